//! Some tổ as strips of houses, a digit a house. Asked for as the page is scrolled: what is not looked at is not read.

use super::discretion::Discretion;
use super::street::{Street, Streets};
use crate::account::session::SignedIn;
use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::{LedgerError, Wards};
use rusqlite::Connection;
use schemas::desk::{AreaPicture, PictureStreet, PicturesPage};
use schemas::ids::AreaId;
use schemas::record::HouseState;
use serde::Deserialize;

/// In this order states have their digits.
const STATES: [HouseState; 7] = [
    HouseState::NotReached,
    HouseState::Met,
    HouseState::NobodyHome,
    HouseState::ComeBack,
    HouseState::Declined,
    HouseState::FamilyMatter,
    HouseState::NoOneLives,
];

/// More than fit on the largest screen; a printed ward asks several times.
pub const MOST_AT_ONCE: usize = 24;

/// What the address asks for.
#[derive(Debug, Clone, Deserialize)]
pub struct Asked {
    /// Ids of tổ with commas between them.
    pub areas: String,
}

impl Asked {
    /// The tổ, unless there are none, too many, or something that is no id.
    pub fn read(&self) -> Option<Vec<AreaId>> {
        let areas: Vec<AreaId> = self
            .areas
            .split(',')
            .map(str::parse)
            .collect::<Result<_, _>>()
            .ok()?;
        (1..=MOST_AT_ONCE).contains(&areas.len()).then_some(areas)
    }
}

/// The pictures, if every one of the tổ is the ward's.
pub fn page(
    connection: &Connection,
    who: &SignedIn,
    areas: &[AreaId],
) -> Result<Option<PicturesPage>, LedgerError> {
    let units = SqliteBooks(connection).units(who.ward)?;
    if !areas
        .iter()
        .all(|area| units.iter().any(|unit| unit.area == *area))
    {
        return Ok(None);
    }
    let discretion = Discretion::from(who.role);
    let drawn = areas.iter().map(|area| draw(connection, *area, discretion));
    Ok(Some(PicturesPage {
        // Nobody who may not see a state learns that there is one.
        states: STATES.map(|state| discretion.state(state)).to_vec(),
        areas: drawn.collect::<Result<_, _>>()?,
    }))
}

fn draw(connection: &Connection, area: AreaId, discretion: Discretion) -> Result<AreaPicture, LedgerError> {
    let select = "SELECT short, street, kiet, state FROM household_view
        WHERE listed = 1 AND area = ? ORDER BY walking_key, household";
    let mut statement = connection.prepare_cached(select)?;
    let mut rows = statement.query([area.to_string()])?;
    let mut streets = Streets::default();
    while let Some(row) = rows.next()? {
        let (_, street) = discretion.place(row.get(0)?, row.get(1)?);
        let state: String = row.get(3)?;
        let state = HouseState::from_word(&state);
        streets.put(street, row.get(2)?, digit(discretion.state(state)));
    }
    Ok(AreaPicture {
        area,
        streets: by_name(streets.all),
    })
}

fn digit(state: HouseState) -> char {
    let at = STATES.iter().position(|known| *known == state).unwrap_or(0);
    char::from(b'0' + at as u8)
}

/// Streets and kiệt in the order of the walk, each street's name once.
fn by_name(all: Vec<Street<char>>) -> Vec<PictureStreet> {
    let mut named: Vec<PictureStreet> = Vec::new();
    for Street { street, kiet, houses } in all {
        let part = (kiet, houses.into_iter().collect());
        match named.iter_mut().find(|there| there.street == street) {
            Some(there) => there.kiet.push(part),
            None => named.push(PictureStreet {
                street,
                kiet: vec![part],
            }),
        }
    }
    named
}
