//! One spelling a street for the whole workbook: "an cư 3", "AN CƯ 3" and "An Cư 3" are one street on every screen.

use super::row::TypedRow;
use schemas::text::fold;
use std::collections::HashMap;

/// Gives every address the spelling that most rows use; one with its marks goes before any without.
pub fn unify(rows: &mut [TypedRow]) {
    let mut spellings: HashMap<String, HashMap<String, u32>> = HashMap::new();
    for street in rows.iter().filter_map(|row| row.address.street.as_ref()) {
        *spellings
            .entry(fold(street))
            .or_default()
            .entry(street.clone())
            .or_default() += 1;
    }
    let chosen: HashMap<String, String> = spellings
        .into_iter()
        .filter(|(_, said)| said.len() > 1)
        .filter_map(|(folded, said)| {
            let best = said.into_iter().max_by(|(a, often_a), (b, often_b)| {
                let rank = |street: &str, often: u32| (!street.is_ascii(), often);
                // Equal ranks are settled by the letters, so that two runs agree.
                rank(a, *often_a).cmp(&rank(b, *often_b)).then_with(|| b.cmp(a))
            });
            best.map(|(street, _)| (folded, street))
        })
        .collect();
    for row in rows {
        let better = row
            .address
            .street
            .as_ref()
            .and_then(|street| chosen.get(&fold(street)));
        if let Some(better) = better {
            row.address.street = Some(better.clone());
        }
    }
}
