//! What a paper is made of, as the ledger holds it: the cut, the parts that were written, what a volunteer did.

use crate::account::session::SignedIn;
use crate::api::desk::discretion::Discretion;
use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::sqlite::column::text;
use crate::ledger::{Counting, LedgerError, StoredCut};
use crate::report::parts::{Texts, is_coded, of_form, usual};
use crate::report::{Setting, Work};
use crate::view::{Frozen, thawed};
use rusqlite::{Connection, params};
use schemas::desk::{AskReport, NamedVolunteer, ReportForm, ReportPart};
use schemas::ids::VolunteerId;
use std::collections::BTreeMap;

/// In the place of what was typed freely, for whoever is told figures only.
const WITHHELD: &str = "(Phần lời do cán bộ phụ trách soạn, tài khoản chỉ xem không hiện.)";

/// A cut of the ward and what a paper of it is made of; none when cut, tổ or volunteer are not this ward's.
pub fn setting(
    connection: &Connection,
    who: &SignedIn,
    asked: &AskReport,
) -> Result<Option<(StoredCut, Setting)>, LedgerError> {
    let cuts = SqliteBooks(connection).cuts(who.ward)?;
    let Some(cut) = cuts.into_iter().find(|cut| cut.id == asked.cut) else {
        return Ok(None);
    };
    let frozen = thawed(&cut)?;
    let of_area = matches!(asked.form, ReportForm::AreaAnnual | ReportForm::AreaQuarter);
    let area = asked.area.filter(|_| of_area);
    if of_area && area.is_none() {
        return Ok(None);
    }
    let Some(figures) = frozen.figures(area) else {
        return Ok(None);
    };
    let work = match (asked.form, asked.volunteer) {
        (ReportForm::Volunteer, Some(volunteer)) => match work(connection, who, volunteer, &frozen)? {
            Some(work) => Some(work),
            None => return Ok(None),
        },
        (ReportForm::Volunteer, None) => return Ok(None),
        _ => None,
    };
    let unit = frozen.units.iter().find(|unit| Some(unit.unit.area) == area);
    let setting = Setting {
        ward: who.ward_name.clone(),
        digest: cut
            .digest
            .iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect(),
        form: asked.form,
        unit: unit.map(|unit| unit.unit.clone()),
        figures,
        work,
        frozen,
    };
    Ok(Some((cut, setting)))
}

/// What the paper says, and for whoever may write the parts as a form.
pub fn texts(
    connection: &Connection,
    who: &SignedIn,
    asked: &AskReport,
    setting: &Setting,
) -> Result<(Texts, Vec<ReportPart>), LedgerError> {
    let mut written = written(connection, who, asked)?;
    if !Discretion::from(who.role).tells_names() {
        for (part, (body, ..)) in &mut written {
            if !is_coded(part) {
                WITHHELD.clone_into(body);
            }
        }
    }
    let bodies = written
        .iter()
        .map(|(part, (body, ..))| (part.clone(), body.clone()));
    let texts = Texts::new(setting, &bodies.collect());
    if !who.role.decides() {
        return Ok((texts, Vec::new()));
    }
    let part = |name: &&str| {
        let (by, at) = match written.get(*name) {
            Some((_, by, at)) => (by.clone(), Some(*at)),
            None => (String::new(), None),
        };
        ReportPart {
            part: (*name).to_owned(),
            body: texts.get(name).to_owned(),
            usual: usual(setting, name),
            by,
            at,
        }
    };
    let parts = of_form(asked.form).iter().map(part).collect();
    Ok((texts, parts))
}

type Written = BTreeMap<String, (String, String, i64)>;

fn written(connection: &Connection, who: &SignedIn, asked: &AskReport) -> Result<Written, LedgerError> {
    let select = "SELECT part, body, COALESCE(account.name, called, ''), written_at FROM report_part
        LEFT JOIN account ON account.account = written_by LEFT JOIN volunteer ON volunteer.volunteer = written_by
        WHERE report_part.ward = ? AND cut = ? AND form = ? AND about = ? ORDER BY entry";
    let mut statement = connection.prepare_cached(select)?;
    let values = params![
        who.ward.to_string(),
        asked.cut,
        form_word(asked.form),
        about(asked)
    ];
    let rows = statement.query_map(values, |row| {
        Ok((row.get(0)?, (row.get(1)?, row.get(2)?, row.get(3)?)))
    })?;
    // Later entries of a part stand before earlier ones.
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Keeps what was edited; a part that is as usual again stays as it is written.
pub fn keep(
    connection: &Connection,
    who: &SignedIn,
    asked: &AskReport,
    parts: &BTreeMap<String, String>,
    now: i64,
) -> Result<(), LedgerError> {
    let insert = "INSERT INTO report_part (ward, cut, form, about, part, body, written_by, written_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    for (part, body) in parts {
        connection.prepare_cached(insert)?.execute(params![
            who.ward.to_string(),
            asked.cut,
            form_word(asked.form),
            about(asked),
            part,
            body,
            who.author().to_string(),
            now
        ])?;
    }
    Ok(())
}

/// Volunteers and team leads of the ward, by how they are called.
pub fn volunteers(connection: &Connection, who: &SignedIn) -> Result<Vec<NamedVolunteer>, LedgerError> {
    if !Discretion::from(who.role).tells_names() {
        return Ok(Vec::new());
    }
    let select = "SELECT volunteer, called FROM volunteer WHERE ward = ? AND role IN ('volunteer', 'lead')
        ORDER BY called, volunteer";
    let mut statement = connection.prepare_cached(select)?;
    let rows = statement.query_map([who.ward.to_string()], |row| {
        Ok(NamedVolunteer {
            volunteer: text(row, 0)?,
            called: row.get(1)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Of their own visits, this year up to the cut, as they were frozen with it.
fn work(
    connection: &Connection,
    who: &SignedIn,
    volunteer: VolunteerId,
    frozen: &Frozen,
) -> Result<Option<Work>, LedgerError> {
    let named = volunteers(connection, who)?;
    let Some(named) = named.into_iter().find(|named| named.volunteer == volunteer) else {
        return Ok(None);
    };
    // A cut of an earlier version did not freeze them.
    let counted = if frozen.works.is_empty() {
        SqliteBooks(connection).works(who.ward, frozen.cut.first_of_year(), frozen.cut)?
    } else {
        frozen.works.clone()
    };
    let of = counted.into_iter().find(|work| work.volunteer == volunteer);
    Ok(Some(Work {
        called: named.called,
        visits: of.as_ref().map_or(0, |work| work.visits),
        households: of.as_ref().map_or(0, |work| work.households),
        days: of.as_ref().map_or(0, |work| work.days),
        between: of.map(|work| work.between),
    }))
}

fn about(asked: &AskReport) -> String {
    let area = asked.area.map(|area| area.to_string());
    area.or(asked.volunteer.map(|volunteer| volunteer.to_string()))
        .unwrap_or_default()
}

fn form_word(form: ReportForm) -> &'static str {
    match form {
        ReportForm::Annual => "annual",
        ReportForm::Periodic => "periodic",
        ReportForm::Check => "check",
        ReportForm::AreaAnnual => "area_annual",
        ReportForm::AreaQuarter => "area_quarter",
        ReportForm::Youth => "youth",
        ReportForm::Volunteer => "volunteer",
    }
}
