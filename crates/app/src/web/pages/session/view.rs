//! A session: both check-ins beside each other, and what was said, where it was recorded.

use crate::{
    web::look::{
        Room, Width,
        card::{back, done, fold},
        form::Error,
        shell,
    },
    words::Words,
};
use maud::{Markup, html};

pub mod heard;
mod samples;
pub mod talk;
pub mod turn;
pub use heard::{Five, Group, Opened, Talk};
pub use samples::samples;
pub use talk::{Mapping, Role, Speaker};
pub use turn::{Adding, Code, Part, Piece, Stands, Turn};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct View {
    /// Path of this session: `/course/…/session/7`.
    pub action: String,
    /// Path of the course.
    pub course: String,
    /// The client's name.
    pub client: String,
    /// The therapist's name.
    pub therapist: String,
    /// Its number.
    pub number: u32,
    /// Its day, as people say it.
    pub on: String,
    /// Something that was just done.
    pub done: Option<String>,
    /// What has to be put right; the fields are `file` and `text`, or `role-0` and so on.
    pub errors: Vec<Error>,
    /// Both check-ins.
    pub answers: Vec<Pair>,
    /// Why one side is missing or closed, as sentences.
    pub missing: Vec<String>,
    /// What either noted by hand, as sentences.
    pub marks: Vec<String>,
    /// What was said.
    pub transcript: Transcript,
    /// Path of the therapist's own form, while it is not filled in.
    pub after: Option<String>,
}

/// One question with two answers.
#[derive(Clone, Debug)]
pub struct Pair {
    /// What was asked about, in a word or two.
    pub about: String,
    /// The client's answer, or nothing.
    pub client: String,
    /// The therapist's answer, or nothing.
    pub therapist: String,
}

/// Where the transcript stands.
#[derive(Clone, Debug)]
pub enum Transcript {
    /// There is none; one can be brought.
    None,
    /// One was brought; who is who must be confirmed before anything is read from it.
    Mapping(Mapping),
    /// It is there, and was heard.
    Ready(Box<Talk>),
}

/// The page.
#[must_use]
pub fn page(view: &View, words: &Words, room: &Room) -> Markup {
    let title = words.say("session-title", &[("number", view.number.into()), ("client", view.client.as_str().into())]);
    let body = html! {
        (done(view.done.as_deref()))
        (back(&view.course, &view.client))
        (crate::web::look::form::errors(words, &view.errors))
        h1 { (title) }
        p.quiet { (view.on) }
        @if let Some(after) = &view.after { p { a.go href=(after) { (words.plain("after-go")) } } }
        (both(view, words))
        @if !view.marks.is_empty() { (marks(view, words)) }
        (talk::section(view, words, room))
        (attendance(view, words, room))
    };
    let window = crate::web::look::form::title(words, &title, &view.errors);
    shell(room, words, &window, Width::Wide, &body)
}

fn both(view: &View, words: &Words) -> Markup {
    html! {
        section aria-labelledby="both-title" {
            h2 #both-title { (words.plain("session-both")) }
            @if !view.answers.is_empty() { (table(view, words)) }
            @for sentence in &view.missing { p { (sentence) } }
        }
    }
}

fn table(view: &View, words: &Words) -> Markup {
    html! {
        div.table tabindex="0" role="group" aria-labelledby="both-title" {
            table {
                thead { tr {
                    th scope="col" { (words.plain("session-about")) }
                    th scope="col" { bdi { (view.client) } }
                    th scope="col" { bdi { (view.therapist) } }
                } }
                tbody { @for pair in &view.answers { (row(pair, words)) } }
            }
        }
    }
}

fn row(pair: &Pair, words: &Words) -> Markup {
    let said = |answer: &str| if answer.is_empty() { words.plain("session-no-answer") } else { answer.to_owned() };
    html! { tr { th scope="row" { (pair.about) } td { (said(&pair.client)) } td { (said(&pair.therapist)) } } }
}

fn marks(view: &View, words: &Words) -> Markup {
    html! {
        section aria-labelledby="marks-title" {
            h2 #marks-title { (words.plain("session-marks")) }
            ul { @for sentence in &view.marks { li { (sentence) } } }
        }
    }
}

/// Said by a person, and changed by saying it again; posts `attendance` to `…/attendance`.
fn attendance(view: &View, words: &Words, room: &Room) -> Markup {
    let ways = [("held", "attendance-held"), ("missed", "attendance-missed"), ("cancelled", "attendance-cancelled")];
    let buttons = html! {
        div.buttons {
            @for (value, key) in ways { button type="submit" name="attendance" value=(value) { (words.plain(key)) } }
        }
    };
    let form = crate::web::look::form::form(room, &format!("{}/attendance", view.action), &buttons);
    html! { section { (fold(&words.plain("attendance-title"), &form)) } }
}

/// The room these samples stand in.
#[must_use]
pub fn sample_room(_: &View) -> Room {
    Room::sample_therapist("/course/sample")
}
