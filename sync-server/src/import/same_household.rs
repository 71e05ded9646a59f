//! Which rows are one household said twice, and which are several hộ at one door.
//!
//! Names are compared here, in memory, and go no further.

use super::row::TypedRow;
use schemas::text::{exact_key, fold};
use std::collections::HashMap;

/// The rows of one household and its place among the hộ of its door.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Index of the row that speaks for the household.
    pub row: usize,
    /// Rows that say it again.
    pub again: Vec<usize>,
    /// Key of the door.
    pub door: String,
    /// 1 for the first hộ at the door.
    pub ordinal: u32,
    /// How many hộ share the door.
    pub sharing: u32,
}

/// Households in the order of the rows.
pub fn gather(rows: &[TypedRow]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut at_door: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, row) in rows.iter().enumerate() {
        let door = row.address.canonical_key();
        let place = format!("{}|{}|{door}", fold(&row.old_ward), fold(&row.tdp));
        let here = at_door.entry(place).or_default();
        match here.iter().find(|known| same(&rows[found[**known].row], row)) {
            Some(known) => found[*known].again.push(index),
            None => {
                let ordinal = here.len() as u32 + 1;
                here.push(found.len());
                found.push(Found {
                    row: index,
                    again: Vec::new(),
                    door,
                    ordinal,
                    sharing: 1,
                });
            }
        }
    }
    for here in at_door.values() {
        for known in here {
            found[*known].sharing = here.len() as u32;
        }
    }
    found
}

/// Whether two rows at one door are one household: the same chủ hộ, or, where a name is missing, the same phone.
/// A phone alone proves nothing between two names: tenants give their landlord's.
fn same(a: &TypedRow, b: &TypedRow) -> bool {
    if a.head.is_empty() || b.head.is_empty() {
        return !a.phone.is_empty() && a.phone == b.phone;
    }
    if exact_key(&a.head) == exact_key(&b.head) {
        return true;
    }
    // Without marks "Hoa" may be Hoà; with marks on both sides Hoa and Hoà are two people.
    let bare = |name: &str| fold(name) == name.to_lowercase();
    fold(&a.head) == fold(&b.head)
        && (bare(&a.head) || bare(&b.head) || (!a.phone.is_empty() && a.phone == b.phone))
}
