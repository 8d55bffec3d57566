//! What was heard in a session, in plain words for the client: kinds, counts, quotations, and that all of it may be wrong.

use crate::{
    web::look::{
        Room, Width,
        card::{back, fold, nothing_yet},
        shape::Shape,
        shell,
    },
    words::Words,
};
use maud::{Markup, html};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct View {
    /// The therapist's name.
    pub therapist: String,
    /// The session's number.
    pub number: u32,
    /// Its day; empty where it is not known.
    pub on: String,
    /// The day it was opened.
    pub since: String,
    /// Whether nothing was read because it is not in English.
    pub not_english: bool,
    /// Questions asked and words given back, as sentences.
    pub back_and_forth: Vec<String>,
    /// What was heard, kind by kind.
    pub kinds: Vec<Kind>,
}

/// One kind of thing that was heard.
#[derive(Clone, Debug)]
pub struct Kind {
    /// Its written id.
    pub id: String,
    /// Its name in plain words.
    pub name: String,
    /// What it means.
    pub what: String,
    /// Its shape.
    pub shape: Shape,
    /// Where it was heard.
    pub quotes: Vec<Quote>,
}

/// Something that was said.
#[derive(Clone, Debug)]
pub struct Quote {
    /// Who said it.
    pub who: String,
    /// When in the session; empty where no time is known.
    pub at: String,
    /// The words.
    pub says: String,
}

/// How many quotations stand open; the others are folded.
const OPEN: usize = 3;

/// The page.
#[must_use]
pub fn page(view: &View, words: &Words, room: &Room) -> Markup {
    let therapist = || [("therapist", view.therapist.as_str().into())];
    let gaps = [("therapist", view.therapist.as_str().into()), ("day", view.since.as_str().into())];
    let body = html! {
        (back("/my/sharing", &words.plain("nav-sharing")))
        h1 { (words.say("opened-title", &[("number", view.number.into())])) }
        @if !view.on.is_empty() { p.quiet { (view.on) } }
        p.lead { (words.say("opened-lead", &gaps)) }
        p { (words.plain("opened-how")) }
        @if view.not_english { (nothing_yet(&words.plain("opened-not-english"))) }
        @else if view.kinds.is_empty() { (nothing_yet(&words.plain("opened-nothing"))) }
        @for kind in &view.kinds { (one(kind, words)) }
        @if !view.back_and_forth.is_empty() {
            section.card aria-labelledby="asked-title" {
                h2 #asked-title { (words.plain("opened-back-and-forth")) }
                @for sentence in &view.back_and_forth { p { (sentence) } }
            }
        }
        section aria-labelledby="yours-title" {
            h2 #yours-title { (words.plain("opened-yours-title")) }
            p { (words.say("opened-yours", &therapist())) }
            p { (words.say("opened-who", &therapist())) }
        }
    };
    shell(room, words, &words.plain("opened-window"), Width::Narrow, &body)
}

fn one(kind: &Kind, words: &Words) -> Markup {
    let (first, more) = kind.quotes.split_at(kind.quotes.len().min(OPEN));
    let title = format!("kind-{}", kind.id);
    html! {
        section.card aria-labelledby=(title) {
            h2.code-name id=(title) { (kind.shape.swatch(false)) " " (kind.name) }
            p { (kind.what) }
            p.quiet { (words.say("opened-count", &[("count", kind.quotes.len().into())])) }
            (quotes(first))
            @if !more.is_empty() {
                (fold(&words.say("opened-more", &[("count", more.len().into())]), &quotes(more)))
            }
        }
    }
}

fn quotes(quotes: &[Quote]) -> Markup {
    html! {
        ul.quotes {
            @for quote in quotes {
                li {
                    p.over { bdi { (quote.who) } @if !quote.at.is_empty() { ", " (quote.at) } }
                    blockquote dir="auto" { (quote.says) }
                }
            }
        }
    }
}

/// The room these samples stand in.
#[must_use]
pub fn sample_room(_: &View) -> Room {
    Room::sample_client("/my/session/8")
}

/// The page in every state worth looking at; everybody in it is invented.
#[must_use]
pub fn samples() -> Vec<(&'static str, View)> {
    let ordinary = ordinary("Ines Okafor");
    let quote =
        |nth: usize| Quote { who: "You".into(), at: format!("{nth}:12"), says: "Fine. Whatever you think.".into() };
    let many = Kind { quotes: (1..40).map(quote).collect(), ..ordinary.kinds[1].clone() };
    let crowded = View { kinds: vec![many, ordinary.kinds[0].clone(), ordinary.kinds[2].clone()], ..ordinary.clone() };
    let nothing = View { kinds: Vec::new(), back_and_forth: Vec::new(), ..ordinary.clone() };
    let mut right_to_left = self::ordinary("دانيال نوفاك");
    right_to_left.kinds[1].quotes[0].says = "لا بأس. كما تريد.".into();
    vec![
        ("empty", nothing.clone()),
        ("ordinary", ordinary),
        ("crowded", crowded),
        ("cannot-say", View { not_english: true, ..nothing }),
        ("long-names", self::ordinary("Maximiliane-Friederike von Hohenstein-Oyelaran-Rajagopalachari")),
        ("right-to-left", right_to_left),
    ]
}

fn ordinary(therapist: &str) -> View {
    let quote = |who: &str, at: &str, says: &str| Quote { who: who.into(), at: at.into(), says: says.into() };
    let words = Words::english();
    let kind = |id: &str, quotes| {
        let gaps = || [("therapist", therapist.into())];
        let (name, what) =
            (words.say(&format!("opened-{id}"), &gaps()), words.say(&format!("opened-{id}-what"), &gaps()));
        Kind { id: id.into(), name, what, shape: Shape::of(id), quotes }
    };
    View {
        therapist: therapist.into(),
        number: 8,
        on: "21 July 2026".into(),
        since: "22 July 2026".into(),
        not_english: false,
        back_and_forth: vec!["Nine questions were asked. Six of them left room for your own words.".into()],
        kinds: vec![
            kind(
                "repair",
                vec![
                    quote(therapist, "2:01", "And I think I was pushing."),
                    quote(therapist, "4:40", "I would like to know what that was like for you."),
                ],
            ),
            kind("withdrawal", vec![quote("You", "6:12", "No, no. It’s fine. It makes sense.")]),
            kind("belief", vec![quote("You", "9:30", "I always make a mess of things. I am just like that.")]),
        ],
    }
}
