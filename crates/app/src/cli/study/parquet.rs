//! Parquet, as far as a table of numbers and words needs it: a flat file read group by group, and one written.
//!
//! The crate `parquet` knows the format; here stands what of it is a table: numbers, truths and UTF-8 text, with values
//! that may be missing. Lists, structures, dates and bytes are refused by the name of their column.

mod read;
#[cfg(test)]
mod tests;
mod write;

pub(super) use read::{Item, Opened, Values, open};
pub(super) use write::write;

/// Why a file cannot be read, as a sentence that goes on from the file's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Broken(pub(super) String);

impl Broken {
    fn new(what: impl std::fmt::Display) -> Self {
        Self(what.to_string())
    }

    /// The bytes do not hold together.
    fn bytes(why: impl std::fmt::Display) -> Self {
        Self(format!("this Parquet file is damaged or cut off ({why}); write it anew, or save the table as CSV"))
    }
}
