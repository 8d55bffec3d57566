//! Fields people fill in: what fits is taken, what does not is refused by name.

use std::collections::BTreeMap;

use engine::instrument::Instrument;

use crate::fault::{Refusal, Stop};

/// The longest name, in characters.
const MOST_NAME: usize = 120;

/// A name: trimmed, not empty, without control characters or marks that turn the text around.
pub(crate) fn name(field: &'static str, typed: &str) -> Result<String, Stop> {
    let name: String = typed.trim().chars().filter(|c| !c.is_control() && !turns_text(*c)).collect();
    if name.is_empty() {
        return Err(Refusal::BadField { field, what: "it is empty; write a name".to_owned() }.into());
    }
    if name.chars().count() > MOST_NAME {
        return Err(Refusal::TooLong { field, most: MOST_NAME }.into());
    }
    Ok(name)
}

/// Several lines of text: trimmed, not empty, at most so many characters, without control characters but line ends.
pub(crate) fn text(field: &'static str, typed: &str, most: usize) -> Result<String, Stop> {
    let lines = typed.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = lines.chars().filter(|c| *c == '\n' || (!c.is_control() && !turns_text(*c))).collect();
    let text = kept.trim();
    if text.is_empty() {
        return Err(Refusal::BadField { field, what: "it is empty; write something first".to_owned() }.into());
    }
    if text.chars().count() > most {
        return Err(Refusal::TooLong { field, most }.into());
    }
    Ok(text.to_owned())
}

/// The Unicode marks that embed, override or isolate a direction.
const fn turns_text(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Answers that the form offers, each of them.
pub(crate) fn answers(form: &Instrument, answers: &BTreeMap<String, i32>) -> Result<(), Stop> {
    answers.iter().try_for_each(|(item, value)| answer(form, item, *value))
}

fn answer(form: &Instrument, item: &str, value: i32) -> Result<(), Stop> {
    let known = form.item(item).ok_or(Refusal::FormChanged)?;
    if (known.min..=known.max).contains(&value) {
        return Ok(());
    }
    let impossible =
        Refusal::ImpossibleAnswer { item: item.to_owned(), given: value.to_string(), min: known.min, max: known.max };
    Err(impossible.into())
}
