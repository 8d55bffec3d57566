//! A pause whose day of return has passed.
//!
//! Asks: Were the two to meet again after a pause, and have they not?
//! Rule: Where the newest ending is a pause, a finding once the day they were to meet again has passed and no session was held
//! since the pause began.
//! Source: BACP Good Practice 38 to 40 on breaks and endings; ACA A.12, that nobody is abandoned.
//! Departs: The day after is of our own making. It says nothing about why: somebody may have stopped, and that is their right.
//! Cannot say: no pause was told; no day of return was set, or it lies before the pause.
//! Reads as: "The pause was to end on 1 September 2026, 12 days ago, and no session was held since."

use super::{before_beginning, cannot, held_since, proof};
use crate::{
    answer::{Answer, Why},
    course::{Course, Ending, EndingKind},
    finding::{Finding, Strength},
    instrument::Bench,
    phrase::Phrase,
    signal::{Person, Signal, Status, System},
};
use alloc::{string::String, vec, vec::Vec};
use jiff::civil::Date;

/// A pause whose day of return has passed.
pub static SIGNAL: Signal = Signal {
    id: "ending.return",
    system: System::S22,
    status: Status::ToolDefined,
    method: "A pause whose day of return has passed, with no session held since it began.",
    source: "BACP Ethical Framework GP 38–40; ACA Code A.12.",
    departs: "That the day after is the day to ask is of our own making.",
    would_change_mind: "A session held, or another day agreed on.",
    audience: &[Person::Client, Person::Therapist],
    words,
    look,
};

fn look(course: &Course, _: &Bench) -> Vec<Answer> {
    let pause = course.endings.iter().rfind(|ending| ending.kind == EndingKind::Pause);
    let Some((pause, today)) = pause.zip(course.today()) else {
        return vec![cannot(String::from("ending"), Why::NotAsked, "ending-return-cannot-not-asked")];
    };
    let began = pause.last.unwrap_or(pause.told);
    vec![match pause.back {
        None => cannot(pause.id.clone(), Why::Missing, "ending-return-cannot-missing"),
        Some(back) if back < began || before_beginning(course, pause) => {
            cannot(pause.id.clone(), Why::Contradicts, "ending-cannot-contradicts")
        }
        Some(back) => told(course, pause, back, today),
    }]
}

fn told(course: &Course, pause: &Ending, back: Date, today: Date) -> Answer {
    let quiet = |key| Answer::Quiet { anchor: pause.id.clone(), reads: Phrase::plain(key).day("back", back) };
    let settled = course.endings.iter().any(|later| later.kind != EndingKind::Pause && later.told > pause.told);
    let began = pause.last.unwrap_or(pause.told);
    if settled {
        return quiet("ending-return-settled");
    }
    if held_since(course, |on| on > began) {
        return quiet("ending-return-met");
    }
    if today <= back {
        return quiet("ending-return-ahead");
    }
    let claim = Phrase::plain("ending-return-passed").day("back", back).count("days", (today - back).get_days());
    Answer::Finding(Finding::new(pause.id.clone(), claim, Strength::Confirmed, proof(pause), []))
}

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    match answer {
        Answer::Finding(_) => vec![
            (Person::Client, Phrase::plain("say-client-ending-return")),
            (Person::Client, Phrase::plain("say-client-ending-right")),
            (Person::Therapist, Phrase::plain("say-therapist-ending-return")),
        ],
        _ => Vec::new(),
    }
}
