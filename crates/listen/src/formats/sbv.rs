//! YouTube's captions (`.sbv`): times with a comma between on a line of their own; otherwise as SubRip.

use super::clock::clock;
use super::{Format, Heard, srt};
use crate::refused::Refused;

/// YouTube's `.sbv`.
pub static FORMAT: Format = Format { id: "sbv", detect, read };

fn detect(text: &str) -> bool {
    text.lines().map(str::trim).find(|line| !line.is_empty()).is_some_and(|line| arrow(line).is_some())
}

/// The times of a line in SubRip's writing.
fn arrow(line: &str) -> Option<String> {
    let (start, end) = line.trim().split_once(',')?;
    let fits = |time: &str| time.contains('.') && clock(time).is_some();
    (fits(start) && fits(end)).then(|| format!("{start} --> {end}"))
}

/// A line of digits and marks only that is not quite two times is still meant as times.
fn is_meant_as_times(line: &str) -> bool {
    let two = line.split_once(',').is_some_and(|(start, end)| start.contains(':') && end.contains(':'));
    two && !line.contains(char::is_whitespace) && line.starts_with(|c: char| c.is_ascii_digit())
}

fn read(text: &str) -> Result<Vec<Heard>, Refused> {
    let as_subrip = |line: &str| match arrow(line) {
        Some(arrow) => arrow,
        None if is_meant_as_times(line.trim()) => line.replacen(',', " --> ", 1),
        None => line.to_owned(),
    };
    let lines: Vec<String> = text.split('\n').map(as_subrip).collect();
    (srt::FORMAT.read)(&lines.join("\n"))
}
