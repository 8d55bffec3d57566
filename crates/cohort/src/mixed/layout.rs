//! The order in which groups are eliminated, told from the data: nested groups hang in trees and cost what they hold;
//! what is truly crossed is left together in one dense root.

use std::collections::HashSet;

use super::meetings::{Rest, meetings};
use super::refused::Refused;
use super::standard::Group;

/// One group of one grouping, with its random effects.
#[derive(Clone, Debug)]
pub(super) struct Node {
    /// Which grouping.
    pub(super) grouping: usize,
    /// Its random effects.
    pub(super) width: usize,
    /// The later groups it meets, each with its first row in this node's block of columns.
    pub(super) below: Vec<(Place, u32)>,
    /// Rows of its block: its own, those of the groups below, the border.
    pub(super) height: usize,
    /// Where its block of columns lies.
    pub(super) storage: usize,
    /// The node whose block takes what this one leaves; none: the root.
    pub(super) parent: Option<u32>,
    /// The row of the parent's block for each row below; rows of the border stand last in both.
    pub(super) into: Vec<u32>,
    /// Where its square lies, if nodes hang from it.
    pub(super) square: Option<usize>,
    /// Its first place among all random effects.
    pub(super) effect: usize,
}

/// Where a group stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Place {
    /// A node, by its order.
    Node(u32),
    /// A group in the root, by its order there.
    Root(u32),
}

/// A group in the root.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rooted {
    pub(super) grouping: usize,
    pub(super) width: usize,
    /// Its first row in the root.
    pub(super) row: usize,
    /// Its first place among all random effects.
    pub(super) effect: usize,
}

/// The order of elimination.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) nodes: Vec<Node>,
    pub(super) root: Vec<Rooted>,
    /// Random effects in the root.
    pub(super) root_effects: usize,
    /// Fixed effects and the outcome.
    pub(super) border: usize,
    /// The place of each group, by grouping.
    pub(super) places: Vec<Vec<Place>>,
    pub(super) storage: usize,
    pub(super) squares: usize,
    pub(super) effects: usize,
    /// Random effects a group, by grouping.
    pub(super) widths: Vec<usize>,
}

/// A group by grouping and level.
type Name = (u32, u32);

impl Layout {
    pub(super) fn new(groups: &[Group], border: usize) -> Result<Self, Refused> {
        let first: Vec<usize> =
            groups.iter().scan(0, |sum, group| Some(std::mem::replace(sum, *sum + group.levels))).collect();
        let name = |id: u32| {
            let grouping = first.partition_point(|start| *start <= id as usize) - 1;
            (grouping as u32, id - first[grouping] as u32)
        };
        let meets = meetings(groups, &first);
        let total = groups.iter().map(|group| group.levels).sum::<usize>();
        let widths: Vec<usize> = (0..total as u32).map(|id| groups[name(id).0 as usize].width).collect();
        let leaves = groups[0].levels;
        let rest = Rest::new(&meets, leaves, total, &widths)?;
        let mut below = meets;
        let order = rest.eliminate(&mut below, &widths, border)?;
        Ok(Builder { below, order, widths, leaves, border, total }.build(groups, name))
    }
}

/// Puts nodes in an order in which what hangs from a node stands right before it.
struct Builder {
    below: Vec<Vec<u32>>,
    order: Vec<u32>,
    widths: Vec<usize>,
    leaves: usize,
    border: usize,
    total: usize,
}

impl Builder {
    /// When each group is eliminated; those of the root last.
    fn ranks(&self) -> Vec<u32> {
        let mut ranks: Vec<u32> = vec![u32::MAX; self.total];
        (0..self.leaves).for_each(|id| ranks[id] = id as u32);
        self.order.iter().zip(self.leaves as u32..).for_each(|(id, rank)| ranks[*id as usize] = rank);
        let left = ranks.iter_mut().filter(|rank| **rank == u32::MAX);
        left.zip((self.leaves + self.order.len()) as u32..).for_each(|(rank, last)| *rank = last);
        ranks
    }

    /// Of each group that is eliminated, the one that takes what it leaves; none: the root.
    fn parents(&self, ranks: &[u32]) -> Vec<Option<u32>> {
        let last = (self.leaves + self.order.len()) as u32;
        let earliest = |below: &Vec<u32>| below.iter().copied().min_by_key(|id| ranks[*id as usize]);
        self.below.iter().map(|below| earliest(below).filter(|id| ranks[*id as usize] < last)).collect()
    }

    /// Groups with their trees' tops, in the order of elimination: what hangs from a group stands right before it.
    fn sequence(&self, parents: &[Option<u32>]) -> Vec<u32> {
        let eliminated = || (0..self.leaves as u32).chain(self.order.iter().copied());
        let mut hanging: Vec<Vec<u32>> = vec![Vec::new(); self.total];
        let mut tops = Vec::new();
        for id in eliminated() {
            match parents[id as usize] {
                Some(parent) => hanging[parent as usize].push(id),
                None => tops.push(id),
            }
        }
        // A walk that writes each group before what hangs from it, from the last to the first, is the order backwards.
        let (mut sequence, mut stack) = (Vec::new(), tops);
        while let Some(id) = stack.pop() {
            sequence.push(id);
            stack.append(&mut hanging[id as usize]);
        }
        sequence.reverse();
        sequence
    }

