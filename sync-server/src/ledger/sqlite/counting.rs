//! SQL of counting.

use super::SqliteBooks;
use super::column::{Text, text};
use crate::ledger::counting::Added;
use crate::ledger::{Changes, Counting, Kept, LedgerError, StoredCut, WorkOf};
use rusqlite::{Row, params};
use schemas::day::Day;
use schemas::ids::{AreaId, DocumentId, HouseholdId, PersonId, VolunteerId, WardId};
use schemas::indicator::{Book, Counters, Fact, Tally};
use schemas::record::receipt::{Gone, gone};
use schemas::wire::Tombstone;
use serde::Serialize;
use serde::de::DeserializeOwned;

fn json(value: &impl Serialize) -> Kept<String> {
    serde_json::to_string(value).map_err(|error| LedgerError::Store(error.to_string()))
}

fn read<T: DeserializeOwned>(text: &str, what: &str) -> Kept<T> {
    serde_json::from_str(text).map_err(|_| LedgerError::Damaged(what.to_owned()))
}

fn added(row: (HouseholdId, String)) -> Kept<Added> {
    Ok((row.0, read(&row.1, "counters")?))
}

fn pair(row: &Row<'_>) -> rusqlite::Result<(HouseholdId, String)> {
    Ok((text(row, 0)?, row.get(1)?))
}

impl SqliteBooks<'_> {
    fn move_counter(&self, area: AreaId, key: &str, by: i64) -> Kept<()> {
        self.run(
            "INSERT INTO area_counter (area, counter, number) VALUES (?, ?, ?)
             ON CONFLICT DO UPDATE SET number = number + excluded.number",
            params![Text(area), key, by],
        )?;
        self.run(
            "DELETE FROM area_counter WHERE area = ? AND counter = ? AND number = 0",
            params![Text(area), key],
        )?;
        Ok(())
    }

    fn counted_before(&self, owner: HouseholdId) -> Kept<Option<(AreaId, Counters)>> {
        let found = self.one(
            "SELECT area, counters FROM counted_view WHERE owner = ?",
            [Text(owner)],
            |row| Ok((text(row, 0)?, row.get::<_, String>(1)?)),
        )?;
        found
            .map(|(area, counters)| Ok((area, read(&counters, "counters")?)))
            .transpose()
    }

    fn enter_one(
        &self,
        ward: WardId,
        kind: &str,
        body: &impl Serialize,
        by: VolunteerId,
        now: i64,
    ) -> Kept<()> {
        self.run(
            "INSERT INTO ward_entry (ward, kind, body, entered_by, entered_at) VALUES (?, ?, ?, ?, ?)",
            params![Text(ward), kind, json(body)?, Text(by), now],
        )?;
        Ok(())
    }
}

