//! One door opened. Loads the documents of this household and no others.

use super::lists::clashes;
use super::status::unit_of;
use crate::failure::Failure;
use crate::index::Hidden;
use crate::me::Me;
use crate::store::documents::Stored;
use crate::store::rows;
use crate::{Engine, index};
use automerge::Automerge;
use rusqlite::Connection;
use schemas::call::{HelpedView, HouseholdView, NeedView, PersonView, SkillReached, UnnamedView, VisitView};
use schemas::catalogue::Catalogue;
use schemas::document::{Kind, household, note, person, receipt};
use schemas::ids::{HouseholdId, PersonId, VisitId};
use schemas::phone_number::PhoneNumber;
use schemas::record::{Household, NeedState, Note, Person, PersonStatus, Visit};
use schemas::refusal::RefusalCode;
use schemas::text::{folded_words, person_order};
use std::collections::{BTreeMap, BTreeSet};

/// A household with its papers, as its documents say.
struct Opened {
    household: Household,
    people: Vec<Person>,
    notes: Vec<Note>,
    /// Who changed their mind or died: without name and phone from here on.
    hidden: BTreeMap<PersonId, Hidden>,
}

impl Engine {
    pub(super) fn open_household(&self, id: HouseholdId) -> Result<HouseholdView, Failure> {
        let state = self.state();
        let me = state.me.as_ref().ok_or(RefusalCode::NotEnrolled)?;
        let connection = state.store.read();
        let row = index::door_of(connection, id)?.ok_or(RefusalCode::NotFound)?;
        let opened = open(connection, id)?;
        let unsent = unsent_visits(connection, id)?;
        let (place, places, next) = index::next_in_strip(connection, &row)?;
        let today = self.today();
        let book = me.sheet.as_ref().map(|sheet| &sheet.book);
        let weekly = book.and_then(|book| book.skill_of_week(today)).map(str::to_owned);
        let standing = opened.household.visits.iter().filter(|visit| !visit.voided);
        let amended: BTreeSet<VisitId> = standing.filter_map(|visit| visit.amends).collect();
        let mut visits: Vec<VisitView> = opened
            .household
            .visits
            .iter()
            .filter(|visit| !visit.voided)
            .map(|visit| VisitView {
                amended: amended.contains(&visit.id),
                can_undo: visit.by == me.author() && visit.written_on(today),
                unsent: unsent.contains(&visit.id),
                ..shown(visit, &opened, me)
            })
            .collect();
        visits.reverse();
        Ok(HouseholdView {
            unit: unit_of(me, row.door.area),
            address: opened.household.address.clone(),
            standing: opened.household.standing.clone(),
            counts: opened.household.counts.clone(),
            needs: opened.household.needs.keys().cloned().collect(),
            need_states: needs(&opened.household.needs),
            answers: opened.household.answers.clone(),
            priority_people: opened.household.priority_people,
            place,
            places,
            next,
            visits,
            people: people(&opened, weekly.as_deref(), &me.catalogue()),
            alike: alike(&opened.people),
            tasks: index::tasks_of(connection, id, today)?,
            conflicts: clashes(&state, Some(id))?,
            door: row.door,
        })
    }
}

fn open(connection: &Connection, id: HouseholdId) -> Result<Opened, Failure> {
    let mut found = None;
    let (mut people, mut notes) = (Vec::new(), Vec::new());
    for stored in Stored::of_household(connection, id)? {
        let mut doc = stored.load()?;
        let doc: &Automerge = doc.document();
        match stored.kind {
            Kind::Household => found = Some(household::read(doc)?),
            Kind::Person => people.push(person::read(doc)?),
            Kind::Note => notes.push(note::read(doc)?),
            _ => {}
        }
    }
    let household = found.ok_or(RefusalCode::NotFound)?;
    let mut hidden = BTreeMap::new();
    for person in &mut people {
        if let Some(why) = index::hidden(connection, person.id)? {
            hidden.insert(person.id, why);
            person.name.clear();
            person.phone = None;
        }
    }
    notes.retain(|note: &Note| note.person.is_none_or(|person| !hidden.contains_key(&person)));
    people.sort_by(|a: &Person, b: &Person| person_order(&a.name, &b.name).then(a.id.cmp(&b.id)));
    Ok(Opened {
        household,
        people,
        notes,
        hidden,
    })
}

