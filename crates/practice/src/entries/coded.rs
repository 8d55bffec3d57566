//! What a coder heard in a transcript, kept with it so that nobody waits for the same session twice.

use listen::{Goal, Mark, Voice, codes};
use serde::{Deserialize, Serialize};

/// Every mark of one coder.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coded {
    /// Which coder, and of which version of Attune.
    pub by: String,
    /// The client's goals it listened for, in their words of that day; none before the third version.
    #[serde(default)]
    pub goals: Vec<Goal>,
    /// What it heard, by turn.
    pub marks: Vec<CodedMark>,
}

/// One [`Mark`], as it is written down.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodedMark {
    /// The number of the turn.
    pub turn: u32,
    /// A family of codes.
    pub family: String,
    /// A code in it.
    pub code: String,
    /// How sure the coder was, 0 to 1.
    pub confidence: f64,
    /// The words it rests on begin at this byte of the turn's text.
    pub from: usize,
    /// They end before this byte.
    pub to: usize,
    /// Rules, model, or both.
    pub spoke: Voice,
}

impl From<&Mark> for CodedMark {
    fn from(mark: &Mark) -> Self {
        Self {
            turn: mark.turn,
            family: mark.family.to_owned(),
            code: mark.code.to_string(),
            confidence: mark.confidence,
            from: mark.span.start,
            to: mark.span.end,
            spoke: mark.spoke,
        }
    }
}

impl CodedMark {
    /// The mark, or nothing where its family is no longer heard for.
    #[must_use]
    pub fn mark(&self) -> Option<Mark> {
        let family = codes::family(&self.family)?.id;
        let (code, span) = (self.code.clone().into(), self.from..self.to);
        let (turn, confidence, spoke) = (self.turn, self.confidence, self.spoke);
        Some(Mark { turn, family, code, confidence, span, spoke, rejected_by: None })
    }
}
