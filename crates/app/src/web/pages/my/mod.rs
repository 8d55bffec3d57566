//! The client's home: what there is to do now, how it is going, who sees what.

pub mod view;

use axum::extract::State;
use engine::signal::Person;
use maud::Markup;
use practice::desk::ClientDesk;
use view::View;

use super::kept;
use crate::web::refused::Refused;
use crate::web::shown;
use crate::web::signed::Signed;
use crate::web::site::{Shared, Site, ask};

/// Home.
pub async fn show(State(site): State<Shared>, signed: Signed<ClientDesk>) -> Result<Markup, Refused> {
    let desk = signed.desk;
    let view = ask(&site, move |site| home(site, &desk)).await?;
    Ok(view::page(&view, &site.words, &signed.room))
}

fn home(site: &Site, desk: &ClientDesk) -> Result<View, practice::Stop> {
    let (review, therapist) = (desk.course()?, desk.therapist()?);
    let today = site.house.today();
    let next = review.file.sessions.values().find(|planned| planned.on >= today && planned.attendance.is_none());
    let says =
        (!review.course.forms.is_empty()).then(|| shown::mind(site.words.spoken_to(Person::Client), &review, None));
    let taken = kept::for_session(&desk.words()?.kept);
    Ok(View {
        taken,
        name: review.name.clone(),
        therapist,
        done: None,
        check_in: None,
        says,
        course: Some("/my/course".to_owned()),
        next: next.map(|planned| {
            let gaps =
                [("day", site.words.day(planned.on).into()), ("at", planned.at.clone().unwrap_or_default().into())];
            site.words.say(if planned.at.is_some() { "my-next-at" } else { "my-next" }, &gaps)
        }),
    })
}
