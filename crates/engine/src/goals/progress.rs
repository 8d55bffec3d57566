//! How far the client's goals have come, as the client says.
//!
//! Asks: Have the goals come further, or fallen back, by more than such ratings do by themselves?
//! Rule: For each open goal the client's latest rating from 0 to 10 less the first; the mean over goals rated at least
//! twice. A finding where it reaches 2.45 points either way.
//! Source: Goal-Based Outcomes, Law & Jacob 2015; a reliable change of 2.45 points after Edbrooke-Childs et al. 2015,
//! J Eval Clin Pract 21:942.
//! Departs: Any number of goals, where the published figure is for up to three; the figure is recalled and was not read again.
//! Cannot say: no goal set; no goal rated twice.
//! Reads as: "Over 2 goals the client has come 3.5 points further since first asked, on a scale from 0 to 10."

use super::{cannot, open, ratings};
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

/// Progress on goals.
pub static SIGNAL: Signal = Signal {
    id: "goals.progress",
    system: System::S3,
    status: Status::Adapted,
    method: "Mean over goals of the client's latest rating less the first; reliable from 2.45 points.",
    source: "Law & Jacob (2015), Goals and Goal Based Outcomes; Edbrooke-Childs et al. (2015), J Eval Clin Pract 21:942.",
    departs: "Any number of goals, where the published figure is for up to three; the figure is cited from memory (M-M).",
    would_change_mind: "Later ratings, or a goal that has come to mean something else.",
    audience: &[Person::Client, Person::Therapist],
    words,
    look,
};

/// The published reliable change of the mean of goals, in points.
const RELIABLE: f64 = 2.45;

/// One goal with the client's first and latest rating.
struct Moved<'a> {
    goal: &'a Goal,
    first: f64,
    last: f64,
    latest: &'a GoalRating,
}

fn look(course: &Course, _: &Bench) -> Vec<Answer> {
    if course.goals.is_empty() {
        return vec![cannot(Why::NotAsked, "goals-cannot-not-asked")];
    }
    let moved: Vec<Moved> = open(course).filter_map(|goal| moved(course, goal)).collect();
    let Some((first, others)) = moved.split_first() else {
        return vec![cannot(Why::TooFew, "goals-cannot-too-few")];
    };
    vec![told(first, others)]
}

fn moved<'a>(course: &'a Course, goal: &'a Goal) -> Option<Moved<'a>> {
    let rated: Vec<_> = ratings(course, goal).into_iter().filter_map(|r| Some((r, f64::from(r.progress?)))).collect();
    let [(_, first), .., (latest, last)] = rated[..] else { return None };
    Some(Moved { goal, first, last, latest })
}

fn told(first: &Moved, others: &[Moved]) -> Answer {
    let all = || core::iter::once(first).chain(others);
    let goals = u32::try_from(all().count()).unwrap_or(u32::MAX);
    let mean = all().map(|moved| moved.last - moved.first).sum::<f64>() / f64::from(goals);
    let key = match mean {
        up if reaches(up, RELIABLE) => "goals-nearer",
        down if reaches(-down, RELIABLE) => "goals-further",
        _ => "goals-unmoved",
    };
    let reads = Phrase::plain(key)
        .count("goals", goals)
        .number("moved", libm::fabs(mean))
        .with("reliable", Gap::Number(RELIABLE, 2));
    if key == "goals-unmoved" {
        return Answer::Quiet { anchor: String::from("goals"), reads };
    }
    let others = others.iter().map(proof);
    Answer::Finding(Finding::new(String::from("goals"), reads, Strength::Reliable, proof(first), others))
}

fn proof(moved: &Moved) -> Evidence {
    let reads = Phrase::plain("evidence-goal-moved").with("goal", Gap::Own(moved.goal.words.clone()));
    let reads = reads.points("first", moved.first).points("last", moved.last).day("on", moved.latest.on);
    Evidence { what: What::Logged { entry: moved.latest.id.clone(), on: moved.latest.on }, reads }
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    let (client, therapist) = match answer.reads().key {
        "goals-nearer" => ("say-client-goals-nearer", "say-therapist-goals-nearer"),
        "goals-further" => ("say-client-goals-further", "say-therapist-goals-further"),
        _ => return Vec::new(),
    };
    vec![(Person::Client, Phrase::plain(client)), (Person::Therapist, Phrase::plain(therapist))]
}
