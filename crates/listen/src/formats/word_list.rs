//! Transcripts that are lists of words: regrouped into cues by speaker, by the end of a sentence and by pauses.

use super::Heard;
use super::json::{Scalar, Stretch, Unit};
use crate::refused::Refused;
use crate::speakers::SpeakerName;
use crate::transcript::Cue;
use serde::Deserialize;

/// The pause that begins a new cue: 0.8 seconds, where Deepgram itself parts utterances if nobody asks otherwise.
const PAUSE_MS: u64 = 800;

/// A word as recognisers write it; they differ in what they call its text.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Word {
    pub word: Scalar,
    pub punctuated_word: Scalar,
    pub text: Scalar,
    pub start: Scalar,
    pub end: Scalar,
    pub speaker: Scalar,
}

impl Word {
    pub(super) fn written(&self) -> &str {
        let texts = [&self.punctuated_word, &self.word, &self.text];
        texts.into_iter().find_map(Scalar::text).unwrap_or_default()
    }
}

/// Keeps words as cues, each placed where `place` says its first word is.
///
/// # Errors
/// [`Refused::TooLarge`] past the most cues.
pub(super) fn regroup(
    heard: &mut Heard,
    words: &[Word],
    unit: Unit,
    place: impl Fn(usize) -> u32,
    speaker: impl Fn(&Word) -> Option<SpeakerName>,
) -> Result<(), Refused> {
    let mut open: Option<Cue> = None;
    for (at, word) in words.iter().enumerate() {
        let stretch = Stretch {
            start: word.start.clone(),
            end: word.end.clone(),
            speaker: speaker(word),
            text: word.written().to_owned(),
            ..Stretch::default()
        };
        let piece = stretch.cue(heard, place(at), unit);
        match &mut open {
            Some(cue) if goes_on(cue, &piece) => join(cue, &piece),
            _ => {
                if let Some(done) = open.replace(piece) {
                    heard.keep(done)?;
                }
            }
        }
    }
    open.map_or(Ok(()), |cue| heard.keep(cue))
}

fn goes_on(cue: &Cue, word: &Cue) -> bool {
    let who = |cue: &Cue| cue.spoken.first().and_then(|part| part.speaker.clone());
    let pause = cue.end_ms.zip(word.start_ms).map_or(0, |(end, start)| start.saturating_sub(end));
    let sentence_ended = cue.text.ends_with(['.', '?', '!', '。', '？', '！']);
    who(cue) == who(word) && pause < PAUSE_MS && !sentence_ended
}

fn join(cue: &mut Cue, word: &Cue) {
    let said = cue.spoken.first_mut().map(|part| &mut part.text);
    for text in [Some(&mut cue.payload), Some(&mut cue.text), said].into_iter().flatten() {
        if !text.is_empty() && !word.text.is_empty() {
            text.push(' ');
        }
        text.push_str(&word.text);
    }
    cue.start_ms = cue.start_ms.or(word.start_ms);
    cue.end_ms = word.end_ms.or(cue.end_ms);
}
