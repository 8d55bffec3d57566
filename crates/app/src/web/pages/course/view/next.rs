//! What a therapist does next on a course: ask for a check-in, plan a session, note what was agreed to on paper.

use super::View;
use crate::{
    web::look::{
        Room,
        card::{fold, tag},
        form::{self, Line},
    },
    words::Words,
};
use maud::{Markup, html};

/// Questionnaires that every house may ask beside the check-in: how life is going, closeness, and looking after oneself.
const ALSO: [&str; 4] = ["phq-9", "gad-7", "attachment-signs", "protective-parts"];

/// One thing a client can agree to.
#[derive(Clone, Debug)]
pub struct Agreed {
    /// Comes back as `to`.
    pub id: String,
    /// What it is, as the client reads it.
    pub what: String,
    /// Whether it is agreed to now.
    pub given: bool,
}

/// Asking and planning. Posts `also-phq-9` to `…/link`, and `on` and `at` to `…/plan`.
pub(super) fn section(view: &View, words: &Words, room: &Room) -> Markup {
    html! {
        section aria-labelledby="ask-title" {
            h2 #ask-title { (words.plain("link-title")) }
            p { (words.plain("link-what")) }
            (form::form(room, &format!("{}/link", view.course), &asking(view, words)))
            p { a href={ (view.course) "/told" } { (words.plain("told-go")) } }
            (fold(&words.plain("plan-title"), &html! {
                (form::form(room, &format!("{}/plan", view.course), &planning(words)))
                p { a href={ (view.course) "/calendar" } { (words.plain("calendar-page")) } }
            }))
        }
    }
}

fn asking(view: &View, words: &Words) -> Markup {
    let label = |id: &str| match view.due.iter().find(|(due, _)| due == id) {
        Some((_, last)) => format!("{} – {last}", words.plain(&format!("also-{id}"))),
        None => words.plain(&format!("also-{id}")),
    };
    html! {
        fieldset {
            legend.label { (words.plain("link-also")) }
            div.choices {
                @for id in ALSO { (form::tick(&format!("also-{id}"), &label(id), false)) }
            }
        }
        div.buttons { button type="submit" { (words.plain("link-make")) } }
    }
}

fn planning(words: &Words) -> Markup {
    let (on, at, hint) = (words.plain("plan-on"), words.plain("plan-at"), words.plain("plan-at-hint"));
    html! {
        (form::line(&Line { id: "on", label: &on, hint: "", kind: "date", fill: "off", value: "" }, &[]))
        (form::line(&Line { id: "at", label: &at, hint: &hint, kind: "text", fill: "off", value: "" }, &[]))
        div.buttons { (form::go_on(&words.plain("plan-go"))) }
    }
}

/// What the client agreed to. Posts `to` and `given` to `…/consent`.
pub(super) fn agreements(view: &View, words: &Words, room: &Room) -> Markup {
    let all = html! {
        p { (words.plain("agreed-therapist-what")) }
        ul.rows { @for one in &view.agreed { li { (agreement(one, view, words, room)) } } }
    };
    html! {
        @if !view.agreed.is_empty() { section { (fold(&words.plain("agreed-therapist-title"), &all)) } }
    }
}

fn agreement(one: &Agreed, view: &View, words: &Words, room: &Room) -> Markup {
    let (state, value, key) =
        if one.given { ("agreed-yes", "no", "agreed-note-back") } else { ("agreed-no", "yes", "agreed-note") };
    let button = html! {
        (form::hidden("to", &one.id))
        (form::hidden("given", value))
        button type="submit" { (words.plain(key)) span.unseen { ": " (one.what) } }
    };
    html! {
        p { (tag(&words.plain(state))) " " q { (one.what) } }
        (form::form(room, &format!("{}/consent", view.course), &button))
    }
}
