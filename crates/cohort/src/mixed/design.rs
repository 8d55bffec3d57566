//! From a formula and a table to columns of numbers: who is left out, and how factors are coded.

use std::borrow::Cow;

use super::data::{Column, Data, Factor, MISSING};
use super::formula::{Expression, Formula, Made, Terms, Variable};
use super::refused::Refused;

/// A variable's values in the rows used.
#[derive(Clone, Debug)]
pub(super) enum Values<'a> {
    Numbers(Cow<'a, [f64]>),
    Levels(Cow<'a, [u32]>, Vec<String>),
}

/// One column of a model matrix: a product of numbers and of indicators.
#[derive(Clone, Debug)]
pub(super) struct Coded {
    /// As R names it.
    pub(super) name: String,
    parts: Vec<Part>,
}

#[derive(Clone, Copy, Debug)]
enum Part {
    Number(usize),
    Is(usize, u32),
}

/// Columns of a model matrix over variables.
#[derive(Clone, Debug)]
pub(super) struct Matrix<'a> {
    values: Vec<Values<'a>>,
    pub(super) columns: Vec<Coded>,
}

/// Which rows are used.
#[derive(Clone, Debug)]
pub(super) struct Frame<'a> {
    data: &'a Data,
    /// The rows used, where not all are.
    kept: Option<Vec<u32>>,
}

impl<'a> Frame<'a> {
    /// Leaves out every row in which a column of the formula is missing.
    pub(super) fn new(formula: &Formula, data: &'a Data) -> Result<Self, Refused> {
        let mut there = vec![true; data.rows()];
        for name in formula.columns() {
            match data.column(name).expect("the formula was checked against the table") {
                Column::Numbers(numbers) => numbers.iter().zip(&mut there).for_each(|(x, there)| *there &= !x.is_nan()),
                Column::Levels(of) => of.codes.iter().zip(&mut there).for_each(|(x, there)| *there &= *x != MISSING),
            }
        }
        let kept = || there.iter().zip(0..).filter(|(there, _)| **there).map(|(_, row)| row).collect::<Vec<u32>>();
        let kept = if there.iter().all(|there| *there) { None } else { Some(kept()) };
        let frame = Self { data, kept };
        if frame.rows() == 0 {
            return Err(Refused::NoRows { columns: formula.columns().join(", ") });
        }
        Ok(frame)
    }

    /// How many rows are used.
    pub(super) fn rows(&self) -> usize {
        self.kept.as_ref().map_or(self.data.rows(), Vec::len)
    }

    /// The row of the table behind a row used, counted from 0.
    pub(super) fn row(&self, at: usize) -> usize {
        self.kept.as_ref().map_or(at, |kept| kept[at] as usize)
    }

    fn keep<T: Copy>(&self, all: &'a [T]) -> Cow<'a, [T]> {
        match &self.kept {
            None => Cow::Borrowed(all),
            Some(kept) => kept.iter().map(|row| all[*row as usize]).collect(),
        }
    }

    fn column(&self, name: &str) -> &'a Column {
        self.data.column(name).expect("the formula was checked against the table")
    }

