//! SQL of the stream, of held deeds and of packs.

use super::SqliteBooks;
use super::column::{Text, maybe, text};
use crate::ledger::{Changes, HeldDeed, Kept, LedgerError, NewBatch, News, Stream};
use rusqlite::{Row, params};
use schemas::document::Kind;
use schemas::ids::{AreaId, BatchId, DeviceId, DocumentId, Epoch, VolunteerId};
use schemas::wire::{Deed, Entry, Paper};
use serde_bytes::ByteBuf;

/// Rows of a stream that are looked at for one page; deeds are some hundred bytes, so more would seldom fit.
const ROWS: u32 = 4_096;

const HELD: &str = "SELECT body, device, code, received_at, set_aside_by, set_aside_at FROM held";

/// A row of held deeds, before its body is unfolded.
struct HeldLine {
    body: Vec<u8>,
    device: DeviceId,
    code: String,
    received_at: i64,
    set_aside: Option<(VolunteerId, i64)>,
}

fn held_line(row: &Row<'_>) -> rusqlite::Result<HeldLine> {
    let by: Option<VolunteerId> = maybe(row, 4)?;
    Ok(HeldLine {
        body: row.get(0)?,
        device: text(row, 1)?,
        code: row.get(2)?,
        received_at: row.get(3)?,
        set_aside: by.zip(row.get(5)?),
    })
}

impl HeldLine {
    fn whole(self) -> Kept<HeldDeed> {
        let deed = ciborium::from_reader(self.body.as_slice());
        Ok(HeldDeed {
            deed: deed.map_err(|_| LedgerError::Damaged("a held deed".to_owned()))?,
            device: self.device,
            code: self.code,
            received_at: self.received_at,
            set_aside: self.set_aside,
        })
    }
}

impl SqliteBooks<'_> {
    /// A deed with its own changes, put together again from what was taken in.
    fn deed(&self, batch: BatchId) -> Kept<Option<(Deed, usize)>> {
        let head = self.one(
            "SELECT area, made_at FROM batch WHERE batch = ?",
            [Text(batch)],
            |row| Ok((text(row, 0)?, row.get(1)?)),
        )?;
        let Some((area, made_at)) = head else {
            return Ok(None);
        };
        type Change = (DocumentId, Kind, Vec<u8>);
        let read = |row: &Row<'_>| -> rusqlite::Result<Change> {
            Ok((
                text(row, 0)?,
                Kind::from_word(row.get_ref(1)?.as_str()?),
                row.get(2)?,
            ))
        };
        let changes = self.all(
            "SELECT document, kind, bytes FROM change WHERE batch = ? ORDER BY position",
            [Text(batch)],
            read,
        )?;
        let mut papers: Vec<Paper> = Vec::new();
        let mut bytes = 0;
        for (document, kind, change) in changes {
            bytes += change.len();
            match papers.last_mut().filter(|paper| paper.document == document) {
                Some(paper) => paper.changes.push(ByteBuf::from(change)),
                None => papers.push(Paper {
                    document,
                    kind,
                    changes: vec![ByteBuf::from(change)],
                }),
            }
        }
        Ok(Some((
            Deed {
                batch,
                area,
                made_at,
                papers,
            },
            bytes,
        )))
    }
}

