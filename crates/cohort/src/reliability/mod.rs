//! How far a questionnaire's items measure one thing in these people: alpha, omega, each item against the rest, and the
//! error of the total, each only where it can be had, and otherwise the reason why not.

pub mod alpha;
mod matrix;
mod moments;
pub mod omega;
pub mod one_factor;

pub use moments::{Items, Missing, Moments};
use thiserror::Error;

pub use crate::agreement::Bounds;

/// A coefficient with its standard error and 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coefficient {
    /// Usually 0 to 1; alpha may fall below 0.
    pub estimate: f64,
    /// Its standard error, where there is a formula.
    pub error: Option<f64>,
    /// Its interval, or why there is none.
    pub bounds: Result<Bounds, Reason>,
}

/// Why a number, or its interval, is not there.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum Reason {
    /// Alpha of one item.
    #[error("one item cannot be consistent with itself; it takes two, or a second measurement of the same people")]
    OneItem,
    /// Omega of one or two items.
    #[error("one factor of two items has four parameters for three variances and covariances; it takes three items")]
    TwoItems,
    /// What is left without one of two items.
    #[error("one item would be left")]
    OneLeft,
    /// Not enough people.
    #[error("{have} {} that can be used {} too few; it takes {needs}", if *.have == 1 { "row" } else { "rows" }, if *.have == 1 { "is" } else { "are" })]
    TooFew {
        /// Rows there are.
        have: usize,
        /// Rows it takes.
        needs: usize,
    },
    /// The total does not vary.
    #[error("the total is the same for everybody")]
    NoSpread,
    /// Some item does not vary.
    #[error("an item is the same for everybody, so it has no correlations")]
    ConstantItem,
    /// Pairs that nobody answered both of.
    #[error("fewer than two people answered some pair of items")]
    NoPair,
    /// Correlations that cannot all be true, or one item made of others.
    #[error(
        "the items' correlations allow no factor model: an item is made of others, rows are too few, or pairs differ"
    )]
    Singular,
    /// A whole family of loadings fits alike.
    #[error("many different loadings fit these correlations equally well")]
    NotIdentified,
    /// On the edge.
    #[error("the best fit gives an item no error at all (a Heywood case), where standard errors have no meaning")]
    Heywood,
    /// Nothing but what the items share.
    #[error("the coefficient is 1 or more, which leaves no error to be uncertain about")]
    Perfect,
    /// An error larger than the spread.
    #[error("the reliability is below 0, and a total cannot be more error than it varies")]
    BelowZero,
    /// The standardised coefficient.
    #[error("intervals are given for the coefficient of the items as they are")]
    Standardised,
    /// No formula.
    #[error("there is no simple formula")]
    NoFormula,
}
