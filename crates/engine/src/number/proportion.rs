//! Parts of a whole: their interval, and how rarely chance splits so unevenly.

use super::{Interval, sem::Z95};

impl Interval {
    /// Wilson's score interval of `k` of `n` (1927, J Am Stat Assoc 22:209), from 0 to 1; of nothing, all of it.
    #[must_use]
    pub fn wilson(k: usize, n: usize) -> Self {
        if n == 0 {
            return Self { low: 0.0, middle: 0.5, high: 1.0 };
        }
        let (n, share) = (float(n), float(k) / float(n));
        let square = Z95 * Z95;
        let middle = (share + square / (2.0 * n)) / (1.0 + square / n);
        let reach = Z95 / (1.0 + square / n) * libm::sqrt(share * (1.0 - share) / n + square / (4.0 * n * n));
        Self { low: (middle - reach).max(0.0), middle: share, high: (middle + reach).min(1.0) }
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

#[expect(clippy::cast_precision_loss, reason = "what is counted in a course stays far below 2^52")]
const fn float(n: usize) -> f64 {
    n as f64
}
