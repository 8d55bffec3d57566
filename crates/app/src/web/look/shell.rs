//! The walls of every page: skip link, quiet header, the one idea in the middle, help in the same place each time.

use super::{Room, Visitor};
use crate::words::{Direction, Words};
use maud::{DOCTYPE, Markup, html};

/// How wide the middle of the page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// One column for one question or one letter.
    Narrow,
    /// Room for a picture or two columns.
    Wide,
}

impl Width {
    const fn class(self) -> &'static str {
        match self {
            Self::Narrow => "narrow",
            Self::Wide => "wide",
        }
    }
}

/// A whole page around `body`, which holds the one `h1`.
///
/// `title` is what the window says; on a client's page it must not tell a stranger what this is.
#[must_use]
pub fn shell(room: &Room, words: &Words, title: &str, width: Width, body: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(words.tag()) dir=(direction(words)) {
            (head(room, words, title))
            body {
                a.skip href="#main" { (words.plain("skip-to-main")) }
                (header(room, words))
                @if room.demo { aside.demo aria-label=(words.plain("demo-label")) { (words.plain("demo-banner")) } }
                main #main class=(width.class()) tabindex="-1" { (body) }
                (footer(room, words, width))
            }
        }
    }
}

fn direction(words: &Words) -> &'static str {
    match words.direction() {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    }
}

fn head(room: &Room, words: &Words, title: &str) -> Markup {
    let telling = !room.visitor.is_client();
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            meta name="referrer" content="no-referrer";
            meta name="robots" content="noindex";
            title { (title) @if telling { " · " (words.plain("product")) } }
            link rel="icon" href="/look/mark.svg" type="image/svg+xml";
            link rel="stylesheet" href="/look/tokens.css";
            link rel="stylesheet" href="/look/components.css";
            link rel="stylesheet" href="/look/chart.css";
            link rel="stylesheet" href="/look/print.css" media="print";
            script src="/look/comfort.js" defer {}
        }
    }
}

/// On a client's page the way out stays in sight; everything else scrolls away.
fn header(room: &Room, words: &Words) -> Markup {
    let client = room.visitor.is_client();
    html! {
        header.top.top-stays[client] {
            div.top-row {
                @if room.visitor != Visitor::ByLink { p.practice { (room.practice) } }
                @if client { (quick_exit(words)) } @else { (signed_in(room, words)) }
            }
        }
        @if client && room.visitor.name().is_some() {
            div.top role="region" aria-label=(words.plain("you")) { div.top-row { (signed_in(room, words)) } }
        }
    }
}

/// A plain link that works without scripts: the server forgets the visit and sends the window somewhere neutral.
fn quick_exit(words: &Words) -> Markup {
    html! {
        a.leave href="/leave" data-leave="" rel="noreferrer" title=(words.plain("leave-how")) {
            (words.plain("leave"))
        }
    }
}

fn signed_in(room: &Room, words: &Words) -> Markup {
    html! {
        @if let Some(name) = room.visitor.name() {
            nav aria-label=(words.plain("nav-label")) {
                ul.ways { @for (path, key) in room.visitor.ways() { li { (way(room, words, &path, key)) } } }
            }
            form.sign-out method="post" action="/sign-out" {
                input type="hidden" name="csrf" value=(room.csrf);
                span.who { bdi { (name) } }
                a.own href="/password" { (words.plain("nav-password")) }
                button.plain type="submit" { (words.plain("sign-out")) }
            }
        }
    }
}

fn way(room: &Room, words: &Words, path: &str, key: &str) -> Markup {
    let here = (room.here == path).then_some("page");
    html! { a href=(path) aria-current=[here] { (words.plain(key)) } }
}

fn footer(room: &Room, words: &Words, width: Width) -> Markup {
    html! {
        footer class={ "bottom " (width.class()) } {
            @if room.visitor.is_client() { (help(room, words)) }
            p.quiet { (words.plain("footer-house")) }
        }
    }
}

fn help(room: &Room, words: &Words) -> Markup {
    html! {
        section.help aria-labelledby="help-title" {
            h2 #help-title { (words.plain("help-title")) }
            p { (words.plain("help-not-watched")) }
            (help_lines(room))
        }
    }
}

/// Whom to call, each number ready to dial.
#[must_use]
pub fn help_lines(room: &Room) -> Markup {
    html! {
        ul.help-lines {
            @for line in &room.help {
                li {
                    span.help-name { (line.name) }
                    a.help-number href=(line.dial()) dir="ltr" { (line.number) }
                    span.quiet { (line.hours) }
                }
            }
        }
    }
}
