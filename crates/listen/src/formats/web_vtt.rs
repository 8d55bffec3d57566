//! WebVTT, by the W3C's own parsing steps.
//!
//! Source: W3C Candidate Recommendation "WebVTT: The Web Video Text Tracks Format", section 6, so that times, ids, text and
//! voices agree with its parser. What those steps throw away is kept as text with a warning. Teams writes its times without
//! leading zeros, which those steps refuse; they are read as Teams means them, and the file is warned of once.

use super::clock::{self, Fraction};
use super::{Format, Heard, cue_text, label, line_number};
use crate::refused::Refused;
use crate::transcript::{Cue, Odd, Spoken, beginning};

/// WebVTT.
pub static FORMAT: Format = Format { id: "web-vtt", detect, read };

fn detect(text: &str) -> bool {
    text.strip_prefix("WEBVTT").is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t', '\n']))
}

fn read(text: &str) -> Result<Vec<Heard>, Refused> {
    let lines: Vec<&str> = text.split('\n').collect();
    let unpadded = Fraction::of(lines.iter().copied().filter(|line| line.contains("-->"))) == Fraction::Thousandths;
    let mut reader = Reader { lines, at: 1, heard: Heard::default(), seen_cue: false, unpadded };
    reader.header();
    reader.skip_blank();
    while reader.at < reader.lines.len() {
        reader.block()?;
        reader.skip_blank();
    }
    let mut heard = reader.heard;
    if unpadded {
        heard.warn(0, Odd::UnpaddedTimes);
    }
    label::find_in_cues(&mut heard);
    Ok(vec![heard])
}

struct Reader<'a> {
    lines: Vec<&'a str>,
    at: usize,
    heard: Heard,
    seen_cue: bool,
    /// Some arrow line leaves out leading zeros.
    unpadded: bool,
}

/// The words of a cue by voice tag alone, as the W3C's parser gives them; [`Cue::spoken`] also takes a `Name:` before the
/// words for a voice.
#[must_use]
pub fn voices(cue: &Cue) -> Vec<Spoken> {
    cue_text::parse(&cue.payload).spoken
}

/// The lines of one block, up to a blank line or the next arrow.
struct Block<'a> {
    /// Index of its first line.
    first: usize,
    /// Lines before the arrow line; all lines of a block without one.
    before: Vec<&'a str>,
    /// The arrow line.
    arrow: Option<&'a str>,
    /// Lines after it.
    after: Vec<&'a str>,
}

impl<'a> Reader<'a> {
    /// Lines straight under `WEBVTT` are settings of the file, up to a blank line or an arrow.
    fn header(&mut self) {
        while self.lines.get(self.at).is_some_and(|line| !line.is_empty() && !line.contains("-->")) {
            self.at += 1;
        }
    }

    fn skip_blank(&mut self) {
        while self.lines.get(self.at).is_some_and(|line| line.is_empty()) {
            self.at += 1;
        }
    }

    fn block(&mut self) -> Result<(), Refused> {
        let block = self.collect();
        let line = line_number(block.first);
        let Some(arrow) = block.arrow else {
            return self.block_without_times(line, &block.before);
        };
        let times = timings(arrow).or_else(|| self.unpadded.then(|| clock::timings(arrow, Fraction::Thousandths))?);
        if times.is_none() {
            self.heard
                .warn(line_number(block.first + block.before.len()), Odd::BrokenTime { written: beginning(arrow) });
        }
        self.seen_cue |= times.is_some();
        let id = block.before.first().filter(|id| !id.is_empty()).map(|id| (*id).to_owned());
        let (start_ms, end_ms) = times.unzip();
        self.cue(Cue { id, start_ms, end_ms, line, payload: block.after.join("\n"), ..Cue::default() })
    }

