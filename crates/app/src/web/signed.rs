//! Somebody signed in, as an argument of a handler: the desk it needs, or it is not called.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use practice::desk::{ClientDesk, Desk, OfficeDesk, SupervisorDesk, TherapistDesk};
use practice::{Refusal, Stop};

use super::cookie;
use super::look::Room;
use super::refused::Refused;
use super::site::{Shared, ask};

/// Somebody signed in, and what stands around their pages.
pub struct Signed<D> {
    /// Their desk.
    pub desk: D,
    /// What stands around the page.
    pub room: Room,
}

/// A desk that a handler can ask for.
pub trait Sits: Sized {
    /// This desk, if it is the one they sit at.
    fn at(desk: Desk) -> Option<Self>;
}

macro_rules! sits {
    ($($desk:ty => $variant:ident),* $(,)?) => {$(
        impl Sits for $desk {
            fn at(desk: Desk) -> Option<Self> {
                match desk {
                    Desk::$variant(desk) => Some(desk),
                    _ => None,
                }
            }
        }
    )*};
}

sits! { ClientDesk => Client, TherapistDesk => Therapist, SupervisorDesk => Supervisor, OfficeDesk => Office }

impl Sits for Desk {
    fn at(desk: Desk) -> Option<Self> {
        Some(desk)
    }
}

impl<D: Sits> FromRequestParts<Shared> for Signed<D> {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, site: &Shared) -> Result<Self, Refused> {
        let session = cookie::sent(&parts.headers, cookie::SESSION).ok_or(Stop::from(Refusal::SignInAgain))?;
        let token = session.clone();
        let desk = ask(site, move |site| site.house.desk(&token)).await?;
        let visitor = site.visitor(&desk);
        let desk = D::at(desk).ok_or(Stop::from(Refusal::NotYours))?;
        let room = site.room(visitor, site.seal.of(&session), parts.uri.path());
        Ok(Self { desk, room })
    }
}
