//! Turns out of cues: pieces of one speaker are joined until somebody else speaks or a silence falls.

use crate::doubt::doubt;
use crate::formats::Heard;
use crate::limits::SILENCE_MS;
use crate::speakers::SpeakerName;
use crate::transcript::{Cue, Odd, Spoken, Stretch, Transcript, Turn, Warning, words};

/// A transcript from what a format's reader heard.
pub(crate) fn assemble(format: &'static str, heard: Heard) -> Transcript {
    let Heard { id, cues, numbers, counted, mut warnings } = heard;
    warn_of_times(&cues, &mut warnings);
    let doubtful = doubt(&cues, &mut warnings);
    let turns = match numbers {
        Some(numbers) => one_a_cue(&cues, &numbers, &doubtful),
        None => joined(&cues, &doubtful),
    };
    let mut transcript = Transcript { id, format, cues, turns, counted, warnings };
    let of_speakers = warn_of_speakers(&transcript.speakers());
    transcript.warnings.extend(of_speakers);
    transcript.warnings.sort_by_key(|warning| warning.line);
    transcript
}

fn warn_of_times(cues: &[Cue], warnings: &mut Vec<Warning>) {
    let mut last_start = 0;
    for cue in cues {
        let mut warn = |what| warnings.push(Warning { line: cue.line, what });
        if words(&cue.text).next().is_none() {
            warn(Odd::EmptyCue);
        }
        if cue.start_ms.max(cue.end_ms) > Some(u64::from(u32::MAX)) {
            warn(Odd::TimeTooLate);
        }
        if cue.start_ms.zip(cue.end_ms).is_some_and(|(start, end)| end < start) {
            warn(Odd::EndsBeforeStart);
        }
        if cue.start_ms.is_some_and(|start| start < last_start) {
            warn(Odd::TimesBackwards);
        }
        last_start = cue.start_ms.unwrap_or(last_start);
    }
}

fn warn_of_speakers(names: &[&SpeakerName]) -> Vec<Warning> {
    let third = |name: &&SpeakerName| Odd::ThirdSpeaker { name: name.to_string() };
    let odd: Vec<Odd> = match names {
        [] => vec![Odd::NoSpeakers],
        [_] => vec![Odd::OneSpeaker],
        [_, _, others @ ..] => others.iter().map(third).collect(),
    };
    odd.into_iter().map(|what| Warning { line: 0, what }).collect()
}

/// Every cue a turn, under the file's own number.
fn one_a_cue(cues: &[Cue], numbers: &[u32], doubtful: &[bool]) -> Vec<Turn> {
    let pieces = pieces(cues, doubtful);
    pieces.map(|(at, turn)| Turn { number: numbers.get(at).copied().unwrap_or_default(), ..turn }).collect()
}

fn joined(cues: &[Cue], doubtful: &[bool]) -> Vec<Turn> {
    let mut turns: Vec<Turn> = Vec::new();
    for (_, piece) in pieces(cues, doubtful).filter(|(_, piece)| piece.speaker.is_some() || !piece.text.is_empty()) {
        match turns.last_mut().filter(|turn| goes_on(turn, &piece)) {
            Some(turn) => join(turn, piece),
            None => turns.push(piece),
        }
    }
    for (number, turn) in (0..).zip(&mut turns) {
        turn.number = number;
    }
    turns
}

/// Somebody's words go on: the same named speaker, and no silence between. Nameless words are never joined, since
/// nobody knows whether it is still the same person.
fn goes_on(turn: &Turn, piece: &Turn) -> bool {
    let silence = turn.end_ms.zip(piece.start_ms).is_some_and(|(end, start)| start.saturating_sub(end) >= SILENCE_MS);
    turn.speaker.is_some() && turn.speaker == piece.speaker && !silence
}

fn join(turn: &mut Turn, piece: Turn) {
    if !turn.text.is_empty() && !piece.text.is_empty() {
        turn.text.push(' ');
    }
    turn.text.push_str(&piece.text);
    turn.start_ms = turn.start_ms.or(piece.start_ms);
    turn.end_ms = turn.end_ms.max(piece.end_ms);
    turn.stretches.extend(piece.stretches);
    turn.doubtful |= piece.doubtful;
}

/// Every voice of every cue as a turn of its own, with the index of its cue.
///
/// Where two voices share a cue, the first has its start and the last its end: what lies between is not known.
fn pieces(cues: &[Cue], doubtful: &[bool]) -> impl Iterator<Item = (usize, Turn)> {
    cues.iter().enumerate().flat_map(move |(at, cue)| {
        let last = cue.spoken.len().saturating_sub(1);
        let spoken = cue.spoken.iter().enumerate().filter(move |(_, part)| last == 0 || !part.text.trim().is_empty());
        spoken.map(move |(n, part)| {
            let start_ms = cue.start_ms.filter(|_| n == 0);
            let end_ms = cue.end_ms.filter(|_| n == last);
            (at, Turn { doubtful: doubtful[at], ..piece(at, part, start_ms, end_ms) })
        })
    })
}

fn piece(first_cue: usize, part: &Spoken, start_ms: Option<u64>, end_ms: Option<u64>) -> Turn {
    let small = |ms: Option<u64>| ms.and_then(|ms| u32::try_from(ms).ok());
    let (start_ms, end_ms) = (small(start_ms), small(end_ms));
    let stretch = start_ms.zip(end_ms).filter(|(start, end)| end > start);
    let stretches = stretch.map(|(start_ms, end_ms)| Stretch { start_ms, end_ms }).into_iter().collect();
    let text = part.text.split_whitespace().collect::<Vec<_>>().join(" ");
    Turn { number: 0, speaker: part.speaker.clone(), start_ms, end_ms, text, stretches, first_cue, doubtful: false }
}
