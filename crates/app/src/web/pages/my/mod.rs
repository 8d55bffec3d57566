//! The client's home: what there is to do now, how it is going, who sees what.

pub mod view;

use axum::extract::State;
use engine::signal::Person;
use maud::Markup;
use practice::desk::ClientDesk;
use practice::review::CourseReview;
use view::View;

use super::kept;
use super::told::view::FORMS;
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
        due: due(site, &review),
        says,
        course: Some("/my/course".to_owned()),
        next: next.map(|planned| {
            let gaps =
                [("day", site.words.day(planned.on).into()), ("at", planned.at.clone().unwrap_or_default().into())];
            site.words.say(if planned.at.is_some() { "my-next-at" } else { "my-next" }, &gaps)
        }),
    })
}

/// What the client began of their own accord and may answer again now.
fn due(site: &Site, review: &CourseReview) -> Vec<(String, String, String)> {
    let library = site.house.library();
    let due = practice::due::due(&review.course, &library, site.house.today()).into_iter();
    let drawn = |due: practice::due::Due| {
        let name = library.find(&due.form, None)?.definition().name.clone();
        let says = site.words.say("my-due-last", &[("day", site.words.day(due.last).into())]);
        Some((due.form, name, says))
    };
    due.filter(|due| FORMS.contains(&due.form.as_str())).filter_map(drawn).collect()
}
