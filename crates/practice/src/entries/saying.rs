//! Words somebody keeps for themselves, or sends.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Kind;

/// What kept words are for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// To say something to the other of the two.
    #[default]
    Words,
    /// To hand on to whoever comes next.
    Summary,
}

/// Words that somebody wrote and keeps. Nobody but their author reads them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftWords {
    /// What they are for.
    pub purpose: Purpose,
    /// The written ids of what was ticked.
    pub about: Vec<String>,
    /// The words.
    pub text: String,
    /// Whether their author wants them at hand in the next session.
    pub to_session: bool,
    /// The day they were written or last changed.
    pub on: Date,
}

/// Words that a client sent to their therapist, as both read them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// The words.
    pub text: String,
    /// The day they were sent.
    pub on: Date,
}

kinds! {
    DraftWords => "draft-words",
    Message => "message",
}
