//! Killed while the two talk: the phone, or the server, at every byte where a message or its head ends and at each
//! kilobyte in between; the server also before each system call of its accept.

use crate::points::look_at;
use crate::stage::Stage;
use crate::tracer;
use serde_json::{Value, json};
use support::{Direction, PhoneProcess, Proxy, ServerProcess, Stop};

/// Who dies at the point.
#[derive(Clone, Copy)]
enum Dies {
    Phone,
    Server,
    Neither,
}

/// The points of an ordinary exchange.
fn points(stage: &mut Stage) -> Vec<(Direction, u64)> {
    let (_, phone) = stage.phone();
    phone.call("record_visit", &stage.deed());
    stage.proxy.let_through();
    phone.call("sync", &json!({}));
    let points = stage.proxy.points();
    assert!(
        points.len() >= 6,
        "two heads, two bodies, two beginnings: {points:?}"
    );
    points
}

fn until_held(proxy: &Proxy, phone: &PhoneProcess) -> (std::process::Child, bool) {
    let mut child = phone
        .command("sync", &json!({}))
        .spawn()
        .expect("the phone starts");
    let reached = proxy.reached(|| child.try_wait().expect("a child of ours").is_some());
    (child, reached)
}

fn at_every_point(dies: Dies) {
    let mut stage = Stage::set();
    let points = points(&mut stage);
    let mut whole_before = stage.visits_at_ward();
    look_at(points.len(), |at| {
        let (direction, bytes) = points[at];
        let (folder, phone) = stage.phone();
        phone.call("record_visit", &stage.deed());
        stage.proxy.stop_after(direction, bytes, Stop::Hold);
        let (mut child, reached) = until_held(&stage.proxy, &phone);
        let told = format!("{direction:?} {bytes}, reached: {reached}");
        match dies {
            Dies::Phone => child.kill().expect("a child of ours"),
            Dies::Server => stage.server.kill(),
            Dies::Neither => {}
        }
        stage.proxy.cut();
        let output = child.wait_with_output().expect("it ended");

        assert_eq!(stage.deeds_on(&folder, &phone), 1, "{told}");
        let there = stage.visits_at_ward();
        assert!(there == whole_before || there == whole_before + 1, "{told}");
        let home = phone_says_home(&output.stdout);
        assert!(
            !home || there == whole_before + 1,
            "a phone says home only of what is there: {told}"
        );

        if matches!(dies, Dies::Server) {
            stage.start_server();
        }
        stage.proxy.let_through();
        let state = phone.call("sync", &json!({}));
        assert_eq!(
            (&state["failure"], &state["unsent"]),
            (&Value::Null, &json!(0)),
            "{told}"
        );
        whole_before += 1;
        assert_eq!(
            stage.visits_at_ward(),
            whole_before,
            "once, and only once: {told}"
        );
        assert_eq!(stage.visits_of(&folder, &phone), 1, "{told}");
        assert_eq!(stage.deeds_on(&folder, &phone), 1, "{told}");
        std::fs::remove_dir_all(folder).expect("the try is put away");
    });
    stage.all_is_well();
}

fn phone_says_home(stdout: &[u8]) -> bool {
    serde_json::from_slice::<Value>(stdout)
        .is_ok_and(|state| state["unsent"] == json!(0) && state["failure"].is_null())
}

#[test]
fn a_phone_killed_at_any_frame_of_an_exchange_loses_and_doubles_nothing() {
    at_every_point(Dies::Phone);
}

#[test]
fn a_server_killed_at_any_frame_of_an_exchange_loses_and_doubles_nothing() {
    at_every_point(Dies::Server);
}

#[test]
fn a_line_cut_at_any_frame_of_an_exchange_loses_and_doubles_nothing() {
    at_every_point(Dies::Neither);
}

/// What the thread that writes asks of the disk from the server's start to the end of one exchange.
fn calls_of_an_accept(stage: &mut Stage) -> usize {
    let log = tempfile::NamedTempFile::new().expect("a file");
    let (_, phone) = stage.phone();
    phone.call("record_visit", &stage.deed());
    stage.server.kill();
    let watched = ServerProcess::start_under(tracer::watching(log.path()), &stage.ward(), 0);
    let mut server = watched.expect("nobody kills it");
    stage.proxy.retarget(server.address());
    stage.proxy.let_through();
    phone.call("sync", &json!({}));
    server.kill();
    let calls = tracer::calls_in(log.path());
    assert!(calls > 5, "an accept reaches the disk: {calls} calls");
    calls
}

