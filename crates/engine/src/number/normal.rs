//! The normal curve.

use core::f64::consts::PI;

/// The chance that a standard normal number lies below `z`.
#[must_use]
pub fn below(z: f64) -> f64 {
    0.5 * libm::erfc(-z / core::f64::consts::SQRT_2)
}

/// The height of the standard normal curve at `z`.
#[must_use]
pub fn density(z: f64) -> f64 {
    libm::exp(-0.5 * z * z) / libm::sqrt(2.0 * PI)
}

/// The number below which a standard normal number lies with the chance `p`, which lies between 0 and 1, both excluded.
///
/// A first guess (Abramowitz & Stegun 26.2.23, off by less than .00045) is mended three times by Halley's method, each
/// of which triples the number of right digits.
#[must_use]
pub fn quantile(p: f64) -> f64 {
    let tail = if p < 0.5 { p } else { 1.0 - p };
    let guess = first_guess(tail);
    let mended = (0..3).fold(guess, |z, _| mend(z, tail));
    if p < 0.5 { mended } else { -mended }
}

/// For a tail of at most one half: negative.
fn first_guess(tail: f64) -> f64 {
    let t = libm::sqrt(-2.0 * libm::log(tail));
    let above = 2.515_517 + t * (0.802_853 + t * 0.010_328);
    let below = 1.0 + t * (1.432_788 + t * (0.189_269 + t * 0.001_308));
    above / below - t
}

fn mend(z: f64, tail: f64) -> f64 {
    let off = (below(z) - tail) / density(z);
    z - off / (1.0 + 0.5 * z * off)
}
