//! The exponentially weighted moving average: many small surprises in one direction add up to an alarm.
//!
//! `E_t = λ·z_t + (1 − λ)·E_{t−1}` against `L·√(λ/(2−λ)·(1 − (1−λ)^{2t}))`, its exact standard deviation after `t` values
//! (Roberts 1959; Lucas & Saccucci 1990). `z` are surprises in standard errors, never raw scores.

/// A chart: how much the newest value weighs, and how far out the limit lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chart {
    /// The newest value's weight `λ`.
    pub weight: f64,
    /// The limit's distance `L`, in standard deviations of the average.
    pub limit: f64,
}

/// One-sided, one false alarm in about 483 sessions.
pub const ONE_SIDED: Chart = Chart { weight: 0.2, limit: 2.7 };
/// Two-sided, one false alarm in about 500 sessions.
pub const TWO_SIDED: Chart = Chart { weight: 0.2, limit: 2.962 };

/// The average so far.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Average {
    value: f64,
    seen: u16,
}

impl Average {
    /// Where it stands, in standard errors of one value.
    #[must_use]
    pub const fn value(self) -> f64 {
        self.value
    }
}

impl Chart {
    /// The limit after `seen` values.
    #[must_use]
    pub fn limit_after(self, seen: u16) -> f64 {
        let keep = 1.0 - self.weight;
        let gathered = 1.0 - libm::pow(keep, 2.0 * f64::from(seen));
        self.limit * libm::sqrt(self.weight / (2.0 - self.weight) * gathered)
    }

    /// The average after one more value.
    #[must_use]
    pub fn follow(self, average: Average, z: f64) -> Average {
        let value = self.weight * z + (1.0 - self.weight) * average.value;
        Average { value, seen: average.seen.saturating_add(1) }
    }

    /// How far the average stands beyond the limit on either side: below 0 for a fall, above 0 for a rise.
    #[must_use]
    pub fn alarm(self, average: Average) -> Option<core::cmp::Ordering> {
        let limit = self.limit_after(average.seen);
        let outside = average.seen > 0 && average.value.abs() > limit;
        if outside { average.value.partial_cmp(&0.0) } else { None }
    }
}