#[test]
fn a_server_killed_before_any_system_call_of_an_accept_has_the_deed_whole_or_not_at_all() {
    if !tracer::there_is_one() {
        return;
    }
    let mut stage = Stage::set();
    let calls = calls_of_an_accept(&mut stage);
    let mut whole_before = stage.visits_at_ward();
    let mut killed = 0;
    look_at(calls + 1, |n| {
        let (folder, phone) = stage.phone();
        phone.call("record_visit", &stage.deed());
        stage.server.kill();
        let traced = ServerProcess::start_under(tracer::killing_at(n + 1), &stage.ward(), 0);
        let output = traced.map(|mut server| {
            stage.proxy.retarget(server.address());
            stage.proxy.let_through();
            let output = phone
                .command("sync", &json!({}))
                .output()
                .expect("the phone ends");
            killed += usize::from(server.has_ended());
            server.kill();
            output
        });
        let there = stage.visits_at_ward();
        assert!(
            there == whole_before || there == whole_before + 1,
            "killed at call {}",
            n + 1
        );
        let home = output.is_some_and(|output| phone_says_home(&output.stdout));
        assert!(
            !home || there == whole_before + 1,
            "a receipt is only given for what is on disk: call {}",
            n + 1
        );
        stage.start_server();
        let state = phone.call("sync", &json!({}));
        assert_eq!(
            (&state["failure"], &state["unsent"]),
            (&Value::Null, &json!(0)),
            "killed at call {}",
            n + 1
        );
        whole_before += 1;
        assert_eq!(stage.visits_at_ward(), whole_before, "killed at call {}", n + 1);
        std::fs::remove_dir_all(folder).expect("the try is put away");
    });
    assert!(killed > 0, "some of the calls were reached");
    stage.all_is_well();
}

/// What a colleague brings while nobody is killed; answers how many visits that is.
fn one_deed_unharmed(stage: &mut Stage) -> usize {
    let (folder, phone) = stage.phone();
    phone.call("record_visit", &stage.deed());
    phone.call("sync", &json!({}));
    std::fs::remove_dir_all(folder).expect("the colleague goes home");
    1
}

#[test]
fn a_phone_killed_before_any_system_call_of_an_exchange_has_what_came_in_whole_or_not_at_all() {
    if !tracer::there_is_one() {
        return;
    }
    let mut stage = Stage::set();
    // Something to bring, and always something to fetch.
    one_deed_unharmed(&mut stage);
    let (_, phone) = stage.phone();
    phone.call("record_visit", &stage.deed());
    let log = tempfile::NamedTempFile::new().expect("a file");
    let mut strace = tracer::watching(log.path());
    phone.command_under(&mut strace, "sync", &json!({}));
    assert!(
        strace.status().expect("the tracer starts").success(),
        "unharmed, it comes through"
    );
    let calls = tracer::calls_in(log.path());
    assert!(calls > 5, "an exchange reaches the disk: {calls} calls");

    let mut whole_before = stage.visits_at_ward();
    let mut caught_up = 0;
    look_at(calls + 1, |n| {
        if whole_before > 8 * caught_up {
            stage.catch_up();
            caught_up = whole_before / 8 + 1;
            whole_before += one_deed_unharmed(&mut stage);
        }
        let (folder, phone) = stage.phone();
        phone.call("record_visit", &stage.deed());
        let mut strace = tracer::killing_at(n + 1);
        phone.command_under(&mut strace, "sync", &json!({}));
        let output = strace.output().expect("the tracer starts");
        // Whole: `deeds_on` holds the documents against each other and against the view.
        assert_eq!(stage.deeds_on(&folder, &phone), 1, "killed at call {}", n + 1);
        let there = stage.visits_at_ward();
        assert!(
            there == whole_before || there == whole_before + 1,
            "killed at call {}",
            n + 1
        );
        assert!(!phone_says_home(&output.stdout) || there == whole_before + 1);
        let state = phone.call("sync", &json!({}));
        assert_eq!(
            (&state["failure"], &state["unsent"]),
            (&Value::Null, &json!(0)),
            "killed at call {}",
            n + 1
        );
        whole_before += 1;
        assert_eq!(stage.visits_at_ward(), whole_before, "killed at call {}", n + 1);
        assert_eq!(
            stage.visits_on(&folder, &phone),
            whole_before,
            "all of the others' too: call {}",
            n + 1
        );
        std::fs::remove_dir_all(folder).expect("the try is put away");
    });
    stage.all_is_well();
}
