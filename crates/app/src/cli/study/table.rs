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
mod header;
mod row;
mod source;
mod time;

use std::path::Path;

use super::spare::Spare;
use super::{order, parquet};
use crate::cli::{Complaint, output::is_stream, progress::Progress};
use cut::Cut;
pub(super) use decimal::LARGEST;
use header::{Asked, find, header, with};
pub(super) use row::Row;
use source::{Fault, Source};
pub(super) use time::Time;

const MEGABYTE: u64 = 1 << 20;

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

#[cfg(test)]
mod tests;
