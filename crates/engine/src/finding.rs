//! A finding: one thing worth talking about, with what it rests on. There is none without evidence.

use crate::{evidence::Evidence, phrase::Phrase};
use alloc::{string::String, vec::Vec};

/// One thing worth talking about.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    anchor: String,
    claim: Phrase,
    strength: Strength,
    evidence: Vec<Evidence>,
    first: bool,
}

/// How firmly a finding stands. A word, not a number: none of them is a risk level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// One observation; may be chance.
    Possible,
    /// More than measurement error explains.
    Reliable,
    /// Said or confirmed by a person.
    Confirmed,
}

impl Strength {
    /// The written word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Possible => "possible",
            Self::Reliable => "reliable",
            Self::Confirmed => "confirmed",
        }
    }
}

impl Finding {
    /// A finding that rests on `evidence` and on `more`.
    ///
    /// `anchor` names what it is about within its signal (`client@7`, `phq-9`) and stays the same from one assessment
    /// to the next, so that what people said about a finding stays with it.
    #[must_use]
    pub fn new(
        anchor: String,
        claim: Phrase,
        strength: Strength,
        evidence: Evidence,
        more: impl IntoIterator<Item = Evidence>,
    ) -> Self {
        let evidence = core::iter::once(evidence).chain(more).collect();
        Self { anchor, claim, strength, evidence, first: false }
    }

    /// The same finding, to be read before all others.
    #[must_use]
    pub fn read_first(mut self) -> Self {
        self.first = true;
        self
    }

    /// What it is about within its signal; stable between assessments.
    #[must_use]
    pub fn anchor(&self) -> &str {
        &self.anchor
    }

    /// The sentence a person reads.
    #[must_use]
    pub const fn claim(&self) -> &Phrase {
        &self.claim
    }

    /// How firmly it stands.
    #[must_use]
    pub const fn strength(&self) -> Strength {
        self.strength
    }

    /// What it rests on; never empty.
    #[must_use]
    pub fn evidence(&self) -> &[Evidence] {
        &self.evidence
    }

    /// Whether it is to be read before all others.
    #[must_use]
    pub const fn is_first(&self) -> bool {
        self.first
    }
}
