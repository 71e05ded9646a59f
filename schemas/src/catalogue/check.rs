//! What must hold before a catalogue is used: the codes that the program itself leans on are there, none is there
//! twice, every entry has words, and what names another entry finds it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::consent::{SCRIPT_PLACEHOLDERS, SLIP_PLACEHOLDERS, next_placeholder};
use super::entry::{AgeBand, Choice, Coded, GuideStep, find};
use super::{Catalogue, CatalogueRefusal};

const SKILLS: &str = "skills.toml, skills";
const FIVE_SKILLS: &str = "skills.toml, fiveSkills";
/// Read aloud.
pub(super) const SCRIPT: &str = "Lời xin phép";
/// Left behind.
pub(super) const SLIP: &str = "Phiếu để lại";
const AGE_BANDS: &str = "person.toml, ageBands";
const GUIDES: &str = "guides.toml, guides";
const RULES: &str = "checks.toml, rules";
const GUIDE_STEPS: usize = 3;
const YOUNGEST: u8 = 16;

impl Catalogue {
    /// Proves a catalogue, whether it was read from files or came from the server.
    pub fn check(&self) -> Result<(), CatalogueRefusal> {
        codes("skills.toml, groups", &self.skill_groups, &[])?;
        let five = [
            "public_services",
            "shopping",
            "payment",
            "self_protection",
            "other_platforms",
        ];
        codes(FIVE_SKILLS, &self.five_skills, &five)?;
        codes(SKILLS, &self.skills, &[])?;
        let outcomes = [
            "met",
            "nobody_home",
            "come_back",
            "declined",
            "no_one_lives",
            "not_found",
            "family_matter",
        ];
        codes("outcomes.toml, outcomes", &self.outcomes, &outcomes)?;
        for outcome in &self.outcomes {
            codes("outcomes.toml, reasons", &outcome.reasons, &[])?;
        }
        codes("needs.toml, needs", &self.needs, &[])?;
        codes(
            "cautions.toml, cautions",
            &self.cautions,
            &["no_visits", "no_names"],
        )?;
        codes(
            "consent.toml, questions",
            &self.consent.questions,
            &["name", "call"],
        )?;
        codes(
            "consent.toml, ways",
            &self.consent.ways,
            &["tap", "slip", "class_list"],
        )?;
        codes(AGE_BANDS, &self.age_bands, &[])?;
        let work = &self.work;
        let lists: [(&str, &[Choice], &[&str]); 13] = [
            (
                "work.toml, lessonKinds",
                &work.lesson_kinds,
                &["elders", "guidance", "shared_office", "festival", "youth"],
            ),
            ("work.toml, trainingTopics", &work.training_topics, &["ai"]),
            ("work.toml, referrals", &work.referrals, &["police_area"]),
            (
                "work.toml, leavingReasons",
                &work.leaving_reasons,
                &["moved", "died", "no_longer"],
            ),
            ("work.toml, answerers", &work.answerers, &[]),
            (
                "work.toml, smallRecords",
                &work.small_records,
                &["difficulty", "plan"],
            ),
            (
                "person.toml, vneidStates",
                &self.vneid_states,
                &["none", "level_2", "unknown"],
            ),
            ("person.toml, levels", &self.levels, &["0", "1", "2", "3", "X"]),
            ("person.toml, sources", &self.sources, &["taught", "knew"]),
            (
                "person.toml, statuses",
                &self.statuses,
                &["here", "moved", "dead"],
            ),
            (
                "person.toml, priorityReasons",
                &self.priority_reasons,
                &["NCT", "KK", "KHÁC"],
            ),
            (
                "person.toml, digitalFamilyTicks",
                &self.digital_family_ticks,
                &["learned", "uses_service", "taught_family"],
            ),
            ("person.toml, portals", &self.portals, &[]),
        ];
        for (place, choices, needed) in lists {
            codes(place, choices, needed)?;
        }
        codes("tasks.toml, tasks", &self.tasks, &[])?;
        codes(
            RULES,
            &self.checks.rules,
            &[
                "too_fast",
                "late",
                "always_met",
                "never_met",
                "copied_note",
                "odd_counts",
            ],
        )?;
        codes("checks.toml, explanations", &self.checks.explanations, &[])?;
        self.check_references()?;
        self.check_guides()?;
        self.check_consent()?;
        check_ages(&self.age_bands)
    }

    fn check_references(&self) -> Result<(), CatalogueRefusal> {
        for skill in &self.skills {
            refers(
                SKILLS,
                &skill.code,
                &self.skill_groups,
                std::slice::from_ref(&skill.group),
            )?;
            refers(SKILLS, &skill.code, &self.five_skills, &skill.five_skills)?;
        }
        for five in &self.five_skills {
            refers(FIVE_SKILLS, &five.code, &self.skills, &five.any_of)?;
            refers(FIVE_SKILLS, &five.code, &self.skills, &five.all_of)?;
        }
        for rule in &self.checks.rules {
            if rule.asks.vi.trim().is_empty() || rule.asks.en.trim().is_empty() {
                return Err(CatalogueRefusal::EmptyWords {
                    place: RULES,
                    code: rule.code.clone(),
                });
            }
            refers(RULES, &rule.code, &self.checks.explanations, &rule.explanations)?;
        }
        Ok(())
    }

