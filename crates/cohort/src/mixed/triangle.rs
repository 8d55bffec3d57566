//! Small triangular matrices: QR of rows as they stream past, solving, inverting.

/// An upper triangle, row by row, full squares.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Upper {
    pub(super) size: usize,
    cells: Vec<f64>,
}

impl Upper {
    pub(super) fn zero(size: usize) -> Self {
        Self { size, cells: vec![0.0; size * size] }
    }

    pub(super) fn at(&self, row: usize, column: usize) -> f64 {
        self.cells[row * self.size + column]
    }

    pub(super) fn set(&mut self, row: usize, column: usize, to: f64) {
        self.cells[row * self.size + column] = to;
    }

    /// Takes in rows: the triangle becomes R of the QR of itself above them. Householder, so that columns far from zero
    /// and of very different size keep their digits. `rows` is used up.
    pub(super) fn take(&mut self, rows: &mut [f64]) {
        let wide = self.size;
        for column in 0..wide {
            let norm = rows.iter().skip(column).step_by(wide).map(|x| x * x).sum::<f64>();
            if norm > 0.0 {
                self.reflect(column, norm, rows);
            }
        }
    }

    fn reflect(&mut self, column: usize, norm: f64, rows: &mut [f64]) {
        let top = self.at(column, column);
        let length = top.hypot(norm.sqrt());
        let to = if top > 0.0 { -length } else { length };
        // The reflected vector is (head, rows); its square is head² + norm.
        let head = top - to;
        let scale = 2.0 / (head * head + norm);
        for other in column + 1..self.size {
            let below: f64 = rows.chunks_exact(self.size).map(|row| row[column] * row[other]).sum();
            let share = scale * (head * self.at(column, other) + below);
            self.cells[column * self.size + other] -= share * head;
            rows.chunks_exact_mut(self.size).for_each(|row| row[other] -= share * row[column]);
        }
        self.set(column, column, to);
        rows.iter_mut().skip(column).step_by(self.size).for_each(|x| *x = 0.0);
    }

    /// Its columns of these places, as a triangle of their own.
    pub(super) fn of_columns(&self, places: &[usize]) -> Self {
        let mut rows: Vec<f64> =
            (0..self.size).flat_map(|row| places.iter().map(move |at| self.at(row, *at))).collect();
        let mut triangle = Self::zero(places.len());
        triangle.take(&mut rows);
        triangle
    }

    /// The columns that no columns before them make up: the rest of each after them exceeds 1e-7 of the whole, the
    /// tolerance of R's `qr`, which drops the others.
    pub(super) fn independent(&self, first: usize) -> Vec<usize> {
        let mut kept: Vec<usize> = Vec::new();
        for column in 0..first {
            let whole = (0..=column).map(|row| self.at(row, column).powi(2)).sum::<f64>().sqrt();
            let with: Vec<usize> = kept.iter().copied().chain([column]).collect();
            let rest = self.of_columns(&with).at(kept.len(), kept.len()).abs();
            if rest > 1e-7 * whole {
                kept = with;
            }
        }
        kept
    }

    /// A row times the inverse of this triangle, in place.
    pub(super) fn divide(&self, row: &mut [f64]) {
        for column in 0..self.size {
            let known: f64 = row[..column].iter().enumerate().map(|(at, x)| x * self.at(at, column)).sum();
            row[column] = (row[column] - known) / self.at(column, column);
        }
    }

    /// The inverse of this triangle times a column, in place.
    pub(super) fn solve(&self, column: &mut [f64]) {
        for row in (0..self.size).rev() {
            let known: f64 = (row + 1..self.size).map(|at| self.at(row, at) * column[at]).sum();
            column[row] = (column[row] - known) / self.at(row, row);
        }
    }

    /// Each cell times a number.
    pub(super) fn times(mut self, by: f64) -> Self {
        self.cells.iter_mut().for_each(|cell| *cell *= by);
        self
    }

    /// The logarithm of the square of the determinant.
    pub(super) fn log_square(&self) -> f64 {
        (0..self.size).map(|at| 2.0 * self.at(at, at).abs().ln()).sum()
    }
}
