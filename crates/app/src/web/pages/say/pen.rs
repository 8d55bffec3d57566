//! Who writes: a client to their therapist, or a therapist to one client. Both have the same pages.

use std::collections::HashMap;

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use engine::signal::Person;
use practice::desk::{ClientDesk, TherapistDesk};
use practice::entries::Message;
use practice::saying::{KeptWords, NewWords};
use practice::{ClientId, Stop};

use super::super::course::client;
use crate::web::look::Room;
use crate::web::refused::Refused;
use crate::web::shown;
use crate::web::signed::Signed;
use crate::web::site::{Shared, Site};

/// The one who writes, at their desk.
#[derive(Clone)]
pub enum Pen {
    /// A client.
    Client(ClientDesk),
    /// A therapist, about one client.
    Therapist(TherapistDesk, ClientId),
}

/// Somebody at a page to write on: a client under `/my`, a therapist under the path of a client.
pub struct Writing {
    /// Who writes.
    pub pen: Pen,
    /// What stands around the page.
    pub room: Room,
}

impl FromRequestParts<Shared> for Writing {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, site: &Shared) -> Result<Self, Refused> {
        let named = Path::<HashMap<String, String>>::from_request_parts(parts, site).await;
        let Path(named) = named.map_err(|_| Refused::not_found())?;
        if let Some(path) = named.get("client") {
            let Signed { desk, room } = Signed::<TherapistDesk>::from_request_parts(parts, site).await?;
            return Ok(Self { pen: Pen::Therapist(desk, client(path)?), room });
        }
        let Signed { desk, room } = Signed::<ClientDesk>::from_request_parts(parts, site).await?;
        Ok(Self { pen: Pen::Client(desk), room })
    }
}

impl Pen {
    /// Which of the two.
    #[must_use]
    pub const fn author(&self) -> Person {
        match self {
            Self::Client(_) => Person::Client,
            Self::Therapist(..) => Person::Therapist,
        }
    }

    /// Where their pages begin: `/my` or `/course/…`.
    #[must_use]
    pub fn base(&self) -> String {
        match self {
            Self::Client(_) => "/my".to_owned(),
            Self::Therapist(_, client) => shown::course_path(*client),
        }
    }

    /// The name of the other of the two.
    ///
    /// # Errors
    /// Not their course.
    pub fn other(&self) -> Result<String, Stop> {
        match self {
            Self::Client(desk) => desk.therapist(),
            Self::Therapist(desk, client) => desk.called(*client),
        }
    }

    /// What they keep, and what they sent; newest first.
    ///
    /// # Errors
    /// Not their course.
    pub fn words(&self) -> Result<(Vec<KeptWords>, Vec<Message>), Stop> {
        match self {
            Self::Client(desk) => desk.words().map(|own| (own.kept, own.sent)),
            Self::Therapist(desk, client) => Ok((desk.words(*client)?, Vec::new())),
        }
    }

    /// Words that fit a finding, as their own page of the course has them; none where there is no such finding.
    ///
    /// # Errors
    /// Not their course.
    pub fn fitting(&self, site: &Site, finding: &str) -> Result<Vec<String>, Stop> {
        if finding.is_empty() {
            return Ok(Vec::new());
        }
        let review = match self {
            Self::Client(desk) => desk.course()?,
            Self::Therapist(desk, client) => desk.course(*client)?,
        };
        let voice = site.words.spoken_to(self.author());
        let all = review.answer(finding).map(|said| (said.signal.words)(&said.answer)).unwrap_or_default();
        let own = all.into_iter().filter(|(who, _)| *who == self.author());
        Ok(own.map(|(_, phrase)| spoken(&voice.phrase(&phrase)).to_owned()).collect())
    }

    /// Keeps words.
    ///
    /// # Errors
    /// Not their course, or a text that is empty or too long.
    pub fn keep(&self, new: &NewWords) -> Result<(), Stop> {
        match self {
            Self::Client(desk) => desk.keep_words(new),
            Self::Therapist(desk, client) => desk.keep_words(*client, new),
        }
    }

    /// Changes kept words.
    ///
    /// # Errors
    /// No such words of theirs, or a text that is empty or too long.
    pub fn change(&self, entry: &str, text: &str, to_session: bool) -> Result<(), Stop> {
        match self {
            Self::Client(desk) => desk.change_words(entry, text, to_session),
            Self::Therapist(desk, client) => desk.change_words(*client, entry, text, to_session),
        }
    }

    /// Puts kept words away.
    ///
    /// # Errors
    /// No such words of theirs.
    pub fn put_away(&self, entry: &str) -> Result<(), Stop> {
        match self {
            Self::Client(desk) => desk.put_words_away(entry),
            Self::Therapist(desk, client) => desk.put_words_away(*client, entry),
        }
    }
}

/// What is said, without the marks of speech around it.
fn spoken(sentence: &str) -> &str {
    sentence.trim_matches(['“', '”'])
}
