//! Choosing one's own password.

pub mod view;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maud::Markup;
use practice::desk::Desk;
use practice::{Refusal, Stop};
use view::View;

use crate::web::look::form::Error;
use crate::web::posted::{Fields, Posted};
use crate::web::refused::Refused;
use crate::web::signed::Signed;
use crate::web::site::{Shared, ask};

/// The form.
pub async fn show(State(site): State<Shared>, signed: Signed<Desk>) -> Markup {
    view::page(&View::default(), &site.words, &signed.room)
}

/// Changes it; every session of this person ends, this one too.
pub async fn change(
    State(site): State<Shared>,
    signed: Signed<Desk>,
    Posted(fields): Posted,
) -> Result<Response, Refused> {
    let refused = changed(&site, &fields).await.map_err(|refused| refused.back_to("/password"))?;
    Ok(match refused {
        None => axum::response::Redirect::to("/sign-in").into_response(),
        Some(view) => view::page(&view, &site.words, &signed.room).into_response(),
    })
}

/// Changes it, or gives the page that says what has to be put right.
pub async fn changed(site: &Shared, fields: &Fields) -> Result<Option<View>, Refused> {
    let (name, old, new) = (fields.one("name").to_owned(), fields.one("old").to_owned(), fields.one("new").to_owned());
    if !site.limits.allow("sign-in", &name) {
        return Err(Refused::too_many());
    }
    let typed = name.clone();
    let (field, says) = match ask(site, move |site| site.house.change_secret(&typed, &old, &new)).await {
        Ok(()) => return Ok(None),
        Err(Stop::Refused(Refusal::WrongSignIn)) => ("name", site.words.plain("sign-in-wrong")),
        Err(Stop::Refused(Refusal::BadField { what, .. })) => ("new", what),
        Err(stop) => return Err(stop.into()),
    };
    Ok(Some(View { name, errors: vec![Error { field: field.to_owned(), says }], first: false }))
}
