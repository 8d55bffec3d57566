//! Kappa: agreement beyond what two raters' habits alone would bring.
//!
//! Source: Cohen 1960, Educ Psychol Meas 20:37; weighted, Cohen 1968, Psychol Bull 70:213; standard errors, Fleiss,
//! Cohen & Everitt 1969, Psychol Bull 72:323; many raters, Fleiss 1971, Psychol Bull 76:378, with the standard error of
//! Fleiss, Nee & Landis 1979, Psychol Bull 86:974.

use super::{Answer, Bounds, By, Measured, Ratings, Reason, Resampling, Test};
use crate::distributions::normal;

/// More categories than this are no categories: a table of all pairs of them would hold a million cells.
pub const MOST_CATEGORIES: usize = 1_000;

/// How much a disagreement counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weights {
    /// All alike.
    None,
    /// By the distance of both ratings.
    Linear,
    /// By its square.
    Quadratic,
}

/// What distances are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Steps {
    /// Places in the order of the categories.
    Places,
    /// The ratings' own numbers.
    Numbers,
}

/// Cohen's kappa of two raters, weighted or not, over rows both have rated.
///
/// # Errors
/// Not two raters, nothing that both rated, one category only, or measurements instead of categories.
pub fn cohen(ratings: &Ratings, weights: Weights, steps: Steps) -> Answer {
    if ratings.raters() != 2 {
        return Err(Reason::TwoRaters(ratings.raters()));
    }
    few_categories(ratings)?;
    let rows = ratings.complete();
    if rows.is_empty() {
        return Err(Reason::TooFew { have: 0, by: By::All, needs: 1 });
    }
    Table::of(ratings, &rows, weights, steps).measured(rows.len())
}

fn few_categories(ratings: &Ratings) -> Result<(), Reason> {
    let there = ratings.categories();
    if there > MOST_CATEGORIES { Err(Reason::Measurements { there, most: MOST_CATEGORIES }) } else { Ok(()) }
}

/// A square table of shares, with the agreement that each of its cells counts as.
struct Table {
    size: usize,
    cells: Vec<f64>,
    weights: Vec<f64>,
    rows: Vec<f64>,
    columns: Vec<f64>,
}

impl Table {
    fn of(ratings: &Ratings, pairs: &[Vec<u32>], weights: Weights, steps: Steps) -> Self {
        let size = ratings.categories();
        let (mut cells, mut rows, mut columns) = (vec![0.0; size * size], vec![0.0; size], vec![0.0; size]);
        let share = 1.0 / pairs.len() as f64;
        for pair in pairs {
            let (row, column) = (pair[0] as usize, pair[1] as usize);
            cells[row * size + column] += 1.0;
            rows[row] += 1.0;
            columns[column] += 1.0;
        }
        [&mut cells, &mut rows, &mut columns].into_iter().flatten().for_each(|count| *count *= share);
        Self { size, cells, weights: weigh(ratings.scores(), weights, steps), rows, columns }
    }

    /// The mean weight of each row and of each column, over the other side's habits.
    fn habits(&self) -> (Vec<f64>, Vec<f64>) {
        let sum = |of: &dyn Fn(usize) -> f64| (0..self.size).map(of).sum::<f64>();
        let weight = |row: usize, column: usize| self.weights[row * self.size + column];
        let of_row = |row: usize| sum(&|column| self.columns[column] * weight(row, column));
        let of_column = |column: usize| sum(&|row| self.rows[row] * weight(row, column));
        ((0..self.size).map(of_row).collect(), (0..self.size).map(of_column).collect())
    }

    fn measured(&self, units: usize) -> Answer {
        let seen: f64 = self.cells.iter().zip(&self.weights).map(|(cell, weight)| cell * weight).sum();
        let (by_row, by_column) = self.habits();
        let chance: f64 = self.rows.iter().zip(&by_row).map(|(share, weight)| share * weight).sum();
        let beyond = 1.0 - chance;
        if beyond <= 1e-12 {
            return Err(Reason::OneCategory);
        }
        let estimate = (seen - chance) / beyond;
        let (mut spread, mut by_chance) = (0.0, 0.0);
        for at in 0..self.cells.len() {
            let (row, column, weight) = (at / self.size, at % self.size, self.weights[at]);
            let habit = by_row[row] + by_column[column];
            spread += self.cells[at] * (weight * beyond - habit * (1.0 - seen)).powi(2);
            by_chance += self.rows[row] * self.columns[column] * (weight - habit).powi(2);
        }
        let n = units as f64;
        let spread = without_rounding(spread - (seen * chance - 2.0 * chance + seen).powi(2));
        let error = spread.sqrt() / (beyond * beyond * n.sqrt());
        let under_chance = without_rounding(by_chance - chance * chance).sqrt() / (beyond * n.sqrt());
        let bounds = match error {
            _ if 1.0 - seen <= 1e-12 => Err(Reason::Perfect),
            0.0 => Err(Reason::ZeroError),
            _ => Ok(around(estimate, error)),
        };
        Ok(Measured { estimate, error: Some(error), bounds, test: tested(estimate, under_chance), units })
    }
}

