//! What becomes of a deed.

use crate::paper_phone::PaperPhone;
use crate::ward::{Ward, held};
use automerge::transaction::Transactable;
use automerge::{ROOT, ReadDoc};
use schemas::document::{Kind, household};
use schemas::ids::{DocumentId, HouseholdId};
use schemas::record::Outcome;
use schemas::wire::{ActorClaim, ChangeState};
use sync_server::ledger::{Books, Kept, Ledger, LedgerError};

#[tokio::test]
async fn a_deed_is_stored_once_and_repeating_it_changes_nothing() {
    let ward = Ward::open().await;
    let mut lan = ward.phone("cô Lan", &ward.areas).await;
    let (home, birth) = lan.add_household(ward.areas[0], "K45/15 Nguyễn Công Trứ");
    let visit = lan.record_visit(ward.areas[0], home, Outcome::Met);
    let deeds = vec![birth, visit];
    let first = ward.take(&lan, deeds.clone()).await;
    assert_eq!(first.states, [ChangeState::Stored, ChangeState::Stored]);
    assert_eq!(first.stored, [deeds[0].batch, deeds[1].batch]);
    let before = (
        ward.rows("change").await,
        ward.rows("stream").await,
        ward.rows("visit_view").await,
    );
    let again = ward.take(&lan, deeds).await;
    assert_eq!(again.states, [ChangeState::Duplicate, ChangeState::Duplicate]);
    assert!(again.stored.is_empty());
    assert_eq!(
        before,
        (
            ward.rows("change").await,
            ward.rows("stream").await,
            ward.rows("visit_view").await
        )
    );
    assert_eq!(before, (2, 2, 1));
}

#[tokio::test]
async fn deeds_of_one_request_may_need_each_other_in_any_order() {
    let ward = Ward::open().await;
    let mut lan = ward.phone("cô Lan", &ward.areas).await;
    let (home, birth) = lan.add_household(ward.areas[0], "125A Ngô Quyền");
    let first = lan.record_visit(ward.areas[0], home, Outcome::NobodyHome);
    let second = lan.record_visit(ward.areas[0], home, Outcome::Met);
    let taken = ward.take(&lan, vec![second, first, birth]).await;
    assert_eq!(taken.states, vec![ChangeState::Stored; 3]);
    assert_eq!(taken.stored.len(), 3);
}

#[tokio::test]
async fn a_deed_that_needs_what_is_not_here_waits_and_names_it() {
    let ward = Ward::open().await;
    let mut lan = ward.phone("cô Lan", &ward.areas).await;
    let (home, birth) = lan.add_household(ward.areas[0], "125A Ngô Quyền");
    let visit = lan.record_visit(ward.areas[0], home, Outcome::Met);
    let missing = automerge::Change::from_bytes(birth.papers[0].changes[0].to_vec())
        .unwrap()
        .hash();
    let taken = ward.take(&lan, vec![visit.clone()]).await;
    assert_eq!(taken.states, [ChangeState::Waiting(missing.to_string())]);
    assert_eq!((ward.rows("change").await, ward.rows("held").await), (0, 0));
    let taken = ward.take(&lan, vec![birth, visit]).await;
    assert_eq!(taken.states, vec![ChangeState::Stored; 2]);
}

