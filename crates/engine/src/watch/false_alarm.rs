//! How often a chart rings though nothing changed: the exact chance of at least one false alarm in `n` values.
//!
//! The density of the average, among series that have not rung yet, is carried from one value to the next by
//! Gauss–Legendre quadrature (Crowder 1987), with the limit that holds at each step. 64 nodes leave no error that four
//! decimals would show. No random numbers: the same answer on every machine.

use super::ewma::Chart;
use crate::number::{Share, density};
use alloc::vec::Vec;

/// Nodes of the quadrature.
const NODES: usize = 64;
/// Where an open side is cut, in standard deviations of the average: what lies beyond weighs under 1e-15.
const FAR: f64 = 8.0;

/// Which sides of a chart ring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sides {
    /// Only falls.
    One,
    /// Falls and rises.
    Two,
}

/// The chance of at least one alarm within `values` values when nothing changed.
#[must_use]
pub fn chance(chart: Chart, sides: Sides, values: u16) -> Share {
    let rule = legendre();
    let far = Chart { limit: FAR, ..chart };
    let mut alive = alloc::vec![(0.0, 1.0)];
    for seen in 1..=values {
        let low = -chart.limit_after(seen);
        let high = if sides == Sides::Two { -low } else { far.limit_after(seen) };
        alive = carried(chart, &alive, &rule, (low, high));
    }
    Share::near(1.0 - alive.iter().map(|(_, mass)| mass).sum::<f64>())
}

/// The mass at each node after one more value, given the mass at each node before it.
fn carried(chart: Chart, before: &[(f64, f64)], rule: &[(f64, f64)], (low, high): (f64, f64)) -> Vec<(f64, f64)> {
    let half = 0.5 * (high - low);
    let reach = |at: f64, from: f64| density((at - (1.0 - chart.weight) * from) / chart.weight) / chart.weight;
    let node = |(x, weight): &(f64, f64)| {
        let at = low + half * (x + 1.0);
        let height = before.iter().map(|(from, mass)| mass * reach(at, *from)).sum::<f64>();
        (at, weight * half * height)
    };
    rule.iter().map(node).collect()
}

/// Nodes and weights of Gauss–Legendre quadrature on −1 to 1.
fn legendre() -> Vec<(f64, f64)> {
    let n = whole(NODES);
    let guess = |i: usize| libm::cos(core::f64::consts::PI * (whole(i) + 0.75) / (n + 0.5));
    (0..NODES).map(|i| refined(guess(i), n)).collect()
}

/// Newton's steps from a guess to a root of the Legendre polynomial of degree `n`, and the weight there.
fn refined(guess: f64, n: f64) -> (f64, f64) {
    let mut x = guess;
    for _ in 0..8 {
        let (value, slope) = polynomial(x, n);
        x -= value / slope;
    }
    let slope = polynomial(x, n).1;
    (x, 2.0 / ((1.0 - x * x) * slope * slope))
}

/// The Legendre polynomial of degree `n` at `x`, and its slope, by Bonnet's recursion.
fn polynomial(x: f64, n: f64) -> (f64, f64) {
    let (mut before, mut here) = (1.0, x);
    for degree in 2..=NODES {
        let k = whole(degree);
        (before, here) = (here, ((2.0 * k - 1.0) * x * here - (k - 1.0) * before) / k);
    }
    (here, n * (x * here - before) / (x * x - 1.0))
}

fn whole(n: usize) -> f64 {
    f64::from(u32::try_from(n).expect("a handful of nodes"))
}
