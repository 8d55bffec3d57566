//! Help me say it, step by step: tick what is true, take words, make them one's own, decide what happens with them.

use super::concerns::{self, WAYS};
use crate::{
    web::look::{
        Room, Width,
        card::back,
        form::{self, Choice, Error},
        shell,
    },
    words::Words,
};
use engine::signal::Person;
use maud::{Markup, html};
use practice::saying::MOST_WORDS;

mod samples;
pub use samples::samples;

/// What the page shows.
#[derive(Clone, Debug)]
pub struct View {
    /// Which of the two writes.
    pub author: Person,
    /// Where their pages begin: `/my` or `/course/…`.
    pub base: String,
    /// The name of the other of the two.
    pub other: String,
    /// The key of the finding they came from; empty where they came from nothing.
    pub finding: String,
    /// What was ticked, by written id.
    pub about: Vec<&'static str>,
    /// Where they are.
    pub step: Step,
}

/// The steps, one page each.
#[derive(Clone, Debug)]
pub enum Step {
    /// What is true?
    Tick,
    /// Which words sound right? With those that fit the finding.
    Choose(Vec<String>),
    /// Their own words, and what is to happen with them.
    Edit {
        /// The words so far.
        text: String,
        /// What has to be put right.
        errors: Vec<Error>,
    },
    /// Exactly what the therapist would read.
    Look {
        /// The words.
        text: String,
        /// A secret of the page: sent twice, they are written down once.
        once: String,
    },
    /// The words by themselves, ready for paper.
    Paper {
        /// The words.
        text: String,
    },
}

/// What can happen with somebody's words.
pub const DOINGS: [&str; 4] = ["keep", "take", "print", "send"];

/// The page.
#[must_use]
pub fn page(view: &View, words: &Words, room: &Room) -> Markup {
    let errors: &[Error] = if let Step::Edit { errors, .. } = &view.step { errors } else { &[] };
    let body = match &view.step {
        Step::Tick => tick(view, words, room),
        Step::Choose(fitting) => choose(view, fitting, words, room),
        Step::Edit { text, errors } => edit(view, text, errors, words, room),
        Step::Look { text, once } => look(view, text, once, words, room),
        Step::Paper { text } => paper(view, text, words, room),
    };
    shell(room, words, &form::title(words, &words.plain("saying-window"), errors), Width::Narrow, &body)
}

impl View {
    fn say(&self, words: &Words, key: &str) -> String {
        words.say(key, &[("name", self.other.as_str().into())])
    }

    /// The same sentence for the client and for the therapist, each under their own key.
    fn to_author(&self, words: &Words, client: &str, therapist: &str) -> String {
        self.say(words, if self.author == Person::Client { client } else { therapist })
    }

    fn here(&self) -> String {
        format!("{}/say", self.base)
    }

    /// What was ticked and where they came from, carried from page to page.
    fn carried(&self) -> Markup {
        html! {
            (form::hidden("finding", &self.finding))
            @for id in &self.about { (form::hidden(&format!("about-{id}"), "yes")) }
        }
    }
}

fn tick(view: &View, words: &Words, room: &Room) -> Markup {
    let ticks = html! {
        (form::hidden("finding", &view.finding))
        fieldset {
            legend.label { (words.plain("saying-tick")) }
            p.hint { (words.plain("saying-tick-hint")) }
            div.choices { @for one in concerns::of(view.author) { (concern(view, one.id, words)) } }
        }
        div.buttons { (go("ticked", &words.plain("saying-tick-go"))) }
    };
    html! {
        (back(&format!("{}/words", view.base), &words.plain("words-title")))
        h1 { (words.plain("saying-title")) }
        p.lead { (view.to_author(words, "saying-lead-client", "saying-lead-therapist")) }
        @if !view.finding.is_empty() { p { (words.plain("saying-from-finding")) } }
        (form::form(room, &view.here(), &ticks))
        p.quiet { (words.plain("saying-print-help")) }
    }
}

fn concern(view: &View, id: &str, words: &Words) -> Markup {
    let label = words.plain(&format!("concern-{}-{id}", concerns::word(view.author)));
    form::tick(&format!("about-{id}"), &label, view.about.contains(&id))
}

fn choose(view: &View, fitting: &[String], words: &Words, room: &Room) -> Markup {
    let openings = html! {
        (view.carried())
        @if !fitting.is_empty() { (finding_words(fitting, words)) }
        @for id in &view.about { (openings_of(view, id, words)) }
        div.buttons { (go("chosen", &words.plain("saying-choose-go"))) }
    };
    html! {
        (back(&view.here(), &words.plain("saying-title")))
        h1 { (words.plain("saying-choose-title")) }
        @if view.about.is_empty() && fitting.is_empty() { p.lead { (words.plain("saying-choose-empty")) } }
        @else { p.lead { (words.plain("saying-choose-lead")) } }
        (form::form(room, &view.here(), &openings))
    }
}

fn finding_words(fitting: &[String], words: &Words) -> Markup {
    html! {
        fieldset.card {
            legend.label { (words.plain("saying-finding-words")) }
            div.choices {
                @for (place, sentence) in fitting.iter().enumerate() {
                    (form::tick(&format!("use-finding-{place}"), sentence, false))
                }
            }
        }
    }
}

