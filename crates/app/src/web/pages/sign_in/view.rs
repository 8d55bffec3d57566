//! Sign in: a name, a password, and in the demo everyone's key on the table.

use crate::{
    web::look::{
        Room, Visitor, Width,
        form::{self, Error, Line},
        shell,
    },
    words::Words,
};
use maud::{Markup, html};

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// What was typed as a name the last time.
    pub name: String,
    /// What has to be put right; the fields are `name` and `password`.
    pub errors: Vec<Error>,
    /// Something that was just done, such as signing out.
    pub done: Option<String>,
    /// Everybody who can be tried out, in the demo only.
    pub demo: Vec<DemoPerson>,
}

/// An invented person whose password is no secret.
#[derive(Clone, Debug)]
pub struct DemoPerson {
    /// Their sign-in name.
    pub sign_in: String,
    /// Their name.
    pub name: String,
    /// What they are to the practice, as a sentence part: `therapist`.
    pub role: String,
    /// The password.
    pub password: String,
}

/// The page.
#[must_use]
pub fn page(view: &View, words: &Words, room: &Room) -> Markup {
    let title = form::title(words, &words.plain("sign-in-title"), &view.errors);
    let body = html! {
        (crate::web::look::card::done(view.done.as_deref()))
        (form::errors(words, &view.errors))
        h1 { (words.plain("sign-in-title")) }
        (form::form(room, "/sign-in", &fields(view, words)))
        p.quiet { (words.plain("sign-in-lost")) }
        @if !view.demo.is_empty() { (demo(view, words, room)) }
    };
    shell(room, words, &title, Width::Narrow, &body)
}

fn fields(view: &View, words: &Words) -> Markup {
    let (name, password) = (words.plain("sign-in-name"), words.plain("sign-in-password"));
    let name = Line { id: "name", label: &name, hint: "", kind: "text", fill: "username", value: &view.name };
    let password =
        Line { id: "password", label: &password, hint: "", kind: "password", fill: "current-password", value: "" };
    html! {
        (form::line(&name, &view.errors))
        (form::line(&password, &view.errors))
        div.buttons { (form::go_on(&words.plain("sign-in-go"))) }
    }
}

fn demo(view: &View, words: &Words, room: &Room) -> Markup {
    html! {
        section {
            h2 { (words.plain("sign-in-demo-title")) }
            p { (words.plain("sign-in-demo-how")) }
            ul.rows { @for person in &view.demo { li { (demo_person(person, words, room)) } } }
        }
    }
}

fn demo_person(person: &DemoPerson, words: &Words, room: &Room) -> Markup {
    let button = html! {
        (form::hidden("name", &person.sign_in))
        (form::hidden("password", &person.password))
        button type="submit" { (words.say("sign-in-demo-go", &[("name", person.name.as_str().into())])) }
    };
    html! {
        p { strong { bdi { (person.name) } } ", " (person.role) br;
            span.quiet { (words.plain("sign-in-name")) ": " (person.sign_in) " · " (words.plain("sign-in-password")) ": " (person.password) } }
        (form::form(room, "/sign-in", &button))
    }
}

/// The room these samples stand in.
#[must_use]
pub fn sample_room(_: &View) -> Room {
    Room::sample(Visitor::Nobody, "/sign-in")
}

/// The page in every state worth looking at.
#[must_use]
pub fn samples() -> Vec<(&'static str, View)> {
    let person = |sign_in: &str, name: &str, role: &str| DemoPerson {
        sign_in: sign_in.into(),
        name: name.into(),
        role: role.into(),
        password: "attune-demo".into(),
    };
    let error = Error {
        field: "name".into(),
        says: "We do not know this name and password together. Check both and try again.".into(),
    };
    vec![
        ("empty", View::default()),
        (
            "ordinary",
            View {
                demo: vec![
                    person("ines", "Ines Okafor", "therapist"),
                    person("mara", "Mara Lindqvist", "client"),
                    person("ruth", "Ruth Adeyemi", "supervisor"),
                    person("tomas", "Tomas Berg", "office"),
                ],
                ..View::default()
            },
        ),
        ("not-known", View { name: "ines".into(), errors: vec![error], ..View::default() }),
        (
            "right-to-left",
            View {
                name: "نور السيد".into(), demo: vec![person("noor", "نور السيد", "client")], ..View::default()
            },
        ),
        ("signed-out", View { done: Some("You are signed out.".into()), ..View::default() }),
    ]
}
