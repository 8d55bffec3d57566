//! Terms: what a side of a formula amounts to once `*`, `/`, `^` and `-` are worked out, in R's order.

use std::collections::HashSet;

use super::Misread;
use super::expression::{self, Expression};
use super::syntax::{Node, What};

/// A variable of a model: a column or something reckoned from columns.
#[derive(Clone, Debug, PartialEq)]
pub(in super::super) struct Variable {
    /// As R writes it.
    pub(in super::super) label: String,
    /// What it is made of.
    pub(in super::super) made: Made,
}

/// What a variable is made of.
#[derive(Clone, Debug, PartialEq)]
pub(in super::super) enum Made {
    /// A column as it is, numeric or a factor.
    Plain(String, usize),
    /// A column taken as a factor.
    Levels(String, usize),
    /// Numbers reckoned from columns.
    Reckoned(Expression),
}

/// Terms by degree, then in order of appearance; each a set of variables, as bits.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in super::super) struct Terms {
    /// Whether a constant belongs to them.
    pub(in super::super) intercept: bool,
    /// The variables, in order of appearance.
    pub(in super::super) variables: Vec<Variable>,
    /// The terms.
    pub(in super::super) sets: Vec<u64>,
}

/// A set of variables holds this many.
const MOST: usize = 64;
/// More terms than this are a slip, such as a high power of a long sum.
const MOST_TERMS: usize = 2000;

impl Terms {
    /// Works out one side; `nodes` are summed, each with its sign.
    pub(super) fn of(text: &str, nodes: &[(bool, &Node)]) -> Result<Self, Misread> {
        let mut terms = Self { intercept: true, ..Self::default() };
        for (plus, node) in nodes {
            match &node.what {
                What::Number(number) => terms.intercept = constant(text, node.at, number)? == *plus,
                _ => {
                    let sets = terms.work_out(text, node)?;
                    terms.join(*plus, sets);
                }
            }
        }
        terms.sets.sort_by_key(|set| set.count_ones());
        Ok(terms)
    }

    fn join(&mut self, plus: bool, sets: Vec<u64>) {
        if plus {
            sets.into_iter().for_each(|set| push(&mut self.sets, set));
        } else {
            self.sets.retain(|set| !sets.contains(set));
        }
        // A constant inside brackets, as in (1 + x), is a constant.
        self.intercept |= self.sets.contains(&0);
        self.sets.retain(|set| *set != 0);
    }

    fn work_out(&mut self, text: &str, node: &Node) -> Result<Vec<u64>, Misread> {
        let sets = match &node.what {
            What::Number(number) if constant(text, node.at, number)? => vec![0],
            What::Number(_) => return Err(Misread::new(text, node.at, "`0` stands only in a sum, as in `0 + x`")),
            What::Brackets(of) => self.work_out(text, of)?,
            What::Pair("^", base, power) => self.power(text, base, power)?,
            What::Pair(mark, one, other) => {
                let (one, other) = (self.work_out(text, one)?, self.work_out(text, other)?);
                combine(mark, &one, &other).ok_or_else(|| misplaced(text, node.at, mark))?
            }
            What::Sign(mark, _) => return Err(misplaced(text, node.at, mark)),
            What::Name(_) | What::Call(..) => vec![1 << self.variable(text, node)?],
        };
        if sets.len() > MOST_TERMS {
            return Err(Misread::new(text, node.at, "this makes thousands of terms; write out those you mean"));
        }
        Ok(sets)
    }

    fn power(&mut self, text: &str, base: &Node, power: &Node) -> Result<Vec<u64>, Misread> {
        let times = match &power.what {
            What::Number(number) => number.parse::<u32>().ok().filter(|times| (1..=MOST as u32).contains(times)),
            _ => None,
        };
        let what = "a power of terms is a whole number; to square a column write I(x^2)";
        let times = times.ok_or_else(|| Misread::new(text, power.at, what))?;
        if matches!(base.what, What::Name(_)) {
            return Err(Misread::new(
                text,
                base.at,
                format!("write I({0}^{times}) for a power of `{0}`", expression::label(base)),
            ));
        }
        let sets = self.work_out(text, base)?;
        Ok((1..times).fold(sets.clone(), |powers, _| cross(&powers, &sets)))
    }

