//! Weeks over the ceiling a therapist set themselves, and supervision that is overdue.
//!
//! Asks: Has the therapist worked above their own ceiling lately, or gone longer without supervision than they wanted?
//! Rule: A finding where two or more of the last four weeks lie over the ceiling, and one where more days have passed since
//! the last supervision than the therapist wanted at most. Beside the weeks: exceptions the therapist began in them.
//! Source: Simionato & Simpson 2018, J Clin Psychol 74:1431, on load and burnout of psychotherapists; no ceiling is published.
//! Departs: The ceiling is the therapist's own; two of four weeks are of our own making.
//! Cannot say: no ceiling and no wish about supervision set; weeks or supervision not written down.
//! Reads as: "In 3 of the last 4 weeks there were more sessions than the 20 you set yourself."

use crate::{
    answer::{Answer, Why},
    course::{Course, Rater, Week},
    evidence::{Evidence, What},
    finding::{Finding, Strength},
    instrument::Bench,
    phrase::Phrase,
    signal::{Person, Signal, Status, System},
};
use alloc::{string::String, vec, vec::Vec};
use jiff::{ToSpan, civil::Date};

/// Capacity and support.
pub static SIGNAL: Signal = Signal {
    id: "capacity.load",
    system: System::S13,
    status: Status::ToolDefined,
    method: "Two or more of the last four weeks over the ceiling the therapist set; days since supervision over the most they wanted.",
    source: "Simionato & Simpson (2018), J Clin Psychol 74:1431; no ceiling is published.",
    departs: "The ceiling is the therapist's own; how many weeks make a finding is of our own making.",
    would_change_mind: "A ceiling set anew, or weeks that were counted wrongly.",
    audience: &[Person::Therapist],
    words,
    look,
};

/// How many of the latest weeks are looked at, and how many over the ceiling are worth a word.
const LATELY: usize = 4;
const MANY: usize = 2;

fn look(course: &Course, _: &Bench) -> Vec<Answer> {
    let capacity = &course.capacity;
    let answers: Vec<Answer> = [
        capacity.ceiling.map(|ceiling| weeks(course, ceiling)),
        capacity.supervision_every.map(|days| supervision(course, days)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if answers.is_empty() { vec![cannot("weeks", Why::NotAsked, "capacity-cannot-not-asked")] } else { answers }
}

fn cannot(anchor: &str, why: Why, key: &'static str) -> Answer {
    Answer::CannotSay { anchor: String::from(anchor), why, reads: Phrase::plain(key) }
}

fn weeks(course: &Course, ceiling: u32) -> Answer {
    let all = &course.capacity.weeks;
    let Some(from) = all.len().checked_sub(LATELY) else {
        return cannot("weeks", Why::TooFew, "capacity-cannot-too-few");
    };
    let over: Vec<&Week> = all[from..].iter().filter(|week| week.sessions > ceiling).collect();
    let reads = |key| Phrase::plain(key).count("over", over.len()).count("weeks", LATELY).count("ceiling", ceiling);
    match over.split_first() {
        Some((first, others)) if over.len() >= MANY => {
            let more = others.iter().map(|week| proof(course, week));
            let claim = reads("capacity-over");
            Answer::Finding(Finding::new(String::from("weeks"), claim, Strength::Confirmed, proof(course, first), more))
        }
        _ => Answer::Quiet { anchor: String::from("weeks"), reads: reads("capacity-within") },
    }
}

fn proof(course: &Course, week: &Week) -> Evidence {
    let within = |day: Date| day >= week.monday && day < week.monday.saturating_add(7.days());
    let began = course.exceptions.iter().filter(|e| e.began_by == Rater::Therapist && within(e.on)).count();
    let reads = Phrase::plain("evidence-week").day("on", week.monday).count("sessions", week.sessions);
    let what = What::Logged { entry: alloc::format!("week-{}", week.monday), on: week.monday };
    Evidence { what, reads: reads.count("exceptions", began) }
}

fn supervision(course: &Course, most: u32) -> Answer {
    let last = course.capacity.supervision.last();
    let (Some(last), Some(today)) = (last, course.today()) else {
        return cannot("supervision", Why::Missing, "capacity-cannot-missing");
    };
    let days = i64::from((today - last.on).get_days());
    let reads = |key| Phrase::plain(key).count("days", days).count("most", most).day("on", last.on);
    if days <= i64::from(most) {
        return Answer::Quiet { anchor: String::from("supervision"), reads: reads("supervision-recent") };
    }
    let what = What::Logged { entry: last.id.clone(), on: last.on };
    let evidence = Evidence { what, reads: Phrase::plain("evidence-supervision").day("on", last.on) };
    let claim = reads("supervision-overdue");
    Answer::Finding(Finding::new(String::from("supervision"), claim, Strength::Confirmed, evidence, []))
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    let key = match answer.reads().key {
        "capacity-over" => "say-therapist-capacity",
        "supervision-overdue" => "say-therapist-supervision",
        _ => return Vec::new(),
    };
    vec![(Person::Therapist, Phrase::plain(key))]
}
