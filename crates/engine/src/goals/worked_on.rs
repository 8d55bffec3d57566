//! When each goal was last worked on, and who stopped speaking of it.
//!
//! Asks: Is there a goal that has not been worked on for a while, or never since it was set?
//! Rule: Held sessions since the last in which a turn touched the goal or somebody ticked that they worked on it. Only
//! sessions count of which that is known: with a transcript or a tick for any goal. A finding from four such sessions. Where
//! a transcript touched it, the one whose last turn about it lies further back is told.
//! Source: Goal consensus and collaboration, Tryon & Winograd 2011, Psychotherapy 48:50; no number is published.
//! Departs: Four sessions are of our own making. A goal can rest for good reasons.
//! Cannot say: no goal set; fewer than four sessions known of since it was set.
//! Reads as: "“Sleep through” was last worked on 5 sessions ago."

use super::{cannot, open};
use crate::{
    answer::{Answer, Why},
    course::{Attendance, CodedTurn, Course, Goal, Rater, Talk},
    evidence::{Evidence, What},
    finding::{Finding, Strength},
    instrument::Bench,
    phrase::{Gap, Phrase},
    signal::{Person, Signal, Status, System},
};
use alloc::{format, string::String, vec, vec::Vec};

/// When goals were last worked on.
pub static SIGNAL: Signal = Signal {
    id: "goals.worked-on",
    system: System::S3,
    status: Status::ToolDefined,
    method: "Held sessions, of which it is known, since a goal was last touched in talk or ticked; from four.",
    source: "Tryon & Winograd (2011), Psychotherapy 48:50, on goal consensus; no number is published.",
    departs: "Four sessions are of our own making.",
    would_change_mind: "A goal laid aside by both, or touched in words no coder knows.",
    audience: &[Person::Client, Person::Therapist],
    words,
    look,
};

/// So many sessions without a goal are worth a word.
const MANY: usize = 4;

fn look(course: &Course, _: &Bench) -> Vec<Answer> {
    if course.goals.is_empty() {
        return vec![cannot(Why::NotAsked, "goals-cannot-not-asked")];
    }
    let known: Vec<_> = open(course).filter_map(|goal| Some((goal, rests(course, goal)?))).collect();
    let resting: Vec<Answer> = known.iter().filter(|(_, rest)| rest.since.len() >= MANY).map(told).collect();
    match (known.is_empty(), resting.is_empty()) {
        (true, _) => vec![cannot(Why::TooFew, "goals-cannot-unknown")],
        (false, true) => {
            let reads = Phrase::plain("goals-worked-on").count("goals", known.len());
            vec![Answer::Quiet { anchor: String::from("worked-on"), reads }]
        }
        (false, false) => resting,
    }
}

/// How long a goal has rested.
struct Rest {
    /// The sessions known of since it was last worked on, or since it was set.
    since: Vec<u32>,
    /// The session it was last worked on in.
    last: Option<u32>,
    /// Who spoke of it last less recently, where talk tells.
    quieter: Option<Rater>,
}

/// Nothing where fewer than [`MANY`] sessions are known of since the goal was set and it was not worked on in any.
fn rests(course: &Course, goal: &Goal) -> Option<Rest> {
    let held = course.sessions.iter().filter(|s| s.attendance == Attendance::Held && s.on >= goal.set);
    let known: Vec<u32> = held.map(|s| s.number).filter(|number| is_known(course, *number)).collect();
    let last = known.iter().rev().copied().find(|number| touched(course, goal, *number));
    let since: Vec<u32> = known.iter().copied().filter(|number| last.is_none_or(|last| *number > last)).collect();
    (last.is_some() || since.len() >= MANY).then(|| Rest { since, last, quieter: quieter(course, goal) })
}

/// Whether it is known of a session which goals were worked on.
fn is_known(course: &Course, session: u32) -> bool {
    let ticked = course.ratings.iter().any(|rating| rating.session == Some(session) && rating.worked_on);
    ticked || course.talks.iter().any(|talk| talk.session == session)
}

fn touched(course: &Course, goal: &Goal, session: u32) -> bool {
    let ticked = |r: &crate::course::GoalRating| r.session == Some(session) && r.goal == goal.id && r.worked_on;
    let talks = course.talks.iter().filter(|talk| talk.session == session);
    course.ratings.iter().any(ticked) || turns(talks, goal).next().is_some()
}

/// Turns that touch a goal, with their session, in order.
fn turns<'a>(talks: impl Iterator<Item = &'a Talk>, goal: &Goal) -> impl Iterator<Item = (u32, &'a CodedTurn)> {
    let code = format!("goal.{}", goal.id);
    talks.flat_map(move |talk| {
        let whole = talk.turns.carrying(&[&code]).into_iter().filter(|turn| turn.codes.contains(&code));
        whole.map(|turn| (talk.session, turn)).collect::<Vec<_>>()
    })
}

fn quieter(course: &Course, goal: &Goal) -> Option<Rater> {
    let last = |by| {
        turns(course.talks.iter(), goal).filter(|(_, turn)| turn.by == Some(by)).map(|(session, _)| session).last()
    };
    match (last(Rater::Client), last(Rater::Therapist)) {
        (client, therapist) if client < therapist => Some(Rater::Client),
        (client, therapist) if therapist < client => Some(Rater::Therapist),
        _ => None,
    }
}

fn told((goal, rest): &(&Goal, Rest)) -> Answer {
    let key = match (rest.last, rest.quieter) {
        (None, _) => "goals-never-worked-on",
        (Some(_), None) => "goals-resting",
        (Some(_), Some(_)) => "goals-resting-who",
    };
    let reads = Phrase::plain(key).with("goal", Gap::Own(goal.words.clone())).count("sessions", rest.since.len());
    let reads = rest.quieter.map_or(reads.clone(), |by| reads.who(by));
    let seen = Phrase::plain("evidence-goal-sessions").count("sessions", rest.since.len());
    let evidence = Evidence { what: What::Absent { sessions: rest.since.clone() }, reads: seen };
    Answer::Finding(Finding::new(goal.id.clone(), reads, Strength::Possible, evidence, []))
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    match answer {
        Answer::Finding(_) => vec![
            (Person::Client, Phrase::plain("say-client-goal-resting")),
            (Person::Therapist, Phrase::plain("say-therapist-goal-resting")),
        ],
        _ => Vec::new(),
    }
}
