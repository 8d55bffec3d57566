//! Reading a table: CSV with commas, semicolons or tabs, or Parquet by its ending, so that a large file is never held as text.
//!
//! How to use it: `table::each(path, &["id", "x"], (quiet, args.out.threads()), |row| …)` gives every row in the order of
//! the file, with the cells of the columns named, in that order: [`Row::text`] and [`Row::session`] must be there,
//! [`Row::number`] and [`Row::word`] may be missing. The [`Lines`] that come back tell where a row stands, for a complaint
//! about two rows. Blocks of rows are cut on several threads; [`each`] gives the rows on this one, and [`gather`] lets
//! every thread take what it has cut, which is quicker for rows that hardly depend on each other.

mod columns;
mod cut;
mod decimal;
mod source;
mod time;

use std::borrow::Cow;
use std::path::Path;

use practice::library::nearest;

use super::spare::Spare;
use super::{order, parquet};
use crate::cli::{Complaint, output::is_stream, progress::Progress};
use cut::{Cell, Cut, Number, Record, Shape, first_row, line_ends};
pub(super) use decimal::LARGEST;
use source::{Fault, Source};
pub(super) use time::Time;

const MEGABYTE: u64 = 1 << 20;

/// One row, with the cells of the columns asked for.
pub(super) struct Row<'a> {
    asked: &'a Asked<'a>,
    text: &'a [u8],
    cells: &'a [Cell],
    line: u64,
}

/// What was asked of a table: the names of columns and where they stand.
struct Asked<'a> {
    path: &'a Path,
    names: &'a [&'a str],
    columns: Vec<usize>,
    /// How many columns the header has.
    all: usize,
    /// What places are counted in: lines, or rows where there are none.
    unit: &'static str,
}

/// The rows of a block.
struct Rows<'a> {
    asked: &'a Asked<'a>,
    cut: &'a Cut,
    /// The line on which the block begins.
    line: u64,
}

/// Where rows stand in their file: pairs of a row and its line, wherever the distance between both changes.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Lines(Vec<(usize, u64)>);

impl Lines {
    fn note(&mut self, row: usize, line: u64) {
        let expected = self.0.last().map(|(from, at)| at + (row - from) as u64);
        if expected != Some(line) {
            self.0.push((row, line));
        }
    }

    /// The line of a row that was read, counted from 1.
    pub(super) fn of(&self, row: usize) -> u64 {
        let before = self.0.partition_point(|(from, _)| *from <= row);
        before.checked_sub(1).map_or(0, |at| self.0[at].1 + (row - self.0[at].0) as u64)
    }
}

/// What rows gather into, block after block.
pub(super) trait Gather: Default + Send {
    /// Adds a row.
    ///
    /// # Errors
    /// What is wrong with it.
    fn add(&mut self, row: &Row) -> Result<(), Complaint>;

    /// Adds what was gathered from the rows that come next; `row` is the first of them.
    ///
    /// # Errors
    /// Why it does not belong to what came before.
    fn append(&mut self, next: Self, row: &Row) -> Result<(), Complaint>;
}

/// Reads a table row by row, giving the cells of the columns named, in that order; `-` is standard input. `care` says whether
/// to tell nothing of progress, and how many threads may read.
///
/// # Errors
/// What is wrong with the file, naming line and column, or what `take` complains about.
pub(super) fn each(
    path: &Path,
    names: &[&str],
    care: (bool, usize),
    take: impl FnMut(&Row) -> Result<(), Complaint>,
) -> Result<Lines, Complaint> {
    each_or(path, names, &[], care, take)
}

/// The same; the columns of `together` come after the others if all of them are there, else none of them does.
///
/// # Errors
/// As [`each`].
pub(super) fn each_or(
    path: &Path,
    names: &[&str],
    together: &[&str],
    care: (bool, usize),
    mut take: impl FnMut(&Row) -> Result<(), Complaint>,
) -> Result<Lines, Complaint> {
    let nothing = |_: &Rows| ();
    blocks(path, (names, together), care, nothing, |rows, ()| rows.iter().try_for_each(|row| take(&row)))
}

/// Reads a table as [`each`] does, every thread gathering the rows it has cut.
///
/// # Errors
/// As [`each`].
pub(super) fn gather<G: Gather>(path: &Path, names: &[&str], care: (bool, usize)) -> Result<(G, Lines), Complaint> {
    let mut all = G::default();
    let of = |rows: &Rows| -> Result<G, Complaint> {
        let mut gathered = G::default();
        rows.iter().try_for_each(|row| gathered.add(&row))?;
        Ok(gathered)
    };
    let lines = blocks(path, (names, &[]), care, of, |rows, gathered| {
        // Where a block begins is known only now, and so is what a complaint has to say.
        let gathered = gathered.or_else(|_| of(rows))?;
        rows.iter().next().map_or(Ok(()), |first| all.append(gathered, &first))
    })?;
    Ok((all, lines))
}

