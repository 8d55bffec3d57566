//! Columns of a table as a model needs them: numbers, or levels.

use std::collections::HashMap;

/// The code of a missing level.
pub const MISSING: u32 = u32::MAX;

/// A column of texts, kept as codes of its levels.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Factor {
    /// The level of each row, counted from 0; [`MISSING`] where there is none.
    pub codes: Vec<u32>,
    /// The levels, sorted.
    pub levels: Vec<String>,
}

impl Factor {
    /// A column of levels in order of appearance, put into the order of their characters or, where all are numbers, of
    /// their size.
    #[must_use]
    pub fn sorted(mut codes: Vec<u32>, appeared: Vec<String>) -> Self {
        let mut order: Vec<u32> = (0..appeared.len() as u32).collect();
        let text = |at: &u32| &appeared[*at as usize];
        match appeared.iter().map(|text| text.parse::<f64>()).collect::<Result<Vec<_>, _>>() {
            Ok(size) => {
                order.sort_by(|a, b| size[*a as usize].total_cmp(&size[*b as usize]).then(text(a).cmp(text(b))))
            }
            Err(_) => order.sort_by(|a, b| text(a).cmp(text(b))),
        }
        let mut place = vec![0; order.len()];
        order.iter().zip(0..).for_each(|(old, new)| place[*old as usize] = new);
        codes.iter_mut().filter(|code| **code != MISSING).for_each(|code| *code = place[*code as usize]);
        let mut appeared: Vec<Option<String>> = appeared.into_iter().map(Some).collect();
        let take = |old: &u32| appeared[*old as usize].take().expect("an order names each place once");
        Self { codes, levels: order.iter().map(take).collect() }
    }

    /// The levels of texts; none is a missing one.
    #[must_use]
    pub fn of<'a>(texts: impl IntoIterator<Item = Option<&'a str>>) -> Self {
        let (mut known, mut appeared) = (HashMap::new(), Vec::new());
        let mut code = |text: &'a str| {
            *known.entry(text).or_insert_with(|| {
                appeared.push(text.to_owned());
                appeared.len() as u32 - 1
            })
        };
        let codes = texts.into_iter().map(|text| text.map_or(MISSING, &mut code)).collect();
        Self::sorted(codes, appeared)
    }

    /// Numbers taken as levels, sorted as numbers; not-a-number is missing.
    #[must_use]
    pub fn of_numbers(numbers: &[f64]) -> Self {
        let mut known: HashMap<u64, u32> = HashMap::new();
        // Zero and minus zero are one number.
        let bits = |number: f64| (number + 0.0).to_bits();
        numbers.iter().filter(|number| !number.is_nan()).for_each(|number| {
            known.insert(bits(*number), 0);
        });
        let mut values: Vec<f64> = known.keys().map(|bits| f64::from_bits(*bits)).collect();
        values.sort_by(f64::total_cmp);
        values.iter().zip(0..).for_each(|(value, code)| {
            known.insert(value.to_bits(), code);
        });
        let code = |number: &f64| if number.is_nan() { MISSING } else { known[&bits(*number)] };
        Self { codes: numbers.iter().map(code).collect(), levels: values.iter().map(f64::to_string).collect() }
    }
}

/// What a column holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Column {
    /// Numbers; not-a-number is missing.
    Numbers(Vec<f64>),
    /// Levels.
    Levels(Factor),
}

impl Column {
    fn rows(&self) -> usize {
        match self {
            Self::Numbers(numbers) => numbers.len(),
            Self::Levels(factor) => factor.codes.len(),
        }
    }
}

/// Named columns of equal length.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Data {
    columns: Vec<(String, Column)>,
}

impl Data {
    /// A table of columns.
    ///
    /// # Panics
    /// Where columns differ in length.
    #[must_use]
    pub fn new(columns: Vec<(String, Column)>) -> Self {
        let same = columns.windows(2).all(|pair| pair[0].1.rows() == pair[1].1.rows());
        assert!(same, "the columns of a table have one length");
        Self { columns }
    }

    /// How many rows there are.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.columns.first().map_or(0, |(_, column)| column.rows())
    }

    /// A column by its name.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|(other, _)| other == name).map(|(_, column)| column)
    }

    /// The names of the columns.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().map(|(name, _)| name.as_str())
    }
}