    fn build(self, groups: &[Group], name: impl Fn(u32) -> Name) -> Layout {
        let ranks = self.ranks();
        let parents = self.parents(&ranks);
        let sequence = self.sequence(&parents);
        let mut place: Vec<Place> = vec![Place::Root(0); self.total];
        sequence.iter().zip(0..).for_each(|(id, at)| place[*id as usize] = Place::Node(at));
        let last = (self.leaves + self.order.len()) as u32;
        let in_root: Vec<u32> = (0..self.total as u32).filter(|id| ranks[*id as usize] >= last).collect();
        in_root.iter().zip(0..).for_each(|(id, at)| place[*id as usize] = Place::Root(at));
        let mut layout = Layout {
            nodes: Vec::with_capacity(sequence.len()),
            root: Vec::new(),
            root_effects: 0,
            border: self.border,
            places: groups.iter().map(|group| vec![Place::Root(0); group.levels]).collect(),
            storage: 0,
            squares: 0,
            effects: 0,
            widths: groups.iter().map(|group| group.width).collect(),
        };
        for id in 0..self.total as u32 {
            let (grouping, level) = name(id);
            layout.places[grouping as usize][level as usize] = place[id as usize];
        }
        let parented: HashSet<u32> = parents.iter().flatten().copied().collect();
        for id in &sequence {
            let below =
                self.below[*id as usize].iter().map(|other| (place[*other as usize], self.widths[*other as usize]));
            layout.push(name(*id).0 as usize, self.widths[*id as usize], below.collect(), parented.contains(id));
        }
        for id in in_root {
            layout.push_root(name(id).0 as usize, self.widths[id as usize]);
        }
        layout.connect();
        layout
    }
}

impl Layout {
    fn push(&mut self, grouping: usize, width: usize, mut below: Vec<(Place, usize)>, has_children: bool) {
        below.sort_unstable();
        let mut row = width;
        let below = below.into_iter().map(|(place, wide)| {
            row += wide;
            (place, (row - wide) as u32)
        });
        let below = below.collect();
        let height = row + self.border;
        let square = has_children.then_some(self.squares);
        self.squares += if has_children { height * height } else { 0 };
        let (storage, effect) = (self.storage, self.effects);
        self.nodes.push(Node {
            grouping,
            width,
            below,
            height,
            storage,
            parent: None,
            into: Vec::new(),
            square,
            effect,
        });
        self.storage += height * width;
        self.effects += width;
    }

    fn push_root(&mut self, grouping: usize, width: usize) {
        self.root.push(Rooted { grouping, width, row: self.root_effects, effect: self.effects });
        self.root_effects += width;
        self.effects += width;
    }

    /// Works out into which rows of its parent each node's rows go.
    fn connect(&mut self) {
        for at in 0..self.nodes.len() {
            let (parent, into) = {
                let node = &self.nodes[at];
                let parent = match node.below.first() {
                    Some((Place::Node(parent), _)) => Some(*parent),
                    _ => None,
                };
                let ends = node.below.iter().skip(1).map(|(_, row)| *row).chain([(node.height - self.border) as u32]);
                let rows = node.below.iter().zip(ends).flat_map(|((place, row), end)| {
                    let first = self.row_in(parent, *place);
                    first..first + (end - row)
                });
                (parent, rows.collect())
            };
            self.nodes[at].parent = parent;
            self.nodes[at].into = into;
        }
    }

    /// The first row of a group in a node's block or in the root.
    pub(super) fn row_in(&self, of: Option<u32>, place: Place) -> u32 {
        match (of, place) {
            (Some(of), Place::Node(at)) if of == at => 0,
            (Some(of), _) => {
                let below = &self.nodes[of as usize].below;
                below[below.partition_point(|(other, _)| *other < place)].1
            }
            (None, Place::Root(at)) => self.root[at as usize].row as u32,
            (None, Place::Node(_)) => unreachable!("what hangs from the root meets only the root"),
        }
    }

    /// A group's grouping and its first place among all random effects.
    pub(super) fn at(&self, place: Place) -> (usize, usize) {
        match place {
            Place::Node(at) => (self.nodes[at as usize].grouping, self.nodes[at as usize].effect),
            Place::Root(at) => (self.root[at as usize].grouping, self.root[at as usize].effect),
        }
    }

    /// Each group's grouping and its first place among all random effects, in order.
    pub(super) fn each(&self) -> impl Iterator<Item = (usize, usize)> {
        let nodes = self.nodes.iter().map(|node| (node.grouping, node.effect));
        nodes.chain(self.root.iter().map(|of| (of.grouping, of.effect)))
    }

    /// Random effects a group of this grouping.
    pub(super) fn width(&self, grouping: usize) -> usize {
        self.widths[grouping]
    }

    /// The nodes of each tree that hangs from the root.
    pub(super) fn trees(&self) -> Vec<std::ops::Range<usize>> {
        let mut start = 0;
        let tops = self.nodes.iter().enumerate().filter(|(_, node)| node.parent.is_none());
        tops.map(|(at, _)| std::mem::replace(&mut start, at + 1)..at + 1).collect()
    }

    /// The node of a group of a grouping that is eliminated whole.
    pub(super) fn node_of(&self, grouping: usize, level: usize) -> usize {
        match self.places[grouping][level] {
            Place::Node(at) => at as usize,
            Place::Root(_) => unreachable!("the first grouping is eliminated whole"),
        }
    }

    /// About how many multiplications a look at the criterion and its slope takes.
    pub(super) fn cost(&self) -> f64 {
        let of = |node: &Node| (node.height * node.height * (node.width + usize::from(node.square.is_some()))) as f64;
        2.0 * self.nodes.iter().map(of).sum::<f64>() + (self.root_effects as f64).powi(3)
    }
}
