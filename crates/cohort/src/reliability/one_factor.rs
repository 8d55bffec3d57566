//! One factor behind all items, by maximum likelihood: loadings and unique variances whose model covariances are the
//! likeliest to have brought these.
//!
//! Fisher scoring from several starts, so that no local optimum passes for the answer; and beside them every solution
//! on the edge, where one item is the factor itself, which can be written down. Unique variances are never negative.
//!
//! Source: Jöreskog 1967, Psychometrika 32:443; Lawley & Maxwell 1971, Factor Analysis as a Statistical Method.

use super::matrix::{Square, dot};
use super::{Moments, Reason};
use crate::distributions::chi_square;

/// Scoring is linear where the model fits badly, and slow towards an edge.
const STEPS: usize = 2_000;
/// A unique variance below this share of its item's variance is on its way to nothing.
const EDGE: f64 = 1e-6;
/// More starts than this are not made, however many items there are.
const STARTS: usize = 24;

/// The factor, in units of the items' standard deviations.
#[derive(Clone, Debug)]
pub struct OneFactor {
    /// Each item's correlation with the factor, by sign so that most of them are positive.
    pub loadings: Vec<f64>,
    /// The share of each item's variance that is not the factor's.
    pub uniquenesses: Vec<f64>,
    /// The item that is the factor itself: a Heywood case.
    pub heywood: Option<usize>,
    /// How far the model's covariances are from the items', 0 where they are the same (the likelihood's discrepancy).
    pub discrepancy: f64,
    covariance: Option<Square>,
}

/// A test of exact fit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// n times the discrepancy.
    pub chi_square: f64,
    /// Its degrees of freedom.
    pub freedom: usize,
    /// The chance of more if one factor were all.
    pub p: f64,
}

impl OneFactor {
    /// The likeliest factor behind these items.
    ///
    /// # Errors
    /// Fewer than three items, an item that does not vary, too few people, or correlations without a single answer.
    pub fn of(moments: &Moments) -> Result<Self, Reason> {
        let correlation = moments.correlation()?;
        match moments.items() {
            1 => return Err(Reason::OneItem),
            2 => return Err(Reason::TwoItems),
            _ => {}
        }
        let log = correlation.root().ok_or(Reason::Singular)?.log_determinant();
        let search = Search { correlation: &correlation, log };
        let inner = search.starts().filter_map(|start| search.climb(start)).min_by(|a, b| a.1.total_cmp(&b.1));
        let edge = (0..moments.items()).map(|item| (item, search.edge(item))).min_by(|a, b| a.1.total_cmp(&b.1));
        match (inner, edge) {
            (Some((point, off)), Some((_, on_edge))) if off <= on_edge + 1e-12 => search.inner(point, off),
            (_, Some((item, off))) => Ok(search.on_edge(item, off)),
            (Some((point, off)), None) => search.inner(point, off),
            (None, None) => Err(Reason::Singular),
        }
    }

    /// The test of exact fit over so many people; none with three items, which one factor always fits.
    #[must_use]
    pub fn fit(&self, people: usize) -> Option<Fit> {
        let k = self.loadings.len();
        let freedom = k * (k - 3) / 2;
        (freedom > 0).then(|| {
            let chi_square = people as f64 * self.discrepancy.max(0.0);
            Fit { chi_square, freedom, p: chi_square::above(chi_square, freedom as f64) }
        })
    }

    /// The covariances of loadings, then uniquenesses, times the number of people; none on the edge.
    pub(super) const fn covariance(&self) -> Option<&Square> {
        self.covariance.as_ref()
    }
}

struct Search<'a> {
    correlation: &'a Square,
    /// The logarithm of its determinant.
    log: f64,
}

/// Loadings and unique variances somewhere on the way.
#[derive(Clone)]
struct Point {
    loadings: Vec<f64>,
    unique: Vec<f64>,
}

