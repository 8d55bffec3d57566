//! The codes a coder may give: fourteen families, one file each, one list of all.
//!
//! Ids are written literals and never reused; what each asks for is told in the coding guide.

mod behaviour;
mod belief;
mod boundary;
mod chat;
mod confrontation;
mod goal;
mod input;
mod question;
mod reflection;
mod repair;
mod reversal;
mod self_words;
mod talk;
mod withdrawal;

pub use goal::GOAL;
use serde::Serialize;

/// A family of codes.
#[derive(Debug, Serialize)]
pub struct Family {
    /// The written id.
    pub id: &'static str,
    /// Whose turns can carry it.
    pub who: Who,
    /// What it is about, in a line.
    pub means: &'static str,
    /// Its codes; empty for `goal`, whose codes are the ids of the client's goals.
    pub codes: &'static [Code],
}

/// One code.
#[derive(Debug, Serialize)]
pub struct Code {
    /// The written id, unique within its family.
    pub id: &'static str,
    /// What it stands for, in a line.
    pub means: &'static str,
}

/// Whose turns can carry a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    /// The therapist's.
    Therapist,
    /// The client's.
    Client,
    /// Either's.
    Both,
}

/// All families, in the order of the table people code by.
pub static FAMILIES: [&Family; 14] = [
    &behaviour::MAIN,
    &question::QUESTION,
    &reflection::REFLECTION,
    &input::INPUT,
    &talk::TALK,
    &self_words::SELF,
    &reversal::REVERSAL,
    &chat::CHAT,
    &goal::GOAL,
    &withdrawal::WITHDRAWAL,
    &confrontation::CONFRONTATION,
    &repair::REPAIR,
    &belief::BELIEF,
    &boundary::BOUNDARY,
];

/// The family of that id.
#[must_use]
pub fn family(id: &str) -> Option<&'static Family> {
    FAMILIES.into_iter().find(|family| family.id == id)
}
