//! Strain and its repair: withdrawal and confrontation in windows of five minutes, and what the therapist did after each.
//!
//! Words show little of withdrawal: a window without a marker is no window without strain.

use super::interval::{poisson, wilson};
use super::measured::{Measured, Quotation, count};
use super::session::{Found, Session, many};
use super::when::Unit;
use crate::speakers::Role;
use serde::Serialize;

/// Markers of strain with the repair moves after them. The interval is of the part that was answered.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Strain {
    /// What windows are counted in.
    pub unit: Unit,
    /// How long a window is.
    pub window: f64,
    /// Every window of the session, also those in which nothing was marked.
    pub windows: Vec<Window>,
    /// Markers followed by a repair move within ten turns.
    pub answered: u32,
    /// Markers that were not.
    pub unanswered: u32,
    /// Each marker.
    pub markers: Vec<Marker>,
}

/// What was marked in one window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Window {
    /// Where it begins, minutes or words from the beginning of the session.
    pub from: f64,
    /// Turns with withdrawal that begin in it.
    pub withdrawal: u32,
    /// Turns with confrontation.
    pub confrontation: u32,
    /// Turns with a repair move.
    pub repair: u32,
}

/// One turn with withdrawal or confrontation.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Marker {
    /// `withdrawal` or `confrontation`.
    pub family: &'static str,
    /// The code in it.
    pub code: String,
    /// The words.
    pub quotation: Quotation,
    /// Where the turn begins, minutes or words from the beginning of the session.
    pub at: f64,
    /// The repair moves within ten turns.
    pub repairs: Vec<Repair>,
    /// How many turns followed, ten at most; with fewer the session ended before ten were spoken.
    pub turns_after: u32,
}

/// A repair move after a marker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Repair {
    /// The code of the move.
    pub code: String,
    /// The words.
    pub quotation: Quotation,
}

/// Turns within which a repair move counts as an answer. Tool-defined.
const ANSWERS_WITHIN: usize = 10;
/// Most windows told, some twenty days: a file may claim any hour.
const MOST_WINDOWS: u64 = 6_000;

/// Turns with a family of strain.
pub(super) fn turns_with(session: &Session<'_>, family: &str, of: Role) -> Measured<u32> {
    if let Some(why) = session.bars_codes(Some(of)) {
        return Measured::CannotSay { why };
    }
    let found = session.family(family);
    session.measured(count(found.len()), Some(of), &[family], found).with_interval(Some(poisson(many(found))))
}

/// Markers by window, each with its answer.
pub(super) fn strain(session: &Session<'_>) -> Measured<Strain> {
    let barred = session.bars_codes(Some(Role::Client)).or_else(|| session.bars_codes(Some(Role::Therapist)));
    if let Some(why) = barred {
        return Measured::CannotSay { why };
    }
    let mut found = [session.family("withdrawal"), session.family("confrontation")].concat();
    found.sort_by_key(|found| found.at);
    let markers: Vec<Marker> = found.iter().map(|found| marker(session, found)).collect();
    let answered = markers.iter().filter(|marker| !marker.repairs.is_empty()).count();
    let value = Strain {
        unit: session.when.unit,
        window: session.when.shown(session.when.window()),
        windows: windows(session),
        answered: count(answered),
        unanswered: count(markers.len() - answered),
        markers,
    };
    let limits = wilson(answered as u64, many(&found));
    session.measured(value, None, &["withdrawal", "confrontation", "repair"], &found).with_interval(limits)
}

fn marker(session: &Session<'_>, found: &Found<'_>) -> Marker {
    let repairs = session.family("repair");
    let after = repairs.partition_point(|repair| repair.at <= found.at);
    let near = repairs[after..].iter().take_while(|repair| repair.at <= found.at + ANSWERS_WITHIN);
    Marker {
        family: found.mark.family,
        code: found.mark.code.to_string(),
        quotation: found.quotation(),
        at: session.when.shown(session.when.span(found.at).0),
        repairs: near.map(|one| Repair { code: one.mark.code.to_string(), quotation: one.quotation() }).collect(),
        turns_after: count((session.heard.turns.len() - 1 - found.at).min(ANSWERS_WITHIN)),
    }
}

fn windows(session: &Session<'_>) -> Vec<Window> {
    let (when, size) = (&session.when, session.when.window());
    let number = when.length().div_ceil(size).clamp(1, MOST_WINDOWS);
    let mut windows: Vec<Window> =
        (0..number).map(|n| Window { from: when.shown(n * size), ..Window::default() }).collect();
    let last = windows.len() - 1;
    let at = |found: &Found<'_>| usize::try_from(when.span(found.at).0 / size).unwrap_or(last).min(last);
    session.family("withdrawal").iter().for_each(|found| windows[at(found)].withdrawal += 1);
    session.family("confrontation").iter().for_each(|found| windows[at(found)].confrontation += 1);
    session.family("repair").iter().for_each(|found| windows[at(found)].repair += 1);
    windows
}
