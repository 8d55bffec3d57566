//! The joint spread of a level and its slope: a symmetric matrix of two rows.

/// Variances and covariance.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Spread {
    /// Of the level.
    pub level: f64,
    /// Of both together.
    pub both: f64,
    /// Of the slope.
    pub slope: f64,
}

impl Spread {
    pub const NONE: Self = Self { level: 0.0, both: 0.0, slope: 0.0 };

    /// `F·self·Fᵀ` with `F = [[1, gap], [0, 1]]`: one gap on.
    pub fn along(self, gap: f64) -> Self {
        let both = self.both + gap * self.slope;
        Self { level: self.level + gap * (self.both + both), both, slope: self.slope }
    }

    /// One gap back.
    pub fn along_back(self, gap: f64) -> Self {
        self.along(0.0 - gap)
    }

    /// `Fᵀ·self·F`.
    pub fn along_transposed(self, gap: f64) -> Self {
        let both = self.both + gap * self.level;
        Self { slope: self.slope + gap * (self.both + both), both, level: self.level }
    }

    pub fn times(self, x: [f64; 2]) -> [f64; 2] {
        [self.level * x[0] + self.both * x[1], self.both * x[0] + self.slope * x[1]]
    }

    /// `self·middle·self`.
    pub fn around(self, middle: Self) -> Self {
        let first = middle.times([self.level, self.both]);
        let second = middle.times([self.both, self.slope]);
        let dot = |a: [f64; 2], b: [f64; 2]| a[0] * b[0] + a[1] * b[1];
        Self {
            level: dot([self.level, self.both], first),
            both: dot([self.level, self.both], second),
            slope: dot([self.both, self.slope], second),
        }
    }

    pub fn less(self, other: Self) -> Self {
        Self { level: self.level - other.level, both: self.both - other.both, slope: self.slope - other.slope }
    }
}
