//! Check-in by link: looking never uses the link up; every reply is kept at once; sending writes it down once.
//!
//! Whoever has the link may answer, and the therapist who made it has it too. So answers are shown only to the browser
//! that gave them; any other one that opens the link begins anew.

pub mod view;

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{ConnectInfo, Path, Query, State};
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use engine::course::ConcernTo;
use maud::Markup;
use practice::entries;
use practice::intake::{self, Harm, Invitation, Next, Place, Reply, Sent, Since, Step};
use practice::library::Library;
use practice::{Refusal, Stop};
use serde::Deserialize;
use view::{Answers, Help, Question, Reader, Review, Screen, Sharing, Start, Thanks, View};

use crate::web::cookie;
use crate::web::look::Visitor;
use crate::web::look::form::{Error, Scale};
use crate::web::posted::{Fields, PostedByLink};
use crate::web::refused::Refused;
use crate::web::site::{Shared, Site, ask};

/// Which screen is asked for; the first open one where nothing is said.
#[derive(Debug, Deserialize)]
pub struct At {
    step: Option<Place>,
    help: Option<Place>,
}

/// Shows a screen. Only links that do not exist are counted: somebody may be guessing.
pub async fn show(
    State(site): State<Shared>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    Path(token): Path<String>,
    Query(at): Query<At>,
    headers: HeaderMap,
) -> Result<Markup, Refused> {
    let invitation = match seen(&site, &token, browser(&headers)).await {
        Err(Stop::Refused(Refusal::UnknownLink)) if !site.limits.allow("link", &from.ip().to_string()) => {
            return Err(Refused::too_many());
        }
        other => other?,
    };
    let on = OnScreen { site: &site, token: &token, invitation: &invitation, library: site.house.library() };
    Ok(match at.help {
        Some(place) => on.draw(on.help(place)),
        None => on.screen(at.step, Vec::new()),
    })
}

/// What tells this browser from others; nothing where it has begun no check-in.
fn browser(headers: &HeaderMap) -> String {
    cookie::sent(headers, cookie::BEGUN).unwrap_or_default()
}

/// The check-in as this browser may see it.
async fn seen(site: &Shared, token: &str, browser: String) -> Result<Invitation, Stop> {
    let link = token.to_owned();
    ask(site, move |site| Ok(site.house.check_in(&link)?.seen_from(&browser))).await
}

/// Takes what a screen sends.
pub async fn reply(
    State(site): State<Shared>,
    Path(token): Path<String>,
    headers: HeaderMap,
    PostedByLink(fields): PostedByLink,
) -> Result<Response, Refused> {
    if !site.seal.holds_link(&token, fields.one("csrf")) {
        return Err(Refused::stale().back_to(&format!("/c/{token}")));
    }
    match fields.one("step") {
        "review" => send(&site, token, browser(&headers), &fields).await,
        step => one_step(&site, token, (step.parse().unwrap_or(0), &fields), browser(&headers)).await,
    }
}

async fn one_step(
    site: &Shared,
    token: String,
    (place, fields): (Place, &Fields),
    browser: String,
) -> Result<Response, Refused> {
    if fields.one("go") == "from-help" {
        return Ok(to(&token, place));
    }
    let chosen = if place == 0 { sharing(fields.one("sharing")) } else { None };
    if let Some(sharing) = chosen {
        return begin(site, token, browser, sharing).await;
    }
    let seen = seen(site, &token, browser).await?;
    let Some(reply) = read(place, fields) else { return Ok(nothing_chosen(site, &token, &seen, place)) };
    if seen.sharing.is_none() {
        return Err(not_begun(&token));
    }
    let (link, form) = (token.clone(), fields.one("form").to_owned());
    match ask(site, move |site| site.house.reply(&link, place, &form, reply?)).await {
        Ok(Next::Go(next)) => Ok(to(&token, next)),
        Ok(Next::HelpNow(next)) => Ok(Redirect::to(&format!("/c/{token}?help={next}")).into_response()),
        Err(stop) => Err(Refused::from(stop).back_to(&format!("/c/{token}?step={place}"))),
    }
}

/// Nobody has chosen here yet who may see it.
fn not_begun(token: &str) -> Refused {
    Refused::from(Refusal::NothingChosen).back_to(&format!("/c/{token}"))
}

fn to(token: &str, place: Place) -> Response {
    Redirect::to(&format!("/c/{token}?step={place}")).into_response()
}

/// Begins the check-in in this browser, which keeps a secret of its own for it.
async fn begin(site: &Shared, token: String, browser: String, sharing: entries::Sharing) -> Result<Response, Refused> {
    let browser = if browser.is_empty() { site.seal.fresh_visit() } else { browser };
    let kept = cookie::keep(cookie::BEGUN, &browser).ok_or_else(Refused::stale)?;
    let link = token.clone();
    ask(site, move |site| site.house.begin(&link, &browser, sharing)).await?;
    let mut response = to(&token, 1);
    response.headers_mut().append(SET_COOKIE, kept);
    Ok(response)
}

