//! What a client may take along to the next therapist: parts to tick, none of them ticked beforehand.

use crate::{
    alliance,
    course::{Course, Rater},
    instrument::Bench,
    outcome,
    phrase::Phrase,
};
use alloc::{string::String, vec::Vec};

/// One part of a transfer summary, which the client ticks or leaves.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// What is known for it; the client writes the rest.
    pub holds: Holds,
}

/// The parts there can be. The written ids are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartKind {
    /// The goals, open and closed.
    Goals,
    /// What helped.
    Helped,
    /// What did not help.
    NotHelped,
    /// How working together went, as the client saw it.
    Alliance,
    /// How distress went.
    Outcome,
    /// How the client likes to work.
    Preferences,
    /// What is still open.
    Open,
    /// What to be careful with.
    Care,
    /// Medicines, appointments, people who know.
    Practical,
}

/// What is known for a part.
#[derive(Clone, Debug, PartialEq)]
pub enum Holds {
    /// Goals by their ids, in the client's words.
    Goals(Vec<String>),
    /// A form the client filled in, by its entry.
    Form(String),
    /// Sentences of the engine.
    Sentences(Vec<Phrase>),
    /// Nothing: the client writes it.
    OwnWords,
}

impl PartKind {
    /// Every part, in the order of a letter.
    pub const ALL: [Self; 9] = [
        Self::Goals,
        Self::Helped,
        Self::NotHelped,
        Self::Alliance,
        Self::Outcome,
        Self::Preferences,
        Self::Open,
        Self::Care,
        Self::Practical,
    ];

    /// The written id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Goals => "goals",
            Self::Helped => "helped",
            Self::NotHelped => "not-helped",
            Self::Alliance => "alliance",
            Self::Outcome => "outcome",
            Self::Preferences => "preferences",
            Self::Open => "open",
            Self::Care => "care",
            Self::Practical => "practical",
        }
    }
}

/// Every part with what is known for it, in the order of a letter. Give it the course as the client reads it.
#[must_use]
pub fn summary_parts(course: &Course, bench: &Bench) -> Vec<Part> {
    let course = course.in_order();
    PartKind::ALL.map(|kind| Part { kind, holds: known(kind, &course, bench).unwrap_or(Holds::OwnWords) }).into()
}

fn known(kind: PartKind, course: &Course, bench: &Bench) -> Option<Holds> {
    match kind {
        PartKind::Goals => goals(course),
        PartKind::Alliance => sentences(alliance_path(course, bench)),
        PartKind::Outcome => sentences(said(outcome::change::SIGNAL.look, course, bench)),
        PartKind::Preferences => newest(course, PREFERENCES).map(Holds::Form),
        PartKind::Helped | PartKind::NotHelped | PartKind::Open | PartKind::Care | PartKind::Practical => None,
    }
}

/// Without those that the client does not hold to be theirs.
fn goals(course: &Course) -> Option<Holds> {
    let theirs = course.goals.iter().filter(|goal| goal.client_agrees != Some(false));
    let ids: Vec<String> = theirs.map(|goal| goal.id.clone()).collect();
    (!ids.is_empty()).then_some(Holds::Goals(ids))
}

/// The form on which a client says how they like to work.
const PREFERENCES: &str = "preferences";

/// The entry of the form of this name that the client filled in last.
fn newest(course: &Course, instrument: &str) -> Option<String> {
    let theirs = course.forms.of(instrument).filter(|form| form.by == Rater::Client);
    theirs.max_by_key(|form| form.on).map(|form| form.id.clone())
}

fn sentences(told: Vec<Phrase>) -> Option<Holds> {
    (!told.is_empty()).then_some(Holds::Sentences(told))
}

/// What the engine says of working together as the client sees it, where it can say anything.
fn alliance_path(course: &Course, bench: &Bench) -> Vec<Phrase> {
    if alliance::readable(course, bench, Rater::Client).is_err() {
        return Vec::new();
    }
    said(alliance::level_client::SIGNAL.look, course, bench)
}

/// What a signal answers, where it can say anything.
fn said(look: fn(&Course, &Bench) -> Vec<crate::Answer>, course: &Course, bench: &Bench) -> Vec<Phrase> {
    let answers = look(course, bench).into_iter();
    answers.filter(|answer| answer.word() != "cannot_say").map(|answer| answer.reads().clone()).collect()
}
