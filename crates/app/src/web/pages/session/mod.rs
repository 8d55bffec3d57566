//! One session: both check-ins, what was noted, what was said; and bringing a transcript.

mod codes;
mod drawn;
pub mod view;

use axum::extract::rejection::PathRejection;
use axum::extract::{FromRequest, Multipart, Path, Query, Request, State};
use axum::response::{IntoResponse, Redirect, Response};
use engine::course::Attendance;
use listen::{Role, Roles, SpeakerName};
use maud::Markup;
use practice::desk::TherapistDesk;
use practice::{ClientId, Refusal, Stop};
use view::{Transcript, View};

use super::course::client;
use crate::web::cookie;
use crate::web::look::form::Error;
use crate::web::posted::{Fields, Posted, held};
use crate::web::refused::Refused;
use crate::web::shown;
use crate::web::signed::Signed;
use crate::web::site::{Shared, Site, ask};

pub use codes::{open, say, take};

/// What somebody asked to see of a talk.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// The family to be shown alone; empty for what is worth a look, `all` for everything.
    pub family: String,
    /// The turn a code shall be added to.
    pub add: Option<u32>,
}

impl Asked {
    /// From the query of a path; what nobody knows asks for nothing.
    fn of(query: &[(String, String)]) -> Self {
        let one = |name: &str| query.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value);
        let known = |family: &str| family == "all" || listen::codes::family(family).is_some();
        let family = Some(one("family")).filter(|family| known(family)).unwrap_or_default();
        Self { family: family.to_owned(), add: one("add").parse().ok() }
    }
}

type Place = Result<Path<(String, u32)>, PathRejection>;

/// Which session a path names.
pub fn place(path: Place) -> Result<(ClientId, u32), Refused> {
    let Path((who, number)) = path.map_err(|_| Refused::not_found())?;
    Ok((client(&who)?, number))
}

/// The session.
pub async fn show(
    State(site): State<Shared>,
    path: Place,
    Query(query): Query<Vec<(String, String)>>,
    signed: Signed<TherapistDesk>,
) -> Result<Markup, Refused> {
    let (client, number) = place(path)?;
    let view = theirs(&site, signed.desk, client, number, Asked::of(&query)).await?;
    Ok(view::page(&view, &site.words, &signed.room))
}

async fn theirs(
    site: &Shared,
    desk: TherapistDesk,
    client: ClientId,
    number: u32,
    asked: Asked,
) -> Result<View, Refused> {
    let view = ask(site, move |site| {
        let file = desk.session(client, number)?;
        Ok(drawn::view(site, &desk, client, &file, &asked))
    });
    Ok(view.await?)
}

/// Says whether a session took place.
pub async fn attendance(
    State(site): State<Shared>,
    path: Place,
    signed: Signed<TherapistDesk>,
    Posted(fields): Posted,
) -> Result<Redirect, Refused> {
    let (client, number) = place(path)?;
    let attendance = match fields.one("attendance") {
        "held" => Attendance::Held,
        "missed" => Attendance::Missed,
        "cancelled" => Attendance::Cancelled,
        _ => return Err(Stop::from(Refusal::NothingChosen).into()),
    };
    ask(&site, move |_| signed.desk.took_place(client, number, attendance)).await?;
    Ok(Redirect::to(&shown::course_path(client)))
}

/// Takes a transcript, as a file or pasted, and asks who is who.
pub async fn bring(
    State(site): State<Shared>,
    path: Place,
    signed: Signed<TherapistDesk>,
    sent: Sending,
) -> Result<Response, Refused> {
    let (client, number) = place(path)?;
    let back = format!("{}/session/{number}", shown::course_path(client));
    let sent = sent.sealed(&site).await.map_err(|refused| refused.back_to(&back))?;
    let desk = signed.desk.clone();
    let preview = ask(&site, move |_| desk.bring_transcript(client, number, &sent.bytes())).await;
    let mut view = theirs(&site, signed.desk, client, number, Asked::default()).await?;
    match preview {
        Ok(preview) => view.transcript = Transcript::Mapping(drawn::mapping(&site.words, &preview)),
        Err(Stop::Refused(Refusal::Transcript(refused))) => view.errors = vec![unreadable(&refused)],
        Err(stop) => return Err(Refused::from(stop).back_to(&back)),
    }
    Ok(view::page(&view, &site.words, &signed.room).into_response())
}

