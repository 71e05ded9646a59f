//! What every store must do, told once: `ledger_suite!(open)` makes a test of each claim, where `open` answers a
//! fresh ledger and whatever keeps its files alive.

mod counting;

pub use counting::figures_move_by_the_difference_and_the_book_keeps_its_order;

use super::{Books, Kept, Ledger, LedgerError, NewBatch, NewDevice, Spent, StoredChange};
use crate::view::HouseholdRow;
use automerge::ChangeHash;
use schemas::document::Kind;
use schemas::ids::{AreaId, BatchId, DeviceId, DocumentId, HouseholdId, VolunteerId, WardId};
use schemas::indicator::Coverage;
use schemas::record::{Counts, HouseState, Standing, Unit};
use schemas::wire::{ActorClaim, Entry};
use std::sync::Arc;
use uuid::Uuid;

macro_rules! ledger_suite {
    ($open:ident: $($claim:ident)*) => {$(
        #[tokio::test]
        async fn $claim() {
            let (_files, ledger) = $open();
            crate::ledger::suite::$claim(ledger).await;
        }
    )*};
}
pub(crate) use ledger_suite;

async fn with_area(ledger: &impl Ledger) -> (WardId, AreaId) {
    with_area_of(ledger, "12").await
}

async fn with_area_of(ledger: &impl Ledger, number: &'static str) -> (WardId, AreaId) {
    let area = AreaId(Uuid::new_v4());
    let add = move |books: &dyn Books| -> Kept<WardId> {
        let ward = books.wards()?[0].id;
        let unit = Unit {
            area,
            number: number.to_owned(),
            name: format!("Tổ dân phố số {number}"),
            old_ward: "Phước Mỹ".to_owned(),
            from: None,
            until: None,
            successor: None,
        };
        books.add_unit(ward, &unit)?;
        Ok(ward)
    };
    (ledger.write(add).await.unwrap(), area)
}

fn change(document: DocumentId, batch: BatchId, position: u32, byte: u8, length: usize) -> StoredChange {
    let hash = ChangeHash([byte; 32]);
    StoredChange {
        document,
        kind: Kind::Household,
        hash,
        batch,
        position,
        bytes: vec![byte; length],
    }
}

fn append(books: &dyn Books, area: AreaId, bytes: &[u8], length: usize) -> Kept<BatchId> {
    let (batch, document) = (BatchId(Uuid::new_v4()), DocumentId(Uuid::new_v4()));
    for (position, byte) in bytes.iter().enumerate() {
        books.put_change(&change(document, batch, position as u32, *byte, length))?;
    }
    let device = DeviceId(Uuid::new_v4());
    let changes = bytes.len() as u32;
    books.append(&NewBatch {
        batch,
        area,
        device,
        made_at: 1,
        received_at: 2,
        changes,
    })?;
    Ok(batch)
}

fn household(area: AreaId, id: HouseholdId, adds: Coverage) -> HouseholdRow {
    HouseholdRow {
        household: id,
        area,
        walking_key: String::new(),
        address: Default::default(),
        short: String::new(),
        label: String::new(),
        keys: Default::default(),
        same_as: None,
        standing: Standing::LivedIn,
        listed: true,
        state: HouseState::NotReached,
        priority: Default::default(),
        cautions: Default::default(),
        counts: Counts::default(),
        last_visit: None,
        adds,
        visits: Vec::new(),
        odd: std::collections::BTreeSet::new(),
        gone: std::collections::BTreeSet::new(),
    }
}

pub async fn a_failed_job_leaves_nothing_and_its_neighbours_stand(ledger: impl Ledger) {
    let (ward, _) = with_area(&ledger).await;
    let ledger = Arc::new(ledger);
    let jobs = (0..40).map(|n: u32| {
        let ledger = Arc::clone(&ledger);
        tokio::spawn(async move {
            let add = move |books: &dyn Books| -> Kept<()> {
                books.add_volunteer(ward, VolunteerId(Uuid::new_v4()), "cô Lan", "volunteer")?;
                if n.is_multiple_of(2) {
                    Ok(())
                } else {
                    Err(LedgerError::Closed)
                }
            };
            ledger.write(add).await.is_ok()
        })
    });
    let jobs: Vec<_> = jobs.collect();
    let mut stood = 0;
    for job in jobs {
        stood += usize::from(job.await.unwrap());
    }
    let there = ledger
        .read(move |books| books.colleagues(ward))
        .await
        .unwrap()
        .len();
    assert_eq!((stood, there), (20, 20));
}

