//! The chance of a rank correlation without ties: all orders counted, or their Edgeworth series.
//!
//! Source: Best & Roberts 1975, Appl Stat 24:377 (AS 89), which R's `cor.test` follows.

use super::By;
use crate::distributions::normal;

/// From this many pairs on, R takes Student's t.
pub(super) const MOST: usize = 1290;
/// Up to this many pairs all orders are counted.
const COUNTED: usize = 9;

/// Both sides' chance of a sum of squared differences of ranks as far from its mean, for n pairs without ties.
pub(super) fn two_sided(squares: f64, n: usize) -> (f64, By) {
    let whole = (n * n * n - n) as f64;
    let upper = squares > whole / 6.0;
    let (tail, by) = if n <= COUNTED {
        (counted(squares, n, upper), By::AllOrders)
    } else {
        (edgeworth(squares, n as f64, upper), By::Edgeworth)
    };
    ((2.0 * tail).min(1.0), by)
}

/// Orders of 1 to n are built place by place: for each set of numbers used, how many orders of it have which sum.
fn counted(squares: f64, n: usize, upper: bool) -> f64 {
    let most = (n * n * n - n) / 3;
    let mut orders = vec![vec![0_u32; most + 1]; 1 << n];
    orders[0][0] = 1;
    for used in 0..(1_usize << n) {
        let place = used.count_ones() as usize;
        let so_far = orders[used].clone();
        for number in (0..n).filter(|number| used >> number & 1 == 0) {
            let adds = place.abs_diff(number).pow(2);
            let next = &mut orders[used | 1 << number];
            let reached = so_far.iter().enumerate().filter(|(_, ways)| **ways > 0);
            reached.for_each(|(sum, ways)| next[sum + adds] += ways);
        }
    }
    let whole = &orders[(1 << n) - 1];
    let as_far = |sum: usize| if upper { sum as f64 >= squares } else { sum as f64 <= squares };
    let chosen: u32 = whole.iter().enumerate().filter(|(sum, _)| as_far(*sum)).map(|(_, ways)| ways).sum();
    f64::from(chosen) / f64::from(whole.iter().sum::<u32>())
}

/// Sums are even; the series is taken at the odd number between this sum and the next nearer the mean.
fn edgeworth(squares: f64, n: f64, upper: bool) -> f64 {
    let between = if upper { squares - 1.0 } else { squares + 1.0 };
    let b = 1.0 / n;
    let x = (6.0 * between * b / (n * n - 1.0) - 1.0) * (n - 1.0).sqrt();
    let y = x * x;
    let high = 0.0879 + 0.0151 * b - y * (0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y));
    let series = 0.2274 + b * (0.2531 + 0.1745 * b) + y * (-0.0758 + b * (0.1033 + 0.3932 * b) - y * b * high);
    let adds = x * b * series / (y / 2.0).exp();
    let tail = if upper { adds + normal::above(x) } else { normal::below(x) - adds };
    tail.clamp(0.0, 1.0)
}
