//! The ward's or the Sở's own file, with its marks filled: `{{CT-e.tu}}` (tử số), `{{CT-e.mau}}` (mẫu số),
//! `{{CT-e.tyle}}` (tỷ lệ), `{{CT-e.leaflets.tu}}` for a further line, `{{NGAY}}` and `{{PHUONG}}`.
//!
//! Only the text of marks is touched; every other byte of every part stays as it came, so that a form which somebody
//! signed off comes back as that form. A mark that says nothing to us stays where it is and is named. Files come from
//! outside, so what they unfold to is limited before it is held.

mod marks;
mod parts;

pub use marks::{Marks, Value};

use schemas::refusal::{Refusal, RefusalCode};
use std::collections::BTreeSet;
use std::io::{Cursor, Read, Write};
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime, ZipArchive};

/// What may be sent.
pub const LARGEST: usize = 8 * 1024 * 1024;
/// What all of it may unfold to.
const LARGEST_UNFOLDED: u64 = 64 * 1024 * 1024;
const MOST_ENTRIES: usize = 2_000;

/// A file that was filled.
#[derive(Debug)]
pub struct Filled {
    /// The file.
    pub bytes: Vec<u8>,
    /// `docx` or `xlsx`.
    pub kind: &'static str,
    /// How many marks were filled.
    pub filled: usize,
    /// Marks that were left as they are.
    pub unknown: BTreeSet<String>,
}

/// Fills a file.
///
/// # Errors
/// In words for whoever sent it: not such a file, broken, too large when unfolded, without any mark.
pub fn fill(bytes: &[u8], marks: &Marks) -> Result<Filled, Refusal> {
    let mut entries = unfold(bytes)?;
    let has = |name: &str| entries.iter().any(|(there, _)| there == name);
    let kind = match (has("word/document.xml"), has("xl/workbook.xml")) {
        (true, _) => "docx",
        (_, true) => "xlsx",
        _ => return Err(no_such_file()),
    };
    let (mut filled, mut unknown) = (0, BTreeSet::new());
    let mut numbers = Vec::new();
    for (name, body) in &mut entries {
        if !holds_text(name) {
            continue;
        }
        let text = std::str::from_utf8(body).map_err(|_| broken())?;
        let part = parts::fill(text, marks).ok_or_else(broken)?;
        filled += part.filled;
        unknown.extend(part.unknown);
        if name == "xl/sharedStrings.xml" {
            numbers = part.numbers;
        }
        *body = part.text.into_bytes();
    }
    if filled == 0 && unknown.is_empty() {
        return Err(without_marks());
    }
    for (name, body) in &mut entries {
        let text = || std::str::from_utf8(body).map_err(|_| broken());
        if name.starts_with("xl/worksheets/sheet") && !numbers.is_empty() {
            *body = parts::numbers_in_cells(text()?, &numbers)
                .ok_or_else(broken)?
                .into_bytes();
        } else if name == "xl/workbook.xml" {
            *body = parts::counted_anew(text()?).ok_or_else(broken)?.into_bytes();
        }
    }
    Ok(Filled {
        bytes: fold_up(&entries).map_err(|_| broken())?,
        kind,
        filled,
        unknown,
    })
}

/// Where people's text lies in either kind of file.
fn holds_text(name: &str) -> bool {
    let word = [
        "word/document",
        "word/header",
        "word/footer",
        "word/footnotes",
        "word/endnotes",
    ];
    let excel = ["xl/sharedStrings", "xl/worksheets/sheet", "xl/drawings/drawing"];
    name.ends_with(".xml") && word.iter().chain(&excel).any(|start| name.starts_with(start))
}

fn unfold(bytes: &[u8]) -> Result<Vec<(String, Vec<u8>)>, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| no_such_file())?;
    if archive.len() > MOST_ENTRIES {
        return Err(too_large());
    }
    let mut left = LARGEST_UNFOLDED;
    let mut entries = Vec::new();
    for at in 0..archive.len() {
        let file = archive.by_index(at).map_err(|_| broken())?;
        let name = file.name().map_err(|_| broken())?.into_owned();
        if name.ends_with('/') {
            continue;
        }
        let mut body = Vec::new();
        // What an entry says of its own size is not believed: reading stops one byte above what is left.
        let read = file.take(left + 1).read_to_end(&mut body).map_err(|_| broken())? as u64;
        left = left.checked_sub(read).ok_or_else(too_large)?;
        entries.push((name, body));
    }
    Ok(entries)
}

fn fold_up(entries: &[(String, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, body) in entries {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(body)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn refusal(words: &str) -> Refusal {
    Refusal::new(RefusalCode::Malformed, words)
}

fn no_such_file() -> Refusal {
    refusal(
        "Đây không phải tệp Word (.docx) hay Excel (.xlsx). Tệp gốc không bị đổi. Nếu là .doc hoặc .xls, xin mở bằng Word, Excel rồi lưu lại thành .docx, .xlsx.",
    )
}

fn broken() -> Refusal {
    refusal(
        "Tệp bị hỏng hoặc có mật khẩu nên không đọc được. Tệp gốc không bị đổi. Xin mở bằng Word, Excel, lưu thành tệp mới rồi thử lại.",
    )
}

fn without_marks() -> Refusal {
    refusal(
        "Tệp không có dấu nào để điền. Tệp gốc không bị đổi. Xin gõ dấu như {{CT-e.tu}} vào chỗ cần số rồi thử lại.",
    )
}

fn too_large() -> Refusal {
    Refusal::new(
        RefusalCode::TooLarge,
        "Tệp bung ra quá lớn nên không được nhận. Tệp gốc không bị đổi. Xin bỏ bớt hình ảnh rồi thử lại.",
    )
}

#[cfg(test)]
mod tests;
