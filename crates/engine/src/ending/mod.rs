//! Endings: a wish to stop, a planned end, a pause, a change, an end nobody chose, and what goes along to the next therapist.

pub mod back;
pub mod plan;
pub mod summary;
pub mod wish;

pub use summary::summary_parts;

use crate::{
    answer::{Answer, Why},
    course::{Attendance, Course, Ending, EndingKind},
    evidence::{Evidence, What},
    phrase::Phrase,
};
use alloc::string::String;
use jiff::civil::Date;

/// The day of the first session, planned or held.
#[must_use]
pub fn beginning(course: &Course) -> Option<Date> {
    course.sessions.iter().map(|session| session.on).min()
}

/// Whether an end or a pause is said to lie before the first session.
pub(crate) fn before_beginning(course: &Course, ending: &Ending) -> bool {
    ending.last.zip(beginning(course)).is_some_and(|(last, first)| last < first)
}

/// The end that has come, where none came after it and they have not met again. A pause is none.
pub(crate) fn over(course: &Course) -> Option<&Ending> {
    let (today, ended) = (course.today()?, course.endings.iter().filter(|ending| ending.kind != EndingKind::Pause));
    let ending =
        ended.filter(|ending| ending.last.is_some_and(|last| last <= today)).max_by_key(|ending| ending.last)?;
    (!met_again(course, ending, today)).then_some(ending)
}

fn met_again(course: &Course, ending: &Ending, today: Date) -> bool {
    let back = ending.back.is_some_and(|back| back <= today);
    back || held_since(course, |on| ending.last.is_some_and(|last| on > last))
}

/// Whether a session was held on a day that passes.
pub(crate) fn held_since(course: &Course, passes: impl Fn(Date) -> bool) -> bool {
    course.sessions.iter().any(|session| session.attendance == Attendance::Held && passes(session.on))
}

/// One ending as evidence.
pub(crate) fn proof(ending: &Ending) -> Evidence {
    let key = match ending.kind {
        EndingKind::Wish => "evidence-ending-wish",
        EndingKind::Planned => "evidence-ending-planned",
        EndingKind::Pause => "evidence-ending-pause",
        EndingKind::Change => "evidence-ending-change",
        EndingKind::Forced => "evidence-ending-forced",
    };
    let reads = Phrase::plain(key).day("told", ending.told).who(ending.by);
    Evidence { what: What::Logged { entry: ending.id.clone(), on: ending.told }, reads }
}

fn cannot(anchor: String, why: Why, key: &'static str) -> Answer {
    Answer::CannotSay { anchor, why, reads: Phrase::plain(key) }
}
