//! One tổ: its streets and kiệt in walking order, each with its doors. The page lists households and nobody in
//! them.

use super::discretion::Discretion;
use super::door::{self, DoorRow};
use super::{coverage, unit};
use crate::account::session::SignedIn;
use crate::ledger::LedgerError;
use rusqlite::Connection;
use schemas::desk::{AreaPage, DeskStreet};
use schemas::ids::AreaId;
use schemas::indicator::Coverage;
use schemas::text::fold;
use std::collections::HashMap;

/// The page, if the tổ belongs to that ward.
pub fn page(connection: &Connection, who: &SignedIn, area: AreaId) -> Result<Option<AreaPage>, LedgerError> {
    let Some(unit) = unit::find(connection, who, area)? else {
        return Ok(None);
    };
    let discretion = Discretion::from(who.role);
    let select = format!(
        "{} AND area = ? ORDER BY walking_key, household",
        door::select(discretion)
    );
    let mut statement = connection.prepare_cached(&select)?;
    let doors = statement.query_map([area.to_string()], |row| door::read(row, discretion))?;
    let mut streets = Streets::default();
    for door in doors {
        streets.put(door?);
    }
    Ok(Some(AreaPage {
        coverage: coverage::counters(connection, &unit)?,
        unit,
        streets: streets.all,
    }))
}

/// Doors gathered street by street, in the order in which a walk comes to them. One street spelt in two ways is
/// one street.
#[derive(Default)]
struct Streets {
    all: Vec<DeskStreet>,
    place: HashMap<(String, String), usize>,
}

impl Streets {
    fn put(&mut self, row: DoorRow) {
        let key = (fold(&row.street), fold(&row.kiet));
        let at = *self.place.entry(key).or_insert_with(|| {
            self.all.push(DeskStreet {
                title: title(&row.street, &row.kiet),
                kiet: Some(row.kiet).filter(|kiet| !kiet.is_empty()),
                street: row.street,
                coverage: Coverage::default(),
                doors: Vec::new(),
            });
            self.all.len() - 1
        });
        self.all[at].coverage += row.adds;
        self.all[at].doors.push(row.door);
    }
}

fn title(street: &str, kiet: &str) -> String {
    match (street, kiet) {
        (street, "") => street.to_owned(),
        ("", kiet) => format!("Kiệt {kiet}"),
        (street, kiet) => format!("Kiệt {kiet} {street}"),
    }
}
