//! Why a model is not fitted, and what to do.

use super::formula::Misread;

/// Why a model is not fitted.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Refused {
    /// The formula names what is not there.
    #[error("{0}")]
    Formula(#[from] Misread),
    /// No random term: a plain regression.
    #[error("the model has no random term, so it is a plain regression; add one, such as + (1 | client)")]
    NoRandomTerm,
    /// Text where a number is needed.
    #[error("`{0}` holds text, and here it must hold numbers; check the column or leave it out")]
    NotNumbers(String),
    /// A reckoned value that is no number.
    #[error("{label} is not a finite number in row {row}; leave that row's cell empty, or change the formula")]
    NotFinite {
        /// What was reckoned.
        label: String,
        /// The row, counted from 1 below the header.
        row: usize,
    },
    /// No row is complete.
    #[error("no row has a value in every column of the model ({columns}); check them for empty cells")]
    NoRows {
        /// The columns.
        columns: String,
    },
    /// A factor with a single level.
    #[error("`{factor}` has one value only (`{level}`) in the rows used, so it explains nothing; leave it out")]
    OneLevel {
        /// The factor.
        factor: String,
        /// Its level.
        level: String,
    },
    /// A grouping with a single level.
    #[error("all rows used belong to one `{0}`: how groups differ cannot be told from one; leave this random term out")]
    OneGroup(String),
    /// As many groups as rows.
    #[error(
        "there are {rows} rows and as many of `{group}`: with one row each, groups cannot be told from error; group by \
         something coarser"
    )]
    GroupsAreRows {
        /// The grouping.
        group: String,
        /// Rows used.
        rows: usize,
    },
    /// More random effects than rows.
    #[error(
        "({effects} | {group}) asks for {asked} random effects, and there are {rows} rows: too few to tell them from \
         error; let fewer things vary by {group}"
    )]
    TooManyEffects {
        /// What varies.
        effects: String,
        /// By what.
        group: String,
        /// Groups times effects.
        asked: usize,
        /// Rows used.
        rows: usize,
    },
    /// A term of too many columns.
    #[error(
        "`{term}` makes {columns} columns, and {most} are the most; if it tells groups apart, write (1 | {term}) \
         instead, and if it holds numbers, look for a text in it"
    )]
    TooManyColumns {
        /// The term.
        term: String,
        /// How many it makes.
        columns: usize,
        /// The most.
        most: usize,
    },
    /// No fixed effect is left.
    #[error("no fixed effect is left to estimate; keep the constant, or add a column that is not all zero")]
    NoFixed,
    /// As many coefficients as rows.
    #[error("{rows} rows cannot carry {fixed} fixed effects; leave some out")]
    TooManyFixed {
        /// Coefficients.
        fixed: usize,
        /// Rows used.
        rows: usize,
    },
    /// Nothing left to explain.
    #[error("the fixed effects explain every row exactly, so no error is left to model; check the outcome `{0}`")]
    NoError(String),
    /// Crossed groups too many to hold.
    #[error(
        "the groups are crossed so much that {effects} random effects hang together, and {most} are the most; group by \
         something coarser, or leave a random term out"
    )]
    TooLarge {
        /// Effects left in one piece.
        effects: usize,
        /// The most.
        most: usize,
    },
    /// The criterion could not be evaluated.
    #[error("the model could not be fitted: the residual variance goes to nought; let fewer things vary")]
    Degenerate,
}
