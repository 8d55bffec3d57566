//! The same model in better coordinates: fixed effects made orthogonal, the outcome freed of them, random effects scaled.
//!
//! A mixed model is the same whatever the origin and unit of its columns. In these coordinates cross-products lose no
//! digits, however far from zero times and scores lie, and a search takes steps of like size in all directions.

use super::design::{Frame, Matrix};
use super::effects::Grouping;
use super::refused::Refused;
use super::triangle::Upper;

/// Rows are worked on in blocks of this many.
const BLOCK: usize = 1024;

/// A model's rows in standard coordinates.
#[derive(Debug)]
pub(super) struct Standard {
    pub(super) rows: usize,
    /// Fixed effects that are kept.
    pub(super) fixed: usize,
    /// Rows of fixed columns, then the outcome: `fixed + 1` numbers a row.
    pub(super) border: Vec<f64>,
    /// What relates fixed columns to the original ones.
    pub(super) origin: Origin,
    pub(super) groups: Vec<Group>,
}

/// How to come back to the original fixed effects.
#[derive(Clone, Debug)]
pub(super) struct Origin {
    /// The places of the columns kept, among those of the formula.
    pub(super) kept: Vec<usize>,
    /// Original columns are standard ones times this.
    pub(super) triangle: Upper,
    /// What was taken from the outcome, in standard columns.
    pub(super) taken: Vec<f64>,
    /// The size of what was left of the outcome, by which it was divided.
    pub(super) scale: f64,
}

/// A grouping's rows.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) codes: Vec<u32>,
    pub(super) levels: usize,
    /// Random effects a group.
    pub(super) width: usize,
    /// Rows of random columns.
    pub(super) columns: Vec<f64>,
    /// Each term: its first effect, and the triangle by which original columns come from standard ones.
    pub(super) terms: Vec<(usize, Upper)>,
}

impl Standard {
    /// Brings a model into standard coordinates.
    pub(super) fn new(
        frame: &Frame,
        fixed: &Matrix,
        outcome: (&str, &[f64]),
        groupings: &[Grouping],
    ) -> Result<Self, Refused> {
        let rows = frame.rows();
        let whole = triangle_of(rows, fixed, Some(outcome.1));
        let kept = whole.independent(fixed.columns.len());
        if kept.is_empty() {
            return Err(Refused::NoFixed);
        }
        if kept.len() >= rows {
            return Err(Refused::TooManyFixed { fixed: kept.len(), rows });
        }
        let origin = origin(&whole, kept, rows).ok_or_else(|| Refused::NoError(outcome.0.to_owned()))?;
        let border = border(rows, fixed, outcome.1, &origin);
        let groups = groupings.iter().map(|grouping| Group::new(rows, grouping)).collect();
        Ok(Self { rows, fixed: origin.kept.len(), border, origin, groups })
    }
}

/// R of the QR of a matrix and, last, the outcome.
fn triangle_of(rows: usize, matrix: &Matrix, outcome: Option<&[f64]>) -> Upper {
    let (narrow, wide) = (matrix.columns.len(), matrix.columns.len() + usize::from(outcome.is_some()));
    let mut triangle = Upper::zero(wide);
    let (mut columns, mut block) = (vec![0.0; BLOCK * narrow], vec![0.0; BLOCK * wide]);
    for start in (0..rows).step_by(BLOCK) {
        let here = start..rows.min(start + BLOCK);
        let (columns, block) = (&mut columns[..here.len() * narrow], &mut block[..here.len() * wide]);
        matrix.fill(here.clone(), columns);
        for (at, row) in block.chunks_exact_mut(wide).enumerate() {
            row[..narrow].copy_from_slice(&columns[at * narrow..][..narrow]);
            if let Some(outcome) = outcome {
                row[narrow] = outcome[start + at];
            }
        }
        triangle.take(block);
    }
    triangle
}

