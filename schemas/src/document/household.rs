//! Where a household lies in its document:
//! `id area standing sameAs removedAt · address/{street kiet hem number unit raw} · counts/{people adults16
//! elders60 asOf} · priority/<code> cautions/<code> needs/<code> · visits/<id> · receipts/<id>`. What came with
//! schema 3 lies in [`super::answers`].

use super::read::{self, container};
use super::{ShapeError, answers, receipt, visit};
use crate::address::Address;
use crate::ids::{AreaId, HouseholdId};
use crate::record::{Counts, Household, NeedState, Standing};
use automerge::transaction::Transactable;
use automerge::{Automerge, AutomergeError, ROOT};

/// Schema number at which `needs` came.
pub const SCHEMA_WITH_NEEDS: u32 = 2;
/// Schema number at which answers, the priority log and marks came.
pub const SCHEMA_WITH_ANSWERS: u32 = 3;

/// What a new household is born with.
pub struct Birth<'a> {
    /// The document's id.
    pub id: HouseholdId,
    /// Its tổ.
    pub area: AreaId,
    /// As read and as typed.
    pub address: &'a Address,
}

/// The first own change of a household's document.
pub fn write_birth(tx: &mut impl Transactable, birth: &Birth<'_>) -> Result<(), ShapeError> {
    tx.put(ROOT, "id", birth.id.to_string())?;
    tx.put(ROOT, "area", birth.area.to_string())?;
    tx.put(ROOT, "standing", Standing::LivedIn.word())?;
    let a = birth.address;
    for (field, value) in [
        (AddressField::Street, &a.street),
        (AddressField::Kiet, &a.kiet),
        (AddressField::Hem, &a.hem),
        (AddressField::Number, &a.number),
        (AddressField::Unit, &a.unit),
    ] {
        if let Some(value) = value {
            set_address(tx, field, Some(value))?;
        }
    }
    let address = container(tx, "address")?;
    tx.put(&address, "raw", a.raw.as_str())?;
    Ok(())
}

/// The whole household as its document says, in one pass.
pub fn read(doc: &Automerge) -> Result<Household, ShapeError> {
    let address = container(doc, "address")?;
    let counts = container(doc, "counts")?;
    let (answers, priority_people) = answers::read(doc)?;
    Ok(Household {
        id: read::parsed(doc, &ROOT, "id")?.ok_or(ShapeError::Lacks("id"))?,
        area: read::parsed(doc, &ROOT, "area")?.ok_or(ShapeError::Lacks("area"))?,
        address: Address {
            street: read::word(doc, &address, "street")?,
            kiet: read::word(doc, &address, "kiet")?,
            hem: read::word(doc, &address, "hem")?,
            number: read::word(doc, &address, "number")?,
            unit: read::word(doc, &address, "unit")?,
            raw: read::word(doc, &address, "raw")?.unwrap_or_default(),
        },
        standing: read::word(doc, &ROOT, "standing")?.map_or(Standing::LivedIn, |w| Standing::from_word(&w)),
        counts: Counts {
            people: read::count(doc, &counts, "people")?,
            adults16: read::count(doc, &counts, "adults16")?,
            elders60: read::count(doc, &counts, "elders60")?,
            as_of: read::parsed(doc, &counts, "asOf")?,
        },
        priority: read::codes(doc, &container(doc, "priority")?)?,
        priority_log: answers::read_priority(doc)?,
        priority_people,
        answers,
        needs: read::words(doc, "needs")?
            .into_iter()
            .map(|(code, word)| (code, NeedState::from_word(&word)))
            .collect(),
        marks: answers::read_marks(doc)?,
        cautions: read::codes(doc, &container(doc, "cautions")?)?,
        visits: visit::read_all(doc)?,
        receipts: receipt::read_all(doc)?,
        same_as: read::parsed(doc, &ROOT, "sameAs")?,
        removed_at: read::instant(doc, &ROOT, "removedAt")?,
    })
}

/// A part of the address that can be mended alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressField {
    /// Đường.
    Street,
    /// Kiệt.
    Kiet,
    /// Hẻm.
    Hem,
    /// Số nhà.
    Number,
    /// Nhận ra bằng.
    Unit,
}

impl AddressField {
    fn key(self) -> &'static str {
        match self {
            Self::Street => "street",
            Self::Kiet => "kiet",
            Self::Hem => "hem",
            Self::Number => "number",
            Self::Unit => "unit",
        }
    }
}

/// Sets or clears one part. Clearing writes an empty text: a delete would beat a concurrent edit without a trace.
pub fn set_address(
    tx: &mut impl Transactable,
    field: AddressField,
    to: Option<&str>,
) -> Result<(), ShapeError> {
    let at = container(tx, "address")?;
    Ok(tx.put(&at, field.key(), to.unwrap_or_default())?)
}

/// A head-count that can be mended alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CountField {
    /// Nhân khẩu.
    People,
    /// Từ 16 tuổi.
    Adults16,
    /// Từ 60 tuổi.
    Elders60,
}

/// Sets one count.
pub fn set_count(tx: &mut impl Transactable, field: CountField, to: u32) -> Result<(), ShapeError> {
    let at = container(tx, "counts")?;
    let key = match field {
        CountField::People => "people",
        CountField::Adults16 => "adults16",
        CountField::Elders60 => "elders60",
    };
    Ok(tx.put(&at, key, u64::from(to))?)
}

/// Sets the day on which the counts were told.
pub fn set_counts_day(tx: &mut impl Transactable, day: crate::day::Day) -> Result<(), ShapeError> {
    let at = container(tx, "counts")?;
    Ok(tx.put(&at, "asOf", day.to_string())?)
}

/// Taken out of the register, or put back; never deleted. UTC milliseconds.
pub fn set_removed(tx: &mut impl Transactable, at: Option<i64>) -> Result<(), AutomergeError> {
    match at {
        Some(at) => tx.put(ROOT, "removedAt", at),
        None => tx.put(ROOT, "removedAt", ""),
    }
}

/// The same hộ as that one, which stands for both; none takes the merge back. Written by the server only.
pub fn set_same_as(tx: &mut impl Transactable, to: Option<HouseholdId>) -> Result<(), AutomergeError> {
    tx.put(ROOT, "sameAs", to.map(|id| id.to_string()).unwrap_or_default())
}

/// Lived in, or confirmed empty by the team lead.
pub fn set_standing(tx: &mut impl Transactable, to: &Standing) -> Result<(), AutomergeError> {
    tx.put(ROOT, "standing", to.word())
}

/// On or off the priority list for that reason. Leaving needs a reason by a supervisor (`rules.md` §2.11).
pub fn set_priority(tx: &mut impl Transactable, code: &str, on: bool) -> Result<(), ShapeError> {
    let at = container(tx, "priority")?;
    Ok(tx.put(&at, code, on)?)
}

/// Sets or clears one coded lưu ý.
pub fn set_caution(tx: &mut impl Transactable, code: &str, on: bool) -> Result<(), ShapeError> {
    let at = container(tx, "cautions")?;
    Ok(tx.put(&at, code, on)?)
}

/// What became of a need. The document must have been lifted to [`SCHEMA_WITH_NEEDS`] first.
pub fn set_need(tx: &mut impl Transactable, code: &str, to: &NeedState) -> Result<(), ShapeError> {
    let at = container(tx, "needs")?;
    Ok(tx.put(&at, code, to.word())?)
}