impl Search<'_> {
    fn starts(&self) -> impl Iterator<Item = Point> {
        let k = self.correlation.size();
        let every = k.div_ceil(STARTS);
        let by_item = (0..k).step_by(every).map(|item| Point::from(self.correlation.row(item)));
        std::iter::once(Point::from(&self.main_axis())).chain(by_item)
    }

    /// The first principal component, as loadings.
    fn main_axis(&self) -> Vec<f64> {
        // Not exactly even, so that it is never at right angles to what is sought.
        let mut axis: Vec<f64> = (0..self.correlation.size()).map(|at| 1.0 + 0.01 * at as f64).collect();
        let mut size = 1.0;
        for _ in 0..100 {
            axis = self.correlation.times(&axis);
            size = dot(&axis, &axis).sqrt();
            axis.iter_mut().for_each(|part| *part /= size);
        }
        axis.iter().map(|part| part * size.sqrt()).collect()
    }

    /// The best point that can be reached from here, and its discrepancy; none where the way leads to an edge.
    fn climb(&self, start: Point) -> Option<(Point, f64)> {
        let mut here = start;
        let mut off = self.discrepancy(&here);
        for _ in 0..STEPS {
            let slope = self.slope(&here);
            let step = here.step(&slope)?;
            let promised = -dot(&slope, &step);
            let (next, next_off) = self.along(&here, off, &step, promised)?;
            if next.unique.iter().any(|unique| *unique < EDGE) {
                return None;
            }
            (here, off) = (next, next_off);
            if promised < 1e-24 {
                break;
            }
        }
        Some((here, off))
    }

    /// As far along a step as makes things better; the whole of it where rounding could not tell.
    fn along(&self, here: &Point, off: f64, step: &[f64], promised: f64) -> Option<(Point, f64)> {
        let mut part = 1.0;
        while part > 1e-12 {
            let there = here.moved(step, part);
            let there_off = self.discrepancy(&there);
            if there_off.is_finite() && (promised < 1e-11 || there_off <= off - 1e-4 * part * promised) {
                return Some((there, there_off));
            }
            part *= 0.5;
        }
        None
    }

    /// log|Σ| + tr(RΣ⁻¹) − log|R| − k.
    fn discrepancy(&self, point: &Point) -> f64 {
        let (over, shrink) = point.over();
        let logs: f64 = point.unique.iter().map(|unique| unique.ln()).sum();
        let own: f64 = point.unique.iter().map(|unique| 1.0 / unique).sum();
        let shared = dot(&over, &self.correlation.times(&over));
        logs - shrink.ln() + own - shrink * shared - self.log - self.correlation.size() as f64
    }

    /// Half the discrepancy's slope, by loadings and then by unique variances.
    fn slope(&self, point: &Point) -> Vec<f64> {
        let (over, shrink) = point.over();
        let shared = self.correlation.times(&over);
        let whole = dot(&over, &shared);
        let by_loading = (0..over.len()).map(|at| {
            let (u, psi) = (over[at], point.unique[at]);
            shrink * (u - shared[at] / psi + shrink * u * whole)
        });
        let by_unique = (0..over.len()).map(|at| {
            let (u, psi) = (over[at], point.unique[at]);
            let model = 1.0 / psi - shrink * u * u;
            let seen = 1.0 / (psi * psi) - 2.0 * shrink * u * shared[at] / psi + shrink * shrink * u * u * whole;
            0.5 * (model - seen)
        });
        by_loading.chain(by_unique).collect()
    }

    /// The discrepancy where an item is the factor itself.
    fn edge(&self, item: usize) -> f64 {
        let r = |at: usize| self.correlation.at(item, at);
        (0..self.correlation.size()).filter(|at| *at != item).map(|at| (1.0 - r(at) * r(at)).ln()).sum::<f64>()
            - self.log
    }

    fn on_edge(&self, item: usize, discrepancy: f64) -> OneFactor {
        let loadings = facing_up(self.correlation.row(item).to_vec());
        let uniquenesses = loadings.iter().map(|loading| 1.0 - loading * loading).collect();
        OneFactor { loadings, uniquenesses, heywood: Some(item), discrepancy, covariance: None }
    }

    fn inner(&self, point: Point, discrepancy: f64) -> Result<OneFactor, Reason> {
        let Point { loadings, unique } = Point { loadings: facing_up(point.loadings), ..point };
        let point = Point { loadings, unique };
        let root = point.information().root().ok_or(Reason::NotIdentified)?;
        let size = 2 * self.correlation.size();
        let unit = |at: usize| (0..size).map(|row| f64::from(u8::from(row == at))).collect::<Vec<_>>();
        let columns: Vec<Vec<f64>> = (0..size).map(|at| root.solve(&unit(at))).collect();
        let covariance = Some(Square::filled(size, |row, column| columns[column][row]));
        Ok(OneFactor { loadings: point.loadings, uniquenesses: point.unique, heywood: None, discrepancy, covariance })
    }
}

