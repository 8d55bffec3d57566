//! Compares many courses at once. It knows no names and no record.

pub mod agreement;
mod by_chance;
pub mod change;
pub mod congruence;
pub mod correlate;
pub mod distributions;
pub mod gains;
mod least_squares;
pub mod paired;

pub use by_chance::chance_findings_a_month;
