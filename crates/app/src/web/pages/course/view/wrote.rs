//! What the client sent or told, and the way to the therapist's own words.

use super::View;
use crate::{
    web::{look::card::fold, pages::say::view::written},
    words::Words,
};
use maud::{Markup, html};

/// Something the client sent or told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrote {
    /// The day, as people say it.
    pub on: String,
    /// The words, or the sentence that says what was told.
    pub text: String,
    /// Whether it is about stopping.
    pub ending: bool,
}

/// How many stand open; older ones are folded.
const OPEN: usize = 2;

pub(super) fn section(view: &View, words: &Words) -> Markup {
    let (new, older) = view.wrote.split_at(view.wrote.len().min(OPEN));
    let name = || [("name", view.client.as_str().into())];
    html! {
        @if !new.is_empty() {
            section.card aria-labelledby="wrote-title" {
                h2 #wrote-title { (words.say("wrote-title", &name())) }
                p { (words.say("wrote-what", &name())) }
                (list(new, words))
                @if !older.is_empty() {
                    (fold(&words.say("wrote-older", &[("count", older.len().into())]), &list(older, words)))
                }
            }
        }
    }
}

fn list(wrote: &[Wrote], words: &Words) -> Markup {
    html! {
        ul.rows {
            @for one in wrote {
                li {
                    p.when { (one.on) }
                    (written(&one.text))
                    @if one.ending { p.quiet { (words.plain("wrote-ending-what")) } }
                }
            }
        }
    }
}

pub(super) fn own_words(view: &View, words: &Words) -> Markup {
    html! {
        section.card aria-labelledby="words-title" {
            h2 #words-title { (words.plain("words-course-card")) }
            p { (words.plain("words-course-card-what")) }
            p { a href={ (view.course) "/say" } { (words.plain("words-course-card-go")) } }
            p { a href={ (view.course) "/words" } { (words.plain("words-kept-title")) } }
        }
    }
}