    /// A column's numbers.
    fn numbers(&self, name: &str) -> Result<Cow<'a, [f64]>, Refused> {
        match self.column(name) {
            Column::Numbers(numbers) => Ok(self.keep(numbers)),
            Column::Levels(_) => Err(Refused::NotNumbers(name.to_owned())),
        }
    }

    /// A column's levels, those that no used row has left out.
    pub(super) fn levels(&self, name: &str) -> (Cow<'a, [u32]>, Vec<String>) {
        match self.column(name) {
            Column::Levels(factor) => used(self.keep(&factor.codes), factor.levels.clone()),
            Column::Numbers(numbers) => {
                let Factor { codes, levels } = Factor::of_numbers(&self.keep(numbers));
                (Cow::Owned(codes), levels)
            }
        }
    }

    /// The numbers of the outcome.
    pub(super) fn outcome(&self, outcome: &Variable) -> Result<Cow<'a, [f64]>, Refused> {
        match &outcome.made {
            Made::Plain(name, _) | Made::Levels(name, _) => self.numbers(name),
            Made::Reckoned(expression) => self.reckoned(&outcome.label, expression).map(Cow::Owned),
        }
    }

    fn reckoned(&self, label: &str, expression: &Expression) -> Result<Vec<f64>, Refused> {
        let mut columns = Vec::new();
        for (name, _) in expression.columns() {
            columns.push((name, self.numbers(name)?));
        }
        let at = |name: &str, row: usize| {
            columns.iter().find(|(other, _)| *other == name).expect("its columns were just looked up").1[row]
        };
        let value = |row: usize| {
            let value = expression.value(&mut |name| at(name, row));
            let wrong = || Refused::NotFinite { label: label.to_owned(), row: self.row(row) + 1 };
            if value.is_finite() { Ok(value) } else { Err(wrong()) }
        };
        (0..self.rows()).map(value).collect()
    }

    fn values(&self, variable: &Variable) -> Result<Values<'a>, Refused> {
        let levels = |name: &str| {
            let (codes, levels) = self.levels(name);
            Values::Levels(codes, levels)
        };
        let values = match &variable.made {
            Made::Plain(name, _) => match self.column(name) {
                Column::Numbers(numbers) => Values::Numbers(self.keep(numbers)),
                Column::Levels(_) => levels(name),
            },
            Made::Levels(name, _) => levels(name),
            Made::Reckoned(expression) => Values::Numbers(Cow::Owned(self.reckoned(&variable.label, expression)?)),
        };
        match &values {
            Values::Levels(_, levels) if levels.len() < 2 => {
                let level = levels.first().cloned().unwrap_or_default();
                Err(Refused::OneLevel { factor: variable.label.clone(), level })
            }
            _ => Ok(values),
        }
    }

    /// The model matrix of terms.
    pub(super) fn matrix(&self, terms: &Terms) -> Result<Matrix<'a>, Refused> {
        let in_use = |at: usize| terms.sets.iter().any(|set| set & (1 << at) != 0);
        let unused = || Ok(Values::Numbers(Cow::Borrowed(&[][..])));
        let all = terms.variables.iter().enumerate();
        let values: Result<Vec<_>, _> =
            all.map(|(at, variable)| if in_use(at) { self.values(variable) } else { unused() }).collect();
        let values = values?;
        few_enough(terms, &values)?;
        let columns = code(terms, &values);
        Ok(Matrix { values, columns })
    }
}

/// A model matrix has at most this many columns: a factor of thousands of levels is a grouping, not a fixed effect.
const COLUMNS_MOST: usize = 2000;

fn few_enough(terms: &Terms, values: &[Values]) -> Result<(), Refused> {
    let levels = |at: usize| match &values[at] {
        Values::Levels(_, levels) => levels.len(),
        Values::Numbers(_) => 1,
    };
    let members = |set: u64| (0..values.len()).filter(move |at| set & (1 << at) != 0);
    let wide = |set: &u64| members(*set).map(levels).fold(1, usize::saturating_mul);
    match terms.sets.iter().find(|set| wide(set) > COLUMNS_MOST) {
        Some(set) => {
            let names = members(*set).map(|at| terms.variables[at].label.as_str()).collect::<Vec<_>>();
            Err(Refused::TooManyColumns { term: names.join(":"), columns: wide(set), most: COLUMNS_MOST })
        }
        None => Ok(()),
    }
}

