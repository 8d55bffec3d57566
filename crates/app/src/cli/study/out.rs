//! Where a result goes and how it is written: the options every analysis shares.
//!
//! How to use it: put `#[command(flatten)] out: Out` into the arguments of an analysis, call [`Out::check`] before any
//! work, ask [`Out::threads`] how many threads may work, and hand it to [`super::sheet::write`] (rows) or
//! [`super::object::write`] (one object).

use std::io::IsTerminal;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use clap::{Args as Arguments, ValueEnum};

use crate::cli::{Complaint, output};

/// Where to write, and how.
#[derive(Debug, Arguments)]
pub(super) struct Out {
    /// Write the result to this file; its ending says how: .csv, .json, .parquet or .html.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Write every constant used and the counts to this file, as JSON.
    #[arg(long, value_name = "FILE")]
    summary: Option<PathBuf>,
    /// How to write the result (default: by the ending of --out; else a table on a terminal, in a pipe CSV or JSON).
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<Format>,
    /// How many threads may work (default: as many as there are cores); the result is the same for any number.
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
}

/// How a result is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// Columns side by side, cut for reading.
    Table,
    /// Commas, UTF-8, a line of column names.
    Csv,
    /// One object.
    Json,
    /// Columns in binary.
    Parquet,
    /// One page that stands alone, with pictures.
    Html,
}

impl Out {
    /// The file to write, unless the result goes to standard output.
    pub(super) fn path(&self) -> Option<&Path> {
        self.out.as_deref().filter(|path| !output::is_stream(path))
    }

    /// The file for the summary, if there is to be one.
    pub(super) fn summary(&self) -> Option<&Path> {
        self.summary.as_deref()
    }

    /// How many threads may work, at least one.
    pub(super) fn threads(&self) -> usize {
        self.threads.or_else(|| std::thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get)
    }

    /// How to write rows, or a complaint to be made before any work is done: also of files that are one and the same.
    pub(super) fn check(&self, input: &Path) -> Result<Format, Complaint> {
        self.apart(input, None)?;
        self.format_or(Format::Csv)
    }

    /// Complains where a result would be written over the table or over another result.
    pub(super) fn apart(&self, input: &Path, also: Option<(&str, &Path)>) -> Result<(), Complaint> {
        let out = self.out.as_deref().unwrap_or(Path::new("-"));
        let summary = self.summary.as_deref().map(|path| ("--summary", path));
        let results: Vec<_> = [Some(("--out", out)), summary, also].into_iter().flatten().collect();
        for (at, (option, path)) in results.iter().enumerate() {
            if !output::is_stream(path) && output::are_one(path, input) {
                let what = format!("`{}` is the table itself, which would be lost; name another file", path.display());
                return Err(Complaint::new(option, what));
            }
            if let Some((other, _)) = results[..at].iter().find(|(_, other)| output::are_one(path, other)) {
                let what = format!("`{}` is where {other} goes too; name a file for each", path.display());
                return Err(Complaint::new(option, what));
            }
        }
        Ok(())
    }

    /// How to write, where a pipe gets `piped`.
    pub(super) fn format_or(&self, piped: Format) -> Result<Format, Complaint> {
        match (self.format, self.path()) {
            (Some(Format::Parquet), None) if self.out.is_none() && std::io::stdout().is_terminal() => {
                Err(Complaint::new("--format", "Parquet is no text for a terminal; name a file with --out"))
            }
            (Some(format), _) => Ok(format),
            (None, Some(path)) => by_ending(path),
            (None, None) if self.out.is_none() && std::io::stdout().is_terminal() => Ok(Format::Table),
            (None, None) => Ok(piped),
        }
    }
}

fn by_ending(path: &Path) -> Result<Format, Complaint> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("csv") => Ok(Format::Csv),
        Some("json") => Ok(Format::Json),
        Some("parquet") => Ok(Format::Parquet),
        Some("html") => Ok(Format::Html),
        _ => Err(Complaint::new(
            "--out",
            format!("`{}` does not say what to write; end it in .csv, .json, .parquet or .html", path.display()),
        )),
    }
}
