//! One XML part: marks are looked for in the text of a whole paragraph (or string of a workbook), because Word cuts a
//! mark into several runs wherever somebody once corrected a letter. The answer is spliced into the source; nothing is
//! written anew.

use super::marks::Marks;
use crate::report::docx::escaped;
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::Event;
use std::ops::Range;

/// A part after its marks were filled.
pub struct Part {
    pub text: String,
    pub filled: usize,
    pub unknown: Vec<String>,
    /// Of each string of a workbook: its number, where it was nothing but a mark that is one.
    pub numbers: Vec<Option<f64>>,
}

/// A text element: where its start tag ends and its content lies in the source, and what it says.
struct Piece {
    tag: Range<usize>,
    content: Range<usize>,
    says: String,
}

/// Replacements of ranges of the source, in their order.
#[derive(Default)]
struct Splices(Vec<(Range<usize>, String)>);

impl Splices {
    fn apply(mut self, source: &str) -> String {
        self.0.sort_by_key(|(range, _)| (range.start, range.end));
        let mut text = String::with_capacity(source.len());
        let mut at = 0;
        for (range, new) in self.0 {
            text.push_str(&source[at..range.start]);
            text.push_str(&new);
            at = range.end;
        }
        text.push_str(&source[at..]);
        text
    }
}

