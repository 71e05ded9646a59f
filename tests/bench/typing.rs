//! A search while it is typed: each key asks anew, and an answer later than the next picture is felt.

use crate::Bench;
use crate::figures::{Unit, runs};
use crate::phone::TITLE;
use crate::table::Goal;
use schemas::call::Door;
use support::Phone;

/// All of them are found under this name.
pub const ROW: &str = "search a key";

/// One picture of a screen that draws sixty a second.
const FRAME: f64 = 16.7;
/// How often each is typed.
const TIMES: usize = 5;

/// What is typed, and what it is.
const TYPED: [(&str, &str); 6] = [
    ("nguyen thi hoa", "a name"),
    ("Nguyễn Thị Hoà", "with marks"),
    ("nguyeenx thij hoaf", "Telex left standing"),
    ("ntht", "initials"),
    ("k123/45", "a door"),
    ("345", "the tail of a telephone"),
];

/// Types each, key by key.
pub fn measure(bench: &mut Bench, phone: &Phone, households: usize) {
    if !bench.wants(TITLE, ROW) {
        return;
    }
    for (typed, what) in TYPED {
        let ends: Vec<usize> = typed
            .char_indices()
            .map(|(at, letter)| at + letter.len_utf8())
            .collect();
        let ask = |run: usize| &typed[..ends[run % ends.len()]];
        let keys = runs(TIMES * ends.len(), ask, |keys| drop(phone.search(keys)));
        let row = format!("{ROW}: {what}, “{typed}”");
        bench.put(
            TITLE,
            &row,
            Unit::Milliseconds,
            Goal::within(FRAME),
            households,
            keys,
        );
        let found: Vec<Door> = phone.search(typed).doors;
        assert!(!found.is_empty(), "{typed} finds somebody");
    }
}
