//! Supervision that is overdue by the therapist's own measure.
//!
//! Asks: Has the therapist gone longer without supervision than they wanted?
//! Rule: A finding where more days have passed since the last supervision than the therapist set as the most.
//! Source: none published as a number; codes ask for supervision that is regular (BACP Ethical Framework 2018).
//! Departs: How long is the therapist's own. A licence or a training may ask for more than they set.
//! Cannot say: no wish about supervision set; none written down.
//! Reads as: "The last supervision was 49 days ago, on 12 May 2026; the most wished for is 28 days."

use super::cannot;
use crate::{
    answer::{Answer, Why},
    course::{Course, Supervised},
    evidence::{Evidence, What},
    finding::{Finding, Strength},
    instrument::Bench,
    phrase::Phrase,
    signal::{Person, Signal, Status, System},
};
use alloc::{string::String, vec, vec::Vec};
use jiff::civil::Date;

/// Supervision that is overdue.
pub static SIGNAL: Signal = Signal {
    id: "capacity.supervision",
    system: System::S13,
    status: Status::ToolDefined,
    method: "Days since supervision, over the most the therapist set.",
    source: "No number is published; BACP Ethical Framework (2018), on regular supervision.",
    departs: "How long is the therapist's own.",
    would_change_mind: "A supervision that was not written down.",
    audience: &[Person::Therapist],
    words,
    look,
};

fn look(course: &Course, _: &Bench) -> Vec<Answer> {
    let capacity = &course.capacity;
    vec![match (capacity.supervision_every, capacity.supervision.last(), course.today()) {
        (None, ..) => cannot("supervision", Why::NotAsked, "supervision-cannot-not-asked"),
        (Some(most), Some(last), Some(today)) => told(last, today, most),
        _ => cannot("supervision", Why::Missing, "supervision-cannot-missing"),
    }]
}

fn told(last: &Supervised, today: Date, most: u32) -> Answer {
    let days = i64::from((today - last.on).get_days());
    let reads = |key| Phrase::plain(key).count("days", days).count("most", most).day("on", last.on);
    if days <= i64::from(most) {
        return Answer::Quiet { anchor: String::from("supervision"), reads: reads("supervision-recent") };
    }
    let what = What::Logged { entry: last.id.clone(), on: last.on };
    let evidence = Evidence { what, reads: Phrase::plain("evidence-supervision").day("on", last.on) };
    let claim = reads("supervision-overdue");
    Answer::Finding(Finding::new(String::from("supervision"), claim, Strength::Confirmed, evidence, []))
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    match answer {
        Answer::Finding(_) => vec![(Person::Therapist, Phrase::plain("say-therapist-supervision"))],
        _ => Vec::new(),
    }
}
