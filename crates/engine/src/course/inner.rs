//! What lives inside: beliefs, and scenes of a life.

use super::day;
use alloc::string::String;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A sentence the client believes about themselves or about people, in their own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Belief {
    /// Its id.
    pub id: String,
    /// The client's own words.
    pub words: String,
    /// About themselves, or about people at large.
    pub about: About,
    /// A hard sentence, or a kind one that grows beside it.
    #[serde(default)]
    pub kind: bool,
}

/// What a belief is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// The client themselves.
    #[serde(rename = "self")]
    OneSelf,
    /// People at large.
    Other,
}

/// How much the client believes a sentence on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BeliefRating {
    /// The entry it came from.
    #[serde(default)]
    pub id: String,
    /// The belief's id.
    pub belief: String,
    /// The day.
    #[serde(deserialize_with = "day::read")]
    pub on: Date,
    /// 0 (not at all) to 100 (completely).
    pub believed: u8,
}

/// A scene of the client's life as it was told, marked by the therapist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scene {
    /// The entry it came from.
    #[serde(default)]
    pub id: String,
    /// The day it was told.
    #[serde(deserialize_with = "day::read")]
    pub on: Date,
    /// The session it was told in, where it was told in one.
    #[serde(default)]
    pub session: Option<u32>,
    /// How it goes.
    pub turn: SceneTurn,
}

/// How a scene goes. The written ids are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SceneTurn {
    /// From clearly bad to clearly good.
    Redemption,
    /// From good to spoiled.
    Contamination,
    /// Neither.
    Neither,
}
