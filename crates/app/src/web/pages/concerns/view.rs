//! Concerns that clients sent about their therapist: what each is about, and the client's own words.

use crate::{
    web::look::{Room, Visitor, Width, card::nothing_yet, shell},
    words::Words,
};
use maud::{Markup, html};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct View {
    /// What was sent, newest first.
    pub sent: Vec<One>,
}

/// One concern.
#[derive(Clone, Debug)]
pub struct One {
    /// The therapist it is about.
    pub therapist: String,
    /// When it was written down.
    pub when: String,
    /// What it is about, a sentence each.
    pub about: Vec<String>,
    /// The client's own words, or nothing.
    pub words: String,
    /// The client has said it to the therapist.
    pub said: bool,
}

/// The page.
#[must_use]
pub fn page(view: &View, words: &Words, room: &Room) -> Markup {
    let title = words.plain("concerns-title");
    let body = html! {
        h1 { (title) }
        p.lead { (words.plain("concerns-lead")) }
        @if view.sent.is_empty() { (nothing_yet(&words.plain("concerns-none"))) }
        @for one in &view.sent { (card(one, words)) }
    };
    shell(room, words, &title, Width::Narrow, &body)
}

fn card(one: &One, words: &Words) -> Markup {
    let said = if one.said { "concerns-said" } else { "concerns-not-said" };
    html! {
        section.card {
            h2 { (words.say("concerns-of", &[("therapist", one.therapist.as_str().into())])) }
            p.quiet { (one.when) }
            ul { @for about in &one.about { li { (about) } } }
            @if !one.words.is_empty() { blockquote { p dir="auto" { (one.words) } } }
            p { (words.plain(said)) }
        }
    }
}

/// The room these samples stand in.
#[must_use]
pub fn sample_room(_: &View) -> Room {
    Room::sample(Visitor::Supervisor { name: "Ruth Adeyemi".into() }, "/packets/concerns")
}

/// The page in every state worth looking at; everybody in it is invented.
#[must_use]
pub fn samples() -> Vec<(&'static str, View)> {
    let one = One {
        therapist: "Ines Okafor".into(),
        when: "2 June 2026".into(),
        about: vec!["It is about help, advice or a favour that was asked for.".into()],
        words: "She asked me to look at her contract. I did not know how to say no. Please write to me by post.".into(),
        said: false,
    };
    let right_to_left =
        One { words: "طلبت مني خدمة ولم أعرف كيف أرفض.".into(), said: true, ..one.clone() };
    let wordless = One { words: String::new(), ..one.clone() };
    let long = One { therapist: "Bartholomew Featherstonehaugh-Cholmondeley".into(), ..one.clone() };
    vec![
        ("empty", View { sent: Vec::new() }),
        ("ordinary", View { sent: vec![one.clone()] }),
        ("crowded", View { sent: vec![one, wordless, right_to_left, long] }),
    ]
}
