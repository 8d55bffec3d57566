//! The assessment of one course on one day: what every signal answered.

use crate::{answer::Answer, course::Course, instrument::Bench, signal::Signal, signals::SIGNALS};
use alloc::{string::String, vec::Vec};
use jiff::civil::Date;

/// What every signal answered about one course as of one day.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// The day up to which the course was looked at, inclusive.
    pub as_of: Date,
    /// The course's label.
    pub course: String,
    /// Every signal's answers, in the order of [`SIGNALS`]; none is left out.
    pub answers: Vec<Said>,
}

/// One answer and the signal that gave it.
#[derive(Clone, Debug)]
pub struct Said {
    /// Who says it.
    pub signal: &'static Signal,
    /// What it says.
    pub answer: Answer,
}

impl Said {
    /// A key that stays the same from one assessment to the next: `rupture.episode/client@7`.
    #[must_use]
    pub fn key(&self) -> String {
        alloc::format!("{}/{}", self.signal.id, self.answer.anchor())
    }
}

/// Asks every signal about `course`, leaving out whatever happened after `as_of`.
#[must_use]
pub fn assess(course: &Course, bench: &Bench, as_of: Date) -> Assessment {
    let mut course = course.until(as_of);
    course.put_in_order();
    let ask =
        |signal: &'static Signal| (signal.look)(&course, bench).into_iter().map(move |answer| Said { signal, answer });
    let answers = SIGNALS.iter().copied().flat_map(ask).collect();
    Assessment { as_of, course: course.id, answers }
}
