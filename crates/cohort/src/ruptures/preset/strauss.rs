//! After Strauss et al. 2006: a drop from the highest score so far.
//!
//! Rule: a score at least one standard deviation of all session scores below the client's highest so far is a rupture;
//! repaired by the first score within a quarter of a standard deviation of that highest, else unrepaired. After a repair
//! the highest counts anew.
//! Source: Strauss et al. (2006), J Consult Clin Psychol 74:337. Recalled, unverified: that Strauss took one standard
//! deviation was read in Gumz et al. (2012); everything else is from memory.
//! Departs: none known beyond that.

use super::{Follow, Series};
use crate::ruptures::{Episode, State};
use engine::number::{exceeds, reaches};

/// The part of a standard deviation by which a repaired score may lie below.
const NEAR: f64 = 0.25;

pub(in crate::ruptures) fn episodes(series: &Series, drop: f64, spread: f64) -> Vec<Episode> {
    let mut top = f64::NEG_INFINITY;
    series.listen(0, |at| {
        let (before, fall) = (top, top - series.good(at));
        if !exceeds(fall, 0.0) || !reaches(fall, drop) {
            top = top.max(series.good(at));
            return None;
        }
        let enough = |_, _| before - NEAR * spread;
        let how = Follow { level: |_| before, enough, within: None, ends: State::Unrepaired };
        let (episode, next) = series.follow(&series.just_before(at), &how);
        top = series.good(next - 1);
        Some((episode, next))
    })
}
