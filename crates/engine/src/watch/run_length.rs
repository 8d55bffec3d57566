//! How many values a chart takes to ring: its mean run length, when nothing changed (ARL0) and when something did.
//!
//! Where a chart stands tells all that matters about its past, so the mean number of values still to come solves
//! `L(u) = 1 + ∫ L(x)·f(x | u) dx` over the places where it has not rung (Page 1954 for the cumulative sum, Crowder 1987
//! for the average). The integral equation is solved at the nodes of Gauss–Legendre quadrature, laid so close that twice
//! as many change nothing in ten digits. While an average's limit still widens, the density of series that have not rung
//! is carried along step by step.

use super::{
    cusum::Cusum,
    ewma::Chart,
    false_alarm::{Sides, WIDENS, carried, nodes, reach},
    quadrature::{Rule, solved},
};
use crate::number::{Share, below, density};
use alloc::vec::Vec;

/// Above this a mean run length would be rounding noise.
const LONGEST: f64 = 1e12;

/// The mean number of values until an average rings, its limit widening from the first on, when each value is shifted
/// by `shift` standard errors; `None` where it is above 1e12.
#[must_use]
pub fn of_average(chart: Chart, sides: Sides, shift: f64) -> Option<f64> {
    let rule = Rule::of(nodes(chart, sides));
    let (mut alive, mut seen, mut length) = (alloc::vec![(0.0, 1.0)], 0, 0.0);
    while 1.0 - libm::pow(1.0 - chart.weight, 2.0 * f64::from(seen)) < 1.0 - WIDENS {
        length += alive.iter().map(|(_, mass)| mass).sum::<f64>();
        seen += 1;
        alive = carried(chart, sides, shift, &alive, &rule, seen);
    }
    let still = steady(chart, sides, shift, &rule);
    length += alive.iter().zip(&still).map(|((_, mass), (_, length))| mass * length).sum::<f64>();
    told(length)
}

/// The same with the last and widest limit from the first value on, which is what books and tables give.
#[must_use]
pub fn of_steady_average(chart: Chart, sides: Sides, shift: f64) -> Option<f64> {
    let rule = Rule::of(nodes(chart, sides));
    let still = steady(chart, sides, shift, &rule);
    let (low, high) = sides.ends(chart, u16::MAX);
    let weights = rule.over(low, high).map(|(_, weight)| weight);
    told(1.0 + still.iter().zip(weights).map(|((at, l), w)| w * l * reach(chart, shift, *at, 0.0)).sum::<f64>())
}

/// Each node and the mean number of values still to come from there, once the limit no longer widens.
fn steady(chart: Chart, sides: Sides, shift: f64, rule: &Rule) -> Vec<(f64, f64)> {
    let (low, high) = sides.ends(chart, u16::MAX);
    let nodes: Vec<(f64, f64)> = rule.over(low, high).collect();
    let lengths = solved(equations(&nodes, |from, to, weight| weight * reach(chart, shift, to, from)));
    nodes.iter().map(|(at, _)| *at).zip(lengths).collect()
}

/// `L − K·L = 1`: a row for each place, its right-hand side last.
fn equations(places: &[(f64, f64)], chance: impl Fn(f64, f64, f64) -> f64) -> Vec<Vec<f64>> {
    let row = |(i, (from, _)): (usize, &(f64, f64))| {
        let cell = |(j, (to, weight)): (usize, &(f64, f64))| f64::from(u8::from(i == j)) - chance(*from, *to, *weight);
        places.iter().enumerate().map(cell).chain([1.0]).collect()
    };
    places.iter().enumerate().map(row).collect()
}

/// The mean number of values until a cumulative sum for falls rings, when each value is shifted by `shift` standard
/// errors; a fall is below 0. `None` where it is above 1e12.
#[must_use]
pub fn of_sum(chart: Cusum, shift: f64) -> Option<f64> {
    let places = places(chart);
    let lengths = solved(equations(&places, |from, to, weight| gathers(chart, shift, from, to, weight)));
    told(lengths[0])
}

/// The chance that a cumulative sum rings at least once within `values` values when nothing changed.
#[must_use]
pub fn chance_of_sum(chart: Cusum, values: u16) -> Share {
    let places = places(chart);
    // At first everybody stands at nought, which is the first place.
    let mut alive: Vec<f64> = (0..places.len()).map(|i| f64::from(u8::from(i == 0))).collect();
    for _ in 0..values {
        let mass = |(to, weight): &(f64, f64)| {
            let from =
                places.iter().zip(&alive).map(|((from, _), mass)| mass * gathers(chart, 0.0, *from, *to, *weight));
            from.sum()
        };
        alive = places.iter().map(mass).collect();
    }
    Share::near(1.0 - alive.iter().sum::<f64>())
}

/// Where a cumulative sum can stand: at nought, which has no width, and at the nodes up to its limit.
fn places(chart: Cusum) -> Vec<(f64, f64)> {
    let nodes = 32 + libm::ceil(4.0 * chart.limit) as usize;
    [(0.0, 0.0)].into_iter().chain(Rule::of(nodes).over(0.0, chart.limit)).collect()
}

/// The chance to come from one place to another, or to its share of the line.
fn gathers(chart: Cusum, shift: f64, from: f64, to: f64, weight: f64) -> f64 {
    // A fall of one standard error adds one.
    let step = to - from + chart.allowance + shift;
    if weight > 0.0 { weight * density(step) } else { below(step) }
}

fn told(length: f64) -> Option<f64> {
    (length.is_finite() && (1.0..LONGEST).contains(&length)).then_some(length)
}
