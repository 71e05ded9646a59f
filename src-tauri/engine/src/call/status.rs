//! Who this phone belongs to, and the figures of its own areas.

use crate::failure::Failure;
use crate::me::Me;
use crate::store::Store;
use crate::{Engine, index, sync};
use schemas::call::{AreaFigures, Colleague, Status};
use schemas::ids::AreaId;
use schemas::record::Unit;
use schemas::text::person_order;

impl Engine {
    pub(crate) fn standing(&self) -> Result<Status, Failure> {
        let state = self.state();
        let me = state.me.as_ref();
        Ok(Status {
            enrolled: me.is_some(),
            called: me.map(|me| me.enrolment.reply.called.clone()).unwrap_or_default(),
            ward: me
                .map(|me| me.enrolment.reply.ward_name.clone())
                .unwrap_or_default(),
            areas: me
                .map(|me| own_units(me, &state.store))
                .transpose()?
                .unwrap_or_default(),
            ward_phone: me
                .and_then(|me| me.sheet.as_ref())
                .and_then(|sheet| sheet.ward_phone.clone()),
            unsent: sync::unsent(&state.store)?,
            today: self.today(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            role: me.map(|me| me.role().to_owned()).unwrap_or_default(),
            colleagues: me.map(colleagues).unwrap_or_default(),
            has_pin: self.has_pin(&state.store)?,
            handed_over: self.handed_over(&state.store)?,
            training: self.training,
        })
    }

    pub(super) fn own_figures(&self) -> Result<Vec<AreaFigures>, Failure> {
        let state = self.state();
        let Some(me) = state.me.as_ref() else {
            return Ok(Vec::new());
        };
        own_units(me, &state.store)?
            .into_iter()
            .map(|unit| {
                let coverage = index::figures(state.store.read(), unit.area)?;
                Ok(AreaFigures {
                    unit,
                    coverage,
                    denominator_source: "theo danh sách nhập".to_owned(),
                })
            })
            .collect()
    }
}

/// Whom the ward named to this phone, its holder first.
fn colleagues(me: &Me) -> Vec<Colleague> {
    let myself = Colleague {
        id: me.author(),
        called: me.called(me.author()),
    };
    let mut others: Vec<Colleague> = me
        .sheet
        .iter()
        .flat_map(|sheet| sheet.colleagues.clone())
        .collect();
    others.retain(|colleague| colleague.id != me.author());
    others.sort_by(|one, other| person_order(&one.called, &other.called).then(one.id.cmp(&other.id)));
    std::iter::once(myself).chain(others).collect()
}

/// The tổ whose streams this phone reads, by old ward and number.
pub fn own_units(me: &Me, store: &Store) -> Result<Vec<Unit>, Failure> {
    let mut units: Vec<Unit> = store
        .positions()?
        .into_iter()
        .map(|position| unit_of(me, position.area))
        .collect();
    units.sort_by_key(|unit| {
        (
            unit.old_ward.clone(),
            unit.number.parse().unwrap_or(u32::MAX),
            unit.area,
        )
    });
    Ok(units)
}

/// A tổ as the ward sheet names it; without a sheet it has no name yet.
pub fn unit_of(me: &Me, area: AreaId) -> Unit {
    let known = me
        .sheet
        .iter()
        .flat_map(|sheet| &sheet.units)
        .find(|unit| unit.area == area);
    known.cloned().unwrap_or_else(|| Unit {
        area,
        number: String::new(),
        name: String::new(),
        old_ward: String::new(),
        from: None,
        until: None,
        successor: None,
    })
}
