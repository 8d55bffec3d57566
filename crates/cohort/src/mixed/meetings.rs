//! Which groups meet in a row of data, and in which order they are eliminated so that few others come to meet.

use std::collections::{BTreeSet, HashSet};

use super::refused::Refused;
use super::standard::Group;

/// The most random effects the root may hold: its square must fit in memory a few times.
const ROOT_MOST: usize = 8000;
/// Pairs of groups that meet are listed up to this many; beyond, what is left is taken to be dense.
const PAIRS_MOST: usize = 20_000_000;

/// For each group of the first grouping, the groups of the others in its rows, by number.
pub(super) fn meetings(groups: &[Group], first: &[usize]) -> Vec<Vec<u32>> {
    let mut meets: Vec<Vec<u32>> = vec![Vec::new(); groups[0].levels];
    for (at, other) in groups.iter().enumerate().skip(1) {
        let start = first[at] as u32;
        for (leaf, code) in groups[0].codes.iter().zip(&other.codes) {
            let (meets, id) = (&mut meets[*leaf as usize], start + code);
            // Rows of one group usually follow each other.
            if meets.last() != Some(&id) {
                meets.push(id);
            }
        }
    }
    meets.iter_mut().filter(|meets| meets.len() > 1).for_each(|meets| {
        meets.sort_unstable();
        meets.dedup();
    });
    meets
}

/// The groups of all groupings but the first, and which of them meet once the first is eliminated.
pub(super) struct Rest {
    leaves: usize,
    total: usize,
    /// Who meets whom; empty where nearly everybody meets everybody.
    meets: Option<Vec<BTreeSet<u32>>>,
}

impl Rest {
    pub(super) fn new(cliques: &[Vec<u32>], leaves: usize, total: usize, widths: &[usize]) -> Result<Self, Refused> {
        let mut seen: HashSet<&[u32]> = HashSet::new();
        let distinct: Vec<&Vec<u32>> =
            cliques.iter().filter(|clique| clique.len() > 1 && seen.insert(clique)).collect();
        let pairs: usize = distinct.iter().map(|clique| clique.len().pow(2)).sum();
        let largest = distinct.iter().map(|clique| clique.len()).max().unwrap_or(0);
        if pairs > PAIRS_MOST || 2 * largest > total - leaves {
            fits(widths[leaves..].iter().sum())?;
            return Ok(Self { leaves, total, meets: None });
        }
        let mut meets = vec![BTreeSet::new(); total - leaves];
        for clique in distinct {
            for one in clique {
                meets[*one as usize - leaves].extend(clique.iter().copied().filter(|other| other != one));
            }
        }
        Ok(Self { leaves, total, meets: Some(meets) })
    }

    /// The groups eliminated after the first grouping, those with fewest meetings first; who is left is the root. For
    /// each, the groups it then meets are added to `below`.
    pub(super) fn eliminate(
        self,
        below: &mut Vec<Vec<u32>>,
        widths: &[usize],
        border: usize,
    ) -> Result<Vec<u32>, Refused> {
        let Some(mut meets) = self.meets else {
            below.resize(self.total, Vec::new());
            return Ok(Vec::new());
        };
        let at = |id: u32| id as usize - self.leaves;
        let size = |of: &BTreeSet<u32>| of.iter().map(|id| widths[*id as usize]).sum::<usize>();
        let mut left: usize = widths[self.leaves..].iter().sum();
        let mut squares = 0;
        let mut queue: BTreeSet<(usize, u32)> =
            (self.leaves as u32..self.total as u32).map(|id| (size(&meets[at(id)]), id)).collect();
        let mut order = Vec::new();
        below.resize(self.total, Vec::new());
        while let Some((degree, id)) = queue.pop_first() {
            let square = (degree + widths[id as usize] + border).pow(2);
            if (degree > 0 && 2 * degree >= left) || (squares + square > left * left && squares > 8_000_000) {
                break;
            }
            (squares, left) = (squares + square, left - widths[id as usize]);
            let around = std::mem::take(&mut meets[at(id)]);
            for one in &around {
                queue.remove(&(size(&meets[at(*one)]), *one));
                meets[at(*one)].remove(&id);
                meets[at(*one)].extend(around.iter().copied().filter(|other| other != one));
                queue.insert((size(&meets[at(*one)]), *one));
            }
            below[id as usize] = around.into_iter().collect();
            order.push(id);
        }
        fits(left)?;
        Ok(order)
    }
}

fn fits(effects: usize) -> Result<(), Refused> {
    if effects > ROOT_MOST { Err(Refused::TooLarge { effects, most: ROOT_MOST }) } else { Ok(()) }
}
