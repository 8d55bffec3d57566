//! Intervals by drawing the things judged again and again, with replacement, from a seed that is told.

use super::{Bounds, Reason};
use crate::chance::{Chance, Purpose};

/// How an interval is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resampling {
    /// The same seed gives the same interval.
    pub seed: u64,
    /// How many samples are drawn; at least 40, so that the outermost one in forty exists.
    pub samples: usize,
    /// How many threads may work, at least one; the interval is the same for any number.
    pub threads: usize,
}

impl Resampling {
    /// The middle 95 in 100 of a coefficient over samples of so many units drawn with replacement.
    ///
    /// # Errors
    /// The coefficient is undefined in more than one sample of twenty.
    pub(super) fn bounds(self, units: usize, of: impl Fn(&[usize]) -> Option<f64> + Sync) -> Result<Bounds, Reason> {
        let numbers: Vec<u64> = (0..).take(self.samples).collect();
        let each = self.samples.div_ceil(self.threads.max(1)).max(1);
        let work =
            |part: &[u64]| part.iter().filter_map(|number| of(&self.sample(*number, units))).collect::<Vec<f64>>();
        let mut found: Vec<f64> = std::thread::scope(|scope| {
            let parts: Vec<_> = numbers.chunks(each).map(|part| scope.spawn(|| work(part))).collect();
            parts.into_iter().flat_map(|part| part.join().expect("a coefficient is computed without panic")).collect()
        });
        let missing = self.samples - found.len();
        if missing * 20 > self.samples || found.is_empty() {
            return Err(Reason::Undefined(missing));
        }
        found.sort_by(f64::total_cmp);
        Ok(Bounds { low: at(&found, 0.025), high: at(&found, 0.975) })
    }

    /// One sample, whose draws depend on its number and on nothing drawn before.
    fn sample(self, number: u64, units: usize) -> Vec<usize> {
        let mut chance = Chance::of(self.seed, Purpose::Sample, number);
        let draw = || ((chance.even() * units as f64) as usize).min(units - 1);
        std::iter::repeat_with(draw).take(units).collect()
    }
}

/// The quantile between the two nearest values (Hyndman & Fan's seventh, the default of R).
fn at(sorted: &[f64], p: f64) -> f64 {
    let place = p * (sorted.len() - 1) as f64;
    let (before, part) = (place.floor() as usize, place.fract());
    let after = (before + 1).min(sorted.len() - 1);
    sorted[before] + part * (sorted[after] - sorted[before])
}
