//! What a signal is: a question about the relationship, its rule, where the rule comes from, and who may see the answer.

use crate::{answer::Answer, course::Course, instrument::Bench, phrase::Phrase};
use alloc::vec::Vec;

/// One question the engine asks of every course.
///
/// Each stands in a file of its own which opens with six lines: Asks, Rule, Source, Departs, Cannot say, Reads as.
#[derive(Debug)]
pub struct Signal {
    /// A written id, for example `rupture.episode`; never reused.
    pub id: &'static str,
    /// The system of `SIGNALS` it belongs to.
    pub system: System,
    /// Where its rule stands: published, adapted or of our own making.
    pub status: Status,
    /// The rule in one line.
    pub method: &'static str,
    /// Where the rule comes from.
    pub source: &'static str,
    /// How ours departs from the source; "none" is written out.
    pub departs: &'static str,
    /// What would change its mind.
    pub would_change_mind: &'static str,
    /// Who may see the answer.
    pub audience: &'static [Person],
    /// Words somebody could really say, for each person concerned.
    pub words: fn(&Answer) -> Vec<(Person, Phrase)>,
    /// Looks at a course in order. Gives at least one answer, and one for each thing it looked at.
    pub look: fn(&Course, &Bench) -> Vec<Answer>,
}

/// A system of the relationship, as numbered in `SIGNALS`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum System {
    /// Alliance: bond, goals, tasks.
    S1,
    /// Facilitative qualities.
    S2,
    /// Goals worked on.
    S3,
    /// Friend-like drift.
    S4,
    /// Attachment to the therapist.
    S5,
    /// Protective parts.
    S6,
    /// Working distance.
    S7,
    /// Transference.
    S8,
    /// Countertransference.
    S9,
    /// Boundaries.
    S10,
    /// Dual relationships.
    S11,
    /// Former clients.
    S12,
    /// The therapist's capacity and support.
    S13,
    /// The frame.
    S14,
    /// Rupture and repair.
    S15,
    /// Outcome.
    S16,
    /// Inner voice.
    S17,
    /// Story.
    S18,
    /// Carried within.
    S19,
    /// Into life.
    S20,
    /// Saying it.
    S21,
    /// Ending, leaving, finding someone else.
    S22,
    /// No one size fits all.
    S23,
    /// Is it normal?
    S24,
    /// Safety.
    S25,
}

/// Where a rule stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// As published.
    Published,
    /// Published, with departures that are written down.
    Adapted,
    /// Of our own making, and said so.
    ToolDefined,
}

/// A person in or around the relationship.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Person {
    /// The client.
    Client,
    /// The therapist.
    Therapist,
    /// The therapist's supervisor.
    Supervisor,
}

impl System {
    /// The written id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        const IDS: [&str; 25] = [
            "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S11", "S12", "S13", "S14", "S15", "S16",
            "S17", "S18", "S19", "S20", "S21", "S22", "S23", "S24", "S25",
        ];
        IDS[self as usize]
    }
}

impl Status {
    /// The written word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Adapted => "adapted",
            Self::ToolDefined => "tool-defined",
        }
    }
}

impl Person {
    /// The written word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Therapist => "therapist",
            Self::Supervisor => "supervisor",
        }
    }
}
