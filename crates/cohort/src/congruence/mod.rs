//! Whether it matters that two views agree: a quadratic response surface of an outcome over both.
//!
//! outcome = b0 + b1·x + b2·y + b3·x² + b4·x·y + b5·y². Along x = y the surface rises by a1 = b1 + b2 and bends by
//! a2 = b3 + b4 + b5; along x = −y it rises by a3 = b1 − b2 and bends by a4 = b3 − b4 + b5; a5 = b3 − b5.
//!
//! Both views must be on one metric, and nought must mean the same on both: the line of congruence is x = y as given.
//!
//! Source: Edwards & Parry 1993, Acad Manage J 36:1577; Humberg, Nestler & Back 2019, Soc Psychol Personal Sci 10:409.

mod gradient;
mod shape;
mod strict;

pub use shape::Guard;
pub use strict::{Condition, Strict};

use crate::distributions::{normal, student_t};
use crate::least_squares::{self, Fitted};
use gradient::Moving;

/// One row: both views and the outcome.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The one view, in points.
    pub x: f64,
    /// The other, on the same metric.
    pub y: f64,
    /// What may depend on them.
    pub outcome: f64,
    /// Whose row it is, counted from 0; only asked about with [`Errors::Clustered`].
    pub client: u32,
}

/// How the standard errors are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errors {
    /// As if every row's own part were independent and equally large: ordinary least squares, t with n − 6.
    Ordinary,
    /// From the residuals, each enlarged by what its own pull hides (HC3, MacKinnon & White 1985), t with n − 6.
    Robust,
    /// From the residuals as they are (HC0), normal: what R's package RSA calls MLR and takes by default.
    AsPackage,
    /// From the residuals added up within each client, with the usual allowance for few (CR1), t with clients − 1.
    Clustered,
}

/// An estimate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parameter {
    /// The estimate.
    pub estimate: f64,
    /// Its standard error.
    pub error: f64,
    /// The chance of an estimate as far from zero, or farther, were there nothing.
    pub p: f64,
    /// Where it lies with 95 in 100 certainty.
    pub interval: (f64, f64),
}

/// A fitted surface.
#[derive(Clone, Debug, PartialEq)]
pub struct Surface {
    /// How many rows it rests on.
    pub n: usize,
    /// How many clients they come from, where that was asked for.
    pub clients: Option<usize>,
    /// Degrees of freedom of t; none where the normal curve stands in for it.
    pub freedom: Option<f64>,
    /// The residual standard deviation, in points of the outcome.
    pub residual: f64,
    /// The share of the outcome's variance that goes with the surface.
    pub r_squared: f64,
    /// b0 to b5.
    pub coefficients: [Parameter; 6],
    /// a1 to a5.
    pub along: [Parameter; 5],
    /// 4·b3·b5 − b4²: above zero a hilltop or the bottom of a valley, below it a saddle.
    pub determinant: Parameter,
    /// Where the surface is level, x and y.
    pub stationary: Result<[Parameter; 2], Guard>,
    /// Intercept and slope of the first principal axis, where the surface bends down least or up most: p10, p11.
    pub first_axis: Axis,
    /// Intercept and slope of the second, across the first: p20, p21.
    pub second_axis: Axis,
    /// How the surface bends along the two axes, the larger first.
    pub bends: [Parameter; 2],
}

/// Intercept and slope of an axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// Where it meets the line x = 0.
    pub intercept: Result<Parameter, Guard>,
    /// How it climbs.
    pub slope: Result<Parameter, Guard>,
}

/// Why there is no surface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Fewer rows than a surface needs.
    #[error("{0} rows hold both views and the outcome; a surface has six coefficients and needs at least 7")]
    TooFew(usize),
    /// A term that is a mixture of the others.
    #[error(
        "the term {0} is a mixture of the terms before it in these rows, so no surface can be told from others; each view \
         needs at least three different values, and the two must not be the same"
    )]
    Dependent(&'static str),
    /// The outcome does not vary.
    #[error("the outcome is the same in every row")]
    Constant,
    /// Fewer than two clients.
    #[error("all rows come from one client; errors by client need at least 2, and 40 to be trusted")]
    OneClient,
}

const TERMS: [&str; 6] = ["1", "x", "y", "x²", "x·y", "y²"];

