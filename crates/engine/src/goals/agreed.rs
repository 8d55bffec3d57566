//! Whether both hold each goal to be a goal of this therapy.
//!
//! Asks: Is there a goal that one of the two holds to be theirs to work on, and the other does not?
//! Rule: Each open goal on which both were asked and said different things is a finding.
//! Source: Bordin 1979, Psychotherapy 16:252: agreement on goals is a part of the alliance.
//! Departs: Asked as yes or no for each goal in the client's words, where the literature asks how much, over all.
//! Cannot say: no goal set; not both asked about any.
//! Reads as: "One of the two holds this to be a goal of the therapy and the other does not: “Sleep through”."

use super::{cannot, open};
use crate::{
    answer::{Answer, Why},
    course::{Course, Goal},
    evidence::{Evidence, What},
    finding::{Finding, Strength},
    instrument::Bench,
    phrase::{Gap, Phrase},
    signal::{Person, Signal, Status, System},
};
use alloc::{string::String, vec, vec::Vec};

/// Agreement on each goal.
pub static SIGNAL: Signal = Signal {
    id: "goals.agreed",
    system: System::S3,
    status: Status::ToolDefined,
    method: "Each open goal that one of the two holds to be a goal of the therapy and the other does not.",
    source: "Bordin (1979), Psychotherapy: Theory, Research & Practice 16:252.",
    departs: "Yes or no for each goal, where the literature asks for agreement over all.",
    would_change_mind: "Either of the two saying otherwise.",
    audience: &[Person::Client, Person::Therapist],
    words,
    look,
};

fn look(course: &Course, _: &Bench) -> Vec<Answer> {
    if course.goals.is_empty() {
        return vec![cannot(Why::NotAsked, "goals-cannot-not-asked")];
    }
    let both: Vec<(&Goal, bool, bool)> = open(course).filter_map(answered).collect();
    let apart: Vec<Answer> = both.iter().filter(|(_, client, therapist)| client != therapist).map(told).collect();
    match (both.len(), apart.is_empty()) {
        (0, _) => vec![cannot(Why::Missing, "goals-cannot-missing")],
        (all, true) => {
            let reads = Phrase::plain("goals-agreed").count("goals", all);
            vec![Answer::Quiet { anchor: String::from("goals"), reads }]
        }
        _ => apart,
    }
}

fn answered(goal: &Goal) -> Option<(&Goal, bool, bool)> {
    Some((goal, goal.client_agrees?, goal.therapist_agrees?))
}

fn told((goal, client, _): &(&Goal, bool, bool)) -> Answer {
    let key = if *client { "goals-client-only" } else { "goals-therapist-only" };
    let claim = Phrase::plain(key).with("goal", Gap::Own(goal.words.clone()));
    let reads = Phrase::plain("evidence-goal-set").with("goal", Gap::Own(goal.words.clone())).day("on", goal.set);
    let evidence = Evidence { what: What::Logged { entry: goal.id.clone(), on: goal.set }, reads };
    Answer::Finding(Finding::new(goal.id.clone(), claim, Strength::Confirmed, evidence, []))
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    match answer {
        Answer::Finding(_) => vec![
            (Person::Client, Phrase::plain("say-client-goal-apart")),
            (Person::Therapist, Phrase::plain("say-therapist-goal-apart")),
        ],
        _ => Vec::new(),
    }
}
