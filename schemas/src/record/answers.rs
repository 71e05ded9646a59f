//! What a household said about all who live in it, without naming anybody (`rules.md` §1.3, §2.10).

use crate::day::Day;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// "Trong nhà mấy người …", as last told. A number that nobody asked for is absent, never 0.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Answers {
    /// People of 16 and more whom the answer speaks of; those of whom the family does not know are left out.
    pub about: Option<u32>,
    /// Of these, with VNeID level 2.
    pub vneid2: Option<u32>,
    /// Of these, with a bank account on the phone.
    pub bank: Option<u32>,
    /// The house has Internet.
    pub internet: Option<bool>,
    /// Smartphones in the house.
    pub smartphones: Option<u32>,
    /// Who answered; a code of the catalogue.
    pub told_by: Option<String>,
    /// When it was told.
    pub as_of: Option<Day>,
    /// The day on which the family as a whole was attested as "Gia đình số", where nobody there gave a name.
    pub digital_family: Option<Day>,
}
