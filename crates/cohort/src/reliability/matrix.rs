//! Small symmetric matrices.

/// A square matrix, row by row.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Square {
    size: usize,
    cells: Vec<f64>,
}

impl Square {
    pub(super) fn filled(size: usize, of: impl Fn(usize, usize) -> f64) -> Self {
        let cells = (0..size * size).map(|at| of(at / size, at % size)).collect();
        Self { size, cells }
    }

    pub(super) const fn size(&self) -> usize {
        self.size
    }

    pub(super) fn at(&self, row: usize, column: usize) -> f64 {
        self.cells[row * self.size + column]
    }

    pub(super) fn row(&self, row: usize) -> &[f64] {
        &self.cells[row * self.size..(row + 1) * self.size]
    }

    pub(super) fn sum(&self) -> f64 {
        self.cells.iter().sum()
    }

    pub(super) fn trace(&self) -> f64 {
        (0..self.size).map(|at| self.at(at, at)).sum()
    }

    /// This matrix times a column.
    pub(super) fn times(&self, column: &[f64]) -> Vec<f64> {
        (0..self.size).map(|row| dot(self.row(row), column)).collect()
    }

    /// Its lower triangle L with L·L' = this; none where it is not positive definite by a clear margin.
    pub(super) fn root(&self) -> Option<Root> {
        let mut root = Square::filled(self.size, |_, _| 0.0);
        for row in 0..self.size {
            for column in 0..=row {
                let left = self.at(row, column) - dot(&root.row(row)[..column], &root.row(column)[..column]);
                let cell = if row > column {
                    left / root.at(column, column)
                } else if left > 1e-10 * self.at(row, row) {
                    left.sqrt()
                } else {
                    return None;
                };
                root.cells[row * self.size + column] = cell;
            }
        }
        Some(Root(root))
    }
}

/// A lower triangle.
pub(super) struct Root(Square);

impl Root {
    /// The logarithm of the determinant of the whole.
    pub(super) fn log_determinant(&self) -> f64 {
        2.0 * (0..self.0.size).map(|at| self.0.at(at, at).ln()).sum::<f64>()
    }

    /// What the whole must be multiplied with to give `right`.
    pub(super) fn solve(&self, right: &[f64]) -> Vec<f64> {
        let mut found = right.to_vec();
        for row in 0..found.len() {
            found[row] = (found[row] - dot(&self.0.row(row)[..row], &found[..row])) / self.0.at(row, row);
        }
        for row in (0..found.len()).rev() {
            let below: f64 = (row + 1..found.len()).map(|at| self.0.at(at, row) * found[at]).sum();
            found[row] = (found[row] - below) / self.0.at(row, row);
        }
        found
    }
}

/// The sum of products.
pub(super) fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
