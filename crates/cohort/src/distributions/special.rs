//! The incomplete beta and gamma functions, each in both tails, and finding where a tail has a given size.
//!
//! Factors with large exponents go through Stirling's correction and log(1 + u) − u, as Loader (2000) does for the
//! binomial: differences of large logarithms of gamma functions would lose digits where degrees of freedom are many.

use core::f64::consts::PI;

/// The chances on both sides of a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tails {
    /// Of less.
    pub below: f64,
    /// Of more.
    pub above: f64,
}

impl Tails {
    fn of_below(below: f64) -> Self {
        let below = below.clamp(0.0, 1.0);
        Self { below, above: 1.0 - below }
    }

    fn mirrored(self) -> Self {
        Self { below: self.above, above: self.below }
    }
}

/// Continued fractions and series end here at the latest; they need about √a steps.
const STEPS: u32 = 1_000_000;
/// Where a fraction's parts would be zero.
const TINY: f64 = 1e-300;

/// The regularised incomplete beta function at `x`, with `y` = 1 − `x` given beside it so that no digit is lost.
///
/// By the continued fraction of Didonato & Morris (1992, ACM Trans Math Softw 18:360), on the side of the mean where
/// its parts do not cancel.
pub(super) fn beta(x: f64, y: f64, a: f64, b: f64) -> Tails {
    if a * y < b * x {
        return Tails::of_below(beta_side(y, x, b, a)).mirrored();
    }
    Tails::of_below(beta_side(x, y, a, b))
}

fn beta_side(x: f64, y: f64, a: f64, b: f64) -> f64 {
    let short = a * y - b * x;
    let over = |n: f64| {
        let odd = a + 2.0 * n - 1.0;
        (a + n - 1.0) / odd * ((a + b + n - 1.0) / odd) * (n * (b - n) * x * x)
    };
    let under = |n: f64| {
        let step = (a + n) / (a + 2.0 * n + 1.0) * (short + 1.0 + n * (1.0 + y));
        if n > 0.0 { n + n * (b - n) * x / (a + 2.0 * n - 1.0) + step } else { step }
    };
    beta_kernel(x, y, a, b) / fraction(under(0.0), |n| (over(n), under(n)))
}

/// x^a·y^b / B(a, b): how fast the chance below grows with the logarithm of x/y.
pub(super) fn beta_kernel(x: f64, y: f64, a: f64, b: f64) -> f64 {
    let (off, all) = (x * b - y * a, a + b);
    let powers = a * log_less(x * (all / a), off / a) + b * log_less(y * (all / b), -off / b);
    libm::sqrt(a / (2.0 * PI) * (b / all)) * libm::exp(powers + stirling(all) - stirling(a) - stirling(b))
}

/// The regularised incomplete gamma function at `x`: by its series below the bulk, by its continued fraction above
/// (NIST Digital Library of Mathematical Functions 8.7.1 and 8.9.2).
pub(super) fn gamma(x: f64, a: f64) -> Tails {
    if x < a + 1.0 {
        return Tails::of_below(gamma_kernel(x, a) * gamma_series(x, a));
    }
    let of = |n: f64| (n * (a - n), x + 2.0 * n + 1.0 - a);
    Tails::of_below(gamma_kernel(x, a) / fraction(x + 1.0 - a, of)).mirrored()
}

fn gamma_series(x: f64, a: f64) -> f64 {
    let (mut term, mut sum) = (1.0 / a, 1.0 / a);
    for n in 1..STEPS {
        term *= x / (a + f64::from(n));
        sum += term;
        if term < sum * f64::EPSILON / 8.0 {
            break;
        }
    }
    sum
}

/// x^a·e^−x / Γ(a): how fast the chance below grows with the logarithm of x.
pub(super) fn gamma_kernel(x: f64, a: f64) -> f64 {
    libm::sqrt(a / (2.0 * PI)) * libm::exp(a * log_less(x / a, (x - a) / a) - stirling(a))
}

/// first + p1/(q1 + p2/(q2 + …)) by Lentz's method, where `of(n)` gives the nth p and q.
fn fraction(first: f64, of: impl Fn(f64) -> (f64, f64)) -> f64 {
    let away = |from: f64| if from.abs() < TINY { TINY } else { from };
    let mut found = away(first);
    let (mut up, mut down) = (found, 0.0);
    for n in 1..STEPS {
        let (p, q) = of(f64::from(n));
        down = 1.0 / away(q + p * down);
        up = away(q + p / up);
        let by = up * down;
        found *= by;
        if (by - 1.0).abs() < f64::EPSILON {
            break;
        }
    }
    found
}

/// log(`of`) − `u`, where `of` = 1 + `u`, exact to the last digits near one.
fn log_less(of: f64, u: f64) -> f64 {
    if u.abs() > 0.3 {
        return libm::log(of) - u;
    }
    // log(1 + u) = 2·artanh(r), and 2r − u = −r·u.
    let r = u / (2.0 + u);
    let square = r * r;
    let series = (0..12).rev().fold(0.0, |sum, k| sum * square + 2.0 / f64::from(2 * k + 3));
    r * (square * series - u)
}

/// What Stirling's formula leaves out of the logarithm of Γ(z).
fn stirling(z: f64) -> f64 {
    if z < 16.0 {
        return stirling(z + 1.0) + (z + 0.5) * libm::log1p(1.0 / z) - 1.0;
    }
    let square = z * z;
    let over = [1.0 / 12.0, -1.0 / 360.0, 1.0 / 1260.0, -1.0 / 1680.0, 1.0 / 1188.0, -691.0 / 360_360.0];
    over.iter().rev().fold(0.0, |sum, part| sum / square + part) / z
}

/// The positive value whose tails are these; the smaller one decides. `at` gives the tails at a value and how fast the
/// chance below grows with the value's logarithm.
///
/// Newton's method on the logarithm of the tail, held between bounds; where it leaves them, they are halved.
pub(super) fn solve(wanted: Tails, at: impl Fn(f64) -> (Tails, f64)) -> f64 {
    let low_tail = wanted.below <= wanted.above;
    let goal = libm::log(if low_tail { wanted.below } else { wanted.above });
    // How far the value's logarithm is too high, and by how much to go back.
    let look = |place: f64| {
        let (tails, kernel) = at(libm::exp(place));
        let (tail, sign) = if low_tail { (tails.below, 1.0) } else { (tails.above, -1.0) };
        let off = sign * (libm::log(tail) - goal);
        (off, off * tail / kernel)
    };
    let (mut low, mut high) = bounds(|place| look(place).0);
    let mut place = 0.5 * (low + high);
    for _ in 0..200 {
        let (off, back) = look(place);
        if off > 0.0 {
            high = place
        } else {
            low = place
        }
        let next = place - back;
        let next = if next > low && next < high { next } else { 0.5 * (low + high) };
        if (next - place).abs() <= 1e-16 * place.abs().max(1.0) || high - low <= 1e-16 {
            return libm::exp(next);
        }
        place = next;
    }
    libm::exp(place)
}

/// Two logarithms with the value between them; none lies outside what a number can hold.
fn bounds(off: impl Fn(f64) -> f64) -> (f64, f64) {
    let reach = |sign: f64| {
        let mut place = sign;
        while place.abs() < 700.0 && sign * off(place) < 0.0 {
            place *= 2.0;
        }
        place.clamp(-700.0, 700.0)
    };
    (reach(-1.0), reach(1.0))
}
