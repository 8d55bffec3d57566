//! The standard error of measurement: how far a score strays though nothing changed.

/// Two-sided 5 % point of the normal curve, rounded as Jacobson and Truax (1991) print it.
pub(super) const Z95: f64 = 1.96;
/// Two-sided 10 % point of the normal curve.
const Z90: f64 = 1.645;

/// A standard error of measurement, in points.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Sem(f64);

impl Sem {
    /// `sd · √(1 − reliability)`.
    #[must_use]
    pub fn of(sd: f64, reliability: f64) -> Self {
        Self(sd * libm::sqrt(1.0 - reliability))
    }

    /// In points.
    #[must_use]
    pub const fn points(self) -> f64 {
        self.0
    }

    /// Squared, in points².
    #[must_use]
    pub const fn variance(self) -> f64 {
        self.0 * self.0
    }

    /// The error of the difference of two scores: `SEM · √2`.
    #[must_use]
    pub fn of_difference(self) -> f64 {
        self.0 * core::f64::consts::SQRT_2
    }

    /// The change that measurement error alone exceeds in 5 of 100 pairs: `1.96 · √2 · SEM` (Jacobson & Truax 1991).
    #[must_use]
    pub fn reliable_change(self) -> f64 {
        Z95 * self.of_difference()
    }

    /// The same for 10 of 100 pairs, which the rupture rule asks for.
    #[must_use]
    pub fn likely_change(self) -> f64 {
        Z90 * self.of_difference()
    }
}
