//! Whatever happens in a tổ, phone and server print the same, the counters that moved with each deed are those that
//! counting anew finds, and no withdrawal moves a figure. A few histories a push, 200 with `TUNGNHA_LONG=1`.

use crate::history::acts;
use crate::world::World;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use schemas::day::Day;

#[test]
fn phone_and_server_print_the_same_for_every_indicator_and_no_withdrawal_moves_one() {
    let cases = if std::env::var_os("TUNGNHA_LONG").is_some() {
        200
    } else {
        20
    };
    let mut runner = TestRunner::new(Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 120,
        ..Config::default()
    });
    let claim = |history: Vec<(usize, crate::history::Act)>| {
        let mut world = World::begin();
        for (who, act) in &history {
            prop_assert!(world.play(*who, act), "a withdrawal or a death moved a figure");
        }
        world.exchange();
        let today = Day::of_instant(world.ward.clock().now());
        let counted = world.ward.figures(world.area);
        for phone in &world.phones {
            prop_assert_eq!(
                &phone.figures(world.area),
                &counted,
                "a phone prints what the server prints"
            );
        }
        let anew = world.ward.recounted(today).figures(Some(world.area));
        prop_assert_eq!(anew.as_ref(), Some(&counted), "counting anew finds the same");
        let rebuilt = world.ward.rebuild();
        prop_assert!(rebuilt.is_clean(), "{:?}", rebuilt);
        prop_assert_eq!(&world.ward.figures(world.area), &counted);
        Ok(())
    };
    runner
        .run(&acts(24), claim)
        .unwrap_or_else(|failure| panic!("{failure}"));
}
