//! Counts with their intervals: a share of so many, and a rate over so much time, with 95 in 100 certainty.

use crate::distributions::{chi_square, student_t};
use engine::number::wilson;

/// A count among so many, as a share from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The share or rate itself.
    pub value: f64,
    /// The lower end of its interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// A share of `of` with Wilson's score interval (Wilson 1927, J Am Stat Assoc 22:209); none of nobody.
#[must_use]
pub fn share(count: u64, of: u64) -> Option<Estimate> {
    if of == 0 {
        return None;
    }
    let n = of as f64;
    let value = count as f64 / n;
    let (low, high) = wilson(value, n);
    Some(Estimate { value, low, high })
}

/// A rate of events over `time` with the exact interval of a Poisson count (Garwood 1936, Biometrika 28:437); none of no
/// time.
#[must_use]
pub fn rate(count: u64, time: f64) -> Option<Estimate> {
    if time <= 0.0 {
        return None;
    }
    let n = count as f64;
    let low = if count == 0 { 0.0 } else { 0.5 * chi_square::quantile(0.025, 2.0 * n) };
    let high = 0.5 * chi_square::quantile(0.975, 2.0 * n + 2.0);
    Some(Estimate { value: n / time, low: low / time, high: high / time })
}

/// The mean of some numbers with Student's interval; without one where there is only one number, none of none.
#[must_use]
pub fn mean(numbers: &[f64]) -> Option<(f64, Option<Estimate>)> {
    let n = numbers.len() as f64;
    let value = numbers.iter().sum::<f64>() / n;
    if numbers.len() < 2 {
        return (!numbers.is_empty()).then_some((value, None));
    }
    let squares = numbers.iter().map(|x| (x - value) * (x - value)).sum::<f64>();
    let half = student_t::quantile(0.975, n - 1.0) * (squares / (n - 1.0) / n).sqrt();
    Some((value, Some(Estimate { value, low: value - half, high: value + half })))
}
