//! Stopping or changing: the right first, in one calm sentence; then options, what to write down, and what stays.

use super::{KINDS, kind_word};
use crate::{
    web::look::{
        Room, Width,
        card::{done, fold},
        form::{self, Choice, Error, Line},
        shell,
    },
    words::Words,
};
use maud::{Markup, html};

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// What the client likes to be called.
    pub client: String,
    /// The therapist's name.
    pub therapist: String,
    /// Something that was just done.
    pub done: Option<String>,
    /// What they wrote down before.
    pub now: Option<Now>,
    /// Summaries they keep, newest first.
    pub summaries: Vec<Kept>,
    /// What stands in the form.
    pub chosen: Chosen,
    /// What has to be put right.
    pub errors: Vec<Error>,
}

/// What a client wrote down about stopping.
#[derive(Clone, Debug)]
pub struct Now {
    /// The word of its kind.
    pub kind: &'static str,
    /// The day it was written, as people say it.
    pub on: String,
    /// The day they have in mind.
    pub last: Option<String>,
    /// Whether the therapist can read it.
    pub told: bool,
}

/// A summary that is kept.
#[derive(Clone, Debug)]
pub struct Kept {
    /// When, as a sentence.
    pub when: String,
    /// How it begins.
    pub begins: String,
    /// Where it opens.
    pub href: String,
}

/// What somebody filled in before it had to be put right.
#[derive(Clone, Debug, Default)]
pub struct Chosen {
    /// The word of a kind.
    pub kind: String,
    /// A day as typed.
    pub last: String,
    /// `now` or `kept`.
    pub sharing: String,
}

/// Where an option leads on: an address, and the key of the link's words.
type Way = Option<(&'static str, &'static str)>;

/// The options: key of the title and the text, and the way on.
const OPTIONS: [(&str, &str, Way); 6] = [
    ("stopping-say-title", "stopping-say", Some(("/my/say?about=stop", "stopping-say-go"))),
    ("stopping-repair-title", "stopping-repair", Some(("/my/say?about=hurt", "stopping-repair-go"))),
    ("stopping-consult-title", "stopping-consult", Some(("/my/normal/second", "stopping-consult-go"))),
    ("stopping-pause-title", "stopping-pause", None),
    ("stopping-change-title", "stopping-change", Some(("/my/normal/changing", "stopping-change-go"))),
    ("stopping-plan-title", "stopping-plan", None),
];

/// What stays once somebody stops.
const STAYS: [&str; 5] =
    ["stopping-stays-record", "stopping-stays-who", "stopping-stays-kept", "stopping-stays-law", "stopping-stays-page"];

/// The page.
#[must_use]
pub fn page(view: &View, words: &Words, room: &Room) -> Markup {
    let body = html! {
        (form::errors(words, &view.errors))
        (done(view.done.as_deref()))
        h1 { (words.plain("stopping-title")) }
        p.lead { (words.plain("stopping-right")) }
        p { (words.plain("stopping-right-more")) }
        (options(words))
        @match &view.now { Some(now) => (written_down(view, now, words, room)), None => (tell(view, words, room)) }
        (grief(words))
        (summary(view, words))
        (stays(words))
    };
    shell(room, words, &form::title(words, &words.plain("stopping-window"), &view.errors), Width::Narrow, &body)
}

impl View {
    fn say(&self, words: &Words, key: &str) -> String {
        words.say(key, &[("name", self.therapist.as_str().into()), ("client", self.client.as_str().into())])
    }
}

fn options(words: &Words) -> Markup {
    html! {
        section aria-labelledby="options-title" {
            h2 #options-title { (words.plain("stopping-options")) }
            p { (words.plain("stopping-options-what")) }
            @for (title, text, link) in OPTIONS { (option(title, text, link, words)) }
            (option("stopping-line-title", "stopping-line", Some(("/my/normal/touch", "stopping-line-go")), words))
        }
    }
}

fn option(title: &str, text: &str, link: Way, words: &Words) -> Markup {
    html! {
        div.card {
            h3 { (words.plain(title)) }
            p { (words.plain(text)) }
            @if let Some((href, key)) = link { p { a href=(href) { (words.plain(key)) } } }
        }
    }
}

fn tell(view: &View, words: &Words, room: &Room) -> Markup {
    html! {
        section aria-labelledby="tell-title" {
            h2 #tell-title { (words.plain("stopping-tell-title")) }
            p { (view.say(words, "stopping-tell-what")) }
            (form::form(room, "/my/stopping", &telling(view, words)))
        }
    }
}

fn telling(view: &View, words: &Words) -> Markup {
    let day = Line {
        id: "last",
        label: &words.plain("stopping-tell-last"),
        hint: &view.say(words, "stopping-tell-last-hint"),
        kind: "date",
        fill: "off",
        value: &view.chosen.last,
    };
    html! {
        (asked("kind", "stopping-tell-kind", &kinds(view, words), &view.chosen.kind, &view.errors, words))
        (form::line(&day, &view.errors))
        (asked("sharing", "stopping-tell-sharing", &sharing(view, words), &view.chosen.sharing, &view.errors, words))
        div.buttons { button.go type="submit" name="go" value="write" { (words.plain("stopping-tell-go")) } }
    }
}

