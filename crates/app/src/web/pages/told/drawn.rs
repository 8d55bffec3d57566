//! From things told to what the pages show: rows of plain facts, and sheets with their questions.

use std::collections::BTreeMap;

use engine::course::Rater;
use engine::signal::Person;
use practice::told::{Field, Filled, Of, Shape, Sheet, Telling, Told, ToldHere, Why, Wrong};
use serde_json::Value;

use super::view::{self, Answer, Asked, Group, Row, SheetView, View};
use crate::web::look::form::{Choice, Error, Scale};
use crate::web::site::Site;
use crate::words::Voice;

/// A course with what was told of it, for one reader.
pub struct Drawn<'a> {
    pub site: &'a Site,
    pub telling: Telling,
    pub so_far: ToldHere,
    pub of: Of,
    /// Where these pages begin.
    pub root: String,
}

/// Numbers up to so many make a row of buttons; more are typed.
const MOST_BUTTONS: i64 = 11;

impl Drawn<'_> {
    fn voice(&self) -> Voice<'_> {
        self.site.words.spoken_to(self.reader())
    }

    fn reader(&self) -> Person {
        if self.of == Of::MyCourse { Person::Client } else { Person::Therapist }
    }

    /// Everything told so far, by kind, each with the way to tell more.
    pub fn list(&self) -> View {
        let forms = if self.of == Of::MyCourse { &view::FORMS[..] } else { &[] };
        View {
            back: self.root.trim_end_matches("/told").to_owned(),
            client: self.so_far.client.clone(),
            of: self.of,
            forms: forms.iter().map(|form| self.form(form)).collect(),
            groups: self.telling.sheets().map(|sheet| self.group(sheet)).collect(),
        }
    }

    fn form(&self, form: &str) -> Choice {
        let voice = self.voice();
        Choice::new(form, voice.plain(&format!("instrument-{form}"))).hint(voice.plain(&format!("told-form-{form}")))
    }

    fn group(&self, sheet: &'static Sheet) -> Group {
        let rows = self.so_far.told.iter().rev().filter(|(_, told)| told.kind() == sheet.kind);
        Group {
            id: sheet.kind.to_owned(),
            title: self.voice().plain(&format!("sheet-{}", sheet.kind)),
            what: self.voice().plain(&format!("sheet-{}-what", sheet.kind)),
            href: format!("{}/{}", self.root, sheet.kind),
            rows: rows.map(|(entry, told)| self.row(sheet, entry, told)).collect(),
        }
    }

    fn row(&self, sheet: &Sheet, entry: &str, told: &Told) -> Row {
        let fields = told.fields();
        let fact = |field: &Field| {
            let said = self.said(sheet, field, fields.get(field.name)?)?;
            Some((self.label(sheet, field), said))
        };
        let may = self.telling.may_change(told);
        Row {
            facts: sheet.fields.iter().filter_map(fact).collect(),
            change: may.then(|| format!("{}/{}?instead={entry}", self.root, sheet.kind)),
            back: may.then(|| (format!("{}/{}/back", self.root, sheet.kind), entry.to_owned())),
        }
    }

    fn label(&self, sheet: &Sheet, field: &Field) -> String {
        self.voice().plain(&format!("sheet-{}-{}", sheet.kind, field.name.replace('_', "-")))
    }

    /// What was said to one question; nothing where it was left open.
    fn said(&self, sheet: &Sheet, field: &Field, value: &Value) -> Option<String> {
        match (field.shape, value) {
            (_, Value::Null | Value::Bool(false)) if field.shape != Shape::YesNo => None,
            (_, Value::Null) => None,
            (_, Value::Bool(yes)) => Some(self.voice().plain(if *yes { "told-yes" } else { "told-no" })),
            (_, Value::Array(several)) if several.is_empty() => None,
            (_, several @ Value::Array(_)) => {
                let named = typed(field.name, several).into_iter().map(|one| self.option(sheet, field, &one));
                Some(named.collect::<Vec<_>>().join("; "))
            }
            (shape, value) => Some(self.one_said(sheet, field, shape, &typed(field.name, value).concat())),
        }
    }

    fn one_said(&self, sheet: &Sheet, field: &Field, shape: Shape, typed: &str) -> String {
        match shape {
            Shape::Day | Shape::DayAhead => {
                typed.parse().map_or_else(|_| typed.to_owned(), |day| self.site.words.day(day))
            }
            Shape::One(_) => self.option(sheet, field, typed),
            Shape::Goal | Shape::Belief | Shape::Session => {
                let known = self.known(shape).into_iter().find(|choice| choice.value == typed);
                known.map_or_else(|| typed.to_owned(), |choice| choice.label)
            }
            _ => typed.to_owned(),
        }
    }

    /// One of several answers in words; the two people by what the reader calls them.
    fn option(&self, sheet: &Sheet, field: &Field, value: &str) -> String {
        let who = match value {
            "client" => Some(Rater::Client),
            "therapist" => Some(Rater::Therapist),
            _ => None,
        };
        match who {
            Some(by) => self.voice().phrase(&engine::phrase::Phrase::plain("who-first").who(by)),
            None => self.voice().plain(&self.option_key(sheet, &field.name.replace('_', "-"), value)),
        }
    }

    /// An answer's key: one of this sheet alone where there is one, else the one that sheets share.
    fn option_key(&self, sheet: &Sheet, field: &str, value: &str) -> String {
        let own = format!("told-{}-{field}-{value}", sheet.kind);
        if self.site.words.has(&own) { own } else { format!("told-{field}-{value}") }
    }

    /// The thing an entry holds.
    pub fn told(&self, entry: &str) -> Option<&Told> {
        self.so_far.told.iter().find(|(id, _)| id == entry).map(|(_, told)| told)
    }

    /// A sheet nobody has filled in: today, where a day is asked.
    pub fn blank(&self, sheet: &Sheet) -> Filled {
        let today = self.site.house.today().to_string();
        let days = sheet.fields.iter().filter(|field| field.needed && field.shape == Shape::Day);
        days.map(|field| (field.name.to_owned(), vec![today.clone()])).collect()
    }

    /// A blank sheet in which a link has answered something already: which session it is about.
    pub fn begun(&self, sheet: &Sheet, asked: &BTreeMap<String, String>) -> Filled {
        let named = asked.iter().filter(|(name, _)| sheet.fields.iter().any(|field| field.name == *name));
        self.blank(sheet).into_iter().chain(named.map(|(name, value)| (name.clone(), vec![value.clone()]))).collect()
    }

    /// A sheet with its questions, what was filled in, and what has to be put right.
    pub fn sheet(&self, sheet: &Sheet, filled: &Filled, instead: Option<&str>, wrong: &[Wrong]) -> SheetView {
        let by = if self.of == Of::MyCourse { Rater::Client } else { Rater::Therapist };
        let asked = sheet.fields.iter().filter(|field| field.is_for(by));
        SheetView {
            back: self.root.clone(),
            action: format!("{}/{}", self.root, sheet.kind),
            title: self.voice().plain(&format!("sheet-{}", sheet.kind)),
            what: self.voice().plain(&format!("sheet-{}-what", sheet.kind)),
            who_reads: self.voice().plain(self.who_reads(sheet)),
            instead: instead.unwrap_or_default().to_owned(),
            asked: asked.map(|field| self.asked(sheet, field, filled)).collect(),
            errors: wrong.iter().map(|wrong| self.error(sheet, wrong)).collect(),
        }
    }

    /// Said before the first question: who will read it.
    fn who_reads(&self, sheet: &Sheet) -> &'static str {
        match (sheet.by.len(), self.of) {
            _ if sheet.kind == "concern" => "told-read-by-chosen",
            (_, Of::Client(_)) if sheet.kind == "rupture-step" => "told-read-step",
            (2.., _) | (_, Of::MyCourse) => "told-read-by-both",
            _ => "told-read-by-one",
        }
    }

    fn asked(&self, sheet: &Sheet, field: &Field, filled: &Filled) -> Asked {
        Asked {
            name: field.name.to_owned(),
            label: self.label(sheet, field),
            needed: field.needed,
            typed: filled.get(field.name).cloned().unwrap_or_default(),
            answer: self.answer(sheet, field),
        }
    }

    fn answer(&self, sheet: &Sheet, field: &Field) -> Answer {
        let chosen = |value: &&str| Choice::new(*value, self.option(sheet, field, value));
        match field.shape {
            Shape::Day | Shape::DayAhead => Answer::Line("date"),
            Shape::Hour => Answer::Line("time"),
            Shape::Words(_) => Answer::Words,
            Shape::Number(min, max) if max - min < MOST_BUTTONS => Answer::Scale(self.scale(sheet, field, min, max)),
            Shape::Number(..) => Answer::Line("number"),
            Shape::One(offered) => Answer::One(offered.iter().map(chosen).collect()),
            Shape::YesNo => Answer::One(["yes", "no"].map(|said| self.yes_or_no(said)).into()),
            Shape::Any(offered) => Answer::Several(offered.iter().map(chosen).collect()),
            Shape::AnyUpTo(most) => {
                let each = (1..=most).map(|nth| nth.to_string());
                Answer::Several(each.map(|nth| Choice::new(nth.clone(), self.option(sheet, field, &nth))).collect())
            }
            Shape::Tick => Answer::Tick,
            Shape::Session => Answer::Pick(self.known(field.shape)),
            Shape::Goal | Shape::Belief => Answer::One(self.known(field.shape)),
        }
    }

    fn yes_or_no(&self, said: &str) -> Choice {
        Choice::new(said, self.voice().plain(if said == "yes" { "told-yes" } else { "told-no" }))
    }

    fn scale(&self, sheet: &Sheet, field: &Field, min: i64, max: i64) -> Scale {
        let end = |end| self.voice().plain(&format!("sheet-{}-{}-{end}", sheet.kind, field.name.replace('_', "-")));
        let small = |number: i64| i32::try_from(number).unwrap_or_default();
        Scale { min: small(min), max: small(max), low: end("low"), high: end("high") }
    }

    /// What was told before and can be chosen: open goals, beliefs, the last sessions.
    fn known(&self, shape: Shape) -> Vec<Choice> {
        let course = &self.so_far.course;
        match shape {
            Shape::Goal => course.goals.iter().map(|goal| Choice::new(goal.id.clone(), goal.words.clone())).collect(),
            Shape::Belief => course.beliefs.iter().map(|one| Choice::new(one.id.clone(), one.words.clone())).collect(),
            _ => course.sessions.iter().rev().map(|session| self.session(session)).collect(),
        }
    }

    fn session(&self, session: &engine::Session) -> Choice {
        let day = self.site.words.day(session.on);
        let says = self.voice().say("session-on", &[("number", session.number.into()), ("day", day.into())]);
        Choice::new(session.number.to_string(), says)
    }

    fn error(&self, sheet: &Sheet, wrong: &Wrong) -> Error {
        let label = |name: &str| {
            let field = sheet.fields.iter().find(|field| field.name == name);
            field.map_or_else(String::new, |field| self.label(sheet, field))
        };
        let mut gaps = vec![("field", label(wrong.field).into())];
        let key = match wrong.why {
            Why::Needed => "wrong-needed",
            Why::NoDay => "wrong-no-day",
            Why::NoMonday => "wrong-no-monday",
            Why::NoHour => "wrong-no-hour",
            Why::Ahead => "wrong-ahead",
            Why::NotOffered => "wrong-not-offered",
            Why::Empty => "wrong-empty",
            Why::Before(other) => {
                gaps.push(("other", label(other).into()));
                "wrong-before"
            }
            Why::Outside(min, max) => {
                gaps.extend([("min", min.into()), ("max", max.into())]);
                "wrong-outside"
            }
            Why::TooLong(most) => {
                gaps.push(("most", most.into()));
                "wrong-too-long"
            }
        };
        Error { field: wrong.field.to_owned(), says: self.voice().say(key, &gaps) }
    }
}

/// A kept value as it would be typed: an hour as `10:30`, several numbers apart.
pub fn typed(name: &str, value: &Value) -> Vec<String> {
    match (name, value) {
        (_, Value::Null | Value::Bool(false)) => Vec::new(),
        (_, Value::Bool(true)) => vec!["yes".to_owned()],
        ("planned" | "began", Value::Number(minutes)) => {
            let minutes = minutes.as_u64().unwrap_or_default();
            vec![format!("{:02}:{:02}", minutes / 60, minutes % 60)]
        }
        (_, Value::Array(several)) => several.iter().flat_map(|one| typed(name, one)).collect(),
        (_, Value::String(text)) => vec![text.clone()],
        (_, Value::Number(number)) => {
            vec![number.as_f64().map_or_else(|| number.to_string(), |value| value.to_string())]
        }
        (_, other) => vec![other.to_string()],
    }
}
