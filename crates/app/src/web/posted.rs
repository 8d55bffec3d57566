//! What a form sends: its fields, taken only with the seal of this visit.

use axum::extract::rejection::FormRejection;
use axum::extract::{Form, FromRequest, Request};
use axum::http::StatusCode;
use practice::Refusal;

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
    match Form::<Vec<(String, String)>>::from_request(request, site).await {
        Ok(Form(fields)) => Ok(Fields(fields)),
        Err(rejection) if too_large(&rejection) => Err(Refused::too_large()),
        Err(_) => Err(Refused::not_understood(None)),
    }
}

fn too_large(rejection: &FormRejection) -> bool {
    rejection.status() == StatusCode::PAYLOAD_TOO_LARGE
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        practice::Stop::from(refusal).into()
    }
}
