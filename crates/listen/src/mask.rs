//! Masks names and numbers: of third parties, and of the speakers themselves.
//!
//! Rules of our own, by form alone: capitals and titles for names; shapes for telephone numbers, addresses, dates and mail.
//! Everybody gets one mark throughout (`[name 1]`), so that a text stays readable. Rules by form miss what has no form: a
//! name without capitals, a nickname that is a word, "my sister the mayor". A person must still read what is shared.

mod names;
mod numbers;
mod words;

use crate::speakers::{Roles, SpeakerName};
use crate::transcript::{Odd, Spoken, Transcript};
use serde::Serialize;
use std::collections::BTreeMap;

/// A transcript without names and numbers, and what was done.
#[derive(Clone, Debug, PartialEq)]
pub struct Masked {
    /// The transcript.
    pub transcript: Transcript,
    /// What each speaker is called now.
    pub speakers: BTreeMap<SpeakerName, SpeakerName>,
    /// How much was masked.
    pub counts: MaskCounts,
}

/// How many were masked, by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct MaskCounts {
    /// Different names.
    pub names: usize,
    /// Numbers: telephone numbers and other long ones.
    pub numbers: usize,
    /// Mail addresses, web addresses, handles.
    pub addresses: usize,
    /// Streets and postcodes.
    pub places: usize,
    /// Dates with a day or a year.
    pub dates: usize,
    /// The words carry no capitals, so names could not be found by them.
    pub no_capitals: bool,
}

impl Masked {
    /// The same roles under the new names.
    #[must_use]
    pub fn roles(&self, roles: &Roles) -> Roles {
        let renamed = |name: &SpeakerName| self.speakers.get(name).unwrap_or(name).clone();
        Roles::new(roles.iter().map(|(name, role)| (renamed(name), role)))
    }
}

/// Masks a transcript: turns, cues, speakers, and the words that warnings quote. Its label stays.
#[must_use]
pub fn mask(transcript: &Transcript) -> Masked {
    let texts: Vec<&str> = transcript.turns.iter().map(|turn| turn.text.as_str()).collect();
    let speakers = renamed(transcript);
    let mut masker = Masker { names: names::Names::learn(&texts, &speakers), counts: MaskCounts::default() };
    let mut masked = transcript.clone();
    for turn in &mut masked.turns {
        turn.text = masker.text(&turn.text);
        turn.speaker = turn.speaker.as_ref().and_then(|name| speakers.get(name).cloned());
    }
    let (names, counts) = (masker.names.found(), masker.counts);
    for cue in &mut masked.cues {
        cue.spoken.iter_mut().for_each(|part| masker.part(part, &speakers));
        cue.text = masker.text(&cue.text);
        cue.payload.clone_from(&cue.text);
        cue.id = None;
    }
    masked.warnings.iter_mut().for_each(|warning| masker.warning(&mut warning.what, &speakers));
    let no_capitals = masker.names.no_capitals();
    Masked { transcript: masked, speakers, counts: MaskCounts { names, no_capitals, ..counts } }
}

/// Everybody under a name that is nobody's. Labels that name no one ("Therapist", "Speaker 0", "T") stay.
fn renamed(transcript: &Transcript) -> BTreeMap<SpeakerName, SpeakerName> {
    let all = everybody(transcript);
    let taken: std::collections::BTreeSet<&str> = all.iter().map(SpeakerName::as_str).collect();
    let free = (1_usize..).map(|n| format!("Person {n}")).filter(|called| !taken.contains(called.as_str()));
    let mut free = free.filter_map(|called| SpeakerName::new(&called));
    let mut called = |name: &SpeakerName| if is_label(name) { None } else { free.next() };
    all.iter().map(|name| (name.clone(), called(name).unwrap_or_else(|| name.clone()))).collect()
}

/// Whether what stands for a speaker names a part in the talk and not a person.
fn is_label(name: &SpeakerName) -> bool {
    let lower = name.as_str().to_lowercase().replace('_', " ");
    let parts = ["speaker", "channel", "participant", "unknown", "voice", "person"];
    let general = parts.iter().any(|part| lower.strip_prefix(part).is_some_and(is_a_number_or_speaker));
    general || lower.chars().count() == 1 || crate::proposal::stated(name).is_some()
}

fn is_a_number_or_speaker(rest: &str) -> bool {
    rest.trim().chars().all(|c| c.is_ascii_digit()) || rest.trim() == "speaker" || rest.trim().chars().count() == 1
}

/// Everybody who is named in turns, then those named in cues only.
fn everybody(transcript: &Transcript) -> Vec<SpeakerName> {
    let mut all: Vec<SpeakerName> = transcript.speakers().into_iter().cloned().collect();
    let known: std::collections::BTreeSet<&SpeakerName> = transcript.speakers().into_iter().collect();
    let parts = transcript.cues.iter().flat_map(|cue| &cue.spoken);
    let others: std::collections::BTreeSet<&SpeakerName> =
        parts.filter_map(|part| part.speaker.as_ref()).filter(|name| !known.contains(name)).collect();
    all.extend(others.into_iter().cloned());
    all
}

struct Masker {
    names: names::Names,
    counts: MaskCounts,
}

impl Masker {
    /// Numbers first, since an address holds names.
    fn text(&mut self, text: &str) -> String {
        let without_numbers = numbers::mask(text, &mut self.counts);
        self.names.mask(&without_numbers)
    }

    fn part(&mut self, part: &mut Spoken, speakers: &BTreeMap<SpeakerName, SpeakerName>) {
        part.text = self.text(&part.text);
        part.speaker = part.speaker.as_ref().and_then(|name| speakers.get(name).cloned());
    }

    /// What a warning quotes is masked as text; a speaker's name is theirs.
    fn warning(&mut self, what: &mut Odd, speakers: &BTreeMap<SpeakerName, SpeakerName>) {
        match what {
            Odd::BrokenTime { written }
            | Odd::StrayNumber { written }
            | Odd::UnclosedTag { written }
            | Odd::NotSpeech { written } => *written = self.text(written),
            Odd::ThirdSpeaker { name } | Odd::RareName { name } => {
                let called = SpeakerName::new(name).and_then(|name| speakers.get(&name).cloned());
                *name = called.map_or_else(|| "[name]".to_owned(), |called| called.to_string());
            }
            _ => {}
        }
    }
}
