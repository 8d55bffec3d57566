//! What a coder is: something that hears turns and marks the moves it finds in them.

use crate::language::language;
use crate::speakers::{Role, Roles};
use crate::transcript::Turn;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Hears turns and marks moves. The rules of words and the model on this machine are both coders.
pub trait Coder {
    /// The marks it finds, in any order; at most one a turn and family.
    fn code(&self, heard: &Heard<'_>) -> Vec<Mark>;
}

/// What a coder hears: a session's turns, who is who, and what the client came for.
#[derive(Clone, Copy, Debug)]
pub struct Heard<'a> {
    /// The turns, in the order they were spoken.
    pub turns: &'a [Turn],
    /// Who is who, as a person confirmed it. Without it nothing that belongs to one of the two is found.
    pub roles: &'a Roles,
    /// The client's goals; without any, no turn touches one.
    pub goals: &'a [Goal],
}

impl Heard<'_> {
    /// What the speaker of a turn is, where somebody said.
    #[must_use]
    pub fn role(&self, turn: &Turn) -> Option<Role> {
        self.roles.of(turn.speaker.as_ref())
    }
}

/// A goal in the client's own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// Its id, which is also its code.
    pub id: String,
    /// The client's words for it.
    pub text: String,
}

/// One move found in one turn: a proposal a person may turn down.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Mark {
    /// The number of the turn.
    pub turn: u32,
    /// The id of a family of [`crate::codes::FAMILIES`].
    pub family: &'static str,
    /// The id of a code in it; in the family `goal` the id of the goal.
    pub code: Cow<'static, str>,
    /// How sure the coder is, 0 to 1.
    pub confidence: f64,
    /// The words it rests on: bytes of the turn's text, from and to.
    pub span: core::ops::Range<usize>,
    /// Which coder says so.
    pub spoke: Voice,
    /// Who turned it down, if somebody did.
    pub rejected_by: Option<String>,
}

/// Which coder a mark comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Voice {
    /// The rules and word lists.
    Lexicon,
    /// The model.
    Model,
    /// Both, each by itself.
    Both,
    /// A person, who changed or added a code.
    Person,
}

/// The marks of a session, by turn and then in the order of the families. Turns of another language carry none, nor
/// does a turn that perhaps nobody spoke.
#[must_use]
pub fn hear(heard: &Heard<'_>, coder: &dyn Coder) -> Vec<Mark> {
    if language(heard.turns).bars_codes() {
        return Vec::new();
    }
    let doubtful: BTreeSet<u32> = heard.turns.iter().filter(|turn| turn.doubtful).map(|turn| turn.number).collect();
    let mut marks = coder.code(heard);
    marks.retain(|mark| !doubtful.contains(&mark.turn));
    marks.sort_by_key(|mark| (mark.turn, place(mark.family)));
    marks
}

fn place(family: &str) -> usize {
    crate::codes::FAMILIES.iter().position(|known| known.id == family).unwrap_or(usize::MAX)
}
