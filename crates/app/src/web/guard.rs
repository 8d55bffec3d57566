//! What every answer carries and every request must pass: our own host, our own forms, a policy without exceptions.

use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, HeaderName, HeaderValue, ORIGIN, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::site::{Shared, Site};

/// Nothing from elsewhere, nothing inline, nowhere to send a form but here.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

static HEADERS: [(HeaderName, &str); 7] = [
    (CONTENT_SECURITY_POLICY, POLICY),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (X_FRAME_OPTIONS, "DENY"),
    (REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
];

/// Turns away requests for other hosts and forms from other sites; dresses every answer.
pub async fn guard(State(site): State<Shared>, request: Request, next: Next) -> Response {
    let strange = !is_our_host(&site, request.headers());
    let forged =
        request.method() != Method::GET && request.method() != Method::HEAD && !is_our_form(&site, request.headers());
    let mut response = match (strange, forged) {
        (true, _) => (StatusCode::MISDIRECTED_REQUEST, "This house does not answer under that name.\n").into_response(),
        (_, true) => (StatusCode::FORBIDDEN, "This form did not come from here.\n").into_response(),
        _ => next.run(request).await,
    };
    dress(response.headers_mut());
    if site.origin.starts_with("https://") {
        response.headers_mut().insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    response
}

fn dress(headers: &mut HeaderMap) {
    for (name, value) in &HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
}

/// A page of another site that points its name at this machine must not reach it.
fn is_our_host(site: &Site, headers: &HeaderMap) -> bool {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    host.is_some_and(|host| site.hosts.iter().any(|ours| ours.eq_ignore_ascii_case(host)))
}

fn is_our_form(site: &Site, headers: &HeaderMap) -> bool {
    let from = headers.get("sec-fetch-site").and_then(|from| from.to_str().ok());
    let origin = headers.get(ORIGIN).and_then(|origin| origin.to_str().ok());
    let ours = |origin: &str| {
        let host = origin.split_once("://").map_or(origin, |(_, host)| host);
        site.hosts.iter().any(|ours| ours.eq_ignore_ascii_case(host))
    };
    // `no-referrer` makes browsers send `Origin: null` with our own forms; `Sec-Fetch-Site` then tells them apart.
    let same_site = from.is_none_or(|from| from == "same-origin" || from == "none");
    same_site && origin.is_none_or(|origin| ours(origin) || (origin == "null" && from == Some("same-origin")))
}
