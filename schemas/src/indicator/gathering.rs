//! What a lesson and a team add to the counters, at a cut.

use super::Counters;
use super::household::week;
use crate::day::Day;
use crate::record::{Lesson, LessonKind, Team};

/// The topic that CT-c3 asks for.
const AI: &str = "ai";

/// The counters of one lesson: its days of the cut's year, up to the cut.
///
/// Whoever allowed their name stands as a key of their own, so that two classes of one tổ count them once.
pub fn of_lesson(lesson: &Lesson, cut: Day) -> Counters {
    let mut counters = Counters::default();
    if lesson.voided {
        return counters;
    }
    // A word that this build does not know makes no key of its own.
    let kind = match &lesson.kind {
        LessonKind::Other(_) => "other",
        known => known.word(),
    };
    for (day, session) in &lesson.sessions {
        if day.year() != cut.year() || *day > cut {
            continue;
        }
        counters.add(format!("lesson/{kind}/sessions"), 1);
        counters.add(format!("lesson/{kind}/turns"), i64::from(session.turns()));
        counters.add(format!("lesson/{kind}/visitors"), i64::from(session.visitors));
        counters.add(format!("lesson/{kind}/volunteers"), i64::from(session.volunteers));
        for person in &session.attended {
            counters.add(format!("lesson/{kind}/person/{person}"), 1);
        }
        counters.add(week(*day), 1);
    }
    if !counters.is_empty() {
        counters.add(format!("lesson/{kind}/classes"), 1);
    }
    counters
}

/// The counters of one team.
pub fn of_team(team: &Team, cut: Day) -> Counters {
    let mut counters = Counters::default();
    counters.add("team", 1);
    counters.add("team_ready", team.is_set_up(cut).into());
    for member in team.active(cut) {
        let mut had = team
            .trainings
            .iter()
            .filter(|t| t.member == member && t.day <= cut);
        counters.add("members", 1);
        counters.add("members_ai", had.clone().any(|t| t.topic == AI).into());
        counters.add("members_trained", had.any(|t| t.day.year() == cut.year()).into());
    }
    counters
}
