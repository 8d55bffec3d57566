//! A series as it came in: each step knows only what was known on that day.
//!
//! The drift is estimated anew from what came before each moment, so that a later session never rewrites what an
//! earlier one gave reason to say.

use super::{
    Seen,
    drift::Candidates,
    level::{LocalLevel, Prior, Step},
};
use crate::number::Sem;
use alloc::vec::Vec;

/// One step per moment of `series`, in order.
#[must_use]
pub fn steps(series: &[Seen], sem: Sem, prior: Prior) -> Vec<Step> {
    looked_on(series, sem, prior).into_iter().map(|(_, step)| step).collect()
}

/// The same, each step with the model that was thought likeliest just before it.
#[must_use]
pub fn looked_on(series: &[Seen], sem: Sem, prior: Prior) -> Vec<(LocalLevel, Step)> {
    let mut candidates = Candidates::new(sem, prior);
    series.iter().map(|seen| candidates.step(seen)).collect()
}
