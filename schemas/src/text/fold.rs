//! The two everyday forms of a text: the one that is stored and the one that is searched.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The form in which every text is stored: NFC, with the letters that only look like Đ made into Đ.
///
/// U+00D0 and U+00F0 come from old code pages that kept Đ at the place of the Icelandic letter. White space and
/// line ends stay as they are; a one-line field wants [`tidy`].
pub fn nfc(text: &str) -> String {
    text.chars().map(true_d).nfc().collect()
}

/// [`nfc`] for a field of one line: white space of any kind becomes one blank, none stands at either end, and
/// invisible characters that a paste brings along are gone.
pub fn tidy(text: &str) -> String {
    one_line(text.chars().map(true_d).nfc())
}

/// [`nfc`] for a field of several lines: line ends are `\n`, and what nobody sees is gone, but for the joiners of which
/// emoji are made. What turns letters about must not turn the words around a note about, nor end a string early.
pub fn prose(text: &str) -> String {
    let ends = text.replace("\r\n", "\n").replace('\r', "\n");
    let seen = |c: &char| matches!(c, '\n' | '\t' | '\u{200C}' | '\u{200D}') || !is_invisible(*c);
    ends.chars().map(true_d).nfc().filter(seen).collect()
}

/// The searched form: lower case, no marks, đ as d, white space collapsed. `fold("ĐẶNG  HÒA") == "dang hoa"`.
///
/// Applying it twice changes nothing more, so a folded column may be folded again without harm.
pub fn fold(text: &str) -> String {
    let bare = text.chars().map(true_d).nfd().filter(|c| !is_combining_mark(*c));
    one_line(
        bare.flat_map(char::to_lowercase)
            .map(|c| if c == 'đ' { 'd' } else { c }),
    )
}

/// The words of a text in their searched form; whatever is neither letter nor digit parts two words.
pub fn folded_words(text: &str) -> Vec<String> {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn true_d(c: char) -> char {
    match c {
        '\u{00D0}' | '\u{0189}' => 'Đ',
        '\u{00F0}' => 'đ',
        other => other,
    }
}

/// Letters without a shape: controls that are no white space, marks that turn the direction of writing or join and
/// part letters, fillers, tags, and what is no character at all. The list is Unicode's, not ours to shorten.
pub(super) fn is_invisible(c: char) -> bool {
    let no_character = c as u32 & 0xFFFE == 0xFFFE || matches!(c, '\u{FDD0}'..='\u{FDEF}');
    no_character
        || (c.is_control() && !c.is_whitespace())
        || matches!(c, '\u{00AD}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{180E}' | '\u{3164}' | '\u{FFA0}'
            | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

fn one_line(chars: impl Iterator<Item = char>) -> String {
    let mut line = String::new();
    let mut gap = false;
    for c in chars.filter(|c| !is_invisible(*c)) {
        if c.is_whitespace() {
            gap = true;
            continue;
        }
        if gap && !line.is_empty() {
            line.push(' ');
        }
        gap = false;
        line.push(c);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn d_with_a_stroke_is_found_by_a_plain_d() {
        assert_eq!(fold("Đặng Thị Hoà"), "dang thi hoa");
        assert_eq!(fold("ĐỖ"), "do");
    }

    #[test]
    fn decomposed_text_folds_and_stores_like_composed_text() {
        let decomposed: String = "Nguyễn Thị Hoà, phường Phước Mỹ".nfd().collect();
        assert_eq!(nfc(&decomposed), "Nguyễn Thị Hoà, phường Phước Mỹ");
        assert_eq!(fold(&decomposed), "nguyen thi hoa, phuong phuoc my");
    }

    #[test]
    fn the_icelandic_letter_is_read_as_the_vietnamese_one() {
        assert_eq!(nfc("\u{00D0}ặng"), "Đặng");
        assert_eq!(nfc("\u{00F0}ường"), "đường");
        assert_eq!(fold("\u{00D0}ặng"), "dang");
    }

    #[test]
    fn white_space_and_invisible_characters_do_not_part_two_spellings() {
        assert_eq!(tidy(" \u{feff}Trần\u{a0} Văn\t\u{200b}Bảy\n"), "Trần Văn Bảy");
        assert_eq!(fold(" \u{feff}Trần\u{a0} Văn\t\u{200b}Bảy\n"), "tran van bay");
        assert_eq!(nfc("hai\ndòng"), "hai\ndòng");
    }

    #[test]
    fn what_nobody_sees_and_what_turns_letters_about_is_stored_nowhere() {
        assert_eq!(
            tidy("Ho\u{0}à\u{7} \u{2067}Lan\u{2069}\u{202e}\u{61c}\u{3164}\u{ffff}\u{1b}"),
            "Hoà Lan"
        );
        assert_eq!(tidy("\u{2066}\u{202e}\u{2069}\u{0}"), "");
        assert_eq!(prose("a\r\nb\rc\u{0}\u{202e}\td"), "a\nb\nc\td");
        assert_eq!(
            prose("👨\u{200d}👩\u{200d}👧"),
            "👨\u{200d}👩\u{200d}👧",
            "a family stays one"
        );
    }

    proptest! {
        #[test]
        fn folding_again_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn the_searched_form_does_not_depend_on_the_normal_form(text in "\\PC{0,40}") {
            let decomposed: String = text.nfd().collect();
            prop_assert_eq!(fold(&decomposed), fold(&text));
            prop_assert_eq!(nfc(&decomposed), nfc(&text));
        }

        #[test]
        fn upper_case_vietnamese_folds_like_lower_case(text in "[aăâeêioôơuưyđáàảãạếềểễệ bcghklmnpqrstvx]{0,30}") {
            prop_assert_eq!(fold(&text.to_uppercase()), fold(&text));
        }
    }
}
