//! A summary to take along: a client ticks what should be in it, gets beginnings of sentences, and writes the rest.

mod known;
pub mod view;

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use engine::ending::summary::PartKind;
use engine::ending::summary_parts;
use known::Known;
use maud::Markup;
use practice::Stop;
use practice::desk::ClientDesk;
use practice::entries::Purpose;
use practice::saying::NewWords;
use view::{Step, View};

use super::say::wrong_text;
use crate::web::look::form::Error;
use crate::web::posted::{Fields, Posted};
use crate::web::refused::Refused;
use crate::web::signed::Signed;
use crate::web::site::{Shared, Site, ask};

/// What should be in it?
pub async fn show(State(site): State<Shared>, signed: Signed<ClientDesk>) -> Markup {
    view::page(&View { step: Step::Parts { errors: Vec::new() } }, &site.words, &signed.room)
}

/// Takes a step.
pub async fn step(
    State(site): State<Shared>,
    signed: Signed<ClientDesk>,
    Posted(fields): Posted,
) -> Result<Response, Refused> {
    let desk = signed.desk;
    match ask(&site, move |site| next(site, &desk, &fields)).await? {
        Some(step) => Ok(view::page(&View { step }, &site.words, &signed.room).into_response()),
        None => Ok(Redirect::to("/my/words?done=kept").into_response()),
    }
}

/// The page that comes next; none once the summary is kept.
fn next(site: &Site, desk: &ClientDesk, fields: &Fields) -> Result<Option<Step>, Stop> {
    let text = fields.one("text").to_owned();
    let error = |field: &str, says| vec![Error { field: field.to_owned(), says }];
    match fields.one("step") {
        "parts" => Ok(Some(match ticked(fields).as_slice() {
            [] => Step::Parts { errors: error("parts", site.words.plain("summary-none-ticked")) },
            parts => Step::Edit { text: begun(site, desk, parts)?, errors: Vec::new() },
        })),
        "back" => Ok(Some(Step::Edit { text, errors: Vec::new() })),
        "keep" | "print" => match wrong_text(&site.words, &text) {
            Some(says) => Ok(Some(Step::Edit { text, errors: error("text", says) })),
            None if fields.one("step") == "print" => Ok(Some(Step::Paper { text })),
            None => keep(desk, text).map(|()| None),
        },
        _ => Ok(Some(Step::Parts { errors: Vec::new() })),
    }
}

fn keep(desk: &ClientDesk, text: String) -> Result<(), Stop> {
    desk.keep_words(&NewWords { purpose: Purpose::Summary, text, ..NewWords::default() })
}

fn ticked(fields: &Fields) -> Vec<PartKind> {
    PartKind::ALL.into_iter().filter(|part| fields.ticked(&format!("part-{}", part.id()))).collect()
}

/// Of each part ticked a heading, the beginning of a sentence, and what the client told here before.
fn begun(site: &Site, desk: &ClientDesk, ticked: &[PartKind]) -> Result<String, Stop> {
    let (review, library) = (desk.course()?, site.house.library());
    let parts = summary_parts(&review.course, &library.bench()).into_iter().filter(|part| ticked.contains(&part.kind));
    let known = Known { words: &site.words, course: &review.course, library: &library };
    Ok(parts.map(|part| known.written(&part)).collect::<Vec<_>>().join("\n\n"))
}
