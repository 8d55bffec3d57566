//! Concerns that clients sent about their therapist, at the desk they chose.

pub mod view;

use axum::extract::State;
use engine::boundary;
use engine::signal::Person;
use maud::Markup;
use practice::desk::{OfficeDesk, Sent, SupervisorDesk};
use view::{One, View};

use crate::web::refused::Refused;
use crate::web::signed::Signed;
use crate::web::site::{Shared, Site, ask};

/// What was sent to the supervisor.
pub async fn of_supervisor(State(site): State<Shared>, signed: Signed<SupervisorDesk>) -> Result<Markup, Refused> {
    let sent = ask(&site, move |_| signed.desk.concerns()).await?;
    Ok(view::page(&drawn(&site, &sent), &site.words, &signed.room))
}

/// What was sent to the office.
pub async fn of_office(State(site): State<Shared>, signed: Signed<OfficeDesk>) -> Result<Markup, Refused> {
    let sent = ask(&site, move |_| signed.desk.concerns()).await?;
    Ok(view::page(&drawn(&site, &sent), &site.words, &signed.room))
}

fn drawn(site: &Site, sent: &[Sent]) -> View {
    View { sent: sent.iter().map(|sent| one(site, sent)).collect() }
}

fn one(site: &Site, sent: &Sent) -> One {
    let voice = site.words.spoken_to(Person::Supervisor);
    let about = sent.concern.about.iter().map(|about| voice.phrase(&boundary::about(*about)));
    One {
        therapist: sent.therapist.clone(),
        when: site.words.day(sent.concern.on),
        about: about.collect(),
        words: sent.concern.words.clone(),
        said: sent.concern.said_to_therapist,
    }
}
