//! What a house taught its model: for some families an adjustment of the shipped logits, learned from turns that people
//! of this house have coded. A family it was not taught stays as it was shipped.

mod learn;
mod lesson;
mod minimise;

pub use learn::{Outcome, Score, Verdict, learn, steps};
pub use lesson::{Coded, Lesson};

use super::joined::softmax;
use super::plan::Plan;
use super::unusable::Unusable;
use super::weights::HOUSE;
use serde::{Deserialize, Serialize};

const FORMAT: u32 = 1;
/// Below this a probability tells nothing more.
const LEAST: f64 = 1e-4;

/// The adjustments of a house, as `house.json` holds them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct House {
    format: u32,
    /// How vectors are seen.
    view: View,
    families: Vec<Taught>,
}

/// How vectors are seen: from their mean, and so that they are one long on average.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct View {
    mean: Vec<f64>,
    scale: f64,
}

/// What was taught of one family.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Taught {
    family: String,
    labels: Vec<String>,
    /// A row a label: a start, a weight for each shipped probability, a weight for each number of the vector.
    weights: Vec<Vec<f64>>,
}

impl House {
    /// Reads `house.json` and holds it against the model it was made for.
    pub(super) fn read(bytes: &[u8], plan: &Plan, width: usize) -> Result<Self, Unusable> {
        let house: Self = serde_json::from_slice(bytes).map_err(|error| Unusable::damaged(HOUSE, error))?;
        let fits = house.format == FORMAT
            && house.view.is_whole(width)
            && house.families.iter().all(|taught| taught.fits(plan, width));
        if fits { Ok(house) } else { Err(Unusable::damaged(HOUSE, "it was made for another model")) }
    }

    /// As `house.json`.
    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec(self).expect("adjustments are finite numbers and short strings");
        bytes.push(b'\n');
        bytes
    }

    /// The families it was taught, in the order of the plan.
    pub fn families(&self) -> impl Iterator<Item = &str> {
        self.families.iter().map(|taught| taught.family.as_str())
    }

    /// The logits of a family in a turn, adjusted where it was taught.
    pub(super) fn adjusted(&self, family: &str, shipped: &[f64], vector: &[f32]) -> Vec<f64> {
        let Some(taught) = self.families.iter().find(|taught| taught.family == family) else {
            return shipped.to_vec();
        };
        let features = self.view.features(shipped, vector);
        let added = taught.weights.iter().map(|row| product(row, &features));
        shipped.iter().zip(added).map(|(logit, added)| logit + added).collect()
    }
}

impl View {
    /// The view of these vectors.
    #[expect(clippy::cast_precision_loss, reason = "a few thousand turns")]
    fn of(vectors: &[&[f32]], width: usize) -> Self {
        let count = vectors.len().max(1) as f64;
        let mean: Vec<f64> =
            (0..width).map(|at| vectors.iter().map(|vector| f64::from(vector[at])).sum::<f64>() / count).collect();
        let length =
            |vector: &&[f32]| vector.iter().zip(&mean).map(|(x, mean)| (f64::from(*x) - mean).powi(2)).sum::<f64>();
        let square = vectors.iter().map(length).sum::<f64>() / count;
        Self { mean, scale: if square > 0.0 { square.sqrt().recip() } else { 1.0 } }
    }

    /// A start, the logarithm of each shipped probability, and the vector.
    fn features(&self, shipped: &[f64], vector: &[f32]) -> Vec<f64> {
        let logs = softmax(shipped).into_iter().map(|p| p.max(LEAST).ln());
        let seen = vector.iter().zip(&self.mean).map(|(x, mean)| (f64::from(*x) - mean) * self.scale);
        core::iter::once(1.0).chain(logs).chain(seen).collect()
    }

    fn is_whole(&self, width: usize) -> bool {
        self.mean.len() == width && self.scale.is_finite() && self.mean.iter().all(|number| number.is_finite())
    }
}

impl Taught {
    fn fits(&self, plan: &Plan, width: usize) -> bool {
        let long = |row: &Vec<f64>| row.len() == 1 + self.labels.len() + width && row.iter().all(|x| x.is_finite());
        let known = plan.family(&self.family).is_some_and(|family| family.labels == self.labels);
        known && self.weights.len() == self.labels.len() && self.weights.iter().all(long)
    }
}

fn product(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(a, b)| a * b).sum()
}
