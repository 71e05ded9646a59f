//! SQL of the projections.

use super::SqliteBooks;
use super::column::{Text, maybe, text};
use crate::ledger::{AreaViews, Kept, LedgerError, Views};
use crate::view::{ConflictRow, HouseholdRow, PaperRow};
use rusqlite::{Row, params};
use schemas::address::Address;
use schemas::ids::{AreaId, DocumentId, HouseholdId};
use schemas::indicator::Coverage;
use schemas::record::{Counts, HouseState, NeedState, Note, Person, Standing, Visit};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Every projection, for emptying and comparing.
const TABLES: [&str; 12] = [
    "household_view",
    "visit_view",
    "person_view",
    "guidance_view",
    "note_view",
    "conflict_view",
    "gone_view",
    "need_view",
    "area_count",
    "fact_view",
    "counted_view",
    "area_counter",
];

const HOUSEHOLD: &str = "SELECT household, area, walking_key, street, kiet, hem, number, unit, short, address, \
    standing, listed, state, priority, people, adults16, elders60, as_of, last_visit, registered, excluded, \
    awaiting, visited, met, visits, house_key, unit_key, same_as, cautions FROM household_view";

fn json(value: &impl Serialize) -> Kept<String> {
    serde_json::to_string(value).map_err(|error| LedgerError::Store(error.to_string()))
}

fn coverage(row: &Row<'_>, from: usize) -> rusqlite::Result<Coverage> {
    Ok(Coverage {
        registered: row.get(from)?,
        excluded: row.get(from + 1)?,
        awaiting: row.get(from + 2)?,
        visited: row.get(from + 3)?,
        met: row.get(from + 4)?,
        visits: row.get(from + 5)?,
    })
}

/// Without its visits, which lists do not need.
fn household(row: &Row<'_>) -> rusqlite::Result<HouseholdRow> {
    let part = |at: usize| -> rusqlite::Result<Option<String>> {
        Ok(Some(row.get::<_, String>(at)?).filter(|part| !part.is_empty()))
    };
    Ok(HouseholdRow {
        household: text(row, 0)?,
        area: text(row, 1)?,
        walking_key: row.get(2)?,
        address: Address {
            street: part(3)?,
            kiet: part(4)?,
            hem: part(5)?,
            number: part(6)?,
            unit: part(7)?,
            raw: String::new(),
        },
        short: row.get(8)?,
        label: row.get(9)?,
        standing: Standing::from_word(row.get_ref(10)?.as_str()?),
        listed: row.get(11)?,
        state: HouseState::from_word(row.get_ref(12)?.as_str()?),
        priority: serde_json::from_str(row.get_ref(13)?.as_str()?).unwrap_or_default(),
        counts: Counts {
            people: row.get(14)?,
            adults16: row.get(15)?,
            elders60: row.get(16)?,
            as_of: maybe(row, 17)?,
        },
        last_visit: maybe(row, 18)?,
        adds: coverage(row, 19)?,
        keys: (row.get(25)?, row.get(26)?),
        same_as: maybe(row, 27)?,
        cautions: row
            .get::<_, Option<String>>(28)?
            .and_then(|codes| serde_json::from_str(&codes).ok())
            .unwrap_or_default(),
        visits: Vec::new(),
        odd: BTreeSet::new(),
        gone: BTreeSet::new(),
    })
}

