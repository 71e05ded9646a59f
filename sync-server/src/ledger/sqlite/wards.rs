//! SQL of the ward's own books.

use super::SqliteBooks;
use super::column::{Text, maybe, text};
use crate::ledger::{Facts, Kept, LedgerError, Ward, Wards};
use ed25519_dalek::SigningKey;
use rusqlite::{Row, params};
use schemas::call::Colleague;
use schemas::catalogue::WardWording;
use schemas::day::Day;
use schemas::ids::{AreaId, VolunteerId, WardId};
use schemas::record::Unit;

impl Wards for SqliteBooks<'_> {
    fn facts(&self) -> Kept<Facts> {
        let read = |row: &Row<'_>| {
            Ok(Facts {
                server: text(row, 0)?,
                epoch: text(row, 1)?,
                key: SigningKey::from_bytes(&row.get(2)?),
                device: text(row, 3)?,
            })
        };
        self.one("SELECT server, epoch, signing_key, device FROM server", [], read)?
            .ok_or_else(|| LedgerError::Damaged("no server".to_owned()))
    }

    fn wards(&self) -> Kept<Vec<Ward>> {
        self.all(
            "SELECT ward, name, phone, sheet FROM ward ORDER BY rowid",
            [],
            |row| {
                Ok(Ward {
                    id: text(row, 0)?,
                    name: row.get(1)?,
                    phone: row.get(2)?,
                    sheet: row.get(3)?,
                })
            },
        )
    }

    fn name_ward(&self, ward: WardId, name: &str, phone: Option<&str>) -> Kept<()> {
        self.run(
            "UPDATE ward SET name = ?2, phone = ?3, sheet = sheet + 1
             WHERE ward = ?1 AND (name <> ?2 OR phone IS NOT ?3)",
            params![Text(ward), name, phone],
        )?;
        Ok(())
    }

    fn wording(&self, ward: WardId) -> Kept<Option<WardWording>> {
        self.one(
            "SELECT version, script, slip FROM wording WHERE ward = ? ORDER BY version DESC LIMIT 1",
            [Text(ward)],
            |row| {
                Ok(WardWording {
                    text_version: row.get(0)?,
                    script: row.get(1)?,
                    slip: row.get(2)?,
                })
            },
        )
    }

    fn renew_sheet(&self, ward: WardId) -> Kept<()> {
        self.run("UPDATE ward SET sheet = sheet + 1 WHERE ward = ?", [Text(ward)])?;
        Ok(())
    }

    fn units(&self, ward: WardId) -> Kept<Vec<Unit>> {
        self.all(
            "SELECT area, number, name, old_ward, starts_on, ends_on, successor FROM unit WHERE ward = ?
             ORDER BY old_ward, CAST(number AS INTEGER), number",
            [Text(ward)],
            |row| {
                Ok(Unit {
                    area: text(row, 0)?,
                    number: row.get(1)?,
                    name: row.get(2)?,
                    old_ward: row.get(3)?,
                    from: maybe(row, 4)?,
                    until: maybe(row, 5)?,
                    successor: maybe(row, 6)?,
                })
            },
        )
    }

    fn add_unit(&self, ward: WardId, unit: &Unit) -> Kept<()> {
        self.run(
            "INSERT INTO unit (area, ward, number, name, old_ward, starts_on, ends_on, successor)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            params![
                Text(unit.area),
                Text(ward),
                unit.number,
                unit.name,
                unit.old_ward,
                unit.from.map(Text),
                unit.until.map(Text),
                unit.successor.map(Text),
            ],
        )?;
        self.run(
            "INSERT INTO area_count VALUES (?, 0, 0, 0, 0, 0, 0) ON CONFLICT DO NOTHING",
            [Text(unit.area)],
        )?;
        Ok(())
    }

    fn add_volunteer(&self, ward: WardId, volunteer: VolunteerId, called: &str, role: &str) -> Kept<()> {
        self.run(
            "INSERT INTO volunteer (volunteer, ward, called, role) VALUES (?, ?, ?, ?)",
            params![Text(volunteer), Text(ward), called, role],
        )?;
        Ok(())
    }

    fn rename_volunteer(&self, volunteer: VolunteerId, called: &str) -> Kept<()> {
        self.run(
            "UPDATE volunteer SET called = ? WHERE volunteer = ?",
            params![called, Text(volunteer)],
        )?;
        Ok(())
    }

    fn called(&self, volunteer: VolunteerId) -> Kept<Option<String>> {
        self.one(
            "SELECT called FROM volunteer WHERE volunteer = ?",
            [Text(volunteer)],
            |row| row.get(0),
        )
    }

    fn role(&self, volunteer: VolunteerId) -> Kept<Option<String>> {
        self.one(
            "SELECT role FROM volunteer WHERE volunteer = ?",
            [Text(volunteer)],
            |row| row.get(0),
        )
    }

    fn close_unit(&self, area: AreaId, until: Day, successor: AreaId) -> Kept<()> {
        self.run(
            "UPDATE unit SET ends_on = ?, successor = ? WHERE area = ?",
            params![Text(until), Text(successor), Text(area)],
        )?;
        Ok(())
    }

    fn holders(&self, area: AreaId) -> Kept<Vec<VolunteerId>> {
        self.all(
            "SELECT volunteer FROM volunteer_area WHERE area = ? ORDER BY 1",
            [Text(area)],
            |row| text(row, 0),
        )
    }

    fn colleagues(&self, ward: WardId) -> Kept<Vec<Colleague>> {
        self.all(
            "SELECT volunteer, called FROM volunteer WHERE ward = ? ORDER BY 1",
            [Text(ward)],
            |row| {
                Ok(Colleague {
                    id: text(row, 0)?,
                    called: row.get(1)?,
                })
            },
        )
    }

    fn grant(&self, volunteer: VolunteerId, area: AreaId) -> Kept<()> {
        self.run(
            "INSERT INTO volunteer_area (volunteer, area) VALUES (?, ?) ON CONFLICT DO NOTHING",
            params![Text(volunteer), Text(area)],
        )?;
        Ok(())
    }

    fn set_role(&self, volunteer: VolunteerId, role: &str) -> Kept<()> {
        self.run(
            "UPDATE volunteer SET role = ? WHERE volunteer = ?",
            params![role, Text(volunteer)],
        )?;
        Ok(())
    }

    fn take_back(&self, volunteer: VolunteerId, area: AreaId) -> Kept<()> {
        self.run(
            "DELETE FROM volunteer_area WHERE volunteer = ? AND area = ?",
            params![Text(volunteer), Text(area)],
        )?;
        Ok(())
    }

    fn grants(&self, volunteer: VolunteerId) -> Kept<Vec<AreaId>> {
        self.all(
            "SELECT area FROM volunteer_area WHERE volunteer = ? ORDER BY 1",
            [Text(volunteer)],
            |row| text(row, 0),
        )
    }

    fn counted_year(&self) -> Kept<i32> {
        self.one("SELECT year FROM server", [], |row| row.get(0))?
            .ok_or_else(|| LedgerError::Damaged("no server".to_owned()))
    }

    fn set_counted_year(&self, year: i32) -> Kept<()> {
        self.run("UPDATE server SET year = ?", [year])?;
        Ok(())
    }
}
