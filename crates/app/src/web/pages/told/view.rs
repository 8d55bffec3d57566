//! What was told beside forms and sessions, and the sheet to tell one thing more.

mod samples;

use crate::{
    web::look::{
        Room, Width,
        card::{back, fold, nothing_yet},
        form::{self, Choice, Error, Line, Scale},
        shell,
    },
    words::Words,
};
use maud::{Markup, html};
use practice::told::Of;
pub use samples::{sample_room, samples, sheet_room, sheet_samples};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct View {
    /// Where one came from.
    pub back: String,
    /// The client's name.
    pub client: String,
    /// What it is told of.
    pub of: Of,
    /// Forms that can be answered any time; sent as `form`.
    pub forms: Vec<Choice>,
    /// What can be told, kind by kind.
    pub groups: Vec<Group>,
}

/// Forms a client may answer of their own accord.
pub const FORMS: [&str; 6] =
    ["attachment-signs", "protective-parts", "between-sessions", "preferences", "how-it-was", "friend-drift-client"];

/// One kind of thing, and what was told of it.
#[derive(Clone, Debug)]
pub struct Group {
    /// The kind; also the id of its heading.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it is for, in a sentence.
    pub what: String,
    /// The sheet to tell one more.
    pub href: String,
    /// What was told, newest first.
    pub rows: Vec<Row>,
}

/// One thing told.
#[derive(Clone, Debug)]
pub struct Row {
    /// Each question with what was said to it.
    pub facts: Vec<(String, String)>,
    /// Where it can be corrected, if this reader may.
    pub change: Option<String>,
    /// Where it can be taken back, and its entry; sent as `entry`.
    pub back: Option<(String, String)>,
}

/// A sheet.
#[derive(Clone, Debug)]
pub struct SheetView {
    /// Where one came from.
    pub back: String,
    /// Where it posts to.
    pub action: String,
    /// What it is.
    pub title: String,
    /// What it is for.
    pub what: String,
    /// Who will read it.
    pub who_reads: String,
    /// The entry it corrects; empty for none.
    pub instead: String,
    /// The questions.
    pub asked: Vec<Asked>,
    /// What has to be put right.
    pub errors: Vec<Error>,
}

/// One question; its answer comes back under `name`.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Its name.
    pub name: String,
    /// The question.
    pub label: String,
    /// It must be answered.
    pub needed: bool,
    /// What was answered before.
    pub typed: Vec<String>,
    /// How it can be answered.
    pub answer: Answer,
}

