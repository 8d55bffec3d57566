//! Where searches start, and what is made of where they end.

use super::model::Model;
use super::refused::Refused;
use super::search::{self, Found};
use super::spread::Spread;
use super::standard::{Group, Standard};

/// Starts beside the usual one where looking is cheap.
const OTHERS: usize = 7;
/// A model whose single look costs more than this many multiplications is not searched from many starts.
const DEAR: f64 = 3e6;
/// Groups in the part of a large model that is searched first.
const PART: usize = 1000;
/// Standard spreads below this are tried as nought, and lifted off it.
const EDGE: f64 = 1e-3;

/// The best place of all searches, and how many there were.
pub(super) fn best(standard: &Standard, model: &mut Model) -> Result<(Found, usize), Refused> {
    let usual = usual(model);
    let (others, cheap) = match part(standard, model) {
        Some(part) => {
            let mut small = Model::new(&part, model.criterion)?;
            let ends = searched(&mut small, starts(&usual, OTHERS));
            (distinct(ends).into_iter().map(|found| lifted(model, &found.parameters, 0.05)).collect(), false)
        }
        None if model.layout.cost() < DEAR => (starts(&usual, OTHERS), true),
        None => (vec![usual.clone()], false),
    };
    let begun = if cheap || others.is_empty() { starts(&usual, if cheap { OTHERS } else { 0 }) } else { others };
    let count = begun.len();
    let found = lowest(searched(model, begun)).ok_or(Refused::Degenerate)?;
    Ok((across_edges(model, found), count))
}

/// The usual start: every standard effect spreads as much as the residuals do, and none goes with another.
fn usual(model: &Model) -> Vec<f64> {
    model.shape.diagonal().iter().map(|on| f64::from(u8::from(*on))).collect()
}

/// The usual start and others: smaller, larger, and with effects that go together, drawn from a fixed sequence.
fn starts(usual: &[f64], others: usize) -> Vec<Vec<f64>> {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut draw = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 11) as f64 / (1u64 << 53) as f64
    };
    let mut one = |at: usize| {
        let size = [1.0, 0.2, 3.0, 0.5, 0.1, 1.5, 0.05, 6.0][at % 8];
        let cell = |of: &f64| if at < 3 { of * size } else { size * (of * (0.5 + draw()) + draw() - 0.5) };
        usual.iter().map(cell).collect::<Vec<f64>>()
    };
    (0..=others).map(&mut one).collect()
}

fn searched(model: &mut Model, starts: Vec<Vec<f64>>) -> Vec<Found> {
    starts.into_iter().filter_map(|start| search::descend(model, start)).collect()
}

/// The lowest; of equally low ones the first.
fn lowest(found: Vec<Found>) -> Option<Found> {
    let lower = |one: Found, other: Found| if other.seen.criterion < one.seen.criterion - 1e-9 { other } else { one };
    let steps = found.iter().map(|one| one.iterations).sum();
    let best = found.into_iter().reduce(lower)?;
    Some(Found { iterations: steps, ..best })
}

/// Ends within two points of the lowest, one for each criterion reached.
fn distinct(mut found: Vec<Found>) -> Vec<Found> {
    found.sort_by(|one, other| one.seen.criterion.total_cmp(&other.seen.criterion));
    let least = found.first().map_or(0.0, |one| one.seen.criterion);
    found.retain(|one| one.seen.criterion < least + 2.0);
    found.dedup_by(|one, other| one.seen.criterion - other.seen.criterion < 1e-4);
    found
}

/// The same spreads, with those that are nearly nought lifted to `to`.
fn lifted(model: &Model, parameters: &[f64], to: f64) -> Vec<f64> {
    let on = model.shape.diagonal();
    parameters.iter().zip(on).map(|(x, on)| if on && x.abs() < to { to } else { *x }).collect()
}

/// Puts spreads that are nearly nought at nought where that is no worse; then lifts each off it, and goes on where that
/// leads down.
fn across_edges(model: &mut Model, mut found: Found) -> Found {
    for _ in 0..4 {
        found = settled(model, found);
        let edges = at_edge(model, &found.parameters);
        let mut lower = None;
        for edge in &edges {
            let mut start = found.parameters.clone();
            start[*edge] = 10.0 * EDGE;
            let down = model.see(&start).is_some_and(|seen| seen.slope[*edge] < 0.0);
            if down && let Some(other) = search::descend(model, start) {
                let better = other.seen.criterion < found.seen.criterion - 1e-8;
                lower = better.then_some(other).or(lower);
            }
        }
        match lower {
            Some(other) => found = Found { iterations: found.iterations + other.iterations, ..other },
            None => break,
        }
    }
    found
}

