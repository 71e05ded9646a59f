//! What must hold before definitions are used.

use super::definition::{FigureKind, Indicators, LineDefinition, Term};
use super::refusal::DefinitionRefusal;
use crate::catalogue::Catalogue;
use std::collections::BTreeSet;

/// Rows of `rules.md` §3: none may be missing.
const NEEDED: [&str; 24] = [
    "CT-a", "CT-b1", "CT-b2", "CT-c1", "CT-c2", "CT-c3", "CT-d", "CT-đ", "CT-e", "GD", "DT", "NH", "TR",
    "PH-a", "PH-b", "PH-c", "PH-d", "UT-h", "UT-n", "NCT", "TKN", "VPS", "HD", "NC",
];
/// What the ward types for each tổ.
pub const TYPED: [&str; 4] = ["adults16", "elders60", "households", "halls"];
/// People that are counted by name and without, apart from the measures.
const OTHER_PEOPLE: [&str; 2] = ["turns", "priority"];

/// Proves a file.
pub fn check(read: &Indicators, catalogue: &Catalogue) -> Result<(), DefinitionRefusal> {
    once(
        "measures",
        read.measures.iter().map(|measure| measure.code.as_str()),
    )?;
    for measure in &read.measures {
        let place = || format!("measures, {}", measure.code);
        if measure.kind == FigureKind::Line || measure.needs == 0 {
            return Err(DefinitionRefusal::Term {
                place: place(),
                term: "kind, needs".to_owned(),
            });
        }
        let known = |skill: &&String| catalogue.skill(skill).is_none();
        if let Some(unknown) = measure.skills.iter().flatten().find(known) {
            return Err(DefinitionRefusal::Unknown {
                place: place(),
                unknown: unknown.clone(),
            });
        }
        if measure.feeds.is_some() && measure.skills.iter().flatten().next().is_none() {
            return Err(DefinitionRefusal::Empty { place: place() });
        }
    }
    let ids: Vec<&str> = read
        .indicators
        .iter()
        .map(|indicator| indicator.id.as_str())
        .collect();
    once("indicators", ids.iter().copied())?;
    if let Some(id) = NEEDED.into_iter().find(|id| !ids.contains(id)) {
        return Err(DefinitionRefusal::Missing { id });
    }
    for indicator in &read.indicators {
        once(
            &indicator.id,
            indicator.lines.iter().map(|line| line.code.as_str()),
        )?;
        if indicator.words.vi.trim().is_empty() || indicator.lines.is_empty() {
            return Err(DefinitionRefusal::Empty {
                place: indicator.id.clone(),
            });
        }
        for line in &indicator.lines {
            check_line(read, &format!("{}.{}", indicator.id, line.code), line)?;
        }
    }
    Ok(())
}

fn check_line(read: &Indicators, place: &str, line: &LineDefinition) -> Result<(), DefinitionRefusal> {
    let mut terms = Vec::new();
    for text in [Some(&line.part), line.whole.as_ref(), line.known.as_ref()]
        .into_iter()
        .flatten()
    {
        let term: Term = text.parse().map_err(|()| DefinitionRefusal::Term {
            place: place.to_owned(),
            term: text.clone(),
        })?;
        let unknown = match &term {
            Term::People(name) => {
                let bare = name.strip_prefix("asked.").unwrap_or(name);
                (read.measure(bare).is_none() && !OTHER_PEOPLE.contains(&bare)).then_some(name)
            }
            Term::Typed(name) => (!TYPED.contains(&name.as_str())).then_some(name),
            _ => None,
        };
        if let Some(unknown) = unknown {
            return Err(DefinitionRefusal::Unknown {
                place: place.to_owned(),
                unknown: unknown.clone(),
            });
        }
        terms.push(term);
    }
    let units = terms.iter().filter_map(unit_of);
    if units
        .into_iter()
        .any(|units| !units.contains(&line.unit.as_str()))
    {
        return Err(DefinitionRefusal::Units {
            place: place.to_owned(),
        });
    }
    if line.range && (line.whole.is_none() || line.known.is_none() || line.kind != FigureKind::State) {
        return Err(DefinitionRefusal::Term {
            place: place.to_owned(),
            term: "range".to_owned(),
        });
    }
    Ok(())
}

/// The units that a term can be in, where it says so: a numerator of one and a denominator of another are refused.
fn unit_of(term: &Term) -> Option<&'static [&'static str]> {
    Some(match term {
        Term::Households => &["households"],
        Term::Tdp => &["tdp"],
        Term::Weeks => &["weeks"],
        Term::People(name) if name == "turns" => &["turns"],
        Term::People(_) => &["people"],
        Term::Typed(name) => match name.as_str() {
            "households" => &["households"],
            "halls" => &["points"],
            _ => &["people"],
        },
        Term::Sum(name) => match super::counters::unit(name)? {
            "households" => &["households"],
            "people" => &["people"],
            "turns" => &["turns"],
            _ => return None,
        },
        Term::Keys(_) | Term::Line => return None,
    })
}

fn once<'a>(place: &str, codes: impl Iterator<Item = &'a str>) -> Result<(), DefinitionRefusal> {
    let mut seen = BTreeSet::new();
    for code in codes {
        if code.trim().is_empty() {
            return Err(DefinitionRefusal::Empty {
                place: place.to_owned(),
            });
        }
        if !seen.insert(code) {
            return Err(DefinitionRefusal::Doubled {
                place: place.to_owned(),
                code: code.to_owned(),
            });
        }
    }
    Ok(())
}
