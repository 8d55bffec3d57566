//! How fast a true level moves: the most likely drift of a series, held back where little is known.
//!
//! The drift's standard deviation over a week is chosen from a grid of 31 values, from 0 to 1.5 SEM, by likelihood times
//! a half-normal prior of scale 0.5 SEM. The grid and the scale are of our own making. A grid gives the same answer on
//! every machine, cannot fail to converge, and may rest on its boundary, where a maximiser would wander.

use super::{
    Seen,
    level::{LocalLevel, Prior, Step, Walk},
};
use crate::number::Sem;
use alloc::vec::Vec;

/// Fewer observations than this cannot say how fast a level moves.
const ENOUGH: usize = 6;
/// The drift assumed until then: 0.3 SEM in a week.
const ASSUMED: f64 = 0.3;
/// Scale of the half-normal prior, in SEM per √week.
const SCALE: f64 = 0.5;
/// Width and number of the grid's steps, in SEM per √week.
const GRID: (f64, u8) = (0.05, 30);

/// The local level model that suits a series best.
#[must_use]
pub fn model(series: &[Seen], sem: Sem, prior: Prior) -> LocalLevel {
    let mut candidates = Candidates::new(sem, prior);
    for seen in series {
        candidates.step(seen);
    }
    candidates.best().model()
}

/// All drifts of the grid on their way through one series, side by side.
pub(super) struct Candidates {
    assumed: Walk,
    /// Each drift's walk and its log-likelihood so far, the prior included.
    grid: Vec<(Walk, f64)>,
    answered: usize,
}

impl Candidates {
    pub(super) fn new(sem: Sem, prior: Prior) -> Self {
        let with = |share: f64| {
            let moved = share * sem.points();
            LocalLevel { noise: sem.variance(), drift: moved * moved, prior }.walk()
        };
        let shares = (0..=GRID.1).map(|step| f64::from(step) * GRID.0);
        let grid = shares.map(|share| (with(share), -0.5 * (share / SCALE) * (share / SCALE))).collect();
        Self { assumed: with(ASSUMED), grid, answered: 0 }
    }

    /// The walk whose drift suits best what was seen so far; of equal ones the smallest drift.
    fn best(&self) -> Walk {
        let likeliest = || self.grid.iter().reduce(|best, next| if next.1 > best.1 { next } else { best });
        if self.answered < ENOUGH { None } else { likeliest() }.map_or(self.assumed, |(walk, _)| *walk)
    }

    /// Passes the next moment; gives the model that suited best before it, and its step.
    pub(super) fn step(&mut self, seen: &Seen) -> (LocalLevel, Step) {
        let mut best = self.best();
        let step = (best.model(), best.step(seen));
        self.assumed.step(seen);
        for (walk, weight) in &mut self.grid {
            *weight += walk.step(seen).log_density();
        }
        self.answered += usize::from(seen.points.is_some());
        step
    }
}
