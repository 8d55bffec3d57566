//! Finding the episodes of a course: falls of the score, and what was only said.

use super::{
    Confirmation, Episode, Noticed, State, Trough,
    confirm::{repair_tried, ruptures, said_about, tension, told},
    falls::{Fall, falls},
    last_among, last_of, steps,
};
use crate::{
    alliance::ALLIANCE,
    course::{Attendance, Course, Rater},
    finding::Strength,
    instrument::Bench,
    number::Sem,
    series::Series,
};
use alloc::vec::Vec;

/// Every episode as one of the two saw it, oldest first: falls of the score, and what was only said.
///
/// Each is found with what was known on its day; later sessions change what has become of it, never that it began.
#[must_use]
pub fn episodes(course: &Course, bench: &Bench, by: Rater) -> Vec<Episode> {
    let of = |by| Series::latest(course, bench, by, ALLIANCE);
    let client = of(Rater::Client);
    match by {
        Rater::Client => seen_in(course, by, client.as_ref(), client.as_ref()),
        Rater::Therapist => seen_in(course, by, of(by).as_ref(), client.as_ref()),
    }
}

/// The same from the alliance series of `by`, with the client's beside it.
pub(super) fn seen_in(course: &Course, by: Rater, own: Option<&Series>, client: Option<&Series>) -> Vec<Episode> {
    let tense = |series: Option<&Series>| series.map_or_else(Vec::new, |series| tension(course, series));
    let (said, client) = (tense(own), tense(client));
    let measured = own.and_then(|series| Some((series, series.scale.sem()?)));
    let mut found = measured.map_or_else(Vec::new, |(series, sem)| falls_of(series, sem));
    let mut apart = words(course, said, by);
    for episode in &mut found {
        let (within, rest) = apart.into_iter().partition(|word| covers(episode, word.session()));
        apart = rest;
        confirm(course, &client, episode, within);
    }
    found.extend(only_said(course, by, apart));
    found.sort_by_key(|e| e.onset);
    found.into_iter().map(|episode| steps::settle(course, episode)).collect()
}

/// What `by` said with the question about tension, in a mark or afterwards, in order of sessions.
fn words(course: &Course, tension: Vec<Confirmation>, by: Rater) -> Vec<Confirmation> {
    let marks = ruptures(course).filter(|mark| mark.by == by).map(|mark| Confirmation::Marked(mark.clone()));
    let own = told(course).filter(|told| matches!(told, Confirmation::Told(step) if step.by == by));
    let mut all: Vec<Confirmation> = tension.into_iter().chain(marks).chain(own).collect();
    all.sort_by_key(Confirmation::session);
    all
}

/// Episodes that somebody spoke of while no score fell.
fn only_said(course: &Course, by: Rater, words: Vec<Confirmation>) -> Vec<Episode> {
    let mut found: Vec<Episode> = Vec::new();
    for word in words {
        match found.last_mut().filter(|e| covers(e, word.session())) {
            Some(episode) => episode.confirmed.push(word),
            None => found.push(spoken_of(course, by, word)),
        }
    }
    found
}

fn spoken_of(course: &Course, by: Rater, word: Confirmation) -> Episode {
    let onset = word.session();
    let state = if repair_tried(course, onset).is_some() { State::RepairTried } else { State::Open };
    let confirmed = alloc::vec![word];
    let (how, until) = (Noticed::Said, last_of(course, onset));
    Episode { by, onset, how, until, state, confirmed, ..blank(by) }
}

/// An episode of which nothing is known yet.
const fn blank(by: Rater) -> Episode {
    Episode {
        by,
        onset: 0,
        how: Noticed::Said,
        before: None,
        trough: None,
        repaired_at: None,
        said_repaired: None,
        reopened: None,
        until: 0,
        state: State::Possible,
        confirmed: Vec::new(),
        steps: Vec::new(),
    }
}

/// Whether a word about `session` belongs to an episode; a word just before the fall does.
pub(super) fn covers(episode: &Episode, session: u32) -> bool {
    (episode.onset.saturating_sub(1)..=episode.until.max(episode.onset.saturating_add(1))).contains(&session)
}

/// Adds what people said: both about its beginning, and `own` words of whoever saw it while it lasted.
fn confirm(course: &Course, client: &[Confirmation], episode: &mut Episode, own: Vec<Confirmation>) {
    for word in said_about(course, client, episode.onset).into_iter().chain(own) {
        if !episode.confirmed.contains(&word) {
            episode.confirmed.push(word);
        }
    }
    episode.confirmed.sort_by_key(Confirmation::session);
    if episode.state == State::Possible {
        episode.state = match (repair_tried(course, episode.onset), episode.strength()) {
            (Some(_), _) => State::RepairTried,
            (None, Strength::Possible) => State::Possible,
            (None, _) => State::Open,
        };
    }
}

/// The falls of one series as episodes.
fn falls_of(series: &Series, sem: Sem) -> Vec<Episode> {
    let held: Vec<bool> = series.sittings.iter().map(|s| s.attendance == Attendance::Held).collect();
    let falls = falls(&series.seen(), &held, series.scale.better, sem);
    falls.iter().map(|fall| episode(series, fall)).collect()
}

fn episode(series: &Series, fall: &Fall) -> Episode {
    let session = |i: usize| series.sittings[i].session;
    let sessions = series.sittings.iter().map(|s| (s.session, s.attendance == Attendance::Held));
    let onset = session(fall.onset);
    let low = |i: usize| Confirmation::StillLow { session: session(i) };
    let state = match (fall.back, fall.over) {
        (Some(_), _) => State::Repaired,
        (None, true) => State::Unrepaired,
        (None, false) => State::Possible,
    };
    Episode {
        onset,
        how: fall.how,
        before: Some(fall.before),
        trough: Some(Trough { session: session(fall.trough), points: fall.lowest, depth: fall.depth }),
        repaired_at: fall.back.map(session),
        until: fall.back.map_or_else(|| last_among(sessions, onset), session),
        state,
        confirmed: fall.still_low.map(low).into_iter().collect(),
        ..blank(series.by)
    }
}
