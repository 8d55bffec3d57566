//! Gauss–Legendre quadrature, and linear equations of the size it leads to.

use alloc::vec::Vec;

/// Nodes and weights of quadrature over a stretch.
#[derive(Clone, Debug)]
pub(super) struct Rule(Vec<(f64, f64)>);

impl Rule {
    /// So many nodes on −1 to 1.
    pub fn of(nodes: usize) -> Self {
        let n = whole(nodes);
        let guess = |i: usize| libm::cos(core::f64::consts::PI * (whole(i) + 0.75) / (n + 0.5));
        Self((0..nodes).map(|i| refined(guess(i), nodes)).collect())
    }

    /// Nodes and weights from `low` to `high`.
    pub fn over(&self, low: f64, high: f64) -> impl Iterator<Item = (f64, f64)> + '_ {
        let half = 0.5 * (high - low);
        self.0.iter().map(move |(x, weight)| (low + half * (x + 1.0), half * weight))
    }
}

/// Newton's steps from a guess to a root of the Legendre polynomial of degree `n`, and the weight there.
fn refined(guess: f64, n: usize) -> (f64, f64) {
    let mut x = guess;
    for _ in 0..8 {
        let (value, slope) = polynomial(x, n);
        x -= value / slope;
    }
    let slope = polynomial(x, n).1;
    (x, 2.0 / ((1.0 - x * x) * slope * slope))
}

/// The Legendre polynomial of degree `n` at `x`, and its slope, by Bonnet's recursion.
fn polynomial(x: f64, n: usize) -> (f64, f64) {
    let (mut before, mut here) = (1.0, x);
    for degree in 2..=n {
        let k = whole(degree);
        (before, here) = (here, ((2.0 * k - 1.0) * x * here - (k - 1.0) * before) / k);
    }
    (here, whole(n) * (x * here - before) / (x * x - 1.0))
}

fn whole(n: usize) -> f64 {
    f64::from(u32::try_from(n).expect("a few hundred nodes"))
}

/// Solves a system of equations, whose rows hold the right-hand side last, by elimination with pivoting.
pub(super) fn solved(mut rows: Vec<Vec<f64>>) -> Vec<f64> {
    let n = rows.len();
    for c in 0..n {
        let size = |r: usize, rows: &[Vec<f64>]| rows[r][c].abs();
        let pivot = (c..n).reduce(|best, r| if size(r, &rows) > size(best, &rows) { r } else { best });
        rows.swap(c, pivot.expect("a column below the diagonal is not empty"));
        let (above, below) = rows.split_at_mut(c + 1);
        let row = &above[c];
        for other in below {
            let factor = other[c] / row[c];
            (c..=n).for_each(|j| other[j] -= factor * row[j]);
        }
    }
    let mut x = alloc::vec![0.0; n];
    for c in (0..n).rev() {
        let known: f64 = (c + 1..n).map(|j| rows[c][j] * x[j]).sum();
        x[c] = (rows[c][n] - known) / rows[c][c];
    }
    x
}
