//! The derivative of the criterion by the relative spreads, in closed form: traces against the inverse's parts, and the
//! residuals' share.

use super::dense::dot;
use super::descend::{Inverse, Solution};
use super::gather::{Products, add};
use super::layout::{Layout, Node};
use super::spread::Spreads;

/// What the derivative is taken of.
pub(super) struct Point<'a> {
    pub(super) layout: &'a Layout,
    pub(super) products: &'a Products,
    pub(super) spreads: &'a Spreads,
    pub(super) solution: &'a Solution,
    pub(super) inverse: &'a Inverse,
    /// What a unit of the residual sum of squares weighs: degrees of freedom over it.
    pub(super) weight: f64,
}

impl Point<'_> {
    /// The derivative by each cell of each grouping's triangle, all cells given.
    pub(super) fn slopes(&self) -> Vec<Vec<f64>> {
        let mut slopes: Vec<Vec<f64>> = self.spreads.0.iter().map(|of| vec![0.0; of.width * of.width]).collect();
        let values = self.values();
        let mut left = vec![0.0; self.layout.effects];
        for node in &self.layout.nodes {
            self.node(node, &values, &mut left, &mut slopes);
        }
        self.root(&values, &mut left, &mut slopes);
        for (grouping, effect) in self.layout.each() {
            let here = effect..effect + self.layout.width(grouping);
            for (to, e) in slopes[grouping].chunks_exact_mut(here.len()).zip(&left[here.clone()]) {
                add(to, -self.weight * e, &self.solution.random[here.clone()]);
            }
        }
        slopes.iter_mut().flatten().for_each(|slope| *slope *= 2.0);
        slopes
    }

    /// The random effects in standard coordinates.
    fn values(&self) -> Vec<f64> {
        let mut values = Vec::with_capacity(self.layout.effects);
        for (grouping, effect) in self.layout.each() {
            let spread = self.spreads.of(grouping);
            values.extend(spread.times(&self.solution.random[effect..][..spread.width]));
        }
        values
    }

    fn node(&self, node: &Node, values: &[f64], left: &mut [f64], slopes: &mut [Vec<f64>]) {
        let (width, border) = (node.width, node.height - self.layout.border);
        let products = &self.products.blocks[node.storage..][..node.height * width];
        let inverse = &self.inverse.blocks[node.storage..][..node.height * width];
        let mut residual = products[(node.height - 1) * width..].to_vec();
        self.pair(
            node.grouping,
            &products[..width * width],
            &inverse[..width * width],
            width,
            &mut slopes[node.grouping],
        );
        take(&mut residual, products, &values[node.effect..][..width]);
        for (place, row) in &node.below {
            let (grouping, effect) = self.layout.at(*place);
            let rows = *row as usize * width..(*row as usize + self.layout.width(grouping)) * width;
            let (products, inverse) = (&products[rows.clone()], &inverse[rows]);
            self.pair(grouping, products, inverse, width, &mut slopes[node.grouping]);
            self.across(node.grouping, products, inverse, &mut slopes[grouping]);
            take(&mut residual, products, &values[effect..][..self.layout.width(grouping)]);
            let here = &values[node.effect..][..width];
            let others = left[effect..].iter_mut().zip(products.chunks_exact(width));
            others.for_each(|(left, row)| *left -= row.iter().zip(here).map(|(x, y)| x * y).sum::<f64>());
        }
        let rows = border * width..(node.height - 1) * width;
        let fixed = products[rows.clone()].chunks_exact(width).zip(inverse[rows.clone()].chunks_exact(width));
        for (products, inverse) in fixed {
            slopes[node.grouping].chunks_exact_mut(width).zip(products).for_each(|(to, x)| add(to, *x, inverse));
        }
        take(&mut residual, &products[rows], &self.solution.fixed);
        add(&mut left[node.effect..][..width], 1.0, &residual);
    }

    /// Adds transposed products times the spread of the other group times the inverse.
    fn pair(&self, other: usize, products: &[f64], inverse: &[f64], width: usize, to: &mut [f64]) {
        let spread = self.spreads.of(other);
        for (row, products) in products.chunks_exact(width).enumerate() {
            for (to, x) in to.chunks_exact_mut(width).zip(products) {
                for at in 0..=row {
                    add(to, x * spread.cells[row * spread.width + at], &inverse[at * width..][..width]);
                }
            }
        }
    }

    /// Adds products times the spread of the node times the transposed inverse: the other group's side of a pair.
    fn across(&self, own: usize, products: &[f64], inverse: &[f64], to: &mut [f64]) {
        let spread = self.spreads.of(own);
        let (width, other) = (spread.width, products.len() / spread.width);
        for (row, products) in products.chunks_exact(width).enumerate() {
            for (column, inverse) in inverse.chunks_exact(width).enumerate() {
                let spreaded = (0..width)
                    .map(|at| products[at] * (0..=at).map(|c| spread.cells[at * width + c] * inverse[c]).sum::<f64>());
                to[row * other + column] += spreaded.sum::<f64>();
            }
        }
    }

    fn root(&self, values: &[f64], left: &mut [f64], slopes: &mut [Vec<f64>]) {
        let (effects, wide) = (self.layout.root_effects, self.layout.root_effects + self.layout.border);
        let first = self.layout.effects - effects;
        let mut solved = values[first..].to_vec();
        solved.extend(&self.solution.fixed);
        solved.push(-1.0);
        let mut column = vec![0.0; wide];
        for of in &self.layout.root {
            for at in 0..of.width {
                self.spread_column(&self.inverse.root[(of.row + at) * wide..][..wide], &mut column);
                for row in 0..of.width {
                    let products = &self.products.root[(of.row + row) * wide..][..wide];
                    slopes[of.grouping][row * of.width + at] += dot(products, &column);
                }
                left[of.effect + at] -= dot(&self.products.root[(of.row + at) * wide..][..wide], &solved);
            }
        }
    }

    /// A column of the root's inverse times the spreads; the border as it is.
    fn spread_column(&self, inverse: &[f64], column: &mut [f64]) {
        column.copy_from_slice(inverse);
        for of in &self.layout.root {
            let spread = self.spreads.of(of.grouping);
            let cells = &mut column[of.row..][..of.width];
            for row in (0..of.width).rev() {
                cells[row] = (0..=row).map(|at| spread.cells[row * of.width + at] * cells[at]).sum();
            }
        }
    }
}

/// Takes transposed rows times values from a residual.
fn take(residual: &mut [f64], rows: &[f64], values: &[f64]) {
    rows.chunks_exact(residual.len()).zip(values).for_each(|(row, x)| add(residual, -x, row));
}
