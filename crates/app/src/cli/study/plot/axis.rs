//! An axis: what it measures, from where to where, and round numbers along it.

/// How many numbers stand along an axis, about.
const TICKS: f64 = 6.0;

/// One axis of a plot.
#[derive(Clone, Debug)]
pub(in super::super) struct Axis {
    pub(super) name: String,
    pub(super) min: f64,
    pub(super) max: f64,
    /// The distance between two numbers along it.
    step: f64,
    /// Words in place of numbers, standing at 0, 1, 2.
    words: Vec<String>,
}

impl Axis {
    /// From one number to another; where both are one, half a unit to each side.
    pub(in super::super) fn over(name: &str, min: f64, max: f64) -> Self {
        let (min, max) = if max > min { (min, max) } else { (min - 0.5, min + 0.5) };
        Self { name: name.to_owned(), min, max, step: step(max - min), words: Vec::new() }
    }

    /// Around all these values, out to round numbers.
    pub(in super::super) fn of(name: &str, values: impl IntoIterator<Item = f64>) -> Self {
        let finite = values.into_iter().filter(|value| value.is_finite());
        let around = finite.fold(None, |around: Option<(f64, f64)>, value| {
            around.map_or(Some((value, value)), |(low, high)| Some((low.min(value), high.max(value))))
        });
        let (low, high) = around.unwrap_or((0.0, 1.0));
        let rough = Self::over(name, low, high);
        let step = rough.step;
        Self { min: (rough.min / step).floor() * step, max: (rough.max / step).ceil() * step, ..rough }
    }

    /// Words side by side, the first at 0.
    pub(in super::super) fn named(name: &str, words: Vec<String>) -> Self {
        let max = words.len() as f64 - 0.5;
        Self { name: name.to_owned(), min: -0.5, max, step: 1.0, words }
    }

    /// Its lower and its upper end.
    pub(in super::super) const fn ends(&self) -> [f64; 2] {
        [self.min, self.max]
    }

    /// Where something is written along the axis, and what.
    pub(super) fn ticks(&self) -> Vec<(f64, String)> {
        if !self.words.is_empty() {
            return self.words.iter().enumerate().map(|(at, word)| (at as f64, word.clone())).collect();
        }
        let step = self.step;
        let decimals = (-step.log10().floor()).clamp(0.0, 12.0) as usize;
        let (first, last) = ((self.min / step - 1e-9).ceil() as i64, (self.max / step + 1e-9).floor() as i64);
        (first..=last).map(|at| at as f64 * step).map(|at| (at, minus(&format!("{:.decimals$}", at + 0.0)))).collect()
    }

    /// How far along a value stands: 0 at the start, 1 at the end.
    pub(super) fn share(&self, value: f64) -> f64 {
        (value - self.min) / (self.max - self.min)
    }
}

/// 1, 2 or 5 times a power of ten, so that about [`TICKS`] of them go into a span.
fn step(span: f64) -> f64 {
    let rough = span / TICKS;
    let power = 10f64.powf(rough.log10().floor());
    let whole = match rough / power {
        times if times < 1.5 => 1.0,
        times if times < 3.5 => 2.0,
        times if times < 7.5 => 5.0,
        _ => 10.0,
    };
    whole * power
}

/// A minus as it is printed, not a hyphen.
fn minus(number: &str) -> String {
    number.replace('-', "\u{2212}")
}
