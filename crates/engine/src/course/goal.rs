//! Goals in the client's words, and how far each has come.

use super::{Rater, day};
use alloc::string::String;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A goal the client works towards.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Its id, which is also the code of turns that touch it: `goal.<id>`.
    pub id: String,
    /// The client's own words.
    pub words: String,
    /// The day it was set.
    #[serde(deserialize_with = "day::read")]
    pub set: Date,
    /// Whether the client holds it to be a goal of this therapy; nothing while they were not asked.
    #[serde(default)]
    pub client_agrees: Option<bool>,
    /// Whether the therapist does.
    #[serde(default)]
    pub therapist_agrees: Option<bool>,
    /// How much it counts beside the others in goal attainment scaling; 1 where nobody weighed it.
    #[serde(default = "one")]
    pub weight: f64,
    /// The day it was reached or laid down, if it was.
    #[serde(default, deserialize_with = "day::read_some")]
    pub closed: Option<Date>,
}

fn one() -> f64 {
    1.0
}

/// How far a goal has come, as one of the two sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoalRating {
    /// The entry it came from.
    #[serde(default)]
    pub id: String,
    /// The goal's id.
    pub goal: String,
    /// Who says so.
    pub by: Rater,
    /// The day.
    #[serde(deserialize_with = "day::read")]
    pub on: Date,
    /// The session it belongs to, where it belongs to one.
    #[serde(default)]
    pub session: Option<u32>,
    /// How far, 0 (not at all) to 10 (reached).
    #[serde(default)]
    pub progress: Option<u8>,
    /// The level attained, -2 (much less than expected) to 2 (much more).
    #[serde(default)]
    pub attained: Option<i8>,
    /// Whether they worked on it in this session, where somebody ticked it.
    #[serde(default)]
    pub worked_on: bool,
}
