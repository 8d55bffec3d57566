//! Reliable and clinically significant change of one pair of scores, after Jacobson and Truax (1991).

use crate::{
    instrument::{self, Better, Scale},
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

/// Whether a score moved by more than measurement error explains, and which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// Reliably better.
    Better,
    /// Reliably worse.
    Worse,
    /// Neither.
    Neither,
}

impl Moved {
    /// From a gain in points (negative where worse) and the change in points that error alone may bring. Strict: a gain
    /// of exactly that much is neither.
    #[must_use]
    pub fn by(gain: f64, reliable: f64) -> Self {
        if exceeds(gain, reliable) {
            Self::Better
        } else if exceeds(-gain, reliable) {
            Self::Worse
        } else {
            Self::Neither
        }
    }
}

/// On which side of the line somebody stood, before and after; all false where no line is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sides {
    /// Clinical before.
    pub clinical_before: bool,
    /// Functional after.
    pub functional_after: bool,
    /// Not clinical before and not functional after.
    pub into_clinical: bool,
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
        let published = |cutoff: &instrument::Cutoff| Self::Caseness(cutoff.clinical_from);
        scale.cutoff.as_ref().map_or(Self::Unknown, published)
    }

    /// The sides on which somebody stood.
    #[must_use]
    pub fn sides(self, better: Better, before: f64, after: f64) -> Sides {
        let clinical_before = self.clinical(better, before);
        let functional_after = self.functional(better, after);
        let into_clinical = self != Self::Unknown && !clinical_before && !functional_after;
        Sides { clinical_before, functional_after, into_clinical }
    }

    /// Whether a score lies on the clinical side.
    #[must_use]
    pub fn clinical(self, better: Better, points: f64) -> bool {
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

/// Which rule of Jacobson and Truax (1991) draws the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cutoff {
    /// Two standard deviations from the clinical mean, towards the better.
    A,
    /// Two standard deviations from the functional mean, towards the worse.
    B,
    /// Between both means, weighed by the spread of each.
    C,
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
    /// The cutoff by one of the three rules.
    #[must_use]
    pub fn cutoff(self, rule: Cutoff, better: Better) -> f64 {
        match rule {
            Cutoff::A => self.cutoff_a(better),
            Cutoff::B => self.cutoff_b(better),
            Cutoff::C => self.cutoff_c(),
        }
    }

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
    categorise(Moved::by(better.gain(before, after), reliable), line.sides(better, before, after))
}

/// The category from a reliable move and the sides of the line.
#[must_use]
pub fn categorise(moved: Moved, sides: Sides) -> Change {
    match moved {
        Moved::Better if sides.clinical_before && sides.functional_after => Change::Recovered,
        Moved::Better => Change::Improved,
        Moved::Worse if sides.into_clinical => Change::Harmed,
        Moved::Worse => Change::Deteriorated,
        Moved::Neither => Change::Unchanged,
    }
}
