//! The volunteers' side: enrol, walk without a network, write at the same doors, come back.

use crate::ward::{Tdp, Ward};
use anyhow::{Context, Result, ensure};
use engine::Engine;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What they are called; two by two they share a tổ.
const CALLED: [&str; 8] = [
    "cô Lan",
    "anh Nam",
    "bác Bảy",
    "cô Hoà",
    "chị Thuý",
    "chú Sáu",
    "em Đạt",
    "bác Ưởng",
];
/// What happens at one door after another.
const OUTCOMES: [&str; 6] = ["met", "nobody_home", "met", "come_back", "declined", "met"];
/// Doors at which two phones write different things into the same field.
const CLASHES: usize = 3;

/// One volunteer with a phone.
pub struct Walker {
    pub called: String,
    pub folder: PathBuf,
    phone: Engine,
}

impl Walker {
    fn call(&self, name: &str, args: Value) -> Result<Value> {
        self.phone
            .call(name, args)
            .with_context(|| format!("{} could not {name}", self.called))
    }
}

/// Enrols so many phones; two neighbours share a tổ, so that they can meet at the same doors.
pub fn enrol(ward: &Ward, folder: &Path, phones: usize) -> Result<Vec<Walker>> {
    let mut walkers = Vec::new();
    for n in 0..phones {
        let own: &Tdp = &ward.tdp[(n / 2) % ward.tdp.len()];
        let called = match n / CALLED.len() {
            0 => CALLED[n].to_owned(),
            round => format!("{} {}", CALLED[n % CALLED.len()], round + 1),
        };
        let code = ward.code(&called, &[own])?;
        let folder = folder.join(format!("phone-{n}"));
        let walker = Walker {
            called,
            phone: phone::open(&folder, None)?,
            folder,
        };
        let status = walker.call("enrol", json!({ "server": ward.url, "code": code }))?;
        let doors: usize = strips(&walker)?
            .iter()
            .map(|strip| strip["states"].as_array().map_or(0, Vec::len))
            .sum();
        println!(
            "{} walks {} {}: {doors} doors on the phone",
            walker.called, own.old_ward, status["areas"][0]["name"]
        );
        ensure!(doors > 0, "no doors came to the phone of {}", walker.called);
        walkers.push(walker);
    }
    Ok(walkers)
}

fn strips(walker: &Walker) -> Result<Vec<Value>> {
    Ok(walker
        .call("streets", json!({}))?
        .as_array()
        .cloned()
        .unwrap_or_default())
}

/// Each walks doors one after another as the first screen proposes them; neighbours from opposite ends.
pub fn walk_offline(walkers: &[Walker], doors: usize) -> Result<()> {
    for (n, walker) in walkers.iter().enumerate() {
        for (at, household) in own_doors(walker, n % 2 == 1, doors)?.into_iter().enumerate() {
            let outcome = OUTCOMES[(at + n) % OUTCOMES.len()];
            match outcome {
                "met" if at % 4 == 0 => with_a_name(walker, &household, at)?,
                "met" => visit(
                    walker,
                    json!({ "household": household, "outcome": "met",
                    "unnamed": [{ "skill": "AT-01", "people": 1 + at % 3 }] }),
                )?,
                _ => visit(walker, json!({ "household": household, "outcome": outcome }))?,
            }
        }
        let today = walker.call("today", json!({}))?;
        println!(
            "{}: {} doors, not sent yet: {}",
            walker.called, today["done"]["doors"], today["unsent"]
        );
    }
    Ok(())
}

fn own_doors(walker: &Walker, from_the_end: bool, most: usize) -> Result<Vec<String>> {
    let mut doors = Vec::new();
    for strip in strips(walker)? {
        let of = json!({ "area": strip["area"], "street": strip["street"], "kiet": strip["kiet"] });
        let here = walker.call("doors", of)?;
        doors.extend(
            here.as_array()
                .into_iter()
                .flatten()
                .filter_map(|d| d["household"].as_str().map(str::to_owned)),
        );
    }
    if from_the_end {
        doors.reverse();
    }
    doors.truncate(most);
    Ok(doors)
}

fn visit(walker: &Walker, what: Value) -> Result<()> {
    walker.call("record_visit", what).map(drop)
}

