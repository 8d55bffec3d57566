//! Who sees what: what is shared, what is kept, what was agreed to, and who has looked.

pub mod view;

use axum::extract::State;
use axum::response::Redirect;
use engine::signal::Person;
use fluent_bundle::FluentValue;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use maud::Markup;
use practice::desk::{ClientDesk, KeptForm, Shares};
use practice::entries::{ConsentTo, SharedTalk};
use practice::{Refusal, Stop};
use view::{Agreed, Read, Share, Talk, View};

use super::check_in::{sharing, shown as chosen};
use crate::web::posted::Posted;
use crate::web::refused::Refused;
use crate::web::shown;
use crate::web::signed::Signed;
use crate::web::site::{Shared, Site, ask};

/// Stands for check-ins to come, where an entry's id stands for one that was kept.
const TO_COME: &str = "check-ins";

/// The page.
pub async fn show(State(site): State<Shared>, signed: Signed<ClientDesk>) -> Result<Markup, Refused> {
    let desk = signed.desk;
    let view = ask(&site, move |site| Ok(drawn(site, &desk.shares()?))).await?;
    Ok(view::page(&view, &site.words, &signed.room))
}

fn drawn(site: &Site, shares: &Shares) -> View {
    let to_come = Share {
        id: TO_COME.to_owned(),
        what: site.words.plain("sharing-to-come"),
        now: chosen(shares.choice.unwrap_or_default()),
    };
    let readers = [Some(shares.therapist.clone()), shares.supervisor.clone()];
    let names = site.words.list(&readers.into_iter().flatten().collect::<Vec<_>>());
    View {
        therapist: shares.therapist.clone(),
        done: None,
        shares: std::iter::once(to_come).chain(shares.kept.iter().map(|kept| share(site, kept))).collect(),
        opened: shares.talks.iter().map(|talk| opened(site, &shares.therapist, talk)).collect(),
        safety: Some(site.words.say("sharing-safety", &[("names", names.into())])),
        agreed: agreed(site, shares),
        reads: shares.reads.iter().map(|read| told(site, read)).collect(),
    }
}

fn share(site: &Site, kept: &KeptForm) -> Share {
    let name = site.house.library().find(&kept.held.form.instrument, None).map(|form| form.definition().name.clone());
    let gaps = [("name", name.unwrap_or_default().into()), ("day", site.words.day(kept.held.form.on).into())];
    Share { id: kept.entry.clone(), what: site.words.say("sharing-kept", &gaps), now: chosen(kept.held.sharing) }
}

fn opened(site: &Site, therapist: &str, talk: &SharedTalk) -> Talk {
    let gaps = [("therapist", therapist.into()), ("day", site.words.day(talk.on).into())];
    Talk {
        what: site.words.say("opened-shared", &[("number", talk.session.into())]),
        says: site.words.say("opened-shared-told", &gaps),
        href: format!("/my/session/{}", talk.session),
    }
}

fn agreed(site: &Site, shares: &Shares) -> Vec<Agreed> {
    let one = |to: ConsentTo| {
        let newest = shares.consents.iter().find(|consent| consent.to == to);
        let day = newest.map(|consent| site.words.day(consent.on)).unwrap_or_default();
        let given = newest.is_some_and(|consent| consent.given);
        let key = match (newest, given) {
            (None, _) => "agreed-never",
            (Some(_), true) => "agreed-given",
            (Some(_), false) => "agreed-withdrawn",
        };
        Agreed {
            id: shown::consent_id(to).to_owned(),
            what: site.words.spoken_to(Person::Client).plain(&format!("consent-{}", shown::consent_id(to))),
            says: site.words.say(key, &[("day", day.into())]),
            given,
        }
    };
    ConsentTo::ALL.map(one).to_vec()
}

fn told(site: &Site, read: &practice::house::Read) -> Read {
    let who = if read.who.is_empty() { site.words.plain("you") } else { read.who.clone() };
    let what = site.words.plain(&format!("purpose-{}", read.purpose));
    let gaps: [(&str, FluentValue<'_>); 2] = [("who", who.into()), ("what", what.into())];
    let key = if read.refused { "read-refused" } else { "read-done" };
    Read { when: when(site, read.at), says: site.words.say(key, &gaps) }
}

fn when(site: &Site, at: u64) -> String {
    let seconds = i64::try_from(at).unwrap_or(i64::MAX);
    let Ok(moment) = Timestamp::from_second(seconds) else { return String::new() };
    let there = moment.to_zoned(TimeZone::system());
    format!("{}, {:02}:{:02}", site.words.day(there.date()), there.hour(), there.minute())
}

/// Chooses anew who may read something.
pub async fn change(
    State(site): State<Shared>,
    signed: Signed<ClientDesk>,
    Posted(fields): Posted,
) -> Result<Redirect, Refused> {
    let sharing = sharing(fields.one("sharing")).ok_or(Stop::from(Refusal::NothingChosen))?;
    let what = fields.one("what").to_owned();
    ask(&site, move |_| match what.as_str() {
        TO_COME => signed.desk.choose(sharing),
        entry => signed.desk.share(entry, sharing),
    })
    .await?;
    Ok(Redirect::to("/my/sharing"))
}

/// Gives a consent, or takes it back.
pub async fn consent(
    State(site): State<Shared>,
    signed: Signed<ClientDesk>,
    Posted(fields): Posted,
) -> Result<Redirect, Refused> {
    let to = shown::consent(fields.one("to")).ok_or_else(Refused::not_found)?;
    let given = fields.one("given") == "yes";
    ask(&site, move |_| signed.desk.consent(to, given)).await?;
    Ok(Redirect::to("/my/sharing"))
}
