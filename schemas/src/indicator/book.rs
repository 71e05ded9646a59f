//! What only the ward writes: denominators, lines that others report, figures of the time on paper, the calendar of
//! weekly skills, small records. Each with its source and day; a newer entry stands before an older one and none is
//! written over, so that a figure of last year can still be explained.

use super::definition::{Indicators, Term};
use super::definition_check::TYPED;
use super::refusal::BookRefusal;
use crate::catalogue::Catalogue;
use crate::day::Day;
use crate::ids::AreaId;
use crate::text::tidy;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// People or halls of one tổ; more is a slip.
const MOST_OF_AREA: u64 = 50_000;
/// People of one ward or school; more is a slip.
const MOST_OF_WARD: u64 = 2_000_000;
/// Of a source, a title, a reason; in characters.
const LONGEST_WORDS: usize = 200;
const LONGEST_CODE: usize = 40;

/// A number of one tổ that serves as a denominator: `adults16`, `elders60`, `households` (số phường giao), `halls`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Typed {
    pub area: AreaId,
    pub what: String,
    pub number: u64,
    /// Who says so: "Công an phường".
    pub source: String,
    /// As of which day.
    pub day: Day,
}

/// A line that others report for the ward: CBCCVC, học sinh, thanh niên, schools, Công an.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WardLine {
    /// `CT-a.staff`, `DT.citizens`, `TR.staff` …
    pub line: String,
    /// The school or unit; empty for the ward as a whole.
    #[serde(default)]
    pub place: String,
    pub part: u64,
    pub whole: Option<u64>,
    pub source: String,
    pub day: Day,
}

/// Số theo sổ giấy: what was counted before the app, in a column of its own and never added (`rules.md` §2.9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperFigure {
    pub area: AreaId,
    /// `PH-d.people` …
    pub line: String,
    pub number: u64,
    pub from: Day,
    pub until: Day,
    pub source: String,
    /// Who confirmed it.
    pub confirmed_by: String,
}

/// One week of the calendar: its skill, or a tuần nghỉ (Tết, bão lụt) without one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Week {
    pub monday: Day,
    /// Skill code; absent in a tuần nghỉ.
    pub skill: Option<String>,
    /// Why nobody walks that week.
    #[serde(default)]
    pub why: String,
}

/// Mô hình hay, đề xuất khen thưởng, tin bài, vướng mắc của Tổ, kế hoạch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SmallRecord {
    pub area: AreaId,
    /// A code of the catalogue.
    pub kind: String,
    pub day: Day,
    pub title: String,
}

/// A skill of the catalogue that the ward does not teach for a while, or teaches again. What was taught still counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfferedSkill {
    /// Its code.
    pub skill: String,
    /// Whether phones offer it.
    pub offered: bool,
    /// Why, or by which letter.
    pub why: String,
    /// From which day on.
    pub day: Day,
}

/// The ward's book, as phone and server hold it; histories oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Book {
    pub typed: Vec<Typed>,
    pub lines: Vec<WardLine>,
    pub paper: Vec<PaperFigure>,
    pub weeks: Vec<Week>,
    pub records: Vec<SmallRecord>,
    pub skills: Vec<OfferedSkill>,
}

/// The part of the book that one tổ's figures need, as it stood at a cut.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AreaBook {
    /// Denominators in force.
    pub typed: BTreeMap<String, Typed>,
    /// Paper figures of the cut's year, by line.
    pub paper: BTreeMap<String, u64>,
    /// Small records of the cut's year, by kind.
    pub records: BTreeMap<String, i64>,
}

impl Book {
    /// The words in it as they are kept: one line each, without what nobody sees.
    #[must_use]
    pub fn tidied(mut self) -> Self {
        for words in self.words_mut() {
            *words = tidy(words);
        }
        self
    }

