//! Dense kernels over lower halves of squares, stored row by row: everything large is products of rows, four by two.

/// Rows worked on together.
const PANEL: usize = 48;

/// The sum of products, in eight strands so that it is quick and always the same.
pub(super) fn dot(one: &[f64], other: &[f64]) -> f64 {
    let (ones, others) = (one.chunks_exact(8), other.chunks_exact(8));
    let rest: f64 = ones.remainder().iter().zip(others.remainder()).map(|(x, y)| x * y).sum();
    let mut strands = [0.0; 8];
    for (x, y) in ones.zip(others) {
        strands.iter_mut().zip(x.iter().zip(y)).for_each(|(sum, (x, y))| *sum += x * y);
    }
    strands.iter().sum::<f64>() + rest
}

/// Rows of a square: their cells, and how long they are.
#[derive(Clone, Copy)]
struct Rows<'a> {
    cells: &'a [f64],
    wide: usize,
}

impl<'a> Rows<'a> {
    fn row(&self, at: usize, from: usize, to: usize) -> &'a [f64] {
        &self.cells[at * self.wide + from..at * self.wide + to]
    }
}

/// The products of four rows with two, all of one length.
fn four_by_two([a, b, c, d]: [&[f64]; 4], [x, y]: [&[f64]; 2]) -> [[f64; 2]; 4] {
    let length = a.len();
    let (b, c, d, x, y) = (&b[..length], &c[..length], &d[..length], &x[..length], &y[..length]);
    let mut sums = [[0.0_f64; 2]; 8];
    for at in 0..length / 2 {
        let pair = |row: &[f64]| [row[2 * at], row[2 * at + 1]];
        let (x, y) = (pair(x), pair(y));
        for (row, four) in [a, b, c, d].into_iter().enumerate() {
            let four = pair(four);
            for lane in 0..2 {
                sums[2 * row][lane] += four[lane] * x[lane];
                sums[2 * row + 1][lane] += four[lane] * y[lane];
            }
        }
    }
    let last = |one: &[f64], other: &[f64]| if length % 2 == 1 { one[length - 1] * other[length - 1] } else { 0.0 };
    let of = |row: usize, four: &[f64]| {
        [sums[2 * row].iter().sum::<f64>() + last(four, x), sums[2 * row + 1].iter().sum::<f64>() + last(four, y)]
    };
    [of(0, a), of(1, b), of(2, c), of(3, d)]
}

/// The products of some rows with others over columns `from..to`, each handed to `take` with its places.
fn products(
    ones: (Rows, std::ops::Range<usize>),
    others: (Rows, std::ops::Range<usize>),
    columns: std::ops::Range<usize>,
    mut take: impl FnMut(usize, usize, f64),
) {
    let ((one, rows), (other, against)) = (ones, others);
    let (from, to) = (columns.start, columns.end);
    for start in rows.clone().step_by(4) {
        for with in against.clone().step_by(2) {
            // Beyond the end the last row stands in; its product is not handed on.
            let four = [0, 1, 2, 3].map(|at| one.row((start + at).min(rows.end - 1), from, to));
            let two = [0, 1].map(|at| other.row((with + at).min(against.end - 1), from, to));
            let sums = four_by_two(four, two);
            for (row, sums) in (start..rows.end).zip(sums) {
                (with..against.end).zip(sums).for_each(|(column, sum)| take(row, column, sum));
            }
        }
    }
}

/// The Cholesky factor of the first `size` rows of a square of rows of `wide`, in place; false where it has none.
pub(super) fn factor(square: &mut [f64], wide: usize, size: usize) -> bool {
    if size <= PANEL {
        return factor_rows(square, wide, 0, 0, size);
    }
    for start in (0..size).step_by(PANEL) {
        let end = size.min(start + PANEL);
        // The panel's rows as they are so far: left of the panel they are done.
        let panel = square[start * wide..end * wide].to_vec();
        let panel = Rows { cells: &panel, wide };
        for rows in (start..size).step_by(PANEL) {
            let rows = rows..size.min(rows + PANEL);
            let mut sums = vec![0.0; rows.len() * panel.wide.min(PANEL)];
            let across = end - start;
            let whole = Rows { cells: square, wide };
            products((whole, rows.clone()), (panel, 0..across), 0..start, |row, column, sum| {
                sums[(row - rows.start) * across + column] = sum;
            });
            for (row, sums) in rows.zip(sums.chunks_exact(across)) {
                let cells = &mut square[row * wide + start..][..across];
                cells.iter_mut().zip(sums).for_each(|(cell, sum)| *cell -= sum);
            }
        }
        if !factor_rows(square, wide, start, start, end) {
            return false;
        }
        solve_rows(square, wide, start, end, size);
    }
    true
}

