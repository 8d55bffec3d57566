//! A model ready to be searched: its criterion and slope at any relative spreads.

use super::descend::{Inverse, Solution};
use super::eliminate::{Pivots, Work};
use super::gather::Products;
use super::layout::Layout;
use super::refused::Refused;
use super::slope::Point;
use super::spread::{Shape, Spreads};
use super::standard::Standard;

/// What the search minimises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Criterion {
    /// Restricted likelihood: spreads as if the fixed effects were not estimated.
    Reml,
    /// Likelihood.
    Ml,
}

/// A model in standard coordinates, gathered.
#[derive(Debug)]
pub(super) struct Model {
    pub(super) layout: Layout,
    products: Products,
    pub(super) shape: Shape,
    pub(super) criterion: Criterion,
    /// Rows, less fixed effects under REML.
    pub(super) freedom: f64,
    work: Work,
    inverse: Inverse,
}

/// A model at one place.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    /// The criterion, up to a constant of the coordinates.
    pub(super) criterion: f64,
    /// Its derivative by each parameter.
    pub(super) slope: Vec<f64>,
    /// The penalised residual sum of squares.
    pub(super) rest: f64,
    /// The factor of the fixed effects' precision, lower half, and the place it stands in the root.
    pub(super) fixed_factor: Vec<f64>,
}

impl Model {
    pub(super) fn new(standard: &Standard, criterion: Criterion) -> Result<Self, Refused> {
        let layout = Layout::new(&standard.groups, standard.fixed + 1)?;
        let products = Products::new(standard, &layout);
        let taken = if criterion == Criterion::Reml { standard.fixed } else { 0 };
        Ok(Self {
            work: Work::new(&layout),
            inverse: Inverse::new(&layout),
            shape: Shape::new(&standard.groups),
            products,
            layout,
            criterion,
            freedom: (standard.rows - taken) as f64,
        })
    }

    fn deviance(&self, pivots: &Pivots) -> f64 {
        let fixed = if self.criterion == Criterion::Reml { pivots.fixed } else { 0.0 };
        let variance = std::f64::consts::TAU * pivots.rest / self.freedom;
        pivots.random + fixed + self.freedom * (1.0 + variance.ln())
    }

    /// Criterion and slope at these parameters; none where the model falls apart there.
    pub(super) fn see(&mut self, parameters: &[f64]) -> Option<Seen> {
        let spreads = self.shape.spreads(parameters);
        let pivots = self.work.factor(&self.layout, &self.products, &spreads)?;
        let solution = self.work.solve(&self.layout);
        self.inverse.fill(&self.layout, &self.work, self.criterion == Criterion::Reml);
        let point = Point {
            layout: &self.layout,
            products: &self.products,
            spreads: &spreads,
            solution: &solution,
            inverse: &self.inverse,
            weight: self.freedom / pivots.rest,
        };
        let slope = self.shape.parameters(&point.slopes());
        let criterion = self.deviance(&pivots);
        let seen = Seen { criterion, slope, rest: pivots.rest, fixed_factor: self.fixed_factor() };
        (criterion.is_finite() && seen.slope.iter().all(|slope| slope.is_finite())).then_some(seen)
    }

    fn fixed_factor(&self) -> Vec<f64> {
        let (effects, wide) = (self.layout.root_effects, self.layout.root_effects + self.layout.border);
        let rows = (effects..wide - 1).flat_map(|row| &self.work.root[row * wide + effects..(row + 1) * wide - 1]);
        rows.copied().collect()
    }

    /// The random effects in standard coordinates and the inverse of their precision given the fixed effects, for each
    /// group by `(grouping, level)`: handed to `take` with the solution's scale left out.
    pub(super) fn modes(
        &mut self,
        parameters: &[f64],
        mut take: impl FnMut(usize, usize, &[f64], &[f64]),
    ) -> Option<Solution> {
        let spreads: Spreads = self.shape.spreads(parameters);
        self.work.factor(&self.layout, &self.products, &spreads)?;
        let solution = self.work.solve(&self.layout);
        self.inverse.fill(&self.layout, &self.work, false);
        for (grouping, levels) in self.layout.places.iter().enumerate() {
            for (level, place) in levels.iter().enumerate() {
                let (_, effect) = self.layout.at(*place);
                let spherical = &solution.random[effect..][..self.layout.width(grouping)];
                let corner = self.inverse.corner(&self.layout, *place);
                let value = spreads.of(grouping).times(spherical);
                take(grouping, level, &value, &spreads.of(grouping).around(&corner));
            }
        }
        Some(solution)
    }
}
