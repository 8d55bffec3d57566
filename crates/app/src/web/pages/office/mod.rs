//! The office: what clients are told when it matters, and whether the house is in order.

pub mod view;

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use engine::codes::Kind;
use engine::course::Under;
use maud::Markup;
use practice::desk::OfficeDesk;
use practice::entries::{Colleague, CrisisLine, Escalation, Role, Settings};
use practice::{Refusal, Stop};
use view::{Next, View, Works};

use crate::web::calls;
use crate::web::look::HelpLine;
use crate::web::look::form::Error;
use crate::web::posted::{Fields, Posted};
use crate::web::refused::Refused;
use crate::web::shown;
use crate::web::signed::Signed;
use crate::web::site::{Shared, Site, ask};

/// The page.
pub async fn show(State(site): State<Shared>, signed: Signed<OfficeDesk>) -> Result<Markup, Refused> {
    let desk = signed.desk;
    let view = ask(&site, move |site| drawn(site, &desk, &desk.settings()?)).await?;
    Ok(view::page(&view, &site.words, &signed.room))
}

fn drawn(site: &Site, desk: &OfficeDesk, settings: &Settings) -> Result<View, Stop> {
    let line = |line: &CrisisLine| HelpLine {
        name: line.name.clone(),
        number: line.number.clone(),
        hours: line.hours.clone(),
    };
    Ok(View {
        done: None,
        errors: Vec::new(),
        calls: calls::shown(site, "calls-what", &[], &desk.calls_waiting()?),
        next: next(&desk.people()?, &desk.escalation()?),
        works: works(site, desk.under()?),
        practice: settings.practice.clone(),
        help: settings.crisis.iter().map(line).collect(),
        read_by: settings.who_reads_when.clone().unwrap_or_default(),
        readers: site.words.plain("office-readers-who"),
        checks: checks(site),
        false_findings: Some(shown::by_chance(&site.words, desk.expected_by_chance()?)),
    })
}

/// Whoever can be named to come after the deputy, and who is.
fn next(people: &[Colleague], escalation: &Escalation) -> Next {
    let works = |one: &&Colleague| matches!(one.role, Role::Therapist | Role::Supervisor);
    Next {
        hours: escalation.hours.to_string(),
        second: escalation.second.clone(),
        people: people.iter().filter(works).map(|one| (one.person.clone(), one.name.clone())).collect(),
    }
}

/// The codes and places of the tables, and which of them the office chose.
fn works(site: &Site, under: Under) -> Works {
    let library = site.house.library();
    let all = library.codes().iter().map(engine::codes::Code::definition);
    let codes = all.clone().filter(|code| code.kind == Kind::Ethics).map(|code| (code.id.clone(), code.name.clone()));
    let places = all.filter_map(|code| Some((code.jurisdiction.clone()?, code.name.clone())));
    Works {
        code: under.code.unwrap_or_default(),
        place: under.jurisdiction.unwrap_or_default(),
        codes: codes.collect(),
        places: places.collect(),
    }
}

/// Settles the code and the place the practice works under.
pub async fn work_under(
    State(site): State<Shared>,
    signed: Signed<OfficeDesk>,
    Posted(fields): Posted,
) -> Result<Redirect, Refused> {
    let chosen = |name: &str| Some(fields.one(name).to_owned()).filter(|id| !id.is_empty());
    let under = Under { profession: None, code: chosen("code"), jurisdiction: chosen("place") };
    let done = ask(&site, move |_| signed.desk.work_under(&under)).await;
    done.map(|()| Redirect::to("/office")).map_err(|stop| Refused::from(stop).back_to("/office"))
}

/// Settles how long a call may wait, and who is told next.
pub async fn escalate(
    State(site): State<Shared>,
    signed: Signed<OfficeDesk>,
    Posted(fields): Posted,
) -> Result<Redirect, Refused> {
    let second = Some(fields.one("second").to_owned()).filter(|id| !id.is_empty());
    let escalation = Escalation { hours: fields.one("hours").trim().parse().unwrap_or(0), second };
    let done = ask(&site, move |_| signed.desk.settle_escalation(&escalation)).await;
    done.map(|()| Redirect::to("/office")).map_err(|stop| Refused::from(stop).back_to("/office"))
}

/// What `doctor` can tell from inside.
fn checks(site: &Site) -> Vec<(bool, String)> {
    let settings = site.house.settings();
    let say = |key: &str| site.words.plain(key);
    let (numbers, readers) = (!settings.crisis.is_empty(), settings.who_reads_when.is_some());
    let (whole, head) = match site.house.fingerprint() {
        Ok(head) => (true, site.words.say("check-head", &[("head", head.into())])),
        Err(_) => (false, say("check-head-broken")),
    };
    vec![
        (numbers, say(if numbers { "check-numbers" } else { "check-no-numbers" })),
        (readers, say(if readers { "check-readers" } else { "check-no-readers" })),
        (site.house.misprints().is_empty(), say("check-questionnaires")),
        (whole, head),
    ]
}

/// Settles it anew.
pub async fn settle(
    State(site): State<Shared>,
    signed: Signed<OfficeDesk>,
    Posted(fields): Posted,
) -> Result<Response, Refused> {
    let settings = Settings { demo: site.house.settings().demo, ..read(&fields) };
    let (desk, sent) = (signed.desk.clone(), settings.clone());
    match ask(&site, move |_| desk.settle(&sent)).await {
        Ok(()) => Ok(Redirect::to("/office").into_response()),
        Err(Stop::Refused(Refusal::BadField { what, .. })) => {
            let error = Error { field: "help-number-0".to_owned(), says: what };
            let drawn = ask(&site, move |site| drawn(site, &signed.desk, &settings)).await?;
            let view = View { errors: vec![error], ..drawn };
            Ok(view::page(&view, &site.words, &signed.room).into_response())
        }
        Err(stop) => Err(stop.into()),
    }
}

fn read(fields: &Fields) -> Settings {
    let text = |name: &str| fields.one(name).trim().to_owned();
    let line = |place: usize| CrisisLine {
        name: text(&format!("help-name-{place}")),
        number: text(&format!("help-number-{place}")),
        hours: text(&format!("help-hours-{place}")),
    };
    let lines = (0..20).map(line).filter(|line| !line.number.is_empty() || !line.name.is_empty());
    Settings {
        practice: text("practice"),
        crisis: lines.collect(),
        who_reads_when: Some(text("read-by")).filter(|by| !by.is_empty()),
        demo: false,
    }
}