/// Reads a table block by block: `work` is done on several threads, which do not know the lines yet; `take` gets the rows and
/// what was made of them in order, on this one.
fn blocks<P: Send>(
    path: &Path,
    (names, together): (&[&str], &[&str]),
    (quiet, threads): (bool, usize),
    work: impl Fn(&Rows) -> P + Sync,
    mut take: impl FnMut(&Rows, P) -> Result<(), Complaint>,
) -> Result<Lines, Complaint> {
    if columns::is_parquet(path) {
        return blocks_of_columns(path, names, together, |rows| take(rows, work(rows)));
    }
    let mut source = Source::open(path)?;
    let (header, first_line) = header(path, &mut source)?;
    let names = &with(names, together, &header)[..];
    let asked = Asked { path, names, columns: find(path, &header, names)?, all: header.len(), unit: "line" };
    let shape = asked.shape(&header, source.delimiter);
    let progress = Progress::over((source.bytes / MEGABYTE) as usize, quiet || is_stream(path));
    let mut given = Given { lines: Lines::default(), rows: 0, line: first_line, read: 0 };
    let (spare, cells) = (Spare::default(), Spare::default());
    order::in_order(
        threads,
        || source.block(spare.take()),
        |block| {
            let cut = shape.cut(block?, cells.take());
            let made = work(&Rows { asked: &asked, cut: &cut, line: 0 });
            Ok((cut, made))
        },
        |done: Result<_, Fault>| {
            let (mut cut, made) = done.map_err(|fault| endless(path, &fault, given.line))?;
            given.give(&cut, &asked, |rows| take(rows, made))?;
            given.tell(&progress, cut.read);
            spare.give(cut.text);
            cut.cells.clear();
            cells.give(cut.cells);
            Ok(())
        },
    )?;
    given.done(path)
}

/// The same from a Parquet file, whose rows are counted from 1.
fn blocks_of_columns(
    path: &Path,
    names: &[&str],
    together: &[&str],
    mut take: impl FnMut(&Rows) -> Result<(), Complaint>,
) -> Result<Lines, Complaint> {
    let broken = |what: &str| Complaint::new(path.display(), what);
    let file = parquet::open(path).map_err(|error| Complaint::io(path, &error))?;
    let file = file.map_err(|why| broken(&why.0))?;
    let header = file.names();
    let names = &with(names, together, &header)[..];
    let asked = Asked { path, names, columns: find(path, &header, names)?, all: header.len(), unit: "row" };
    let mut given = Given { lines: Lines::default(), rows: 0, line: 1, read: 0 };
    columns::each(&file, &asked.columns, broken, |cut| given.give(cut, &asked, &mut take))?;
    given.done(path)
}

/// The columns to read: those that go together only if all of them are there.
fn with<'a>(names: &[&'a str], together: &[&'a str], header: &[String]) -> Vec<&'a str> {
    let there = together.iter().all(|name| header.iter().any(|other| other == name));
    [names, if there { together } else { &[] }].concat()
}

/// What has been given so far.
struct Given {
    lines: Lines,
    rows: usize,
    /// The line on which the next block begins.
    line: u64,
    read: u64,
}

impl Given {
    fn give(
        &mut self,
        cut: &Cut,
        asked: &Asked,
        take: impl FnOnce(&Rows) -> Result<(), Complaint>,
    ) -> Result<(), Complaint> {
        let rows = Rows { asked, cut, line: self.line };
        take(&rows)?;
        self.note(&rows);
        match cut.uneven {
            Some(uneven) => Err(asked.uneven(self.line + uneven.line, uneven.cells)),
            None => {
                self.line += cut.ends;
                Ok(())
            }
        }
    }

    /// Notes where rows stand; of rows that follow each other line by line the first says it for all.
    fn note(&mut self, rows: &Rows) {
        let known = if rows.cut.lines.is_none() { rows.cut.rows.min(1) } else { rows.cut.rows };
        (0..known).for_each(|row| self.lines.note(self.rows + row, rows.line_of(row)));
        self.rows += rows.cut.rows;
    }

    fn done(self, path: &Path) -> Result<Lines, Complaint> {
        if self.rows == 0 {
            let what = "there are no rows below the column names; check that it is the right file";
            return Err(Complaint::new(path.display(), what));
        }
        Ok(self.lines)
    }

    fn tell(&mut self, progress: &Progress, read: u64) {
        let before = self.read / MEGABYTE;
        self.read += read;
        (before..self.read / MEGABYTE).for_each(|_| progress.one_more());
    }
}

/// The names of all columns, and the line after them.
fn header(path: &Path, source: &mut Source) -> Result<(Vec<String>, u64), Complaint> {
    let mut line = 1;
    while let Some(block) = source.block(Vec::new()) {
        let block = block.map_err(|fault| endless(path, &fault, line))?;
        let (mut used, mut row) = (0, Record::default());
        while used < block.len() && row.ends.is_empty() {
            used += first_row(&block[used..], source.delimiter, &mut row);
        }
        line += line_ends(&block[..used]);
        source.give_back(&block[used..]);
        if !row.ends.is_empty() {
            let name = |at: usize| String::from_utf8_lossy(row.cell(at)).trim().to_owned();
            return Ok(((0..row.ends.len()).map(name).collect(), line));
        }
    }
    Ok((Vec::new(), line))
}

fn endless(path: &Path, fault: &Fault, line: u64) -> Complaint {
    match fault {
        Fault::Reading(error) => Complaint::io(path, error),
        Fault::Endless => Complaint::new(
            format!("{}, line {line} or below", path.display()),
            "a row goes on for more than 16 MB; look for a quote that is opened and not closed",
        ),
    }
}

impl<'a> Rows<'a> {
    fn line_of(&self, row: usize) -> u64 {
        self.line + self.cut.lines.as_ref().map_or(row as u64, |lines| lines[row].into())
    }

    fn iter(&self) -> impl Iterator<Item = Row<'a>> {
        let wanted = self.asked.columns.len();
        (0..self.cut.rows).map(move |row| Row {
            asked: self.asked,
            text: &self.cut.text,
            cells: &self.cut.cells[row * wanted..(row + 1) * wanted],
            line: self.line_of(row),
        })
    }
}

