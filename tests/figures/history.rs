//! A random history of one tổ: what two members do at three doors, at lessons and with their team, with exchanges and
//! withdrawals in between.

use proptest::prelude::*;

/// Doors of the tổ.
pub const HOUSES: usize = 3;
/// Skills that every measure is about.
pub const SKILLS: [&str; 8] = [
    "AI-01", "AI-02", "AI-04", "AT-01", "DD-01", "DV-01", "TT-01", "TM-01",
];

/// One thing that somebody does. Numbers are taken as far as they reach.
#[derive(Debug, Clone)]
pub enum Act {
    Visit {
        house: usize,
        outcome: usize,
        unnamed: Vec<(usize, u32)>,
        taught: Vec<(usize, usize, u8, bool)>,
        leaflet: bool,
    },
    TakeBack {
        house: usize,
    },
    Person {
        house: usize,
        elder: bool,
    },
    Mend {
        house: usize,
        person: usize,
        tick: usize,
        moved: bool,
        priority: bool,
    },
    Answer {
        house: usize,
        adults: u32,
        about: u32,
        bank: u32,
    },
    Priority {
        house: usize,
        people: u32,
    },
    Need {
        house: usize,
        stage: usize,
        of_person: bool,
    },
    Empty {
        house: usize,
    },
    Lesson {
        kind: usize,
        heads: u32,
        named: usize,
    },
    TakeBackSession(usize),
    Team {
        member: usize,
        ready: bool,
        topic: usize,
    },
    Days(i64),
    Exchange,
    Withdraw(usize),
    Die(usize),
}

/// Any of them, each by one of the two.
pub fn acts(most: usize) -> impl Strategy<Value = Vec<(usize, Act)>> {
    let house = || 0..HOUSES;
    let act = prop_oneof![
        6 => (
            house(),
            0..8_usize,
            prop::collection::vec((0..SKILLS.len(), 1..5_u32), 0..3),
            prop::collection::vec((0..3_usize, 0..SKILLS.len(), 0..4_u8, any::<bool>()), 0..4),
            any::<bool>(),
        )
            .prop_map(|(house, outcome, unnamed, taught, leaflet)| Act::Visit {
                house, outcome, unnamed, taught, leaflet,
            }),
        1 => house().prop_map(|house| Act::TakeBack { house }),
        4 => (house(), any::<bool>()).prop_map(|(house, elder)| Act::Person { house, elder }),
        3 => (house(), 0..3_usize, 0..3_usize, prop::bool::weighted(0.1), any::<bool>()).prop_map(
            |(house, person, tick, moved, priority)| Act::Mend { house, person, tick, moved, priority }
        ),
        2 => (house(), 0..7_u32, 0..5_u32, 0..5_u32)
            .prop_map(|(house, adults, about, bank)| Act::Answer { house, adults, about, bank }),
        1 => (house(), 0..4_u32).prop_map(|(house, people)| Act::Priority { house, people }),
        1 => (house(), 0..3_usize, any::<bool>())
            .prop_map(|(house, stage, of_person)| Act::Need { house, stage, of_person }),
        1 => house().prop_map(|house| Act::Empty { house }),
        1 => (0..5_usize, 0..30_u32, 0..3_usize)
            .prop_map(|(kind, heads, named)| Act::Lesson { kind, heads, named }),
        1 => (0..4_usize).prop_map(Act::TakeBackSession),
        1 => (0..2_usize, any::<bool>(), 0..5_usize)
            .prop_map(|(member, ready, topic)| Act::Team { member, ready, topic }),
        2 => (0..20_i64).prop_map(Act::Days),
        2 => Just(Act::Exchange),
        2 => (0..6_usize).prop_map(Act::Withdraw),
        1 => (0..6_usize).prop_map(Act::Die),
    ];
    prop::collection::vec((0..2_usize, act), 1..most)
}
