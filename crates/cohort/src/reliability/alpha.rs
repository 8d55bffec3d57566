//! Cronbach's alpha, and each item against the rest.
//!
//! Source: Cronbach 1951, Psychometrika 16:297. Intervals: Feldt 1965, Psychometrika 30:357, exact where items are
//! parallel and normal; Duhachek & Iacobucci 2004, J Appl Psychol 89:792, for large samples without that.

use super::{Bounds, Coefficient, Moments, Reason};
use crate::distributions::{fisher_f, normal};

/// Alpha of the items as they are, with Feldt's interval.
///
/// # Errors
/// One item, or a total that is the same for everybody.
pub fn raw(moments: &Moments) -> Result<Coefficient, Reason> {
    let estimate = of(moments)?;
    let bounds = if estimate >= 1.0 - 1e-12 { Err(Reason::Perfect) } else { Ok(feldt(estimate, moments)) };
    Ok(Coefficient { estimate, error: None, bounds })
}

fn of(moments: &Moments) -> Result<f64, Reason> {
    let (k, whole) = (moments.items() as f64, moments.covariance().sum());
    if moments.items() < 2 {
        return Err(Reason::OneItem);
    }
    // What rounding leaves of a total that two opposite items make constant.
    if whole <= 1e-13 * moments.covariance().trace() {
        return Err(Reason::NoSpread);
    }
    Ok(k / (k - 1.0) * (1.0 - moments.covariance().trace() / whole))
}

fn feldt(estimate: f64, moments: &Moments) -> Bounds {
    let above = (moments.used() - 1) as f64;
    let below = above * (moments.items() - 1) as f64;
    let at = |p: f64| 1.0 - (1.0 - estimate) * fisher_f::quantile(p, above, below);
    Bounds { low: at(0.975), high: at(0.025) }
}

/// Alpha with the standard error and interval of Duhachek and Iacobucci.
///
/// # Errors
/// One item, or a total that is the same for everybody.
pub fn duhachek(moments: &Moments) -> Result<Coefficient, Reason> {
    let estimate = of(moments)?;
    let (k, whole, trace) = (moments.items() as f64, moments.covariance().sum(), moments.covariance().trace());
    let rows = || (0..moments.items()).map(|row| moments.covariance().row(row));
    let squares: f64 = rows().flatten().map(|cell| cell * cell).sum();
    let sums: f64 = rows().map(|row| row.iter().sum::<f64>().powi(2)).sum();
    let spread = whole * (squares + trace * trace) - 2.0 * trace * sums;
    let variance = 2.0 * k * k / ((k - 1.0).powi(2) * whole.powi(3)) * spread;
    let error = (variance.max(0.0) / moments.used() as f64).sqrt();
    let reach = normal::quantile(0.975) * error;
    let bounds = Bounds { low: estimate - reach, high: (estimate + reach).min(1.0) };
    let bounds = if estimate >= 1.0 - 1e-12 { Err(Reason::Perfect) } else { Ok(bounds) };
    Ok(Coefficient { estimate, error: Some(error), bounds })
}

/// Alpha of the items brought to one standard deviation.
///
/// # Errors
/// One item, or one that does not vary, or correlations that sum to nothing.
pub fn standardised(moments: &Moments) -> Result<Coefficient, Reason> {
    let (k, mean) = (moments.items() as f64, mean_correlation(moments)?);
    let whole = 1.0 + (k - 1.0) * mean;
    if whole <= 1e-13 {
        return Err(Reason::NoSpread);
    }
    Ok(Coefficient { estimate: k * mean / whole, error: None, bounds: Err(Reason::Standardised) })
}

/// The mean correlation of two different items.
///
/// # Errors
/// One item, or one that does not vary.
pub fn mean_correlation(moments: &Moments) -> Result<f64, Reason> {
    if moments.items() < 2 {
        return Err(Reason::OneItem);
    }
    let (k, correlation) = (moments.items() as f64, moments.correlation()?);
    Ok((correlation.sum() - k) / (k * (k - 1.0)))
}

/// The standard error of measurement of the total, in points of the total; none at a reliability outside 0 to 1.
#[must_use]
pub fn error_of_total(moments: &Moments, reliability: f64) -> Option<f64> {
    let sound = (0.0..1.0 + 1e-12).contains(&reliability);
    sound.then(|| moments.total_sd() * (1.0 - reliability).max(0.0).sqrt())
}

/// An item beside the others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beside {
    /// Its correlation with the total, itself included.
    pub total: Result<f64, Reason>,
    /// Its correlation with the total of the others.
    pub rest: Result<f64, Reason>,
    /// Alpha of the others alone.
    pub dropped: Result<f64, Reason>,
}

/// How an item goes with the others.
#[must_use]
pub fn beside(moments: &Moments, item: usize) -> Beside {
    if moments.items() < 2 {
        return Beside { total: Err(Reason::OneItem), rest: Err(Reason::OneItem), dropped: Err(Reason::OneItem) };
    }
    let own = moments.covariance().at(item, item);
    let with: f64 = moments.covariance().row(item).iter().sum();
    let whole = moments.covariance().sum();
    let dropped = if moments.items() == 2 { Err(Reason::OneLeft) } else { of(&moments.without(item)) };
    Beside { total: correlated(with, own, whole), rest: correlated(with - own, own, whole - 2.0 * with + own), dropped }
}

fn correlated(covariance: f64, own: f64, other: f64) -> Result<f64, Reason> {
    if own <= 0.0 {
        return Err(Reason::ConstantItem);
    }
    if other <= 1e-13 * own {
        return Err(Reason::NoSpread);
    }
    Ok((covariance / (own.sqrt() * other.sqrt())).clamp(-1.0, 1.0))
}