fn openings_of(view: &View, id: &str, words: &Words) -> Markup {
    let author = concerns::word(view.author);
    let also = format!("concern-{author}-{id}-also");
    html! {
        fieldset.card {
            legend.label { (words.plain(&format!("concern-{author}-{id}"))) }
            @if words.has(&also) { p { (words.plain(&also)) } }
            div.choices {
                @for way in WAYS {
                    (opening(&format!("use-{id}-{way}"), way, &words.plain(&format!("opening-{author}-{id}-{way}")), words))
                }
            }
        }
    }
}

fn opening(id: &str, way: &str, sentence: &str, words: &Words) -> Markup {
    html! {
        div.choice {
            input type="checkbox" id=(id) name=(id) value="yes" aria-describedby={ (id) "-hint" };
            label for=(id) { (sentence) }
            p.hint id={ (id) "-hint" } { (words.plain(&format!("way-{way}"))) }
        }
    }
}

fn edit(view: &View, text: &str, errors: &[Error], words: &Words, room: &Room) -> Markup {
    let hint = words.say("saying-text-hint", &[("most", MOST_WORDS.into())]);
    let fields = html! {
        (view.carried())
        (form::area_with("text", &words.plain("saying-text"), &hint, text, 12, errors))
        fieldset id="do" tabindex="-1" {
            legend.label { (words.plain("saying-what-now")) }
            @for error in errors.iter().filter(|error| error.field == "do") { p.wrong { (error.says) } }
            (form::choices("do", &doings(view, words), None))
        }
        div.buttons { (go("do", &words.plain("saying-go-on"))) }
    };
    html! {
        (form::errors(words, errors))
        (back(&view.here(), &words.plain("saying-title")))
        h1 { (words.plain("saying-edit-title")) }
        p.lead { (words.plain("saying-edit-lead")) }
        (form::form(room, &view.here(), &fields))
    }
}

/// A therapist sends nothing from here: what they have to say belongs into the room.
fn doings(view: &View, words: &Words) -> Vec<Choice> {
    let keep = view.to_author(words, "saying-do-keep-client", "saying-do-keep-therapist");
    let take = view.to_author(words, "saying-do-take-client", "saying-do-take-therapist");
    let choice = |id: &str, key: &str, hint: String| Choice::new(id, words.plain(key)).hint(hint);
    let mut doings = vec![
        choice("keep", "saying-do-keep", keep),
        choice("take", "saying-do-take", take),
        choice("print", "saying-do-print", words.plain("saying-do-print-what")),
    ];
    if view.author == Person::Client {
        doings.push(choice("send", "saying-do-send", view.say(words, "saying-do-send-what")));
    }
    doings
}

fn look(view: &View, text: &str, once: &str, words: &Words, room: &Room) -> Markup {
    let buttons = html! {
        (view.carried())
        (form::hidden("text", text))
        (form::hidden("once", once))
        div.buttons {
            (go("send", &view.say(words, "saying-look-go")))
            button type="submit" name="step" value="back" { (words.plain("saying-look-back")) }
            button type="submit" name="step" value="keep" { (words.plain("saying-look-keep")) }
        }
    };
    html! {
        h1 { (view.say(words, "saying-look-title")) }
        p.lead { (words.plain("saying-look-lead")) }
        (written(text))
        p { (view.say(words, "saying-look-after")) }
        p { (words.plain("saying-look-not-watched")) }
        (form::form(room, &view.here(), &buttons))
    }
}

fn paper(view: &View, text: &str, words: &Words, room: &Room) -> Markup {
    let again = html! {
        (view.carried())
        (form::hidden("text", text))
        div.buttons { button type="submit" name="step" value="back" { (words.plain("saying-back-to-edit")) } }
    };
    html! {
        (on_paper("saying-paper-title", text, words))
        p.screen { (words.plain("saying-paper-not-kept")) }
        div.screen { (form::form(room, &view.here(), &again)) }
    }
}

/// A text by itself, under the key of a title: on paper nothing but the text comes out.
#[must_use]
pub fn on_paper(title: &str, text: &str, words: &Words) -> Markup {
    html! {
        h1.screen { (words.plain(title)) }
        p.screen { (words.plain("saying-paper-how")) }
        (written(text))
        p.screen { button type="button" hidden data-print="" { (words.plain("saying-paper-go")) } }
    }
}

/// Somebody's words as they stand, line by line.
#[must_use]
pub fn written(text: &str) -> Markup {
    html! { div.written dir="auto" { @for line in text.lines().filter(|line| !line.trim().is_empty()) { p { (line) } } } }
}

fn go(step: &str, label: &str) -> Markup {
    html! { button.go type="submit" name="step" value=(step) { (label) } }
}

/// The room a sample stands in.
#[must_use]
pub fn sample_room(view: &View) -> Room {
    match view.author {
        Person::Client => Room::sample_client("/my/say"),
        Person::Therapist | Person::Supervisor => Room::sample_therapist("/course/mara/say"),
    }
}
