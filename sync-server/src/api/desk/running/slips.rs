//! Slips to leave at the doors: printed before anybody knows who will hold them. Whoever changes their mind later reads the
//! code out, and needs to say neither name nor reason.

use crate::Server;
use crate::api::desk::answer::malformed;
use crate::api::desk::at_desk::AtDesk;
use crate::api::desk::qr;
use crate::chance;
use crate::refusal::Failure;
use anyhow::Context;
use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use schemas::desk::{MakeSlips, PrintedSlip};
use schemas::refusal::{Refusal, RefusalCode};

/// No letter that could be taken for a digit, and neither 0 nor 1: a code is read out over the phone.
const LETTERS: &[u8] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";
/// So many in two groups; of a million slips two alike are not to be expected.
const LENGTH: usize = 8;

/// Makes them.
pub async fn make(
    State(_): State<Server>,
    at_desk: AtDesk,
    body: Result<Json<MakeSlips>, JsonRejection>,
) -> Result<Json<Vec<PrintedSlip>>, Failure> {
    at_desk.in_charge()?;
    let Json(MakeSlips { sheets }) = body.map_err(malformed)?;
    if !(1..=MakeSlips::MOST_SHEETS).contains(&sheets) {
        let message = format!(
            "Mỗi lần in từ 1 đến {} tờ. Chưa làm phiếu nào.",
            MakeSlips::MOST_SHEETS
        );
        return Err(Refusal::new(RefusalCode::Malformed, message).into());
    }
    let slips = (0..sheets * MakeSlips::A_SHEET).map(|_| {
        let code = make_up();
        let qr = qr::drawn(&code).context("a QR code could not be drawn")?;
        Ok(PrintedSlip { code, qr })
    });
    Ok(Json(slips.collect::<Result<_, Failure>>()?))
}

fn make_up() -> String {
    let letters: Vec<char> = chance::bytes::<LENGTH>()
        .iter()
        .map(|byte| LETTERS[*byte as usize % LETTERS.len()].into())
        .collect();
    let (first, second) = letters.split_at(LENGTH / 2);
    first.iter().chain(['-'].iter()).chain(second).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_slips_of_many_evenings_are_alike_and_each_is_read_out_without_doubt() {
        let made: BTreeSet<String> = (0..10_000).map(|_| make_up()).collect();
        assert_eq!(made.len(), 10_000);
        for code in made {
            assert_eq!((code.len(), code.as_bytes()[4]), (LENGTH + 1, b'-'));
            assert!(!code.contains(['0', '1', 'I', 'L', 'O', 'U']), "{code}");
        }
    }
}
