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
    /// What it is called beside its box.
    pub reads: Phrase,
    /// What it would hold.
    pub holds: Holds,
}

/// The parts there can be. The written ids are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartKind {
    /// The goals, open and closed.
    Goals,
    /// What has helped.
    WhatHelped,
    /// How working together went, in words.
    Alliance,
    /// How distress went.
    Outcome,
    /// How the client likes to work.
    Preferences,
    /// What is better left out.
    Avoid,
}

/// What a part would hold.
#[derive(Clone, Debug, PartialEq)]
pub enum Holds {
    /// Goals by their ids, in the client's words.
    Goals(Vec<String>),
    /// A form the client filled in, by its entry.
    Form(String),
    /// Sentences of the engine.
    Sentences(Vec<Phrase>),
    /// Nothing yet: the client writes it, or leaves it.
    OwnWords,
}

impl PartKind {
    /// The written id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Goals => "goals",
            Self::WhatHelped => "what-helped",
            Self::Alliance => "alliance",
            Self::Outcome => "outcome",
            Self::Preferences => "preferences",
            Self::Avoid => "avoid",
        }
    }

    const fn label(self) -> &'static str {
        match self {
            Self::Goals => "summary-goals",
            Self::WhatHelped => "summary-what-helped",
            Self::Alliance => "summary-alliance",
            Self::Outcome => "summary-outcome",
            Self::Preferences => "summary-preferences",
            Self::Avoid => "summary-avoid",
        }
    }
}

/// The parts a client may tick, in the order of a letter. A part of which nothing is known is not offered; what only the
/// client can say always is. Give it the course as the client reads it.
#[must_use]
pub fn summary_parts(course: &Course, bench: &Bench) -> Vec<Part> {
    let goals = course.goals.iter().map(|goal| goal.id.clone()).collect::<Vec<_>>();
    let told = [
        (PartKind::Goals, (!goals.is_empty()).then_some(Holds::Goals(goals))),
        (PartKind::WhatHelped, Some(Holds::OwnWords)),
        (PartKind::Alliance, sentences(alliance_path(course, bench))),
        (PartKind::Outcome, sentences(outcome_path(course, bench))),
        (PartKind::Preferences, Some(newest(course, PREFERENCES).map_or(Holds::OwnWords, Holds::Form))),
        (PartKind::Avoid, Some(Holds::OwnWords)),
    ];
    let part = |(kind, holds): (PartKind, Option<Holds>)| {
        Some(Part { kind, reads: Phrase::plain(kind.label()), holds: holds? })
    };
    told.into_iter().filter_map(part).collect()
}

/// The form on which a client says how they like to work.
const PREFERENCES: &str = "preferences";

/// The entry of the form of this name that the client filled in last.
fn newest(course: &Course, instrument: &str) -> Option<String> {
    let theirs = course.forms.iter().filter(|form| form.by == Rater::Client && form.instrument == instrument);
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

/// What the engine says of each outcome questionnaire that was scored twice or more.
fn outcome_path(course: &Course, bench: &Bench) -> Vec<Phrase> {
    said(outcome::change::SIGNAL.look, course, bench)
}

fn said(look: fn(&Course, &Bench) -> Vec<crate::Answer>, course: &Course, bench: &Bench) -> Vec<Phrase> {
    let answers = look(course, bench).into_iter();
    answers.filter(|answer| answer.word() != "cannot_say").map(|answer| answer.reads().clone()).collect()
}
