//! Lines of a sheet that are no household: totals, signatures, a street or a tổ named over the rows under it.

use super::place::Place;
use schemas::text::fold;

/// What a line of its own says of the rows under it.
#[derive(Debug, PartialEq, Eq)]
pub enum Between {
    /// "Tổ 5 (An Hải Bắc cũ)"
    Place(Place),
    /// "Đường An Cư 3", "Kiệt 30 Tôn Đản"
    Street(String),
}

/// Reads the only text of a row. A note that mentions a tổ in passing is no heading.
pub fn between(text: &str) -> Option<Between> {
    const HEADINGS: [&str; 8] = [
        "danh sach",
        "to ",
        "tdp",
        "phuong",
        "khu vuc",
        "an hai",
        "phuoc my",
        "dia ban",
    ];
    let folded = fold(text);
    let said = folded.trim_start_matches(|c: char| !c.is_alphabetic());
    // "II. Tổ 5"
    let said = said
        .split_once(". ")
        .filter(|(number, _)| number.len() <= 4)
        .map_or(said, |(_, rest)| rest);
    let place = Place::named_in(text);
    if !place.is_empty() && (HEADINGS.iter().any(|word| said.starts_with(word)) || said.contains(" cu)")) {
        return Some(Between::Place(place));
    }
    let lower = text.to_lowercase();
    if lower.starts_with("đường ") || lower.starts_with("tuyến đường ") || said.starts_with("kiet ")
    {
        let street = text
            .strip_prefix("Tuyến ")
            .or_else(|| text.strip_prefix("TUYẾN "))
            .unwrap_or(text);
        return Some(Between::Street(street.trim_end_matches([':', '.']).to_owned()));
    }
    None
}

/// An ordinal: "7", "7."
pub fn is_whole_number(text: &str) -> bool {
    let text = text.trim_end_matches('.');
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// By its marks: "Tổng cộng" is no Tống and "Cộng" no Công.
pub fn is_total(text: &str) -> bool {
    let lower = text.to_lowercase();
    let said = lower.trim_start_matches(|c: char| !c.is_alphanumeric());
    ["tổng", "cộng", "toàn tổ", "tong cong", "tong so", "cong"]
        .iter()
        .any(|word| {
            said.strip_prefix(word)
                .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
}

/// Who made the list, who signs it, where and when.
pub fn is_signature(folded: &str) -> bool {
    const STARTS: [&str; 16] = [
        "to truong",
        "nguoi lap",
        "lap bang",
        "lap bieu",
        "xac nhan",
        "chu tich",
        "pho chu tich",
        "tm.",
        "kt.",
        "noi nhan",
        "(ky",
        "ky ten",
        "ky, ghi",
        "thu ky",
        "can bo",
        "to pho",
    ];
    let dated = folded.contains("ngay") && folded.contains("thang") && folded.contains("nam");
    dated || STARTS.iter().any(|start| folded.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_total_is_told_from_a_name_by_its_marks() {
        for text in [
            "Cộng",
            "CỘNG:",
            "Tổng cộng: 87 hộ",
            "Tổng số hộ: 2",
            "- Tổng",
            "Tong cong",
        ] {
            assert!(is_total(text), "{text}");
        }
        for text in ["Tống Thị Bảy", "Công Tằng Tôn Nữ", "Cổng chào"] {
            assert!(!is_total(text), "{text}");
        }
    }

    #[test]
    fn headings_between_blocks_are_told_from_notes() {
        let place = |tdp: &str| {
            Some(Between::Place(Place {
                tdp: Some(tdp.to_owned()),
                old_ward: None,
            }))
        };
        assert_eq!(between("II. TỔ DÂN PHỐ SỐ 2"), place("2"));
        assert_eq!(between("Tổ 5:"), place("5"));
        assert_eq!(
            between("Đường Tôn Đản:"),
            Some(Between::Street("Đường Tôn Đản".to_owned()))
        );
        assert_eq!(between("Ghi chú: tổ 5 còn thiếu 3 hộ"), None);
    }
}
