//! Cutting text into rows and cells: a quick way where a block holds no quotes, and a careful one where it does.
//!
//! Quotes are those of RFC 4180: a quote at the start of a cell opens it, two inside stand for one, and the text after a
//! closing quote belongs to the cell. A line ends with a line feed, a carriage return, or both. Empty lines are no rows.

use super::decimal::decimal;

/// One cell: where its text stands in [`Cut::text`], and what number it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) number: Number,
}

/// What number a cell holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Number {
    /// The cell is empty or NA.
    Missing,
    /// A finite number.
    Is(f64),
    /// Words.
    No,
}

/// A row with another number of cells than the header: its line in the block, and how many cells it has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Uneven {
    pub(super) line: u64,
    pub(super) cells: usize,
}

/// A block of text cut into rows.
#[derive(Debug, Default)]
pub(super) struct Cut {
    pub(super) text: Vec<u8>,
    /// The cells asked for, row after row.
    pub(super) cells: Vec<Cell>,
    pub(super) rows: usize,
    /// The line of each row in the block, counted from 0; absent where every line is a row.
    pub(super) lines: Option<Vec<u32>>,
    /// How many lines end in the block.
    pub(super) ends: u64,
    /// The row after the last one, if it cannot be used.
    pub(super) uneven: Option<Uneven>,
    /// How many bytes were cut.
    pub(super) read: u64,
}

/// How a table is cut: its delimiter, and for each column of the header the place among those asked for.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    pub(super) delimiter: u8,
    pub(super) slots: Vec<Option<usize>>,
    pub(super) wanted: usize,
}

impl Shape {
    /// Cuts whole rows; `cells` is an empty list to fill.
    pub(super) fn cut(&self, block: Vec<u8>, cells: Vec<Cell>) -> Cut {
        let read = block.len() as u64;
        let cut = if is_simple(&block) { self.quickly(block, cells) } else { self.carefully(&block) };
        Cut { read, ..cut }
    }

    /// A delimiter is a delimiter, and a line feed an end.
    fn quickly(&self, block: Vec<u8>, cells: Vec<Cell>) -> Cut {
        let mut cut = Cut { cells, ..Cut::default() };
        let mut start = 0;
        while start < block.len() {
            let next = memchr::memchr(b'\n', &block[start..]).map_or(block.len(), |far| start + far);
            let end = next - usize::from(next > start && block[next - 1] == b'\r');
            if end > start {
                if let Some(cells) = self.row(&block, start..end, &mut cut.cells) {
                    cut.uneven = Some(Uneven { line: cut.ends, cells });
                    break;
                }
                cut.began(cut.ends);
            }
            cut.ends += 1;
            start = next + 1;
        }
        cut.text = block;
        cut
    }

    /// The cells of a line; a complaint is how many there are.
    fn row(&self, block: &[u8], line: std::ops::Range<usize>, cells: &mut Vec<Cell>) -> Option<usize> {
        let (mut column, mut start, first) = (0, line.start, cells.len());
        cells.resize(first + self.wanted, Cell { start: 0, end: 0, number: Number::Missing });
        for (at, byte) in (line.start..).zip(&block[line.clone()]) {
            if *byte == self.delimiter {
                self.keep(column, block, start..at, &mut cells[first..]);
                (column, start) = (column + 1, at + 1);
            }
        }
        self.keep(column, block, start..line.end, &mut cells[first..]);
        if column + 1 == self.slots.len() {
            return None;
        }
        cells.truncate(first);
        Some(column + 1)
    }

    fn keep(&self, column: usize, text: &[u8], range: std::ops::Range<usize>, row: &mut [Cell]) {
        if let Some(Some(slot)) = self.slots.get(column) {
            row[*slot] = cell(text, range);
        }
    }

