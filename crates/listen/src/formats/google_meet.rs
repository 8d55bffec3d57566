//! Google Meet: captions with a line `(Name)` before the words and lines of `-` between people, and the document Meet
//! writes, with a clock time on a line of its own every few minutes and `Name: words` under it.

use super::clock::{Fraction, clock, timings};
use super::label::Labels;
use super::{Format, Heard, headed, line_number};
use crate::refused::Refused;
use crate::speakers::SpeakerName;
use crate::transcript::{Cue, Odd, Spoken, beginning};

/// Google Meet.
pub static FORMAT: Format = Format { id: "google-meet", detect, read };

fn detect(text: &str) -> bool {
    is_captions(text) || is_document(text)
}

fn read(text: &str) -> Result<Vec<Heard>, Refused> {
    if is_captions(text) { read_captions(text) } else { read_document(text) }
}

/// At least half of the arrows have a `(Name)` right under them.
fn is_captions(text: &str) -> bool {
    let arrows = text.lines().zip(text.lines().skip(1)).filter(|(line, _)| timings(line, Fraction::Decimal).is_some());
    let (all, named) =
        arrows.fold((0, 0), |(all, some), (_, next)| (all + 1, some + usize::from(name(next).is_some())));
    !text.starts_with("WEBVTT") && named > 0 && named * 2 >= all
}

/// The name of a line that is nothing but a name in brackets.
fn name(line: &str) -> Option<SpeakerName> {
    let inside = line.trim().strip_prefix('(')?.strip_suffix(')')?;
    super::label::looks_like_a_name(inside.trim()).then(|| SpeakerName::new(inside)).flatten()
}

/// A title, a notice, and times that stand alone on their lines.
fn is_document(text: &str) -> bool {
    let is_ours = |line: &str| is_notice(line) || line == "Attendees" || line.ends_with("- Transcript");
    let mut lines = text.lines().map(str::trim);
    lines.clone().any(is_ours) && lines.any(|line| clock(line).is_some())
}

fn is_notice(line: &str) -> bool {
    line.starts_with("Transcription ended after ")
        || line.starts_with("This editable transcript was computer generated")
}

fn read_captions(text: &str) -> Result<Vec<Heard>, Refused> {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut heard = Heard::default();
    let first = lines.iter().position(|line| line.contains("-->")).unwrap_or(lines.len());
    headed::before(&mut heard, &lines[..first])?;
    let mut open: Option<Cue> = None;
    for (at, &line) in lines.iter().enumerate().skip(first) {
        if line.contains("-->") {
            open.replace(begun(&mut heard, line, line_number(at))).map_or(Ok(()), |cue| heard.keep(cue))?;
        } else if let Some(cue) = &mut open {
            caption_line(cue, line);
        }
    }
    open.map_or(Ok(()), |cue| heard.keep(cue))?;
    Ok(vec![heard])
}

fn begun(heard: &mut Heard, arrow: &str, line: u32) -> Cue {
    let times = timings(arrow.trim(), Fraction::Decimal);
    if times.is_none() {
        heard.warn(line, Odd::BrokenTime { written: beginning(arrow) });
    }
    let (start_ms, end_ms) = times.unzip();
    Cue { start_ms, end_ms, line, ..Cue::default() }
}

/// A name begins a voice; a lone dash only parts two; anything else is said.
fn caption_line(cue: &mut Cue, line: &str) {
    let line = line.trim();
    cue.payload.push_str(line);
    cue.payload.push('\n');
    if let Some(speaker) = name(line) {
        cue.spoken.push(Spoken { speaker: Some(speaker), text: String::new() });
    } else if !line.is_empty() && line != "-" {
        if cue.spoken.is_empty() {
            cue.spoken.push(Spoken::default());
        }
        let said = cue.spoken.last_mut().map(|part| &mut part.text);
        for text in [Some(&mut cue.text), said].into_iter().flatten() {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(line);
        }
    }
}

fn read_document(text: &str) -> Result<Vec<Heard>, Refused> {
    let lines: Vec<&str> = text.split('\n').map(str::trim).collect();
    let labels = Labels::learn(lines.iter().copied().filter(|line| !line.is_empty()));
    let begins = |line: &&str| clock(line).is_some() || labels.split(line).is_some();
    let first = lines.iter().position(begins).unwrap_or(lines.len());
    let mut heard = Heard::default();
    headed::before(&mut heard, &lines[..first])?;
    let (mut open, mut time): (Option<Cue>, Option<u64>) = (None, None);
    for (at, &line) in lines.iter().enumerate().skip(first).filter(|(_, line)| !line.is_empty()) {
        let number = line_number(at);
        if is_notice(line) {
            heard.warn(number, Odd::NotSpeech { written: beginning(line) });
        } else if let Some(ms) = clock(line) {
            time = Some(ms);
        } else if let Some((speaker, said)) = labels.split(line) {
            let mut cue = Cue { start_ms: time.take(), line: number, ..Cue::default() };
            cue.spoken.push(Spoken { speaker: Some(speaker), text: String::new() });
            headed::go_on(&mut cue, said);
            open.replace(cue).map_or(Ok(()), |cue| heard.keep(cue))?;
        } else {
            headed::go_on(open.get_or_insert_with(|| nameless(number)), line);
        }
    }
    open.map_or(Ok(()), |cue| heard.keep(cue))?;
    labels.warn_of_rare(&mut heard);
    Ok(vec![heard])
}

fn nameless(line: u32) -> Cue {
    Cue { line, spoken: vec![Spoken::default()], ..Cue::default() }
}