/// What was replied; nothing where nothing was chosen.
fn read(place: Place, fields: &Fields) -> Option<Result<Reply, Stop>> {
    match (fields.one("go"), fields.one("answer")) {
        _ if place == 0 => None,
        ("skip", _) => Some(Ok(Reply::Skip)),
        (_, "") => None,
        (_, answer) => Some(number(answer)),
    }
}

fn number(answer: &str) -> Result<Reply, Stop> {
    let impossible =
        |_| Refusal::BadField { field: "answer", what: format!("{answer:?} is not a number on this form") };
    answer.parse().map(Reply::Answer).map_err(|error: std::num::ParseIntError| impossible(error).into())
}

fn nothing_chosen(site: &Shared, token: &str, invitation: &Invitation, place: Place) -> Response {
    let on = OnScreen { site, token, invitation, library: site.house.library() };
    let (field, key) =
        if place == 0 { ("sharing-0", "check-in-choose-first") } else { ("answer-0", "check-in-answer-first") };
    let error = Error { field: field.to_owned(), says: site.words.plain(key) };
    on.screen(Some(place), vec![error]).into_response()
}

async fn send(site: &Shared, token: String, browser: String, fields: &Fields) -> Result<Response, Refused> {
    let before = match seen(site, &token, browser).await {
        Err(Stop::Refused(Refusal::SpentLink)) => None,
        Ok(seen) if seen.sharing.is_none() => return Err(not_begun(&token)),
        other => Some(other?),
    };
    let (link, harm) = (token.clone(), harm(fields));
    let chosen = harm.is_some();
    if let Some(seen) = before.as_ref().filter(|_| !chosen && !fields.one("words").trim().is_empty()) {
        return Ok(once_more(site, &token, seen, fields, ("harm-0", "harm-choose-first")));
    }
    let sent = match ask(site, move |site| site.house.send_telling(&link, harm.as_ref())).await {
        Err(Stop::Refused(refusal @ Refusal::BadField { .. })) => {
            let again = |seen| Ok(once_more(site, &token, &seen, fields, ("words", "harm-too-long")));
            return before.map_or(Err(Refused::from(refusal)), again);
        }
        other => other?,
    };
    let harm = chosen.then(|| sent.told.map_or("not-sent", ConcernTo::word));
    let thanks = Thanks { harm, ..thanks(site, before.as_ref(), &sent) };
    let view = View { action: format!("/c/{token}"), screen: Screen::Thanks(thanks) };
    Ok(view::page(&view, &site.words, &room(site, &token)).into_response())
}

/// Whether something here frightened or harmed them; nothing where it was left out.
fn harm(fields: &Fields) -> Option<Harm> {
    let to = ConcernTo::ALL.into_iter().find(|to| to.word() == fields.one("harm"))?;
    Some(Harm { to, words: fields.one("words").to_owned() })
}

/// The last screen once more, with what was written on it and what has to be put right: the field, and the sentence's key.
fn once_more(
    site: &Site,
    token: &str,
    invitation: &Invitation,
    fields: &Fields,
    (field, key): (&str, &str),
) -> Response {
    let on = OnScreen { site, token, invitation, library: site.house.library() };
    let error = Error { field: field.to_owned(), says: site.words.plain(key) };
    let (chosen, words) = (fields.one("harm").to_owned(), fields.one("words").to_owned());
    let harm = view::Harm { chosen, words, errors: vec![error], ..on.harm() };
    on.draw(Screen::Review(Review { harm, ..on.review() })).into_response()
}

fn thanks(site: &Site, invitation: Option<&Invitation>, sent: &Sent) -> Thanks {
    let key = |since: Since| match since {
        Since::AboutTheSame => "since-about-the-same",
        Since::Better => "since-better",
        Since::Worse => "since-worse",
    };
    Thanks {
        changed: sent.since.map(|since| site.words.plain(key(since))),
        sharing: invitation.and_then(|invitation| invitation.sharing).map(shown),
        therapist: invitation.map(|invitation| invitation.therapist.clone()).unwrap_or_default(),
        harm: None,
        say_more: None,
        words_to_say: ["more-say-1", "more-say-2", "more-say-3"].map(|key| site.words.plain(key)).to_vec(),
    }
}

fn room(site: &Site, token: &str) -> crate::web::look::Room {
    site.room(Visitor::ByLink, site.seal.of_link(token), "")
}

/// A check-in about to be drawn.
struct OnScreen<'a> {
    site: &'a Site,
    token: &'a str,
    invitation: &'a Invitation,
    library: Arc<Library>,
}

