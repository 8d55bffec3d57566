//! The likeliest drifts of a level and its slope: a scan of both, then a climb from its highest places.
//!
//! The climb walks in the square roots of both drifts, where no drift is a place like any other and not the edge of the
//! ground (Broyden, Fletcher, Goldfarb & Shanno 1970), with the exact derivatives of the likelihood.

use super::super::{Seen, level::Prior, trend::LocalTrend};
use super::{Likeliest, Range, TooFew, diffuse, enough};
use alloc::vec::Vec;

/// Drifts scanned of the level and of the slope, none included.
const SCANNED: u8 = 14;
/// Places the climb starts from.
const STARTS: usize = 4;
/// Steps of a climb; a dozen is usual.
const MOST: u8 = 80;

/// The likeliest drifts of a local linear trend whose measurement variance is `noise`.
///
/// # Errors
/// Too few answers: five are needed, four where a prior says where the level begins.
pub fn trend(series: &[Seen], noise: f64, prior: Prior) -> Result<Likeliest, TooFew> {
    enough(series, diffuse(prior) + 3)?;
    let ground = Ground { series, noise, prior };
    let of_level = Range::of(series, noise, prior);
    let of_slope = of_level.of_slope();
    let scan = [of_level, of_slope].map(|range| scan(&range));
    let both = |i: u8, j: u8| [scan[0][usize::from(i)], scan[1][usize::from(j)]];
    let climbs = peaks(|i, j| ground.height(both(i, j))).into_iter();
    let tops = climbs.map(|(i, j)| ground.top(both(i, j), &scan));
    let best = tops.reduce(|best, next| if next.1 > best.1 { next } else { best });
    let ([drift, slope_drift], _) = best.expect("of finitely many places one is the highest");
    Ok(Likeliest { drift, slope_drift, boundary: drift <= 0.0 || slope_drift <= 0.0 })
}

/// The drifts scanned: none, then even ratios.
fn scan(range: &Range) -> Scan {
    core::array::from_fn(|i| match u8::try_from(i) {
        Ok(i) if i > 0 => range.at(i - 1, SCANNED - 1),
        _ => 0.0,
    })
}

/// Places to climb from: the highest that no neighbour overtops, and on either edge the highest along it, since between
/// the peaks of both edges lies a ridge whose saddle the scan may step over.
fn peaks(height: impl Fn(u8, u8) -> f64) -> Vec<(u8, u8)> {
    let places = || (0..SCANNED).flat_map(|i| (0..SCANNED).map(move |j| (i, j)));
    let heights: Vec<f64> = places().map(|(i, j)| height(i, j)).collect();
    let at = |i: u8, j: u8| heights[usize::from(i) * usize::from(SCANNED) + usize::from(j)];
    let near = |i: u8| i.saturating_sub(1)..=(i + 1).min(SCANNED - 1);
    let is_peak = |(i, j): &(u8, u8)| near(*i).all(|a| near(*j).all(|b| at(a, b) <= at(*i, *j)));
    let highest = |of: &mut dyn Iterator<Item = (u8, u8)>| of.max_by(|a, b| at(a.0, a.1).total_cmp(&at(b.0, b.1)));
    let mut peaks: Vec<_> = places().filter(is_peak).collect();
    peaks.sort_by(|a, b| at(b.0, b.1).total_cmp(&at(a.0, a.1)));
    peaks.truncate(STARTS);
    peaks.extend(highest(&mut (0..SCANNED).map(|i| (i, 0))));
    peaks.extend(highest(&mut (0..SCANNED).map(|j| (0, j))));
    peaks.sort_unstable();
    peaks.dedup();
    peaks
}

type Scan = [f64; SCANNED as usize];

/// The likelihood of one series over both drifts.
struct Ground<'a> {
    series: &'a [Seen],
    noise: f64,
    prior: Prior,
}

/// A place of the climb: square roots of the drifts in units of their scales, the height there, and how it rises.
#[derive(Clone, Copy)]
struct Place {
    at: [f64; 2],
    height: f64,
    rise: [f64; 2],
}

