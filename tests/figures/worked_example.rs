//! The worked example of the rules of counting, entered by two phones, synced, and read from the server's counters;
//! and, for what a phone may hold, on the phone.

use crate::played::{Played, book, day};
use crate::removed;
use crate::to_12::{self, HOUSES, SAU};
use schemas::call::{Calls, LeavePriority, MendHousehold, Mended};
use schemas::day::Day;
use schemas::ids::PersonId;
use schemas::indicator::{Figures, Verdict};
use support::{cells, occurrences};

/// What must be printed for tổ 12, on the server and on a phone that holds it.
pub const PRINTED: [(&str, &str); 22] = [
    ("PH-a.households", "83/100 = 83,0 %"),
    ("PH-b.households", "71/100 = 71,0 %"),
    ("PH-c.households", "66/100 = 66,0 %"),
    ("PH-d.people", "140/260 = 53,8 %"),
    ("PH-d.turns", "411"),
    ("CT-c2.people", "122/260 = 46,9 %"),
    ("CT-e.people", "96/260 = 36,9 %"),
    ("CT-e.leaflets", "58/100 = 58,0 %"),
    ("CT-c1.people", "37/260 = 14,2 %"),
    ("GD.households", "61/100 = 61,0 %"),
    ("DT.activated", "31"),
    ("DT.referred", "9"),
    ("NH.people", "96/158 = 60,8 %"),
    ("NH.answered", "55"),
    ("UT-h.households", "22/29 = 75,9 %"),
    ("UT-h.joined", "2"),
    ("UT-h.left", "1"),
    ("UT-n.people", "26/34 = 76,5 %"),
    ("NCT.classes", "2"),
    ("NCT.sessions", "9"),
    ("NCT.turns", "131"),
    ("NCT.people", "29"),
];

fn assert_printed(figures: &Figures, where_read: &str) {
    for (name, printed) in PRINTED {
        let line = figures.line(name).expect("the line is defined");
        assert_eq!(line.printed, printed, "{name}, {where_read}");
    }
    let line = |name: &str| figures.line(name).expect("the line is defined");
    let people = line("PH-d.people");
    assert_eq!(
        (people.named, people.unnamed, people.paper),
        (Some(118), Some(22), Some(45))
    );
    let platforms = line("CT-c2.people");
    assert_eq!((platforms.named, platforms.unnamed), (Some(104), Some(18)));
    let safety = line("CT-e.people");
    assert_eq!((safety.named, safety.unnamed), (Some(84), Some(12)));
    let ai = line("CT-c1.people");
    assert_eq!(ai.printed_range.as_deref(), Some("14,2–77,3 %"));
    assert_eq!(ai.verdict, Some(Verdict::NotReached));
    assert_eq!(line("TKN.weeks").printed, "27/36 = 75,0 %");
    let register = figures.register;
    assert_eq!(
        (
            register.registered,
            register.excluded,
            register.awaiting,
            register.assigned
        ),
        (102, 2, 1, Some(101))
    );
}

#[test]
fn the_wards_own_example_is_printed_to_the_decimal_on_server_and_phone() {
    let mut played = Played::begin();
    let weeks = to_12::walked();
    for (turn, monday) in weeks.iter().enumerate() {
        for house in (0..HOUSES).filter(|house| house % weeks.len() == turn) {
            played.ward.clock().turn_to(monday.plus_days(house as i64 % 5));
            played.walk_to(house);
        }
        if turn % 9 == 8 {
            played.sync();
        }
    }
    played.lessons();
    played.sync();
    let twelve = played.twelve;
    played.ward.clock().turn_to(day(11, 15));
    let leaves = Mended {
        priority_leaves: Some(LeavePriority {
            code: "NCT".to_owned(),
            why: "no_longer".to_owned(),
        }),
        ..Mended::default()
    };
    let leaves = |household| MendHousehold {
        household,
        fields: leaves.clone(),
    };
    let by_lan = played.phones[0]
        .engine()
        .mend_household(leaves(played.houses[89]));
    assert!(by_lan.is_err(), "only a supervisor takes a house off the list");
    played.phones[1]
        .engine()
        .mend_household(leaves(played.houses[89]))
        .expect("Nam may");
    played.sync();

    played.ward.clock().turn_to(day(11, 20));
    let before = played.ward.figures(twelve);
    played.ward.erase(played.people[&SAU]);
    assert_eq!(
        played.ward.figures(twelve),
        before,
        "no figure moves when ông Sáu withdraws"
    );

    played.ward.clock().turn_to(day(11, 30));
    played.ward.enter(book(twelve));
    played.sync();
    let figures = played.ward.figures(twelve);
    assert_printed(&figures, "from the server's counters");
    assert_eq!(
        played.ward.recounted(day(11, 30)).figures(Some(twelve)).unwrap(),
        figures
    );
    for phone in &played.phones {
        assert_printed(&phone.figures(twelve), "on a phone");
    }
    the_ward_line_says_what_is_missing(&played);
    nothing_is_left_of_sau(&played);
    hoa_and_hoà_are_proposed_and_stay_two(&played);
    removed::each_counted_change_is_missed(&played.ward, twelve, day(11, 30), &book(twelve));
    fewer_people_asked_leave_it_undecided(&played);
    let rebuilt = played.ward.rebuild();
    assert!(rebuilt.is_clean(), "{rebuilt:?}");
    assert_eq!(
        played.ward.figures(twelve),
        figures,
        "counted anew, the figures are the same"
    );
    the_same_cut_gives_the_same_figures(&played, &figures);
}

