//! Recovery and reliable change on two questionnaires at once, as NHS Talking Therapies counts them.
//!
//! Recovery: a case on at least one before, a case on neither after. Reliable improvement: better by the reliable change
//! on one and not reliably worse on the other; reliable deterioration the other way round. Reliable recovery: both. A
//! reliable change is reached, not exceeded, and whoever stands on the line is a case.
//!
//! Source: The NHS Talking Therapies Manual; rates as published by NHS Digital, June 2020 outcomes.
//! Departs: none known; the manual's wording was cited from memory (METHODS B.4).

use engine::{instrument::Better, number::reaches, outcome::judge::Line};

use crate::counts::{self, Estimate};

/// Before and after on one questionnaire, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// Which way it runs.
    pub better: Better,
    /// From this score on somebody is a case.
    pub case_from: f64,
    /// The published reliable change.
    pub reliable: f64,
    /// Before.
    pub before: f64,
    /// After.
    pub after: f64,
}

/// What both questionnaires say together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// A case on at least one before: only such a person can recover.
    pub case_before: bool,
    /// A case on at least one after.
    pub case_after: bool,
    /// A case before and on neither after.
    pub recovered: bool,
    /// Reliably better on one and not reliably worse on the other.
    pub improved: bool,
    /// Reliably worse on one and not reliably better on the other.
    pub deteriorated: bool,
}

impl Verdict {
    /// Recovered and reliably improved.
    #[must_use]
    pub const fn reliably_recovered(self) -> bool {
        self.recovered && self.improved
    }
}

/// Judges one person by two questionnaires.
#[must_use]
pub fn judge(both: [Measured; 2]) -> Verdict {
    let case = |one: &Measured, points: f64| Line::Caseness(one.case_from).clinical(one.better, points);
    let case_before = both.iter().any(|one| case(one, one.before));
    let case_after = both.iter().any(|one| case(one, one.after));
    let better = both.iter().any(|one| reaches(one.better.gain(one.before, one.after), one.reliable));
    let worse = both.iter().any(|one| reaches(one.better.gain(one.after, one.before), one.reliable));
    Verdict {
        case_before,
        case_after,
        recovered: case_before && !case_after,
        improved: better && !worse,
        deteriorated: worse && !better,
    }
}

/// How many people finished, and what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Finished {
    /// Everybody who finished treatment.
    pub all: u32,
    /// Those who were no case on either questionnaire before.
    pub no_case_before: u32,
    /// Those who recovered.
    pub recovered: u32,
    /// Those who improved reliably.
    pub improved: u32,
    /// Those who deteriorated reliably.
    pub deteriorated: u32,
    /// Those who recovered and improved reliably.
    pub reliably_recovered: u32,
}

impl Finished {
    /// Counts one person.
    pub fn add(&mut self, one: Verdict) {
        let Verdict { case_before, case_after: _, recovered, improved, deteriorated } = one;
        self.all += 1;
        self.no_case_before += u32::from(!case_before);
        self.recovered += u32::from(recovered);
        self.improved += u32::from(improved);
        self.deteriorated += u32::from(deteriorated);
        self.reliably_recovered += u32::from(one.reliably_recovered());
    }

    /// Recovered, of those who were a case before.
    #[must_use]
    pub fn recovery(self) -> Rate {
        Rate::of(self.recovered, self.all - self.no_case_before)
    }

    /// Recovered and reliably improved, of those who were a case before.
    #[must_use]
    pub fn reliable_recovery(self) -> Rate {
        Rate::of(self.reliably_recovered, self.all - self.no_case_before)
    }

    /// Reliably improved, of everybody who finished.
    #[must_use]
    pub fn improvement(self) -> Rate {
        Rate::of(self.improved, self.all)
    }

    /// Reliably deteriorated, of everybody who finished.
    #[must_use]
    pub fn deterioration(self) -> Rate {
        Rate::of(self.deteriorated, self.all)
    }
}

/// So many of so many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// Those to whom it happened.
    pub count: u32,
    /// Those to whom it could have happened: the denominator.
    pub of: u32,
    /// The share from 0 to 1 with Wilson's interval; none of nobody.
    pub share: Option<Estimate>,
}

impl Rate {
    fn of(count: u32, of: u32) -> Self {
        Self { count, of, share: counts::share(count.into(), of.into()) }
    }
}
