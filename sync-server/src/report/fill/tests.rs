//! Templates as offices make them: marks torn over runs, cells that are a mark and nothing else, files that are none.

use super::*;
use crate::report::Setting;
use crate::view::{Frozen, FrozenUnit};
use calamine::{Data, Reader, Xlsx};
use schemas::desk::ReportForm;
use schemas::ids::AreaId;
use schemas::indicator::{AreaBook, AreaCount, Counters, Indicators, Typed};
use schemas::record::Unit;
use uuid::Uuid;

/// 96 of 260 people guided on safety, as in the worked example of `rules.md` §4.
fn marks() -> Marks {
    let area = AreaId(Uuid::nil());
    let day = "2026-10-01".parse().unwrap();
    let mut counters = Counters::default();
    counters.add("safety.named", 84);
    counters.add("safety.unnamed", 12);
    let typed = Typed {
        area,
        what: "adults16".to_owned(),
        number: 260,
        source: "Công an phường".to_owned(),
        day,
    };
    let book = AreaBook {
        typed: [("adults16".to_owned(), typed)].into(),
        ..AreaBook::default()
    };
    let unit = Unit {
        area,
        number: "12".to_owned(),
        name: "Tổ dân phố số 12".to_owned(),
        old_ward: "Phước Mỹ".to_owned(),
        from: None,
        until: None,
        successor: None,
    };
    let frozen = Frozen {
        cut: "2026-11-30".parse().unwrap(),
        definitions: Indicators::built_in().clone(),
        units: vec![FrozenUnit {
            unit,
            count: AreaCount { area, counters, book },
            bears: vec![area],
        }],
        weeks: Vec::new(),
        lines: Vec::new(),
        works: Vec::new(),
    };
    Marks::of(&Setting {
        ward: "phường An Hải".to_owned(),
        digest: String::new(),
        form: ReportForm::Annual,
        unit: None,
        figures: frozen.figures(None).unwrap(),
        work: None,
        frozen,
    })
}

fn zipped(entries: &[(&str, &str)]) -> Vec<u8> {
    let owned: Vec<_> = entries
        .iter()
        .map(|(name, body)| ((*name).to_owned(), body.as_bytes().to_vec()))
        .collect();
    fold_up(&owned).unwrap()
}

fn word(body: &str) -> Vec<u8> {
    let document = format!(r#"<w:document xmlns:w="w"><w:body>{body}</w:body></w:document>"#);
    zipped(&[
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", &document),
    ])
}

fn document(filled: &Filled) -> String {
    let entries = unfold(&filled.bytes).unwrap();
    let (_, body) = entries
        .iter()
        .find(|(name, _)| name == "word/document.xml")
        .unwrap();
    String::from_utf8(body.clone()).unwrap()
}

#[test]
fn a_mark_is_filled_also_where_word_tore_it_into_runs() {
    let whole = r#"<w:p><w:r><w:t>Có {{CT-e.tu}}/{{CT-e.mau}} người = {{CT-e.tyle}}.</w:t></w:r></w:p>"#;
    let torn = r#"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Có {{CT</w:t></w:r><w:proofErr/><w:r><w:t>-e.</w:t></w:r><w:r><w:t>tu}} người &amp; hộ</w:t></w:r></w:p>"#;
    let filled = fill(&word(&format!("{whole}{torn}")), &marks()).unwrap();
    assert_eq!((filled.filled, filled.unknown.len(), filled.kind), (4, 0, "docx"));
    let text = document(&filled);
    assert!(text.contains("Có 96/260 người = 36,9 %."), "{text}");
    assert!(
        text.contains(r#"<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Có 96</w:t>"#),
        "{text}"
    );
    assert!(
        text.contains(r#"<w:t xml:space="preserve"> người &amp; hộ</w:t>"#),
        "{text}"
    );
    assert!(!text.contains("{{") && text.contains("<w:proofErr/>"));
}

#[test]
fn a_mark_that_nobody_knows_is_named_and_stays_as_it_is() {
    let body = r#"<w:p><w:r><w:t>{{CT-z.tu}} và {{ ct-E.TU }} và {{PHUONG}}, {{CT-a.tu}}</w:t></w:r></w:p>"#;
    let filled = fill(&word(body), &marks()).unwrap();
    assert_eq!(filled.unknown.iter().collect::<Vec<_>>(), ["CT-z.tu"]);
    let text = document(&filled);
    assert!(text.contains("{{CT-z.tu}} và 96 và phường An Hải, —"), "{text}");
}

#[test]
fn a_cell_that_is_a_mark_becomes_a_number_and_a_sentence_stays_text() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let page = book.add_worksheet();
    for (row, text) in [
        "{{CT-e.tu}}",
        "{{CT-e.tyle}}",
        "Có {{CT-e.tu}} người",
        "{{CT-a.tu}}",
        "để yên",
    ]
    .iter()
    .enumerate()
    {
        page.write_string(row as u32, 0, *text).unwrap();
    }
    page.write_formula(5, 0, "=A1*2").unwrap();
    let filled = fill(&book.save_to_buffer().unwrap(), &marks()).unwrap();
    assert_eq!((filled.filled, filled.kind), (4, "xlsx"));
    let mut read: Xlsx<_> = Xlsx::new(Cursor::new(filled.bytes)).unwrap();
    let sheet = read.worksheet_range_at(0).unwrap().unwrap();
    let cells: Vec<_> = sheet.rows().map(|row| row[0].clone()).collect();
    assert_eq!(cells[0], Data::Float(96.0));
    assert_eq!(cells[1], Data::Float(36.9));
    let said = |at: usize| cells[at].to_string();
    assert_eq!([said(2), said(3), said(4)], ["Có 96 người", "—", "để yên"]);
}

#[test]
fn what_is_no_template_is_refused_in_words() {
    let code = |bytes: &[u8]| fill(bytes, &marks()).unwrap_err();
    for (bytes, says) in [
        (b"%PDF-1.7".to_vec(), "không phải tệp Word"),
        (zipped(&[("a.txt", "x")]), "không phải tệp Word"),
        (
            word("<w:p><w:r><w:t>không có dấu</w:t></w:r></w:p>"),
            "không có dấu",
        ),
        (word("<w:p><w:r></w:p>"), "bị hỏng"),
    ] {
        let refusal = code(&bytes);
        assert!(refusal.message.contains(says), "{}", refusal.message);
        assert!(refusal.message.contains("Tệp gốc không bị đổi"));
    }
    let mut cut = word("<w:p><w:r><w:t>{{CT-e.tu}}</w:t></w:r></w:p>");
    cut.truncate(cut.len() / 2);
    assert!(code(&cut).message.contains("Tệp gốc không bị đổi"));
}

#[test]
fn a_small_file_that_unfolds_without_end_is_stopped() {
    let endless = "a".repeat(LARGEST_UNFOLDED as usize + 1);
    let bomb = zipped(&[("word/document.xml", "<a/>"), ("word/media/a.bin", &endless)]);
    assert!(bomb.len() < LARGEST);
    assert_eq!(fill(&bomb, &marks()).unwrap_err().code, RefusalCode::TooLarge);
}

#[test]
fn the_same_template_and_cut_give_the_same_bytes() {
    let template = word("<w:p><w:r><w:t>{{CT-e.tu}}</w:t></w:r></w:p>");
    assert_eq!(
        fill(&template, &marks()).unwrap().bytes,
        fill(&template, &marks()).unwrap().bytes
    );
}
