//! Words somebody keeps for themselves or sends, what was taken back, and what a client tells about stopping.

use engine::course::{Ending, EndingKind, Rater};
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

/// Stands in for an entry that its author took back: from now on that entry is on no page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakenBack {
    /// The day it was taken back.
    pub on: Date,
}

/// What a client has in mind about stopping. In the class of what is shared it is told, in that of what is held it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndingWish {
    /// What kind.
    pub kind: EndingKind,
    /// The last day, or the day a pause begins; nothing while it is open.
    pub last: Option<Date>,
    /// The day it was written down.
    pub on: Date,
}

impl EndingWish {
    /// The ending of the course that it is, under its entry's id.
    #[must_use]
    pub fn ending(&self, entry: &str) -> Ending {
        Ending {
            id: entry.to_owned(),
            kind: self.kind,
            by: Rater::Client,
            told: self.on,
            last: self.last,
            back: None,
            talked_about: false,
        }
    }
}

kinds! {
    DraftWords => "draft-words",
    Message => "message",
    TakenBack => "taken-back",
    EndingWish => "ending-wish",
}
