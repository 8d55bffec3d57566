//! Whether closeness to the therapist reads as a secure base or as something that is much on the mind.
//!
//! Asks: Do the signs read as a secure base or as preoccupied, and does the client say that it gets in the way?
//! Rule: Secure base (safest in the room, safe to explore) less preoccupied (approval, changes, longer), each a mean from 0 to
//! 4, with a 95 % interval from their assumed errors (0.47 and 0.40: ± 1.21). Between the two where it holds zero. A finding
//! only where the client says that it gets in the way at 2 (somewhat) or more.
//! Source: The sorting by function follows attachment theory, Bowlby 1988, A Secure Base; no cutoff is published.
//! Departs: Parts, errors and cutoff are of our own making. Embarrassment, loyalty, missing and strong feelings count to
//! neither side.
//! Cannot say: form not filled in; a part or whether it gets in the way left open; the last one more than sixty days ago.
//! Reads as: "Feeling close to a therapist is ordinary. It reads as a secure base."

use super::{FORM, SIGNS, SOMETIMES, cannot, forms, latest};
use crate::{
    answer::{Answer, Why},
    course::{Course, Form, Rater},
    evidence::{Evidence, What},
    finding::{Finding, Strength},
    instrument::{Bench, Instrument},
    number::Interval,
    phrase::Phrase,
    score::{Scored, score_form},
    signal::{Person, Signal, Status, System},
};
use alloc::{string::String, vec, vec::Vec};

/// Secure base or preoccupied.
pub static SIGNAL: Signal = Signal {
    id: "attachment.reading",
    system: System::S5,
    status: Status::ToolDefined,
    method: "Secure base less preoccupied with a 95 % interval; a finding only where the client says it gets in the way.",
    source: "Bowlby (1988), A Secure Base, for the sorting by function; no cutoff is published.",
    departs: "Parts, errors and cutoff are of our own making.",
    would_change_mind: "The client, who says that it does not get in the way.",
    audience: &[Person::Client, Person::Therapist],
    words,
    look,
};

/// The item that asks whether it gets in the way.
const IN_THE_WAY: &str = "in-the-way";

fn look(course: &Course, bench: &Bench) -> Vec<Answer> {
    vec![match latest(course, &forms(course)).and_then(|form| read(bench, form)) {
        Ok(answer) => answer,
        Err(why) => cannot("reading", why),
    }]
}

fn read(bench: &Bench, form: &Form) -> Result<Answer, Why> {
    let instrument = bench.find(FORM, form.version).ok_or(Why::NoInstrument)?;
    let [secure, preoccupied] = ["secure-base", "preoccupied"].map(|scale| part(instrument, scale, form));
    let ((secure, its_error), (preoccupied, other)) = (secure?, preoccupied?);
    let in_the_way = *form.answers.get(IN_THE_WAY).ok_or(Why::Missing)?;
    let apart = Interval::around(secure - preoccupied, its_error + other);
    if in_the_way < SOMETIMES {
        return Ok(Answer::Quiet { anchor: String::from("reading"), reads: Phrase::plain(ordinary(apart)) });
    }
    let more = SIGNS.iter().filter(|(item, _)| form.answers.get(*item).is_some_and(|n| *n >= SOMETIMES));
    let more: Vec<Evidence> = more.filter_map(|(item, word)| answered(form, item, word)).collect();
    let own = answered(form, IN_THE_WAY, "sign-in-the-way").ok_or(Why::Missing)?;
    let claim = Phrase::plain(gets_in_the_way(apart)).day("on", form.on);
    Ok(Answer::Finding(Finding::new(String::from("reading"), claim, Strength::Confirmed, own, more)))
}

/// Points and error variance of one side.
fn part(instrument: &Instrument, scale: &str, form: &Form) -> Result<(f64, f64), Why> {
    let sem = instrument.scale(scale).and_then(|scale| scale.sem()).ok_or(Why::NoError)?;
    match score_form(instrument, scale, form) {
        Scored::Score(score) => Ok((score.value, sem.variance())),
        Scored::NotScored(_) => Err(Why::Missing),
    }
}

fn ordinary(apart: Interval) -> &'static str {
    match (apart.excludes_zero(), apart.middle > 0.0) {
        (false, _) => "closeness-between",
        (true, true) => "closeness-secure-base",
        (true, false) => "closeness-preoccupied",
    }
}

fn gets_in_the_way(apart: Interval) -> &'static str {
    match (apart.excludes_zero(), apart.middle > 0.0) {
        (false, _) => "closeness-in-the-way-between",
        (true, true) => "closeness-in-the-way-secure-base",
        (true, false) => "closeness-in-the-way-preoccupied",
    }
}

fn answered(form: &Form, item: &str, word: &'static str) -> Option<Evidence> {
    let value = *form.answers.get(item)?;
    let (id, instrument) = (form.id.clone(), form.instrument.clone());
    let what = What::Answer { form: id, instrument, item: String::from(item), value, by: Rater::Client };
    let reads = Phrase::plain("evidence-attachment").word("sign", word).count("value", value).day("on", form.on);
    Some(Evidence { what, reads })
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    match answer {
        Answer::Finding(_) => vec![
            (Person::Client, Phrase::plain("say-client-attachment")),
            (Person::Therapist, Phrase::plain("say-therapist-attachment")),
        ],
        _ => Vec::new(),
    }
}
