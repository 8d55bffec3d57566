//! After Gumz et al. 2012: a decline, over one session or several, that is large for this client and among clients.
//!
//! Rule: scores that fall from answer to answer add up; a fall of at least k times the larger of two standard deviations,
//! the client's own and that of the clients' means, is a crisis, with k = 1 and k = 2 both reported; it may come back at
//! once or over several sessions.
//! Source: Gumz et al. (2012), BMC Med Res Methodol 12:10, abstract and excerpts read.
//! Departs: what they call back could not be read; ours is a rise from the lowest score by as much as makes a crisis. The
//! onset is the session in which the fall reaches its size.

use super::{Follow, Onset, Series};
use crate::ruptures::{Episode, State, spread::own};
use engine::number::{exceeds, reaches};

pub(in crate::ruptures) fn episodes(series: &Series, k: u8, between: f64) -> Vec<Episode> {
    let own = own(series.scores.iter().map(|score| score.good));
    let size = f64::from(k) * own.unwrap_or(0.0).max(between);
    let mut peak = 0;
    series.listen(1, |at| {
        peak = if exceeds(series.good(at - 1), series.good(at)) { peak } else { at };
        let top = series.good(peak);
        let fall = top - series.good(at);
        if !exceeds(fall, 0.0) || !reaches(fall, size) {
            return None;
        }
        let how = Follow { level: |_| top, enough: |_, lowest| lowest + size, within: None, ends: State::Open };
        let (episode, next) = series.follow(&Onset { at, from: series.session(peak) }, &how);
        peak = next - 1;
        Some((episode, next))
    })
}
