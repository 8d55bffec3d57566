//! The encoder: each turn read once and alone, so that its vector depends on nothing else, and many turns at a time.

use super::network::{Network, Place};
use super::unusable::Unusable;
use super::weights::Weights;
use rten_tensor::NdTensor;
use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};

const FILE: &str = "encoder.onnx";

/// Pieces of a turn in, one vector out.
#[derive(Debug)]
pub(super) struct Encoder {
    network: Network,
    /// How many numbers a vector has.
    pub(super) width: usize,
}

impl Encoder {
    /// Reads it and tries it once, so that what cannot run is told here.
    pub(super) fn read(weights: &Weights, trial: &[i32]) -> Result<Self, Unusable> {
        let network = Network::read(weights, FILE, ["input_ids", "attention_mask"], "vectors")?;
        let mut encoder = Self { network, width: 0 };
        encoder.width = encoder.one(trial, &Place::new())?.len();
        Ok(encoder)
    }

    /// The vectors of turns, in their order, made by so many threads. Turns of the same pieces are read once.
    pub(super) fn vectors(&self, turns: &[Vec<i32>], threads: usize) -> Result<Vec<f32>, Unusable> {
        let (distinct, which) = distinct(turns);
        let found = self.each(&distinct, threads)?;
        Ok(which.iter().flat_map(|at| found[*at].iter().copied()).collect())
    }

    /// The long turns come first, so that no thread is left with one at the end.
    fn each(&self, turns: &[&[i32]], threads: usize) -> Result<Vec<Vec<f32>>, Unusable> {
        let mut order: Vec<usize> = (0..turns.len()).collect();
        order.sort_by_key(|at| (core::cmp::Reverse(turns[*at].len()), *at));
        let next = AtomicUsize::new(0);
        let work = || self.share(turns, &order, &next);
        let shares = std::thread::scope(|scope| {
            let workers: Vec<_> = (0..threads.min(turns.len())).map(|_| scope.spawn(work)).collect();
            workers.into_iter().map(|worker| worker.join().expect("reading a turn ends with a result")).collect()
        });
        gather(turns.len(), shares)
    }

    /// What one thread reads: the next turn that nobody has taken, until there is none.
    fn share(&self, turns: &[&[i32]], order: &[usize], next: &AtomicUsize) -> Share {
        let place = Place::new();
        let taken = core::iter::from_fn(|| order.get(next.fetch_add(1, Ordering::Relaxed)));
        taken.map(|at| Ok((*at, self.one(turns[*at], &place)?))).collect()
    }

    fn one(&self, pieces: &[i32], place: &Place) -> Result<Vec<f32>, Unusable> {
        let shape = [1, pieces.len()];
        let ids = NdTensor::from_data(shape, pieces.to_vec());
        let mask = NdTensor::from_data(shape, vec![1_i32; pieces.len()]);
        let vector = self.network.run([ids.into(), mask.into()], place)?;
        let whole = !vector.is_empty() && (self.width == 0 || vector.len() == self.width);
        if whole { Ok(vector) } else { Err(Unusable::damaged(FILE, "its vectors differ in length")) }
    }
}

/// Places and vectors that one thread has read.
type Share = Result<Vec<(usize, Vec<f32>)>, Unusable>;

fn gather(count: usize, shares: Vec<Share>) -> Result<Vec<Vec<f32>>, Unusable> {
    let mut found = vec![Vec::new(); count];
    for share in shares {
        share?.into_iter().for_each(|(at, vector)| found[at] = vector);
    }
    Ok(found)
}

/// Each different turn once, and for every turn which of them it is.
fn distinct(turns: &[Vec<i32>]) -> (Vec<&[i32]>, Vec<usize>) {
    let (mut seen, mut different): (HashMap<&[i32], usize>, Vec<&[i32]>) = (HashMap::new(), Vec::new());
    let mut place = |turn| {
        *seen.entry(turn).or_insert_with(|| {
            different.push(turn);
            different.len() - 1
        })
    };
    let which = turns.iter().map(|turn| place(turn.as_slice())).collect();
    (different, which)
}
