//! How scenes of a life turn: from bad to good, from good to spoiled, or neither.
//!
//! Asks: Do the scenes the client tells turn to the good more often than they spoil, or the other way round?
//! Rule: The shares of scenes marked as redemption and as contamination, with Wilson's intervals. A finding where one
//! outnumbers the other by more than a fair coin would (two-sided sign test, under .05), over five scenes or more.
//! Source: McAdams, Reynolds, Lewis, Patten & Bowman 2001, Pers Soc Psychol Bull 27:474.
//! Departs: The literature compares people; this one compares the two kinds within one course, and the test is our choice.
//! Scenes are marked by the therapist, never by a programme.
//! Cannot say: no scene marked; fewer than five.
//! Reads as: "Of 8 scenes told, 7 turned from bad to good and 0 from good to spoiled."

use crate::{
    answer::{Answer, Why},
    course::{Course, Scene, SceneTurn},
    evidence::{Evidence, What},
    finding::{Finding, Strength},
    instrument::Bench,
    number::{Interval, sign_test},
    phrase::Phrase,
    signal::{Person, Signal, Status, System},
};
use alloc::{string::String, vec, vec::Vec};

/// How scenes turn.
pub static SIGNAL: Signal = Signal {
    id: "story.scenes",
    system: System::S18,
    status: Status::Adapted,
    method: "Shares of redemption and contamination among marked scenes; two-sided sign test under .05, five scenes or more.",
    source: "McAdams, Reynolds, Lewis, Patten & Bowman (2001), Pers Soc Psychol Bull 27:474.",
    departs: "Compares the two kinds within one course, where the literature compares people; the test is our choice.",
    would_change_mind: "More scenes, or a second reader who marks the same ones otherwise.",
    audience: &[Person::Therapist],
    words,
    look,
};

/// Fewer scenes say nothing.
const FEWEST: usize = 5;
/// As rarely as this a fair coin splits by itself.
const RARE: f64 = 0.05;

fn look(course: &Course, _: &Bench) -> Vec<Answer> {
    let cannot = |why, key| Answer::CannotSay { anchor: String::from("scenes"), why, reads: Phrase::plain(key) };
    vec![match course.scenes.len() {
        0 => cannot(Why::NotAsked, "scenes-cannot-not-asked"),
        few if few < FEWEST => cannot(Why::TooFew, "scenes-cannot-too-few"),
        _ => told(&course.scenes),
    }]
}

fn told(scenes: &[Scene]) -> Answer {
    let of = |turn| scenes.iter().filter(move |scene| scene.turn == turn);
    let (good, spoiled) = (of(SceneTurn::Redemption).count(), of(SceneTurn::Contamination).count());
    let (key, turn) = match (sign_test(good, spoiled) < RARE, good > spoiled) {
        (false, _) => ("scenes-even", SceneTurn::Neither),
        (true, true) => ("scenes-redemption", SceneTurn::Redemption),
        (true, false) => ("scenes-contamination", SceneTurn::Contamination),
    };
    let share = Interval::wilson(good.max(spoiled), scenes.len());
    let reads = Phrase::plain(key).count("scenes", scenes.len()).count("good", good).count("spoiled", spoiled);
    let reads = reads.of_hundred("low", share.low * 100.0).of_hundred("high", share.high * 100.0);
    match of(turn).collect::<Vec<_>>().split_first() {
        Some((first, others)) if turn != SceneTurn::Neither => {
            let more = others.iter().map(|scene| proof(scene));
            Answer::Finding(Finding::new(String::from("scenes"), reads, Strength::Possible, proof(first), more))
        }
        _ => Answer::Quiet { anchor: String::from("scenes"), reads },
    }
}

fn proof(scene: &Scene) -> Evidence {
    let reads = Phrase::plain("evidence-scene").day("on", scene.on);
    Evidence { what: What::Logged { entry: scene.id.clone(), on: scene.on }, reads }
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    let key = match answer.reads().key {
        "scenes-redemption" => "say-therapist-scenes-redemption",
        "scenes-contamination" => "say-therapist-scenes-contamination",
        _ => return Vec::new(),
    };
    vec![(Person::Therapist, Phrase::plain(key))]
}
