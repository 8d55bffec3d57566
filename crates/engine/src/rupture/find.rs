//! Finding episodes: a sudden or slow fall of the score, followed session by session until it is back or five have passed.

use super::{
    Confirmation, Episode, Noticed, State, Trough,
    confirm::{repair_tried, ruptures, said_about, tension},
    fifth_held, last_among, last_of,
};
use crate::{
    alliance::{ALLIANCE, measured},
    course::{Attendance, Course, Rater},
    finding::Strength,
    instrument::Bench,
    number::{Sem, reaches},
    series::{LATELY, Series},
    watch::{
        Seen, drift,
        ewma::{Average, ONE_SIDED},
        level::{Prior, Step},
    },
};
use alloc::vec::Vec;
use core::cmp::Ordering;

/// A score this many standard errors below what was expected is a sudden fall.
const SUDDEN: f64 = -2.0;
/// No fall smaller than this counts, in points of a scale that runs to ten.
const LEAST_FALL: f64 = 0.5;
/// The part of the fall that has to be made good.
const MADE_GOOD: f64 = 0.75;

/// Every episode as one of the two saw it, oldest first: falls of the score, and what was only said.
///
/// Each is found with what was known on its day; later sessions change what has become of it, never that it began.
#[must_use]
pub fn episodes(course: &Course, bench: &Bench, by: Rater) -> Vec<Episode> {
    let client = Series::latest(course, bench, Rater::Client, ALLIANCE);
    let mut found = measured(course, bench, by).map_or_else(|_| Vec::new(), |(own, sem)| Watch::new(&own, sem).falls());
    let mut apart = words(course, Series::latest(course, bench, by, ALLIANCE).as_ref(), by);
    for episode in &mut found {
        let (within, rest) = apart.into_iter().partition(|word| covers(episode, word.session()));
        apart = rest;
        confirm(course, client.as_ref(), episode, within);
    }
    found.extend(said(course, by, apart));
    found.sort_by_key(|e| e.onset);
    found
}

/// What `by` said in a mark or with the question about tension, in order of sessions.
fn words(course: &Course, series: Option<&Series>, by: Rater) -> Vec<Confirmation> {
    let marks = ruptures(course).filter(|mark| mark.by == by).map(|mark| Confirmation::Marked(mark.clone()));
    let mut told: Vec<Confirmation> = series.map_or_else(Vec::new, |s| tension(course, s));
    told.extend(marks);
    told.sort_by_key(Confirmation::session);
    told
}

/// Episodes that somebody spoke of while no score fell.
fn said(course: &Course, by: Rater, words: Vec<Confirmation>) -> Vec<Episode> {
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
    Episode { by, onset, how, before: None, trough: None, repaired_at: None, until, state, confirmed }
}

/// Whether a word about `session` belongs to an episode; a word just before the fall does.
fn covers(episode: &Episode, session: u32) -> bool {
    (episode.onset.saturating_sub(1)..=episode.until.max(episode.onset.saturating_add(1))).contains(&session)
}

/// Adds what people said: both about its beginning, and `own` words of whoever saw it while it lasted.
fn confirm(course: &Course, client: Option<&Series>, episode: &mut Episode, own: Vec<Confirmation>) {
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

/// What came after an onset, by index.
struct After {
    /// Where it was back.
    back: Option<usize>,
    /// The last that belongs to the episode.
    end: usize,
    /// Whether five sessions have passed.
    over: bool,
}

impl After {
    const fn state(&self) -> State {
        match (self.back, self.over) {
            (Some(_), _) => State::Repaired,
            (None, true) => State::Unrepaired,
            (None, false) => State::Possible,
        }
    }
}

/// A series while it is watched. Levels are turned so that more is better, whichever way the scale runs.
struct Watch<'a> {
    series: &'a Series<'a>,
    sem: Sem,
    seen: Vec<Seen>,
    steps: Vec<Step>,
}

impl<'a> Watch<'a> {
    fn new(series: &'a Series<'a>, sem: Sem) -> Self {
        Self { series, sem, seen: series.seen(), steps: series.live(sem) }
    }

    /// Points turned so that more is better; the same turn leads back.
    fn good(&self, points: f64) -> f64 {
        self.series.scale.better.gain(0.0, points)
    }

    fn score(&self, i: usize) -> Option<f64> {
        self.series.sittings[i].score.map(|(_, score)| score.value)
    }

    fn session(&self, i: usize) -> u32 {
        self.series.sittings[i].session
    }

    fn level(&self, i: usize) -> f64 {
        self.good(self.steps[i].after.mean)
    }

    /// Walks the series once: outside an episode it listens, inside it follows.
    fn falls(&self) -> Vec<Episode> {
        let (mut found, mut average, mut i) = (Vec::new(), Average::default(), 0);
        while i < self.steps.len() {
            average = self.steps[i].surprise.map_or(average, |z| ONE_SIDED.follow(average, self.good(z)));
            if let Some(how) = self.noticed(i, average) {
                let (episode, next) = self.follow(i, how);
                found.push(episode);
                (average, i) = (Average::default(), next);
            } else {
                i += 1;
            }
        }
        found
    }

    fn noticed(&self, i: usize, average: Average) -> Option<Noticed> {
        let z = self.good(self.steps[i].surprise?);
        if reaches(SUDDEN, z) && reaches(self.fall(i)?, self.sem.likely_change().max(LEAST_FALL)) {
            return Some(Noticed::Sudden);
        }
        (ONE_SIDED.alarm(average) == Some(Ordering::Less)).then_some(Noticed::Slow)
    }

