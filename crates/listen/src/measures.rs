//! What can be counted without understanding a word: talk share, silences, turns.
//!
//! Each measure comes with what it rests on, or why it is missing.

use crate::limits::SILENCE_MS;
use crate::speakers::{Role, Roles, SpeakerName};
use crate::transcript::{Stretch, Transcript, Turn};
use serde::Serialize;
use std::collections::BTreeMap;

/// A measure, or why there is none.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Measured<T> {
    /// It was counted.
    Counted {
        /// The number.
        value: T,
        /// Turns it rests on.
        rests_on_turns: u32,
        /// Turns there are.
        of_turns: u32,
    },
    /// It cannot be counted.
    CannotSay {
        /// Why.
        why: Missing,
    },
}

impl<T> Measured<T> {
    /// The number, if there is one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Counted { value, .. } => Some(value),
            Self::CannotSay { .. } => None,
        }
    }
}

/// Why a measure is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Missing {
    /// The file has no times.
    NoTimes,
    /// The file says when turns begin and not when they end.
    NoEnds,
    /// Nobody has said who is the therapist and who the client.
    RolesNotConfirmed,
    /// The two together said nothing that can be counted.
    NothingCounted,
}

impl Missing {
    /// The written id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NoTimes => "no-times",
            Self::NoEnds => "no-ends",
            Self::RolesNotConfirmed => "roles-not-confirmed",
            Self::NothingCounted => "nothing-counted",
        }
    }
}

/// The measures of one session.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Measures {
    /// By speaker, in the order they first speak; the nameless last.
    pub speakers: Vec<SpeakerMeasures>,
    /// The therapist's part of therapist's and client's time, 0 to 1. Time is the length of the cues, small pauses
    /// inside a cue included; a person's own overlapping cues count once; time both speak counts for both.
    pub therapist_time: Measured<Share>,
    /// The therapist's part of therapist's and client's words, 0 to 1.
    pub therapist_words: Measured<Share>,
    /// Milliseconds during which at least two different speakers speak.
    pub overlap_ms: Measured<u64>,
    /// Silences of at least [`SILENCE_MS`] between turns.
    pub silences: Measured<Vec<Silence>>,
    /// Milliseconds from the first start to the last end.
    pub length_ms: Measured<u64>,
}

/// A share with the two counts behind it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Share {
    /// 0 to 1.
    pub share: f64,
    /// The therapist's milliseconds or words.
    pub therapist: u64,
    /// The client's milliseconds or words.
    pub client: u64,
}

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

