//! Outcome: reliable and clinically significant change, per questionnaire.
//!
//! Asks: Has distress changed by more than measurement error since the first form, and has it crossed the clinical line?
//! Rule: RCI = change / (SEM·√2), reliable if |RCI| > 1.96 (strict). Recovered: reliably better and from the clinical
//! side of the published line to the other. Improved, unchanged, deteriorated, and moved into the clinical range.
//! Source: Jacobson & Truax 1991, J Consult Clin Psychol 59:12.
//! Departs: The clinical line is the published caseness rule, which counts a score on the line as clinical; a line
//! calculated from two populations counts it as neither. SEM is from internal consistency (Martinovich et al. 1996),
//! where Jacobson & Truax take retest: retest mixes true change into error.
//! Cannot say: no questionnaire asked; fewer than two scored forms; the last older than eight weeks; no known
//! measurement error.
//! Reads as: "PHQ-9 went from 17 to 6 between 2 June and 8 September 2026: more than ordinary measurement error, and
//! below the line where clinical begins."

use super::{
    Outcome,
    judge::{Change, Line, judge},
    outcomes,
};
use crate::{
    answer::{Answer, Why},
    course::{Course, Form},
    evidence::{Evidence, Point, What},
    finding::{Finding, Strength},
    instrument::Bench,
    number::{Sem, Weeks, exceeds},
    phrase::Phrase,
    signal::{Person, Signal, Status, System},
};
use alloc::{
    format,
    string::{String, ToString},
    vec,
    vec::Vec,
};

/// Reliable and clinically significant change.
pub static SIGNAL: Signal = Signal {
    id: "outcome.change",
    system: System::S16,
    status: Status::Adapted,
    method: "Reliable change index, strict at 1.96, with the published clinical line; first against latest form.",
    source: "Jacobson & Truax (1991), J Consult Clin Psychol 59:12.",
    departs: "Uses a published caseness rule as the clinical line, and counts a score on that line as clinical.",
    would_change_mind: "Another form, or a measurement error that includes ordinary ups and downs from week to week.",
    audience: &[Person::Client, Person::Therapist],
    words,
    look,
};

/// A form older than this speaks of the past.
const TOO_OLD: Weeks = Weeks(8.0);

fn look(course: &Course, bench: &Bench) -> Vec<Answer> {
    let asked: Vec<Answer> = outcomes(course, bench).iter().filter(|o| o.asked).map(|o| told(course, o)).collect();
    if !asked.is_empty() {
        return asked;
    }
    let reads = Phrase::plain("outcome-cannot-not-asked");
    vec![Answer::CannotSay { anchor: String::from("outcome"), why: Why::NotAsked, reads }]
}

fn told(course: &Course, outcome: &Outcome) -> Answer {
    let Some(sem) = outcome.scale.sem() else { return cannot(outcome, Why::NoError) };
    let (Some(first), Some(last)) = (outcome.forms.first(), outcome.forms.last()) else {
        return cannot(outcome, Why::Missing);
    };
    if outcome.forms.len() < 2 {
        return cannot(outcome, Why::TooFew);
    }
    let today = course.last_day().unwrap_or(last.0.on);
    if exceeds(Weeks::between(last.0.on, today).0, TOO_OLD.0) {
        return cannot(outcome, Why::OutOfDate);
    }
    judged(outcome, sem, *first, *last)
}

fn judged(outcome: &Outcome, sem: Sem, first: (&Form, f64), last: (&Form, f64)) -> Answer {
    let (line, reliable) = (Line::of(outcome.scale), sem.reliable_change());
    let key = match judge(outcome.scale.better, reliable, line, first.1, last.1) {
        Change::Recovered => "outcome-recovered",
        Change::Improved => "outcome-improved",
        Change::Unchanged => "outcome-unchanged",
        Change::Deteriorated => "outcome-deteriorated",
        Change::Harmed => "outcome-into-clinical",
    };
    let reads = named(key, outcome).points("before", first.1).points("after", last.1);
    let reads = reads.day("from", first.0.on).day("until", last.0.on).number("reliable", reliable);
    let anchor = outcome.instrument.id().to_string();
    if key == "outcome-unchanged" {
        return Answer::Quiet { anchor, reads };
    }
    Answer::Finding(Finding::new(anchor, reads, Strength::Reliable, scores(outcome), []))
}

fn scores(outcome: &Outcome) -> Evidence {
    let point = |(form, value): &(&Form, f64)| Point {
        form: form.id.clone(),
        session: form.session,
        on: form.on,
        value: *value,
    };
    Evidence {
        what: What::Scores {
            instrument: outcome.instrument.id().to_string(),
            scale: outcome.scale.id.clone(),
            by: crate::course::Rater::Client,
            points: outcome.forms.iter().map(point).collect(),
        },
        reads: named("evidence-outcome-scores", outcome).count("forms", outcome.forms.len()),
    }
}

/// A sentence with the questionnaire's name in it: `instrument-phq-9` in `words/`.
fn named(key: &'static str, outcome: &Outcome) -> Phrase {
    Phrase::plain(key).word("instrument", format!("instrument-{}", outcome.instrument.id()))
}

fn cannot(outcome: &Outcome, why: Why) -> Answer {
    let key = match why {
        Why::TooFew => "outcome-cannot-too-few",
        Why::OutOfDate => "outcome-cannot-out-of-date",
        Why::NoError => "outcome-cannot-no-error",
        _ => "outcome-cannot-missing",
    };
    Answer::CannotSay { anchor: outcome.instrument.id().to_string(), why, reads: named(key, outcome) }
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    let (client, therapist) = match answer.reads().key {
        "outcome-recovered" | "outcome-improved" => ("say-client-outcome-better", "say-therapist-outcome-better"),
        "outcome-deteriorated" | "outcome-into-clinical" => ("say-client-outcome-worse", "say-therapist-outcome-worse"),
        _ => return Vec::new(),
    };
    vec![(Person::Client, Phrase::plain(client)), (Person::Therapist, Phrase::plain(therapist))]
}