/// Factors rows `start..end` over columns from `left` on, all before them being done.
fn factor_rows(square: &mut [f64], wide: usize, left: usize, start: usize, end: usize) -> bool {
    for row in start..end {
        let (above, here) = square.split_at_mut(row * wide);
        let here = &mut here[..=row];
        for column in left..row {
            let known = &above[column * wide..][..=column];
            here[column] = (here[column] - short(&known[left..column], &here[left..column])) / known[column];
        }
        let rest = here[row] - short(&here[left..row], &here[left..row]);
        // Not above nought, or not a number.
        if rest.is_nan() || rest <= 0.0 {
            return false;
        }
        here[row] = rest.sqrt();
    }
    true
}

/// Divides the rows below a panel by the panel's corner.
fn solve_rows(square: &mut [f64], wide: usize, start: usize, end: usize, size: usize) {
    let (above, below) = square.split_at_mut(end * wide);
    for row in below.chunks_exact_mut(wide).take(size - end) {
        for column in start..end {
            let known = &above[column * wide..][..=column];
            row[column] = (row[column] - dot(&known[start..column], &row[start..column])) / known[column];
        }
    }
}

/// The sum of products of few numbers.
fn short(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(x, y)| x * y).sum()
}

/// Of a factor's first `size` rows, the inverse of what they are the factor of, both halves, into `inverse` with rows of
/// `wide`.
pub(super) fn invert(factor: &[f64], inverse: &mut [f64], wide: usize, size: usize) {
    let mut room = [0.0; 16];
    let mut large = Vec::new();
    let turned = if size <= 4 {
        &mut room[..size * size]
    } else {
        large.resize(size * size, 0.0);
        &mut large[..]
    };
    turn(factor, turned, wide, size);
    let rows = Rows { cells: turned, wide: size };
    for start in (0..size).step_by(PANEL) {
        let end = size.min(start + PANEL);
        for against in (0..end).step_by(PANEL) {
            let against = against..end.min(against + PANEL);
            products((rows, start..end), (rows, against), start..size, |row, column, sum| {
                inverse[row * wide + column] = sum;
                inverse[column * wide + row] = sum;
            });
        }
    }
}

/// The inverse of a factor, turned over, so that what follows are products of rows again.
fn turn(factor: &[f64], turned: &mut [f64], wide: usize, size: usize) {
    let known = Rows { cells: factor, wide };
    for start in (0..size).step_by(PANEL) {
        let end = size.min(start + PANEL);
        for done in (0..start).step_by(PANEL) {
            let done = done..start.min(done + PANEL);
            let mut sums = vec![0.0; (end - start) * done.len()];
            let sofar = Rows { cells: turned, wide: size };
            products((known, start..end), (sofar, done.clone()), done.start..start, |row, column, sum| {
                sums[(row - start) * done.len() + column - done.start] = sum;
            });
            for (row, sums) in (start..end).zip(sums.chunks_exact(done.len())) {
                done.clone().zip(sums).for_each(|(column, sum)| turned[column * size + row] = *sum);
            }
        }
        for row in start..end {
            let here = known.row(row, 0, row + 1);
            for column in 0..row {
                let from = start.max(column);
                let cells = &mut turned[column * size..][..size];
                let sum = short(&here[from..row], &cells[from..row]);
                cells[row] = -(cells[row] + sum) / here[row];
            }
            turned[row * size + row] = 1.0 / here[row];
        }
    }
}
