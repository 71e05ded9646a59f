//! What stands above and below the body: issuer and Quốc hiệu, number and date, title; Nơi nhận and signature. Two
//! columns without borders each, as Phụ lục I of Nghị định 30/2020 draws them.

use super::table::without_borders;
use super::text::{Look, Paragraph, rule};
use super::{WIDTH, mm};
use schemas::desk::Report;

/// Quốc hiệu in 13 pt bold is 95.7 mm wide and must not break: 102 mm less what Word keeps free leave 98.
const LEFT_OF_HEAD: u32 = mm(63);
/// Nơi nhận, beside the signature: 52 to 48.
const LEFT_OF_FOOT: u32 = WIDTH * 52 / 100;
/// The rule under the issuer is between a third and a half of the line above it.
const RULE_OF_ISSUER: u32 = mm(23);
/// Tiêu ngữ in 14 pt bold is 60.5 mm wide, and its rule as long.
const MOTTO: u32 = mm(61);
const RULE_OF_TITLE: u32 = mm(45);
/// What Word keeps free on both sides of a cell.
const CELL: u32 = 108;

/// Everything above the body.
pub fn head(report: &Report) -> String {
    let mut left = String::new();
    if !report.parent.is_empty() {
        left.push_str(&Paragraph::new(Look::plain(13)).centred().says(&report.parent));
    }
    for line in &report.issuer {
        left.push_str(&Paragraph::new(Look::bold(13)).centred().says(line));
    }
    left.push_str(&rule((LEFT_OF_HEAD - 2 * CELL - RULE_OF_ISSUER) / 2));
    let right_width = WIDTH - LEFT_OF_HEAD;
    let inset = (right_width - 2 * CELL).saturating_sub(MOTTO) / 2;
    let nation = Paragraph::new(Look::bold(13)).centred();
    let motto = Paragraph::new(Look::bold(14)).centred();
    let right = nation.says("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        + &motto.says("Độc lập - Tự do - Hạnh phúc")
        + &rule(inset);

    let small = Paragraph::new(Look::plain(13)).centred().spaced(80, 0);
    let mut below_left = if report.number.is_empty() {
        String::new()
    } else {
        small.says(&report.number)
    };
    // A paper leaves this house unsigned; whoever signs takes the word out.
    below_left.push_str(
        &Paragraph::new(Look::bold(13))
            .centred()
            .spaced(60, 0)
            .says("DỰ THẢO"),
    );
    let dated = Paragraph::new(Look::italic(14)).centred().spaced(80, 0);
    let below_right = dated.says(&report.dated);

    let table = without_borders(
        &[LEFT_OF_HEAD, right_width],
        &[[left, right], [below_left, below_right]],
    );
    let title = Paragraph::new(Look::bold(14))
        .centred()
        .spaced(240, 0)
        .says(&report.title);
    let about = Paragraph::new(Look::bold(14)).centred().says(&report.about);
    table + &title + &about + &rule((WIDTH - RULE_OF_TITLE) / 2)
}

/// Everything below the body; for a paper that nobody signs no more than the paragraph that Word wants after a table.
pub fn foot(report: &Report) -> String {
    if report.signature.is_empty() && report.receivers.is_empty() {
        return Paragraph::new(Look::plain(2)).says("");
    }
    let mut left = String::new();
    if !report.receivers.is_empty() {
        left.push_str(&Paragraph::new(Look::bold_italic(12)).says("Nơi nhận:"));
    }
    for line in &report.receivers {
        left.push_str(&Paragraph::new(Look::plain(11)).says(line));
    }
    let line_of = Paragraph::new(Look::bold(14)).centred();
    let mut right: String = report.signature.iter().map(|line| line_of.says(line)).collect();
    // Room for a signature and a stamp.
    right.push_str(&line_of.says("").repeat(4));
    right.push_str(&line_of.says(&report.signer));
    let space = Paragraph::new(Look::plain(12)).with_next().says("");
    let end = Paragraph::new(Look::plain(2)).says("");
    space + &without_borders(&[LEFT_OF_FOOT, WIDTH - LEFT_OF_FOOT], &[[left, right]]) + &end
}
