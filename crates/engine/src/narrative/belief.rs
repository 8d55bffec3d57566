//! Whether a belief has grown softer or harder.
//!
//! Asks: Is a sentence about themselves or about people believed less, or more, than it was?
//! Rule: For each belief rated at least twice, the latest rating from 0 to 100 less the first. A finding where it is more
//! than an assumed standard error of 10 points explains: 1.645·√2·10 = 23.3.
//! Source: Belief ratings as in Beck, Rush, Shaw & Emery 1979, Cognitive Therapy of Depression.
//! Departs: The standard error is assumed; nobody has measured it. A belief that softens is better where the sentence is
//! hard; for a kind sentence it is the other way round.
//! Cannot say: no belief written down; none rated twice.
//! Reads as: "“I am a failure” is believed less than it was: from 90 to 55 in 100."

use crate::{
    answer::{Answer, Why},
    course::{Belief, BeliefRating, Course},
    evidence::{Evidence, What},
    finding::{Finding, Strength},
    instrument::Bench,
    number::{Sem, exceeds},
    phrase::{Gap, Phrase},
    signal::{Person, Signal, Status, System},
};
use alloc::{string::String, vec, vec::Vec};

/// Beliefs over time.
pub static SIGNAL: Signal = Signal {
    id: "inner-voice.belief",
    system: System::S17,
    status: Status::ToolDefined,
    method: "Latest less first belief rating of each sentence; more than an assumed standard error of 10 points explains.",
    source: "Beck, Rush, Shaw & Emery (1979), Cognitive Therapy of Depression, for ratings of belief.",
    departs: "The standard error of a rating is assumed; nobody has measured it.",
    would_change_mind: "Another rating, on another kind of day.",
    audience: &[Person::Client, Person::Therapist],
    words,
    look,
};

/// The assumed spread of one rating and its reliability: a standard error of 10 points.
const SPREAD: (f64, f64) = (20.0, 0.75);

fn look(course: &Course, _: &Bench) -> Vec<Answer> {
    let cannot = |why, key| vec![Answer::CannotSay { anchor: String::from("beliefs"), why, reads: Phrase::plain(key) }];
    if course.beliefs.is_empty() {
        return cannot(Why::NotAsked, "belief-cannot-not-asked");
    }
    let told: Vec<Answer> = course.beliefs.iter().filter_map(|belief| told(course, belief)).collect();
    if told.is_empty() { cannot(Why::TooFew, "belief-cannot-too-few") } else { told }
}

fn told(course: &Course, belief: &Belief) -> Option<Answer> {
    let ratings: Vec<&BeliefRating> = course.believed.iter().filter(|rating| rating.belief == belief.id).collect();
    let [first, .., last] = ratings[..] else { return None };
    let (before, after) = (f64::from(first.believed), f64::from(last.believed));
    let enough = Sem::of(SPREAD.0, SPREAD.1).likely_change();
    let key = match (exceeds((after - before).abs(), enough), after < before, belief.kind) {
        (false, ..) => "belief-unmoved",
        (true, true, false) => "belief-softer",
        (true, false, false) => "belief-harder",
        (true, true, true) => "belief-kind-weaker",
        (true, false, true) => "belief-kind-stronger",
    };
    let reads = Phrase::plain(key).with("belief", Gap::Own(belief.words.clone()));
    let reads = reads.points("before", before).points("after", after);
    if key == "belief-unmoved" {
        return Some(Answer::Quiet { anchor: belief.id.clone(), reads });
    }
    Some(Answer::Finding(Finding::new(belief.id.clone(), reads, Strength::Reliable, proof(first), [proof(last)])))
}

fn proof(rating: &BeliefRating) -> Evidence {
    let reads = Phrase::plain("evidence-belief").points("believed", f64::from(rating.believed)).day("on", rating.on);
    Evidence { what: What::Logged { entry: rating.id.clone(), on: rating.on }, reads }
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    let (client, therapist) = match answer.reads().key {
        "belief-softer" | "belief-kind-stronger" => ("say-client-belief-softer", "say-therapist-belief-softer"),
        "belief-harder" | "belief-kind-weaker" => ("say-client-belief-harder", "say-therapist-belief-harder"),
        _ => return Vec::new(),
    };
    vec![(Person::Client, Phrase::plain(client)), (Person::Therapist, Phrase::plain(therapist))]
}
