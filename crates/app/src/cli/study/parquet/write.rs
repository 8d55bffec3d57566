//! Writing rows as Parquet: one plain page a column and group, values that are missing marked as such.

use std::io::{Result, Write};

use super::super::sheet::{Cell, Sheet};
use super::thrift::Writer;
use super::{MAGIC, runs};

/// Rows are written in groups of so many, and no more than one group is held.
const GROUP: usize = 100_000;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Nothing at all.
    Empty,
    Truth,
    Count,
    Number,
    Text,
}

impl Kind {
    const fn of(cell: Cell) -> Self {
        match cell {
            Cell::Empty => Self::Empty,
            Cell::Truth(_) => Self::Truth,
            Cell::Count(_) => Self::Count,
            Cell::Number(_) => Self::Number,
            Cell::Text(_) => Self::Text,
        }
    }

    /// What holds both; counts among numbers are numbers.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Empty, kind) | (kind, Self::Empty) => kind,
            (one, two) if one == two => one,
            (Self::Count | Self::Number, Self::Count | Self::Number) => Self::Number,
            _ => Self::Text,
        }
    }

    /// The format's number of what it is stored as.
    const fn stored(self) -> i32 {
        match self {
            Self::Truth => 0,
            Self::Empty => 1,
            Self::Count => 2,
            Self::Number => 5,
            Self::Text => 6,
        }
    }
}

/// Where a column of a group was written, and how large it is.
struct Chunk {
    start: i64,
    bytes: i64,
}

/// Writes all rows; `about` is kept in the file under the name `attune`.
pub(in super::super) fn write(sheet: &impl Sheet, about: &str, to: &mut dyn Write) -> Result<()> {
    let kinds = kinds(sheet);
    let (mut groups, mut at) = (Vec::new(), MAGIC.len() as i64);
    to.write_all(MAGIC)?;
    for start in (0..sheet.rows()).step_by(GROUP) {
        let rows = start..sheet.rows().min(start + GROUP);
        let mut chunks = Vec::new();
        for page in pages(sheet, rows.clone(), &kinds) {
            to.write_all(&page)?;
            chunks.push(Chunk { start: at, bytes: page.len() as i64 });
            at += page.len() as i64;
        }
        groups.push((rows.len() as i64, chunks));
    }
    let footer = footer(sheet, &kinds, &groups, about);
    to.write_all(&footer)?;
    to.write_all(&(footer.len() as u32).to_le_bytes())?;
    to.write_all(MAGIC)
}

fn kinds(sheet: &impl Sheet) -> Vec<Kind> {
    let mut kinds = vec![Kind::Empty; sheet.names().len()];
    let mut cells = Vec::new();
    for at in 0..sheet.rows() {
        cells.clear();
        sheet.row(at, &mut cells);
        kinds.iter_mut().zip(&cells).for_each(|(kind, cell)| *kind = kind.and(Kind::of(*cell)));
    }
    kinds
}

/// What is gathered for a page.
#[derive(Default)]
struct Page {
    there: Vec<bool>,
    values: Vec<u8>,
    truths: Vec<bool>,
}

impl Page {
    fn add(&mut self, cell: Cell, kind: Kind) {
        self.there.push(cell != Cell::Empty);
        match (kind, cell) {
            (_, Cell::Empty) => {}
            (Kind::Truth, Cell::Truth(truth)) => self.truths.push(truth),
            (Kind::Count, Cell::Count(count)) => self.values.extend(count.to_le_bytes()),
            (Kind::Number, Cell::Count(count)) => self.values.extend((count as f64).to_le_bytes()),
            (Kind::Number, Cell::Number(number)) => self.values.extend(number.to_le_bytes()),
            (_, Cell::Text(text)) => self.text(text),
            (_, Cell::Truth(truth)) => self.text(if truth { "true" } else { "false" }),
            (_, Cell::Count(count)) => self.text(&count.to_string()),
            (_, Cell::Number(number)) => self.text(&number.to_string()),
        }
    }

