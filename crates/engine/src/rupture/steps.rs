//! What people told of a rupture afterwards: which steps belong to an episode, and where they leave it.

use super::{Episode, State, find::covers};
use crate::{
    course::{Attendance, Course, RepairMove, RuptureStep, Step},
    evidence::{Evidence, What},
    phrase::Phrase,
};
use alloc::{format, vec::Vec};
use jiff::civil::Date;

/// Lays the steps that were told over an episode, in the order of their days.
///
/// Either of the two confirms a strain and tries to put it right. Whether it is put right is only for the one whose view
/// it is: nobody is told that they are well again.
pub(super) fn settle(course: &Course, mut episode: Episode) -> Episode {
    let steps = belonging(course, &episode);
    for step in &steps {
        take(course, &mut episode, step);
    }
    Episode { steps, ..episode }
}

fn belonging(course: &Course, episode: &Episode) -> Vec<RuptureStep> {
    let mut steps: Vec<_> = course.steps.iter().filter(|step| covers(episode, step.session)).cloned().collect();
    // Of one day, as they follow each other, so that whether it is put right is said last.
    steps.sort_by(|a, b| (a.on, a.step, &a.id).cmp(&(b.on, b.step, &b.id)));
    steps
}

fn take(course: &Course, episode: &mut Episode, step: &RuptureStep) {
    match (step.step, episode.state) {
        (Step::Confirmed, State::Possible) => episode.state = State::Open,
        (Step::Tried | Step::Owned, State::Possible | State::Open | State::Reopened) => {
            episode.state = State::RepairTried;
        }
        (Step::Repaired, _) if step.by == episode.by => put_right(course, episode, step.on),
        (Step::StillThere, _) if step.by == episode.by => still_there(course, episode, step.on),
        _ => {}
    }
}

fn put_right(course: &Course, episode: &mut Episode, on: Date) {
    if episode.state != State::Repaired {
        let held = course.sessions.iter().filter(|s| s.attendance == Attendance::Held && s.on <= on);
        let last = held.map(|s| s.number).filter(|number| *number >= episode.onset).max();
        episode.repaired_at = last.or(Some(episode.onset));
        episode.said_repaired = Some(on);
        episode.state = State::Repaired;
    }
}

/// What was said before the answers came back is not held against them.
fn still_there(course: &Course, episode: &mut Episode, on: Date) {
    let back_on = || course.sessions.iter().find(|s| Some(s.number) == episode.repaired_at).map(|s| s.on);
    match episode.state {
        State::Repaired if episode.said_repaired.or_else(back_on).is_none_or(|back| back <= on) => {
            episode.state = State::Reopened;
            (episode.repaired_at, episode.said_repaired, episode.reopened) = (None, None, Some(on));
        }
        State::Possible => episode.state = State::Open,
        _ => {}
    }
}

/// Each step as it was told, oldest first; of a repair, how it was tried.
pub(super) fn evidence(episode: &Episode) -> impl Iterator<Item = Evidence> {
    episode.steps.iter().flat_map(|step| core::iter::once(told(step)).chain(moves(step)))
}

fn told(step: &RuptureStep) -> Evidence {
    let key = match step.step {
        Step::Confirmed => "evidence-step-confirmed",
        Step::Tried => "evidence-step-tried",
        Step::Owned => "evidence-step-owned",
        Step::Repaired => "evidence-step-repaired",
        Step::StillThere => "evidence-step-still-there",
    };
    logged(step, Phrase::plain(key).who(step.by).day("day", step.on))
}

fn moves(step: &RuptureStep) -> impl Iterator<Item = Evidence> {
    let one = |tried: &RepairMove| Phrase::plain("evidence-step-move").word("move", tried.reads());
    step.moves.iter().map(move |tried| logged(step, one(tried)))
}

fn logged(step: &RuptureStep, reads: Phrase) -> Evidence {
    Evidence { what: What::Logged { entry: step.id.clone(), on: step.on }, reads }
}

/// At most so many turns of each kind are shown with an episode; all of them stand on the session's page.
const SHOWN: usize = 3;

/// What was heard around an episode: strain where it began, and moves to put it right from there on. A coder's proposal
/// confirms nothing and moves no state.
pub(super) fn heard(course: &Course, episode: &Episode) -> Vec<Evidence> {
    let near = episode.onset..=episode.onset.saturating_add(1);
    let strained = ["withdrawal.", "confrontation."].into_iter().flat_map(|family| {
        spoken(course, near.clone(), family).map(|(what, session, _)| Evidence {
            what,
            reads: Phrase::plain("evidence-strain-heard").count("session", session),
        })
    });
    let tried = spoken(course, episode.onset..=episode.until, "repair.").map(|(what, session, code)| {
        let reads = Phrase::plain("evidence-repair-heard").count("session", session);
        Evidence { what, reads: reads.word("move", format!("code-repair-{code}")) }
    });
    strained.take(SHOWN).chain(tried.take(SHOWN)).collect()
}

/// Turns of some sessions that carry a code of a family: what opens, its session, and the code in it.
fn spoken<'a>(
    course: &'a Course,
    sessions: core::ops::RangeInclusive<u32>,
    family: &'static str,
) -> impl Iterator<Item = (What, u32, &'a str)> {
    let talks = course.talks.iter().filter(move |talk| sessions.contains(&talk.session));
    let turns = talks.flat_map(move |talk| talk.turns.carrying(&[family]).into_iter().map(move |turn| (talk, turn)));
    turns.filter_map(move |(talk, turn)| {
        let code = turn.code(family)?;
        Some((talk.quote(turn, code), talk.session, &code[family.len()..]))
    })
}
