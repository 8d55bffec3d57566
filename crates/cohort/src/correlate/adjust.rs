//! Adjusting p for how many questions were asked at once.

/// Whose adjustment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adjust {
    /// Holm 1979: the chance of any false alarm among all.
    Holm,
    /// Benjamini & Hochberg 1995: the share of false alarms among what is found.
    BenjaminiHochberg,
    /// None.
    Nothing,
}

/// The adjusted p of each, in the order given; what has no p is not counted.
#[must_use]
pub fn adjust(of: &[Option<f64>], how: Adjust) -> Vec<Option<f64>> {
    let mut order: Vec<(usize, f64)> = of.iter().enumerate().filter_map(|(at, p)| Some((at, (*p)?))).collect();
    order.sort_by(|a, b| a.1.total_cmp(&b.1));
    let count = order.len() as f64;
    let times = |at: usize, p: f64| match how {
        Adjust::Holm => p * (count - at as f64),
        Adjust::BenjaminiHochberg => p * (count / (at + 1) as f64),
        Adjust::Nothing => p,
    };
    let mut scaled: Vec<f64> = order.iter().enumerate().map(|(at, (_, p))| times(at, *p).min(1.0)).collect();
    // A larger p is never adjusted to a smaller one.
    match how {
        Adjust::Holm => (1..scaled.len()).for_each(|at| scaled[at] = scaled[at].max(scaled[at - 1])),
        Adjust::BenjaminiHochberg => {
            (1..scaled.len()).rev().for_each(|at| scaled[at - 1] = scaled[at - 1].min(scaled[at]));
        }
        Adjust::Nothing => {}
    }
    let mut adjusted = vec![None; of.len()];
    order.iter().zip(scaled).for_each(|((at, _), p)| adjusted[*at] = Some(p));
    adjusted
}
