//! Is it normal? Questions people really ask, each with what is known, what is not, and what one can do.

use super::questions::{GROUPS, QUESTIONS, Question};
use crate::{
    web::look::{
        Room, Visitor, Width,
        card::{back, nothing_yet},
        shell,
    },
    words::Words,
};
use maud::{Markup, html};

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// Where these pages begin: `/my/normal` for a client who is signed in, otherwise `/normal`.
    pub base: &'static str,
    /// What is shown.
    pub shows: Shows,
}

/// All questions, or one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shows {
    /// The list, and what was looked for.
    List {
        /// What was typed.
        asked: String,
        /// What was found; nothing while nobody looked.
        found: Option<Found>,
    },
    /// One answer.
    One(&'static Question),
}

/// What came of looking, by the ids of questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// These fit.
    Fits(Vec<&'static str>),
    /// None fits; these come nearest.
    Near(Vec<&'static str>),
    /// Nothing is even near.
    Nothing,
    /// What was asked is too long to look for.
    TooLong,
}

/// The page.
#[must_use]
pub fn page(view: &View, words: &Words, room: &Room) -> Markup {
    let body = match &view.shows {
        Shows::List { asked, found } => list(view, asked, found.as_ref(), words),
        Shows::One(question) => one(view, question, words, room),
    };
    shell(room, words, &words.plain("normal-window"), Width::Narrow, &body)
}

fn list(view: &View, asked: &str, found: Option<&Found>, words: &Words) -> Markup {
    html! {
        h1 { (words.plain("normal-title")) }
        p.lead { (words.plain("normal-lead")) }
        (search(view, asked, words))
        @if let Some(found) = found { (results(view, asked, found, words)) }
        @for group in GROUPS { (one_group(view, group, words)) }
        p.quiet { (words.plain("normal-no-verdict")) }
    }
}

/// Asks and changes nothing: it is sent as part of the address and needs no seal.
fn search(view: &View, asked: &str, words: &Words) -> Markup {
    html! {
        form.search role="search" method="get" action=(view.base) {
            div.field {
                label for="q" { (words.plain("normal-search")) }
                p.hint #q-hint { (words.plain("normal-search-hint")) }
                input #q name="q" type="text" value=(asked) autocomplete="off" dir="auto" aria-describedby="q-hint";
            }
            div.buttons { button.go type="submit" { (words.plain("normal-search-go")) } }
        }
    }
}

fn results(view: &View, asked: &str, found: &Found, words: &Words) -> Markup {
    let say = |key: &str, count: usize| words.say(key, &[("asked", asked.into()), ("count", count.into())]);
    let (sentence, ids): (String, &[&str]) = match found {
        Found::Fits(ids) => (say("normal-found", ids.len()), ids),
        Found::Near(ids) => (say("normal-near", ids.len()), ids),
        Found::Nothing => (say("normal-nothing", 0), &[]),
        Found::TooLong => (words.plain("normal-too-long"), &[]),
    };
    html! {
        div.card #found role="status" {
            @if ids.is_empty() { (nothing_yet(&sentence)) }
            @else { p { (sentence) } ul.rows { @for id in ids { li { (link(view, id, words)) } } } }
        }
    }
}

fn one_group(view: &View, group: &str, words: &Words) -> Markup {
    let title = format!("group-{group}");
    html! {
        section aria-labelledby=(title) {
            h2 id=(title) { (words.plain(&format!("normal-group-{group}"))) }
            ul.rows {
                @for question in QUESTIONS.iter().filter(|question| question.group == group) {
                    li { (link(view, question.id, words)) }
                }
            }
        }
    }
}

fn link(view: &View, id: &str, words: &Words) -> Markup {
    html! { a href={ (view.base) "/" (id) } { (words.plain(&format!("normal-q-{id}"))) } }
}

fn one(view: &View, question: &Question, words: &Words, room: &Room) -> Markup {
    let text = |part: &str| words.plain(&format!("normal-q-{}{part}", question.id));
    html! {
        (back(view.base, &words.plain("normal-back")))
        h1 { (text("")) }
        p.lead { (text("-short")) }
        h2 { (words.plain("normal-known")) }
        p { (text("-known")) }
        h2 { (words.plain("normal-unknown")) }
        p { (text("-unknown")) }
        h2 { (words.plain("normal-do")) }
        p { (text("-do")) }
        (say_it(view, question, words))
        h2 { (words.plain("normal-source")) }
        p.quiet { (text("-source")) " " (words.plain("normal-recalled")) }
        @if room.visitor.is_client() { p.quiet { (words.plain("normal-help")) } }
        p.quiet { (words.plain("normal-no-verdict")) }
    }
}

/// A client who is signed in goes on to the builder; anybody else reads words to begin with.
fn say_it(view: &View, question: &Question, words: &Words) -> Markup {
    let opening = words.plain(&format!("opening-client-{}-gently", question.concern));
    html! {
        div.card {
            @if view.base == super::OWN {
                h2 { (words.plain("normal-say-go")) }
                p { (words.plain("normal-say-what")) }
                p { a.go href={ "/my/say?about=" (question.concern) } { (words.plain("normal-say-go")) } }
            } @else {
                h2 { (words.plain("normal-say-example")) }
                p.say { "“" (opening) "”" }
            }
        }
    }
}

/// The room a sample stands in.
#[must_use]
pub fn sample_room(view: &View) -> Room {
    if view.base == super::OWN { Room::sample_client("/my/normal") } else { Room::sample(Visitor::ByLink, "/normal") }
}

/// The page in every state worth looking at.
#[must_use]
pub fn samples() -> Vec<(&'static str, View)> {
    let list = |base, asked: &str, found| View { base, shows: Shows::List { asked: asked.into(), found } };
    let one = |base, place: usize| View { base, shows: Shows::One(&QUESTIONS[place]) };
    let every = QUESTIONS.iter().map(|question| question.id).collect();
    let long = "is it normal that i keep thinking about what she said when i told her about my mother".to_owned();
    vec![
        ("ordinary", list(super::OWN, "", None)),
        ("by-link", list(super::FOR_ALL, "", None)),
        ("found", list(super::OWN, "hug", Some(Found::Fits(vec!["hug", "touch"])))),
        ("near", list(super::OWN, "goggle", Some(Found::Near(vec!["google"])))),
        ("empty", list(super::OWN, "cheese", Some(Found::Nothing))),
        ("crowded", list(super::OWN, "therapy", Some(Found::Fits(every)))),
        ("long", list(super::OWN, &long, Some(Found::TooLong))),
        ("right-to-left", list(super::OWN, "هل أفتقد معالجتي كثيرًا", Some(Found::Nothing))),
        ("answer", one(super::OWN, 0)),
        ("answer-by-link", one(super::FOR_ALL, 0)),
        ("answer-friends", one(super::OWN, QUESTIONS.len() - 2)),
    ]
}
