//! McDonald's omega total: the share of the total's variance that one factor behind all items explains.
//!
//! Source: McDonald 1999, Test Theory; the interval by the delta method on the expected information, as structural
//! equation programs have it (Raykov 2002, Multivar Behav Res 37:89).

use super::one_factor::OneFactor;
use super::{Bounds, Coefficient, Moments, Reason};
use crate::distributions::normal;

/// Omega of the items as they are: (Σλ)² / ((Σλ)² + Σψ), with loadings and unique variances in the items' own units.
#[must_use]
pub fn total(factor: &OneFactor, moments: &Moments) -> Coefficient {
    let sds: Vec<f64> = (0..moments.items()).map(|item| moments.sd(item)).collect();
    let (carried, own) = parts(factor, &sds);
    let whole = carried * carried + own;
    let estimate = carried * carried / whole;
    let Some(covariance) = factor.covariance() else {
        return Coefficient { estimate, error: None, bounds: Err(Reason::Heywood) };
    };
    let by_loading = sds.iter().map(|sd| sd * 2.0 * carried * own / (whole * whole));
    let by_unique = sds.iter().map(|sd| -sd * sd * carried * carried / (whole * whole));
    let slope: Vec<f64> = by_loading.chain(by_unique).collect();
    let variance = super::matrix::dot(&slope, &covariance.times(&slope)) / moments.used() as f64;
    let error = variance.max(0.0).sqrt();
    let reach = normal::quantile(0.975) * error;
    let bounds = Ok(Bounds { low: (estimate - reach).max(0.0), high: (estimate + reach).min(1.0) });
    Coefficient { estimate, error: Some(error), bounds }
}

/// Omega over the total's variance as it was seen, not as the factor has it; both are the same where the factor fits.
#[must_use]
pub fn over_seen_variance(factor: &OneFactor, moments: &Moments) -> Coefficient {
    let sds: Vec<f64> = (0..moments.items()).map(|item| moments.sd(item)).collect();
    let (carried, _) = parts(factor, &sds);
    let estimate = carried * carried / moments.covariance().sum();
    Coefficient { estimate, error: None, bounds: Err(Reason::NoFormula) }
}

/// Omega of the items brought to one standard deviation.
#[must_use]
pub fn standardised(factor: &OneFactor) -> Coefficient {
    let (carried, own) = parts(factor, &vec![1.0; factor.loadings.len()]);
    let estimate = carried * carried / (carried * carried + own);
    Coefficient { estimate, error: None, bounds: Err(Reason::Standardised) }
}

/// The sum of loadings and the sum of unique variances, of items with these standard deviations.
fn parts(factor: &OneFactor, sds: &[f64]) -> (f64, f64) {
    let carried = factor.loadings.iter().zip(sds).map(|(loading, sd)| loading * sd).sum();
    let own = factor.uniquenesses.iter().zip(sds).map(|(unique, sd)| unique * sd * sd).sum();
    (carried, own)
}
