//! Weeks over the ceiling that are also weeks with exceptions to the frame.
//!
//! Asks: Do exceptions that the therapist began with this client stand in the very weeks that were over the ceiling?
//! Rule: Of the last eight weeks written down, those over the ceiling in which the therapist began an exception with this
//! client and logged it. A finding from two on. Beside them: how many weeks would hold both if neither knew of the other,
//! weeks over times weeks with exceptions through all weeks.
//! Source: none published; load and boundaries side by side: Simionato & Simpson 2018, J Clin Psychol 74:1431.
//! Departs: Eight and two are of our own making. Both in the same weeks is all it says; eight weeks are too few to tell
//! whether that is more than chance, and no number of weeks would tell what came of what.
//! Cannot say: no ceiling set; no exception ever logged; fewer than four weeks written down.
//! Reads as: "In 3 of the last 8 weeks both stand together: more sessions than the 20 set as the most, and an exception
//! to the frame begun by you. If the two had nothing to do with each other, about 1.5 would."

use super::{begun_in, cannot, proof};
use crate::{
    answer::{Answer, Why},
    boundary,
    course::{Course, Rater, Week},
    finding::{Finding, Strength},
    instrument::Bench,
    phrase::Phrase,
    signal::{Person, Signal, Status, System},
};
use alloc::{string::String, vec, vec::Vec};

/// Both in the same weeks.
pub static SIGNAL: Signal = Signal {
    id: "capacity.same-weeks",
    system: System::S13,
    status: Status::ToolDefined,
    method: "Of the last eight weeks, those over the ceiling in which the therapist also began an exception; from two.",
    source: "None published; Simionato & Simpson (2018), J Clin Psychol 74:1431, on load.",
    departs: "Eight and two are of our own making; it never says because.",
    would_change_mind: "Exceptions that were planned long before, or weeks that were counted wrongly.",
    audience: &[Person::Therapist],
    words,
    look,
};

/// How many of the latest weeks are looked at; fewer than so many say nothing; and how many with both are worth a word.
const LATELY: usize = 8;
const FEW: usize = 4;
const MANY: usize = 2;

fn look(course: &Course, _: &Bench) -> Vec<Answer> {
    let weeks = &course.capacity.weeks;
    let logged = course.exceptions.iter().any(|exception| exception.logged_by == Rater::Therapist);
    vec![match course.capacity.ceiling {
        None => cannot("both", Why::NotAsked, "capacity-cannot-not-asked"),
        Some(_) if !logged => cannot("both", Why::NotAsked, "boundary-cannot-not-asked"),
        Some(_) if weeks.len() < FEW => cannot("both", Why::TooFew, "capacity-cannot-too-few"),
        Some(ceiling) => told(course, &weeks[weeks.len().saturating_sub(LATELY)..], ceiling),
    }]
}

fn told(course: &Course, weeks: &[Week], ceiling: u32) -> Answer {
    let over = |week: &&Week| week.sessions > ceiling;
    let began = |week: &&Week| begun_in(course, week).next().is_some();
    let both: Vec<&Week> = weeks.iter().filter(over).filter(began).collect();
    let alone = [weeks.iter().filter(over).count(), weeks.iter().filter(began).count(), weeks.len()];
    let reads = |key| Phrase::plain(key).count("both", both.len()).count("weeks", weeks.len());
    let reads = |key| reads(key).count("ceiling", ceiling).number("usual", by_chance(alone));
    match both.split_first() {
        Some((first, others)) if both.len() >= MANY => {
            let logged = both.iter().flat_map(|week| begun_in(course, week)).map(boundary::proof);
            let more = others.iter().map(|week| proof(course, week)).chain(logged);
            let claim = reads("capacity-both");
            Answer::Finding(Finding::new(String::from("both"), claim, Strength::Confirmed, proof(course, first), more))
        }
        _ => Answer::Quiet { anchor: String::from("both"), reads: reads("capacity-not-both") },
    }
}

/// Weeks that hold both where neither knows of the other.
fn by_chance([over, began, all]: [usize; 3]) -> f64 {
    let float = |n| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    float(over) * float(began) / float(all)
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    match answer {
        Answer::Finding(_) => vec![(Person::Therapist, Phrase::plain("say-therapist-both"))],
        _ => Vec::new(),
    }
}
