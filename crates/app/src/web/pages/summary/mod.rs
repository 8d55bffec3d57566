//! A summary to take along: a client ticks what should be in it, gets beginnings of sentences, and writes the rest.

pub mod view;

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use engine::signal::{Person, System};
use maud::Markup;
use practice::Stop;
use practice::desk::ClientDesk;
use practice::entries::Purpose;
use practice::saying::NewWords;
use view::{PARTS, Step, View};

use super::say::wrong_text;
use crate::web::look::form::Error;
use crate::web::posted::{Fields, Posted};
use crate::web::refused::Refused;
use crate::web::shown;
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

fn ticked(fields: &Fields) -> Vec<&'static str> {
    PARTS.into_iter().filter(|part| fields.ticked(&format!("part-{part}"))).collect()
}

/// A heading and the beginning of a sentence for each part.
fn begun(site: &Site, desk: &ClientDesk, parts: &[&str]) -> Result<String, Stop> {
    let mut pieces = Vec::new();
    for part in parts {
        let heading = site.words.plain(&format!("summary-part-{part}"));
        let start = site.words.plain(&format!("summary-part-{part}-start"));
        let asked = if *part == "outcome" { asked(site, desk)? } else { String::new() };
        pieces.push(format!("{heading}\n{start}{asked}"));
    }
    Ok(pieces.join("\n\n"))
}

/// What the client's own questionnaires say of how they are, in the sentences of their own page; empty where they say
/// nothing.
fn asked(site: &Site, desk: &ClientDesk) -> Result<String, Stop> {
    let (review, voice) = (desk.course()?, site.words.spoken_to(Person::Client));
    let outcomes = review.assessment.answers.iter().filter(|said| said.signal.system == System::S16);
    let told: Vec<String> = outcomes.filter_map(shown::finding).map(|finding| voice.phrase(finding.claim())).collect();
    if told.is_empty() {
        return Ok(String::new());
    }
    Ok(format!("\n{} {}", site.words.plain("summary-part-outcome-asked"), told.join(" ")))
}
