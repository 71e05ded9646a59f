//! What a column is for, told from the words of its header. Words only: which cells make up the header is the
//! matter of [`super::header`].

#[cfg(test)]
mod tests;
mod words;

use schemas::text::fold;
use words::Words;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    Ordinal,
    OldWard,
    Tdp,
    /// The whole address, or the street where the house number has a column of its own.
    Address,
    Number,
    Kiet,
    Hem,
    Street,
    Unit,
    People,
    Adults16,
    Under16,
    Elders60,
    Hardship,
    /// Another diện than NCT and KK.
    OtherPriority,
    /// Codes of the diện, several perhaps.
    Kinds,
    Remark,
    /// Looked at in memory only.
    Head,
    /// Looked at in memory only.
    Phone,
    IdentityNumber,
    Health,
    Personal,
    Signature,
}

impl Role {
    /// Why a column of this kind is not kept; absent if it is kept.
    pub fn dropped_because(self) -> Option<&'static str> {
        Some(match self {
            Role::Head => {
                "Tên người: chỉ so trong bộ nhớ để biết nhiều hộ chung một nhà và hộ ghi hai lần, không lưu; \
                 tên chỉ được ghi khi người dân đồng ý."
            }
            Role::Phone => "Số điện thoại: không lưu; chỉ được ghi khi người dân đồng ý cho gọi nhắc.",
            Role::IdentityNumber => "Số CCCD, định danh: không được lưu.",
            Role::Health => "Thông tin sức khoẻ: dữ liệu nhạy cảm, không được lưu.",
            Role::Personal => "Thông tin riêng của từng người: không cần cho việc này, không lưu.",
            Role::Signature => "Cột ký nhận: không lưu.",
            _ => return None,
        })
    }

    /// Whether the column tells where the household lives.
    pub fn is_address(self) -> bool {
        matches!(self, Role::Address | Role::Number | Role::Street)
    }

    /// Whether the column tells something about the household beside its address.
    pub fn is_about_household(self) -> bool {
        matches!(self, Role::Head | Role::People | Role::Adults16)
    }
}

/// The role that the words of a header cell stand for.
pub fn role_of(header: &str) -> Option<Role> {
    let folded = fold(header);
    // A title is no header, and a cell with a number in it is a row of the list, ages apart.
    if folded.chars().count() > 60 {
        return None;
    }
    let words = Words::of(header);
    if words.list.is_empty() {
        return matches!(folded.as_str(), "#").then_some(Role::Ordinal);
    }
    personal(&words).or_else(|| ages(&folded, &words)).or_else(|| {
        if words
            .list
            .iter()
            .any(|word| word.bytes().any(|byte| byte.is_ascii_digit()))
        {
            return None;
        }
        priority(&words)
            .or_else(|| place(&words))
            .or_else(|| rest(&words))
    })
}

/// First of all what must not be kept, so that "CCCD chủ hộ" is never taken for anything milder.
fn personal(words: &Words) -> Option<Role> {
    if words.has_any(&["cccd", "cmnd", "cmt"])
        || words.says_any(&["can cuoc", "dinh danh", "chung minh", "ho chieu", "ma so thue"])
    {
        return Some(Role::IdentityNumber);
    }
    if words.has_any(&["sdt", "dtdd", "zalo", "phone", "tel", "mobile"])
        || words.says_any(&["dien thoai", "so dt", "di dong", "dt lien he", "so lien he"])
        || words.is_any(&["dt", "lien he", "d thoai"])
    {
        return Some(Role::Phone);
    }
    if words.has_any(&["bhyt", "bhxh", "benh"])
        || words.says_any(&["khuyet tat", "suc khoe", "bao hiem", "tam than"])
    {
        return Some(Role::Health);
    }
    let personal = [
        "ngay sinh",
        "nam sinh",
        "ngay thang nam",
        "gioi tinh",
        "dan toc",
        "ton giao",
        "nghe nghiep",
        "thu nhap",
        "trinh do",
        "quan he",
        "hoc van",
        "quoc tich",
        "que quan",
        "tai khoan",
        "so ho khau",
        "ho khau so",
    ];
    if words.says_any(&personal)
        || words.has_any(&["email", "facebook", "ngsinh"])
        || words.is_any(&["tuoi", "nu"])
    {
        return Some(Role::Personal);
    }
    None
}

/// Columns told by an age: 16, 60.
fn ages(folded: &str, words: &Words) -> Option<Role> {
    let numbers: Vec<&str> = folded
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .collect();
    let below = words.has("duoi") || folded.contains('<') || words.says("tre em");
    // "16" alone is a count or a house.
    const AGES: [&str; 14] = [
        "tuoi", "t", "tren", "tu", "du", "duoi", "nguoi", "nct", "tre", "16t", "60t", "khau", "nk", "lon",
    ];
    let about_age = words.has_any(&AGES) || folded.contains(['≥', '>', '<', '+']);
    match numbers.as_slice() {
        [] if words.is_any(&["tre em", "so tre em"]) => Some(Role::Under16),
        _ if !about_age => None,
        ["16"] if below => Some(Role::Under16),
        ["16"] => Some(Role::Adults16),
        ["60"] if !below => Some(Role::Elders60),
        _ => None,
    }
}

