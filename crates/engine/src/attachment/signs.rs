//! Which everyday signs of closeness to the therapist there are, how strong, and since when.
//!
//! Asks: Which of the eight signs did the client say are there sometimes or more, and since when?
//! Rule: Each sign at 2 (sometimes) or more on the latest monthly form, with the day of the first form of its present run.
//! Never a finding: closeness is ordinary in therapy. What gets in the way is told by `attachment.reading`.
//! Source: No published list of eight was found (METHODS E.9); the signs are those people tell of, in our own words.
//! Departs: The list and "sometimes" are of our own making.
//! Cannot say: form not filled in; none of the eight answered; the last one more than sixty days ago.
//! Reads as: "This is ordinary in therapy: missing each other between sessions, often since 4 May."

use super::{SIGNS, SOMETIMES, cannot, forms, latest};
use crate::{
    answer::{Answer, Why},
    course::{Course, Form},
    instrument::Bench,
    phrase::Phrase,
    signal::{Person, Signal, Status, System},
};
use alloc::{string::String, vec, vec::Vec};

/// The eight signs.
pub static SIGNAL: Signal = Signal {
    id: "attachment.signs",
    system: System::S5,
    status: Status::ToolDefined,
    method: "Each of eight signs at \"sometimes\" or more on the latest monthly form, and since when.",
    source: "No published list was found; the signs are those people tell of, in our own words.",
    departs: "The list and its threshold are of our own making.",
    would_change_mind: "Next month's form.",
    audience: &[Person::Client, Person::Therapist],
    words: |_| Vec::new(),
    look,
};

fn look(course: &Course, _: &Bench) -> Vec<Answer> {
    let forms = forms(course);
    let last = match latest(course, &forms) {
        Ok(last) if SIGNS.iter().any(|(item, _)| last.answers.contains_key(*item)) => last,
        Ok(_) => return vec![cannot("signs", Why::Missing)],
        Err(why) => return vec![cannot("signs", why)],
    };
    let there: Vec<Answer> = SIGNS.iter().filter_map(|(item, word)| told(&forms, last, item, word)).collect();
    if there.is_empty() {
        let reads = Phrase::plain("closeness-signs-none").day("on", last.on);
        return vec![Answer::Quiet { anchor: String::from("signs"), reads }];
    }
    there
}

fn told(forms: &[&Form], last: &Form, item: &str, word: &'static str) -> Option<Answer> {
    let there = |form: &Form| form.answers.get(item).copied().filter(|often| *often >= SOMETIMES);
    let often = there(last)?;
    let run = forms.iter().rev().take_while(|form| there(form).is_some());
    let since = run.last().map_or(last.on, |form| form.on);
    let reads = Phrase::plain("closeness-sign").word("sign", word).word("often", how_often(often)).day("on", since);
    Some(Answer::Quiet { anchor: String::from(item), reads })
}

const fn how_often(often: i32) -> &'static str {
    match often {
        ..=2 => "often-sometimes",
        3 => "often-often",
        _ => "often-nearly-always",
    }
}