fn shown(visit: &Visit, opened: &Opened, me: &Me) -> VisitView {
    let helped = opened.people.iter().flat_map(|person| {
        let lines = person.guidance.iter().filter(|line| line.visit == visit.id);
        lines.map(|line| HelpedView {
            person: person.id,
            name: person.name.clone(),
            skill: line.skill.clone(),
            level: line.level.clone(),
            source: line.source.clone(),
        })
    });
    let notes = opened.notes.iter().filter(|note| note.visit == Some(visit.id));
    let note = notes
        .map(|note| note.text.as_str())
        .collect::<Vec<_>>()
        .join("\n");
    VisitView {
        id: visit.id,
        day: visit.day,
        at: visit.at,
        by: me.called(visit.by),
        mine: visit.by == me.author(),
        can_undo: false,
        amends: visit.amends,
        amended: false,
        outcome: visit.outcome.clone(),
        reason: visit.reason.clone(),
        revisit_on: visit.revisit_on,
        note: Some(note).filter(|note| !note.is_empty()),
        helped: helped.collect(),
        unnamed: visit
            .unnamed
            .iter()
            .map(|(skill, people)| UnnamedView {
                skill: skill.clone(),
                people: *people,
            })
            .collect(),
        unsent: false,
    }
}

fn needs(of: &BTreeMap<String, NeedState>) -> Vec<NeedView> {
    let view = |(code, state): (&String, &NeedState)| NeedView {
        code: code.clone(),
        stage: state.stage.clone(),
        referral: state.referral.clone(),
        since: state.since,
    };
    of.iter().map(view).collect()
}

fn people(opened: &Opened, weekly: Option<&str>, catalogue: &Catalogue) -> Vec<PersonView> {
    let version = catalogue.consent.text_version;
    let receipts = &opened.household.receipts;
    opened
        .people
        .iter()
        .map(|person| {
            let gone = match opened.hidden.get(&person.id) {
                Some(Hidden::Gone(gone)) => Some(gone),
                _ => None,
            };
            PersonView {
                id: person.id,
                name: person.name.clone(),
                age_band: person.age_band.clone(),
                phone: person
                    .phone
                    .as_deref()
                    .and_then(|p| PhoneNumber::read(p).ok())
                    .map(|p| p.masked()),
                vneid: person.vneid.clone(),
                bank: person.bank,
                status: match gone {
                    Some(gone) if gone.died => PersonStatus::Dead,
                    _ => person.status.clone(),
                },
                skills: reached(person),
                next: person.next_skills(weekly, catalogue),
                ticks: person.ticks.keys().cloned().collect(),
                portals: person.portals.iter().cloned().collect(),
                needs: needs(&person.needs),
                priority: person.priority,
                withdrawn_on: gone.filter(|gone| !gone.died).map(|gone| gone.on),
                destroyed_on: gone.map(|gone| gone.destroyed_on()),
                consent_current: receipts
                    .iter()
                    .any(|r| r.person == person.id && r.withdrawn_on.is_none() && r.text_version == version),
                call_allowed: receipt::last_of(receipts, person.id).is_some_and(|r| r.call_allowed),
            }
        })
        .collect()
}

/// Groups of people of one household whose names differ in marks only and whose age bands do not contradict.
fn alike(people: &[Person]) -> Vec<Vec<PersonId>> {
    let mut groups: BTreeMap<(Vec<String>, Option<&String>), Vec<PersonId>> = BTreeMap::new();
    let named = |person: &&Person| person.status == PersonStatus::Here && !person.name.is_empty();
    for person in people.iter().filter(named) {
        let key = (folded_words(&person.name), person.age_band.as_ref());
        groups.entry(key).or_default().push(person.id);
    }
    groups.into_values().filter(|group| group.len() > 1).collect()
}

/// The highest level per skill, whoever taught it.
fn reached(person: &Person) -> Vec<SkillReached> {
    let mut highest: BTreeMap<&str, &schemas::record::Level> = BTreeMap::new();
    for line in &person.guidance {
        let there = highest.entry(&line.skill).or_insert(&line.level);
        if line.level.height() > there.height() {
            *there = &line.level;
        }
    }
    highest
        .into_iter()
        .map(|(skill, level)| SkillReached {
            skill: skill.to_owned(),
            level: level.clone(),
        })
        .collect()
}

/// Own visits whose deed is not at the ward yet.
fn unsent_visits(connection: &Connection, id: HouseholdId) -> Result<BTreeSet<VisitId>, Failure> {
    let sql = "SELECT visit FROM own_visit JOIN deed USING (batch) WHERE deed.household = ?1 AND deed.state <> 'home'";
    Ok(rows(connection, sql, [id.to_string()], |row| {
        crate::store::id_column(row, 0)
    })?
    .into_iter()
    .collect())
}
