//! The ward's own report, and beside it the page on which the office checks where each figure comes from.

use super::compose::Setting;
use super::parts::Texts;
use super::tables::{by_area, sources, targets, typed};
use schemas::desk::{Report, ReportAnnex, ReportBlock, ReportForm};
use schemas::figure;

/// Paragraphs of an edited part, a line each.
pub fn paragraphs(texts: &Texts, part: &str) -> Vec<ReportBlock> {
    texts
        .lines(part)
        .into_iter()
        .map(|text| ReportBlock::Text { text })
        .collect()
}

fn heading(text: &str) -> ReportBlock {
    ReportBlock::Heading {
        text: text.to_owned(),
    }
}

fn note(text: String) -> ReportBlock {
    ReportBlock::Note { text }
}

/// Under every table of figures: what the numbers are and what the dash says.
pub fn footnote(setting: &Setting) -> ReportBlock {
    note(format!(
        "Số liệu do Tổ Công nghệ số cộng đồng ghi nhận tại cơ sở, tính đến ngày {}; dấu “—” là chưa có số liệu, dấu “–” \
         là không giao chỉ tiêu.",
        setting.cut().short()
    ))
}

/// How the denominator of household figures came about (`rules.md` §2.5).
pub fn register(setting: &Setting) -> ReportBlock {
    let register = &setting.figures.register;
    note(format!(
        "Số liệu từ ngày 01/01 đến hết ngày {}. Sổ hộ: {} hộ; đã loại {}, chờ xác nhận {}, số phường giao {}.",
        setting.cut().short(),
        figure::count(register.registered),
        figure::count(register.excluded),
        figure::count(register.awaiting),
        figure::count_or_missing(register.assigned)
    ))
}

/// The report of the year or of a period: layout of domain.md §5.
pub fn report(setting: &Setting, texts: &Texts) -> Report {
    let cut = setting.cut();
    let mut blocks = paragraphs(texts, "opening");
    blocks.push(heading("I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI"));
    blocks.extend(paragraphs(texts, "direction"));
    blocks.push(heading("II. KẾT QUẢ THỰC HIỆN"));
    blocks.extend(paragraphs(texts, "results"));
    let title = format!("KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM {}", cut.year());
    blocks.push(targets(setting, &title, |_| true));
    blocks.push(footnote(setting));
    blocks.push(register(setting));
    for (title, part) in [
        ("III. KHÓ KHĂN, VƯỚNG MẮC, NGUYÊN NHÂN", "difficulties"),
        ("IV. PHƯƠNG HƯỚNG, NHIỆM VỤ", "plan"),
        ("V. KIẾN NGHỊ, ĐỀ XUẤT", "proposals"),
    ] {
        blocks.push(heading(title));
        blocks.extend(paragraphs(texts, part));
    }
    blocks.push(ReportBlock::Text {
        text: format!(
            "Trên đây là báo cáo của Ủy ban nhân dân {}, kính đề nghị Sở Khoa học và Công nghệ tổng hợp./.",
            setting.ward_with_kind()
        ),
    });
    let kind = if setting.form == ReportForm::Annual {
        "nam"
    } else {
        "dinh-ky"
    };
    Report {
        file: format!("bao-cao-{kind}-{cut}"),
        parent: String::new(),
        issuer: vec!["ỦY BAN NHÂN DÂN".to_owned(), setting.ward_in_capitals()],
        number: format!("Số: {}", texts.get("number")),
        dated: texts.dated(setting),
        title: "BÁO CÁO".to_owned(),
        about: texts.get("about").to_owned(),
        blocks,
        receivers: texts.lines("receivers"),
        signature: texts.signature(),
        signer: texts.get("signer").to_owned(),
        annexes: vec![ReportAnnex {
            title: "PHỤ LỤC".to_owned(),
            about: format!("Kết quả theo tổ dân phố, tính đến {}", cut.in_words()),
            blocks: vec![by_area(setting), footnote(setting)],
        }],
    }
}

/// *Trang đối chiếu*: for the office itself, never handed on with a report.
pub fn check_page(setting: &Setting) -> Report {
    let cut = setting.cut();
    Report {
        file: format!("trang-doi-chieu-{cut}"),
        issuer: vec!["ỦY BAN NHÂN DÂN".to_owned(), setting.ward_in_capitals()],
        title: "TRANG ĐỐI CHIẾU".to_owned(),
        about: format!("Nguồn của từng số trong báo cáo, tính đến {}", cut.in_words()),
        blocks: vec![
            ReportBlock::Text {
                text: format!(
                    "Lưu nội bộ, không gửi kèm báo cáo. Số chốt mang mã kiểm {}: cùng một mã là cùng một bộ số, dù sau \
                     này sổ có đổi.",
                    setting.digest
                ),
            },
            register(setting),
            sources(setting),
            typed(setting),
        ],
        ..Report::default()
    }
}