    fn words_mut(&mut self) -> impl Iterator<Item = &mut String> {
        let typed = self.typed.iter_mut().map(|typed| &mut typed.source);
        let lines = self
            .lines
            .iter_mut()
            .flat_map(|line| [&mut line.source, &mut line.place]);
        let papers = self.paper.iter_mut();
        let paper = papers.flat_map(|paper| [&mut paper.source, &mut paper.confirmed_by]);
        let weeks = self.weeks.iter_mut().map(|week| &mut week.why);
        let records = self.records.iter_mut().map(|record| &mut record.title);
        let skills = self.skills.iter_mut().map(|skill| &mut skill.why);
        typed
            .chain(lines)
            .chain(paper)
            .chain(weeks)
            .chain(records)
            .chain(skills)
    }

    /// Proves entries before they are written.
    ///
    /// # Errors
    /// The place, the reason and that nothing was written.
    pub fn check(&self, today: Day) -> Result<(), BookRefusal> {
        for (at, typed) in self.typed.iter().enumerate() {
            let place = format!("Mẫu số, mục {}", at + 1);
            known(&place, &typed.what, TYPED.contains(&typed.what.as_str()))?;
            number(&place, typed.number, MOST_OF_AREA)?;
            sourced(&place, &typed.source)?;
            past(&place, typed.day, today)?;
        }
        for (at, line) in self.lines.iter().enumerate() {
            let place = format!("Số liệu đơn vị, mục {}", at + 1);
            let definition = Indicators::built_in().line(&line.line);
            known(
                &place,
                &line.line,
                definition.is_some_and(|(_, line)| line.part() == Term::Line),
            )?;
            number(&place, line.part, MOST_OF_WARD)?;
            number(&place, line.whole.unwrap_or(0), MOST_OF_WARD)?;
            sourced(&place, &line.source)?;
            short(&place, &line.place)?;
            past(&place, line.day, today)?;
        }
        for (at, paper) in self.paper.iter().enumerate() {
            let place = format!("Sổ giấy, mục {}", at + 1);
            known(
                &place,
                &paper.line,
                Indicators::built_in().line(&paper.line).is_some(),
            )?;
            number(&place, paper.number, MOST_OF_AREA)?;
            sourced(&place, &paper.source)?;
            sourced(&place, &paper.confirmed_by)?;
            past(&place, paper.until, today)?;
            if paper.until < paper.from {
                return Err(BookRefusal::Backwards { place });
            }
        }
        for (at, week) in self.weeks.iter().enumerate() {
            let place = format!("Tuần, mục {}", at + 1);
            if week.monday != week.monday.monday() {
                return Err(BookRefusal::NoMonday {
                    place,
                    day: week.monday,
                });
            }
            short(&place, &week.why)?;
            if let Some(skill) = &week.skill {
                known(&place, skill, Catalogue::built_in().skill(skill).is_some())?;
            }
        }
        let kinds = &Catalogue::built_in().work.small_records;
        for (at, record) in self.records.iter().enumerate() {
            let place = format!("Ghi nhận, mục {}", at + 1);
            known(
                &place,
                &record.kind,
                kinds.iter().any(|kind| kind.code == record.kind),
            )?;
            short(&place, &record.title)?;
            past(&place, record.day, today)?;
        }
        for (at, offered) in self.skills.iter().enumerate() {
            let place = format!("Kỹ năng, mục {}", at + 1);
            known(
                &place,
                &offered.skill,
                Catalogue::built_in().skill(&offered.skill).is_some(),
            )?;
            sourced(&place, &offered.why)?;
            past(&place, offered.day, today)?;
        }
        Ok(())
    }

