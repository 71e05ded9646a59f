//! Where things stand: headers, titles, columns, lines between, totals.

use super::*;
use rust_xlsxwriter::Format;

#[test]
fn one_header_row_in_another_order_with_other_words() {
    let reading = read_sheet(
        "Tổ 12 - Phước Mỹ",
        &[
            &[
                "Ghi chú",
                "Tổng số nhân khẩu",
                "Nơi ở hiện nay",
                "Họ và tên",
                "Từ 60 tuổi trở lên",
                "Dưới 16 tuổi",
                "Zalo",
            ],
            &[
                "",
                "bốn",
                "K45/15 Nguyễn Công Trứ",
                "Đặng Thị Hoà",
                "1",
                "1",
                "0905123456",
            ],
            &[
                "",
                "04 người",
                "125A Ngô Quyền, tổ 12, phường An Hải",
                "Lê Văn Bảy",
                "",
                "",
                "",
            ],
        ],
    )
    .unwrap();
    assert_eq!(
        told(&reading),
        [
            "12|Phước Mỹ|K45/15 Nguyễn Công Trứ|4/3/1",
            "12|Phước Mỹ|125A Ngô Quyền|4/4/0"
        ]
    );
}

#[test]
fn a_header_of_two_rows_reads_merged_or_not() {
    let rows: &[&[&str]] = &[
        &[
            "UBND PHƯỜNG AN HẢI",
            "",
            "",
            "",
            "",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        ],
        &["DANH SÁCH HỘ TỔ DÂN PHỐ SỐ 12 (PHƯỜNG PHƯỚC MỸ CŨ)"],
        &[
            "TT",
            "Chủ hộ",
            "Địa chỉ",
            "",
            "",
            "Nhân khẩu",
            "",
            "",
            "Diện",
            "Số CCCD",
        ],
        &[
            "",
            "",
            "Số nhà",
            "Kiệt, hẻm",
            "Đường",
            "Tổng số",
            "≥ 16",
            "NCT",
            "",
            "",
        ],
        &[
            "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)",
        ],
        &[
            "1",
            "Đặng Thị Hoà",
            "15",
            "45",
            "Nguyễn Công Trứ",
            "4",
            "3",
            "x",
            "KK",
            "048000000000",
        ],
        &["2", "Lê Văn Bảy", "7", "K12/H3", "nt", "2", "2", "", "", ""],
    ];
    let wanted = [
        "12|Phước Mỹ|K45/15 Nguyễn Công Trứ|4/3/1",
        "12|Phước Mỹ|K12/H3/7 Nguyễn Công Trứ|2/2/0",
    ];
    let plain = read_sheet("Sheet1", rows).unwrap();
    assert_eq!(told(&plain), wanted);
    assert!(plain.households[0].hardship && plain.households[0].elderly_priority);
    assert_eq!(
        plain.households[0].priority().into_iter().collect::<Vec<_>>(),
        ["KK", "NCT"]
    );

    let mut merged = sheet("Sheet1", rows);
    let format = Format::new();
    merged.merge_range(1, 0, 1, 9, rows[1][0], &format).unwrap();
    merged.merge_range(2, 2, 2, 4, "Địa chỉ", &format).unwrap();
    merged.merge_range(2, 5, 2, 7, "Nhân khẩu", &format).unwrap();
    for (column, label) in [(0, "TT"), (1, "Chủ hộ"), (8, "Diện"), (9, "Số CCCD")] {
        merged.merge_range(2, column, 3, column, label, &format).unwrap();
    }
    let merged = read_workbook(&book(vec![merged]), &ReadOptions::default()).unwrap();
    assert_eq!(told(&merged), wanted);
    let dropped: Vec<&str> = merged
        .dropped_columns
        .iter()
        .map(|column| column.column.as_str())
        .collect();
    assert_eq!(dropped, ["Chủ hộ", "Số CCCD"]);
}

#[test]
fn decomposed_text_reads_like_composed_text() {
    let rows: &[&[&str]] = &[
        &[
            "So\u{302}\u{301} nha\u{300}",
            "Đu\u{31b}o\u{31b}\u{300}ng",
            "Ho\u{323} te\u{302}n chu\u{309} ho\u{323}\u{302}",
            "So\u{302}\u{301} kha\u{302}\u{309}u",
        ],
        &[
            "Kie\u{323}\u{302}t 45/15",
            "Nguye\u{302}\u{303}n Co\u{302}ng Tru\u{31b}\u{301}",
            "Đa\u{323}\u{306}ng Thi\u{323} Hoa\u{300}",
            "4 ngu\u{31b}o\u{31b}\u{300}i",
        ],
        &[
            "125A",
            "nhu\u{31b} tre\u{302}n",
            "Le\u{302} Va\u{306}n Ba\u{309}y",
            "2",
        ],
    ];
    let reading = read_sheet("To\u{302}\u{309} 3 An Ha\u{309}i Ba\u{306}\u{301}c", rows).unwrap();
    assert_eq!(
        told(&reading),
        [
            "3|An Hải Bắc|K45/15 Nguyễn Công Trứ|4/–/–",
            "3|An Hải Bắc|125A Nguyễn Công Trứ|2/–/–"
        ]
    );
    assert!(
        reading
            .households
            .iter()
            .all(|one| schemas::text::nfc(&one.address.raw) == one.address.raw)
    );
}

