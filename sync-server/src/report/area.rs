//! Papers beside the ward's report: a tổ's own page, the extract for Đoàn, a volunteer's certificate.

use super::compose::Setting;
use super::parts::Texts;
use super::tables::results;
use super::ward::{footnote, paragraphs, register};
use schemas::desk::{Report, ReportBlock, ReportForm};
use schemas::indicator::FigureLine;

/// What a tổ answers for and what fits one page with the words beside it.
const OF_AREA: [&str; 11] = [
    "PH-a.households",
    "PH-b.households",
    "PH-d.people",
    "PH-d.turns",
    "CT-c2.people",
    "CT-c1.people",
    "CT-e.people",
    "CT-đ.members",
    "GD.households",
    "UT-h.households",
    "NCT.classes",
];

fn is_of(names: &[&str], line: &FigureLine) -> bool {
    names.contains(&format!("{}.{}", line.indicator, line.code).as_str())
}

fn heading(text: &str) -> ReportBlock {
    ReportBlock::Heading {
        text: text.to_owned(),
    }
}

/// One page, prefilled; the team lead signs.
pub fn report(setting: &Setting, texts: &Texts) -> Report {
    let unit = setting.unit.as_ref();
    let mut blocks = vec![heading("1. Kết quả")];
    blocks.extend(paragraphs(texts, "results"));
    blocks.push(results(setting, |line| is_of(&OF_AREA, line)));
    blocks.push(register(setting));
    blocks.push(heading("2. Khó khăn, vướng mắc"));
    blocks.extend(paragraphs(texts, "difficulties"));
    blocks.push(heading("3. Đề xuất"));
    blocks.extend(paragraphs(texts, "proposals"));
    let kind = if setting.form == ReportForm::AreaAnnual {
        "nam"
    } else {
        "quy"
    };
    let number = unit.map_or("", |unit| unit.number.as_str());
    Report {
        file: format!("bao-cao-{kind}-to-{number}-{}", setting.cut()),
        parent: format!("UBND {}", setting.ward_in_capitals()),
        issuer: vec![
            "TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG VÀ ĐỀ ÁN 06".to_owned(),
            unit.map_or_else(String::new, |unit| unit.name.to_uppercase()),
        ],
        dated: texts.dated(setting),
        title: "BÁO CÁO".to_owned(),
        about: texts.get("about").to_owned(),
        blocks,
        signature: vec!["TỔ TRƯỞNG".to_owned()],
        signer: texts.get("signer").to_owned(),
        ..Report::default()
    }
}

/// The campaign's figures alone: hoạt động, lượt and tình nguyện viên are never added to one another.
pub fn youth(setting: &Setting, texts: &Texts) -> Report {
    let mut blocks = paragraphs(texts, "results");
    let names = ["HD.youth", "HD.youth_turns", "HD.youth_volunteers", "CT-b2.youth"];
    blocks.push(results(setting, |line| is_of(&names, line)));
    blocks.push(footnote(setting));
    Report {
        file: format!("trich-chien-dich-thanh-nien-{}", setting.cut()),
        issuer: vec!["ỦY BAN NHÂN DÂN".to_owned(), setting.ward_in_capitals()],
        number: format!("Số: {}", texts.get("number")),
        dated: texts.dated(setting),
        title: "BÁO CÁO".to_owned(),
        about: texts.get("about").to_owned(),
        blocks,
        receivers: texts.lines("receivers"),
        signature: texts.signature(),
        signer: texts.get("signer").to_owned(),
        ..Report::default()
    }
}

/// Giấy xác nhận tình nguyện. It says whose the figures are: visits that name this volunteer as the one who walked.
pub fn certificate(setting: &Setting, texts: &Texts) -> Report {
    let mut blocks = vec![
        ReportBlock::Text {
            text: format!("Ủy ban nhân dân {} xác nhận:", setting.ward_with_kind()),
        },
        ReportBlock::Text {
            text: format!("Ông (bà): {}", texts.get("name")),
        },
    ];
    blocks.extend(paragraphs(texts, "results"));
    blocks.push(ReportBlock::Note {
        text: "Các số trên là của riêng người được xác nhận, theo những lượt thăm do người đó đi và đã gửi về phường; \
               không gồm lượt của người đi cùng."
            .to_owned(),
    });
    Report {
        file: format!("xac-nhan-tinh-nguyen-{}", setting.cut()),
        issuer: vec!["ỦY BAN NHÂN DÂN".to_owned(), setting.ward_in_capitals()],
        number: format!("Số: {}", texts.get("number")),
        dated: texts.dated(setting),
        title: "GIẤY XÁC NHẬN".to_owned(),
        about: "Tham gia tình nguyện tại Tổ Công nghệ số cộng đồng".to_owned(),
        blocks,
        signature: texts.signature(),
        signer: texts.get("signer").to_owned(),
        ..Report::default()
    }
}
