//! A sentence before it has a language: the key of a sentence in `words/` and what fills its gaps.

use crate::course::Rater;
use alloc::{string::String, vec::Vec};

/// A sentence to be said in the reader's language.
#[derive(Clone, Debug, PartialEq)]
pub struct Phrase {
    /// The key in `words/`, for example `finding-rupture-open`.
    pub key: &'static str,
    /// What fills the gaps, by name.
    pub gaps: Vec<(&'static str, Gap)>,
}

/// What fills a gap of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Gap {
    /// A count: sessions, items, days.
    Count(i64),
    /// A measured number, with the decimals it deserves.
    Number(f64, u8),
    /// A day.
    Day(jiff::civil::Date),
    /// A word that is itself a key in `words/`, such as the name of a scale.
    Word(String),
    /// The client's own words, said as they stand.
    Own(String),
    /// One of the two. The sentence chooses its words by who that is and by who reads: "you", "your client".
    Rater(Rater),
}

impl Phrase {
    /// A sentence without gaps.
    #[must_use]
    pub const fn plain(key: &'static str) -> Self {
        Self { key, gaps: Vec::new() }
    }

    /// The same sentence with a count filled in.
    #[must_use]
    pub fn count(self, name: &'static str, count: impl TryInto<i64>) -> Self {
        self.with(name, Gap::Count(count.try_into().unwrap_or(i64::MAX)))
    }

    /// The same sentence with a measured number filled in, to one decimal.
    #[must_use]
    pub fn number(self, name: &'static str, number: f64) -> Self {
        self.with(name, Gap::Number(number, 1))
    }

    /// The same sentence with points of a scale filled in: no decimal where they are whole.
    #[must_use]
    pub fn points(self, name: &'static str, points: f64) -> Self {
        self.with(name, Gap::Number(points, u8::from(points % 1.0 != 0.0)))
    }

    /// The same sentence with "so many of a hundred" filled in; people come in whole numbers, unless there is hardly one.
    #[must_use]
    pub fn of_hundred(self, name: &'static str, percent: f64) -> Self {
        self.with(name, Gap::Number(percent, u8::from(percent < 1.0)))
    }

    /// The same sentence with a day filled in.
    #[must_use]
    pub fn day(self, name: &'static str, day: jiff::civil::Date) -> Self {
        self.with(name, Gap::Day(day))
    }

    /// The same sentence with a word filled in that is itself a key in `words/`.
    #[must_use]
    pub fn word(self, name: &'static str, key: impl Into<String>) -> Self {
        self.with(name, Gap::Word(key.into()))
    }

    /// The same sentence, about one of the two: fills the gap `who`.
    #[must_use]
    pub fn who(self, by: Rater) -> Self {
        self.with("who", Gap::Rater(by))
    }

    /// The same sentence with one more gap filled.
    #[must_use]
    pub fn with(mut self, name: &'static str, gap: Gap) -> Self {
        self.gaps.push((name, gap));
        self
    }
}
