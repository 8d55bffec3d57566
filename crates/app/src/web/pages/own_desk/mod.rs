//! My desk: what belongs to the therapist alone.

pub mod view;

use axum::extract::State;
use engine::Answer;
use engine::assessment::Said;
use engine::signal::Person;
use maud::Markup;
use practice::desk::TherapistDesk;
use view::{Says, View};

use crate::web::refused::Refused;
use crate::web::shown;
use crate::web::signed::Signed;
use crate::web::site::{Shared, Site, ask};

/// The desk.
pub async fn show(State(site): State<Shared>, signed: Signed<TherapistDesk>) -> Result<Markup, Refused> {
    let desk = signed.desk;
    let view = ask(&site, move |site| {
        let own = desk.own()?;
        let weeks = own.capacity.iter().map(|said| says(site, said, None));
        let notes = own.notes.iter().flat_map(|(client, said)| said.iter().map(|said| (client.as_str(), said)));
        // Of a client nobody noted anything about there is nothing to say.
        let noted = notes.filter(|(_, said)| !matches!(said.answer, Answer::CannotSay { .. }));
        let notes = noted.map(|(client, said)| says(site, said, Some(client)));
        Ok(View { says: weeks.chain(notes).collect() })
    });
    Ok(view::page(&view.await?, &site.words, &signed.room))
}

fn says(site: &Site, said: &Said, client: Option<&str>) -> Says {
    let voice = site.words.spoken_to(Person::Therapist);
    let evidence = shown::finding(said).map_or(&[][..], engine::Finding::evidence);
    let words = (said.signal.words)(&said.answer).into_iter().filter(|(who, _)| *who == Person::Therapist);
    Says {
        asks: voice.plain(&format!("asks-{}", said.signal.id.replace('.', "-"))),
        client: client.map(str::to_owned),
        says: voice.phrase(said.answer.reads()),
        found: shown::finding(said).is_some(),
        evidence: evidence.iter().map(|one| voice.phrase(&one.reads)).collect(),
        words: words.map(|(_, phrase)| voice.phrase(&phrase)).collect(),
    }
}
