//! For supervision: what therapists chose to bring, and the answers a deputy must read; nothing else.

use super::super::course::view::{Finding, Reader, Seat, finding};
use crate::{
    web::look::{
        Room, Visitor, Width,
        call::{self, Calls},
        card::{back, nothing_yet},
        shell,
    },
    words::Words,
};
use maud::{Markup, html};

/// What the page shows.
#[derive(Clone, Debug)]
pub enum View {
    /// Answers that call for help, and everything that was brought.
    List(List),
    /// One packet.
    One(Packet),
}

/// What waits for a supervisor.
#[derive(Clone, Debug, Default)]
pub struct List {
    /// Answers that call for help. The deputy reads them whatever else is released.
    pub calls: Calls,
    /// Everything that was brought, newest first.
    pub rows: Vec<Row>,
}

/// One packet in the list.
#[derive(Clone, Debug)]
pub struct Row {
    /// Who brings it.
    pub from: String,
    /// About whom: a name, or "a client" where the therapist left it out.
    pub about: String,
    /// When it was brought, as people say it.
    pub when: String,
    /// Its first sentence.
    pub says: String,
    /// Where it opens.
    pub href: String,
}

/// What a therapist chose to bring.
#[derive(Clone, Debug)]
pub struct Packet {
    /// Who brings it.
    pub from: String,
    /// About whom: a name, or "a client" where the therapist left it out.
    pub about: String,
    /// When it was brought, as people say it.
    pub when: String,
    /// What they wish from supervision, in their words; or nothing.
    pub note: String,
    /// The findings they chose.
    pub findings: Vec<Finding>,
}

/// The page.
#[must_use]
pub fn page(view: &View, words: &Words, room: &Room) -> Markup {
    match view {
        View::List(waiting) => list(waiting, words, room),
        View::One(packet) => one(packet, words, room),
    }
}

fn list(waiting: &List, words: &Words, room: &Room) -> Markup {
    let (title, rows) = (words.plain("packets-title"), &waiting.rows);
    let body = html! {
        h1 { (title) }
        (call::section(&waiting.calls, words, room))
        p.lead { (words.plain("packets-what")) }
        @if rows.is_empty() { (nothing_yet(&words.plain("packets-none"))) }
        @else { ul.rows { @for row in rows { li { (one_row(row)) } } } }
        (call::answered(&waiting.calls, words))
    };
    shell(room, words, &title, Width::Narrow, &body)
}

fn one_row(row: &Row) -> Markup {
    html! {
        p.when { bdi { (row.from) } " · " (row.when) }
        h2.title { a href=(row.href) { bdi { (row.about) } } }
        p { (row.says) }
    }
}

fn one(packet: &Packet, words: &Words, room: &Room) -> Markup {
    let from = [("name", packet.from.as_str().into()), ("when", packet.when.as_str().into())];
    let body = html! {
        (back("/packets", &words.plain("nav-packets")))
        h1 { bdi { (packet.about) } }
        p.quiet { (words.say("packet-from", &from)) }
        @if !packet.note.is_empty() { h2 { (words.plain("packet-note")) } p.say dir="auto" { (packet.note) } }
        h2 { (words.plain("packet-findings")) }
        @for (place, one) in packet.findings.iter().enumerate() {
            (finding::card(one, Seat { reader: Reader::Supervisor, course: "", place }, words, room))
        }
        p.quiet { (words.plain("packet-only")) }
    };
    shell(room, words, &packet.about, Width::Narrow, &body)
}

/// The room these samples stand in.
#[must_use]
pub fn sample_room(_: &View) -> Room {
    Room::sample(Visitor::Supervisor { name: "Ruth Adeyemi".into() }, "/packets")
}

/// The page in every state worth looking at; everybody in it is invented.
#[must_use]
pub fn samples() -> Vec<(&'static str, View)> {
    let row = |from: &str, about: &str| Row {
        from: from.into(),
        about: about.into(),
        when: "22 July 2026".into(),
        says: "A rupture in session 8 has not been talked about yet.".into(),
        href: "/packets".into(),
    };
    let packet = Packet {
        from: "Ines Okafor".into(),
        about: "A client".into(),
        when: "22 July 2026".into(),
        note: "I notice that I hurry with her. I would like to look at what I am afraid of.".into(),
        findings: vec![super::super::course::view::sample_finding()],
    };
    vec![
        ("empty", View::List(List::default())),
        ("a-call", View::List(List { calls: sample_calls(), rows: vec![row("Ines Okafor", "A client")] })),
        (
            "ordinary",
            View::List(List {
                rows: vec![row("Ines Okafor", "A client"), row("Mei Tanaka", "Samuel Osei")],
                ..List::default()
            }),
        ),
        ("crowded", View::List(List { rows: vec![row("Daniel Novak", "Noor Al-Sayed"); 30], ..List::default() })),
        ("packet", View::One(packet.clone())),
        (
            "right-to-left",
            View::One(Packet {
                from: "دانيال نوفاك".into(), about: "نور السيد".into(), note: String::new(), ..packet
            }),
        ),
    ]
}

fn sample_calls() -> Calls {
    let notice =
        "A call for help by a client of Mei Tanaka has been waiting since 22 July 2026, 9:15. Phone Mei Tanaka.";
    Calls {
        what: "You are the deputy for these answers.".into(),
        waiting: vec![call::sample("Daniel Novak"), call::sample("Ines Okafor")],
        answered: vec![call::sample("Daniel Novak")],
        notices: vec![notice.into()],
    }
}
