//! Sudden gains and losses of many courses: who is tested when, and what is found.

use std::ops::Range;

use engine::outcome::gains::{Rule, Score, Step, steps};

pub use crate::long::{Parts, Row, Twice};
use crate::long::{in_order, side_by_side};

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

/// Tests every interval of every course, in order of course and session, and counts what was found. The answer is the
/// same for any number of threads.
///
/// The sessions that could have been held are those of the whole table, so that a row with a missing score and no row
/// say the same.
///
/// # Errors
/// The first session told twice.
pub fn look(rows: &[Row], rule: &Rule, threads: usize) -> Result<(Parts<Found>, Tally), Twice> {
    let order = in_order(rows)?;
    let sessions = || rows.iter().map(|row| row.session);
    let (first, last) = (sessions().min().unwrap_or_default(), sessions().max().unwrap_or_default());
    let row = |at: &u32| &rows[*at as usize];
    let work = |stretch: Range<usize>| {
        let (mut found, mut tally, mut series) = (Vec::with_capacity(stretch.len()), Tally::default(), Vec::new());
        for of in order[stretch].chunk_by(|a, b| row(a).course == row(b).course) {
            let score = |row: &Row| row.points.map(|points| Score { session: row.session, points });
            series.clear();
            series.extend(of.iter().filter_map(|at| score(row(at))));
            let steps = steps(&series, first, last, rule);
            tally.add(&steps);
            found.extend(steps.into_iter().map(|step| Found { course: row(&of[0]).course, step }));
        }
        (found, tally)
    };
    let done = side_by_side(rows.len(), threads, |place| row(&order[place]).course, work);
    let (parts, tallies): (Vec<_>, Vec<_>) = done.into_iter().unzip();
    Ok((parts.into(), tallies.into_iter().fold(Tally::default(), Tally::plus)))
}

/// One gain of each course that has any.
#[must_use]
pub fn choose<'a>(found: impl IntoIterator<Item = &'a Found>, choice: Choice) -> Vec<Found> {
    let gains: Vec<Found> = found.into_iter().filter(|one| one.step.met == Some(true)).copied().collect();
    let larger = |best: Found, one: Found| {
        let larger = one.step.magnitude.zip(best.step.magnitude).is_some_and(|(a, b)| engine::number::exceeds(a, b));
        if choice == Choice::Largest && larger { one } else { best }
    };
    gains.chunk_by(|a, b| a.course == b.course).filter_map(|of| of.iter().copied().reduce(larger)).collect()
}

impl Tally {
    /// Counts one more course.
    fn add(&mut self, steps: &[Step]) {
        let count = |is: &dyn Fn(&Step) -> bool| steps.iter().filter(|step| is(step)).count();
        let met = count(&|step| step.met == Some(true));
        *self = self.plus(Self {
            tested: steps.len(),
            met,
            not_met: count(&|step| step.met == Some(false)),
            undecided: count(&|step| step.met.is_none()),
            courses_with: usize::from(met > 0),
            reversed: count(&|step| step.reversed_at.is_some()),
        });
    }

    fn plus(self, other: Self) -> Self {
        Self {
            tested: self.tested + other.tested,
            met: self.met + other.met,
            not_met: self.not_met + other.not_met,
            undecided: self.undecided + other.undecided,
            courses_with: self.courses_with + other.courses_with,
            reversed: self.reversed + other.reversed,
        }
    }
}
