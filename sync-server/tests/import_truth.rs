//! The two workbooks of `tests/data` against what a careful clerk reads from them, household by household and
//! field by field. A miss is printed by its address; never a name.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use schemas::text::fold;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::PathBuf;
use std::sync::OnceLock;
use sync_server::import::{ReadHousehold, ReadOptions, Reading, read_workbook};

const ENOUGH: f64 = 0.995;

fn data(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../tests/data")
        .join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Each workbook is read once for all tests: the larger has 26,000 rows.
fn read(name: &str) -> &'static (Reading, Value) {
    static TWELVE_SHEETS: OnceLock<(Reading, Value)> = OnceLock::new();
    static WHOLE_WARD: OnceLock<(Reading, Value)> = OnceLock::new();
    let known = if name == "danh-sach-ho" {
        &TWELVE_SHEETS
    } else {
        &WHOLE_WARD
    };
    known.get_or_init(|| {
        let truth = serde_json::from_slice(&data(&format!("{name}.truth.json"))).unwrap();
        (
            read_workbook(&data(&format!("{name}.xlsx")), &ReadOptions::default()).unwrap(),
            truth,
        )
    })
}

/// The fields that a clerk checks, each under its name.
type Fields = BTreeMap<&'static str, String>;

fn truth_fields(household: &Value) -> Fields {
    let text = |key: &str| household[key].as_str().unwrap_or_default().to_owned();
    let number = |key: &str| household[key].to_string();
    BTreeMap::from([
        ("street", text("street")),
        ("kiet", text("kiet")),
        ("hem", text("hem")),
        ("number", text("number")),
        (
            "unit",
            household["unit"]
                .as_u64()
                .map(|unit| unit.to_string())
                .unwrap_or_default(),
        ),
        ("people", number("people")),
        ("adults16", number("adults16")),
        ("elders60", number("elders60")),
        ("hardship", household["hardship"].to_string()),
    ])
}

fn read_fields(household: &ReadHousehold) -> Fields {
    let text = |part: &Option<String>| part.clone().unwrap_or_default();
    let number = |count: Option<u32>| count.map(|count| count.to_string()).unwrap_or_default();
    let shares_its_door = household.address.unit.is_some();
    BTreeMap::from([
        ("street", text(&household.address.street)),
        ("kiet", text(&household.address.kiet)),
        ("hem", text(&household.address.hem)),
        ("number", text(&household.address.number)),
        (
            "unit",
            if shares_its_door {
                household.ordinal.to_string()
            } else {
                String::new()
            },
        ),
        ("people", number(household.people)),
        ("adults16", number(household.adults16)),
        ("elders60", number(household.elders60)),
        ("hardship", household.hardship.to_string()),
    ])
}

fn door(fields: &Fields) -> String {
    ["street", "kiet", "hem", "number", "unit"]
        .map(|key| fields[key].as_str())
        .join("|")
}

/// Share of fields read right; a household that is missing or too many misses all of its fields.
fn agreement(name: &str) -> f64 {
    let (reading, truth) = read(name);
    let mut found: BTreeMap<String, BTreeMap<String, Vec<Fields>>> = BTreeMap::new();
    for household in &reading.households {
        let fields = read_fields(household);
        let tdp = format!("{}|{}", household.tdp, household.old_ward);
        found
            .entry(tdp)
            .or_default()
            .entry(door(&fields))
            .or_default()
            .push(fields);
    }
    let (mut fields, mut right) = (0_usize, 0_usize);
    for (tdp, households) in truth["tdp"].as_object().unwrap() {
        for household in households.as_array().unwrap() {
            let wanted = truth_fields(household);
            fields += wanted.len();
            let read = found
                .get_mut(tdp)
                .and_then(|doors| doors.get_mut(&door(&wanted)))
                .and_then(|here| {
                    let same = here.iter().position(|read| *read == wanted).unwrap_or(0);
                    (!here.is_empty()).then(|| here.remove(same))
                });
            let Some(read) = read else {
                println!("{name}: {tdp}: not read: {}", door(&wanted));
                continue;
            };
            for (key, value) in &wanted {
                if read[key] == *value {
                    right += 1;
                } else {
                    println!(
                        "{name}: {tdp}: {}: {key} is {value}, read as {}",
                        door(&wanted),
                        read[key]
                    );
                }
            }
        }
    }
    for (tdp, doors) in &found {
        for (door, here) in doors {
            for too_many in here {
                fields += too_many.len();
                println!("{name}: {tdp}: too many: {door}");
            }
        }
    }
    println!(
        "{name}: {right} of {fields} fields, {} households",
        reading.households.len()
    );
    right as f64 / fields as f64
}

#[test]
fn the_workbook_of_twelve_sheets_is_read_as_a_careful_clerk_reads_it() {
    assert!(agreement("danh-sach-ho") >= ENOUGH);
}

#[test]
fn the_workbook_of_the_whole_ward_is_read_as_a_careful_clerk_reads_it() {
    assert!(agreement("danh-sach-ho-ca-phuong") >= ENOUGH);
}

#[test]
fn households_and_repeated_rows_are_counted_exactly() {
    for name in ["danh-sach-ho", "danh-sach-ho-ca-phuong"] {
        let (reading, truth) = read(name);
        assert_eq!(
            reading.households.len() as u64,
            truth["households"].as_u64().unwrap(),
            "{name}"
        );
        assert_eq!(
            u64::from(reading.duplicates),
            truth["duplicates"].as_u64().unwrap(),
            "{name}"
        );
        assert_eq!(reading.refused, [], "{name}");
        let tdp: BTreeSet<(&str, &str)> = reading
            .households
            .iter()
            .map(|one| (one.tdp.as_str(), one.old_ward.as_str()))
            .collect();
        assert_eq!(tdp.len(), truth["tdp"].as_object().unwrap().len(), "{name}");
    }
}

#[test]
fn names_and_numbers_of_people_leave_with_nothing() {
    for name in ["danh-sach-ho", "danh-sach-ho-ca-phuong"] {
        let (reading, truth) = read(name);
        let told = fold(&format!("{reading:?}"));
        let words: Vec<&str> = told
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        // Names have two to five words; every run of so many words that leaves is looked up.
        let runs: HashSet<&[&str]> = (1..=5).flat_map(|length| words.windows(length)).collect();
        let households = truth["tdp"]
            .as_object()
            .unwrap()
            .values()
            .flat_map(|list| list.as_array().unwrap());
        for household in households {
            for key in ["head", "phone"] {
                let Some(secret) = household[key].as_str() else {
                    continue;
                };
                let secret = fold(secret);
                let secret: Vec<&str> = secret.split(' ').collect();
                assert!(
                    !runs.contains(secret.as_slice()),
                    "a {key} was found in what leaves the reader"
                );
            }
        }
        let cccd = reading
            .dropped_columns
            .iter()
            .filter(|column| column.column.contains("CCCD"))
            .count() as u64;
        assert_eq!(cccd, truth["sheets_with_cccd"].as_u64().unwrap(), "{name}");
    }
}
