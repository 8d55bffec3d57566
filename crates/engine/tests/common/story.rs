//! A small reader of `cases/*.toml`; the one that people use, with its messages, lives in `practice`.

use engine::{
    course::{Attendance, Course, Form, Mark, Noted, Rater, Session},
    instrument::Instrument,
};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::{Value, value::Datetime};

/// A course as told.
#[derive(Clone, Debug)]
pub struct Story {
    name: String,
    pub as_of: jiff::civil::Date,
    sessions: Vec<Told>,
    pub expect: Vec<Expected>,
}

#[derive(Deserialize)]
struct Written {
    as_of: Datetime,
    sessions: Vec<Told>,
    expect: Vec<Expected>,
}

#[derive(Clone, Debug, Deserialize)]
struct Told {
    number: u32,
    on: Datetime,
    #[serde(default)]
    attendance: Attendance,
    #[serde(default)]
    answers: Vec<BTreeMap<String, Value>>,
    #[serde(default)]
    events: Vec<Event>,
}

#[derive(Clone, Debug, Deserialize)]
struct Event {
    what: Noted,
    by: Rater,
}

/// What one signal is expected to say.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct Expected {
    pub signal: String,
    pub anchor: String,
    pub answer: String,
    pub strength: Option<String>,
    pub reason: Option<String>,
}

/// Every story with its name.
pub fn all() -> Vec<(String, Story)> {
    super::files("cases", "toml").into_iter().map(|(name, text)| (name.clone(), read(&name, &text))).collect()
}

/// One story by the name of its file, without the ending.
pub fn named(name: &str) -> Story {
    all().into_iter().find(|(file, _)| file == &format!("{name}.toml")).expect("this case exists").1
}

fn read(name: &str, text: &str) -> Story {
    let written: Written = toml::from_str(text).unwrap_or_else(|e| panic!("{name}: {e}"));
    Story { name: name.to_owned(), as_of: day(written.as_of), sessions: written.sessions, expect: written.expect }
}

fn day(written: Datetime) -> jiff::civil::Date {
    written.to_string().parse().expect("TOML dates are dates")
}

impl Story {
    /// The course the engine sees.
    pub fn course(&self) -> Course {
        let bench = super::bench();
        let mut course = Course { id: self.name.clone(), ..Course::default() };
        for told in &self.sessions {
            let on = day(told.on);
            course.sessions.push(Session { number: told.number, on, attendance: told.attendance });
            for (nth, answers) in told.answers.iter().enumerate() {
                let instrument = bench.newest(answers["form"].as_str().unwrap()).unwrap();
                course.forms.push(form(told, nth, on, instrument, answers));
            }
            for (nth, event) in told.events.iter().enumerate() {
                let id = format!("{}-mark-{nth}", told.number);
                course.marks.push(Mark { id, by: event.by, session: told.number, what: event.what });
            }
        }
        course
    }
}

fn form(
    told: &Told,
    nth: usize,
    on: jiff::civil::Date,
    instrument: &Instrument,
    answers: &BTreeMap<String, Value>,
) -> Form {
    Form {
        id: format!("{}-form-{nth}", told.number),
        instrument: instrument.id().to_owned(),
        version: instrument.version(),
        by: instrument.definition().by,
        on,
        session: Some(told.number),
        answers: printed(instrument, answers),
        totals: BTreeMap::new(),
    }
}

fn printed(instrument: &Instrument, answers: &BTreeMap<String, Value>) -> BTreeMap<String, i32> {
    let number = |value: &Value| value.as_integer().and_then(|n| i32::try_from(n).ok());
    let ids = instrument.definition().items.iter().map(|item| item.id.clone());
    match answers.get("items").and_then(Value::as_array) {
        Some(all) => ids.zip(all).filter_map(|(id, value)| Some((id, number(value)?))).collect(),
        None => ids.filter_map(|id| Some((id.clone(), number(answers.get(&id)?)?))).collect(),
    }
}
