//! Writing a result that is one object: JSON, text on a terminal, or a page.
//!
//! How to use it: put everything found into one JSON object (`analysis`, constants, lists of objects of one kind for
//! tables, `notes`), call [`check`] before any work and [`write`] once. On a terminal single facts come first, then each
//! list of objects as a table. For `--format html` the last argument makes a [`Report`]; `Report::plain` will do. Other
//! tables, such as random effects, are drafts of [`super::sheet::draft`] and are kept only if all can be.

use std::io::{Result, Write};
use std::path::Path;

use serde_json::Value;

use super::blocks;
use super::out::{Format, Out};
use super::report::Report;
use crate::cli::{Complaint, output};

/// How to write an object, or a complaint to be made before any work is done.
///
/// # Errors
/// Formats that hold rows only, and files that are one and the same.
pub(super) fn check(out: &Out, input: &Path) -> std::result::Result<Format, Complaint> {
    out.apart(input, None)?;
    format(out)
}

fn format(out: &Out) -> std::result::Result<Format, Complaint> {
    match out.format_or(Format::Json)? {
        Format::Csv | Format::Parquet => {
            Err(Complaint::new("--out", "this result is one object, not rows; end the name in .json or .html"))
        }
        format => Ok(format),
    }
}

/// Writes an object and the tables that go with it; all stand under their names or none does. `--summary` gets the same
/// object, so that a page and its numbers come from one run.
///
/// # Errors
/// What cannot be written, and why.
pub(super) fn write(
    value: &Value,
    out: &Out,
    also: Vec<output::Draft>,
    report: impl FnOnce() -> Report,
) -> std::result::Result<(), Complaint> {
    let format = format(out)?;
    let second = out.summary().map(|path| draft(value, path)).transpose()?;
    let first = output::draft(out.path(), |to| match format {
        Format::Table => blocks::print(&blocks::of(value), to),
        Format::Html => to.write_all(report().page().as_bytes()),
        Format::Json | Format::Csv | Format::Parquet => pretty(value, to),
    })?;
    first.keep()?;
    second.into_iter().chain(also).try_for_each(output::Draft::keep)
}

/// An object as JSON, to be kept together with the result.
pub(super) fn draft(value: &Value, path: &Path) -> std::result::Result<output::Draft, Complaint> {
    output::draft(Some(path), |to| pretty(value, to))
}

fn pretty(value: &Value, to: &mut dyn Write) -> Result<()> {
    serde_json::to_writer_pretty(&mut *to, value)?;
    to.write_all(b"\n")
}
