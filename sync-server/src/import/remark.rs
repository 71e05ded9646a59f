//! The office's remark, kept only where it tells one hộ of an address from another (*Nhận ra bằng*).
//!
//! A remark is free text and may say anything: a name, an illness, a quarrel. So it is kept only if every word of
//! it is one that describes a place or a way of living there; one word more, and the whole remark stays out.

use schemas::text::folded_words;

const PLACE_WORDS: &str = "\
    phong tang lau can ho khoi block toa gac lung mai hien nha sau truoc tren duoi giua ben trai phai trong ngoai \
    cuoi dau goc ngo kiet hem cong cua so sat go kinh xanh do trang vang nau hong cam den cau thang san vuon be \
    day tro khu ki ot kiot quan tiem cho mat tien ban hang kinh doanh khach san moi cu lon nho cap bon chung cu \
    thue o nho ghep tam tru thuong vang chuyen den di lam an xa khoa gan ve thang nam ngay hoc sinh vien cong nhan \
    gia dinh chua nguoi cho tu va tret rieng le nguyen can dang xay sua tam lo";

/// A number in a remark longer than this is no room.
const MAX_DIGITS: usize = 4;

/// The remark, if it describes a place and nothing else.
pub fn recognises(remark: &str) -> Option<String> {
    let words = folded_words(remark);
    let fits = |word: &String| {
        let digits = word.bytes().filter(u8::is_ascii_digit).count();
        let letters = word.chars().count() - digits;
        PLACE_WORDS.split_whitespace().any(|known| known == word)
            || (digits > 0 && digits <= MAX_DIGITS && letters <= 1)
            || (digits == 0 && letters == 1)
    };
    (!words.is_empty() && words.iter().all(fits)).then(|| remark.to_owned())
}

#[cfg(test)]
mod tests {
    use super::recognises;

    #[test]
    fn a_remark_about_the_place_is_kept() {
        for remark in [
            "phòng 2",
            "P.302",
            "dãy trọ",
            "nhà sau",
            "tầng 3, cửa xanh",
            "thuê trọ",
            "mới chuyển đến 9/2026",
        ] {
            assert_eq!(recognises(remark).as_deref(), Some(remark));
        }
    }

    #[test]
    fn a_remark_about_a_person_is_not() {
        for remark in [
            "con ông Bảy",
            "Nguyễn Thị Hoa",
            "bị tai biến",
            "0905123456",
            "gọi anh Nam",
            "",
        ] {
            assert_eq!(recognises(remark), None, "{remark}");
        }
    }
}
