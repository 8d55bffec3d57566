//! One recorded session as it lies in time: its beginning, its middle and its end, and what was said in the middle.

use crate::course::{CodedTurn, Talk};
use alloc::vec::Vec;

/// The first and the last five minutes of a session, in milliseconds: there, chat is ordinary.
const ENDS_MS: u64 = 5 * 60_000;
/// Without times, the first and the last tenth of the words: five minutes of fifty.
const ENDS_TENTH: u64 = 10;
/// A middle shorter than ten minutes is an excerpt and says nothing of a session.
const SHORTEST_MS: u64 = 10 * 60_000;
/// The same without times, at 150 words a minute.
const SHORTEST_WORDS: u64 = 1_500;

/// A recorded session with the place of each turn in it.
pub(super) struct Heard<'a> {
    pub(super) talk: &'a Talk,
    /// Whether distances are milliseconds; words otherwise.
    pub(super) by_clock: bool,
    spans: Vec<(u64, u64)>,
}

/// Turns off the work, one after another.
pub(super) struct Run<'a> {
    /// The first of them.
    pub(super) first: &'a CodedTurn,
    /// How much of the run lies in the middle of the session.
    pub(super) in_middle: u64,
}

impl<'a> Heard<'a> {
    pub(super) fn of(talk: &'a Talk) -> Self {
        let timed = talk.turns.iter().filter(|turn| turn.start.is_some()).count();
        let by_clock = timed * 2 >= talk.turns.len();
        let spans = if by_clock { by_time(&talk.turns) } else { by_words(&talk.turns) };
        Self { talk, by_clock, spans }
    }

    /// Every run of chat, the ends of the session included.
    pub(super) fn chat(&self) -> Vec<Run<'a>> {
        let places = self.talk.turns.places(&["chat.chat"]);
        let runs = places.chunk_by(|one, next| *next == one + 1);
        runs.map(|run| Run { first: &self.talk.turns[run[0]], in_middle: self.in_middle(run) }).collect()
    }

    /// How long the middle is, where there is enough of it to speak of.
    pub(super) fn middle(&self) -> Option<u64> {
        let shortest = if self.by_clock { SHORTEST_MS } else { SHORTEST_WORDS };
        Some(self.length().saturating_sub(2 * self.end())).filter(|middle| *middle >= shortest)
    }

    fn in_middle(&self, run: &[usize]) -> u64 {
        let from = self.spans[run[0]].0;
        let to = run.iter().map(|at| self.spans[*at].1).max().unwrap_or(from);
        to.min(self.length().saturating_sub(self.end())).saturating_sub(from.max(self.end()))
    }

    fn length(&self) -> u64 {
        self.spans.iter().map(|(_, to)| *to).max().unwrap_or(0)
    }

    fn end(&self) -> u64 {
        if self.by_clock { ENDS_MS } else { self.length() / ENDS_TENTH }
    }
}

/// A turn without a start lies where the one before it ended; one without an end lasts until the next begins.
fn by_time(turns: &[CodedTurn]) -> Vec<(u64, u64)> {
    let zero = turns.iter().filter_map(|turn| turn.start).min().unwrap_or(0);
    let since = |ms: u32| u64::from(ms.saturating_sub(zero));
    let mut spans: Vec<(u64, u64)> = Vec::with_capacity(turns.len());
    for (at, turn) in turns.iter().enumerate() {
        let from = turn.start.map_or_else(|| spans.last().map_or(0, |(_, to)| *to), since);
        let to = turn.end.or_else(|| turns.get(at + 1)?.start).map_or(from, since);
        spans.push((from, to.max(from)));
    }
    spans
}

fn by_words(turns: &[CodedTurn]) -> Vec<(u64, u64)> {
    let mut said = 0;
    let span = |turn: &CodedTurn| {
        let from = said;
        said += u64::from(turn.words);
        (from, said)
    };
    turns.iter().map(span).collect()
}
