//! Two honest questions, asked of each of the two alike: how much was chat, and how often the therapist asked for something.

use crate::{
    answer::{Answer, Why},
    course::{Course, Rater},
    evidence::Evidence,
    finding::{Finding, Strength},
    instrument::Bench,
    number::{Weeks, exceeds, reaches},
    phrase::Phrase,
    readings::{Readings, was_asked},
    signal::Person,
};
use alloc::{string::String, vec, vec::Vec};

/// How many of the latest answers are looked at.
const LATELY: usize = 2;
/// Chat from "some of it" on, in all of them.
const SOME: f64 = 2.0;
/// A request from "once or twice" on, in any of them.
const ONCE: f64 = 1.0;
/// After so long an answer speaks of the past.
const TOO_OLD: Weeks = Weeks(8.0);

/// What one of the two answered lately to the questionnaire `id`.
pub(super) fn look(course: &Course, bench: &Bench, id: &str, by: Rater) -> Vec<Answer> {
    let lately = |scale| Readings::of(course, bench, id, scale).map(|all| all.latest(LATELY));
    let (Some(asked), Some(chat)) = (lately("asked"), lately("chat")) else {
        return vec![cannot(by, if was_asked(course, id) { Why::NoInstrument } else { Why::NotAsked })];
    };
    let Some(last) = asked.last().into_iter().chain(chat.last()).map(|(form, _)| form.on).max() else {
        return vec![cannot(by, Why::Missing)];
    };
    if course.today().is_some_and(|today| exceeds(Weeks::between(last, today).0, TOO_OLD.0)) {
        return vec![cannot(by, Why::OutOfDate)];
    }
    let found: Vec<Answer> = [requests(by, &asked), off_work(by, &chat)].into_iter().flatten().collect();
    if found.is_empty() { vec![nothing(by, &asked, &chat)] } else { found }
}

/// A request counts each time it is told.
fn requests(by: Rater, asked: &Readings) -> Option<Answer> {
    let most = asked.values().into_iter().fold(0.0, f64::max);
    let claim = Phrase::plain("drift-told-asked").who(by).points("value", most);
    reaches(most, ONCE).then(|| told("asked", claim, asked.evidence(Phrase::plain("evidence-drift-answers").who(by))))
}

/// One session with much chat is ordinary, so it takes two answers.
fn off_work(by: Rater, chat: &Readings) -> Option<Answer> {
    let values = chat.values();
    let least = values.iter().copied().fold(f64::INFINITY, f64::min);
    let claim = Phrase::plain("drift-told-chat").who(by).points("value", least);
    let enough = values.len() == LATELY && reaches(least, SOME);
    enough.then(|| told("chat", claim, chat.evidence(Phrase::plain("evidence-drift-answers").who(by))))
}

fn told(anchor: &str, claim: Phrase, evidence: Evidence) -> Answer {
    Answer::Finding(Finding::new(String::from(anchor), claim, Strength::Confirmed, evidence, []))
}

/// Nothing stands out; with a single answer to both that says little.
fn nothing(by: Rater, asked: &Readings, chat: &Readings) -> Answer {
    if asked.values().len().min(chat.values().len()) < LATELY {
        return cannot(by, Why::TooFew);
    }
    Answer::Quiet { anchor: String::from("answers"), reads: Phrase::plain("drift-told-nothing").who(by) }
}

fn cannot(by: Rater, why: Why) -> Answer {
    let key = match why {
        Why::TooFew => "drift-cannot-too-few",
        Why::Missing => "drift-cannot-missing",
        Why::OutOfDate => "drift-cannot-out-of-date",
        Why::NoInstrument => "drift-cannot-no-instrument",
        _ => "drift-cannot-not-asked",
    };
    Answer::CannotSay { anchor: String::from("answers"), why, reads: Phrase::plain(key).who(by) }
}

/// Words for both: the client may begin, and the therapist has a share to own.
pub(super) fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    let (client, therapist) = match answer.reads().key {
        "drift-told-asked" => ("say-client-drift-asked", "say-therapist-drift-asked"),
        "drift-told-chat" => ("say-client-drift-chat", "say-therapist-drift-chat"),
        _ => return Vec::new(),
    };
    vec![(Person::Client, Phrase::plain(client)), (Person::Therapist, Phrase::plain(therapist))]
}
