//! A course: one sentence, the picture, and findings that open on what they rest on.

use super::super::today::view::{MadeLink, made_link};
use crate::{
    web::look::{
        Room, Width,
        card::{ByChance, back, by_chance, done, fold, nothing_yet},
        circles::{self, Circles},
        map::{self, Map},
        picture::{self, Picture},
        shell,
    },
    words::Words,
};
use engine::signal::Person;
use maud::{Markup, html};

pub mod finding;
mod next;
mod samples;
mod wrote;
pub use finding::{Evidence, Finding, Opened, Said, SaidWord, Seat};
pub use next::Agreed;
pub use samples::{sample_finding, samples};
pub use wrote::Wrote;

/// What the page shows.
#[derive(Clone, Debug)]
pub struct View {
    /// Who reads it; the client's page has gentler words and other buttons.
    pub reader: Reader,
    /// Path of the course: `/course/…`.
    pub course: String,
    /// The client's name.
    pub client: String,
    /// The therapist's name.
    pub therapist: String,
    /// Something that was just done.
    pub done: Option<String>,
    /// A link that was just made; shown once.
    pub made: Option<MadeLink>,
    /// The one sentence at the top.
    pub headline: String,
    /// The picture.
    pub picture: Picture,
    /// The map of the working distance; without a dot it is not shown.
    pub map: Map,
    /// The people of the client's life; none where nobody was put down.
    pub circles: Circles,
    /// What is worth talking about; those to read first come first.
    pub findings: Vec<Finding>,
    /// Why the first of them is first; none where nothing was found.
    pub why_first: Option<String>,
    /// What was looked at and stands quiet: what is asked, and the sentence.
    pub quiet: Vec<(String, String)>,
    /// What cannot be said: what is asked, and the reason as a sentence. Never shown as calm.
    pub cannot_say: Vec<(String, String)>,
    /// The same where nobody was asked: there can be much of it, and it waits in a fold.
    pub not_asked: Vec<(String, String)>,
    /// What the client sent or told, newest first; for the therapist only.
    pub wrote: Vec<Wrote>,
    /// The sessions, newest first.
    pub sessions: Vec<Session>,
    /// Questionnaires it is time for again: which, and since when, in a few words; for the therapist only.
    pub due: Vec<(String, String)>,
    /// What the client agreed to; for the therapist only.
    pub agreed: Vec<Agreed>,
    /// How many findings are expected to be chance, as the engine's sentence.
    pub false_findings: Option<ByChance>,
}

/// Who reads a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The client.
    Client,
    /// The therapist.
    Therapist,
    /// The supervisor, who sees what was released.
    Supervisor,
}

impl From<Reader> for Person {
    fn from(reader: Reader) -> Self {
        match reader {
            Reader::Client => Self::Client,
            Reader::Therapist => Self::Therapist,
            Reader::Supervisor => Self::Supervisor,
        }
    }
}

/// One session in the list.
#[derive(Clone, Debug)]
pub struct Session {
    /// Its number.
    pub number: u32,
    /// Its day, as people say it.
    pub on: String,
    /// Held, missed, cancelled, in words; and what is there: both check-ins, a transcript.
    pub about: String,
    /// Where it opens; none for a session that was not held.
    pub href: Option<String>,
}

/// The page.
#[must_use]
pub fn page(view: &View, words: &Words, room: &Room) -> Markup {
    let (title, window) = titles(view, words);
    let body = html! {
        (done(view.done.as_deref()))
        @if view.reader == Reader::Therapist { (back("/today", &words.plain("nav-today"))) }
        h1 { (title) }
        p.lead { (view.headline) }
        @if let Some(made) = &view.made { (made_link(made, words)) }
        @if view.reader == Reader::Therapist { (wrote::section(view, words)) }
        (picture::figure(&view.picture, words, "course"))
        (map::section(&view.map, words, "map"))
        (circles::section(&view.circles, words, "circles"))
        (findings(view, words, room))
        (cannot_say(view, words))
        (quiet(view, words))
        @if !view.sessions.is_empty() { (sessions(view, words)) }
        @if view.reader == Reader::Therapist { (wrote::own_words(view, words)) }
        @if view.reader == Reader::Therapist { (next::section(view, words, room)) (next::agreements(view, words, room)) }
        (by_chance(view.false_findings.as_ref(), words))
    };
    shell(room, words, &window, Width::Wide, &body)
}

