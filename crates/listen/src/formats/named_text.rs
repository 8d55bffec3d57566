//! Plain text with `NAME: words` on its lines; also any other text, which is kept line by line without speakers.

use super::{Format, Heard, clock::clock, label::Labels, line_number};
use crate::refused::Refused;
use crate::speakers::SpeakerName;
use crate::transcript::{Cue, Odd, Spoken};

/// `NAME: text`. Takes any text.
pub static FORMAT: Format = Format { id: "named-text", detect: |_| true, read };

fn read(text: &str) -> Result<Vec<Heard>, Refused> {
    let labels = Labels::learn(text.lines().map(|line| time_first(line).1).filter(|line| !line.trim().is_empty()));
    // A third of the lines carry a label, or one label comes back: otherwise colons are just colons.
    let labelled = labels.labelled() * 3 >= labels.lines().max(1) || labels.most() >= 2;
    let mut heard = Heard::default();
    for (n, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let known = labelled.then_some(&labels);
        one_line(&mut heard, known, line_number(n), line)?;
    }
    if labelled {
        labels.warn_of_rare(&mut heard);
    }
    Ok(vec![heard])
}

/// A line with a label or a time begins a piece; any other goes on with the piece above it in a labelled file.
fn one_line(heard: &mut Heard, labels: Option<&Labels>, number: u32, line: &str) -> Result<(), Refused> {
    let (start_ms, said) = time_first(line);
    let label = labels.and_then(|labels| labels.split(said));
    if label.is_none() && start_ms.is_none() && labels.is_some() && continues(heard, line) {
        return Ok(());
    }
    if label.is_none() && labels.is_some() && start_ms.is_none() {
        heard.warn(number, Odd::StrayText);
    }
    let (speaker, said) = label.map_or((None, said.trim()), |(name, rest)| (Some(name), rest));
    heard.keep(piece(number, line, start_ms, speaker, said))
}

fn piece(line: u32, payload: &str, start_ms: Option<u64>, speaker: Option<SpeakerName>, said: &str) -> Cue {
    let spoken = vec![Spoken { speaker, text: said.to_owned() }];
    Cue { start_ms, line, payload: payload.to_owned(), text: said.to_owned(), spoken, ..Cue::default() }
}

fn continues(heard: &mut Heard, line: &str) -> bool {
    let Some(cue) = heard.cues.last_mut() else { return false };
    let Some(last) = cue.spoken.last_mut().filter(|last| last.speaker.is_some()) else { return false };
    for text in [&mut cue.payload, &mut cue.text, &mut last.text] {
        text.push('\n');
        text.push_str(line.trim());
    }
    true
}

/// A clock time before the words, as `00:12:05 `, `[12:05] ` or `(00:12:05) `.
fn time_first(line: &str) -> (Option<u64>, &str) {
    let line = line.trim();
    let bare = line.trim_start_matches(['[', '(']);
    let end = bare.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b':' | b'.')).count();
    let after = bare[end..].trim_start_matches([']', ')']);
    let apart = after.len() < bare.len() - end || after.starts_with(char::is_whitespace);
    match clock(&bare[..end]) {
        Some(ms) if apart && !after.trim().is_empty() => (Some(ms), after.trim_start()),
        _ => (None, line),
    }
}
