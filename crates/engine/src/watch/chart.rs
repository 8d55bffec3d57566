//! A chart over a whole series of surprises, begun anew after each alarm, and how often it rings for nothing.

use super::{
    cusum::Cusum,
    ewma::{Average, Chart},
    false_alarm::{Sides, chance},
    run_length,
};
use crate::{instrument::Better, number::Share};
use alloc::vec::Vec;

/// A rule for alarms.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rule {
    /// An exponentially weighted moving average.
    Average(Chart, Sides),
    /// A cumulative sum, for changes to the worse.
    Sum(Cusum),
}

/// Where a chart stands after a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// The average, above 0 where values lie higher than expected; or the sum, which changes to the worse add to.
    pub statistic: f64,
    /// What the statistic must pass; on the worse side of an average, above 0 where both sides ring.
    pub limit: f64,
    /// Whether it did.
    pub alarm: bool,
}

/// A rule laid over a scale, with its limits worked out once for all series.
#[derive(Clone, Debug)]
pub struct Watch {
    rule: Rule,
    better: Better,
    /// An average's limit after one value, two, and so on, until it no longer widens.
    limits: Vec<f64>,
}

impl Watch {
    /// Lays a rule over a scale.
    #[must_use]
    pub fn new(rule: Rule, better: Better) -> Self {
        let limits = match rule {
            Rule::Average(chart, _) => {
                let last = chart.limit_after(u16::MAX);
                let widening = |seen: &u16| *seen == 1 || chart.limit_after(*seen - 1) < last;
                (1..=u16::MAX).take_while(widening).map(|seen| chart.limit_after(seen)).collect()
            }
            Rule::Sum(sum) => alloc::vec![sum.limit],
        };
        Self { rule, better, limits }
    }

    /// Where the chart stands after each surprise; after an alarm it begins anew. `None` where there was no surprise.
    #[must_use]
    pub fn over(&self, surprises: &[Option<f64>]) -> Vec<Option<Standing>> {
        let (mut average, mut sum, mut seen) = (Average::default(), 0.0, 0);
        let mut step = |z: &Option<f64>| {
            let z = self.turned((*z)?);
            seen += 1;
            let standing = match self.rule {
                Rule::Average(chart, sides) => {
                    average = chart.follow(average, z);
                    self.of_average(average, self.limits[self.limits.len().min(seen) - 1], sides)
                }
                Rule::Sum(chart) => {
                    sum = chart.follow(sum, z);
                    Standing { statistic: sum, limit: chart.limit, alarm: chart.alarm(sum) }
                }
            };
            if standing.alarm {
                (average, sum, seen) = (Average::default(), 0.0, 0);
            }
            Some(standing)
        };
        surprises.iter().map(&mut step).collect()
    }

    /// Turned so that a fall is to the worse; the same turn leads back.
    fn turned(&self, z: f64) -> f64 {
        self.better.gain(0.0, z)
    }

    fn of_average(&self, average: Average, limit: f64, sides: Sides) -> Standing {
        let value = average.value();
        let statistic = self.turned(value);
        match sides {
            Sides::One => Standing { statistic, limit: self.turned(0.0 - limit), alarm: value < 0.0 - limit },
            Sides::Two => Standing { statistic, limit, alarm: value.abs() > limit },
        }
    }
}

impl Rule {
    /// The mean number of values until it rings when each is shifted to the worse by `shift` standard errors, its limits
    /// as they are used; `None` where that is above 1e12.
    #[must_use]
    pub fn run_length(&self, shift: f64) -> Option<f64> {
        match *self {
            Self::Average(chart, sides) => run_length::of_average(chart, sides, 0.0 - shift),
            Self::Sum(chart) => run_length::of_sum(chart, 0.0 - shift),
        }
    }

    /// The same with an average's widest limit from the first value on, which is what books give.
    #[must_use]
    pub fn steady_run_length(&self, shift: f64) -> Option<f64> {
        match *self {
            Self::Average(chart, sides) => run_length::of_steady_average(chart, sides, 0.0 - shift),
            Self::Sum(chart) => run_length::of_sum(chart, 0.0 - shift),
        }
    }

    /// The chance of at least one alarm within `values` values when nothing changed.
    #[must_use]
    pub fn false_alarm(&self, values: u16) -> Share {
        match *self {
            Self::Average(chart, sides) => chance(chart, sides, values),
            Self::Sum(chart) => run_length::chance_of_sum(chart, values),
        }
    }
}