/// The factor has no sign of its own: most of it shall be positive.
fn facing_up(mut loadings: Vec<f64>) -> Vec<f64> {
    if loadings.iter().sum::<f64>() < 0.0 {
        loadings.iter_mut().for_each(|loading| *loading = -*loading);
    }
    loadings
}

impl Point {
    fn from(loadings: &[f64]) -> Self {
        let loadings: Vec<f64> = loadings.iter().map(|loading| 0.9 * loading).collect();
        let unique = loadings.iter().map(|loading| (1.0 - loading * loading).max(0.1)).collect();
        Self { loadings, unique }
    }

    /// Loadings over unique variances, u, and 1 / (1 + λ'u): Σ⁻¹ = Ψ⁻¹ − u·u' / (1 + λ'u).
    fn over(&self) -> (Vec<f64>, f64) {
        let over: Vec<f64> = self.loadings.iter().zip(&self.unique).map(|(loading, unique)| loading / unique).collect();
        let shrink = 1.0 / (1.0 + dot(&over, &self.loadings));
        (over, shrink)
    }

    /// What one person tells of loadings and unique variances, as expected under the model.
    fn information(&self) -> Square {
        let (k, (over, shrink)) = (self.loadings.len(), self.over());
        let inverse = |a: usize, b: usize| {
            let own = if a == b { 1.0 / self.unique[a] } else { 0.0 };
            own - shrink * over[a] * over[b]
        };
        let (turned, carried) = (|at: usize| shrink * over[at], 1.0 - shrink);
        Square::filled(2 * k, |row, column| match (row < k, column < k) {
            (true, true) => turned(row) * turned(column) + inverse(row, column) * carried,
            (true, false) => inverse(row, column - k) * turned(column - k),
            (false, true) => inverse(row - k, column) * turned(row - k),
            (false, false) => 0.5 * inverse(row - k, column - k).powi(2),
        })
    }

    /// The step of Fisher scoring; where the information is singular, a shorter one.
    fn step(&self, slope: &[f64]) -> Option<Vec<f64>> {
        let information = self.information();
        let down: Vec<f64> = slope.iter().map(|part| -part).collect();
        let steeper = |more: f64| {
            let more = move |row: usize, column: usize| if row == column { 1.0 + more } else { 1.0 };
            Square::filled(down.len(), |row, column| information.at(row, column) * more(row, column))
        };
        [0.0, 1e-8, 1e-4, 1e-1].into_iter().find_map(|more| steeper(more).root()).map(|root| root.solve(&down))
    }

    /// Some way along a step, never more than nine tenths of the way to an edge.
    fn moved(&self, step: &[f64], part: f64) -> Self {
        let (by_loading, by_unique) = step.split_at(self.loadings.len());
        let loadings = self.loadings.iter().zip(by_loading).map(|(from, by)| from + part * by).collect();
        let unique = self.unique.iter().zip(by_unique).map(|(from, by)| (from + part * by).max(0.1 * from)).collect();
        Self { loadings, unique }
    }
}