#[tokio::test]
async fn two_phones_at_one_door_both_stay_and_what_they_both_changed_is_listed() {
    let ward = Ward::open().await;
    let mut lan = ward.phone("cô Lan", &ward.areas).await;
    let mut nam = ward.phone("anh Nam", &ward.areas).await;
    let (home, birth) = lan.add_household(ward.areas[0], "K45/15 Nguyễn Công Trứ");
    ward.take(&lan, vec![birth]).await;
    nam.learn(&mut lan);
    for (phone, people) in [(&mut lan, 3), (&mut nam, 5)] {
        phone.write_people(home, people);
        phone.write_visit(home, Outcome::Met);
        let deed = phone.deed(ward.areas[0], &[home.into()]);
        assert_eq!(
            ward.take(phone, vec![deed]).await.states,
            vec![ChangeState::Stored; 2]
        );
    }
    let area = ward.areas[0];
    let conflicts = ward
        .server
        .ledger()
        .read(move |books| books.conflict_rows(area))
        .await
        .unwrap();
    assert_eq!(conflicts.len(), 1);
    assert_eq!(
        (conflicts[0].field.as_str(), conflicts[0].household),
        ("people", home)
    );
    let mut by: Vec<_> = conflicts[0]
        .choices
        .iter()
        .map(|c| (c.value.as_str(), c.by))
        .collect();
    by.sort();
    assert_eq!(by, [("3", Some(lan.volunteer)), ("5", Some(nam.volunteer))]);
    let counters = ward.server.ledger().read(|books| books.counters()).await.unwrap();
    assert_eq!(
        (
            counters[&area].registered,
            counters[&area].met,
            counters[&area].visits
        ),
        (1, 1, 2)
    );
}

#[tokio::test]
async fn a_deed_of_another_area_is_held_and_touches_nothing() {
    let ward = Ward::open().await;
    let mut lan = ward.phone("cô Lan", &ward.areas[..1]).await;
    let (_, birth) = lan.add_household(ward.areas[1], "125A Ngô Quyền");
    let batch = birth.batch;
    let taken = ward.take(&lan, vec![birth]).await;
    assert_eq!(taken.states, [held("out_of_area")]);
    assert_eq!((ward.rows("change").await, ward.rows("document").await), (0, 0));
    let kept = ward.server.ledger().read(|books| books.held()).await.unwrap();
    assert_eq!(
        (kept.len(), kept[0].deed.batch, kept[0].code.as_str()),
        (1, batch, "out_of_area")
    );
}

#[tokio::test]
async fn what_was_held_is_taken_in_once_the_area_is_granted() {
    let ward = Ward::open().await;
    let mut lan = ward.phone("cô Lan", &ward.areas[..1]).await;
    let (_, birth) = lan.add_household(ward.areas[1], "125A Ngô Quyền");
    ward.take(&lan, vec![birth.clone()]).await;
    let (volunteer, area) = (lan.volunteer, ward.areas[1]);
    ward.server
        .ledger()
        .write(move |books| books.grant(volunteer, area))
        .await
        .unwrap();
    assert_eq!(ward.take(&lan, vec![birth]).await.states, [ChangeState::Stored]);
    assert_eq!(ward.rows("held").await, 0);
}

#[tokio::test]
async fn a_revoked_phone_loses_nothing_that_it_wrote() {
    let ward = Ward::open().await;
    let mut lan = ward.phone("cô Lan", &ward.areas).await;
    let (home, birth) = lan.add_household(ward.areas[0], "125A Ngô Quyền");
    ward.take(&lan, vec![birth.clone()]).await;
    let id = lan.device;
    assert!(
        ward.server
            .ledger()
            .write(move |books| books.revoke(id, 5))
            .await
            .unwrap()
    );
    let visit = lan.record_visit(ward.areas[0], home, Outcome::Met);
    let taken = ward.take(&lan, vec![birth, visit]).await;
    assert_eq!(taken.states, [ChangeState::Duplicate, held("revoked")]);
    assert_eq!((ward.rows("held").await, ward.rows("visit_view").await), (1, 0));
}

