//! How the criterion bends where a search ended: for Newton's last steps, and for Satterthwaite's degrees of freedom.

use super::fit::covariance;
use super::model::{Model, Seen};
use super::search::{self, Found};
use super::standard::Origin;
use super::symmetric::{self, Taken};

/// A step either side, in standard coordinates: small enough for the third derivative, large enough for rounding.
const ASIDE: f64 = 1e-4;
/// What may be left to gain where nothing is left to find: a hundred-millionth of a standard error in any fixed effect.
const SETTLED: f64 = 1e-17;
/// Looks around at most, and steps from each.
const LOOKS: usize = 4;
const STEPS: usize = 6;

/// What is seen around a place.
pub(super) struct Bend {
    /// The second derivative of the criterion.
    pub(super) curve: Taken,
    /// For each parameter, the derivative of each fixed effect's variance.
    variances: Vec<Vec<f64>>,
}

/// Newton's steps from where a search ended until nothing is left to gain, and the bend where they end.
///
/// On a flat ridge a search rests where next to nothing of the criterion is left, and yet a fixed effect may be off in its
/// sixth digit. There one step does not do: the bend itself turns along the way.
pub(super) fn polished(model: &mut Model, mut found: Found, origin: &Origin) -> Option<(Found, Bend)> {
    let mut bend = look(model, &found.parameters, origin)?;
    for _ in 1..LOOKS {
        let before = found.iterations;
        found = bend.polish(model, found);
        if found.iterations == before || bend.left(&found.seen.slope) <= SETTLED {
            break;
        }
        bend = look(model, &found.parameters, origin)?;
    }
    Some((found, bend))
}

/// Looks to either side along each parameter.
fn look(model: &mut Model, at: &[f64], origin: &Origin) -> Option<Bend> {
    let size = at.len();
    let (mut cells, mut variances) = (vec![0.0; size * size], Vec::new());
    for along in 0..size {
        let aside = ASIDE * at[along].abs().max(1.0);
        let [low, high] = [-aside, aside].map(|by| {
            let mut there = at.to_vec();
            there[along] += by;
            model.see(&there)
        });
        let (low, high) = (low?, high?);
        let slope = |at: usize| (high.slope[at] - low.slope[at]) / (2.0 * aside);
        (0..size).for_each(|row| cells[along * size + row] = slope(row));
        let (low, high) = (fixed_variances(model, &low, origin), fixed_variances(model, &high, origin));
        variances.push(high.iter().zip(&low).map(|(high, low)| (high - low) / (2.0 * aside)).collect());
    }
    let even = (0..size * size).map(|at| 0.5 * (cells[at] + cells[at % size * size + at / size])).collect();
    Some(Bend { curve: symmetric::apart(even, size), variances })
}

fn fixed_variances(model: &Model, seen: &Seen, origin: &Origin) -> Vec<f64> {
    let size = origin.triangle.size;
    let all = covariance(&seen.fixed_factor, &origin.triangle, origin.scale.powi(2) * seen.rest / model.freedom);
    (0..size).map(|at| all[at * (size + 1)]).collect()
}

impl Bend {
    /// Steps by this bend, as long as each leaves less than half of what was left.
    fn polish(&self, model: &mut Model, mut found: Found) -> Found {
        for _ in 0..STEPS {
            match self.step(model, &found) {
                Some(next) => found = next,
                None => break,
            }
        }
        found
    }

    /// Newton's step, if anything is left to gain and it leaves less, with the criterion no worse.
    fn step(&self, model: &mut Model, found: &Found) -> Option<Found> {
        let left = self.left(&found.seen.slope);
        if left <= SETTLED {
            return None;
        }
        let step = self.curve.solve(&found.seen.slope);
        let parameters: Vec<f64> = found.parameters.iter().zip(&step).map(|(x, step)| x - step).collect();
        // The criterion of a million rows has fewer digits than its slope, which is exact.
        let noise = 1e-11 * found.seen.criterion.abs().max(1.0);
        let seen = model.see(&parameters)?;
        let better = self.left(&seen.slope) < 0.5 * left && seen.criterion <= found.seen.criterion + noise;
        better.then_some(Found { parameters, seen, iterations: found.iterations + 1 })
    }

    /// What the criterion could still fall by from a place with this slope, by its bend.
    pub(super) fn left(&self, slope: &[f64]) -> f64 {
        0.5 * search::dot(slope, &self.curve.solve(slope))
    }

    /// Satterthwaite's degrees of freedom of a fixed effect: twice its squared variance over the variance of that
    /// variance (Satterthwaite 1946; for mixed models Fai & Cornelius 1996; as Kuznetsova et al. 2017, lmerTest, but with
    /// exact slopes). With the residual variance profiled out, the latter is its own share over the degrees of freedom
    /// and what comes from the spreads.
    pub(super) fn freedom(&self, fixed: usize, variance: f64, freedom: f64) -> f64 {
        let turn: Vec<f64> = self.variances.iter().map(|of| of[fixed]).collect();
        let spreads = search::dot(&turn, &self.curve.solve(&turn));
        variance * variance / (spreads + variance * variance / freedom)
    }
}
