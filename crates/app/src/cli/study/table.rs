//! Reading a table: CSV with commas, semicolons or tabs, row by row, so that a large file is never held as text.

use std::fs::File;
use std::io::{Cursor, Read};
use std::path::Path;

use csv::{ByteRecord, ErrorKind, Reader, ReaderBuilder};
use practice::library::nearest;

use crate::cli::{Complaint, output::is_stream, progress::Progress};

/// The header must end within this many bytes; a table with thousands of columns needs fewer.
const HEAD_BYTES: u64 = 1 << 16;
/// No score is larger; squares of larger numbers would overflow.
pub(super) const LARGEST: f64 = 1e100;
const MEGABYTE: u64 = 1 << 20;

/// One row, with the cells of the columns asked for.
pub(super) struct Row<'a> {
    path: &'a Path,
    record: &'a ByteRecord,
    columns: &'a [usize],
    names: &'a [&'a str],
    line: u64,
}

/// Where rows stand in their file: pairs of a row and its line, wherever the distance between both changes.
#[derive(Debug, Default)]
pub(super) struct Lines(Vec<(usize, u64)>);

impl Lines {
    fn note(&mut self, row: usize, line: u64) {
        if self.0.is_empty() || self.of(row) != line {
            self.0.push((row, line));
        }
    }

    /// The line of a row that was read, counted from 1.
    pub(super) fn of(&self, row: usize) -> u64 {
        let before = self.0.partition_point(|(from, _)| *from <= row);
        before.checked_sub(1).map_or(0, |at| self.0[at].1 + (row - self.0[at].0) as u64)
    }
}

/// Reads a table row by row, giving the cells of the columns named, in that order; `-` is standard input.
///
/// # Errors
/// What is wrong with the file, naming line and column, or what `take` complains about.
pub(super) fn each(
    path: &Path,
    names: &[&str],
    quiet: bool,
    take: impl FnMut(&Row) -> Result<(), Complaint>,
) -> Result<Lines, Complaint> {
    each_or(path, names, &[], quiet, take)
}

/// The same; the columns of `together` come after the others if all of them are there, else none of them does.
///
/// # Errors
/// As [`each`].
pub(super) fn each_or(
    path: &Path,
    names: &[&str],
    together: &[&str],
    quiet: bool,
    mut take: impl FnMut(&Row) -> Result<(), Complaint>,
) -> Result<Lines, Complaint> {
    let mut table = Table::open(path)?;
    let header = table.reader.byte_headers().map_err(|error| broken(path, 1, &error))?.clone();
    let there = together.iter().all(|name| header.iter().any(|cell| cell.trim_ascii() == name.as_bytes()));
    let names = &[names, if there { together } else { &[] }].concat()[..];
    let columns = find(path, &header, names)?;
    let progress = Progress::over((table.bytes / MEGABYTE) as usize, quiet || is_stream(path));
    let (mut record, mut lines, mut row, mut read) = (ByteRecord::new(), Lines::default(), 0, 0);
    while table.next(path, &mut record)? {
        let line = table.line(&record);
        lines.note(row, line);
        same_length(path, line, &header, &record)?;
        take(&Row { path, record: &record, columns: &columns, names, line })?;
        row += 1;
        while table.reader.position().byte() / MEGABYTE > read {
            read += 1;
            progress.one_more();
        }
    }
    if row == 0 {
        let what = "there are no rows below the column names; check that it is the right file";
        return Err(Complaint::new(path.display(), what));
    }
    Ok(lines)
}

type Source = Box<dyn Read>;

struct Table {
    reader: Reader<Source>,
    /// How many bytes there are, 0 where that is not known.
    bytes: u64,
    /// How many line ends of a row just read have been counted: the reader counts a line feed, and after a carriage
    /// return leaves it to the next row.
    counted: u64,
}

impl Table {
    fn open(path: &Path) -> Result<Self, Complaint> {
        not_parquet(path, b"")?;
        let io = |error: std::io::Error| Complaint::io(path, &error);
        let (mut source, bytes): (Source, u64) = if is_stream(path) {
            (Box::new(std::io::stdin().lock()), 0)
        } else {
            let file = File::open(path).map_err(io)?;
            let bytes = file.metadata().map_err(io)?.len();
            (Box::new(file), bytes)
        };
        let mut head = Vec::new();
        source.by_ref().take(HEAD_BYTES).read_to_end(&mut head).map_err(io)?;
        readable(path, &head)?;
        let head = head.strip_prefix(b"\xEF\xBB\xBF").map(<[u8]>::to_vec).unwrap_or(head);
        Ok(Self::of(head, source, bytes))
    }

