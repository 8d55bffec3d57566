//! Ranks: the place of each value among all.

/// The rank of each value, counted from 1, and whether any two are equal; equal values share the mean of their ranks.
pub(super) fn ranks(values: &[f64]) -> (Vec<f64>, bool) {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    let (mut ranks, mut before, mut tied) = (vec![0.0; values.len()], 0, false);
    for same in order.chunk_by(|a, b| values[*a] == values[*b]) {
        let shared = before as f64 + (same.len() + 1) as f64 / 2.0;
        same.iter().for_each(|at| ranks[*at] = shared);
        before += same.len();
        tied |= same.len() > 1;
    }
    (ranks, tied)
}
