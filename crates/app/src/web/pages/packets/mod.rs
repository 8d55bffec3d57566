//! For supervision: what therapists chose to bring.

pub mod view;

use axum::extract::{Path, State};
use axum::response::Redirect;
use maud::Markup;
use practice::desk::{Received, SupervisorDesk};
use view::{List, Packet, Row, View};

use super::course::view::{Evidence, Finding, Opened};
use crate::web::calls;
use crate::web::posted::Posted;
use crate::web::refused::Refused;
use crate::web::signed::Signed;
use crate::web::site::{Shared, Site, ask};

/// All of them, newest first.
pub async fn show(State(site): State<Shared>, signed: Signed<SupervisorDesk>) -> Result<Markup, Refused> {
    let desk = signed.desk;
    let all = ask(&site, move |_| Ok((desk.packets()?, desk.calls()?, desk.calls_waiting()?)));
    let (received, found, waiting) = all.await?;
    let rows = received.iter().enumerate().map(|(place, one)| row(&site, place, one)).collect();
    let found: Vec<_> = found.into_iter().map(|one| (one.therapist.clone(), "/packets/call".to_owned(), one)).collect();
    let calls = calls::shown(&site, "calls-what", &found, &waiting);
    Ok(view::page(&View::List(List { calls, rows }), &site.words, &signed.room))
}

/// Takes what a deputy did about a call.
pub async fn call(
    State(site): State<Shared>,
    signed: Signed<SupervisorDesk>,
    Posted(fields): Posted,
) -> Result<Redirect, Refused> {
    let (call, client, act, words) = calls::posted(&fields)?;
    let client = client.ok_or_else(Refused::not_found)?;
    let done = ask(&site, move |_| signed.desk.acknowledge(client, &call, act, &words)).await;
    done.map(|()| Redirect::to("/packets")).map_err(|stop| Refused::from(stop).back_to("/packets"))
}

/// One of them.
pub async fn one(
    State(site): State<Shared>,
    Path(place): Path<String>,
    signed: Signed<SupervisorDesk>,
) -> Result<Markup, Refused> {
    let received = ask(&site, move |_| signed.desk.packets()).await?;
    let one = place.parse::<usize>().ok().and_then(|place| received.get(place)).ok_or_else(Refused::not_found)?;
    Ok(view::page(&View::One(packet(&site, one)), &site.words, &signed.room))
}

fn row(site: &Site, place: usize, received: &Received) -> Row {
    Row {
        from: received.from.clone(),
        about: site.words.plain("packet-a-client"),
        when: site.words.day(received.packet.on),
        says: received.packet.claim.clone(),
        href: format!("/packets/{place}"),
    }
}

fn packet(site: &Site, received: &Received) -> Packet {
    Packet {
        from: received.from.clone(),
        about: site.words.plain("packet-a-client"),
        when: site.words.day(received.packet.on),
        note: received.packet.question.clone(),
        findings: vec![finding(received)],
    }
}

/// The finding as it was released: its method is that of its signal, which is no secret.
fn finding(received: &Received) -> Finding {
    let id = received.packet.finding.split('/').next().unwrap_or_default();
    let signal = engine::signals::SIGNALS.iter().find(|signal| signal.id == id);
    let of =
        |field: fn(&engine::Signal) -> &'static str| signal.map(|signal| field(signal).to_owned()).unwrap_or_default();
    let sentence = |reads: &String| Evidence { reads: reads.clone(), opened: Opened::Sentence };
    Finding {
        key: received.packet.finding.clone(),
        claim: received.packet.claim.clone(),
        strength: received.packet.strength.clone(),
        first: false,
        evidence: received.packet.evidence.iter().map(sentence).collect(),
        method: of(|signal| signal.method),
        status: of(|signal| signal.status.word()),
        source: of(|signal| signal.source),
        departs: of(|signal| signal.departs),
        would_change_mind: of(|signal| signal.would_change_mind),
        words: Vec::new(),
        said: Vec::new(),
        strained: None,
        shares: Vec::new(),
    }
}
