//! Talks: what was heard in recorded sessions, as turns with codes and without words.

use super::Rater;
use alloc::{string::String, vec::Vec};
use serde::{Deserialize, Serialize};

/// What was heard in one recorded session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Talk {
    /// The entry it came from.
    #[serde(default)]
    pub id: String,
    /// The session it is about.
    pub session: u32,
    /// The turns, in the order spoken.
    pub turns: Vec<CodedTurn>,
}

/// One turn of speech with the codes found in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CodedTurn {
    /// Counts from 0 within the transcript.
    pub turn: u32,
    /// Who spoke; a third person has no place here.
    pub by: Option<Rater>,
    /// Milliseconds from the start of the recording, where known.
    pub start: Option<u32>,
    /// Milliseconds from the start of the recording, where known.
    pub end: Option<u32>,
    /// How many words.
    #[serde(default)]
    pub words: u32,
    /// Codes as `family.code`, for example `repair.owns`.
    #[serde(default)]
    pub codes: Vec<String>,
}
