//! A summary to take along, step by step: what should be in it, writing it, and the sheet for paper.

use super::super::say::view::on_paper;
use crate::{
    web::look::{
        Room, Width,
        card::back,
        form::{self, Error},
        shell,
    },
    words::Words,
};
use engine::ending::summary::PartKind;
use maud::{Markup, html};
use practice::saying::MOST_WORDS;

/// What the page shows.
#[derive(Clone, Debug)]
pub struct View {
    /// Where they are.
    pub step: Step,
}

/// The steps, one page each.
#[derive(Clone, Debug)]
pub enum Step {
    /// What should be in it?
    Parts {
        /// What has to be put right.
        errors: Vec<Error>,
    },
    /// Their own words.
    Edit {
        /// The text so far.
        text: String,
        /// What has to be put right.
        errors: Vec<Error>,
    },
    /// The sheet by itself.
    Paper {
        /// The text.
        text: String,
    },
}

const HERE: &str = "/my/stopping/summary";

/// The page.
#[must_use]
pub fn page(view: &View, words: &Words, room: &Room) -> Markup {
    let (body, errors): (Markup, &[Error]) = match &view.step {
        Step::Parts { errors } => (parts(errors, words, room), errors),
        Step::Edit { text, errors } => (edit(text, errors, words, room), errors),
        Step::Paper { text } => (paper(text, words, room), &[]),
    };
    shell(room, words, &form::title(words, &words.plain("summary-window"), errors), Width::Narrow, &body)
}

fn parts(errors: &[Error], words: &Words, room: &Room) -> Markup {
    let ticks = html! {
        fieldset #parts tabindex="-1" {
            legend.label { (words.plain("summary-parts")) }
            @for error in errors { p.wrong { (error.says) } }
            div.choices {
                @for part in PartKind::ALL.map(PartKind::id) {
                    (form::tick(&format!("part-{part}"), &words.plain(&format!("summary-part-{part}")), false))
                }
            }
        }
        div.buttons { button.go type="submit" name="step" value="parts" { (words.plain("summary-parts-go")) } }
    };
    html! {
        (form::errors(words, errors))
        (back("/my/stopping", &words.plain("stopping-title")))
        h1 { (words.plain("summary-title")) }
        p.lead { (words.plain("summary-what")) }
        p { (words.plain("summary-lead")) }
        (form::form(room, HERE, &ticks))
    }
}

fn edit(text: &str, errors: &[Error], words: &Words, room: &Room) -> Markup {
    let hint = words.say("saying-text-hint", &[("most", MOST_WORDS.into())]);
    let fields = html! {
        (form::area_with("text", &words.plain("summary-text"), &hint, text, 20, errors))
        div.buttons {
            button.go type="submit" name="step" value="keep" { (words.plain("summary-do-keep")) }
            button type="submit" name="step" value="print" { (words.plain("summary-do-print")) }
        }
    };
    html! {
        (form::errors(words, errors))
        (back(HERE, &words.plain("summary-title")))
        h1 { (words.plain("summary-edit-title")) }
        p.lead { (words.plain("summary-edit-lead")) }
        (form::form(room, HERE, &fields))
    }
}

fn paper(text: &str, words: &Words, room: &Room) -> Markup {
    let again = html! {
        (form::hidden("text", text))
        div.buttons { button type="submit" name="step" value="back" { (words.plain("saying-back-to-edit")) } }
    };
    html! {
        (on_paper("saying-paper-title", text, words))
        p.screen { (words.plain("saying-paper-not-kept")) }
        div.screen { (form::form(room, HERE, &again)) }
    }
}

/// The room these samples stand in.
#[must_use]
pub fn sample_room(_: &View) -> Room {
    Room::sample_client(HERE)
}

/// The page in every state worth looking at; everybody in it is invented.
#[must_use]
pub fn samples() -> Vec<(&'static str, View)> {
    let text = "What I wanted\nI came to therapy because I wanted to sleep again.\n\n\
                What helped\nIt helped me when we stopped and looked at one week closely.";
    let error = |field: &str, says: &str| vec![Error { field: field.into(), says: says.into() }];
    let edit = |text: String, errors| View { step: Step::Edit { text, errors } };
    let right_to_left = "ما أردته\nجئت إلى العلاج لأنني أردت أن أنام من جديد.";
    vec![
        ("empty", View { step: Step::Parts { errors: Vec::new() } }),
        ("nothing-ticked", View { step: Step::Parts { errors: error("parts", "Tick at least one part.") } }),
        ("ordinary", edit(text.into(), Vec::new())),
        ("long", edit([text; 12].join("\n\n"), Vec::new())),
        ("wrong", edit(String::new(), error("text", "Write a few words first, or go back and pick some."))),
        ("paper", View { step: Step::Paper { text: text.into() } }),
        ("crowded", View { step: Step::Paper { text: [text; 10].join("\n\n") } }),
        ("right-to-left", View { step: Step::Paper { text: right_to_left.into() } }),
    ]
}
