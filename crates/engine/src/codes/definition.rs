//! An ethics code or a law as it stands in a file of `codes/`, before it is checked.

use alloc::{string::String, vec::Vec};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::course::day;

/// A code or law as it stands in its file, before it is checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// Written id, for example `aca`; a practice names its code by it.
    pub id: String,
    /// What it is called in a sentence.
    pub name: String,
    /// Which edition our words are about.
    pub edition: String,
    /// A code of ethics or a law.
    pub kind: Kind,
    /// Whom it binds: `counsellor`, `psychologist`, `social-worker`.
    pub professions: Vec<String>,
    /// Where a law holds: `us-tx`. A code of ethics goes with its members and has no place.
    #[serde(default)]
    pub jurisdiction: Option<String>,
    /// The day the file was filled.
    #[serde(deserialize_with = "day::read")]
    pub entered_on: Date,
    /// Its sections, as far as they are told here.
    pub rules: Vec<Rule>,
}

/// A code of ethics or a law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A law; it comes before a code.
    Law,
    /// A code of ethics.
    Ethics,
}

/// One section, in our own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// What it is about.
    pub topics: Vec<Topic>,
    /// The section, as the code numbers it.
    pub section: String,
    /// What it asks, in our own words; read to everybody as it stands.
    pub asks: String,
    /// How long after the end it asks to wait, where it says.
    #[serde(default)]
    pub interval: Option<Interval>,
    /// Where it was read.
    pub source: String,
    /// The day it was read there; absent where nobody wrote it down.
    #[serde(default, deserialize_with = "day::read_some")]
    pub retrieved_on: Option<Date>,
    /// Whether somebody read the source.
    pub status: Known,
    /// The tag it carries in the methods: `V`, `V-2nd`, `M-H`, `M-M`, `M-L` or `M`. The last two drive no finding.
    pub tag: String,
}

/// What a section is about. The written ids are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// A second role beside the first.
    DualRole,
    /// Another service in the place of the first, to the same person.
    RoleChange,
    /// Anybody known from before as a client.
    EarlierTie,
    /// Friends and relatives as clients.
    FriendsAndRelatives,
    /// People known from study, work or business as clients.
    Associates,
    /// Business with a client.
    Business,
    /// Using somebody for one's own ends.
    Exploitation,
    /// Anything sexual with a client.
    SexualCurrent,
    /// Anything sexual with people close to a client.
    SexualRelatives,
    /// Former sexual partners as clients.
    FormerPartner,
    /// Anything sexual with a former client.
    FormerSexual,
    /// Friendship, contact or business with a former client.
    FormerNonsexual,
    /// Social media.
    SocialMedia,
    /// Gifts.
    Gifts,
    /// Contact between sessions.
    Contact,
    /// Supervision.
    Supervision,
    /// Ending therapy.
    Termination,
}

/// How long after the end a section asks to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Interval {
    /// So many years at least.
    Years(u8),
    /// No length of time makes it safe.
    None,
}

/// How what a section asks is known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Known {
    /// Somebody read the source.
    Verified,
    /// It was cited from memory.
    Recalled,
}

impl Rule {
    /// Whether it may drive a finding: what was recalled with low confidence, or with none noted, may not.
    #[must_use]
    pub fn drives(&self) -> bool {
        !matches!(self.tag.as_str(), "M-L" | "M")
    }
}
