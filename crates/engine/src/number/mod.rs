//! Numbers with a unit: a bare `f64` does not cross a boundary.
//!
//! Ties are decided on decimals as a person entered them: two numbers closer than [`TIE`] are the same number, so that
//! 2.8 − 2.1 reaches a threshold of 0.7 although binary arithmetic makes it 0.6999999999999997.

mod normal;
mod order;
mod proportion;
mod rates;
mod sem;
mod time;

pub use normal::{below, density, quantile};
pub use order::{median, rises_by_chance};
pub use proportion::{sign_test, wilson};
pub use rates::Rates;
pub use sem::Sem;
pub use time::Weeks;

/// Below this difference two numbers are the same: far under any printed decimal, far above rounding noise.
pub const TIE: f64 = 1e-9;

/// Whether `a` reaches `b`, ties included.
#[must_use]
pub fn reaches(a: f64, b: f64) -> bool {
    a >= b - TIE
}

/// Whether `a` lies above `b`, ties excluded.
#[must_use]
pub fn exceeds(a: f64, b: f64) -> bool {
    a > b + TIE
}

/// A count as a number to reckon with.
#[expect(clippy::cast_precision_loss, reason = "what people do in a course stays far below 2^52")]
pub(crate) const fn float(n: usize) -> f64 {
    n as f64
}

/// The lowest and highest score a scale can give, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The lowest.
    pub low: f64,
    /// The highest.
    pub high: f64,
}

impl Range {
    /// The nearest value within.
    #[must_use]
    pub fn clip(self, points: f64) -> f64 {
        points.clamp(self.low, self.high)
    }

    /// Half way between its ends.
    #[must_use]
    pub fn middle(self) -> f64 {
        f64::midpoint(self.low, self.high)
    }
}

/// Where a quantity lies with 95 in 100 certainty, in points of its scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The best guess.
    pub middle: f64,
    /// The upper end.
    pub high: f64,
}

impl Interval {
    /// `middle ± 1.96·√variance`.
    #[must_use]
    pub fn around(middle: f64, variance: f64) -> Self {
        let reach = sem::Z95 * libm::sqrt(variance.max(0.0));
        Self { low: middle - reach, middle, high: middle + reach }
    }

    /// Whether all of it lies on one side of zero.
    #[must_use]
    pub fn excludes_zero(self) -> bool {
        exceeds(self.low, 0.0) || exceeds(0.0, self.high)
    }

    /// The same interval, cut where the scale ends.
    #[must_use]
    pub fn within(self, range: Range) -> Self {
        Self { low: range.clip(self.low), middle: range.clip(self.middle), high: range.clip(self.high) }
    }
}

/// A probability or a part of a whole, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Share(f64);

impl Share {
    /// The share nearest to `value`; rounding may leave a probability a hair outside 0 to 1.
    #[must_use]
    pub const fn near(value: f64) -> Self {
        Self(value.clamp(0.0, 1.0))
    }

    /// As a number from 0 to 1.
    #[must_use]
    pub const fn get(self) -> f64 {
        self.0
    }

    /// In a hundred.
    #[must_use]
    pub const fn percent(self) -> f64 {
        self.0 * 100.0
    }
}
