//! The series of a table: each course's sessions in order, those without an answer included.

use crate::long::{Row, Twice, courses, in_order};
use thiserror::Error;

/// No course spans more sessions than this; a day or a year is no number of a session.
const MOST: i64 = 2_000;

/// One session of a course.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// Its number.
    pub session: i32,
    /// The score in points, if there is one.
    pub points: Option<f64>,
    /// Whether somebody said that something was strained.
    pub said: bool,
}

/// The courses of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Courses {
    moments: Vec<Moment>,
    ends: Vec<usize>,
}

/// Why a table cannot be judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Refused {
    /// One session of one course told twice.
    #[error("one session stands twice")]
    Twice(Twice),
    /// The numbers of one course's sessions lie too far apart to be numbers of sessions.
    #[error("sessions run from {first} to {last}, which are no numbers of sessions; count them 1, 2, 3")]
    Wide {
        /// A row of that course.
        row: usize,
        /// Its first session.
        first: i32,
        /// Its last.
        last: i32,
    },
}

impl Courses {
    /// Puts a long table in order. A session without a row is a session without an answer. `said` holds one mark a row,
    /// or nothing at all.
    ///
    /// # Errors
    /// The first session told twice, or a course whose sessions are not numbered one by one.
    pub fn of(rows: &[Row], said: &[bool]) -> Result<Self, Refused> {
        let order = in_order(rows).map_err(Refused::Twice)?;
        let mut whole = Self::default();
        for course in courses(rows, &order) {
            let places = &order[course];
            let at = |place: u32| rows[place as usize].session;
            let (first, last) = (at(places[0]), at(places[places.len() - 1]));
            if i64::from(last) - i64::from(first) > MOST {
                return Err(Refused::Wide { row: places[0] as usize, first, last });
            }
            whole.add(places.iter().map(|place| {
                let row = rows[*place as usize];
                let said = said.get(*place as usize).copied().unwrap_or_default();
                Moment { session: row.session, points: row.points, said }
            }));
        }
        Ok(whole)
    }

    /// Adds a course, filling in the sessions that have no row.
    fn add(&mut self, course: impl Iterator<Item = Moment>) {
        let start = self.moments.len();
        for moment in course {
            let next = self.moments[start..].last().map_or(moment.session, |last| last.session + 1);
            let silent = |session| Moment { session, points: None, said: false };
            self.moments.extend((next..moment.session).map(silent));
            self.moments.push(moment);
        }
        self.ends.push(self.moments.len());
    }

    /// Adds a course whose sessions are in order and without gaps.
    pub(crate) fn push(&mut self, course: impl Iterator<Item = Moment>) {
        self.moments.extend(course);
        self.ends.push(self.moments.len());
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The sessions of one course.
    ///
    /// # Panics
    /// Where there is no such course.
    #[must_use]
    pub fn course(&self, at: usize) -> &[Moment] {
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.moments[start..self.ends[at]]
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &[Moment]> + Clone {
        (0..self.len()).map(|at| self.course(at))
    }
}

/// The scores of a course.
pub(crate) fn scores(course: &[Moment]) -> impl Iterator<Item = (i32, f64)> + Clone {
    course.iter().filter_map(|moment| moment.points.map(|points| (moment.session, points)))
}
