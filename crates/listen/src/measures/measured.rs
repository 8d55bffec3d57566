//! A measure with what it rests on, or why there is none.

use super::interval::Interval;
use crate::coder::Mark;
use crate::transcript::Turn;
use serde::Serialize;

/// A measure, or why there is none.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Measured<T> {
    /// It was counted.
    Counted {
        /// The number.
        value: T,
        /// How far it could lie from what sessions like this one show; `None` where the whole session was measured and
        /// nothing was drawn from anything.
        interval: Option<Interval>,
        /// Turns it rests on.
        rests_on_turns: u32,
        /// Turns there are.
        of_turns: u32,
        /// Marks of its kind that somebody turned down; they are not in the number.
        turned_down: u32,
        /// The words behind it.
        quotations: Vec<Quotation>,
    },
    /// It cannot be counted.
    CannotSay {
        /// Why.
        why: Missing,
    },
}

impl<T> Measured<T> {
    /// The number, if there is one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Counted { value, .. } => Some(value),
            Self::CannotSay { .. } => None,
        }
    }

    /// Its interval, if it has one.
    pub fn interval(&self) -> Option<&Interval> {
        match self {
            Self::Counted { interval, .. } => interval.as_ref(),
            Self::CannotSay { .. } => None,
        }
    }

    /// The words behind it.
    pub fn quotations(&self) -> &[Quotation] {
        match self {
            Self::Counted { quotations, .. } => quotations,
            Self::CannotSay { .. } => &[],
        }
    }

    /// How many marks of its kind somebody turned down.
    pub fn turned_down(&self) -> u32 {
        match self {
            Self::Counted { turned_down, .. } => *turned_down,
            Self::CannotSay { .. } => 0,
        }
    }

    /// The same measure of something made from the number.
    pub(super) fn map<U>(self, make: impl FnOnce(T) -> U) -> Measured<U> {
        match self {
            Self::Counted { value, interval, rests_on_turns, of_turns, turned_down, quotations } => {
                let value = make(value);
                Measured::Counted { value, interval, rests_on_turns, of_turns, turned_down, quotations }
            }
            Self::CannotSay { why } => Measured::CannotSay { why },
        }
    }

    /// The same with its interval.
    pub(super) fn with_interval(mut self, limits: Option<Interval>) -> Self {
        if let Self::Counted { interval, .. } = &mut self {
            *interval = limits;
        }
        self
    }

    /// The same with the words behind it.
    pub(super) fn quoting(mut self, words: Vec<Quotation>) -> Self {
        if let Self::Counted { quotations, .. } = &mut self {
            *quotations = words;
        }
        self
    }

    /// The same with how many marks of its kind were turned down.
    pub(super) fn with_turned_down(mut self, how_many: u32) -> Self {
        if let Self::Counted { turned_down, .. } = &mut self {
            *turned_down = how_many;
        }
        self
    }
}

/// A bare count over turns; interval and quotations are added by whoever has them.
pub(super) fn counted<T>(value: T, rests_on: usize, of: usize) -> Measured<T> {
    let (rests_on_turns, of_turns) = (count(rests_on), count(of));
    Measured::Counted { value, interval: None, rests_on_turns, of_turns, turned_down: 0, quotations: Vec::new() }
}

pub(super) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// A part of a whole, both below 2^52, as a share from 0 to 1; 0 of nothing.
#[expect(clippy::cast_precision_loss, reason = "milliseconds, words and turns of a session stay far below 2^52")]
pub(super) fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// Why a measure is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Missing {
    /// The file has no times.
    NoTimes,
    /// The file says when turns begin and not when they end.
    NoEnds,
    /// Nobody has said who is the therapist and who the client.
    RolesNotConfirmed,
    /// The two together said nothing that can be counted.
    NothingCounted,
    /// The words are not English, and no coder here understands another language.
    NotEnglish,
    /// No coder has heard this session.
    NotCoded,
    /// The client's goals were not given.
    NoGoals,
    /// One of the two says fewer words than the measure takes.
    TooFewWords,
}

impl Missing {
    /// The written id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NoTimes => "no-times",
            Self::NoEnds => "no-ends",
            Self::RolesNotConfirmed => "roles-not-confirmed",
            Self::NothingCounted => "nothing-counted",
            Self::NotEnglish => "not-english",
            Self::NotCoded => "not-coded",
            Self::NoGoals => "no-goals",
            Self::TooFewWords => "too-few-words",
        }
    }

    /// The same for a reader, after "cannot say: ".
    #[must_use]
    pub const fn said(self) -> &'static str {
        match self {
            Self::NoTimes => "the file has no times",
            Self::NoEnds => "the file says when turns begin and not when they end",
            Self::RolesNotConfirmed => "nobody has said who is the therapist and who the client",
            Self::NothingCounted => "there is nothing of it in this session",
            Self::NotEnglish => "not English",
            Self::NotCoded => "no coder has heard this session",
            Self::NoGoals => "the client's goals were not given",
            Self::TooFewWords => "one of the two says too few words",
        }
    }
}

/// Words a measure rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Quotation {
    /// The number of the turn.
    pub turn: u32,
    /// Bytes of the turn's text, from and to.
    pub span: core::ops::Range<usize>,
    /// The words themselves.
    pub words: String,
}

/// Most words of a turn that is quoted only for its length.
const MOST_QUOTED: usize = 40;

impl Quotation {
    /// Part of a turn; the whole turn where the span does not lie between its characters.
    #[must_use]
    pub fn new(turn: &Turn, span: core::ops::Range<usize>) -> Self {
        let span = if turn.text.get(span.clone()).is_some() { span } else { 0..turn.text.len() };
        Self { turn: turn.number, words: turn.text[span.clone()].to_owned(), span }
    }

    /// The words a mark rests on; the whole turn where it names none of them.
    pub(super) fn of(turn: &Turn, mark: &Mark) -> Self {
        let span = if mark.span.is_empty() { 0..turn.text.len() } else { mark.span.clone() };
        Self::new(turn, span)
    }

    /// How a turn begins: all of it where it is short.
    pub(super) fn beginning(turn: &Turn) -> Self {
        let cut = turn.text.match_indices(char::is_whitespace).nth(MOST_QUOTED - 1);
        Self::new(turn, 0..cut.map_or(turn.text.len(), |(at, _)| at))
    }
}
