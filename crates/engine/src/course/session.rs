//! Appointments: when, whether they took place, how they were kept, and the breaks between them.

use super::{Rater, day};
use alloc::string::String;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One appointment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Session {
    /// Counts from 1 in the order planned; a missed session keeps its number.
    pub number: u32,
    /// The day it was planned for.
    pub on: Date,
    /// Whether it took place.
    #[serde(default)]
    pub attendance: Attendance,
}

/// Whether a session took place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Attendance {
    /// Both were there.
    #[default]
    Held,
    /// The client did not come.
    Missed,
    /// Called off beforehand.
    Cancelled,
}

/// How one appointment was kept, where somebody wrote it down or a calendar told it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Kept {
    /// The entry it came from.
    pub id: String,
    /// The session it is about.
    pub session: u32,
    /// Minutes after midnight at which it was planned to begin.
    pub planned: Option<u32>,
    /// Minutes after midnight at which it began.
    pub began: Option<u32>,
    /// How many minutes were planned.
    pub minutes_planned: Option<u32>,
    /// How many minutes it lasted.
    pub minutes_held: Option<u32>,
    /// Where it took place: `room`, `video`, `phone` or a place's own label.
    pub place: Option<String>,
    /// Who moved it to another day or hour, if it was moved.
    pub moved_by: Option<Rater>,
}

/// A break that was told: holidays, leave, illness.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Break {
    /// The entry it came from.
    #[serde(default)]
    pub id: String,
    /// The first day without a session.
    #[serde(deserialize_with = "day::read")]
    pub from: Date,
    /// The last day without one.
    #[serde(deserialize_with = "day::read")]
    pub to: Date,
    /// The day it was told.
    #[serde(deserialize_with = "day::read")]
    pub told: Date,
    /// Whether they have talked about what the break may be like.
    #[serde(default)]
    pub prepared: bool,
}
