//! The context network: the vectors of a session's turns become logits, each resting on its turn and those before it.

use super::network::{Network, Place};
use super::unusable::Unusable;
use super::weights::Weights;
use crate::speakers::Role;
use rten_tensor::NdTensor;

const FILE: &str = "context.onnx";
/// Turns read in one pass; a longer session is read in stretches, each with the turns before it to look back on.
const STRETCH: usize = 512;

/// Vectors of turns in, logits out.
#[derive(Debug)]
pub(super) struct Context {
    network: Network,
    /// How far it looks back, in turns.
    back: usize,
    /// How many logits a turn has.
    labels: usize,
}

impl Context {
    /// Reads it and tries it once on a vector of nothing.
    pub(super) fn read(weights: &Weights, back: usize, labels: usize, width: usize) -> Result<Self, Unusable> {
        let network = Network::read(weights, FILE, ["vectors", "speakers"], "logits")?;
        let context = Self { network, back, labels };
        context.logits(&vec![0.0; width], &[None])?;
        Ok(context)
    }

    /// The logits of every turn, row by row, from its vectors, row by row, and its speakers.
    pub(super) fn logits(&self, vectors: &[f32], speakers: &[Option<Role>]) -> Result<Vec<f32>, Unusable> {
        let (place, mut logits) = (Place::new(), Vec::with_capacity(speakers.len() * self.labels));
        for from in (0..speakers.len()).step_by(STRETCH) {
            let to = speakers.len().min(from + STRETCH);
            let before = from.saturating_sub(self.back);
            let width = vectors.len() / speakers.len();
            let found = self.stretch(&vectors[before * width..to * width], &speakers[before..to], &place)?;
            logits.extend(&found[(from - before) * self.labels..]);
        }
        Ok(logits)
    }

    fn stretch(&self, vectors: &[f32], speakers: &[Option<Role>], place: &Place) -> Result<Vec<f32>, Unusable> {
        let turns = speakers.len();
        let speakers: Vec<i32> = speakers.iter().map(|role| number(*role)).collect();
        let vectors = NdTensor::from_data([turns, vectors.len() / turns], vectors.to_vec());
        let found = self.network.run([vectors.into(), NdTensor::from_data([turns], speakers).into()], place)?;
        let whole = found.len() == turns * self.labels;
        if whole { Ok(found) } else { Err(Unusable::damaged(FILE, "it was made for another listener.json")) }
    }
}

/// The speakers' numbers in training; whoever nobody named is somebody else.
const fn number(role: Option<Role>) -> i32 {
    match role {
        Some(Role::Therapist) => 0,
        Some(Role::Client) => 1,
        Some(Role::Other) | None => 2,
    }
}