#[tokio::test]
async fn a_deed_whose_second_paper_is_bad_is_held_whole() {
    let ward = Ward::open().await;
    let mut lan = ward.phone("cô Lan", &ward.areas).await;
    let (home, birth) = lan.add_household(ward.areas[0], "125A Ngô Quyền");
    ward.take(&lan, vec![birth]).await;
    lan.write_visit(home, Outcome::Met);
    // A person of a household that nobody knows.
    let stranger = lan.write_person(HouseholdId(uuid::Uuid::new_v4()), "bác Bảy");
    let deed = lan.deed(ward.areas[0], &[home.into(), stranger.into()]);
    let before = (
        ward.rows("change").await,
        ward.rows("visit_view").await,
        ward.rows("person_view").await,
    );
    let taken = ward.take(&lan, vec![deed]).await;
    assert_eq!(taken.states, [held("household"), held("household")]);
    let after = (
        ward.rows("change").await,
        ward.rows("visit_view").await,
        ward.rows("person_view").await,
    );
    assert_eq!(before, after);
}

#[tokio::test]
async fn one_malformed_change_and_nothing_of_its_deed_is_kept() {
    let ward = Ward::open().await;
    let mut lan = ward.phone("cô Lan", &ward.areas).await;
    let (home, birth) = lan.add_household(ward.areas[0], "125A Ngô Quyền");
    lan.write_visit(home, Outcome::Met);
    let note = lan.write_note(home, "nhà sau");
    let good = lan.deed(ward.areas[0], &[home.into(), note.into()]);
    for at in [0, 4, 9, 20, 60] {
        let mut bad = good.clone();
        bad.papers[1].changes[0][at] ^= 0xff;
        let taken = ward.take(&lan, vec![birth.clone(), bad]).await;
        assert_eq!(
            taken.states[1..],
            [ChangeState::Malformed, ChangeState::Malformed],
            "byte {at}"
        );
    }
    assert_eq!((ward.rows("change").await, ward.rows("held").await), (1, 0));
    assert_eq!(
        ward.take(&lan, vec![good]).await.states,
        vec![ChangeState::Stored; 2]
    );
}

#[tokio::test]
async fn an_actor_that_nobody_claims_or_another_claimed_is_held() {
    let ward = Ward::open().await;
    let mut lan = ward.phone("cô Lan", &ward.areas).await;
    let mut thief = ward.phone("kẻ lạ", &ward.areas).await;
    let (_, birth) = lan.add_household(ward.areas[0], "125A Ngô Quyền");
    assert_eq!(
        ward.take_with(&lan, vec![birth.clone()], Vec::new()).await.states,
        [held("actor")]
    );

    let forged = ActorClaim::sign(&lan.actor, lan.device, lan.volunteer, &thief.key);
    assert_eq!(
        ward.take_with(&lan, vec![birth.clone()], vec![forged])
            .await
            .states,
        [held("actor")]
    );

    assert_eq!(ward.take(&lan, vec![birth]).await.states, [ChangeState::Stored]);
    thief.actor = lan.actor;
    thief.learn(&mut PaperPhone::new());
    let (_, rival) = thief.add_household(ward.areas[0], "127 Ngô Quyền");
    assert_eq!(ward.take(&thief, vec![rival]).await.states, [held("actor")]);
}

#[tokio::test]
async fn nobody_writes_under_a_colleagues_name() {
    let ward = Ward::open().await;
    let lan = ward.phone("cô Lan", &ward.areas).await;
    let mut thief = ward.phone("kẻ lạ", &ward.areas).await;
    let own = thief.volunteer;
    thief.volunteer = lan.volunteer;
    let (_, deed) = thief.add_household(ward.areas[0], "125A Ngô Quyền");
    assert_eq!(
        ward.take(&thief, vec![deed.clone()]).await.states,
        [held("actor")]
    );
    thief.volunteer = own;
    assert_eq!(ward.take(&thief, vec![deed]).await.states, [held("author")]);
}