    /// The arrow counts on the first line, or on the second when the first had none; later ones begin a new block. A number
    /// right above such a later arrow goes with it: the specification would drop it, the W3C's own parser and every
    /// writer of such files mean it as the id.
    fn collect(&mut self) -> Block<'a> {
        let mut block = Block { first: self.at, before: Vec::new(), arrow: None, after: Vec::new() };
        while let Some(&line) = self.lines.get(self.at) {
            let nth = self.at - block.first;
            if nth >= 2 && block.arrow.is_none() && line.contains("-->") {
                let number = block.before.pop_if(|last| is_number(last));
                self.at -= usize::from(number.is_some());
                break;
            }
            match (line.contains("-->"), block.arrow) {
                (true, None) => block.arrow = Some(line),
                (true, Some(_)) => break,
                (false, _) if line.is_empty() => break,
                (false, None) => block.before.push(line),
                (false, Some(_)) => block.after.push(line),
            }
            self.at += 1;
        }
        block
    }

    fn block_without_times(&mut self, line: u32, lines: &[&str]) -> Result<(), Refused> {
        let first = lines.first().copied().unwrap_or_default();
        if is_word(first, "NOTE") {
            return Ok(());
        }
        if ["STYLE", "REGION"].iter().any(|name| is_alone(first, name)) || first.starts_with("Region: ") {
            if self.seen_cue {
                self.heard.warn(line, Odd::LateStyle);
            }
            return Ok(());
        }
        let written = lines.join("\n").trim().to_owned();
        if is_number(&written) || written.is_empty() {
            let stray = Some(written).filter(|written| !written.is_empty());
            stray.into_iter().for_each(|written| self.heard.warn(line, Odd::StrayNumber { written }));
            return Ok(());
        }
        self.heard.warn(line, Odd::StrayText);
        self.cue(Cue { line, payload: lines.join("\n"), ..Cue::default() })
    }

    fn cue(&mut self, mut cue: Cue) -> Result<(), Refused> {
        let parsed = cue_text::parse(&cue.payload);
        if parsed.unclosed {
            self.heard.warn(cue.line, Odd::UnclosedTag { written: beginning(&cue.payload) });
        }
        (cue.text, cue.spoken) = (parsed.text, parsed.spoken);
        self.heard.keep(cue)
    }
}

fn is_number(line: &str) -> bool {
    !line.is_empty() && line.bytes().all(|byte| byte.is_ascii_digit())
}

/// The word alone, or followed by a blank and anything.
fn is_word(line: &str, word: &str) -> bool {
    line.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
}

/// The word alone, blanks after it allowed.
fn is_alone(line: &str, word: &str) -> bool {
    line.strip_prefix(word).is_some_and(|rest| rest.trim().is_empty())
}

/// Start and end of an arrow line in milliseconds; what follows the end is settings.
fn timings(line: &str) -> Option<(u64, u64)> {
    let (start, rest) = timestamp(line.trim_start_matches(BLANK))?;
    let rest = rest.trim_start_matches(BLANK).strip_prefix("-->")?;
    let (end, _settings) = timestamp(rest.trim_start_matches(BLANK))?;
    Some((start, end))
}

/// ASCII whitespace as the specification counts it, without the line feed that cannot occur here.
const BLANK: [char; 3] = [' ', '\t', '\x0c'];

/// "Collect a WebVTT timestamp": hours optional and of any length, minutes and seconds two digits to 59, then three
/// digits of milliseconds.
fn timestamp(text: &str) -> Option<(u64, &str)> {
    let (first, first_digits, rest) = digits(text)?;
    let first_is_hours = first_digits != 2 || first > 59;
    let (second, rest) = two_digits(rest.strip_prefix(':')?)?;
    let (hours, minutes, seconds, rest) = if first_is_hours || rest.starts_with(':') {
        let (third, rest) = two_digits(rest.strip_prefix(':')?)?;
        (first, second, third, rest)
    } else {
        (0, first, second, rest)
    };
    let (thousandths, count, rest) = digits(rest.strip_prefix('.')?)?;
    let sound = count == 3 && minutes <= 59 && seconds <= 59;
    let whole = hours.saturating_mul(3600).saturating_add(minutes * 60 + seconds);
    sound.then_some((whole.saturating_mul(1000).saturating_add(thousandths), rest))
}

fn two_digits(text: &str) -> Option<(u64, &str)> {
    let (value, count, rest) = digits(text)?;
    (count == 2).then_some((value, rest))
}

/// A run of digits: its value (at the ceiling when too long), its length and what follows.
fn digits(text: &str) -> Option<(u64, usize, &str)> {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    let add = |value: u64, byte: u8| value.saturating_mul(10).saturating_add(u64::from(byte - b'0'));
    (count > 0).then(|| (text.bytes().take(count).fold(0, add), count, &text[count..]))
}