fn asked(name: &str, key: &str, choices: &[Choice], chosen: &str, errors: &[Error], words: &Words) -> Markup {
    let first = format!("{name}-0");
    html! {
        fieldset {
            legend.label { (words.plain(key)) }
            @for error in errors.iter().filter(|error| error.field == first) { p.wrong { (error.says) } }
            (form::choices(name, choices, Some(chosen)))
        }
    }
}

/// Each with the very sentence the therapist would read.
fn kinds(view: &View, words: &Words) -> Vec<Choice> {
    let choice = |kind| {
        let word = kind_word(kind);
        let told = view.say(words, &format!("ending-told-{word}"));
        Choice::new(word, words.plain(&format!("ending-kind-{word}"))).hint(told)
    };
    KINDS.map(choice).to_vec()
}

fn sharing(view: &View, words: &Words) -> Vec<Choice> {
    vec![
        Choice::new("kept", words.plain("stopping-tell-kept")),
        Choice::new("now", view.say(words, "stopping-tell-now")),
    ]
}

fn written_down(view: &View, now: &Now, words: &Words, room: &Room) -> Markup {
    let buttons = html! {
        div.buttons {
            @if !now.told { button.go type="submit" name="go" value="tell" { (view.say(words, "stopping-now-tell")) } }
            button type="submit" name="go" value="back" { (words.plain("stopping-now-back")) }
        }
    };
    html! {
        section.card aria-labelledby="now-title" {
            h2 #now-title { (words.plain("stopping-now-title")) }
            (what_is_written(view, now, words))
            p.hint { (view.say(words, "stopping-now-back-what")) }
            (form::form(room, "/my/stopping", &buttons))
            (fold(&words.plain("stopping-now-again"), &form::form(room, "/my/stopping", &telling(view, words))))
        }
    }
}

fn what_is_written(view: &View, now: &Now, words: &Words) -> Markup {
    html! {
        p.say { (words.plain(&format!("ending-kind-{}", now.kind))) }
        @if let Some(last) = &now.last { p { (words.say("stopping-now-last", &[("day", last.as_str().into())])) } }
        p.quiet { (words.say("stopping-now-on", &[("day", now.on.as_str().into())])) }
        p { (view.say(words, if now.told { "stopping-now-told" } else { "stopping-now-kept" })) }
        @if !now.told { p.quiet { (view.say(words, &format!("ending-told-{}", now.kind))) } }
    }
}

fn grief(words: &Words) -> Markup {
    html! {
        section aria-labelledby="grief-title" {
            h2 #grief-title { (words.plain("stopping-grief-title")) }
            p { (words.plain("stopping-grief")) }
            p { a href="/my/normal/ending-hurts" { (words.plain("stopping-grief-go")) } }
        }
    }
}

fn summary(view: &View, words: &Words) -> Markup {
    html! {
        section.card aria-labelledby="summary-title" {
            h2 #summary-title { (words.plain("summary-title")) }
            p { (words.plain("summary-what")) }
            p { a.go href="/my/stopping/summary" { (words.plain("summary-go")) } }
            @if !view.summaries.is_empty() {
                h3 { (words.plain("summary-kept-title")) }
                ul.rows { @for one in &view.summaries { li { (kept(one, words)) } } }
            }
        }
    }
}

fn kept(one: &Kept, words: &Words) -> Markup {
    html! {
        p.when { (one.when) }
        p dir="auto" { (one.begins) }
        p { a href=(one.href) { (words.plain("words-open")) span.unseen { ": " (one.when) } } }
    }
}

fn stays(words: &Words) -> Markup {
    html! {
        section aria-labelledby="stays-title" {
            h2 #stays-title { (words.plain("stopping-stays-title")) }
            ul.rows { @for key in STAYS { li { p { (words.plain(key)) } } } }
            p { a href="/my/sharing" { (words.plain("stopping-stays-go")) } }
        }
    }
}

/// The room these samples stand in.
#[must_use]
pub fn sample_room(_: &View) -> Room {
    Room::sample_client("/my/stopping")
}

/// The page in every state worth looking at; everybody in it is invented.
#[must_use]
pub fn samples() -> Vec<(&'static str, View)> {
    let empty = View { client: "Mara Lindqvist".into(), therapist: "Ines Okafor".into(), ..View::default() };
    let kept = Now { kind: "planned", on: "22 July 2026".into(), last: Some("30 September 2026".into()), told: false };
    let summary = Kept {
        when: "A summary, kept on 22 July 2026".into(),
        begins: "What I wanted".into(),
        href: "/my/words/0b0b".into(),
    };
    let ordinary = View { now: Some(kept.clone()), summaries: vec![summary.clone()], ..empty.clone() };
    let told = Now { kind: "change", last: None, told: true, ..kept };
    let error = Error { field: "kind-0".into(), says: "Choose what you have in mind.".into() };
    let name = "Maximiliane-Friederike von Hohenstein-Oyelaran-Rajagopalachari";
    vec![
        ("empty", empty.clone()),
        ("ordinary", ordinary.clone()),
        (
            "told",
            View { now: Some(told), done: Some("Written down. Ines Okafor can read it now.".into()), ..empty.clone() },
        ),
        ("crowded", View { summaries: vec![summary; 20], ..ordinary }),
        ("wrong", View { errors: vec![error], ..empty.clone() }),
        ("long", View { therapist: name.into(), ..empty.clone() }),
        ("right-to-left", View { client: "نور السيد".into(), therapist: "دانيال نوفاك".into(), ..empty }),
    ]
}
