//! Falls of one plain series, sudden or slow, each followed session by session until it is back or five have passed.
//!
//! Everything here goes by the place of a moment in its series. A page hands in the sessions of a course, a researcher's
//! table the rows of a client: both are judged by these lines.

use super::{Noticed, REPAIR_WITHIN};
use crate::{
    instrument::Better,
    number::{Sem, reaches},
    series::LATELY,
    watch::{
        Seen,
        ewma::{Average, ONE_SIDED},
        level::{LocalLevel, Prior, Step},
        live,
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
/// A fall over at most so many sessions, and a way back over at most so many, make a V (METHODS B.6).
const V: (usize, usize) = (2, 3);

/// One fall of a series; moments are places in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fall {
    /// Sudden or slow.
    pub how: Noticed,
    /// The moment in which it was noticed.
    pub onset: usize,
    /// The level before, in points.
    pub before: f64,
    /// The last moment that stood at that level.
    pub from: usize,
    /// The moment of the lowest score.
    pub trough: usize,
    /// The lowest score, in points.
    pub lowest: f64,
    /// How far the lowest score lies below the level before, in standard errors of measurement.
    pub depth: f64,
    /// The moment in which it was back.
    pub back: Option<usize>,
    /// Whether five held sessions have passed, and it is not back.
    pub over: bool,
    /// The next answer, where it was still below the level before by a standard error or more.
    pub still_low: Option<usize>,
}

/// What the line of an episode looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Down within two sessions and back within three.
    V,
    /// Back, but slower.
    U,
    /// Not back.
    Unresolved,
}

impl Shape {
    /// By the sessions it took to fall, and to come back where it did.
    #[must_use]
    pub const fn of(down: usize, up: Option<usize>) -> Self {
        match up {
            None => Self::Unresolved,
            Some(up) if down <= V.0 && up <= V.1 => Self::V,
            Some(_) => Self::U,
        }
    }

    /// The written word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::V => "v",
            Self::U => "u",
            Self::Unresolved => "unresolved",
        }
    }
}

impl Fall {
    /// Its shape, counted in moments.
    #[must_use]
    pub fn shape(&self) -> Shape {
        Shape::of(self.trough - self.from, self.back.map(|back| back - self.trough))
    }
}

/// Every fall of a series, in order. `held` says of each moment whether a session took place.
///
/// Each is found with what was known in its moment; later ones change what has become of it, never that it began.
///
/// # Panics
/// Where `held` is shorter than the series.
#[must_use]
pub fn falls(seen: &[Seen], held: &[bool], better: Better, sem: Sem) -> Vec<Fall> {
    Watch { seen, held, better, sem, steps: live::looked_on(seen, sem, Prior::Diffuse) }.falls()
}

/// What came after an onset.
struct After {
    /// Where it was back.
    back: Option<usize>,
    /// The last that belongs to the episode.
    end: usize,
    /// Whether five sessions have passed.
    over: bool,
}

/// A series while it is watched. Levels are turned so that more is better, whichever way the scale runs.
struct Watch<'a> {
    seen: &'a [Seen],
    held: &'a [bool],
    better: Better,
    sem: Sem,
    steps: Vec<(LocalLevel, Step)>,
}

