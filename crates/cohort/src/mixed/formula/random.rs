//! Random terms: what varies, by what, together or apart.

use super::syntax::{Node, What};
use super::terms::{Made, Terms, made};
use super::{Misread, summed};

/// One random term after `||` and `/` are worked out.
#[derive(Clone, Debug, PartialEq)]
pub(in super::super) struct Random {
    /// What varies.
    pub(in super::super) effects: Terms,
    /// The columns whose levels, taken together, are the groups; each with the character at which it stands.
    pub(in super::super) group: Vec<(String, usize)>,
    /// The group as lme4 calls it.
    pub(in super::super) name: String,
}

/// Whether this is a random term: a bar in brackets.
pub(super) fn is_bar(node: &Node) -> bool {
    matches!(&node.what, What::Brackets(inside) if matches!(inside.what, What::Pair("|" | "||", ..)))
}

/// Reads a bar; it may be several terms.
pub(super) fn read(text: &str, bar: &Node, into: &mut Vec<Random>) -> Result<(), Misread> {
    let What::Brackets(inside) = &bar.what else { return Ok(()) };
    let What::Pair(mark, left, right) = &inside.what else { return Ok(()) };
    let mut sum = Vec::new();
    summed(left, true, &mut sum);
    let effects = Terms::of(text, &sum)?;
    let parts = if *mark == "||" { apart(&effects) } else { vec![effects] };
    if parts.iter().all(|part| !part.intercept && part.sets.is_empty()) {
        return Err(Misread::new(text, left.at, "nothing varies here; put 1 for a constant, or a column"));
    }
    for effects in parts {
        for (group, name) in groups(text, right)? {
            into.push(Random { effects: effects.clone(), group, name });
        }
    }
    Ok(())
}

/// The terms of `||`: a constant, and each term without one.
fn apart(effects: &Terms) -> Vec<Terms> {
    let one = |intercept, sets| Terms { intercept, variables: effects.variables.clone(), sets };
    let constant = effects.intercept.then(|| one(true, Vec::new()));
    constant.into_iter().chain(effects.sets.iter().map(|set| one(false, vec![*set]))).collect()
}

type Group = (Vec<(String, usize)>, String);

/// The groupings of what stands right of the bar: `a/b` is `b:a` and `a`, the finest first.
fn groups(text: &str, node: &Node) -> Result<Vec<Group>, Misread> {
    match &node.what {
        What::Brackets(inside) => groups(text, inside),
        What::Pair("/", one, other) => {
            let mut coarse = groups(text, one)?;
            let (mut columns, name) = together(text, other)?;
            let within = &coarse[0];
            columns.extend(within.0.iter().cloned());
            let inside = if within.0.len() > 1 { format!("({})", within.1) } else { within.1.clone() };
            coarse.insert(0, (columns, format!("{name}:{inside}")));
            Ok(coarse)
        }
        _ => together(text, node).map(|group| vec![group]),
    }
}

fn together(text: &str, node: &Node) -> Result<Group, Misread> {
    match &node.what {
        What::Brackets(inside) => together(text, inside),
        What::Pair(":", one, other) => {
            let ((mut columns, one), (more, other)) = (together(text, one)?, together(text, other)?);
            columns.extend(more);
            Ok((columns, format!("{one}:{other}")))
        }
        What::Name(_) | What::Call(..) => match made(text, node)? {
            Made::Plain(name, at) | Made::Levels(name, at) => Ok((vec![(name.clone(), at)], name)),
            Made::Reckoned(_) => Err(by_what(text, node)),
        },
        _ => Err(by_what(text, node)),
    }
}

fn by_what(text: &str, node: &Node) -> Misread {
    Misread::new(text, node.at, "right of the bar stands a column, a:b, or a/b for b within a")
}
