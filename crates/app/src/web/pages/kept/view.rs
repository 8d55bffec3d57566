//! My words: a list of what somebody keeps, what a client sent, and one text by itself to change or print.

use super::super::say::view::{on_paper, written};
use super::sends;
use crate::{
    web::look::{
        Room, Width,
        card::{back, done, nothing_yet, tag},
        form::{self, Error},
        shell,
    },
    words::Words,
};
use engine::signal::Person;
use maud::{Markup, html};
use practice::saying::MOST_WORDS;

/// What the page shows.
#[derive(Clone, Debug)]
pub enum View {
    /// Everything.
    List(List),
    /// One text.
    One(One),
}

/// Everything somebody keeps and sent.
#[derive(Clone, Debug)]
pub struct List {
    /// Which of the two.
    pub author: Person,
    /// Where their pages begin: `/my` or `/course/…`.
    pub base: String,
    /// The name of the other of the two.
    pub other: String,
    /// Something that was just done.
    pub done: Option<String>,
    /// What is kept, newest first.
    pub rows: Vec<Row>,
    /// What was sent, newest first.
    pub sent: Vec<Sent>,
}

/// One kept text in the list.
#[derive(Clone, Debug)]
pub struct Row {
    /// When it was kept, as a sentence.
    pub when: String,
    /// How it begins.
    pub begins: String,
    /// Whether it is wanted in the next session.
    pub to_session: bool,
    /// Where it opens.
    pub href: String,
}

/// One text that was sent.
#[derive(Clone, Debug)]
pub struct Sent {
    /// The day, as people say it.
    pub on: String,
    /// The words.
    pub text: String,
}

/// One kept text, to be changed or printed.
#[derive(Clone, Debug)]
pub struct One {
    /// Which of the two.
    pub author: Person,
    /// Where their pages begin: `/my` or `/course/…`.
    pub base: String,
    /// The entry.
    pub entry: String,
    /// The words.
    pub text: String,
    /// Whether they are wanted in the next session.
    pub to_session: bool,
    /// What has to be put right.
    pub errors: Vec<Error>,
}

/// The page.
#[must_use]
pub fn page(view: &View, words: &Words, room: &Room) -> Markup {
    match view {
        View::List(view) => shell(room, words, &words.plain("saying-window"), Width::Narrow, &list(view, words)),
        View::One(view) => {
            let title = form::title(words, &words.plain("saying-window"), &view.errors);
            shell(room, words, &title, Width::Narrow, &one(view, words, room))
        }
    }
}

fn list(view: &List, words: &Words) -> Markup {
    let client = sends(view.author);
    let lead = if client { "words-lead-client" } else { "words-lead-therapist" };
    html! {
        (done(view.done.as_deref()))
        @if !client { (back(&view.base, &view.other)) }
        h1 { (words.plain("words-title")) }
        p.lead { (words.say(lead, &[("name", view.other.as_str().into())])) }
        p { a.go href={ (view.base) "/say" } { (words.plain("words-new")) } }
        section aria-labelledby="kept-title" {
            h2 #kept-title { (words.plain("words-kept-title")) }
            @if view.rows.is_empty() { (nothing_yet(&words.plain("words-none"))) }
            @else { ul.rows { @for row in &view.rows { li { (one_row(row, words)) } } } }
        }
        @if client { (sent(view, words)) }
    }
}

fn one_row(row: &Row, words: &Words) -> Markup {
    html! {
        p.when { (row.when) @if row.to_session { " " (tag(&words.plain("words-for-session"))) } }
        p dir="auto" { (row.begins) }
        p { a href=(row.href) { (words.plain("words-open")) span.unseen { ": " (row.begins) } } }
    }
}

fn sent(view: &List, words: &Words) -> Markup {
    html! {
        section aria-labelledby="sent-title" {
            h2 #sent-title { (words.plain("words-sent-title")) }
            @if view.sent.is_empty() { (nothing_yet(&words.plain("words-sent-none"))) }
            @else {
                p { (words.say("words-sent-what", &[("name", view.other.as_str().into())])) }
                ul.rows { @for one in &view.sent { li { (one_sent(one, words)) } } }
            }
        }
    }
}

