//! The drift under which a series is likeliest, its measurement error being known: maximum likelihood, nothing held back.
//!
//! The likelihood of a drift may have more than one peak, and often is highest at no drift at all. So the whole range is
//! scanned before any peak is climbed, and a drift of 0 is an answer like any other, told as lying on the boundary. The
//! range ends where every step between two answers would be larger than all answers lie apart; beyond it the likelihood
//! only falls.

mod level;
mod trend;

use super::{Seen, level::Prior};
pub use {level::level, trend::trend};

/// The likeliest drift.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Likeliest {
    /// Of the level: variance in a unit of time, in points².
    pub drift: f64,
    /// Of the slope, where there is one.
    pub slope_drift: f64,
    /// Whether a drift rests on its boundary, 0.
    pub boundary: bool,
}

/// Too few answers to estimate a drift from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooFew {
    /// How many there are.
    pub there: usize,
    /// How many it takes: one more than there are unknowns, which are the drifts and what is diffuse at the start.
    pub needed: usize,
}

/// Where drifts are looked for.
#[derive(Clone, Copy, Debug)]
struct Range {
    low: f64,
    high: f64,
    /// The shortest time between two answers, and the time from the first moment to the last.
    times: (f64, f64),
}

impl Range {
    fn of(series: &[Seen], noise: f64, prior: Prior) -> Self {
        let seen = || series.iter().filter_map(|seen| seen.points.map(|points| (seen.at.0, points)));
        let middle = match prior {
            Prior::Proper { mean, .. } => Some(mean),
            Prior::Diffuse => None,
        };
        let points = || seen().map(|(_, points)| points).chain(middle);
        let apart = points().fold(f64::NEG_INFINITY, f64::max) - points().fold(f64::INFINITY, f64::min);
        let gaps = seen().zip(seen().skip(1)).map(|(one, next)| next.0 - one.0);
        let shortest = gaps.filter(|gap| *gap > 0.0).fold(f64::INFINITY, f64::min);
        let whole = series.last().map_or(0.0, |last| last.at.0) - series.first().map_or(0.0, |first| first.at.0);
        let shortest = if shortest.is_finite() { shortest } else { whole };
        let count = f64::from(u32::try_from(series.len()).unwrap_or(u32::MAX));
        let high = 4.0 * (apart * apart + noise) / shortest;
        Self { low: 1e-4 * noise / (count * whole), high, times: (shortest, whole) }
    }

    /// The `i`th of `of` drifts, in even ratios from the lowest to the highest.
    fn at(&self, i: u8, of: u8) -> f64 {
        self.low * libm::pow(self.high / self.low, f64::from(i) / f64::from(of - 1))
    }

    /// The same for a slope, which moves the level the more the longer it lasts.
    fn of_slope(&self) -> Self {
        let (shortest, whole) = self.times;
        Self { low: self.low / (whole * whole), high: self.high / (shortest * shortest), ..*self }
    }
}

/// Whether there are enough answers for so many drifts and so much that is diffuse.
fn enough(series: &[Seen], unknowns: usize) -> Result<(), TooFew> {
    let there = series.iter().filter(|seen| seen.points.is_some()).count();
    if there > unknowns { Ok(()) } else { Err(TooFew { there, needed: unknowns + 1 }) }
}

/// How many observations find out where the level is.
fn diffuse(prior: Prior) -> usize {
    usize::from(prior == Prior::Diffuse)
}
