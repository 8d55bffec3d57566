//! Krippendorff's alpha: one minus the disagreement within things over the disagreement among all ratings. Any number of
//! raters; whoever did not rate a thing is simply not there; a thing with one rating says nothing and is left out.
//!
//! Source: Krippendorff 2011, Computing Krippendorff's alpha-reliability; 2018, Content Analysis, 4th ed., chapter 12.
//! The interval is drawn by resampling things, percentiles; Hayes & Krippendorff 2007 resample disagreements instead.

use super::{Answer, Bounds, By, Measured, Ratings, Reason, Resampling};

/// What makes two ratings differ, and by how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Metric {
    /// Same or not.
    Nominal,
    /// The squared number of ratings between two categories, their own counted half.
    Ordinal,
    /// The squared difference of two numbers.
    Interval,
}

/// Alpha over everything that two raters or more rated.
///
/// # Errors
/// Nothing that two rated, or all ratings the same.
pub fn alpha(ratings: &Ratings, metric: Metric, resampling: Resampling) -> Answer {
    let units = Units::of(ratings);
    if units.len() == 0 {
        return Err(Reason::TooFew { have: 0, by: By::Two, needs: 1 });
    }
    let all: Vec<usize> = (0..units.len()).collect();
    let estimate = units.alpha(&all, metric).ok_or(Reason::NoVariance)?;
    let bounds = if estimate >= 1.0 - 1e-12 { Err(Reason::Perfect) } else { units.bounds(metric, resampling) };
    Ok(Measured { estimate, error: None, bounds, test: None, units: units.len() })
}

/// The ratings of each thing that two or more rated, side by side.
struct Units {
    categories: usize,
    ends: Vec<usize>,
    places: Vec<u32>,
    numbers: Vec<f64>,
    /// Up to here a number is nothing but rounding.
    rounding: f64,
}

impl Units {
    fn of(ratings: &Ratings) -> Self {
        let categories = ratings.categories();
        let mut units = Self { categories, ends: vec![0], places: vec![], numbers: vec![], rounding: 0.0 };
        for (places, values) in ratings.places().zip(ratings.values()) {
            if places.iter().flatten().count() > 1 {
                units.places.extend(places.iter().flatten());
                units.numbers.extend(values.iter().flatten());
                units.ends.push(units.places.len());
            }
        }
        units.rounding = units.numbers.iter().fold(0.0_f64, |most, number| most.max(number.abs())) * 1e-13;
        // Differences alone count, and are finer near zero.
        let middle = units.numbers.iter().sum::<f64>() / units.numbers.len().max(1) as f64;
        units.numbers.iter_mut().for_each(|number| *number -= middle);
        units
    }

    fn len(&self) -> usize {
        self.ends.len() - 1
    }

    fn within(&self, unit: usize) -> core::ops::Range<usize> {
        self.ends[unit]..self.ends[unit + 1]
    }

    fn bounds(&self, metric: Metric, resampling: Resampling) -> Result<Bounds, Reason> {
        if self.len() < 2 {
            return Err(Reason::TooFew { have: self.len(), by: By::Two, needs: 2 });
        }
        resampling.bounds(self.len(), |sample| self.alpha(sample, metric))
    }

    /// Alpha of these units, where the same one may stand several times; none where all ratings are the same.
    fn alpha(&self, sample: &[usize], metric: Metric) -> Option<f64> {
        match metric {
            Metric::Nominal => self.of_names(sample),
            Metric::Ordinal => {
                let ranks = self.middle_ranks(sample);
                self.of_distances(sample, |at| ranks[self.places[at] as usize])
            }
            Metric::Interval => self.of_distances(sample, |at| self.numbers[at]),
        }
    }

    /// How often each category was given.
    fn counts(&self, sample: &[usize]) -> Vec<f64> {
        let mut counts = vec![0.0; self.categories];
        for place in sample.iter().flat_map(|unit| &self.places[self.within(*unit)]) {
            counts[*place as usize] += 1.0;
        }
        counts
    }

    /// Where the middle of each category lies when all ratings stand in order: their differences are the ordinal metric.
    fn middle_ranks(&self, sample: &[usize]) -> Vec<f64> {
        let mut before = 0.0;
        let middle = |count: f64| {
            before += count;
            before - count / 2.0
        };
        self.counts(sample).into_iter().map(middle).collect()
    }

    fn of_names(&self, sample: &[usize]) -> Option<f64> {
        let differing = |unit: &usize| {
            let places = &self.places[self.within(*unit)];
            let same: usize = places.iter().map(|one| places.iter().filter(|other| *other == one).count()).sum();
            (places.len() * places.len() - same) as f64 / (places.len() - 1) as f64
        };
        let counts = self.counts(sample);
        let n: f64 = counts.iter().sum();
        let among = n * n - counts.iter().map(|count| count * count).sum::<f64>();
        share(sample.iter().map(differing).sum(), among, n)
    }

    /// The squared differences of all ordered pairs of m numbers are 2m times their squared distances from their mean.
    fn of_distances(&self, sample: &[usize], score: impl Fn(usize) -> f64) -> Option<f64> {
        let (mut n, mut sum) = (0.0, 0.0);
        for at in sample.iter().flat_map(|unit| self.within(*unit)) {
            n += 1.0;
            sum += score(at);
        }
        let middle = sum / n;
        let (mut within, mut among) = (0.0, 0.0);
        for unit in sample {
            let (m, own) = (self.within(*unit).len() as f64, self.within(*unit).map(&score).sum::<f64>());
            let squares: f64 = self.within(*unit).map(|at| (score(at) - own / m).powi(2)).sum();
            within += 2.0 * m * squares / (m - 1.0);
            among += squares + m * (own / m - middle).powi(2);
        }
        share(within, if among > n * self.rounding * self.rounding { 2.0 * n * among } else { 0.0 }, n)
    }
}

fn share(within: f64, among: f64, n: f64) -> Option<f64> {
    (among > 0.0).then(|| 1.0 - (n - 1.0) * within / among)
}
