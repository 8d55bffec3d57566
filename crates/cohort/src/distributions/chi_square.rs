//! Chi-square: a sum of squared standard normal numbers.

use super::special::{Tails, gamma, gamma_kernel, solve};

/// The chances below and above `sum`, with so many degrees of freedom, above zero and not necessarily whole.
#[must_use]
pub fn tails(sum: f64, freedom: f64) -> Tails {
    match sum {
        none if none <= 0.0 => Tails { below: 0.0, above: 1.0 },
        f64::INFINITY => Tails { below: 1.0, above: 0.0 },
        _ => gamma(sum / 2.0, freedom / 2.0),
    }
}

/// The chance that such a sum lies above `sum`: the p of a chi-square test.
#[must_use]
pub fn above(sum: f64, freedom: f64) -> f64 {
    tails(sum, freedom).above
}

/// The chance that such a sum lies below `sum`.
#[must_use]
pub fn below(sum: f64, freedom: f64) -> f64 {
    tails(sum, freedom).below
}

/// The sum below which such a sum lies with the chance `p`, between 0 and 1, both excluded.
#[must_use]
pub fn quantile(p: f64, freedom: f64) -> f64 {
    let a = freedom / 2.0;
    2.0 * solve(Tails { below: p, above: 1.0 - p }, |x| (gamma(x, a), gamma_kernel(x, a)))
}