impl Counting for SqliteBooks<'_> {
    fn put_fact(
        &self,
        document: DocumentId,
        owner: HouseholdId,
        area: AreaId,
        fact: &Fact,
    ) -> Kept<Option<HouseholdId>> {
        let before = self.one(
            "SELECT owner FROM fact_view WHERE document = ?",
            [Text(document)],
            |row| text(row, 0),
        )?;
        self.run(
            "INSERT OR REPLACE INTO fact_view (document, owner, area, fact) VALUES (?, ?, ?, ?)",
            params![Text(document), Text(owner), Text(area), json(fact)?],
        )?;
        Ok(before.filter(|before| *before != owner))
    }

    fn facts_of(&self, owner: HouseholdId) -> Kept<Vec<Fact>> {
        let found = self.all(
            "SELECT fact FROM fact_view WHERE owner = ? ORDER BY document",
            [Text(owner)],
            |row| row.get::<_, String>(0),
        )?;
        found.iter().map(|fact| read(fact, "a fact")).collect()
    }

    fn gone(&self) -> Kept<Vec<(PersonId, Gone)>> {
        // A household's fact holds receipts of nobody else, so one word tells it from all others.
        let found = self.all(
            "SELECT fact FROM fact_view WHERE fact LIKE '%\"withdrawnOn\":\"%' OR fact LIKE '%\"diedOn\":\"%'
             ORDER BY owner",
            [],
            |row| row.get::<_, String>(0),
        )?;
        let mut here = Vec::new();
        for fact in found {
            let Fact::Household(household) = read(&fact, "a fact")? else {
                continue;
            };
            for (person, gone) in gone(&household.receipts) {
                if self.document(person.into())?.is_some() {
                    here.push((person, gone));
                }
            }
        }
        Ok(here)
    }

    fn facts_in(&self, area: AreaId) -> Kept<Vec<(HouseholdId, Vec<Fact>)>> {
        let found = self.all(
            "SELECT owner, fact FROM fact_view WHERE area = ? ORDER BY owner, document",
            [Text(area)],
            pair,
        )?;
        let mut owners: Vec<(HouseholdId, Vec<Fact>)> = Vec::new();
        for (owner, fact) in found {
            let fact = read(&fact, "a fact")?;
            match owners.last_mut().filter(|(last, _)| *last == owner) {
                Some((_, facts)) => facts.push(fact),
                None => owners.push((owner, vec![fact])),
            }
        }
        Ok(owners)
    }

    fn area_of_facts(&self, owner: HouseholdId) -> Kept<Option<AreaId>> {
        self.one(
            "SELECT area FROM fact_view WHERE owner = ? LIMIT 1",
            [Text(owner)],
            |row| text(row, 0),
        )
    }

    fn put_counted(&self, owner: HouseholdId, counted: Option<(AreaId, &Counters)>) -> Kept<()> {
        let before = self.counted_before(owner)?;
        if before.as_ref().map(|(area, counters)| (*area, counters)) == counted {
            return Ok(());
        }
        if let Some((area, counters)) = &before {
            for (key, n) in &counters.0 {
                let now = counted.filter(|(there, _)| there == area);
                if now.and_then(|(_, now)| now.0.get(key)) != Some(n) {
                    self.move_counter(*area, key, -n)?;
                }
            }
        }
        if let Some((area, counters)) = counted {
            for (key, n) in &counters.0 {
                let then = before.as_ref().filter(|(there, _)| *there == area);
                if then.and_then(|(_, then)| then.0.get(key)) != Some(n) {
                    self.move_counter(area, key, *n)?;
                }
            }
            self.run(
                "INSERT OR REPLACE INTO counted_view (owner, area, counters) VALUES (?, ?, ?)",
                params![Text(owner), Text(area), json(counters)?],
            )?;
        } else {
            self.run("DELETE FROM counted_view WHERE owner = ?", [Text(owner)])?;
        }
        Ok(())
    }

    fn counted_in(&self, area: AreaId) -> Kept<Vec<Added>> {
        let found = self.all(
            "SELECT owner, counters FROM counted_view LEFT JOIN household_view ON household = owner
             WHERE counted_view.area = ? ORDER BY walking_key, owner",
            [Text(area)],
            pair,
        )?;
        found.into_iter().map(added).collect()
    }

    fn area_counters(&self, area: AreaId) -> Kept<Counters> {
        let found = self.all(
            "SELECT counter, number FROM area_counter WHERE area = ?",
            [Text(area)],
            |row| Ok((row.get::<_, String>(0)?, row.get(1)?)),
        )?;
        Ok(Counters(found.into_iter().collect()))
    }

    fn tally(&self, area: AreaId) -> Kept<Tally> {
        let mut tally = Tally::default();
        let found = self.all(
            "SELECT month, counter, number FROM deidentified WHERE area = ?",
            [Text(area)],
            |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get(2)?)),
        )?;
        for (month, counter, number) in found {
            let mut one = Counters::default();
            one.add(counter, number);
            tally.add(&month, &one);
        }
        Ok(tally)
    }

    fn add_to_tally(&self, area: AreaId, tally: &Tally) -> Kept<()> {
        for (month, counters) in &tally.0 {
            for (key, n) in &counters.0 {
                self.run(
                    "INSERT INTO deidentified (area, month, counter, number) VALUES (?, ?, ?, ?)
                     ON CONFLICT DO UPDATE SET number = number + excluded.number",
                    params![Text(area), month, key, n],
                )?;
            }
        }
        Ok(())
    }

    fn works(&self, ward: WardId, from: Day, until: Day) -> Kept<Vec<WorkOf>> {
        self.all(
            "SELECT volunteer, COUNT(*), COUNT(DISTINCT household), COUNT(DISTINCT day), MIN(day), MAX(day)
             FROM visit_view JOIN volunteer USING (volunteer)
             WHERE ward = ? AND counts = 1 AND day BETWEEN ? AND ? GROUP BY volunteer ORDER BY volunteer",
            params![Text(ward), Text(from), Text(until)],
            |row| {
                Ok(WorkOf {
                    volunteer: text(row, 0)?,
                    visits: row.get(1)?,
                    households: row.get(2)?,
                    days: row.get(3)?,
                    between: (text(row, 4)?, text(row, 5)?),
                })
            },
        )
    }

    fn book(&self, ward: WardId) -> Kept<Book> {
        let mut book = Book::default();
        let found = self.all(
            "SELECT kind, body FROM ward_entry WHERE ward = ? ORDER BY entry",
            [Text(ward)],
            |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)),
        )?;
        for (kind, body) in found {
            match kind.as_str() {
                "typed" => book.typed.push(read(&body, "a denominator")?),
                "line" => book.lines.push(read(&body, "a ward line")?),
                "paper" => book.paper.push(read(&body, "a paper figure")?),
                "week" => book.weeks.push(read(&body, "a week")?),
                "record" => book.records.push(read(&body, "a small record")?),
                "skill" => book.skills.push(read(&body, "a skill")?),
                _ => return Err(LedgerError::Damaged("a ward entry of an unknown kind".to_owned())),
            }
        }
        Ok(book)
    }

    fn enter(&self, ward: WardId, entries: &Book, by: VolunteerId, now: i64) -> Kept<()> {
        for typed in &entries.typed {
            self.enter_one(ward, "typed", typed, by, now)?;
        }
        for line in &entries.lines {
            self.enter_one(ward, "line", line, by, now)?;
        }
        for paper in &entries.paper {
            self.enter_one(ward, "paper", paper, by, now)?;
        }
        for week in &entries.weeks {
            self.enter_one(ward, "week", week, by, now)?;
        }
        for record in &entries.records {
            self.enter_one(ward, "record", record, by, now)?;
        }
        for skill in &entries.skills {
            self.enter_one(ward, "skill", skill, by, now)?;
        }
        Ok(())
    }

    fn keep_cut(&self, ward: WardId, cut: &StoredCut, rows: &[(AreaId, Vec<Added>)]) -> Kept<()> {
        self.run(
            "INSERT INTO cut (cut, ward, day, made_by, made_at, body, digest) VALUES (?, ?, ?, ?, ?, ?, ?)",
            params![
                cut.id,
                Text(ward),
                Text(cut.day),
                Text(cut.made_by),
                cut.made_at,
                cut.body,
                cut.digest
            ],
        )?;
        for (area, rows) in rows {
            for (owner, counters) in rows {
                self.run(
                    "INSERT INTO cut_row (cut, area, owner, counters) VALUES (?, ?, ?, ?)",
                    params![cut.id, Text(*area), Text(*owner), json(counters)?],
                )?;
            }
        }
        Ok(())
    }

    fn cuts(&self, ward: WardId) -> Kept<Vec<StoredCut>> {
        self.all(
            "SELECT cut, day, made_by, made_at, body, digest FROM cut WHERE ward = ?
             ORDER BY day DESC, made_at DESC, cut",
            [Text(ward)],
            |row| {
                Ok(StoredCut {
                    id: row.get(0)?,
                    day: text(row, 1)?,
                    made_by: text(row, 2)?,
                    made_at: row.get(3)?,
                    body: row.get(4)?,
                    digest: row.get(5)?,
                })
            },
        )
    }

    fn cut_rows(&self, cut: &str, area: AreaId) -> Kept<Vec<Added>> {
        let found = self.all(
            "SELECT owner, counters FROM cut_row WHERE cut = ? AND area = ? ORDER BY owner",
            params![cut, Text(area)],
            pair,
        )?;
        found.into_iter().map(added).collect()
    }

    fn forget_cut_rows(&self, owner: HouseholdId) -> Kept<()> {
        self.run("DELETE FROM cut_row WHERE owner = ?", [Text(owner)])?;
        Ok(())
    }

    fn notes_about(&self, household: HouseholdId, person: PersonId) -> Kept<Vec<DocumentId>> {
        self.all(
            "SELECT note FROM note_view WHERE household = ?1 AND (person = ?2
               OR visit IN (SELECT visit FROM guidance_view WHERE person = ?2))",
            params![Text(household), Text(person)],
            |row| text(row, 0),
        )
    }

    fn erase(&self, area: AreaId, stone: &Tombstone) -> Kept<()> {
        let id = Text(stone.document);
        for sql in [
            "DELETE FROM change WHERE document = ?",
            "DELETE FROM document WHERE document = ?",
            "DELETE FROM fact_view WHERE document = ?",
            "DELETE FROM person_view WHERE person = ?",
            "DELETE FROM guidance_view WHERE person = ?",
            "DELETE FROM note_view WHERE note = ?",
            "DELETE FROM conflict_view WHERE document = ?",
            "DELETE FROM need_view WHERE document = ?",
        ] {
            self.run(sql, [&id])?;
        }
        self.run(
            "INSERT INTO tombstone (document, area, erased_at, reason) VALUES (?, ?, ?, ?)
             ON CONFLICT DO NOTHING",
            params![id, Text(area), stone.at, stone.reason],
        )?;
        let seq: Option<u64> = self.one(
            "UPDATE unit SET seq = seq + 1 WHERE area = ? RETURNING seq",
            [Text(area)],
            |row| row.get(0),
        )?;
        let seq = seq.ok_or_else(|| LedgerError::Damaged("a stream without its unit".to_owned()))?;
        self.run(
            "INSERT INTO stream (area, seq, erased) VALUES (?, ?, ?)",
            params![Text(area), seq, id],
        )?;
        // A pack that was made before holds the paper.
        self.run("DELETE FROM pack WHERE area = ?", [Text(area)])?;
        Ok(())
    }
}
