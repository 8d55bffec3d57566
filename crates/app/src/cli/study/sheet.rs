//! Writing rows: CSV, JSON, a table on a terminal or a page, each number so that it reads back exactly.
//!
//! How to use it: implement [`Sheet`] for what the analysis holds: the names of its columns, how many rows, and the cells
//! of row `at` in the order of the names. Call [`write`] once with the summary (one JSON object with `analysis`, every
//! constant used, the counts and `notes`). Cells of one column hold one kind of value or [`Cell::Empty`]; a number that
//! could not be had is `Empty`, never NaN, with its reason in a column of text. For `--format html` give a
//! [`Sheet::report`]; without it the page shows the summary. A second table beside the first goes through [`draft`].

mod digits;
pub(super) mod text;

use std::borrow::Cow;
use std::io::{Result, Write};
use std::ops::Range;
use std::path::Path;

use serde_json::Value;

use super::object;
use super::out::{Format, Out};
use super::report::Report;
use super::spare::Spare;
use super::{order, parquet};
use crate::cli::{Complaint, output};
use digits::Digits;

/// One cell of a result.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Cell<'a> {
    Empty,
    Text(&'a str),
    Number(f64),
    Count(i64),
    Truth(bool),
}

impl From<Option<f64>> for Cell<'_> {
    fn from(number: Option<f64>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }
}

impl From<Option<i64>> for Cell<'_> {
    fn from(count: Option<i64>) -> Self {
        count.map_or(Self::Empty, Self::Count)
    }
}

impl From<Option<bool>> for Cell<'_> {
    fn from(truth: Option<bool>) -> Self {
        truth.map_or(Self::Empty, Self::Truth)
    }
}

