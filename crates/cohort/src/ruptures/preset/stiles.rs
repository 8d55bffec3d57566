//! After Stiles et al. 2004: a score far below the client's own straight line, and back on it within a few sessions.
//!
//! Rule: a least-squares line through each client's scores by session; a score more than two standard deviations below
//! it is a rupture, the standard deviation being that of all clients' residuals together (n − 2 for each client); back
//! where a score reaches the line within three sessions.
//! Source: Stiles et al. (2004), J Couns Psychol 51:81. Recalled, unverified: that Stiles took two standard deviations was
//! read in Gumz et al. (2012); everything else is from memory.
//! Departs: ours keeps ruptures that are not back, as unrepaired; clients with little variability are not left out, since
//! no number for it could be read, but they seldom fall by two pooled standard deviations.

use super::{Follow, Series};
use crate::ruptures::{Episode, State, spread::line};
use engine::number::exceeds;

/// Sessions in which it has to be back.
const WITHIN: i32 = 3;

pub(in crate::ruptures) fn episodes(series: &Series, below: f64) -> Vec<Episode> {
    let scores = series.scores.iter().map(|score| (score.session, score.good));
    let Some(line) = line(scores) else { return Vec::new() };
    let level = |at: usize| line.at(series.session(at));
    let low = |at: usize| exceeds(level(at) - series.good(at), below);
    let how = Follow { level, enough: |at, _| level(at), within: Some(WITHIN), ends: State::Open };
    series.listen(0, |at| {
        if !low(at) {
            return None;
        }
        let (episode, next) = series.follow(&series.just_before(at), &how);
        // What is still as low after the time is the same rupture, not another one.
        let next = (next..series.len()).find(|at| episode.repaired.is_some() || !low(*at));
        Some((episode, next.unwrap_or(series.len())))
    })
}
