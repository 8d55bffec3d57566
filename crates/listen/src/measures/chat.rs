//! Chat: minutes off the work, at the ends of the session and in the middle.
//!
//! At the ends chat is ordinary; it is counted apart so that nobody mistakes a greeting for a session adrift.

use super::measured::{Measured, count};
use super::session::{Found, Session};
use super::when::Unit;
use serde::Serialize;

/// Talk off the work. Measured, not sampled, so without an interval.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Chat {
    /// Minutes; words where the file has no times.
    pub unit: Unit,
    /// At the beginning and the end: the first and last five minutes, or tenths of the words.
    pub at_ends: f64,
    /// Between them.
    pub in_middle: f64,
    /// How much at either end counts as such.
    pub each_end: f64,
    /// How long the session is.
    pub session: f64,
    /// How many runs.
    pub runs: u32,
    /// Each run.
    pub each: Vec<ChatRun>,
}

/// Chat turns one after another.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ChatRun {
    /// The number of its first turn.
    pub first_turn: u32,
    /// The number of its last turn.
    pub last_turn: u32,
    /// How long, pauses inside included.
    pub length: f64,
    /// How much of that lies in the middle of the session.
    pub in_middle: f64,
}

/// Runs of chat, from the beginning of the first turn to the end of the last.
pub(super) fn chat_minutes(session: &Session<'_>) -> Measured<Chat> {
    if let Some(why) = session.bars_codes(None) {
        return Measured::CannotSay { why };
    }
    let when = &session.when;
    let runs: Vec<&[Found<'_>]> = session.family("chat").chunk_by(|one, next| next.at <= one.at + 1).collect();
    let lengths: Vec<(u64, u64)> = runs.iter().map(|run| length(session, run)).collect();
    let (all, middle) = lengths.iter().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    let each = runs.iter().zip(&lengths).map(|(run, &(length, in_middle))| ChatRun {
        first_turn: run[0].turn.number,
        last_turn: run[run.len() - 1].turn.number,
        length: when.shown(length),
        in_middle: when.shown(in_middle),
    });
    let value = Chat {
        unit: when.unit,
        at_ends: when.shown(all - middle),
        in_middle: when.shown(middle),
        each_end: when.shown(when.end()),
        session: when.shown(when.length()),
        runs: count(runs.len()),
        each: each.collect(),
    };
    session.measured(value, None, &["chat"], session.family("chat"))
}

/// How long a run is, and how much of it lies in the middle.
fn length(session: &Session<'_>, run: &[Found<'_>]) -> (u64, u64) {
    let from = session.when.span(run[0].at).0;
    let to = run.iter().map(|found| session.when.span(found.at).1).max().unwrap_or(from).max(from);
    (to - from, session.when.in_middle((from, to)))
}
