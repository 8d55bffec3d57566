//! A break that is coming and was not prepared for.
//!
//! Asks: Is a break coming that the two have not talked about yet?
//! Rule: A break that was told begins within four weeks, today included, and nobody has noted that they talked about it. Within
//! six weeks where the client last said, among the signs of attachment, that changes and breaks are hard: 3 or 4 of 0 to 4.
//! Source: Bowlby 1988, A Secure Base, on separations in therapy.
//! Departs: Four weeks, six weeks and 3 of 4 are of our own making.
//! Cannot say: no break was ever told. Where that question was never answered, four weeks hold.
//! Reads as: "A break of 21 days begins on 1 August 2026. Nobody has noted yet that the two of you talked about it."

use crate::{
    answer::{Answer, Why},
    course::{Break, Course, Form, Rater},
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
    method: "A told break that begins within four weeks and was not prepared; within six where the client says that changes are hard.",
    source: "Bowlby (1988), A Secure Base.",
    departs: "How many weeks before, and from which answer on, is of our own making.",
    would_change_mind: "A note that they talked about it.",
    audience: &[Person::Client, Person::Therapist],
    words,
    look,
};

/// How long before a break there is time to prepare.
const AHEAD: u8 = 4;
/// The same for somebody to whom changes are hard.
const AHEAD_IF_HARD: u8 = 6;
/// The form, its question, and the answer from which changes are hard.
const SIGNS: &str = "attachment-signs";
const CHANGES: &str = "changes";
const HARD: i32 = 3;

/// An answer that says changes are hard.
struct Sensitive<'a> {
    form: &'a Form,
    value: i32,
}

fn look(course: &Course, _: &Bench) -> Vec<Answer> {
    let anchor = String::from("breaks");
    let Some(today) = course.today().filter(|_| !course.breaks.is_empty()) else {
        let reads = Phrase::plain("break-cannot-not-asked");
        return vec![Answer::CannotSay { anchor, why: Why::NotAsked, reads }];
    };
    let hard = sensitive(course);
    let weeks = if hard.is_some() { AHEAD_IF_HARD } else { AHEAD };
    let near = course.breaks.iter().filter(|b| is_near(b, today, weeks) && !b.prepared);
    let found: Vec<Answer> = near.map(|ahead| finding(ahead, hard.as_ref())).collect();
    if found.is_empty() {
        return vec![Answer::Quiet { anchor, reads: Phrase::plain("break-none-near").count("weeks", weeks) }];
    }
    found
}

/// The newest time the client answered the question about changes, if that says they are hard.
fn sensitive(course: &Course) -> Option<Sensitive<'_>> {
    let signs = course.forms.of(SIGNS).filter(|form| form.by == Rater::Client);
    let answered = signs.filter_map(|form| Some(Sensitive { form, value: *form.answers.get(CHANGES)? }));
    answered.max_by_key(|answer| answer.form.on).filter(|answer| answer.value >= HARD)
}

fn is_near(ahead: &Break, today: Date, weeks: u8) -> bool {
    ahead.from >= today && reaches(f64::from(weeks), Weeks::between(today, ahead.from).0)
}

fn finding(ahead: &Break, hard: Option<&Sensitive>) -> Answer {
    let filled = |key| Phrase::plain(key).day("from", ahead.from).count("days", days(ahead)).day("told", ahead.told);
    let what = What::Logged { entry: ahead.id.clone(), on: ahead.told };
    let evidence = Evidence { what, reads: filled("evidence-break") };
    let claim = filled(if hard.is_some() { "break-ahead-sensitive" } else { "break-ahead" });
    Answer::Finding(Finding::new(ahead.id.clone(), claim, Strength::Confirmed, evidence, hard.map(proof)))
}

fn proof(hard: &Sensitive) -> Evidence {
    let what = What::Answer {
        form: hard.form.id.clone(),
        instrument: hard.form.instrument.clone(),
        item: String::from(CHANGES),
        value: hard.value,
        by: Rater::Client,
    };
    Evidence { what, reads: Phrase::plain("evidence-break-changes").count("value", hard.value).day("on", hard.form.on) }
}

/// The first and the last day both count.
fn days(ahead: &Break) -> i64 {
    i64::from((ahead.to - ahead.from).get_days()) + 1
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    let (client, therapist) = match answer.reads().key {
        "break-ahead" => ("say-client-break", "say-therapist-break"),
        "break-ahead-sensitive" => ("say-client-break-sensitive", "say-therapist-break-sensitive"),
        _ => return Vec::new(),
    };
    vec![(Person::Client, Phrase::plain(client)), (Person::Therapist, Phrase::plain(therapist))]
}
