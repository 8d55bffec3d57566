//! Whether the therapy comes along between sessions and helps there, or has to be sought.
//!
//! Asks: Does thinking of the therapy between sessions help more while contact is sought less, or the other way round?
//! Rule: Over the last twelve weekly notes, and six at least: how far the thought helped (0 to 4), and how far contact was
//! wished for and sought (0 to 8). Mann's exact test on Kendall's S, one-sided at 5 in 100, for each of the two. A finding
//! where one rises and the other falls.
//! Source: Geller, Cooley & Hartley 1981, Imagination, Cognition and Personality 1:123, on representing the therapist;
//! Mann 1945, Econometrica 13:245, for the test.
//! Departs: The weekly note is of our own making; the published inventories need their authors' leave. That both must turn
//! together is our reading of "taken in": where nothing changes, 1 in 200 looks says so. A client who never seeks
//! contact cannot seek it less, and is told nothing.
//! Cannot say: never asked; fewer than six notes; the latest older than four weeks.
//! Reads as: "Over the last 8 weekly notes, thinking of the sessions helped more and contact was sought less."

use crate::{
    answer::{Answer, Why},
    course::{Course, Form, Rater},
    evidence::{Evidence, What},
    finding::{Finding, Strength},
    instrument::Bench,
    number::{Weeks, exceeds, reaches, rises_by_chance},
    phrase::Phrase,
    readings::{Readings, was_asked},
    signal::{Person, Signal, Status, System},
};
use alloc::{string::String, vec, vec::Vec};

/// What is carried within.
pub static SIGNAL: Signal = Signal {
    id: "carried.within",
    system: System::S19,
    status: Status::ToolDefined,
    method: "Helpfulness and contact-seeking over six to twelve weekly notes: Mann's exact test of each, one-sided at .05; one up and the other down.",
    source: "Geller, Cooley & Hartley (1981), Imagin Cogn Pers 1:123; Mann (1945), Econometrica 13:245.",
    departs: "The weekly note and the reading of the two together are of our own making.",
    would_change_mind: "A hard month, a break, or an agreement about contact that changed.",
    audience: &[Person::Client, Person::Therapist],
    words,
    look,
};

/// The weekly note.
const NOTE: &str = "between-sessions";
/// How many of the latest notes are looked at, and how few say nothing.
const LATELY: usize = 12;
const FEWEST: usize = 6;
/// Rarer than this by chance is more than noise.
const RARE: f64 = 0.05;
/// After so long a note speaks of the past.
const TOO_OLD: Weeks = Weeks(4.0);

fn look(course: &Course, bench: &Bench) -> Vec<Answer> {
    let lately = |scale| Readings::of(course, bench, NOTE, scale).map(|all| all.latest(LATELY));
    let (Some(helped), Some(sought)) = (lately("helped"), lately("contact")) else {
        return vec![cannot(if was_asked(course, NOTE) { Why::NoInstrument } else { Why::NotAsked })];
    };
    let old = |(form, _): (&Form, f64)| {
        course.today().is_some_and(|today| exceeds(Weeks::between(form.on, today).0, TOO_OLD.0))
    };
    vec![match helped.values().len().min(sought.values().len()) {
        few if few < FEWEST => cannot(Why::TooFew),
        _ if helped.last().is_none_or(old) => cannot(Why::OutOfDate),
        notes => told(notes, &helped, &sought),
    }]
}

fn told(notes: usize, helped: &Readings, sought: &Readings) -> Answer {
    let key = match (moves(helped), moves(sought)) {
        (Some(Way::Up), Some(Way::Down)) => "carried-taken-in",
        (Some(Way::Down), Some(Way::Up)) => "carried-reaching-out",
        _ => "carried-no-turn",
    };
    let reads = Phrase::plain(key).count("notes", notes);
    if key == "carried-no-turn" {
        return Answer::Quiet { anchor: String::from("notes"), reads };
    }
    let first = helped.evidence(Phrase::plain("evidence-carried-helped"));
    let more = [Some(sought.evidence(Phrase::plain("evidence-carried-contact"))), latest_use(helped)];
    let more = more.into_iter().flatten();
    Answer::Finding(Finding::new(String::from("notes"), reads, Strength::Reliable, first, more))
}

/// Which way a series moves.
enum Way {
    Up,
    Down,
}

/// Up or down, where that is more than chance would arrange.
fn moves(readings: &Readings) -> Option<Way> {
    let values = readings.values();
    let turned: Vec<f64> = values.iter().map(|value| -value).collect();
    let rare = |values: &[f64]| reaches(RARE, rises_by_chance(values));
    match (rare(&values), rare(&turned)) {
        (true, _) => Some(Way::Up),
        (_, true) => Some(Way::Down),
        _ => None,
    }
}

/// What the thought was mostly for in the latest note.
fn latest_use(helped: &Readings) -> Option<Evidence> {
    let (form, _) = helped.last()?;
    let value = *form.answers.get("use")?;
    let key = match value {
        1 => "evidence-carried-talking",
        2 => "evidence-carried-comfort",
        3 => "evidence-carried-arguing",
        4 => "evidence-carried-longing",
        5 => "evidence-carried-rehearsing",
        _ => return None,
    };
    let (form, instrument) = (form.id.clone(), form.instrument.clone());
    let what = What::Answer { form, instrument, item: String::from("use"), value, by: Rater::Client };
    Some(Evidence { what, reads: Phrase::plain(key) })
}

fn cannot(why: Why) -> Answer {
    let key = match why {
        Why::TooFew => "carried-cannot-too-few",
        Why::OutOfDate => "carried-cannot-out-of-date",
        Why::NoInstrument => "carried-cannot-no-instrument",
        _ => "carried-cannot-not-asked",
    };
    Answer::CannotSay { anchor: String::from("notes"), why, reads: Phrase::plain(key) }
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    let (client, therapist) = match answer.reads().key {
        "carried-taken-in" => ("say-client-carried-taken-in", "say-therapist-carried-taken-in"),
        "carried-reaching-out" => ("say-client-carried-reaching-out", "say-therapist-carried-reaching-out"),
        _ => return Vec::new(),
    };
    vec![(Person::Client, Phrase::plain(client)), (Person::Therapist, Phrase::plain(therapist))]
}
