//! Properties that no schedule may break: however deeds are interleaved, repeated and reordered on their way, all
//! phones and the server end with the same documents, the same figures and the same open questions. A few schedules
//! a push, many with `TUNGNHA_LONG=1`.

mod orders;
mod schedules;

use proptest::test_runner::{Config, TestRunner};

/// A runner for claims of which each try starts a server of its own.
fn runner(short: u32, long: u32) -> TestRunner {
    let cases = if std::env::var_os("TUNGNHA_LONG").is_some() {
        long
    } else {
        short
    };
    TestRunner::new(Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 60,
        ..Config::default()
    })
}
