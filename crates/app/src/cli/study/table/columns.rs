//! Rows out of the columns of a Parquet file, cut into the same cells as text is.

use std::path::Path;

use super::super::parquet::{Item, Opened, Values};
use super::cut::{Cell, Cut, Number};
use super::decimal::{LARGEST, decimal};

/// So many rows are made into cells at a time.
const PIECE: usize = 1 << 15;

/// Whether a file is to be read as Parquet.
pub(super) fn is_parquet(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("parquet"))
}

/// Gives the columns asked for to `take`, piece by piece; a complaint of the file itself goes through `broken`.
pub(super) fn each<E>(
    file: &Opened,
    columns: &[usize],
    broken: impl Fn(&str) -> E,
    mut take: impl FnMut(&Cut) -> Result<(), E>,
) -> Result<(), E> {
    for group in 0..file.groups() {
        let values: Result<Vec<Values>, _> = columns.iter().map(|column| file.values(group, *column)).collect();
        let values = values.map_err(|why| broken(&why.0))?;
        for start in (0..file.rows(group)).step_by(PIECE) {
            take(&cut(&values, start..file.rows(group).min(start + PIECE)))?;
        }
    }
    Ok(())
}

fn cut(values: &[Values], rows: std::ops::Range<usize>) -> Cut {
    let mut cut = Cut { rows: rows.len(), ends: rows.len() as u64, ..Cut::default() };
    for row in rows {
        for column in values {
            let start = cut.text.len();
            let number = put(column.items[row], &column.text, &mut cut.text);
            cut.cells.push(Cell { start: start as u32, end: cut.text.len() as u32, number });
        }
    }
    cut
}

/// Puts a value as text, and tells what number it is; words that are digits are numbers, as they are in a text file.
fn put(item: Option<Item>, words: &[u8], text: &mut Vec<u8>) -> Number {
    match item {
        None => Number::Missing,
        Some(Item::Truth(truth)) => {
            text.extend_from_slice(if truth { b"true" } else { b"false" });
            Number::Is(f64::from(u8::from(truth)))
        }
        Some(Item::Whole(whole)) => {
            text.extend_from_slice(itoa::Buffer::new().format(whole).as_bytes());
            Number::Is(whole as f64)
        }
        Some(Item::Number(number)) => {
            text.extend_from_slice(number.to_string().as_bytes());
            if number.abs() <= LARGEST { Number::Is(number) } else { Number::No }
        }
        Some(Item::Text(start, end)) => {
            let words = words[start as usize..end as usize].trim_ascii();
            text.extend_from_slice(words);
            match words {
                b"" | b"NA" => Number::Missing,
                other => decimal(other).map_or(Number::No, Number::Is),
            }
        }
    }
}
