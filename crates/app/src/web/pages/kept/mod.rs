//! My words: what somebody keeps for themselves, and what a client sent.

pub mod view;

use std::collections::HashMap;

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use engine::signal::Person;
use maud::Markup;
use practice::entries::Purpose;
use practice::saying::KeptWords;
use practice::{Refusal, Stop};
use serde::Deserialize;
use view::{List, One, Row, Sent, View};

use super::say::pen::{Pen, Writing};
use super::say::wrong_text;
use crate::web::look::form::Error;
use crate::web::posted::{Fields, Posted};
use crate::web::refused::Refused;
use crate::web::site::{Shared, Site, ask};

/// What can be done with words, and the key of the sentence that says so.
const DONE: [(&str, &str); 5] = [
    ("sent", "saying-done-sent"),
    ("kept", "saying-done-kept"),
    ("taken", "saying-done-taken"),
    ("changed", "saying-done-changed"),
    ("away", "saying-done-away"),
];

/// The text that an address names.
#[derive(Deserialize)]
pub struct Named {
    entry: String,
}

/// The words of one of the two.
pub async fn list(
    State(site): State<Shared>,
    Query(asked): Query<HashMap<String, String>>,
    Writing { pen, room }: Writing,
) -> Result<Markup, Refused> {
    let done = asked.get("done").and_then(|done| DONE.iter().find(|(id, _)| id == done)).map(|(_, key)| *key);
    let view = ask(&site, move |site| drawn(site, &pen, done)).await?;
    Ok(view::page(&View::List(view), &site.words, &room))
}

fn drawn(site: &Site, pen: &Pen, done: Option<&str>) -> Result<List, Stop> {
    let (other, (kept, sent)) = (pen.other()?, pen.words()?);
    let done = done.map(|key| site.words.say(key, &[("name", other.as_str().into())]));
    let sent = sent.into_iter().map(|message| Sent { on: site.words.day(message.on), text: message.text });
    let base = pen.base();
    let rows = kept.iter().map(|one| row(site, &base, one)).collect();
    Ok(List { author: pen.author(), base, other, done, rows, sent: sent.collect() })
}

fn row(site: &Site, base: &str, kept: &KeptWords) -> Row {
    let key = if kept.words.purpose == Purpose::Summary { "words-summary-on" } else { "words-kept-on" };
    Row {
        when: site.words.say(key, &[("day", site.words.day(kept.words.on).into())]),
        begins: beginning(&kept.words.text),
        to_session: kept.words.to_session,
        href: format!("{base}/words/{}", kept.entry),
    }
}

/// The longest beginning of a text in a list, in characters.
const LONGEST: usize = 120;

/// The first line of a text, cut between words.
#[must_use]
pub fn beginning(text: &str) -> String {
    let first = text.lines().next().unwrap_or_default();
    if first.chars().count() <= LONGEST {
        return first.to_owned();
    }
    let kept: String = first.chars().take(LONGEST).collect();
    let end = kept.rfind(char::is_whitespace).unwrap_or(kept.len());
    format!("{} …", &kept[..end])
}

/// One text.
pub async fn one(
    State(site): State<Shared>,
    Path(Named { entry }): Path<Named>,
    Writing { pen, room }: Writing,
) -> Result<Markup, Refused> {
    let view = ask(&site, move |_| opened(&pen, &entry)).await?;
    Ok(view::page(&View::One(view), &site.words, &room))
}

fn opened(pen: &Pen, entry: &str) -> Result<One, Stop> {
    let kept = pen.words()?.0.into_iter().find(|kept| kept.entry == entry).ok_or(Refusal::NotYours)?;
    Ok(One {
        author: pen.author(),
        base: pen.base(),
        entry: kept.entry,
        text: kept.words.text,
        to_session: kept.words.to_session,
        errors: Vec::new(),
    })
}

/// Changes a text, or puts it away.
pub async fn change(
    State(site): State<Shared>,
    Writing { pen, room }: Writing,
    Posted(fields): Posted,
) -> Result<Response, Refused> {
    match ask(&site, move |site| changed(site, &pen, &fields)).await? {
        Ok(path) => Ok(Redirect::to(&path).into_response()),
        Err(view) => Ok(view::page(&View::One(view), &site.words, &room).into_response()),
    }
}

/// The path that shows it done, or the page with what has to be put right.
fn changed(site: &Site, pen: &Pen, fields: &Fields) -> Result<Result<String, One>, Stop> {
    let (entry, text) = (fields.one("entry"), fields.one("text"));
    if fields.one("go") == "away" {
        pen.put_away(entry)?;
        return Ok(Ok(format!("{}/words?done=away", pen.base())));
    }
    let view = opened(pen, entry)?;
    if let Some(says) = wrong_text(&site.words, text) {
        let errors = vec![Error { field: "text".to_owned(), says }];
        return Ok(Err(One { text: text.to_owned(), errors, ..view }));
    }
    pen.change(entry, text, fields.ticked("to-session"))?;
    Ok(Ok(format!("{}/words?done=changed", pen.base())))
}

/// What a client wants at hand in the next session: its beginning, and where it opens.
#[must_use]
pub fn for_session(kept: &[KeptWords]) -> Vec<(String, String)> {
    let taken = kept.iter().filter(|one| one.words.to_session);
    taken.map(|one| (one.words.text.clone(), format!("/my/words/{}", one.entry))).collect()
}

/// Whether a client writes: their list has what they sent.
#[must_use]
pub fn sends(author: Person) -> bool {
    author == Person::Client
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_first_line_is_cut_between_words_and_a_short_one_stands() {
        assert_eq!(beginning("One.\n\nTwo."), "One.");
        // 120 characters are 24 times "word "; the last blank of them is the cut.
        assert_eq!(beginning(&"word ".repeat(60)), format!("{} …", "word ".repeat(24).trim_end()));
    }
}
