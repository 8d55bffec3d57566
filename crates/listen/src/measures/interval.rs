//! How sure a count is: intervals that hold the value of sessions like this one in 95 of 100.
//!
//! A session is all there is of itself; an interval speaks of the pair's talk of which this session is a sample. It does
//! not cover what a coder gets wrong.

use super::measured::share;
use engine::number::quantile;
use serde::Serialize;

/// The ends of a 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Interval {
    /// The lower end, in the unit of the value.
    pub low: f64,
    /// The upper end; `None` where nothing bounds it, as for questions to reflections without a reflection.
    pub high: Option<f64>,
    /// How it was made.
    pub method: Method,
}

/// How an interval was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Of a share: Wilson's score interval (Wilson 1927, J Am Stat Assoc 22:209).
    Wilson,
    /// Of a ratio of two counts: Wilson's interval of one's part in both, as odds.
    WilsonOdds,
    /// Of a count, and of a rate made from it: exact for a Poisson count (Garwood 1936, Biometrika 28:437). Moves that
    /// come in clusters vary more than it says.
    Poisson,
    /// Of a share of words or of time: a ratio over exchanges, which vary as wholes (Cochran 1977, Sampling Techniques,
    /// section 2.11), on the logit scale. Wilson's would take every word for a draw of its own and be far too narrow.
    Exchanges,
}

impl Interval {
    /// Whether a value lies in it, ends included.
    #[must_use]
    pub fn holds(&self, value: f64) -> bool {
        self.low <= value && self.high.is_none_or(|high| value <= high)
    }

    /// The same in another unit: both ends times a factor above zero.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        Self { low: self.low * factor, high: self.high.map(|high| high * factor), ..self }
    }
}

/// A share of `of` with Wilson's interval; none of nothing.
#[must_use]
pub fn wilson(count: u64, of: u64) -> Option<Interval> {
    if of == 0 {
        return None;
    }
    #[expect(clippy::cast_precision_loss, reason = "turns and words of a session stay far below 2^52")]
    let (low, high) = engine::number::wilson(share(count, of), of as f64);
    Some(Interval { low, high: Some(high), method: Method::Wilson })
}

/// How many of the first kind there are for each of the second; none where there are neither.
#[must_use]
pub fn odds(first: u64, second: u64) -> Option<Interval> {
    let part = wilson(first, first + second)?;
    let as_odds = |share: f64| share / (1.0 - share);
    let high = part.high.filter(|_| second > 0).map(as_odds);
    Some(Interval { low: as_odds(part.low), high, method: Method::WilsonOdds })
}

/// A count with the exact interval of a Poisson count.
#[must_use]
pub fn poisson(count: u64) -> Interval {
    let n = share(count, 1);
    let tail = 0.025;
    let low = if count == 0 { 0.0 } else { crossing(0.0, n, |mean| 1.0 - at_most(count - 1, mean) >= tail) };
    let high = crossing(n, n + 10.0 * (n + 1.0).sqrt() + 10.0, |mean| at_most(count, mean) <= tail);
    Interval { low, high: Some(high), method: Method::Poisson }
}

/// The chance of at most so many when so many are expected.
fn at_most(count: u64, mean: f64) -> f64 {
    let mut log_term = -mean;
    let mut sum = log_term.exp();
    for k in 1..=count {
        log_term += (mean / share(k, 1)).ln();
        sum += log_term.exp();
    }
    sum
}

/// Where something that is false on the left becomes true, by halving.
fn crossing(mut left: f64, mut right: f64, holds: impl Fn(f64) -> bool) -> f64 {
    for _ in 0..60 {
        let middle = f64::midpoint(left, right);
        if holds(middle) { right = middle } else { left = middle }
    }
    f64::midpoint(left, right)
}

/// Fewest exchanges from which their spread says anything.
pub const FEWEST_EXCHANGES: usize = 10;

/// The first one's share of what both have, over exchanges of (first, second); none with fewer than
/// [`FEWEST_EXCHANGES`] or where only one of the two has anything.
#[must_use]
pub fn exchanges(amounts: &[(u64, u64)]) -> Option<Interval> {
    let first: u64 = amounts.iter().map(|(a, _)| a).sum();
    let both: u64 = amounts.iter().map(|(a, b)| a + b).sum();
    if amounts.len() < FEWEST_EXCHANGES || first == 0 || first == both {
        return None;
    }
    let p = share(first, both);
    let residual = |&(a, b): &(u64, u64)| share(a, 1) - p * share(a + b, 1);
    let squares: f64 = amounts.iter().map(residual).map(|residual| residual * residual).sum();
    let n = share(amounts.len() as u64, 1);
    let error = (n / (n - 1.0) * squares).sqrt() / share(both, 1);
    let (logit, half) = ((p / (1.0 - p)).ln(), quantile(0.975) * error / (p * (1.0 - p)));
    let back = |logit: f64| 1.0 / (1.0 + (-logit).exp());
    Some(Interval { low: back(logit - half).min(p), high: Some(back(logit + half).max(p)), method: Method::Exchanges })
}