/// The heading, and what the window says: on a client's page it names nobody.
fn titles(view: &View, words: &Words) -> (String, String) {
    match view.reader {
        Reader::Client => {
            let title = words.say("course-with", &[("name", view.therapist.as_str().into())]);
            (title, words.plain("course-window-client"))
        }
        Reader::Therapist | Reader::Supervisor => (view.client.clone(), view.client.clone()),
    }
}

fn findings(view: &View, words: &Words, room: &Room) -> Markup {
    let open = open_cards(view);
    html! {
        section aria-labelledby="findings-title" {
            h2 #findings-title { (words.plain("findings-title")) }
            @if view.findings.is_empty() { (nothing_yet(&words.plain(no_finding(view)))) }
            @if let Some(why) = &view.why_first { p.quiet { (why) } }
            @for place in 0..open { (card(view, place, words, room)) }
            @if open < view.findings.len() {
                (fold(&words.say("finding-more", &[("count", (view.findings.len() - open).into())]), &html! {
                    @for place in open..view.findings.len() { (card(view, place, words, room)) }
                }))
            }
        }
    }
}

/// One thing is put first, and calls for help with it; the rest waits in a fold.
fn open_cards(view: &View) -> usize {
    let calls = view.findings.iter().take_while(|one| one.first).count();
    calls.max(1).min(view.findings.len())
}

fn card(view: &View, place: usize, words: &Words, room: &Room) -> Markup {
    finding::card(&view.findings[place], Seat { reader: view.reader, course: &view.course, place }, words, room)
}

/// Nothing looked at is not nothing found.
fn no_finding(view: &View) -> &'static str {
    if view.quiet.is_empty() { "findings-nothing-to-go-on" } else { "findings-none" }
}

fn cannot_say(view: &View, words: &Words) -> Markup {
    html! {
        @if !view.cannot_say.is_empty() || !view.not_asked.is_empty() {
            section aria-labelledby="cannot-title" {
                h2 #cannot-title { (words.plain("cannot-say-title")) }
                p { (words.plain("cannot-say-what")) }
                @if !view.cannot_say.is_empty() { (asked_and_why(&view.cannot_say)) }
                @if !view.not_asked.is_empty() {
                    (fold(&words.say("not-asked-title", &[("count", view.not_asked.len().into())]), &asked_and_why(&view.not_asked)))
                }
            }
        }
    }
}

fn asked_and_why(all: &[(String, String)]) -> Markup {
    html! { ul.rows { @for (asks, why) in all { li { p { strong { (asks) } br; (why) } } } } }
}

fn quiet(view: &View, words: &Words) -> Markup {
    let count = view.quiet.len();
    let title = words.say("quiet-title", &[("count", count.into())]);
    html! { @if count > 0 { section { (fold(&title, &asked_and_why(&view.quiet))) } } }
}

fn sessions(view: &View, words: &Words) -> Markup {
    html! {
        section aria-labelledby="sessions-title" {
            h2 #sessions-title { (words.plain("course-sessions")) }
            ul.rows { @for session in &view.sessions { li { (session_row(session, words)) } } }
        }
    }
}

fn session_row(session: &Session, words: &Words) -> Markup {
    let name = words.say("session-on", &[("number", session.number.into()), ("day", session.on.as_str().into())]);
    html! {
        p {
            @if let Some(href) = &session.href { a href=(href) { (name) } } @else { (name) }
            br; span.quiet { (session.about) }
        }
    }
}

/// The room a sample stands in: the client's own page in the client's room.
#[must_use]
pub fn sample_room(view: &View) -> Room {
    match view.reader {
        Reader::Client => Room::sample_client("/course/mara"),
        Reader::Therapist | Reader::Supervisor => Room::sample_therapist("/course/mara"),
    }
}
