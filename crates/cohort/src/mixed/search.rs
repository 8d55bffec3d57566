//! The search for the best spreads: quasi-Newton steps with exact slopes, several starts, a look across each edge, and
//! Newton's steps at the end.
//!
//! Signs of a triangle's diagonal do not matter to the criterion, so nothing bounds the search: a spread of nought is an
//! ordinary place with a slope of nought. That also makes nought a place where a search could rest though a spread is
//! there; each such place is lifted a little and searched on if that leads down.

use super::model::{Model, Seen};

/// Where a search ended.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) parameters: Vec<f64>,
    pub(super) seen: Seen,
    pub(super) iterations: usize,
}

/// Steps of one search at most.
const STEPS: usize = 500;
/// What is left to gain, by the quadratic model, when a search is done.
const DONE: f64 = 1e-10;

/// Goes down from a start; none where the model falls apart there.
pub(super) fn descend(model: &mut Model, start: Vec<f64>) -> Option<Found> {
    let seen = model.see(&start)?;
    let mut found = Found { parameters: start, seen, iterations: 0 };
    let mut curve = Curve::new(found.parameters.len(), &found.seen);
    let mut fresh = true;
    while found.iterations < STEPS && largest(&found.seen.slope) > 1e-9 {
        let step = curve.step(&found.seen.slope);
        let gain = -dot(&step, &found.seen.slope);
        if gain < DONE && !fresh {
            break;
        }
        let Some((to, seen)) = along(model, &found, &step) else {
            if fresh {
                break;
            }
            curve = Curve::new(found.parameters.len(), &found.seen);
            fresh = true;
            continue;
        };
        let moved: Vec<f64> = to.iter().zip(&found.parameters).map(|(to, from)| to - from).collect();
        let turned: Vec<f64> = seen.slope.iter().zip(&found.seen.slope).map(|(to, from)| to - from).collect();
        curve.learn(&moved, &turned, fresh);
        fresh = false;
        found = Found { parameters: to, seen, iterations: found.iterations + 1 };
    }
    Some(found)
}

/// A point further down along a step: the criterion falls by a share of what the slope promises, and the slope flattens.
/// Near the bottom, where the criterion's digits run out, a flatter slope alone decides.
fn along(model: &mut Model, from: &Found, step: &[f64]) -> Option<(Vec<f64>, Seen)> {
    let promised = dot(step, &from.seen.slope);
    let noise = 1e-13 * from.seen.criterion.abs().max(1.0);
    let (mut low, mut high, mut size) = (0.0, f64::INFINITY, 1.0);
    let mut best: Option<(Vec<f64>, Seen)> = None;
    for _ in 0..40 {
        let to: Vec<f64> = from.parameters.iter().zip(step).map(|(x, d)| x + size * d).collect();
        let seen = model.see(&to);
        let slope = seen.as_ref().map_or(f64::NAN, |seen| dot(step, &seen.slope));
        let change = seen.as_ref().map_or(f64::NAN, |seen| seen.criterion - from.seen.criterion);
        let falls = change <= 1e-4 * size * promised || (change.abs() <= noise && slope.abs() < 0.5 * promised.abs());
        if !falls {
            high = size;
        } else if slope < 0.9 * promised {
            (low, best) = (size, seen.map(|seen| (to, seen)));
        } else {
            return seen.map(|seen| (to, seen));
        }
        size = if high.is_finite() { 0.5 * (low + high) } else { 2.0 * size };
        if high - low < 1e-12 * high {
            break;
        }
    }
    best
}

/// What is known of the curvature: an inverse of it, row by row.
struct Curve {
    size: usize,
    inverse: Vec<f64>,
}

impl Curve {
    /// Nothing known: steps of moderate length down the slope.
    fn new(size: usize, seen: &Seen) -> Self {
        let first = 0.3 / largest(&seen.slope).max(0.3);
        let inverse = (0..size * size).map(|at| if at % (size + 1) == 0 { first } else { 0.0 }).collect();
        Self { size, inverse }
    }

    fn step(&self, slope: &[f64]) -> Vec<f64> {
        self.inverse.chunks_exact(self.size).map(|row| -dot(row, slope)).collect()
    }

    /// Learns from a step and how the slope turned (Broyden, Fletcher, Goldfarb, Shanno).
    fn learn(&mut self, moved: &[f64], turned: &[f64], fresh: bool) {
        let bend = dot(moved, turned);
        let (length, turn) = (dot(moved, moved).sqrt(), dot(turned, turned).sqrt());
        if bend <= 1e-10 * length * turn {
            return;
        }
        if fresh {
            let first = bend / dot(turned, turned);
            self.inverse
                .iter_mut()
                .enumerate()
                .for_each(|(at, x)| *x = if at % (self.size + 1) == 0 { first } else { 0.0 });
        }
        let through: Vec<f64> = self.inverse.chunks_exact(self.size).map(|row| dot(row, turned)).collect();
        let share = (1.0 + dot(turned, &through) / bend) / bend;
        for row in 0..self.size {
            for column in 0..self.size {
                self.inverse[row * self.size + column] += share * moved[row] * moved[column]
                    - (through[row] * moved[column] + moved[row] * through[column]) / bend;
            }
        }
    }
}

/// The largest size among numbers.
pub(super) fn largest(numbers: &[f64]) -> f64 {
    numbers.iter().fold(0.0, |most: f64, x| most.max(x.abs()))
}

pub(super) fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(x, y)| x * y).sum()
}