fn origin(whole: &Upper, kept: Vec<usize>, rows: usize) -> Option<Origin> {
    let (fixed, root) = (kept.len(), (rows as f64).sqrt());
    let with: Vec<usize> = kept.iter().copied().chain([whole.size - 1]).collect();
    let all = whole.of_columns(&with).times(1.0 / root);
    let taken: Vec<f64> = (0..fixed).map(|row| all.at(row, fixed)).collect();
    let scale = all.at(fixed, fixed).abs();
    let size = taken.iter().map(|x| x * x).sum::<f64>().sqrt();
    if !scale.is_finite() || scale <= 1e-12 * size || scale == 0.0 {
        return None;
    }
    let places: Vec<usize> = (0..fixed).collect();
    let mut triangle = Upper::zero(fixed);
    for row in 0..fixed {
        places[row..].iter().for_each(|column| triangle.set(row, *column, all.at(row, *column)));
    }
    Some(Origin { kept, triangle, taken, scale })
}

fn border(rows: usize, fixed: &Matrix, outcome: &[f64], origin: &Origin) -> Vec<f64> {
    let (narrow, kept) = (fixed.columns.len(), origin.kept.len());
    let mut border = vec![0.0; rows * (kept + 1)];
    let mut columns = vec![0.0; BLOCK * narrow];
    for (at, block) in border.chunks_mut(BLOCK * (kept + 1)).enumerate() {
        let start = at * BLOCK;
        let here = start..start + block.len() / (kept + 1);
        let columns = &mut columns[..here.len() * narrow];
        fixed.fill(here.clone(), columns);
        for ((row, original), y) in
            block.chunks_exact_mut(kept + 1).zip(columns.chunks_exact(narrow)).zip(&outcome[here])
        {
            row.iter_mut().zip(&origin.kept).for_each(|(x, at)| *x = original[*at]);
            origin.triangle.divide(&mut row[..kept]);
            let taken: f64 = row[..kept].iter().zip(&origin.taken).map(|(x, share)| x * share).sum();
            row[kept] = (y - taken) / origin.scale;
        }
    }
    border
}

impl Group {
    fn new(rows: usize, grouping: &Grouping) -> Self {
        let width = grouping.width();
        let mut group = Self {
            codes: grouping.codes.clone(),
            levels: grouping.levels.len(),
            width,
            columns: vec![0.0; rows * width],
            terms: Vec::new(),
        };
        let mut first = 0;
        for term in &grouping.terms {
            let triangle = scaling(rows, term);
            group.fill(rows, first, term, &triangle);
            group.terms.push((first, triangle));
            first += term.columns.len();
        }
        group
    }

    fn fill(&mut self, rows: usize, first: usize, term: &Matrix, triangle: &Upper) {
        let narrow = term.columns.len();
        let mut columns = vec![0.0; BLOCK * narrow];
        for start in (0..rows).step_by(BLOCK) {
            let here = start..rows.min(start + BLOCK);
            let columns = &mut columns[..here.len() * narrow];
            term.fill(here.clone(), columns);
            let to = self.columns[here.start * self.width..here.end * self.width].chunks_exact_mut(self.width);
            for (to, row) in to.zip(columns.chunks_exact_mut(narrow)) {
                triangle.divide(row);
                to[first..first + narrow].copy_from_slice(row);
            }
        }
    }
}

/// The triangle that makes the columns of a term orthogonal and of mean square one; where some make up others, only
/// their size is evened out.
fn scaling(rows: usize, term: &Matrix) -> Upper {
    let triangle = triangle_of(rows, term, None).times(1.0 / (rows as f64).sqrt());
    let size = triangle.size;
    if triangle.independent(size).len() == size {
        return triangle;
    }
    let mut diagonal = Upper::zero(size);
    for column in 0..size {
        let norm = (0..=column).map(|row| triangle.at(row, column).powi(2)).sum::<f64>().sqrt();
        diagonal.set(column, column, if norm > 0.0 { norm } else { 1.0 });
    }
    diagonal
}
