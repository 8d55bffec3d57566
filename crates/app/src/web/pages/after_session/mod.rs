//! After the session: the therapist's own minute.

pub mod view;

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use engine::course::Noted;
use engine::instrument::Instrument;
use maud::Markup;
use practice::desk::{AfterSession, HONEST, Shown, TherapistDesk};
use practice::{ClientId, Refusal, Stop};
use view::{Question, View};

use super::session::place;
use crate::web::look::form::{Error, Scale};
use crate::web::posted::{Fields, Posted};
use crate::web::refused::Refused;
use crate::web::shown;
use crate::web::signed::Signed;
use crate::web::site::{Shared, Site, ask};

/// The questionnaire the therapist answers.
const FORM: &str = "session-check-in-therapist";

type Where = Result<axum::extract::Path<(String, u32)>, axum::extract::rejection::PathRejection>;

/// The form.
pub async fn show(State(site): State<Shared>, path: Where, signed: Signed<TherapistDesk>) -> Result<Markup, Refused> {
    let (client, number) = place(path)?;
    let desk = signed.desk;
    let view = ask(&site, move |site| blank(site, &desk, client, number)).await?;
    Ok(view::page(&view, &site.words, &signed.room))
}

fn blank(site: &Site, desk: &TherapistDesk, client: ClientId, number: u32) -> Result<View, Stop> {
    let file = desk.session(client, number)?;
    let library = site.house.library();
    let form = library.find(FORM, None).ok_or(Refusal::FormChanged)?;
    let honest = library.find(HONEST, None).ok_or(Refusal::FormChanged)?;
    let course = shown::course_path(client);
    Ok(View {
        action: format!("{course}/session/{number}/after"),
        client: file.review.name.clone(),
        number,
        on: site.words.day(file.planned.on),
        forms: [form, honest].map(|form| format!("{}@{}", form.id(), form.version())),
        once: site.seal.fresh_visit(),
        questions: questions(form, number),
        honest: honest.definition().items.iter().map(question).collect(),
        rupture: false,
        repair: false,
        note: String::new(),
        errors: Vec::new(),
        course,
    })
}

/// All constructs, and the qualities whose turn it is.
fn questions(form: &Instrument, number: u32) -> Vec<Question> {
    let asked = practice::intake::Asked::about(form, number);
    asked.items.iter().filter_map(|id| form.item(id)).map(question).collect()
}

fn question(item: &engine::instrument::Item) -> Question {
    let anchor = |value: i32| item.anchors.get(&value.to_string()).cloned().unwrap_or_default();
    Question {
        item: item.id.clone(),
        text: item.text.clone().unwrap_or_default(),
        scale: Scale { min: item.min, max: item.max, low: anchor(item.min), high: anchor(item.max) },
        chosen: None,
    }
}

/// Writes it down.
pub async fn write(
    State(site): State<Shared>,
    path: Where,
    signed: Signed<TherapistDesk>,
    Posted(fields): Posted,
) -> Result<Response, Refused> {
    let (client, number) = place(path)?;
    let back = format!("{}/session/{number}", shown::course_path(client));
    let (after, desk) = (read(&fields)?, signed.desk.clone());
    match ask(&site, move |_| desk.after_session(client, number, &after)).await {
        Ok(()) => Ok(Redirect::to(&back).into_response()),
        Err(Stop::Refused(refusal @ Refusal::TooLong { .. })) => {
            let desk = signed.desk;
            let mut view = ask(&site, move |site| blank(site, &desk, client, number)).await?;
            keep(&mut view, &fields);
            view.errors = vec![Error { field: "note".to_owned(), says: refusal.to_string() }];
            Ok(view::page(&view, &site.words, &signed.room).into_response())
        }
        Err(stop) => Err(Refused::from(stop).back_to(&format!("{back}/after"))),
    }
}

/// What was answered and written stays on the page that is shown again.
fn keep(view: &mut View, fields: &Fields) {
    for (under, questions) in [("answer", &mut view.questions), ("honest", &mut view.honest)] {
        let chosen = |question: &Question| fields.one(&format!("{under}-{}", question.item)).parse().ok();
        questions.iter_mut().for_each(|question| question.chosen = chosen(question));
    }
    (view.rupture, view.repair) = (fields.ticked("rupture"), fields.ticked("repair"));
    fields.one("note").clone_into(&mut view.note);
}

fn read(fields: &Fields) -> Result<AfterSession, Stop> {
    let noticed = [("rupture", Noted::Rupture), ("repair", Noted::RepairTried)];
    Ok(AfterSession {
        once: fields.one("once").to_owned(),
        check_in: filled_in(fields, "form", "answer-")?,
        honest: filled_in(fields, "also", "honest-")?,
        noticed: noticed.into_iter().filter(|(box_, _)| fields.ticked(box_)).map(|(_, what)| what).collect(),
        note: fields.one("note").to_owned(),
    })
}

/// A form as it was shown, and its answers; nothing of a form that nothing was answered on.
fn filled_in(fields: &Fields, form: &str, under: &str) -> Result<Shown, Stop> {
    let answers = answers(fields, under)?;
    if answers.is_empty() {
        return Ok(Shown::default());
    }
    let (instrument, version) = fields.one(form).split_once('@').unwrap_or_default();
    let version = version.parse().map_err(|_| Refusal::FormChanged)?;
    Ok(Shown { instrument: instrument.to_owned(), version, answers })
}

fn answers(fields: &Fields, under: &str) -> Result<BTreeMap<String, i32>, Stop> {
    let given = fields.under(under).filter(|(_, value)| !value.is_empty());
    let number = |(item, value): (&str, &str)| match value.parse() {
        Ok(number) => Ok((item.to_owned(), number)),
        Err(_) => {
            Err(Refusal::BadField { field: "answer", what: format!("{value:?} is not a number on this form") }.into())
        }
    };
    given.map(number).collect()
}
