//! Labels of many offices, and texts that are no labels.

use super::{Role::*, *};

#[test]
fn headers_are_understood_in_the_words_of_many_offices() {
    for (header, role) in [
        ("Số TT", Ordinal),
        ("STT", Ordinal),
        ("Họ tên chủ hộ", Head),
        ("Chủ hộ", Head),
        ("Đại diện hộ", Head),
        ("Địa chỉ nhà", Address),
        ("Chỗ ở hiện nay", Address),
        ("Số nhà, đường", Address),
        ("Số nhà", Number),
        ("Số nhà/Kiệt", Number),
        ("Đường/Kiệt", Street),
        ("Tên đường", Street),
        ("Kiệt", Kiet),
        ("Hẻm", Hem),
        ("Nhân khẩu", People),
        ("Số khẩu", People),
        ("Số người", People),
        ("Tổng số nhân khẩu", People),
        ("Số người trong hộ", People),
        ("≥16t", Adults16),
        ("Trên 16 tuổi", Adults16),
        ("Số người từ đủ 16 tuổi", Adults16),
        ("Dưới 16 tuổi", Under16),
        ("NCT", Elders60),
        ("Người cao tuổi", Elders60),
        ("Từ 60 tuổi trở lên", Elders60),
        ("KK", Hardship),
        ("Hộ nghèo", Hardship),
        ("Hoàn cảnh khó khăn", Hardship),
        ("Diện", Kinds),
        ("Đối tượng ưu tiên", Kinds),
        ("Đối tượng NCT", Elders60),
        ("Khác", OtherPriority),
        ("Số CCCD", IdentityNumber),
        ("CMND/CCCD chủ hộ", IdentityNumber),
        ("SĐT", Phone),
        ("Điện thoại liên hệ", Phone),
        ("Số ĐT", Phone),
        ("SĐT chủ hộ", Phone),
        ("Ngày sinh", Personal),
        ("Năm sinh chủ hộ", Personal),
        ("Khuyết tật", Health),
        ("GC", Remark),
        ("Ghi chú", Remark),
        ("Tổ dân phố", Tdp),
        ("Tổ", Tdp),
        ("TDP", Tdp),
        ("Phường cũ", OldWard),
        ("Ký nhận", Signature),
    ] {
        assert_eq!(role_of(header), Some(role), "{header}");
    }
}

#[test]
fn what_is_no_header_has_no_role() {
    for text in [
        "16",
        "K16",
        "Số nhà 16",
        "Đường Dương Đình Nghệ",
        "Kiệt Sân Bóng",
        "109 AN TRUNG 1",
        "Nguyễn Thị Loan",
        "K22/H13/3 An Trung 1",
        "1 NCT",
        "Tổ 1",
        "Số người có VNeID",
        "nt",
    ] {
        assert_eq!(role_of(text), None, "{text}");
    }
}
