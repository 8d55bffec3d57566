//! What may be expected of a course from where it began: a line in the logarithm of the session, and how far people lie
//! from it. Beyond a bound is worth asking about; it says nothing of how a course will end, or when.
//!
//! score = b0 + u0 + (b1 + u1)·ln s + b2·intake + b3·intake·ln s + e at session s, where u0 and u1 differ from person to
//! person and e from session to session. Of a new person only the intake is known, so that the SD at s is
//! √(var u0 + 2·cov·ln s + var u1·(ln s)² + var e); that the parameters are estimates themselves is left out.
//!
//! Source: the method of Finch, Lambert & Schaalje 2001, Clin Psychol Psychother 8:231, with parameters of one's own;
//! bounds one-sided, where theirs are tolerance intervals.

use crate::{
    instrument::Better,
    number::{exceeds, quantile},
};

/// The parameters, in points of the scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expectation {
    /// b0: the score at session 1 of somebody who began at nought.
    pub intercept: f64,
    /// b1: the change with each unit of ln s.
    pub log_session: f64,
    /// b2: how much of a point at intake is still there at session 1.
    pub intake: f64,
    /// b3: how much faster people change for each point at intake.
    pub intake_by_log_session: f64,
    /// The variance of people's levels at session 1, in points².
    pub level_variance: f64,
    /// The variance of their slopes.
    pub slope_variance: f64,
    /// The covariance of level and slope.
    pub covariance: f64,
    /// The variance from session to session.
    pub residual_variance: f64,
}

/// A score that may be expected.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expected {
    /// In the middle, in points.
    pub mean: f64,
    /// How far people lie from it, in points.
    pub sd: f64,
}

/// Where a score lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beyond {
    /// No worse than the amber bound; on a bound is within it.
    Neither,
    /// Worse than the amber bound.
    Amber,
    /// Worse than the red bound.
    Red,
}

/// The share of people who do no worse than the amber bound, unless somebody chose another.
pub const AMBER: f64 = 0.84;
/// The share who do no worse than the red bound.
pub const RED: f64 = 0.90;

/// Both bounds, as standard deviations from what is expected.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    better: Better,
    amber: f64,
    red: f64,
}

impl Expectation {
    /// What may be expected at a session, counted from 1, of somebody who began at `intake`.
    #[must_use]
    pub fn at(&self, intake: f64, session: f64) -> Expected {
        let log = libm::log(session);
        let slope = self.log_session + self.intake_by_log_session * intake;
        let person = self.level_variance + log * (2.0 * self.covariance + log * self.slope_variance);
        let sd = libm::sqrt((person + self.residual_variance).max(0.0));
        Expected { mean: self.intercept + self.intake * intake + slope * log, sd }
    }

    /// Whether people can differ like this: no variance below nought, none of which both are made impossible by their
    /// covariance, and some error.
    #[must_use]
    pub fn is_possible(&self) -> bool {
        let variances = [self.level_variance, self.slope_variance];
        let together = self.covariance * self.covariance <= variances[0] * variances[1] * (1.0 + 1e-9);
        variances.iter().all(|variance| *variance >= 0.0) && together && self.residual_variance > 0.0
    }
}

impl Bounds {
    /// Bounds that these shares of people do no worse than, each above one half and below one.
    #[must_use]
    pub fn new(better: Better, amber: f64, red: f64) -> Self {
        Self { better, amber: quantile(amber), red: quantile(red) }
    }

    /// The amber and the red bound, in points.
    #[must_use]
    pub fn of(&self, expected: Expected) -> (f64, f64) {
        let worse = |sds: f64| expected.mean - self.better.gain(0.0, sds * expected.sd);
        (worse(self.amber), worse(self.red))
    }

    /// Where a score lies; ties are decided on decimals as entered.
    #[must_use]
    pub fn beyond(&self, expected: Expected, points: f64) -> Beyond {
        let (amber, red) = self.of(expected);
        let past = |bound: f64| exceeds(self.better.gain(points, bound), 0.0);
        match (past(amber), past(red)) {
            (_, true) => Beyond::Red,
            (true, false) => Beyond::Amber,
            (false, false) => Beyond::Neither,
        }
    }
}
