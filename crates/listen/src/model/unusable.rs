//! Why a model's files cannot be used: which file, what is wrong with it, and what to do.

use core::fmt;

/// Files that make no model. The rules work without one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unusable {
    /// The file's name in its folder.
    pub file: String,
    /// What is wrong with it.
    pub what: String,
}

impl Unusable {
    /// A file that is not there.
    pub(super) fn missing(file: &str) -> Self {
        Self { file: file.to_owned(), what: "this file of the model is missing".to_owned() }
    }

    /// A file that is there and does not hold what it should.
    pub(super) fn damaged(file: &str, why: impl fmt::Display) -> Self {
        Self { file: file.to_owned(), what: format!("this file of the model is damaged: {why}") }
    }

    /// What to do about it.
    #[must_use]
    pub const fn what_to_do(&self) -> &'static str {
        "copy the whole folder again, or listen by the rules alone"
    }
}

impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}; {}", self.file, self.what, self.what_to_do())
    }
}

impl core::error::Error for Unusable {}
