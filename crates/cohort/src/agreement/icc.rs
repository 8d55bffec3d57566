//! Intraclass correlations: the share of the ratings' variance that lies between the things rated.
//!
//! Source: Shrout & Fleiss 1979, Psychol Bull 86:420; McGraw & Wong 1996, Psychol Methods 1:30. Rows that everybody
//! rated, by analysis of variance.

use super::{Answer, Bounds, By, Measured, Ratings, Reason, Test};
use crate::distributions::fisher_f;

/// Who the raters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Design {
    /// ICC(1): others for every thing, at random.
    OneWay,
    /// ICC(2): the same for all, drawn from many; a rater's leniency counts as disagreement.
    TwoWayRandom,
    /// ICC(3): these and no others; leniency does not count.
    TwoWayFixed,
}

/// What is to be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// One rater's rating.
    One,
    /// The mean of all raters' ratings.
    Mean,
}

/// An intraclass correlation with its F test and 95 % interval.
///
/// # Errors
/// Fewer than two rows that everybody rated, or all ratings the same.
pub fn icc(ratings: &Ratings, design: Design, of: Of) -> Answer {
    let squares = Squares::of(ratings)?;
    let estimate = match of {
        Of::One => squares.single(design),
        Of::Mean => squares.mean(design),
    };
    let estimate = estimate.ok_or(Reason::NoVariance)?;
    let bounds = squares.bounds(design).map(|bounds| if of == Of::Mean { squares.stepped_up(bounds) } else { bounds });
    let holds = |bounds: &Bounds| bounds.low.is_finite() && bounds.low <= estimate && estimate <= bounds.high;
    let bounds = bounds.and_then(|bounds| if holds(&bounds) { Ok(bounds) } else { Err(Reason::NoBounds) });
    Ok(Measured { estimate, error: None, bounds, test: squares.test(design), units: squares.rows as usize })
}

/// The mean squares of rows by raters.
struct Squares {
    rows: f64,
    raters: f64,
    between: f64,
    within: f64,
    rater: f64,
    error: f64,
}

impl Squares {
    fn of(ratings: &Ratings) -> Result<Self, Reason> {
        let complete = |row: &[Option<f64>]| row.iter().copied().collect::<Option<Vec<f64>>>();
        let rows: Vec<Vec<f64>> = ratings.values().filter_map(complete).collect();
        if rows.len() < 2 {
            return Err(Reason::TooFew { have: rows.len(), by: By::All, needs: 2 });
        }
        let (n, k) = (rows.len() as f64, ratings.raters() as f64);
        let of_rows: Vec<f64> = rows.iter().map(|row| row.iter().sum::<f64>() / k).collect();
        let of_rater = |rater: usize| rows.iter().map(|row| row[rater]).sum::<f64>() / n;
        let of_raters: Vec<f64> = (0..ratings.raters()).map(of_rater).collect();
        let all = of_rows.iter().sum::<f64>() / n;
        let off = |means: &[f64]| means.iter().map(|mean| (mean - all).powi(2)).sum::<f64>();
        let left = |(row, mean): (&Vec<f64>, &f64)| {
            row.iter().zip(&of_raters).map(|(value, rater)| (value - mean - rater + all).powi(2)).sum::<f64>()
        };
        let sums = [k * off(&of_rows), n * off(&of_raters), rows.iter().zip(&of_rows).map(left).sum()];
        let largest = rows.iter().flatten().fold(0.0_f64, |most, value| most.max(value.abs()));
        // What rounding alone makes of equal numbers is nothing.
        let nothing = n * k * (1e-13 * largest).powi(2);
        let [rows, raters, error] = sums.map(|sum| if sum > nothing { sum } else { 0.0 });
        Ok(Self {
            rows: n,
            raters: k,
            between: rows / (n - 1.0),
            within: (raters + error) / (n * (k - 1.0)),
            rater: raters / (k - 1.0),
            error: error / ((n - 1.0) * (k - 1.0)),
        })
    }