impl OnScreen<'_> {
    fn draw(&self, screen: Screen) -> Markup {
        let view = View { action: format!("/c/{}", self.token), screen };
        view::page(&view, &self.site.words, &room(self.site, self.token))
    }

    fn screen(&self, place: Option<Place>, errors: Vec<Error>) -> Markup {
        let place = place.unwrap_or_else(|| self.invitation.reached(&self.library));
        self.draw(match self.invitation.step(place, &self.library) {
            Step::WhoSees => self.start(errors),
            Step::Ask(question) => Screen::Question(self.question(&question, errors)),
            Step::Send => Screen::Review(self.review()),
        })
    }

    fn start(&self, errors: Vec<Error>) -> Screen {
        let settings = self.site.house.settings();
        Screen::Start(Start {
            therapist: self.invitation.therapist.clone(),
            questions: self.invitation.questions(&self.library).len(),
            asks_about_safety: self.invitation.asks_about_safety(&self.library),
            safety_readers: settings.who_reads_when.map(|_| self.readers()).unwrap_or_default(),
            chosen: self.invitation.sharing.or(self.invitation.suggested).map(shown),
            errors,
        })
    }

    fn readers(&self) -> Vec<String> {
        let both = [Some(self.invitation.therapist.clone()), self.invitation.deputy.clone()];
        both.into_iter().flatten().collect()
    }

    fn question(&self, asked: &intake::Question, errors: Vec<Error>) -> Question {
        let definition = asked.instrument.definition();
        Question {
            number: asked.number,
            of: asked.of,
            form: asked.form(),
            stem: definition.stem.clone(),
            text: asked.item.text.clone().unwrap_or_default(),
            answers: answers(asked),
            chosen: asked.answer.flatten(),
            errors,
            attribution: Some(definition.attribution.clone()).filter(|line| !line.is_empty()),
            back: format!("/c/{}?step={}", self.token, asked.number - 1),
        }
    }

    fn help(&self, place: Place) -> Screen {
        let reader = match self.site.house.settings().who_reads_when {
            Some(by) => Reader::Named { names: self.site.words.list(&self.readers()), by },
            None => Reader::NobodyBefore { session: None },
        };
        Screen::Help(Help { step: place, reader })
    }

    fn harm(&self) -> view::Harm {
        view::Harm { supervised: self.invitation.deputy.is_some(), ..view::Harm::default() }
    }

    fn review(&self) -> Review {
        let row = |asked: &intake::Question| {
            let change = format!("/c/{}?step={}", self.token, asked.number);
            (asked.item.text.clone().unwrap_or_default(), self.said(asked), change)
        };
        Review {
            rows: self.invitation.questions(&self.library).iter().map(row).collect(),
            sharing: self.invitation.sharing.map_or(Sharing::NotShared, shown),
            therapist: self.invitation.therapist.clone(),
            harm: self.harm(),
        }
    }

    fn said(&self, asked: &intake::Question) -> String {
        match asked.answer.flatten() {
            None => self.site.words.plain("check-in-skipped"),
            Some(value) => match asked.item.anchors.get(&value.to_string()) {
                Some(anchor) if asked.item.max <= 5 => anchor.clone(),
                _ => self.site.words.say("of-most", &[("value", value.into()), ("most", asked.item.max.into())]),
            },
        }
    }
}

/// Few answers are shown in words, many as a row of numbers.
fn answers(asked: &intake::Question) -> Answers {
    let item = asked.item;
    let anchor = |value: i32| item.anchors.get(&value.to_string()).cloned();
    let all: Vec<(i32, String)> = (item.min..=item.max).filter_map(|value| Some((value, anchor(value)?))).collect();
    if i64::try_from(all.len()) == Ok(i64::from(item.max) - i64::from(item.min) + 1) {
        return Answers::Words(all);
    }
    Answers::Numbers(Scale {
        min: item.min,
        max: item.max,
        low: anchor(item.min).unwrap_or_default(),
        high: anchor(item.max).unwrap_or_default(),
    })
}

/// The choice as the page knows it.
#[must_use]
pub const fn shown(sharing: entries::Sharing) -> Sharing {
    match sharing {
        entries::Sharing::Now => Sharing::Now,
        entries::Sharing::AfterISay => Sharing::AfterISaidIt,
        entries::Sharing::OnlyTotals => Sharing::OnlyTotal,
        entries::Sharing::Nobody => Sharing::NotShared,
    }
}

/// The choice as the form sends it.
#[must_use]
pub fn sharing(sent: &str) -> Option<entries::Sharing> {
    let all =
        [entries::Sharing::Now, entries::Sharing::AfterISay, entries::Sharing::OnlyTotals, entries::Sharing::Nobody];
    all.into_iter().find(|sharing| shown(*sharing).id() == sent)
}
