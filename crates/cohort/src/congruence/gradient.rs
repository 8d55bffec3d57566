//! A number that knows how it moves with each coefficient: the delta method without a derivative written by hand.

use std::ops::{Add, Div, Mul, Neg, Sub};

/// A value, and its slope in each of the six coefficients.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Moving {
    pub(super) value: f64,
    pub(super) slopes: [f64; 6],
}

impl Moving {
    /// The coefficients themselves.
    pub(super) fn all(coefficients: &[f64; 6]) -> [Self; 6] {
        std::array::from_fn(|at| {
            let mut slopes = [0.0; 6];
            slopes[at] = 1.0;
            Self { value: coefficients[at], slopes }
        })
    }

    pub(super) fn sqrt(self) -> Self {
        let value = self.value.sqrt();
        Self { value, slopes: self.slopes.map(|slope| slope / (2.0 * value)) }
    }

    /// √(slopes · covariance · slopes).
    pub(super) fn error(&self, covariance: &[[f64; 6]; 6]) -> f64 {
        let rows = covariance.iter().zip(self.slopes);
        let variance: f64 = rows.map(|(row, slope)| slope * dot(row, &self.slopes)).sum();
        variance.max(0.0).sqrt()
    }

    fn with(self, other: Self, value: f64, own: f64, its: f64) -> Self {
        Self { value, slopes: std::array::from_fn(|at| own * self.slopes[at] + its * other.slopes[at]) }
    }
}

fn dot(a: &[f64; 6], b: &[f64; 6]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

impl Add for Moving {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        self.with(other, self.value + other.value, 1.0, 1.0)
    }
}

impl Sub for Moving {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self.with(other, self.value - other.value, 1.0, -1.0)
    }
}

impl Mul for Moving {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        self.with(other, self.value * other.value, other.value, self.value)
    }
}

impl Mul<Moving> for f64 {
    type Output = Moving;
    fn mul(self, other: Moving) -> Moving {
        Moving { value: self * other.value, slopes: other.slopes.map(|slope| self * slope) }
    }
}

impl Div for Moving {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        let (value, its) = (self.value / other.value, other.value);
        self.with(other, value, 1.0 / its, -value / its)
    }
}

impl Neg for Moving {
    type Output = Self;
    fn neg(self) -> Self {
        -1.0 * self
    }
}
