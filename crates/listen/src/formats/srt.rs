//! SubRip (`.srt`), and captions like it without a header.
//!
//! Numbers may be missing, the milliseconds may follow a dot, a blank line may stand inside the text. There is no written
//! standard; the reader is generous and says what it met.

use super::clock::{Fraction, timings, value};
use super::{Format, Heard, cue_text, label, line_number, markup::with_references};
use crate::refused::Refused;
use crate::transcript::{Cue, Odd, Spoken, beginning};

/// SubRip.
pub static FORMAT: Format = Format { id: "srt", detect, read };

fn detect(text: &str) -> bool {
    text.lines().any(|line| timings(line, Fraction::Decimal).is_some())
}

fn read(text: &str) -> Result<Vec<Heard>, Refused> {
    let lines: Vec<&str> = text.split('\n').collect();
    let heads = heads(&lines);
    let fraction = Fraction::of(heads.iter().filter_map(|head| head.arrow));
    let mut heard = Heard::default();
    let before = heads.first().map_or(lines.len(), |head| head.first);
    stray(&mut heard, &lines[..before])?;
    for (n, head) in heads.iter().enumerate() {
        let end = heads.get(n + 1).map_or(lines.len(), |next| next.first);
        cue(&mut heard, &lines, head, end, fraction)?;
    }
    label::find_in_cues(&mut heard);
    Ok(vec![heard])
}

/// Where a cue begins.
struct Head<'a> {
    /// Index of the first line: its number, or its times.
    first: usize,
    /// Index of the first line of text.
    text: usize,
    number: Option<&'a str>,
    /// The line with its times, if it has one.
    arrow: Option<&'a str>,
}

/// Every line with an arrow begins a cue; so does the next number after a blank line, whose times are missing.
fn heads<'a>(lines: &[&'a str]) -> Vec<Head<'a>> {
    let mut heads: Vec<Head<'a>> = Vec::new();
    for (at, &line) in lines.iter().enumerate() {
        let last = heads.last().and_then(|head| head.number).and_then(value);
        let next_number = |line: &str| last.is_some_and(|last| value(line) == Some(last.saturating_add(1)));
        let after_blank = |at: usize| at == 0 || lines[at - 1].trim().is_empty();
        let arrow_follows = lines.get(at + 1).is_some_and(|line| line.contains("-->"));
        if line.contains("-->") {
            let taken = heads.last().map_or(0, |head| head.text);
            let number = at.checked_sub(1).filter(|&n| n >= taken && value(lines[n]).is_some());
            let number = number.filter(|&n| after_blank(n) || next_number(lines[n]));
            let (first, number) = number.map_or((at, None), |n| (n, Some(lines[n].trim())));
            heads.push(Head { first, text: at + 1, number, arrow: Some(line) });
        } else if after_blank(at) && next_number(line) && !arrow_follows {
            heads.push(Head { first: at, text: at + 1, number: Some(line.trim()), arrow: None });
        }
    }
    heads
}

fn stray(heard: &mut Heard, lines: &[&str]) -> Result<(), Refused> {
    if lines.iter().all(|line| line.trim().is_empty()) {
        return Ok(());
    }
    heard.warn(1, Odd::StrayText);
    keep(heard, Cue { line: 1, payload: lines.join("\n"), ..Cue::default() })
}

fn cue(heard: &mut Heard, lines: &[&str], head: &Head<'_>, end: usize, fraction: Fraction) -> Result<(), Refused> {
    let line = line_number(head.first);
    let times = head.arrow.and_then(|arrow| timings(arrow, fraction));
    if times.is_none() {
        let written = beginning(head.arrow.or(head.number).unwrap_or_default());
        heard.warn(line, Odd::BrokenTime { written });
    }
    let (start_ms, end_ms) = times.unzip();
    let payload = lines[head.text.min(end)..end].join("\n");
    let id = head.number.map(str::to_owned);
    keep(heard, Cue { id, start_ms, end_ms, line, payload: payload.trim_end().to_owned(), ..Cue::default() })
}

fn keep(heard: &mut Heard, mut cue: Cue) -> Result<(), Refused> {
    if cue.payload.contains("<v ") || cue.payload.contains("<v.") {
        // WebVTT that lost its first line: its voices are worth more than SubRip's rules.
        let parsed = cue_text::parse(&cue.payload);
        (cue.text, cue.spoken) = (parsed.text, parsed.spoken);
        return heard.keep(cue);
    }
    cue.text = with_references(&without_tags(&cue.payload));
    if !cue.text.is_empty() {
        cue.spoken.push(Spoken { speaker: None, text: cue.text.clone() });
    }
    heard.keep(cue)
}

/// Tags SubRip files carry; anything else between angle brackets is text, since nothing defines it.
const TAGS: [&str; 5] = ["i", "b", "u", "s", "font"];

/// Longest tag looked for, `<font color="#ff00ff" size="12" face="...">`; keeps reading linear.
const LONGEST_TAG: usize = 200;

fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['<', '{']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let skip = tag_length(rest).unwrap_or(0);
        if skip == 0 {
            out.push_str(&rest[..1]);
        }
        rest = &rest[skip.max(1)..];
    }
    out.push_str(rest);
    out
}

/// Bytes of the tag a text begins with: `<i>`, `</font>`, or a place like `{\an8}`.
fn tag_length(text: &str) -> Option<usize> {
    let (open, close) = if text.starts_with("{\\") { (2, '}') } else { (1, '>') };
    let end = text.bytes().take(LONGEST_TAG).position(|byte| byte == close as u8)?;
    let inside = &text[open..end.max(open)];
    let name = inside.trim_start_matches('/').split_whitespace().next().unwrap_or_default();
    let known = TAGS.iter().any(|tag| tag.eq_ignore_ascii_case(name));
    let is_tag = if close == '}' { true } else { text.starts_with('<') && known };
    is_tag.then_some(end + 1)
}
