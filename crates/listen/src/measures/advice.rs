//! Advice, and whether it was asked for.

use super::interval::wilson;
use super::measured::{Measured, Quotation, count, share};
use super::permission::{Permission, leave_in, request_in};
use super::session::{Found, Session, many};
use crate::speakers::Role;
use serde::Serialize;

/// Advice with and without permission. The interval is of the part that was asked for.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Advice {
    /// The part of advice that was asked for, 0 to 1; `None` without advice.
    pub share_asked: Option<f64>,
    /// Therapist turns with advice somebody made room for.
    pub asked: u32,
    /// Therapist turns with advice nobody is seen to have made room for.
    pub not_asked: u32,
    /// Each piece of advice.
    pub pieces: Vec<PieceOfAdvice>,
}

/// One turn with advice in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PieceOfAdvice {
    /// The advice.
    pub quotation: Quotation,
    /// Who made room for it, if somebody did.
    pub permission: Option<Permission>,
}

/// How many turns before the advice may hold the asking.
const LOOKS_BACK: usize = 2;

/// Advice by whether leave was asked: earlier in the same turn, or in one of the two turns before.
pub(super) fn advice(session: &Session<'_>) -> Measured<Advice> {
    if let Some(why) = session.bars_codes(Some(Role::Therapist)) {
        return Measured::CannotSay { why };
    }
    let found = session.code("input", "advice");
    let piece = |one: &Found<'_>| PieceOfAdvice { quotation: one.quotation(), permission: permission(session, one) };
    let pieces: Vec<PieceOfAdvice> = found.iter().map(piece).collect();
    let asked = pieces.iter().filter(|piece| piece.permission.is_some()).count();
    let share_asked = (!pieces.is_empty()).then(|| share(asked as u64, many(&pieces)));
    let value = Advice { share_asked, asked: count(asked), not_asked: count(pieces.len() - asked), pieces };
    let limits = wilson(asked as u64, many(&found));
    session.measured(value, Some(Role::Therapist), &["input.advice"], &found).with_interval(limits)
}

/// The nearest asking before a piece of advice.
fn permission(session: &Session<'_>, advice: &Found<'_>) -> Option<Permission> {
    let before = &session.heard.turns[advice.at.saturating_sub(LOOKS_BACK)..advice.at];
    leave_in(advice.turn, advice.mark.span.start).or_else(|| {
        before.iter().rev().find_map(|turn| match session.heard.role(turn) {
            Some(Role::Therapist) => leave_in(turn, turn.text.len()),
            Some(Role::Client) => request_in(turn),
            Some(Role::Other) | None => None,
        })
    })
}
