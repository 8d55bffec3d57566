//! From a refusal to a page: what happened, that nothing is lost, what to do. The one place that translates.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use practice::{Refusal, Stop};

use super::cookie;
use super::look::Visitor;
use super::pages::refusal::view::{self, View, Why};
use super::site::Shared;

/// A page that says why something was not done.
#[derive(Clone, Debug)]
pub struct Refused(Means);

#[derive(Clone, Debug)]
enum Means {
    SignIn,
    Page(View),
}

impl Refused {
    fn page(why: Why, detail: Option<String>) -> Self {
        Self(Means::Page(View { why, detail, next: "/".to_owned() }))
    }

    /// The form came from an old page.
    #[must_use]
    pub fn stale() -> Self {
        Self::page(Why::Stale, None)
    }

    /// More came than can be taken.
    #[must_use]
    pub fn too_large() -> Self {
        Self::page(Why::TooLarge, None)
    }

    /// What came cannot be read.
    #[must_use]
    pub fn not_understood(detail: Option<String>) -> Self {
        Self::page(Why::NotUnderstood, detail)
    }

    /// Too many tries.
    #[must_use]
    pub fn too_many() -> Self {
        Self::page(Why::TooMany, None)
    }

    /// There is no such page.
    #[must_use]
    pub fn not_found() -> Self {
        Self::page(Why::NotFound, None)
    }

    /// The same, leading back to another page; where there is nothing to see, that page is not to be seen either.
    #[must_use]
    pub fn back_to(mut self, path: &str) -> Self {
        if let Means::Page(view) = &mut self.0
            && view.why != Why::NotFound
        {
            path.clone_into(&mut view.next);
        }
        self
    }
}

impl From<Stop> for Refused {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Refused(Refusal::SignInAgain) => Self(Means::SignIn),
            Stop::Refused(refusal) => Self::page(why(&refusal), detail(&refusal)),
            Stop::Fault(fault) => {
                eprintln!("attune: a page could not be answered: {fault}");
                Self::page(Why::Fault, None)
            }
        }
    }
}

fn why(refusal: &Refusal) -> Why {
    match refusal {
        Refusal::NotYours | Refusal::UnknownLink => Why::NotFound,
        Refusal::NotThisDesk | Refusal::NoConsent(_) => Why::NotAllowed,
        Refusal::ExpiredLink => Why::LinkExpired,
        Refusal::SpentLink => Why::LinkUsed,
        Refusal::FormChanged | Refusal::SignInAgain => Why::Stale,
        Refusal::Transcript(listen::Refused::TooLarge { .. }) => Why::TooLarge,
        Refusal::Busy | Refusal::DiskFull => Why::Unavailable,
        _ => Why::NotUnderstood,
    }
}

/// The sentence that names the field, the file or the wait.
fn detail(refusal: &Refusal) -> Option<String> {
    match refusal {
        Refusal::Transcript(refused) => Some(format!("{} {}", refused.what(), refused.what_to_do())),
        Refusal::NotYours | Refusal::UnknownLink | Refusal::ExpiredLink | Refusal::SpentLink => None,
        other => Some(sentence(&other.to_string())),
    }
}

fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().collect::<String>()).unwrap_or_default();
    format!("{first}{}.", letters.as_str().trim_end_matches('.'))
}

impl IntoResponse for Refused {
    /// A bare status that carries the page to be drawn; the layer `draw` draws it.
    fn into_response(self) -> Response {
        match self.0 {
            Means::SignIn => Redirect::to("/sign-in").into_response(),
            Means::Page(view) => {
                let status = StatusCode::from_u16(view.why.status()).expect("every reason has a real status");
                let mut response = status.into_response();
                response.extensions_mut().insert(view);
                response
            }
        }
    }
}

/// Draws the page of a refusal in the room of whoever is refused.
pub async fn draw(State(site): State<Shared>, request: Request, next: Next) -> Response {
    let by_link = request.uri().path().starts_with("/c/");
    let session = cookie::sent(request.headers(), cookie::SESSION);
    let response = next.run(request).await;
    let drawn = response.extensions().get::<View>().cloned().or_else(|| unread(response.status()));
    let Some(view) = drawn else { return response };
    let visitor = match (by_link, &session) {
        (true, _) => Visitor::ByLink,
        (false, Some(session)) => visitor(&site, session).await,
        (false, None) => Visitor::Nobody,
    };
    let csrf = session.map(|session| site.seal.of(&session)).unwrap_or_default();
    let room = site.room(visitor, csrf, "");
    (response.status(), view::page(&view, &site.words, &room)).into_response()
}

/// The page for a request that no handler ever saw: a path or a query that does not read, a method nobody answers.
fn unread(status: StatusCode) -> Option<View> {
    let why = match status {
        StatusCode::METHOD_NOT_ALLOWED => Why::NotFound,
        status if status.is_client_error() => Why::NotUnderstood,
        _ => return None,
    };
    Some(View { why, detail: None, next: "/".to_owned() })
}

/// Whoever holds a session; nobody where it is over.
pub(super) async fn visitor(site: &Shared, session: &str) -> Visitor {
    let session = session.to_owned();
    let seated = super::site::ask(site, move |site| Ok(site.visitor(&site.house.desk(&session)?))).await;
    seated.unwrap_or(Visitor::Nobody)
}
