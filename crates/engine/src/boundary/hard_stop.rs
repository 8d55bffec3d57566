//! An event that deserves a second pair of eyes, whatever came before it.
//!
//! Asks: Has something been logged that a therapist should not carry alone?
//! Rule: Each logged event of these kinds is a finding of its own, with no count and no rate: romantic or sexual, business,
//! secrecy, a favour for the therapist, contact with the client's family, plans for the time after made before the end.
//! A plan for after is none once therapy has ended. What a coder hears is no log: of its boundary marks one in two or three
//! is right (the coders' cards), so it proposes on the session's page and makes no finding. Where the practice's code and
//! place are known, their sections on such an event stand beside it.
//! Source: APA 3.05, 3.08 and 10.05; ACA A.5.a and A.6; NASW 1.06(c) and 1.09; BACP Good Practice 33 and 34.
//! Departs: The codes ask for judgement in each case; the list of kinds is of our own making. It advises a consultation
//! and gives no verdict: that somebody brought up a feeling, and was answered well, stands here too.
//! Cannot say: nothing was ever logged. That nothing was heard in a session does not mean that there was nothing.
//! Reads as: "On 4 August 2026 a favour for the therapist was logged. Nobody has been consulted about it yet. An event of
//! this kind deserves a second pair of eyes."

use super::{logged, proof, topics, word};
use crate::{
    answer::{Answer, Why},
    course::{Course, Exception, ExceptionKind},
    finding::{Finding, Strength},
    instrument::Bench,
    phrase::Phrase,
    signal::{Person, Signal, Status, System},
};
use alloc::{string::String, vec, vec::Vec};

/// An event that deserves a second pair of eyes.
pub static SIGNAL: Signal = Signal {
    id: "boundary.hard-stop",
    system: System::S10,
    status: Status::ToolDefined,
    method: "Each logged event of six kinds, without any count.",
    source: "APA Ethics Code 3.05, 3.08, 10.05; ACA Code A.5.a, A.6; NASW Code 1.06(c), 1.09; BACP Ethical Framework GP 33, 34.",
    departs: "The codes name sections and ask for judgement; which kinds always advise a consultation is of our own making.",
    would_change_mind: "A consultation on record, or the entry taken back as mistaken.",
    audience: &[Person::Therapist, Person::Supervisor],
    words,
    look,
};

const fn stops(kind: ExceptionKind) -> bool {
    use ExceptionKind::{AfterTherapy, Business, Family, Favour, Romantic, Secrecy};
    matches!(kind, Romantic | Business | Secrecy | Favour | Family | AfterTherapy)
}

fn look(course: &Course, bench: &Bench) -> Vec<Answer> {
    let told = logged(course).filter(|exception| stops(exception.kind) && !too_late(course, exception));
    let found: Vec<Answer> = told.map(|exception| finding(course, bench, exception)).collect();
    if !found.is_empty() {
        return found;
    }
    let anchor = String::from("log");
    if logged(course).next().is_none() {
        return vec![Answer::CannotSay {
            anchor,
            why: Why::NotAsked,
            reads: Phrase::plain("boundary-cannot-not-asked"),
        }];
    }
    vec![Answer::Quiet { anchor, reads: Phrase::plain("boundary-no-hard-stop") }]
}

/// Plans for the time after are ordinary once that time has come.
fn too_late(course: &Course, exception: &Exception) -> bool {
    let over = course.endings.iter().any(|ending| ending.last.is_some_and(|last| last < exception.on));
    exception.kind == ExceptionKind::AfterTherapy && over
}

fn finding(course: &Course, bench: &Bench, exception: &Exception) -> Answer {
    let key = if exception.consulted { "boundary-hard-stop-consulted" } else { "boundary-hard-stop" };
    let reads = Phrase::plain(key).day("on", exception.on).word("kind", word(exception.kind));
    let sections = bench.cited(&course.under, topics(exception.kind)).into_iter().map(|cited| cited.proof());
    Answer::Finding(Finding::new(exception.id.clone(), reads, Strength::Confirmed, proof(exception), sections))
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    let key = match answer.reads().key {
        "boundary-hard-stop" => "say-therapist-hard-stop",
        "boundary-hard-stop-consulted" => "say-therapist-hard-stop-consulted",
        _ => return Vec::new(),
    };
    vec![(Person::Therapist, Phrase::plain(key)), (Person::Supervisor, Phrase::plain("say-supervisor-hard-stop"))]
}