/// A meeting with somebody who allows their name: consent, person, guidance, a note.
fn with_a_name(walker: &Walker, household: &str, at: usize) -> Result<()> {
    let version = walker.call("catalogue", json!({}))?["consent"]["textVersion"].clone();
    let consent = json!({ "nameAllowed": true, "callAllowed": false, "textVersion": version, "way": "tap" });
    let name = ["Đặng Thị Hoà", "Nguyễn Văn Sáu", "Trần Thị Bảy"][at % 3];
    let saved = walker.call(
        "add_person",
        json!({ "household": household, "name": name, "consent": consent }),
    )?;
    visit(
        walker,
        json!({ "household": household, "outcome": "met", "note": "gặp ngoài cổng",
        "guidance": [{ "person": saved["person"], "skill": "AT-01", "level": "1", "source": "taught" }] }),
    )
}

/// Neighbours write different head-counts, and both visit the first doors of their tổ.
pub fn write_at_the_same_doors(walkers: &[Walker]) -> Result<()> {
    for pair in walkers.chunks(2).filter(|pair| pair.len() == 2) {
        for household in own_doors(&pair[0], false, CLASHES)? {
            // Each tells another number than the list has: writing what stands there already is no change.
            let listed = pair[0].call("household", json!({ "household": household }))?;
            let listed = listed["counts"]["people"].as_u64().unwrap_or(0);
            for (who, walker) in (1_u64..).zip(pair) {
                let people = listed + who;
                walker.call(
                    "mend_household",
                    json!({ "household": household, "fields": { "people": people } }),
                )?;
            }
            visit(
                &pair[1],
                json!({ "household": household, "outcome": "nobody_home" }),
            )?;
        }
    }
    Ok(())
}

/// All at once, as at the hall's door; then once more, so that each has what the others brought.
pub fn come_back(walkers: &[Walker]) -> Result<()> {
    for round in 0..2 {
        std::thread::scope(|scope| {
            let running: Vec<_> = walkers
                .iter()
                .map(|w| scope.spawn(|| w.call("sync", json!({}))))
                .collect();
            for done in running {
                let state = done.join().map_err(|_| anyhow::anyhow!("a phone panicked"))??;
                ensure!(
                    state["failure"].is_null(),
                    "a phone could not send: {}",
                    state["failure"]
                );
            }
            anyhow::Ok(())
        })?;
        for walker in walkers.iter().filter(|_| round == 1) {
            let state = walker.call("sync_state", json!({}))?;
            println!(
                "{}: {}/{} đã về phường",
                walker.called, state["home"], state["deeds"]
            );
        }
    }
    Ok(())
}

/// Visited and met by tổ, from the server's own export.
pub fn print_coverage(ward: &Ward) -> Result<()> {
    let mut by_tdp: BTreeMap<(String, String), [u32; 3]> = BTreeMap::new();
    for household in ward.export()? {
        let text = |key: &str| household[key].as_str().unwrap_or_default().to_owned();
        let row = by_tdp.entry((text("old_ward"), text("tdp"))).or_default();
        row[0] += 1;
        row[1] += u32::from(household["visited"] == json!(true));
        row[2] += u32::from(household["met"] == json!(true));
    }
    println!(
        "\n{:<14} {:>5} {:>8} {:>12} {:>12}",
        "phường cũ", "tổ", "hộ", "hộ đã đến", "hộ đã gặp"
    );
    for ((old_ward, tdp), [all, visited, met]) in by_tdp {
        println!("{old_ward:<14} {tdp:>5} {all:>8} {visited:>12} {met:>12}");
    }
    Ok(())
}

/// What two people both changed, as a phone says it.
pub fn print_conflicts(walkers: &[Walker]) -> Result<()> {
    println!("\nHai người cùng sửa:");
    for walker in walkers.iter().step_by(2) {
        for conflict in walker
            .call("conflicts", json!({}))?
            .as_array()
            .into_iter()
            .flatten()
        {
            let said: Vec<String> = conflict["values"]
                .as_array()
                .into_iter()
                .flatten()
                .map(|v| {
                    format!(
                        "{} ghi: {}",
                        v["byName"].as_str().unwrap_or("?"),
                        v["value"].as_str().unwrap_or("?")
                    )
                })
                .collect();
            let (place, field) = (conflict["place"].as_str(), conflict["field"].as_str());
            println!(
                "  {} · {} · {}",
                place.unwrap_or("?"),
                field.unwrap_or("?"),
                said.join(" · ")
            );
        }
    }
    println!();
    Ok(())
}

/// Deletes one change that a phone wrote from the server's raw changes; answers its document.
pub fn sabotage(data: &Path) -> Result<String> {
    let store = rusqlite::Connection::open(data.join("tung-nha.db"))?;
    let sql = "DELETE FROM change WHERE arrival = (SELECT max(arrival) FROM change) RETURNING document";
    Ok(store.query_row(sql, [], |row| row.get(0))?)
}
