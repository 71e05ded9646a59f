//! A cursor over a text and its folded twin, letter beside letter, so that rules look at the folded letters and
//! take the typed ones.

use unicode_normalization::UnicodeNormalization;

pub struct Scan {
    typed: Vec<char>,
    folded: Vec<char>,
    at: usize,
}

/// The bare lower-case letter of one NFC letter. Unlike [`crate::text::fold`] it never changes the count of
/// letters, which is what keeps the twins side by side.
fn bare(letter: char) -> char {
    let base = std::iter::once(letter).nfd().next().unwrap_or(letter);
    let lower = base.to_lowercase().next().unwrap_or(base);
    if lower == 'đ' { 'd' } else { lower }
}

impl Scan {
    /// `text` is expected in NFC on one line, as [`crate::text::tidy`] makes it.
    pub fn over(text: &str) -> Scan {
        let typed: Vec<char> = text.chars().collect();
        let folded = typed.iter().map(|letter| bare(*letter)).collect();
        Scan { typed, folded, at: 0 }
    }

    pub fn place(&self) -> usize {
        self.at
    }

    pub fn go(&mut self, place: usize) {
        self.at = place.min(self.typed.len());
    }

    pub fn at_end(&self) -> bool {
        self.at >= self.typed.len()
    }

    /// The folded letter `ahead` letters on.
    pub fn peek(&self, ahead: usize) -> Option<char> {
        self.folded.get(self.at + ahead).copied()
    }

    /// The typed letter `ahead` letters on.
    pub fn typed(&self, ahead: usize) -> Option<char> {
        self.typed.get(self.at + ahead).copied()
    }

    /// The folded letter before the cursor.
    pub fn before(&self) -> Option<char> {
        self.at.checked_sub(1).and_then(|at| self.folded.get(at)).copied()
    }

    pub fn skip(&mut self, wanted: impl Fn(char) -> bool) {
        while self.peek(0).is_some_and(&wanted) {
            self.at += 1;
        }
    }

    /// Whether the folded text goes on with `word` here.
    pub fn says(&self, word: &str) -> bool {
        word.chars()
            .enumerate()
            .all(|(ahead, letter)| self.peek(ahead) == Some(letter))
    }

    pub fn rest(&self) -> String {
        self.between(self.at, self.typed.len())
    }

    pub fn between(&self, from: usize, to: usize) -> String {
        self.typed[from.min(to)..to].iter().collect()
    }

    /// The run of ASCII digits here; the cursor moves behind it.
    pub fn digits(&mut self) -> String {
        let from = self.at;
        self.skip(|letter| letter.is_ascii_digit());
        self.between(from, self.at)
    }
}
