//! After Stevens et al. 2007: a point down from one answer to the next, on an item mean from 1 to 7.
//!
//! Rule: a score at least one point below the answer before is a rupture; repaired by the first score within a quarter of
//! a point of that answer, within five sessions.
//! Source: Stevens et al. (2007), Am J Psychother 61:109. Recalled, unverified; the abstract, which was read, gives no
//! number.
//! Departs: published as three to five sessions, taken as five. The numbers are points of that scale and mean something
//! else on another.

use super::{Follow, Series};
use crate::ruptures::{Episode, State};
use engine::number::reaches;

/// Points of a scale from 1 to 7.
const DROP: f64 = 1.0;
/// Points of the same scale.
const NEAR: f64 = 0.25;
/// Sessions in which it has to be back.
const WITHIN: i32 = 5;
/// The scale the numbers belong to.
pub const SCALE: (f64, f64) = (1.0, 7.0);

pub(in crate::ruptures) fn episodes(series: &Series) -> Vec<Episode> {
    series.listen(1, |at| {
        let before = series.good(at - 1);
        let how = Follow { level: |_| before, enough: |_, _| before - NEAR, within: Some(WITHIN), ends: State::Open };
        reaches(before - series.good(at), DROP).then(|| series.follow(&series.just_before(at), &how))
    })
}