pub async fn a_job_that_panics_is_answered_and_the_next_one_works(ledger: impl Ledger) {
    let broken: Kept<()> = ledger.write(|_| panic!("a bug")).await;
    assert!(matches!(broken, Err(LedgerError::Closed)));
    let broken: Kept<()> = ledger.read(|_| panic!("a bug")).await;
    assert!(matches!(broken, Err(LedgerError::Closed)));
    with_area(&ledger).await;
    ledger.read(|books| books.facts()).await.unwrap();
}

pub async fn of_many_phones_with_one_code_exactly_one_comes_in(ledger: impl Ledger) {
    let (ward, _) = with_area(&ledger).await;
    let volunteer = VolunteerId(Uuid::new_v4());
    ledger
        .write(move |books| books.keep_code([7; 32], ward, volunteer, 1_000))
        .await
        .unwrap();
    let ledger = Arc::new(ledger);
    let phones: Vec<_> = (0..16_u8)
        .map(|n| {
            let ledger = Arc::clone(&ledger);
            let device = NewDevice {
                id: DeviceId(Uuid::new_v4()),
                public_key: vec![n; 32],
                token_hash: [n; 32],
                version: String::new(),
            };
            tokio::spawn(async move {
                ledger
                    .write(move |books| books.spend_code([7; 32], &device, 1_000))
                    .await
                    .unwrap()
            })
        })
        .collect();
    let mut spent = Vec::new();
    for phone in phones {
        spent.push(phone.await.unwrap());
    }
    assert_eq!(
        spent
            .iter()
            .filter(|spent| **spent == Spent::Enrolled(volunteer, ward))
            .count(),
        1
    );
    assert_eq!(spent.iter().filter(|spent| **spent == Spent::Used).count(), 15);
}

pub async fn a_code_is_unknown_or_too_old_and_then_lets_nobody_in(ledger: impl Ledger) {
    let (ward, _) = with_area(&ledger).await;
    let device = NewDevice {
        id: DeviceId(Uuid::new_v4()),
        public_key: vec![1; 32],
        token_hash: [1; 32],
        version: String::new(),
    };
    let try_it = move |books: &dyn Books| -> Kept<_> {
        books.keep_code([7; 32], ward, VolunteerId(Uuid::new_v4()), 1_000)?;
        let spent = [
            books.spend_code([8; 32], &device, 0)?,
            books.spend_code([7; 32], &device, 1_001)?,
        ];
        Ok((spent, books.device_by_token([1; 32])?.is_some()))
    };
    let (spent, is_in) = ledger.write(try_it).await.unwrap();
    assert_eq!((spent, is_in), ([Spent::Unknown, Spent::Expired], false));
}

pub async fn the_first_claim_of_an_actor_stands(ledger: impl Ledger) {
    let claim = |n: u8| ActorClaim {
        actor: vec![5; 16],
        device: DeviceId(Uuid::from_bytes([n; 16])),
        author: VolunteerId(Uuid::from_bytes([n; 16])),
        signature: vec![n; 64],
    };
    let (first, second) = (claim(1), claim(2));
    let keep = move |books: &dyn Books| -> Kept<_> {
        books.keep_claim(&first)?;
        books.keep_claim(&second)?;
        books.actor(&first.actor)
    };
    let owner = ledger.write(keep).await.unwrap();
    assert_eq!(
        owner.map(|(device, _)| device),
        Some(DeviceId(Uuid::from_bytes([1; 16])))
    );
}

pub async fn a_change_is_kept_once(ledger: impl Ledger) {
    let (document, batch) = (DocumentId(Uuid::new_v4()), BatchId(Uuid::new_v4()));
    let keep = move |books: &dyn Books| -> Kept<_> {
        books.put_change(&change(document, batch, 0, 3, 10))?;
        books.put_change(&change(document, BatchId(Uuid::new_v4()), 0, 3, 10))?;
        Ok((
            books.changes_of(document)?,
            books.has_change(document, &ChangeHash([3; 32]))?,
        ))
    };
    let (changes, known) = ledger.write(keep).await.unwrap();
    assert_eq!((changes.len(), changes[0].batch, known), (1, batch, true));
}