/// Fits the surface.
///
/// # Errors
/// Too few rows, terms that cannot be told apart, an outcome without spread, or errors by client from one client.
pub fn fit(points: &[Point], errors: Errors) -> Result<Surface, Refused> {
    if points.len() <= TERMS.len() {
        return Err(Refused::TooFew(points.len()));
    }
    let outcome: Vec<f64> = points.iter().map(|point| point.outcome).collect();
    if outcome.iter().all(|one| *one == outcome[0]) {
        return Err(Refused::Constant);
    }
    let rows: Vec<[f64; 6]> = points.iter().map(terms).collect();
    let mut fitted = least_squares::fit(&rows, &outcome).map_err(|wrong| Refused::Dependent(TERMS[wrong.0]))?;
    fitted.settle(&rows, &outcome);
    let told = judged(points, &rows, &fitted, errors)?;
    Ok(told.surface(&fitted, &outcome))
}

fn terms(point: &Point) -> [f64; 6] {
    let Point { x, y, .. } = *point;
    [1.0, x, y, x * x, x * y, y * y]
}

impl Surface {
    /// The outcome as the surface has it at a place.
    #[must_use]
    pub fn at(&self, x: f64, y: f64) -> f64 {
        let parts = terms(&Point { x, y, outcome: 0.0, client: 0 });
        self.coefficients.iter().zip(parts).map(|(b, part)| b.estimate * part).sum()
    }
}

/// The covariance of the coefficients, and by which curve they are judged.
struct Judged {
    covariance: [[f64; 6]; 6],
    freedom: Option<f64>,
    clients: Option<usize>,
}

fn judged(points: &[Point], rows: &[[f64; 6]], fitted: &Fitted<6>, errors: Errors) -> Result<Judged, Refused> {
    let (n, left) = (rows.len(), (rows.len() - 6) as f64);
    let enlarged = |at: usize| fitted.residuals[at] / (1.0 - fitted.leverage[at]).max(f64::EPSILON);
    let (covariance, freedom, clients) = match errors {
        Errors::Ordinary => (fitted.covariance(fitted.squares() / left), Some(left), None),
        Errors::Robust => (fitted.sandwich(rows, |at| at, n, enlarged), Some(left), None),
        Errors::AsPackage => (fitted.sandwich(rows, |at| at, n, |at| fitted.residuals[at]), None, None),
        Errors::Clustered => {
            let clients = numbered(points);
            let many = clients.iter().max().map_or(0, |last| last + 1);
            if many < 2 {
                return Err(Refused::OneClient);
            }
            let others = (many - 1) as f64;
            let few = (many as f64 / others * ((n - 1) as f64 / left)).sqrt();
            let covariance = fitted.sandwich(rows, |at| clients[at], many, |at| few * fitted.residuals[at]);
            (covariance, Some(others), Some(many))
        }
    };
    Ok(Judged { covariance, freedom, clients })
}

/// The clients of the rows, counted from 0 without gaps.
fn numbered(points: &[Point]) -> Vec<usize> {
    let mut all: Vec<u32> = points.iter().map(|point| point.client).collect();
    all.sort_unstable();
    all.dedup();
    points.iter().map(|point| all.partition_point(|client| *client < point.client)).collect()
}

impl Judged {
    fn surface(&self, fitted: &Fitted<6>, outcome: &[f64]) -> Surface {
        let n = outcome.len();
        let b = Moving::all(&fitted.coefficients);
        let mean = outcome.iter().sum::<f64>() / n as f64;
        let spread: f64 = outcome.iter().map(|one| (one - mean) * (one - mean)).sum();
        let tell = |of: Moving| self.parameter(of);
        let axis = |(intercept, slope): (Result<Moving, Guard>, Result<Moving, Guard>)| Axis {
            intercept: intercept.map(tell),
            slope: slope.map(tell),
        };
        Surface {
            n,
            clients: self.clients,
            freedom: self.freedom,
            residual: (fitted.squares() / (n - 6) as f64).sqrt(),
            r_squared: 1.0 - fitted.squares() / spread,
            coefficients: b.map(tell),
            along: shape::along(&b).map(tell),
            determinant: tell(shape::determinant(&b)),
            stationary: shape::stationary(&b).map(|place| place.map(tell)),
            first_axis: axis(shape::axis(&b, 1.0)),
            second_axis: axis(shape::axis(&b, -1.0)),
            bends: shape::bends(&b).map(tell),
        }
    }

    fn parameter(&self, of: Moving) -> Parameter {
        let error = of.error(&self.covariance);
        let (p, reach) = match self.freedom {
            Some(freedom) => (student_t::two_sided(of.value / error, freedom), student_t::quantile(0.975, freedom)),
            None => (normal::two_sided(of.value / error), normal::quantile(0.975)),
        };
        let reach = reach * error;
        // A surface that fits without any error has no chance in it.
        let p = if error > 0.0 { p } else { f64::from(u8::from(of.value == 0.0)) };
        Parameter { estimate: of.value, error, p, interval: (of.value - reach, of.value + reach) }
    }
}
