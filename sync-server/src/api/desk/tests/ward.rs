//! Tổ dân phố 12 and 13 as the tests know them: every state that a figure or a list can trip over, and words that
//! a viewer must never read. Written through the same door as a phone's deeds.

use super::pen::Pen;
use crate::account::{self, NewAccount, Role};
use crate::clock::StandingClock;
use crate::ledger::{Books, Ledger, LedgerError};
use crate::{Config, Running, serve};
use automerge::transaction::Transactable;
use schemas::document::household::{self, AddressField, CountField};
use schemas::document::visit;
use schemas::ids::{AreaId, HouseholdId, VolunteerId, WardId};
use schemas::record::{Outcome, Unit};
use std::sync::Arc;
use tempfile::TempDir;
use uuid::Uuid;

/// 2026-11-24T03:00:00Z, ten in the morning in Đà Nẵng.
pub const NOW: i64 = 1_795_489_200_000;
pub const DAY_MS: i64 = 86_400_000;
pub const PASSWORD: &str = "tole-kami-bupo-hine";

/// Words that people typed freely, codes and outcomes that viewers are not told.
pub const SECRETS: [&str; 13] = [
    "Hồ Xuân Bảy",
    "Hồ Xuân Bẩy",
    "0905123456",
    "chìa khoá dưới chậu mai",
    "nhà ông Tư Râu",
    "nhà bà Sáu Thẹo",
    "ông Bảy Râu",
    "ông Tám Gù",
    "cô Lan Quế",
    "anh Nam Sún",
    "NCT",
    "declined",
    "second_level",
];

/// A running server over that ward.
pub struct Ward {
    pub running: Running,
    pub clock: Arc<StandingClock>,
    pub areas: [AreaId; 2],
    pub households: Vec<HouseholdId>,
    _data: TempDir,
}

impl Ward {
    /// Starts it, with a supervisor "Chị Hạnh" and a viewer "Lãnh đạo", both of [`PASSWORD`].
    pub async fn start() -> Self {
        let data = tempfile::tempdir().unwrap();
        let clock = Arc::new(StandingClock::at(NOW));
        let running = serve(Config::on_any_port(data.path()), clock.clone())
            .await
            .unwrap();
        let server = running.server();
        let ward = server.ward().await.unwrap().id;
        for (name, role) in [("Chị Hạnh", Role::Supervisor), ("Lãnh đạo", Role::Viewer)] {
            let new = NewAccount::new(ward, name, role, PASSWORD).unwrap();
            server
                .ledger()
                .write_sql(move |connection| account::add(connection, &new, NOW))
                .await
                .unwrap();
        }
        let facts = server.facts().clone();
        let plant = move |books: &dyn Books| plant(&Pen { books, facts: &facts }, ward);
        let planted = server.ledger().write(plant).await.unwrap();
        let rows = planted.phones.into_iter().enumerate().collect::<Vec<_>>();
        let enrol = move |connection: &rusqlite::Connection| -> Result<(), LedgerError> {
            for (at, (volunteer, last_seen, revoked_at)) in rows {
                connection.execute(
                    "INSERT INTO device (device, ward, volunteer, public_key, token_hash, enrolled_at, last_seen,
                       version, deeds, revoked_at) VALUES (?, ?, ?, x'00', ?, 0, ?, '0.1.0', 7, ?)",
                    rusqlite::params![
                        Uuid::new_v4().to_string(),
                        ward.to_string(),
                        volunteer.to_string(),
                        [at as u8; 32],
                        last_seen,
                        revoked_at
                    ],
                )?;
            }
            Ok(())
        };
        server.ledger().write_sql(enrol).await.unwrap();
        Self {
            running,
            clock,
            areas: planted.areas,
            households: planted.households,
            _data: data,
        }
    }
}

/// What the tests ask about.
struct Planted {
    areas: [AreaId; 2],
    /// Those that are listed.
    households: Vec<HouseholdId>,
    phones: Vec<Phone>,
}