pub async fn a_stream_has_no_gaps_and_a_page_never_splits_a_deed(ledger: impl Ledger) {
    let (_, area) = with_area(&ledger).await;
    let fill = move |books: &dyn Books| -> Kept<Vec<BatchId>> {
        (1..=5_u8)
            .map(|n| append(books, area, &[n * 2, n * 2 + 1], 100))
            .collect()
    };
    let deeds = ledger.write(fill).await.unwrap();
    assert_eq!(ledger.read(move |books| books.seq(area)).await.unwrap(), 5);
    let mut position = 0;
    let mut read = Vec::new();
    loop {
        let news = ledger
            .read(move |books| books.news(area, position, 450, &[]))
            .await
            .unwrap();
        assert!(news.bytes <= 450, "{} bytes", news.bytes);
        for entry in &news.entries {
            let Entry::Deed(deed) = entry else {
                panic!("nothing was erased")
            };
            assert_eq!(
                deed.papers.iter().map(|paper| paper.changes.len()).sum::<usize>(),
                2
            );
            read.push(deed.batch);
        }
        position = news.upto;
        if !news.more {
            break;
        }
    }
    assert_eq!((position, read), (5, deeds));
}

pub async fn a_deed_larger_than_a_page_comes_alone(ledger: impl Ledger) {
    let (_, area) = with_area(&ledger).await;
    let fill = move |books: &dyn Books| -> Kept<()> {
        append(books, area, &[1], 1_000)?;
        append(books, area, &[2], 1_000).map(|_| ())
    };
    ledger.write(fill).await.unwrap();
    let news = ledger
        .read(move |books| books.news(area, 0, 10, &[]))
        .await
        .unwrap();
    assert_eq!((news.entries.len(), news.upto, news.more), (1, 1, true));
}

pub async fn what_the_reader_brought_is_passed_over(ledger: impl Ledger) {
    let (_, area) = with_area(&ledger).await;
    let own = ledger
        .write(move |books| append(books, area, &[1], 10))
        .await
        .unwrap();
    ledger
        .write(move |books| append(books, area, &[2], 10))
        .await
        .unwrap();
    let news = ledger
        .read(move |books| books.news(area, 0, 1_000, &[own]))
        .await
        .unwrap();
    assert_eq!((news.entries.len(), news.upto, news.more), (1, 2, false));
}

pub async fn counters_move_with_each_household_and_stay_the_sum(ledger: impl Ledger) {
    let (_, area) = with_area(&ledger).await;
    let (one, other) = (HouseholdId(Uuid::new_v4()), HouseholdId(Uuid::new_v4()));
    let registered = Coverage {
        registered: 1,
        ..Coverage::default()
    };
    let met = Coverage {
        visited: 1,
        met: 1,
        visits: 2,
        ..registered
    };
    let put = move |books: &dyn Books| -> Kept<_> {
        for (id, adds) in [(one, registered), (other, met), (one, met), (other, registered)] {
            books.put_household(&household(area, id, adds))?;
        }
        Ok((books.counters()?[&area], books.recounted()?[&area]))
    };
    let (counters, recounted) = ledger.write(put).await.unwrap();
    assert_eq!(
        counters,
        Coverage {
            registered: 2,
            visited: 1,
            met: 1,
            visits: 2,
            ..Coverage::default()
        }
    );
    assert_eq!(counters, recounted);
}

pub async fn a_pack_is_good_for_its_position_only(ledger: impl Ledger) {
    let (_, area) = with_area(&ledger).await;
    let keep = move |books: &dyn Books| -> Kept<_> {
        let epoch = books.facts()?.epoch;
        books.keep_pack(area, epoch, 2, b"new")?;
        books.keep_pack(area, epoch, 1, b"late")?;
        Ok([
            books.pack(area, epoch, 1)?,
            books.pack(area, epoch, 2)?,
            books.pack(area, epoch, 3)?,
        ])
    };
    let packs = ledger.write(keep).await.unwrap();
    assert_eq!(packs, [None, Some(b"new".to_vec()), None]);
}

pub async fn the_sheet_gets_a_new_number_when_the_ward_is_named_anew(ledger: impl Ledger) {
    let (ward, _) = with_area(&ledger).await;
    let name = move |books: &dyn Books| -> Kept<_> {
        let mut numbers = Vec::new();
        for name in ["phường An Hải", "phường Sơn Trà", "phường Sơn Trà"] {
            books.name_ward(ward, name, None)?;
            numbers.push(books.wards()?[0].sheet);
        }
        Ok(numbers)
    };
    let numbers = ledger.write(name).await.unwrap();
    assert_eq!(numbers, [1, 2, 2]);
}

pub async fn a_follower_hears_of_a_commit(ledger: impl Ledger) {
    let mut changed = ledger.changed();
    // The first look of the watcher must come before what it is to notice.
    tokio::time::sleep(std::time::Duration::from_millis(400)).await;
    with_area(&ledger).await;
    let heard = tokio::time::timeout(std::time::Duration::from_secs(10), changed.changed()).await;
    assert!(heard.is_ok_and(|heard| heard.is_ok()));
}
