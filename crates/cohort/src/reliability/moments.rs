//! Answers to several items, and their means, variances and covariances.

use super::Reason;
use super::matrix::Square;

/// Answers row by row, one column an item, those keyed the other way already turned.
#[derive(Clone, Debug, Default)]
pub struct Items {
    items: usize,
    /// A missing answer is not a number, and never leaves this file.
    cells: Vec<f64>,
}

/// What happens to people who left an item out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Missing {
    /// They are left out altogether.
    #[default]
    Listwise,
    /// Each variance and covariance rests on everybody who answered what it needs, as R's psych does by default.
    Pairwise,
}

impl Items {
    /// No answers yet, to so many items.
    #[must_use]
    pub const fn new(items: usize) -> Self {
        Self { items, cells: Vec::new() }
    }

    /// Adds what one person answered, item by item.
    pub fn push(&mut self, answers: impl IntoIterator<Item = Option<f64>>) {
        let before = self.cells.len();
        self.cells.extend(answers.into_iter().map(|answer| answer.unwrap_or(f64::NAN)));
        debug_assert_eq!(self.cells.len() - before, self.items, "every row has an answer or a gap for every item");
    }

    /// How many people there are.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.cells.len() / self.items
    }

    /// How many people left an item out.
    #[must_use]
    pub fn missing(&self, item: usize) -> usize {
        self.each().filter(|row| row[item].is_nan()).count()
    }

    /// How many people answered everything.
    #[must_use]
    pub fn complete(&self) -> usize {
        self.each().filter(|row| is_complete(row)).count()
    }

    fn each(&self) -> impl Iterator<Item = &[f64]> {
        self.cells.chunks_exact(self.items)
    }
}

fn is_complete(row: &[f64]) -> bool {
    row.iter().all(|answer| !answer.is_nan())
}

/// Means, variances and covariances of items, with n − 1.
#[derive(Clone, Debug)]
pub struct Moments {
    used: usize,
    means: Vec<f64>,
    covariance: Square,
}

impl Moments {
    /// The moments of these answers.
    ///
    /// # Errors
    /// Fewer than two people who answered everything, or pairwise fewer than two who answered some pair.
    pub fn of(items: &Items, missing: Missing) -> Result<Self, Reason> {
        match missing {
            Missing::Listwise => Self::listwise(items),
            Missing::Pairwise => Self::pairwise(items),
        }
    }

    fn listwise(items: &Items) -> Result<Self, Reason> {
        let used = items.complete();
        if used < 2 {
            return Err(Reason::TooFew { have: used, needs: 2 });
        }
        let rows = || items.each().filter(|row| is_complete(row));
        let mut means = vec![0.0; items.items];
        rows().for_each(|row| means.iter_mut().zip(row).for_each(|(mean, answer)| *mean += answer / used as f64));
        let mut sums = vec![0.0; items.items * items.items];
        let mut off = vec![0.0; items.items];
        for row in rows() {
            off.iter_mut().zip(row).zip(&means).for_each(|((off, answer), mean)| *off = answer - mean);
            for (one, sums) in off.iter().zip(sums.chunks_exact_mut(items.items)) {
                sums.iter_mut().zip(&off).for_each(|(sum, other)| *sum += one * other);
            }
        }
        let covariance = Square::filled(items.items, |a, b| sums[a * items.items + b] / (used - 1) as f64);
        Ok(Self { used, covariance: covariance.without_rounding(&means), means })
    }

    fn pairwise(items: &Items) -> Result<Self, Reason> {
        let used = items.each().filter(|row| row.iter().any(|answer| !answer.is_nan())).count();
        let pairs = |a: usize, b: usize| {
            items.each().map(move |row| (row[a], row[b])).filter(|(one, other)| !one.is_nan() && !other.is_nan())
        };
        let both = |a: usize, b: usize| pairs(a, b).count();
        let least = (0..items.items).flat_map(|a| (0..=a).map(move |b| both(a, b))).min();
        if least.is_none_or(|least| least < 2) {
            return Err(Reason::NoPair);
        }
        let covariance = |a: usize, b: usize| {
            let n = both(a, b) as f64;
            let means = pairs(a, b).fold((0.0, 0.0), |(x, y), (one, other)| (x + one / n, y + other / n));
            pairs(a, b).map(|(one, other)| (one - means.0) * (other - means.1)).sum::<f64>() / (n - 1.0)
        };
        let mean = |item: usize| pairs(item, item).map(|(one, _)| one).sum::<f64>() / both(item, item) as f64;
        let means: Vec<f64> = (0..items.items).map(mean).collect();
        let covariance = Square::filled(items.items, |a, b| covariance(a.max(b), a.min(b)));
        Ok(Self { used, covariance: covariance.without_rounding(&means), means })
    }

    /// How many people these rest on: listwise, who answered everything; pairwise, who answered anything.
    #[must_use]
    pub const fn used(&self) -> usize {
        self.used
    }

    /// How many items there are.
    #[must_use]
    pub const fn items(&self) -> usize {
        self.covariance.size()
    }

    /// An item's mean.
    #[must_use]
    pub fn mean(&self, item: usize) -> f64 {
        self.means[item]
    }

    /// An item's standard deviation.
    #[must_use]
    pub fn sd(&self, item: usize) -> f64 {
        self.covariance.at(item, item).sqrt()
    }

    /// The mean of the total.
    #[must_use]
    pub fn total_mean(&self) -> f64 {
        self.means.iter().sum()
    }

    /// The standard deviation of the total.
    #[must_use]
    pub fn total_sd(&self) -> f64 {
        self.covariance.sum().max(0.0).sqrt()
    }

    pub(super) const fn covariance(&self) -> &Square {
        &self.covariance
    }

    /// The correlations; none where an item does not vary.
    pub(super) fn correlation(&self) -> Result<Square, Reason> {
        if (0..self.items()).any(|item| self.covariance.at(item, item) <= 0.0) {
            return Err(Reason::ConstantItem);
        }
        let scale =
            |a: usize, b: usize| if a == b { 1.0 } else { self.covariance.at(a, b) / (self.sd(a) * self.sd(b)) };
        Ok(Square::filled(self.items(), scale))
    }

    /// The same without one item.
    pub(super) fn without(&self, item: usize) -> Self {
        let skip = |at: usize| if at < item { at } else { at + 1 };
        let covariance = Square::filled(self.items() - 1, |a, b| self.covariance.at(skip(a), skip(b)));
        Self { used: self.used, means: (0..self.items() - 1).map(|at| self.means[skip(at)]).collect(), covariance }
    }
}

impl Square {
    /// What rounding alone makes of an item that is the same for everybody is nothing.
    fn without_rounding(self, means: &[f64]) -> Self {
        let constant = |item: usize| self.at(item, item) <= (1e-13 * means[item]).powi(2);
        let kept = |a: usize, b: usize| if constant(a) || constant(b) { 0.0 } else { self.at(a, b) };
        Self::filled(means.len(), kept)
    }
}
