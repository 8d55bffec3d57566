//! Goals: whether a turn touches one, by the words they share. Words that merely share a noun are not enough.

use super::phrases::Keys;
use super::reflection::content;
use super::rules::Find;
use super::session::Session;
use super::words::read;
use crate::speakers::Role;
use std::borrow::Cow;

struct Aim {
    id: String,
    stems: Keys,
}

/// Marks turns that touch a goal, and says which do.
pub(super) fn code(session: &mut Session<'_>) -> Vec<bool> {
    let aims = aims(session);
    let mut touched = vec![false; session.said.len()];
    if aims.is_empty() {
        return touched;
    }
    for (at, touched) in touched.iter_mut().enumerate() {
        let find = touches(session, at, &aims);
        *touched = find.is_some();
        session.add(at, "goal", find);
    }
    touched
}

fn aims(session: &Session<'_>) -> Vec<Aim> {
    let aim =
        |goal: &crate::coder::Goal| Aim { id: goal.id.clone(), stems: content(&read(&goal.text).words).collect() };
    session.heard.goals.iter().map(aim).filter(|aim| !aim.stems.is_empty()).collect()
}

/// The goal most of whose words stand in the turn and the turn it answers; the first listed, if several do.
fn touches(session: &Session<'_>, at: usize, aims: &[Aim]) -> Option<Find> {
    let said = &session.said[at];
    let spoken = matches!(session.roles[at], Some(Role::Therapist | Role::Client));
    if !spoken || content(&said.words).next().is_none() {
        return None;
    }
    let score = |aim: &Aim| own(session, at, aim) + answered(session, at, aim);
    let best =
        aims.iter().rev().max_by_key(|aim| score(aim)).filter(|aim| score(aim) >= NEEDED.min(aim.stems.len() * 2))?;
    let first = said.words.iter().position(|word| best.stems.contains(&word.stem));
    let words = first.map_or(0..said.words.len(), |place| place..place + 1);
    Some(Find { code: Cow::Owned(best.id.clone()), confidence: 0.6, words })
}

/// Two points for each word of the goal in the turn itself; two are asked.
const NEEDED: usize = 2;

fn own(session: &Session<'_>, at: usize, aim: &Aim) -> usize {
    let stems: Keys = content(&session.said[at].words).collect();
    stems.intersection(&aim.stems).count() * 2
}

/// One point for each word of the goal in the turn it answers.
fn answered(session: &Session<'_>, at: usize, aim: &Aim) -> usize {
    let Some(before) = at.checked_sub(1) else { return 0 };
    let stems: Keys = content(&session.said[before].words).collect();
    stems.intersection(&aim.stems).count()
}
