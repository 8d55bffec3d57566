//! One evaluation: the penalised least-squares problem of Bates et al. (2015) for given relative spreads, by block
//! elimination from the leaves to the root.

use super::dense;
use super::gather::Products;
use super::layout::{Layout, Node};
use super::spread::Spreads;

/// What is worked in; kept between evaluations.
#[derive(Clone, Debug)]
pub(super) struct Work {
    /// Each node's columns of the factor.
    pub(super) blocks: Vec<f64>,
    /// The squares of nodes from which others hang: sums on the way up, inverses on the way down.
    pub(super) squares: Vec<f64>,
    /// The root's factor, lower half.
    pub(super) root: Vec<f64>,
}

/// What an evaluation finds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pivots {
    /// The logarithm of the squared determinant over random effects.
    pub(super) random: f64,
    /// The same over fixed effects.
    pub(super) fixed: f64,
    /// The penalised residual sum of squares.
    pub(super) rest: f64,
}

impl Work {
    pub(super) fn new(layout: &Layout) -> Self {
        let wide = layout.root_effects + layout.border;
        Self { blocks: vec![0.0; layout.storage], squares: vec![0.0; layout.squares], root: vec![0.0; wide * wide] }
    }

    /// Factors the model; none where it has no factor, which happens only where the spreads are beyond all bounds.
    pub(super) fn factor(&mut self, layout: &Layout, products: &Products, spreads: &Spreads) -> Option<Pivots> {
        self.squares.fill(0.0);
        self.load_root(layout, products, spreads);
        let mut random = 0.0;
        for at in 0..layout.nodes.len() {
            random += self.node(layout, at, products, spreads)?;
        }
        let (effects, wide) = (layout.root_effects, layout.root_effects + layout.border);
        if !dense::factor(&mut self.root, wide, wide) {
            return None;
        }
        let log = |at: usize| 2.0 * self.root[at * wide + at].ln();
        random += (0..effects).map(log).sum::<f64>();
        let fixed = (effects..wide - 1).map(log).sum();
        let rest = self.root[wide * wide - 1].powi(2);
        (random.is_finite() && rest.is_finite()).then_some(Pivots { random, fixed, rest })
    }

    /// The root before anything is eliminated.
    fn load_root(&mut self, layout: &Layout, products: &Products, spreads: &Spreads) {
        let wide = layout.root_effects + layout.border;
        self.root.copy_from_slice(&products.root);
        for of in &layout.root {
            let spread = spreads.of(of.grouping);
            (of.row..wide).for_each(|row| spread.after(&mut self.root[row * wide + of.row..][..of.width]));
        }
        for of in &layout.root {
            let spread = spreads.of(of.grouping);
            let rows = &mut self.root[of.row * wide..][..of.width * wide];
            spread.before(rows, wide, of.row + of.width);
            (0..of.width).for_each(|at| rows[at * wide + of.row + at] += 1.0);
        }
    }

    /// Eliminates a node; the logarithm of its squared determinant.
    fn node(&mut self, layout: &Layout, at: usize, products: &Products, spreads: &Spreads) -> Option<f64> {
        let node = &layout.nodes[at];
        let block = &mut self.blocks[node.storage..][..node.height * node.width];
        block.copy_from_slice(&products.blocks[node.storage..][..node.height * node.width]);
        spread_block(layout, node, spreads, block);
        if let Some(square) = node.square {
            let square = &self.squares[square..][..node.height * node.height];
            for (row, from) in block.chunks_exact_mut(node.width).zip(square.chunks_exact(node.height)) {
                row.iter_mut().zip(from).for_each(|(cell, taken)| *cell -= taken);
            }
        }
        let log = pivot(block, node.width)?;
        self.pass_on(layout, at);
        Some(log)
    }

    /// Adds what a node leaves to its parent's square, or takes it from the root.
    fn pass_on(&mut self, layout: &Layout, at: usize) {
        let node = &layout.nodes[at];
        let rows = &self.blocks[node.storage + node.width * node.width..node.storage + node.height * node.width];
        // A parent stands after all that hangs from it, and so does its square.
        let (own, later, sign) = match node.parent {
            Some(parent) => {
                let parent = &layout.nodes[parent as usize];
                let start = parent.square.expect("a parent has a square");
                let (before, from) = self.squares.split_at_mut(start);
                let own = node.square.map(|own| &before[own..][..node.height * node.height]);
                (own, (&mut from[..parent.height * parent.height], parent.height), 1.0)
            }
            None => {
                let own = node.square.map(|own| &self.squares[own..][..node.height * node.height]);
                (own, (&mut self.root[..], layout.root_effects + layout.border), -1.0)
            }
        };
        let (to, wide) = later;
        let places = Rows { into: &node.into, border: wide - layout.border };
        for (row, cells) in rows.chunks_exact(node.width).enumerate() {
            let to = &mut to[places.of(row) * wide..][..wide];
            let taken = own.map(|own| &own[(node.width + row) * node.height + node.width..][..=row]);
            for (column, other) in rows.chunks_exact(node.width).take(row + 1).enumerate() {
                let product: f64 = cells.iter().zip(other).map(|(x, y)| x * y).sum();
                to[places.of(column)] += sign * (product + taken.map_or(0.0, |taken| taken[column]));
            }
        }
    }
}

/// Where a node's rows go.
pub(super) struct Rows<'a> {
    pub(super) into: &'a [u32],
    /// The first row of the border there.
    pub(super) border: usize,
}

impl Rows<'_> {
    pub(super) fn of(&self, row: usize) -> usize {
        self.into.get(row).map_or_else(|| self.border + row - self.into.len(), |into| *into as usize)
    }
}

/// Multiplies a node's cross-products by the spreads of both groups, and adds one to its diagonal.
fn spread_block(layout: &Layout, node: &Node, spreads: &Spreads, block: &mut [f64]) {
    let own = spreads.of(node.grouping);
    block.chunks_exact_mut(node.width).for_each(|row| own.after(row));
    own.before(block, node.width, node.width);
    (0..node.width).for_each(|at| block[at * node.width + at] += 1.0);
    for (place, row) in &node.below {
        spreads.of(layout.at(*place).0).before(&mut block[*row as usize * node.width..], node.width, node.width);
    }
}

/// Factors a node's own corner and divides the rows below by it.
fn pivot(block: &mut [f64], width: usize) -> Option<f64> {
    let mut log = 0.0;
    let (own, below) = block.split_at_mut(width * width);
    if !dense::factor(own, width, width) {
        return None;
    }
    (0..width).for_each(|at| log += 2.0 * own[at * width + at].ln());
    for row in below.chunks_exact_mut(width) {
        for column in 0..width {
            let known: f64 = row[..column].iter().zip(&own[column * width..]).map(|(x, y)| x * y).sum();
            row[column] = (row[column] - known) / own[column * width + column];
        }
    }
    Some(log)
}
