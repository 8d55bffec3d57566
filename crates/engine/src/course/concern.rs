//! What troubles a client about the therapist or the frame: told to a person the client chose, or to nobody yet.

use super::day;
use alloc::{string::String, vec::Vec};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Something that troubles the client about the edges of this therapy. It is the client's: it reaches the person the
/// client chose, and the therapist only through the client.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Concern {
    /// The entry it came from.
    #[serde(default)]
    pub id: String,
    /// The day it was written down.
    #[serde(deserialize_with = "day::read")]
    pub on: Date,
    /// What it is about.
    pub about: Vec<ConcernAbout>,
    /// The client's own words, where they want to add some.
    #[serde(default)]
    pub words: String,
    /// To whom it goes.
    pub to: ConcernTo,
    /// Whether the client has said it to the therapist themselves.
    #[serde(default)]
    pub said_to_therapist: bool,
}

/// What a concern is about. The written ids are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConcernAbout {
    /// Too much contact between sessions, or not the kind that was agreed.
    Contact,
    /// The therapist tells much of their own life.
    TheirLife,
    /// The therapist asked for help, advice or a favour.
    AskedOfMe,
    /// A gift, money or the fee.
    Money,
    /// Work or business together.
    Business,
    /// Something romantic or sexual was said or hinted at.
    Romantic,
    /// A touch that was not wanted.
    Touch,
    /// Something was to be kept secret.
    Secret,
    /// The therapist is in touch with the client's family or friends.
    Family,
    /// They know each other from elsewhere.
    Tie,
    /// Plans were made for the time after therapy.
    AfterTherapy,
    /// The client is afraid of what happens if they say no, or stop.
    Afraid,
    /// Something here frightened or harmed the client, or came close.
    Harmed,
    /// Something else.
    Other,
}

/// Whom a client chose to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConcernTo {
    /// The therapist's supervisor.
    Supervisor,
    /// The practice's office.
    Office,
    /// Nobody yet; it stays with the client.
    NobodyYet,
}

impl ConcernTo {
    /// Everybody there is to choose.
    pub const ALL: [Self; 3] = [Self::Supervisor, Self::Office, Self::NobodyYet];

    /// The written id.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Supervisor => "supervisor",
            Self::Office => "office",
            Self::NobodyYet => "nobody-yet",
        }
    }
}
