//! Time as speech covers it: stretches made one, what two people share, and what nobody fills.

use super::measured::{Measured, Missing, counted};
use super::speaking::OneSpeaker;
use crate::transcript::{Stretch, Turn};

/// A measure of time over turns that have stretches, sorted by start; or why there is none.
pub(super) fn timed<T>(turns: &[&Turn], value: impl Fn(&[Stretch]) -> T) -> Measured<T> {
    let with_time = turns.iter().filter(|turn| !turn.stretches.is_empty()).count();
    if with_time == 0 {
        let starts = turns.iter().any(|turn| turn.start_ms.is_some());
        return Measured::CannotSay { why: if starts { Missing::NoEnds } else { Missing::NoTimes } };
    }
    counted(value(&sorted(turns)), with_time, turns.len())
}

fn sorted(turns: &[&Turn]) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = turns.iter().flat_map(|turn| turn.stretches.iter().copied()).collect();
    stretches.sort_unstable();
    stretches
}

/// Milliseconds covered by at least one of the sorted stretches.
pub(super) fn covered(stretches: &[Stretch]) -> u64 {
    once_and_twice(stretches).0
}

/// Milliseconds covered by at least one of the sorted stretches, and by at least two.
fn once_and_twice(stretches: &[Stretch]) -> (u64, u64) {
    let (mut once, mut twice, mut until, mut until_twice) = (0_u64, 0_u64, 0_u32, 0_u32);
    for stretch in stretches {
        let shared_from = stretch.start_ms.max(until_twice);
        let shared_to = stretch.end_ms.min(until);
        twice += u64::from(shared_to.saturating_sub(shared_from));
        until_twice = until_twice.max(shared_to);
        once += u64::from(stretch.end_ms.saturating_sub(stretch.start_ms.max(until)));
        until = until.max(stretch.end_ms);
    }
    (once, twice)
}

/// Each speaker's time made one, then what at least two of them share.
pub(super) fn overlap(speakers: &[OneSpeaker<'_>]) -> u64 {
    let mut all: Vec<Stretch> = speakers.iter().flat_map(|(_, own)| merged(own)).collect();
    all.sort_unstable();
    once_and_twice(&all).1
}

fn merged(turns: &[&Turn]) -> Vec<Stretch> {
    let mut merged: Vec<Stretch> = Vec::new();
    for stretch in sorted(turns) {
        match merged.last_mut().filter(|last| stretch.start_ms <= last.end_ms) {
            Some(last) => last.end_ms = last.end_ms.max(stretch.end_ms),
            None => merged.push(stretch),
        }
    }
    merged
}

/// From the first start to the last end.
pub(super) fn length(stretches: &[Stretch]) -> u64 {
    let first = stretches.first().map_or(0, |stretch| stretch.start_ms);
    let last = stretches.iter().map(|stretch| stretch.end_ms).max().unwrap_or(0);
    u64::from(last.saturating_sub(first))
}
