//! Which questionnaires it is time for again: those a client began, never one they have not chosen to answer before.

use engine::course::{Course, Rater};
use engine::instrument::Instrument;
use jiff::ToSpan;
use jiff::civil::Date;

use crate::library::Library;

/// A questionnaire it is time for again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The questionnaire.
    pub form: String,
    /// When it was answered last.
    pub last: Date,
}

/// What is due on a day, the longest ago first. After an ending, and during a pause, nothing is.
#[must_use]
pub fn due(course: &Course, library: &Library, today: Date) -> Vec<Due> {
    if is_away(course, today) {
        return Vec::new();
    }
    let bench = library.bench();
    let mut due: Vec<Due> = bench.instruments.iter().filter_map(|form| due_again(course, form, today)).collect();
    due.sort_by(|a, b| (a.last, &a.form).cmp(&(b.last, &b.form)));
    // A questionnaire of which two versions are here is asked once.
    due.dedup();
    due
}

fn due_again(course: &Course, form: &Instrument, today: Date) -> Option<Due> {
    let every = form.definition().every_days?;
    let own = course.forms.of(form.id()).filter(|one| one.by == Rater::Client);
    let last = own.map(|one| one.on).max()?;
    (last.saturating_add(i64::from(every).days()) <= today).then(|| Due { form: form.id().to_owned(), last })
}

fn is_away(course: &Course, today: Date) -> bool {
    let over = |on: Option<Date>| on.is_some_and(|on| on <= today);
    course.endings.iter().any(|ending| over(ending.last) && !over(ending.back))
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::course::{Ending, EndingKind, Form};
    use jiff::civil::date;

    fn answered(form: &str, on: Date) -> Form {
        Form {
            id: format!("{form} {on}"),
            instrument: form.into(),
            version: 1,
            by: Rater::Client,
            on,
            session: None,
            answers: Default::default(),
            totals: Default::default(),
        }
    }

    fn named(course: &Course, today: Date) -> Vec<String> {
        due(course, &Library::shipped().0, today).into_iter().map(|due| due.form).collect()
    }

    #[test]
    fn only_what_was_begun_comes_again_and_only_when_its_days_are_over() {
        // By their files: closeness every 28 days, the between-sessions log every 7.
        let forms = [("attachment-signs", date(2026, 5, 1)), ("between-sessions", date(2026, 5, 20))];
        let forms = forms.map(|(form, on)| answered(form, on)).into_iter().collect();
        let mut course = Course { forms, ..Course::default() };
        assert_eq!(named(&course, date(2026, 5, 26)), [""; 0]);
        assert_eq!(named(&course, date(2026, 5, 27)), ["between-sessions"]);
        assert_eq!(named(&course, date(2026, 5, 29)), ["attachment-signs", "between-sessions"]);
        course.forms.push(answered("between-sessions", date(2026, 5, 28)));
        assert_eq!(named(&course, date(2026, 5, 29)), ["attachment-signs"]);
        let pause = Ending {
            id: String::new(),
            by: Rater::Client,
            kind: EndingKind::Pause,
            told: date(2026, 5, 1),
            last: Some(date(2026, 5, 28)),
            back: Some(date(2026, 6, 10)),
            talked_about: true,
            kept_private: false,
        };
        course.endings.push(pause);
        assert_eq!(named(&course, date(2026, 5, 29)), [""; 0]);
        assert_eq!(named(&course, date(2026, 6, 10)), ["attachment-signs", "between-sessions"]);
    }
}
