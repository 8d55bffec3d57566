//! Stopping or changing: the right first, the options, what somebody has in mind, what stays, and a summary.

pub mod view;

use std::collections::HashMap;

use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use engine::course::EndingKind;
use maud::Markup;
use practice::desk::{ClientDesk, TellEnding};
use practice::entries::Purpose;
use practice::saying::{KeptWords, OwnEnding};
use practice::{Refusal, Stop};
use view::{Chosen, Kept, Now, View};

use super::kept::beginning;
use crate::web::look::form::Error;
use crate::web::posted::{Fields, Posted};
use crate::web::refused::Refused;
use crate::web::signed::Signed;
use crate::web::site::{Shared, Site, ask};

/// What a client can have in mind. An end that neither chose is for the therapist to tell.
pub const KINDS: [EndingKind; 4] = [EndingKind::Wish, EndingKind::Planned, EndingKind::Pause, EndingKind::Change];

/// The written word of a kind, as the form sends it and the sentences are called.
#[must_use]
pub const fn kind_word(kind: EndingKind) -> &'static str {
    match kind {
        EndingKind::Wish => "wish",
        EndingKind::Planned => "planned",
        EndingKind::Pause => "pause",
        EndingKind::Change => "change",
        EndingKind::Forced => "forced",
    }
}

/// What can be done here, and the key of the sentence that says so.
const DONE: [(&str, &str); 3] =
    [("kept", "stopping-done-kept"), ("told", "stopping-done-told"), ("back", "stopping-done-back")];

/// The page.
pub async fn show(
    State(site): State<Shared>,
    Query(asked): Query<HashMap<String, String>>,
    signed: Signed<ClientDesk>,
) -> Result<Markup, Refused> {
    let desk = signed.desk;
    let done = asked.get("done").and_then(|done| DONE.iter().find(|(id, _)| id == done)).map(|(_, key)| *key);
    let view = ask(&site, move |site| drawn(site, &desk, done, Chosen::default(), Vec::new())).await?;
    Ok(view::page(&view, &site.words, &signed.room))
}

fn drawn(site: &Site, desk: &ClientDesk, done: Option<&str>, chosen: Chosen, errors: Vec<Error>) -> Result<View, Stop> {
    let own = desk.words()?;
    Ok(View {
        client: own.client,
        done: done.map(|key| site.words.say(key, &[("name", own.therapist.as_str().into())])),
        now: own.ending.as_ref().map(|ending| now(site, ending)),
        summaries: own
            .kept
            .iter()
            .filter(|one| one.words.purpose == Purpose::Summary)
            .map(|one| kept(site, one))
            .collect(),
        therapist: own.therapist,
        chosen,
        errors,
    })
}

fn now(site: &Site, own: &OwnEnding) -> Now {
    Now {
        kind: kind_word(own.wish.kind),
        on: site.words.day(own.wish.told),
        last: own.wish.last.map(|day| site.words.day(day)),
        told: own.told(),
    }
}

fn kept(site: &Site, one: &KeptWords) -> Kept {
    let when = site.words.say("words-summary-on", &[("day", site.words.day(one.words.on).into())]);
    Kept { when, begins: beginning(&one.words.text), href: format!("/my/words/{}", one.entry) }
}

/// Writes down what they have in mind, tells it, or takes it back.
pub async fn tell(
    State(site): State<Shared>,
    signed: Signed<ClientDesk>,
    Posted(fields): Posted,
) -> Result<Response, Refused> {
    let desk = signed.desk;
    match ask(&site, move |site| told(site, &desk, &fields)).await? {
        Ok(done) => Ok(Redirect::to(&format!("/my/stopping?done={done}")).into_response()),
        Err(view) => Ok(view::page(&view, &site.words, &signed.room).into_response()),
    }
}

/// What was done, or the page with everything that has to be put right.
fn told(site: &Site, desk: &ClientDesk, fields: &Fields) -> Result<Result<&'static str, Box<View>>, Stop> {
    match fields.one("go") {
        "back" => desk.take_ending_back().map(|()| Ok("back")),
        "tell" => tell_what_is_kept(desk).map(|()| Ok("told")),
        _ => match read(site, fields) {
            Ok(tell) => desk.tell_ending(tell).map(|()| Ok(if tell.told { "told" } else { "kept" })),
            Err(errors) => drawn(site, desk, None, chosen(fields), errors).map(|view| Err(Box::new(view))),
        },
    }
}

fn tell_what_is_kept(desk: &ClientDesk) -> Result<(), Stop> {
    let kept = desk.words()?.ending.ok_or(Refusal::NotYours)?.wish;
    desk.tell_ending(TellEnding { kind: kept.kind, last: kept.last, told: true })
}

fn chosen(fields: &Fields) -> Chosen {
    let of = |name: &str| fields.one(name).to_owned();
    Chosen { kind: of("kind"), last: of("last"), sharing: of("sharing") }
}

/// What was filled in, or everything that has to be put right.
fn read(site: &Site, fields: &Fields) -> Result<TellEnding, Vec<Error>> {
    let kind = KINDS.into_iter().find(|kind| kind_word(*kind) == fields.one("kind"));
    let told = match fields.one("sharing") {
        "now" => Some(true),
        "kept" => Some(false),
        _ => None,
    };
    let last = match fields.one("last") {
        "" => Some(None),
        day => day.parse().ok().filter(|day| *day >= site.house.today()).map(Some),
    };
    if let (Some(kind), Some(last), Some(told)) = (kind, last, told) {
        return Ok(TellEnding { kind, last, told });
    }
    let missing = [
        ("kind-0", kind.is_none(), "stopping-tell-error-kind"),
        ("last", last.is_none(), "stopping-tell-error-last"),
        ("sharing-0", told.is_none(), "stopping-tell-error-sharing"),
    ];
    let error = |(field, _, key): (&str, bool, &str)| Error { field: field.to_owned(), says: site.words.plain(key) };
    Err(missing.into_iter().filter(|(_, missing, _)| *missing).map(error).collect())
}
