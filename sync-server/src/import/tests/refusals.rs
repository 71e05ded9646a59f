//! What is not taken, with its row or with the whole workbook.

use super::*;
use rust_xlsxwriter::Format;

#[test]
fn a_house_number_that_excel_made_a_date_is_refused_by_its_row() {
    let mut dated = sheet(
        "Tổ 12 PM",
        &[
            &["TT", "Số nhà", "Đường", "Chủ hộ"],
            &["1", "", "Hồ Nghinh", "Đặng Thị Hoà"],
        ],
    );
    let date = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 5, 12).unwrap();
    dated
        .write_datetime_with_format(1, 1, &date, &Format::new().set_num_format("d/m"))
        .unwrap();
    dated.write_row(2, 0, ["2", "7", "nt", "Lê Văn Bảy"]).unwrap();
    let reading = read_workbook(&book(vec![dated]), &ReadOptions::default()).unwrap();
    assert_eq!(reading.refused.iter().map(|row| row.row).collect::<Vec<_>>(), [2]);
    assert!(reading.refused[0].why.contains("ngày tháng"));
}

#[test]
fn the_old_ward_may_be_said_on_the_command_line_and_must_be_said_somewhere() {
    let rows: &[&[&str]] = &[
        &["TT", "Địa chỉ", "Chủ hộ"],
        &["1", "5 Hồ Nghinh", "Đặng Thị Hoà"],
    ];
    let bytes = book(vec![sheet("Tổ 12", rows)]);
    let silent = read_workbook(&bytes, &ReadOptions::default()).unwrap_err();
    assert_eq!(silent.code(), "old_ward_unknown");
    assert!(silent.to_string().contains("Chưa nhập gì"));
    let told = read_workbook(
        &bytes,
        &ReadOptions {
            old_ward: Some("phước mỹ".to_owned()),
        },
    )
    .unwrap();
    assert_eq!(told.households[0].old_ward, "Phước Mỹ");
    assert_eq!(
        read_sheet("Danh sách PM", rows).unwrap_err().code(),
        "tdp_unknown"
    );
}

#[test]
fn a_sheet_whose_name_and_title_disagree_is_not_guessed_at() {
    let refusal = read_sheet(
        "Tổ 5 - Phước Mỹ",
        &[
            &["DANH SÁCH HỘ TỔ DÂN PHỐ SỐ 6"],
            &["TT", "Địa chỉ", "Chủ hộ"],
            &["1", "5 Hồ Nghinh", "Đặng Thị Hoà"],
        ],
    )
    .unwrap_err();
    assert_eq!(refusal.code(), "sheet_name_and_title_disagree");
}

#[test]
fn a_cover_sheet_is_passed_over_and_said() {
    let list = sheet(
        "Tổ 12 PM",
        &[
            &["TT", "Địa chỉ", "Chủ hộ"],
            &["1", "5 Hồ Nghinh", "Đặng Thị Hoà"],
        ],
    );
    let sum = sheet(
        "Tổng hợp",
        &[&["Tổ dân phố", "Số hộ", "Số khẩu"], &["12", "102", "300"]],
    );
    let reading = read_workbook(&book(vec![sum, list]), &ReadOptions::default()).unwrap();
    assert_eq!(reading.households.len(), 1);
    assert_eq!(
        reading
            .refused
            .iter()
            .map(|row| (row.sheet.as_str(), row.row))
            .collect::<Vec<_>>(),
        [("Tổng hợp", 0)]
    );
}

#[test]
fn what_is_no_household_workbook_is_refused_with_a_code() {
    let code = |bytes: &[u8]| read_workbook(bytes, &ReadOptions::default()).unwrap_err().code();
    assert_eq!(code(b""), "not_xlsx");
    assert_eq!(code("STT,Địa chỉ\n1,5 Hồ Nghinh".as_bytes()), "not_xlsx");
    assert_eq!(
        code(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]),
        "old_or_locked_workbook"
    );
    let headless = book(vec![sheet("Tổ 12 PM", &[&["1", "5 Hồ Nghinh", "Đặng Thị Hoà"]])]);
    assert_eq!(code(&headless), "no_header");
    let empty = book(vec![sheet("Tổ 12 PM", &[&["TT", "Địa chỉ", "Chủ hộ"]])]);
    assert_eq!(code(&empty), "no_households");
}

#[test]
fn a_workbook_cut_anywhere_is_refused_whole() {
    let whole = book(vec![sheet(
        "Tổ 12 PM",
        &[
            &["TT", "Địa chỉ", "Chủ hộ"],
            &["1", "5 Hồ Nghinh", "Đặng Thị Hoà"],
        ],
    )]);
    for length in (0..whole.len()).step_by(37) {
        assert!(
            read_workbook(&whole[..length], &ReadOptions::default()).is_err(),
            "cut at {length}"
        );
    }
}
