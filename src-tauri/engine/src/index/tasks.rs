//! Why a house is due: the rules of [`schemas::task`] over the facts that counting keeps, so no document is opened.

use super::turns;
use crate::failure::Failure;
use crate::store::{id_column, rows};
use rusqlite::{Connection, params};
use schemas::call::DueTask;
use schemas::catalogue::Catalogue;
use schemas::day::Day;
use schemas::ids::HouseholdId;
use schemas::indicator::{Fact, fact};
use schemas::task::{Task, tasks_of};
use std::collections::{BTreeMap, BTreeSet};

/// Writes the tasks of these households anew.
pub fn renew(connection: &Connection, owners: &BTreeSet<HouseholdId>, year: i32) -> Result<(), Failure> {
    for owner in owners {
        let id = owner.to_string();
        connection
            .prepare_cached("DELETE FROM task WHERE household = ?1")?
            .execute([&id])?;
        let sql = "INSERT OR REPLACE INTO task (household, code, due) VALUES (?1, ?2, ?3)";
        let tasks = tasks(connection, *owner, year)?;
        turns::write(connection, *owner, &tasks)?;
        for task in tasks {
            connection
                .prepare_cached(sql)?
                .execute(params![id, task.code, task.due.to_string()])?;
        }
    }
    Ok(())
}

fn tasks(connection: &Connection, owner: HouseholdId, year: i32) -> Result<Vec<Task>, Failure> {
    let id = owner.to_string();
    // Facts are without lưu ý; the door has them.
    let sql = "SELECT cautions FROM door WHERE household = ?1";
    let cautions: Vec<String> = rows(connection, sql, [&id], |row| row.get(0))?;
    let Some(cautions) = cautions.into_iter().next() else {
        return Ok(Vec::new());
    };
    let sql = "SELECT fact FROM fact WHERE owner = ?1 AND document NOT IN (SELECT person FROM gone)
               ORDER BY document";
    let texts: Vec<String> = rows(connection, sql, [&id], |row| row.get(0))?;
    let facts: Vec<Fact> = texts
        .iter()
        .map(|text| serde_json::from_str(text).map_err(|_| Failure::Broken("a fact")))
        .collect::<Result<_, _>>()?;
    let Some((household, people)) = fact::household_of(&facts) else {
        return Ok(Vec::new());
    };
    let mut household = household.clone();
    household.cautions = serde_json::from_str(&cautions).unwrap_or_default();
    Ok(tasks_of(&household, &people, Catalogue::built_in(), year))
}

/// Why a house is due that day, oldest first, with the days past where the rule says them.
pub fn of_household(
    connection: &Connection,
    household: HouseholdId,
    today: Day,
) -> Result<Vec<DueTask>, Failure> {
    Ok(of_all(connection, &[household], today)?
        .remove(&household)
        .unwrap_or_default())
}

/// The same of several; a house without a task is not among them.
pub fn of_all(
    connection: &Connection,
    households: &[HouseholdId],
    today: Day,
) -> Result<BTreeMap<HouseholdId, Vec<DueTask>>, Failure> {
    let named = serde_json::to_string(households).map_err(|_| Failure::Broken("households"))?;
    let sql = "SELECT household, code, due FROM task
               WHERE household IN (SELECT value FROM json_each(?1)) AND due <= ?2 ORDER BY household, due, code";
    let found = rows(connection, sql, (named, today.to_string()), |row| {
        Ok((
            id_column::<HouseholdId>(row, 0)?,
            row.get::<_, String>(1)?,
            row.get::<_, String>(2)?,
        ))
    })?;
    let mut tasks: BTreeMap<HouseholdId, Vec<DueTask>> = BTreeMap::new();
    for (household, code, due) in found {
        tasks
            .entry(household)
            .or_default()
            .extend(said(code, &due, today));
    }
    Ok(tasks)
}

/// A rule that this build does not know says nothing.
fn said(code: String, due: &str, today: Day) -> Option<DueTask> {
    let due: Day = due.parse().ok()?;
    let rule = Catalogue::built_in().task(&code)?;
    let days = u32::try_from(today.days_since(due)).unwrap_or(0);
    Some(DueTask {
        overdue: rule.overdue.then_some(days),
        code,
        due,
    })
}
