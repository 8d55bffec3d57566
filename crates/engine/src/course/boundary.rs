//! The log of exceptions to the frame, and how a course ends.

use super::{Rater, day};
use alloc::string::String;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Something outside the usual frame. It is logged, not judged: some exceptions help.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// The entry it came from.
    #[serde(default)]
    pub id: String,
    /// The day.
    #[serde(deserialize_with = "day::read")]
    pub on: Date,
    /// The session it belongs to, where it belongs to one.
    #[serde(default)]
    pub session: Option<u32>,
    /// What kind.
    pub kind: ExceptionKind,
    /// Who began it.
    pub began_by: Rater,
    /// Who gains by it.
    pub benefits: Gains,
    /// Who logged it.
    pub logged_by: Rater,
    /// It was planned.
    #[serde(default)]
    pub planned: bool,
    /// The two have talked about it.
    #[serde(default)]
    pub discussed: bool,
    /// The therapist took it to a colleague or a supervisor.
    #[serde(default)]
    pub consulted: bool,
}

/// Kinds of exceptions. The written ids are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExceptionKind {
    /// Contact between sessions beyond what was agreed.
    Contact,
    /// A link or message on social media.
    SocialMedia,
    /// A gift.
    Gift,
    /// A session that ran over.
    Overrun,
    /// The therapist told of their own life.
    Disclosure,
    /// A fee changed, forgiven or deferred.
    Fee,
    /// Another place than usual.
    Place,
    /// Anything romantic or sexual.
    Romantic,
    /// Business, work, a swap or a loan.
    Business,
    /// A wish to keep something between the two of them.
    Secrecy,
    /// A favour for the therapist's own life.
    Favour,
    /// Contact with the client's partner or family outside the work.
    Family,
    /// Plans for the time after therapy, made before its end.
    AfterTherapy,
}

/// Who gains by an exception.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gains {
    /// The client.
    Client,
    /// The therapist.
    Therapist,
    /// Both, or nobody in particular.
    Both,
}

/// How a course ends, or is meant to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ending {
    /// The entry it came from.
    #[serde(default)]
    pub id: String,
    /// What kind.
    pub kind: EndingKind,
    /// Who brought it up.
    pub by: Rater,
    /// The day it was brought up.
    #[serde(deserialize_with = "day::read")]
    pub told: Date,
    /// The last day, or the day a pause begins; nothing while it is open.
    #[serde(default, deserialize_with = "day::read_some")]
    pub last: Option<Date>,
    /// The day they meet again after a pause, or met again after an end.
    #[serde(default, deserialize_with = "day::read_some")]
    pub back: Option<Date>,
    /// Whether they have talked about it.
    #[serde(default)]
    pub talked_about: bool,
    /// Whether the client keeps it to themselves for now; then nobody else has it.
    #[serde(default)]
    pub kept_private: bool,
}

/// Kinds of endings. The written ids are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EndingKind {
    /// Somebody wishes to stop.
    Wish,
    /// An end both plan.
    Planned,
    /// A pause.
    Pause,
    /// A change to another therapist.
    Change,
    /// An end that neither chose: a move, illness, the end of funding.
    Forced,
}