    fn variable(&mut self, text: &str, node: &Node) -> Result<usize, Misread> {
        let variable = Variable { label: expression::label(node), made: made(text, node)? };
        if let Some(at) = self.variables.iter().position(|other| other.label == variable.label) {
            return Ok(at);
        }
        if self.variables.len() == MOST {
            return Err(Misread::new(text, node.at, "a model has at most 64 variables; leave some out"));
        }
        self.variables.push(variable);
        Ok(self.variables.len() - 1)
    }
}

fn misplaced(text: &str, at: usize, mark: &str) -> Misread {
    let what = match mark {
        "|" | "||" => "a random term stands in brackets of its own and is added, as in + (x | client)".to_owned(),
        "~" => "a formula has one `~`, between the outcome and what explains it".to_owned(),
        _ => format!("`{mark}` has no meaning among terms here; inside I( ) it reckons"),
    };
    Misread::new(text, at, what)
}

fn constant(text: &str, at: usize, number: &str) -> Result<bool, Misread> {
    match number {
        "1" => Ok(true),
        "0" => Ok(false),
        _ => Err(Misread::new(
            text,
            at,
            "among terms only 1 (a constant) and 0 (none) are numbers; others go inside I( )",
        )),
    }
}

/// What a name or a call stands for.
pub(super) fn made(text: &str, node: &Node) -> Result<Made, Misread> {
    match &node.what {
        What::Name(name) if name == "." => {
            Err(Misread::new(text, node.at, "`.` (all other columns) is not understood here; name the columns"))
        }
        What::Name(name) => Ok(Made::Plain(name.clone(), node.at)),
        What::Call(name, given) if name == "factor" || name == "as.factor" => match given.as_slice() {
            [Node { what: What::Name(column), at }] => Ok(Made::Levels(column.clone(), *at)),
            _ => Err(Misread::new(text, node.at, "factor() takes one column")),
        },
        What::Call(name, _) if !expression::known(name) => Err(expression::unknown(text, node.at, name)),
        _ => expression::read(text, node).map(Made::Reckoned),
    }
}

fn push(sets: &mut Vec<u64>, set: u64) {
    if !sets.contains(&set) {
        sets.push(set);
    }
}

/// Each set once, in order of appearance; more than are allowed are not even listed.
fn joined(sets: impl IntoIterator<Item = u64>) -> Vec<u64> {
    let mut seen = HashSet::new();
    sets.into_iter().filter(|set| seen.insert(*set)).take(MOST_TERMS + 1).collect()
}

fn products<'a>(one: &'a [u64], other: &'a [u64]) -> impl Iterator<Item = u64> + 'a {
    one.iter().flat_map(move |one| other.iter().map(move |other| one | other))
}

/// `a * b`: each alone and both together.
fn cross(one: &[u64], other: &[u64]) -> Vec<u64> {
    joined(one.iter().chain(other).copied().chain(products(one, other)))
}

/// Two lists of sets under an operator; none where it does not combine terms.
fn combine(mark: &str, one: &[u64], other: &[u64]) -> Option<Vec<u64>> {
    Some(match mark {
        "+" => joined(one.iter().chain(other).copied()),
        "-" => one.iter().copied().filter(|set| !other.contains(set)).collect(),
        ":" => joined(products(one, other)),
        "*" => cross(one, other),
        "/" => {
            let within = one.iter().fold(0, |all, set| all | set);
            joined(one.iter().copied().chain(other.iter().map(|set| set | within)))
        }
        _ => return None,
    })
}
