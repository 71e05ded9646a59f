//! Counting on the way in equals counting anew, whatever two volunteers do; and the doctor names what is missing.

use crate::paper_phone::PaperPhone;
use crate::ward::Ward;
use schemas::document::{Kind, household, visit};
use schemas::ids::{DocumentId, HouseholdId, VisitId};
use schemas::record::{Outcome, Standing};
use sync_server::clock::Clock;
use sync_server::ledger::{Kept, Ledger};
use sync_server::{doctor, view};

/// Numbers that look random and are the same at every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

const OUTCOMES: [Outcome; 4] = [
    Outcome::Met,
    Outcome::NobodyHome,
    Outcome::NoOneLives,
    Outcome::Declined,
];

fn random_deed(
    dice: &mut Dice,
    phone: &mut PaperPhone,
    homes: &[HouseholdId],
    visits: &mut Vec<(HouseholdId, VisitId)>,
) {
    let home = homes[dice.roll(homes.len())];
    match dice.roll(6) {
        0 => phone.write_people(home, dice.roll(9) as u32),
        1 => phone.write(home.into(), Kind::Household, |doc| {
            let standing = if dice.roll(2) == 0 {
                Standing::Empty
            } else {
                Standing::LivedIn
            };
            household::set_standing(doc, &standing).unwrap();
        }),
        2 if !visits.is_empty() => {
            let (home, id) = visits[dice.roll(visits.len())];
            phone.write(home.into(), Kind::Household, |doc| {
                // A colleague's visit that this phone has not heard of yet cannot be taken back here.
                let _ = visit::set_voided(doc, &id, true);
            });
        }
        _ => visits.push((
            home,
            phone.write_visit(home, OUTCOMES[dice.roll(OUTCOMES.len())].clone()),
        )),
    }
}

async fn lived_in_ward(seed: u64) -> Ward {
    let ward = Ward::open().await;
    let area = ward.areas[0];
    let mut lan = ward.phone("cô Lan", &ward.areas).await;
    let mut nam = ward.phone("anh Nam", &ward.areas).await;
    let mut births = Vec::new();
    let mut homes = Vec::new();
    for number in 1..=6 {
        let (home, birth) = lan.add_household(area, &format!("{number} Ngô Quyền"));
        homes.push(home);
        births.push(birth);
    }
    ward.take(&lan, births).await;
    nam.learn(&mut lan);
    let mut dice = Dice(seed);
    let mut visits = Vec::new();
    for _ in 0..12 {
        for _ in 0..dice.roll(4) {
            let phone = if dice.roll(2) == 0 { &mut lan } else { &mut nam };
            random_deed(&mut dice, phone, &homes, &mut visits);
        }
        for phone in [&mut lan, &mut nam] {
            let all: Vec<DocumentId> = homes.iter().map(|home| (*home).into()).collect();
            let deed = phone.deed(area, &all);
            ward.take(phone, vec![deed]).await;
        }
        if dice.roll(3) == 0 {
            nam.learn(&mut lan);
            lan.learn(&mut nam);
        }
    }
    ward
}

#[tokio::test]
async fn whatever_two_volunteers_do_counting_on_the_way_in_equals_counting_anew() {
    for seed in 1..=6 {
        let ward = lived_in_ward(seed).await;
        let books = ward.server.ledger();
        let counters = books
            .read(|books| Ok::<_, sync_server::ledger::LedgerError>((books.counters()?, books.recounted()?)));
        let (counters, recounted) = counters.await.unwrap();
        assert_eq!(counters, recounted, "seed {seed}");
        assert!(counters[&ward.areas[0]].visits > 0, "seed {seed} visits nobody");
        let year = ward.clock.today().year();
        let found = books
            .write(move |books| view::rebuild(books, year))
            .await
            .unwrap();
        assert!(found.is_clean(), "seed {seed}: {found:?}");
        assert_eq!(found.documents, 6);
    }
}

#[tokio::test]
async fn a_lost_projection_comes_back_and_the_difference_is_said() {
    let ward = lived_in_ward(1).await;
    let lose = |connection: &rusqlite::Connection| -> Kept<()> {
        connection
            .execute_batch("DELETE FROM visit_view; UPDATE area_count SET met = 99; DELETE FROM document")?;
        Ok(())
    };
    ward.server.ledger().write_sql(lose).await.unwrap();
    let found = ward
        .server
        .ledger()
        .write(|books| view::rebuild(books, 2026))
        .await
        .unwrap();
    assert_eq!(found.differing_documents.len(), 6);
    assert!(
        found.differing_rows.contains_key("visit_view") && found.differing_rows.contains_key("area_count")
    );
    let found = ward
        .server
        .ledger()
        .write(|books| view::rebuild(books, 2026))
        .await
        .unwrap();
    assert!(found.is_clean(), "{found:?}");
}

#[tokio::test]
async fn in_a_new_year_every_house_is_not_reached_again() {
    let ward = lived_in_ward(2).await;
    let area = ward.areas[0];
    // 26 days on, it is 1 January in Đà Nẵng.
    ward.clock.turn(26 * 24 * 60 * 60 * 1000);
    assert_eq!(ward.clock.today().year(), 2027);
    ward.server.keep_year().await.unwrap();
    let counters = ward.server.ledger().read(|books| books.counters()).await.unwrap()[&area];
    assert_eq!(
        (counters.registered, counters.visited, counters.visits),
        (6, 0, 0)
    );
    let found = ward
        .server
        .ledger()
        .write(|books| view::rebuild(books, 2027))
        .await
        .unwrap();
    assert!(found.is_clean(), "{found:?}");
}

#[tokio::test]
async fn the_doctor_finds_nothing_wrong_with_a_healthy_ledger() {
    let ward = lived_in_ward(3).await;
    let found = ward.server.ledger().read_sql(doctor::examine).await.unwrap();
    assert!(found.wrong.is_empty(), "{:?}", found.wrong);
    assert!(found.changes > 6 && found.households == 6);
}

#[tokio::test]
async fn the_doctor_names_a_change_that_somebody_took_away() {
    let ward = lived_in_ward(4).await;
    let steal = |connection: &rusqlite::Connection| -> Kept<(String, String)> {
        let last = "SELECT document, lower(hex(hash)) FROM change ORDER BY arrival DESC LIMIT 1";
        let stolen = connection.query_row(last, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        connection.execute(
            "DELETE FROM change WHERE arrival = (SELECT max(arrival) FROM change)",
            [],
        )?;
        Ok(stolen)
    };
    let (document, hash) = ward.server.ledger().write_sql(steal).await.unwrap();
    let found = ward.server.ledger().read_sql(doctor::examine).await.unwrap();
    assert!(
        found
            .wrong
            .iter()
            .any(|wrong| wrong.contains(&document) && wrong.contains(&hash)),
        "{:?}",
        found.wrong
    );
}

#[tokio::test]
async fn the_doctor_names_a_change_whose_bytes_turned() {
    let ward = lived_in_ward(5).await;
    let turn = |connection: &rusqlite::Connection| -> Kept<()> {
        let bytes: Vec<u8> =
            connection.query_row("SELECT bytes FROM change WHERE arrival = 1", [], |row| row.get(0))?;
        let mut turned = bytes;
        turned[40] ^= 1;
        connection.execute("UPDATE change SET bytes = ? WHERE arrival = 1", [turned])?;
        Ok(())
    };
    ward.server.ledger().write_sql(turn).await.unwrap();
    let found = ward.server.ledger().read_sql(doctor::examine).await.unwrap();
    assert!(!found.wrong.is_empty());
}
