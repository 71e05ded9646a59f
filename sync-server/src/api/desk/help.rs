//! *Tổ cần giúp thêm*, with why and without a ranking (`rules.md` §2.12): rows stand in the order of old wards and
//! numbers, and say nothing of who is first.
//!
//! The plan's target over the people of a tổ is CT-c2's; a tổ is as far from it as its share lacks. Where nobody typed
//! how many people there are, that cannot be said, so the tổ with most houses left to reach are named beside them.

use super::coverage::SILENT_AFTER_MS;
use crate::ledger::LedgerError;
use crate::ledger::sqlite::column::text;
use crate::view::Frozen;
use rusqlite::{Connection, Row, params};
use schemas::desk::HelpRow;
use schemas::ids::AreaId;
use schemas::indicator::{FigureLine, Indicators, Scope, evaluate};
use schemas::record::Unit;
use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

const VISITED: &str = "PH-a.households";
const PLATFORMS: &str = "CT-c2.people";
/// Of either kind: as many as an office can ring up in a day.
const MOST: usize = 6;

/// The rows, of tổ in force.
pub fn rows(
    connection: &Connection,
    ward: &str,
    read: &Frozen,
    now: i64,
) -> Result<Vec<HelpRow>, LedgerError> {
    let standing = standing(read);
    let chosen = chosen(&standing);
    if chosen.is_empty() {
        return Ok(Vec::new());
    }
    let phones = phones(connection, ward, now)?;
    let row = |(at, (unit, visited, platforms)): (usize, Standing)| {
        let (all, silent) = phones.get(&unit.area).copied().unwrap_or_default();
        chosen.contains(&at).then(|| HelpRow {
            wanting: wanting(&platforms),
            unit,
            visited,
            platforms,
            phones: all,
            silent,
        })
    };
    Ok(standing.into_iter().enumerate().filter_map(row).collect())
}

/// A tổ with the two lines that say how it stands.
type Standing = (Unit, FigureLine, FigureLine);

fn standing(read: &Frozen) -> Vec<Standing> {
    let definitions = only(&read.definitions, &[VISITED, PLATFORMS]);
    let of = |unit: &crate::view::FrozenUnit| {
        let figures = evaluate(&Scope {
            definitions: &definitions,
            cut: read.cut,
            areas: vec![&unit.count],
            weeks: &read.weeks,
            lines: &[],
        });
        let line = |name| figures.line(name).cloned();
        Some((unit.unit.clone(), line(VISITED)?, line(PLATFORMS)?))
    };
    read.units.iter().filter_map(of).collect()
}

/// The definitions of those lines alone, so that a tổ costs two lines and not all.
fn only(definitions: &Indicators, names: &[&str]) -> Indicators {
    let mut definitions = definitions.clone();
    for indicator in &mut definitions.indicators {
        let id = indicator.id.clone();
        indicator
            .lines
            .retain(|line| names.contains(&format!("{id}.{}", line.code).as_str()));
    }
    definitions
}

/// Which of them, by their places.
fn chosen(standing: &[Standing]) -> BTreeSet<usize> {
    let far = |line: &FigureLine| Some((lacks(line)?, wanting(line)?)).filter(|(lacks, _)| *lacks > 0);
    let unknown = |(_, visited, platforms): &Standing| {
        let left = visited.whole?.saturating_sub(visited.part?);
        (platforms.whole.is_none() && left > 0).then_some((left, 0))
    };
    let mut all = most(standing, |(_, _, platforms)| far(platforms));
    all.extend(most(standing, unknown));
    all
}

/// The places of the few with the largest measure; of equals those that stand first.
fn most(standing: &[Standing], by: impl Fn(&Standing) -> Option<(u64, u64)>) -> BTreeSet<usize> {
    let measured = |(at, row): (usize, &Standing)| Some((Reverse(by(row)?), at));
    let mut measured: Vec<_> = standing.iter().enumerate().filter_map(measured).collect();
    measured.sort_unstable();
    measured.into_iter().take(MOST).map(|(_, at)| at).collect()
}

