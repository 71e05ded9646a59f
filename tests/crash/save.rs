//! Killed while it saves: what the screen called saved is there, and of what it did not there is all or nothing.

use crate::points::{long, look_at};
use crate::stage::Stage;
use crate::tracer;
use serde_json::{Value, json};
use std::process::Child;
use std::time::{Duration, Instant};
use support::SeededChance;

/// Whether the reply came out before the end: from then on the volunteer believes in it.
fn was_said(child: Child) -> bool {
    let output = child.wait_with_output().expect("it ended");
    serde_json::from_slice::<Value>(&output.stdout).is_ok_and(|reply| reply["visit"].is_string())
}

#[test]
fn a_phone_killed_at_any_moment_of_a_save_has_the_visit_whole_or_not_at_all() {
    let mut stage = Stage::set();
    let (_, phone) = stage.phone();
    let began = Instant::now();
    phone.call("record_visit", &stage.deed());
    let usual = began.elapsed();

    let tries = if long() { 2_000 } else { 400 };
    let chance = SeededChance::from_seed(12);
    let (mut there, mut whole_before) = (0, stage.visits_at_ward());
    look_at(tries, |_| {
        let (folder, phone) = stage.phone();
        let mut bytes = [0; 8];
        engine::Chance::fill(&chance, &mut bytes);
        let moment = Duration::from_nanos(u64::from_le_bytes(bytes) % (usual.as_nanos() as u64 * 11 / 10));
        let mut child = phone
            .command("record_visit", &stage.deed())
            .spawn()
            .expect("the phone starts");
        let killed_at = Instant::now() + moment;
        while Instant::now() < killed_at {
            std::hint::spin_loop();
        }
        let _ = child.kill();
        let said = was_said(child);
        let deeds = stage.deeds_on(&folder, &phone);
        assert!(
            deeds <= 1 && (deeds == 1 || !said),
            "killed after {moment:?}: said {said}, there {deeds}"
        );
        there += deeds;
        // The phone goes on: what is there comes home once, and only once.
        let state = phone.call("sync", &json!({}));
        assert_eq!((&state["failure"], &state["unsent"]), (&Value::Null, &json!(0)));
        whole_before += deeds;
        assert_eq!(stage.visits_at_ward(), whole_before, "killed after {moment:?}");
        std::fs::remove_dir_all(folder).expect("the try is put away");
    });
    println!("the visit was there {there} times");
    stage.all_is_well();
}

#[test]
fn a_phone_killed_before_any_system_call_of_a_save_has_the_visit_whole_or_not_at_all() {
    if !tracer::there_is_one() {
        return;
    }
    let mut stage = Stage::set();
    let (_, phone) = stage.phone();
    let deed = stage.deed();
    let log = tempfile::NamedTempFile::new().expect("a file");
    let mut strace = tracer::watching(log.path());
    phone.command_under(&mut strace, "record_visit", &deed);
    assert!(
        was_said(strace.spawn().expect("the tracer starts")),
        "unharmed, it saves"
    );
    let calls = tracer::calls_in(log.path());
    assert!(calls > 5, "a save reaches the disk: {calls} calls");
    let mut whole_before = stage.visits_at_ward();
    // One more than there are: there, nobody is killed.
    look_at(calls + 1, |n| {
        let (folder, phone) = stage.phone();
        let mut strace = tracer::killing_at(n + 1);
        phone.command_under(&mut strace, "record_visit", &deed);
        let said = was_said(strace.spawn().expect("the tracer starts"));
        let deeds = stage.deeds_on(&folder, &phone);
        assert!(
            deeds <= 1 && (deeds == 1 || !said),
            "killed at call {}: said {said}, there {deeds}",
            n + 1
        );
        assert!(said || n < calls, "nobody was killed after the last call");
        let state = phone.call("sync", &json!({}));
        assert_eq!((&state["failure"], &state["unsent"]), (&Value::Null, &json!(0)));
        whole_before += deeds;
        assert_eq!(stage.visits_at_ward(), whole_before, "killed at call {}", n + 1);
        std::fs::remove_dir_all(folder).expect("the try is put away");
    });
    stage.all_is_well();
}
