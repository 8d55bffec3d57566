//! Reliable and clinically significant change of many clients, each with one score before and one after.
//!
//! The measurement error comes from the spread of this caseload and a reliability; what is reliable for one client
//! therefore depends on who else is in it. Means and spreads are those of complete pairs, with n − 1.
//!
//! Source: Jacobson & Truax 1991, J Consult Clin Psychol 59:12, and the rivals named at each [`Method`].
//! Departs: see [`Design::as_package`].

mod caseload;
mod method;
mod rule;
pub mod slopes;
mod true_line;

pub use caseload::{Caseload, Spread};
pub use method::Method;
pub use rule::{Constants, Design, Rule};

use engine::outcome::judge::{Change, Sides};

/// Why no constants can be worked out for a caseload.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum Refused {
    /// Fewer than two complete pairs.
    #[error("{used} of {rows} clients have both scores; at least 2 are needed, and 30 to trust the result")]
    TooFew {
        /// Clients with both scores.
        used: usize,
        /// All clients.
        rows: usize,
    },
    /// Everybody began with the same score.
    #[error("everybody with both scores began at {0}, so there is no spread to work out a measurement error from")]
    NoSpread(f64),
    /// A reliability that leaves no error, or nothing else.
    #[error("a reliability of {0} cannot be used; it lies above 0 and below 1")]
    Reliability(f64),
    /// The cutoff needs to know the other population.
    #[error("cutoffs b and c need --functional-mean and --functional-sd; cutoff a does without")]
    NoFunctional,
    /// A population without spread.
    #[error("a standard deviation of {0} cannot be used; it lies above 0")]
    Spread(f64),
    /// A significance level that is none.
    #[error("a significance level of {0} cannot be used; it lies above 0 and below 1, and .05 is usual")]
    Alpha(f64),
    /// The differences between both scores hold more error than truth.
    #[error(
        "the differences in this caseload have a reliability of {0:.3}: error explains all of them, and \
         Hageman and Arrindell's method has no answer; use another method, or check --reliability"
    )]
    UnreliableDifference(f64),
    /// A spread so narrow that measurement error explains all of it.
    #[error("a standard deviation of {sd} is no more than the measurement error of {error}; check --reliability")]
    AllError {
        /// The spread, in points.
        sd: f64,
        /// The measurement error, in points.
        error: f64,
    },
}

/// What a client's two scores say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Judged {
    /// After minus before, in points.
    pub change: f64,
    /// The method's statistic, positive where the score rose more than expected.
    pub statistic: f64,
    /// The sides of the line; none where no cutoff was asked for.
    pub sides: Option<Sides>,
    /// The category.
    pub became: Change,
}

/// Why a client is not scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// The score before is missing.
    Before,
    /// The score after is missing.
    After,
    /// Both are.
    Both,
}

/// How many clients fell into each category.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Reliably better and across the line.
    pub recovered: usize,
    /// Reliably better.
    pub improved: usize,
    /// Neither.
    pub unchanged: usize,
    /// Reliably worse.
    pub deteriorated: usize,
    /// Reliably worse, into the clinical range.
    pub harmed: usize,
    /// A score is missing.
    pub not_scored: usize,
}

impl Counts {
    /// Counts one client.
    pub fn add(&mut self, one: &Result<Judged, Gap>) {
        let counted = match one.map(|judged| judged.became) {
            Ok(Change::Recovered) => &mut self.recovered,
            Ok(Change::Improved) => &mut self.improved,
            Ok(Change::Unchanged) => &mut self.unchanged,
            Ok(Change::Deteriorated) => &mut self.deteriorated,
            Ok(Change::Harmed) => &mut self.harmed,
            Err(_) => &mut self.not_scored,
        };
        *counted += 1;
    }
}
