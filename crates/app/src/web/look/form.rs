//! What a form is made of: a seal, choices big enough for thumbs, and errors that say what to do.

use super::Room;
use crate::words::Words;
use maud::{Markup, html};

/// A form that posts to `action` and carries the seal.
#[must_use]
pub fn form(room: &Room, action: &str, body: &Markup) -> Markup {
    html! {
        form method="post" action=(action) novalidate {
            input type="hidden" name="csrf" value=(room.csrf);
            (body)
        }
    }
}

/// A form that may carry a file.
#[must_use]
pub fn form_with_file(room: &Room, action: &str, body: &Markup) -> Markup {
    html! {
        form method="post" action=(action) enctype="multipart/form-data" novalidate {
            input type="hidden" name="csrf" value=(room.csrf);
            (body)
        }
    }
}

/// A value the form carries unseen.
#[must_use]
pub fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

/// The one button that goes on.
#[must_use]
pub fn go_on(label: &str) -> Markup {
    html! { button.go type="submit" { (label) } }
}

/// One thing that has to be put right before going on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// The id of the field it belongs to.
    pub field: String,
    /// What is wrong and what to do, in a sentence.
    pub says: String,
}

/// Every error at the top, each a link to its field; the page's title says so too.
#[must_use]
pub fn errors(words: &Words, errors: &[Error]) -> Markup {
    html! {
        @if !errors.is_empty() {
            div.errors role="alert" aria-labelledby="errors-title" tabindex="-1" data-focus="" {
                h2 #errors-title { (words.plain("errors-title")) }
                ul { @for error in errors { li { a href={ "#" (error.field) } { (error.says) } } } }
            }
        }
    }
}

/// The window's title, saying first that something is to be put right.
#[must_use]
pub fn title(words: &Words, title: &str, errors: &[Error]) -> String {
    if errors.is_empty() { title.to_owned() } else { words.say("errors-window", &[("title", title.into())]) }
}

/// One line to type in.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// Its id, which is also its name in the posted form.
    pub id: &'a str,
    /// What to type.
    pub label: &'a str,
    /// A word of help, or nothing.
    pub hint: &'a str,
    /// `text`, `password`, `date`, `tel`.
    pub kind: &'a str,
    /// What the browser may fill in: `off`, `username`, `current-password`.
    pub fill: &'a str,
    /// What stands in it.
    pub value: &'a str,
}

/// One line to type in, with its label above and its error, if any, between.
#[must_use]
pub fn line(line: &Line<'_>, errors: &[Error]) -> Markup {
    let about = described(line.id, line.hint, errors);
    html! {
        div.field {
            label for=(line.id) { (line.label) }
            (notes(line.id, line.hint, errors))
            input id=(line.id) name=(line.id) type=(line.kind) autocomplete=(line.fill) value=(line.value)
                aria-describedby=[about] aria-invalid=[wrong(line.id, errors)] dir="auto" spellcheck="false";
        }
    }
}

/// Several lines to write in.
#[must_use]
pub fn area(id: &str, label: &str, hint: &str, value: &str, rows: u32) -> Markup {
    area_with(id, label, hint, value, rows, &[])
}

/// The same with its error, if any.
#[must_use]
pub fn area_with(id: &str, label: &str, hint: &str, value: &str, rows: u32, errors: &[Error]) -> Markup {
    html! {
        div.field {
            label for=(id) { (label) }
            (notes(id, hint, errors))
            textarea id=(id) name=(id) rows=(rows) autocomplete="off" dir="auto" aria-invalid=[wrong(id, errors)]
                aria-describedby=[described(id, hint, errors)] { (value) }
        }
    }
}

fn notes(id: &str, hint: &str, errors: &[Error]) -> Markup {
    html! {
        @if !hint.is_empty() { p.hint id={ (id) "-hint" } { (hint) } }
        @for error in errors.iter().filter(|error| error.field == id) {
            p.wrong id={ (id) "-wrong" } { (error.says) }
        }
    }
}

fn wrong(id: &str, errors: &[Error]) -> Option<&'static str> {
    errors.iter().any(|error| error.field == id).then_some("true")
}

fn described(id: &str, hint: &str, errors: &[Error]) -> Option<String> {
    let hint = (!hint.is_empty()).then(|| format!("{id}-hint"));
    let wrong = wrong(id, errors).map(|_| format!("{id}-wrong"));
    let both: Vec<String> = hint.into_iter().chain(wrong).collect();
    (!both.is_empty()).then(|| both.join(" "))
}

