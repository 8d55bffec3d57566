//! Strain as it was heard, for pairs whose answers say little: withdrawal and confrontation against their own sessions.
//!
//! Asks: Was there far more withdrawal or confrontation in a recorded session than is usual for these two?
//! Rule: The client's turns that carry a code of withdrawal or confrontation: a session with five or more, and three times
//! as many, by turns, as in the middle one (the median) of at least three recorded sessions before it.
//! Source: Eubanks, Muran & Safran 2015, 3RS manual, for the markers.
//! Departs: Five and three times are of our own making. Codes are a coder's proposals, so a finding is never more than
//! possible, and what a person turns down is in no count. Where nothing changes and turns of strain come by chance alone
//! (Poisson), 0, 3 and 4 in 100 fourth sessions ring with one, two and three of them usual in a session. A short answer may
//! just be short; that is why a pair is compared with itself alone. No answer to a form quiets it: people who keep their distance tend to answer ten.
//! Cannot say: no session was recorded and gone through by a coder; nothing stands out and fewer than four were.
//! Reads as: "In session 9, Ana drew back or objected more often than is usual for these two, as far as was heard: 6 times."

use crate::{
    answer::{Answer, Why},
    course::{CodedTurn, Course, Rater, Talk},
    evidence::Evidence,
    finding::{Finding, Strength},
    instrument::Bench,
    number::{float, median, reaches},
    phrase::Phrase,
    signal::{Person, Signal, Status, System},
};
use alloc::{format, string::String, vec, vec::Vec};

/// Strain as it was heard.
pub static SIGNAL: Signal = Signal {
    id: "rupture.heard",
    system: System::S15,
    status: Status::ToolDefined,
    method: "Withdrawal and confrontation in the client's turns, at least 5 and at least 3 times the own median with this therapist.",
    source: "Eubanks, Muran & Safran (2015), 3RS manual.",
    departs: "Five and three times are of our own making; codes are proposals, so nothing is more than possible.",
    would_change_mind: "Somebody turning down the codes behind it, or a reason both know of: a loss told that day, a hard task agreed on.",
    audience: &[Person::Therapist],
    words,
    look,
};

/// Own sessions that make a median to be compared with.
const BASELINE: usize = 3;
/// So many, and so many times the own median.
const FEWEST: usize = 5;
const TIMES: f64 = 3.0;
/// What counts, by the beginning of its code.
const STRAIN: [&str; 2] = ["withdrawal.", "confrontation."];

fn look(course: &Course, _: &Bench) -> Vec<Answer> {
    let mut talks: Vec<&Talk> = course.talks.iter().filter(|talk| talk.was_gone_through()).collect();
    talks.dedup_by_key(|talk| talk.session);
    let rates: Vec<f64> = talks.iter().map(|talk| rate(talk)).collect();
    let found: Vec<Answer> = (BASELINE..talks.len()).filter_map(|at| strained(talks[at], &rates[..at])).collect();
    match (talks.len(), found.is_empty()) {
        (_, false) => found,
        (0, _) => vec![cannot(Why::NotAsked, "rupture-heard-cannot-not-heard")],
        (few, true) if few <= BASELINE => vec![cannot(Why::TooFew, "rupture-heard-cannot-too-few")],
        (all, true) => {
            let reads = Phrase::plain("rupture-heard-quiet").count("sessions", all);
            vec![Answer::Quiet { anchor: String::from("heard"), reads }]
        }
    }
}

fn cannot(why: Why, key: &'static str) -> Answer {
    Answer::CannotSay { anchor: String::from("heard"), why, reads: Phrase::plain(key) }
}

/// A session with far more strain than those before it.
fn strained(talk: &Talk, before: &[f64]) -> Option<Answer> {
    let times = talk.times(Rater::Client, &STRAIN);
    if times < FEWEST {
        return None;
    }
    let usual = median(before.to_vec())? * float(talk.turns.count(Rater::Client).all);
    reaches(float(times), TIMES * usual).then(|| finding(talk, times, usual))?
}

fn finding(talk: &Talk, times: usize, usual: f64) -> Option<Answer> {
    let claim = Phrase::plain("rupture-heard").count("session", talk.session).count("times", times);
    let mut proof = strain(talk).map(|(turn, code)| speech(talk, turn, code));
    let (anchor, first) = (format!("heard@{}", talk.session), proof.next()?);
    Some(Answer::Finding(Finding::new(anchor, claim.number("usual", usual), Strength::Possible, first, proof)))
}

fn rate(talk: &Talk) -> f64 {
    float(talk.times(Rater::Client, &STRAIN)) / float(talk.turns.count(Rater::Client).all).max(1.0)
}

/// The client's turns with a code of strain; one counts once.
fn strain(talk: &Talk) -> impl Iterator<Item = (&CodedTurn, &str)> {
    let theirs = talk.turns.spoken(Rater::Client, &STRAIN).into_iter().map(|place| &talk.turns[place]);
    theirs.filter_map(|turn| Some((turn, STRAIN.iter().find_map(|family| turn.code(family))?)))
}

fn speech(talk: &Talk, turn: &CodedTurn, code: &str) -> Evidence {
    let reads = Phrase::plain("evidence-strain-heard").count("session", talk.session);
    Evidence { what: talk.quote(turn, code), reads }
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    match answer.reads().key {
        "rupture-heard" => vec![
            (Person::Client, Phrase::plain("say-client-rupture-heard")),
            (Person::Therapist, Phrase::plain("say-therapist-rupture-heard")),
        ],
        _ => Vec::new(),
    }
}
