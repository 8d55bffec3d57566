//! Turns and codes as the engine takes them: without names, without words.

use crate::coder::Mark;
use crate::speakers::{Role, Roles};
use crate::transcript::{Transcript, Turn};
use engine::Rater;
use engine::course::{CodedTurn, Talk};
use std::collections::BTreeMap;

/// One session's talk for the engine. Marks somebody turned down are left out; a third person's turns stay, unnamed.
#[must_use]
pub fn to_talk(id: &str, session: u32, transcript: &Transcript, roles: &Roles, marks: &[Mark]) -> Talk {
    let mut codes: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for mark in marks.iter().filter(|mark| mark.rejected_by.is_none()) {
        codes.entry(mark.turn).or_default().push(format!("{}.{}", mark.family, mark.code));
    }
    let turns = transcript.turns.iter().map(|turn| coded(turn, roles, codes.remove(&turn.number).unwrap_or_default()));
    Talk { id: id.to_owned(), session, turns: turns.collect() }
}

fn coded(turn: &Turn, roles: &Roles, codes: Vec<String>) -> CodedTurn {
    let by = match roles.of(turn.speaker.as_ref()) {
        Some(Role::Therapist) => Some(Rater::Therapist),
        Some(Role::Client) => Some(Rater::Client),
        Some(Role::Other) | None => None,
    };
    CodedTurn { turn: turn.number, by, start: turn.start_ms, end: turn.end_ms, words: turn.words(), codes }
}