#[test]
fn one_sheet_for_all_takes_to_and_old_ward_from_columns_or_from_lines_between() {
    let columns = read_sheet(
        "Danh sách",
        &[
            &["STT", "Phường cũ", "Tổ", "Địa chỉ", "Chủ hộ"],
            &["1", "Phước Mỹ", "TDP 01", "5 Hồ Nghinh", "Đặng Thị Hoà"],
            &["2", "nt", "nt", "7 Hồ Nghinh", "Lê Văn Bảy"],
            &["3", "AHB", "Tổ 1", "9 Hồ Nghinh", "Trần Nam"],
        ],
    )
    .unwrap();
    let wanted = [
        "1|Phước Mỹ|5 Hồ Nghinh|–/–/–",
        "1|Phước Mỹ|7 Hồ Nghinh|–/–/–",
        "1|An Hải Bắc|9 Hồ Nghinh|–/–/–",
    ];
    assert_eq!(told(&columns), wanted);

    let lines = read_sheet(
        "Danh sách",
        &[
            &["STT", "Địa chỉ", "Chủ hộ"],
            &["Tổ dân phố 1 (Phước Mỹ cũ)"],
            &["1", "5 Hồ Nghinh", "Đặng Thị Hoà"],
            &["2", "7 Hồ Nghinh", "Lê Văn Bảy"],
            &["Tổng cộng: 2 hộ"],
            &["", "TỔ TRƯỞNG"],
            &["", "Lê Văn Bảy"],
            &["II. TỔ DÂN PHỐ SỐ 1 (PHƯỜNG AN HẢI BẮC CŨ)"],
            &["STT", "Địa chỉ", "Chủ hộ"],
            &["1", "9 Hồ Nghinh", "Trần Nam"],
        ],
    )
    .unwrap();
    assert_eq!(told(&lines), wanted);
    assert_eq!(lines.refused, []);
}

#[test]
fn totals_signatures_and_blank_lines_are_no_households() {
    let reading = read_sheet(
        "Tổ 12 PM",
        &[
            &["TT", "Địa chỉ", "Chủ hộ", "Số người"],
            &["1", "5 Hồ Nghinh", "Đặng Thị Hoà", "3"],
            &[],
            &["2", "7 Hồ Nghinh", "Tống Văn Cộng", "2"],
            &["3"],
            &["Cộng", "", "", "5"],
            &["", "Tổng số hộ: 2", "", ""],
            &["", "Người lập bảng", "", "TỔ TRƯỞNG"],
            &["", "Lê Văn Bảy", "", "Trần Nam"],
            &["", "An Hải, ngày 06 tháng 10 năm 2026"],
        ],
    )
    .unwrap();
    assert_eq!(
        told(&reading),
        ["12|Phước Mỹ|5 Hồ Nghinh|3/–/–", "12|Phước Mỹ|7 Hồ Nghinh|2/–/–"]
    );
    assert_eq!(reading.refused, []);
}

#[test]
fn an_address_merged_over_its_rooms_belongs_to_each() {
    let mut rooms = sheet(
        "Tổ 12 PM",
        &[
            &["TT", "Địa chỉ", "Chủ hộ", "Số người"],
            &["1", "K12/5 Hồ Nghinh", "Đặng Thị Hoà", "3"],
            &["2", "", "Lê Văn Bảy", "2"],
            &["3", "", "Trần Nam", "1"],
            &["4", "", "Cô Lan", "1"],
        ],
    );
    rooms
        .merge_range(1, 1, 3, 1, "K12/5 Hồ Nghinh", &Format::new())
        .unwrap();
    let reading = read_workbook(&book(vec![rooms]), &ReadOptions::default()).unwrap();
    assert_eq!(
        reading
            .households
            .iter()
            .map(|one| one.ordinal)
            .collect::<Vec<_>>(),
        [1, 2, 3]
    );
    assert_eq!(reading.refused.iter().map(|row| row.row).collect::<Vec<_>>(), [5]);
}

#[test]
fn a_street_typed_once_stands_for_the_houses_under_it() {
    let reading = read_sheet(
        "Tổ 12 PM",
        &[
            &["TT", "Số nhà", "Đường", "Chủ hộ"],
            &["1", "5", "Hồ Nghinh", "Đặng Thị Hoà"],
            &["2", "7", "", "Lê Văn Bảy"],
            &["Đường Tôn Đản"],
            &["3", "9", "", "Trần Nam"],
            &["Kiệt 30 Tôn Đản"],
            &["4", "11", "", "Cô Lan"],
        ],
    )
    .unwrap();
    let wanted = ["5 Hồ Nghinh", "7 Hồ Nghinh", "9 Tôn Đản", "K30/11 Tôn Đản"];
    assert_eq!(
        reading
            .households
            .iter()
            .map(|one| one.address.label())
            .collect::<Vec<_>>(),
        wanted
    );
}

#[test]
fn one_street_has_one_spelling() {
    let reading = read_sheet(
        "Tổ 12 PM",
        &[
            &["TT", "Địa chỉ", "Chủ hộ"],
            &["1", "5 ton dan", "Đặng Thị Hoà"],
            &["2", "7 TÔN ĐẢN", "Lê Văn Bảy"],
            &["3", "9 ton dan", "Trần Nam"],
        ],
    )
    .unwrap();
    assert!(
        reading
            .households
            .iter()
            .all(|one| one.address.street.as_deref() == Some("Tôn Đản"))
    );
}