    fn of(head: Vec<u8>, source: Source, bytes: u64) -> Self {
        let delimiter = delimiter(&head);
        let returns = head.iter().position(|byte| *byte == b'\n').is_some_and(|at| at > 0 && head[at - 1] == b'\r');
        // A last row without a line end gets one, so that all rows are counted alike.
        let end: &[u8] = if returns { b"\r\n" } else { b"\n" };
        let whole: Source = Box::new(Cursor::new(head).chain(source).chain(end));
        let mut builder = ReaderBuilder::new();
        let reader = builder.delimiter(delimiter).flexible(true).buffer_capacity(1 << 17).from_reader(whole);
        Self { reader, bytes, counted: u64::from(!returns) }
    }

    fn next(&mut self, path: &Path, record: &mut ByteRecord) -> Result<bool, Complaint> {
        let there = self.reader.read_byte_record(record);
        there.map_err(|error| broken(path, self.reader.position().line(), &error))
    }

    /// The line on which the row just read begins.
    fn line(&self, record: &ByteRecord) -> u64 {
        let inside = record.as_slice().iter().filter(|byte| **byte == b'\n').count() as u64;
        self.reader.position().line().saturating_sub(self.counted + inside)
    }
}

fn same_length(path: &Path, line: u64, header: &ByteRecord, record: &ByteRecord) -> Result<(), Complaint> {
    let (wanted, there) = (header.len(), record.len());
    if wanted == there {
        return Ok(());
    }
    let what = format!("there are {there} cells where the header has {wanted}; put in or take out what does not fit");
    Err(Complaint::new(format!("{}, line {line}", path.display()), what))
}

fn not_parquet(path: &Path, head: &[u8]) -> Result<(), Complaint> {
    let named = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("parquet"));
    if named || head.starts_with(b"PAR1") {
        return Err(Complaint::new(path.display(), "Parquet is not read yet; save the table as CSV"));
    }
    Ok(())
}

fn readable(path: &Path, head: &[u8]) -> Result<(), Complaint> {
    not_parquet(path, head)?;
    let says = |what| Err(Complaint::new(path.display(), what));
    if head.iter().all(u8::is_ascii_whitespace) {
        return says("the file is empty; a table begins with a line of column names");
    }
    if head.starts_with(b"PK") {
        return says("this is a spreadsheet or an archive, not a table in text; save it as CSV in UTF-8");
    }
    if head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF") || head.contains(&0) {
        return says("this is not UTF-8 text; save it as CSV in UTF-8");
    }
    Ok(())
}

/// The separator that stands most often in the first line, outside quotes; a comma where none does.
fn delimiter(head: &[u8]) -> u8 {
    let mut counts = [(0, b','), (0, b';'), (0, b'\t')];
    let mut quoted = false;
    for byte in head.iter().skip_while(|byte| matches!(byte, b'\n' | b'\r')) {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            other if !quoted => counts.iter_mut().filter(|(_, mark)| mark == other).for_each(|(count, _)| *count += 1),
            _ => {}
        }
    }
    // Of equal counts the first in the list.
    counts.iter().rev().max_by_key(|(count, _)| *count).map_or(b',', |(_, mark)| *mark)
}

fn find(path: &Path, header: &ByteRecord, names: &[&str]) -> Result<Vec<usize>, Complaint> {
    let known: Vec<String> = header.iter().map(|cell| String::from_utf8_lossy(cell).trim().to_owned()).collect();
    let place = |name: &&str| {
        one_column(&known, name).map_err(|what| Complaint::new(format!("{}, line 1", path.display()), what))
    };
    if let Some(at) = (1..names.len()).find(|at| names[..*at].contains(&names[*at])) {
        let what = format!("the column `{}` is asked for twice; name a column for each option", names[at]);
        return Err(Complaint::new(path.display(), what));
    }
    names.iter().map(place).collect()
}

