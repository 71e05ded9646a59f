//! One typed address, piece by piece: what stands between commas is a chain of numbers, a room, a street, or
//! something that the register knows better (phường, quận, tổ).

use super::number::{self, Link};
use super::scan::Scan;
use super::{Address, streets};
use crate::text::{fold, tidy};

/// An address with the doubts about it. A doubt never blocks saving; a screen may ask.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// As it was understood.
    pub address: Address,
    /// `123/45` without a K: read as kiệt 123, house 45, but it may be house 123/45 on the frontage.
    pub ambiguous: bool,
    /// The street is like a known one with a letter behind (`An Cư 3A`); kept as typed.
    pub doubtful_street: bool,
}

/// What the pieces said, before it is put together. Parts typed in fields of their own pour into one of these.
#[derive(Debug, Default)]
pub struct Findings {
    pub links: Vec<Link>,
    pub street: Option<String>,
    pub units: Vec<String>,
    pub doubtful_street: bool,
}

pub fn read(raw: &str) -> Reading {
    let raw = tidy(raw);
    let mut found = Findings::default();
    found.take(&raw);
    found.into_reading(raw)
}

impl Findings {
    /// Reads one field.
    pub fn take(&mut self, text: &str) {
        let text = plain_dashes(text);
        for piece in pieces(&text) {
            self.take_piece(piece);
        }
    }

    pub fn into_reading(self, raw: String) -> Reading {
        let door = number::door(&self.links);
        let street = self
            .street
            .filter(|street| !self.links.is_empty() || !streets::describes(street));
        let unit = (!self.units.is_empty()).then(|| self.units.join(", "));
        Reading {
            ambiguous: door.ambiguous,
            doubtful_street: self.doubtful_street && street.is_some(),
            address: Address {
                street,
                kiet: door.kiet,
                hem: door.hem,
                number: door.number,
                unit,
                raw,
            },
        }
    }

    fn take_piece(&mut self, piece: &str) {
        let mut scan = Scan::over(piece);
        scan.skip(|c| !c.is_alphanumeric() && c != '#');
        if let Some(unit) = unit(&mut scan) {
            self.units.push(unit);
        }
        if scan.at_end() || is_admin(&scan.rest()) {
            return;
        }
        let before = scan.place();
        self.links.append(&mut number::chain(&mut scan));
        let rest = self.numbers_inside(&scan.rest());
        let rest = without_admin(&rest);
        if rest.is_empty() || (scan.place() > before && is_admin(rest)) {
            return;
        }
        if self.street.is_none() {
            self.street = streets::tidied(rest);
            self.doubtful_street = streets::doubtful(rest);
        }
    }

    /// "An Cư 3 số 125", "Ngô Quyền K12/5": the chain behind the street, which a mark before a digit gives away.
    fn numbers_inside(&mut self, text: &str) -> String {
        let mut scan = Scan::over(text);
        while !scan.at_end() {
            let word_begins = scan.place() > 0 && scan.before() == Some(' ');
            if word_begins
                && ["so ", "so nha ", "kiet ", "hem ", "k", "h"]
                    .iter()
                    .any(|mark| scan.says(mark))
            {
                let from = scan.place();
                let mut links = number::chain(&mut scan);
                if !links.is_empty() {
                    self.links.append(&mut links);
                    let behind = scan.rest();
                    return format!("{} {behind}", scan.between(0, from));
                }
                scan.go(from);
            }
            scan.go(scan.place() + 1);
        }
        text.to_owned()
    }
}

fn plain_dashes(text: &str) -> String {
    text.replace(['–', '—', '‒'], "-")
}

/// The text between commas, brackets and dashes that stand free.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '(', ')', '\n'])
        .flat_map(|piece| piece.split(" - "))
        .filter(|piece| !piece.trim().is_empty())
}

