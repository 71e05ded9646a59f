//! Whose turn it is: the houses that are due, in the order in which a volunteer should see them. The order is written
//! down with the tasks, so the first screen reads the head of a list and never sorts all that wait.

use crate::failure::Failure;
use crate::store::{id_column, rows};
use rusqlite::{Connection, params};
use schemas::day::Day;
use schemas::ids::HouseholdId;
use schemas::task::Task;

const PROMISE: &str = "come_back";
const PRIORITY: &str = "priority_not_met";

/// Writes the turn of a house whose tasks these are; none without a task.
pub fn write(connection: &Connection, household: HouseholdId, tasks: &[Task]) -> Result<(), Failure> {
    let id = household.to_string();
    connection
        .prepare_cached("DELETE FROM turn WHERE household = ?1")?
        .execute([&id])?;
    let Some(oldest) = tasks.iter().map(|task| task.due).min() else {
        return Ok(());
    };
    let due = |code| tasks.iter().find(|task| task.code == code).map(|task| task.due);
    let promised = due(PROMISE).map(|day| day.to_string());
    let sql = "INSERT INTO turn (household, promised, priority, oldest, area, street_key, kiet, walk)
               SELECT household, ?2, ?3, ?4, area, street_key, kiet, walk FROM door WHERE household = ?1";
    connection.prepare_cached(sql)?.execute(params![
        id,
        promised,
        due(PRIORITY).is_some(),
        oldest.to_string()
    ])?;
    Ok(())
}

/// The first `most` houses with a task that day: these doors first, then what was promised, oldest promise first; then
/// priority; then what waits longest, in walking order.
pub fn first(
    connection: &Connection,
    today: Day,
    doors: &[HouseholdId],
    most: usize,
) -> Result<Vec<HouseholdId>, Failure> {
    const ORDER: &str = "priority DESC, oldest, area, street_key, kiet, walk, household";
    let named = serde_json::to_string(doors).map_err(|_| Failure::Broken("doors of a walk"))?;
    let here = "household IN (SELECT value FROM json_each(?2))";
    // A promise for a later day is none yet; what else is due at that door is.
    let later = "coalesce(promised > ?1, true)";
    let parts = [
        format!(
            "{here} AND oldest <= ?1 ORDER BY {later}, CASE WHEN promised <= ?1 THEN promised END, {ORDER}"
        ),
        format!("NOT {here} AND promised <= ?1 ORDER BY promised, {ORDER}"),
        format!("NOT {here} AND priority = 1 AND oldest <= ?1 AND {later} ORDER BY {ORDER}"),
        format!("NOT {here} AND priority = 0 AND oldest <= ?1 AND {later} ORDER BY {ORDER}"),
    ];
    let mut found = Vec::new();
    for part in &parts {
        let left = (most - found.len()) as i64;
        if left == 0 {
            break;
        }
        let sql = format!("SELECT household FROM turn WHERE {part} LIMIT ?3");
        found.extend(rows(
            connection,
            &sql,
            params![today.to_string(), named, left],
            |row| id_column::<HouseholdId>(row, 0),
        )?);
    }
    Ok(found)
}
