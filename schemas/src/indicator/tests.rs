//! What the definitions are held to.

use super::*;

#[test]
fn the_compiled_in_definitions_hold() {
    assert_eq!(Indicators::built_in().revision, 0);
    assert!(Indicators::built_in().line("CT-c1.people").is_some());
}
