//! Ordinary least squares by Householder reflections: no normal equations, which would square how badly columns differ.
//!
//! Source: Golub & Van Loan, Matrix Computations, algorithm 5.2.1.

/// Below this share of its length, what is left of a column is rounding: it is a mixture of those before it.
const DEPENDENT: f64 = 1e-10;

/// Residuals below this share of the outcome are rounding.
const ROUNDING: f64 = 1e-14;

/// A fitted line, plane or surface.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Fitted<const K: usize> {
    /// One a column.
    pub(crate) coefficients: [f64; K],
    /// What each row is off by.
    pub(crate) residuals: Vec<f64>,
    /// How much each row pulls its own fit, 0 to 1.
    pub(crate) leverage: Vec<f64>,
    /// The inverse of the triangle R, so that (X'X)⁻¹ is this times itself turned over.
    inverse: [[f64; K]; K],
}

/// The column that is a mixture of those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dependent(pub(crate) usize);

/// Fits `outcome` by the rows of predictors; there are at least as many rows as columns.
pub(crate) fn fit<const K: usize>(rows: &[[f64; K]], outcome: &[f64]) -> Result<Fitted<K>, Dependent> {
    let mut columns: [Vec<f64>; K] = std::array::from_fn(|column| rows.iter().map(|row| row[column]).collect());
    let mut right = outcome.to_vec();
    let triangle = reflect(&mut columns, &mut right)?;
    let inverse = inverted(&triangle);
    let coefficients = std::array::from_fn(|row| (row..K).map(|at| inverse[row][at] * right[at]).sum());
    let product = |row: &[f64; K], by: &[f64; K]| row.iter().zip(by).map(|(x, b)| x * b).sum::<f64>();
    let residuals = rows.iter().zip(outcome).map(|(row, y)| y - product(row, &coefficients)).collect();
    let pull = |row: &[f64; K]| turned(row, &inverse).iter().map(|part| part * part).sum();
    Ok(Fitted { coefficients, residuals, leverage: rows.iter().map(pull).collect(), inverse })
}

/// Reflects each column onto its axis, the right side with it; returns the triangle.
fn reflect<const K: usize>(columns: &mut [Vec<f64>; K], right: &mut [f64]) -> Result<[[f64; K]; K], Dependent> {
    let length = |of: &[f64]| of.iter().map(|x| x * x).sum::<f64>().sqrt();
    let mut triangle = [[0.0; K]; K];
    for at in 0..K {
        let whole = length(&columns[at]);
        let size = length(&columns[at][at..]);
        if size <= DEPENDENT * whole {
            return Err(Dependent(at));
        }
        let mut mirror = columns[at][at..].to_vec();
        let signed = if mirror[0] > 0.0 { -size } else { size };
        mirror[0] -= signed;
        let norm: f64 = mirror.iter().map(|x| x * x).sum();
        for other in columns[at..].iter_mut().map(|column| &mut column[at..]).chain([&mut right[at..]]) {
            let twice = 2.0 * mirror.iter().zip(&*other).map(|(m, x)| m * x).sum::<f64>() / norm;
            other.iter_mut().zip(&mirror).for_each(|(x, m)| *x -= twice * m);
        }
        (at..K).for_each(|column| triangle[at][column] = columns[column][at]);
    }
    Ok(triangle)
}

/// The inverse of an upper triangle.
fn inverted<const K: usize>(triangle: &[[f64; K]; K]) -> [[f64; K]; K] {
    let columns: [[f64; K]; K] = std::array::from_fn(|column| solved(triangle, column));
    std::array::from_fn(|row| std::array::from_fn(|column| columns[column][row]))
}

/// One column of the inverse of an upper triangle.
fn solved<const K: usize>(triangle: &[[f64; K]; K], column: usize) -> [f64; K] {
    let mut found = [0.0; K];
    for row in (0..=column).rev() {
        let unit = if row == column { 1.0 } else { 0.0 };
        let rest: f64 = (row + 1..=column).map(|at| triangle[row][at] * found[at]).sum();
        found[row] = (unit - rest) / triangle[row][row];
    }
    found
}

/// A row times the inverse triangle.
fn turned<const K: usize>(row: &[f64; K], inverse: &[[f64; K]; K]) -> [f64; K] {
    std::array::from_fn(|column| (0..=column).map(|at| row[at] * inverse[at][column]).sum())
}

impl<const K: usize> Fitted<K> {
    /// Where a fit leaves nothing over, sets coefficients that are rounding to nought: there is no error to tell them by.
    pub(crate) fn settle(&mut self, rows: &[[f64; K]], outcome: &[f64]) {
        let largest = |of: &mut dyn Iterator<Item = f64>| of.fold(0.0_f64, |most, one| most.max(one.abs()));
        let size = largest(&mut outcome.iter().copied());
        if self.squares().sqrt() > ROUNDING * size * (rows.len() as f64).sqrt() {
            return;
        }
        for (at, coefficient) in self.coefficients.iter_mut().enumerate() {
            if coefficient.abs() * largest(&mut rows.iter().map(|row| row[at])) <= 1e3 * ROUNDING * size {
                *coefficient = 0.0;
            }
        }
    }

    /// The sum of squared residuals.
    pub(crate) fn squares(&self) -> f64 {
        self.residuals.iter().map(|off| off * off).sum()
    }

    /// The covariance of the coefficients where the rows' own parts are independent and alike, `variance` each.
    pub(crate) fn covariance(&self, variance: f64) -> [[f64; K]; K] {
        let unit = std::array::from_fn(|row| std::array::from_fn(|column| f64::from(u8::from(row == column))));
        self.around(&unit).map(|row| row.map(|entry| entry * variance))
    }

    /// The covariance of the coefficients from what the rows' residuals say themselves: `weight` is what a row's residual
    /// is taken as, and rows of one `cluster` are added up before they are squared.
    pub(crate) fn sandwich(
        &self,
        rows: &[[f64; K]],
        cluster: impl Fn(usize) -> usize,
        clusters: usize,
        weight: impl Fn(usize) -> f64,
    ) -> [[f64; K]; K] {
        let mut sums = vec![[0.0; K]; clusters];
        for (at, row) in rows.iter().enumerate() {
            let (pulled, weight) = (turned(row, &self.inverse), weight(at));
            sums[cluster(at)].iter_mut().zip(pulled).for_each(|(sum, part)| *sum += weight * part);
        }
        let entry = |row: usize, column: usize| sums.iter().map(|sum| sum[row] * sum[column]).sum();
        let middle: [[f64; K]; K] = std::array::from_fn(|row| std::array::from_fn(|column| entry(row, column)));
        self.around(&middle)
    }

    /// R⁻¹ · middle · R⁻ᵀ.
    fn around(&self, middle: &[[f64; K]; K]) -> [[f64; K]; K] {
        let by = &self.inverse;
        let left: [[f64; K]; K] = std::array::from_fn(|row| {
            std::array::from_fn(|column| (row..K).map(|at| by[row][at] * middle[at][column]).sum())
        });
        std::array::from_fn(|row| {
            std::array::from_fn(|column| (column..K).map(|at| left[row][at] * by[column][at]).sum())
        })
    }
}