/// Leaves out levels no row has.
fn used(codes: Cow<[u32]>, levels: Vec<String>) -> (Cow<[u32]>, Vec<String>) {
    let mut there = vec![false; levels.len()];
    codes.iter().for_each(|code| there[*code as usize] = true);
    if there.iter().all(|there| *there) {
        return (codes, levels);
    }
    let mut next = 0;
    let place = |there: &bool| {
        next += u32::from(*there);
        next.wrapping_sub(1)
    };
    let places: Vec<u32> = there.iter().map(place).collect();
    let levels = levels.into_iter().zip(&there).filter(|(_, there)| **there).map(|(level, _)| level).collect();
    (codes.iter().map(|code| places[*code as usize]).collect(), levels)
}

/// The columns of all terms: numbers as they are; a factor by contrasts with its first level where the term without it
/// lies within an earlier one, and by all its levels otherwise. This is R's rule (`model.matrix`), its treatment of the
/// first factor of a model without constant included.
fn code(terms: &Terms, values: &[Values]) -> Vec<Coded> {
    let is_factor = |at: usize| matches!(values[at], Values::Levels(..));
    let members = |set: u64| (0..values.len()).filter(move |at| set & (1 << at) != 0);
    let mut whole = (!terms.intercept).then(|| {
        terms
            .sets
            .iter()
            .enumerate()
            .find_map(|(term, set)| members(*set).find(|at| is_factor(*at)).map(|at| (term, at)))
    });
    let whole = whole.take().flatten();
    let mut columns = Vec::new();
    if terms.intercept {
        columns.push(Coded { name: "(Intercept)".to_owned(), parts: Vec::new() });
    }
    for (term, set) in terms.sets.iter().enumerate() {
        let mut of_term = vec![Coded { name: String::new(), parts: Vec::new() }];
        for at in members(*set) {
            let rest = set & !(1 << at);
            let margin = rest == 0 || terms.sets[..term].iter().any(|earlier| rest & !earlier == 0);
            let first = if margin && whole != Some((term, at)) { 1 } else { 0 };
            of_term = widened(&of_term, &terms.variables[at].label, at, &values[at], first);
        }
        columns.extend(of_term);
    }
    columns
}

/// Columns times one more variable; what came before varies fastest.
fn widened(columns: &[Coded], label: &str, at: usize, values: &Values, first: usize) -> Vec<Coded> {
    let with = |column: &Coded, name: &str, part: Part| {
        let between = if column.name.is_empty() { "" } else { ":" };
        let parts = column.parts.iter().copied().chain([part]).collect();
        Coded { name: format!("{}{between}{name}", column.name), parts }
    };
    match values {
        Values::Numbers(_) => columns.iter().map(|column| with(column, label, Part::Number(at))).collect(),
        Values::Levels(_, levels) => {
            let each = levels.iter().zip(0..).skip(first);
            each.flat_map(|(level, code)| {
                let name = format!("{label}{level}");
                columns.iter().map(|column| with(column, &name, Part::Is(at, code))).collect::<Vec<_>>()
            })
            .collect()
        }
    }
}

impl Matrix<'_> {
    /// Fills `out`, which has one row of all columns for each of these rows.
    pub(super) fn fill(&self, rows: std::ops::Range<usize>, out: &mut [f64]) {
        let wide = self.columns.len();
        out.fill(1.0);
        for (at, column) in self.columns.iter().enumerate() {
            for part in &column.parts {
                let cells = out[at..].iter_mut().step_by(wide);
                match (part, self.of(*part)) {
                    (_, Values::Numbers(numbers)) => {
                        cells.zip(&numbers[rows.clone()]).for_each(|(cell, x)| *cell *= x);
                    }
                    (Part::Is(_, level), Values::Levels(codes, _)) => {
                        let is = |code: &u32| f64::from(u8::from(code == level));
                        cells.zip(&codes[rows.clone()]).for_each(|(cell, code)| *cell *= is(code));
                    }
                    (Part::Number(_), Values::Levels(..)) => {}
                }
            }
        }
    }

    fn of(&self, part: Part) -> &Values<'_> {
        match part {
            Part::Number(at) | Part::Is(at, _) => &self.values[at],
        }
    }
}
