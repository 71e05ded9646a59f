//! The form is measured on the XML that Word will read, against the ranges of Nghị định 30/2020, Phụ lục I.

use super::*;
use schemas::desk::{ReportAnnex, ReportColumn, ReportRow};
use std::io::Read;
use zip::ZipArchive;

fn paper() -> Report {
    let table = ReportBlock::Table {
        title: "KẾT QUẢ".to_owned(),
        columns: [("STT", 100), ("Chỉ tiêu", 600), ("Thực hiện", 300)]
            .map(|(title, share)| ReportColumn {
                title: title.to_owned(),
                share,
                centred: true,
            })
            .into(),
        rows: vec![ReportRow {
            cells: ["1", "Hộ <đã> đến & gặp\u{0}\u{202e}", "83/100"]
                .map(str::to_owned)
                .into(),
            strong: false,
        }],
    };
    Report {
        file: "bao-cao".to_owned(),
        issuer: vec!["ỦY BAN NHÂN DÂN".to_owned(), "PHƯỜNG AN HẢI".to_owned()],
        number: "Số: …/BC-UBND".to_owned(),
        dated: "An Hải, ngày 06 tháng 12 năm 2026".to_owned(),
        title: "BÁO CÁO".to_owned(),
        about: "Kết quả".to_owned(),
        blocks: vec![
            ReportBlock::Heading {
                text: "I. KẾT QUẢ".to_owned(),
            },
            ReportBlock::Text {
                text: "Đã đến 83 hộ.".to_owned(),
            },
            table.clone(),
        ],
        receivers: vec!["- Lưu: VT, VHXH.".to_owned()],
        signature: vec!["KT. CHỦ TỊCH".to_owned(), "PHÓ CHỦ TỊCH".to_owned()],
        signer: "Trần Thị Nhớ".to_owned(),
        annexes: vec![ReportAnnex {
            title: "PHỤ LỤC".to_owned(),
            about: "Theo tổ".to_owned(),
            blocks: vec![table],
        }],
        ..Report::default()
    }
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The value of an attribute, the first time that it stands behind an opening.
fn measured(xml: &str, opening: &str, attribute: &str) -> f64 {
    let tag = &xml[xml.find(opening).unwrap_or_else(|| panic!("no {opening}"))..];
    let at = tag.find(&format!("{attribute}=\"")).unwrap() + attribute.len() + 2;
    tag[at..].split('"').next().unwrap().parse().unwrap()
}

#[test]
fn page_and_margins_lie_within_the_ranges_of_the_decree() {
    let xml = part(&write(&paper()).unwrap(), "word/document.xml");
    let in_mm = |attribute: &str| measured(&xml, "<w:pgMar", attribute) / 1440.0 * 25.4;
    for (side, range) in [
        ("w:top", 20.0..=25.0),
        ("w:bottom", 20.0..=25.0),
        ("w:left", 30.0..=35.0),
        ("w:right", 15.0..=20.0),
    ] {
        // A twip is 0.018 mm.
        let rounded = (in_mm(side) * 10.0).round() / 10.0;
        assert!(range.contains(&rounded), "{side} {rounded}");
    }
    let size = |attribute: &str| (measured(&xml, "<w:pgSz", attribute) / 1440.0 * 25.4).round();
    assert_eq!((size("w:w"), size("w:h")), (210.0, 297.0));
}

#[test]
fn every_letter_is_times_new_roman_black_and_of_a_size_that_the_decree_names() {
    let bytes = write(&paper()).unwrap();
    for name in ["word/document.xml", "word/header1.xml", "word/styles.xml"] {
        let xml = part(&bytes, name);
        for run in xml.split("<w:rPr>").skip(1) {
            let run = run.split("</w:rPr>").next().unwrap();
            assert!(
                run.contains(r#"w:ascii="Times New Roman""#) && run.contains(r#"w:val="000000""#),
                "{run}"
            );
        }
        // Paragraphs that only keep a distance hold no letters.
        let shown = xml
            .split("<w:r><w:rPr>")
            .skip(1)
            .filter(|run| !run.contains(r#"preserve"></w:t>"#) && run.contains("<w:t "));
        for run in shown {
            let half = measured(run, "<w:sz ", "w:val");
            assert!((22.0..=28.0).contains(&half), "{half} half points: {run}");
        }
    }
}

#[test]
fn blocks_stand_in_the_order_of_the_decree_and_page_one_has_no_number() {
    let bytes = write(&paper()).unwrap();
    let xml = part(&bytes, "word/document.xml");
    let order = [
        "ỦY BAN NHÂN DÂN",
        "PHƯỜNG AN HẢI",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: …/BC-UBND",
        "DỰ THẢO",
        "An Hải, ngày 06 tháng 12 năm 2026",
        "BÁO CÁO",
        "I. KẾT QUẢ",
        "Nơi nhận:",
        "- Lưu: VT, VHXH.",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Trần Thị Nhớ",
        "PHỤ LỤC",
    ];
    let mut at = 0;
    for words in order {
        let found = xml[at..].find(words);
        at += found.unwrap_or_else(|| panic!("{words} is not where it belongs"));
    }
    assert!(xml.contains("<w:titlePg/>") && !xml.contains(r#"w:type="first""#));
    let header = part(&bytes, "word/header1.xml");
    assert!(header.contains(" PAGE ") && header.contains(r#"<w:jc w:val="center"/>"#));
    assert_eq!(measured(&header, "<w:sz ", "w:val"), 26.0);
}

#[test]
fn tables_fill_the_width_and_repeat_their_header() {
    let xml = part(&write(&paper()).unwrap(), "word/document.xml");
    assert_eq!(xml.matches("<w:tblHeader/>").count(), 2, "one a table of figures");
    for table in xml.split("<w:tblGrid>").skip(1) {
        let grid = table.split("</w:tblGrid>").next().unwrap();
        let widths = grid.split("w:w=\"").skip(1);
        let whole: u32 = widths
            .map(|width| width.split('"').next().unwrap().parse::<u32>().unwrap())
            .sum();
        assert_eq!(whole, WIDTH);
    }
}

#[test]
fn whatever_people_wrote_stays_text() {
    let xml = part(&write(&paper()).unwrap(), "word/document.xml");
    assert!(xml.contains("Hộ &lt;đã&gt; đến &amp; gặp"));
    assert!(!xml.contains('\u{0}'));
    let mut reader = quick_xml::Reader::from_str(&xml);
    while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
}

#[test]
fn the_same_paper_has_the_same_bytes() {
    assert_eq!(write(&paper()).unwrap(), write(&paper()).unwrap());
    let bytes = write(&paper()).unwrap();
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    for at in 0..archive.len() {
        assert_eq!(
            archive.by_index(at).unwrap().last_modified(),
            Some(DateTime::default())
        );
    }
}
