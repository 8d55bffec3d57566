//! The individuals chart (XmR): a score below the client's mean by more than moving ranges explain.
//!
//! Rule: centre, the mean of all scores; limit, so many standard deviations below it, the standard deviation being the
//! mean of the absolute differences between one answer and the next over d2; below the limit is a rupture, the first
//! answer at or above the centre is the way back.
//! Source: Eubanks-Carter, Gorman & Muran (2012), Psychother Res 22:503, for the family; the constant from any text on
//! control charts: d2 = 2/√π = 1.128379, so that three standard deviations are 2.66 mean moving ranges.
//! Departs: with [`Reading::Package`] as the R package qcc; see there. No run rules.

use super::{Follow, Series};
use crate::ruptures::{Episode, State};
use engine::number::exceeds;

/// The mean absolute difference of two normal numbers, in standard deviations: 2/√π.
const EXACT: f64 = std::f64::consts::FRAC_2_SQRT_PI;
/// The same as printed in tables.
const PRINTED: f64 = 1.128;

/// Whose constant, and whose gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// The exact constant; a moving range runs from one answer to the next answer.
    Published,
    /// As qcc 3.0: 1.128; a moving range runs from session to session, and is nought where one of the two is missing.
    Package,
}

/// The lines of a chart, in points turned so that more is better.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lines {
    /// The mean.
    pub centre: f64,
    /// The standard deviation by moving ranges.
    pub sd: f64,
}

/// The lines of one series, which has at least two answers.
#[must_use]
pub fn lines(series: &Series, reading: Reading) -> Lines {
    let n = series.len() as f64;
    let centre = series.scores.iter().map(|score| score.good).sum::<f64>() / n;
    let pairs = series.scores.windows(2);
    let ranges =
        pairs.map(|pair| (pair[1].session.saturating_sub(pair[0].session), (pair[1].good - pair[0].good).abs()));
    let sd = match reading {
        Reading::Published => ranges.map(|(_, range)| range).sum::<f64>() / (n - 1.0) / EXACT,
        Reading::Package => {
            let next = ranges.filter(|(gap, _)| *gap == 1).map(|(_, range)| range).sum::<f64>();
            let (first, last) = (series.session(0), series.session(series.len() - 1));
            next / f64::from(last.saturating_sub(first)) / PRINTED
        }
    };
    Lines { centre, sd }
}

pub(in crate::ruptures) fn episodes(series: &Series, sigmas: u8, reading: Reading) -> Vec<Episode> {
    let Lines { centre, sd } = lines(series, reading);
    let limit = centre - f64::from(sigmas) * sd;
    let how = Follow { level: |_| centre, enough: |_, _| centre, within: None, ends: State::Open };
    series.listen(0, |at| exceeds(limit, series.good(at)).then(|| series.follow(&series.just_before(at), &how)))
}
