//! A made ward: households on streets, frontage and kiệt, a hundred and fifty a tổ; and people by the names that a
//! Vietnamese ward has, in their true shares, since four of ten being called Nguyễn is what makes a search slow.

use support::Row;

/// Households of one tổ: what one volunteer walks.
pub const OF_ONE: usize = 150;

const STREETS: [&str; 10] = [
    "Nguyễn Công Trứ",
    "An Trung 1",
    "Tô Hiến Thành",
    "Ngô Quyền",
    "Phạm Cự Lượng",
    "Nguyễn Trung Trực",
    "Trần Quang Diệu",
    "Hà Thị Thân",
    "An Cư 3",
    "Đông Kinh Nghĩa Thục",
];

/// Of a hundred people, how many bear it.
const SURNAMES: [(&str, usize); 12] = [
    ("Nguyễn", 38),
    ("Trần", 11),
    ("Lê", 10),
    ("Phạm", 7),
    ("Huỳnh", 6),
    ("Phan", 5),
    ("Võ", 5),
    ("Đặng", 4),
    ("Bùi", 4),
    ("Đỗ", 4),
    ("Hồ", 3),
    ("Ngô", 3),
];

const MIDDLE: [&str; 8] = ["Thị", "Văn", "Ngọc", "Thị", "Minh", "Văn", "Thị Hoài", "Hữu"];

const GIVEN: [&str; 24] = [
    "Hoa", "Hoà", "Lan", "Nam", "Bảy", "Sáu", "Thu", "Thuỷ", "Thúy", "Hương", "Hằng", "Ánh", "Đạt", "Dũng",
    "Đức", "Hải", "Khoẻ", "Liên", "Loan", "Mười", "Phước", "Tuấn", "Tuyết", "Vinh",
];

/// Numbers of so many tổ as text; they live as long as the program.
pub fn numbers(of: usize) -> Vec<&'static str> {
    (1..=of).map(|number| leaked(number.to_string())).collect()
}

/// The office's rows of so many households.
pub fn rows(households: usize) -> Vec<Row> {
    let numbers = numbers(households.div_ceil(OF_ONE));
    let row = |at: usize| {
        let (area, place) = (at / OF_ONE, at % OF_ONE);
        // Two streets a tổ, on each a frontage and four kiệt of fifteen doors.
        let (strip, door) = (place / 15, place % 15);
        let street = STREETS[(area * 2 + strip / 5) % STREETS.len()];
        // A street runs through several tổ, and each has numbers of its own.
        let from = 15 * (area / (STREETS.len() / 2));
        let number = match strip % 5 {
            0 => format!("{}", 1 + from + door),
            kiet => format!("K{}/{}", 120 + kiet + 4 * from, 40 + door),
        };
        Row {
            tdp: numbers[area],
            number: leaked(number),
            street,
            people: 4,
            adults16: 3,
            listed: if at.is_multiple_of(12) { "NCT" } else { "" },
        }
    };
    (0..households).map(row).collect()
}

/// What the n-th person is called.
pub fn name(n: usize) -> String {
    let mut share = spread(n, 1) % 100;
    let borne = |(_, of_hundred): &&(&str, usize)| {
        let here = share < *of_hundred;
        share = share.saturating_sub(*of_hundred);
        here
    };
    let surname = SURNAMES
        .iter()
        .find(borne)
        .map_or("Nguyễn", |(surname, _)| surname);
    let middle = MIDDLE[spread(n, 2) % MIDDLE.len()];
    format!("{surname} {middle} {}", GIVEN[spread(n, 3) % GIVEN.len()])
}

/// A telephone number for every second person, nobody's.
pub fn telephone(n: usize) -> Option<String> {
    n.is_multiple_of(2)
        .then(|| format!("0905{:06}", spread(n, 4) % 1_000_000))
}

/// Numbers that look thrown and are the same in every run.
fn spread(n: usize, which: u64) -> usize {
    let mut z = (n as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ which.wrapping_mul(0xd1b5_4a32_d192_ed03);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((z ^ (z >> 31)) >> 1) as usize
}

fn leaked(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}
