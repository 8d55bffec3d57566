//! JSON of Whisper and what is built on it: segments with words, and with speakers where WhisperX told them apart.
//!
//! Shapes: OpenAI's `segments` in seconds, WhisperX's with `speaker`, whisper.cpp's `transcription` with `offsets` in
//! milliseconds, a bare list of segments, and `text` alone. Whisper's own doubts about a segment are kept as warnings.

use super::json::{self, Scalar, Stretch, Unit};
use super::word_list::{Word, regroup};
use super::{Counted, Format, Heard, line_number};
use crate::refused::Refused;
use crate::transcript::Odd;
use serde::Deserialize;

/// Whisper and WhisperX.
pub static FORMAT: Format = Format { id: "whisper", detect, read };

#[derive(Default, Deserialize)]
#[serde(default)]
struct File {
    segments: Option<Vec<Segment>>,
    transcription: Option<Vec<Segment>>,
    words: Option<Vec<Word>>,
    text: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Segment {
    start: Scalar,
    end: Scalar,
    offsets: Option<Offsets>,
    text: Scalar,
    speaker: Scalar,
    words: Option<Vec<Word>>,
    no_speech_prob: Scalar,
    avg_logprob: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Offsets {
    from: Scalar,
    to: Scalar,
}

fn detect(text: &str) -> bool {
    let of_list = |segments: &Vec<Segment>| segments.iter().any(|segment| segment.text.is_text());
    if text.trim_start().starts_with('[') {
        return json::holds::<Vec<Segment>>(text, of_list);
    }
    json::holds::<File>(text, |file| {
        let segments = file.segments.as_ref().or(file.transcription.as_ref());
        segments.is_some_and(of_list) || (segments.is_none_or(Vec::is_empty) && file.text.is_text())
    })
}

fn read(text: &str) -> Result<Vec<Heard>, Refused> {
    let file = match text.trim_start().starts_with('[') {
        true => File { segments: Some(json::parse(text)?), ..File::default() },
        false => json::parse::<File>(text)?,
    };
    let mut heard = Heard { counted: Counted::Segment, ..Heard::default() };
    let all: Vec<Segment> = file.segments.into_iter().chain(file.transcription).flatten().collect();
    match (all.is_empty(), file.words.filter(|words| !words.is_empty())) {
        (true, Some(words)) => {
            heard.counted = Counted::Word;
            regroup(&mut heard, &words, Unit::Seconds, line_number, |word| word.speaker.speaker())?;
        }
        (true, None) => whole(&mut heard, &file.text)?,
        (false, _) => {
            all.into_iter().enumerate().try_for_each(|(at, one)| segment(&mut heard, line_number(at), one))?
        }
    }
    Ok(vec![heard])
}

/// A file with its text and nothing else.
fn whole(heard: &mut Heard, text: &Scalar) -> Result<(), Refused> {
    let text = text.text().unwrap_or_default().to_owned();
    let cue = Stretch { text, ..Stretch::default() }.cue(heard, 1, Unit::Seconds);
    heard.keep(cue)
}

fn segment(heard: &mut Heard, element: u32, segment: Segment) -> Result<(), Refused> {
    if thinks_it_is_silence(&segment) {
        heard.warn(element, Odd::DoubtedByMachine);
    }
    let said = segment.text.text().unwrap_or_default().to_owned();
    let words = segment.words.unwrap_or_default();
    let text = if said.trim().is_empty() { words_of(&words) } else { said };
    let speaker = segment.speaker.speaker();
    if speaker.is_none() && words.iter().any(|word| word.speaker.speaker().is_some()) && same_words(&words, &text) {
        return regroup(heard, &words, Unit::Seconds, |_| element, |word| word.speaker.speaker());
    }
    let (start, end, unit) = match segment.offsets {
        Some(offsets) => (offsets.from, offsets.to, Unit::Milliseconds),
        None => (segment.start, segment.end, Unit::Seconds),
    };
    let cue = Stretch { id: None, start, end, speaker, text }.cue(heard, element, unit);
    heard.keep(cue)
}

fn words_of(words: &[Word]) -> String {
    words.iter().map(|word| word.written().trim()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether the words of a segment are its text, so that nothing is lost by reading them instead.
fn same_words(words: &[Word], text: &str) -> bool {
    words.iter().flat_map(|word| word.written().split_whitespace()).eq(text.split_whitespace())
}

/// Whisper's own rule for silence, at its own default limits (`no_speech_threshold` .6, `logprob_threshold` -1).
fn thinks_it_is_silence(segment: &Segment) -> bool {
    let above = |value: &Scalar, limit: f64| matches!(value, Scalar::Number(number) if *number > limit);
    above(&segment.no_speech_prob, 0.6) && segment.avg_logprob != Scalar::Absent && !above(&segment.avg_logprob, -1.0)
}
