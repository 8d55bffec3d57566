//! One row of a table: its cells, and what is wrong with them.

use std::borrow::Cow;

use super::cut::{Cell, Number};
use super::header::Asked;
use crate::cli::Complaint;

/// One row, with the cells of the columns asked for.
pub(in super::super) struct Row<'a> {
    pub(super) asked: &'a Asked<'a>,
    pub(super) text: &'a [u8],
    pub(super) cells: &'a [Cell],
    pub(super) line: u64,
}

impl<'a> Row<'a> {
    pub(super) fn cell(&self, column: usize) -> &'a [u8] {
        let cell = self.cells[column];
        &self.text[cell.start as usize..cell.end as usize]
    }

    /// A complaint about this cell.
    pub(in super::super) fn wrong(&self, column: usize, what: impl std::fmt::Display) -> Complaint {
        let (number, name) = (self.asked.columns[column] + 1, self.asked.names[column]);
        Complaint::new(
            format!("{}, {} {}, column {number} ({name})", self.asked.path.display(), self.asked.unit, self.line),
            what,
        )
    }

    /// A text that must be there, such as an id.
    pub(in super::super) fn text(&self, column: usize) -> Result<&'a str, Complaint> {
        self.word(column)?.ok_or_else(|| {
            self.wrong(column, "this is missing, and without it nobody knows whose row it is; put it in")
        })
    }

    /// A text, such as a level of a factor; empty or NA is missing.
    pub(in super::super) fn word(&self, column: usize) -> Result<Option<&'a str>, Complaint> {
        if self.cells[column].number == Number::Missing {
            return Ok(None);
        }
        let text = std::str::from_utf8(self.cell(column));
        text.map(Some).map_err(|_| self.wrong(column, "this is not UTF-8 text; save the file as CSV in UTF-8"))
    }

    /// A number; empty or NA is missing.
    pub(in super::super) fn number(&self, column: usize) -> Result<Option<f64>, Complaint> {
        match self.cells[column].number {
            Number::Is(number) => Ok(Some(number)),
            Number::Missing => Ok(None),
            Number::No => Err(self.wrong(column, no_number(&String::from_utf8_lossy(self.cell(column))))),
        }
    }

    /// Whether a column is there; only one asked for together with others may not be.
    pub(in super::super) fn has(&self, column: usize) -> bool {
        column < self.cells.len()
    }

    /// Yes or no; empty or NA is missing.
    pub(in super::super) fn truth(&self, column: usize) -> Result<Option<bool>, Complaint> {
        match self.cell(column).to_ascii_lowercase().as_slice() {
            b"" | b"na" => Ok(None),
            b"1" | b"true" | b"yes" => Ok(Some(true)),
            b"0" | b"false" | b"no" => Ok(Some(false)),
            other => {
                let cell = String::from_utf8_lossy(other);
                let what = format!("`{}` is neither yes nor no; write 1 or 0, or leave it empty", short(&cell));
                Err(self.wrong(column, what))
            }
        }
    }

    /// The number of a session, if there is one.
    pub(in super::super) fn session_or(&self, column: usize) -> Result<Option<i32>, Complaint> {
        self.number(column)?.map(|_| self.session(column)).transpose()
    }

    /// The number of a session, which must be there.
    pub(in super::super) fn session(&self, column: usize) -> Result<i32, Complaint> {
        let number = self.number(column)?;
        let number = number.ok_or_else(|| self.wrong(column, "the number of the session is missing; put it in"))?;
        if number.fract() != 0.0 || number.abs() > f64::from(i32::MAX) - 8.0 {
            return Err(self.wrong(column, format!("`{number}` is not the number of a session; count them 1, 2, 3")));
        }
        Ok(number as i32)
    }
}

fn no_number(cell: &str) -> String {
    let with_point = cell.replace(',', ".");
    if cell.contains(',') && with_point.parse::<f64>().is_ok() {
        return format!("`{cell}` has a decimal comma; write {with_point}");
    }
    if cell.trim().parse::<f64>().is_ok_and(|number| !number.is_nan()) && cell.contains(|c: char| c.is_ascii_digit()) {
        return format!("`{}` is too large to reckon with; no number lies beyond 1e100", short(cell));
    }
    format!("`{}` is not a number; leave the cell empty if it is missing", short(cell))
}

/// The beginning of a cell: a page of digits would hide what is wrong with it.
pub(super) fn short(cell: &str) -> Cow<'_, str> {
    match cell.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &cell[..end]).into(),
        None => cell.into(),
    }
}
