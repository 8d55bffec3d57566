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
    forms: Vec<BTreeMap<String, Value>>,
    given: Course,
    pub expect: Vec<Expected>,
}

#[derive(Deserialize)]
struct Written {
    as_of: Datetime,
    #[serde(default)]
    sessions: Vec<Told>,
    #[serde(default)]
    forms: Vec<BTreeMap<String, Value>>,
    expect: Vec<Expected>,
    /// Everything else is told as the course has it.
    #[serde(flatten)]
    rest: toml::Table,
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
    /// Read where people use stories; here they are deaf.
    transcript: Option<Value>,
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
    let told = ["cases", "cases/told-in-files"].into_iter().flat_map(|folder| super::files(folder, "toml"));
    told.map(|(name, text)| (name.clone(), read(&name, &text))).collect()
}

/// One story by the name of its file, without the ending.
pub fn named(name: &str) -> Story {
    all().into_iter().find(|(file, _)| file == &format!("{name}.toml")).expect("this case exists").1
}

fn read(name: &str, text: &str) -> Story {
    let written: Written = toml::from_str(text).unwrap_or_else(|e| panic!("{name}: {e}"));
    let Written { as_of, sessions, forms, expect, rest } = written;
    let given = under_ids(rest).try_into().unwrap_or_else(|e| panic!("{name}: {e}"));
    Story { name: name.to_owned(), as_of: day(as_of), sessions, forms, given, expect }
}

/// Things told without an id get one by their place in their list, as they do where people use it.
fn under_ids(mut rest: toml::Table) -> toml::Table {
    ["title", "story", "people", "course"].into_iter().for_each(|told| drop(rest.remove(told)));
    for (list, things) in rest.iter_mut().filter_map(|(list, things)| Some((list.clone(), things.as_array_mut()?))) {
        for (nth, thing) in things.iter_mut().filter_map(Value::as_table_mut).enumerate() {
            thing.entry("id").or_insert_with(|| Value::String(format!("{}-{}", list.trim_end_matches('s'), nth + 1)));
        }
    }
    rest
}

fn day(written: Datetime) -> jiff::civil::Date {
    written.to_string().parse().expect("TOML dates are dates")
}

impl Story {
    /// Whether it names a transcript, which is read in `practice` only.
    pub fn has_transcript(&self) -> bool {
        self.sessions.iter().any(|told| told.transcript.is_some())
    }

    /// The course the engine sees.
    pub fn course(&self) -> Course {
        let bench = super::bench();
        let mut course = Course { id: self.name.clone(), ..self.given.clone() };
        for told in &self.sessions {
            let on = day(told.on);
            course.sessions.push(Session { number: told.number, on, attendance: told.attendance });
            for (nth, answers) in told.answers.iter().enumerate() {
                let instrument = bench.newest(answers["form"].as_str().unwrap()).unwrap();
                let id = format!("{}-form-{nth}", told.number);
                course.forms.push(form(id, Some(told.number), on, instrument, answers));
            }
            for (nth, event) in told.events.iter().enumerate() {
                let id = format!("{}-mark-{nth}", told.number);
                course.marks.push(Mark { id, by: event.by, session: told.number, what: event.what });
            }
        }
        for (nth, answers) in self.forms.iter().enumerate() {
            let on = answers["on"].as_datetime().copied().unwrap();
            let instrument = bench.newest(answers["form"].as_str().unwrap()).unwrap();
            let form = form(format!("form-{nth}"), None, day(on), instrument, answers);
            course.forms.push(form);
        }
        course
    }
}

fn form(
    id: String,
    session: Option<u32>,
    on: jiff::civil::Date,
    instrument: &Instrument,
    answers: &BTreeMap<String, Value>,
) -> Form {
    Form {
        id,
        instrument: instrument.id().to_owned(),
        version: instrument.version(),
        by: instrument.definition().by,
        on,
        session,
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
