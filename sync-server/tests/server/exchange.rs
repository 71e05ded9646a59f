//! The exchange over real HTTP.

use crate::hall::{Hall, request};
use schemas::ids::HouseholdId;
use schemas::record::Outcome;
use schemas::refusal::{Refusal, RefusalCode};
use schemas::wire::{ChangeState, Deed, DeedDigest, Entry, PackDocument, PackHead, Wanted};
use serde_bytes::ByteBuf;

#[tokio::test]
async fn what_one_phone_writes_another_reads_and_the_receipt_holds() {
    let hall = Hall::open().await;
    let area = hall.areas[0];
    let (mut lan, lan_in) = hall.phone("cô Lan", &[area]).await;
    let (nam, nam_in) = hall.phone("anh Nam", &[area]).await;
    let (home, birth) = lan.add_household(area, "K45/15 Nguyễn Công Trứ");
    let visit = lan.record_visit(area, home, Outcome::Met);
    let deeds = vec![birth, visit];

    let reply = hall
        .sync(
            &lan_in.token,
            &request(&lan, &lan_in, deeds.clone(), &[(area, 0)]),
        )
        .await;
    let key: [u8; 32] = hex::decode(&lan_in.server_key).unwrap().try_into().unwrap();
    assert!(
        reply
            .receipt
            .holds(&ed25519_dalek::VerifyingKey::from_bytes(&key).unwrap())
    );
    assert_eq!(reply.receipt.states, vec![ChangeState::Stored; 2]);
    let mut digest = DeedDigest::default();
    for paper in deeds
        .iter()
        .flat_map(|deed| deed.papers.iter().map(move |paper| (deed.batch, paper)))
    {
        let hash = automerge::Change::from_bytes(paper.1.changes[0].to_vec())
            .unwrap()
            .hash();
        digest.add(paper.0, paper.1.document, &hash);
    }
    assert_eq!(reply.receipt.digest, digest.finish());
    assert_eq!(reply.areas, [area]);
    assert_eq!((reply.pages[0].upto, reply.pages[0].entries.len()), (2, 0));
    let sheet = reply.sheet.unwrap();
    assert_eq!(
        (sheet.me, sheet.units.len(), sheet.colleagues.len()),
        (lan.volunteer, 1, 2)
    );

    let reply = hall
        .sync(&nam_in.token, &request(&nam, &nam_in, vec![], &[(area, 0)]))
        .await;
    let read: Vec<&Deed> = reply.pages[0]
        .entries
        .iter()
        .map(|entry| match entry {
            Entry::Deed(deed) => deed,
            Entry::Erased(_) => panic!("nothing was erased"),
        })
        .collect();
    assert_eq!(read, deeds.iter().collect::<Vec<_>>());
}

#[tokio::test]
async fn a_lost_reply_costs_nothing() {
    let hall = Hall::open().await;
    let area = hall.areas[0];
    let (mut lan, lan_in) = hall.phone("cô Lan", &[area]).await;
    let (_, birth) = lan.add_household(area, "125A Ngô Quyền");
    let said = request(&lan, &lan_in, vec![birth], &[(area, 0)]);
    hall.sync(&lan_in.token, &said).await;
    let again = hall.sync(&lan_in.token, &said).await;
    assert_eq!(again.receipt.states, [ChangeState::Duplicate]);
    assert_eq!(again.pages[0].upto, 1);
}

#[tokio::test]
async fn a_phone_that_begins_takes_the_pack_and_then_the_stream() {
    let hall = Hall::open().await;
    let [area, other] = hall.areas;
    let (mut lan, lan_in) = hall.phone("cô Lan", &[area, other]).await;
    let (home, birth) = lan.add_household(area, "125A Ngô Quyền");
    let (_, elsewhere) = lan.add_household(other, "7 Trần Hưng Đạo");
    hall.sync(
        &lan_in.token,
        &request(&lan, &lan_in, vec![birth, elsewhere], &[]),
    )
    .await;

    let (nam, nam_in) = hall.phone("anh Nam", &[area]).await;
    let reply = hall
        .sync(&nam_in.token, &request(&nam, &nam_in, vec![], &[]))
        .await;
    assert_eq!(
        (
            reply.pages.len(),
            reply.pages[0].upto,
            reply.pages[0].entries.len()
        ),
        (1, 1, 0)
    );

    let (status, body) = hall.pack(&nam_in.token, area).await;
    assert_eq!(status, 200);
    let plain = zstd::decode_all(body.as_slice()).unwrap();
    let mut rest = plain.as_slice();
    let head: PackHead = ciborium::from_reader(&mut rest).unwrap();
    assert_eq!((head.area, head.seq, head.documents), (area, 1, 1));
    let first: PackDocument = ciborium::from_reader(&mut rest).unwrap();
    assert_eq!(first.document, home.into());
    assert!(automerge::AutoCommit::load(&first.saved).is_ok() && rest.is_empty());
    assert_eq!(hall.pack(&nam_in.token, area).await.1, body);

    let visit = lan.record_visit(area, home, Outcome::Met);
    hall.sync(&lan_in.token, &request(&lan, &lan_in, vec![visit], &[]))
        .await;
    let reply = hall
        .sync(
            &nam_in.token,
            &request(&nam, &nam_in, vec![], &[(area, head.seq)]),
        )
        .await;
    assert_eq!((reply.pages[0].upto, reply.pages[0].entries.len()), (2, 1));
    assert_ne!(hall.pack(&nam_in.token, area).await.1, body);

    let (status, refused) = hall.pack(&nam_in.token, other).await;
    let refused: Refusal = serde_json::from_slice(&refused).unwrap();
    assert_eq!((status, refused.code), (403, RefusalCode::OutOfReach));
}

