//! A series as it came in: each step knows only what was known on that day.
//!
//! The drift is estimated anew from what came before each moment, so that a later session never rewrites what an
//! earlier one gave reason to say.

use super::{Seen, drift, level::Prior, level::Step};
use crate::number::Sem;
use alloc::vec::Vec;

/// One step per moment of `series`, in order.
#[must_use]
pub fn steps(series: &[Seen], sem: Sem, prior: Prior) -> Vec<Step> {
    (0..series.len()).map(|i| step(&series[..=i], sem, prior)).collect()
}

fn step(until_now: &[Seen], sem: Sem, prior: Prior) -> Step {
    let before = &until_now[..until_now.len() - 1];
    let steps = drift::model(before, sem, prior).filter(until_now).steps;
    steps.into_iter().next_back().expect("a series up to a moment holds that moment")
}