fn one_sent(one: &Sent, words: &Words) -> Markup {
    html! { p.when { (words.say("words-sent-on", &[("day", one.on.as_str().into())])) } (written(&one.text)) }
}

fn one(view: &One, words: &Words, room: &Room) -> Markup {
    let list = format!("{}/words", view.base);
    html! {
        div.screen { (form::errors(words, &view.errors)) (back(&list, &words.plain("words-title"))) }
        (on_paper("words-one-title", &view.text, words))
        div.screen {
            h2 { (words.plain("words-change-title")) }
            (form::form(room, &list, &change(view, words)))
            h2 { (words.plain("words-away-title")) }
            (form::form(room, &list, &away(view, words)))
        }
    }
}

fn change(view: &One, words: &Words) -> Markup {
    let hint = words.say("saying-text-hint", &[("most", MOST_WORDS.into())]);
    html! {
        (form::hidden("entry", &view.entry))
        (form::area_with("text", &words.plain("saying-text"), &hint, &view.text, 10, &view.errors))
        (form::tick("to-session", &words.plain("words-tick-session"), view.to_session))
        div.buttons { button.go type="submit" name="go" value="change" { (words.plain("words-save")) } }
    }
}

fn away(view: &One, words: &Words) -> Markup {
    html! {
        (form::hidden("entry", &view.entry))
        p.hint { (words.plain("words-away-what")) }
        div.buttons { button type="submit" name="go" value="away" { (words.plain("words-away")) } }
    }
}

/// The room a sample stands in.
#[must_use]
pub fn sample_room(view: &View) -> Room {
    let author = match view {
        View::List(view) => view.author,
        View::One(view) => view.author,
    };
    if sends(author) { Room::sample_client("/my/words") } else { Room::sample_therapist("/course/mara/words") }
}

/// The page in every state worth looking at; everybody in it is invented.
#[must_use]
pub fn samples() -> Vec<(&'static str, View)> {
    let empty = List {
        author: Person::Client,
        base: "/my".into(),
        other: "Ines Okafor".into(),
        done: None,
        rows: Vec::new(),
        sent: Vec::new(),
    };
    let ordinary = List {
        done: Some("Kept, for you alone.".into()),
        rows: vec![row("Something you said has stayed with me, and it still hurts when I think of it.", true)],
        sent: vec![sent_sample()],
        ..empty.clone()
    };
    let therapist = List {
        author: Person::Therapist,
        base: "/course/mara".into(),
        other: "Mara Lindqvist".into(),
        sent: Vec::new(),
        ..ordinary.clone()
    };
    let crowded = List { rows: vec![row("This is too fast for me.", false); 30], ..ordinary.clone() };
    let right_to_left =
        List {
            other: "دانيال نوفاك".into(), rows: vec![row("أودّ أن أعود إلى شيء.", true)], ..ordinary.clone()
        };
    let one = sample_one();
    let error = Error { field: "text".into(), says: "Write a few words first, or go back and pick some.".into() };
    let wrong = One { text: String::new(), errors: vec![error], ..one.clone() };
    vec![
        ("empty", View::List(empty)),
        ("ordinary", View::List(ordinary)),
        ("crowded", View::List(crowded)),
        ("right-to-left", View::List(right_to_left)),
        ("therapist", View::List(therapist)),
        ("one", View::One(one.clone())),
        ("one-wrong", View::One(wrong)),
        ("long", View::One(One { text: [one.text.as_str(); 20].join("\n\n"), ..one })),
    ]
}

fn row(begins: &str, to_session: bool) -> Row {
    Row { when: "Kept on 22 July 2026".into(), begins: begins.into(), to_session, href: "/my/words/0b0b".into() }
}

fn sent_sample() -> Sent {
    let text = "I said yes last time, but I don’t agree.\n\nI’d like you to ask me now and then.".into();
    Sent { on: "20 July 2026".into(), text }
}

fn sample_one() -> One {
    One {
        author: Person::Client,
        base: "/my".into(),
        entry: "0b0b".into(),
        text: "Something you said has stayed with me.\n\nI’d like you to hear how it was for me.".into(),
        to_session: true,
        errors: Vec::new(),
    }
}
