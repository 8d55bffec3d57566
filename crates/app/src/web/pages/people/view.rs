//! People and desks: who works here and who comes here, and what each of them may do.

use crate::{
    web::look::{
        Room, Width,
        card::{card, done},
        form::{self, Choice, Error, Line},
        shell,
    },
    words::Words,
};
use maud::{Markup, html};

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// Something that was just done.
    pub done: Option<String>,
    /// A first password that was just made; shown once.
    pub made: Option<Made>,
    /// What has to be put right; the fields are `name`, `sign-in`, `role-0` and `therapist-0`.
    pub errors: Vec<Error>,
    /// Everybody, by role and name.
    pub people: Vec<Person>,
    /// Therapists a new client can be given to: id and name; comes back as `therapist`.
    pub therapists: Vec<(String, String)>,
    /// Supervisors a new therapist can be given: id and name; comes back as `supervisor`.
    pub supervisors: Vec<(String, String)>,
    /// What was typed: name, sign-in name, role.
    pub typed: (String, String, String),
}

/// A first password.
#[derive(Clone, Debug)]
pub struct Made {
    /// Whose.
    pub name: String,
    /// Their sign-in name.
    pub sign_in: String,
    /// The password, to be changed at the first sign-in.
    pub password: String,
}

/// Somebody of the practice.
#[derive(Clone, Debug)]
pub struct Person {
    /// Their name.
    pub name: String,
    /// `client`, `therapist`, `supervisor`, `office`.
    pub role: String,
    /// One more fact as a sentence: with whom they work, since when they have not signed in.
    pub about: String,
}

/// The roles, as the form sends them.
pub const ROLES: [&str; 4] = ["client", "therapist", "supervisor", "office"];

/// The page.
#[must_use]
pub fn page(view: &View, words: &Words, room: &Room) -> Markup {
    let title = words.plain("people-title");
    let body = html! {
        (done(view.done.as_deref()))
        (form::errors(words, &view.errors))
        h1 { (title) }
        p.lead { (words.plain("people-what")) }
        @if let Some(made) = &view.made { (first_password(made, words)) }
        @for role in ROLES { (of_role(view, role, words)) }
        section aria-labelledby="add-title" {
            h2 #add-title { (words.plain("people-add")) }
            (form::form(room, "/office/people", &fields(view, words)))
        }
    };
    shell(room, words, &form::title(words, &title, &view.errors), Width::Narrow, &body)
}

fn first_password(made: &Made, words: &Words) -> Markup {
    card(&html! {
        h2 { (words.say("people-made", &[("name", made.name.as_str().into())])) }
        p { (words.plain("people-made-how")) }
        p.copy { (made.sign_in) }
        p.copy { (made.password) }
    })
}

fn of_role(view: &View, role: &str, words: &Words) -> Markup {
    let people: Vec<&Person> = view.people.iter().filter(|person| person.role == role).collect();
    html! {
        @if !people.is_empty() {
            section {
                h2 { (words.plain(&format!("role-{role}-many"))) }
                ul.rows { @for person in people { li { p { bdi { (person.name) } @if !person.about.is_empty() { br; span.quiet { (person.about) } } } } } }
            }
        }
    }
}

fn fields(view: &View, words: &Words) -> Markup {
    let (name, sign_in, role) = &view.typed;
    let label = |key: &str| words.plain(key);
    let choice =
        |role: &str| Choice::new(role, label(&format!("role-{role}"))).hint(label(&format!("role-{role}-may")));
    html! {
        (form::line(&Line { id: "name", label: &label("people-name"), hint: "", kind: "text", fill: "off", value: name }, &view.errors))
        (form::line(&Line { id: "sign-in", label: &label("people-sign-in"), hint: &label("people-sign-in-hint"), kind: "text", fill: "off", value: sign_in }, &view.errors))
        fieldset {
            legend.label { (label("people-role")) }
            (form::choices("role", &ROLES.map(choice), Some(role.as_str())))
        }
        @if !view.therapists.is_empty() { (with_whom("therapist", "people-therapist", &view.therapists, words)) }
        @if !view.supervisors.is_empty() { (with_whom("supervisor", "people-supervisor", &view.supervisors, words)) }
        div.buttons { (form::go_on(&label("people-go"))) }
    }
}

fn with_whom(name: &str, legend: &str, people: &[(String, String)], words: &Words) -> Markup {
    let choices: Vec<Choice> = people.iter().map(|(id, name)| Choice::new(id, name)).collect();
    html! {
        fieldset {
            legend.label { (words.plain(legend)) }
            (form::choices(name, &choices, None))
        }
    }
}

/// The room these samples stand in.
#[must_use]
pub fn sample_room(_: &View) -> Room {
    Room::sample_office("/office/people")
}

/// The page in every state worth looking at; everybody in it is invented.
#[must_use]
pub fn samples() -> Vec<(&'static str, View)> {
    let person =
        |name: &str, role: &str, about: &str| Person { name: name.into(), role: role.into(), about: about.into() };
    let ordinary = View {
        people: vec![
            person("Mara Lindqvist", "client", "With Ines Okafor since 2 June 2026."),
            person("نور السيد", "client", "With Daniel Novak since 9 June 2026."),
            person("Ines Okafor", "therapist", ""),
            person("Ruth Adeyemi", "supervisor", ""),
            person("Tomas Berg", "office", ""),
        ],
        therapists: vec![("ines".into(), "Ines Okafor".into()), ("daniel".into(), "Daniel Novak".into())],
        supervisors: vec![("s1".into(), "Ruth Adeyemi".into())],
        ..View::default()
    };
    let made = Made { name: "Jonas Weber".into(), sign_in: "jonas".into(), password: "river-lamp-forty-quiet".into() };
    let error = Error { field: "sign-in".into(), says: "“ines” is taken. Choose another sign-in name.".into() };
    vec![
        ("empty", View::default()),
        ("ordinary", ordinary.clone()),
        ("made", View { made: Some(made), ..ordinary.clone() }),
        (
            "not-understood",
            View { errors: vec![error], typed: ("Ines Other".into(), "ines".into(), "therapist".into()), ..ordinary },
        ),
        (
            "crowded",
            View {
                people: vec![
                    person(
                        "Maximiliane-Friederike von Hohenstein-Oyelaran-Rajagopalachari",
                        "client",
                        "With Ines Okafor since 2 June 2026."
                    );
                    40
                ],
                ..View::default()
            },
        ),
    ]
}
