//! What a coder is: something that hears turns and marks the moves it finds in them.

use crate::speakers::Roles;
use crate::transcript::Turn;
use serde::Serialize;
use std::borrow::Cow;

/// Hears turns and marks moves. The rules of words and the model on this machine are both coders.
pub trait Coder {
    /// The marks it finds, by turn. Roles decide whose moves can be marked at all: without them it finds nothing that
    /// belongs to one of the two.
    fn code(&self, turns: &[Turn], roles: &Roles) -> Vec<Mark>;
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
    /// Who turned it down, if somebody did.
    pub rejected_by: Option<String>,
}
