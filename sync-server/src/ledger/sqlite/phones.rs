//! SQL of the phones' books.

use super::SqliteBooks;
use super::column::{Text, maybe, text};
use crate::ledger::{Device, Kept, NewDevice, Phones, Spent, Wards};
use rusqlite::{Row, params};
use schemas::ids::{AreaId, DeviceId, VolunteerId, WardId};
use schemas::wire::ActorClaim;

const DEVICE: &str = "SELECT device, ward, volunteer, public_key, revoked_at FROM device";

fn device(row: &Row<'_>) -> rusqlite::Result<Device> {
    Ok(Device {
        id: text(row, 0)?,
        ward: text(row, 1)?,
        volunteer: maybe(row, 2)?,
        public_key: row.get(3)?,
        revoked_at: row.get(4)?,
    })
}

impl Phones for SqliteBooks<'_> {
    fn keep_code(&self, hash: [u8; 32], ward: WardId, volunteer: VolunteerId, expires_at: i64) -> Kept<()> {
        self.run(
            "INSERT INTO enrolment (code_hash, ward, volunteer, expires_at) VALUES (?, ?, ?, ?)",
            params![hash, Text(ward), Text(volunteer), expires_at],
        )?;
        Ok(())
    }

    fn spend_code(&self, hash: [u8; 32], device: &NewDevice, now: i64) -> Kept<Spent> {
        type Code = (WardId, VolunteerId, i64, Option<i64>);
        let read = |row: &Row<'_>| -> rusqlite::Result<Code> {
            Ok((text(row, 0)?, text(row, 1)?, row.get(2)?, row.get(3)?))
        };
        let code = "SELECT ward, volunteer, expires_at, used_at FROM enrolment WHERE code_hash = ?";
        let Some((ward, volunteer, expires_at, used_at)) = self.one(code, [hash], read)? else {
            return Ok(Spent::Unknown);
        };
        if used_at.is_some() {
            return Ok(Spent::Used);
        }
        if now > expires_at {
            return Ok(Spent::Expired);
        }
        self.run(
            "UPDATE enrolment SET used_at = ?, device = ? WHERE code_hash = ?",
            params![now, Text(device.id), hash],
        )?;
        self.run(
            "INSERT INTO device (device, ward, volunteer, public_key, token_hash, enrolled_at, version)
             VALUES (?, ?, ?, ?, ?, ?, ?)",
            params![
                Text(device.id),
                Text(ward),
                Text(volunteer),
                device.public_key,
                device.token_hash,
                now,
                device.version,
            ],
        )?;
        Ok(Spent::Enrolled(volunteer, ward))
    }

    fn device_by_token(&self, token_hash: [u8; 32]) -> Kept<Option<Device>> {
        self.one(&format!("{DEVICE} WHERE token_hash = ?"), [token_hash], device)
    }

    fn device(&self, id: DeviceId) -> Kept<Option<Device>> {
        self.one(&format!("{DEVICE} WHERE device = ?"), [Text(id)], device)
    }

    fn areas_of(&self, device: &Device) -> Kept<Vec<AreaId>> {
        match device.volunteer {
            Some(volunteer) if device.revoked_at.is_none() => self.grants(volunteer),
            _ => Ok(Vec::new()),
        }
    }

    fn saw(&self, id: DeviceId, version: &str, now: i64, clock_offset: i64, deeds: u32) -> Kept<()> {
        self.run(
            "UPDATE device SET last_seen = ?, version = ?, clock_offset = ?, deeds = deeds + ? WHERE device = ?",
            params![now, version, clock_offset, deeds, Text(id)],
        )?;
        Ok(())
    }

    fn revoke(&self, id: DeviceId, now: i64) -> Kept<bool> {
        let revoked = self.run(
            "UPDATE device SET revoked_at = ? WHERE device = ? AND revoked_at IS NULL AND volunteer IS NOT NULL",
            params![now, Text(id)],
        )?;
        Ok(revoked > 0)
    }

    fn actor(&self, actor: &[u8]) -> Kept<Option<(DeviceId, VolunteerId)>> {
        self.one(
            "SELECT device, volunteer FROM actor WHERE actor = ?",
            [actor],
            |row| Ok((text(row, 0)?, text(row, 1)?)),
        )
    }

    fn keep_claim(&self, claim: &ActorClaim) -> Kept<()> {
        self.run(
            "INSERT INTO actor (actor, device, volunteer, signature) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            params![claim.actor, Text(claim.device), Text(claim.author), claim.signature],
        )?;
        Ok(())
    }
}
