//! Reading ratings: numbers, words, or words in an order that is told.

use std::collections::HashMap;

use cohort::agreement::{Kind, Ratings};
use practice::library::nearest;

use super::super::table::{self, Row};
use super::{Args, Asked};
use crate::cli::Complaint;

/// Ratings, and what they were taken for.
pub(super) struct Read {
    pub(super) ratings: Ratings,
    pub(super) kind: Kind,
    /// The categories by name, where they are words.
    pub(super) categories: Option<Vec<String>>,
    /// What was decided without being told.
    pub(super) note: Option<String>,
}

pub(super) fn ratings(args: &Args, quiet: bool) -> Result<Read, Complaint> {
    let columns = args.columns()?;
    if !args.levels.is_empty() {
        return in_order(args, &columns, quiet);
    }
    match args.kind {
        Some(kind @ (Asked::Ordinal | Asked::Interval)) => {
            let cells = cells(args, &columns, quiet, |row, column| number(row, column, kind))?;
            let ratings = Ratings::of_numbers(columns.len(), cells);
            Ok(Read { ratings, kind: kind.kind(), categories: None, note: None })
        }
        Some(Asked::Nominal) | None => by_name(args, &columns, quiet),
    }
}

fn cells<T>(
    args: &Args,
    columns: &[&str],
    quiet: bool,
    mut cell: impl FnMut(&Row, usize) -> Result<T, Complaint>,
) -> Result<Vec<T>, Complaint> {
    let mut cells = Vec::new();
    table::each(&args.file, columns, (quiet, args.out.threads()), |row| {
        for column in 0..columns.len() {
            cells.push(cell(row, column)?);
        }
        Ok(())
    })?;
    Ok(cells)
}

fn number(row: &Row, column: usize, kind: Asked) -> Result<Option<f64>, Complaint> {
    let word = row.word(column)?;
    row.number(column).map_err(|complaint| match (kind, word) {
        (Asked::Ordinal, Some(word)) if !word.contains(|c: char| c.is_ascii_digit()) => row.wrong(
            column,
            format!("`{word}` is a word, whose place in the order is not told; say --levels low,middle,high"),
        ),
        (_, Some(word)) if !word.contains(|c: char| c.is_ascii_digit()) => {
            row.wrong(column, format!("`{word}` is not a number; interval ratings are numbers, or say --kind nominal"))
        }
        _ => complaint,
    })
}

/// Categories that are told, in their order.
fn in_order(args: &Args, columns: &[&str], quiet: bool) -> Result<Read, Complaint> {
    let levels: Vec<&str> = args.levels.iter().map(|level| level.trim()).collect();
    let wrong = |what: String| Err(Complaint::new("--levels", what));
    if args.kind == Some(Asked::Interval) {
        return wrong(
            "categories in an order have no equal steps; leave --levels out, or say --kind ordinal".to_owned(),
        );
    }
    if levels.len() < 2 {
        return wrong("one category leaves nothing to disagree about; name two or more".to_owned());
    }
    if let Some(twice) = (1..levels.len()).find(|at| levels[..*at].contains(&levels[*at])) {
        return wrong(format!("`{}` stands twice; name each category once", levels[twice]));
    }
    let places: HashMap<&str, u32> = levels.iter().copied().zip(0..).collect();
    let cells = cells(args, columns, quiet, |row, column| match row.word(column)? {
        None => Ok(None),
        Some(word) => match places.get(word) {
            Some(place) => Ok(Some(*place)),
            None => Err(row.wrong(column, unknown(word, &levels))),
        },
    })?;
    Ok(Read {
        ratings: Ratings::of_categories(columns.len(), cells, levels.len()),
        kind: args.kind.map_or(Kind::Ordinal, Asked::kind),
        categories: Some(levels.into_iter().map(str::to_owned).collect()),
        note: None,
    })
}

fn unknown(word: &str, levels: &[&str]) -> String {
    let meant =
        nearest(word, levels.iter().copied()).map_or(String::new(), |meant| format!("; did you mean `{meant}`?"));
    format!("`{word}` is none of --levels {}{meant}", levels.join(","))
}

/// Words, or numbers where all of them are.
fn by_name(args: &Args, columns: &[&str], quiet: bool) -> Result<Read, Complaint> {
    let (mut names, mut known): (Vec<String>, HashMap<Box<str>, u32>) = Default::default();
    // A word such as inf may be a code; among numbers it is none.
    let mut strange = None;
    let cells = cells(args, columns, quiet, |row, column| {
        let Some(word) = row.word(column)? else { return Ok(None) };
        if strange.is_none() && word.parse().is_ok_and(|number: f64| !number.is_finite()) {
            strange = row.number(column).err();
        }
        Ok(Some(known.get(word).copied().unwrap_or_else(|| {
            names.push(word.to_owned());
            let place = u32::try_from(known.len()).expect("a table has fewer than four thousand million categories");
            known.insert(word.into(), place);
            place
        })))
    })?;
    let numbers: Option<Vec<f64>> =
        names.iter().map(|name| name.parse::<f64>().ok().filter(|number| number.abs() <= table::LARGEST)).collect();
    if let Some(complaint) = strange.filter(|_| names.iter().all(|name| name.parse::<f64>().is_ok())) {
        return Err(complaint);
    }
    let asked = args.kind.map(Asked::kind);
    Ok(match numbers.filter(|numbers| !numbers.is_empty()) {
        Some(numbers) => {
            let cells = cells.into_iter().map(|cell| cell.map(|place| numbers[place as usize])).collect();
            let told = "all ratings are numbers and are read as interval, with equal steps; if they have none, say --kind \
                        ordinal or nominal";
            let note = asked.is_none().then(|| told.to_owned());
            let ratings = Ratings::of_numbers(columns.len(), cells);
            Read { ratings, kind: asked.unwrap_or(Kind::Interval), categories: None, note }
        }
        None => {
            let note = asked.is_none().then(|| nominal_since(&names));
            let ratings = Ratings::of_categories(columns.len(), cells, names.len());
            Read { ratings, kind: Kind::Nominal, categories: Some(names).filter(|names| names.len() <= 100), note }
        }
    })
}

fn nominal_since(names: &[String]) -> String {
    let word = names.iter().find(|name| name.parse::<f64>().is_err());
    let such = word.map_or(String::new(), |word| format!(" such as `{word}`"));
    format!("ratings{such} are words and are read as nominal; if they have an order, tell it: --levels low,middle,high")
}
