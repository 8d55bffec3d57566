//! Every coefficient in one list: those that a kind of rating allows, and why the others are not there.

use super::icc::{Design, Of, icc};
use super::kappa::{Steps, Weights, cohen, fleiss};
use super::krippendorff::{Metric, alpha};
use super::{Answer, Ratings, Reason, Resampling, percent};

/// What ratings are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Names without an order.
    Nominal,
    /// An order without equal steps.
    Ordinal,
    /// Numbers with equal steps.
    Interval,
}

/// More different numbers than this are measurements, of which "the same or not" is no fair question.
const MOST_AS_CATEGORIES: usize = 20;

const NEEDS_NUMBERS: Reason = Reason::NoSteps("it takes numbers with equal steps, and nominal ratings are names");
const NEEDS_STEPS: Reason =
    Reason::NoSteps("it takes equal steps between ratings; if these have them, say interval instead of ordinal");

/// All coefficients by name, always the same ones in the same order.
#[must_use]
pub fn every(ratings: &Ratings, kind: Kind, resampling: Resampling) -> Vec<(&'static str, Answer)> {
    let mut all = vec![("percent", percent(ratings))];
    all.extend(kappas(ratings, kind, resampling));
    let metrics = [
        ("alpha_nominal", Metric::Nominal, Kind::Nominal),
        ("alpha_ordinal", Metric::Ordinal, Kind::Ordinal),
        ("alpha_interval", Metric::Interval, Kind::Interval),
    ];
    let alphas = metrics.map(|(name, metric, least)| match lacking(kind, least) {
        Some(reason) => (name, Err(reason)),
        None => (name, alpha(ratings, metric, resampling)),
    });
    all.extend(alphas);
    all.extend(correlations(ratings, kind));
    all
}

fn lacking(kind: Kind, least: Kind) -> Option<Reason> {
    (kind < least).then_some(match (kind, least) {
        (Kind::Nominal, Kind::Ordinal) => Reason::NoOrder,
        (Kind::Nominal, _) => NEEDS_NUMBERS,
        _ => NEEDS_STEPS,
    })
}

fn kappas(ratings: &Ratings, kind: Kind, resampling: Resampling) -> [(&'static str, Answer); 4] {
    let there = ratings.categories();
    let measured = kind == Kind::Interval && there > MOST_AS_CATEGORIES;
    let steps = if kind == Kind::Interval { Steps::Numbers } else { Steps::Places };
    let kappa = |weights: Weights| {
        if measured {
            return Err(Reason::Measurements { there, most: MOST_AS_CATEGORIES });
        }
        if kind == Kind::Nominal && weights != Weights::None {
            return Err(Reason::NoOrder);
        }
        cohen(ratings, weights, steps)
    };
    let many = if measured {
        Err(Reason::Measurements { there, most: MOST_AS_CATEGORIES })
    } else {
        fleiss(ratings, resampling)
    };
    [
        ("kappa", kappa(Weights::None)),
        ("kappa_linear", kappa(Weights::Linear)),
        ("kappa_quadratic", kappa(Weights::Quadratic)),
        ("fleiss_kappa", many),
    ]
}

fn correlations(ratings: &Ratings, kind: Kind) -> [(&'static str, Answer); 6] {
    let forms = [
        ("icc1", Design::OneWay, Of::One),
        ("icc2", Design::TwoWayRandom, Of::One),
        ("icc3", Design::TwoWayFixed, Of::One),
        ("icc1k", Design::OneWay, Of::Mean),
        ("icc2k", Design::TwoWayRandom, Of::Mean),
        ("icc3k", Design::TwoWayFixed, Of::Mean),
    ];
    forms.map(|(name, design, of)| match lacking(kind, Kind::Interval) {
        Some(reason) => (name, Err(reason)),
        None => (name, icc(ratings, design, of)),
    })
}
