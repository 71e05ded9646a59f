//! SQL of the phones' books.

use super::SqliteBooks;
use super::column::{Text, maybe, text};
use crate::ledger::{Device, Kept, NewDevice, Phones, Proof, Spent, Wards};
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

const CODE: &str = "SELECT ward, volunteer, expires_at, used_at, device FROM enrolment WHERE code_hash = ?";
const SPEND: &str = "UPDATE enrolment SET used_at = ?, device = ? WHERE code_hash = ?";

/// A one-time code as it is kept.
struct Code {
    ward: WardId,
    volunteer: VolunteerId,
    expires_at: i64,
    /// When, and by which device.
    used: Option<(i64, String)>,
}

fn code(row: &Row<'_>) -> rusqlite::Result<Code> {
    let used: Option<i64> = row.get(3)?;
    let by: Option<String> = row.get(4)?;
    Ok(Code {
        ward: text(row, 0)?,
        volunteer: text(row, 1)?,
        expires_at: row.get(2)?,
        used: used.map(|at| (at, by.unwrap_or_default())),
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
        let Some(code) = self.one(CODE, [hash], code)? else {
            return Ok(Spent::Unknown);
        };
        if code.used.is_some() {
            return Ok(Spent::Used);
        }
        if now > code.expires_at {
            return Ok(Spent::Expired);
        }
        let (ward, volunteer) = (code.ward, code.volunteer);
        self.run(SPEND, params![now, Text(device.id), hash])?;
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

    fn prove_by_code(&self, hash: [u8; 32], device: &Device, now: i64) -> Kept<Proof> {
        let Some(code) = self.one(CODE, [hash], code)? else {
            return Ok(Proof::Unknown);
        };
        if device.volunteer != Some(code.volunteer) {
            return Ok(Proof::Foreign);
        }
        // Its answer was lost. The code by which the phone once came in proves nothing.
        let again = "SELECT 1 FROM device WHERE device = ?1 AND ?1 = ?2 AND enrolled_at < ?3";
        let by_itself = match &code.used {
            Some((at, by)) => self
                .one(again, params![Text(device.id), by, at], |_| Ok(()))?
                .is_some(),
            None => true,
        };
        if !by_itself {
            return Ok(Proof::Used);
        }
        if now > code.expires_at {
            return Ok(Proof::Expired);
        }
        if code.used.is_none() {
            self.run(SPEND, params![now, Text(device.id), hash])?;
        }
        Ok(Proof::Proved)
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
