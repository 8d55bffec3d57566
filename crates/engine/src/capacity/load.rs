//! Weeks over the ceiling a therapist set themselves.
//!
//! Asks: Has the therapist worked above their own ceiling lately?
//! Rule: A finding where two or more of the last four weeks lie over the ceiling. Beside the weeks: exceptions the therapist
//! began in them with this client.
//! Source: Simionato & Simpson 2018, J Clin Psychol 74:1431, on load and burnout of psychotherapists; no ceiling is published.
//! Departs: The ceiling is the therapist's own; two of four weeks are of our own making.
//! Cannot say: no ceiling set; fewer than four weeks written down.
//! Reads as: "In 3 of the last 4 weeks there were more sessions than the 20 you set yourself."

use super::{cannot, proof};
use crate::{
    answer::{Answer, Why},
    course::{Course, Week},
    finding::{Finding, Strength},
    instrument::Bench,
    phrase::Phrase,
    signal::{Person, Signal, Status, System},
};
use alloc::{string::String, vec, vec::Vec};

/// Weeks over the ceiling.
pub static SIGNAL: Signal = Signal {
    id: "capacity.load",
    system: System::S13,
    status: Status::ToolDefined,
    method: "Two or more of the last four weeks over the ceiling the therapist set.",
    source: "Simionato & Simpson (2018), J Clin Psychol 74:1431; no ceiling is published.",
    departs: "The ceiling is the therapist's own; how many weeks make a finding is of our own making.",
    would_change_mind: "A ceiling set anew, or weeks that were counted wrongly.",
    audience: &[Person::Therapist],
    words,
    look,
};

/// How many of the latest weeks are looked at, and how many over the ceiling are worth a word.
const LATELY: usize = 4;
const MANY: usize = 2;

fn look(course: &Course, _: &Bench) -> Vec<Answer> {
    vec![match (course.capacity.ceiling, course.capacity.weeks.len().checked_sub(LATELY)) {
        (None, _) => cannot("weeks", Why::NotAsked, "capacity-cannot-not-asked"),
        (_, None) => cannot("weeks", Why::TooFew, "capacity-cannot-too-few"),
        (Some(ceiling), Some(from)) => told(course, &course.capacity.weeks[from..], ceiling),
    }]
}

fn told(course: &Course, weeks: &[Week], ceiling: u32) -> Answer {
    let over: Vec<&Week> = weeks.iter().filter(|week| week.sessions > ceiling).collect();
    let reads = |key| Phrase::plain(key).count("over", over.len()).count("weeks", LATELY).count("ceiling", ceiling);
    match over.split_first() {
        Some((first, others)) if over.len() >= MANY => {
            let more = others.iter().map(|week| proof(course, week));
            let claim = reads("capacity-over");
            Answer::Finding(Finding::new(String::from("weeks"), claim, Strength::Confirmed, proof(course, first), more))
        }
        _ => Answer::Quiet { anchor: String::from("weeks"), reads: reads("capacity-within") },
    }
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    match answer {
        Answer::Finding(_) => vec![(Person::Therapist, Phrase::plain("say-therapist-capacity"))],
        _ => Vec::new(),
    }
}
