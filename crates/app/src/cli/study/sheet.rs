//! Writing a result: CSV, JSON or a table on a terminal, row by row, each number so that it reads back exactly.

use std::io::{IsTerminal, Result, Write};
use std::path::Path;

use serde_json::Value;

use crate::cli::{Complaint, output};

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

impl From<Option<bool>> for Cell<'_> {
    fn from(truth: Option<bool>) -> Self {
        truth.map_or(Self::Empty, Self::Truth)
    }
}

/// A result with named columns.
pub(super) trait Sheet {
    fn names(&self) -> &'static [&'static str];
    fn rows(&self) -> usize;
    /// Adds the cells of one row.
    fn row<'a>(&'a self, at: usize, cells: &mut Vec<Cell<'a>>);
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Csv,
    Json,
    Table,
}

impl Format {
    /// By the ending of the file; without one a table on a terminal, CSV in a pipe.
    pub(super) fn of(out: Option<&Path>) -> std::result::Result<Self, Complaint> {
        let Some(path) = out.filter(|path| !output::is_stream(path)) else {
            let shown = out.is_none() && std::io::stdout().is_terminal();
            return Ok(if shown { Self::Table } else { Self::Csv });
        };
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        match ending.as_deref() {
            Some("csv") => Ok(Self::Csv),
            Some("json") => Ok(Self::Json),
            Some("parquet") => {
                Err(Complaint::new("--out", "Parquet is not written yet; end the name in .csv or .json"))
            }
            _ => Err(Complaint::new(
                "--out",
                format!("`{}` does not say what to write; end it in .csv or .json", path.display()),
            )),
        }
    }
}

/// Writes a result and, if asked for, its summary; both stand under their names or neither does.
pub(super) fn write(
    sheet: &impl Sheet,
    summary: &Value,
    format: Format,
    out: Option<&Path>,
    summary_out: Option<&Path>,
) -> std::result::Result<(), Complaint> {
    let second = summary_out.map(|path| output::draft(Some(path), |to| pretty(to, summary))).transpose()?;
    let first = output::draft(out, |to| match format {
        Format::Csv => csv(sheet, to),
        Format::Json => json(sheet, summary, to),
        Format::Table => table(sheet, to),
    })?;
    first.keep()?;
    second.map_or(Ok(()), output::Draft::keep)
}

fn pretty(to: &mut dyn Write, summary: &Value) -> Result<()> {
    serde_json::to_writer_pretty(&mut *to, summary)?;
    to.write_all(b"\n")
}

fn csv(sheet: &impl Sheet, to: &mut dyn Write) -> Result<()> {
    writeln!(to, "{}", sheet.names().join(","))?;
    let (mut cells, mut line) = (Vec::new(), Vec::new());
    for at in 0..sheet.rows() {
        cells.clear();
        line.clear();
        sheet.row(at, &mut cells);
        for (column, cell) in cells.iter().enumerate() {
            line.extend((column > 0).then_some(b','));
            in_csv(*cell, &mut line)?;
        }
        line.push(b'\n');
        to.write_all(&line)?;
    }
    Ok(())
}

fn in_csv(cell: Cell, line: &mut Vec<u8>) -> Result<()> {
    match cell {
        Cell::Empty => Ok(()),
        Cell::Text(text) if text.contains([',', '"', '\n', '\r']) => write!(line, "\"{}\"", text.replace('"', "\"\"")),
        Cell::Text(text) => line.write_all(text.as_bytes()),
        other => plain(other, line),
    }
}

/// Numbers, counts and truths are written alike in CSV and JSON.
fn plain(cell: Cell, line: &mut Vec<u8>) -> Result<()> {
    match cell {
        // Whole numbers are common and quicker to write as such.
        Cell::Number(number) if number.fract() == 0.0 && number.abs() < 1e15 => write!(line, "{}", number as i64),
        Cell::Number(number) => write!(line, "{number}"),
        Cell::Count(count) => write!(line, "{count}"),
        Cell::Truth(truth) => line.write_all(if truth { b"true" } else { b"false" }),
        Cell::Empty | Cell::Text(_) => Ok(()),
    }
}

/// One object: the summary, then the rows.
fn json(sheet: &impl Sheet, summary: &Value, to: &mut dyn Write) -> Result<()> {
    write!(to, "{{\"summary\":{summary},\n\"rows\":[")?;
    let (mut cells, mut line) = (Vec::new(), Vec::new());
    for at in 0..sheet.rows() {
        cells.clear();
        line.clear();
        sheet.row(at, &mut cells);
        line.extend_from_slice(if at == 0 { b"\n{" } else { b",\n{" });
        for (column, (name, cell)) in sheet.names().iter().zip(&cells).enumerate() {
            write!(line, "{}\"{name}\":", if column > 0 { "," } else { "" })?;
            in_json(*cell, &mut line)?;
        }
        line.push(b'}');
        to.write_all(&line)?;
    }
    to.write_all(b"\n]}\n")
}

fn in_json(cell: Cell, line: &mut Vec<u8>) -> Result<()> {
    match cell {
        Cell::Empty => line.write_all(b"null"),
        Cell::Text(text) => Ok(serde_json::to_writer(line, text)?),
        other => plain(other, line),
    }
}

/// Columns side by side; numbers cut to three decimals, since nobody reads more on a screen.
fn table(sheet: &impl Sheet, to: &mut dyn Write) -> Result<()> {
    let mut lines: Vec<Vec<String>> = vec![sheet.names().iter().map(ToString::to_string).collect()];
    lines.extend((0..sheet.rows()).map(|at| {
        let mut cells = Vec::new();
        sheet.row(at, &mut cells);
        cells.into_iter().map(shown).collect()
    }));
    let width = |column: usize| lines.iter().map(|line| line[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..sheet.names().len()).map(width).collect();
    for line in &lines {
        let padded = line.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        writeln!(to, "{}", padded.collect::<Vec<_>>().join("  ").trim_end())?;
    }
    Ok(())
}

fn shown(cell: Cell) -> String {
    match cell {
        Cell::Empty => "–".to_owned(),
        Cell::Text(text) => text.to_owned(),
        Cell::Number(number) => {
            let cut = format!("{number:.3}");
            cut.trim_end_matches('0').trim_end_matches('.').to_owned()
        }
        Cell::Count(count) => count.to_string(),
        Cell::Truth(truth) => if truth { "yes" } else { "no" }.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Two;

    impl Sheet for Two {
        fn names(&self) -> &'static [&'static str] {
            &["id", "x", "n", "yes"]
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
        assert_eq!(written(|to| csv(&Two, to)), expected);
    }

    #[test]
    fn json_is_one_object_with_nulls_for_what_is_missing() {
        let read: Value = serde_json::from_str(&written(|to| json(&Two, &Value::Bool(true), to))).expect("sound JSON");
        assert_eq!(read["summary"], true);
        assert_eq!(read["rows"][0]["x"].as_f64(), Some(0.1 + 0.2));
        assert_eq!(read["rows"][1], serde_json::json!({"id": "ü", "x": -6, "n": null, "yes": null}));
    }

    #[test]
    fn a_table_stands_in_columns() {
        assert_eq!(written(|to| table(&Two, to)), "id     x    n  yes\na,\"b\"  0.3  3  yes\nü      -6   –  –\n");
    }
}
