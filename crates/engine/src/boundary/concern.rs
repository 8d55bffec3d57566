//! Something that troubles the client, sent to the supervisor.
//!
//! Asks: Has the client sent the supervisor something that troubles them about the edges of this therapy?
//! Rule: Each concern the client sent to the supervisor is a finding of its own, with no count and no rate.
//! Source: ACA A.6, NASW 1.06 and BACP Good Practice 33 make boundaries the professional's part; that a client needs a
//! reader of their own choice is ours.
//! Departs: No code describes such a log. It says that something was said, and gives no verdict on anybody.
//! Cannot say: nothing was sent to the supervisor. That says nothing about how things are.
//! Reads as: "On 4 August 2026 the client sent the supervisor something that troubles them about this therapy."

use super::concerns::{self, chosen, told};
use crate::{
    answer::Answer,
    course::{ConcernTo, Course},
    instrument::Bench,
    phrase::Phrase,
    signal::{Person, Signal, Status, System},
};
use alloc::{vec, vec::Vec};

/// A concern sent to the supervisor.
pub static SIGNAL: Signal = Signal {
    id: "boundary.concern",
    system: System::S10,
    status: Status::ToolDefined,
    method: "Each concern that the client sent to the supervisor, without any count.",
    source: "ACA Code A.6; NASW Code 1.06; BACP Ethical Framework GP 33: keeping boundaries is the professional's part.",
    departs: "No code describes a log that a client keeps; who reads it is the client's choice.",
    would_change_mind: "The client taking it back, or saying that it was put right.",
    audience: &[Person::Client, Person::Supervisor],
    words,
    look,
};

fn look(course: &Course, _: &Bench) -> Vec<Answer> {
    let found: Vec<Answer> =
        chosen(course, &[ConcernTo::Supervisor]).map(|concern| told(concern, "concern-sent-supervisor")).collect();
    if found.is_empty() { vec![concerns::cannot("concern-cannot-none-sent")] } else { found }
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    match answer {
        Answer::Finding(_) => vec![
            (Person::Client, Phrase::plain("say-client-concern")),
            (Person::Supervisor, Phrase::plain("say-supervisor-concern")),
        ],
        _ => Vec::new(),
    }
}
