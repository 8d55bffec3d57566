//! What a form sends: its fields, taken only with the seal of this visit.

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{Form, FromRequest, Request};
use practice::Refusal;
use std::pin::Pin;

use super::cookie;
use super::refused::Refused;
use super::site::Shared;

/// The fields of a form, in the order sent.
#[derive(Clone, Debug, Default)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// Fields by name and value.
    #[must_use]
    pub const fn new(fields: Vec<(String, String)>) -> Self {
        Self(fields)
    }

    /// The first value under a name; empty where there is none.
    #[must_use]
    pub fn one(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str())
    }

    /// Every value under a name, in the order sent.
    pub fn every<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Whether a box was ticked.
    #[must_use]
    pub fn ticked(&self, name: &str) -> bool {
        !self.one(name).is_empty()
    }

    /// Names and values that begin with `prefix`, without it.
    pub fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.iter().filter_map(move |(key, value)| Some((key.strip_prefix(prefix)?, value.as_str())))
    }
}

/// The fields of a form whose seal holds.
pub struct Posted(pub Fields);

impl FromRequest<Shared> for Posted {
    type Rejection = Refused;

    async fn from_request(request: Request, site: &Shared) -> Result<Self, Refused> {
        let visit = cookie::sent(request.headers(), cookie::SESSION).or(cookie::sent(request.headers(), cookie::VISIT));
        let fields = fields(request, site).await?;
        match visit {
            Some(visit) if site.seal.holds(&visit, fields.one("csrf")) => Ok(Self(fields)),
            _ => Err(Refused::stale()),
        }
    }
}

/// The fields of a check-in, whose link stands for the visit; the seal is checked against the link.
pub struct PostedByLink(pub Fields);

impl FromRequest<Shared> for PostedByLink {
    type Rejection = Refused;

    async fn from_request(request: Request, site: &Shared) -> Result<Self, Refused> {
        fields(request, site).await.map(Self)
    }
}

/// The fields of a form, sealed or not.
pub(super) async fn fields(request: Request, site: &Shared) -> Result<Fields, Refused> {
    let (head, body) = request.into_parts();
    let whole = held(body, MOST_FORM).await?;
    match Form::<Vec<(String, String)>>::from_request(Request::from_parts(head, whole.into()), site).await {
        Ok(Form(fields)) => Ok(Fields(fields)),
        Err(_) => Err(Refused::not_understood(None)),
    }
}

/// A form of words and choices: the longest note has 20,000 characters of at most four bytes, each written as `%XX`.
const MOST_FORM: usize = 20_000 * 4 * 3 + 16_384;

/// More than this is not even read to be thrown away.
const MOST_READ: usize = 256 * 1_048_576;

/// A body of at most `most` bytes. A larger one is read to its end and thrown away as it comes: a browser shows no
/// answer to a form that it could not send to the end.
pub(super) async fn held(mut body: Body, most: usize) -> Result<Bytes, Refused> {
    let (mut kept, mut read) = (Vec::new(), 0_usize);
    while let Some(frame) = std::future::poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        let data = frame.map_err(|_| Refused::not_understood(None))?.into_data().unwrap_or_default();
        read += data.len();
        match read {
            _ if read > MOST_READ => return Err(Refused::too_large()),
            _ if read > most => kept = Vec::new(),
            _ => kept.extend_from_slice(&data),
        }
    }
    if read > most { Err(Refused::too_large()) } else { Ok(kept.into()) }
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        practice::Stop::from(refusal).into()
    }
}
