//! My desk: capacity, support, and what repeats in the therapist with one client and not with others.

use crate::{
    web::look::{
        Room, Width,
        card::{fold, nothing_yet},
        shell,
    },
    words::Words,
};
use maud::{Markup, html};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct View {
    /// What is said, each on its own.
    pub says: Vec<Says>,
}

/// One thing said.
#[derive(Clone, Debug)]
pub struct Says {
    /// What is asked.
    pub asks: String,
    /// Whom of the clients it is about, if one.
    pub client: Option<String>,
    /// The sentence.
    pub says: String,
    /// It is a finding.
    pub found: bool,
    /// What it rests on, line by line.
    pub evidence: Vec<String>,
    /// Words to say to a supervisor or a colleague.
    pub words: Vec<String>,
}

/// The page.
#[must_use]
pub fn page(view: &View, words: &Words, room: &Room) -> Markup {
    let (found, rest): (Vec<&Says>, Vec<&Says>) = view.says.iter().partition(|one| one.found);
    let body = html! {
        h1 { (words.plain("own-desk-title")) }
        p.lead { (words.plain("own-desk-lead")) }
        @if found.is_empty() { (nothing_yet(&words.plain("own-desk-nothing"))) }
        @for one in found { (card(one, words)) }
        @if !rest.is_empty() {
            section { (fold(&words.say("quiet-title", &[("count", rest.len().into())]), &quiet(&rest, words))) }
        }
        p { a href="/desk/told" { (words.plain("own-desk-go")) } }
        p.quiet { (words.plain("own-desk-notes")) }
    };
    shell(room, words, &words.plain("own-desk-title"), Width::Narrow, &body)
}

fn card(one: &Says, words: &Words) -> Markup {
    html! {
        section.card {
            h2 { (one.asks) }
            (whom(one, words))
            p.lead { (one.says) }
            @if !one.evidence.is_empty() {
                ul { @for line in &one.evidence { li { (line) } } }
            }
            @for words in &one.words { blockquote { p { (words) } } }
        }
    }
}

fn whom(one: &Says, words: &Words) -> Markup {
    html! {
        @if let Some(client) = &one.client {
            p { (words.say("own-desk-with", &[("client", client.as_str().into())])) }
        }
    }
}

fn quiet(rest: &[&Says], words: &Words) -> Markup {
    html! { ul.rows { @for one in rest { li { p { strong { (one.asks) } br; (one.says) } (whom(one, words)) } } } }
}

/// The room these samples stand in.
#[must_use]
pub fn sample_room(_: &View) -> Room {
    Room::sample_therapist("/desk")
}

/// The page in every state worth looking at; everybody in it is invented.
#[must_use]
pub fn samples() -> Vec<(&'static str, View)> {
    let over = Says {
        asks: "Are there more sessions a week than you set yourself?".into(),
        client: None,
        says: "In 3 of the last 4 weeks you held more than the 22 sessions you set yourself.".into(),
        found: true,
        evidence: vec!["Week of 1 June 2026: 25 sessions.".into(), "Week of 8 June 2026: 26 sessions.".into()],
        words: vec!["“I said twenty-two, and I keep saying yes. What would I need to say no?”".into()],
    };
    let rescue = Says {
        asks: "What repeats with one client, and not with others?".into(),
        client: Some("Wanda Brandt".into()),
        says: "You noted a pull to rescue in 6 of 7 notes here, and in 2 of 14 with others.".into(),
        ..over.clone()
    };
    let quiet = Says { found: false, evidence: Vec::new(), words: Vec::new(), ..over.clone() };
    let long = Says { client: Some("Maximiliane-Friederike von Hohenstein-Oyelaran".into()), ..rescue.clone() };
    let right_to_left = Says { client: Some("نور السيد".into()), ..rescue.clone() };
    vec![
        ("empty", View { says: Vec::new() }),
        ("ordinary", View { says: vec![over.clone(), quiet.clone()] }),
        ("crowded", View { says: vec![over, rescue, quiet] }),
        ("long-names", View { says: vec![long] }),
        ("right-to-left", View { says: vec![right_to_left] }),
    ]
}
