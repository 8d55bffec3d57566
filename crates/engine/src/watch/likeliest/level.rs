//! The likeliest drift of a level alone: every place where the likelihood stops rising, found from its derivative.

use super::super::{
    Seen,
    level::{LocalLevel, Prior},
};
use super::{Likeliest, Range, TooFew, diffuse, enough};

/// Drifts scanned, besides none.
const SCANNED: u8 = 32;
/// Halvings that leave nothing of any bracket; the secant needs about eight.
const MOST: u8 = 100;

/// A drift, its log-likelihood and the derivative of that.
#[derive(Clone, Copy, Debug)]
struct Tried {
    drift: f64,
    log_likelihood: f64,
    rise: f64,
}

/// The likeliest drift of a local level whose measurement variance is `noise`.
///
/// # Errors
/// Too few answers: three are needed, two where a prior says where the level begins.
pub fn level(series: &[Seen], noise: f64, prior: Prior) -> Result<Likeliest, TooFew> {
    enough(series, diffuse(prior) + 1)?;
    let range = Range::of(series, noise, prior);
    let attempt = |drift: f64| {
        let (log_likelihood, rise) = LocalLevel { noise, drift, prior }.steepness(series);
        Tried { drift, log_likelihood, rise }
    };
    let still = attempt(0.0);
    let (mut best, mut before) = (still, still);
    for i in 0..SCANNED {
        let here = attempt(range.at(i, SCANNED));
        if before.rise > 0.0 && here.rise <= 0.0 {
            let peak = peak(before, here, attempt);
            best = if peak.log_likelihood > best.log_likelihood { peak } else { best };
        }
        before = here;
    }
    Ok(Likeliest { drift: best.drift, slope_drift: 0.0, boundary: best.drift <= 0.0 })
}

/// Where the derivative crosses nought between a rise and a fall: the secant of Illinois (Dowell & Jarratt 1971).
fn peak(mut low: Tried, mut high: Tried, attempt: impl Fn(f64) -> Tried) -> Tried {
    let (mut best, mut kept_low) = (high, None);
    for round in 0..MOST {
        let width = high.drift - low.drift;
        if width <= 1e-14 * high.drift || best.rise == 0.0 {
            break;
        }
        let secant = low.drift + width * low.rise / (low.rise - high.rise);
        // The secant may creep where the derivative spans many powers of ten; every third step halves.
        best = attempt(if round % 3 == 2 { low.drift + 0.5 * width } else { secant });
        let rises = best.rise > 0.0;
        let twice = kept_low == Some(!rises);
        kept_low = Some(!rises);
        if rises {
            low = best;
            high.rise *= if twice { 0.5 } else { 1.0 };
        } else {
            high = best;
            low.rise *= if twice { 0.5 } else { 1.0 };
        }
    }
    best
}
