//! Talks: what was heard in recorded sessions, as turns with codes and without words.

use super::{Rater, Turns};
use crate::evidence::What;
use alloc::{string::String, vec::Vec};
use serde::{Deserialize, Serialize};

/// What was heard in one recorded session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Talk {
    /// The entry it came from.
    #[serde(default)]
    pub id: String,
    /// The session it is about.
    pub session: u32,
    /// The turns, in the order spoken.
    pub turns: Turns,
}

/// One turn of speech with the codes found in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CodedTurn {
    /// Counts from 0 within the transcript.
    pub turn: u32,
    /// Who spoke; a third person has no place here.
    pub by: Option<Rater>,
    /// Milliseconds from the start of the recording, where known.
    pub start: Option<u32>,
    /// Milliseconds from the start of the recording, where known.
    pub end: Option<u32>,
    /// How many words.
    #[serde(default)]
    pub words: u32,
    /// Codes as `family.code`, for example `repair.owns`.
    #[serde(default)]
    pub codes: Vec<String>,
}

impl Talk {
    /// Whether a coder, or a person, has gone through it: then at least one turn carries a code.
    pub(crate) fn was_gone_through(&self) -> bool {
        self.turns.are_coded()
    }

    /// The turns of one of the two that carry one of these codes, each whole or a beginning, with the first such code of the
    /// turn.
    pub(crate) fn carrying(&self, by: Rater, codes: &[&str]) -> impl Iterator<Item = (&CodedTurn, &str)> {
        let theirs = self.turns.spoken(by, codes).into_iter().map(|place| &self.turns[place]);
        theirs.filter_map(|turn| Some((turn, turn.first_of(codes)?)))
    }

    /// How many turns those are.
    pub(crate) fn times(&self, by: Rater, codes: &[&str]) -> usize {
        self.turns.spoken(by, codes).len()
    }

    /// One turn of it as evidence, for the code it carries.
    pub(crate) fn quote(&self, turn: &CodedTurn, code: &str) -> What {
        What::Speech { talk: self.id.clone(), session: self.session, turn: turn.turn, code: String::from(code) }
    }
}

impl CodedTurn {
    /// The first of its codes that begins so, such as `repair.`; a whole code begins with itself.
    pub(crate) fn code(&self, beginning: &str) -> Option<&str> {
        self.first_of(&[beginning])
    }

    fn first_of(&self, beginnings: &[&str]) -> Option<&str> {
        self.codes.iter().map(String::as_str).find(|code| beginnings.iter().any(|one| code.starts_with(one)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    #[test]
    fn of_several_codes_the_one_the_turn_has_first_is_told() {
        let codes = ["main.other", "input.advice", "main.question"].map(String::from).to_vec();
        let turn = CodedTurn { turn: 0, by: Some(Rater::Therapist), start: None, end: None, words: 5, codes };
        let talk = Talk { id: String::new(), session: 1, turns: vec![turn].into() };
        let told = |by| talk.carrying(by, &["main.question", "input.advice"]).map(|(_, code)| code).collect::<Vec<_>>();
        assert_eq!(told(Rater::Therapist), ["input.advice"]);
        assert!(told(Rater::Client).is_empty());
    }
}
