//! Which of the two somebody is.

use serde::{Deserialize, Serialize};

/// Who answered a form or made a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rater {
    /// The client.
    Client,
    /// The therapist.
    Therapist,
}

impl Rater {
    /// The written word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Therapist => "therapist",
        }
    }
}
