//! Intervals by drawing the things judged again and again, with replacement, from a seed that is told.

use super::{Bounds, Reason};

/// How an interval is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resampling {
    /// The same seed gives the same interval.
    pub seed: u64,
    /// How many samples are drawn; at least 40, so that the outermost one in forty exists.
    pub samples: usize,
}

/// `SplitMix64` (Steele, Lea & Flood 2014).
struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.next()) * end as u128) >> 64) as usize
    }
}

impl Resampling {
    /// The middle 95 in 100 of a coefficient over samples of so many units drawn with replacement.
    ///
    /// # Errors
    /// The coefficient is undefined in more than one sample of twenty.
    pub(super) fn bounds(self, units: usize, of: impl Fn(&[usize]) -> Option<f64>) -> Result<Bounds, Reason> {
        let mut draw = Draw(self.seed);
        let mut found = Vec::with_capacity(self.samples);
        let mut sample = vec![0; units];
        for _ in 0..self.samples {
            sample.fill_with(|| draw.below(units));
            found.extend(of(&sample));
        }
        let missing = self.samples - found.len();
        if missing * 20 > self.samples || found.is_empty() {
            return Err(Reason::Undefined(missing));
        }
        found.sort_by(f64::total_cmp);
        Ok(Bounds { low: at(&found, 0.025), high: at(&found, 0.975) })
    }
}

/// The quantile between the two nearest values (Hyndman & Fan's seventh, the default of R).
fn at(sorted: &[f64], p: f64) -> f64 {
    let place = p * (sorted.len() - 1) as f64;
    let (before, part) = (place.floor() as usize, place.fract());
    let after = (before + 1).min(sorted.len() - 1);
    sorted[before] + part * (sorted[after] - sorted[before])
}