/// A result with named columns, whose rows several threads may ask for.
pub(super) trait Sheet: Sync {
    /// The names of its columns, no two alike.
    fn names(&self) -> Vec<Cow<'_, str>>;
    /// How many rows there are.
    fn rows(&self) -> usize;
    /// Adds the cells of one row, in the order of the names.
    fn row<'a>(&'a self, at: usize, cells: &mut Vec<Cell<'a>>);
    /// Gives the cells of some rows, one row after another; to be written anew where rows are cheaper together.
    fn each<'a>(&'a self, rows: Range<usize>, give: &mut dyn FnMut(&[Cell<'a>])) {
        let mut cells = Vec::new();
        for at in rows {
            cells.clear();
            self.row(at, &mut cells);
            give(&cells);
        }
    }
    /// What `--format html` shows.
    fn report(&self, summary: &Value) -> Report {
        Report::plain(summary)
    }
}

/// Names that are written in the source.
pub(super) fn fixed(names: &[&'static str]) -> Vec<Cow<'static, str>> {
    names.iter().map(|name| Cow::Borrowed(*name)).collect()
}

/// Writes a result and, if asked for, its summary; both stand under their names or neither does.
///
/// # Errors
/// What cannot be written, and why.
pub(super) fn write(sheet: &impl Sheet, summary: &Value, out: &Out) -> std::result::Result<(), Complaint> {
    let format = out.format_or(Format::Csv)?;
    let second = out.summary().map(|path| object::draft(summary, path)).transpose()?;
    let first = output::draft(out.path(), |to| match format {
        Format::Json => json(sheet, summary, out.threads(), to),
        Format::Table => text::table(sheet, to),
        Format::Html => to.write_all(sheet.report(summary).page().as_bytes()),
        Format::Parquet => parquet::write(sheet, &summary.to_string(), to),
        Format::Csv => csv(sheet, out.threads(), to),
    })?;
    first.keep()?;
    second.map_or(Ok(()), output::Draft::keep)
}

/// Writes a second table beside the result, CSV whatever its ending, to be kept together with the result.
///
/// # Errors
/// What cannot be written, and why.
pub(super) fn draft(sheet: &impl Sheet, path: &Path) -> std::result::Result<output::Draft, Complaint> {
    output::draft(Some(path), |to| csv(sheet, 1, to))
}

/// Rows are written in pieces of so many, each by one thread, small enough for a processor's own memory.
const PIECE: usize = 1 << 12;

/// Writes rows on so many threads, piece after piece in order; `line` adds one row to what a piece holds.
fn rows<S: Sheet>(
    sheet: &S,
    threads: usize,
    to: &mut dyn Write,
    line: impl Fn(usize, &[Cell], &mut Digits, &mut Vec<u8>) -> Result<()> + Sync,
) -> Result<()> {
    let mut starts = (0..sheet.rows()).step_by(PIECE);
    let (spare, digits) = (Spare::default(), Spare::default());
    let piece = |start: usize| {
        let (mut known, mut held, mut at, mut done) = (digits.take(), spare.take(), start, Ok(()));
        sheet.each(start..sheet.rows().min(start + PIECE), &mut |cells| {
            if done.is_ok() {
                done = line(at, cells, &mut known, &mut held);
            }
            at += 1;
        });
        digits.give(known);
        done.map(|()| held)
    };
    let threads = if sheet.rows() > PIECE { threads } else { 1 };
    let write = |held: Result<Vec<u8>>| -> Result<()> {
        let mut held = held?;
        to.write_all(&held)?;
        held.clear();
        spare.give(held);
        Ok(())
    };
    order::in_order(threads, || starts.next(), piece, write)
}

fn csv(sheet: &impl Sheet, threads: usize, to: &mut dyn Write) -> Result<()> {
    let in_line = |_: usize, cells: &[Cell], digits: &mut Digits, line: &mut Vec<u8>| {
        for cell in cells {
            in_csv(*cell, digits, line)?;
            line.push(b',');
        }
        line.pop();
        line.push(b'\n');
        Ok(())
    };
    let (names, mut head) = (sheet.names(), Vec::new());
    let names: Vec<Cell> = names.iter().map(|name| Cell::Text(name)).collect();
    in_line(0, &names, &mut Digits::default(), &mut head)?;
    to.write_all(&head)?;
    rows(sheet, threads, to, in_line)
}

fn in_csv(cell: Cell, digits: &mut Digits, line: &mut Vec<u8>) -> Result<()> {
    // Whatever asks for quotes stands before the digits and letters that ids are made of.
    let plain_id = |text: &str| text.bytes().all(|byte| byte > b',');
    let quoted = |text: &str| text.bytes().any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r'));
    match cell {
        Cell::Empty => Ok(()),
        Cell::Text(text) if !plain_id(text) && quoted(text) => write!(line, "\"{}\"", text.replace('"', "\"\"")),
        Cell::Text(text) => line.write_all(text.as_bytes()),
        other => plain(other, digits, line),
    }
}

/// Numbers, counts and truths are written alike in CSV and JSON.
fn plain(cell: Cell, digits: &mut Digits, line: &mut Vec<u8>) -> Result<()> {
    match cell {
        Cell::Number(number) => digits.write(number, line),
        Cell::Count(count @ 0..=9) => line.write_all(&[b'0' + count as u8]),
        Cell::Count(count) => line.write_all(itoa::Buffer::new().format(count).as_bytes()),
        Cell::Truth(true) => line.write_all(b"true"),
        Cell::Truth(false) => line.write_all(b"false"),
        Cell::Empty | Cell::Text(_) => Ok(()),
    }
}

/// One object: the summary, then the rows.
fn json(sheet: &impl Sheet, summary: &Value, threads: usize, to: &mut dyn Write) -> Result<()> {
    write!(to, "{{\"summary\":{summary},\n\"rows\":[")?;
    let names: Vec<String> = sheet.names().iter().map(|name| Value::from(name.as_ref()).to_string()).collect();
    rows(sheet, threads, to, |at, cells, digits, line| {
        line.extend_from_slice(if at == 0 { b"\n{" } else { b",\n{" });
        for (column, (name, cell)) in names.iter().zip(cells).enumerate() {
            line.extend((column > 0).then_some(b','));
            line.extend_from_slice(name.as_bytes());
            line.push(b':');
            in_json(*cell, digits, line)?;
        }
        line.push(b'}');
        Ok(())
    })?;
    to.write_all(b"\n]}\n")
}

fn in_json(cell: Cell, digits: &mut Digits, line: &mut Vec<u8>) -> Result<()> {
    match cell {
        Cell::Empty => line.write_all(b"null"),
        Cell::Text(text) => Ok(serde_json::to_writer(line, text)?),
        other => plain(other, digits, line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Two;

    impl Sheet for Two {
        fn names(&self) -> Vec<Cow<'_, str>> {
            fixed(&["id", "x", "n", "yes"])
        }

        fn rows(&self) -> usize {
            2
        }

        fn row<'a>(&'a self, at: usize, cells: &mut Vec<Cell<'a>>) {
            let first = [Cell::Text("a,\"b\""), Cell::Number(0.1 + 0.2), Cell::Count(3), Cell::Truth(true)];
            cells.extend(if at == 0 {
                first
            } else {
                [Cell::Text("ü"), Cell::Number(-6.0), Cell::Empty, Cell::Empty]
            });
        }
    }

    fn written(fill: impl FnOnce(&mut dyn Write) -> Result<()>) -> String {
        let mut bytes = Vec::new();
        fill(&mut bytes).expect("memory takes whatever is written");
        String::from_utf8(bytes).expect("everything written is UTF-8")
    }

    #[test]
    fn csv_quotes_what_must_be_quoted_and_numbers_read_back() {
        let expected = "id,x,n,yes\n\"a,\"\"b\"\"\",0.30000000000000004,3,true\nü,-6,,\n";
        assert_eq!(written(|to| csv(&Two, 1, to)), expected);
    }

    #[test]
    fn json_is_one_object_with_nulls_for_what_is_missing() {
        let read: Value =
            serde_json::from_str(&written(|to| json(&Two, &Value::Bool(true), 1, to))).expect("sound JSON");
        assert_eq!(read["summary"], true);
        assert_eq!(read["rows"][0]["x"].as_f64(), Some(0.1 + 0.2));
        assert_eq!(read["rows"][1], serde_json::json!({"id": "ü", "x": -6, "n": null, "yes": null}));
    }

    #[test]
    fn a_table_stands_in_columns() {
        assert_eq!(written(|to| text::table(&Two, to)), "id     x    n  yes\na,\"b\"  0.3  3  yes\nü      -6   –  –\n");
    }

    struct Many;

    impl Sheet for Many {
        fn names(&self) -> Vec<Cow<'_, str>> {
            fixed(&["n", "x"])
        }

        fn rows(&self) -> usize {
            9000
        }

        fn row<'a>(&'a self, at: usize, cells: &mut Vec<Cell<'a>>) {
            cells.extend([Cell::Count(at as i64), Cell::Number(1.0 / (at as f64 + 1.0))]);
        }
    }

    #[test]
    fn the_same_bytes_are_written_whatever_the_number_of_threads() {
        let one = written(|to| csv(&Many, 1, to));
        assert_eq!(one.lines().count(), 9001);
        assert_eq!(one.lines().nth(8195), Some("8194,0.00012202562538133008"));
        for threads in [2, 7] {
            assert_eq!(written(|to| csv(&Many, threads, to)), one);
        }
    }
}
