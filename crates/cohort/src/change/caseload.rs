//! What a caseload's own scores say: means, spreads and how the scores before and after go together.

use super::Refused;

/// Mean and standard deviation (with n − 1) of a score, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// The mean.
    pub mean: f64,
    /// The standard deviation.
    pub sd: f64,
}

/// The moments of a caseload, from complete pairs only.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Caseload {
    /// All clients.
    pub rows: usize,
    /// Clients with both scores.
    pub used: usize,
    /// Before.
    pub before: Spread,
    /// After.
    pub after: Spread,
    /// The covariance (with n − 1) of both, in points².
    pub covariance: f64,
}

/// No spread is smaller, in points; squares of smaller ones are lost.
const SMALLEST: f64 = 1e-100;

impl Caseload {
    /// The moments of these scores; the n-th before belongs to the n-th after.
    ///
    /// # Errors
    /// Fewer than two complete pairs, or no spread before.
    pub fn of(before: &[Option<f64>], after: &[Option<f64>]) -> Result<Self, Refused> {
        let pairs = || before.iter().zip(after).filter_map(|(before, after)| before.zip(*after));
        let used = pairs().count();
        if used < 2 {
            return Err(Refused::TooFew { used, rows: before.len() });
        }
        let first = pairs().map(|(before, _)| before).next().unwrap_or_default();
        if pairs().all(|(before, _)| before == first) {
            return Err(Refused::NoSpread(first));
        }
        let caseload = Self::from_pairs(pairs, used, before.len());
        // So near together that what is divided by their spread is no number any more.
        if caseload.before.sd < SMALLEST { Err(Refused::NoSpread(first)) } else { Ok(caseload) }
    }

    fn from_pairs<P: Iterator<Item = (f64, f64)>>(pairs: impl Fn() -> P, used: usize, rows: usize) -> Self {
        let n = used as f64;
        let sums = pairs().fold((0.0, 0.0), |(x, y), (before, after)| (x + before, y + after));
        let means = (sums.0 / n, sums.1 / n);
        let squares = pairs().fold([0.0; 3], |[xx, yy, xy], (before, after)| {
            let (x, y) = (before - means.0, after - means.1);
            [xx + x * x, yy + y * y, xy + x * y]
        });
        let [xx, yy, xy] = squares.map(|sum| sum / (n - 1.0));
        let before = Spread { mean: means.0, sd: xx.sqrt() };
        let after = Spread { mean: means.1, sd: yy.sqrt() };
        Self { rows, used, before, after, covariance: xy }
    }
}
