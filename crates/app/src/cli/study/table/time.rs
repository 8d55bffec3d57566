//! A moment in time: a number in whatever unit the table counts in, or a day of the calendar.

use jiff::civil::Date;

use super::row::{Row, short};
use crate::cli::Complaint;

/// When something was.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in super::super) enum Time {
    /// In the table's own unit.
    Number(f64),
    /// A day, and its number counted from 1970-01-01.
    Day(Date, f64),
}

impl Time {
    pub(in super::super) const fn number(self) -> f64 {
        match self {
            Self::Number(number) | Self::Day(_, number) => number,
        }
    }
}

impl Row<'_> {
    /// A moment, which must be there: a number, or a day written as 2026-11-22.
    pub(in super::super) fn time(&self, column: usize) -> Result<Time, Complaint> {
        let cell = self.cell(column);
        if cell.len() == 10 && cell[4] == b'-' {
            return self.day(column).ok_or_else(|| self.no_day(column));
        }
        if [b'-', b'/', b'.'].iter().any(|mark| cell.iter().filter(|byte| *byte == mark).count() == 2) {
            return Err(self.no_day(column));
        }
        let missing = "the time is missing, and without it the row stands nowhere; put it in";
        self.number(column)?.map(Time::Number).ok_or_else(|| self.wrong(column, missing))
    }

    fn day(&self, column: usize) -> Option<Time> {
        let date: Date = std::str::from_utf8(self.cell(column)).ok()?.parse().ok()?;
        let days = date.duration_since(Date::constant(1970, 1, 1)).as_hours() / 24;
        Some(Time::Day(date, days as f64))
    }

    fn no_day(&self, column: usize) -> Complaint {
        let cell = String::from_utf8_lossy(self.cell(column));
        let cell = short(&cell);
        self.wrong(column, format!("`{cell}` is not a day as this reads it; write days as 2026-11-22"))
    }

    /// A complaint that times of two kinds stand in one column.
    pub(in super::super) fn mixed_times(&self, column: usize) -> Complaint {
        self.wrong(column, "days and plain numbers stand in one column; write all times in one way")
    }
}
