//! From answers to a score: recode, prorate, sum or average; or say why there is none.

/// A score, or why there is none. Never zero for nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum Scored {
    /// A score.
    Score(Score),
    /// No score.
    NotScored(Why),
}

/// One score of one scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// In points of the scale; never rounded.
    pub value: f64,
    /// How many items others stood in for.
    pub missing: usize,
    /// Every answer was the best possible one: a perfect form carries almost no information.
    pub ceiling: bool,
}

/// Why there is no score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// More items are missing than the rule allows.
    TooFewAnswered {
        /// Items answered.
        answered: usize,
        /// Items needed.
        needed: usize,
    },
    /// An answer lies outside the item's range.
    OutOfRange {
        /// The item.
        item: alloc::string::String,
        /// The number given.
        value: i32,
    },
    /// The instrument has no such scale.
    NoScale,
}
