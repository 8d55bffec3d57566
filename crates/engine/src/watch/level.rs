//! The local level model: a true level that wanders, seen through measurement error of known size.
//!
//! `y = μ + ε, ε ~ N(0, R)`; `μ` moves by `N(0, q · weeks)` from one moment to the next. `R = SEM²` is never estimated.
//! Filter and fixed-interval smoother after Durbin & Koopman (2012), chapters 2 and 5; the diffuse start is exact, not a
//! large number.

use super::Seen;
use crate::number::{Interval, Weeks};
use alloc::vec::Vec;

/// `ln 2π`.
pub(super) const LOG_TWO_PI: f64 = 1.837_877_066_409_345_3;

/// What is known about the level before anything was seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Prior {
    /// It is one of a population with this mean and variance.
    Proper {
        /// In points.
        mean: f64,
        /// In points².
        variance: f64,
    },
    /// Nothing.
    Diffuse,
}

impl Prior {
    /// What it says of the level.
    pub(super) const fn belief(self) -> Belief {
        match self {
            Self::Proper { mean, variance } => Belief { mean, variance },
            Self::Diffuse => Belief::NONE,
        }
    }
}

/// A local level model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LocalLevel {
    /// Measurement variance `R`, in points².
    pub noise: f64,
    /// Variance `q` that the level gathers in a week, in points².
    pub drift: f64,
    /// What is known beforehand; it holds at the first moment, which adds no drift.
    pub prior: Prior,
}

/// A mean and a variance; an infinite variance says that nothing is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Belief {
    /// In points.
    pub mean: f64,
    /// In points².
    pub variance: f64,
}

/// One moment after the filter passed it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// Before it was seen.
    pub before: Belief,
    /// After it was seen.
    pub after: Belief,
    /// How far what was seen lies from what was expected, in standard errors; `None` where nothing was seen or expected.
    pub surprise: Option<f64>,
    /// The variance the level gathered on the way here.
    gathered: f64,
    off: Option<Off>,
}

/// The filter on its way: what it believes at one moment, ready for the next.
#[derive(Clone, Copy, Debug)]
pub struct Walk {
    model: LocalLevel,
    at: Option<Weeks>,
    belief: Belief,
}

/// A series after the filter passed it.
#[derive(Clone, Debug, PartialEq)]
pub struct Filtered {
    /// Moment by moment.
    pub steps: Vec<Step>,
    /// The log-likelihood. The observation that ends a diffuse start adds nothing, as in KFAS.
    pub log_likelihood: f64,
}

/// A series after the smoother passed it: each moment in the light of all others.
#[derive(Clone, Debug, PartialEq)]
pub struct Smoothed {
    /// Moment by moment.
    pub levels: Vec<Belief>,
    /// How strongly each moment's level follows the next one's.
    pull: Vec<f64>,
}

impl Belief {
    /// Nothing is known.
    pub const NONE: Self = Self { mean: 0.0, variance: f64::INFINITY };

    /// Where the level lies with 95 in 100 certainty.
    #[must_use]
    pub fn interval(self) -> Interval {
        Interval::around(self.mean, self.variance)
    }

    /// Whether anything is known.
    #[must_use]
    pub const fn known(self) -> bool {
        self.variance.is_finite()
    }

    /// After an answer with measurement variance `noise`, and how far off it was; nothing is off what was not known.
    pub(super) fn seeing(self, points: f64, noise: f64) -> (Self, Option<Off>) {
        if !self.known() {
            return (Self { mean: points, variance: noise }, None);
        }
        let off = Off { points: points - self.mean, variance: self.variance + noise };
        let gain = self.variance / off.variance;
        let after = Self { mean: self.mean + gain * off.points, variance: (1.0 - gain) * self.variance };
        (after, Some(off))
    }
}

/// How far off what was expected an answer was, and the variance of that.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Off {
    /// In points.
    pub(super) points: f64,
    /// In points².
    pub(super) variance: f64,
}

impl Off {
    /// The square of the surprise.
    pub(super) fn squared(self) -> f64 {
        self.points * self.points / self.variance
    }
}

impl LocalLevel {
    /// Walks the series forward. Moments must be in order of time.
    #[must_use]
    pub fn filter(&self, series: &[Seen]) -> Filtered {
        let mut walk = self.walk();
        let steps: Vec<Step> = series.iter().map(|seen| walk.step(seen)).collect();
        let log_likelihood = steps.iter().map(Step::log_density).sum();
        Filtered { steps, log_likelihood }
    }

