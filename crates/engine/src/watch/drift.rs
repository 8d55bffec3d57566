//! How fast a true level moves: the most likely drift of a series, held back where little is known.
//!
//! The drift's standard deviation over a week is chosen from a grid of 31 values, from 0 to 1.5 SEM, by likelihood times
//! a half-normal prior of scale 0.5 SEM. The grid and the scale are of our own making. A grid gives the same answer on
//! every machine, cannot fail to converge, and may rest on its boundary, where a maximiser would wander.

use super::{Seen, level::LocalLevel, level::Prior};
use crate::number::Sem;

/// Fewer observations than this cannot say how fast a level moves.
const ENOUGH: usize = 6;
/// The drift assumed until then: 0.3 SEM in a week.
const ASSUMED: f64 = 0.3;
/// Scale of the half-normal prior, in SEM per √week.
const SCALE: f64 = 0.5;
/// Width and number of the grid's steps, in SEM per √week.
const GRID: (f64, u8) = (0.05, 30);

/// The local level model that suits a series best.
#[must_use]
pub fn model(series: &[Seen], sem: Sem, prior: Prior) -> LocalLevel {
    let with = |share: f64| {
        let moved = share * sem.points();
        LocalLevel { noise: sem.variance(), drift: moved * moved, prior }
    };
    if series.iter().filter(|seen| seen.points.is_some()).count() < ENOUGH {
        return with(ASSUMED);
    }
    let grid = (0..=GRID.1).map(|step| f64::from(step) * GRID.0);
    let weight = |share: f64| with(share).filter(series).log_likelihood - 0.5 * (share / SCALE) * (share / SCALE);
    let best = grid.map(|share| (share, weight(share))).reduce(|best, next| if next.1 > best.1 { next } else { best });
    with(best.map_or(ASSUMED, |(share, _)| share))
}
