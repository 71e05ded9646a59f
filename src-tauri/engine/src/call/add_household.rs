//! A house that the list lacks. A like address asks first: two documents for one house are a duplicate that
//! somebody has to mend later.

use super::malformed;
use crate::edit::Edit;
use crate::failure::Failure;
use crate::{Engine, State, index};
use schemas::address::Address;
use schemas::call::{AddHousehold, Saved};
use schemas::document::{Kind, household};
use schemas::ids::{AreaId, BatchId, HouseholdId};
use schemas::refusal::RefusalCode;
use schemas::text::{fold, tidy};

/// Characters of an address as typed.
pub(super) const ADDRESS_LIMIT: usize = 200;
/// Hộ at one address, a dãy trọ included.
const MOST_UNITS: usize = 60;

impl Engine {
    pub(super) fn write_household(&self, args: AddHousehold) -> Result<Saved, Failure> {
        let typed = tidy(&args.address);
        if typed.is_empty() || typed.chars().count() > ADDRESS_LIMIT {
            return Err(malformed(
                "Xin ghi địa chỉ hoặc mô tả vị trí, không quá 200 chữ. Chưa lưu gì.",
            ));
        }
        if args.units.len() > MOST_UNITS {
            return Err(malformed(
                "Một địa chỉ ghi nhiều nhất 60 hộ một lần. Chưa lưu gì; xin chia làm nhiều lần.",
            ));
        }
        if args.units.iter().any(|unit| unit.chars().count() > ADDRESS_LIMIT) {
            return Err(malformed(
                "Tên gọi một hộ (tầng, phòng, nhà sau) không quá 200 chữ. Chưa lưu gì; xin rút gọn.",
            ));
        }
        let address = Address::read(&typed);
        let now = self.clock.now();
        let mut state = self.state();
        let State { store, me } = &mut *state;
        let me = me.as_ref().ok_or(RefusalCode::NotEnrolled)?;
        if !store
            .positions()?
            .iter()
            .any(|position| position.area == args.area)
        {
            return Err(RefusalCode::OutOfReach.into());
        }
        let alike = alike(store.read(), args.area, &address)?;
        if !alike.is_empty() && !args.although_alike {
            return Ok(Saved {
                alike,
                ..Saved::default()
            });
        }
        let units: Vec<String> = args.units.iter().map(|unit| tidy(unit)).collect();
        let units = if units.is_empty() {
            vec![String::new()]
        } else {
            units
        };
        let ids: Vec<HouseholdId> = units.iter().map(|_| HouseholdId(self.chance.id())).collect();
        let mut touched = Vec::new();
        let tx = store.write()?;
        // Each hộ is a deed of its own: a deed is about one household.
        for (id, unit) in ids.iter().zip(units) {
            let batch = BatchId(self.chance.id_at(now));
            let mut edit = Edit::begin(&tx, me, batch, *id, args.area, now);
            let mut address = address.clone();
            if !unit.is_empty() {
                address.unit = Some(unit);
            }
            let birth = household::Birth {
                id: *id,
                area: args.area,
                address: &address,
            };
            edit.create((*id).into(), &Kind::Household, |doc| {
                household::write_birth(doc, &birth)
            })?;
            touched.extend(edit.finish()?.households);
        }
        tx.commit()?;
        let touched = schemas::call::Touched {
            households: touched,
            sync: true,
            ward: false,
        };
        Ok(Saved {
            touched,
            households: ids,
            ..Saved::default()
        })
    }
}

/// Doors of the same area, street, kiệt and number, whatever their unit.
fn alike(
    connection: &rusqlite::Connection,
    area: AreaId,
    address: &Address,
) -> Result<Vec<schemas::call::Door>, Failure> {
    let rest =
        "WHERE d.area = ?1 AND d.street_key = ?2 AND d.kiet = ?3 AND lower(d.short) = lower(?4) LIMIT 5";
    let short = address.short();
    let shown = if short.is_empty() {
        address.raw.clone()
    } else {
        short
    };
    let of = (
        area.to_string(),
        fold(address.street.as_deref().unwrap_or_default()),
        address.kiet.clone().unwrap_or_default(),
        shown,
    );
    Ok(index::doors_of(connection, rest, of)?
        .into_iter()
        .map(|row| row.door)
        .collect())
}
