//! Student's t: an estimate over its standard error, where the error is estimated too.

use super::fisher_f;
use super::special::Tails;

/// The chance that t lies as far from zero as `t`, or farther, on either side, with so many degrees of freedom, above
/// zero and not necessarily whole: the p of a two-sided test.
#[must_use]
pub fn two_sided(t: f64, freedom: f64) -> f64 {
    fisher_f::above(t * t, 1.0, freedom)
}

/// The chance that t lies above `t`.
#[must_use]
pub fn above(t: f64, freedom: f64) -> f64 {
    let half = 0.5 * two_sided(t, freedom);
    if t < 0.0 { 1.0 - half } else { half }
}

/// The chance that t lies below `t`.
#[must_use]
pub fn below(t: f64, freedom: f64) -> f64 {
    above(-t, freedom)
}

/// The t below which t lies with the chance `p`, between 0 and 1, both excluded.
#[must_use]
pub fn quantile(p: f64, freedom: f64) -> f64 {
    let tail = p.min(1.0 - p);
    let size = if tail < 0.5 {
        fisher_f::at(Tails { below: 1.0 - 2.0 * tail, above: 2.0 * tail }, 1.0, freedom).sqrt()
    } else {
        0.0
    };
    if p < 0.5 { -size } else { size }
}
