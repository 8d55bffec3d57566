//! Home: what a client can do now, and nothing they must.

use super::super::{kept::beginning, say::view::written};
use crate::{
    web::look::{
        Room, Width,
        card::{done, nothing_yet},
        form, shell,
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
    /// Questions it is time for again: the form, its name, and when it was answered last, as a sentence.
    pub due: Vec<(String, String, String)>,
    /// How things stand, in one sentence; none before the first check-in.
    pub says: Option<String>,
    /// Path of their own picture.
    pub course: Option<String>,
    /// The next session, as a sentence.
    pub next: Option<String>,
    /// Words they want at hand in that session, and where each opens.
    pub taken: Vec<(String, String)>,
}

/// The page.
#[must_use]
pub fn page(view: &View, words: &Words, room: &Room) -> Markup {
    let body = html! {
        (done(view.done.as_deref()))
        h1 { (words.say("my-title", &[("name", view.name.as_str().into())])) }
        @if let Some(next) = &view.next { p.lead { (next) } }
        @if !view.taken.is_empty() { (taken(view, words)) }
        (now(view, words, room))
        (together(view, words))
        (card(words, "told-window-own", "told-lead-own", ("/my/told", "told-go-own")))
        (card(words, "words-my-card", "words-my-card-what", ("/my/say", "words-my-card-go")))
        (card(words, "normal-title", "normal-my-card-what", ("/my/normal", "normal-my-card-go")))
        (card(words, "stopping-title", "stopping-my-card-what", ("/my/stopping", "stopping-my-card-go")))
        (card(words, "nav-sharing", "my-sharing", ("/my/sharing", "my-sharing-go")))
    };
    shell(room, words, &words.plain("my-window"), Width::Narrow, &body)
}

/// What they want to have at hand, before everything else.
fn taken(view: &View, words: &Words) -> Markup {
    html! {
        section.card aria-labelledby="taken-title" {
            h2 #taken-title { (words.plain("words-taken-title")) }
            @for (text, href) in &view.taken {
                (written(text))
                p { a href=(href) { (words.plain("words-taken-open")) span.unseen { ": " (beginning(text)) } } }
            }
        }
    }
}

/// A way on: the keys of its title and sentence, and of its link.
fn card(words: &Words, title: &str, what: &str, (href, go): (&str, &str)) -> Markup {
    html! {
        div.card {
            h2 { (words.plain(title)) }
            p { (words.plain(what)) }
            p { a href=(href) { (words.plain(go)) } }
        }
    }
}

fn now(view: &View, words: &Words, room: &Room) -> Markup {
    html! {
        div.card {
            @if let Some(href) = &view.check_in {
                h2 { (words.plain("my-check-in")) }
                p { (words.plain("my-check-in-what")) }
                p { a.go href=(href) { (words.plain("my-check-in-go")) } }
            } @else if !view.due.is_empty() {
                h2 { (words.plain("my-due-title")) }
                p { (words.plain("my-due-what")) }
                ul.rows { @for due in &view.due { li { (again(due, room)) } } }
            } @else {
                h2 { (words.plain("my-nothing-title")) }
                (nothing_yet(&words.plain("my-nothing")))
            }
        }
    }
}

fn again((id, name, says): &(String, String, String), room: &Room) -> Markup {
    let button = html! { (form::hidden("form", id)) button type="submit" { (name) } };
    html! { p { (says) } (form::form(room, "/my/ask", &button)) }
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
    let taken = [
        ("Something you said has stayed with me.\n\nI’d like you to hear how it was for me.", "/my/words/0b0b"),
        ("This is too fast for me.", "/my/words/0c0c"),
    ];
    let taken = taken.map(|(text, href)| (text.to_owned(), href.to_owned())).to_vec();
    let with_words = View { taken, ..ordinary.clone() };
    let asked = |id: &str, name: &str, says: &str| (id.to_owned(), name.to_owned(), says.to_owned());
    let due = vec![
        asked("attachment-signs", "Closeness to my therapist", "Last answered on 28 April 2026."),
        asked("between-sessions", "Between sessions", "Last answered on 26 May 2026."),
    ];
    let due = View { check_in: None, due, ..ordinary.clone() };
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
        ("with-words", with_words),
        ("due", due),
        ("done", done),
        ("right-to-left", right_to_left),
        ("long-names", long_names),
    ]
}