    /// How much worse a score is than the one before it.
    fn fall(&self, i: usize) -> Option<f64> {
        let before = (0..i).rev().find_map(|j| self.score(j))?;
        Some(self.good(before) - self.good(self.score(i)?))
    }

    /// Follows an episode from its onset; gives it and the index from which to listen again.
    fn follow(&self, onset: usize, how: Noticed) -> (Episode, usize) {
        let before = self.level_before(onset, how);
        let after = self.after(onset, before, &self.levels_from(onset, how));
        let onset_at = self.session(onset);
        let episode = Episode {
            by: self.series.by,
            onset: onset_at,
            how,
            before: Some(self.good(before)),
            trough: Some(self.trough(onset, after.end, before)),
            repaired_at: after.back.map(|i| self.session(i)),
            until: after.back.map_or_else(|| last_among(self.held(), onset_at), |i| self.session(i)),
            state: after.state(),
            confirmed: self.still_low(onset, before).into_iter().collect(),
        };
        let next = if after.state() == State::Possible { self.steps.len() } else { after.end + 1 };
        (episode, next)
    }

    fn answered_after(&self, onset: usize) -> impl Iterator<Item = usize> {
        (onset + 1..self.steps.len()).filter(|i| self.score(*i).is_some())
    }

    /// The sessions of the series with whether each was held.
    fn held(&self) -> impl Iterator<Item = (u32, bool)> + Clone {
        self.series.sittings.iter().map(|s| (s.session, s.attendance == Attendance::Held))
    }

    fn after(&self, onset: usize, before: f64, levels: &[f64]) -> After {
        let last = fifth_held(self.held(), self.session(onset));
        let followed = self.followed(onset, before, last);
        let back = followed.iter().copied().find(|i| self.is_back(onset, before, *i, &levels[..=i - onset]));
        let end = back.or_else(|| followed.last().copied()).unwrap_or(onset);
        let passed = last.is_some_and(|last| self.answered_after(onset).any(|i| self.session(i) >= last));
        After { back, end, over: passed && !self.stands(onset, before, end) }
    }

    /// The answers that decide: those within five held sessions, and one more where the last of them stands where it was
    /// before or where there is none. A session without an answer is no sign that nothing came back.
    fn followed(&self, onset: usize, before: f64, last: Option<u32>) -> Vec<usize> {
        let mut followed: Vec<usize> = Vec::new();
        for i in self.answered_after(onset) {
            let inside = last.is_none_or(|last| self.session(i) <= last);
            let undecided = followed.last().is_none_or(|previous| self.stands(onset, before, *previous));
            if !inside && !undecided {
                break;
            }
            followed.push(i);
        }
        followed
    }

    fn still_low(&self, onset: usize, before: f64) -> Option<Confirmation> {
        let next = self.answered_after(onset).next()?;
        let low = reaches(before - self.sem.points(), self.good_score(next));
        low.then(|| Confirmation::StillLow { session: self.session(next) })
    }

    fn good_score(&self, i: usize) -> f64 {
        self.good(self.score(i).expect("only answered sessions are asked for"))
    }

    /// The level before: for a slow fall, the best of the sessions over which it fell.
    fn level_before(&self, onset: usize, how: Noticed) -> f64 {
        let back = if how == Noticed::Slow { LATELY } else { 1 };
        let levels = (onset.saturating_sub(back)..onset).filter(|i| self.steps[*i].after.variance.is_finite());
        levels.map(|i| self.level(i)).fold(f64::NEG_INFINITY, f64::max)
    }

    /// The level from the onset on. A sudden fall is a jump, so the level starts anew with it; a slow one is followed on.
    fn levels_from(&self, onset: usize, how: Noticed) -> Vec<f64> {
        if how == Noticed::Slow {
            return (onset..self.steps.len()).map(|i| self.level(i)).collect();
        }
        let anew = drift::model(&self.seen[..onset], self.sem, Prior::Diffuse);
        anew.filter(&self.seen[onset..]).steps.iter().map(|step| self.good(step.after.mean)).collect()
    }

    /// Back: the level is, or two answers in a row are. The way back can be a jump as well as the fall.
    fn is_back(&self, onset: usize, before: f64, i: usize, levels: &[f64]) -> bool {
        let lowest = levels.iter().copied().fold(f64::INFINITY, f64::min);
        let level = levels.last().is_some_and(|now| reaches(*now, self.enough(before, lowest)));
        let previous = (onset + 1..i).rev().find(|j| self.score(*j).is_some());
        level || (self.stands(onset, before, i) && previous.is_some_and(|j| self.stands(onset, before, j)))
    }

    /// Whether one answer stands where it was before.
    fn stands(&self, onset: usize, before: f64, i: usize) -> bool {
        let scores = (onset..=i).filter_map(|j| self.score(j)).map(|points| self.good(points));
        reaches(self.good_score(i), self.enough(before, scores.fold(f64::INFINITY, f64::min)))
    }

    /// Three quarters of the fall made good, and as likely as not no further below than one standard error.
    fn enough(&self, before: f64, lowest: f64) -> f64 {
        (lowest + MADE_GOOD * (before - lowest)).max(before - self.sem.points())
    }

    fn trough(&self, onset: usize, end: usize, before: f64) -> Trough {
        let scored = (onset..=end).filter(|i| self.score(*i).is_some());
        let worse = |a: usize, b: usize| if self.good_score(b) < self.good_score(a) { b } else { a };
        let lowest = scored.reduce(worse).expect("an episode begins with a score");
        let depth = (before - self.good_score(lowest)) / self.sem.points();
        Trough { session: self.session(lowest), points: self.good(self.good_score(lowest)), depth }
    }
}
