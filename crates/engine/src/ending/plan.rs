//! A planned end that is near.
//!
//! Asks: Is an end near that the two have not talked about, and was there a last check-in?
//! Rule: The newest end that is planned, forced or a change of therapist. A finding where its last day is within six weeks and
//! nobody noted that they talked about it; another where it is within two weeks and the client sent no form in the two weeks
//! before today.
//! Source: APA 10.09 and 10.10, ACA A.11 and BACP Good Practice 38 to 40 ask that endings are prepared; none gives a number.
//! Departs: Six weeks and two weeks are of our own making.
//! Cannot say: no end was planned; its last day is not set, or lies before the first session.
//! Reads as: "The last day is 1 September 2026. Nobody has noted yet that the two of you talked about ending."

use super::{before_beginning, cannot, proof};
use crate::{
    answer::{Answer, Why},
    course::{Course, Ending, EndingKind, Rater},
    finding::{Finding, Strength},
    instrument::Bench,
    phrase::Phrase,
    signal::{Person, Signal, Status, System},
};
use alloc::{format, string::String, vec, vec::Vec};
use jiff::civil::Date;

/// A planned end that is near.
pub static SIGNAL: Signal = Signal {
    id: "ending.plan",
    system: System::S22,
    status: Status::ToolDefined,
    method: "An end within six weeks that was not talked about; within two weeks, no form from the client in the last two.",
    source: "APA Ethics Code 10.09, 10.10; ACA Code A.11; BACP Ethical Framework GP 38–40.",
    departs: "How near is near is of our own making.",
    would_change_mind: "A note that they talked about it, a last check-in, or another last day.",
    audience: &[Person::Client, Person::Therapist],
    words,
    look,
};

/// Days before the last within which there is time to talk about ending.
const NEAR: i32 = 42;
/// Days before the last within which a last check-in belongs, and how old it may be.
const LAST: i32 = 14;

fn look(course: &Course, _: &Bench) -> Vec<Answer> {
    use EndingKind::{Change, Forced, Planned};
    let plan = course.endings.iter().rfind(|ending| matches!(ending.kind, Planned | Change | Forced));
    let Some((plan, today)) = plan.zip(course.today()) else {
        return vec![cannot(String::from("ending"), Why::NotAsked, "ending-plan-cannot-not-asked")];
    };
    match plan.last {
        None => vec![cannot(plan.id.clone(), Why::Missing, "ending-plan-cannot-missing")],
        Some(_) if before_beginning(course, plan) => {
            vec![cannot(plan.id.clone(), Why::Contradicts, "ending-cannot-contradicts")]
        }
        Some(last) => told(course, plan, last, today),
    }
}

fn told(course: &Course, plan: &Ending, last: Date, today: Date) -> Vec<Answer> {
    let days = (last - today).get_days();
    let near = (0..=NEAR).contains(&days) && !plan.talked_about;
    let check_in = (0..=LAST).contains(&days) && !checked_in(course, today);
    let found = [near.then(|| near_end(plan, last)), check_in.then(|| last_check_in(plan, last))];
    let found: Vec<Answer> = found.into_iter().flatten().collect();
    if found.is_empty() { vec![quiet(plan, last, days)] } else { found }
}

/// Whether the client sent any form lately.
fn checked_in(course: &Course, today: Date) -> bool {
    let lately = |on: Date| (0..=LAST).contains(&(today - on).get_days());
    course.forms.iter().any(|form| form.by == Rater::Client && lately(form.on))
}

fn near_end(plan: &Ending, last: Date) -> Answer {
    let key = if plan.kind == EndingKind::Forced { "ending-plan-near-forced" } else { "ending-plan-near" };
    let claim = Phrase::plain(key).day("last", last);
    Answer::Finding(Finding::new(plan.id.clone(), claim, Strength::Confirmed, proof(plan), []))
}

fn last_check_in(plan: &Ending, last: Date) -> Answer {
    let claim = Phrase::plain("ending-last-check-in").day("last", last);
    let anchor = format!("{}/last-check-in", plan.id);
    Answer::Finding(Finding::new(anchor, claim, Strength::Possible, proof(plan), []))
}

fn quiet(plan: &Ending, last: Date, days: i32) -> Answer {
    let key = match days {
        ..0 => "ending-plan-over",
        _ if plan.talked_about => "ending-plan-talked",
        _ => "ending-plan-far",
    };
    Answer::Quiet { anchor: plan.id.clone(), reads: Phrase::plain(key).day("last", last) }
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    let (client, therapist) = match answer.reads().key {
        "ending-plan-near" => ("say-client-ending-near", "say-therapist-ending-near"),
        "ending-plan-near-forced" => ("say-client-ending-forced", "say-therapist-ending-forced"),
        "ending-last-check-in" => ("say-client-ending-look-back", "say-therapist-ending-look-back"),
        _ => return Vec::new(),
    };
    vec![(Person::Client, Phrase::plain(client)), (Person::Therapist, Phrase::plain(therapist))]
}
