//! Text whose turns stand under a heading of a name and a clock time, as Otter and newer Teams documents write it.

use super::clock::clock;
use super::{Heard, line_number};
use crate::refused::Refused;
use crate::speakers::SpeakerName;
use crate::transcript::{Cue, Odd, Spoken, beginning};
use std::collections::BTreeMap;

/// Longest name of a heading in characters.
const LONGEST: usize = 60;

/// Blanks that Teams puts between a name and the time; Otter puts two.
pub(super) const WIDE: usize = 3;

/// Most lines before the first heading that are taken for a title, a date, a length; more are kept as text.
const MOST_TITLE_LINES: usize = 8;

/// A heading: the name, how many blanks part it from the time, and the time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Heading<'a> {
    pub name: &'a str,
    pub gap: usize,
    pub start_ms: u64,
}

/// The heading a line may be: a name or none, two blanks or more, a clock time and nothing after it.
fn candidate(line: &str) -> Option<Heading<'_>> {
    let line = line.trim_end();
    let at = line.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let before = line.get(..at)?;
    let start_ms = clock(line.get(at..)?).filter(|_| !line.contains("-->"))?;
    let name = before.trim();
    let gap = before.chars().rev().take_while(|c| c.is_whitespace()).count();
    let sound = (name.is_empty() || gap >= 2 || before.ends_with('\t')) && name.chars().count() <= LONGEST;
    let spoken =
        name.contains([':', '?', '!']) || name.ends_with(['.', '?', '!', ',', ';', ':']) && !name.ends_with("r.");
    (sound && !spoken).then_some(Heading { name, gap, start_ms })
}

/// The headings of a text by line: those under a blank line or at the top, those whose name comes back, and those with
/// the wide gap of Teams. A line of speech that ends in a time is none of these.
pub(super) fn headings<'a>(lines: &[&'a str]) -> Vec<Option<Heading<'a>>> {
    let found: Vec<Option<Heading<'a>>> = lines.iter().map(|line| candidate(line)).collect();
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for heading in found.iter().flatten().filter(|heading| !heading.name.is_empty()) {
        *seen.entry(heading.name).or_default() += 1;
    }
    let stands = |at: usize, heading: &Heading<'_>| {
        let apart = at == 0 || lines[at - 1].trim().is_empty();
        apart || heading.gap >= WIDE || seen.get(heading.name).is_some_and(|&times| times > 1)
    };
    found.into_iter().enumerate().map(|(at, heading)| heading.filter(|heading| stands(at, heading))).collect()
}

/// Reads turns under their headings. `not_speech` says which lines the program itself wrote.
///
/// # Errors
/// [`Refused::TooLarge`] past the most cues.
pub(super) fn read(text: &str, not_speech: fn(&str) -> bool) -> Result<Vec<Heard>, Refused> {
    let lines: Vec<&str> = text.split('\n').collect();
    let headings = headings(&lines);
    let first = headings.iter().position(Option::is_some).unwrap_or(lines.len());
    let mut heard = Heard::default();
    before(&mut heard, &lines[..first])?;
    let mut open: Option<Cue> = None;
    for (at, (line, heading)) in lines.iter().zip(headings).enumerate().skip(first) {
        if let Some(heading) = heading {
            open.replace(begun(heading, line_number(at))).map_or(Ok(()), |cue| heard.keep(cue))?;
        } else if not_speech(line.trim()) {
            heard.warn(line_number(at), Odd::NotSpeech { written: beginning(line.trim()) });
        } else if let Some(cue) = open.as_mut().filter(|_| !line.trim().is_empty()) {
            go_on(cue, line.trim());
        }
    }
    open.map_or(Ok(()), |cue| heard.keep(cue))?;
    Ok(vec![heard])
}

/// What stands above the first heading: a few lines of title are named and left out, more are kept as text.
pub(super) fn before(heard: &mut Heard, lines: &[&str]) -> Result<(), Refused> {
    let written: Vec<(usize, &str)> =
        lines.iter().map(|line| line.trim()).enumerate().filter(|(_, line)| !line.is_empty()).collect();
    let title = written.len() <= MOST_TITLE_LINES;
    for (at, line) in written {
        let number = line_number(at);
        if title {
            heard.warn(number, Odd::NotSpeech { written: beginning(line) });
            continue;
        }
        heard.warn(number, Odd::StrayText);
        let spoken = vec![Spoken { speaker: None, text: line.to_owned() }];
        let (payload, text) = (line.to_owned(), line.to_owned());
        heard.keep(Cue { line: number, payload, text, spoken, ..Cue::default() })?;
    }
    Ok(())
}

fn begun(heading: Heading<'_>, line: u32) -> Cue {
    let spoken = vec![Spoken { speaker: SpeakerName::new(heading.name), text: String::new() }];
    Cue { start_ms: Some(heading.start_ms), line, spoken, ..Cue::default() }
}

/// One more line of a cue's only voice.
pub(super) fn go_on(cue: &mut Cue, line: &str) {
    let said = cue.spoken.first_mut().map(|part| &mut part.text);
    for text in [Some(&mut cue.payload), Some(&mut cue.text), said].into_iter().flatten() {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(line);
    }
}
