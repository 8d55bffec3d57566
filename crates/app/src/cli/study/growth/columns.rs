//! The columns a model needs, read from a table: numbers, or texts taken as levels.

use std::collections::HashMap;
use std::path::Path;

use cohort::mixed::{Column, Data, Factor, Formula, MISSING, Need};

use super::super::table::{self, Lines, Row};
use crate::cli::Complaint;

/// A column as it is read.
enum Reading {
    /// Nothing but so many missing values yet.
    Unknown(usize),
    Numbers(Vec<f64>),
    Levels(Levels),
}

/// Levels as they appear.
#[derive(Default)]
struct Levels {
    codes: Vec<u32>,
    appeared: Vec<String>,
    known: HashMap<Box<str>, u32>,
}

/// Reads what a formula names.
pub(super) fn read(path: &Path, formula: &Formula, care: (bool, usize)) -> Result<(Data, Lines), Complaint> {
    let needs = formula.needs();
    let names: Vec<&str> = needs.iter().map(|(name, _)| *name).collect();
    let start = |need: &Need| match need {
        Need::Numbers => Reading::Numbers(Vec::new()),
        Need::Levels => Reading::Levels(Levels::default()),
        Need::Either => Reading::Unknown(0),
    };
    let mut columns: Vec<Reading> = needs.iter().map(|(_, need)| start(need)).collect();
    let read = table::each(path, &names, care, |row| {
        columns.iter_mut().enumerate().try_for_each(|(at, column)| column.take(row, at))
    });
    let lines = read.map_err(|complaint| pointed(formula, &names, complaint))?;
    let named = names.iter().map(ToString::to_string).zip(columns.into_iter().map(Reading::column));
    Ok((Data::new(named.collect()), lines))
}

/// A column that is not there is shown in the formula.
fn pointed(formula: &Formula, names: &[&str], complaint: Complaint) -> Complaint {
    let told = complaint.to_string();
    let mut about = names.iter().filter_map(|name| Some((*name, told.find(&format!("there is no column `{name}`"))?)));
    match about.next().and_then(|(name, from)| formula.pointing(name, &told[from..])) {
        Some(misread) => Complaint::new("--model", misread),
        None => complaint,
    }
}

impl Reading {
    fn take(&mut self, row: &Row, at: usize) -> Result<(), Complaint> {
        match self {
            Self::Numbers(numbers) => numbers.push(row.number(at)?.unwrap_or(f64::NAN)),
            Self::Levels(levels) => levels.push(row.word(at)?),
            Self::Unknown(missing) => {
                let missing = *missing;
                *self = match row.word(at)? {
                    None => Self::Unknown(missing + 1),
                    // What begins as a number stays one: a later cell that is none is named, not taken for a level.
                    Some(text) if text.parse::<f64>().is_ok() => {
                        let mut numbers = vec![f64::NAN; missing];
                        numbers.push(row.number(at)?.unwrap_or(f64::NAN));
                        Self::Numbers(numbers)
                    }
                    Some(text) => {
                        let mut levels = Levels { codes: vec![MISSING; missing], ..Levels::default() };
                        levels.push(Some(text));
                        Self::Levels(levels)
                    }
                };
            }
        }
        Ok(())
    }

    fn column(self) -> Column {
        match self {
            Self::Numbers(numbers) => Column::Numbers(numbers),
            Self::Unknown(missing) => Column::Numbers(vec![f64::NAN; missing]),
            Self::Levels(levels) => Column::Levels(Factor::sorted(levels.codes, levels.appeared)),
        }
    }
}

impl Levels {
    fn push(&mut self, text: Option<&str>) {
        let code = text.map_or(MISSING, |text| self.code(text));
        self.codes.push(code);
    }

    /// The code of a text; rows of one group usually follow each other.
    fn code(&mut self, text: &str) -> u32 {
        let last = self.codes.last().filter(|last| **last != MISSING);
        if let Some(last) = last.filter(|last| self.appeared[**last as usize] == text) {
            return *last;
        }
        if let Some(code) = self.known.get(text) {
            return *code;
        }
        let code = u32::try_from(self.appeared.len()).expect("a table has fewer than four thousand million rows");
        self.appeared.push(text.to_owned());
        self.known.insert(text.into(), code);
        code
    }
}
