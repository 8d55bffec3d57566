//! Signing in and out, and where each desk begins.

pub mod view;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::{HeaderValue, SET_COOKIE};
use axum::response::{IntoResponse, Redirect, Response};
use maud::Markup;
use practice::desk::Desk;
use practice::entries::Role;
use practice::{Refusal, Stop};
use view::{DemoPerson, View};

use super::password;
use crate::web::look::form::Error;
use crate::web::look::{Room, Visitor};
use crate::web::posted::{Fields, Posted};
use crate::web::refused::Refused;
use crate::web::signed::Signed;
use crate::web::site::{Shared, Site, ask};
use crate::web::{cookie, shown};

/// Where a desk begins.
pub async fn home(signed: Signed<Desk>) -> Redirect {
    Redirect::to(match signed.desk {
        Desk::Client(_) => "/my",
        Desk::Therapist(_) => "/today",
        Desk::Supervisor(_) => "/packets",
        Desk::Office(_) => "/office",
    })
}

/// The form to sign in with.
pub async fn show(State(site): State<Shared>, headers: HeaderMap) -> Response {
    page(&site, &headers, View { demo: demo(&site), ..View::default() })
}

fn page(site: &Site, headers: &HeaderMap, view: View) -> Response {
    before_sign_in(site, headers, |room| view::page(&view, &site.words, room))
}

/// A page for somebody not signed in, whose forms are sealed for this visit.
fn before_sign_in(site: &Site, headers: &HeaderMap, draw: impl FnOnce(&Room) -> Markup) -> Response {
    let kept = cookie::sent(headers, cookie::VISIT);
    let visit = kept.clone().unwrap_or_else(|| site.seal.fresh_visit());
    let mut response = draw(&site.room(Visitor::Nobody, site.seal.of(&visit), "/sign-in")).into_response();
    if kept.is_none() {
        response.headers_mut().append(SET_COOKIE, cookie::set(cookie::VISIT, &visit));
    }
    response
}

fn demo(site: &Site) -> Vec<DemoPerson> {
    let person = |one: &practice::demo::SignIn| DemoPerson {
        sign_in: one.name.clone(),
        name: one.who.clone(),
        role: site.words.plain(shown::role_key(one.role)),
        password: practice::demo::PASSWORD.to_owned(),
    };
    let mut people: Vec<_> = site.demo.iter().collect();
    people.sort_by_key(|one| (one.role == Role::Client, one.role == Role::Office));
    people.into_iter().map(person).collect()
}

/// Opens a session; a first code opens only the choice of a password, which then does.
pub async fn enter(State(site): State<Shared>, headers: HeaderMap, form: Sealed) -> Result<Response, Refused> {
    let Sealed(fields) = form;
    let (name, secret) = (fields.one("name").to_owned(), fields.one("password").to_owned());
    if fields.ticked("old") {
        return choose(&site, &headers, &fields).await;
    }
    if !site.limits.allow("sign-in", &name) {
        return Err(Refused::too_many().back_to("/sign-in"));
    }
    match sign_in(&site, &name, secret).await {
        Ok(session) => Ok(let_in(&site, &headers, &session).await),
        Err(Stop::Refused(Refusal::ChoosePassword)) => {
            Ok(first_password(&site, &headers, password::view::View { name, ..Default::default() }))
        }
        Err(Stop::Refused(Refusal::WrongSignIn)) => Ok(page(&site, &headers, wrong(&site, name))),
        Err(stop) => Err(stop.into()),
    }
}

async fn sign_in(site: &Shared, name: &str, secret: String) -> Result<String, Stop> {
    let name = name.to_owned();
    ask(site, move |site| site.house.sign_in(&name, &secret)).await
}

/// Takes a first password, and opens a session with it.
async fn choose(site: &Shared, headers: &HeaderMap, fields: &Fields) -> Result<Response, Refused> {
    let refused = password::changed(site, fields).await.map_err(|refused| refused.back_to("/sign-in"))?;
    if let Some(view) = refused {
        return Ok(first_password(site, headers, view));
    }
    let session = sign_in(site, fields.one("name"), fields.one("new").to_owned()).await?;
    Ok(let_in(site, headers, &session).await)
}

fn first_password(site: &Site, headers: &HeaderMap, view: password::view::View) -> Response {
    let view = password::view::View { first: true, ..view };
    before_sign_in(site, headers, |room| password::view::page(&view, &site.words, room))
}

/// Whoever was signed in here before is signed out: nobody's session stays open behind another's.
async fn let_in(site: &Shared, headers: &HeaderMap, session: &str) -> Response {
    end(site, headers).await;
    signed_in(session)
}

fn signed_in(session: &str) -> Response {
    let mut response = Redirect::to("/").into_response();
    response.headers_mut().append(SET_COOKIE, cookie::set(cookie::SESSION, session));
    response
}

fn wrong(site: &Site, name: String) -> View {
    let error = Error { field: "name".to_owned(), says: site.words.plain("sign-in-wrong") };
    View { name, errors: vec![error], demo: demo(site), ..View::default() }
}

/// A sign-in form sealed for this visit; somebody signed in may sign in as somebody else.
pub struct Sealed(Fields);

impl axum::extract::FromRequest<Shared> for Sealed {
    type Rejection = Refused;

    async fn from_request(request: axum::extract::Request, site: &Shared) -> Result<Self, Refused> {
        let visit = cookie::sent(request.headers(), cookie::VISIT);
        let fields = crate::web::posted::fields(request, site).await?;
        match visit {
            Some(visit) if site.seal.holds(&visit, fields.one("csrf")) => Ok(Self(fields)),
            _ => Err(Refused::stale().back_to("/sign-in")),
        }
    }
}

/// Ends the session.
pub async fn leave(State(site): State<Shared>, headers: HeaderMap, _: Posted) -> Response {
    end(&site, &headers).await;
    let said = View { done: Some(site.words.plain("sign-in-signed-out")), demo: demo(&site), ..View::default() };
    let mut response = page(&site, &HeaderMap::new(), said);
    response.headers_mut().append(SET_COOKIE, cookie::forget(cookie::SESSION));
    response
}

/// Leaves at once: the session ends, the browser is told to forget, and the window shows a page nobody asks about.
///
/// Another site may send somebody here, and gets the page, but signs nobody out.
pub async fn leave_now(State(site): State<Shared>, headers: HeaderMap) -> Response {
    let mut response = super::away::view::page(site.house.today(), &site.words).into_response();
    if headers.get("sec-fetch-site").is_some_and(|from| from == "cross-site") {
        return response;
    }
    end(&site, &headers).await;
    response.headers_mut().append(SET_COOKIE, cookie::forget(cookie::SESSION));
    response.headers_mut().append(SET_COOKIE, cookie::forget(cookie::BEGUN));
    response.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"cache\", \"storage\""));
    response
}

/// Ends the session behind the cookie. Where even that fails the browser still forgets it, and whoever leaves in a
/// hurry is shown no error; it ends by itself when it is idle.
async fn end(site: &Shared, headers: &HeaderMap) {
    let Some(session) = cookie::sent(headers, cookie::SESSION) else { return };
    if let Err(stop) = ask(site, move |site| site.house.sign_out(&session)).await {
        eprintln!("attune: a session could not be ended: {stop}");
    }
}