    fn carefully(&self, block: &[u8]) -> Cut {
        let mut cut = Cut::default();
        let mut rest = block;
        let mut found = Record::default();
        while !rest.is_empty() {
            let (used, line) = (first_row(rest, self.delimiter, &mut found), cut.ends);
            cut.ends += line_ends(&rest[..used]);
            rest = &rest[used..];
            if found.ends.is_empty() {
                continue;
            }
            if found.ends.len() != self.slots.len() {
                cut.uneven = Some(Uneven { line, cells: found.ends.len() });
                break;
            }
            self.copy(&found, &mut cut);
            cut.began(line);
        }
        cut
    }

    fn copy(&self, found: &Record, cut: &mut Cut) {
        let first = cut.cells.len();
        cut.cells.resize(first + self.wanted, Cell { start: 0, end: 0, number: Number::Missing });
        for (column, slot) in self.slots.iter().enumerate() {
            let Some(slot) = slot else { continue };
            let start = cut.text.len();
            cut.text.extend_from_slice(found.cell(column));
            cut.cells[first + slot] = cell(&cut.text, start..cut.text.len());
        }
    }
}

/// No quotes, and no carriage return that ends a line by itself.
fn is_simple(block: &[u8]) -> bool {
    memchr::memchr(b'"', block).is_none()
        && memchr::memchr_iter(b'\r', block).all(|at| block.get(at + 1) == Some(&b'\n'))
}

impl Cut {
    /// A row began on this line of the block.
    fn began(&mut self, line: u64) {
        if self.lines.is_none() && line != self.rows as u64 {
            self.lines = Some((0..self.rows as u32).collect());
        }
        if let Some(lines) = &mut self.lines {
            lines.push(line as u32);
        }
        self.rows += 1;
    }
}

fn cell(text: &[u8], range: std::ops::Range<usize>) -> Cell {
    let whole = &text[range.clone()];
    let start = range.start + (whole.len() - whole.trim_ascii_start().len());
    let end = start + whole.trim_ascii().len();
    let number = match &text[start..end] {
        b"" | b"NA" => Number::Missing,
        other => decimal(other).map_or(Number::No, Number::Is),
    };
    Cell { start: start as u32, end: end as u32, number }
}

/// Where a reader of quoted text stands.
#[derive(Clone, Copy, Debug, PartialEq)]
enum State {
    CellStart,
    Plain,
    Quoted,
    /// After a quote inside a quoted cell: its end, or half of a doubled one.
    Closed,
}

impl State {
    /// The state after a byte of the cell; what belongs to the text is not decided here.
    const fn after(self, byte: u8) -> Self {
        match (self, byte) {
            (Self::CellStart | Self::Closed, b'"') => Self::Quoted,
            (Self::Quoted, b'"') => Self::Closed,
            (Self::Quoted, _) => Self::Quoted,
            _ => Self::Plain,
        }
    }
}

/// One row without its quotes: all its text, and where each cell ends.
#[derive(Debug, Default)]
pub(super) struct Record {
    text: Vec<u8>,
    pub(super) ends: Vec<usize>,
}

impl Record {
    pub(super) fn cell(&self, at: usize) -> &[u8] {
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.text[start..self.ends[at]]
    }
}

/// Reads the first row, without any cell where the line is empty; how many bytes it took with its line end.
pub(super) fn first_row(text: &[u8], delimiter: u8, row: &mut Record) -> usize {
    row.text.clear();
    row.ends.clear();
    let (mut state, mut at) = (State::CellStart, 0);
    while at < text.len() {
        let byte = text[at];
        at += 1;
        if state == State::Quoted {
            row.text.extend((byte != b'"').then_some(byte));
            state = state.after(byte);
        } else if byte == delimiter {
            row.ends.push(row.text.len());
            state = State::CellStart;
        } else if matches!(byte, b'\n' | b'\r') {
            at += usize::from(byte == b'\r' && text.get(at) == Some(&b'\n'));
            break;
        } else {
            // A quote that opens a cell is not part of it; the second of two is.
            row.text.extend((byte != b'"' || state != State::CellStart).then_some(byte));
            state = state.after(byte);
        }
    }
    if state != State::CellStart || !row.ends.is_empty() {
        row.ends.push(row.text.len());
    }
    at
}

