//! How far into a session a turn lies: by the clock, or by words where the file has no times.

use crate::transcript::Turn;
use serde::Serialize;

/// What distances in a session are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Minutes.
    Minutes,
    /// Words, where fewer than half of the turns say when they begin.
    Words,
}

impl Unit {
    /// The word for several.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Minutes => "minutes",
            Self::Words => "words",
        }
    }
}

/// The beginning and the end of a session: its first and last five minutes. Tool-defined.
const ENDS_MS: u64 = 5 * 60_000;
/// Without times, the first and last tenth of the words: five minutes of fifty.
const ENDS_TENTH: u64 = 10;
/// Five minutes, as the Rupture Resolution Rating System divides a session (Eubanks et al. 2015; from memory).
const WINDOW_MS: u64 = 5 * 60_000;
/// Without times, what two people say in five minutes at 150 words a minute.
const WINDOW_WORDS: u64 = 750;

/// Where every turn of a session lies. Inside, distances are milliseconds or words from the first turn.
pub(super) struct Timeline {
    pub(super) unit: Unit,
    spans: Vec<(u64, u64)>,
    length: u64,
}

impl Timeline {
    pub(super) fn of(turns: &[Turn]) -> Self {
        let with_start = turns.iter().filter(|turn| turn.start_ms.is_some()).count();
        if with_start * 2 >= turns.len() && with_start > 0 { Self::by_clock(turns) } else { Self::by_words(turns) }
    }

    /// A turn without a start lies where the turn before it ended; one without an end lasts until the next begins.
    fn by_clock(turns: &[Turn]) -> Self {
        let zero = turns.iter().filter_map(|turn| turn.start_ms).min().unwrap_or(0);
        let mut spans: Vec<(u64, u64)> = Vec::with_capacity(turns.len());
        for (at, turn) in turns.iter().enumerate() {
            let before = spans.last().map_or(0, |(_, to)| *to);
            let from = turn.start_ms.map_or(before, |ms| u64::from(ms - zero));
            let next = turns.get(at + 1).and_then(|next| next.start_ms).map(|ms| u64::from(ms - zero));
            let to = turn.end_ms.map(|ms| u64::from(ms.saturating_sub(zero))).or(next).unwrap_or(from);
            spans.push((from, to.max(from)));
        }
        let length = spans.iter().map(|(_, to)| *to).max().unwrap_or(0);
        Self { unit: Unit::Minutes, spans, length }
    }

    fn by_words(turns: &[Turn]) -> Self {
        let mut said = 0;
        let span = |turn: &Turn| {
            let from = said;
            said += u64::from(turn.words());
            (from, said)
        };
        let spans = turns.iter().map(span).collect();
        Self { unit: Unit::Words, spans, length: said }
    }

    /// From where to where the turn at this place lies.
    pub(super) fn span(&self, at: usize) -> (u64, u64) {
        self.spans.get(at).copied().unwrap_or((self.length, self.length))
    }

    /// How long the session is.
    pub(super) const fn length(&self) -> u64 {
        self.length
    }

    /// How much at either end counts as beginning and end.
    pub(super) const fn end(&self) -> u64 {
        match self.unit {
            Unit::Minutes => ENDS_MS,
            Unit::Words => self.length / ENDS_TENTH,
        }
    }

    /// How much of a span lies in the middle, neither at the beginning nor at the end.
    pub(super) fn in_middle(&self, (from, to): (u64, u64)) -> u64 {
        to.min(self.length.saturating_sub(self.end())).saturating_sub(from.max(self.end()))
    }

    /// How long a window is.
    pub(super) const fn window(&self) -> u64 {
        match self.unit {
            Unit::Minutes => WINDOW_MS,
            Unit::Words => WINDOW_WORDS,
        }
    }

    /// A distance as a reader has it: minutes, or words.
    #[expect(clippy::cast_precision_loss, reason = "milliseconds and words of a session stay far below 2^52")]
    pub(super) fn shown(&self, distance: u64) -> f64 {
        match self.unit {
            Unit::Minutes => distance as f64 / 60_000.0,
            Unit::Words => distance as f64,
        }
    }
}
