//! A table of ratings: one row a thing judged, one column a rater.

use engine::number::TIE;

use super::{Answer, Bounds, By, Measured, Reason};

/// Ratings row by row. Two numbers that are the same as decimals are one category.
#[derive(Clone, Debug, PartialEq)]
pub struct Ratings {
    raters: usize,
    places: Vec<Option<u32>>,
    scores: Vec<f64>,
    values: Vec<Option<f64>>,
}

impl Ratings {
    /// Ratings that are numbers, row after row with so many raters each.
    #[must_use]
    pub fn of_numbers(raters: usize, cells: Vec<Option<f64>>) -> Self {
        let mut scores: Vec<f64> = cells.iter().flatten().copied().collect();
        scores.sort_by(f64::total_cmp);
        scores.dedup_by(|later, first| *later - *first <= TIE);
        let place = |value: f64| scores.partition_point(|score| *score <= value).saturating_sub(1) as u32;
        let places = cells.iter().map(|cell| cell.map(place)).collect();
        Self { raters, places, scores, values: cells }
    }

    /// Ratings that are categories, each told by its place from 0 among so many; in order, if they have one.
    #[must_use]
    pub fn of_categories(raters: usize, places: Vec<Option<u32>>, categories: usize) -> Self {
        let values = places.iter().map(|place| place.map(f64::from)).collect();
        Self { raters, places, scores: (0..categories).map(|place| place as f64).collect(), values }
    }

    /// How many raters there are.
    #[must_use]
    pub const fn raters(&self) -> usize {
        self.raters
    }

    /// How many things were judged, by anybody or nobody.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.places.len() / self.raters
    }

    /// How many different ratings there are, or may be.
    #[must_use]
    pub fn categories(&self) -> usize {
        self.scores.len()
    }

    /// The value of each category, in order.
    pub(super) fn scores(&self) -> &[f64] {
        &self.scores
    }

    /// The categories each row was put into, by rater.
    pub(super) fn places(&self) -> impl Iterator<Item = &[Option<u32>]> {
        self.places.chunks_exact(self.raters)
    }

    /// The same rows as numbers.
    pub(super) fn values(&self) -> impl Iterator<Item = &[Option<f64>]> {
        self.values.chunks_exact(self.raters)
    }

    /// Rows that everybody rated, as categories.
    pub(super) fn complete(&self) -> Vec<Vec<u32>> {
        self.places().filter_map(|row| row.iter().copied().collect()).collect()
    }

    /// How many rows everybody rated.
    #[must_use]
    pub fn complete_rows(&self) -> usize {
        self.places().filter(|row| row.iter().all(Option::is_some)).count()
    }

    /// How many rows two raters or more rated.
    #[must_use]
    pub fn pairable_rows(&self) -> usize {
        self.places().filter(|row| row.iter().flatten().count() > 1).count()
    }

    /// How many ratings each rater gave.
    #[must_use]
    pub fn given(&self) -> Vec<usize> {
        (0..self.raters).map(|rater| self.places().filter(|row| row[rater].is_some()).count()).collect()
    }
}

/// The share of pairs of ratings of one thing that are the same; for two raters with Wilson's interval (1927).
///
/// # Errors
/// Nobody rated what somebody else rated.
pub fn percent(ratings: &Ratings) -> Answer {
    let (mut same, mut pairs) = (0_usize, 0_usize);
    for row in ratings.places() {
        let given: Vec<u32> = row.iter().flatten().copied().collect();
        for (at, one) in given.iter().enumerate() {
            same += given[at + 1..].iter().filter(|other| *other == one).count();
            pairs += given.len() - at - 1;
        }
    }
    if pairs == 0 {
        return Err(Reason::TooFew { have: 0, by: By::Two, needs: 1 });
    }
    let estimate = same as f64 / pairs as f64;
    let bounds = if ratings.raters == 2 { Ok(wilson(estimate, pairs as f64)) } else { Err(Reason::SharedRaters) };
    Ok(Measured { estimate, error: None, bounds, test: None, units: ratings.pairable_rows() })
}

fn wilson(share: f64, n: f64) -> Bounds {
    let (low, high) = engine::number::wilson(share, n);
    Bounds { low, high }
}
