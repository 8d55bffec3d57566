//! Our own rule on a plain series: the engine finds the falls, somebody's word confirms them.

use super::{Episode, Moment, State};
use engine::{
    instrument::Better,
    number::{Sem, Weeks},
    rupture::{Fall, Noticed, falls},
    watch::Seen,
};

/// Repair is looked for in this many sessions, as the engine does.
const WITHIN: usize = 5;

/// The episodes of one course. A session counts as a week, and every session as held.
pub(super) fn episodes(course: &[Moment], better: Better, sem: Sem) -> Vec<Episode> {
    let see = |moment: &Moment| Seen { at: Weeks(f64::from(moment.session)), points: moment.points };
    let seen: Vec<Seen> = course.iter().map(see).collect();
    let held = vec![true; seen.len()];
    falls(&seen, &held, better, sem).iter().map(|fall| episode(course, fall)).collect()
}

fn episode(course: &[Moment], fall: &Fall) -> Episode {
    let session = |at: usize| course[at].session;
    let said = said(course, fall);
    let slow = (fall.how == Noticed::Slow).then_some(fall.onset);
    let sure = said.map(|at| at.max(fall.onset)).into_iter().chain(slow).chain(fall.still_low).min();
    let state = match (sure, fall.back, fall.over) {
        (None, _, _) => State::Possible,
        (_, Some(_), _) => State::Repaired,
        (_, None, true) => State::Unrepaired,
        _ if said.is_some() => State::Confirmed,
        _ => State::Open,
    };
    Episode {
        onset: session(fall.onset),
        trough: session(fall.trough),
        depth: fall.depth,
        repaired: fall.back.map(session),
        shape: fall.shape(),
        state,
        sure: sure.map(session),
    }
}

/// The first session, from the one before the fall to its end, in which somebody said that something was strained.
fn said(course: &[Moment], fall: &Fall) -> Option<usize> {
    let until = fall.back.unwrap_or(fall.onset + WITHIN).max(fall.onset + 1);
    (fall.onset.saturating_sub(1)..=until.min(course.len() - 1)).find(|at| course[*at].said)
}
