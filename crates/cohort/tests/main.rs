//! What many courses together say, held against papers and other programs.
//! One program holds every file, so that the crate is linked once.

#![allow(clippy::unwrap_used, reason = "a broken expectation stops the test, which is what a test is for")]

mod agreement;
mod change;
mod common;
mod congruence;
mod correlate;
mod distributions;
mod expected;
mod gains;
mod known_truth;
mod mixed_formula;
mod mixed_invented;
mod mixed_reference;
mod paired;
mod reliability;
mod ruptures;
mod slopes;
mod smoothing;
mod within;
