//! Help now: whom to call, for anybody, without signing in and without a look into the record.

pub mod view;

use axum::extract::State;
use maud::Markup;

use crate::web::look::Visitor;
use crate::web::site::Shared;

/// The page. The numbers are those read when the house was opened or last settled; the record is not asked, so that they
/// stand here while it fails or is locked.
pub async fn show(State(site): State<Shared>) -> Markup {
    view::page(&view::View, &site.words, &site.room(Visitor::ByLink, String::new(), "/help-now"))
}
