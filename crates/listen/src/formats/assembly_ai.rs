//! JSON of AssemblyAI: utterances with speakers, in milliseconds; where they are `null`, its words regrouped.

use super::json::{self, Scalar, Stretch, Unit};
use super::word_list::{Word, regroup};
use super::{Counted, Format, Heard, line_number};
use crate::refused::Refused;
use serde::Deserialize;

/// AssemblyAI.
pub static FORMAT: Format = Format { id: "assembly-ai", detect, read };

#[derive(Default, Deserialize)]
#[serde(default)]
struct File {
    utterances: Option<Vec<Utterance>>,
    words: Option<Vec<Word>>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Utterance {
    start: Scalar,
    end: Scalar,
    text: Scalar,
    speaker: Scalar,
}

fn detect(text: &str) -> bool {
    json::holds::<File>(text, |file| {
        let says = |words: &Vec<Word>| words.iter().any(|word| word.text.is_text());
        file.utterances.as_ref().is_some_and(|all| all.iter().any(|one| one.text.is_text()))
            || file.words.as_ref().is_some_and(says)
    })
}

fn read(text: &str) -> Result<Vec<Heard>, Refused> {
    let file = json::parse::<File>(text)?;
    let utterances = file.utterances.unwrap_or_default();
    if utterances.is_empty() {
        let mut heard = Heard { counted: Counted::Word, ..Heard::default() };
        let words = file.words.unwrap_or_default();
        regroup(&mut heard, &words, Unit::Milliseconds, line_number, |word| word.speaker.speaker())?;
        return Ok(vec![heard]);
    }
    let mut heard = Heard { counted: Counted::Utterance, ..Heard::default() };
    for (at, one) in utterances.into_iter().enumerate() {
        let (speaker, text) = (one.speaker.speaker(), one.text.text().unwrap_or_default().to_owned());
        let cue = Stretch { id: None, start: one.start, end: one.end, speaker, text };
        let cue = cue.cue(&mut heard, line_number(at), Unit::Milliseconds);
        heard.keep(cue)?;
    }
    Ok(vec![heard])
}
