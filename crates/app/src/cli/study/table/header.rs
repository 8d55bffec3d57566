//! The first line of a table: which columns there are, and which of them are asked for.

use std::path::Path;

use practice::library::nearest;

use super::columns::is_parquet;
use super::cut::{Record, Shape, first_row, line_ends};
use super::endless;
use super::source::Source;
use crate::cli::Complaint;

/// What was asked of a table: the names of columns and where they stand.
pub(super) struct Asked<'a> {
    pub(super) path: &'a Path,
    pub(super) names: &'a [&'a str],
    pub(super) columns: Vec<usize>,
    /// How many columns the header has.
    pub(super) all: usize,
    /// What places are counted in: lines, or rows where there are none.
    pub(super) unit: &'static str,
}

impl Asked<'_> {
    pub(super) fn shape(&self, header: &[String], delimiter: u8) -> Shape {
        let slots = (0..header.len()).map(|column| self.columns.iter().position(|asked| *asked == column)).collect();
        Shape { delimiter, slots, wanted: self.columns.len() }
    }

    pub(super) fn uneven(&self, line: u64, there: usize) -> Complaint {
        let wanted = self.all;
        let cells = if there == 1 { "is 1 cell" } else { &format!("are {there} cells") };
        let what = format!(
            "there {cells} where the header has {wanted}; put in or take out what does not fit, and look for a quote that \
             is not closed"
        );
        Complaint::new(format!("{}, line {line}", self.path.display()), what)
    }
}

/// The columns to read: those that go together only if all of them are there.
pub(super) fn with<'a>(names: &[&'a str], together: &[&'a str], header: &[String]) -> Vec<&'a str> {
    let there = together.iter().all(|name| header.iter().any(|other| other == name));
    [names, if there { together } else { &[] }].concat()
}

/// The names of all columns, and the line after them.
pub(super) fn header(path: &Path, source: &mut Source) -> Result<(Vec<String>, u64), Complaint> {
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

pub(super) fn find(path: &Path, known: &[String], names: &[&str]) -> Result<Vec<usize>, Complaint> {
    let at = if is_parquet(path) { "" } else { ", line 1" };
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
