//! The cumulative sum: what surprises exceed an allowance by is gathered until it is too much to be chance.
//!
//! `C_t = max(0, C_{t−1} − z_t − k)` against `h`, for falls (Page 1954). `z` are surprises in standard errors.

/// A chart for falls: what each surprise is allowed, and how much may gather.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cusum {
    /// The allowance `k`: half of the shift to be found, in standard errors.
    pub allowance: f64,
    /// The limit `h`, in standard errors.
    pub limit: f64,
}

impl Cusum {
    /// What has gathered after one more surprise.
    #[must_use]
    pub fn follow(self, gathered: f64, z: f64) -> f64 {
        (gathered - z - self.allowance).max(0.0)
    }

    /// Whether it is too much.
    #[must_use]
    pub fn alarm(self, gathered: f64) -> bool {
        gathered > self.limit
    }
}