/// How many bytes of whole rows there are: up to the last line end outside quotes that is known to be one.
pub(super) fn whole_rows(text: &[u8], delimiter: u8) -> Option<usize> {
    // A carriage return at the very end may be half of a line end.
    let known = if text.last() == Some(&b'\r') { &text[..text.len() - 1] } else { text };
    if memchr::memchr(b'"', known).is_none() {
        return memchr::memrchr2(b'\n', b'\r', known).map(|at| at + 1);
    }
    let (mut state, mut last) = (State::CellStart, None);
    for (at, byte) in known.iter().enumerate() {
        state = match byte {
            byte if state == State::Quoted => state.after(*byte),
            byte if *byte == delimiter => State::CellStart,
            b'\n' | b'\r' => {
                last = Some(at + 1);
                State::CellStart
            }
            byte => state.after(*byte),
        };
    }
    last.map(|last| last + usize::from(text[last - 1] == b'\r' && text.get(last) == Some(&b'\n')))
}

/// How many lines end here; a carriage return and a line feed end one together.
pub(super) fn line_ends(text: &[u8]) -> u64 {
    let single = |at: &usize| text[*at] == b'\n' || text.get(at + 1) != Some(&b'\n');
    memchr::memchr2_iter(b'\n', b'\r', text).filter(single).count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The csv crate is the independent reader.
    fn theirs(text: &str) -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(text.as_bytes());
        let rows = reader.records().map(|row| row.expect("text in UTF-8"));
        rows.map(|row| row.iter().map(str::to_owned).collect()).collect()
    }

    fn ours(mut text: &[u8]) -> Vec<Vec<String>> {
        let (mut rows, mut row) = (Vec::new(), Record::default());
        while !text.is_empty() {
            let used = first_row(text, b',', &mut row);
            text = &text[used..];
            if !row.ends.is_empty() {
                let cells = (0..row.ends.len()).map(|at| String::from_utf8_lossy(row.cell(at)).into_owned());
                rows.push(cells.collect());
            }
        }
        rows
    }

    proptest! {
        #[test]
        fn rows_are_cut_as_the_csv_crate_cuts_them(text in "[ab,\"\\n\\r ]{0,40}") {
            prop_assert_eq!(ours(text.as_bytes()), theirs(&text), "{:?}", text);
        }

        #[test]
        fn a_text_split_after_whole_rows_holds_the_same_rows(text in "[ab,\"\\n\\r]{0,40}", at in 0usize..40) {
            let part = &text.as_bytes()[..at.min(text.len())];
            if let Some(whole) = whole_rows(part, b',') {
                let mut rows = ours(&text.as_bytes()[..whole]);
                rows.extend(ours(&text.as_bytes()[whole..]));
                prop_assert_eq!(rows, ours(text.as_bytes()), "{:?} cut at {}", text, whole);
            }
        }

        #[test]
        fn the_quick_way_and_the_careful_way_agree(text in "([ab1]{0,2},[ab1.]{0,3}\\n{1,2}){0,5}[a1]?,?") {
            let shape = Shape { delimiter: b',', slots: vec![Some(1), Some(0)], wanted: 2 };
            let told = |cut: Cut| {
                let cells: Vec<_> = cut.cells.iter()
                    .map(|cell| (cut.text[cell.start as usize..cell.end as usize].to_vec(), cell.number)).collect();
                let lines = cut.lines.unwrap_or_else(|| (0..cut.rows as u32).collect());
                (cells, cut.rows, lines, cut.uneven)
            };
            let block = text.into_bytes();
            prop_assert_eq!(told(shape.carefully(&block)), told(shape.quickly(block, Vec::new())));
        }
    }
}
