//! Takes out of an address what belongs to a person: the head's name, a phone number, "(nhà ông …)".
//!
//! Only where it can be told: a street may be called after a person (Bà Huyện Thanh Quan, Ông Ích Khiêm), so a
//! title in front of a name counts in brackets and after "nhà" or "hộ" only.

use schemas::text::fold;

/// Words that begin a remark about a person.
const ABOUT_PEOPLE: [&str; 16] = [
    "ong ",
    "ba ",
    "anh ",
    "chi ",
    "co ",
    "chu ",
    "bac ",
    "cau ",
    "di ",
    "em ",
    "cu ",
    "con ",
    "vo ",
    "chong ",
    "chau ",
    "gia dinh ",
];

/// A phone number or a CCCD has at least so many digits; a house number never.
const LONG_NUMBER: usize = 8;

/// The address without what belongs to a person.
pub fn without_people(address: &str, head: &str) -> String {
    let address = without_long_numbers(address);
    if !address.contains('(') && !may_name_people(&address, head) {
        return address;
    }
    let mut kept = String::new();
    let mut piece = String::new();
    let mut bracket = false;
    let flush = |piece: &mut String, kept: &mut String, bracket: bool| {
        if !is_about_a_person(piece, head, bracket) {
            kept.push_str(piece);
        }
        piece.clear();
    };
    for letter in address.chars() {
        match letter {
            '(' => {
                flush(&mut piece, &mut kept, bracket);
                bracket = true;
                piece.push(letter);
            }
            ')' => {
                piece.push(letter);
                flush(&mut piece, &mut kept, bracket);
                bracket = false;
            }
            ',' | ';' => {
                flush(&mut piece, &mut kept, bracket);
                piece.push(letter);
            }
            _ => piece.push(letter),
        }
    }
    flush(&mut piece, &mut kept, bracket);
    let kept = without_name(&kept, head);
    kept.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '-'))
        .to_owned()
}

fn is_about_a_person(piece: &str, head: &str, bracket: bool) -> bool {
    let folded = fold(piece);
    let said = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    let about = |text: &str| ABOUT_PEOPLE.iter().any(|title| text.starts_with(title));
    let of_house = ["nha ", "ho ", "cua ", "chu ho ", "gan nha ", "ten "]
        .iter()
        .any(|word| said.strip_prefix(word).is_some_and(about));
    of_house || (bracket && about(said)) || said.starts_with("chu ho") || (bracket && names(piece, head))
}

fn may_name_people(address: &str, head: &str) -> bool {
    let folded = fold(address);
    let name = fold(head);
    folded.contains("nha ")
        || folded.contains("ho ")
        || folded.contains("cua ")
        || (name.contains(' ') && folded.contains(&name))
}

fn names(text: &str, head: &str) -> bool {
    let name = fold(head);
    name.split(' ').count() >= 2 && fold(text).contains(&name)
}

/// Cuts the head's name itself out of a text that goes on with the address, and what follows "nhà ông".
fn without_name(text: &str, head: &str) -> String {
    let name = fold(head);
    let mut words: Vec<&str> = text.split(' ').collect();
    let length = name.split(' ').count();
    if length >= 2 {
        while let Some(at) = words
            .windows(length)
            .position(|some| fold(&some.join(" ")).trim_matches(|c: char| !c.is_alphanumeric()) == name)
        {
            words.drain(at..at + length);
        }
    }
    let text = words.join(" ");
    let folded: Vec<char> = fold(&text).chars().collect();
    // Folding keeps one letter a letter in NFC, so a place in one is the same place in the other.
    let letters: Vec<char> = text.chars().collect();
    if folded.len() != letters.len() {
        return text;
    }
    let flat: String = folded.iter().collect();
    let cut = ABOUT_PEOPLE
        .iter()
        .flat_map(|title| [format!("nha {title}"), format!("ho {title}")])
        .filter_map(|mark| flat.find(&mark))
        .map(|byte| flat[..byte].chars().count())
        .min();
    match cut {
        Some(cut) => letters[..cut].iter().collect::<String>().trim().to_owned(),
        None => text,
    }
}

fn without_long_numbers(text: &str) -> String {
    let mut kept = String::new();
    let mut run = String::new();
    for letter in text.chars().chain(std::iter::once('\0')) {
        let joins = matches!(letter, ' ' | '.' | '+') && !run.is_empty();
        if letter.is_ascii_digit() || joins {
            run.push(letter);
            continue;
        }
        if run.chars().filter(char::is_ascii_digit).count() < LONG_NUMBER {
            kept.push_str(&run);
        } else if run.ends_with(' ') {
            kept.push(' ');
        }
        run.clear();
        if letter != '\0' {
            kept.push(letter);
        }
    }
    // What led up to the number goes with it.
    let cut = kept.len() < text.len();
    let ends = |c: char| c.is_whitespace() || (cut && matches!(c, ',' | ';' | '-' | ':'));
    kept.trim_end_matches(ends).trim_start().to_owned()
}

#[cfg(test)]
mod tests {
    use super::without_people;

    #[test]
    fn names_and_phones_are_taken_out_of_an_address() {
        for typed in [
            "K12/5 Ngô Quyền (nhà ông Bảy)",
            "K12/5 Ngô Quyền (Lê Thị Hoà)",
            "K12/5 Ngô Quyền, nhà bà Tư",
            "K12/5 Ngô Quyền 0905 123 456",
            "K12/5 Ngô Quyền - 0905.123.456",
            "Lê Thị Hoà K12/5 Ngô Quyền",
            "K12/5 Ngô Quyền nhà ông Bảy",
        ] {
            assert_eq!(
                without_people(typed, "LÊ THỊ HOÀ").trim(),
                "K12/5 Ngô Quyền",
                "{typed}"
            );
        }
    }

    #[test]
    fn a_street_called_after_a_person_stays() {
        for typed in [
            "15 Bà Huyện Thanh Quan",
            "15 Ông Ích Khiêm",
            "15, Bà Huyện Thanh Quan",
            "107 An Đồn 2 (phòng 5)",
        ] {
            assert_eq!(without_people(typed, "Lê Thị Hoà"), typed);
        }
    }
}
