//! Signing in and out, and where each desk begins.

pub mod view;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::{HeaderValue, SET_COOKIE};
use axum::response::{IntoResponse, Redirect, Response};
use practice::desk::Desk;
use practice::entries::Role;
use practice::{Refusal, Stop};
use view::{DemoPerson, View};

use crate::web::look::Visitor;
use crate::web::look::form::Error;
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
    let kept = cookie::sent(headers, cookie::VISIT);
    let visit = kept.clone().unwrap_or_else(|| site.seal.fresh_visit());
    let room = site.room(Visitor::Nobody, site.seal.of(&visit), "/sign-in");
    let mut response = view::page(&view, &site.words, &room).into_response();
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

/// Opens a session.
pub async fn enter(State(site): State<Shared>, headers: HeaderMap, form: Sealed) -> Result<Response, Refused> {
    let (name, secret) = (form.0.one("name").to_owned(), form.0.one("password").to_owned());
    if !site.limits.allow("sign-in", &name) {
        return Err(Refused::too_many().back_to("/sign-in"));
    }
    let typed = name.clone();
    let first = if practice::house::is_first_code(&secret) { "/password" } else { "/" };
    match ask(&site, move |site| site.house.sign_in(&typed, &secret)).await {
        Ok(session) => Ok(signed_in(&session, first)),
        Err(Stop::Refused(Refusal::WrongSignIn)) => Ok(page(&site, &headers, wrong(&site, name))),
        Err(stop) => Err(stop.into()),
    }
}

fn signed_in(session: &str, first: &str) -> Response {
    let mut response = Redirect::to(first).into_response();
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
pub async fn leave(State(site): State<Shared>, headers: HeaderMap, _: Posted) -> Result<Response, Refused> {
    end(&site, &headers).await?;
    let said = View { done: Some(site.words.plain("sign-in-signed-out")), demo: demo(&site), ..View::default() };
    let mut response = page(&site, &HeaderMap::new(), said);
    response.headers_mut().append(SET_COOKIE, cookie::forget(cookie::SESSION));
    Ok(response)
}

/// Leaves at once: the session ends, the browser is told to forget, and the window shows a page nobody asks about.
pub async fn leave_now(State(site): State<Shared>, headers: HeaderMap) -> Result<Response, Refused> {
    end(&site, &headers).await?;
    let mut response = super::away::view::page(site.house.today(), &site.words).into_response();
    response.headers_mut().append(SET_COOKIE, cookie::forget(cookie::SESSION));
    response.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"cache\", \"storage\""));
    Ok(response)
}

async fn end(site: &Shared, headers: &HeaderMap) -> Result<(), Refused> {
    if let Some(session) = cookie::sent(headers, cookie::SESSION) {
        ask(site, move |site| site.house.sign_out(&session)).await?;
    }
    Ok(())
}