/// How a question can be answered.
#[derive(Clone, Debug)]
pub enum Answer {
    /// On one line, of this kind.
    Line(&'static str),
    /// In words.
    Words,
    /// With a number on a row.
    Scale(Scale),
    /// With one of these.
    One(Vec<Choice>),
    /// With one of many.
    Pick(Vec<Choice>),
    /// With any of these.
    Several(Vec<Choice>),
    /// With a tick.
    Tick,
}

/// What was told so far.
#[must_use]
pub fn page(view: &View, words: &Words, room: &Room) -> Markup {
    let (title, lead, where_from) = match view.of {
        Of::MyCourse => ("told-title-own", "told-lead-own", words.plain("nav-my")),
        Of::MyDesk => ("told-title-desk", "told-lead-desk", words.plain("nav-desk")),
        Of::Client(_) => ("told-title", "told-lead", view.client.clone()),
    };
    let title = words.say(title, &[("client", view.client.as_str().into())]);
    let body = html! {
        (back(&view.back, &where_from))
        h1 { (title) }
        p.lead { (words.plain(lead)) }
        @if !view.forms.is_empty() { (forms(&view.forms, words, room)) }
        @for group in &view.groups { (one_kind(group, words, room)) }
    };
    let window = if view.of == Of::MyCourse { words.plain("told-window-own") } else { title.clone() };
    shell(room, words, &window, Width::Narrow, &body)
}

/// Forms, each a button of its own.
fn forms(forms: &[Choice], words: &Words, room: &Room) -> Markup {
    let button = |form: &Choice| {
        html! {
            (form::hidden("form", &form.value))
            button type="submit" { (form.label) }
        }
    };
    html! {
        section.card aria-labelledby="forms-title" {
            h2 #forms-title { (words.plain("told-forms")) }
            p { (words.plain("told-forms-what")) }
            ul.rows {
                @for form in forms { li { p { (form.hint) } (form::form(room, "/my/ask", &button(form))) } }
            }
        }
    }
}

fn one_kind(group: &Group, words: &Words, room: &Room) -> Markup {
    let title = format!("{}-title", group.id);
    html! {
        section.card aria-labelledby=(title) {
            h2 id=(title) { (group.title) }
            p { (group.what) }
            p { a href=(group.href) { (words.plain("told-add")) span.unseen { ": " (group.title) } } }
            @if group.rows.is_empty() { (nothing_yet(&words.plain("told-nothing"))) } @else { (rows(group, words, room)) }
        }
    }
}

/// The newest thing open, those before it folded.
fn rows(group: &Group, words: &Words, room: &Room) -> Markup {
    let (newest, earlier) = group.rows.split_at(1.min(group.rows.len()));
    let list = |rows: &[Row]| html! { ul.rows { @for row in rows { li { (told(row, group, words, room)) } } } };
    html! {
        (list(newest))
        @if !earlier.is_empty() {
            (fold(&words.say("told-earlier", &[("count", earlier.len().into())]), &list(earlier)))
        }
    }
}

fn told(row: &Row, group: &Group, words: &Words, room: &Room) -> Markup {
    html! {
        dl.facts { @for (label, said) in &row.facts { div { dt { (label) } dd { bdi { (said) } } } } }
        @if let Some(change) = &row.change {
            p { a href=(change) { (words.plain("told-change")) span.unseen { ": " (group.title) } } }
        }
        @if let Some((action, entry)) = &row.back {
            (form::form(room, action, &html! {
                (form::hidden("entry", entry))
                button type="submit" { (words.plain("told-back")) span.unseen { ": " (group.title) } }
            }))
        }
    }
}

/// One sheet.
#[must_use]
pub fn sheet(view: &SheetView, words: &Words, room: &Room) -> Markup {
    let fields = html! {
        (form::hidden("instead", &view.instead))
        @for asked in &view.asked { (question(asked, words, &view.errors)) }
        div.buttons { (form::go_on(&words.plain("save"))) }
    };
    let body = html! {
        (back(&view.back, &words.plain("told-list")))
        (form::errors(words, &view.errors))
        h1 { (view.title) }
        p.lead { (view.what) }
        p.quiet { (view.who_reads) }
        (form::form(room, &view.action, &fields))
    };
    let window = if room.visitor.is_client() { words.plain("told-window-own") } else { view.title.clone() };
    shell(room, words, &form::title(words, &window, &view.errors), Width::Narrow, &body)
}

fn question(asked: &Asked, words: &Words, errors: &[Error]) -> Markup {
    let first = asked.typed.first().map(String::as_str);
    let hint = if asked.needed { String::new() } else { words.plain("told-may-stay-open") };
    match &asked.answer {
        Answer::Line(kind) => {
            let value = first.unwrap_or_default();
            form::line(&Line { id: &asked.name, label: &asked.label, hint: &hint, kind, fill: "off", value }, errors)
        }
        Answer::Pick(choices) => {
            let value = first.unwrap_or_default();
            let line = Line { id: &asked.name, label: &asked.label, hint: &hint, kind: "", fill: "off", value };
            form::pick(&line, choices, errors)
        }
        Answer::Words => form::area_with(&asked.name, &asked.label, &hint, first.unwrap_or_default(), 2, errors),
        Answer::Tick => html! { div.choices { (form::tick(&asked.name, &asked.label, first.is_some())) } },
        Answer::Scale(scale) => {
            let chosen = first.and_then(|typed| typed.parse().ok());
            set(asked, &hint, errors, &form::scale(&asked.name, scale, chosen))
        }
        Answer::One(choices) if choices.is_empty() => {
            set(asked, &words.plain("told-none-to-choose"), errors, &html! {})
        }
        Answer::One(choices) => set(asked, &hint, errors, &form::choices(&asked.name, choices, first)),
        Answer::Several(choices) => set(asked, &hint, errors, &form::ticks(&asked.name, choices, &asked.typed)),
    }
}

fn set(asked: &Asked, hint: &str, errors: &[Error], inside: &Markup) -> Markup {
    let wrong = |error: &&Error| error.field == asked.name;
    html! {
        fieldset id=(asked.name) {
            legend { (asked.label) }
            @if !hint.is_empty() { p.hint { (hint) } }
            @for error in errors.iter().filter(wrong) { p.wrong { (error.says) } }
            (inside)
        }
    }
}
