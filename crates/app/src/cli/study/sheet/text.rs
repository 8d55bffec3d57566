//! A result on a terminal: columns side by side, numbers cut so that they can be read.

use std::io::{Result, Write};

use maud::Markup;

use super::super::blocks;
use super::{Cell, Sheet};

/// Columns side by side.
pub(super) fn table(sheet: &impl Sheet, to: &mut dyn Write) -> Result<()> {
    let names = sheet.names().iter().map(ToString::to_string).collect();
    columns(&std::iter::once(names).chain(rows(sheet)).collect::<Vec<_>>(), to)
}

/// All rows as a table for a page.
pub(in super::super) fn drawn(sheet: &impl Sheet) -> Markup {
    let names: Vec<String> = sheet.names().iter().map(ToString::to_string).collect();
    blocks::table(&names, &rows(sheet))
}

fn rows(sheet: &impl Sheet) -> Vec<Vec<String>> {
    let mut rows = Vec::with_capacity(sheet.rows());
    sheet.each(0..sheet.rows(), &mut |cells| rows.push(cells.iter().map(|cell| shown(*cell)).collect()));
    rows
}

/// Lines of as many cells each, padded so that they stand in columns.
pub(in super::super) fn columns(lines: &[Vec<String>], to: &mut dyn Write) -> Result<()> {
    let width = |column: usize| lines.iter().map(|line| line[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..lines.first().map_or(0, Vec::len)).map(width).collect();
    for line in lines {
        let padded = line.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        writeln!(to, "{}", padded.collect::<Vec<_>>().join("  ").trim_end())?;
    }
    Ok(())
}

fn shown(cell: Cell) -> String {
    match cell {
        Cell::Empty => "–".to_owned(),
        Cell::Text(text) => text.to_owned(),
        Cell::Number(number) => readable(number),
        Cell::Count(count) => count.to_string(),
        Cell::Truth(truth) => if truth { "yes" } else { "no" }.to_owned(),
    }
}

/// A number for reading: three decimals from 1 up, below 1 four significant digits; files hold the whole number.
pub(in super::super) fn readable(number: f64) -> String {
    let size = number.abs();
    if size != 0.0 && !(1e-5..1e15).contains(&size) {
        return format!("{number:.3e}");
    }
    let decimals = if size >= 0.1 || size == 0.0 { 3 } else { (3.0 - size.log10().floor()) as usize };
    let cut = format!("{number:.decimals$}");
    let cut = cut.trim_end_matches('0').trim_end_matches('.');
    if cut == "-0" { "0".to_owned() } else { cut.to_owned() }
}