/// Counts everything that needs no understanding. Without confirmed roles there is no share.
#[must_use]
pub fn measure(transcript: &Transcript, roles: &Roles) -> Measures {
    let turns = &transcript.turns;
    let all: Vec<&Turn> = turns.iter().collect();
    let silences = timed(&all, |_| find_silences(turns));
    let speakers = by_speaker(turns);
    let measure_one = |(name, own): &(Option<&SpeakerName>, Vec<&Turn>)| SpeakerMeasures {
        speaker: name.cloned(),
        role: roles.of(*name),
        turns: count(own.len()),
        words: total_words(own),
        speech_ms: timed(own, |stretches| covered(stretches).0),
        silences_broken: broken_by(&silences, *name),
    };
    Measures {
        speakers: speakers.iter().map(measure_one).collect(),
        therapist_time: share_of(turns, roles, |own| timed(own, |stretches| covered(stretches).0)),
        therapist_words: share_of(turns, roles, |own| counted(total_words(own), own.len(), own.len())),
        overlap_ms: timed(&all, |_| overlap(&speakers)),
        silences,
        length_ms: timed(&all, length),
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn counted<T>(value: T, rests_on: usize, of: usize) -> Measured<T> {
    Measured::Counted { value, rests_on_turns: count(rests_on), of_turns: count(of) }
}

fn total_words(turns: &[&Turn]) -> u64 {
    turns.iter().map(|turn| u64::from(turn.words())).sum()
}

fn by_speaker(turns: &[Turn]) -> Vec<(Option<&SpeakerName>, Vec<&Turn>)> {
    let mut place: BTreeMap<Option<&SpeakerName>, usize> = BTreeMap::new();
    let mut speakers: Vec<(Option<&SpeakerName>, Vec<&Turn>)> = Vec::new();
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

/// A measure of time over turns that have stretches, sorted by start; or why there is none.
fn timed<T>(turns: &[&Turn], value: impl Fn(&[Stretch]) -> T) -> Measured<T> {
    let with_time = turns.iter().filter(|turn| !turn.stretches.is_empty()).count();
    if with_time == 0 {
        let starts = turns.iter().any(|turn| turn.start_ms.is_some());
        return Measured::CannotSay { why: if starts { Missing::NoEnds } else { Missing::NoTimes } };
    }
    let mut stretches: Vec<Stretch> = turns.iter().flat_map(|turn| turn.stretches.iter().copied()).collect();
    stretches.sort_unstable();
    counted(value(&stretches), with_time, turns.len())
}

/// Milliseconds covered by at least one of the sorted stretches, and by at least two.
fn covered(stretches: &[Stretch]) -> (u64, u64) {
    let (mut once, mut twice, mut until, mut until_twice) = (0_u64, 0_u64, 0_u32, 0_u32);
    for stretch in stretches {
        let shared_from = stretch.start_ms.max(until_twice);
        let shared_to = stretch.end_ms.min(until);
        twice += u64::from(shared_to.saturating_sub(shared_from));
        until_twice = until_twice.max(shared_to);
        once += u64::from(stretch.end_ms.saturating_sub(stretch.start_ms.max(until)));
        until = until.max(stretch.end_ms);
    }
    (once, twice)
}

/// Each speaker's time made one, then what at least two of them share.
fn overlap(speakers: &[(Option<&SpeakerName>, Vec<&Turn>)]) -> u64 {
    let mut all: Vec<Stretch> = speakers.iter().flat_map(|(_, own)| merged(own)).collect();
    all.sort_unstable();
    covered(&all).1
}

fn merged(turns: &[&Turn]) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = turns.iter().flat_map(|turn| turn.stretches.iter().copied()).collect();
    stretches.sort_unstable();
    let mut merged: Vec<Stretch> = Vec::new();
    for stretch in stretches {
        match merged.last_mut().filter(|last| stretch.start_ms <= last.end_ms) {
            Some(last) => last.end_ms = last.end_ms.max(stretch.end_ms),
            None => merged.push(stretch),
        }
    }
    merged
}

fn length(stretches: &[Stretch]) -> u64 {
    let first = stretches.first().map_or(0, |stretch| stretch.start_ms);
    let last = stretches.iter().map(|stretch| stretch.end_ms).max().unwrap_or(0);
    u64::from(last.saturating_sub(first))
}

fn find_silences(turns: &[Turn]) -> Vec<Silence> {
    let stretches = turns.iter().flat_map(|turn| turn.stretches.iter().map(move |stretch| (*stretch, turn)));
    let mut stretches: Vec<(Stretch, &Turn)> = stretches.collect();
    stretches.sort_by_key(|(stretch, _)| *stretch);
    let mut until = stretches.first().map_or(0, |(stretch, _)| stretch.start_ms);
    let mut silences = Vec::new();
    for (stretch, turn) in stretches {
        let length_ms = stretch.start_ms.saturating_sub(until);
        if length_ms >= SILENCE_MS {
            let (broken_by_turn, broken_by) = (turn.number, turn.speaker.clone());
            silences.push(Silence { start_ms: until, length_ms, broken_by_turn, broken_by });
        }
        until = until.max(stretch.end_ms);
    }
    silences
}

fn broken_by(silences: &Measured<Vec<Silence>>, name: Option<&SpeakerName>) -> Measured<u32> {
    match silences {
        Measured::Counted { value, rests_on_turns, of_turns } => {
            let own = value.iter().filter(|silence| silence.broken_by.as_ref() == name).count();
            Measured::Counted { value: count(own), rests_on_turns: *rests_on_turns, of_turns: *of_turns }
        }
        Measured::CannotSay { why } => Measured::CannotSay { why: *why },
    }
}

/// The therapist's part of what therapist and client have of something.
fn share_of(turns: &[Turn], roles: &Roles, amount: impl Fn(&[&Turn]) -> Measured<u64>) -> Measured<Share> {
    let of = |role| -> Vec<&Turn> { turns.iter().filter(|t| roles.of(t.speaker.as_ref()) == Some(role)).collect() };
    let (therapist, client) = (of(Role::Therapist), of(Role::Client));
    if therapist.is_empty() || client.is_empty() {
        return Measured::CannotSay { why: Missing::RolesNotConfirmed };
    }
    let both: Vec<&Turn> = therapist.iter().chain(&client).copied().collect();
    match (amount(&therapist), amount(&client)) {
        (Measured::CannotSay { why }, _) | (_, Measured::CannotSay { why }) => Measured::CannotSay { why },
        (
            Measured::Counted { value: therapist, rests_on_turns: a, .. },
            Measured::Counted { value: client, rests_on_turns: b, .. },
        ) => {
            let total = therapist + client;
            if total == 0 {
                return Measured::CannotSay { why: Missing::NothingCounted };
            }
            #[expect(clippy::cast_precision_loss, reason = "milliseconds and words of a session stay far below 2^52")]
            let share = therapist as f64 / total as f64;
            let value = Share { share, therapist, client };
            Measured::Counted { value, rests_on_turns: a.saturating_add(b), of_turns: count(both.len()) }
        }
    }
}