fn unreadable(refused: &listen::Refused) -> Error {
    Error { field: "file".to_owned(), says: format!("{} {}", refused.what(), refused.what_to_do()) }
}

/// Keeps a transcript whose speakers were confirmed, or throws it away.
pub async fn confirm(
    State(site): State<Shared>,
    path: Place,
    signed: Signed<TherapistDesk>,
    Posted(fields): Posted,
) -> Result<Redirect, Refused> {
    let (client, number) = place(path)?;
    let back = format!("{}/session/{number}", shown::course_path(client));
    let (token, roles) = (fields.one("draft").to_owned(), roles(&fields));
    let keeps = fields.one("go") == "confirm";
    let done = ask(&site, move |_| match keeps {
        true => signed.desk.keep_transcript(client, number, &token, roles),
        false => signed.desk.throw_away(client, number, &token),
    });
    done.await.map_err(|stop| Refused::from(stop).back_to(&back))?;
    Ok(Redirect::to(&back))
}

fn roles(fields: &Fields) -> Roles {
    let named = fields.under("speaker-").filter_map(|(place, name)| {
        let role = fields.one(&format!("role-{place}"));
        let role = [Role::Therapist, Role::Client, Role::Other].into_iter().find(|known| known.id() == role)?;
        Some((SpeakerName::new(name)?, role))
    });
    Roles::new(named)
}

/// The largest form with a transcript in it.
const MOST_WITH_FILE: usize = listen::limits::MOST_BYTES + 65_536;

/// A form with a file in it, before it is read.
pub struct Sending(Request);

impl FromRequest<Shared> for Sending {
    type Rejection = Refused;

    async fn from_request(request: Request, _: &Shared) -> Result<Self, Refused> {
        Ok(Self(request))
    }
}

/// A form with a file in it.
pub struct Sent {
    /// Its other fields.
    pub fields: Fields,
    /// The file.
    pub file: Vec<u8>,
}

impl Sending {
    /// Reads the form, and takes it only with the seal of this visit.
    pub async fn sealed(self, site: &Site) -> Result<Sent, Refused> {
        let visit = cookie::sent(self.0.headers(), cookie::SESSION).unwrap_or_default();
        let sent = self.read().await?;
        if site.seal.holds(&visit, sent.fields.one("csrf")) { Ok(sent) } else { Err(Refused::stale()) }
    }

    /// Reads the form piece by piece, refusing what is too large before it is held.
    async fn read(self) -> Result<Sent, Refused> {
        let (head, body) = self.0.into_parts();
        let whole = held(body, MOST_WITH_FILE).await?;
        let not_understood = |_| Refused::not_understood(None);
        let request = Request::from_parts(head, whole.into());
        let mut form = Multipart::from_request(request, &()).await.map_err(not_understood)?;
        let (mut fields, mut file) = (Vec::new(), Vec::new());
        while let Some(field) = form.next_field().await.map_err(|_| Refused::not_understood(None))? {
            let name = field.name().unwrap_or_default().to_owned();
            let bytes = field.bytes().await.map_err(|_| Refused::not_understood(None))?;
            if name == "file" {
                file = bytes.to_vec();
            } else {
                fields.push((name, String::from_utf8_lossy(&bytes).into_owned()));
            }
        }
        Ok(Sent { fields: Fields::new(fields), file })
    }
}

impl Sent {
    /// The file, or what was pasted in its place.
    pub fn bytes(&self) -> Vec<u8> {
        if self.file.is_empty() { self.fields.one("text").as_bytes().to_vec() } else { self.file.clone() }
    }
}
