//! Folds a story into a course, and names everything in it that does not fit.

use std::collections::{BTreeMap, BTreeSet};

use engine::course::{Course, Form, Mark, Session, Talk};
use engine::instrument::Instrument;

use super::{Answers, Fill, Problem, Story, StorySession, TranscriptAt, contradictions, given};
use crate::library::{Library, nearest};

type Listen<'a> = &'a mut dyn FnMut(&TranscriptAt, u32) -> Result<Talk, Problem>;

pub(super) fn course(story: &Story, library: &Library, listen: Listen) -> Result<Course, Vec<Problem>> {
    let mut course = Course { id: story.course.clone().unwrap_or_default(), ..Course::default() };
    let mut problems = told_twice(story);
    for session in &story.sessions {
        add_session(&mut course, session, library, listen, &mut problems);
    }
    for (nth, dated) in story.forms.iter().enumerate() {
        let at = At { id: format!("form-{}", nth + 1), on: dated.on, session: None, place: dated.on.to_string() };
        match form(&at, &dated.answers, library) {
            Ok(form) => course.forms.push(form),
            Err(found) => problems.extend(found),
        }
    }
    given::add(&mut course, story);
    problems.extend(contradictions::of(&course, story.as_of));
    if problems.is_empty() { Ok(course) } else { Err(problems) }
}

fn told_twice(story: &Story) -> Vec<Problem> {
    let mut seen = BTreeSet::new();
    let twice = story.sessions.iter().filter(|session| !seen.insert(session.number));
    twice
        .map(|s| Problem::new(place(s), "this session number is told twice; give each session a number of its own"))
        .collect()
}

fn place(session: &StorySession) -> String {
    format!("session {}", session.number)
}

fn add_session(
    course: &mut Course,
    told: &StorySession,
    library: &Library,
    listen: Listen,
    problems: &mut Vec<Problem>,
) {
    course.sessions.push(Session { number: told.number, on: told.on, attendance: told.attendance });
    for (nth, answers) in told.answers.iter().enumerate() {
        let id = format!("session-{}-form-{}", told.number, nth + 1);
        let at = At { id, on: told.on, session: Some(told.number), place: place(told) };
        match form(&at, answers, library) {
            Ok(form) => course.forms.push(form),
            Err(found) => problems.extend(found),
        }
    }
    course.marks.extend(marks(told));
    match told.transcript.as_ref().map(|at| listen(at, told.number)) {
        Some(Ok(talk)) => course.talks.push(talk),
        Some(Err(problem)) => problems.push(problem),
        None => {}
    }
}

fn marks(told: &StorySession) -> impl Iterator<Item = Mark> {
    told.events.iter().enumerate().map(|(nth, event)| Mark {
        id: format!("session-{}-mark-{}", told.number, nth + 1),
        by: event.by,
        session: told.number,
        what: event.what,
    })
}

/// Where a form stands in the story.
struct At {
    id: String,
    on: jiff::civil::Date,
    session: Option<u32>,
    place: String,
}

fn form(at: &At, answers: &Answers, library: &Library) -> Result<Form, Vec<Problem>> {
    let place = format!("{}, {}", at.place, answers.form);
    let instrument = instrument(&place, answers, library).map_err(|problem| vec![problem])?;
    Ok(Form {
        id: at.id.clone(),
        instrument: answers.form.clone(),
        version: instrument.version(),
        by: instrument.definition().by,
        on: at.on,
        session: at.session,
        answers: filled(&place, answers, instrument)?,
        totals: BTreeMap::new(),
    })
}

fn instrument<'a>(at: &str, answers: &Answers, library: &'a Library) -> Result<&'a Instrument, Problem> {
    library.find(&answers.form, answers.version).ok_or_else(|| {
        if let Some(newest) = library.find(&answers.form, None) {
            let (wanted, newest) = (answers.version.unwrap_or_default(), newest.version());
            return Problem::new(at, format!("version {wanted} is not here; the newest is {newest}"));
        }
        let meant = nearest(&answers.form, library.ids()).map(|id| format!("; did you mean `{id}`?"));
        Problem::new(at, format!("there is no questionnaire of this name{}", meant.unwrap_or_default()))
    })
}

fn filled(at: &str, answers: &Answers, instrument: &Instrument) -> Result<BTreeMap<String, i32>, Vec<Problem>> {
    let printed = in_printed_order(at, answers, instrument).map_err(|problem| vec![problem])?;
    let (mut filled, mut problems) = (BTreeMap::new(), Vec::new());
    for (item, fill) in printed.into_iter().chain(answers.by_item.clone()) {
        match printed_number(at, &item, &fill, instrument) {
            Ok(number) => filled.extend(number.map(|number| (item, number))),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(filled) } else { Err(problems) }
}

fn in_printed_order(at: &str, answers: &Answers, instrument: &Instrument) -> Result<Vec<(String, Fill)>, Problem> {
    let Some(fills) = &answers.items else { return Ok(Vec::new()) };
    let items = &instrument.definition().items;
    if fills.len() != items.len() {
        let what = format!("{} answers for {} items; write \"-\" for a skipped one", fills.len(), items.len());
        return Err(Problem::new(at, what));
    }
    Ok(items.iter().map(|item| item.id.clone()).zip(fills.iter().cloned()).collect())
}

fn printed_number(at: &str, item: &str, fill: &Fill, instrument: &Instrument) -> Result<Option<i32>, Problem> {
    let at = format!("{at}, item {item}");
    let known = instrument.item(item).ok_or_else(|| no_item(&at, item, instrument))?;
    match fill {
        Fill::Word(word) if word == "-" => Ok(None),
        Fill::Number(number) if (known.min..=known.max).contains(number) => Ok(Some(*number)),
        Fill::Number(number) => Err(Problem::new(at, format!("{number} is outside {} to {}", known.min, known.max))),
        Fill::Word(word) => Err(Problem::new(at, format!("{word:?} is not a number; write \"-\" for a skipped item"))),
    }
}

fn no_item(at: &str, item: &str, instrument: &Instrument) -> Problem {
    let ids = instrument.definition().items.iter().map(|item| item.id.as_str());
    let meant = nearest(item, ids).map(|id| format!("; did you mean `{id}`?"));
    Problem::new(at, format!("the form has no such item{}", meant.unwrap_or_default()))
}