#[tokio::test]
async fn a_household_does_not_leave_its_area_by_a_phone() {
    let ward = Ward::open().await;
    let mut lan = ward.phone("cô Lan", &ward.areas).await;
    let (home, birth) = lan.add_household(ward.areas[0], "125A Ngô Quyền");
    ward.take(&lan, vec![birth]).await;
    let elsewhere = ward.areas[1].to_string();
    lan.write(home.into(), Kind::Household, |doc| {
        doc.put(ROOT, "area", elsewhere).unwrap()
    });
    let deed = lan.deed(ward.areas[0], &[home.into()]);
    let mut other = deed.clone();
    other.area = ward.areas[1];
    assert_eq!(ward.take(&lan, vec![deed]).await.states, [held("area")]);
    assert_eq!(ward.take(&lan, vec![other]).await.states, [held("area")]);
}

#[tokio::test]
async fn what_was_erased_does_not_come_back_and_the_rest_of_its_deed_does() {
    let ward = Ward::open().await;
    let mut lan = ward.phone("cô Lan", &ward.areas).await;
    let (home, birth) = lan.add_household(ward.areas[0], "125A Ngô Quyền");
    ward.take(&lan, vec![birth]).await;
    let person = lan.write_person(home, "bác Bảy");
    lan.write_visit(home, Outcome::Met);
    let deed = lan.deed(ward.areas[0], &[home.into(), person.into()]);
    let (gone, area) = (DocumentId::from(person).to_string(), ward.areas[0].to_string());
    let erase = move |connection: &rusqlite::Connection| -> Kept<()> {
        connection.execute(
            "INSERT INTO tombstone VALUES (?, ?, 1, 'withdrawn')",
            [gone, area],
        )?;
        Ok(())
    };
    ward.server.ledger().write_sql(erase).await.unwrap();
    let taken = ward.take(&lan, vec![deed.clone()]).await;
    assert_eq!(taken.states, [ChangeState::Stored, ChangeState::Erased]);
    assert_eq!(
        (ward.rows("person_view").await, ward.rows("visit_view").await),
        (0, 1)
    );
    let again = ward.take(&lan, vec![deed]).await;
    assert_eq!(again.states, [ChangeState::Duplicate, ChangeState::Erased]);
}

#[tokio::test]
async fn unknown_keys_and_words_of_a_later_version_are_carried() {
    let ward = Ward::open().await;
    let mut lan = ward.phone("cô Lan", &ward.areas).await;
    let (home, birth) = lan.add_household(ward.areas[0], "125A Ngô Quyền");
    lan.write(home.into(), Kind::Household, |doc| {
        doc.put(ROOT, "roof", "tin").unwrap();
        doc.put(ROOT, "standing", "floating").unwrap();
    });
    let deed = lan.deed(ward.areas[0], &[home.into()]);
    assert_eq!(
        ward.take(&lan, vec![birth, deed]).await.states,
        vec![ChangeState::Stored; 2]
    );
    let load =
        move |books: &dyn Books| -> Kept<_> { books.document(home.into())?.ok_or(LedgerError::Closed) };
    let stored = ward.server.ledger().read(load).await.unwrap();
    let doc = automerge::Automerge::load(&stored.saved).unwrap();
    assert_eq!(doc.get(ROOT, "roof").unwrap().unwrap().0.as_str(), Some("tin"));
    assert_eq!(household::read(&doc).unwrap().standing.word(), "floating");
}

#[tokio::test]
async fn what_is_over_a_size_limit_is_held_with_its_deed_and_harms_nothing() {
    let ward = Ward::open().await;
    let mut lan = ward.phone("cô Lan", &ward.areas).await;
    let (home, birth) = lan.add_household(ward.areas[0], "125A Ngô Quyền");
    ward.take(&lan, vec![birth]).await;
    lan.write_visit(home, Outcome::Met);
    let note = lan.write_note(home, &"nhà sau có chó ".repeat(5_000));
    let deed = lan.deed(ward.areas[0], &[home.into(), note.into()]);
    assert_eq!(
        ward.take(&lan, vec![deed]).await.states,
        [held("too_large"), held("too_large")]
    );
    assert_eq!(
        (ward.rows("visit_view").await, ward.rows("note_view").await),
        (0, 0)
    );
}
