//! What somebody wishes for after therapy: friendship, contact, business, romance, or coming back.

use super::{Rater, day};
use alloc::string::String;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Something one of the two wishes for after therapy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AfterEnd {
    /// The entry it came from.
    #[serde(default)]
    pub id: String,
    /// What is wished for.
    pub wish: AfterWish,
    /// Who wishes for it.
    pub by: Rater,
    /// The day it was told.
    #[serde(deserialize_with = "day::read")]
    pub on: Date,
}

/// What can be wished for afterwards. The written ids are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AfterWish {
    /// To be friends.
    Friendship,
    /// To hear from each other now and then.
    Contact,
    /// Work or business with each other.
    Business,
    /// Romance or sex.
    Romantic,
    /// To take therapy up again.
    ComingBack,
}
