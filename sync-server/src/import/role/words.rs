//! A header as folded words, and the few questions that rules ask of them.

use schemas::text::folded_words;

pub struct Words {
    pub list: Vec<String>,
    joined: String,
}

impl Words {
    pub fn of(header: &str) -> Words {
        let list = folded_words(header);
        Words {
            joined: list.join(" "),
            list,
        }
    }

    pub fn has(&self, word: &str) -> bool {
        self.list.iter().any(|own| own == word)
    }

    pub fn has_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.has(word))
    }

    /// Whole words in this order, side by side.
    pub fn says(&self, phrase: &str) -> bool {
        let phrase: Vec<&str> = phrase.split(' ').collect();
        self.list.windows(phrase.len()).any(|some| some == phrase)
    }

    pub fn says_any(&self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.says(phrase))
    }

    pub fn is_any(&self, phrases: &[&str]) -> bool {
        phrases.contains(&self.joined.as_str())
    }
}
