//! Home: what a client can do now, and nothing they must.

use crate::{
    web::look::{
        Room, Width,
        card::{done, nothing_yet},
        shell,
    },
    words::Words,
};
use maud::{Markup, html};

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// What they like to be called.
    pub name: String,
    /// The therapist's name.
    pub therapist: String,
    /// Something that was just done.
    pub done: Option<String>,
    /// Path of the check-in that waits; none where none does.
    pub check_in: Option<String>,
    /// How things stand, in one sentence; none before the first check-in.
    pub says: Option<String>,
    /// Path of their own picture.
    pub course: Option<String>,
    /// The next session, as a sentence.
    pub next: Option<String>,
}

/// The page.
#[must_use]
pub fn page(view: &View, words: &Words, room: &Room) -> Markup {
    let body = html! {
        (done(view.done.as_deref()))
        h1 { (words.say("my-title", &[("name", view.name.as_str().into())])) }
        @if let Some(next) = &view.next { p.lead { (next) } }
        (now(view, words))
        (together(view, words))
        div.card {
            h2 { (words.plain("told-window-own")) }
            p { (words.plain("told-lead-own")) }
            p { a href="/my/told" { (words.plain("told-go-own")) } }
        }
        div.card {
            h2 { (words.plain("nav-sharing")) }
            p { (words.plain("my-sharing")) }
            p { a href="/my/sharing" { (words.plain("my-sharing-go")) } }
        }
    };
    shell(room, words, &words.plain("my-window"), Width::Narrow, &body)
}

fn now(view: &View, words: &Words) -> Markup {
    html! {
        div.card {
            @if let Some(href) = &view.check_in {
                h2 { (words.plain("my-check-in")) }
                p { (words.plain("my-check-in-what")) }
                p { a.go href=(href) { (words.plain("my-check-in-go")) } }
            } @else {
                h2 { (words.plain("my-nothing-title")) }
                (nothing_yet(&words.plain("my-nothing")))
            }
        }
    }
}

fn together(view: &View, words: &Words) -> Markup {
    html! {
        div.card {
            h2 { (words.say("course-with", &[("name", view.therapist.as_str().into())])) }
            p { @if let Some(says) = &view.says { (says) } @else { (words.plain("my-not-yet")) } }
            @if let Some(href) = &view.course { p { a href=(href) { (words.plain("my-course-go")) } } }
        }
    }
}

/// The room these samples stand in.
#[must_use]
pub fn sample_room(_: &View) -> Room {
    Room::sample_client("/my")
}

/// The page in every state worth looking at; everybody in it is invented.
#[must_use]
pub fn samples() -> Vec<(&'static str, View)> {
    let empty = View { name: "Mara".into(), therapist: "Ines Okafor".into(), ..View::default() };
    let ordinary = View {
        check_in: Some("/c/sample".into()),
        says: Some("Since session 9 you have both described the work as closer than before.".into()),
        course: Some("/course/mara".into()),
        next: Some("You meet Ines on Tuesday 9 June at 10:00.".into()),
        ..empty.clone()
    };
    let done = View { check_in: None, done: Some("Saved.".into()), ..ordinary.clone() };
    let right_to_left = View { name: "نور".into(), therapist: "دانيال نوفاك".into(), ..ordinary.clone() };
    let long_names = View {
        name: "Maximiliane-Friederike".into(),
        therapist: "Bartholomew Featherstonehaugh-Cholmondeley".into(),
        ..ordinary.clone()
    };
    vec![
        ("empty", empty),
        ("ordinary", ordinary),
        ("done", done),
        ("right-to-left", right_to_left),
        ("long-names", long_names),
    ]
}
