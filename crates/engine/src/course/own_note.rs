//! The therapist's own notes after a session: what they felt, and what they were pulled to do. They belong to the therapist.

use super::day;
use alloc::{collections::BTreeMap, string::String, vec::Vec};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What the therapist noted in half a minute after a session, for themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnNote {
    /// The entry it came from.
    #[serde(default)]
    pub id: String,
    /// The day.
    #[serde(deserialize_with = "day::read")]
    pub on: Date,
    /// The session it is about, where it is about one.
    #[serde(default)]
    pub session: Option<u32>,
    /// Feelings, each once.
    #[serde(default)]
    pub feelings: Vec<Feeling>,
    /// What they were most pulled to do.
    pub pull: Pull,
    /// How strong the pull was, 0 (hardly) to 4 (very strong).
    #[serde(default)]
    pub strength: u8,
}

/// What a therapist is pulled to do with a client. The written ids are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pull {
    /// To rescue: do for the client what is theirs to do.
    Rescue,
    /// To draw back.
    Withdraw,
    /// To argue.
    Argue,
    /// To impress the client, or be liked.
    Impress,
    /// To look after the client as one would after one's own.
    LookAfter,
    /// To nothing in particular.
    None,
}

/// Feelings in plain words. The written ids are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Feeling {
    /// Warm towards the client.
    Warm,
    /// Glad.
    Glad,
    /// Moved.
    Moved,
    /// Worried.
    Worried,
    /// Irritated.
    Irritated,
    /// Bored.
    Bored,
    /// Tired.
    Tired,
    /// Tense.
    Tense,
    /// Helpless.
    Helpless,
    /// Guilty.
    Guilty,
    /// Sad.
    Sad,
    /// Lost.
    Lost,
}

/// How the same therapist's notes about all their other clients add up: counts, and nobody's id.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Elsewhere {
    /// How many notes there are.
    pub logs: u32,
    /// In how many of them each pull was felt.
    pub pulls: BTreeMap<Pull, u32>,
}

impl Pull {
    /// Every pull there is to feel.
    pub const ALL: [Self; 5] = [Self::Rescue, Self::Withdraw, Self::Argue, Self::Impress, Self::LookAfter];

    /// The written word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Rescue => "rescue",
            Self::Withdraw => "withdraw",
            Self::Argue => "argue",
            Self::Impress => "impress",
            Self::LookAfter => "look-after",
            Self::None => "none",
        }
    }
}

impl OwnNote {
    /// Whether this pull was felt; one of strength 0 was hardly there.
    #[must_use]
    pub fn felt(&self, pull: Pull) -> bool {
        self.pull == pull && self.strength > 0
    }
}

impl Elsewhere {
    /// The counts of these notes, by the same rule as within a course.
    pub fn of<'a>(notes: impl IntoIterator<Item = &'a OwnNote>) -> Self {
        let mut all = Self::default();
        for note in notes {
            all.logs += 1;
            if note.felt(note.pull) {
                *all.pulls.entry(note.pull).or_default() += 1;
            }
        }
        all
    }

    /// In how many notes this pull was felt.
    #[must_use]
    pub fn felt(&self, pull: Pull) -> u32 {
        self.pulls.get(&pull).copied().unwrap_or(0)
    }
}
