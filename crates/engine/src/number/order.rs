//! Numbers in order: the middle one, and whether they rise more than chance would arrange.

use alloc::{vec, vec::Vec};

/// The middle one, or half way between the two in the middle; nothing of nothing.
#[must_use]
pub fn median(mut numbers: Vec<f64>) -> Option<f64> {
    let (half, odd) = (numbers.len() / 2, numbers.len() % 2 == 1);
    if numbers.is_empty() {
        return None;
    }
    let (smaller, upper, _) = numbers.select_nth_unstable_by(half, f64::total_cmp);
    let lower = smaller.iter().copied().max_by(f64::total_cmp).filter(|_| !odd);
    Some(lower.map_or(*upper, |lower| f64::midpoint(lower, *upper)))
}

/// How likely chance alone arranges these numbers to rise at least as steadily as they do.
///
/// Mann's exact test (1945, Econometrica 13:245) on Kendall's S, one-sided; equal numbers are kept as equal. Of the numbers
/// turned round in sign it is the chance of so steady a fall.
#[must_use]
pub fn rises_by_chance(numbers: &[f64]) -> f64 {
    let ways = arrangements(&ties(numbers));
    let as_steady: f64 = ways.iter().take(inversions(numbers) + 1).sum();
    as_steady / ways.iter().sum::<f64>()
}

/// Pairs of which the earlier number is the larger.
fn inversions(numbers: &[f64]) -> usize {
    let after = |(at, number): (usize, &f64)| numbers[at + 1..].iter().filter(|later| *later < number).count();
    numbers.iter().enumerate().map(after).sum()
}

/// How many there are of each number, from the smallest up.
fn ties(numbers: &[f64]) -> Vec<usize> {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.chunk_by(|one, next| one.total_cmp(next).is_eq()).map(<[f64]>::len).collect()
}

/// In how many arrangements of groups of equals there are 0, 1, 2 … inversions.
fn arrangements(groups: &[usize]) -> Vec<f64> {
    let mut ways = vec![1.0];
    let mut smaller = 0;
    for group in groups {
        ways = product(&ways, &interleavings(smaller, *group));
        smaller += group;
    }
    ways
}

/// The same for two groups. Where the last is a small one, every large one stands before it and makes an inversion.
fn interleavings(small: usize, large: usize) -> Vec<f64> {
    let mut by_large = vec![vec![1.0]; large + 1];
    for _ in 0..small {
        for larger in 1..=large {
            by_large[larger] = shifted_sum(&by_large[larger], larger, &by_large[larger - 1]);
        }
    }
    by_large.swap_remove(large)
}

fn shifted_sum(shifted: &[f64], by: usize, plain: &[f64]) -> Vec<f64> {
    let mut sum = vec![0.0; (shifted.len() + by).max(plain.len())];
    plain.iter().enumerate().for_each(|(at, ways)| sum[at] += ways);
    shifted.iter().enumerate().for_each(|(at, ways)| sum[at + by] += ways);
    sum
}

fn product(one: &[f64], other: &[f64]) -> Vec<f64> {
    let mut product = vec![0.0; one.len() + other.len() - 1];
    for (i, a) in one.iter().enumerate() {
        other.iter().enumerate().for_each(|(j, b)| product[i + j] += a * b);
    }
    product
}