impl Stream for SqliteBooks<'_> {
    fn has_batch(&self, batch: BatchId) -> Kept<bool> {
        Ok(self
            .one("SELECT 1 FROM batch WHERE batch = ?", [Text(batch)], |_| Ok(()))?
            .is_some())
    }

    fn append(&self, new: &NewBatch) -> Kept<u64> {
        self.run(
            "INSERT INTO batch (batch, area, device, made_at, received_at, changes) VALUES (?, ?, ?, ?, ?, ?)",
            params![
                Text(new.batch),
                Text(new.area),
                Text(new.device),
                new.made_at,
                new.received_at,
                new.changes,
            ],
        )?;
        let seq: Option<u64> = self.one(
            "UPDATE unit SET seq = seq + 1 WHERE area = ? RETURNING seq",
            [Text(new.area)],
            |row| row.get(0),
        )?;
        let seq = seq.ok_or_else(|| LedgerError::Damaged("a stream without its unit".to_owned()))?;
        self.run(
            "INSERT INTO stream (area, seq, batch) VALUES (?, ?, ?)",
            params![Text(new.area), seq, Text(new.batch)],
        )?;
        Ok(seq)
    }

    fn seq(&self, area: AreaId) -> Kept<u64> {
        Ok(self
            .one("SELECT seq FROM unit WHERE area = ?", [Text(area)], |row| {
                row.get(0)
            })?
            .unwrap_or(0))
    }

    fn news(&self, area: AreaId, after: u64, bytes: usize, without: &[BatchId]) -> Kept<News> {
        type Line = (u64, Option<BatchId>, Option<DocumentId>);
        let read =
            |row: &Row<'_>| -> rusqlite::Result<Line> { Ok((row.get(0)?, maybe(row, 1)?, maybe(row, 2)?)) };
        let lines = self.all(
            "SELECT seq, batch, erased FROM stream WHERE area = ? AND seq > ? ORDER BY seq LIMIT ?",
            params![Text(area), after, ROWS],
            read,
        )?;
        let mut news = News {
            entries: Vec::new(),
            upto: after,
            more: lines.len() == ROWS as usize,
            bytes: 0,
        };
        for (seq, batch, erased) in lines {
            let gone = || LedgerError::Damaged("a row of a stream without what it names".to_owned());
            let entry = match (batch, erased) {
                (Some(batch), _) if without.contains(&batch) => None,
                (Some(batch), _) => {
                    let (deed, size) = self.deed(batch)?.ok_or_else(gone)?;
                    if !news.entries.is_empty() && news.bytes + size > bytes {
                        news.more = true;
                        return Ok(news);
                    }
                    news.bytes += size;
                    // What was erased since leaves a deed without papers behind, and nothing to read in it.
                    (!deed.papers.is_empty()).then_some(Entry::Deed(deed))
                }
                (None, Some(document)) => Some(Entry::Erased(self.tombstone(document)?.ok_or_else(gone)?)),
                (None, None) => return Err(gone()),
            };
            news.entries.extend(entry);
            news.upto = seq;
        }
        Ok(news)
    }

    fn hold(&self, held: &HeldDeed) -> Kept<()> {
        let mut body = Vec::new();
        ciborium::into_writer(&held.deed, &mut body)
            .map_err(|error| LedgerError::Store(error.to_string()))?;
        self.run(
            "INSERT INTO held (batch, area, device, code, received_at, body) VALUES (?, ?, ?, ?, ?, ?)
             ON CONFLICT DO UPDATE SET area = excluded.area, device = excluded.device, code = excluded.code,
               body = excluded.body",
            params![
                Text(held.deed.batch),
                Text(held.deed.area),
                Text(held.device),
                held.code,
                held.received_at,
                body,
            ],
        )?;
        Ok(())
    }

    fn let_go(&self, batch: BatchId) -> Kept<()> {
        self.run("DELETE FROM held WHERE batch = ?", [Text(batch)])?;
        Ok(())
    }

    fn held(&self) -> Kept<Vec<HeldDeed>> {
        let lines = self.all(&format!("{HELD} ORDER BY received_at, batch"), [], held_line)?;
        lines.into_iter().map(HeldLine::whole).collect()
    }

    fn held_deed(&self, batch: BatchId) -> Kept<Option<HeldDeed>> {
        let line = self.one(&format!("{HELD} WHERE batch = ?"), [Text(batch)], held_line)?;
        line.map(HeldLine::whole).transpose()
    }

    fn set_aside(&self, batch: BatchId, by: VolunteerId, now: i64) -> Kept<()> {
        self.run(
            "UPDATE held SET set_aside_by = ?, set_aside_at = ? WHERE batch = ?",
            params![Text(by), now, Text(batch)],
        )?;
        Ok(())
    }

    fn pack(&self, area: AreaId, epoch: Epoch, seq: u64) -> Kept<Option<Vec<u8>>> {
        self.one(
            "SELECT bytes FROM pack WHERE area = ? AND epoch = ? AND seq = ?",
            params![Text(area), Text(epoch), seq],
            |row| row.get(0),
        )
    }

    fn keep_pack(&self, area: AreaId, epoch: Epoch, seq: u64, bytes: &[u8]) -> Kept<()> {
        self.run(
            "INSERT INTO pack (area, epoch, seq, bytes) VALUES (?, ?, ?, ?)
             ON CONFLICT DO UPDATE SET epoch = excluded.epoch, seq = excluded.seq, bytes = excluded.bytes
             WHERE excluded.epoch <> epoch OR excluded.seq > seq",
            params![Text(area), Text(epoch), seq, bytes],
        )?;
        Ok(())
    }
}
