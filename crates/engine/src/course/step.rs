//! Steps in the life of a rupture, as the two tell them: confirmed, repair tried, one's own share, put right, still there.

use super::{Rater, day};
use alloc::{string::String, vec::Vec};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One step in the life of a rupture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuptureStep {
    /// The entry it came from.
    #[serde(default)]
    pub id: String,
    /// The session that was strained, whenever the step was taken.
    pub session: u32,
    /// The day of the step.
    #[serde(deserialize_with = "day::read")]
    pub on: Date,
    /// Who tells it.
    pub by: Rater,
    /// Which step.
    pub step: Step,
    /// How repair was tried.
    #[serde(default)]
    pub moves: Vec<RepairMove>,
    /// In their own words, or empty.
    #[serde(default)]
    pub words: String,
    /// Whether the client may read a therapist's step.
    #[serde(default)]
    pub shown: bool,
}

/// Which step, in the order in which they follow each other. The written ids are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// There was a strain.
    Confirmed,
    /// Repair was tried.
    Tried,
    /// One of the two says which part of it is theirs.
    Owned,
    /// It has been put right.
    Repaired,
    /// It is still there, or there again.
    StillThere,
}

/// How repair is tried, as in the codes of a session: see `docs/coding-guide.md`. The written ids are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RepairMove {
    /// A misunderstanding was cleared up.
    Clarifies,
    /// The task or the goal was changed.
    ChangesTask,
    /// The reason for the work was explained.
    Explains,
    /// The other was asked how it was for them.
    Invites,
    /// One's own part was named.
    Owns,
    /// One's own experience of the moment was told.
    Discloses,
    /// It was linked to what happens between the two.
    LinksHere,
    /// It was linked to other relationships.
    LinksElsewhere,
    /// The wish to defend oneself was called understandable.
    Validates,
    /// The talk came back to the work.
    Redirects,
}

impl RepairMove {
    /// The key of its sentence in `words/`.
    #[must_use]
    pub const fn reads(self) -> &'static str {
        match self {
            Self::Clarifies => "step-move-clarifies",
            Self::ChangesTask => "step-move-changes-task",
            Self::Explains => "step-move-explains",
            Self::Invites => "step-move-invites",
            Self::Owns => "step-move-owns",
            Self::Discloses => "step-move-discloses",
            Self::LinksHere => "step-move-links-here",
            Self::LinksElsewhere => "step-move-links-elsewhere",
            Self::Validates => "step-move-validates",
            Self::Redirects => "step-move-redirects",
        }
    }
}
