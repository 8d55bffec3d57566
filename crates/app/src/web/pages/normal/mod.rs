//! Is it normal? For clients, signed in or by link, and for whoever else wants to know: nothing personal is in it.

pub mod questions;
pub mod search;
pub mod view;

use std::collections::HashMap;

use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use maud::Markup;
use practice::desk::ClientDesk;
use view::{Shows, View};

use crate::web::cookie;
use crate::web::look::{Room, Visitor};
use crate::web::refused::{self, Refused};
use crate::web::signed::Signed;
use crate::web::site::Shared;
use crate::words::Words;

/// Where these pages begin for a client who is signed in.
pub const OWN: &str = "/my/normal";
/// Where they begin for everybody else.
pub const FOR_ALL: &str = "/normal";

type Asked = Query<HashMap<String, String>>;

/// All questions, in the client's room.
pub async fn own(State(site): State<Shared>, asked: Asked, signed: Signed<ClientDesk>) -> Markup {
    view::page(&list(OWN, &asked, &site.words), &site.words, &signed.room)
}

/// One answer, in the client's room.
pub async fn own_one(
    State(site): State<Shared>,
    Path(id): Path<String>,
    signed: Signed<ClientDesk>,
) -> Result<Markup, Refused> {
    Ok(view::page(&one(OWN, &id)?, &site.words, &signed.room))
}

/// All questions, for everybody.
pub async fn for_all(State(site): State<Shared>, headers: HeaderMap, asked: Asked) -> Markup {
    let room = room(&site, &headers).await;
    view::page(&list(FOR_ALL, &asked, &site.words), &site.words, &room)
}

/// One answer, for everybody.
pub async fn for_all_one(
    State(site): State<Shared>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Markup, Refused> {
    let view = one(FOR_ALL, &id)?;
    let room = room(&site, &headers).await;
    Ok(view::page(&view, &site.words, &room))
}

fn list(base: &'static str, Query(asked): &Asked, words: &Words) -> View {
    let asked = asked.get("q").cloned().unwrap_or_default();
    let found = search::look(&asked, words);
    View { base, shows: Shows::List { asked, found } }
}

fn one(base: &'static str, id: &str) -> Result<View, Refused> {
    let question = questions::of(id).ok_or_else(Refused::not_found)?;
    Ok(View { base, shows: Shows::One(question) })
}

/// Their own room where they are signed in; otherwise that of somebody who came by a link.
async fn room(site: &Shared, headers: &HeaderMap) -> Room {
    let session = cookie::sent(headers, cookie::SESSION);
    let visitor = match &session {
        Some(session) => refused::visitor(site, session).await,
        None => Visitor::Nobody,
    };
    let visitor = if visitor == Visitor::Nobody { Visitor::ByLink } else { visitor };
    site.room(visitor, session.map(|session| site.seal.of(&session)).unwrap_or_default(), FOR_ALL)
}
