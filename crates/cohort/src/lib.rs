//! Compares many courses at once. It knows no names and no record.

pub mod agreement;
mod by_chance;
pub mod calibrate;
pub mod chance;
pub mod change;
pub mod congruence;
pub mod correlate;
pub mod counts;
pub mod distributions;
pub mod expected;
pub mod gains;
mod least_squares;
mod long;
pub mod mixed;
pub mod moments;
pub mod paired;
pub mod reliability;
pub mod ruptures;
pub mod simulate;
pub mod smoothing;
pub mod within;

pub use by_chance::{Watched, chance_findings_a_month};
