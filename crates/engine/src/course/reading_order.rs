//! How a therapist wants to read findings: what last, and whether the oldest first. Only their own desk has it.

use super::day;
use crate::signal::System;
use alloc::{string::String, vec::Vec};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What a therapist chose on a day; the newest counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadingOrder {
    /// The entry it came from.
    #[serde(default)]
    pub id: String,
    /// The day.
    #[serde(deserialize_with = "day::read")]
    pub on: Date,
    /// What is to be read last.
    #[serde(default)]
    pub last: Vec<Topic>,
    /// Whether older evidence comes before newer.
    #[serde(default)]
    pub oldest_first: bool,
}

/// What findings are about, where a therapist may put it last. The written ids are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "each is named by the system it stands for")]
pub enum Topic {
    Alliance,
    Qualities,
    Goals,
    Drift,
    Attachment,
    Parts,
    Distance,
    Transference,
    Boundaries,
    Ties,
    AfterEnd,
    Frame,
    Rupture,
    Outcome,
    Beliefs,
    Scenes,
    Within,
    Life,
    Ending,
    Preference,
}

impl Topic {
    /// The system whose findings these are.
    #[must_use]
    pub const fn system(self) -> System {
        match self {
            Self::Alliance => System::S1,
            Self::Qualities => System::S2,
            Self::Goals => System::S3,
            Self::Drift => System::S4,
            Self::Attachment => System::S5,
            Self::Parts => System::S6,
            Self::Distance => System::S7,
            Self::Transference => System::S8,
            Self::Boundaries => System::S10,
            Self::Ties => System::S11,
            Self::AfterEnd => System::S12,
            Self::Frame => System::S14,
            Self::Rupture => System::S15,
            Self::Outcome => System::S16,
            Self::Beliefs => System::S17,
            Self::Scenes => System::S18,
            Self::Within => System::S19,
            Self::Life => System::S20,
            Self::Ending => System::S22,
            Self::Preference => System::S23,
        }
    }
}
