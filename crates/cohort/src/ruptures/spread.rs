//! Standard deviations that published rules measure by: of all scores, around each client's line, between clients, within.

use super::{Courses, series::scores};

/// A least-squares line by number of session.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    middle: (f64, f64),
    slope: f64,
}

impl Line {
    /// What it expects in a session.
    #[must_use]
    pub fn at(self, session: i32) -> f64 {
        self.middle.1 + self.slope * (f64::from(session) - self.middle.0)
    }
}

/// The line through the scores of one client; none through fewer than three, which leave nothing around it.
#[must_use]
pub fn line(scores: impl Iterator<Item = (i32, f64)> + Clone) -> Option<Line> {
    let n = scores.clone().count();
    if n < 3 {
        return None;
    }
    let sum = |(x, y): (f64, f64), (session, points): (i32, f64)| (x + f64::from(session), y + points);
    let (x, y) = scores.clone().fold((0.0, 0.0), sum);
    let middle = (x / n as f64, y / n as f64);
    let products = |(xx, xy): (f64, f64), (session, points): (i32, f64)| {
        let off = f64::from(session) - middle.0;
        (xx + off * off, xy + off * (points - middle.1))
    };
    let (xx, xy) = scores.fold((0.0, 0.0), products);
    Some(Line { middle, slope: xy / xx })
}

/// Around each client's own line, pooled: `√(Σ residual² / Σ(n − 2))` over clients with three scores or more.
#[must_use]
pub fn around_lines(courses: &Courses) -> Option<f64> {
    let of = |course| {
        let scores = scores(course);
        let line = line(scores.clone())?;
        let squares = scores.clone().map(|(session, points)| (points - line.at(session)).powi(2)).sum::<f64>();
        Some((squares, scores.count() - 2))
    };
    let add = |(squares, free): (f64, usize), (more, others): (f64, usize)| (squares + more, free + others);
    let (squares, free) = courses.iter().filter_map(of).fold((0.0, 0), add);
    (free > 0).then(|| (squares / free as f64).sqrt())
}

/// Of all scores of all clients together (n − 1).
#[must_use]
pub fn of_all(courses: &Courses) -> Option<f64> {
    own(courses.iter().flat_map(|course| scores(course).map(|(_, points)| points)))
}

/// Of the clients' means (n − 1); none where there are fewer than two clients.
#[must_use]
pub fn between(courses: &Courses) -> Option<f64> {
    let means: Vec<f64> = courses.iter().filter_map(mean).collect();
    own(means.iter().copied())
}

/// Within clients, around their means, pooled (n − 1 for each).
#[must_use]
pub fn within(courses: &Courses) -> Option<f64> {
    let of = |course| {
        let mean = mean(course)?;
        let points = scores(course).map(|(_, points)| points);
        Some((points.clone().map(|points| (points - mean).powi(2)).sum::<f64>(), points.count() - 1))
    };
    let add = |(squares, free): (f64, usize), (more, others): (f64, usize)| (squares + more, free + others);
    let (squares, free) = courses.iter().filter_map(of).fold((0.0, 0), add);
    (free > 0).then(|| (squares / free as f64).sqrt())
}

/// The mean of one client's scores, if there are any.
pub(super) fn mean(course: &[super::Moment]) -> Option<f64> {
    let (sum, n) = scores(course).fold((0.0, 0_u32), |(sum, n), (_, points)| (sum + points, n + 1));
    (n > 0).then(|| sum / f64::from(n))
}

/// Of some numbers (n − 1); none of fewer than two.
pub(super) fn own(numbers: impl Iterator<Item = f64> + Clone) -> Option<f64> {
    let (sum, n) = numbers.clone().fold((0.0, 0_usize), |(sum, n), x| (sum + x, n + 1));
    let mean = sum / n as f64;
    let squares = numbers.map(|x| (x - mean) * (x - mean)).sum::<f64>();
    (n > 1).then(|| (squares / (n - 1) as f64).sqrt())
}
