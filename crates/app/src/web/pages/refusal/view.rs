//! When something cannot be done: what happened, that nothing is lost, and what to do.

use crate::{
    web::look::{Room, Visitor, Width, shell, shell::help_lines},
    words::Words,
};
use maud::{Markup, html};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct View {
    /// Why it could not be done.
    pub why: Why,
    /// One more sentence that names the field, the file or the wait; or nothing.
    pub detail: Option<String>,
    /// Where to go on from here.
    pub next: String,
}

/// Why something could not be done. Each has three sentences in `words/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// There is no such page, or none for this visitor: the two look the same.
    NotFound,
    /// The visitor may not do this.
    NotAllowed,
    /// The visit is over, or the form came from an old page.
    Stale,
    /// The link has had its time.
    LinkExpired,
    /// The link was used.
    LinkUsed,
    /// More came than can be taken.
    TooLarge,
    /// What came cannot be read.
    NotUnderstood,
    /// Too many tries in a short time.
    TooMany,
    /// The house is busy or closed for a moment.
    Unavailable,
    /// Something broke on our side.
    Fault,
}

impl Why {
    /// Every reason, for the gallery and the tests.
    pub const ALL: [Self; 10] = [
        Self::NotFound,
        Self::NotAllowed,
        Self::Stale,
        Self::LinkExpired,
        Self::LinkUsed,
        Self::TooLarge,
        Self::NotUnderstood,
        Self::TooMany,
        Self::Unavailable,
        Self::Fault,
    ];

    /// The written id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::NotAllowed => "not-allowed",
            Self::Stale => "stale",
            Self::LinkExpired => "link-expired",
            Self::LinkUsed => "link-used",
            Self::TooLarge => "too-large",
            Self::NotUnderstood => "not-understood",
            Self::TooMany => "too-many",
            Self::Unavailable => "unavailable",
            Self::Fault => "fault",
        }
    }

    /// The status that goes with it.
    #[must_use]
    pub const fn status(self) -> u16 {
        match self {
            Self::NotFound => 404,
            Self::NotAllowed | Self::Stale => 403,
            Self::LinkExpired | Self::LinkUsed => 410,
            Self::TooLarge => 413,
            Self::NotUnderstood => 400,
            Self::TooMany => 429,
            Self::Unavailable => 503,
            Self::Fault => 500,
        }
    }
}

/// The page.
#[must_use]
pub fn page(view: &View, words: &Words, room: &Room) -> Markup {
    let say = |part: &str| words.plain(&format!("refusal-{}-{part}", view.why.id()));
    let title = say("title");
    let body = html! {
        h1 { (title) }
        p.lead { (say("what")) }
        @if let Some(detail) = &view.detail { p { (detail) } }
        p { (say("next")) }
        p { a.go href=(view.next) { (words.plain("refusal-go")) } }
        @if room.visitor == Visitor::Nobody && !room.help.is_empty() { (urgent(words, room)) }
    };
    shell(room, words, &title, Width::Narrow, &body)
}

/// Somebody who lost their way to a check-in may need a person; help stands here even when we do not know them.
fn urgent(words: &Words, room: &Room) -> Markup {
    html! { section { h2 { (words.plain("help-title")) } (help_lines(room)) } }
}

/// The room these samples stand in.
#[must_use]
pub fn sample_room(_: &View) -> Room {
    Room::sample(Visitor::ByLink, "")
}

/// The page in every state worth looking at.
#[must_use]
pub fn samples() -> Vec<(&'static str, View)> {
    let bare = |why: Why| (why.id(), View { why, detail: None, next: "/".into() });
    let mut samples: Vec<_> = Why::ALL.into_iter().map(bare).collect();
    let detail = Some("Line 14 of the file names a third speaker, “Unknown Speaker”.".into());
    samples.push(("detail", View { why: Why::NotUnderstood, detail, next: "/today".into() }));
    samples
}
