//! The gallery: every page in every state, for looking at; open in the demo only.

pub mod view;

use axum::extract::{Path, State};
use maud::Markup;

use crate::web::refused::Refused;
use crate::web::site::{Shared, Site};

/// The index.
pub async fn index(State(site): State<Shared>) -> Result<Markup, Refused> {
    open(&site)?;
    Ok(view::page(&view::all(), &site.words, &view::sample_room()))
}

/// One sample.
pub async fn sample(
    State(site): State<Shared>,
    Path((page, sample)): Path<(String, String)>,
) -> Result<Markup, Refused> {
    open(&site)?;
    let one = view::all().into_iter().find(|one| one.page == page && one.sample == sample);
    one.map(|one| (one.draw)(&site.words)).ok_or_else(Refused::not_found)
}

fn open(site: &Site) -> Result<(), Refused> {
    if site.house.settings().demo { Ok(()) } else { Err(Refused::not_found()) }
}
