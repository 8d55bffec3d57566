//! Relationship episodes: what somebody wished, what another answered, and how they answered in turn.

use super::day;
use alloc::{string::String, vec::Vec};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A relationship episode: somebody wished something, another answered, and they answered in turn.
///
/// Categories are the clusters 1 to 8 of Barber, Crits-Christoph and Luborsky (METHODS A.5).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Episode {
    /// The entry it came from.
    #[serde(default)]
    pub id: String,
    /// The day it was told.
    #[serde(deserialize_with = "day::read")]
    pub on: Date,
    /// The session it was told in, where it was told in one.
    #[serde(default)]
    pub session: Option<u32>,
    /// Whom it is with.
    pub with: Whom,
    /// Wishes in it, 1 to 8, each once.
    #[serde(default)]
    pub wishes: Vec<u8>,
    /// Responses of the other, 1 to 8, each once.
    #[serde(default)]
    pub responses_of_other: Vec<u8>,
    /// Responses of the self, 1 to 8, each once.
    #[serde(default)]
    pub responses_of_self: Vec<u8>,
    /// How completely it was told, in tenths: 10 to 50; complete from 25.
    #[serde(default = "complete")]
    pub completeness: u8,
}

fn complete() -> u8 {
    50
}

/// Whom an episode is with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whom {
    /// Somebody in the client's life.
    Other,
    /// The therapist.
    Therapist,
}
