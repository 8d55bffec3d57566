//! Teams' transcripts as Word documents and pasted text. Older ones have times, a name and the words on lines of their
//! own; newer ones have `Name   0:03` above the words. Its WebVTT is read as WebVTT.
//!
//! The fraction of a second counts milliseconds without leading zeros: `0:0:6.90` is 6.090 seconds.

use super::clock::{Fraction, timings};
use super::{Format, Heard, headed, label, line_number};
use crate::refused::Refused;
use crate::speakers::SpeakerName;
use crate::transcript::{Cue, Odd, Spoken, beginning};

/// Teams.
pub static FORMAT: Format = Format { id: "teams", detect, read };

fn detect(text: &str) -> bool {
    is_older(text) || is_newer(text)
}

fn read(text: &str) -> Result<Vec<Heard>, Refused> {
    if is_older(text) { read_older(text) } else { headed::read(text, is_notice) }
}

fn is_newer(text: &str) -> bool {
    let lines: Vec<&str> = text.split('\n').collect();
    let headings = headed::headings(&lines);
    let wide =
        headings.iter().flatten().filter(|heading| heading.gap >= headed::WIDE && !heading.name.is_empty()).count();
    wide > 0 && wide * 2 > headings.iter().flatten().count()
}

/// Lines Teams writes about the recording itself.
fn is_notice(line: &str) -> bool {
    line.ends_with(" started transcription") || line.ends_with(" stopped transcription")
}

/// Unpadded times, and under nearly each of them a line that could be a name, then words.
fn is_older(text: &str) -> bool {
    let arrows = || text.lines().filter(|line| line.contains("-->"));
    if text.starts_with("WEBVTT") || Fraction::of(arrows()) == Fraction::Decimal {
        return false;
    }
    let lines: Vec<&str> = text.split('\n').collect();
    let (mut all, mut named) = (0_usize, 0_usize);
    for (at, _) in lines.iter().enumerate().filter(|(_, line)| line.contains("-->")) {
        all += 1;
        let two = (lines.get(at + 1).copied().unwrap_or_default(), lines.get(at + 2).copied().unwrap_or_default());
        named += usize::from(is_name(two.0) && !two.1.trim().is_empty() && !two.1.contains("-->"));
    }
    named * 5 >= all * 4
}

fn is_name(line: &str) -> bool {
    label::looks_like_a_name(&line.trim().replacen(", ", " ", 1))
}

fn read_older(text: &str) -> Result<Vec<Heard>, Refused> {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut heard = Heard::default();
    let first = lines.iter().position(|line| line.contains("-->")).unwrap_or(lines.len());
    headed::before(&mut heard, &lines[..first])?;
    let mut open: Option<Cue> = None;
    for (at, &line) in lines.iter().enumerate().skip(first).filter(|(_, line)| !line.trim().is_empty()) {
        match &mut open {
            _ if line.contains("-->") => {
                open.replace(begun(&mut heard, line, line_number(at))).map_or(Ok(()), |cue| heard.keep(cue))?;
            }
            Some(cue) if cue.spoken.is_empty() => name_or_words(cue, line.trim()),
            Some(cue) => headed::go_on(cue, line.trim()),
            None => {}
        }
    }
    open.map_or(Ok(()), |cue| heard.keep(cue))?;
    Ok(vec![heard])
}

fn begun(heard: &mut Heard, arrow: &str, line: u32) -> Cue {
    let times = timings(arrow.trim(), Fraction::Thousandths);
    if times.is_none() {
        heard.warn(line, Odd::BrokenTime { written: beginning(arrow) });
    }
    let (start_ms, end_ms) = times.unzip();
    Cue { start_ms, end_ms, line, ..Cue::default() }
}

fn name_or_words(cue: &mut Cue, line: &str) {
    let speaker = SpeakerName::new(line).filter(|_| is_name(line));
    let named = speaker.is_some();
    cue.spoken.push(Spoken { speaker, text: String::new() });
    if !named {
        headed::go_on(cue, line);
    }
}
