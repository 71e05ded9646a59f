//! Which household a line of paper means: its number on a sheet, or the id that its QR says.

use crate::account::session::SignedIn;
use crate::ledger::LedgerError;
use crate::ledger::sqlite::column::text;
use rusqlite::{Connection, OptionalExtension, params};
use schemas::desk::KeyLine;
use schemas::ids::HouseholdId;

/// The household, if it stands in the ward's register.
pub fn meant(
    connection: &Connection,
    who: &SignedIn,
    line: &KeyLine,
) -> Result<Option<HouseholdId>, LedgerError> {
    let typed = line.door.trim();
    let named = match typed.to_lowercase().parse::<HouseholdId>() {
        Ok(household) => Some(household),
        Err(_) => match numbers(typed, line.sheet) {
            Some((sheet, line)) => on_sheet(connection, who, sheet, line)?,
            None => None,
        },
    };
    let Some(household) = named else { return Ok(None) };
    let select = "SELECT household FROM household_view WHERE household = ? AND listed = 1
        AND area IN (SELECT area FROM unit WHERE ward = ?)";
    let values = params![household.to_string(), who.ward.to_string()];
    Ok(connection
        .prepare_cached(select)?
        .query_row(values, |row| text(row, 0))
        .optional()?)
}

/// "17-4", "17 4", "17.4"; "4" on the sheet that is chosen.
fn numbers(typed: &str, sheet: Option<u32>) -> Option<(u32, u32)> {
    let mut parts = typed
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty());
    let first: u32 = parts.next()?.parse().ok()?;
    let second = match parts.next() {
        Some(second) => Some(second.parse::<u32>().ok()?),
        None => None,
    };
    match (second, parts.next()) {
        (Some(second), None) => Some((first, second)),
        (None, None) => Some((sheet?, first)),
        _ => None,
    }
}

fn on_sheet(
    connection: &Connection,
    who: &SignedIn,
    sheet: u32,
    line: u32,
) -> Result<Option<HouseholdId>, LedgerError> {
    let select = "SELECT household FROM walk_sheet_line WHERE ward = ? AND sheet = ? AND line = ?";
    let values = params![who.ward.to_string(), sheet, line];
    Ok(connection
        .prepare_cached(select)?
        .query_row(values, |row| text(row, 0))
        .optional()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_named_with_its_sheet_or_on_the_chosen_one() {
        assert_eq!(numbers("17-4", None), Some((17, 4)));
        assert_eq!(numbers(" 17 . 4 ", Some(3)), Some((17, 4)));
        assert_eq!(numbers("4", Some(17)), Some((17, 4)));
        for nothing in ["4", "", "-", "17-4-2", "K45/15/3", "99999999999-1"] {
            assert_eq!(numbers(nothing, None), None, "{nothing}");
        }
    }
}
