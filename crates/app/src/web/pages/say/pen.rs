//! Who writes: a client to their therapist, or a therapist to one client. Both have the same pages.

use engine::signal::Person;
use practice::desk::{ClientDesk, TherapistDesk};
use practice::entries::Message;
use practice::saying::{KeptWords, NewWords};
use practice::{ClientId, Stop};

use crate::web::shown;
use crate::web::site::Site;

/// The one who writes, at their desk.
#[derive(Clone)]
pub enum Pen {
    /// A client.
    Client(ClientDesk),
    /// A therapist, about one client.
    Therapist(TherapistDesk, ClientId),
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
