//! A table with one row a client and session: the options that name it, how it is read, and what is wrong with two rows of
//! one session.

use std::path::PathBuf;

use clap::Args as Arguments;
use cohort::gains::{Row, Twice};

use super::numbered::Numbered;
use super::table::{self, Gather, Lines};
use crate::cli::Complaint;

/// Which table, and its columns.
#[derive(Debug, Arguments)]
pub(super) struct Table {
    /// A table, CSV or Parquet, with one row a client and session; `-` reads standard input.
    #[arg(default_value = "-", value_name = "FILE")]
    pub(super) file: PathBuf,
    /// The column of the clients' ids.
    #[arg(long, value_name = "COLUMN", default_value = "id")]
    id: String,
    /// The column of session numbers; a missed session keeps its number, a baseline is session 0.
    #[arg(long, value_name = "COLUMN", default_value = "session")]
    pub(super) session: String,
    /// The column of scores.
    #[arg(long, value_name = "COLUMN", default_value = "value")]
    value: String,
}

/// The sessions of a table.
#[derive(Default)]
pub(super) struct Sessions {
    pub(super) ids: Numbered,
    pub(super) rows: Vec<Row>,
}

impl Table {
    /// The columns of ids, sessions and scores.
    pub(super) fn columns(&self) -> [&str; 3] {
        [&self.id, &self.session, &self.value]
    }

    /// Reads it on so many threads.
    pub(super) fn read(&self, quiet: bool, threads: usize) -> Result<(Sessions, Lines), Complaint> {
        table::gather(&self.file, &self.columns(), (quiet, threads))
    }

    /// Two rows for one session, as a complaint.
    pub(super) fn twice(&self, twice: Twice, sessions: &Sessions, lines: &Lines) -> Complaint {
        let (one, other, row) = (lines.of(twice.first), lines.of(twice.second), sessions.rows[twice.first]);
        let id = sessions.ids.get(row.course);
        let what = format!("session {} of `{id}` stands twice, in lines {one} and {other}; keep one", row.session);
        Complaint::new(format!("{}, line {other}", self.file.display()), what)
    }
}

impl Sessions {
    /// Adds a row, and says whose it is.
    pub(super) fn put(&mut self, row: &table::Row) -> Result<u32, Complaint> {
        let (id, session, points) = (row.text(0)?, row.session(1)?, row.number(2)?);
        let course = self.ids.number(id);
        self.rows.push(Row { course, session, points });
        Ok(course)
    }
}

impl Gather for Sessions {
    fn add(&mut self, row: &table::Row) -> Result<(), Complaint> {
        self.put(row).map(drop)
    }

    fn append(&mut self, next: Self, _: &table::Row) -> Result<(), Complaint> {
        let courses = self.ids.append(&next.ids);
        self.rows.extend(next.rows.into_iter().map(|row| Row { course: courses[row.course as usize], ..row }));
        Ok(())
    }
}