/// What rounding leaves of a difference of equal shares is nothing.
fn without_rounding(variance: f64) -> f64 {
    if variance > 1e-14 { variance } else { 0.0 }
}

fn weigh(scores: &[f64], weights: Weights, steps: Steps) -> Vec<f64> {
    let at = |place: usize| if steps == Steps::Numbers { scores[place] } else { place as f64 };
    let whole = at(scores.len().saturating_sub(1)) - at(0);
    let weigh = |row: usize, column: usize| {
        let part = if row == column { 0.0 } else { (at(row) - at(column)).abs() / whole };
        match weights {
            Weights::None => f64::from(u8::from(row == column)),
            Weights::Linear => 1.0 - part,
            Weights::Quadratic => 1.0 - part * part,
        }
    };
    (0..scores.len()).flat_map(|row| (0..scores.len()).map(move |column| weigh(row, column))).collect()
}

fn around(estimate: f64, error: f64) -> Bounds {
    let reach = normal::quantile(0.975) * error;
    Bounds { low: (estimate - reach).max(-1.0), high: (estimate + reach).min(1.0) }
}

fn tested(estimate: f64, under_chance: f64) -> Option<Test> {
    (under_chance > 0.0).then(|| {
        let z = estimate / under_chance;
        Test::Z { z, p: normal::two_sided(z) }
    })
}

/// Fleiss' kappa of three raters and more, over rows that all of them rated; its interval by resampling rows.
///
/// # Errors
/// Two raters, fewer than two rows that everybody rated, or one category only.
pub fn fleiss(ratings: &Ratings, resampling: Resampling) -> Answer {
    if ratings.raters() < 3 {
        return Err(Reason::MoreRaters);
    }
    few_categories(ratings)?;
    let rows = ratings.complete();
    if rows.len() < 2 {
        return Err(Reason::TooFew { have: rows.len(), by: By::All, needs: 2 });
    }
    let counted: Vec<Vec<(u32, f64)>> = rows.iter().map(|row| count(row)).collect();
    let all: Vec<usize> = (0..counted.len()).collect();
    let (estimate, shares) = fleiss_of(&counted, &all, ratings).ok_or(Reason::OneCategory)?;
    let bounds = resampling.bounds(rows.len(), |sample| fleiss_of(&counted, sample, ratings).map(|(kappa, _)| kappa));
    let error = fleiss_error(&shares, rows.len() as f64, ratings.raters() as f64);
    let bounds = if estimate >= 1.0 - 1e-12 { Err(Reason::Perfect) } else { bounds };
    Ok(Measured { estimate, error: None, bounds, test: tested(estimate, error), units: rows.len() })
}

/// The categories one thing was put into, each with how often.
fn count(row: &[u32]) -> Vec<(u32, f64)> {
    let mut sorted = row.to_vec();
    sorted.sort_unstable();
    sorted.chunk_by(|a, b| a == b).map(|same| (same[0], same.len() as f64)).collect()
}

/// Kappa of a sample of rows, and each category's share of all ratings; none where all ratings are the same.
fn fleiss_of(counted: &[Vec<(u32, f64)>], sample: &[usize], ratings: &Ratings) -> Option<(f64, Vec<f64>)> {
    let (n, m) = (sample.len() as f64, ratings.raters() as f64);
    let mut shares = vec![0.0; ratings.categories()];
    let mut same = 0.0;
    for (category, times) in sample.iter().flat_map(|at| &counted[*at]) {
        shares[*category as usize] += times;
        same += times * (times - 1.0);
    }
    shares.iter_mut().for_each(|share| *share /= n * m);
    let chance: f64 = shares.iter().map(|share| share * share).sum();
    let seen = same / (n * m * (m - 1.0));
    (1.0 - chance > 1e-12).then(|| ((seen - chance) / (1.0 - chance), shares))
}

/// The standard error if there were no agreement beyond chance.
fn fleiss_error(shares: &[f64], n: f64, m: f64) -> f64 {
    let all: f64 = shares.iter().map(|p| p * (1.0 - p)).sum();
    let skew: f64 = shares.iter().map(|p| p * (1.0 - p) * (1.0 - 2.0 * p)).sum();
    ((2.0 / (n * m * (m - 1.0))) * (all * all - skew)).max(0.0).sqrt() / all
}
