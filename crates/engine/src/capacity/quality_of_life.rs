//! The therapist's professional quality of life, by totals they kept.
//!
//! Asks: Does a total of the Professional Quality of Life Scale lie where its manual draws a line?
//! Rule: Of the newest totals, a finding where burnout or secondary traumatic stress is 42 or more, or compassion
//! satisfaction 22 or less. Otherwise quiet, with the three numbers.
//! Source: Stamm 2010, The Concise ProQOL Manual, 2nd ed.: totals of ten items, from 10 to 50; 22 or less low, 42 or more high.
//! Departs: The lines were recalled from the manual and not read again. No change between two times is told: no spread of
//! these totals was at hand, so no error. A total says how ten answers add up, and is no diagnosis.
//! Cannot say: no totals kept; the newest older than half a year.
//! Reads as: "On 4 May 2026: satisfaction 38, burnout 43, secondary stress 24, each of 10 to 50. Where the manual calls it high:
//! burnout."

use super::cannot;
use crate::{
    answer::{Answer, Why},
    course::{Course, QualityOfLife},
    evidence::{Evidence, What},
    finding::{Finding, Strength},
    instrument::Bench,
    number::{Weeks, exceeds},
    phrase::Phrase,
    signal::{Person, Signal, Status, System},
};
use alloc::{string::String, vec, vec::Vec};

/// Professional quality of life.
pub static SIGNAL: Signal = Signal {
    id: "capacity.quality-of-life",
    system: System::S13,
    status: Status::Adapted,
    method: "Newest totals against the lines of the manual: 42 or more, for satisfaction 22 or less.",
    source: "Stamm (2010), The Concise ProQOL Manual, 2nd ed.",
    departs: "The lines were recalled and not read again; no change is told, for no spread was at hand.",
    would_change_mind: "The manual, where it draws its lines elsewhere; or the next time.",
    audience: &[Person::Therapist],
    words,
    look,
};

/// From here on a total is called high, and down to there low.
const HIGH: u8 = 42;
const LOW: u8 = 22;
/// After so long totals speak of the past.
const TOO_OLD: Weeks = Weeks(26.0);

fn look(course: &Course, _: &Bench) -> Vec<Answer> {
    let Some(newest) = course.capacity.quality_of_life.last() else {
        return vec![cannot("proqol", Why::NotAsked, "quality-of-life-cannot-not-asked")];
    };
    let age = Weeks::between(newest.on, course.today().unwrap_or(newest.on));
    if exceeds(age.0, TOO_OLD.0) {
        return vec![cannot("proqol", Why::OutOfDate, "quality-of-life-cannot-out-of-date")];
    }
    vec![told(newest)]
}

fn told(newest: &QualityOfLife) -> Answer {
    let lines = [
        (newest.burnout >= HIGH, "evidence-quality-of-life-burnout", newest.burnout),
        (newest.stress >= HIGH, "evidence-quality-of-life-stress", newest.stress),
        (newest.satisfaction <= LOW, "evidence-quality-of-life-satisfaction", newest.satisfaction),
    ];
    let proof = |(_, key, total): (bool, &'static str, u8)| {
        let what = What::Logged { entry: newest.id.clone(), on: newest.on };
        Evidence { what, reads: Phrase::plain(key).count("score", total) }
    };
    let mut beyond = lines.into_iter().filter(|(beyond, ..)| *beyond).map(proof);
    let anchor = String::from("proqol");
    match beyond.next() {
        None => Answer::Quiet { anchor, reads: reads("quality-of-life-between", newest) },
        Some(first) => {
            let claim = reads("quality-of-life-beyond", newest);
            Answer::Finding(Finding::new(anchor, claim, Strength::Possible, first, beyond))
        }
    }
}

fn reads(key: &'static str, totals: &QualityOfLife) -> Phrase {
    let reads = Phrase::plain(key).day("on", totals.on).count("good", totals.satisfaction);
    reads.count("burnout", totals.burnout).count("stress", totals.stress)
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    match answer {
        Answer::Finding(_) => vec![(Person::Therapist, Phrase::plain("say-therapist-quality-of-life"))],
        _ => Vec::new(),
    }
}
