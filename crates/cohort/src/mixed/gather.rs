//! Sums of products of the rows, once: afterwards no evaluation looks at a row again.

use super::layout::{Layout, Place};
use super::standard::{Group, Standard};

/// The cross-products of a model, laid out as they are eliminated.
#[derive(Debug)]
pub(super) struct Products {
    /// Each node's block: its own columns by its own, by the groups below, by the border.
    pub(super) blocks: Vec<f64>,
    /// The root, random effects and border, both halves.
    pub(super) root: Vec<f64>,
}

/// Where a row's groups stand, the earliest first, each with its columns.
struct Meeting<'a> {
    place: Place,
    columns: &'a [f64],
}

impl Products {
    /// Gathers the rows.
    pub(super) fn new(standard: &Standard, layout: &Layout) -> Self {
        let wide = layout.root_effects + layout.border;
        let mut products = Self { blocks: vec![0.0; layout.storage], root: vec![0.0; wide * wide] };
        let mut here: Vec<Meeting> = Vec::with_capacity(standard.groups.len());
        for (row, border) in standard.border.chunks_exact(layout.border).enumerate() {
            here.clear();
            here.extend(standard.groups.iter().enumerate().map(|(at, group)| meeting(layout, at, group, row)));
            if !here.is_sorted_by_key(|one| one.place) {
                here.sort_by_key(|one| one.place);
            }
            for (at, one) in here.iter().enumerate() {
                match one.place {
                    Place::Node(node) => products.add_to_node(layout, node, one, &here[at + 1..], border),
                    Place::Root(_) => products.add_to_root(layout, one, &here[..=at], border),
                }
            }
            let corner = layout.root_effects;
            for (at, x) in border.iter().enumerate() {
                add(&mut products.root[(corner + at) * wide + corner..][..=at], *x, &border[..=at]);
            }
        }
        for row in 0..wide {
            (0..row).for_each(|column| products.root[column * wide + row] = products.root[row * wide + column]);
        }
        products
    }

    fn add_to_node(&mut self, layout: &Layout, node: u32, one: &Meeting, below: &[Meeting], border: &[f64]) {
        let of = &layout.nodes[node as usize];
        let block = &mut self.blocks[of.storage..][..of.height * of.width];
        outer(block, one.columns, one.columns);
        for other in below {
            let row = of.below[of.below.partition_point(|(place, _)| *place < other.place)].1 as usize;
            outer(&mut block[row * of.width..], other.columns, one.columns);
        }
        outer(&mut block[(of.height - layout.border) * of.width..], border, one.columns);
    }

    /// Products with the groups of the root up to this one, and with the border.
    fn add_to_root(&mut self, layout: &Layout, one: &Meeting, upto: &[Meeting], border: &[f64]) {
        let wide = layout.root_effects + layout.border;
        let row_of = |place: Place| layout.row_in(None, place) as usize;
        let row = row_of(one.place);
        for other in upto.iter().filter(|other| matches!(other.place, Place::Root(_))) {
            let column = row_of(other.place);
            for (at, x) in one.columns.iter().enumerate() {
                add(&mut self.root[(row + at) * wide + column..][..other.columns.len()], *x, other.columns);
            }
        }
        for (at, x) in border.iter().enumerate() {
            add(&mut self.root[(layout.root_effects + at) * wide + row..][..one.columns.len()], *x, one.columns);
        }
    }
}

fn meeting<'a>(layout: &Layout, at: usize, group: &'a Group, row: usize) -> Meeting<'a> {
    let place = layout.places[at][group.codes[row] as usize];
    Meeting { place, columns: &group.columns[row * group.width..][..group.width] }
}

/// Adds `times` a row.
pub(super) fn add(to: &mut [f64], times: f64, row: &[f64]) {
    to.iter_mut().zip(row).for_each(|(to, x)| *to += times * x);
}

/// Adds the product of a column and a row to the first rows of a block.
fn outer(block: &mut [f64], column: &[f64], row: &[f64]) {
    for (to, x) in block.chunks_exact_mut(row.len()).zip(column) {
        add(to, *x, row);
    }
}
