//! Today: the sessions of the day in order, and one line each of what to have in mind.

pub mod view;

use axum::extract::State;
use engine::signal::Person as Reader;
use maud::Markup;
use practice::desk::{Caseload, TherapistDesk, WaitingCall};
use view::{Answered, Person, ReadFirst, Slot, View};

use super::course::unanswered;
use crate::web::look::call::Calls;
use crate::web::refused::Refused;
use crate::web::shown;
use crate::web::signed::Signed;
use crate::web::site::{Shared, Site, ask};

/// The day.
pub async fn show(State(site): State<Shared>, signed: Signed<TherapistDesk>) -> Result<Markup, Refused> {
    let desk = signed.desk;
    let view = ask(&site, move |site| {
        let (caseload, waiting) = (desk.caseload()?, desk.calls_waiting()?);
        Ok(View { calls: calls(site, &desk, &caseload, &waiting), ..day(site, &desk, &caseload) })
    });
    let view = view.await?;
    Ok(view::page(&view, &site.words, &signed.room))
}

fn calls(site: &Site, desk: &TherapistDesk, caseload: &[Caseload], waiting: &[WaitingCall]) -> Calls {
    let of = |one: &Caseload| {
        let (whose, action) = (one.review.name.clone(), format!("{}/call", shown::course_path(one.client)));
        let told = move |call| (whose.clone(), action.clone(), call);
        desk.calls_in(one.client, &one.review.file).into_iter().map(told).collect::<Vec<_>>()
    };
    let found: Vec<_> = caseload.iter().flat_map(of).collect();
    crate::web::calls::shown(site, "calls-what-therapist", &found, waiting)
}

fn day(site: &Site, desk: &TherapistDesk, caseload: &[Caseload]) -> View {
    View {
        day: site.words.day(site.house.today()),
        done: None,
        made: None,
        calls: Calls::default(),
        first: caseload.iter().flat_map(|one| first(site, one)).collect(),
        sessions: caseload.iter().filter_map(|one| slot(site, one)).collect(),
        others: caseload.iter().filter(|one| one.today.is_none()).map(|one| person(site, one)).collect(),
        false_findings: (!caseload.is_empty()).then(|| shown::by_chance(&site.words, desk.expected_by_chance())),
    }
}

/// What must be read before all else and has not been seen. Answers that call for help stand above it, with their form.
fn first(site: &Site, one: &Caseload) -> Vec<ReadFirst> {
    let unseen = |said: &&engine::assessment::Said| {
        said.signal.system != engine::System::S25
            && shown::finding(said).is_some_and(engine::Finding::is_first)
            && one.review.said_about(said).is_empty()
    };
    let read = |said: &engine::assessment::Said| ReadFirst {
        client: one.review.name.clone(),
        says: site.words.spoken_to(Reader::Therapist).phrase(said.answer.reads()),
        href: shown::course_path(one.client),
    };
    one.review.assessment.answers.iter().filter(unseen).map(read).collect()
}

fn slot(site: &Site, one: &Caseload) -> Option<Slot> {
    let planned = one.today.as_ref()?;
    let path = shown::course_path(one.client);
    Some(Slot {
        at: planned.at.clone().unwrap_or_default(),
        client: one.review.name.clone(),
        number: planned.number,
        mind: mind(site, one),
        answer: if one.review.file.answered_about(planned.number) { Answered::Yes } else { Answered::NotAsked },
        after: planned.attendance.is_none().then(|| format!("{path}/session/{}/after", planned.number)),
        course: path,
    })
}

/// What they wrote comes before what a rule says.
fn mind(site: &Site, one: &Caseload) -> String {
    let mind = shown::mind(site.words.spoken_to(Reader::Therapist), &one.review, one.unanswered);
    match unanswered(&one.review) {
        Some(on) => {
            let gaps = [("name", one.review.name.as_str().into()), ("day", site.words.day(on).into())];
            format!("{} {mind}", site.words.say("wrote-today", &gaps))
        }
        None => mind,
    }
}

fn person(site: &Site, one: &Caseload) -> Person {
    Person { name: one.review.name.clone(), course: shown::course_path(one.client), mind: mind(site, one) }
}
