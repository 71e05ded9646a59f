//! Numbers of each tổ: people of 16 and 60, households by the ward's count, halls. Their source and day are said once on
//! the page, since one letter of one office brings them all.

use super::{Form, Known, place};
use crate::import::form::{Column, FormRow};
use schemas::desk::{ReadForm, ReadNumber};

const fn number(key: &'static str, title: &'static str, also: &'static [&'static str]) -> Column {
    Column::new(key, title, also, false)
}

pub const FORM: Form = Form {
    word: "denominators",
    title: "Số người của tổ",
    about: "Mỗi dòng một tổ. Ô nào chưa có số thì để trống, đừng ghi 0.",
    file: "mau-so-nguoi-cua-to.xlsx",
    columns: &[
        Column {
            key: "tdp",
            title: "Tổ dân phố",
            also: &["to", "tdp", "to dan pho so", "so to"],
            needed: true,
        },
        Column {
            key: "old_ward",
            title: "Phường cũ",
            also: &["phuong", "thuoc phuong cu"],
            needed: false,
        },
        number(
            "adults16",
            "Từ 16 tuổi",
            &["so nguoi tu 16 tuoi", "nguoi tu 16 tuoi", "16 tuoi tro len"],
        ),
        number(
            "elders60",
            "Từ 60 tuổi",
            &["so nguoi tu 60 tuoi", "nguoi cao tuoi", "60 tuoi tro len"],
        ),
        number("households", "Số hộ", &["ho", "so ho phuong giao", "tong so ho"]),
        number(
            "halls",
            "Nhà sinh hoạt",
            &["nha shcd", "so nha sinh hoat", "nha sinh hoat cong dong"],
        ),
    ],
    begun: |units| units.iter().map(|unit| place::cells(unit).to_vec()).collect(),
    row,
};

fn row(row: &FormRow, known: &Known<'_>, read: &mut ReadForm) -> Result<(), String> {
    let unit = place::unit(known.units, row.text("tdp"), row.text("old_ward"))?;
    let mut numbers = Vec::new();
    for what in ["adults16", "elders60", "households", "halls"] {
        let number = row.number(what).map_err(|odd| odd.to_string())?;
        numbers.extend(number.map(|number| ReadNumber {
            area: unit.area,
            what: what.to_owned(),
            number,
        }));
    }
    let twice = |one: &ReadNumber| {
        read.numbers
            .iter()
            .any(|other| (other.area, &other.what) == (one.area, &one.what))
    };
    if numbers.iter().any(twice) {
        return Err("tổ này đã có ở dòng trên, lấy dòng trên".to_owned());
    }
    read.numbers.extend(numbers);
    Ok(())
}
