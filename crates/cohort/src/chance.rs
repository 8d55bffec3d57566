//! Chance with a seed: the same draws on every machine, whatever the number of threads.
//!
//! ChaCha with eight rounds, one stream a course: a course's draws depend on the seed, on what they are for and on its
//! number, and on nothing that was drawn before for anybody else. Normal numbers are even ones sent through the inverse
//! of the normal curve, one for one.

use chacha20::ChaCha8Rng;
use chacha20::rand_core::{Rng, SeedableRng};
use engine::number::quantile;

/// Steps of an even number between 0 and 1: the 53 bits a double holds.
const STEPS: f64 = 9_007_199_254_740_992.0;

/// What draws are for; each has streams of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// An invented client.
    Client,
    /// An invented therapist.
    Therapist,
    /// Noise of a known size, in which nothing happens.
    Noise,
    /// A sample of what was seen, drawn with replacement.
    Sample,
}

/// A stream of draws.
#[derive(Debug)]
pub struct Chance(ChaCha8Rng);

impl Chance {
    /// The stream with this number.
    #[must_use]
    pub fn of(seed: u64, purpose: Purpose, number: u64) -> Self {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        key[8] = purpose as u8;
        let mut stream = ChaCha8Rng::from_seed(key);
        stream.set_stream(number);
        Self(stream)
    }

    /// Between 0 and 1, neither of them reached.
    pub fn even(&mut self) -> f64 {
        let bits = self.0.next_u64() >> 11;
        (bits as f64 + 0.5) / STEPS
    }

    /// Normal with mean 0 and standard deviation 1.
    pub fn normal(&mut self) -> f64 {
        quantile(self.even())
    }

    /// Between `low` and `high`, evenly.
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.even()
    }
}
