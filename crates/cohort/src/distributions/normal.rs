//! The standard normal curve.

pub use engine::number::{below, density, quantile};

/// The chance that a standard normal number lies above `z`.
#[must_use]
pub fn above(z: f64) -> f64 {
    below(-z)
}

/// The chance that a standard normal number lies as far from zero as `z`, or farther, on either side.
#[must_use]
pub fn two_sided(z: f64) -> f64 {
    2.0 * above(z.abs())
}
