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
}
