//! The wording of consent: the script that a volunteer reads aloud, the two questions, the slip that stays behind.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Choice, Words};

/// What is left open in the script, in the order in which it first occurs.
pub(super) const SCRIPT_PLACEHOLDERS: [&str; 6] = ["gọi", "xưng", "name", "tdp", "phone", "until"];
pub(super) const SLIP_PLACEHOLDERS: [&str; 2] = ["phone", "until"];

/// Everything that is said and shown before a name is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConsentWording {
    /// Named by every receipt; raised with any change of what a resident hears or reads.
    pub text_version: u32,
    /// Read aloud; {xưng}, {gọi}, {name}, {tdp}, {phone} and {until} are filled in.
    pub script: String,
    /// Printed on the slip that stays with the household; {phone} and {until} are filled in.
    pub slip: String,
    pub answers: YesNo,
    pub questions: Vec<ConsentQuestion>,
    /// How consent was given.
    pub ways: Vec<Choice>,
    pub forms: Vec<FormOfAddress>,
}

/// The words of the two equal buttons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct YesNo {
    pub yes: Words,
    pub no: Words,
}

/// A question that is answered by itself; silence is a no.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConsentQuestion {
    pub code: String,
    pub words: Words,
    #[serde(default)]
    pub retired: bool,
}

/// How volunteer and resident call each other, chosen in one tap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FormOfAddress {
    pub code: String,
    /// What the volunteer calls self: con, cháu, em, tôi, cô.
    pub xung: String,
    /// What the volunteer calls the resident: ông, bà, bác, cô, chú, anh, chị, em.
    pub goi: String,
    #[serde(default)]
    pub retired: bool,
}

/// What stands in the open places of the script.
#[derive(Debug, Clone, Copy)]
pub struct Filled<'a> {
    pub form: &'a FormOfAddress,
    /// The volunteer's name.
    pub name: &'a str,
    /// Official number of the tổ dân phố.
    pub tdp: &'a str,
    /// The ward's telephone.
    pub phone: &'a str,
    /// The day until which names are kept.
    pub until: &'a str,
}

impl ConsentWording {
    /// The script as it is read aloud. A word that opens a sentence takes a capital: "Bác muốn kiểm tra …".
    pub fn spoken(&self, filled: &Filled) -> String {
        let mut spoken = String::new();
        let mut rest = self.script.as_str();
        while let Some((before, name, after)) = next_placeholder(rest) {
            spoken.push_str(before);
            let word = match name {
                "gọi" => &filled.form.goi,
                "xưng" => &filled.form.xung,
                "name" => filled.name,
                "tdp" => filled.tdp,
                "phone" => filled.phone,
                _ => filled.until,
            };
            let opens_sentence = matches!(spoken.trim_end().chars().last(), None | Some('.' | '?' | '!'));
            let mut letters = word.chars();
            match letters.next() {
                Some(first) if opens_sentence => {
                    spoken.extend(first.to_uppercase());
                    spoken.push_str(letters.as_str());
                }
                _ => spoken.push_str(word),
            }
            rest = after;
        }
        spoken.push_str(rest);
        spoken
    }
}

/// The text before the next `{…}`, what stands in it, and the text after it.
pub(super) fn next_placeholder(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}
