//! A whole series under one model: before, after, and in the light of everything.

use super::{
    Seen,
    level::{Belief, LocalLevel},
    trend::LocalTrend,
};
use alloc::vec::Vec;

/// How a series is thought to move.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Model {
    /// A level that wanders.
    Level(LocalLevel),
    /// A level that wanders around a slope.
    Trend(LocalTrend),
}

/// One moment: a level and, under a trend, its slope, with infinite variance where nothing is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// The level before the moment was seen.
    pub before: Belief,
    /// Level and slope after it was seen.
    pub after: [Belief; 2],
    /// Level and slope in the light of all moments.
    pub smoothed: [Belief; 2],
}

/// A series after filter and smoother passed it.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// Moment by moment.
    pub moments: Vec<Moment>,
    /// The log-likelihood without the diffuse constant, as in KFAS.
    pub log_likelihood: f64,
    /// How many observations went into the diffuse start; the constant is minus half the logarithm of 2π for each.
    pub diffuse: u8,
    /// Whether the start ended: two answers tell a slope, and one a level.
    pub known: bool,
}

impl Model {
    /// Measurement variance, in points².
    #[must_use]
    pub const fn noise(&self) -> f64 {
        match self {
            Self::Level(model) => model.noise,
            Self::Trend(model) => model.noise,
        }
    }

    /// Walks the series forward and back. Moments must be in order of time.
    #[must_use]
    pub fn path(&self, series: &[Seen]) -> Path {
        match self {
            Self::Level(model) => of_level(model, series),
            Self::Trend(model) => model.path(series),
        }
    }

    /// How far each answer lies from what was expected, in standard errors; `None` where nothing was seen or expected.
    #[must_use]
    pub fn surprises(&self, series: &[Seen]) -> Vec<Option<f64>> {
        match self {
            Self::Level(model) => {
                let mut walk = model.walk();
                series.iter().map(|seen| walk.step(seen).surprise).collect()
            }
            Self::Trend(model) => model.surprises(series),
        }
    }
}

fn of_level(model: &LocalLevel, series: &[Seen]) -> Path {
    let filtered = model.filter(series);
    let levels = filtered.smooth().levels;
    let moment = |(step, smoothed): (&super::level::Step, &Belief)| Moment {
        before: step.before,
        after: [step.after, Belief::NONE],
        smoothed: [*smoothed, Belief::NONE],
    };
    let moments: Vec<Moment> = filtered.steps.iter().zip(&levels).map(moment).collect();
    let found = |moment: &&Moment| !moment.before.known() && moment.after[0].known();
    Path {
        diffuse: u8::from(moments.iter().any(|moment| found(&moment))),
        known: moments.last().is_some_and(|last| last.after[0].known()),
        moments,
        log_likelihood: filtered.log_likelihood,
    }
}
