//! The notation of lme4: an outcome, fixed terms, and random terms in brackets, read and worked out as R does.

mod expression;
mod lexer;
mod random;
mod syntax;
mod terms;

use std::fmt;

pub(super) use expression::Expression;
pub(super) use random::Random;
use syntax::{Node, What};
pub(super) use terms::{Made, Terms, Variable};

/// No model anybody reads is longer; a sum of ten thousand terms would be too deep a tree.
const LONGEST: usize = 4000;

/// A formula that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Formula {
    pub(super) text: String,
    pub(super) outcome: Variable,
    pub(super) fixed: Terms,
    pub(super) random: Vec<Random>,
}

/// Where a formula cannot be read, and why; shown with the formula and a caret below the place.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Misread {
    /// The formula.
    pub formula: String,
    /// The character it is about, counted from 0.
    pub at: usize,
    /// What is wrong, and what to do.
    pub what: String,
}

impl Misread {
    fn new(formula: &str, at: usize, what: impl Into<String>) -> Self {
        Self { formula: formula.to_owned(), at, what: what.into() }
    }
}

impl fmt::Display for Misread {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        // On one line and with a space for every kind of space, so that the caret stands below its character.
        let line: String =
            self.formula.chars().map(|letter| if letter.is_whitespace() { ' ' } else { letter }).collect();
        let (place, what) = (self.at + 1, &self.what);
        write!(to, "character {place}: {what}\n  {line}\n  {:>place$}", "^")
    }
}

impl Formula {
    /// Reads a formula such as `y ~ time * group + (time | client) + (1 | therapist)`.
    ///
    /// Understood: `+`, `-`, `:`, `*`, `/`, `^` among terms; `1`, `0` and `-1`; `I()` and a few functions of numbers;
    /// `factor()`; random terms `(x | g)`, `(x || g)`, `(0 + x | g)`, over `a:b`, and over `a/b`, which is
    /// `b:a` and `a`. `||` is worked out as in lme4 1.1-31: each term on its own, the levels of a factor together.
    ///
    /// # Errors
    /// The character at which it cannot be read, and why.
    pub fn parse(text: &str) -> Result<Self, Misread> {
        if text.len() > LONGEST {
            return Err(Misread::new("", 0, format!("a formula has at most {LONGEST} characters; this one is longer")));
        }
        let node = syntax::read(text)?;
        let What::Pair("~", left, right) = &node.what else {
            let what = "a formula says what is explained by what: put the outcome and a `~` before the terms";
            return Err(Misread::new(text, 0, what));
        };
        if let What::Pair("~", ..) = left.what {
            return Err(Misread::new(text, node.at, "a formula has one `~`; take this one out"));
        }
        let mut sum = Vec::new();
        summed(right, true, &mut sum);
        let (bars, fixed): (Vec<_>, Vec<_>) = sum.into_iter().partition(|(_, node)| random::is_bar(node));
        let mut random = Vec::new();
        for (plus, bar) in bars {
            if !plus {
                return Err(Misread::new(text, bar.at, "a random term cannot be taken away; leave it out"));
            }
            random::read(text, bar, &mut random)?;
        }
        Ok(Self { text: text.to_owned(), outcome: outcome(text, left)?, fixed: Terms::of(text, &fixed)?, random })
    }

