//! Something that troubles the client, kept to themselves or given to the office.
//!
//! Asks: Is there something that troubles the client about the edges of this therapy, which no supervisor was told?
//! Rule: Each concern that the client keeps, or gave to the office, is told to the client alone, with what can be done.
//! Source: ACA A.6, NASW 1.06 and BACP Good Practice 33 make boundaries the professional's part; that a client needs a
//! place of their own to write it down is ours.
//! Departs: No code describes such a log. Nobody but the client reads this answer; the office reads what it was given at its
//! own desk.
//! Cannot say: nothing is kept. That says nothing about how things are.
//! Reads as: "On 4 August 2026 you wrote down something that troubles you about this therapy. Nobody else has it yet."

use super::concerns::{self, chosen, told};
use crate::{
    answer::Answer,
    course::{Concern, ConcernTo, Course},
    instrument::Bench,
    phrase::Phrase,
    signal::{Person, Signal, Status, System},
};
use alloc::{vec, vec::Vec};

/// A concern that no supervisor was told.
pub static SIGNAL: Signal = Signal {
    id: "boundary.concern-kept",
    system: System::S10,
    status: Status::ToolDefined,
    method: "Each concern that the client keeps or gave to the office, without any count.",
    source: "ACA Code A.6; NASW Code 1.06; BACP Ethical Framework GP 33: keeping boundaries is the professional's part.",
    departs: "No code describes a log that a client keeps; who reads it is the client's choice.",
    would_change_mind: "The client taking it back, or saying that it was put right.",
    audience: &[Person::Client],
    words,
    look,
};

fn look(course: &Course, _: &Bench) -> Vec<Answer> {
    let kept = chosen(course, &[ConcernTo::NobodyYet, ConcernTo::Office]);
    let found: Vec<Answer> = kept.map(|concern| told(concern, claim(concern))).collect();
    if found.is_empty() { vec![concerns::cannot("concern-cannot-none-kept")] } else { found }
}

fn claim(concern: &Concern) -> &'static str {
    if concern.to == ConcernTo::Office { "concern-sent-office" } else { "concern-nobody-yet" }
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    match answer {
        Answer::Finding(_) => vec![
            (Person::Client, Phrase::plain("say-client-concern")),
            (Person::Client, Phrase::plain("say-client-concern-elsewhere")),
        ],
        _ => Vec::new(),
    }
}