/// By how much of a thousand a share is below its target.
fn lacks(line: &FigureLine) -> Option<u64> {
    let (part, whole) = (line.part?, line.whole.filter(|whole| *whole > 0)?);
    Some(line.target?.saturating_sub(part * 1000 / whole))
}

/// People that the target still wants; a strict target wants one more than it names.
fn wanting(line: &FigureLine) -> Option<u64> {
    let (part, whole) = (line.part?, line.whole.filter(|whole| *whole > 0)?);
    let target = line.target? * whole;
    let needed = if line.strict {
        target / 1000 + 1
    } else {
        target.div_ceil(1000)
    };
    Some(needed.saturating_sub(part))
}

/// Phones by tổ: all of them, and those that have been silent for long.
fn phones(connection: &Connection, ward: &str, now: i64) -> Result<HashMap<AreaId, (u32, u32)>, LedgerError> {
    let select = "SELECT area, COUNT(*), SUM(last_seen < ?) FROM volunteer_area
        JOIN unit USING (area) JOIN device USING (volunteer)
        WHERE unit.ward = ? AND revoked_at IS NULL GROUP BY area";
    let read = |row: &Row<'_>| Ok((text(row, 0)?, (row.get(1)?, row.get(2)?)));
    let mut statement = connection.prepare_cached(select)?;
    let found = statement.query_map(params![now - SILENT_AFTER_MS, ward], read)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn line(part: u64, whole: Option<u64>, target: Option<u64>) -> FigureLine {
        FigureLine {
            indicator: String::new(),
            code: String::new(),
            unit: String::new(),
            part: Some(part),
            whole,
            shares: true,
            named: None,
            unnamed: None,
            high: None,
            verdict: None,
            target,
            strict: true,
            check: false,
            missing_areas: 0,
            paper: None,
            source: None,
            as_of: None,
            printed: String::new(),
            printed_range: None,
        }
    }

    fn row(number: usize, visited: (u64, u64), platforms: (u64, Option<u64>)) -> Standing {
        let unit = Unit {
            area: AreaId(Uuid::new_v4()),
            number: number.to_string(),
            name: String::new(),
            old_ward: String::new(),
            from: None,
            until: None,
            successor: None,
        };
        let (visited, of) = visited;
        let (guided, people) = platforms;
        (
            unit,
            line(visited, Some(of), None),
            line(guided, people, Some(800)),
        )
    }

    #[test]
    fn the_target_over_80_percent_wants_one_more_than_80_percent() {
        assert_eq!(wanting(&line(122, Some(260), Some(800))), Some(87));
        assert_eq!(wanting(&line(208, Some(260), Some(800))), Some(1));
        assert_eq!(wanting(&line(209, Some(260), Some(800))), Some(0));
        assert_eq!(wanting(&line(9, None, Some(800))), None);
    }

    #[test]
    fn those_furthest_from_the_target_are_named_and_a_small_tổ_is_not_lost_among_large_ones() {
        // One household of two people, nobody guided; nine tổ at 10, 20 … 90 %.
        let mut all: Vec<_> = (1..=9)
            .map(|tenth| row(tenth, (50, 100), (tenth as u64 * 26, Some(260))))
            .collect();
        all.push(row(10, (0, 1), (0, Some(2))));
        let names: Vec<usize> = chosen(&all).into_iter().map(|at| at + 1).collect();
        assert_eq!(names, [1, 2, 3, 4, 5, 10]);
    }

    #[test]
    fn a_tổ_without_a_denominator_is_named_for_its_houses_and_one_that_is_done_is_not() {
        let all = [
            row(1, (10, 100), (5, None)),
            row(2, (100, 100), (90, None)),
            row(3, (100, 100), (250, Some(260))),
            row(4, (0, 0), (0, None)),
        ];
        assert_eq!(chosen(&all).into_iter().collect::<Vec<_>>(), [0]);
    }
}
