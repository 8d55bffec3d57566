//! Choosing one's own password: the old one, the new one, and what it opens.

use crate::{
    web::look::{
        Room, Width,
        form::{self, Error, Line},
        shell,
    },
    words::Words,
};
use maud::{Markup, html};

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// The sign-in name as typed.
    pub name: String,
    /// What has to be put right; the fields are `name`, `old` and `new`.
    pub errors: Vec<Error>,
    /// Whether this is the first one, chosen with a code and before any sign-in.
    pub first: bool,
}

/// The page.
#[must_use]
pub fn page(view: &View, words: &Words, room: &Room) -> Markup {
    let title = words.plain("password-title");
    let body = html! {
        (form::errors(words, &view.errors))
        h1 { (title) }
        p.lead { (words.plain("password-what")) }
        (form::form(room, if view.first { "/sign-in" } else { "/password" }, &fields(view, words)))
    };
    shell(room, words, &form::title(words, &title, &view.errors), Width::Narrow, &body)
}

fn fields(view: &View, words: &Words) -> Markup {
    let [name, old, new, hint] =
        ["sign-in-name", "password-old", "password-new", "password-hint"].map(|key| words.plain(key));
    let line = |id, label, hint, kind, fill, value| Line { id, label, hint, kind, fill, value };
    html! {
        (form::line(&line("name", &name, "", "text", "username", &view.name), &view.errors))
        (form::line(&line("old", &old, "", "password", "current-password", ""), &view.errors))
        (form::line(&line("new", &new, &hint, "password", "new-password", ""), &view.errors))
        div.buttons { (form::go_on(&words.plain("password-go"))) }
    }
}

/// The room these samples stand in.
#[must_use]
pub fn sample_room(_: &View) -> Room {
    Room::sample_client("/password")
}

/// The page in every state worth looking at.
#[must_use]
pub fn samples() -> Vec<(&'static str, View)> {
    let error =
        Error { field: "new".into(), says: "Use at least 12 characters; four words in a row are easy to keep.".into() };
    vec![
        ("empty", View::default()),
        ("too-short", View { name: "mara".into(), errors: vec![error], first: false }),
        ("right-to-left", View { name: "نور السيد".into(), errors: Vec::new(), first: true }),
    ]
}
