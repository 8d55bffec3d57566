//! Sudden gains and losses of many courses: who is tested when, and what is found.

use engine::outcome::gains::{Rule, Score, Step, steps};

pub use crate::long::{Row, Twice};
use crate::long::{courses, in_order};

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
