//! What can be found: a door by its address, a person by name, initials or the tail of a phone number. Words are
//! kept folded; marks decide the order of answers, not whether there is one.

use super::mind;
use crate::failure::Failure;
use automerge::Automerge;
use rusqlite::{Connection, params};
use schemas::document::person;
use schemas::ids::DocumentId;
use schemas::record::{Household, Person, PersonStatus};
use schemas::text::folded_words;

/// Takes an entry out.
pub fn forget(connection: &Connection, document: DocumentId) -> Result<(), Failure> {
    let id = document.to_string();
    connection
        .prepare_cached("DELETE FROM word WHERE document = ?1")?
        .execute([&id])?;
    connection
        .prepare_cached("DELETE FROM entry WHERE document = ?1")?
        .execute([&id])?;
    Ok(())
}

/// A door is found by its address, and by the numbers in it without the letters before them: `45/15` is K45/15.
pub fn write_door(connection: &Connection, household: &Household) -> Result<(), Failure> {
    let document = household.id.into();
    forget(connection, document)?;
    insert(connection, document, household.id.to_string(), None, None)?;
    let address = &household.address;
    for number in [&address.kiet, &address.hem, &address.number]
        .into_iter()
        .flatten()
    {
        words(connection, document, number)?;
    }
    words(connection, document, &address.label())?;
    words(connection, document, &address.raw)
}

/// A person is found by name and phone; one who moved, died or withdrew is not.
pub fn write_person(connection: &Connection, doc: &Automerge) -> Result<(), Failure> {
    let person = person::read(doc)?;
    forget(connection, person.id.into())?;
    write_guided(connection, &person)?;
    let hidden = mind::write_person(connection, &person)?;
    if person.status != PersonStatus::Here || hidden {
        return Ok(());
    }
    let document = person.id.into();
    insert(
        connection,
        document,
        person.household.to_string(),
        Some(&person.name),
        person.phone.as_deref(),
    )?;
    words(connection, document, &person.name)
}

fn write_guided(connection: &Connection, person: &Person) -> Result<(), Failure> {
    let id = person.id.to_string();
    connection
        .prepare_cached("DELETE FROM guided WHERE person = ?1")?
        .execute([&id])?;
    let sql = "INSERT OR IGNORE INTO guided (visit, person) VALUES (?1, ?2)";
    let mut insert = connection.prepare_cached(sql)?;
    for line in &person.guidance {
        insert.execute(params![line.visit.to_string(), id])?;
    }
    Ok(())
}

fn insert(
    connection: &Connection,
    document: DocumentId,
    household: String,
    name: Option<&str>,
    phone: Option<&str>,
) -> Result<(), Failure> {
    let initials: Option<String> = name.map(|name| {
        folded_words(name)
            .iter()
            .filter_map(|word| word.chars().next())
            .collect()
    });
    let sql = "INSERT INTO entry (document, household, name, phone, initials) VALUES (?1, ?2, ?3, ?4, ?5)";
    connection.prepare_cached(sql)?.execute(params![
        document.to_string(),
        household,
        name,
        phone,
        initials
    ])?;
    Ok(())
}

fn words(connection: &Connection, document: DocumentId, text: &str) -> Result<(), Failure> {
    let sql = "INSERT OR IGNORE INTO word (fold, document) VALUES (?1, ?2)";
    let mut insert = connection.prepare_cached(sql)?;
    for word in folded_words(text) {
        insert.execute(params![word, document.to_string()])?;
    }
    Ok(())
}
