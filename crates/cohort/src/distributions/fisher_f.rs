//! Fisher's F: the ratio of two mean squares.

use super::special::{Tails, beta, beta_kernel, solve};

/// The chances below and above `ratio`, with so many degrees of freedom, above zero and not necessarily whole, in the
/// numerator and the denominator.
#[must_use]
pub fn tails(ratio: f64, numerator: f64, denominator: f64) -> Tails {
    if ratio <= 0.0 {
        return Tails { below: 0.0, above: 1.0 };
    }
    let (x, y) = parts(ratio, numerator, denominator);
    beta(x, y, numerator / 2.0, denominator / 2.0)
}

/// The chance that such a ratio lies above `ratio`: the p of an F test.
#[must_use]
pub fn above(ratio: f64, numerator: f64, denominator: f64) -> f64 {
    tails(ratio, numerator, denominator).above
}

/// The chance that such a ratio lies below `ratio`.
#[must_use]
pub fn below(ratio: f64, numerator: f64, denominator: f64) -> f64 {
    tails(ratio, numerator, denominator).below
}

/// The ratio below which such a ratio lies with the chance `p`, between 0 and 1, both excluded.
#[must_use]
pub fn quantile(p: f64, numerator: f64, denominator: f64) -> f64 {
    at(Tails { below: p, above: 1.0 - p }, numerator, denominator)
}

/// The ratio with these chances on its two sides; the smaller of the two decides.
pub(super) fn at(tails: Tails, numerator: f64, denominator: f64) -> f64 {
    solve(tails, |ratio| {
        let (x, y) = parts(ratio, numerator, denominator);
        let (a, b) = (numerator / 2.0, denominator / 2.0);
        (beta(x, y, a, b), beta_kernel(x, y, a, b))
    })
}

/// The ratio as two parts of one: the numerator's and the denominator's, neither found by subtraction.
fn parts(ratio: f64, numerator: f64, denominator: f64) -> (f64, f64) {
    if ratio > 1.0 {
        let rest = denominator / ratio;
        return (numerator / (numerator + rest), rest / (numerator + rest));
    }
    let whole = numerator * ratio + denominator;
    (numerator * ratio / whole, denominator / whole)
}
