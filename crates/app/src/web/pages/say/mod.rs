//! Help me say it: from what is true to words, and from words to what happens with them. Nothing goes out unread.

pub mod concerns;
pub mod pen;
pub mod view;

use std::collections::HashMap;

use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use maud::Markup;
use pen::{Pen, Writing};
use practice::entries::Purpose;
use practice::saying::{MOST_WORDS, NewWords};
use practice::{Refusal, Stop};
use view::{DOINGS, Step, View};

use crate::web::look::form::Error;
use crate::web::posted::{Fields, Posted};
use crate::web::refused::Refused;
use crate::web::site::{Shared, Site, ask};
use crate::words::Words;

/// The first page; its address may carry `?about=break,hurt` and `?finding=…`.
pub async fn begin(
    State(site): State<Shared>,
    Query(asked): Query<HashMap<String, String>>,
    Writing { pen, room }: Writing,
) -> Result<Markup, Refused> {
    let of = |name: &str| asked.get(name).cloned().unwrap_or_default();
    let (finding, named) = (of("finding"), of("about"));
    let mut about = concerns::named(pen.author(), &named.split(',').collect::<Vec<_>>());
    about.extend(concerns::fitting(pen.author(), &finding));
    let view = ask(&site, move |_| drawn(&pen, finding, about, Step::Tick)).await?;
    Ok(view::page(&view, &site.words, &room))
}

fn drawn(pen: &Pen, finding: String, about: Vec<&'static str>, step: Step) -> Result<View, Stop> {
    Ok(View { author: pen.author(), base: pen.base(), other: pen.other()?, finding, about, step })
}

/// Where a step leads: to a page, or to the words that are kept now.
enum Next {
    Page(Box<View>),
    Done(String),
}

/// Takes a step.
pub async fn go_on(
    State(site): State<Shared>,
    Writing { pen, room }: Writing,
    Posted(fields): Posted,
) -> Result<Response, Refused> {
    match ask(&site, move |site| step(site, &pen, &fields)).await? {
        Next::Page(view) => Ok(view::page(&view, &site.words, &room).into_response()),
        Next::Done(path) => Ok(Redirect::to(&path).into_response()),
    }
}

fn step(site: &Site, pen: &Pen, fields: &Fields) -> Result<Next, Stop> {
    let (finding, text) = (fields.one("finding").to_owned(), fields.one("text").to_owned());
    let ticked: Vec<&str> = fields.under("about-").map(|(id, _)| id).collect();
    let about = concerns::named(pen.author(), &ticked);
    let step = match fields.one("step") {
        "ticked" => Step::Choose(pen.fitting(site, &finding)?),
        "chosen" => Step::Edit { text: chosen(site, pen, fields, &finding)?, errors: Vec::new() },
        "back" => Step::Edit { text, errors: Vec::new() },
        "do" => match wrong(&site.words, &text, fields.one("do")) {
            errors if errors.is_empty() => return decided(site, pen, fields, about),
            errors => Step::Edit { text, errors },
        },
        "keep" => return keep(pen, fields, about, false),
        "send" => return send(pen, fields),
        _ => Step::Tick,
    };
    page(pen, finding, about, step)
}

fn page(pen: &Pen, finding: String, about: Vec<&'static str>, step: Step) -> Result<Next, Stop> {
    Ok(Next::Page(Box::new(drawn(pen, finding, about, step)?)))
}

/// The openings that were ticked, under each other.
fn chosen(site: &Site, pen: &Pen, fields: &Fields, finding: &str) -> Result<String, Stop> {
    let fitting = pen.fitting(site, finding)?;
    let sentence = |id: &str| match id.strip_prefix("finding-") {
        Some(place) => fitting.get(place.parse::<usize>().ok()?).cloned(),
        None => {
            let key = format!("opening-{}-{id}", concerns::word(pen.author()));
            site.words.has(&key).then(|| site.words.plain(&key))
        }
    };
    Ok(fields.under("use-").filter_map(|(id, _)| sentence(id)).collect::<Vec<_>>().join("\n\n"))
}

/// What has to be put right in the words, and in what is to happen with them.
fn wrong(words: &Words, text: &str, doing: &str) -> Vec<Error> {
    let undecided = (!DOINGS.contains(&doing)).then(|| words.plain("saying-error-do"));
    let error = |field: &str, says| Error { field: field.to_owned(), says };
    let of_text = wrong_text(words, text).map(|says| error("text", says));
    of_text.into_iter().chain(undecided.map(|says| error("do", says))).collect()
}

/// What is wrong with a text, if anything.
pub fn wrong_text(words: &Words, text: &str) -> Option<String> {
    match text.trim().replace("\r\n", "\n").chars().count() {
        0 => Some(words.plain("saying-error-empty")),
        length if length > MOST_WORDS => Some(words.say("saying-error-long", &[("most", MOST_WORDS.into())])),
        _ => None,
    }
}

fn decided(site: &Site, pen: &Pen, fields: &Fields, about: Vec<&'static str>) -> Result<Next, Stop> {
    let (finding, text) = (fields.one("finding").to_owned(), fields.one("text").to_owned());
    match (fields.one("do"), pen) {
        ("take", _) => keep(pen, fields, about, true),
        ("print", _) => page(pen, finding, about, Step::Paper { text }),
        ("send", Pen::Client(_)) => page(pen, finding, about, Step::Look { text, once: site.seal.fresh_visit() }),
        _ => keep(pen, fields, about, false),
    }
}

fn keep(pen: &Pen, fields: &Fields, about: Vec<&'static str>, to_session: bool) -> Result<Next, Stop> {
    pen.keep(&NewWords {
        purpose: Purpose::Words,
        about: about.into_iter().map(str::to_owned).collect(),
        text: fields.one("text").to_owned(),
        to_session,
        once: String::new(),
    })?;
    Ok(Next::Done(format!("{}/words?done={}", pen.base(), if to_session { "taken" } else { "kept" })))
}

/// Only a client sends, and only from the page that showed it all.
fn send(pen: &Pen, fields: &Fields) -> Result<Next, Stop> {
    match pen {
        Pen::Client(desk) if !fields.one("once").is_empty() => {
            desk.send_words(fields.one("text"), fields.one("once"))?;
            Ok(Next::Done(format!("{}/words?done=sent", pen.base())))
        }
        _ => Err(Refusal::NotYours.into()),
    }
}