fn priority(words: &Words) -> Option<Role> {
    let elders =
        words.has_any(&["nct"]) || words.is_any(&["n c t"]) || words.says_any(&["cao tuoi", "nguoi gia"]);
    let hardship = words.has_any(&["kk", "hckk", "ngheo", "hn"])
        || words.says("kho khan")
        || words.is_any(&["k k", "hoan canh"]);
    let kinds = words.has("dien") && !words.says_any(&["dai dien", "dien tich", "dien luc", "tien dien"])
        || words.says_any(&["doi tuong", "uu tien", "chinh sach"]);
    match (elders, hardship, kinds) {
        (true, false, _) => Some(Role::Elders60),
        (false, true, _) => Some(Role::Hardship),
        (true, true, _) => Some(Role::Kinds),
        (false, false, true) if words.has("khac") || words.is_any(&["chinh sach"]) => {
            Some(Role::OtherPriority)
        }
        (false, false, true) => Some(Role::Kinds),
        _ if words.is_any(&["khac", "co cong", "yeu the", "gia dinh co cong", "nguoi co cong"]) => {
            Some(Role::OtherPriority)
        }
        _ => None,
    }
}

fn place(words: &Words) -> Option<Role> {
    if words.is_any(&["d c", "dc"])
        || words.says_any(&[
            "dia chi",
            "noi o",
            "cho o",
            "cu tru",
            "thuong tru",
            "noi thuong",
            "tam tru",
            "dkhktt",
        ])
    {
        return Some(Role::Address);
    }
    // A label says no more than "street" or "house number"; "Đường An Cư 3" is somebody's address.
    const LABEL: [&str; 14] = [
        "duong", "pho", "ten", "tuyen", "kiet", "hem", "ngo", "ngach", "so", "nha", "sn", "khu", "va", "hoac",
    ];
    let label = words.list.iter().all(|word| LABEL.contains(&word.as_str()));
    let street = label && words.has("duong");
    let number = label && (words.says_any(&["so nha", "nha so"]) || words.is_any(&["nha", "so", "sn"]));
    let kiet = label && words.has_any(&["kiet", "ngo"]);
    let hem = label && words.has_any(&["hem", "ngach"]);
    // A letterhead names a phường and a tổ in a long line.
    let short = words.list.len() <= 5;
    match (number, street, kiet, hem) {
        (true, true, ..) => Some(Role::Address),
        (true, false, ..) => Some(Role::Number),
        (false, true, ..) => Some(Role::Street),
        (false, false, true, _) => Some(Role::Kiet),
        (false, false, false, true) => Some(Role::Hem),
        _ if words.is_any(&["pho"]) => Some(Role::Street),
        _ if short && (words.says_any(&["to dan pho", "to dp"]) || words.has("tdp")) => Some(Role::Tdp),
        _ if words.is_any(&["to", "to so", "so to", "ten to", "to dan cu"]) => Some(Role::Tdp),
        _ if words.is_any(&[
            "phuong",
            "ten phuong",
            "phuong xa",
            "dia ban cu",
            "don vi cu",
            "dia ban",
        ]) =>
        {
            Some(Role::OldWard)
        }
        _ if short && words.has("phuong") && words.has_any(&["cu", "truoc"]) => Some(Role::OldWard),
        _ if words.is_any(&[
            "phong",
            "so phong",
            "phong so",
            "can ho",
            "tang",
            "so can ho",
            "lau",
        ]) =>
        {
            Some(Role::Unit)
        }
        _ => None,
    }
}

fn rest(words: &Words) -> Option<Role> {
    if words.is_any(&["stt", "tt", "so tt", "so thu tu", "thu tu", "no", "st t"]) {
        return Some(Role::Ordinal);
    }
    if words.says_any(&[
        "chu ho",
        "ho ten",
        "ho va ten",
        "dai dien",
        "ten goi",
        "ten thuong goi",
        "ho va",
    ]) || words.is_any(&["ten", "ho dem", "ho", "ten chu", "nguoi dung dau", "hoten"])
    {
        return Some(Role::Head);
    }
    // "Tổng số người trong hộ" and the like: words that say no more than "people of the household".
    const PEOPLE: [&str; 8] = ["nguoi", "khau", "nk", "snk", "nhankhau", "vien", "nhan", "sokhau"];
    const FILLER: [&str; 19] = [
        "so", "tong", "cong", "trong", "ho", "hien", "tai", "thuc", "te", "cua", "dang", "o", "gia", "dinh",
        "thanh", "sl", "luong", "co", "mat",
    ];
    let only_people = words
        .list
        .iter()
        .all(|word| PEOPLE.contains(&word.as_str()) || FILLER.contains(&word.as_str()));
    if only_people && words.has_any(&PEOPLE) {
        return Some(Role::People);
    }
    if words.says_any(&["ghi chu", "luu y", "nhan ra", "dac diem nha"]) || words.is_any(&["gc", "g chu"]) {
        return Some(Role::Remark);
    }
    if words.says_any(&["ky ten", "ky nhan", "chu ky", "xac nhan"]) || words.is_any(&["ky"]) {
        return Some(Role::Signature);
    }
    None
}