fn one_column(known: &[String], name: &str) -> Result<usize, String> {
    let mut there = known.iter().enumerate().filter(|(_, other)| *other == name).map(|(at, _)| at);
    match (there.next(), there.next()) {
        (Some(at), None) => Ok(at),
        (Some(first), Some(second)) => {
            Err(format!("columns {} and {} are both called `{name}`; rename one", first + 1, second + 1))
        }
        (None, _) => {
            let meant = nearest(name, known.iter().map(String::as_str));
            let meant = meant.map_or(".".to_owned(), |meant| format!("; did you mean `{meant}`?"));
            Err(format!("there is no column `{name}`{meant} The columns are: {}", listed(known)))
        }
    }
}

/// The first dozen names: enough to see which file this is.
fn listed(known: &[String]) -> String {
    let more = if known.len() > 12 { format!(" and {} more", known.len() - 12) } else { String::new() };
    known.iter().take(12).map(String::as_str).collect::<Vec<_>>().join(", ") + &more
}

fn broken(path: &Path, line: u64, error: &csv::Error) -> Complaint {
    let what = "this row cannot be read; check its quotes, and save the table as CSV in UTF-8";
    match error.kind() {
        ErrorKind::Io(error) => Complaint::io(path, error),
        _ => Complaint::new(format!("{}, line {line}", path.display()), what),
    }
}

impl Row<'_> {
    fn cell(&self, column: usize) -> &[u8] {
        self.record.get(self.columns[column]).unwrap_or_default().trim_ascii()
    }

    /// A complaint about this cell.
    pub(super) fn wrong(&self, column: usize, what: impl std::fmt::Display) -> Complaint {
        let (number, name) = (self.columns[column] + 1, self.names[column]);
        Complaint::new(format!("{}, line {}, column {number} ({name})", self.path.display(), self.line), what)
    }

    /// A text that must be there, such as an id.
    pub(super) fn text(&self, column: usize) -> Result<&str, Complaint> {
        let cell = self.cell(column);
        if cell.is_empty() || cell == b"NA" {
            return Err(self.wrong(column, "this is missing, and without it nobody knows whose row it is; put it in"));
        }
        std::str::from_utf8(cell)
            .map_err(|_| self.wrong(column, "this is not UTF-8 text; save the file as CSV in UTF-8"))
    }

    /// A text; empty or NA is missing.
    pub(super) fn word(&self, column: usize) -> Result<Option<&str>, Complaint> {
        match self.cell(column) {
            b"" | b"NA" => Ok(None),
            _ => self.text(column).map(Some),
        }
    }

    /// A number; empty or NA is missing.
    pub(super) fn number(&self, column: usize) -> Result<Option<f64>, Complaint> {
        let cell = self.cell(column);
        if cell.is_empty() || cell == b"NA" {
            return Ok(None);
        }
        let number = std::str::from_utf8(cell).ok().and_then(|cell| cell.parse::<f64>().ok());
        match number.filter(|number| number.abs() <= LARGEST) {
            Some(number) => Ok(Some(number)),
            None => Err(self.wrong(column, no_number(&String::from_utf8_lossy(cell)))),
        }
    }

    /// Whether a column is there; only one asked for together with others may not be.
    pub(super) fn has(&self, column: usize) -> bool {
        column < self.columns.len()
    }

    /// Yes or no; empty or NA is missing.
    pub(super) fn truth(&self, column: usize) -> Result<Option<bool>, Complaint> {
        match self.cell(column).to_ascii_lowercase().as_slice() {
            b"" | b"na" => Ok(None),
            b"1" | b"true" | b"yes" => Ok(Some(true)),
            b"0" | b"false" | b"no" => Ok(Some(false)),
            other => {
                let cell = String::from_utf8_lossy(other).into_owned();
                Err(self.wrong(column, format!("`{cell}` is neither yes nor no; write 1 or 0, or leave it empty")))
            }
        }
    }

    /// The number of a session, if there is one.
    pub(super) fn session_or(&self, column: usize) -> Result<Option<i32>, Complaint> {
        self.number(column)?.map(|_| self.session(column)).transpose()
    }

    /// The number of a session, which must be there.
    pub(super) fn session(&self, column: usize) -> Result<i32, Complaint> {
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
    format!("`{cell}` is not a number; leave the cell empty if it is missing")
}

#[cfg(test)]
mod tests;
