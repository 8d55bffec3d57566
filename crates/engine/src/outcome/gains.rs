//! Sudden gains and losses between two sessions, after Tang and DeRubeis (1999): three criteria, each told apart.
//!
//! Between session n and n+1: (1) the score moves by at least a cut; (2) by at least a share of where it stood; (3) the
//! mean of up to three sessions before differs from the mean of up to three after by more than `t` pooled standard
//! deviations. The third is no t test: it has no √(1/n₁ + 1/n₂), and we keep it as published. `t` follows the number of
//! scores that are there (Lutz et al. 2013). A criterion that cannot be decided is missing, and what one criterion rules
//! out is ruled out, whatever else is missing.
//!
//! Source: Tang & DeRubeis 1999, J Consult Clin Psychol 67:894.
//! Departs: with [`Reading::Package`] as the R package suddengains 0.7.2 does; see there.

use crate::{
    instrument::Better,
    number::{exceeds, reaches},
};

/// Two-sided 5 % points of Student's t for 2, 3 and 4 degrees of freedom (any printed table: 4.303, 3.182, 2.776).
const STUDENT: [f64; 3] = [4.302_652_729_749_464, 3.182_446_305_284_263, 2.776_445_105_197_794];

/// What is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// A sudden gain: towards the better.
    Gain,
    /// A sudden loss: towards the worse.
    Loss,
}

/// Whose reading of the criteria.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// As published; ties decided on decimals as entered; false and missing is false; a reversal counts from n+2.
    Published,
    /// As suddengains 0.7.2: the second criterion asks nothing of a rise, ties are decided on binary numbers, false and
    /// missing is missing, and a reversal counts from n+3.
    Package,
}

/// A rule for sudden gains or losses.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rule {
    /// Which way the scale runs.
    pub better: Better,
    /// What is looked for.
    pub direction: Direction,
    /// The least move, in points.
    pub cut: f64,
    /// The least move as a share (0 to 1) of the score before; `None` leaves the second criterion out.
    pub share: Option<f64>,
    /// Whose reading.
    pub reading: Reading,
}

/// One score of a series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// The number of the session; a missed session keeps its number.
    pub session: i32,
    /// In points.
    pub points: f64,
}

/// One interval between two sessions, tested.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The session before; the other is the next number.
    pub session: i32,
    /// The score before, if there is one.
    pub before: Option<f64>,
    /// The score after, if there is one.
    pub after: Option<f64>,
    /// How many of the three sessions up to this one have a score.
    pub scores_before: u8,
    /// How many of the three sessions after this one have a score.
    pub scores_after: u8,
    /// The three criteria; a missing one could not be decided, or was left out.
    pub criteria: [Option<bool>; 3],
    /// Whether it is a sudden gain (or loss).
    pub met: Option<bool>,
    /// The move in points in the direction looked for; only where it is met.
    pub magnitude: Option<f64>,
    /// The first later session in which more than half of it is gone; only where it is met.
    pub reversed_at: Option<i32>,
}

/// Tests the intervals of one series, in order of session. An interval can be tested where its first or its third
/// criterion can be decided.
///
/// `series` is in order of session without repeats and holds no missing score. `first` and `last` are the sessions that
/// could have been held: the first interval ends at `first + 2`, the last begins at `last − 2`.
pub fn steps(series: &[Score], first: i32, last: i32, rule: &Rule) -> impl Iterator<Item = Step> {
    let mut around = Around { series, session: first.saturating_add(1), from: 0, after: 0, to: 0 };
    core::iter::from_fn(move || {
        while around.find() && around.session <= last.saturating_sub(2) {
            let step = around.step(rule);
            around.session += 1;
            if step.is_some() {
                return step;
            }
        }
        None
    })
}

/// The scores around an interval, as it moves along a series: `from..after` are those of the three sessions up to it,
/// `after..to` those of the three after.
struct Around<'a> {
    series: &'a [Score],
    session: i32,
    from: usize,
    after: usize,
    to: usize,
}

