//! The rival statistics of reliable change, each a deviation in points over an error in points.

use super::{Caseload, Refused};
use engine::number::Sem;

/// Whose statistic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Jacobson & Truax 1991: the change over the error of a difference.
    Jt,
    /// Gulliksen, Lord & Novick (Hsu 1989): the score after against its regression on the one before.
    Gln,
    /// Hsu, Linn & Lord (Hsu 1989): the same, allowing for the mean after.
    Hll,
    /// Edwards & Nunnally (Speer 1992): the score after against the estimated true score before.
    En,
    /// Nunnally & Kotsch 1983: the same, with an error that knows the reliability after.
    Nk,
    /// Hageman & Arrindell 1993: the estimated true change, tested one-sided.
    Ha,
}

impl Method {
    /// Whether it tests one side only: Hageman and Arrindell ask about improvement and deterioration apart.
    #[must_use]
    pub const fn one_sided(self) -> bool {
        matches!(self, Self::Ha)
    }
}

/// A method with its numbers put in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Statistic {
    method: Method,
    caseload: Caseload,
    reliability: f64,
    /// The reliability of differences; asked for by Hageman and Arrindell only.
    pub(super) of_differences: Option<f64>,
    /// What the deviation is divided by, in points.
    pub(super) error: f64,
}

impl Statistic {
    pub(super) fn new(method: Method, caseload: &Caseload, (reliability, after): (f64, f64)) -> Result<Self, Refused> {
        let sd = caseload.before.sd;
        let sem = Sem::of(sd, reliability);
        let of_differences = if method == Method::Ha { Some(of_differences(caseload, sem)?) } else { None };
        let error = match method {
            Method::Jt => sem.of_difference(),
            Method::Gln | Method::Hll => sd * (1.0 - reliability * reliability).sqrt(),
            Method::En => sem.points(),
            Method::Nk => sd * (reliability * reliability * (1.0 - reliability) + (1.0 - after)).sqrt(),
            Method::Ha => of_differences.unwrap_or_default().sqrt() * sem.of_difference(),
        };
        Ok(Self { method, caseload: *caseload, reliability, of_differences, error })
    }

    /// How far the score after lies from where the method expects it, in points.
    pub(super) fn deviation(&self, before: f64, after: f64) -> f64 {
        let means = (self.caseload.before.mean, self.caseload.after.mean);
        let regressed = self.reliability * (before - means.0);
        match self.method {
            Method::Jt => after - before,
            Method::Gln | Method::En | Method::Nk => after - means.0 - regressed,
            Method::Hll => after - means.1 - regressed,
            Method::Ha => {
                let truth = self.of_differences.unwrap_or_default();
                (after - before) * truth + (means.1 - means.0) * (1.0 - truth)
            }
        }
    }
}

/// The part of the differences' variance that is not error; both scores have the same error.
fn of_differences(caseload: &Caseload, sem: Sem) -> Result<f64, Refused> {
    let (before, after) = (caseload.before.sd, caseload.after.sd);
    let variance = before * before + after * after - 2.0 * caseload.covariance;
    let truth = variance - 2.0 * sem.variance();
    if variance <= 0.0 || truth <= 0.0 {
        return Err(Refused::UnreliableDifference(if variance > 0.0 { truth / variance } else { 0.0 }));
    }
    Ok(truth / variance)
}
