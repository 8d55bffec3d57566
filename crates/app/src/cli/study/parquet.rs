//! Parquet, as far as a table of numbers and words needs it: a flat file read row group by row group, and one written.
//!
//! Read: INT32, INT64, FLOAT, DOUBLE, BOOLEAN, decimals up to 18 digits and UTF-8 text; plain and dictionary pages of
//! both versions; uncompressed, Snappy, Zstandard and gzip. Everything else is refused by name. Nothing in a file is
//! trusted: every length is held against what is there. Written: plain pages, not compressed, one group for every
//! hundred thousand rows.
//!
//! Source: the format's own specification, <https://parquet.apache.org/docs/file-format/>, Thrift's compact protocol.

mod footer;
mod page;
mod read;
mod runs;
#[cfg(test)]
mod tests;
mod thrift;
mod write;

pub(super) use read::{Item, Opened, Values, open};
pub(super) use write::write;

/// What opens and closes every Parquet file.
const MAGIC: &[u8; 4] = b"PAR1";

/// Why a file cannot be read, as a sentence that goes on from the file's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Broken(pub(super) String);

impl Broken {
    fn new(what: impl std::fmt::Display) -> Self {
        Self(what.to_string())
    }

    /// The bytes do not hold together.
    fn bytes(part: &str) -> Self {
        Self(format!("this Parquet file is damaged or cut off ({part}); write it anew, or save the table as CSV"))
    }
}
