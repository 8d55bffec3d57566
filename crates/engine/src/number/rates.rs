//! Two rates of events side by side.

use super::float;

/// Counts of events in two stretches of time of one kind: sessions, weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rates {
    /// Events of late.
    pub now: usize,
    /// In so many stretches.
    pub of_now: usize,
    /// Events before.
    pub then: usize,
    /// In so many stretches.
    pub of_then: usize,
}

/// One end of a two-sided interval of 90 in 100.
const TAIL: f64 = 0.05;

impl Rates {
    /// The lower end of the 90 % interval of the ratio now to then; 0 where nothing happened of late.
    ///
    /// Given all events, those of late are binomial with the odds of the ratio (Przyborowski and Wilenski 1940); the
    /// interval of their share is Clopper and Pearson's (1934), as R's `poisson.test` computes it.
    #[must_use]
    pub fn least_ratio(&self) -> f64 {
        let share = least_share(self.now, self.now + self.then);
        share / (1.0 - share) * float(self.of_then) / float(self.of_now)
    }
}

/// The least share under which `k` of `n` or more are not too rare, found by halving.
fn least_share(k: usize, n: usize) -> f64 {
    if k == 0 {
        return 0.0;
    }
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if at_least(k, n, middle) < TAIL { low = middle } else { high = middle }
    }
    low
}

/// How likely `k` or more of `n` are, each with probability `p`.
fn at_least(k: usize, n: usize, p: f64) -> f64 {
    (k..=n).map(|i| libm::exp(log_choose(n, i) + float(i) * libm::log(p) + float(n - i) * libm::log1p(-p))).sum()
}

fn log_choose(n: usize, k: usize) -> f64 {
    let log_factorial = |n: usize| libm::lgamma(float(n) + 1.0);
    log_factorial(n) - log_factorial(k) - log_factorial(n - k)
}
