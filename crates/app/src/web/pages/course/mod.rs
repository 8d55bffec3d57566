//! A course: what is worth talking about, what it rests on, and what people say to it.

mod circled;
mod drawn;
mod evidence;
mod mapped;
pub mod view;
mod wrote;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::ToSpan;
use maud::Markup;
use practice::desk::{Asking, ClientDesk, TherapistDesk};
use practice::entries::{ConsentTo, Opinion};
use practice::review::CourseReview;
use practice::{ClientId, Refusal, Stop};
use view::{Reader, SaidWord, View};

use super::today::view::MadeLink;
use crate::web::calls;
use crate::web::posted::{Fields, Posted};
use crate::web::refused::Refused;
use crate::web::shown;
use crate::web::signed::Signed;
use crate::web::site::{Shared, ask};
pub use drawn::Drawn;
pub use wrote::unanswered;

/// The questionnaire that every check-in asks.
const CHECK_IN: &str = "session-check-in-client";

/// A client named in a path. Knowing the name opens nothing.
pub fn client(path: &str) -> Result<ClientId, Refused> {
    ClientId::parse(path).ok_or_else(Refused::not_found)
}

/// The course as its therapist sees it.
pub async fn show(
    State(site): State<Shared>,
    Path(path): Path<String>,
    signed: Signed<TherapistDesk>,
) -> Result<Markup, Refused> {
    let view = theirs(&site, client(&path)?, signed.desk).await?;
    Ok(view::page(&view, &site.words, &signed.room))
}

async fn theirs(site: &Shared, client: ClientId, desk: TherapistDesk) -> Result<View, Refused> {
    let view = ask(site, move |site| {
        let review = desk.course(client)?;
        let therapist = site.house.name_of(desk.seat().who());
        let mut view =
            Drawn { site, review: &review, reader: Reader::Therapist, therapist }.view(shown::course_path(client));
        view.false_findings = Some(shown::by_chance(&site.words, desk.expected_by_chance()));
        Ok(view)
    });
    Ok(view.await?)
}

/// The course as the client sees it.
pub async fn own(State(site): State<Shared>, signed: Signed<ClientDesk>) -> Result<Markup, Refused> {
    let desk = signed.desk;
    let view = ask(&site, move |site| {
        let (review, therapist) = (desk.course()?, desk.therapist()?);
        Ok(Drawn { site, review: &review, reader: Reader::Client, therapist }.view("/my/course".to_owned()))
    });
    Ok(view::page(&view.await?, &site.words, &signed.room))
}

/// Takes what a therapist says about a finding.
pub async fn review(
    State(site): State<Shared>,
    Path(path): Path<String>,
    signed: Signed<TherapistDesk>,
    Posted(fields): Posted,
) -> Result<Response, Refused> {
    let (client, desk) = (client(&path)?, signed.desk);
    let (finding, opinion, why) = said(&fields)?;
    let back = shown::course_path(client);
    let done = ask(&site, move |site| match opinion {
        Opinion::TakenToSupervision => {
            let review = desk.course(client)?;
            let said = review.answer(&finding).ok_or(Refusal::NotYours)?;
            desk.take_to_supervision(client, evidence::release(&site.words, said, why))
        }
        opinion => desk.say(client, &finding, opinion, &why),
    });
    match done.await {
        Ok(()) => Ok(Redirect::to(&back).into_response()),
        Err(stop) => Err(Refused::from(stop).back_to(&back)),
    }
}

/// Takes what a client says about a finding.
pub async fn own_review(
    State(site): State<Shared>,
    signed: Signed<ClientDesk>,
    Posted(fields): Posted,
) -> Result<Response, Refused> {
    let (finding, opinion, why) = said(&fields)?;
    match ask(&site, move |_| signed.desk.say(&finding, opinion, &why)).await {
        Ok(()) => Ok(Redirect::to("/my/course").into_response()),
        Err(stop) => Err(Refused::from(stop).back_to("/my/course")),
    }
}

fn said(fields: &Fields) -> Result<(String, Opinion, String), Stop> {
    let word = SaidWord::ALL.into_iter().find(|word| word.id() == fields.one("said")).ok_or(Refusal::NothingChosen)?;
    let opinion = match word {
        SaidWord::Seen => Opinion::Seen,
        SaidWord::Disagree => Opinion::Disagree,
        SaidWord::TalkedAbout => Opinion::TalkedAbout,
        SaidWord::Supervision => Opinion::TakenToSupervision,
    };
    Ok((fields.one("finding").to_owned(), opinion, fields.one("why").to_owned()))
}

/// Makes a link for a check-in and shows it, once.
pub async fn link(
    State(site): State<Shared>,
    Path(path): Path<String>,
    signed: Signed<TherapistDesk>,
    Posted(fields): Posted,
) -> Result<Markup, Refused> {
    let (client, desk) = (client(&path)?, signed.desk.clone());
    let also = fields.under("also-").map(|(form, _)| form.to_owned());
    let asking = Asking {
        session: fields.one("session").parse().ok(),
        forms: [CHECK_IN.to_owned()].into_iter().chain(also).collect(),
    };
    let token = ask(&site, move |_| desk.invite(client, &asking)).await?;
    let mut view = theirs(&site, client, signed.desk).await?;
    view.made = Some(MadeLink {
        client: view.client.clone(),
        address: format!("{}/c/{token}", site.origin),
        until: site.words.day(site.house.today().saturating_add(7.days())),
    });
    Ok(view::page(&view, &site.words, &signed.room))
}

/// Takes what the therapist did about an answer that calls for help.
pub async fn call(
    State(site): State<Shared>,
    Path(path): Path<String>,
    signed: Signed<TherapistDesk>,
    Posted(fields): Posted,
) -> Result<Redirect, Refused> {
    let client = client(&path)?;
    let (call, _, act, words) = calls::posted(&fields)?;
    let done = ask(&site, move |_| signed.desk.acknowledge(client, &call, act, &words)).await;
    done.map(|()| Redirect::to("/today")).map_err(|stop| Refused::from(stop).back_to("/today"))
}

/// Plans the next session.
pub async fn plan(
    State(site): State<Shared>,
    Path(path): Path<String>,
    signed: Signed<TherapistDesk>,
    Posted(fields): Posted,
) -> Result<Redirect, Refused> {
    let client = client(&path)?;
    let on = fields.one("on").parse().map_err(|_| bad_day())?;
    let at = Some(fields.one("at").to_owned()).filter(|at| !at.is_empty());
    ask(&site, move |_| signed.desk.plan_next(client, on, at)).await?;
    Ok(Redirect::to(&shown::course_path(client)))
}

fn bad_day() -> Refused {
    Stop::from(Refusal::BadField { field: "day", what: "choose a day for the session".to_owned() }).into()
}

/// Notes a consent given or taken back on paper.
pub async fn consent(
    State(site): State<Shared>,
    Path(path): Path<String>,
    signed: Signed<TherapistDesk>,
    Posted(fields): Posted,
) -> Result<Redirect, Refused> {
    let client = client(&path)?;
    let to = shown::consent(fields.one("to")).ok_or_else(Refused::not_found)?;
    let given = fields.one("given") == "yes";
    ask(&site, move |_| signed.desk.consent_on_paper(client, to, given)).await?;
    Ok(Redirect::to(&shown::course_path(client)))
}

/// Whether the client agreed to each thing that can be agreed to.
#[must_use]
pub fn agreed(review: &CourseReview) -> Vec<(ConsentTo, bool)> {
    ConsentTo::ALL.into_iter().map(|to| (to, review.file.agreed(to))).collect()
}