/// A phone to be: whose, when it last came in, since when it is revoked.
type Phone = (VolunteerId, i64, Option<i64>);

fn plant(pen: &Pen<'_>, ward: WardId) -> Result<Planted, LedgerError> {
    let areas = [("12", "Phước Mỹ"), ("13", "An Hải Bắc")].map(|(number, old_ward)| Unit {
        area: AreaId(Uuid::new_v4()),
        number: number.to_owned(),
        name: format!("Tổ dân phố số {number}"),
        old_ward: old_ward.to_owned(),
        from: None,
        until: None,
        successor: None,
    });
    for unit in &areas {
        pen.books.add_unit(ward, unit)?;
    }
    let [twelve, thirteen] = areas.map(|unit| unit.area);
    let [lan, nam] = ["cô Lan Quế", "anh Nam Sún"].map(|called| {
        let id = VolunteerId(Uuid::new_v4());
        pen.books.add_volunteer(ward, id, called, "volunteer").unwrap();
        pen.books.grant(id, twelve).unwrap();
        id
    });

    let met = pen.household(lan, twelve, "K45/15 Nguyễn Công Trứ");
    pen.edit(lan, twelve, met.into(), None, |doc| {
        household::set_priority(doc, "NCT", true).unwrap()
    });
    let visit = pen.visit(lan, twelve, met, Outcome::Met);
    pen.person(lan, twelve, met, visit);
    pen.note(lan, twelve, met, visit);
    pen.both(twelve, met.into(), [lan, nam], |doc, at| {
        household::set_count(doc, CountField::People, [4, 5][at]).unwrap();
    });

    let declined = pen.household(lan, twelve, "K45/17 Nguyễn Công Trứ");
    pen.visit(nam, twelve, declined, Outcome::Declined);

    let unsure = pen.household(lan, twelve, "K45/19 Nguyễn Công Trứ");
    let mended = pen.visit(nam, twelve, unsure, Outcome::ComeBack);
    pen.both(twelve, unsure.into(), [lan, nam], |doc, at| {
        visit::set_outcome(doc, &mended, &[Outcome::Declined, Outcome::NobodyHome][at]).unwrap();
    });

    let awaiting = pen.household(lan, twelve, "125A Ngô Quyền");
    pen.visit(lan, twelve, awaiting, Outcome::NoOneLives);
    pen.both(twelve, awaiting.into(), [lan, nam], |doc, at| {
        household::set_address(doc, AddressField::Unit, Some(["nhà bà Sáu Thẹo", "tầng 2"][at])).unwrap();
    });

    let empty = pen.household(lan, twelve, "127 Ngô Quyền");
    pen.visit(lan, twelve, empty, Outcome::NoOneLives);
    pen.visit(nam, twelve, empty, Outcome::NoOneLives);

    let described = pen.household(lan, twelve, "nhà ông Bảy Râu gần cầu");
    pen.edit(lan, twelve, described.into(), None, |doc| {
        household::set_address(doc, AddressField::Unit, Some("nhà ông Tư Râu")).unwrap();
    });

    let next_door = pen.household(nam, thirteen, "3 gần nhà ông Tám Gù");
    pen.visit(nam, thirteen, next_door, Outcome::NobodyHome);

    let removed = pen.household(lan, twelve, "129 Ngô Quyền");
    pen.visit(lan, twelve, removed, Outcome::Met);
    pen.edit(lan, twelve, removed.into(), None, |doc| {
        doc.put(automerge::ROOT, "removedAt", NOW).unwrap();
    });

    let phones = vec![
        (lan, NOW - 60_000, None),
        (lan, NOW - 5 * DAY_MS, None),
        (nam, 0, None),
        (nam, NOW - 40 * DAY_MS, Some(NOW - 30 * DAY_MS)),
    ];
    Ok(Planted {
        areas: [twelve, thirteen],
        households: vec![met, declined, awaiting, empty, described, next_door, unsure],
        phones,
    })
}