impl Ground<'_> {
    fn model(&self, drifts: [f64; 2]) -> LocalTrend {
        LocalTrend { noise: self.noise, drift: drifts[0], slope_drift: drifts[1], prior: self.prior }
    }

    fn height(&self, drifts: [f64; 2]) -> f64 {
        self.model(drifts).log_likelihood(self.series)
    }

    fn place(&self, at: [f64; 2], scales: [f64; 2]) -> Place {
        let (height, steepness) = self.model(drifts(at, scales)).steepness(self.series);
        Place { at, height, rise: [0, 1].map(|i| 2.0 * scales[i] * at[i] * steepness[i]) }
    }

    /// Climbs from a place; where it ends at an edge that the likelihood rises from, once more from the highest place
    /// straight across that edge.
    fn top(&self, start: [f64; 2], scan: &[Scan; 2]) -> ([f64; 2], f64) {
        let least = scan.map(|drifts| drifts[1]);
        let mut found = self.climb(start, least);
        for i in 0..2 {
            if found.0[i] < least[i] && self.model(found.0).steepness(self.series).1[i] > 0.0 {
                let across = |drift: &f64| if i == 0 { [*drift, found.0[1]] } else { [found.0[0], *drift] };
                let places = scan[i][1..].iter().map(across).map(|place| (place, self.height(place)));
                let start = places.reduce(|best, next| if next.1 > best.1 { next } else { best });
                let next = start.map_or(found, |(place, _)| self.climb(place, least));
                found = if next.1 > found.1 { next } else { found };
            }
        }
        found
    }

    fn climb(&self, start: [f64; 2], least: [f64; 2]) -> ([f64; 2], f64) {
        let scales = [0, 1].map(|i| if start[i] > 0.0 { start[i] } else { least[i] });
        let mut here = self.place([0, 1].map(|i| if start[i] > 0.0 { 1.0 } else { 0.0 }), scales);
        let mut curve = [[1.0, 0.0], [0.0, 1.0]];
        for _ in 0..MOST {
            let Some(next) = self.step(&here, &curve, scales) else { break };
            let small = [0, 1].iter().all(|i| (next.at[*i] - here.at[*i]).abs() <= 1e-12 * next.at[*i].abs());
            curve = bent(curve, &here, &next);
            here = next;
            if small {
                break;
            }
        }
        self.settled(here, scales)
    }

    /// A step uphill, at most as long as the way from nought; `None` where no step leads up.
    fn step(&self, here: &Place, curve: &[[f64; 2]; 2], scales: [f64; 2]) -> Option<Place> {
        let way = [0, 1].map(|i| curve[i][0] * here.rise[0] + curve[i][1] * here.rise[1]);
        let far = [0, 1].map(|i| way[i].abs() / here.at[i].abs().max(0.1));
        let mut length = 1.0 / far[0].max(far[1]).max(1.0);
        let slope = way[0] * here.rise[0] + way[1] * here.rise[1];
        for _ in 0..40 {
            let there = self.place([0, 1].map(|i| here.at[i] + length * way[i]), scales);
            if there.height > here.height + 1e-4 * length * slope {
                return Some(there);
            }
            length *= 0.5;
        }
        None
    }

    /// A drift so small that none is as likely is none.
    fn settled(&self, place: Place, scales: [f64; 2]) -> ([f64; 2], f64) {
        let (mut found, mut height) = (drifts(place.at, scales), place.height);
        for i in 0..2 {
            let mut without = found;
            without[i] = 0.0;
            let there = self.height(without);
            if found[i] > 0.0 && there >= height - 1e-12 * height.abs() {
                (found, height) = (without, there);
            }
        }
        (found, height)
    }
}

fn drifts(at: [f64; 2], scales: [f64; 2]) -> [f64; 2] {
    [0, 1].map(|i| scales[i] * at[i] * at[i])
}

/// The inverse curvature after a step, where the step tells anything about it.
fn bent(curve: [[f64; 2]; 2], from: &Place, to: &Place) -> [[f64; 2]; 2] {
    let moved = [0, 1].map(|i| to.at[i] - from.at[i]);
    let eased = [0, 1].map(|i| from.rise[i] - to.rise[i]);
    let dot = moved[0] * eased[0] + moved[1] * eased[1];
    if dot <= 0.0 {
        return curve;
    }
    let through = [0, 1].map(|i| curve[i][0] * eased[0] + curve[i][1] * eased[1]);
    let size = 1.0 + (eased[0] * through[0] + eased[1] * through[1]) / dot;
    let bend = |i: usize, j: usize| {
        curve[i][j] + (size * moved[i] * moved[j] - through[i] * moved[j] - moved[i] * through[j]) / dot
    };
    [[bend(0, 0), bend(0, 1)], [bend(1, 0), bend(1, 1)]]
}
