//! Sudden gains and losses of many courses: who is tested when, and what is found.

use engine::outcome::gains::{Rule, Score, Step, steps};
use std::ops::Range;

/// One line of a long table: a course's score in a session.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// Which course, counted from 0 in order of appearance.
    pub course: u32,
    /// The number of the session.
    pub session: i32,
    /// The score in points, if there is one; a missing score and no row at all are the same.
    pub points: Option<f64>,
}

/// Two rows for one session of one course: their places in the table, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Twice {
    /// The earlier row.
    pub first: usize,
    /// The later row.
    pub second: usize,
}

/// An interval of a course.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// Which course.
    pub course: u32,
    /// The interval.
    pub step: Step,
}

/// Which of a course's gains to keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The first.
    First,
    /// The largest; of equal ones the first.
    Largest,
}

/// What was found in all courses together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Intervals tested.
    pub tested: usize,
    /// Intervals that are sudden gains.
    pub met: usize,
    /// Intervals that are none.
    pub not_met: usize,
    /// Intervals of which too much is missing to say.
    pub undecided: usize,
    /// Courses with at least one.
    pub courses_with: usize,
    /// Gains of which more than half was lost again.
    pub reversed: usize,
}

/// Tests every interval of every course, in order of course and session.
///
/// The sessions that could have been held are those of the whole table, so that a row with a missing score and no row
/// say the same.
///
/// # Errors
/// The first session told twice.
pub fn look(rows: &[Row], rule: &Rule) -> Result<Vec<Found>, Twice> {
    let order = in_order(rows)?;
    let sessions = || rows.iter().map(|row| row.session);
    let (Some(first), Some(last)) = (sessions().min(), sessions().max()) else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    let mut series = Vec::new();
    for course in courses(rows, &order) {
        let scores = order[course.clone()].iter().map(|at| &rows[*at as usize]);
        series.clear();
        series.extend(scores.filter_map(|row| row.points.map(|points| Score { session: row.session, points })));
        let of = rows[order[course.start] as usize].course;
        found.extend(steps(&series, first, last, rule).into_iter().map(|step| Found { course: of, step }));
    }
    Ok(found)
}

/// The places of the rows in order of course and session.
fn in_order(rows: &[Row]) -> Result<Vec<u32>, Twice> {
    let mut order: Vec<u32> =
        (0..u32::try_from(rows.len()).expect("a table has fewer than four thousand million rows")).collect();
    let key = |at: &u32| (rows[*at as usize].course, rows[*at as usize].session);
    if !order.is_sorted_by_key(key) {
        order.sort_by_key(key);
    }
    let twice = order.windows(2).filter(|pair| key(&pair[0]) == key(&pair[1])).map(|pair| (pair[1], pair[0]));
    match twice.min() {
        Some((second, first)) => Err(Twice { first: first as usize, second: second as usize }),
        None => Ok(order),
    }
}

/// The stretches of `order` that belong to one course each.
fn courses<'a>(rows: &'a [Row], order: &'a [u32]) -> impl Iterator<Item = Range<usize>> + 'a {
    let course = |at: &u32| rows[*at as usize].course;
    let mut start = 0;
    order.chunk_by(move |a, b| course(a) == course(b)).map(move |chunk| {
        start += chunk.len();
        start - chunk.len()..start
    })
}

/// One gain of each course that has any.
#[must_use]
pub fn choose(found: &[Found], choice: Choice) -> Vec<Found> {
    let gains: Vec<Found> = found.iter().filter(|one| one.step.met == Some(true)).copied().collect();
    let larger = |best: Found, one: Found| {
        let larger = one.step.magnitude.zip(best.step.magnitude).is_some_and(|(a, b)| engine::number::exceeds(a, b));
        if choice == Choice::Largest && larger { one } else { best }
    };
    gains.chunk_by(|a, b| a.course == b.course).filter_map(|of| of.iter().copied().reduce(larger)).collect()
}

/// Counts what was found.
#[must_use]
pub fn tally(found: &[Found]) -> Tally {
    let count = |met: Option<bool>| found.iter().filter(|one| one.step.met == met).count();
    Tally {
        tested: found.len(),
        met: count(Some(true)),
        not_met: count(Some(false)),
        undecided: count(None),
        courses_with: choose(found, Choice::First).len(),
        reversed: found.iter().filter(|one| one.step.reversed_at.is_some()).count(),
    }
}
