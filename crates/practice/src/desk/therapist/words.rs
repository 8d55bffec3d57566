//! Words a therapist keeps for a session; sealed with their process notes, and read by nobody else.

use record::{Class, ClientId};

use super::TherapistDesk;
use crate::entries::class;
use crate::fault::Stop;
use crate::policy::Verb;
use crate::saying::{Drawer, KeptWords, NewWords};

/// Kept with the process notes: the client's record does not hold them.
const OWN: Class = class::PROCESS;

impl TherapistDesk {
    /// The words they keep about a client, newest first.
    ///
    /// # Errors
    /// Not this therapist's course.
    pub fn words(&self, client: ClientId) -> Result<Vec<KeptWords>, Stop> {
        self.drawer(client, Verb::ReadWords, &OWN)?.all()
    }

    /// What the client wants to be called; for a page that shows nothing else of the course.
    ///
    /// # Errors
    /// Not this therapist's course.
    pub fn called(&self, client: ClientId) -> Result<String, Stop> {
        let permit = self.0.permit(Verb::ReadWords, client)?;
        Ok(self.0.casefile(permit, &[class::IDENTITY])?.name)
    }

    /// Keeps words that nobody else reads.
    ///
    /// # Errors
    /// Not this therapist's course, nothing written, or more than [`crate::saying::MOST_WORDS`].
    pub fn keep_words(&self, client: ClientId, new: &NewWords) -> Result<(), Stop> {
        self.drawer(client, Verb::KeepWords, &OWN)?.keep(new)
    }

    /// Changes words they keep.
    ///
    /// # Errors
    /// Not this therapist's course, no such words, nothing written, or too much.
    pub fn change_words(&self, client: ClientId, entry: &str, text: &str, to_session: bool) -> Result<(), Stop> {
        self.drawer(client, Verb::KeepWords, &OWN)?.change(entry, text, to_session)
    }

    /// Puts words away that they kept.
    ///
    /// # Errors
    /// Not this therapist's course, or no such words.
    pub fn put_words_away(&self, client: ClientId, entry: &str) -> Result<(), Stop> {
        self.drawer(client, Verb::KeepWords, &OWN)?.put_away(entry)
    }

    fn drawer<'a>(&'a self, client: ClientId, verb: Verb, class: &'a Class) -> Result<Drawer<'a>, Stop> {
        Ok(Drawer { seat: &self.0, permit: self.0.permit(verb, client)?, class })
    }
}
