//! A blank list of households to hand out: the columns that an import keeps, and none for a name or a number that it
//! would drop.

use crate::Server;
use crate::api::desk::at_desk::AtDesk;
use crate::refusal::Failure;
use crate::report::workbook::timeless;
use anyhow::Context;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use rust_xlsxwriter::{Format, FormatBorder, XlsxError};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// Header, and the width of its column in letters.
const COLUMNS: [(&str, f64); 9] = [
    ("STT", 6.0),
    ("Phường cũ", 16.0),
    ("Tổ dân phố", 12.0),
    ("Số nhà", 14.0),
    ("Tên đường", 28.0),
    ("Nhân khẩu", 12.0),
    ("Từ 16 tuổi", 12.0),
    ("Từ 60 tuổi", 12.0),
    ("Diện", 12.0),
];
const ABOUT: &str = "Mỗi dòng một hộ. Số nhà ghi như K45/15. Diện: NCT, KK hoặc KHÁC, để trống nếu không có. \
    Không ghi họ tên, số điện thoại, số căn cước: phần mềm không nhận các cột đó.";

/// The workbook.
pub async fn template(State(_): State<Server>, at_desk: AtDesk) -> Result<Response, Failure> {
    at_desk.in_charge()?;
    let bytes = blank().context("the blank list could not be written")?;
    let headers = [
        (CONTENT_TYPE, XLSX),
        (
            CONTENT_DISPOSITION,
            "attachment; filename=\"mau-danh-sach-ho.xlsx\"",
        ),
    ];
    Ok((headers, bytes).into_response())
}

fn blank() -> Result<Vec<u8>, XlsxError> {
    let mut book = timeless()?;
    let sheet = book.add_worksheet();
    let title = Format::new().set_bold().set_font_size(14);
    let header = Format::new()
        .set_bold()
        .set_border(FormatBorder::Thin)
        .set_text_wrap();
    // A house number such as 12/5 must not become a date.
    let text = Format::new().set_num_format("@");
    sheet.set_name("Danh sách hộ")?;
    sheet.write_with_format(0, 0, "DANH SÁCH HỘ", &title)?;
    sheet.write(1, 0, ABOUT)?;
    for (at, (name, width)) in (0..).zip(COLUMNS) {
        sheet.write_with_format(3, at, name, &header)?;
        sheet.set_column_width(at, width)?;
    }
    sheet.set_column_format(3, &text)?;
    sheet.set_freeze_panes(4, 0)?;
    book.save_to_buffer()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{Mending, ReadOptions, Workbook as Read};

    #[test]
    fn the_blank_list_has_a_header_that_the_import_knows_and_loses_no_column() {
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        for (at, (name, _)) in (0..).zip(COLUMNS) {
            sheet.write(3, at, name).unwrap();
        }
        for (at, said) in (0..).zip([
            "1",
            "Phước Mỹ",
            "12",
            "K45/15",
            "Nguyễn Công Trứ",
            "4",
            "3",
            "1",
            "KK",
        ]) {
            sheet.write(4, at, said).unwrap();
        }
        let filled = Read::open(&book.save_to_buffer().unwrap(), &Mending::default()).unwrap();
        let reading = filled.read(&ReadOptions::default()).unwrap();
        assert_eq!(reading.households.len(), 1);
        let household = &reading.households[0];
        assert_eq!(
            (household.tdp.as_str(), household.old_ward.as_str()),
            ("12", "Phước Mỹ")
        );
        assert_eq!(
            (household.people, household.adults16, household.elders60),
            (Some(4), Some(3), Some(1))
        );
        assert!(household.hardship);

        let empty = Read::open(&blank().unwrap(), &Mending::default()).unwrap();
        let said = empty.read(&ReadOptions::default());
        assert_eq!(said.unwrap_err(), crate::import::ImportRefusal::NoHouseholds);
    }
}
