//! How many, as offices type it: `4`, `04`, `4 người`, `1 NCT`, `bốn`, `x`.

use schemas::text::{fold, folded_words};

/// More people than any hộ has; a larger number is a phone or a year in the wrong column.
const MOST: u32 = 200;

/// A count in a cell; absent if the cell is blank or says no number.
pub fn count(text: &str) -> Option<u32> {
    let digits: String = text
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    let number = if digits.is_empty() {
        in_words(text)
    } else {
        digits.parse().ok()
    };
    number.filter(|number| *number <= MOST)
}

/// A count in a column that may also be ticked (`x`, `có`): a tick is one, a blank or a "no" none.
pub fn count_or_tick(text: &str) -> Option<u32> {
    count(text).or_else(|| Some(u32::from(ticked(text))))
}

/// Whether a cell of a yes-or-no column says yes: anything typed that is no "no".
pub fn ticked(text: &str) -> bool {
    if text.is_empty() {
        return false;
    }
    let folded = fold(text);
    let said: String = folded
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, '✓' | '✔' | '√' | '+'))
        .collect();
    !matches!(
        said.as_str(),
        "" | "0" | "00" | "k" | "ko" | "khong" | "no" | "khongco"
    )
}

fn in_words(text: &str) -> Option<u32> {
    let mut sum = 0;
    let mut any = false;
    for word in folded_words(text) {
        let value = match word.as_str() {
            "khong" => 0,
            "mot" => 1,
            "hai" => 2,
            "ba" => 3,
            "bon" | "tu" => 4,
            "nam" | "lam" => 5,
            "sau" => 6,
            "bay" => 7,
            "tam" => 8,
            "chin" => 9,
            // "mười" after a number is "mươi", tens; at the front it is ten.
            "muoi" if any => {
                sum *= 10;
                continue;
            }
            "muoi" => 10,
            _ if any => break,
            _ => return None,
        };
        sum += value;
        any = true;
    }
    any.then_some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_however_they_are_typed() {
        for (typed, wanted) in [
            ("4", 4),
            ("04", 4),
            ("4 người", 4),
            ("4 nk", 4),
            ("bốn", 4),
            ("Ba người", 3),
            ("mười", 10),
            ("mười hai", 12),
            ("hai mươi mốt", 21),
            ("1 NCT", 1),
            ("0", 0),
            ("2 (1 nữ)", 2),
        ] {
            assert_eq!(count(typed), Some(wanted), "{typed}");
        }
        for typed in ["", "x", "nhiều", "0905123456", "-"] {
            assert_eq!(count(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_tick_is_one_and_a_blank_is_none() {
        for (typed, wanted) in [
            ("x", 1),
            ("X", 1),
            ("có", 1),
            ("✓", 1),
            ("", 0),
            ("-", 0),
            ("không", 0),
            ("2 NCT", 2),
        ] {
            assert_eq!(count_or_tick(typed), Some(wanted), "{typed}");
        }
    }
}
