//! How two columns go together: Pearson's and Spearman's correlation with interval and p, and adjusted p of many.
//!
//! Rows must be independent of each other: several sessions of one client in one column make intervals too narrow.
//!
//! Source: Fisher 1921, Metron 1:3, for Pearson's interval; Bonett & Wright 2000, Psychometrika 65:23, for Spearman's;
//! Best & Roberts 1975, Appl Stat 24:377 (AS 89), for its p with few pairs; Holm 1979; Benjamini & Hochberg 1995.

mod adjust;
mod exact;
mod rank;

pub use adjust::{Adjust, adjust};

use crate::distributions::{normal, student_t};
use rank::ranks;

/// Whose correlation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Of the values: how close they lie to a straight line.
    Pearson,
    /// Of their ranks: how closely the one rises whenever the other does. Equal values share a rank.
    Spearman,
}

/// How a p was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// From Student's t with n − 2 degrees of freedom.
    StudentT,
    /// From all orders there are: rank correlations of up to nine pairs without ties.
    AllOrders,
    /// From an Edgeworth series: rank correlations of 10 to 1289 pairs without ties.
    Edgeworth,
}

/// A correlation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Correlation {
    /// How many pairs it rests on.
    pub n: usize,
    /// From −1 to 1.
    pub r: f64,
    /// Where it lies with the confidence asked for; none with fewer than four pairs.
    pub interval: Option<(f64, f64)>,
    /// The chance of an r as far from zero, or farther, were there none.
    pub p: f64,
    /// How it was found.
    pub by: By,
}

/// Why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Gap {
    /// Too few rows hold both.
    #[error("{0} rows hold both; at least 3 are needed")]
    TooFew(usize),
    /// The first column does not vary.
    #[error("x is the same in every row that holds both")]
    FirstConstant,
    /// The second column does not vary.
    #[error("y is the same in every row that holds both")]
    SecondConstant,
}

/// The correlation of two columns, from the rows that hold both, with an interval of the given confidence (such as .95).
///
/// # Errors
/// Too few such rows, or a column that does not vary in them.
pub fn correlate(
    kind: Kind,
    first: &[Option<f64>],
    second: &[Option<f64>],
    confidence: f64,
) -> Result<Correlation, Gap> {
    let (x, y): (Vec<f64>, Vec<f64>) = first.iter().zip(second).filter_map(|(x, y)| x.zip(*y)).unzip();
    let n = x.len();
    if n < 3 {
        return Err(Gap::TooFew(n));
    }
    let constant = |of: &[f64]| of.iter().all(|value| *value == of[0]);
    match (constant(&x), constant(&y)) {
        (true, _) => Err(Gap::FirstConstant),
        (_, true) => Err(Gap::SecondConstant),
        _ if kind == Kind::Pearson => Ok(pearson(&x, &y, confidence)),
        _ => Ok(spearman(&x, &y, confidence)),
    }
}

fn pearson(x: &[f64], y: &[f64], confidence: f64) -> Correlation {
    let (n, r) = (x.len(), coefficient(x, y));
    Correlation { n, r, interval: interval(r, n, confidence, 1.0), p: by_t(r, n), by: By::StudentT }
}

fn spearman(x: &[f64], y: &[f64], confidence: f64) -> Correlation {
    let (n, (first, tied_first), (second, tied_second)) = (x.len(), ranks(x), ranks(y));
    let r = coefficient(&first, &second);
    let (p, by) = if tied_first || tied_second || n >= exact::MOST {
        (by_t(r, n), By::StudentT)
    } else {
        exact::two_sided(first.iter().zip(&second).map(|(a, b)| (a - b) * (a - b)).sum(), n)
    };
    Correlation { n, r, interval: interval(r, n, confidence, 1.0 + r * r / 2.0), p, by }
}

/// Deviations are scaled by the largest of each column first, so that no square overflows or vanishes.
fn coefficient(x: &[f64], y: &[f64]) -> f64 {
    let (x, y) = (deviations(x), deviations(y));
    let product = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    let r = product(&x, &y) / (product(&x, &x) * product(&y, &y)).sqrt();
    r.clamp(-1.0, 1.0)
}

fn deviations(of: &[f64]) -> Vec<f64> {
    let mean = of.iter().sum::<f64>() / of.len() as f64;
    let off: Vec<f64> = of.iter().map(|value| value - mean).collect();
    let largest = off.iter().fold(0.0_f64, |most, one| most.max(one.abs()));
    off.iter().map(|one| one / largest).collect()
}

/// On the scale of Fisher's z, where `spread`/(n − 3) is the variance.
fn interval(r: f64, n: usize, confidence: f64, spread: f64) -> Option<(f64, f64)> {
    if n < 4 {
        return None;
    }
    let reach = normal::quantile(0.5 + confidence / 2.0) * (spread / (n - 3) as f64).sqrt();
    Some(((r.atanh() - reach).tanh(), (r.atanh() + reach).tanh()))
}

fn by_t(r: f64, n: usize) -> f64 {
    let freedom = (n - 2) as f64;
    let rest = (1.0 - r) * (1.0 + r);
    if rest <= 0.0 { 0.0 } else { student_t::two_sided(r * (freedom / rest).sqrt(), freedom) }
}