impl SqliteBooks<'_> {
    fn move_counters(&self, area: AreaId, by: &Coverage, sign: i64) -> Kept<()> {
        if *by == Coverage::default() {
            return Ok(());
        }
        let n = |count: u32| sign * i64::from(count);
        self.run(
            "INSERT INTO area_count VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
               registered = registered + excluded.registered, excluded = area_count.excluded + excluded.excluded,
               awaiting = awaiting + excluded.awaiting, visited = visited + excluded.visited,
               met = met + excluded.met, visits = visits + excluded.visits",
            params![Text(area), n(by.registered), n(by.excluded), n(by.awaiting), n(by.visited), n(by.met), n(by.visits)],
        )?;
        Ok(())
    }

    fn put_visit(&self, row: &HouseholdRow, visit: &Visit, counts: bool) -> Kept<()> {
        self.run(
            "INSERT INTO visit_view (visit, household, area, volunteer, day, at, outcome, reason, revisit_on,
               voided, amends, birth, counts, unnamed, together, explained, odd)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            params![
                Text(visit.id),
                Text(row.household),
                Text(row.area),
                Text(visit.by),
                Text(visit.day),
                visit.at,
                visit.outcome.word(),
                visit.reason,
                visit.revisit_on.map(Text),
                visit.voided,
                visit.amends.map(Text),
                visit.birth,
                counts,
                json(&visit.unnamed)?,
                visit.together.map(Text),
                json(&visit.explained)?,
                row.odd.contains(&visit.id),
            ],
        )?;
        Ok(())
    }

    fn put_person(&self, area: AreaId, person: &Person) -> Kept<()> {
        self.run(
            "INSERT OR REPLACE INTO person_view (person, household, area, name, phone, age_band, vneid, bank, status)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            params![
                Text(person.id),
                Text(person.household),
                Text(area),
                person.name,
                person.phone,
                person.age_band,
                person.vneid,
                person.bank,
                person.status.word(),
            ],
        )?;
        self.run("DELETE FROM guidance_view WHERE person = ?", [Text(person.id)])?;
        for line in &person.guidance {
            self.run(
                "INSERT OR REPLACE INTO guidance_view (person, visit, skill, level, source) VALUES (?, ?, ?, ?, ?)",
                params![Text(person.id), Text(line.visit), line.skill, line.level.word(), line.source.word()],
            )?;
        }
        Ok(())
    }

    fn put_note(&self, area: AreaId, note: &Note) -> Kept<()> {
        self.run(
            "INSERT OR REPLACE INTO note_view (note, household, area, person, visit, text)
             VALUES (?, ?, ?, ?, ?, ?)",
            params![
                Text(note.id),
                Text(note.household),
                Text(area),
                note.person.map(Text),
                note.visit.map(Text),
                note.text,
            ],
        )?;
        Ok(())
    }

    fn counted(&self, sql: &str) -> Kept<AreaViews> {
        let rows = self.all(sql, [], |row| Ok((text(row, 0)?, coverage(row, 1)?)))?;
        Ok(rows.into_iter().collect())
    }
}

