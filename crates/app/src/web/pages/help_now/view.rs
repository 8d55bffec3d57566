//! Help now: whom to call.

use crate::{
    web::look::{Room, Visitor, Width, shell},
    words::Words,
};
use maud::{Markup, html};

/// What the page shows: the numbers of the room it stands in, and nothing else.
#[derive(Clone, Copy, Debug, Default)]
pub struct View;

/// The page. The numbers stand below, in the same place as on every client's page.
#[must_use]
pub fn page(_: &View, words: &Words, room: &Room) -> Markup {
    let title = words.plain("help-now-title");
    let body = html! {
        h1 { (title) }
        p.lead { (words.plain("help-now-what")) }
        @if room.help.is_empty() { p { (words.plain("help-now-none")) } }
    };
    shell(room, words, &title, Width::Narrow, &body)
}

/// The room these samples stand in.
#[must_use]
pub fn sample_room(_: &View) -> Room {
    Room::sample(Visitor::ByLink, "/help-now")
}

/// The page as anybody sees it.
#[must_use]
pub fn samples() -> Vec<(&'static str, View)> {
    vec![("ordinary", View)]
}
