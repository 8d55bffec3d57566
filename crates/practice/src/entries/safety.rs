//! Calls for help: that one waits, what was done about it, and how long it may wait before the next person is shown it.

use serde::{Deserialize, Serialize};

use super::Kind;

/// What somebody did about an answer that calls for help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// Talked with the client about it.
    Talked,
    /// Somebody is with them, or a doctor, a crisis team or the emergency services were called.
    HelpIsThere,
    /// They had talked about it before, and it is in hand.
    KnownAndInHand,
    /// Something else, told in words.
    Other,
    /// Told the other person who reads it, who acts now.
    HandedOn,
    /// Tried, and could not reach the client.
    NotReached,
}

impl Act {
    /// Everything that can be said, in the order of the form.
    pub const ALL: [Self; 6] =
        [Self::Talked, Self::HelpIsThere, Self::KnownAndInHand, Self::Other, Self::HandedOn, Self::NotReached];

    /// The written id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Talked => "talked",
            Self::HelpIsThere => "help-is-there",
            Self::KnownAndInHand => "known-and-in-hand",
            Self::Other => "other",
            Self::HandedOn => "handed-on",
            Self::NotReached => "not-reached",
        }
    }

    /// Whether the call is answered by it. To hand it on, or to have tried, answers nobody: the clock goes on.
    #[must_use]
    pub const fn answers(self) -> bool {
        !matches!(self, Self::HandedOn | Self::NotReached)
    }
}

/// Somebody acknowledged an answer that calls for help. Who it was stands in the entry's header, where it is signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Acknowledged {
    /// The entry of the answer.
    pub call: String,
    /// What was done.
    pub act: Act,
    /// In their words; may be empty, but for [`Act::Other`].
    pub words: String,
    /// Seconds since 1970.
    pub at: u64,
}

/// A call waits: written with the answer, in one step. It holds nothing of what was asked or answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CallWaits {
    /// The entry of the answer.
    pub call: String,
    /// The answer it stands in for; its clock goes on.
    pub before: Option<String>,
    /// The client's therapist, by id.
    pub therapist: String,
    /// Seconds since 1970.
    pub since: u64,
}

/// A call was answered: written with the acknowledgement, in one step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CallAnswered {
    /// The entry of the answer.
    pub call: String,
}

/// How long a call may wait before the next person is shown it, and who that is; the newest counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Escalation {
    /// Hours.
    pub hours: u32,
    /// A second deputy, by id, between the deputy and the office.
    pub second: Option<String>,
}

impl Default for Escalation {
    fn default() -> Self {
        Self { hours: Self::HOURS, second: None }
    }
}

impl Escalation {
    /// Hours where the office has settled nothing.
    pub const HOURS: u32 = 4;
    /// The most hours that can be settled: three days.
    pub const MOST_HOURS: u32 = 72;
}

kinds! {
    Acknowledged => "acknowledged",
    CallWaits => "call-waits",
    CallAnswered => "call-answered",
    Escalation => "escalation",
}
