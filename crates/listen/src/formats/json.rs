//! What the JSON formats share: reading with limits, values of any kind, words regrouped; and JSON that nobody knows.

use super::{Format, Heard};
use crate::limits::MOST_JSON_PARTS;
use crate::refused::{LooksLike, Measure, Refused};
use crate::speakers::SpeakerName;
use crate::transcript::{Cue, Odd, Spoken, beginning};
use core::fmt;
use serde::de::{Deserialize, DeserializeOwned, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;

/// JSON of no known shape, or broken: read only to say which.
pub static FORMAT: Format = Format { id: "json", detect: is_json, read: refuse };

fn refuse(text: &str) -> Result<Vec<Heard>, Refused> {
    parse::<IgnoredAny>(text)?;
    Err(Refused::NotText { looks_like: LooksLike::Json })
}

/// How far into a text a key is looked for.
const HEAD: usize = 4096;

/// Whether a text is meant as JSON, whole or cut off.
pub(crate) fn is_json(text: &str) -> bool {
    let text = text.trim();
    let Some(inside) = text.strip_prefix(['{', '[']) else { return false };
    let opens = inside.trim_start().starts_with(['"', '{', '[']) || inside.trim() == "}" || inside.trim() == "]";
    let head = inside.as_bytes().get(..HEAD).unwrap_or(inside.as_bytes());
    let has_key = head.windows(2).any(|pair| pair == b"\":");
    opens && (has_key || text.ends_with(['}', ']']))
}

/// Reads JSON into a shape whose unknown parts are passed over.
///
/// # Errors
/// [`Refused::TooLarge`] with more than [`MOST_JSON_PARTS`] objects and lists, counted before parsing;
/// [`Refused::Broken`] where it is no JSON, with line and column.
pub(super) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Refused> {
    let found = text.bytes().filter(|byte| matches!(byte, b'{' | b'[')).count();
    if found > MOST_JSON_PARTS {
        return Err(Refused::TooLarge { measure: Measure::Parts, found, most: MOST_JSON_PARTS, line: None });
    }
    let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    serde_json::from_str(&with_nulls(text))
        .map_err(|error| Refused::Broken { line: small(error.line()), column: small(error.column()) })
}

/// Whether a text can be read into a shape and holds what is asked for.
pub(super) fn holds<T: DeserializeOwned>(text: &str, asked: impl Fn(&T) -> bool) -> bool {
    is_json(text) && parse::<T>(text).is_ok_and(|shape| asked(&shape))
}

/// Python writes `NaN` and `Infinity` where JSON knows no number; outside of strings they become `null`.
fn with_nulls(text: &str) -> Cow<'_, str> {
    if !text.contains("NaN") && !text.contains("Infinity") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 64);
    let (mut rest, mut quoted) = (text, false);
    while let Some(at) = rest.find(['"', '\\', 'N', 'I', '-']) {
        let (before, tail) = rest.split_at(at);
        out.push_str(before);
        let word = ["NaN", "-Infinity", "Infinity"].into_iter().find(|word| !quoted && tail.starts_with(word));
        let skipped = match word {
            Some(word) => word.len(),
            None if tail.starts_with('\\') => 1 + tail[1..].chars().next().map_or(0, char::len_utf8),
            None => 1,
        };
        quoted ^= tail.starts_with('"');
        out.push_str(if word.is_some() { "null" } else { &tail[..skipped] });
        rest = &tail[skipped..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// A value that is a text in one program's export and a number in another's; anything else counts as absent.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Scalar {
    #[default]
    Absent,
    Number(f64),
    Text(String),
}

/// What times are written in.
#[derive(Clone, Copy, Debug)]
pub(super) enum Unit {
    Seconds,
    Milliseconds,
}

impl Scalar {
    pub(super) fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    pub(super) fn is_text(&self) -> bool {
        matches!(self, Self::Text(_))
    }

    /// A speaker; a bare number becomes `Speaker 0`.
    pub(super) fn speaker(&self) -> Option<SpeakerName> {
        match self {
            Self::Absent => None,
            Self::Number(number) => SpeakerName::new(&format!("Speaker {number}")),
            Self::Text(name) => SpeakerName::new(name),
        }
    }

    /// A time, or the value as written where it is none.
    pub(super) fn time(&self, unit: Unit) -> Result<Option<u64>, String> {
        let number = match self {
            Self::Absent => return Ok(None),
            Self::Number(number) => *number,
            Self::Text(text) => text.trim().trim_end_matches('s').parse().map_err(|_| beginning(text))?,
        };
        let ms = match unit {
            Unit::Seconds => (number * 1000.0).round(),
            Unit::Milliseconds => number.round(),
        };
        if !(0.0..9.0e15).contains(&ms) {
            return Err(number.to_string());
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 9e15")]
        let ms = ms as u64;
        Ok(Some(ms))
    }
}

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Scalar;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_bool<E>(self, _: bool) -> Result<Scalar, E> {
        Ok(Scalar::Absent)
    }

    fn visit_unit<E>(self) -> Result<Scalar, E> {
        Ok(Scalar::Absent)
    }

    fn visit_i64<E>(self, number: i64) -> Result<Scalar, E> {
        #[expect(
            clippy::cast_precision_loss,
            reason = "a time or a speaker's number; far below 2^52 where it is sound"
        )]
        let number = number as f64;
        Ok(Scalar::Number(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Scalar, E> {
        #[expect(
            clippy::cast_precision_loss,
            reason = "a time or a speaker's number; far below 2^52 where it is sound"
        )]
        let number = number as f64;
        Ok(Scalar::Number(number))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Scalar, E> {
        Ok(Scalar::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Scalar, E> {
        Ok(Scalar::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Scalar, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Scalar::Absent)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Scalar, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Scalar::Absent)
    }
}

/// A stretch of speech as a file gives it, before it is a cue.
#[derive(Clone, Debug, Default)]
pub(super) struct Stretch {
    pub id: Option<String>,
    pub start: Scalar,
    pub end: Scalar,
    pub speaker: Option<SpeakerName>,
    pub text: String,
}

impl Stretch {
    /// A cue; a time that cannot be read is left out with a warning naming the element, counted from 1.
    pub(super) fn cue(self, heard: &mut Heard, element: u32, unit: Unit) -> Cue {
        let mut time = |written: &Scalar| {
            written.time(unit).unwrap_or_else(|written| {
                heard.warn(element, Odd::BrokenTime { written });
                None
            })
        };
        let (start_ms, end_ms) = (time(&self.start), time(&self.end));
        let (payload, text) = (self.text.clone(), self.text.trim().to_owned());
        let spoken = vec![Spoken { speaker: self.speaker, text: text.clone() }];
        Cue { id: self.id, start_ms, end_ms, line: element, payload, text, spoken }
    }
}
