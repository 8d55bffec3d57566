//! Who speaks, and who is who once a person has said so.

use crate::transcript::Transcript;
use core::fmt;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A speaker as the file names them: blanks joined, control characters and marks that turn text round taken out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SpeakerName(String);

/// Longest name in characters; what a file calls a name beyond that is cut. Names are copied to every turn, so without
/// an end to them a hostile file of one long name and many short words would fill the memory.
const LONGEST_NAME: usize = 200;

impl SpeakerName {
    /// A name, unless nothing of it is left.
    #[must_use]
    pub fn new(written: &str) -> Option<Self> {
        let shown = written.chars().filter(|&c| c.is_whitespace() || !is_hidden(c));
        let shown: String = shown.take(LONGEST_NAME).collect();
        let name = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        (!name.is_empty()).then_some(Self(name))
    }

    /// As text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SpeakerName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Control characters and the marks that change reading order (Unicode UAX #9), which could make one name pass for
/// another on a page.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// What somebody is in the conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The therapist.
    Therapist,
    /// The client.
    Client,
    /// Somebody else: a partner, an interpreter.
    Other,
}

impl Role {
    /// The written id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Therapist => "therapist",
            Self::Client => "client",
            Self::Other => "other",
        }
    }
}

/// Who is who, as a person confirmed it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Roles(BTreeMap<SpeakerName, Role>);

impl Roles {
    /// Roles by name.
    #[must_use]
    pub fn new(roles: impl IntoIterator<Item = (SpeakerName, Role)>) -> Self {
        Self(roles.into_iter().collect())
    }

    /// The same with one more role, or another one.
    pub fn set(&mut self, name: SpeakerName, role: Role) {
        self.0.insert(name, role);
    }

    /// The role of a speaker; `None` where nobody said.
    #[must_use]
    pub fn of(&self, speaker: Option<&SpeakerName>) -> Option<Role> {
        self.0.get(speaker?).copied()
    }

    /// Nobody has a role.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Names and roles, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&SpeakerName, Role)> {
        self.0.iter().map(|(name, role)| (name, *role))
    }

    /// Names given a role that do not speak in this transcript; a slip of the pen, most likely.
    pub fn absent_from<'a>(&'a self, transcript: &'a Transcript) -> impl Iterator<Item = &'a SpeakerName> {
        let speaks = |name: &SpeakerName| transcript.turns.iter().any(|turn| turn.speaker.as_ref() == Some(name));
        self.0.keys().filter(move |name| !speaks(name))
    }

    /// Reads `NAME=therapist,NAME=client,NAME=other`.
    ///
    /// # Errors
    /// The part that could not be read, as written.
    pub fn parse(written: &str) -> Result<Self, String> {
        let parts = written.split(',').filter(|part| !part.trim().is_empty());
        parts.map(|part| one_role(part).ok_or_else(|| part.to_owned())).collect::<Result<_, _>>().map(Self)
    }
}

fn one_role(part: &str) -> Option<(SpeakerName, Role)> {
    let (name, role) = part.rsplit_once('=')?;
    let all = [Role::Therapist, Role::Client, Role::Other];
    let role = all.into_iter().find(|known| known.id() == role.trim())?;
    Some((SpeakerName::new(name)?, role))
}
