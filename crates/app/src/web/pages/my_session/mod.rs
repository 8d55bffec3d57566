//! What was heard in a session, as the client reads it once their therapist has opened it.

mod drawn;
pub mod view;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use maud::Markup;
use practice::desk::ClientDesk;

use crate::web::refused::Refused;
use crate::web::signed::Signed;
use crate::web::site::{Shared, ask};

/// The page; while nothing is opened there is no such page.
pub async fn show(
    State(site): State<Shared>,
    path: Result<Path<u32>, PathRejection>,
    signed: Signed<ClientDesk>,
) -> Result<Markup, Refused> {
    let Path(number) = path.map_err(|_| Refused::not_found())?;
    let view = ask(&site, move |site| Ok(drawn::view(&site.words, &signed.desk.talk(number)?))).await?;
    Ok(view::page(&view, &site.words, &signed.room))
}
