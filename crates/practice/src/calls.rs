//! Calls for help: whom each is shown to at a moment. A pure function of what is written down and of the clock, so that
//! no task in the background can fail to run and a restart forgets nothing.

use std::collections::BTreeMap;

use record::PersonId;

use crate::entries::{CallAnswered, CallWaits, Escalation};

/// Seconds of an hour.
const HOUR: u64 = 3_600;

/// Who is shown a call, in the order in which they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// The client's therapist: at once, always.
    Therapist,
    /// The therapist's supervisor: at once, always.
    Deputy,
    /// Whoever the office named: when nobody has answered in time.
    Second,
    /// The office: when that was in vain too.
    Office,
}

/// Who there is to call, besides the therapist and the office, who always are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// Whether the therapist has a supervisor.
    pub deputy: bool,
    /// Whether the office named a second deputy.
    pub second: bool,
}

/// Whom an unanswered call is shown to. Nobody is ever taken off again: a call that waits longer is shown to more.
///
/// The therapist and whoever comes next see it at once, and after each further stretch of `hours` one more does.
#[must_use]
pub fn shown_to(since: u64, now: u64, hours: u32, named: Named) -> Vec<Turn> {
    let there = [(named.deputy, Turn::Deputy), (named.second, Turn::Second), (true, Turn::Office)];
    let chain = there.into_iter().filter(|(there, _)| *there).map(|(_, turn)| turn);
    let stretches = now.saturating_sub(since) / (u64::from(hours.max(1)) * HOUR);
    let reached = usize::try_from(stretches).unwrap_or(usize::MAX).saturating_add(1);
    std::iter::once(Turn::Therapist).chain(chain.take(reached)).collect()
}

/// A call that nobody has answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waits {
    /// The client's therapist.
    pub therapist: PersonId,
    /// Seconds since 1970.
    pub since: u64,
}

/// Every call that nobody has answered, by its entry, as the house's ledger tells.
#[derive(Clone, Debug, Default)]
pub struct Waiting {
    calls: BTreeMap<String, Waits>,
    /// How long each may wait, and who comes after the deputy.
    pub escalation: Escalation,
}

impl Waiting {
    /// A call came. One that stands in for another keeps that one's clock.
    pub(crate) fn came(&mut self, call: CallWaits) {
        let earlier = call.before.and_then(|before| self.calls.remove(&before));
        let since = earlier.map_or(call.since, |earlier| earlier.since.min(call.since));
        if let Some(therapist) = PersonId::parse(&call.therapist) {
            self.calls.insert(call.call, Waits { therapist, since });
        }
    }

    /// A call was answered.
    pub(crate) fn answered(&mut self, answered: &CallAnswered) {
        self.calls.remove(&answered.call);
    }

    /// Whoever the office named to come after the deputy.
    #[must_use]
    pub fn second(&self) -> Option<PersonId> {
        PersonId::parse(self.escalation.second.as_ref()?)
    }

    /// Every call that waits, the oldest first.
    #[must_use]
    pub fn all(&self) -> Vec<&Waits> {
        let mut all: Vec<_> = self.calls.values().collect();
        all.sort_by_key(|waits| (waits.since, waits.therapist));
        all
    }

