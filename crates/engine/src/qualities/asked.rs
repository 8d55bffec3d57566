//! Whether every quality was asked about within the last month.
//!
//! Asks: Has the client answered about each of the five qualities in the last thirty days?
//! Rule: Quiet where each has an answer of the thirty days before the day it is looked at; otherwise it cannot say how those
//! qualities are.
//! Source: none; that a quality should be heard of every month is our own choice.
//! Departs: none
//! Cannot say: no check-in; a quality never answered; one last answered more than thirty days ago.
//! Reads as: "Each of the five qualities was asked about within the last 30 days."

use super::QUALITIES;
use crate::{
    answer::{Answer, Why},
    course::{Course, Rater},
    instrument::Bench,
    number::Weeks,
    phrase::Phrase,
    series::Series,
    signal::{Person, Signal, Status, System},
};
use alloc::{string::String, vec, vec::Vec};
use jiff::civil::Date;

/// Every quality within a month.
pub static SIGNAL: Signal = Signal {
    id: "qualities.asked",
    system: System::S2,
    status: Status::ToolDefined,
    method: "Each of the five qualities answered by the client within the last thirty days.",
    source: "None: that a quality should be heard of every month is our own choice.",
    departs: "none",
    would_change_mind: "An answer to the quality that is missing.",
    audience: &[Person::Client, Person::Therapist],
    words: |_| Vec::new(),
    look,
};

/// A month, in weeks of seven days.
const MONTH: f64 = 30.0 / 7.0;

fn look(course: &Course, bench: &Bench) -> Vec<Answer> {
    let last = QUALITIES.map(|(scale, word)| (word, last_answered(course, bench, scale)));
    let never = last.iter().find(|(_, on)| on.is_none());
    let long_ago = last.iter().find_map(|(word, on)| on.filter(|on| !within_a_month(course, *on)).map(|on| (word, on)));
    vec![match (last.iter().any(|(_, on)| on.is_some()), never, long_ago) {
        (false, ..) => cannot(Why::NotAsked, Phrase::plain("qualities-cannot-not-asked")),
        (true, Some((word, _)), _) => {
            cannot(Why::Missing, Phrase::plain("qualities-cannot-missing").word("quality", *word))
        }
        (true, None, Some((word, on))) => {
            cannot(Why::OutOfDate, Phrase::plain("qualities-cannot-out-of-date").word("quality", *word).day("on", on))
        }
        (true, None, None) => Answer::Quiet { anchor: String::from("asked"), reads: Phrase::plain("qualities-asked") },
    }]
}

fn last_answered(course: &Course, bench: &Bench, scale: &str) -> Option<Date> {
    let series = Series::latest(course, bench, Rater::Client, scale)?;
    series.answered().next_back().map(|(sitting, _)| sitting.on)
}

fn within_a_month(course: &Course, on: Date) -> bool {
    course.today().is_some_and(|today| Weeks::between(on, today).0 <= MONTH)
}

fn cannot(why: Why, reads: Phrase) -> Answer {
    Answer::CannotSay { anchor: String::from("asked"), why, reads }
}
