//! Questionnaires and their licences: what is here, and bringing licensed text with holder, date and scope.

pub mod view;

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use engine::instrument::Licence;
use maud::Markup;
use practice::desk::{OfficeDesk, Shelved};
use practice::entries::ImportedForm;
use practice::{Refusal, Stop};
use view::{Questionnaire, View};

use super::session::{Sending, Sent};
use crate::web::look::form::Error;
use crate::web::refused::Refused;
use crate::web::signed::Signed;
use crate::web::site::{Shared, Site, ask};

/// The page.
pub async fn show(State(site): State<Shared>, signed: Signed<OfficeDesk>) -> Result<Markup, Refused> {
    let desk = signed.desk;
    let view = ask(&site, move |site| drawn(site, &desk)).await?;
    Ok(view::page(&view, &site.words, &signed.room))
}

fn drawn(site: &Site, desk: &OfficeDesk) -> Result<View, Stop> {
    let questionnaires = desk.questionnaires()?.iter().map(|one| questionnaire(site, one)).collect();
    Ok(View { done: None, errors: Vec::new(), questionnaires })
}

fn questionnaire(site: &Site, shelved: &Shelved) -> Questionnaire {
    let held = shelved.brought.as_ref().map(|(holder, on, scope)| {
        let gaps = [("holder", holder.as_str().into()), ("on", on.as_str().into()), ("scope", scope.as_str().into())];
        site.words.say("licence-held", &gaps)
    });
    Questionnaire {
        id: shelved.id.clone(),
        name: shelved.name.clone(),
        licence: licence(shelved.licence).to_owned(),
        attribution: shelved.attribution.clone(),
        ready: shelved.has_text,
        held: held.unwrap_or_default(),
    }
}

const fn licence(licence: Licence) -> &'static str {
    match licence {
        Licence::Open => "open",
        Licence::NonCommercial => "non-commercial",
        Licence::Permission => "permission",
        Licence::Closed => "closed",
    }
}

/// Takes a questionnaire with its licensed text.
pub async fn bring(State(site): State<Shared>, signed: Signed<OfficeDesk>, sent: Sending) -> Result<Response, Refused> {
    let sent = sent.sealed(&site).await.map_err(|refused| refused.back_to("/office/questionnaires"))?;
    let desk = signed.desk.clone();
    let brought = ask(&site, move |_| desk.bring(&imported(&sent)?)).await;
    let error = match brought {
        Ok(()) => return Ok(Redirect::to("/office/questionnaires").into_response()),
        Err(Stop::Refused(refusal)) => wrong(&refusal),
        Err(stop) => return Err(stop.into()),
    };
    let desk = signed.desk;
    let mut view = ask(&site, move |site| drawn(site, &desk)).await?;
    view.errors = vec![error];
    Ok(view::page(&view, &site.words, &signed.room).into_response())
}

fn imported(sent: &Sent) -> Result<ImportedForm, Stop> {
    let not_text = || Refusal::BadField { field: "file", what: "this is not a text file in UTF-8".to_owned() };
    Ok(ImportedForm {
        definition: String::from_utf8(sent.file.clone()).map_err(|_| not_text())?,
        holder: sent.fields.one("holder").to_owned(),
        dated: sent.fields.one("on").to_owned(),
        scope: sent.fields.one("scope").to_owned(),
    })
}

fn wrong(refusal: &Refusal) -> Error {
    let field = match refusal {
        Refusal::BadField { field: "dated", .. } => "on",
        Refusal::BadField { field: field @ ("holder" | "scope"), .. } => field,
        _ => "file",
    };
    Error { field: field.to_owned(), says: refusal.to_string() }
}
