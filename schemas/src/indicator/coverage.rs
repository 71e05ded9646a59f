//! Coverage of households: what the first page and the strips count.

use crate::record::{Household, Outcome};
use serde::{Deserialize, Serialize};
use std::ops::{AddAssign, SubAssign};
use ts_rs::TS;

/// Coverage of one tổ or of the ward, in hộ unless said otherwise. Also what a single household contributes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Coverage {
    /// In the register.
    pub registered: u32,
    /// "Không có người ở", confirmed: leaves the denominator (`rules.md` §2.5).
    pub excluded: u32,
    /// "Không có người ở", said by one member only: stays in it.
    pub awaiting: u32,
    /// PH-a, hộ đã đến: a visit of any outcome this year, in the denominator.
    pub visited: u32,
    /// PH-b, hộ gặp được người từ 16 tuổi this year, in the denominator.
    pub met: u32,
    /// Visits (lượt) this year, all outcomes.
    pub visits: u32,
}

impl Coverage {
    /// What one household adds in that year.
    pub fn of(household: &Household, year: i32) -> Self {
        if !household.counts_in_register() {
            return Self::default();
        }
        let excluded = household.confirmed_empty(year);
        let visits = household.visits_of(year).count() as u32;
        let met = household.visits_of(year).any(|v| v.outcome == Outcome::Met);
        Self {
            registered: 1,
            excluded: excluded.into(),
            awaiting: household.awaits_confirmation(year).into(),
            visited: (!excluded && visits > 0).into(),
            met: (!excluded && met).into(),
            visits,
        }
    }

    /// The denominator of household figures: register minus confirmed "không có người ở".
    pub fn denominator(&self) -> u32 {
        self.registered - self.excluded
    }
}

impl AddAssign for Coverage {
    fn add_assign(&mut self, other: Self) {
        self.registered += other.registered;
        self.excluded += other.excluded;
        self.awaiting += other.awaiting;
        self.visited += other.visited;
        self.met += other.met;
        self.visits += other.visits;
    }
}

impl SubAssign for Coverage {
    fn sub_assign(&mut self, other: Self) {
        self.registered -= other.registered;
        self.excluded -= other.excluded;
        self.awaiting -= other.awaiting;
        self.visited -= other.visited;
        self.met -= other.met;
        self.visits -= other.visits;
    }
}
