//! Alliance as the client sees it.
//!
//! Asks: How strong is the alliance as the client sees it, and has it moved lately?
//! Rule: Local level smoothed with the known measurement error; change over the last six answered sessions with the
//! exact covariance of both ends. A finding where the 95 % interval of that change leaves out zero.
//! Source: Durbin & Koopman 2012, Time Series Analysis by State Space Methods, chapters 2 and 4.
//! Departs: Six sessions, and the drift's half-normal prior, are of our own making. The check-in's measurement error is
//! assumed until there are data. In simulated courses of twenty sessions in which nothing happens, 3 in 100 are ever told to
//! have moved (`tests/false_alarms.rs`).
//! Cannot say: not asked; fewer than three answers; three held sessions since the last; all of late at the ceiling; no
//! known measurement error.
//! Reads as: "As the client sees it, the alliance has grown over the last 6 answered sessions."

use super::level;
use crate::{
    course::Rater,
    signal::{Person, Signal, Status, System},
};

/// Level and trend of the alliance as the client sees it.
pub static SIGNAL: Signal = Signal {
    id: "alliance.level.client",
    system: System::S1,
    status: Status::ToolDefined,
    method: "Smoothed level with known measurement error; its change over the last six answered sessions, 95 % interval.",
    source: "Durbin & Koopman (2012), Time Series Analysis by State Space Methods, chapters 2 and 4.",
    departs: "The window of six sessions and the prior on the drift are of our own making; the check-in's measurement error is assumed until there are data.",
    would_change_mind: "More answered sessions, or another measurement error for the questionnaire.",
    audience: &[Person::Client, Person::Therapist],
    words: |answer| level::words(answer, Rater::Client),
    look: |course, bench| level::look(course, bench, Rater::Client),
};
