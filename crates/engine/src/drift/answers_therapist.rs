//! Friend-like drift as the therapist tells it, whether or not anything was ever recorded.
//!
//! Asks: Does the therapist say that sessions are taken up by chat, or that the therapist asks the client for something?
//! Rule: The two latest answers, from 0 to 4. A finding where either says that the therapist asked for advice, comfort or a
//! favour for themselves (1 or more), and one where both say that some of the session or more was chat (2 or more).
//! Source: none published; Gutheil & Gabbard 1993, Am J Psychiatry 150:188, on who gains by an exception.
//! Departs: Questions and thresholds are of our own making. No chance is weighed: it is what somebody said. How good the
//! alliance is makes no difference.
//! Cannot say: never asked; left out; the latest answer older than eight weeks; nothing told, in a single answer.
//! Reads as: "You answered that lately some of the session or more was ordinary chat, both times you were asked."

use super::answers;
use crate::{
    course::Rater,
    signal::{Person, Signal, Status, System},
};

/// Friend-like drift as the therapist tells it.
pub static SIGNAL: Signal = Signal {
    id: "drift.answers.therapist",
    system: System::S4,
    status: Status::ToolDefined,
    method: "Two questions from 0 to 4: any request for the therapist's own good, or some chat or more in both of the two latest answers.",
    source: "None published; Gutheil & Gabbard (1993), Am J Psychiatry 150:188, on who gains.",
    departs: "Questions and thresholds are of our own making.",
    would_change_mind: "What the two find when they talk about it, and the next answers.",
    audience: &[Person::Therapist],
    words: answers::words,
    look: |course, bench| answers::look(course, bench, "friend-drift-therapist", Rater::Therapist),
};
