//! How often a chart rings though nothing changed: the exact chance of at least one false alarm in `n` values.
//!
//! The density of the average, among series that have not rung yet, is carried from one value to the next by
//! Gauss–Legendre quadrature (Crowder 1987), with the limit that holds at each step. The nodes leave no error that ten
//! decimals would show. No random numbers: the same answer on every machine.

use super::{
    ewma::{Chart, ONE_SIDED, TWO_SIDED},
    quadrature::Rule,
};
use crate::number::{Share, density};
use alloc::vec::Vec;
use core::sync::atomic::{AtomicU64, Ordering};

/// Where an open side is cut, in standard deviations of the average: what lies beyond weighs under 1e-15.
const FAR: f64 = 8.0;
/// What the square of a limit may still lack of its last value to be taken for it.
pub(super) const WIDENS: f64 = 1e-15;

/// Which sides of a chart ring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sides {
    /// Only falls.
    One,
    /// Falls and rises.
    Two,
}

impl Sides {
    /// Between which ends an average stands that has not rung after `seen` values.
    pub(super) fn ends(self, chart: Chart, seen: u16) -> (f64, f64) {
        let low = -chart.limit_after(seen);
        let far = Chart { limit: FAR, ..chart };
        (low, if self == Self::Two { -low } else { far.limit_after(seen) })
    }
}

/// The chance of at least one alarm within `values` values when nothing changed.
#[must_use]
pub fn chance(chart: Chart, sides: Sides, values: u16) -> Share {
    match memo(chart, sides, values) {
        None => reckoned(chart, sides, values),
        Some(known) => Share::near(known.get_or(|| reckoned(chart, sides, values).get())),
    }
}

/// A number that is the same whenever it is reckoned, and so need be reckoned only once.
struct Memo(AtomicU64);

impl Memo {
    /// Two who come at once both reckon, and write the same.
    fn get_or(&self, reckon: impl FnOnce() -> f64) -> f64 {
        match self.0.load(Ordering::Relaxed) {
            UNKNOWN => {
                let value = reckon();
                self.0.store(value.to_bits(), Ordering::Relaxed);
                value
            }
            bits => f64::from_bits(bits),
        }
    }
}

/// The bits of no chance: a quiet NaN.
const UNKNOWN: u64 = u64::MAX;
/// Longer courses are reckoned each time.
const LONGEST: usize = 256;

/// Where the chance is kept for the two charts that every course asks about.
fn memo(chart: Chart, sides: Sides, values: u16) -> Option<&'static Memo> {
    static ONE: [Memo; LONGEST] = [const { Memo(AtomicU64::new(UNKNOWN)) }; LONGEST];
    static TWO: [Memo; LONGEST] = [const { Memo(AtomicU64::new(UNKNOWN)) }; LONGEST];
    match sides {
        Sides::One if chart == ONE_SIDED => ONE.get(usize::from(values)),
        Sides::Two if chart == TWO_SIDED => TWO.get(usize::from(values)),
        Sides::One | Sides::Two => None,
    }
}

fn reckoned(chart: Chart, sides: Sides, values: u16) -> Share {
    let rule = Rule::of(nodes(chart, sides));
    let mut alive = alloc::vec![(0.0, 1.0)];
    for seen in 1..=values {
        alive = carried(chart, sides, 0.0, &alive, &rule, seen);
    }
    Share::near(1.0 - alive.iter().map(|(_, mass)| mass).sum::<f64>())
}

/// How many nodes it takes: what one value may do spans several of them.
pub(super) fn nodes(chart: Chart, sides: Sides) -> usize {
    let (low, high) = sides.ends(chart, u16::MAX);
    32 + libm::ceil(3.0 * (high - low) / chart.weight) as usize
}

/// The mass at each node after the value numbered `seen`, given the mass at each node before it.
pub(super) fn carried(
    chart: Chart,
    sides: Sides,
    shift: f64,
    before: &[(f64, f64)],
    rule: &Rule,
    seen: u16,
) -> Vec<(f64, f64)> {
    let (low, high) = sides.ends(chart, seen);
    let node = |(at, weight): (f64, f64)| {
        let height = before.iter().map(|(from, mass)| mass * reach(chart, shift, at, *from)).sum::<f64>();
        (at, weight * height)
    };
    rule.over(low, high).map(node).collect()
}

/// The density of the average at `at` after one more value, given where it stood.
pub(super) fn reach(chart: Chart, shift: f64, at: f64, from: f64) -> f64 {
    density((at - (1.0 - chart.weight) * from) / chart.weight - shift) / chart.weight
}
