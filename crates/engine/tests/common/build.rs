//! Courses for tests, week by week, in a few numbers.

use engine::course::{Attendance, Course, Form, Mark, Noted, Rater, RuptureStep, Session, Step};
use jiff::{ToSpan, civil::Date};

/// The first session of every built course.
pub const FIRST: Date = jiff::civil::date(2026, 6, 2);

/// Bond, goals, tasks and tension of one check-in; `None` is a session without one.
pub type CheckIn = Option<[i32; 4]>;

/// A course of weekly sessions, all of them held, without any form.
pub fn held(sessions: u32) -> Course {
    let session = |number| Session { number, on: on(number), attendance: Attendance::Held };
    Course { id: "course".to_owned(), sessions: (1..=sessions).map(session).collect(), ..Course::default() }
}

/// The day of a session.
pub fn on(session: u32) -> Date {
    FIRST.checked_add((i64::from(session) - 1).weeks()).unwrap()
}

/// Adds one check-in a session, from the first on.
pub fn check_ins(mut course: Course, by: Rater, answers: &[CheckIn]) -> Course {
    let instrument = match by {
        Rater::Client => "session-check-in-client",
        Rater::Therapist => "session-check-in-therapist",
    };
    for (session, answers) in (1..).zip(answers) {
        let Some([bond, goals, tasks, tension]) = *answers else { continue };
        let answers = [("bond", bond), ("goals", goals), ("tasks", tasks), ("tension", tension)];
        course.forms.push(form(instrument, by, session, &answers));
    }
    course
}

/// The client's check-ins, every item of the alliance alike and no tension.
pub fn client(levels: &[i32]) -> Course {
    let answers: Vec<CheckIn> = levels.iter().map(|x| Some([*x, *x, *x, 0])).collect();
    check_ins(held(u32::try_from(levels.len()).unwrap()), Rater::Client, &answers)
}

/// One form of a session.
pub fn form(instrument: &str, by: Rater, session: u32, answers: &[(&str, i32)]) -> Form {
    Form {
        id: format!("{instrument}-{session}"),
        instrument: instrument.to_owned(),
        version: 1,
        by,
        on: on(session),
        session: Some(session),
        answers: answers.iter().map(|(item, value)| ((*item).to_owned(), *value)).collect(),
        totals: Default::default(),
    }
}

/// A client's PHQ-9 from nine answers in printed order; −1 is a skipped item.
pub fn phq9(session: u32, answers: [i32; 9]) -> Form {
    let ids: Vec<String> = (1..=9).map(|n| format!("q{n}")).collect();
    let given: Vec<_> = ids.iter().map(String::as_str).zip(answers).filter(|(_, value)| *value >= 0).collect();
    form("phq-9", Rater::Client, session, &given)
}

/// A note made by hand.
pub fn mark(by: Rater, session: u32, what: Noted) -> Mark {
    Mark { id: format!("mark-{session}-{what:?}"), by, session, what }
}

/// A step in the life of the strain of `session`, told on a day.
pub fn step(step: Step, by: Rater, session: u32, on: Date) -> RuptureStep {
    let id = format!("step-{on}");
    RuptureStep { id, session, on, by, step, moves: Vec::new(), words: String::new(), shown: false }
}