    /// The mean square that counts as disagreement, and the two F's degrees of freedom.
    fn against(&self, design: Design) -> (f64, f64, f64) {
        let (n, k) = (self.rows, self.raters);
        match design {
            Design::OneWay => (self.within, n - 1.0, n * (k - 1.0)),
            Design::TwoWayRandom | Design::TwoWayFixed => (self.error, n - 1.0, (n - 1.0) * (k - 1.0)),
        }
    }

    /// What one rater's leniency adds to the variance of one rating.
    fn leniency(&self, design: Design) -> f64 {
        if design == Design::TwoWayRandom { (self.rater - self.error) / self.rows } else { 0.0 }
    }

    fn single(&self, design: Design) -> Option<f64> {
        let (noise, ..) = self.against(design);
        let whole = self.between + (self.raters - 1.0) * noise + self.raters * self.leniency(design);
        (whole > 0.0).then(|| (self.between - noise) / whole)
    }

    fn mean(&self, design: Design) -> Option<f64> {
        let (noise, ..) = self.against(design);
        let whole = self.between + self.leniency(design);
        (whole > 0.0).then(|| (self.between - noise) / whole)
    }

    fn test(&self, design: Design) -> Option<Test> {
        let (noise, above, below) = self.against(design);
        (noise > 0.0).then(|| {
            let f = self.between / noise;
            Test::F { f, freedom: (above, below), p: fisher_f::above(f, above, below) }
        })
    }

    /// The interval of one rating's correlation.
    fn bounds(&self, design: Design) -> Result<Bounds, Reason> {
        match design {
            Design::TwoWayRandom => self.bounds_with_leniency(),
            Design::OneWay | Design::TwoWayFixed => self.bounds_of_ratio(design),
        }
    }

    fn bounds_of_ratio(&self, design: Design) -> Result<Bounds, Reason> {
        let (noise, above, below) = self.against(design);
        if noise <= 0.0 {
            return Err(Reason::NoError);
        }
        let f = self.between / noise;
        let at = |f: f64| (f - 1.0) / (f + self.raters - 1.0);
        let low = at(f / fisher_f::quantile(0.975, above, below));
        Ok(Bounds { low, high: at(f * fisher_f::quantile(0.975, below, above)) })
    }

    /// With Satterthwaite's degrees of freedom, as Shrout & Fleiss give them, multiplied through by the error so that
    /// raters without error but with leniency have an interval too.
    fn bounds_with_leniency(&self) -> Result<Bounds, Reason> {
        let (n, k, icc) = (self.rows, self.raters, self.single(Design::TwoWayRandom).ok_or(Reason::NoVariance)?);
        let rest = (n * (1.0 + (k - 1.0) * icc) - k * icc) * self.error;
        let lenient = k * icc * self.rater;
        let under = (n - 1.0) * lenient * lenient + rest * rest;
        if under <= 0.0 {
            return Err(Reason::NoError);
        }
        let freedom = (k - 1.0) * (n - 1.0) * (lenient + rest).powi(2) / under;
        if freedom <= 0.0 {
            return Err(Reason::NoError);
        }
        let noise = k * self.rater + (k * n - k - n) * self.error;
        let wide = fisher_f::quantile(0.975, n - 1.0, freedom);
        let low = n * (self.between - wide * self.error) / (wide * noise + n * self.between);
        let wide = fisher_f::quantile(0.975, freedom, n - 1.0);
        let high = n * (wide * self.between - self.error) / (noise + n * wide * self.between);
        Ok(Bounds { low, high })
    }

    /// From one rating to the mean of all (Spearman & Brown).
    fn stepped_up(&self, bounds: Bounds) -> Bounds {
        let up = |icc: f64| self.raters * icc / (1.0 + (self.raters - 1.0) * icc);
        Bounds { low: up(bounds.low), high: up(bounds.high) }
    }
}
