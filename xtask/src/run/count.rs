//! Counting: how many passed and failed, read from what each runner prints.

use std::{fmt, iter::Sum, ops};

/// How many passed and how many failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Test cases and checks that passed.
    pub passed: usize,
    /// Test cases and checks that failed.
    pub failed: usize,
}

impl Count {
    /// A failed run that counted no failure, such as one that did not build, still failed once.
    #[must_use]
    pub const fn unless(self, ran_well: bool) -> Self {
        if ran_well || self.failed > 0 { self } else { Self { passed: self.passed, failed: 1 } }
    }
}

/// What one line of `cargo test` counts: `test result: ok. 12 passed; 0 failed; 1 ignored; …`.
#[must_use]
pub fn rust(line: &str) -> Count {
    match line.strip_prefix("test result: ") {
        Some(rest) => Count { passed: before(rest, " passed"), failed: before(rest, " failed") },
        None => Count::default(),
    }
}

/// What one line of node's test runner counts: `ℹ pass 3`, `ℹ fail 1`, `ℹ cancelled 0`.
#[must_use]
pub fn node(line: &str) -> Count {
    let words: Vec<_> = line.split_whitespace().collect();
    let number = words.get(2).and_then(|number| number.parse().ok()).unwrap_or(0);
    match words[..] {
        ["ℹ" | "#", "pass", _] => Count { passed: number, failed: 0 },
        ["ℹ" | "#", "fail" | "cancelled", _] => Count { passed: 0, failed: number },
        _ => Count::default(),
    }
}

/// The number that stands right before a word.
fn before(text: &str, word: &str) -> usize {
    let ahead = text.split_once(word).map_or("", |(ahead, _)| ahead);
    ahead.rsplit(' ').next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

impl ops::Add for Count {
    type Output = Self;

    fn add(self, more: Self) -> Self {
        Self { passed: self.passed + more.passed, failed: self.failed + more.failed }
    }
}

impl ops::AddAssign for Count {
    fn add_assign(&mut self, more: Self) {
        *self = *self + more;
    }
}

impl Sum for Count {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), |all, more| all + more)
    }
}

impl fmt::Display for Count {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Lines copied from cargo 1.95 and node 20.20 as they printed them.

    #[test]
    fn a_line_of_cargo_test_is_counted() {
        let line = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.31s";
        assert_eq!(rust(line), Count { passed: 12, failed: 3 });
        assert_eq!(rust("test a_quiet_week ... ok"), Count::default());
    }

    #[test]
    fn a_line_of_node_is_counted() {
        assert_eq!(node("ℹ pass 4"), Count { passed: 4, failed: 0 });
        assert_eq!(node("ℹ fail 2"), Count { passed: 0, failed: 2 });
        assert_eq!(node("ℹ cancelled 1"), Count { passed: 0, failed: 1 });
        assert_eq!(node("ℹ duration_ms 4"), Count::default());
    }

    #[test]
    fn a_run_that_did_not_build_has_failed_once() {
        assert_eq!(Count::default().unless(false), Count { passed: 0, failed: 1 });
        assert_eq!(Count { passed: 1, failed: 2 }.unless(false), Count { passed: 1, failed: 2 });
    }

    #[test]
    fn the_closing_line_stands_alone() {
        assert_eq!(Count { passed: 41, failed: 0 }.to_string(), "41 passed, 0 failed");
    }
}