/// A room, a floor or a block at the cursor; the cursor moves behind it.
fn unit(scan: &mut Scan) -> Option<String> {
    let from = scan.place();
    const WHOLE: [&str; 7] = [
        "nha sau",
        "nha truoc",
        "nha tren",
        "nha duoi",
        "day tro",
        "nha tro",
        "gac lung",
    ];
    if matches!(scan.peek(0), Some('n' | 'd' | 'g')) && WHOLE.contains(&fold(&scan.rest()).as_str()) {
        let unit = scan.rest();
        scan.go(usize::MAX);
        return Some(unit);
    }
    // Those with a mark of their own ("Tăng Bạt Hổ", "Phong Bắc" are streets) count only before a number.
    const MARKS: [&str; 13] = [
        "phong so",
        "phong",
        "can ho so",
        "can ho",
        "can",
        "tang",
        "lau",
        "khoi nha",
        "khoi",
        "block",
        "toa",
        "ch",
        "p",
    ];
    let mark = MARKS.iter().find(|mark| scan.says(mark))?;
    let letter_may_follow = matches!(*mark, "khoi nha" | "khoi" | "block" | "toa");
    scan.go(from + mark.chars().count());
    scan.skip(|c| matches!(c, ' ' | '.' | ':' | '-'));
    let id = scan.place();
    scan.skip(|c| c.is_ascii_alphanumeric() || c == '.' || c == '-');
    let named = fold(&scan.between(id, scan.place()));
    let digits = named.bytes().filter(u8::is_ascii_digit).count();
    let letters = named.bytes().filter(u8::is_ascii_alphabetic).count();
    let fits = (digits > 0 && letters <= 2) || (letter_may_follow && letters == 1);
    if !fits || scan.peek(0).is_some_and(char::is_alphanumeric) || scan.peek(0) == Some('/') {
        scan.go(from);
        return None;
    }
    let unit = scan
        .between(from, scan.place())
        .trim_end_matches(['.', '-'])
        .to_owned();
    scan.skip(|c| matches!(c, ' ' | '-' | '/' | '.'));
    Some(unit)
}

/// Phường, quận, city and tổ: the register knows them better than an address does.
fn is_admin(piece: &str) -> bool {
    const PLACES: [&str; 9] = [
        "an hai",
        "an hai bac",
        "an hai nam",
        "an hai tay",
        "an hai dong",
        "phuoc my",
        "son tra",
        "da nang",
        "viet nam",
    ];
    let piece = piece.trim_matches(|c: char| !c.is_alphanumeric());
    admin_begins(piece) || (piece.len() < 24 && PLACES.contains(&fold(piece).as_str()))
}

/// Whether a text begins with the word for a unit of administration and its name or number.
fn admin_begins(text: &str) -> bool {
    // Most texts are streets; few of those begin with one of these letters.
    if !text.starts_with(['P', 'p', 'Q', 'q', 'T', 't', 'K', 'k']) {
        return false;
    }
    let lower = text.to_lowercase();
    let folded = fold(text);
    let follows = |marks: &[&str], wanted: fn(char) -> bool| {
        marks.iter().any(|mark| {
            let rest = folded
                .strip_prefix(mark)
                .map(|rest| rest.trim_start_matches(['.', ':', ' ']));
            rest.map(|rest| rest.strip_prefix("so ").unwrap_or(rest))
                .is_some_and(|rest| rest.starts_with(wanted))
        })
    };
    // Phượng, Quan, Tĩnh and Tố are parts of names: a word counts with its own marks, with a point, or before a
    // name that can only be the unit's.
    let marked = [
        "phường ",
        "quận ",
        "tỉnh ",
        "thành phố ",
        "p.",
        "p ",
        "q.",
        "q ",
        "tp.",
        "tp ",
    ];
    let plain = [
        "phuong an hai",
        "phuong phuoc my",
        "quan son tra",
        "thanh pho da nang",
    ];
    (marked.iter().any(|mark| lower.starts_with(mark))
        && follows(
            &["phuong ", "quan ", "tinh ", "thanh pho ", "p", "q", "tp"],
            char::is_alphabetic,
        ))
        || plain.iter().any(|unit| lower.starts_with(unit))
        || folded.starts_with("to dan pho")
        || follows(&["tdp", "to dp", "to", "khu vuc", "kv"], |c| c.is_ascii_digit())
}

/// The street without the phường, quận or tổ that follows it with no comma between.
fn without_admin(text: &str) -> &str {
    let tails = text.match_indices(' ').map(|(at, _)| at);
    match tails.into_iter().find(|at| admin_begins(&text[at + 1..])) {
        Some(at) => text[..at].trim_end(),
        None => text.trim(),
    }
}