    /// Since when a call waits; nothing where it was answered.
    #[must_use]
    pub fn since(&self, call: &str) -> Option<u64> {
        self.calls.get(call).map(|waits| waits.since)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Turn::{Deputy, Office, Second, Therapist};

    const ALL: Named = Named { deputy: true, second: true };

    /// By hand, with four hours: the deputy at once, the second from 4 h on, the office from 8 h on.
    #[test]
    fn one_more_person_is_shown_a_call_after_each_stretch() {
        let at = |hours: u64, seconds: u64| shown_to(1_000, 1_000 + hours * 3_600 + seconds, 4, ALL);
        assert_eq!(at(0, 0), [Therapist, Deputy]);
        assert_eq!(at(3, 3_599), [Therapist, Deputy]);
        assert_eq!(at(4, 0), [Therapist, Deputy, Second]);
        assert_eq!(at(7, 3_599), [Therapist, Deputy, Second]);
        assert_eq!(at(8, 0), [Therapist, Deputy, Second, Office]);
        assert_eq!(at(8_000, 0), [Therapist, Deputy, Second, Office]);
    }

    #[test]
    fn where_a_deputy_is_missing_the_next_comes_in_at_once_so_that_no_therapist_is_alone_with_it() {
        assert_eq!(shown_to(0, 0, 4, Named { deputy: false, second: true }), [Therapist, Second]);
        assert_eq!(shown_to(0, 0, 4, Named::default()), [Therapist, Office]);
        assert_eq!(shown_to(0, 4 * 3_600, 4, Named { deputy: true, second: false }), [Therapist, Deputy, Office]);
    }

    #[test]
    fn a_clock_put_back_and_an_impossible_setting_take_nobody_off() {
        assert_eq!(shown_to(5_000, 0, 4, ALL), [Therapist, Deputy]);
        assert_eq!(shown_to(0, 2 * 3_600, 0, ALL), [Therapist, Deputy, Second, Office]);
    }

    /// A number below `below`; splitmix64, Steele, Lea & Flood 2014.
    fn draw(state: &mut u64, below: u64) -> u64 {
        *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % below
    }

    fn waits(call: u64, before: Option<u64>, since: u64) -> CallWaits {
        let id = |call: u64| call.to_string();
        CallWaits { call: id(call), before: before.map(id), therapist: "11".repeat(16), since }
    }

    /// Two thousand steps of up to three hours for each of fifty seeds. Calls come, one may stand in for another, and some
    /// are answered. A list kept by hand says which wait and since when; at each step every one of them is shown to
    /// somebody, to no fewer than a step ago, and to everybody there is once it has waited for all stretches.
    #[test]
    fn at_every_moment_each_unanswered_call_is_shown_to_somebody_and_to_ever_more() {
        for seed in 0..50 {
            let (mut state, mut now, mut waiting) = (seed, 1_000, Waiting::default());
            let mut book: BTreeMap<u64, (u64, usize)> = BTreeMap::new();
            let named = Named { deputy: draw(&mut state, 2) == 1, second: draw(&mut state, 2) == 1 };
            let everybody = 2 + usize::from(named.deputy) + usize::from(named.second);
            let hours = u32::try_from(draw(&mut state, 72) + 1).unwrap_or(1);
            for step in 0..2_000 {
                now += draw(&mut state, 3 * HOUR);
                let some = book.keys().nth(usize::try_from(draw(&mut state, 7)).unwrap_or(0)).copied();
                match (draw(&mut state, 4), some) {
                    (0, _) => {
                        waiting.came(waits(step, None, now));
                        book.insert(step, (now, 0));
                    }
                    (1, Some(earlier)) => {
                        waiting.came(waits(step, Some(earlier), now));
                        let kept = book.remove(&earlier).unwrap_or_default();
                        book.insert(step, kept);
                    }
                    (2, Some(call)) => {
                        waiting.answered(&CallAnswered { call: call.to_string() });
                        book.remove(&call);
                    }
                    _ => {}
                }
                assert_eq!(waiting.all().len(), book.len(), "seed {seed}, step {step}: none vanishes, none lingers");
                for (call, (since, before)) in &mut book {
                    assert_eq!(waiting.since(&call.to_string()), Some(*since), "seed {seed}, step {step}");
                    let shown = shown_to(*since, now, hours, named);
                    assert!(shown.len() >= (*before).max(2), "seed {seed}, step {step}: {shown:?}");
                    let long = now - *since >= 3 * u64::from(hours) * HOUR;
                    assert!(!long || shown.len() == everybody, "seed {seed}, step {step}: {shown:?}");
                    *before = shown.len();
                }
            }
        }
    }
}
