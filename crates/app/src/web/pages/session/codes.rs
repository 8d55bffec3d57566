//! What a therapist says of codes on the session's page, opening it for the client, and taking the table away.

use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use practice::desk::{OfCode, TherapistDesk};
use practice::entries::CodeOpinion;
use practice::{Refusal, Stop};

use super::{Place, place};
use crate::web::codes::is_everyday;
use crate::web::posted::{Fields, Posted};
use crate::web::refused::Refused;
use crate::web::shown;
use crate::web::signed::Signed;
use crate::web::site::{Shared, ask};

/// Says of a code that it is so, not so or another one, or adds one; leads back to it.
pub async fn say(
    State(site): State<Shared>,
    path: Place,
    signed: Signed<TherapistDesk>,
    Posted(fields): Posted,
) -> Result<Redirect, Refused> {
    let (client, number) = place(path)?;
    let session = format!("{}/session/{number}", shown::course_path(client));
    let said = said(&fields)?;
    let back = back_to(&session, &said, fields.one("shown"));
    let done = ask(&site, move |_| signed.desk.say_of_code(client, number, &said)).await;
    done.map_err(|stop| Refused::from(stop).back_to(&session))?;
    Ok(Redirect::to(&back))
}

fn said(fields: &Fields) -> Result<OfCode, Stop> {
    let turn = fields.one("turn").parse().map_err(|_| Refusal::NothingChosen)?;
    let (family, code) = match fields.one("added").split_once('/') {
        Some(added) => added,
        None => (fields.one("family"), fields.one("code")),
    };
    let opinion = match fields.one("said") {
        "accepted" => CodeOpinion::Accepted,
        "rejected" => CodeOpinion::Rejected,
        "changed" => CodeOpinion::Changed { to: fields.one("to").to_owned() },
        "added" => CodeOpinion::Added,
        "taken-back" => CodeOpinion::TakenBack,
        _ => return Err(Refusal::NothingChosen.into()),
    };
    let transcript = fields.one("transcript").to_owned();
    Ok(OfCode { transcript, turn, family: family.to_owned(), code: code.to_owned(), opinion })
}

/// Back to the code, with the same family shown; one that was added where it would not be shown is shown alone.
fn back_to(session: &str, said: &OfCode, shown: &str) -> String {
    let unseen = match shown {
        "" => is_everyday(&said.family),
        "all" => false,
        one => one != said.family,
    };
    let family = if unseen { said.family.as_str() } else { shown };
    let query = if listen::codes::family(family).is_some() || family == "all" {
        format!("?family={family}")
    } else {
        String::new()
    };
    format!("{session}{query}#turn-{}", said.turn)
}

/// Opens what was heard for the client, or closes it again.
pub async fn open(
    State(site): State<Shared>,
    path: Place,
    signed: Signed<TherapistDesk>,
    Posted(fields): Posted,
) -> Result<Redirect, Refused> {
    let (client, number) = place(path)?;
    let session = format!("{}/session/{number}", shown::course_path(client));
    let opens = fields.one("open") == "yes";
    let done = ask(&site, move |_| signed.desk.share_talk(client, number, opens)).await;
    done.map_err(|stop| Refused::from(stop).back_to(&session))?;
    Ok(Redirect::to(&format!("{session}#open")))
}

/// The coded turns as a table to keep.
pub async fn take(State(site): State<Shared>, path: Place, signed: Signed<TherapistDesk>) -> Result<Response, Refused> {
    let (client, number) = place(path)?;
    let table = ask(&site, move |_| signed.desk.coded_turns(client, number)).await?;
    let name = format!("attachment; filename=\"session-{number}-codes.csv\"");
    Ok(([(CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, name)], table).into_response())
}
