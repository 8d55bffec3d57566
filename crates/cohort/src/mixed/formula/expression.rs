//! Reckoning inside a formula: `I(x^2)`, `log(session)`; each function by the name R gives it, written as R writes it.

use super::Misread;
use super::syntax::{Node, What};

/// Something reckoned from numeric columns.
#[derive(Clone, Debug, PartialEq)]
pub(in super::super) enum Expression {
    Column(String, usize),
    Number(f64),
    Negative(Box<Expression>),
    Pair(char, Box<Expression>, Box<Expression>),
    Of(&'static str, Box<Expression>),
}

/// A function of one number.
type Function = fn(f64) -> f64;

const FUNCTIONS: [(&str, Function); 7] = [
    ("log", f64::ln),
    ("log2", f64::log2),
    ("log10", f64::log10),
    ("log1p", f64::ln_1p),
    ("exp", f64::exp),
    ("sqrt", f64::sqrt),
    ("abs", f64::abs),
];

/// Whether a function of this name is known.
pub(super) fn known(name: &str) -> bool {
    name == "I" || FUNCTIONS.iter().any(|(known, _)| *known == name)
}

/// The names of all functions.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    FUNCTIONS.iter().map(|(name, _)| *name).chain(["I", "factor"])
}

fn function(name: &str) -> Function {
    FUNCTIONS.iter().find(|(known, _)| *known == name).expect("a function was found when it was read").1
}

/// Reads arithmetic.
pub(super) fn read(text: &str, node: &Node) -> Result<Expression, Misread> {
    let inner = |node: &Node| read(text, node).map(Box::new);
    Ok(match &node.what {
        What::Name(name) => Expression::Column(name.clone(), node.at),
        What::Number(number) => Expression::Number(number.parse().expect("the lexer lets only numbers through")),
        What::Sign("-", of) => Expression::Negative(inner(of)?),
        What::Sign(_, of) | What::Brackets(of) => read(text, of)?,
        What::Pair(mark @ ("+" | "-" | "*" | "/" | "^"), one, other) => {
            let sign = mark.chars().next().expect("an operator has a character");
            Expression::Pair(sign, inner(one)?, inner(other)?)
        }
        What::Pair(mark, ..) => {
            return Err(Misread::new(text, node.at, format!("`{mark}` does not reckon; use + - * / or ^ in here")));
        }
        What::Call(name, given) => call(text, node, name, given)?,
    })
}

fn call(text: &str, node: &Node, name: &str, given: &[Node]) -> Result<Expression, Misread> {
    let [only] = given else {
        return Err(Misread::new(text, node.at, format!("`{name}` takes one argument, here are {}", given.len())));
    };
    if name == "I" {
        return read(text, only);
    }
    match FUNCTIONS.iter().find(|(known, _)| *known == name) {
        Some((known, _)) => Ok(Expression::Of(known, Box::new(read(text, only)?))),
        None => Err(unknown(text, node.at, name)),
    }
}

/// A function nobody knows.
pub(super) fn unknown(text: &str, at: usize, name: &str) -> Misread {
    let all: Vec<&str> = names().collect();
    let meant = super::nearest(name, all.iter().copied());
    let meant = meant.map_or(".".to_owned(), |meant| format!("; did you mean `{meant}`?"));
    Misread::new(text, at, format!("there is no function `{name}` here{meant} There are {}", all.join(", ")))
}

/// How R writes it.
pub(super) fn label(node: &Node) -> String {
    match &node.what {
        What::Name(name) => name.clone(),
        What::Number(number) => tidy(number),
        What::Sign(mark, of) => format!("{mark}{}", label(of)),
        What::Brackets(of) => format!("({})", label(of)),
        What::Pair(mark @ ("/" | "^" | ":"), one, other) => format!("{}{mark}{}", label(one), label(other)),
        What::Pair(mark, one, other) => format!("{} {mark} {}", label(one), label(other)),
        What::Call(name, given) => {
            format!("{name}({})", given.iter().map(label).collect::<Vec<_>>().join(", "))
        }
    }
}

fn tidy(number: &str) -> String {
    number.parse::<f64>().map_or_else(|_| number.to_owned(), |value| value.to_string())
}

impl Expression {
    /// Its value, given the value of each column.
    pub(in super::super) fn value(&self, column: &mut impl FnMut(&str) -> f64) -> f64 {
        match self {
            Self::Column(name, _) => column(name),
            Self::Number(number) => *number,
            Self::Negative(of) => -of.value(column),
            Self::Of(name, of) => function(name)(of.value(column)),
            Self::Pair(sign, one, other) => {
                let (one, other) = (one.value(column), other.value(column));
                reckon(*sign, one, other)
            }
        }
    }

    /// Its columns, each with the character at which it stands.
    pub(in super::super) fn columns(&self) -> Vec<(&str, usize)> {
        match self {
            Self::Column(name, at) => vec![(name, *at)],
            Self::Number(_) => Vec::new(),
            Self::Negative(of) | Self::Of(_, of) => of.columns(),
            Self::Pair(_, one, other) => [one.columns(), other.columns()].concat(),
        }
    }
}

fn reckon(sign: char, one: f64, other: f64) -> f64 {
    match sign {
        '+' => one + other,
        '-' => one - other,
        '*' => one * other,
        '/' => one / other,
        _ if other == 2.0 => one * one,
        _ => one.powf(other),
    }
}
