//! How fast a true level moves: the most likely drift of a series, held back where little is known.
//!
//! The drift's standard deviation over a week is chosen from a grid of 31 values, from 0 to 1.5 SEM, by likelihood times
//! a half-normal prior of scale 0.5 SEM. The grid and the scale are of our own making. A grid gives the same answer on
//! every machine, cannot fail to converge, and may rest on its boundary, where a maximiser would wander.

use super::{
    Seen,
    level::{Belief, LocalLevel, Prior, Step, Walk},
};
use crate::number::{Sem, Weeks};
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
    series.iter().for_each(|seen| candidates.pass(seen));
    candidates.model(candidates.best())
}

/// All drifts of the grid on their way through one series, side by side.
pub(super) struct Candidates {
    sem: Sem,
    prior: Prior,
    at: Option<Weeks>,
    assumed: Candidate,
    grid: Vec<Candidate>,
    answered: usize,
}

/// One drift on its way. Its likelihood is a product, of which only the logarithm takes long: it is taken when asked for.
struct Candidate {
    /// Variance that the level gathers in a week, in points².
    drift: f64,
    belief: Belief,
    /// The logarithm of the prior, less half of every squared surprise.
    weight: f64,
    spreads: Product,
}

/// A product of positive numbers that may grow beyond any number.
struct Product {
    log: f64,
    rest: f64,
}

impl Candidates {
    pub(super) fn new(sem: Sem, prior: Prior) -> Self {
        let with = |share: f64| Candidate::new(share, sem, prior.belief());
        let grid = (0..=GRID.1).map(|step| with(f64::from(step) * GRID.0)).collect();
        Self { sem, prior, at: None, assumed: with(ASSUMED), grid, answered: 0 }
    }

    /// The drift that suits best what was seen so far; of equal ones the smallest.
    fn best(&self) -> &Candidate {
        if self.answered < ENOUGH {
            return &self.assumed;
        }
        let likely = self.grid.iter().map(|candidate| (candidate, candidate.log_likelihood()));
        likely.reduce(|best, next| if next.1 > best.1 { next } else { best }).map_or(&self.assumed, |(best, _)| best)
    }

    fn model(&self, best: &Candidate) -> LocalLevel {
        LocalLevel { noise: self.sem.variance(), drift: best.drift, prior: self.prior }
    }

    /// Passes the next moment; gives the model that suited best before it, and its step.
    pub(super) fn step(&mut self, seen: &Seen) -> (LocalLevel, Step) {
        let best = self.best();
        let model = self.model(best);
        let step = Walk::on(model, self.at, best.belief).step(seen);
        self.pass(seen);
        (model, step)
    }

    /// Passes the next moment.
    fn pass(&mut self, seen: &Seen) {
        let (weeks, noise) = (seen.since(self.at), self.sem.variance());
        self.grid.iter_mut().for_each(|candidate| candidate.pass(weeks, seen.points, noise));
        self.assumed.pass(weeks, seen.points, noise);
        self.at = Some(seen.at);
        self.answered += usize::from(seen.points.is_some());
    }
}

impl Candidate {
    fn new(share: f64, sem: Sem, belief: Belief) -> Self {
        let (moved, held_back) = (share * sem.points(), share / SCALE);
        let weight = -0.5 * held_back * held_back;
        Self { drift: moved * moved, belief, weight, spreads: Product { log: 0.0, rest: 1.0 } }
    }

    fn pass(&mut self, weeks: f64, points: Option<f64>, noise: f64) {
        self.belief.variance += self.drift * weeks;
        let Some(points) = points else { return };
        let (after, off) = self.belief.seeing(points, noise);
        self.belief = after;
        if let Some(off) = off {
            self.weight -= 0.5 * off.squared();
            self.spreads.times(off.variance);
        }
    }

    /// Up to a constant that all of them share.
    fn log_likelihood(&self) -> f64 {
        self.weight - 0.5 * self.spreads.log()
    }
}

impl Product {
    fn times(&mut self, factor: f64) {
        self.rest *= factor;
        if !(1e-100..1e100).contains(&self.rest) {
            *self = Self { log: self.log(), rest: 1.0 };
        }
    }

    fn log(&self) -> f64 {
        self.log + libm::log(self.rest)
    }
}

#[cfg(test)]
mod tests {
    use super::Product;

    /// Nine hundred factors of a million and as many of a millionth come to one; on the way lies 10^5400.
    #[test]
    fn a_product_may_grow_beyond_any_number() {
        let mut product = Product { log: 0.0, rest: 1.0 };
        (0..900).for_each(|_| product.times(1e6));
        assert!((product.log() / core::f64::consts::LN_10 - 5400.0).abs() < 1e-9);
        (0..900).for_each(|_| product.times(1e-6));
        assert!(product.log().abs() < 1e-8);
    }
}
