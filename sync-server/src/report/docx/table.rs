//! Tables: the bordered ones of figures, whose header every page repeats and whose rows no page tears, and the
//! borderless ones that set two blocks side by side.

use super::WIDTH;
use super::text::{Look, Paragraph};
use schemas::desk::{ReportColumn, ReportRow};

/// A table of figures with its title above it.
pub fn table(title: &str, columns: &[ReportColumn], rows: &[ReportRow]) -> String {
    // A full width for the last, so that rounding leaves no gap.
    let mut widths: Vec<u32> = columns.iter().map(|column| WIDTH * column.share / 1000).collect();
    if let Some((last, others)) = widths.split_last_mut() {
        *last = WIDTH - others.iter().sum::<u32>();
    }
    let mut cells = String::new();
    let centred = |bold: bool| Paragraph::new(if bold { Look::bold(12) } else { Look::plain(12) }).centred();
    let heads = columns.iter().zip(&widths);
    cells.push_str(r#"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"#);
    heads.for_each(|(column, width)| cells.push_str(&cell(*width, &centred(true).says(&column.title))));
    cells.push_str("</w:tr>");
    for row in rows {
        cells.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for ((text, column), width) in row.cells.iter().zip(columns).zip(&widths) {
            let look = if row.strong {
                Look::bold(12)
            } else {
                Look::plain(12)
            };
            let said = if column.centred {
                centred(row.strong)
            } else {
                Paragraph::new(look)
            };
            cells.push_str(&cell(*width, &said.says(text)));
        }
        cells.push_str("</w:tr>");
    }
    let side = |name: &str| format!(r#"<w:{name} w:val="single" w:sz="4" w:space="0" w:color="000000"/>"#);
    let borders: String = ["top", "left", "bottom", "right", "insideH", "insideV"]
        .map(side)
        .concat();
    let above = if title.is_empty() {
        Paragraph::new(Look::plain(6)).with_next().says("")
    } else {
        Paragraph::new(Look::bold(13))
            .centred()
            .spaced(160, 80)
            .with_next()
            .says(title)
    };
    above
        + &framed(
            &widths,
            &format!("<w:tblBorders>{borders}</w:tblBorders>"),
            60,
            &cells,
        )
}

/// Blocks side by side; each cell holds paragraphs.
pub fn without_borders<const N: usize>(widths: &[u32; N], rows: &[[String; N]]) -> String {
    let mut cells = String::new();
    for row in rows {
        cells.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (content, width) in row.iter().zip(widths) {
            // A cell without a paragraph is no cell to Word.
            let empty = Paragraph::new(Look::plain(12)).says("");
            cells.push_str(&cell(*width, if content.is_empty() { &empty } else { content }));
        }
        cells.push_str("</w:tr>");
    }
    framed(widths, "", 108, &cells)
}

fn framed(widths: &[u32], borders: &str, inside: u32, rows: &str) -> String {
    let grid: String = widths
        .iter()
        .map(|width| format!(r#"<w:gridCol w:w="{width}"/>"#))
        .collect();
    let whole: u32 = widths.iter().sum();
    format!(
        r#"<w:tbl><w:tblPr><w:tblW w:w="{whole}" w:type="dxa"/>{borders}<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="{inside}" w:type="dxa"/><w:right w:w="{inside}" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"#
    )
}

fn cell(width: u32, content: &str) -> String {
    format!(r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>"#)
}
