//! The client's goals: which turns touch each, for how long, and when last.

use super::interval::{Interval, wilson};
use super::measured::{Measured, Missing, Quotation, count, share};
use super::session::{Found, Session, many, quotations};
use super::when::Unit;
use crate::speakers::Role;
use serde::Serialize;

/// How a session touched one goal.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GoalTouched {
    /// The goal's id.
    pub goal: String,
    /// Turns that touch it.
    pub turns: u32,
    /// Of these, the therapist's.
    pub by_therapist: u32,
    /// Of these, the client's.
    pub by_client: u32,
    /// Their part in all turns, 0 to 1.
    pub share: f64,
    /// Wilson's interval of the share.
    pub interval: Option<Interval>,
    /// What lengths are counted in.
    pub unit: Unit,
    /// How long the turns that touch it are together.
    pub length: f64,
    /// The number of the last turn that touches it.
    pub last_turn: Option<u32>,
    /// Where that turn begins, minutes or words from the beginning.
    pub last_at: Option<f64>,
    /// The words.
    pub quotations: Vec<Quotation>,
}

/// Each goal in the order given; then goals that marks name and nobody listed.
pub(super) fn goal_minutes(session: &Session<'_>) -> Measured<Vec<GoalTouched>> {
    if let Some(why) = session.bars_codes(None) {
        return Measured::CannotSay { why };
    }
    let found = session.family("goal");
    let mut ids: Vec<&str> = session.heard.goals.iter().map(|goal| goal.id.as_str()).collect();
    for mark in found {
        if !ids.contains(&mark.mark.code.as_ref()) {
            ids.push(&mark.mark.code);
        }
    }
    if ids.is_empty() {
        return Measured::CannotSay { why: Missing::NoGoals };
    }
    let touched = ids.into_iter().map(|id| touched(session, id, &session.code("goal", id))).collect();
    session.measured(touched, None, &["goal"], found).quoting(Vec::new())
}

fn touched(session: &Session<'_>, id: &str, found: &[Found<'_>]) -> GoalTouched {
    let by = |role| count(found.iter().filter(|one| session.heard.role(one.turn) == Some(role)).count());
    let span = |one: &Found<'_>| session.when.span(one.at);
    let length = found.iter().map(span).map(|(from, to)| to - from).sum();
    let (turns, all) = (many(found), many(session.heard.turns));
    GoalTouched {
        goal: id.to_owned(),
        turns: count(found.len()),
        by_therapist: by(Role::Therapist),
        by_client: by(Role::Client),
        share: share(turns, all),
        interval: wilson(turns, all),
        unit: session.when.unit,
        length: session.when.shown(length),
        last_turn: found.last().map(|one| one.turn.number),
        last_at: found.last().map(|one| session.when.shown(span(one).0)),
        quotations: quotations(found),
    }
}
