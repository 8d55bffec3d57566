//! What people tell beside forms and sessions: what was told so far, and the sheets to tell more.

mod drawn;
pub mod view;

use std::collections::BTreeMap;

use axum::extract::{Path, Query, State};
use axum::http::Uri;
use axum::response::{IntoResponse, Redirect, Response};
use maud::Markup;
use practice::desk::{ClientDesk, Desk};
use practice::told::{Filled, Of, Sheet, Told};
use practice::{ClientId, Stop};

use crate::web::posted::{Fields, Posted};
use crate::web::refused::Refused;
use crate::web::shown;
use crate::web::signed::Signed;
use crate::web::site::{Shared, Site, ask};
use drawn::Drawn;

/// The parts of the path by name: `client`, where a therapist says whose, and `kind`.
type Parts = Path<BTreeMap<String, String>>;

/// Where a page of this folder stands.
#[derive(Clone)]
struct Place {
    of: Of,
    /// `/course/…/told`, `/my/told` or `/desk/told`.
    root: String,
    kind: String,
}

impl Place {
    fn of(parts: &BTreeMap<String, String>, uri: &Uri) -> Result<Self, Refused> {
        let client = parts.get("client").map(|id| ClientId::parse(id).ok_or_else(Refused::not_found)).transpose()?;
        let (of, root) = match client {
            Some(client) => (Of::Client(client), format!("{}/told", shown::course_path(client))),
            None if uri.path().starts_with("/desk/") => (Of::MyDesk, "/desk/told".to_owned()),
            None => (Of::MyCourse, "/my/told".to_owned()),
        };
        Ok(Self { of, root, kind: parts.get("kind").cloned().unwrap_or_default() })
    }
}

/// What was told so far.
pub async fn show(
    State(site): State<Shared>,
    Path(parts): Parts,
    uri: Uri,
    signed: Signed<Desk>,
) -> Result<Markup, Refused> {
    let (place, desk) = (Place::of(&parts, &uri)?, signed.desk);
    let view = ask(&site, move |site| with(site, &desk, &place, |drawn| Ok(drawn.list()))).await?;
    Ok(view::page(&view, &site.words, &signed.room))
}

/// A sheet: blank, or filled with what it corrects.
pub async fn sheet(
    State(site): State<Shared>,
    Path(parts): Parts,
    uri: Uri,
    Query(query): Query<BTreeMap<String, String>>,
    signed: Signed<Desk>,
) -> Result<Markup, Refused> {
    let (place, desk) = (Place::of(&parts, &uri)?, signed.desk);
    let instead = query.get("instead").cloned();
    let view = ask(&site, move |site| {
        with(site, &desk, &place, |drawn| {
            let sheet = drawn.telling.sheet(&place.kind)?;
            let filled = instead.as_deref().and_then(|entry| drawn.told(entry)).map(filled_before);
            Ok(drawn.sheet(sheet, &filled.unwrap_or_else(|| drawn.begun(sheet, &query)), instead.as_deref(), &[]))
        })
    });
    Ok(view::sheet(&view.await?, &site.words, &signed.room))
}

/// Writes a sheet down, or shows it again with what has to be put right.
pub async fn tell(
    State(site): State<Shared>,
    Path(parts): Parts,
    uri: Uri,
    signed: Signed<Desk>,
    Posted(fields): Posted,
) -> Result<Response, Refused> {
    let (place, desk) = (Place::of(&parts, &uri)?, signed.desk);
    let back = format!("{}#{}-title", place.root, place.kind);
    Ok(match ask(&site, move |site| tell_at(site, &desk, &place, &fields)).await? {
        None => Redirect::to(&back).into_response(),
        Some(view) => view::sheet(&view, &site.words, &signed.room).into_response(),
    })
}

/// What was told so far is opened for the page only where something has to be put right.
fn tell_at(site: &Site, desk: &Desk, place: &Place, fields: &Fields) -> Result<Option<view::SheetView>, Stop> {
    let telling = desk.telling(place.of)?;
    let sheet = telling.sheet(&place.kind)?;
    let instead = Some(fields.one("instead")).filter(|entry| !entry.is_empty());
    let filled = filled_in(sheet, fields);
    match telling.tell(&place.kind, &filled, instead)? {
        Ok(()) => Ok(None),
        Err(wrong) => with(site, desk, place, |drawn| Ok(Some(drawn.sheet(sheet, &filled, instead, &wrong)))),
    }
}

/// Takes something told back.
pub async fn back(
    State(site): State<Shared>,
    Path(parts): Parts,
    uri: Uri,
    signed: Signed<Desk>,
    Posted(fields): Posted,
) -> Result<Redirect, Refused> {
    let (place, desk) = (Place::of(&parts, &uri)?, signed.desk);
    let (root, entry) = (place.root.clone(), fields.one("entry").to_owned());
    ask(&site, move |_| desk.telling(place.of)?.take_back(&entry)).await?;
    Ok(Redirect::to(&root))
}

fn with<T>(
    site: &Site,
    desk: &Desk,
    place: &Place,
    draw: impl FnOnce(Drawn<'_>) -> Result<T, Stop>,
) -> Result<T, Stop> {
    let telling = desk.telling(place.of)?;
    let so_far = telling.so_far()?;
    draw(Drawn { site, telling, so_far, of: place.of, root: place.root.clone() })
}

fn filled_in(sheet: &Sheet, fields: &Fields) -> Filled {
    let typed = |name: &str| fields.every(name).map(str::to_owned).collect();
    sheet.fields.iter().map(|field| (field.name.to_owned(), typed(field.name))).collect()
}

/// What stands in a sheet that corrects something: each field as it would be typed.
fn filled_before(told: &Told) -> Filled {
    let fields = told.fields();
    let typed = fields.as_object().into_iter().flatten().map(|(name, value)| (name.clone(), drawn::typed(name, value)));
    typed.collect()
}

/// Opens a form that the client answers of their own accord.
pub async fn ask_myself(
    State(site): State<Shared>,
    signed: Signed<ClientDesk>,
    Posted(fields): Posted,
) -> Result<Redirect, Refused> {
    let form = fields.one("form").to_owned();
    if !view::FORMS.contains(&form.as_str()) {
        return Err(Refused::not_found());
    }
    let token = ask(&site, move |_| signed.desk.ask_myself(&form)).await?;
    Ok(Redirect::to(&format!("/c/{token}")))
}