impl Asked<'_> {
    fn shape(&self, header: &[String], delimiter: u8) -> Shape {
        let slots = (0..header.len()).map(|column| self.columns.iter().position(|asked| *asked == column)).collect();
        Shape { delimiter, slots, wanted: self.columns.len() }
    }

    fn uneven(&self, line: u64, there: usize) -> Complaint {
        let wanted = self.all;
        let cells = if there == 1 { "is 1 cell" } else { &format!("are {there} cells") };
        let what = format!(
            "there {cells} where the header has {wanted}; put in or take out what does not fit, and look for a quote that \
             is not closed"
        );
        Complaint::new(format!("{}, line {line}", self.path.display()), what)
    }
}

fn find(path: &Path, known: &[String], names: &[&str]) -> Result<Vec<usize>, Complaint> {
    let at = if columns::is_parquet(path) { "" } else { ", line 1" };
    let place =
        |name: &&str| one_column(known, name).map_err(|what| Complaint::new(format!("{}{at}", path.display()), what));
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

impl<'a> Row<'a> {
    fn cell(&self, column: usize) -> &'a [u8] {
        let cell = self.cells[column];
        &self.text[cell.start as usize..cell.end as usize]
    }

    /// A complaint about this cell.
    pub(super) fn wrong(&self, column: usize, what: impl std::fmt::Display) -> Complaint {
        let (number, name) = (self.asked.columns[column] + 1, self.asked.names[column]);
        Complaint::new(
            format!("{}, {} {}, column {number} ({name})", self.asked.path.display(), self.asked.unit, self.line),
            what,
        )
    }

    /// A text that must be there, such as an id.
    pub(super) fn text(&self, column: usize) -> Result<&'a str, Complaint> {
        self.word(column)?.ok_or_else(|| {
            self.wrong(column, "this is missing, and without it nobody knows whose row it is; put it in")
        })
    }

    /// A text, such as a level of a factor; empty or NA is missing.
    pub(super) fn word(&self, column: usize) -> Result<Option<&'a str>, Complaint> {
        if self.cells[column].number == Number::Missing {
            return Ok(None);
        }
        let text = std::str::from_utf8(self.cell(column));
        text.map(Some).map_err(|_| self.wrong(column, "this is not UTF-8 text; save the file as CSV in UTF-8"))
    }

    /// A number; empty or NA is missing.
    pub(super) fn number(&self, column: usize) -> Result<Option<f64>, Complaint> {
        match self.cells[column].number {
            Number::Is(number) => Ok(Some(number)),
            Number::Missing => Ok(None),
            Number::No => Err(self.wrong(column, no_number(&String::from_utf8_lossy(self.cell(column))))),
        }
    }

    /// Whether a column is there; only one asked for together with others may not be.
    pub(super) fn has(&self, column: usize) -> bool {
        column < self.cells.len()
    }

    /// Yes or no; empty or NA is missing.
    pub(super) fn truth(&self, column: usize) -> Result<Option<bool>, Complaint> {
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
    if cell.trim().parse::<f64>().is_ok_and(|number| !number.is_nan()) && cell.contains(|c: char| c.is_ascii_digit()) {
        return format!("`{}` is too large to reckon with; no number lies beyond 1e100", short(cell));
    }
    format!("`{}` is not a number; leave the cell empty if it is missing", short(cell))
}

/// The beginning of a cell: a page of digits would hide what is wrong with it.
fn short(cell: &str) -> Cow<'_, str> {
    match cell.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &cell[..end]).into(),
        None => cell.into(),
    }
}

#[cfg(test)]
mod tests;
