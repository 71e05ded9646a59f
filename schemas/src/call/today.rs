//! The first screen: my part of this evening, and why other doors are due.

use super::{Door, Street, WalkView};
use crate::day::Day;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The first screen.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Today {
    /// By the phone's clock, in Asia/Ho_Chi_Minh.
    pub day: Day,
    /// The street of the next door; absent when nothing is left to walk.
    pub street: Option<Street>,
    /// The next door.
    pub next: Option<Door>,
    /// Doors not reached yet.
    pub to_visit: u32,
    /// Doors whose revisit day has come.
    pub come_back: u32,
    /// Deeds not yet at the ward.
    pub unsent: u32,
    /// *Phần của tôi*: the walk that is on today, or else the one begun last and not done.
    pub walk: Option<WalkView>,
    /// My walks of later days, the next first.
    pub coming: Vec<WalkView>,
    /// Doors due today, with why: overdue first, then priority, then walking order (at most 200).
    pub due: Vec<DueDoor>,
    /// Questions about my own visits that I have not answered.
    pub asked: u32,
    /// What was done today on this phone.
    pub done: DoneToday,
    /// Of today's deeds, how many are home: the "12/12 đã về phường" of the evening.
    pub home: u32,
    /// Today's deeds.
    pub deeds: u32,
}

/// A door with every reason to knock there today.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DueDoor {
    /// The door.
    pub door: Door,
    /// Oldest first.
    pub tasks: Vec<DueTask>,
}

/// One reason to knock, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DueTask {
    /// Code of the catalogue.
    pub code: String,
    /// Since when.
    pub due: Day,
    /// Days past it, where the rule says them; 0 on the day.
    pub overdue: Option<u32>,
}

/// The evening in one sentence.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DoneToday {
    /// Doors visited.
    pub doors: u32,
    /// Doors met.
    pub met: u32,
    /// People helped, named and unnamed.
    pub helped: u32,
}
