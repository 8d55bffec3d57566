//! Goal attainment scaling: whether the goals, weighed, came out as expected.
//!
//! Asks: Are the goals, each by its weight, where the two expected them to be by now?
//! Rule: T = 50 + 10·Σwx / √((1 − ρ)Σw² + ρ(Σw)²) with ρ = .3, over the latest level of each goal, closed ones too, from -2
//! (much less than expected) to 2 (much more). A finding from 60 up or 40 down.
//! Source: Kiresuk & Sherman 1968, Community Ment Health J 4:443.
//! Departs: One standard deviation as the mark worth a word is of our own making. Levels are the client's.
//! Cannot say: no goal set; no level given for any.
//! Reads as: "Weighed together, 3 goals stand at 53 where 50 is what was expected."

use super::{cannot, ratings};
use crate::{
    answer::{Answer, Why},
    course::{Course, Goal, GoalRating},
    evidence::{Evidence, What},
    finding::{Finding, Strength},
    instrument::Bench,
    number::reaches,
    phrase::{Gap, Phrase},
    signal::{Person, Signal, Status, System},
};
use alloc::{string::String, vec, vec::Vec};

/// Goals against what was expected of them.
pub static SIGNAL: Signal = Signal {
    id: "goals.attainment",
    system: System::S3,
    status: Status::Adapted,
    method: "Goal attainment T score over the latest level of each goal, weighed, with an assumed correlation of .3.",
    source: "Kiresuk & Sherman (1968), Community Ment Health J 4:443.",
    departs: "A finding from one standard deviation off is of our own making; levels are the client's own.",
    would_change_mind: "Levels that were set too low or too high to begin with.",
    audience: &[Person::Client, Person::Therapist],
    words,
    look,
};

/// The correlation between goals that the authors assume.
const ALIKE: f64 = 0.3;
/// What was expected, and its standard deviation.
const EXPECTED: f64 = 50.0;
const SPREAD: f64 = 10.0;

/// The T score of goals, each a weight and a level from -2 to 2; none of no goals or of weights that add up to nothing.
#[must_use]
pub fn t_score(goals: &[(f64, f64)]) -> Option<f64> {
    let sum = |of: fn(&(f64, f64)) -> f64| goals.iter().map(of).sum::<f64>();
    let (weighed, squares, weights) = (sum(|(w, x)| w * x), sum(|(w, _)| w * w), sum(|(w, _)| *w));
    let spread = libm::sqrt((1.0 - ALIKE) * squares + ALIKE * weights * weights);
    (spread > 0.0).then(|| EXPECTED + SPREAD * weighed / spread)
}

fn look(course: &Course, _: &Bench) -> Vec<Answer> {
    if course.goals.is_empty() {
        return vec![cannot(Why::NotAsked, "goals-cannot-not-asked")];
    }
    let levels: Vec<_> = course.goals.iter().filter_map(|goal| level(course, goal)).collect();
    let weighed: Vec<(f64, f64)> = levels.iter().map(|(goal, _, level)| (goal.weight, *level)).collect();
    match (t_score(&weighed), levels.split_first()) {
        (Some(t), Some((first, others))) => vec![told(t, first, others)],
        _ => vec![cannot(Why::Missing, "goals-cannot-no-level")],
    }
}

fn level<'a>(course: &'a Course, goal: &'a Goal) -> Option<(&'a Goal, &'a GoalRating, f64)> {
    ratings(course, goal).into_iter().rev().find_map(|r| Some((goal, r, f64::from(r.attained?.clamp(-2, 2)))))
}

fn told(t: f64, first: &(&Goal, &GoalRating, f64), others: &[(&Goal, &GoalRating, f64)]) -> Answer {
    let key = match t {
        more if reaches(more, EXPECTED + SPREAD) => "goals-more-than-expected",
        less if reaches(EXPECTED - SPREAD, less) => "goals-less-than-expected",
        _ => "goals-as-expected",
    };
    let reads = Phrase::plain(key).count("goals", others.len() + 1).number("score", t);
    if key == "goals-as-expected" {
        return Answer::Quiet { anchor: String::from("attainment"), reads };
    }
    let others = others.iter().map(proof);
    Answer::Finding(Finding::new(String::from("attainment"), reads, Strength::Reliable, proof(first), others))
}

fn proof((goal, rating, level): &(&Goal, &GoalRating, f64)) -> Evidence {
    let reads = Phrase::plain("evidence-goal-level").with("goal", Gap::Own(goal.words.clone()));
    let reads = reads.points("level", *level).day("on", rating.on);
    Evidence { what: What::Logged { entry: rating.id.clone(), on: rating.on }, reads }
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    let (client, therapist) = match answer.reads().key {
        "goals-more-than-expected" => ("say-client-goals-nearer", "say-therapist-goals-nearer"),
        "goals-less-than-expected" => ("say-client-goals-further", "say-therapist-goals-further"),
        _ => return Vec::new(),
    };
    vec![(Person::Client, Phrase::plain(client)), (Person::Therapist, Phrase::plain(therapist))]
}