    /// The columns it names, each once, in order of appearance.
    #[must_use]
    pub fn columns(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for (name, _) in self.places() {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// What each of its columns must hold, in order of appearance.
    #[must_use]
    pub fn needs(&self) -> Vec<(&str, Need)> {
        let variables = std::iter::once(&self.outcome).chain(&self.fixed.variables);
        let variables = variables.chain(self.random.iter().flat_map(|random| &random.effects.variables));
        let of = |name: &str| {
            let mut asked = variables.clone().filter_map(|variable| variable.need(name)).collect::<Vec<_>>();
            if matches!(&self.outcome.made, Made::Plain(outcome, _) if outcome == name) {
                asked.push(Need::Numbers);
            }
            asked.into_iter().min().unwrap_or(Need::Levels)
        };
        self.columns().into_iter().map(|name| (name, of(name))).collect()
    }

    /// The formula with a caret below the first place where it names a column, and what is to be said of it.
    #[must_use]
    pub fn pointing(&self, column: &str, what: &str) -> Option<Misread> {
        let (_, at) = self.places().into_iter().find(|(name, _)| *name == column)?;
        Some(Misread::new(&self.text, at, what))
    }

    /// Makes sure that each column it names is there.
    ///
    /// # Errors
    /// The first that is not, with the nearest name that is.
    pub fn check(&self, known: &[&str]) -> Result<(), Misread> {
        let unknown = self.places().into_iter().find(|(name, _)| !known.contains(name));
        let Some((name, at)) = unknown else { return Ok(()) };
        let meant = nearest(name, known.iter().copied());
        let meant = meant.map_or(".".to_owned(), |meant| format!("; did you mean `{meant}`?"));
        let more = if known.len() > 12 { format!(" and {} more", known.len() - 12) } else { String::new() };
        let columns = known.iter().take(12).copied().collect::<Vec<_>>().join(", ");
        Err(Misread::new(
            &self.text,
            at,
            format!("there is no column `{name}`{meant} The columns are: {columns}{more}"),
        ))
    }

    fn places(&self) -> Vec<(&str, usize)> {
        let fixed = self.fixed.variables.iter();
        let mut places: Vec<(&str, usize)> =
            std::iter::once(&self.outcome).chain(fixed).flat_map(Variable::places).collect();
        for random in &self.random {
            places.extend(random.effects.variables.iter().flat_map(Variable::places));
            places.extend(random.group.iter().map(|(name, at)| (name.as_str(), *at)));
        }
        places
    }
}

/// What a column must hold for a formula; what asks more stands first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// Numbers: it is reckoned with, or is the outcome.
    Numbers,
    /// Numbers or levels: whichever it holds decides what it stands for.
    Either,
    /// Levels, whatever it holds.
    Levels,
}

impl Variable {
    /// What this variable asks of a column, if it names it.
    fn need(&self, column: &str) -> Option<Need> {
        match &self.made {
            Made::Plain(name, _) => (name == column).then_some(Need::Either),
            Made::Levels(name, _) => (name == column).then_some(Need::Levels),
            Made::Reckoned(expression) => {
                expression.columns().iter().any(|(name, _)| *name == column).then_some(Need::Numbers)
            }
        }
    }

    fn places(&self) -> Vec<(&str, usize)> {
        match &self.made {
            Made::Plain(name, at) | Made::Levels(name, at) => vec![(name, *at)],
            Made::Reckoned(expression) => expression.columns(),
        }
    }
}

impl fmt::Display for Formula {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str(&self.text)
    }
}

fn outcome(text: &str, node: &Node) -> Result<Variable, Misread> {
    let made = match terms::made(text, node)? {
        Made::Levels(..) => return Err(Misread::new(text, node.at, "the outcome is a number, not a factor")),
        made => made,
    };
    Ok(Variable { label: expression::label(node), made })
}

/// The parts of a sum, each with its sign.
fn summed<'a>(node: &'a Node, plus: bool, parts: &mut Vec<(bool, &'a Node)>) {
    match &node.what {
        What::Pair("+", one, other) => {
            summed(one, plus, parts);
            summed(other, plus, parts);
        }
        What::Pair("-", one, other) => {
            summed(one, plus, parts);
            summed(other, !plus, parts);
        }
        What::Sign(mark, of) => summed(of, plus == (*mark == "+"), parts),
        _ => parts.push((plus, node)),
    }
}

/// The name that is probably meant: the nearest, if it is near enough.
fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let near =
        known.into_iter().map(|word| (strsim::damerau_levenshtein(&typed.to_lowercase(), &word.to_lowercase()), word));
    near.filter(|(distance, word)| *distance <= 1 + word.chars().count() / 3).min().map(|(_, word)| word)
}