/// Fills the marks of a part; none when it is no XML.
pub fn fill(source: &str, marks: &Marks) -> Option<Part> {
    let mut reader = Reader::from_str(source);
    let mut splices = Splices::default();
    let mut part = Part {
        text: String::new(),
        filled: 0,
        unknown: Vec::new(),
        numbers: Vec::new(),
    };
    let mut pieces: Vec<Piece> = Vec::new();
    let mut open: Option<Range<usize>> = None;
    loop {
        let before = reader.buffer_position() as usize;
        match reader.read_event().ok()? {
            Event::Start(tag) if is_text(tag.local_name().as_ref()) => {
                open = Some(before..reader.buffer_position() as usize);
            }
            Event::Start(tag) if is_paragraph(tag.local_name().as_ref()) => {
                gather(source, &mut pieces, marks, &mut splices, &mut part);
            }
            Event::End(tag) if is_text(tag.local_name().as_ref()) => {
                if let Some(tag) = open.take() {
                    let content = tag.end..before;
                    // An entity that we cannot read stays as it is, and so does its element.
                    if let Ok(says) = unescape(&source[content.clone()]) {
                        pieces.push(Piece {
                            tag,
                            says: says.into_owned(),
                            content,
                        });
                    }
                }
            }
            Event::End(tag) if is_paragraph(tag.local_name().as_ref()) => {
                let number = gather(source, &mut pieces, marks, &mut splices, &mut part);
                if tag.local_name().as_ref() == "si" {
                    part.numbers.push(number);
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    part.text = splices.apply(source);
    Some(part)
}

fn is_text(name: &str) -> bool {
    name == "t"
}

fn is_paragraph(name: &str) -> bool {
    matches!(name, "p" | "si" | "is")
}

/// Fills the marks of one paragraph. Answers its number, when it was nothing but one mark that is a number.
fn gather(
    source: &str,
    pieces: &mut Vec<Piece>,
    marks: &Marks,
    splices: &mut Splices,
    part: &mut Part,
) -> Option<f64> {
    let pieces = std::mem::take(pieces);
    let whole: String = pieces.iter().map(|piece| piece.says.as_str()).collect();
    let mut found: Vec<(Range<usize>, String)> = Vec::new();
    let mut number = None;
    let mut at = 0;
    while let Some(begin) = whole[at..].find("{{").map(|begin| at + begin) {
        let Some(end) = whole[begin..].find("}}").map(|end| begin + end + 2) else {
            break;
        };
        // Of "{{ {{CT-e.tu}}" the inner braces are the mark.
        let begin = whole[begin..end].rfind("{{").map_or(begin, |inner| begin + inner);
        let mark = &whole[begin + 2..end - 2];
        match marks.get(mark) {
            Some(value) => {
                part.filled += 1;
                number = value.number.filter(|_| whole.trim() == &whole[begin..end]);
                found.push((begin..end, value.text.clone()));
            }
            None => part.unknown.push(mark.trim().to_owned()),
        }
        at = end;
    }
    if found.is_empty() {
        return None;
    }
    let mut begins = 0;
    for piece in &pieces {
        let here = begins..begins + piece.says.len();
        begins = here.end;
        let mut says = String::new();
        let mut at = here.start;
        for (range, value) in found
            .iter()
            .filter(|(range, _)| range.start < here.end && range.end > here.start)
        {
            if range.start >= here.start {
                says.push_str(&whole[at..range.start]);
                // The mark's first run keeps its look, and so does the figure.
                says.push_str(value);
            }
            at = range.end.min(here.end);
        }
        says.push_str(&whole[at..here.end]);
        if says != piece.says {
            splices
                .0
                .push((piece.tag.clone(), preserving(&source[piece.tag.clone()])));
            splices.0.push((piece.content.clone(), escaped(&says)));
        }
    }
    number
}

/// The start tag of a text whose spaces count from now on: a cut-off mark leaves one at its edge. Text of drawings
/// keeps its spaces anyway and knows no such attribute.
fn preserving(tag: &str) -> String {
    match tag.strip_suffix('>') {
        Some(open) if !tag.contains("xml:space") && !tag.starts_with("<a:") => {
            format!(r#"{open} xml:space="preserve">"#)
        }
        _ => tag.to_owned(),
    }
}

/// Turns cells whose string is a number by now into numbers; none when it is no XML.
pub fn numbers_in_cells(source: &str, numbers: &[Option<f64>]) -> Option<String> {
    let mut reader = Reader::from_str(source);
    let mut splices = Splices::default();
    let mut shared: Option<Range<usize>> = None;
    let mut value = None;
    loop {
        let before = reader.buffer_position() as usize;
        match reader.read_event().ok()? {
            Event::Start(tag) if tag.local_name().as_ref() == "c" => {
                let is_shared = tag
                    .attributes()
                    .flatten()
                    .any(|a| a.key.as_ref() == "t" && a.value.as_ref() == "s");
                shared = is_shared.then(|| before..reader.buffer_position() as usize);
            }
            Event::Start(tag) if tag.local_name().as_ref() == "v" => {
                value = Some(reader.buffer_position() as usize)
            }
            Event::End(tag) if tag.local_name().as_ref() == "v" => {
                let (Some(cell), Some(begins)) = (shared.take(), value.take()) else {
                    continue;
                };
                let at: Option<usize> = source[begins..before].trim().parse().ok();
                if let Some(number) = at.and_then(|at| numbers.get(at).copied().flatten()) {
                    let tag = source[cell.clone()].replacen(r#" t="s""#, "", 1);
                    splices.0.push((cell, tag));
                    splices.0.push((begins..before, number.to_string()));
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    Some(splices.apply(source))
}

/// Has Excel work its formulas out anew when the file is opened; none when it is no XML.
pub fn counted_anew(source: &str) -> Option<String> {
    const ASKED: &str = " fullCalcOnLoad=\"1\"";
    let mut reader = Reader::from_str(source);
    let mut splices = Splices::default();
    loop {
        let before = reader.buffer_position() as usize;
        match reader.read_event().ok()? {
            Event::Empty(tag) | Event::Start(tag) if tag.local_name().as_ref() == "calcPr" => {
                let asks = tag
                    .attributes()
                    .flatten()
                    .any(|a| a.key.as_ref() == "fullCalcOnLoad");
                let after_name = before + 1 + tag.name().as_ref().len();
                if !asks {
                    splices.0.push((after_name..after_name, ASKED.to_owned()));
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    Some(splices.apply(source))
}
