//! A card holds one idea; a fold holds what stands behind it until somebody asks.

use crate::words::Words;
use maud::{Markup, html};

/// One idea on a card.
#[must_use]
pub fn card(body: &Markup) -> Markup {
    html! { div.card { (body) } }
}

/// What stands behind an idea, closed until somebody opens it.
#[must_use]
pub fn fold(summary: &str, body: &Markup) -> Markup {
    html! { details.fold { summary { (summary) } div.fold-body { (body) } } }
}

/// How many findings are expected to be chance.
#[derive(Clone, Debug)]
pub struct ByChance {
    /// The sentence.
    pub says: String,
    /// How that is reckoned.
    pub reckoned: String,
}

/// How many findings are expected to be chance; how that is reckoned waits in a fold.
#[must_use]
pub fn by_chance(expected: Option<&ByChance>, words: &Words) -> Markup {
    html! {
        @if let Some(ByChance { says, reckoned }) = expected {
            p.quiet { (says) }
            (fold(&words.plain("by-chance-how"), &html! { p.quiet { (reckoned) } }))
        }
    }
}

/// A short word set apart, such as how firmly something stands. Never a judgement of a person.
#[must_use]
pub fn tag(word: &str) -> Markup {
    html! { span.tag { (word) } }
}

/// What was just done, said once at the top and read out by a screen reader.
#[must_use]
pub fn done(sentence: Option<&str>) -> Markup {
    html! { @if let Some(sentence) = sentence { p.done role="status" { (sentence) } } }
}

/// The warm sentence where there is nothing yet.
#[must_use]
pub fn nothing_yet(sentence: &str) -> Markup {
    html! { p.nothing { (sentence) } }
}

/// A link back to where one came from.
#[must_use]
pub fn back(href: &str, sentence: &str) -> Markup {
    html! { p.back { a href=(href) { (sentence) } } }
}

/// A definition list of plain facts; a fact with nothing in it is left out.
#[must_use]
pub fn facts(words: &Words, facts: &[(&str, &str)]) -> Markup {
    html! {
        dl.facts {
            @for (key, value) in facts.iter().filter(|(_, value)| !value.is_empty()) {
                div { dt { (words.plain(key)) } dd { (value) } }
            }
        }
    }
}
