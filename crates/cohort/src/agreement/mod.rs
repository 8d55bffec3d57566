//! How far several people who judged the same things agree: percent, kappa, Krippendorff's alpha and intraclass
//! correlations, each only where it means something, and otherwise the reason why not.

mod every;
pub mod icc;
pub mod kappa;
pub mod krippendorff;
mod ratings;
mod resample;

pub use every::{Kind, every};
pub use ratings::{Ratings, percent};
pub use resample::Resampling;
use thiserror::Error;

/// A number between two others, 95 times in 100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// The lower.
    pub low: f64,
    /// The upper.
    pub high: f64,
}

/// A test of a coefficient against nothing but chance, or against zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Test {
    /// Against the normal curve, two-sided.
    Z {
        /// The coefficient over its standard error if there were no agreement beyond chance.
        z: f64,
        /// The chance of one as large.
        p: f64,
    },
    /// Fisher's F, one-sided.
    F {
        /// The ratio of two mean squares.
        f: f64,
        /// Degrees of freedom above and below.
        freedom: (f64, f64),
        /// The chance of one as large.
        p: f64,
    },
}

/// A coefficient of agreement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// From below zero (worse than chance) to 1.
    pub estimate: f64,
    /// Its standard error, where there is a formula.
    pub error: Option<f64>,
    /// Its interval, or why there is none.
    pub bounds: Result<Bounds, Reason>,
    /// Its test.
    pub test: Option<Test>,
    /// How many things it rests on.
    pub units: usize,
}

/// Why a coefficient, or its interval, is not there.
#[derive(Clone, Copy, Debug, Error, PartialEq)]
pub enum Reason {
    /// Nothing to compare.
    #[error("{have} of the rows have ratings by {by}, and it needs {needs}")]
    TooFew {
        /// Rows that can be used.
        have: usize,
        /// By whom.
        by: By,
        /// Rows it takes.
        needs: usize,
    },
    /// One category only.
    #[error("all ratings are the same, so chance agreement is complete and nothing can exceed it")]
    OneCategory,
    /// No spread.
    #[error("all ratings are the same, so there is no variance to divide")]
    NoVariance,
    /// For two raters.
    #[error("it is defined for two raters, and there are {0}")]
    TwoRaters(usize),
    /// For three raters and more.
    #[error("it is for three raters and more; for two read Cohen's kappa")]
    MoreRaters,
    /// Words have no distances.
    #[error("nominal categories have no order, so no disagreement is larger than another")]
    NoOrder,
    /// Ranks have no equal steps.
    #[error("{0}")]
    NoSteps(&'static str),
    /// Rather measurements than categories.
    #[error("there are {there} different ratings, more than {most}: these are measurements, not categories")]
    Measurements {
        /// Different ratings.
        there: usize,
        /// The most that are taken for categories.
        most: usize,
    },
    /// Nothing disagrees.
    #[error("agreement is perfect here, and the formula's standard error of 0 is no certainty")]
    Perfect,
    /// The standard error's formula gives 0.
    #[error("the formula's standard error is 0 here, which is no certainty")]
    ZeroError,
    /// F has nothing below it.
    #[error("raters differ by nothing or by a constant only, so F has nothing to divide by")]
    NoError,
    /// An interval outside what a correlation can be.
    #[error("raters' leniency is estimated below zero, where the interval's formula has no meaning")]
    NoBounds,
    /// Too many resamples without a value.
    #[error("in {0} of the resamples the coefficient was not defined")]
    Undefined(usize),
    /// Pairs share raters.
    #[error("pairs of raters share raters, so no simple formula holds; read alpha's interval")]
    SharedRaters,
}

/// Whose ratings a row must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Everybody's.
    All,
    /// At least two.
    Two,
}

impl core::fmt::Display for By {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Self::All => "everybody",
            Self::Two => "two or more",
        })
    }
}

/// A coefficient, or why it is not there.
pub type Answer = Result<Measured, Reason>;
