//! One-time codes: how a volunteer's phone comes in. The ward says who and which tổ; whoever types the code first
//! is that phone. Of a code only the hash is kept.

use crate::chance;
use crate::ledger::{Books, Kept, NewDevice, Spent};
use schemas::ids::{AreaId, VolunteerId, WardId};
use schemas::refusal::RefusalCode;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A code is good for ten minutes.
pub const GOOD_FOR_MS: i64 = 10 * 60 * 1000;

/// Crockford's: no letter that could be taken for a digit.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// 26 letters of five bits hold 128 bits.
const LENGTH: usize = 26;
const GROUP: usize = 5;

/// A code that has just been made; this is the only time that it can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// `7K3FQ-…`
    pub text: String,
    /// Whose.
    pub volunteer: VolunteerId,
    /// UTC milliseconds.
    pub expires_at: i64,
}

/// Writes a volunteer down and makes a code for their phone.
///
/// # Errors
/// The store's.
pub fn invite(
    books: &dyn Books,
    ward: WardId,
    called: &str,
    role: &str,
    areas: &[AreaId],
    now: i64,
) -> Kept<Code> {
    let volunteer = VolunteerId(Uuid::new_v4());
    books.add_volunteer(ward, volunteer, called, role)?;
    for area in areas {
        books.grant(volunteer, *area)?;
    }
    books.renew_sheet(ward)?;
    code_for(books, ward, volunteer, now)
}

/// Makes a code for one phone of a volunteer who is written down already.
///
/// # Errors
/// The store's.
pub fn code_for(books: &dyn Books, ward: WardId, volunteer: VolunteerId, now: i64) -> Kept<Code> {
    let text = make_up();
    let expires_at = now + GOOD_FOR_MS;
    books.keep_code(hash(&text), ward, volunteer, expires_at)?;
    Ok(Code {
        text,
        volunteer,
        expires_at,
    })
}

/// Lets a phone in by a code as somebody typed it. `called` is how the volunteer wants to be called.
///
/// # Errors
/// The store's; whatever is wrong with the code is the inner refusal.
pub fn admit(
    books: &dyn Books,
    typed: &str,
    device: &NewDevice,
    called: Option<&str>,
    now: i64,
) -> Kept<Result<(VolunteerId, WardId), RefusalCode>> {
    let (volunteer, ward) = match books.spend_code(hash(typed), device, now)? {
        Spent::Enrolled(volunteer, ward) => (volunteer, ward),
        Spent::Unknown => return Ok(Err(RefusalCode::CodeUnknown)),
        Spent::Used => return Ok(Err(RefusalCode::CodeUsed)),
        Spent::Expired => return Ok(Err(RefusalCode::CodeExpired)),
    };
    if let Some(called) = called.map(str::trim).filter(|called| !called.is_empty()) {
        books.rename_volunteer(volunteer, called)?;
        books.renew_sheet(ward)?;
    }
    Ok(Ok((volunteer, ward)))
}

fn make_up() -> String {
    let mut bits = u128::from_be_bytes(chance::bytes());
    let mut text = String::new();
    for at in 0..LENGTH {
        if at > 0 && at % GROUP == 0 {
            text.push('-');
        }
        text.push(LETTERS[(bits & 31) as usize].into());
        bits >>= 5;
    }
    text
}

/// Case, blanks and dashes do not matter, nor whether O or 0 was read.
fn normalised(typed: &str) -> String {
    let letter = |letter: char| match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    typed
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(letter)
        .collect()
}

fn hash(typed: &str) -> [u8; 32] {
    Sha256::digest(normalised(typed).as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_reads_the_same_however_it_is_typed() {
        let code = make_up();
        let typed = format!(
            " {} ",
            code.to_lowercase()
                .replace('-', " – ")
                .replace('0', "o")
                .replace('1', "l")
        );
        assert_eq!(hash(&code), hash(&typed));
        assert_eq!(normalised(&code).len(), LENGTH);
    }

    #[test]
    fn two_codes_are_never_the_same() {
        assert_ne!(make_up(), make_up());
    }
}
