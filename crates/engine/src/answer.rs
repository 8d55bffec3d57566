//! The three answers a signal may give: a finding, quiet, or cannot say and why. There is no null.

use crate::{finding::Finding, phrase::Phrase};
use alloc::string::String;

/// What a signal says about one course.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Something worth talking about.
    Finding(Finding),
    /// It looked, had enough to go on, and nothing stands out.
    Quiet {
        /// What it looked at, as in [`Finding::anchor`].
        anchor: String,
        /// The sentence a person reads.
        reads: Phrase,
    },
    /// It has not enough to go on. Never read as calm.
    CannotSay {
        /// What it wanted to look at.
        anchor: String,
        /// Why it cannot say.
        why: Why,
        /// The sentence a person reads.
        reads: Phrase,
    },
}

/// Why a signal cannot say. The written ids are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The form this needs was never filled in.
    NotAsked,
    /// Too few sessions were answered.
    TooFew,
    /// Answers are missing where they are needed.
    Missing,
    /// Every answer sits at the top of the scale, where nothing can be seen to change.
    Ceiling,
    /// The instrument's measurement error is not known.
    NoError,
    /// The instrument is not installed, or holds no key.
    NoInstrument,
    /// A "not at all" to a risk item reassures nobody.
    NotReassuring,
    /// The last answers are too old to speak of now.
    OutOfDate,
    /// The code or the place a practice works under is not in the tables of codes and laws.
    NotInTables,
    /// What was told contradicts itself: an end before the beginning.
    Contradicts,
}

impl Why {
    /// The written id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NotAsked => "not-asked",
            Self::TooFew => "too-few",
            Self::Missing => "missing",
            Self::Ceiling => "ceiling",
            Self::NoError => "no-measurement-error",
            Self::NoInstrument => "no-instrument",
            Self::NotReassuring => "not-at-all-is-not-safe",
            Self::OutOfDate => "out-of-date",
            Self::NotInTables => "not-in-tables",
            Self::Contradicts => "contradicts",
        }
    }
}

impl Answer {
    /// `finding`, `quiet` or `cannot_say`, as the formats write it.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Finding(_) => "finding",
            Self::Quiet { .. } => "quiet",
            Self::CannotSay { .. } => "cannot_say",
        }
    }

    /// What it is about within its signal.
    #[must_use]
    pub fn anchor(&self) -> &str {
        match self {
            Self::Finding(finding) => finding.anchor(),
            Self::Quiet { anchor, .. } | Self::CannotSay { anchor, .. } => anchor,
        }
    }

    /// The sentence a person reads.
    #[must_use]
    pub const fn reads(&self) -> &Phrase {
        match self {
            Self::Finding(finding) => finding.claim(),
            Self::Quiet { reads, .. } | Self::CannotSay { reads, .. } => reads,
        }
    }
}
