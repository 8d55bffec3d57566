//! Confrontation: the client moves against the therapist or the work, with displeasure, refusal or pressure.

mod about_self;
mod about_therapist;
mod about_work;
mod wording;

use crate::lexicon::phrases::Phrases;
use crate::lexicon::rules::{Find, Rules, most_words};
use crate::lexicon::session::Session;
use crate::lexicon::words::Said;
use crate::speakers::Role;
use std::sync::LazyLock;
use wording::{NEVER, RULES};

const ORDER: [&str; 7] = ["controls", "parameters", "progress", "activities", "intervention", "therapist", "defends"];

static READY: LazyLock<Rules> = LazyLock::new(|| Rules::new(RULES, NEVER));

/// Marks complaints, refusals and pressure.
pub(in crate::lexicon) fn code(session: &mut Session<'_>) {
    for at in session.turns_of(Role::Client) {
        let find = most_words(spoken(&session.said[at]), &ORDER).or_else(|| upholds(session, at));
        session.add(at, "confrontation", find);
    }
}

/// What is said to the therapist, not quoted from somebody else.
fn spoken(said: &Said) -> Vec<Find> {
    let finds = READY.find(said);
    finds.into_iter().filter(|find| !said.words[find.words.clone()].iter().any(|word| word.quoted)).collect()
}

/// "Yes. It is." keeps the complaint of the turn before up.
const UPHOLDS: &[&str] = &[
    "^yes it is|does|was|did|do|you",
    "^it is|does|was$",
    "^you do|did|are|were$",
    "^yes i am|do|did|was",
    "^i mean it",
    "^damn right",
    "^too right",
];

static UPHELD: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(UPHOLDS.iter().map(|text| (0, *text))));

fn upholds(session: &Session<'_>, at: usize) -> Option<Find> {
    let before = session.last_of(Role::Client, at).filter(|before| at - before <= 2)?;
    let complaint = session.get(before, "confrontation")?;
    let hit = UPHELD.find(&session.said[at]).into_iter().next().filter(|_| session.said[at].words.len() <= 5)?;
    Some(Find { code: complaint.code.clone(), confidence: 0.5, words: hit.words })
}
