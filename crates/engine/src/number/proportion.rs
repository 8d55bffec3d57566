//! Parts of a whole: their interval, how far two differ, and how rarely chance splits so unevenly.

use super::{Interval, float, quantile};

/// The two ends of Wilson's score interval of a share of `n` (1927, J Am Stat Assoc 22:209), 95 in 100; `n` is above 0.
#[must_use]
pub fn wilson(share: f64, n: f64) -> (f64, f64) {
    score_interval(share, n, quantile(0.975))
}

fn score_interval(share: f64, n: f64, z: f64) -> (f64, f64) {
    let middle = (share + z * z / (2.0 * n)) / (1.0 + z * z / n);
    let half = z / (1.0 + z * z / n) * libm::sqrt(share * (1.0 - share) / n + z * z / (4.0 * n * n));
    ((middle - half).clamp(0.0, share), (middle + half).clamp(share, 1.0))
}

impl Interval {
    /// Wilson's interval of `k` of `n`, from 0 to 1; of nothing, all of it.
    #[must_use]
    pub fn wilson(k: usize, n: usize) -> Self {
        if n == 0 {
            return Self { low: 0.0, middle: 0.5, high: 1.0 };
        }
        let middle = float(k) / float(n);
        let (low, high) = wilson(middle, float(n));
        Self { low, middle, high }
    }

    /// Newcombe's interval of one share less another (1998, Stat Med 17:873, method 10): each `k` of `n`, neither of
    /// nothing, with the certainty `sure`, for example 0.95.
    #[must_use]
    pub fn newcombe(one: (usize, usize), other: (usize, usize), sure: f64) -> Self {
        let z = quantile(f64::midpoint(1.0, sure));
        let wilson = |(k, n): (usize, usize)| (float(k) / float(n), score_interval(float(k) / float(n), float(n), z));
        let ((a, (a_low, a_high)), (b, (b_low, b_high))) = (wilson(one), wilson(other));
        let middle = a - b;
        Self {
            low: middle - libm::hypot(a - a_low, b_high - b),
            middle,
            high: middle + libm::hypot(a_high - a, b - b_low),
        }
    }
}

/// How likely a fair coin splits at least as unevenly as `a` to `b`: the exact two-sided sign test (Conover 1999, 3.4).
#[must_use]
pub fn sign_test(a: usize, b: usize) -> f64 {
    let n = a + b;
    let rarer = a.min(b);
    let (mut at, mut sum) = (1.0, 0.0);
    for k in 0..=rarer {
        sum += at;
        at *= float(n - k) / float(k + 1);
    }
    (2.0 * sum * libm::exp2(-float(n))).min(1.0)
}
