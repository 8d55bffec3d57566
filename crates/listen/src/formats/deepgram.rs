//! JSON of Deepgram: utterances with speakers, in seconds; where there are none, the words of each channel regrouped.

use super::json::{self, Scalar, Stretch, Unit};
use super::word_list::{Word, regroup};
use super::{Counted, Format, Heard, line_number};
use crate::refused::Refused;
use crate::speakers::SpeakerName;
use serde::Deserialize;

/// Deepgram.
pub static FORMAT: Format = Format { id: "deepgram", detect, read };

#[derive(Default, Deserialize)]
#[serde(default)]
struct File {
    results: Results,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Results {
    utterances: Option<Vec<Utterance>>,
    channels: Option<Vec<Channel>>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Utterance {
    id: Scalar,
    start: Scalar,
    end: Scalar,
    transcript: Scalar,
    speaker: Scalar,
    channel: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Channel {
    alternatives: Option<Vec<Alternative>>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Alternative {
    transcript: Scalar,
    words: Option<Vec<Word>>,
}

fn detect(text: &str) -> bool {
    json::holds::<File>(text, |file| file.results.utterances.is_some() || file.results.channels.is_some())
}

fn read(text: &str) -> Result<Vec<Heard>, Refused> {
    let results = json::parse::<File>(text)?.results;
    let channels = results.channels.unwrap_or_default();
    let several = channels.len() > 1;
    let utterances = results.utterances.unwrap_or_default();
    if utterances.is_empty() {
        return from_words(channels, several).map(|heard| vec![heard]);
    }
    let mut heard = Heard { counted: Counted::Utterance, ..Heard::default() };
    for (at, one) in utterances.into_iter().enumerate() {
        let speaker = one.speaker.speaker().or_else(|| named_channel(&one.channel).filter(|_| several));
        let text = one.transcript.text().unwrap_or_default().to_owned();
        let id = one.id.text().map(str::to_owned);
        let cue = Stretch { id, start: one.start, end: one.end, speaker, text };
        let cue = cue.cue(&mut heard, line_number(at), Unit::Seconds);
        heard.keep(cue)?;
    }
    Ok(vec![heard])
}

fn named_channel(channel: &Scalar) -> Option<SpeakerName> {
    if let Scalar::Number(number) = channel { SpeakerName::new(&format!("Channel {number}")) } else { None }
}

/// The words of every channel; where each person had a channel of their own, the channel says who spoke.
fn from_words(channels: Vec<Channel>, several: bool) -> Result<Heard, Refused> {
    let mut heard = Heard { counted: Counted::Word, ..Heard::default() };
    for (number, channel) in channels.into_iter().enumerate() {
        let Some(best) = channel.alternatives.unwrap_or_default().into_iter().next() else { continue };
        let own = SpeakerName::new(&format!("Channel {number}")).filter(|_| several);
        let words = best.words.unwrap_or_default();
        if words.iter().all(|word| word.written().trim().is_empty()) {
            let text = best.transcript.text().unwrap_or_default().to_owned();
            let cue = Stretch { speaker: own, text, ..Stretch::default() }.cue(&mut heard, 1, Unit::Seconds);
            heard.keep(cue)?;
            continue;
        }
        regroup(&mut heard, &words, Unit::Seconds, line_number, |word| match &own {
            Some(channel) => Some(channel.clone()),
            None => word.speaker.speaker(),
        })?;
    }
    if several {
        heard.cues.sort_by_key(|cue| cue.start_ms);
    }
    Ok(heard)
}
