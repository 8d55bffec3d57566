//! Marks: what somebody noted about a session by hand.

use super::Rater;
use alloc::string::String;
use serde::{Deserialize, Serialize};

/// Something a person noted about a session by hand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    /// The entry it came from.
    pub id: String,
    /// Who noted it.
    pub by: Rater,
    /// The session it is about.
    pub session: u32,
    /// What was noted.
    pub what: Noted,
}

/// What a mark says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Noted {
    /// Tension, a misunderstanding or a hurt was felt in this session.
    Rupture,
    /// It was talked about, or put right.
    RepairTried,
}
