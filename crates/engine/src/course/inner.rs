//! What lives inside: beliefs, scenes of a life, people in circles of closeness, and wishes for how to work.

use super::{Rater, day};
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

/// How close somebody in the client's life is on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closeness {
    /// The entry it came from.
    #[serde(default)]
    pub id: String,
    /// The client's label for the person.
    pub person: String,
    /// The day.
    #[serde(deserialize_with = "day::read")]
    pub on: Date,
    /// The circle: 1 (innermost) to 5 (outermost), 0 where the person is not in the picture any more.
    pub circle: u8,
}

/// How the client would like to work, or how one of the two finds it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Preference {
    /// The entry it came from.
    #[serde(default)]
    pub id: String,
    /// Who says so; a wish is always the client's.
    pub by: Rater,
    /// The day.
    #[serde(deserialize_with = "day::read")]
    pub on: Date,
    /// A wish, or how it is.
    pub what: Wished,
    /// Who leads: -3 (the client) to 3 (the therapist).
    #[serde(default)]
    pub lead: Option<i8>,
    /// How much feeling: -3 (keep it calm) to 3 (go into it).
    #[serde(default)]
    pub feeling: Option<i8>,
    /// Which time: -3 (now and ahead) to 3 (the past).
    #[serde(default)]
    pub past: Option<i8>,
    /// Which tone: -3 (challenge me) to 3 (be gentle).
    #[serde(default)]
    pub gentle: Option<i8>,
}

/// A wish, or how it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wished {
    /// How the client would like it.
    Wish,
    /// How it is.
    Is,
}
