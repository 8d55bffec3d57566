//! A wish to stop, which is the client's right.
//!
//! Asks: Does one of the two wish to stop, and have they not talked about it?
//! Rule: The newest wish to stop is a finding until they have talked about it or something was decided after it. What a client
//! reads begins with their right to stop; then what else there is: say it, put something right, ask somebody, pause, change.
//! Source: APA 10.10, ACA A.11 and BACP Good Practice 38 to 40 on ending; that a client may stop at any time is consent itself.
//! Departs: That a wish rests once it was talked about is of our own making; an end that comes from outside does not rest it.
//! It decides nothing and talks nobody out of it.
//! Cannot say: nobody wrote down a wish to stop; the end it names lies before the first session.
//! Reads as: "On 4 August 2026 your client said that they wish to stop. That is their right at any time, without a reason."

use super::{before_beginning, cannot, proof};
use crate::{
    answer::{Answer, Why},
    course::{Course, Ending, EndingKind, Rater},
    evidence::{Evidence, What},
    finding::{Finding, Strength},
    instrument::Bench,
    phrase::Phrase,
    signal::{Person, Signal, Status, System},
};
use alloc::{string::String, vec, vec::Vec};

/// A wish to stop.
pub static SIGNAL: Signal = Signal {
    id: "ending.wish",
    system: System::S22,
    status: Status::ToolDefined,
    method: "The newest wish to stop, until it was talked about or something was decided after it.",
    source: "APA Ethics Code 10.10; ACA Code A.11; BACP Ethical Framework GP 38–40; consent may be taken back at any time.",
    departs: "When a wish rests is of our own making.",
    would_change_mind: "A talk about it, or a decision of the one who wishes it.",
    audience: &[Person::Client, Person::Therapist],
    words,
    look,
};

fn look(course: &Course, _: &Bench) -> Vec<Answer> {
    let wish = course.endings.iter().rfind(|ending| ending.kind == EndingKind::Wish);
    vec![match wish {
        None => cannot(String::from("ending"), Why::NotAsked, "ending-wish-cannot-not-asked"),
        Some(wish) if before_beginning(course, wish) => {
            cannot(wish.id.clone(), Why::Contradicts, "ending-cannot-contradicts")
        }
        Some(wish) => told(course, wish),
    }]
}

fn told(course: &Course, wish: &Ending) -> Answer {
    use EndingKind::{Change, Pause, Planned};
    let chosen = |later: &Ending| matches!(later.kind, Planned | Pause | Change) && later.told >= wish.told;
    let decided = course.endings.iter().any(chosen);
    let quiet = |key| Answer::Quiet { anchor: wish.id.clone(), reads: Phrase::plain(key).day("on", wish.told) };
    if decided {
        return quiet("ending-wish-decided");
    }
    if wish.talked_about {
        return quiet("ending-wish-talked");
    }
    let key = if wish.by == Rater::Client { "ending-wish-client" } else { "ending-wish-therapist" };
    let claim = Phrase::plain(key).day("on", wish.told);
    Answer::Finding(Finding::new(wish.id.clone(), claim, Strength::Confirmed, proof(wish), private(wish)))
}

/// That nobody else has it, where the client keeps it to themselves.
fn private(wish: &Ending) -> Option<Evidence> {
    let what = What::Logged { entry: wish.id.clone(), on: wish.told };
    wish.kept_private.then(|| Evidence { what, reads: Phrase::plain("evidence-ending-private") })
}

/// The client's right comes first, then every other way.
const CLIENT: [&str; 6] = [
    "say-client-ending-right",
    "say-client-ending-say-it",
    "say-client-ending-repair",
    "say-client-ending-consult",
    "say-client-ending-pause",
    "say-client-ending-change",
];

fn words(answer: &Answer) -> Vec<(Person, Phrase)> {
    let client = || CLIENT.into_iter().map(|key| (Person::Client, Phrase::plain(key)));
    match answer.reads().key {
        "ending-wish-client" => {
            client().chain([(Person::Therapist, Phrase::plain("say-therapist-ending-wish"))]).collect()
        }
        "ending-wish-therapist" => vec![
            (Person::Client, Phrase::plain("say-client-ending-theirs")),
            (Person::Therapist, Phrase::plain("say-therapist-ending-own-wish")),
        ],
        _ => Vec::new(),
    }
}