/// Of the ward, with tổ 13 in it.
fn the_ward_line_says_what_is_missing(played: &Played) {
    let ward = played.ward.ward_figures();
    let people = ward.line("PH-d.people").expect("the line");
    assert_eq!((people.printed.as_str(), people.missing_areas), ("140/—", 1));
    let citizens = ward.line("DT.citizens").expect("the line");
    assert_eq!(citizens.printed, "243/255 = 95,3 %");
    assert_eq!(citizens.source.as_deref(), Some("Công an"));
    let thirteen = played.ward.figures(played.ward.area("13"));
    assert_eq!(thirteen.line("PH-d.people").expect("the line").printed, "0/—");
}

/// No cell of the ledger and of either phone holds his name, and no search finds him.
fn nothing_is_left_of_sau(played: &Played) {
    let name = to_12::name_of(SAU);
    let id = played.people[&SAU].to_string();
    let found = occurrences(name.as_bytes(), &cells(&played.ward.sql()));
    assert!(found.is_empty(), "the ledger: {found:?}");
    let kept = played
        .ward
        .texts(&format!("SELECT document FROM document WHERE document = '{id}'"));
    assert!(kept.is_empty(), "the server keeps no paper of his");
    for phone in &played.phones {
        let file = phone.file();
        let found = occurrences(name.as_bytes(), &cells(file.sql()));
        assert!(found.is_empty(), "a phone: {found:?}");
        assert!(phone.search(&name).doors.is_empty(), "no search finds him");
        assert!(
            !file
                .documents()
                .iter()
                .any(|(document, _)| document.to_string() == id)
        );
    }
}

fn hoa_and_hoà_are_proposed_and_stay_two(played: &Played) {
    let door = played.phones[0].household(played.houses[20]);
    let two = [played.people[&40], played.people[&41]];
    let mut found: Vec<PersonId> = door.alike.iter().flatten().copied().collect();
    found.sort_unstable();
    let mut wanted = two.to_vec();
    wanted.sort_unstable();
    assert_eq!(found, wanted, "proposed as one");
    assert_eq!(door.people.len(), 2, "and never merged alone");
}

/// The same with AI known for 60 people.
fn fewer_people_asked_leave_it_undecided(played: &Played) {
    let line = removed::with_ai_known_for(&played.ward, played.twelve, day(11, 30), &book(played.twelve), 60);
    assert_eq!(line.printed, "37/260 = 14,2 %");
    assert_eq!(line.printed_range.as_deref(), Some("14,2–91,2 %"));
    assert_eq!(line.verdict, Some(Verdict::Undecided));
}

/// A year later, after another erasure and after tổ 12 has gone into a new one.
fn the_same_cut_gives_the_same_figures(played: &Played, figures: &Figures) {
    let cut = played.ward.freeze(day(11, 30));
    let kept = played.ward.cut(&cut);
    for person in played.people.values() {
        assert!(!kept.contains(&person.to_string()), "a frozen cut names nobody");
    }
    played.ward.erase(played.people[&3]);
    played
        .ward
        .clock()
        .turn_to(Day::new(2027, 11, 30).expect("a day"));
    let old = [played.twelve, played.ward.area("13")];
    played
        .ward
        .join(&old, "5", Day::new(2027, 6, 1).expect("a day"))
        .expect("they are joined");
    assert_eq!(played.ward.cut(&cut), kept);
    let frozen: sync_server::view::Frozen = serde_json::from_str(&kept).expect("a cut reads");
    assert_eq!(&frozen.figures(Some(played.twelve)).expect("the tổ"), figures);
}
