//! Reading test counts out of what the runners print (cargo's, node's, vitest's), so that the closing line of
//! a chore counts tests that really ran and not steps that were merely started.

/// Tests that a runner reported.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    pub passed: u32,
    pub failed: u32,
    /// Ignored, skipped or todo: named apart, because they prove nothing.
    pub skipped: u32,
}

impl Count {
    /// Adds what one line of a runner's output says; most lines say nothing.
    pub fn read(&mut self, line: &str) {
        let line = without_colour(line);
        let line = line.trim();
        if let Some(summary) = line.strip_prefix("test result: ") {
            // cargo: `test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; …`
            self.add_words(summary);
        } else if let Some(summary) = line.strip_prefix("Tests ") {
            // vitest: `Tests  1 failed | 12 passed (13)`
            self.add_words(summary);
        } else if let Some(summary) = line.strip_prefix("# ").or_else(|| line.strip_prefix("ℹ ")) {
            // node: one word and one number, as TAP or as its plain report
            let (word, number) = summary.split_once(' ').unwrap_or((summary, ""));
            self.add(word, number);
        }
    }

    /// True when a runner reported anything at all.
    pub fn any(&self) -> bool {
        *self != Self::default()
    }

    fn add_words(&mut self, summary: &str) {
        let words: Vec<&str> = summary
            .split([' ', ';', '|', '.'])
            .filter(|word| !word.is_empty())
            .collect();
        for pair in words.windows(2) {
            self.add(pair[1], pair[0]);
        }
    }

    fn add(&mut self, word: &str, number: &str) {
        let Ok(number) = number.parse::<u32>() else { return };
        match word {
            "passed" | "pass" => self.passed += number,
            "failed" | "fail" | "cancelled" => self.failed += number,
            "ignored" | "skipped" | "todo" => self.skipped += number,
            _ => {}
        }
    }
}

fn without_colour(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        if letter == '\u{1b}' {
            // An escape sequence ends with its first letter.
            letters.by_ref().find(char::is_ascii_alphabetic);
        } else {
            plain.push(letter);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(output: &str) -> (u32, u32, u32) {
        let mut count = Count::default();
        output.lines().for_each(|line| count.read(line));
        (count.passed, count.failed, count.skipped)
    }

    #[test]
    fn cargos_summaries_are_added_up_over_all_binaries() {
        let output = "running 2 tests\ntest a ... ok\n\
            test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 3 filtered out; finished in 0.00s\n\
            test result: FAILED. 5 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out; finished in 1.20s\n";
        assert_eq!(counted(output), (7, 1, 2));
    }

    #[test]
    fn nodes_two_ways_to_report_are_both_read() {
        assert_eq!(
            counted("# tests 9\n# suites 0\n# pass 7\n# fail 1\n# cancelled 1\n# skipped 0"),
            (7, 2, 0)
        );
        assert_eq!(
            counted("ℹ tests 3\nℹ pass 2\nℹ fail 0\nℹ todo 1\nℹ duration_ms 41.2"),
            (2, 0, 1)
        );
    }

    #[test]
    fn vitest_counts_tests_and_not_files_even_in_colour() {
        let output = " Test Files  1 failed | 2 passed (3)\n\u{1b}[2m      Tests \u{1b}[22m \u{1b}[31m1 failed\u{1b}[39m | \
            \u{1b}[32m12 passed\u{1b}[39m (13)\n";
        assert_eq!(counted(output), (12, 1, 0));
    }

    #[test]
    fn a_line_that_only_speaks_of_passing_counts_nothing() {
        assert_eq!(
            counted("12 passed by the door\n# passing 3\nall tests passed"),
            (0, 0, 0)
        );
    }
}
