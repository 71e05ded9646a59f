//! A paper as a Word file: six small XML parts in a zip.
//!
//! Written by hand over the `zip` crate: docx-rs (0.4.22) has no repeated header rows, and numbers its paragraphs from
//! a counter of the process, so that the same paper never has the same bytes twice. Here nothing but the paper itself
//! decides: entries carry no time, ids are none.

mod head;
mod table;
mod text;

pub use text::escaped;

use schemas::desk::{Report, ReportBlock};
use std::io::{Cursor, Write};
use text::{Look, Paragraph};
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime};

/// A twentieth of a point, in which Word measures; 1 mm = 56.7 of them.
const fn mm(mm: u32) -> u32 {
    (mm * 1440 * 10 + 127) / 254
}

/// A4 and the margins of Nghị định 30/2020, Phụ lục I: 20–25 above and below, 30–35 left, 15–20 right.
const PAGE: (u32, u32) = (11_906, 16_838);
const TOP: u32 = mm(20);
const LEFT: u32 = mm(30);
const RIGHT: u32 = mm(15);
/// Where the page number stands, in the middle of the upper margin.
const HEADER: u32 = mm(10);
/// What lies between the margins.
const WIDTH: u32 = PAGE.0 - LEFT - RIGHT;

const NAMESPACES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#;
const PROLOGUE: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

/// The file.
///
/// # Errors
/// Only when memory cannot hold it.
pub fn write(report: &Report) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let document = document(report);
    let header = header();
    let styles = styles();
    for (name, body) in [
        ("[Content_Types].xml", CONTENT_TYPES),
        ("_rels/.rels", RELATIONS),
        ("word/_rels/document.xml.rels", DOCUMENT_RELATIONS),
        ("word/document.xml", document.as_str()),
        ("word/header1.xml", header.as_str()),
        ("word/styles.xml", styles.as_str()),
    ] {
        zip.start_file(name, options)?;
        zip.write_all(PROLOGUE.as_bytes())?;
        zip.write_all(body.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

fn document(report: &Report) -> String {
    let mut body = head::head(report);
    blocks(&mut body, &report.blocks, !report.signature.is_empty());
    body.push_str(&head::foot(report));
    for annex in &report.annexes {
        let title = Paragraph::new(Look::bold(14)).centred().on_a_new_page();
        body.push_str(&title.says(&annex.title));
        body.push_str(
            &Paragraph::new(Look::bold(14))
                .centred()
                .spaced(0, 120)
                .says(&annex.about),
        );
        blocks(&mut body, &annex.blocks, false);
    }
    let (w, h) = PAGE;
    format!(
        r#"<w:document {NAMESPACES}><w:body>{body}<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="{w}" w:h="{h}"/><w:pgMar w:top="{TOP}" w:right="{RIGHT}" w:bottom="{TOP}" w:left="{LEFT}" w:header="{HEADER}" w:footer="{HEADER}" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr></w:body></w:document>"#
    )
}

/// `signed`: a signature follows, and must not stand on a page of its own, without a word of what is signed.
fn blocks(body: &mut String, blocks: &[ReportBlock], signed: bool) {
    for (at, block) in blocks.iter().enumerate() {
        let last = signed && at + 1 == blocks.len();
        body.push_str(&match block {
            ReportBlock::Text { text } if last => {
                Paragraph::new(Look::plain(14)).running().with_next().says(text)
            }
            ReportBlock::Heading { text } => Paragraph::new(Look::bold(14)).running().with_next().says(text),
            ReportBlock::Text { text } => Paragraph::new(Look::plain(14)).running().says(text),
            ReportBlock::Note { text } => Paragraph::new(Look::italic(12)).running().says(text),
            ReportBlock::Table { title, columns, rows } => table::table(title, columns, rows),
        });
    }
}

/// The page number, centred; `titlePg` without a first header leaves page 1 bare.
fn header() -> String {
    let look = Look::plain(13).properties();
    let field = |kind: &str| format!(r#"<w:r>{look}<w:fldChar w:fldCharType="{kind}"/></w:r>"#);
    format!(
        r#"<w:hdr {NAMESPACES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{}<w:r>{look}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>{}<w:r>{look}<w:t>2</w:t></w:r>{}</w:p></w:hdr>"#,
        field("begin"),
        field("separate"),
        field("end")
    )
}

fn styles() -> String {
    let look = Look::plain(14).properties();
    format!(
        r#"<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault>{look}</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>"#
    )
}

const CONTENT_TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>"#;
const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
const DOCUMENT_RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>"#;

#[cfg(test)]
mod tests;