/// One of several things to choose.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// What a person reads.
    pub label: String,
    /// One more sentence, or nothing.
    pub hint: String,
}

impl Choice {
    /// A choice without a further sentence.
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: String::new() }
    }

    /// The same choice with one more sentence.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }
}

/// Choices under each other, each as wide as the page.
#[must_use]
pub fn choices(name: &str, choices: &[Choice], chosen: Option<&str>) -> Markup {
    choices_as(name, name, choices, chosen)
}

/// The same where one name stands in several forms of a page; `id` keeps them apart.
#[must_use]
pub fn choices_as(id: &str, name: &str, choices: &[Choice], chosen: Option<&str>) -> Markup {
    html! {
        div.choices {
            @for (place, choice) in choices.iter().enumerate() {
                (one_choice(&format!("{id}-{place}"), name, choice, chosen == Some(choice.value.as_str())))
            }
        }
    }
}

fn one_choice(id: &str, name: &str, choice: &Choice, chosen: bool) -> Markup {
    let hint = (!choice.hint.is_empty()).then(|| format!("{id}-hint"));
    html! {
        div.choice {
            input type="radio" id=(id) name=(name) value=(choice.value) checked[chosen] aria-describedby=[hint.as_ref()];
            label for=(id) { (choice.label) }
            @if let Some(hint) = &hint { p.hint id=(hint) { (choice.hint) } }
        }
    }
}

/// One thing to tick or leave.
#[must_use]
pub fn tick(id: &str, label: &str, ticked: bool) -> Markup {
    html! {
        div.choice {
            input type="checkbox" id=(id) name=(id) value="yes" checked[ticked];
            label for=(id) { (label) }
        }
    }
}

/// One of many, in a list that opens; the first entry is none of them.
#[must_use]
pub fn pick(line: &Line<'_>, choices: &[Choice], errors: &[Error]) -> Markup {
    html! {
        div.field {
            label for=(line.id) { (line.label) }
            (notes(line.id, line.hint, errors))
            select id=(line.id) name=(line.id) autocomplete="off" aria-invalid=[wrong(line.id, errors)]
                aria-describedby=[described(line.id, line.hint, errors)] {
                option value="" selected[line.value.is_empty()] { "–" }
                @for choice in choices {
                    option value=(choice.value) selected[choice.value == line.value] { (choice.label) }
                }
            }
        }
    }
}

/// Several things to tick, all sent under one name.
#[must_use]
pub fn ticks(name: &str, choices: &[Choice], ticked: &[String]) -> Markup {
    html! {
        div.choices {
            @for (place, choice) in choices.iter().enumerate() {
                @let id = format!("{name}-{place}");
                div.choice {
                    input type="checkbox" id=(id) name=(name) value=(choice.value) checked[ticked.contains(&choice.value)];
                    label for=(id) { (choice.label) }
                }
            }
        }
    }
}

/// A row of numbers with words at its two ends.
#[derive(Clone, Debug)]
pub struct Scale {
    /// The lowest number.
    pub min: i32,
    /// The highest number.
    pub max: i32,
    /// What the lowest means.
    pub low: String,
    /// What the highest means.
    pub high: String,
}

/// Numbers in a row that wraps; each is a radio button a thumb can hit, and the end words belong to the end numbers.
#[must_use]
pub fn scale(name: &str, scale: &Scale, chosen: Option<i32>) -> Markup {
    html! {
        div.scale {
            div.scale-row {
                @for value in scale.min..=scale.max { (one_number(name, scale, value, chosen == Some(value))) }
            }
            div.scale-ends aria-hidden="true" {
                span { (scale.min) " · " (scale.low) }
                span { (scale.max) " · " (scale.high) }
            }
        }
    }
}

fn one_number(name: &str, scale: &Scale, value: i32, chosen: bool) -> Markup {
    let id = format!("{name}-{value}");
    let end = match value {
        _ if value == scale.min => Some(&scale.low),
        _ if value == scale.max => Some(&scale.high),
        _ => None,
    };
    html! {
        div.number {
            input type="radio" id=(id) name=(name) value=(value) checked[chosen];
            label for=(id) { (value) @if let Some(end) = end { span.unseen { ", " (end) } } }
        }
    }
}