fn at_edge(model: &Model, parameters: &[f64]) -> Vec<usize> {
    let on = model.shape.diagonal();
    (0..parameters.len()).filter(|at| on[*at] && parameters[*at].abs() < EDGE).collect()
}

/// The same spreads as triangles with a diagonal that is nowhere negative, and nought where it nearly is.
fn settled(model: &mut Model, found: Found) -> Found {
    let triangles: Vec<Vec<f64>> = model.shape.spreads(&found.parameters).0.iter().map(upright).collect();
    let upright = model.shape.parameters(&triangles);
    let snapped = snapped(model, &upright);
    let least = found.seen.criterion + 1e-9_f64.max(1e-14 * found.seen.criterion.abs());
    for parameters in [snapped, upright] {
        if let Some(seen) = model.see(&parameters)
            && seen.criterion <= least
        {
            return Found { parameters, seen, iterations: found.iterations };
        }
    }
    found
}

fn snapped(model: &Model, parameters: &[f64]) -> Vec<f64> {
    let on = model.shape.diagonal();
    parameters.iter().zip(on).map(|(x, on)| if on && x.abs() < EDGE { 0.0 } else { *x }).collect()
}

/// The triangle with the same square and no negative diagonal: rotations of its columns, from the first row down.
pub(super) fn upright(spread: &Spread) -> Vec<f64> {
    let (width, mut cells) = (spread.width, spread.cells.clone());
    for row in 0..width {
        for column in row + 1..width {
            rotate(&mut cells, width, row, column);
        }
        if cells[row * width + row] < 0.0 {
            (row..width).for_each(|at| cells[at * width + row] *= -1.0);
        }
        // What is left of a pivot that is nought beside its row's size is rounding.
        let whole = (0..=row).map(|at| cells[row * width + at].powi(2)).sum::<f64>().sqrt();
        if cells[row * width + row] < 1e-12 * whole {
            cells[row * width + row] = 0.0;
        }
    }
    cells
}

fn rotate(cells: &mut [f64], width: usize, row: usize, column: usize) {
    let (x, y) = (cells[row * width + row], cells[row * width + column]);
    let length = x.hypot(y);
    if y == 0.0 || length == 0.0 {
        return;
    }
    for at in row..width {
        let (one, other) = (cells[at * width + row], cells[at * width + column]);
        cells[at * width + row] = (one * x + other * y) / length;
        cells[at * width + column] = (other * x - one * y) / length;
    }
}

/// A part of a large model whose groups hang in many separate trees: every so many-th tree, whole.
fn part(standard: &Standard, model: &Model) -> Option<Standard> {
    let trees = model.layout.trees();
    let nodes = model.layout.nodes.len();
    if model.layout.root_effects > 0 || nodes < 2 * PART || trees.len() < 40 {
        return None;
    }
    let every = (nodes / PART).min(trees.len() / 20).max(1);
    let mut chosen = vec![false; nodes];
    trees.iter().step_by(every).for_each(|tree| chosen[tree.clone()].fill(true));
    let leaf = |code: u32| model.layout.node_of(0, code as usize);
    let rows: Vec<usize> = (0..standard.rows).filter(|row| chosen[leaf(standard.groups[0].codes[*row])]).collect();
    Some(standard.part(&rows))
}

impl Standard {
    /// Some of its rows, in the same coordinates.
    fn part(&self, rows: &[usize]) -> Self {
        let wide = self.fixed + 1;
        let pick = |all: &[f64], wide: usize| -> Vec<f64> {
            rows.iter().flat_map(|row| all[row * wide..(row + 1) * wide].iter().copied()).collect()
        };
        let group = |of: &Group| {
            let mut codes: Vec<u32> = rows.iter().map(|row| of.codes[*row]).collect();
            let mut known: Vec<u32> = codes.clone();
            known.sort_unstable();
            known.dedup();
            codes.iter_mut().for_each(|code| *code = known.partition_point(|one| *one < *code) as u32);
            Group {
                codes,
                levels: known.len(),
                width: of.width,
                columns: pick(&of.columns, of.width),
                terms: of.terms.clone(),
            }
        };
        Self {
            rows: rows.len(),
            fixed: self.fixed,
            border: pick(&self.border, wide),
            origin: self.origin.clone(),
            groups: self.groups.iter().map(group).collect(),
        }
    }
}
