//! From a sheet filled in to a thing told, or to everything that is wrong with it, field by field.

use std::collections::BTreeMap;

use engine::course::{Course, Rater};
use jiff::civil::{Date, Weekday};
use serde_json::{Map, Value};

use super::kinds::Told;
use super::sheet::{Field, Shape, Sheet};

/// What was filled in: each field's values as they were typed or ticked.
pub type Filled = BTreeMap<String, Vec<String>>;

/// What the one who reads a sheet knows.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The day.
    pub today: Date,
    /// Who fills it in.
    pub by: Rater,
    /// What was told before: goals, beliefs, sessions.
    pub course: &'a Course,
}

/// One field that has to be put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The field.
    pub field: &'static str,
    /// What is wrong.
    pub why: Why,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is empty.
    Needed,
    /// It is no day.
    NoDay,
    /// It is no Monday.
    NoMonday,
    /// It is no hour of the day.
    NoHour,
    /// The day has not come yet.
    Ahead,
    /// The day lies before the one in that field.
    Before(&'static str),
    /// It is no whole number between these two.
    Outside(i64, i64),
    /// It has more than so many characters.
    TooLong(usize),
    /// It is none of those that are offered.
    NotOffered,
    /// Nothing was said beside what it is about.
    Empty,
}

impl Sheet {
    /// The thing told. It keeps the id of the earlier one where it corrects one, and whatever only the other may say.
    ///
    /// # Errors
    /// Every field that has to be put right.
    pub fn told(
        &'static self,
        filled: &Filled,
        known: Known<'_>,
        earlier: Option<&Told>,
        fresh_id: &str,
    ) -> Result<Told, Vec<Wrong>> {
        let earlier = earlier.map(Told::fields).unwrap_or_default();
        let (mut fields, mut wrong) = (Map::new(), Vec::new());
        for field in self.fields {
            if !field.is_for(known.by) {
                fields.extend(earlier.get(field.name).map(|value| (field.name.to_owned(), value.clone())));
                continue;
            }
            match value(field, filled.get(field.name).map_or(&[][..], Vec::as_slice), known) {
                Ok(value) => fields.extend(value.map(|value| (field.name.to_owned(), value))),
                Err(why) => wrong.push(Wrong { field: field.name, why }),
            }
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let id = earlier.get("id").and_then(Value::as_str).filter(|id| !id.is_empty());
        self.sign(&mut fields, known, id.unwrap_or(fresh_id));
        let told = Told::from_fields(self.kind, Value::Object(fields)).and_then(Result::ok);
        let told = told.expect("a sheet's fields are those of its kind: a test fills in every sheet");
        match contradicts(&told) {
            Some(wrong) => Err(vec![wrong]),
            None => Ok(told),
        }
    }

    fn sign(&self, fields: &mut Map<String, Value>, known: Known<'_>, id: &str) {
        let mut add = |name: &str, value: String| {
            if !name.is_empty() {
                fields.insert(name.to_owned(), Value::String(value));
            }
        };
        add(self.signed, known.by.word().to_owned());
        add(self.dated, known.today.to_string());
        add(if self.named { "id" } else { "" }, id.to_owned());
    }
}

/// A field's value as it is kept; nothing where it was left open.
fn value(field: &Field, typed: &[String], known: Known<'_>) -> Result<Option<Value>, Why> {
    let typed: Vec<&str> = typed.iter().map(|typed| typed.trim()).filter(|typed| !typed.is_empty()).collect();
    let Some(first) = typed.first() else {
        return if field.needed { Err(Why::Needed) } else { Ok(None) };
    };
    match field.shape {
        Shape::Any(offered) if typed.iter().all(|typed| offered.contains(typed)) => Ok(Some(typed.into())),
        Shape::Any(_) => Err(Why::NotOffered),
        Shape::AnyUpTo(most) => {
            let several = typed.iter().map(|typed| number(typed, 1, i64::from(most))).collect::<Result<Vec<_>, _>>();
            several.map(|several| Some(Value::Array(several)))
        }
        shape => one(shape, first, known).map(Some),
    }
}

fn one(shape: Shape, typed: &str, known: Known<'_>) -> Result<Value, Why> {
    let text = |typed: &str| Value::String(typed.to_owned());
    match shape {
        Shape::Day => day(typed).and_then(|day| if day > known.today { Err(Why::Ahead) } else { Ok(text(typed)) }),
        Shape::DayAhead => day(typed).map(|_| text(typed)),
        Shape::Hour => hour(typed),
        Shape::Words(most) if typed.chars().count() > most => Err(Why::TooLong(most)),
        Shape::Words(_) => Ok(text(typed)),
        Shape::Number(min, max) => number(typed, min, max),
        Shape::One(offered) => among(offered.contains(&typed)).map(|()| text(typed)),
        Shape::Tick => Ok(Value::Bool(true)),
        Shape::YesNo => among(["yes", "no"].contains(&typed)).map(|()| Value::Bool(typed == "yes")),
        Shape::Goal => among(known.course.goals.iter().any(|goal| goal.id == typed)).map(|()| text(typed)),
        Shape::Belief => among(known.course.beliefs.iter().any(|belief| belief.id == typed)).map(|()| text(typed)),
        Shape::Session => {
            let number: u32 = typed.parse().map_err(|_| Why::NotOffered)?;
            among(known.course.sessions.iter().any(|session| session.number == number)).map(|()| number.into())
        }
        Shape::Any(offered) => among(offered.contains(&typed)).map(|()| text(typed)),
        Shape::AnyUpTo(most) => number(typed, 1, i64::from(most)),
    }
}

fn among(is: bool) -> Result<(), Why> {
    if is { Ok(()) } else { Err(Why::NotOffered) }
}

fn day(typed: &str) -> Result<Date, Why> {
    typed.parse().map_err(|_| Why::NoDay)
}

/// `10:30` as minutes after midnight.
fn hour(typed: &str) -> Result<Value, Why> {
    let read = typed.split_once(':').and_then(|(hour, minute)| Some((hour.parse().ok()?, minute.parse().ok()?)));
    match read {
        Some((hour @ 0..=23_u32, minute @ 0..=59_u32)) => Ok((hour * 60 + minute).into()),
        _ => Err(Why::NoHour),
    }
}

fn number(typed: &str, min: i64, max: i64) -> Result<Value, Why> {
    match typed.parse() {
        Ok(number) if (min..=max).contains(&number) => Ok(number.into()),
        _ => Err(Why::Outside(min, max)),
    }
}

/// What cannot be so, taken together.
fn contradicts(told: &Told) -> Option<Wrong> {
    let before = |field, other| Some(Wrong { field, why: Why::Before(other) });
    match told {
        Told::Break(told) if told.to < told.from => before("to", "from"),
        Told::Ending(told) if told.back.zip(told.last).is_some_and(|(back, last)| back < last) => {
            before("back", "last")
        }
        Told::Week(told) if told.monday.weekday() != Weekday::Monday => {
            Some(Wrong { field: "monday", why: Why::NoMonday })
        }
        Told::GoalRating(told) if told.progress.is_none() && told.attained.is_none() && !told.worked_on => {
            Some(Wrong { field: "progress", why: Why::Empty })
        }
        _ => None,
    }
}