#[tokio::test]
async fn a_position_of_another_epoch_starts_from_the_pack() {
    let hall = Hall::open().await;
    let area = hall.areas[0];
    let (mut lan, lan_in) = hall.phone("cô Lan", &[area]).await;
    let (_, birth) = lan.add_household(area, "125A Ngô Quyền");
    let mut said = request(&lan, &lan_in, vec![birth], &[(area, 0)]);
    said.epoch = Some(schemas::ids::Epoch(uuid::Uuid::new_v4()));
    let reply = hall.sync(&lan_in.token, &said).await;
    assert_eq!(
        (reply.epoch, reply.pages[0].entries.len(), reply.pages[0].upto),
        (lan_in.epoch, 0, 1)
    );
}

#[tokio::test]
async fn news_come_in_pages_that_end_between_deeds() {
    let hall = Hall::open().await;
    let area = hall.areas[0];
    let (mut lan, lan_in) = hall.phone("cô Lan", &[area]).await;
    let (home, birth) = lan.add_household(area, "125A Ngô Quyền");
    let mut deeds = vec![birth];
    for n in 0..40 {
        let note = lan.write_note(home, &format!("{n} {}", "nhà sau có chó ".repeat(1_700)));
        deeds.push(lan.deed(area, &[note.into()]));
    }
    for some in deeds.chunks(10) {
        let reply = hall
            .sync(&lan_in.token, &request(&lan, &lan_in, some.to_vec(), &[]))
            .await;
        assert!(
            reply.receipt.states.iter().all(ChangeState::is_home),
            "{:?}",
            reply.receipt.states
        );
    }
    let (nam, nam_in) = hall.phone("anh Nam", &[area]).await;
    let (mut position, mut read, mut pages) = (0, Vec::new(), 0);
    loop {
        let reply = hall
            .sync(
                &nam_in.token,
                &request(&nam, &nam_in, vec![], &[(area, position)]),
            )
            .await;
        let page = &reply.pages[0];
        read.extend(page.entries.iter().map(|entry| match entry {
            Entry::Deed(deed) => deed.clone(),
            Entry::Erased(_) => panic!("nothing was erased"),
        }));
        (position, pages) = (page.upto, pages + 1);
        if !page.more {
            break;
        }
    }
    assert!(pages > 1, "one page");
    assert_eq!(read, deeds);
}

#[tokio::test]
async fn a_wanted_change_is_sent_from_ones_own_areas_only() {
    let hall = Hall::open().await;
    let [area, other] = hall.areas;
    let (mut lan, lan_in) = hall.phone("cô Lan", &[area, other]).await;
    let (home, birth) = lan.add_household(area, "125A Ngô Quyền");
    let (away, elsewhere) = lan.add_household(other, "7 Trần Hưng Đạo");
    let hash = |deed: &Deed| {
        automerge::Change::from_bytes(deed.papers[0].changes[0].to_vec())
            .unwrap()
            .hash()
    };
    let hashes = [hash(&birth), hash(&elsewhere)];
    hall.sync(
        &lan_in.token,
        &request(&lan, &lan_in, vec![birth.clone(), elsewhere], &[]),
    )
    .await;
    let (nam, nam_in) = hall.phone("anh Nam", &[area]).await;
    let mut said = request(&nam, &nam_in, vec![], &[]);
    let want = |document: HouseholdId, at: usize| Wanted {
        document: document.into(),
        hash: ByteBuf::from(hashes[at].0.to_vec()),
    };
    said.wanted = vec![want(home, 0), want(away, 1)];
    let reply = hall.sync(&nam_in.token, &said).await;
    assert_eq!(reply.sent, birth.papers);
}
