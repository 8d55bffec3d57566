//! Random terms over a frame: which groups there are, and what varies between them.

use std::collections::HashMap;

use super::design::{Frame, Matrix};
use super::formula::Random;
use super::refused::Refused;

/// A grouping of the rows, with everything that varies by it.
#[derive(Debug)]
pub(super) struct Grouping<'a> {
    /// As lme4 names it.
    pub(super) name: String,
    /// The group of each row used.
    pub(super) codes: Vec<u32>,
    /// The names of the groups, sorted.
    pub(super) levels: Vec<String>,
    /// What varies: effects of one term are correlated, those of different terms are not.
    pub(super) terms: Vec<Matrix<'a>>,
}

impl Grouping<'_> {
    /// Random effects a group.
    pub(super) fn width(&self) -> usize {
        self.terms.iter().map(|term| term.columns.len()).sum()
    }
}

/// The groupings of a model, from the one with most groups to the one with fewest.
pub(super) fn groupings<'a>(frame: &Frame<'a>, random: &[Random]) -> Result<Vec<Grouping<'a>>, Refused> {
    let mut all: Vec<Grouping> = Vec::new();
    for term in random {
        let effects = frame.matrix(&term.effects)?;
        match all.iter_mut().find(|grouping| grouping.name == term.name) {
            Some(grouping) => grouping.terms.push(effects),
            None => all.push(Grouping { terms: vec![effects], ..grouping(frame, term) }),
        }
        let grouping = all.iter().find(|grouping| grouping.name == term.name).expect("it was just put there");
        allowed(grouping, frame.rows())?;
    }
    all.sort_by_key(|grouping| std::cmp::Reverse(grouping.levels.len()));
    Ok(all)
}

/// What lme4 refuses by default: one group, a group a row, and as many effects of a term as rows.
fn allowed(grouping: &Grouping, rows: usize) -> Result<(), Refused> {
    let groups = grouping.levels.len();
    let name = || grouping.name.clone();
    if groups < 2 {
        return Err(Refused::OneGroup(name()));
    }
    if groups >= rows {
        return Err(Refused::GroupsAreRows { group: name(), rows });
    }
    let effects = &grouping.terms.last().expect("a grouping has a term").columns;
    let asked = groups * effects.len();
    if asked >= rows {
        let effects = effects.iter().map(|column| column.name.as_str()).collect::<Vec<_>>().join(" + ");
        return Err(Refused::TooManyEffects { effects, group: name(), asked, rows });
    }
    Ok(())
}

fn grouping<'a>(frame: &Frame<'a>, term: &Random) -> Grouping<'a> {
    let mut columns = term.group.iter().map(|(name, _)| frame.levels(name));
    let (codes, mut levels) = columns.next().expect("a grouping names a column");
    let mut codes = codes.into_owned();
    for (more, names) in columns {
        (codes, levels) = crossed(&codes, &levels, &more, &names);
    }
    Grouping { name: term.name.clone(), codes, levels, terms: Vec::new() }
}

/// The pairs of levels that occur, sorted by the first and then by the second.
fn crossed(one: &[u32], ones: &[String], other: &[u32], others: &[String]) -> (Vec<u32>, Vec<String>) {
    let mut pairs: Vec<(u32, u32)> = one.iter().copied().zip(other.iter().copied()).collect();
    pairs.sort_unstable();
    pairs.dedup();
    let place: HashMap<(u32, u32), u32> = pairs.iter().copied().zip(0..).collect();
    let codes = one.iter().zip(other).map(|(one, other)| place[&(*one, *other)]).collect();
    let name = |(one, other): &(u32, u32)| format!("{}:{}", ones[*one as usize], others[*other as usize]);
    (codes, pairs.iter().map(name).collect())
}
