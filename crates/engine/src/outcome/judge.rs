//! Reliable and clinically significant change of one pair of scores, after Jacobson and Truax (1991).

use crate::{
    instrument::{Better, Cutoff, Scale},
    number::{exceeds, reaches},
};

/// What became of somebody between two scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Clinical before, not any more, and reliably better.
    Recovered,
    /// Reliably better.
    Improved,
    /// No more than measurement error explains.
    Unchanged,
    /// Reliably worse.
    Deteriorated,
    /// Reliably worse, from not clinical into the clinical range; the literature's "harmed".
    Harmed,
}

/// A line between clinical and not clinical.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Line {
    /// A calculated cutoff (a, b or c): whoever stands on it is neither clinical nor functional.
    Calculated(f64),
    /// A published caseness rule such as "10 or more": whoever stands on it is a case, everybody else is not.
    Caseness(f64),
    /// None is known.
    Unknown,
}

impl Line {
    /// The line of a scale.
    #[must_use]
    pub fn of(scale: &Scale) -> Self {
        let published = |cutoff: &Cutoff| Self::Caseness(cutoff.clinical_from);
        scale.cutoff.as_ref().map_or(Self::Unknown, published)
    }

    fn clinical(self, better: Better, points: f64) -> bool {
        match self {
            Self::Calculated(line) => exceeds(better.gain(points, line), 0.0),
            Self::Caseness(line) => reaches(better.gain(points, line), 0.0),
            Self::Unknown => false,
        }
    }

    fn functional(self, better: Better, points: f64) -> bool {
        match self {
            Self::Calculated(line) => exceeds(better.gain(line, points), 0.0),
            Self::Caseness(_) => !self.clinical(better, points),
            Self::Unknown => false,
        }
    }
}

/// The two populations from which a cutoff is calculated, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Populations {
    /// Mean and standard deviation of people in treatment.
    pub clinical: (f64, f64),
    /// Mean and standard deviation of people who are not.
    pub functional: (f64, f64),
}

impl Populations {
    /// Cutoff a: two standard deviations from the clinical mean, towards the better.
    #[must_use]
    pub fn cutoff_a(self, better: Better) -> f64 {
        self.clinical.0 + better.gain(0.0, 2.0 * self.clinical.1)
    }

    /// Cutoff b: two standard deviations of the *functional* population from its mean, towards the worse.
    #[must_use]
    pub fn cutoff_b(self, better: Better) -> f64 {
        self.functional.0 - better.gain(0.0, 2.0 * self.functional.1)
    }

    /// Cutoff c: between both means, weighed by the spread of each.
    #[must_use]
    pub fn cutoff_c(self) -> f64 {
        let ((clinical, its_sd), (functional, other_sd)) = (self.clinical, self.functional);
        (its_sd * functional + other_sd * clinical) / (its_sd + other_sd)
    }
}

/// The category of a change. A change of exactly the reliable one is not reliable: the rule is strict.
#[must_use]
pub fn judge(better: Better, reliable: f64, line: Line, before: f64, after: f64) -> Change {
    let gain = better.gain(before, after);
    if exceeds(gain, reliable) {
        let recovered = line.clinical(better, before) && line.functional(better, after);
        return if recovered { Change::Recovered } else { Change::Improved };
    }
    if exceeds(-gain, reliable) {
        let known = line != Line::Unknown;
        let harmed = known && !line.clinical(better, before) && !line.functional(better, after);
        return if harmed { Change::Harmed } else { Change::Deteriorated };
    }
    Change::Unchanged
}
