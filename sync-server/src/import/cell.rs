//! One cell as text, with its folded twin for the rules.

use schemas::text::{fold, tidy};

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// NFC, one line, without blanks at the ends.
    pub text: String,
    /// Excel keeps a date here; in a column of house numbers that is a `12/5` which Excel took for one.
    pub is_date: bool,
}

impl Cell {
    pub const fn blank() -> Cell {
        Cell {
            text: String::new(),
            is_date: false,
        }
    }

    pub fn of(text: &str) -> Cell {
        // Most cells are numbers and codes; normal forms are for the others.
        let plain = text.bytes().all(|byte| byte.is_ascii_graphic());
        Cell {
            text: if plain { text.to_owned() } else { tidy(text) },
            is_date: false,
        }
    }

    pub fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    pub fn folded(&self) -> String {
        fold(&self.text)
    }
}

/// Whether a text says "the same as above": "nt", "-nt-", `"`, "như trên".
pub fn is_ditto(text: &str) -> bool {
    const MARKS: [char; 9] = ['"', '\'', '”', '“', '〃', '″', '’', '‘', '´'];
    let folded = fold(text);
    let letters: String = folded.chars().filter(|c| c.is_alphanumeric()).collect();
    if matches!(letters.as_str(), "nt" | "ntr" | "nhutren" | "ntren" | "idem") {
        return true;
    }
    letters.is_empty()
        && folded.contains(MARKS)
        && folded
            .chars()
            .all(|c| MARKS.contains(&c) || matches!(c, '-' | '.' | ' ' | ','))
}
