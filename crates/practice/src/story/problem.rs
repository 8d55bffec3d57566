//! What is wrong with a course file: what, where, and what to do.

use std::fmt;

/// One thing wrong with a course file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Line and column or the place by name: `session 3, phq-9, item 9`.
    pub place: String,
    /// What is wrong and what to do.
    pub what: String,
}

impl Problem {
    /// A problem at a place.
    #[must_use]
    pub fn new(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self { place: place.into(), what: what.into() }
    }

    pub(super) fn json(error: &serde_json::Error) -> Self {
        let what = error.to_string();
        let what = what.split(" at line ").next().unwrap_or(&what).to_owned();
        Self::new(format!("line {}, column {}", error.line(), error.column()), what)
    }

    pub(super) fn toml(text: &str, error: &toml::de::Error) -> Self {
        let what = error.message().to_owned();
        Self::new(place_in(text, error), what)
    }
}

/// Line and column of a TOML error within its text.
pub(crate) fn place_in(text: &str, error: &toml::de::Error) -> String {
    error.span().map_or_else(|| "the file".to_owned(), |span| line_and_column(text, span.start))
}

fn line_and_column(text: &str, at: usize) -> String {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1;
    format!("line {line}, column {column}")
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}
