//! Finds where a smooth convex function is least: the quasi-Newton method of limited memory (Liu and Nocedal 1989).

/// Pairs of steps and changes of slope that are remembered.
const MEMORY: usize = 8;
/// Most steps.
const STEPS: usize = 80;
/// Done when no slope is steeper than this share of the steepest at the start.
const FLAT: f64 = 1e-4;

/// A step and how the slope changed over it.
struct Pair {
    step: Vec<f64>,
    change: Vec<f64>,
}

/// The place of least value, from zero on. `value` writes the slope and returns the value.
pub(super) fn minimise(size: usize, mut value: impl FnMut(&[f64], &mut [f64]) -> f64) -> Vec<f64> {
    let (mut at, mut slope) = (vec![0.0; size], vec![0.0; size]);
    let mut now = value(&at, &mut slope);
    let (flat, mut pairs) = (FLAT * steepest(&slope), Vec::new());
    for _ in 0..STEPS {
        if steepest(&slope) <= flat {
            break;
        }
        let down = direction(&slope, &pairs);
        let Some((there, new_slope, new)) = go(&at, now, &slope, &down, &mut value) else { break };
        remember(&mut pairs, minus(&there, &at), minus(&new_slope, &slope));
        (at, slope, now) = (there, new_slope, new);
    }
    at
}

/// Goes down, half as far each time until the value falls as the slope promises (Armijo).
fn go(
    at: &[f64],
    now: f64,
    slope: &[f64],
    down: &[f64],
    value: &mut impl FnMut(&[f64], &mut [f64]) -> f64,
) -> Option<(Vec<f64>, Vec<f64>, f64)> {
    let promised = dot(slope, down);
    let mut new_slope = vec![0.0; at.len()];
    (0..30).map(|half| 0.5_f64.powi(half)).find_map(|length| {
        let there: Vec<f64> = at.iter().zip(down).map(|(x, d)| x + length * d).collect();
        let new = value(&there, &mut new_slope);
        (new <= now + 1e-4 * length * promised).then(|| (there, new_slope.clone(), new))
    })
}

/// The direction down, bent by what the last steps told of the curvature.
fn direction(slope: &[f64], pairs: &[Pair]) -> Vec<f64> {
    let mut down: Vec<f64> = slope.iter().map(|s| -s).collect();
    let mut shares = Vec::with_capacity(pairs.len());
    for pair in pairs.iter().rev() {
        let share = dot(&pair.step, &down) / dot(&pair.step, &pair.change);
        add(&mut down, -share, &pair.change);
        shares.push(share);
    }
    let size = pairs.last().map_or_else(
        || 1.0 / dot(slope, slope).sqrt(),
        |pair| dot(&pair.step, &pair.change) / dot(&pair.change, &pair.change),
    );
    down.iter_mut().for_each(|d| *d *= size);
    for (pair, share) in pairs.iter().zip(shares.into_iter().rev()) {
        let back = dot(&pair.change, &down) / dot(&pair.step, &pair.change);
        add(&mut down, share - back, &pair.step);
    }
    down
}

fn remember(pairs: &mut Vec<Pair>, step: Vec<f64>, change: Vec<f64>) {
    if dot(&step, &change) > 1e-12 {
        pairs.push(Pair { step, change });
    }
    if pairs.len() > MEMORY {
        pairs.remove(0);
    }
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(a, b)| a * b).sum()
}

fn add(to: &mut [f64], times: f64, what: &[f64]) {
    to.iter_mut().zip(what).for_each(|(to, what)| *to += times * what);
}

fn minus(one: &[f64], other: &[f64]) -> Vec<f64> {
    one.iter().zip(other).map(|(a, b)| a - b).collect()
}

fn steepest(slope: &[f64]) -> f64 {
    slope.iter().fold(0.0, |most: f64, s| most.max(s.abs()))
}

#[cfg(test)]
mod tests {
    use super::minimise;

    #[test]
    fn the_bottom_of_a_narrow_valley_is_found() {
        // Worked by hand: (x - 3)^2 + 100 (y + x)^2 is least where x = 3 and y = -3.
        let found = minimise(2, |at, slope| {
            let (x, y) = (at[0], at[1]);
            slope[0] = 2.0 * (x - 3.0) + 200.0 * (y + x);
            slope[1] = 200.0 * (y + x);
            (x - 3.0).powi(2) + 100.0 * (y + x).powi(2)
        });
        assert!((found[0] - 3.0).abs() < 1e-2 && (found[1] + 3.0).abs() < 1e-2, "{found:?}");
    }
}
