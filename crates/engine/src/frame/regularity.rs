//! How regular the frame is: sessions that took place as they were planned.
//!
//! Asks: Of the last sessions, how many took place on the day and at the hour that were planned?
//! Rule: Of the last eight planned sessions, a session counts as planned where it was held, was not moved, began within ten
//! minutes of its hour and lasted within ten minutes of its length. A finding where four or more of eight did not.
//! Source: none published as a number; the frame as a steady ground: Langs 1979, The Therapeutic Environment.
//! Departs: Eight, four and ten minutes are of our own making. It counts, and does not say whose doing it was unless
//! somebody wrote that down. What was not written down about a held session is taken to have gone as planned.
//! Cannot say: no session told; fewer than eight.
//! Reads as: "Of the last 8 planned sessions, 4 took place as planned."

use crate::{
    answer::{Answer, Why},
    course::{Attendance, Course, Kept, Session},
    evidence::{Evidence, What},
    finding::{Finding, Strength},
    instrument::Bench,
    phrase::Phrase,
    signal::{Person, Signal, Status, System},
};
use alloc::{string::String, vec, vec::Vec};

/// How regular the frame is.
pub static SIGNAL: Signal = Signal {
    id: "frame.regularity",
    system: System::S14,
    status: Status::ToolDefined,
    method: "Sessions held as planned among the last eight; four or more that were not.",
    source: "Langs (1979), The Therapeutic Environment, on the frame; no number is published.",
    departs: "Eight sessions, four of them and ten minutes are of our own making.",
    would_change_mind: "A reason both know of: a move, an illness, a new hour agreed on.",
    audience: &[Person::Client, Person::Therapist],
    words,
    look,
};

/// How many of the latest planned sessions are looked at.
const LATELY: usize = 8;
/// So many that did not go as planned are worth a word.
const MANY: usize = 4;
/// Minutes by which a clock may be off.
const MINUTES: u32 = 10;

fn look(course: &Course, _: &Bench) -> Vec<Answer> {
    let cannot = |why, key| vec![Answer::CannotSay { anchor: String::from("frame"), why, reads: Phrase::plain(key) }];
    if course.sessions.is_empty() {
        return cannot(Why::NotAsked, "frame-cannot-not-asked");
    }
    let Some(from) = course.sessions.len().checked_sub(LATELY) else {
        return cannot(Why::TooFew, "frame-cannot-too-few");
    };
    vec![told(course, &course.sessions[from..])]
}

fn told(course: &Course, sessions: &[Session]) -> Answer {
    let kept = |session: &Session| course.kept.iter().rfind(|kept| kept.session == session.number);
    let otherwise: Vec<u32> = sessions.iter().filter(|s| !as_planned(s, kept(s))).map(|s| s.number).collect();
    let planned = sessions.len() - otherwise.len();
    let counted = |key| Phrase::plain(key).count("planned", planned).count("sessions", sessions.len());
    if otherwise.len() < MANY {
        return Answer::Quiet { anchor: String::from("frame"), reads: counted("frame-regular") };
    }
    let reads = Phrase::plain("evidence-frame").count("otherwise", otherwise.len());
    let evidence = Evidence { what: What::Absent { sessions: otherwise }, reads };
    Answer::Finding(Finding::new(String::from("frame"), counted("frame-irregular"), Strength::Reliable, evidence, []))
}

fn as_planned(session: &Session, kept: Option<&Kept>) -> bool {
    let near = |planned: Option<u32>, was: Option<u32>| match (planned, was) {
        (Some(planned), Some(was)) => planned.abs_diff(was) <= MINUTES,
        _ => true,
    };
    let clock = |kept: &Kept| near(kept.planned, kept.began) && near(kept.minutes_planned, kept.minutes_held);
    session.attendance == Attendance::Held && kept.is_none_or(|kept| kept.moved_by.is_none() && clock(kept))
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    match answer {
        Answer::Finding(_) => vec![
            (Person::Client, Phrase::plain("say-client-frame")),
            (Person::Therapist, Phrase::plain("say-therapist-frame")),
        ],
        _ => Vec::new(),
    }
}