impl Views for SqliteBooks<'_> {
    fn put_household(&self, row: &HouseholdRow) -> Kept<()> {
        let before = self.household_row(row.household)?;
        if let Some(before) = &before {
            self.move_counters(before.area, &before.adds, -1)?;
            self.run(
                "DELETE FROM visit_view WHERE household = ?",
                [Text(row.household)],
            )?;
        }
        self.move_counters(row.area, &row.adds, 1)?;
        let part = |part: &Option<String>| part.clone().unwrap_or_default();
        self.run(
            "INSERT OR REPLACE INTO household_view (household, area, walking_key, street, kiet, hem, number, unit,
               short, address, standing, listed, state, priority, people, adults16, elders60, as_of, last_visit,
               registered, excluded, awaiting, visited, met, visits, house_key, unit_key, same_as, cautions)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            params![
                Text(row.household),
                Text(row.area),
                row.walking_key,
                part(&row.address.street),
                part(&row.address.kiet),
                part(&row.address.hem),
                part(&row.address.number),
                part(&row.address.unit),
                row.short,
                row.label,
                row.standing.word(),
                row.listed,
                row.state.word(),
                json(&row.priority)?,
                row.counts.people,
                row.counts.adults16,
                row.counts.elders60,
                row.counts.as_of.map(Text),
                row.last_visit.map(Text),
                row.adds.registered,
                row.adds.excluded,
                row.adds.awaiting,
                row.adds.visited,
                row.adds.met,
                row.adds.visits,
                row.keys.0,
                row.keys.1,
                row.same_as.map(Text),
                json(&row.cautions)?,
            ],
        )?;
        for (visit, counts) in &row.visits {
            self.put_visit(row, visit, *counts)?;
        }
        self.run("DELETE FROM gone_view WHERE household = ?", [Text(row.household)])?;
        for person in &row.gone {
            self.run(
                "INSERT OR REPLACE INTO gone_view (person, household) VALUES (?, ?)",
                params![Text(*person), Text(row.household)],
            )?;
        }
        Ok(())
    }

    fn put_paper(&self, row: &PaperRow) -> Kept<()> {
        match row {
            PaperRow::Person(area, person) => self.put_person(*area, person),
            PaperRow::Note(area, note) => self.put_note(*area, note),
        }
    }

    fn put_conflicts(&self, document: DocumentId, rows: &[ConflictRow]) -> Kept<()> {
        self.run("DELETE FROM conflict_view WHERE document = ?", [Text(document)])?;
        for row in rows {
            self.run(
                "INSERT INTO conflict_view (document, field, household, area, choices) VALUES (?, ?, ?, ?, ?)",
                params![Text(document), row.field, Text(row.household), Text(row.area), json(&row.choices)?],
            )?;
        }
        Ok(())
    }

    fn put_needs(
        &self,
        document: DocumentId,
        household: HouseholdId,
        area: AreaId,
        needs: &BTreeMap<String, NeedState>,
    ) -> Kept<()> {
        self.run("DELETE FROM need_view WHERE document = ?", [Text(document)])?;
        for (code, state) in needs {
            self.run(
                "INSERT INTO need_view (document, need, household, area, stage, referral, told_on, since)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                params![
                    Text(document),
                    code,
                    Text(household),
                    Text(area),
                    state.stage.word(),
                    state.referral,
                    state.told_on.or(state.since).map(Text),
                    state.since.map(Text),
                ],
            )?;
        }
        Ok(())
    }

    fn clear_views(&self) -> Kept<()> {
        for table in TABLES {
            self.run(&format!("DELETE FROM {table}"), [])?;
        }
        self.run(
            "INSERT INTO area_count SELECT area, 0, 0, 0, 0, 0, 0 FROM unit",
            [],
        )?;
        Ok(())
    }

    fn remember_views(&self) -> Kept<()> {
        for table in TABLES {
            self.0.execute_batch(&format!(
                "DROP TABLE IF EXISTS temp.remembered_{table};
                 CREATE TEMP TABLE remembered_{table} AS SELECT * FROM main.{table};"
            ))?;
        }
        Ok(())
    }

    fn differing_views(&self) -> Kept<BTreeMap<String, u64>> {
        let mut differing = BTreeMap::new();
        for table in TABLES {
            let (now, then) = (format!("main.{table}"), format!("temp.remembered_{table}"));
            let rows = self.one(
                &format!(
                    "SELECT (SELECT count(*) FROM (SELECT * FROM {now} EXCEPT SELECT * FROM {then}))
                          + (SELECT count(*) FROM (SELECT * FROM {then} EXCEPT SELECT * FROM {now}))"
                ),
                [],
                |row| row.get::<_, u64>(0),
            )?;
            if let Some(rows) = rows.filter(|rows| *rows > 0) {
                differing.insert(table.to_owned(), rows);
            }
            // The copy holds what people said of themselves; it is not kept a moment longer.
            self.0.execute_batch(&format!("DROP TABLE {then}"))?;
        }
        Ok(differing)
    }

    fn counters(&self) -> Kept<AreaViews> {
        self.counted("SELECT area, registered, excluded, awaiting, visited, met, visits FROM area_count")
    }

    fn recounted(&self) -> Kept<AreaViews> {
        self.counted(
            "SELECT u.area, coalesce(sum(h.registered), 0), coalesce(sum(h.excluded), 0),
               coalesce(sum(h.awaiting), 0), coalesce(sum(h.visited), 0), coalesce(sum(h.met), 0),
               coalesce(sum(h.visits), 0)
             FROM unit u LEFT JOIN household_view h ON h.area = u.area GROUP BY u.area",
        )
    }

    fn household_row(&self, id: HouseholdId) -> Kept<Option<HouseholdRow>> {
        self.one(&format!("{HOUSEHOLD} WHERE household = ?"), [Text(id)], household)
    }

    fn household_rows(&self, area: AreaId) -> Kept<Vec<HouseholdRow>> {
        self.all(
            &format!("{HOUSEHOLD} WHERE area = ? AND listed = 1 ORDER BY walking_key, household"),
            [Text(area)],
            household,
        )
    }

    fn conflict_rows(&self, area: AreaId) -> Kept<Vec<ConflictRow>> {
        self.all(
            "SELECT document, field, household, area, choices FROM conflict_view WHERE area = ?
             ORDER BY household, document, field",
            [Text(area)],
            |row| {
                Ok(ConflictRow {
                    document: text(row, 0)?,
                    field: row.get(1)?,
                    household: text(row, 2)?,
                    area: text(row, 3)?,
                    choices: serde_json::from_str(row.get_ref(4)?.as_str()?).unwrap_or_default(),
                })
            },
        )
    }
}
