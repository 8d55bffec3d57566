//! How much each of the speakers speaks, and how many turns the two have.

use super::measured::{Measured, Missing, count, counted};
use super::session::Session;
use super::silences::{Silence, broken_by};
use super::stretches::{covered, timed};
use crate::speakers::{Role, Roles, SpeakerName};
use crate::transcript::Turn;
use serde::Serialize;
use std::collections::BTreeMap;

/// What is counted of one speaker.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SpeakerMeasures {
    /// Who; `None` gathers the nameless turns.
    pub speaker: Option<SpeakerName>,
    /// Their confirmed role.
    pub role: Option<Role>,
    /// Turns.
    pub turns: u32,
    /// Words.
    pub words: u64,
    /// Milliseconds of speech, own overlaps once.
    pub speech_ms: Measured<u64>,
    /// Silences this speaker broke.
    pub silences_broken: Measured<u32>,
}

/// Turns by who spoke them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct TurnCount {
    /// The therapist's.
    pub therapist: u32,
    /// The client's.
    pub client: u32,
    /// Other people's, and those of nobody named.
    pub other: u32,
}

/// A name, or none, with its turns.
pub(super) type OneSpeaker<'a> = (Option<&'a SpeakerName>, Vec<&'a Turn>);

/// By speaker, in the order they first speak; the nameless last.
pub(super) fn by_speaker<'a>(turns: &[&'a Turn]) -> Vec<OneSpeaker<'a>> {
    let mut place: BTreeMap<Option<&SpeakerName>, usize> = BTreeMap::new();
    let mut speakers: Vec<OneSpeaker<'a>> = Vec::new();
    for turn in turns {
        let name = turn.speaker.as_ref();
        let at = *place.entry(name).or_insert(speakers.len());
        if at == speakers.len() {
            speakers.push((name, Vec::new()));
        }
        speakers[at].1.push(turn);
    }
    speakers.sort_by_key(|(name, _)| name.is_none());
    speakers
}

/// What one of them says, and for how long.
pub(super) fn one((name, own): &OneSpeaker<'_>, roles: &Roles, silences: &Measured<Vec<Silence>>) -> SpeakerMeasures {
    SpeakerMeasures {
        speaker: name.cloned(),
        role: roles.of(*name),
        turns: count(own.len()),
        words: total_words(own),
        speech_ms: timed(own, covered),
        silences_broken: broken_by(silences, *name),
    }
}

pub(super) fn total_words(turns: &[&Turn]) -> u64 {
    turns.iter().map(|turn| u64::from(turn.words())).sum()
}

/// Turns by who spoke them, once somebody has said who is who.
pub(super) fn turn_count(session: &Session<'_>) -> Measured<TurnCount> {
    let (therapist, client) = (session.turns_of(Role::Therapist).count(), session.turns_of(Role::Client).count());
    if therapist + client == 0 {
        return Measured::CannotSay { why: Missing::RolesNotConfirmed };
    }
    let all = session.heard.turns.len();
    let other = count(all - therapist - client);
    counted(TurnCount { therapist: count(therapist), client: count(client), other }, therapist + client, all)
}
