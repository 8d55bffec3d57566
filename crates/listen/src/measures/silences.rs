//! Silences: where they fall, how long they last, and who broke them.

use super::measured::{Measured, Quotation, count};
use super::stretches::timed;
use crate::limits::SILENCE_MS;
use crate::speakers::{Role, Roles, SpeakerName};
use crate::transcript::{Stretch, Turn};
use serde::Serialize;

/// A silence.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Silence {
    /// Where it begins, milliseconds.
    pub start_ms: u32,
    /// How long, milliseconds.
    pub length_ms: u32,
    /// The number of the turn that broke it.
    pub broken_by_turn: u32,
    /// Who broke it.
    pub broken_by: Option<SpeakerName>,
}

/// How many silences were broken by whom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SilencesBroken {
    /// By the therapist.
    pub therapist: u32,
    /// By the client.
    pub client: u32,
    /// By somebody else, or by whom nobody said.
    pub other: u32,
}

/// Silences of at least [`SILENCE_MS`], quoting the words that broke them.
pub(super) fn silences(all: &[&Turn]) -> Measured<Vec<Silence>> {
    let found = find(all);
    let quoted = found.iter().map(|(_, turn)| Quotation::beginning(turn)).collect();
    timed(all, |_| found.iter().map(|(silence, _)| silence.clone()).collect()).quoting(quoted)
}

fn find<'a>(turns: &[&'a Turn]) -> Vec<(Silence, &'a Turn)> {
    let stretches = turns.iter().flat_map(|turn| turn.stretches.iter().map(move |stretch| (*stretch, *turn)));
    let mut stretches: Vec<(Stretch, &Turn)> = stretches.collect();
    stretches.sort_by_key(|(stretch, _)| *stretch);
    let mut until = stretches.first().map_or(0, |(stretch, _)| stretch.start_ms);
    let mut silences = Vec::new();
    for (stretch, turn) in stretches {
        let length_ms = stretch.start_ms.saturating_sub(until);
        if length_ms >= SILENCE_MS {
            let (broken_by_turn, broken_by) = (turn.number, turn.speaker.clone());
            silences.push((Silence { start_ms: until, length_ms, broken_by_turn, broken_by }, turn));
        }
        until = until.max(stretch.end_ms);
    }
    silences
}

/// How many of them one speaker broke.
pub(super) fn broken_by(silences: &Measured<Vec<Silence>>, name: Option<&SpeakerName>) -> Measured<u32> {
    let own = |all: Vec<Silence>| count(all.iter().filter(|silence| silence.broken_by.as_ref() == name).count());
    silences.clone().quoting(Vec::new()).map(own)
}

/// Silences by who broke them; without roles all of them are another's.
pub(super) fn by_role(silences: &Measured<Vec<Silence>>, roles: &Roles) -> Measured<SilencesBroken> {
    silences.clone().map(|all| {
        let mut broken = SilencesBroken::default();
        for silence in &all {
            match roles.of(silence.broken_by.as_ref()) {
                Some(Role::Therapist) => broken.therapist += 1,
                Some(Role::Client) => broken.client += 1,
                Some(Role::Other) | None => broken.other += 1,
            }
        }
        broken
    })
}
