//! Cookies: one for a visit before sign-in, one for a session. Both are out of reach of scripts and other sites.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};

/// Names the session of somebody signed in.
pub const SESSION: &str = "__Host-attune";

/// Names a visit before sign-in.
pub const VISIT: &str = "__Host-visit";

/// Tells the browser that began a check-in from every other that has its link.
pub const BEGUN: &str = "__Host-check-in";

/// A cookie the visitor sent.
#[must_use]
pub fn sent(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
}

/// Sets a cookie until the browser closes.
#[must_use]
pub fn set(name: &str, value: &str) -> HeaderValue {
    header(&format!("{name}={value}; Path=/; Secure; HttpOnly; SameSite=Lax"))
}

/// Sets a cookie for a week, as long as a link is good: a browser that was closed meanwhile can go on. `None` for a
/// value that is not of our own making.
#[must_use]
pub fn keep(name: &str, value: &str) -> Option<HeaderValue> {
    let ours = value.len() == 32 && value.bytes().all(|byte| byte.is_ascii_hexdigit());
    ours.then(|| header(&format!("{name}={value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=604800")))
}

/// Takes a cookie back.
#[must_use]
pub fn forget(name: &str) -> HeaderValue {
    header(&format!("{name}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0"))
}

fn header(line: &str) -> HeaderValue {
    HeaderValue::from_str(line).expect("cookie values are letters and digits of our own making")
}