    fn text(&mut self, text: &str) {
        self.values.extend((text.len() as u32).to_le_bytes());
        self.values.extend_from_slice(text.as_bytes());
    }

    /// The page with its head.
    fn bytes(self) -> Vec<u8> {
        let levels = runs::write(&self.there);
        let values: Vec<u8> = self.values.into_iter().chain(runs::bits(&self.truths)).collect();
        let size = (4 + levels.len() + values.len()) as i32;
        let mut head = Writer::new();
        head.i32(1, 0);
        head.i32(2, size);
        head.i32(3, size);
        head.begin(5);
        head.i32(1, self.there.len() as i32);
        head.i32(2, 0);
        head.i32(3, 3);
        head.i32(4, 3);
        head.end();
        head.end();
        [head.bytes, (levels.len() as u32).to_le_bytes().to_vec(), levels, values].concat()
    }
}

fn pages(sheet: &impl Sheet, rows: std::ops::Range<usize>, kinds: &[Kind]) -> Vec<Vec<u8>> {
    let mut pages: Vec<Page> = kinds.iter().map(|_| Page::default()).collect();
    let mut cells = Vec::new();
    for at in rows {
        cells.clear();
        sheet.row(at, &mut cells);
        for ((page, cell), kind) in pages.iter_mut().zip(&cells).zip(kinds) {
            page.add(*cell, *kind);
        }
    }
    pages.into_iter().map(Page::bytes).collect()
}

fn footer(sheet: &impl Sheet, kinds: &[Kind], groups: &[(i64, Vec<Chunk>)], about: &str) -> Vec<u8> {
    let names = sheet.names();
    let mut told = Writer::new();
    told.i32(1, 1);
    told.list(2, 12, names.len() + 1);
    told.begin_bare();
    told.text(4, "schema");
    told.i32(5, names.len() as i32);
    told.end();
    for (name, kind) in names.iter().zip(kinds) {
        column(&mut told, name, *kind);
    }
    told.i64(3, sheet.rows() as i64);
    told.list(4, 12, groups.len());
    for (rows, chunks) in groups {
        group(&mut told, *rows, chunks, &names, kinds);
    }
    told.list(5, 12, 1);
    told.begin_bare();
    told.text(1, "attune");
    told.text(2, about);
    told.end();
    told.text(6, concat!("attune ", env!("CARGO_PKG_VERSION")));
    told.end();
    told.bytes
}

/// Every column may hold missing values. Text is marked as UTF-8 in the older and in the newer way.
fn column(told: &mut Writer, name: &str, kind: Kind) {
    told.begin_bare();
    told.i32(1, kind.stored());
    told.i32(3, 1);
    told.text(4, name);
    match kind {
        Kind::Text => {
            told.i32(6, 0);
            logical(told, 1);
        }
        Kind::Empty => logical(told, 11),
        Kind::Truth | Kind::Count | Kind::Number => {}
    }
    told.end();
}

fn logical(told: &mut Writer, number: i16) {
    told.begin(10);
    told.begin(number);
    told.end();
    told.end();
}

fn group(told: &mut Writer, rows: i64, chunks: &[Chunk], names: &[impl AsRef<str>], kinds: &[Kind]) {
    told.begin_bare();
    told.list(1, 12, chunks.len());
    for ((chunk, name), kind) in chunks.iter().zip(names).zip(kinds) {
        told.begin_bare();
        told.i64(2, chunk.start);
        told.begin(3);
        told.i32(1, kind.stored());
        told.list(2, 5, 2);
        told.bare_number(0);
        told.bare_number(3);
        told.list(3, 8, 1);
        told.bare(name.as_ref());
        told.i32(4, 0);
        told.i64(5, rows);
        told.i64(6, chunk.bytes);
        told.i64(7, chunk.bytes);
        told.i64(9, chunk.start);
        told.end();
        told.end();
    }
    told.i64(2, chunks.iter().map(|chunk| chunk.bytes).sum());
    told.i64(3, rows);
    told.end();
}