impl Watch<'_> {
    /// Points turned so that more is better; the same turn leads back.
    fn good(&self, points: f64) -> f64 {
        self.better.gain(0.0, points)
    }

    fn score(&self, i: usize) -> Option<f64> {
        self.seen[i].points
    }

    fn level(&self, i: usize) -> f64 {
        self.good(self.steps[i].1.after.mean)
    }

    /// Walks the series once: outside an episode it listens, inside it follows.
    fn falls(&self) -> Vec<Fall> {
        let (mut found, mut average, mut i) = (Vec::new(), Average::default(), 0);
        while i < self.steps.len() {
            average = self.steps[i].1.surprise.map_or(average, |z| ONE_SIDED.follow(average, self.good(z)));
            if let Some(how) = self.noticed(i, average) {
                let (fall, next) = self.follow(i, how);
                found.push(fall);
                (average, i) = (Average::default(), next);
            } else {
                i += 1;
            }
        }
        found
    }

    fn noticed(&self, i: usize, average: Average) -> Option<Noticed> {
        let z = self.good(self.steps[i].1.surprise?);
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

    /// Follows a fall from its onset; gives it and the moment from which to listen again.
    fn follow(&self, onset: usize, how: Noticed) -> (Fall, usize) {
        let (from, before) = self.level_before(onset, how);
        let After { back, end, over } = self.after(onset, before, how);
        let (trough, lowest) = self.trough(onset, end);
        let fall = Fall {
            how,
            onset,
            before: self.good(before),
            from,
            trough,
            lowest: self.good(lowest),
            depth: (before - lowest) / self.sem.points(),
            back,
            over,
            still_low: self.still_low(onset, before),
        };
        let undecided = back.is_none() && !over;
        (fall, if undecided { self.steps.len() } else { end + 1 })
    }

    fn answered_after(&self, onset: usize) -> impl Iterator<Item = usize> {
        (onset + 1..self.steps.len()).filter(|i| self.score(*i).is_some())
    }

    /// The fifth session held after an onset, where there were five.
    fn fifth_held(&self, onset: usize) -> Option<usize> {
        (onset + 1..self.steps.len()).filter(|i| self.held[*i]).nth(usize::from(REPAIR_WITHIN) - 1)
    }

    fn after(&self, onset: usize, before: f64, how: Noticed) -> After {
        let last = self.fifth_held(onset);
        let followed = self.followed(onset, before, last);
        let until = followed.last().copied().unwrap_or(onset);
        let levels = self.levels(onset, until, how);
        let back = followed.iter().copied().find(|i| self.is_back(onset, before, *i, &levels[..=i - onset]));
        let end = back.unwrap_or(until);
        let passed = last.is_some_and(|last| self.answered_after(onset).any(|i| i >= last));
        After { back, end, over: back.is_none() && passed && !self.stands(onset, before, end) }
    }

    /// The answers that decide: those within five held sessions, and one more where the last of them stands where it was
    /// before or where there is none. A session without an answer is no sign that nothing came back.
    fn followed(&self, onset: usize, before: f64, last: Option<usize>) -> Vec<usize> {
        let mut followed: Vec<usize> = Vec::new();
        for i in self.answered_after(onset) {
            let inside = last.is_none_or(|last| i <= last);
            let undecided = followed.last().is_none_or(|previous| self.stands(onset, before, *previous));
            if !inside && !undecided {
                break;
            }
            followed.push(i);
        }
        followed
    }

    fn still_low(&self, onset: usize, before: f64) -> Option<usize> {
        let next = self.answered_after(onset).next()?;
        reaches(before - self.sem.points(), self.good_score(next)).then_some(next)
    }

    fn good_score(&self, i: usize) -> f64 {
        self.good(self.score(i).expect("only answered sessions are asked for"))
    }

    /// The level before and its moment: for a slow fall, the best of the sessions over which it fell.
    fn level_before(&self, onset: usize, how: Noticed) -> (usize, f64) {
        let back = if how == Noticed::Slow { LATELY } else { 1 };
        let known = (onset.saturating_sub(back)..onset).filter(|i| self.steps[*i].1.after.variance.is_finite());
        let better = |best: (usize, f64), next: (usize, f64)| if next.1 > best.1 { next } else { best };
        known.map(|i| (i, self.level(i))).reduce(better).expect("a fall is measured from a level")
    }

    /// The level from the onset on. A sudden fall is a jump, so the level starts anew with it; a slow one is followed on.
    fn levels(&self, onset: usize, until: usize, how: Noticed) -> Vec<f64> {
        if how == Noticed::Slow {
            return (onset..=until).map(|i| self.level(i)).collect();
        }
        let mut anew = self.steps[onset].0.walk();
        self.seen[onset..=until].iter().map(|seen| self.good(anew.step(seen).after.mean)).collect()
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

    /// The moment of the lowest score up to `end`, the first of equals, and that score.
    fn trough(&self, onset: usize, end: usize) -> (usize, f64) {
        let scored = (onset..=end).filter(|i| self.score(*i).is_some()).map(|i| (i, self.good_score(i)));
        let worse = |a: (usize, f64), b: (usize, f64)| if b.1 < a.1 { b } else { a };
        scored.reduce(worse).expect("an episode begins with a score")
    }
}