impl Around<'_> {
    /// Finds the scores around the interval, or those around the next one that has any; whether there are any left.
    fn find(&mut self) -> bool {
        self.from = self.past(self.from, self.session.saturating_sub(3));
        let Some(next) = self.series.get(self.from) else { return false };
        // What lies far ahead is not walked to one by one.
        self.session = self.session.max(next.session.saturating_sub(3));
        self.after = self.past(self.after.max(self.from), self.session);
        self.to = self.past(self.to.max(self.after), self.session.saturating_add(3));
        true
    }

    /// The first place from here on that lies past a session.
    fn past(&self, mut place: usize, session: i32) -> usize {
        while self.series.get(place).is_some_and(|score| score.session <= session) {
            place += 1;
        }
        place
    }

    fn step(&self, rule: &Rule) -> Option<Step> {
        let session = self.session;
        let (pre, post) = self.series[self.from..self.to].split_at(self.after - self.from);
        let before = pre.last().filter(|score| score.session == session).map(|score| score.points);
        let after = post.first().filter(|score| score.session == session + 1).map(|score| score.points);
        let both = before.zip(after);
        let criteria = [
            both.map(|(from, to)| rule.large(from, to)),
            both.zip(rule.share).map(|((from, to), share)| rule.large_for_where_it_stood(from, to, share)),
            rule.stable(pre, post),
        ];
        if criteria[0].is_none() && criteria[2].is_none() {
            return None;
        }
        let met = rule.all(criteria);
        let sure = both.filter(|_| met == Some(true));
        Some(Step {
            session,
            before,
            after,
            scores_before: pre.len() as u8,
            scores_after: post.len() as u8,
            criteria,
            met,
            magnitude: sure.map(|(from, to)| rule.toward().gain(from, to)),
            reversed_at: sure.and_then(|(from, to)| rule.reversed_at(&self.series[self.after..], session, from, to)),
        })
    }
}

impl Rule {
    /// The way the scores go that are looked for.
    fn toward(&self) -> Better {
        match self.direction {
            Direction::Gain => self.better,
            Direction::Loss => self.better.mirrored(),
        }
    }

    fn reaches(&self, a: f64, b: f64) -> bool {
        match self.reading {
            Reading::Published => reaches(a, b),
            Reading::Package => a >= b,
        }
    }

    fn exceeds(&self, a: f64, b: f64) -> bool {
        match self.reading {
            Reading::Published => exceeds(a, b),
            Reading::Package => a > b,
        }
    }

    /// The first criterion.
    fn large(&self, from: f64, to: f64) -> bool {
        self.reaches(self.toward().gain(from, to), self.cut)
    }

    /// The second criterion. The package asks of a rise only that the fall be at most the share: every rise passes.
    fn large_for_where_it_stood(&self, from: f64, to: f64, share: f64) -> bool {
        match (self.reading, self.toward()) {
            (Reading::Package, Better::Higher) => from - to <= share * from,
            (_, toward) => self.reaches(toward.gain(from, to), share * from),
        }
    }

    /// The third criterion; missing with fewer than two scores on either side.
    fn stable(&self, pre: &[Score], post: &[Score]) -> Option<bool> {
        let freedom = (pre.len().min(3) + post.len().min(3)).checked_sub(2)?;
        let student = STUDENT.get(freedom.checked_sub(2)?).filter(|_| pre.len() >= 2 && post.len() >= 2)?;
        let (before, after) = (mean(pre), mean(post));
        let spread = libm::sqrt((squares(pre, before) + squares(post, after)) / f64::from(freedom as u32));
        Some(self.exceeds(self.toward().gain(before, after), student * spread))
    }

    fn all(&self, criteria: [Option<bool>; 3]) -> Option<bool> {
        let asked = || criteria.into_iter().enumerate().filter(|(at, _)| *at != 1 || self.share.is_some());
        let missing = asked().any(|(_, met)| met.is_none());
        let ruled_out = asked().any(|(_, met)| met == Some(false));
        match self.reading {
            Reading::Published if ruled_out => Some(false),
            _ if missing => None,
            _ => Some(!ruled_out),
        }
    }

    /// The first session from n+2 (in the package from n+3) in which more than half of the move is gone.
    fn reversed_at(&self, rest: &[Score], session: i32, from: f64, to: f64) -> Option<i32> {
        let later = session + if self.reading == Reading::Published { 2 } else { 3 };
        let half = self.toward().gain(from, to) / 2.0;
        let gone = |score: &&Score| self.exceeds(self.toward().gain(score.points, to), half);
        rest.iter().filter(|score| score.session >= later).find(gone).map(|score| score.session)
    }
}

fn mean(scores: &[Score]) -> f64 {
    scores.iter().map(|score| score.points).sum::<f64>() / f64::from(scores.len() as u32)
}

fn squares(scores: &[Score], mean: f64) -> f64 {
    scores.iter().map(|score| (score.points - mean) * (score.points - mean)).sum()
}
