//! Ties beside therapy: what connects the two elsewhere, and the code, profession and place a practice works under.

use super::{Rater, day};
use alloc::string::String;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What a practice works under, in the words of the tables of codes and laws.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Under {
    /// The profession: `counsellor`, `psychologist`, `social-worker`. Where it was not said, those its code is for.
    pub profession: Option<String>,
    /// The code of ethics, by its id: `aca`.
    pub code: Option<String>,
    /// The place whose law holds: `us-tx`.
    pub jurisdiction: Option<String>,
}

/// A day on which somebody asked whether anything connects the two outside therapy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Screened {
    /// The entry it came from.
    #[serde(default)]
    pub id: String,
    /// The day.
    #[serde(deserialize_with = "day::read")]
    pub on: Date,
}

/// Something that connects the two outside therapy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tie {
    /// The entry it came from.
    #[serde(default)]
    pub id: String,
    /// What kind.
    pub kind: TieKind,
    /// The day it was told.
    #[serde(deserialize_with = "day::read")]
    pub on: Date,
    /// The day since when it is there, where that is known.
    #[serde(default, deserialize_with = "day::read_some")]
    pub since: Option<Date>,
    /// Whether it was there before therapy or came up during it.
    pub arose: Arose,
    /// Who told of it.
    pub told_by: Rater,
    /// The day somebody was consulted about it, if anybody was.
    #[serde(default, deserialize_with = "day::read_some")]
    pub consulted: Option<Date>,
    /// Whether the two have talked about it.
    #[serde(default)]
    pub discussed: bool,
    /// Whether safeguards were agreed on and written down.
    #[serde(default)]
    pub safeguards: bool,
}

/// Kinds of ties. The written ids are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TieKind {
    /// They are friends.
    Friend,
    /// They are related.
    Relative,
    /// They are a couple, or becoming one.
    Partner,
    /// They were a couple once.
    FormerPartner,
    /// They work together elsewhere.
    Colleague,
    /// One works for the other.
    Employer,
    /// One teaches the other.
    Student,
    /// They live near each other, or meet in the same circle.
    Neighbour,
    /// They are linked online.
    Online,
    /// They do business with each other.
    Business,
    /// The client is also a therapist in this practice.
    WorksHere,
    /// The client is close to somebody the therapist is close to, or also treats.
    ThroughSomebody,
}

/// When a tie came up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Arose {
    /// It was there before therapy.
    Before,
    /// It came up during therapy.
    During,
}
