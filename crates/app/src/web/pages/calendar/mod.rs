//! A calendar file for one course: sessions planned and days away, taken in one go.

pub mod view;

use axum::extract::{Path, State};
use jiff::tz::TimeZone;
use maud::Markup;
use practice::desk::{Taken, TherapistDesk};
use practice::{ClientId, Refusal, Stop};

use super::session::Sending;
use crate::web::look::form::Error;
use crate::web::refused::Refused;
use crate::web::shown;
use crate::web::signed::Signed;
use crate::web::site::{Shared, Site, ask};
use view::View;

/// The page that asks for the file.
pub async fn show(
    State(site): State<Shared>,
    Path(path): Path<String>,
    signed: Signed<TherapistDesk>,
) -> Result<Markup, Refused> {
    let client = ClientId::parse(&path).ok_or_else(Refused::not_found)?;
    let desk = signed.desk;
    let name = ask(&site, move |_| desk.called(client)).await?;
    Ok(view::page(&blank(client, name), &site.words, &signed.room))
}

fn blank(client: ClientId, name: String) -> View {
    View { course: shown::course_path(client), client: name, title: String::new(), errors: Vec::new(), taken: None }
}

/// Takes the file, and tells what came of it or what has to be put right.
pub async fn take(
    State(site): State<Shared>,
    Path(path): Path<String>,
    signed: Signed<TherapistDesk>,
    sent: Sending,
) -> Result<Markup, Refused> {
    let client = ClientId::parse(&path).ok_or_else(Refused::not_found)?;
    let back = format!("{}/calendar", shown::course_path(client));
    let sent = sent.sealed(&site).await.map_err(|refused| refused.back_to(&back))?;
    let (desk, title) = (signed.desk, sent.fields.one("title").to_owned());
    let asked = title.clone();
    let done = ask(&site, move |site| {
        let name = desk.called(client)?;
        Ok((name, taken(&desk, client, &sent.bytes(), &asked, site)?))
    });
    let (name, taken) = done.await.map_err(|stop| Refused::from(stop).back_to(&back))?;
    let (taken, errors) = taken.map_or_else(|error| (None, vec![error]), |taken| (Some(taken), Vec::new()));
    let view = View { title, errors, taken, ..blank(client, name) };
    Ok(view::page(&view, &site.words, &signed.room))
}

/// What came of it, or the field that has to be put right.
fn taken(
    desk: &TherapistDesk,
    client: ClientId,
    bytes: &[u8],
    title: &str,
    site: &Site,
) -> Result<Result<Taken, Error>, Stop> {
    let text = String::from_utf8_lossy(bytes);
    match desk.take_calendar(client, &text, title, &TimeZone::system()) {
        Ok(taken) => Ok(Ok(taken)),
        Err(Stop::Refused(Refusal::BadField { field, what })) => {
            let label = site.words.plain(&format!("calendar-{field}"));
            Ok(Err(Error { field: field.to_owned(), says: format!("{label}: {what}.") }))
        }
        Err(stop) => Err(stop),
    }
}
