//! Tổ dân phố số 12 (Phước Mỹ cũ) as the rules of counting describe it, as data: what stands in the office's list, and
//! what two volunteers did at each door. Houses are numbered from 0, people too; whoever changes a number here changes
//! a printed figure.

use schemas::call::{Helped, HelpedUnnamed};
use schemas::day::Day;
use schemas::ids::PersonId;
use schemas::record::{Level, Outcome, Source};
use support::Row;

/// In the register, of which two turn out empty and one may be.
pub const HOUSES: usize = 102;
/// Named and guided; three more gave their name and were not.
pub const GUIDED: usize = 118;
/// Ông Lê Văn Sáu, who withdraws.
pub const SAU: usize = 116;

/// The first Monday of the calendar.
pub fn start() -> Day {
    Day::new(2026, 3, 9).expect("a day")
}

/// Mondays of all 39 weeks up to the cut; of these, three are tuần nghỉ.
pub fn weeks() -> Vec<(Day, bool)> {
    let week = |n: i64| (start().plus_days(7 * n), !matches!(n, 8 | 20 | 33));
    (0..39).map(week).collect()
}

/// The 27 weeks in which somebody walked.
pub fn walked() -> Vec<Day> {
    let worked = weeks().into_iter().filter(|(_, works)| *works);
    worked.map(|(monday, _)| monday).take(27).collect()
}

/// The office's list of tổ 12, and three houses of tổ 13.
pub fn rows() -> Vec<Row> {
    let text = |text: String| -> &'static str { Box::leak(text.into_boxed_str()) };
    let twelve = (0..HOUSES).map(|house| Row {
        tdp: "12",
        number: text((2 * house + 2).to_string()),
        street: "Nguyễn Công Trứ",
        people: if alone(house) { 1 } else { 8 },
        adults16: match house {
            1 => 4,
            _ if alone(house) => 1,
            _ => 6,
        },
        listed: if matches!(house, 0..=19 | 82..=89) {
            "NCT"
        } else {
            ""
        },
    });
    let thirteen = (0..3).map(|house| Row {
        tdp: "13",
        number: text((2 * house + 1).to_string()),
        street: "An Cư 3",
        people: 4,
        adults16: 2,
        listed: "",
    });
    twelve.chain(thirteen).collect()
}

/// A household of one person, with two ticks.
pub fn alone(house: usize) -> bool {
    (66..=68).contains(&house)
}

/// Who lives in a house, of those who gave their name: two in each of the first 52, one in each of the others.
pub fn people_of(house: usize) -> Vec<usize> {
    match house {
        0..=51 => vec![2 * house, 2 * house + 1],
        52..=65 => vec![52 + house],
        66..=68 => vec![52 + house],
        _ => Vec::new(),
    }
}

/// What they are called; all made up.
pub fn name_of(person: usize) -> String {
    match person {
        SAU => "Lê Văn Sáu".to_owned(),
        40 => "Nguyễn Thị Hoa".to_owned(),
        41 => "Nguyễn Thị Hoà".to_owned(),
        _ => format!("Người thứ {person}"),
    }
}

/// What came of the visit, where there was one.
pub fn outcome_of(house: usize) -> Option<Outcome> {
    Some(match house {
        0..=70 => Outcome::Met,
        71..=73 => Outcome::NobodyHome,
        74..=76 => Outcome::ComeBack,
        77..=79 => Outcome::Declined,
        80..=81 => Outcome::FamilyMatter,
        99..=101 => Outcome::NoOneLives,
        _ => return None,
    })
}

/// Skills of one person: code, level, who taught it.
pub fn skills_of(person: usize) -> Vec<(&'static str, Level, Source)> {
    let mut skills = Vec::new();
    let mut taught = |code| skills.push((code, Level::WithHelp, Source::Taught));
    if person >= GUIDED {
        return skills;
    }
    if person < 104 {
        taught("DD-02");
        taught("SK-01");
    }
    if person >= 34 {
        taught("AT-01");
    }
    if person < 31 {
        taught("DD-01");
    }
    if person < 3 {
        taught("HT-01");
    }
    if person < 27 {
        taught("AI-01");
        taught("AI-02");
    }
    let mut knew = |code, level| skills.push((code, level, Source::KnewBefore));
    match person {
        27..=32 => {
            knew("AI-01", Level::Alone);
            knew("AI-04", Level::Alone);
        }
        // Asked, and knows none.
        33..=91 => knew("AI-01", Level::None),
        _ => {}
    }
    skills
}

/// The same as a call takes it.
pub fn helped(person: usize, id: PersonId) -> Vec<Helped> {
    let one = |(skill, level, source): (&str, Level, Source)| Helped {
        person: id,
        skill: skill.to_owned(),
        level,
        source,
    };
    skills_of(person).into_iter().map(one).collect()
}

/// Help without names, a list a visit; at least one visit where somebody was met.
pub fn unnamed_of(house: usize) -> Vec<Vec<HelpedUnnamed>> {
    let visit = |skills: &[(&str, u32)]| {
        let one = |(skill, people): &(&str, u32)| HelpedUnnamed {
            skill: (*skill).to_owned(),
            people: *people,
        };
        skills.iter().map(one).collect()
    };
    match house {
        0 => vec![visit(&[("DD-02", 2)]), visit(&[("DD-02", 3), ("AT-01", 3)])],
        1 => vec![visit(&[("DD-02", 3)])],
        2 => vec![visit(&[("DV-01", 2)]), visit(&[("DV-01", 2), ("AT-02", 2)])],
        3 => vec![visit(&[("TT-02", 3), ("AT-05", 3)]), visit(&[("TT-02", 2)])],
        4 => vec![visit(&[("SK-02", 2)]), visit(&[("SK-02", 2)])],
        5 | 6 => vec![visit(&[("GT-02", 2), ("AI-01", 2), ("AI-02", 2)])],
        7 => vec![visit(&[("TT-04", 2)])],
        8 | 9 => vec![visit(&[("AI-03", 2)])],
        _ => vec![Vec::new()],
    }
}

/// Ticks of one person.
pub fn ticks_of(person: usize) -> &'static [&'static str] {
    let house = (0..HOUSES).find(|house| people_of(*house).contains(&person));
    match house {
        Some(house @ 0..=6) if people_of(house)[0] == person => &["learned", "uses_service"],
        Some(0..=6) => &["taught_family"],
        Some(house @ 7..=64) if people_of(house)[0] == person => {
            &["learned", "uses_service", "taught_family"]
        }
        Some(66..=68) => &["learned", "uses_service"],
        _ => &[],
    }
}

/// What the family said: people asked about, and of these with a bank account.
pub fn bank_of(house: usize) -> Option<(u32, u32)> {
    match house {
        0..=40 => Some((3, 2)),
        41..=47 => Some((3, 1)),
        48..=54 => Some((2, 1)),
        _ => None,
    }
}
