//! Relative spreads: the lower triangles Λ of Bates et al. (2015), one for each grouping, filled from parameters.

use super::standard::Group;

/// A width and, for each parameter, row and column.
type Cells = (usize, Vec<(usize, usize)>);

/// The shape of the parameters.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    /// Each grouping.
    pub(super) groupings: Vec<Cells>,
}

/// The triangle of a grouping.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Spread {
    pub(super) width: usize,
    /// Row by row.
    pub(super) cells: Vec<f64>,
}

/// The triangles of all groupings.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Spreads(pub(super) Vec<Spread>);

impl Shape {
    pub(super) fn new(groups: &[Group]) -> Self {
        let of = |group: &Group| {
            let ends = group.terms.iter().skip(1).map(|(first, _)| *first).chain([group.width]);
            let corners = group.terms.iter().zip(ends);
            let cells = corners.flat_map(|((first, _), end)| {
                (*first..end).flat_map(move |column| (column..end).map(move |row| (row, column)))
            });
            (group.width, cells.collect())
        };
        Self { groupings: groups.iter().map(of).collect() }
    }

    /// How many parameters there are.
    pub(super) fn len(&self) -> usize {
        self.groupings.iter().map(|(_, cells)| cells.len()).sum()
    }

    /// Triangles from parameters.
    pub(super) fn spreads(&self, parameters: &[f64]) -> Spreads {
        let mut next = parameters.iter();
        let of = |(width, cells): &Cells| {
            let mut spread = Spread { width: *width, cells: vec![0.0; width * width] };
            for ((row, column), parameter) in cells.iter().zip(next.by_ref()) {
                spread.cells[row * width + column] = *parameter;
            }
            spread
        };
        Spreads(self.groupings.iter().map(of).collect())
    }

    /// The cells of triangles that are parameters, in order.
    pub(super) fn parameters(&self, triangles: &[Vec<f64>]) -> Vec<f64> {
        let of = |((width, cells), triangle): (&Cells, &Vec<f64>)| {
            cells.iter().map(|(row, column)| triangle[row * width + column]).collect::<Vec<_>>()
        };
        self.groupings.iter().zip(triangles).flat_map(of).collect()
    }

    /// Whether each parameter stands on a diagonal.
    pub(super) fn diagonal(&self) -> Vec<bool> {
        self.groupings.iter().flat_map(|(_, cells)| cells.iter().map(|(row, column)| row == column)).collect()
    }
}

impl Spreads {
    pub(super) fn of(&self, grouping: usize) -> &Spread {
        &self.0[grouping]
    }
}

impl Spread {
    /// A row times the triangle, in place.
    pub(super) fn after(&self, row: &mut [f64]) {
        // Each cell needs only those from itself on, so that it can be overwritten at once.
        for column in 0..self.width {
            row[column] = (column..self.width).map(|at| row[at] * self.cells[at * self.width + column]).sum();
        }
    }

    /// The transposed triangle times the first rows of a block of this stride, their first `upto` cells, in place.
    pub(super) fn before(&self, rows: &mut [f64], stride: usize, upto: usize) {
        for row in 0..self.width {
            for cell in 0..upto {
                let of = |at: usize| self.cells[at * self.width + row] * rows[at * stride + cell];
                rows[row * stride + cell] = (row..self.width).map(of).sum();
            }
        }
    }

    /// The triangle times a column.
    pub(super) fn times(&self, column: &[f64]) -> Vec<f64> {
        let row = |row: usize| (0..=row).map(|at| self.cells[row * self.width + at] * column[at]).sum();
        (0..self.width).map(row).collect()
    }
}

impl Spread {
    /// The triangle times a square times the transposed triangle.
    pub(super) fn around(&self, square: &[f64]) -> Vec<f64> {
        let width = self.width;
        let rows: Vec<f64> = (0..width)
            .flat_map(|at| {
                let column: Vec<f64> = (0..width).map(|row| square[row * width + at]).collect();
                self.times(&column)
            })
            .collect();
        // `rows` is transposed: its row `at` is the triangle times the square's column `at`.
        (0..width)
            .flat_map(|at| {
                let column: Vec<f64> = (0..width).map(|row| rows[row * width + at]).collect();
                self.times(&column)
            })
            .collect()
    }
}