    /// The log-likelihood and its derivative in the drift, which the smoother's `r` and `N` give exactly (Koopman &
    /// Shephard 1992).
    pub(super) fn steepness(&self, series: &[Seen]) -> (f64, f64) {
        // A search comes here dozens of times a series, and needs of each step only what was expected.
        let (mut walk, mut log_likelihood) = (self.walk(), 0.0);
        let expect = |seen: &Seen| {
            let step = walk.step(seen);
            log_likelihood += step.log_density();
            step.before
        };
        let expected: Vec<Belief> = series.iter().map(expect).collect();
        let (mut r, mut n, mut steepness) = (0.0, 0.0, 0.0);
        for i in (1..expected.len()).rev() {
            let before = expected[i];
            if !before.known() {
                break;
            }
            if let Some(points) = series[i].points {
                let spread = before.variance + self.noise;
                let keep = self.noise / spread;
                r = (points - before.mean) / spread + keep * r;
                n = 1.0 / spread + keep * keep * n;
            }
            steepness += 0.5 * (series[i].at.0 - series[i - 1].at.0) * (r * r - n);
        }
        (log_likelihood, steepness)
    }

    /// Before the first moment.
    #[must_use]
    pub fn walk(self) -> Walk {
        Walk { model: self, at: None, belief: self.prior.belief() }
    }

    fn see(&self, before: Belief, points: Option<f64>) -> Step {
        let Some(points) = points else {
            return Step::silent(before, before);
        };
        let (after, off) = before.seeing(points, self.noise);
        Step { surprise: off.map(|off| off.points / libm::sqrt(off.variance)), off, ..Step::silent(before, after) }
    }
}

impl Walk {
    /// On its way already: what is believed at a moment.
    pub(super) const fn on(model: LocalLevel, at: Option<Weeks>, belief: Belief) -> Self {
        Self { model, at, belief }
    }

    /// Passes the next moment.
    pub fn step(&mut self, seen: &Seen) -> Step {
        let gathered = self.model.drift * seen.since(self.at);
        let step = self.model.see(Belief { variance: self.belief.variance + gathered, ..self.belief }, seen.points);
        (self.at, self.belief) = (Some(seen.at), step.after);
        Step { gathered, ..step }
    }
}

impl Step {
    /// What this step adds to the log-likelihood.
    #[must_use]
    pub fn log_density(&self) -> f64 {
        self.off.map_or(0.0, |off| -0.5 * (LOG_TWO_PI + libm::log(off.variance) + off.squared()))
    }

    /// A step that could not surprise anybody.
    const fn silent(before: Belief, after: Belief) -> Self {
        Self { before, after, surprise: None, gathered: 0.0, off: None }
    }
}

impl Filtered {
    /// Walks back, so that each moment is seen in the light of those after it.
    #[must_use]
    pub fn smooth(&self) -> Smoothed {
        let mut levels: Vec<Belief> = self.steps.iter().map(|s| s.after).collect();
        let mut pull = alloc::vec![0.0; levels.len()];
        for i in (0..levels.len().saturating_sub(1)).rev() {
            (levels[i], pull[i]) = looked_back(levels[i], &self.steps[i + 1], levels[i + 1]);
        }
        Smoothed { levels, pull }
    }
}

/// The level at one moment in the light of the next, and how strongly it follows it (Rauch, Tung & Striebel 1965).
///
/// While nothing is known, the level is the next one, less sure by what it may have moved: the exact limit of the same
/// formula as the variance grows without end.
fn looked_back(here: Belief, next: &Step, later: Belief) -> (Belief, f64) {
    if !here.known() {
        return (Belief { mean: later.mean, variance: later.variance + next.gathered }, 1.0);
    }
    let expected = next.before;
    let pull = if expected.variance > 0.0 { here.variance / expected.variance } else { 1.0 };
    let mean = here.mean + pull * (later.mean - expected.mean);
    let variance = here.variance + pull * pull * (later.variance - expected.variance);
    (Belief { mean, variance }, pull)
}

impl Smoothed {
    /// How far the level moved between two moments, with the exact covariance of the two.
    ///
    /// `Cov(μ_a, μ_b | all) = C_a · C_{a+1} ⋯ C_{b−1} · P_b` (de Jong & Mackinnon 1988).
    #[must_use]
    pub fn change(&self, from: usize, to: usize) -> Interval {
        let (a, b) = (self.levels[from], self.levels[to]);
        let covariance = self.pull[from..to].iter().product::<f64>() * b.variance;
        Interval::around(b.mean - a.mean, a.variance + b.variance - 2.0 * covariance)
    }
}
