//! Dense kernels over lower halves of squares, stored row by row.

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

/// The Cholesky factor of the first `size` rows of a square of rows of `wide`, in place; false where it has none.
pub(super) fn factor(square: &mut [f64], wide: usize, size: usize) -> bool {
    for row in 0..size {
        let (above, here) = square.split_at_mut(row * wide);
        let here = &mut here[..=row];
        for column in 0..row {
            let known = &above[column * wide..][..=column];
            here[column] = (here[column] - dot(&known[..column], &here[..column])) / known[column];
        }
        let left = here[row] - dot(&here[..row], &here[..row]);
        // Not above nought, or not a number.
        if left.is_nan() || left <= 0.0 {
            return false;
        }
        here[row] = left.sqrt();
    }
    true
}

/// Of a factor's first `size` rows, the inverse of what they are the factor of, both halves, into `inverse` with rows of
/// `wide`.
pub(super) fn invert(factor: &[f64], inverse: &mut [f64], wide: usize, size: usize) {
    if size == 0 {
        return;
    }
    // The inverse of the factor, row by row; then its columns' products.
    let mut under = vec![0.0; size * size];
    for row in 0..size {
        let (above, here) = under.split_at_mut(row * size);
        let (known, here) = (&factor[row * wide..][..=row], &mut here[..=row]);
        for (at, times) in known[..row].iter().enumerate() {
            super::gather::add(&mut here[..=at], -times, &above[at * size..][..=at]);
        }
        here[row] = 1.0;
        here.iter_mut().for_each(|x| *x /= known[row]);
    }
    inverse.chunks_exact_mut(wide).take(size).for_each(|row| row[..size].fill(0.0));
    for known in under.chunks_exact(size).enumerate().map(|(at, row)| &row[..=at]) {
        for (row, times) in known.iter().enumerate() {
            super::gather::add(&mut inverse[row * wide..][..=row], *times, &known[..=row]);
        }
    }
    for row in 0..size {
        for column in 0..row {
            inverse[column * wide + row] = inverse[row * wide + column];
        }
    }
}
