//! Back down from the root: the solution, and of the inverse the parts that derivatives and standard errors need.

use super::dense;
use super::eliminate::{Rows, Work};
use super::layout::{Layout, Node, Place};

/// The solution of the penalised least-squares problem.
#[derive(Clone, Debug)]
pub(super) struct Solution {
    /// Random effects in spherical coordinates, in the order of the layout.
    pub(super) random: Vec<f64>,
    /// Fixed effects in standard coordinates.
    pub(super) fixed: Vec<f64>,
}

/// Parts of an inverse, laid out as the factor.
#[derive(Clone, Debug)]
pub(super) struct Inverse {
    pub(super) blocks: Vec<f64>,
    /// The squares of nodes from which others hang.
    squares: Vec<f64>,
    /// Both halves; nought where not asked for.
    pub(super) root: Vec<f64>,
}

impl Work {
    /// The solution behind the factor.
    pub(super) fn solve(&self, layout: &Layout) -> Solution {
        let (effects, wide) = (layout.root_effects, layout.root_effects + layout.border);
        let (factor, outcome) = self.root.split_at((wide - 1) * wide);
        let mut top = outcome[..wide - 1].to_vec();
        for row in (0..wide - 1).rev() {
            top[row] /= factor[row * wide + row];
            let (before, here) = top.split_at_mut(row);
            super::gather::add(before, -here[0], &factor[row * wide..][..row]);
        }
        let mut solution = Solution { random: vec![0.0; layout.effects], fixed: top[effects..].to_vec() };
        solution.random[layout.effects - effects..].copy_from_slice(&top[..effects]);
        layout.nodes.iter().rev().for_each(|node| self.solve_node(layout, node, &mut solution));
        solution
    }

    fn solve_node(&self, layout: &Layout, node: &Node, solution: &mut Solution) {
        let width = node.width;
        let block = &self.blocks[node.storage..][..node.height * width];
        let (rows, outcome) = block.split_at((node.height - 1) * width);
        let (before, known) = solution.random.split_at_mut(node.effect + width);
        let here = &mut before[node.effect..];
        here.copy_from_slice(outcome);
        for (place, row) in &node.below {
            let (grouping, effect) = layout.at(*place);
            let wide = layout.width(grouping);
            let of = &known[effect - node.effect - width..][..wide];
            for (x, cells) in of.iter().zip(rows[*row as usize * width..].chunks_exact(width)) {
                super::gather::add(here, -x, cells);
            }
        }
        let border = rows[(node.height - layout.border) * width..].chunks_exact(width);
        solution.fixed.iter().zip(border).for_each(|(x, cells)| super::gather::add(here, -x, cells));
        for at in (0..width).rev() {
            here[at] /= rows[at * width + at];
            let (before, from) = here.split_at_mut(at);
            super::gather::add(before, -from[0], &rows[at * width..][..at]);
        }
    }
}

impl Inverse {
    pub(super) fn new(layout: &Layout) -> Self {
        let wide = layout.root_effects + layout.border;
        Self { blocks: vec![0.0; layout.storage], squares: vec![0.0; layout.squares], root: vec![0.0; wide * wide] }
    }

    /// Fills itself from a factor: over random effects alone or, `with_fixed`, over fixed effects too.
    pub(super) fn fill(&mut self, layout: &Layout, work: &Work, with_fixed: bool) {
        let wide = layout.root_effects + layout.border;
        let size = layout.root_effects + if with_fixed { layout.border - 1 } else { 0 };
        self.root.fill(0.0);
        dense::invert(&work.root, &mut self.root, wide, size);
        let mut room = Vec::new();
        for node in layout.nodes.iter().rev() {
            self.node(layout, node, work, &mut room);
        }
    }

    fn node(&mut self, layout: &Layout, node: &Node, work: &Work, room: &mut Vec<f64>) {
        let (width, height) = (node.width, node.height);
        let factor = &work.blocks[node.storage..][..height * width];
        // The outcome's row of an inverse is nought and never asked for.
        let below = height - width - 1;
        let block = &mut self.blocks[node.storage..][..height * width];
        room.resize(below * width, 0.0);
        room.copy_from_slice(&factor[width * width..(height - 1) * width]);
        room.chunks_exact_mut(width).for_each(|row| divide(row, factor));
        let (own, square) = self.squares.split_at_mut(node.square.map_or(0, |at| at + height * height));
        let (around, wide) = match node.parent {
            Some(parent) => {
                let parent = &layout.nodes[parent as usize];
                let start = parent.square.expect("a parent has a square") - own.len();
                (&square[start..][..parent.height * parent.height], parent.height)
            }
            None => (&self.root[..], layout.root_effects + layout.border),
        };
        let places = Rows { into: &node.into, border: wide - layout.border };
        let (corner, rows) = block.split_at_mut(width * width);
        rows.fill(0.0);
        for (row, to) in rows.chunks_exact_mut(width).take(below).enumerate() {
            let around = &around[places.of(row) * wide..][..wide];
            let shares = room.chunks_exact(width).enumerate();
            shares.for_each(|(at, share)| super::gather::add(to, -around[places.of(at)], share));
        }
        corner_of(corner, rows, factor, room, width);
        if let Some(at) = node.square {
            let own = &mut own[at..];
            lay_out(own, corner, rows, node, |row, column| around[places.of(row) * wide + places.of(column)]);
        }
    }
}

/// A row over a lower triangle: the row's product with the triangle's inverse.
fn divide(row: &mut [f64], triangle: &[f64]) {
    let width = row.len();
    for at in (0..width).rev() {
        row[at] /= triangle[at * width + at];
        let (before, from) = row.split_at_mut(at);
        super::gather::add(before, -from[0], &triangle[at * width..][..at]);
    }
}

/// A node's own corner of the inverse.
fn corner_of(corner: &mut [f64], rows: &[f64], factor: &[f64], shares: &[f64], width: usize) {
    dense::invert(factor, corner, width, width);
    for (share, row) in shares.chunks_exact(width).zip(rows.chunks_exact(width)) {
        for (to, x) in corner.chunks_exact_mut(width).zip(share) {
            super::gather::add(to, -x, row);
        }
    }
}

/// Lays a node's part of the inverse out as a square, for what hangs from it.
fn lay_out(square: &mut [f64], corner: &[f64], rows: &[f64], node: &Node, around: impl Fn(usize, usize) -> f64) {
    let (width, height) = (node.width, node.height);
    for row in 0..height {
        for column in 0..height {
            square[row * height + column] = match (row < width, column < width) {
                (true, true) => corner[row * width + column],
                (false, true) => rows[(row - width) * width + column],
                (true, false) => rows[(column - width) * width + row],
                (false, false) => around(row - width, column - width),
            };
        }
    }
}

impl Inverse {
    /// The corner of a group in the inverse.
    pub(super) fn corner(&self, layout: &Layout, place: Place) -> Vec<f64> {
        match place {
            Place::Node(at) => {
                let node = &layout.nodes[at as usize];
                self.blocks[node.storage..][..node.width * node.width].to_vec()
            }
            Place::Root(at) => {
                let (of, wide) = (&layout.root[at as usize], layout.root_effects + layout.border);
                let rows = (of.row..of.row + of.width).flat_map(|row| &self.root[row * wide + of.row..][..of.width]);
                rows.copied().collect()
            }
        }
    }
}
