//! Sudden gains and losses of many courses: who is tested when, and what is found.

use std::borrow::Cow;
use std::ops::Range;

use engine::outcome::gains::{Rule, Score, Step, steps};

pub use crate::long::{Row, Twice};
use crate::long::{ordered, side_by_side};

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

/// The intervals of all courses, in order of course and session. They are tested again whenever they are asked for, which
/// costs less than holding what was found in each.
#[derive(Clone, Debug, PartialEq)]
pub struct Gains<'a> {
    asked: Asked,
    rows: Cow<'a, [Row]>,
    /// Where each course ends.
    ends: Vec<End>,
    tally: Tally,
}

/// What is looked for, and in which sessions.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Asked {
    rule: Rule,
    choice: Option<Choice>,
    /// The first session that could have been held, and the last.
    sessions: (i32, i32),
}

/// How many rows there are up to the end of a course, and how many intervals were found in them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct End {
    rows: usize,
    found: usize,
}

/// Tests every interval of every course and counts what was found; with `choice` one gain a course is kept. The answer is
/// the same for any number of threads.
///
/// The sessions that could have been held are those of the whole table, so that a row with a missing score and no row
/// say the same.
///
/// # Errors
/// The first session told twice.
pub fn look<'a>(rows: &'a [Row], rule: &Rule, choice: Option<Choice>, threads: usize) -> Result<Gains<'a>, Twice> {
    let rows = ordered(rows)?;
    let numbers = || rows.iter().map(|row| row.session);
    let sessions = (numbers().min().unwrap_or_default(), numbers().max().unwrap_or_default());
    let asked = Asked { rule: *rule, choice, sessions };
    let work = |stretch: Range<usize>| {
        let (mut tally, mut lengths, mut series) = (Tally::default(), Vec::new(), Vec::new());
        for course in rows[stretch].chunk_by(|a, b| a.course == b.course) {
            let (mut found, met) = (0, tally.met);
            asked.each(course, &mut series, |_| found += 1, |step| tally.add(step));
            tally.courses_with += usize::from(tally.met > met);
            lengths.push(End { rows: course.len(), found });
        }
        (tally, lengths)
    };
    let done = side_by_side(rows.len(), threads, |place| rows[place].course, work);
    let (tallies, lengths): (Vec<_>, Vec<_>) = done.into_iter().unzip();
    let tally = tallies.into_iter().fold(Tally::default(), Tally::plus);
    let end = |end: &mut End, length: End| {
        *end = End { rows: end.rows + length.rows, found: end.found + length.found };
        Some(*end)
    };
    let ends = lengths.into_iter().flatten().scan(End::default(), end).collect();
    Ok(Gains { asked, rows, ends, tally })
}

impl Gains<'_> {
    /// What was found in all courses together, whatever is kept of it.
    #[must_use]
    pub const fn tally(&self) -> &Tally {
        &self.tally
    }

    /// How many intervals there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.ends.last().map_or(0, |end| end.found)
    }

    /// Gives those that stand in these places, in order.
    pub fn each(&self, places: Range<usize>, mut give: impl FnMut(&Found)) {
        let first = self.ends.partition_point(|end| end.found <= places.start);
        let mut start = first.checked_sub(1).map_or(End::default(), |before| self.ends[before]);
        let (mut place, mut series) = (start.found, Vec::new());
        for end in &self.ends[first..] {
            if place >= places.end {
                break;
            }
            let rows = &self.rows[start.rows..end.rows];
            let found = |step| {
                if places.contains(&place) {
                    give(&Found { course: rows[0].course, step });
                }
                place += 1;
            };
            self.asked.each(rows, &mut series, found, |_| ());
            start = *end;
        }
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> Vec<Found> {
        let mut all = Vec::with_capacity(self.count());
        self.each(0..self.count(), |found| all.push(*found));
        all
    }
}

impl Asked {
    /// Shows each interval of a course, and keeps what is to be kept; `series` is memory to work in.
    fn each(&self, course: &[Row], series: &mut Vec<Score>, keep: impl FnMut(Step), mut show: impl FnMut(&Step)) {
        let score = |row: &Row| row.points.map(|points| Score { session: row.session, points });
        series.clear();
        series.extend(course.iter().filter_map(score));
        let tested = steps(series, self.sessions.0, self.sessions.1, &self.rule).inspect(|step| show(step));
        match self.choice {
            None => tested.for_each(keep),
            Some(choice) => choice.of(tested).into_iter().for_each(keep),
        }
    }
}

impl Choice {
    /// One gain of a course, if it has any.
    fn of(self, tested: impl Iterator<Item = Step>) -> Option<Step> {
        let larger = |best: Step, one: Step| {
            let larger = one.magnitude.zip(best.magnitude).is_some_and(|(a, b)| engine::number::exceeds(a, b));
            if self == Self::Largest && larger { one } else { best }
        };
        tested.filter(|step| step.met == Some(true)).reduce(larger)
    }
}

impl Tally {
    /// Counts one more interval.
    fn add(&mut self, step: &Step) {
        self.tested += 1;
        self.met += usize::from(step.met == Some(true));
        self.not_met += usize::from(step.met == Some(false));
        self.undecided += usize::from(step.met.is_none());
        self.reversed += usize::from(step.reversed_at.is_some());
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
