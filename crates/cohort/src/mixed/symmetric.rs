//! Eigenvalues of small symmetric matrices, by Jacobi's rotations.

/// A symmetric matrix taken apart.
#[derive(Clone, Debug)]
pub(super) struct Taken {
    pub(super) values: Vec<f64>,
    /// One direction a row.
    pub(super) directions: Vec<Vec<f64>>,
}

/// Takes a symmetric matrix apart; rotations until nothing is left beside the diagonal.
pub(super) fn apart(mut cells: Vec<f64>, size: usize) -> Taken {
    let mut turns: Vec<Vec<f64>> =
        (0..size).map(|at| (0..size).map(|of| f64::from(u8::from(at == of))).collect()).collect();
    for _ in 0..60 {
        let beside: f64 = (0..size)
            .flat_map(|row| (0..row).map(move |column| (row, column)))
            .map(|(r, c)| cells[r * size + c].powi(2))
            .sum();
        let whole: f64 = cells.iter().map(|x| x * x).sum();
        if beside <= 1e-30 * whole {
            break;
        }
        for one in 0..size {
            for other in one + 1..size {
                turn(&mut cells, &mut turns, size, one, other);
            }
        }
    }
    Taken { values: (0..size).map(|at| cells[at * size + at]).collect(), directions: turns }
}

fn turn(cells: &mut [f64], turns: &mut [Vec<f64>], size: usize, one: usize, other: usize) {
    let beside = cells[one * size + other];
    if beside == 0.0 {
        return;
    }
    let half = (cells[other * size + other] - cells[one * size + one]) / (2.0 * beside);
    let tangent = half.signum() / (half.abs() + half.hypot(1.0));
    let cosine = 1.0 / tangent.hypot(1.0);
    let sine = tangent * cosine;
    let mix = |x: f64, y: f64| (cosine * x - sine * y, sine * x + cosine * y);
    for at in 0..size {
        let (to_one, to_other) = (at * size + one, at * size + other);
        (cells[to_one], cells[to_other]) = mix(cells[to_one], cells[to_other]);
    }
    for at in 0..size {
        let (to_one, to_other) = (one * size + at, other * size + at);
        (cells[to_one], cells[to_other]) = mix(cells[to_one], cells[to_other]);
    }
    let (before, from) = turns.split_at_mut(other);
    for (x, y) in before[one].iter_mut().zip(&mut from[0]) {
        (*x, *y) = mix(*x, *y);
    }
}

impl Taken {
    /// The inverse times a column, over directions that bend upwards by more than 1e-7 of the most bent one; the others
    /// are flat, and nothing is known along them.
    pub(super) fn solve(&self, column: &[f64]) -> Vec<f64> {
        let most = self.values.iter().fold(0.0, |most: f64, value| most.max(*value));
        let mut solved = vec![0.0; column.len()];
        for (value, direction) in self.values.iter().zip(&self.directions).filter(|(value, _)| **value > 1e-7 * most) {
            let share = super::search::dot(direction, column) / value;
            super::gather::add(&mut solved, share, direction);
        }
        solved
    }
}