    /// What stood in it for one tổ at a cut.
    pub fn of_area(&self, area: AreaId, cut: Day) -> AreaBook {
        let mut book = AreaBook::default();
        for typed in self
            .typed
            .iter()
            .filter(|typed| typed.area == area && typed.day <= cut)
        {
            let newer = book
                .typed
                .get(&typed.what)
                .is_none_or(|before| before.day <= typed.day);
            if newer {
                book.typed.insert(typed.what.clone(), typed.clone());
            }
        }
        let of_year = |day: Day| day.year() == cut.year() && day <= cut;
        // The same period of the same line entered again is a correction, and 0 takes it back.
        let mut paper = BTreeMap::new();
        for one in self
            .paper
            .iter()
            .filter(|one| one.area == area && of_year(one.until))
        {
            paper.insert((&one.line, one.from, one.until), one.number);
        }
        for ((line, ..), number) in paper.into_iter().filter(|(_, number)| *number > 0) {
            *book.paper.entry(line.clone()).or_default() += number;
        }
        let records = self
            .records
            .iter()
            .filter(|one| one.area == area && of_year(one.day));
        let records: BTreeSet<_> = records.map(|one| (&one.kind, one.day, &one.title)).collect();
        for (kind, ..) in records {
            *book.records.entry(kind.clone()).or_default() += 1;
        }
        book
    }

    /// Lines in force at a cut: the newest of each place.
    pub fn lines_at(&self, cut: Day) -> Vec<&WardLine> {
        let mut newest: BTreeMap<(&str, &str), &WardLine> = BTreeMap::new();
        for line in self.lines.iter().filter(|line| line.day <= cut) {
            let there = newest.entry((&line.line, &line.place)).or_insert(line);
            if line.day >= there.day {
                *there = line;
            }
        }
        newest.into_values().collect()
    }

    /// Weeks of the cut's year that have begun, tuần nghỉ left out. A week belongs to the year of its Monday. Of two
    /// entries for one week the later stands.
    pub fn weeks_at(&self, cut: Day) -> Vec<Day> {
        let latest: BTreeMap<Day, &Week> = self.weeks.iter().map(|week| (week.monday, week)).collect();
        let begun = |monday: Day| monday.year() == cut.year() && monday <= cut;
        let worked = |(monday, week): (Day, &Week)| (begun(monday) && week.skill.is_some()).then_some(monday);
        latest.into_iter().filter_map(worked).collect()
    }

    /// Skills that the ward does not teach at present: of each the last word stands.
    pub fn paused_skills(&self) -> BTreeSet<&str> {
        let last: BTreeMap<&str, bool> = self
            .skills
            .iter()
            .map(|one| (one.skill.as_str(), one.offered))
            .collect();
        last.into_iter()
            .filter_map(|(skill, offered)| (!offered).then_some(skill))
            .collect()
    }

    /// The skill of the week of that day; none in a tuần nghỉ.
    pub fn skill_of_week(&self, day: Day) -> Option<&str> {
        let week = self.weeks.iter().rfind(|week| week.monday == day.monday())?;
        week.skill.as_deref()
    }
}

fn past(place: &str, day: Day, today: Day) -> Result<(), BookRefusal> {
    if day > today {
        return Err(BookRefusal::Future {
            place: place.to_owned(),
            day,
        });
    }
    Ok(())
}

fn number(place: &str, number: u64, most: u64) -> Result<(), BookRefusal> {
    if number > most {
        return Err(BookRefusal::TooLarge {
            place: place.to_owned(),
            number,
            most,
        });
    }
    Ok(())
}

fn sourced(place: &str, source: &str) -> Result<(), BookRefusal> {
    if source.trim().is_empty() {
        return Err(BookRefusal::NoSource {
            place: place.to_owned(),
        });
    }
    short(place, source)
}

fn short(place: &str, words: &str) -> Result<(), BookRefusal> {
    if words.chars().count() > LONGEST_WORDS {
        return Err(BookRefusal::TooLong {
            place: place.to_owned(),
            most: LONGEST_WORDS,
        });
    }
    Ok(())
}

/// A code that is not known is named, so that a slip is found; what cannot be one is not handed back.
fn as_a_code(code: &str) -> String {
    let is_code = |c: char| c.is_alphanumeric() || "._-".contains(c);
    if code.chars().count() <= LONGEST_CODE && code.chars().all(is_code) {
        code.to_owned()
    } else {
        "…".to_owned()
    }
}

fn known(place: &str, code: &str, is: bool) -> Result<(), BookRefusal> {
    if is {
        return Ok(());
    }
    Err(BookRefusal::Unknown {
        place: place.to_owned(),
        code: as_a_code(code),
    })
}
