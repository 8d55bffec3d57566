//! Drift: exceptions the therapist begins come faster than they did.
//!
//! Asks: Do exceptions that the therapist begins, of two kinds or more, come more often than earlier in this course?
//! Rule: Exceptions in the last eight held sessions against those in all held sessions before them, as a ratio of two
//! Poisson rates: a finding where the lower end of its 90 % interval lies above 1 and the last eight hold two kinds. Given
//! their sum, the later count is binomial, and the interval is Clopper and Pearson's. Where the practice's code and place
//! are known, their sections on these kinds stand beside it.
//! Source: Przyborowski & Wilenski 1940, Biometrika 31:313, for the comparison; Gutheil & Gabbard 1993, Am J Psychiatry
//! 150:188, for exceptions that add up.
//! Departs: That eight sessions, two kinds and this interval mean drift is of our own making. Where nothing changes, five in
//! a hundred looks find it; looks at one course hang together. Fewer than four sessions to compare with say nothing.
//! Cannot say: nothing was ever logged; fewer than twelve held sessions.
//! Reads as: "In the last 8 sessions there were 5 exceptions to the frame that the therapist began, of 4 kinds; in the 9
//! sessions before there were 0. That is more than chance alone brings."

use super::{logged, proof, topics};
use crate::{
    answer::{Answer, Why},
    codes::Topic,
    course::{Attendance, Course, Exception, ExceptionKind, Rater, Session},
    evidence::Evidence,
    finding::{Finding, Strength},
    instrument::Bench,
    number::{Rates, exceeds},
    phrase::Phrase,
    signal::{Person, Signal, Status, System},
};
use alloc::{collections::BTreeSet, string::String, vec, vec::Vec};

/// Drift of the frame.
pub static SIGNAL: Signal = Signal {
    id: "boundary.drift",
    system: System::S10,
    status: Status::ToolDefined,
    method: "Exceptions begun by the therapist, last eight held sessions against all before: ratio of Poisson rates, lower end of the 90 % interval above 1, two kinds or more.",
    source: "Przyborowski & Wilenski (1940), Biometrika 31:313; Gutheil & Gabbard (1993), Am J Psychiatry 150:188.",
    departs: "Eight sessions, two kinds and the interval are of our own making; where nothing changes, 5 in 100 looks find drift.",
    would_change_mind: "A plan behind the exceptions that supervision knows of, or later sessions without any.",
    audience: &[Person::Therapist, Person::Supervisor],
    words,
    look,
};

/// How many of the latest held sessions are looked at.
const LATELY: usize = 8;
/// Fewer sessions before them are nothing to compare with.
const FEW: usize = 4;
/// Kinds that make a drift rather than a habit.
const KINDS: usize = 2;

fn look(course: &Course, bench: &Bench) -> Vec<Answer> {
    vec![match logged(course).next() {
        None => cannot(Why::NotAsked, "boundary-cannot-not-asked"),
        Some(_) => lately(course, bench),
    }]
}

fn lately(course: &Course, bench: &Bench) -> Answer {
    let held: Vec<&Session> = course.sessions.iter().filter(|s| s.attendance == Attendance::Held).collect();
    let Some(before) = held.len().checked_sub(LATELY).filter(|before| *before >= FEW) else {
        return cannot(Why::TooFew, "boundary-cannot-too-few");
    };
    let since = held[before].on;
    let begun = || logged(course).filter(|exception| exception.began_by == Rater::Therapist);
    let (now, then): (Vec<&Exception>, Vec<&Exception>) = begun().partition(|exception| exception.on >= since);
    let rates = Rates { now: now.len(), of_now: LATELY, then: then.len(), of_then: before };
    let kinds: BTreeSet<ExceptionKind> = now.iter().map(|exception| exception.kind).collect();
    told(&now, &rates, kinds.len(), sections(course, bench, &kinds))
}

/// What the practice's code says of these kinds, and of taking them to supervision.
fn sections(course: &Course, bench: &Bench, kinds: &BTreeSet<ExceptionKind>) -> Vec<Evidence> {
    let about = kinds.iter().flat_map(|kind| topics(*kind)).copied().chain([Topic::Supervision]);
    bench.cited(&course.under, &about.collect::<Vec<_>>()).into_iter().map(|cited| cited.proof()).collect()
}

fn told(now: &[&Exception], rates: &Rates, kinds: usize, sections: Vec<Evidence>) -> Answer {
    let counted = |key| {
        let reads = Phrase::plain(key).count("now", rates.now).count("sessions", rates.of_now).count("kinds", kinds);
        reads.count("then", rates.then).count("before", rates.of_then)
    };
    let drifts = kinds >= KINDS && exceeds(rates.least_ratio(), 1.0);
    match now.split_first() {
        Some((first, others)) if drifts => {
            let others = others.iter().map(|exception| proof(exception)).chain(sections);
            let claim = counted("boundary-drift");
            Answer::Finding(Finding::new(String::from("log"), claim, Strength::Reliable, proof(first), others))
        }
        _ => Answer::Quiet { anchor: String::from("log"), reads: counted("boundary-no-drift") },
    }
}

fn cannot(why: Why, key: &'static str) -> Answer {
    Answer::CannotSay { anchor: String::from("log"), why, reads: Phrase::plain(key) }
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    match answer {
        Answer::Finding(_) => vec![
            (Person::Therapist, Phrase::plain("say-therapist-boundary-drift")),
            (Person::Supervisor, Phrase::plain("say-supervisor-boundary-drift")),
        ],
        _ => Vec::new(),
    }
}
