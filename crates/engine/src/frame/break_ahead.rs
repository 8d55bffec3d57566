//! A break that is coming and was not prepared for.
//!
//! Asks: Is a break coming that the two have not talked about yet?
//! Rule: A break that was told begins within four weeks, today included, and nobody has noted that they talked about it.
//! Source: Bowlby 1988, A Secure Base, on separations in therapy.
//! Departs: Four weeks are of our own making.
//! Cannot say: no break was ever told.
//! Reads as: "A break of 21 days begins on 1 August 2026, and the two of you have not noted talking about it yet."

use crate::{
    answer::{Answer, Why},
    course::{Break, Course},
    evidence::{Evidence, What},
    finding::{Finding, Strength},
    instrument::Bench,
    number::{Weeks, reaches},
    phrase::Phrase,
    signal::{Person, Signal, Status, System},
};
use alloc::{string::String, vec, vec::Vec};
use jiff::civil::Date;

/// A break to prepare for.
pub static SIGNAL: Signal = Signal {
    id: "frame.break-ahead",
    system: System::S14,
    status: Status::ToolDefined,
    method: "A told break that begins within four weeks and was not prepared.",
    source: "Bowlby (1988), A Secure Base.",
    departs: "How many weeks before is of our own making.",
    would_change_mind: "A note that they talked about it.",
    audience: &[Person::Client, Person::Therapist],
    words,
    look,
};

/// How long before a break there is time to prepare.
const AHEAD: Weeks = Weeks(4.0);

fn look(course: &Course, _: &Bench) -> Vec<Answer> {
    let Some(today) = course.today().filter(|_| !course.breaks.is_empty()) else {
        let reads = Phrase::plain("break-cannot-not-asked");
        return vec![Answer::CannotSay { anchor: String::from("breaks"), why: Why::NotAsked, reads }];
    };
    let found: Vec<Answer> = course.breaks.iter().filter(|b| is_near(b, today) && !b.prepared).map(finding).collect();
    if found.is_empty() {
        return vec![Answer::Quiet { anchor: String::from("breaks"), reads: Phrase::plain("break-none-near") }];
    }
    found
}

fn is_near(ahead: &Break, today: Date) -> bool {
    ahead.from >= today && reaches(AHEAD.0, Weeks::between(today, ahead.from).0)
}

fn finding(ahead: &Break) -> Answer {
    let filled = |key| Phrase::plain(key).day("from", ahead.from).count("days", days(ahead)).day("told", ahead.told);
    let what = What::Logged { entry: ahead.id.clone(), on: ahead.told };
    let evidence = Evidence { what, reads: filled("evidence-break") };
    Answer::Finding(Finding::new(ahead.id.clone(), filled("break-ahead"), Strength::Confirmed, evidence, []))
}

/// The first and the last day both count.
fn days(ahead: &Break) -> i64 {
    i64::from((ahead.to - ahead.from).get_days()) + 1
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    match answer {
        Answer::Finding(_) => vec![
            (Person::Client, Phrase::plain("say-client-break")),
            (Person::Therapist, Phrase::plain("say-therapist-break")),
        ],
        _ => Vec::new(),
    }
}