    fn check_guides(&self) -> Result<(), CatalogueRefusal> {
        let mut seen = BTreeSet::new();
        for (at, guide) in self.guides.iter().enumerate() {
            code(GUIDES, at, &guide.skill, &mut seen)?;
            refers(
                GUIDES,
                &guide.skill,
                &self.skills,
                std::slice::from_ref(&guide.skill),
            )?;
            let told = |step: &GuideStep| !step.drawing.is_empty() && !step.words.vi.trim().is_empty();
            if guide.steps.len() != GUIDE_STEPS || !guide.steps.iter().all(told) {
                return Err(CatalogueRefusal::EmptyWords {
                    place: GUIDES,
                    code: guide.skill.clone(),
                });
            }
        }
        Ok(())
    }

    fn check_consent(&self) -> Result<(), CatalogueRefusal> {
        consent_texts(&self.consent.script, &self.consent.slip)?;
        let place = "consent.toml, forms";
        let mut seen = BTreeSet::new();
        for (at, form) in self.consent.forms.iter().enumerate() {
            code(place, at, &form.code, &mut seen)?;
            if form.xung.trim().is_empty() || form.goi.trim().is_empty() {
                return Err(CatalogueRefusal::EmptyWords {
                    place,
                    code: form.code.clone(),
                });
            }
        }
        Ok(())
    }
}

/// Each code once and with words, and the needed ones among them.
fn codes<T: Coded>(place: &'static str, list: &[T], needed: &[&str]) -> Result<(), CatalogueRefusal> {
    let mut seen = BTreeSet::new();
    for (at, entry) in list.iter().enumerate() {
        code(place, at, entry.code(), &mut seen)?;
        let words = entry.words();
        if words.vi.trim().is_empty() || words.en.trim().is_empty() {
            return Err(CatalogueRefusal::EmptyWords {
                place,
                code: entry.code().to_owned(),
            });
        }
    }
    match needed.iter().find(|code| !seen.contains(**code)) {
        Some(code) => Err(CatalogueRefusal::MissingCode {
            place,
            code: (*code).to_owned(),
        }),
        None => Ok(()),
    }
}

fn code<'a>(
    place: &'static str,
    at: usize,
    code: &'a str,
    seen: &mut BTreeSet<&'a str>,
) -> Result<(), CatalogueRefusal> {
    if code.trim().is_empty() {
        return Err(CatalogueRefusal::EmptyCode {
            place,
            position: at + 1,
        });
    }
    if !seen.insert(code) {
        return Err(CatalogueRefusal::DoubledCode {
            place,
            code: code.to_owned(),
        });
    }
    Ok(())
}

fn refers<T: Coded>(
    place: &'static str,
    code: &str,
    list: &[T],
    named: &[String],
) -> Result<(), CatalogueRefusal> {
    match named.iter().find(|name| find(list, name).is_none()) {
        Some(unknown) => Err(CatalogueRefusal::UnknownCode {
            place,
            code: code.to_owned(),
            unknown: unknown.clone(),
        }),
        None => Ok(()),
    }
}

/// Every open place is there, and none that nobody fills.
pub(super) fn consent_texts(script: &str, slip: &str) -> Result<(), CatalogueRefusal> {
    placeholders(SCRIPT, script, &SCRIPT_PLACEHOLDERS)?;
    placeholders(SLIP, slip, &SLIP_PLACEHOLDERS)
}

fn placeholders(place: &'static str, text: &str, known: &[&'static str]) -> Result<(), CatalogueRefusal> {
    let mut found = BTreeSet::new();
    let mut rest = text;
    while let Some((_, name, after)) = next_placeholder(rest) {
        if !known.contains(&name) {
            return Err(CatalogueRefusal::UnknownPlaceholder {
                place,
                placeholder: name.to_owned(),
            });
        }
        found.insert(name);
        rest = after;
    }
    match known.iter().find(|name| !found.contains(**name)) {
        Some(placeholder) => Err(CatalogueRefusal::MissingPlaceholder { place, placeholder }),
        None => Ok(()),
    }
}

/// Bands in force follow each other from 16 without a gap, and only the last is open above.
fn check_ages(bands: &[AgeBand]) -> Result<(), CatalogueRefusal> {
    let mut next = Some(YOUNGEST);
    for band in bands.iter().filter(|band| !band.retired) {
        let in_order = next == Some(band.from) && band.to.is_none_or(|to| to >= band.from);
        if !in_order {
            return Err(CatalogueRefusal::AgeGap {
                place: AGE_BANDS,
                code: band.code.clone(),
            });
        }
        next = band.to.and_then(|to| to.checked_add(1));
    }
    Ok(())
}

/// The first key of a file that did not reach the catalogue.
pub(super) fn stray_key(written: &Value, understood: &Value) -> Option<String> {
    match (written, understood) {
        (Value::Object(written), Value::Object(understood)) => {
            written.iter().find_map(|(key, value)| match understood.get(key) {
                Some(known) => stray_key(value, known),
                None => Some(key.clone()),
            })
        }
        (Value::Array(written), Value::Array(understood)) => written
            .iter()
            .zip(understood)
            .find_map(|(written, understood)| stray_key(written, understood)),
        _ => None,
    }
}
