//! What a client says: words they keep, words they send, and what they tell about stopping.

use engine::course::{Ending, EndingKind, Rater};
use jiff::civil::Date;
use record::Class;

use super::ClientDesk;
use crate::entries::{Message, class};
use crate::fault::{Refusal, Stop};
use crate::ledger::Writing;
use crate::policy::Verb;
use crate::saying::{Drawer, NewWords, OwnEnding, OwnWords, newest_first, once, text};
use crate::told::{Told, corrected, taken_back};

/// What a client tells about stopping.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TellEnding {
    /// What kind.
    pub kind: EndingKind,
    /// The last day, or the day a pause begins, where they have one in mind.
    pub last: Option<Date>,
    /// Whether the therapist may read it now.
    pub told: bool,
}

impl ClientDesk {
    /// Everything they keep, sent and told.
    ///
    /// # Errors
    /// No course of theirs.
    pub fn words(&self) -> Result<OwnWords, Stop> {
        let permit = self.permit(Verb::ReadWords)?;
        let file = self.0.casefile(permit, &[class::IDENTITY, class::HELD, class::SHARED])?;
        let ending = file.endings_by(Rater::Client).last();
        Ok(OwnWords {
            client: file.name.clone(),
            therapist: self.0.house.name_of(permit.course().therapist),
            kept: newest_first(&file.drafts),
            sent: file.messages.iter().rev().cloned().collect(),
            ending: ending.map(|(id, wish)| OwnEnding { entry: id.clone(), wish: wish.clone() }),
        })
    }

    /// Keeps words that nobody else reads.
    ///
    /// # Errors
    /// No course of theirs, nothing written, or more than [`crate::saying::MOST_WORDS`].
    pub fn keep_words(&self, new: &NewWords) -> Result<(), Stop> {
        self.drawer(Verb::KeepWords, &class::HELD)?.keep(new)
    }

    /// Changes words they keep.
    ///
    /// # Errors
    /// No such words of theirs, nothing written, or too much.
    pub fn change_words(&self, entry: &str, text: &str, to_session: bool) -> Result<(), Stop> {
        self.drawer(Verb::KeepWords, &class::HELD)?.change(entry, text, to_session)
    }

    /// Puts words away that they kept.
    ///
    /// # Errors
    /// No such words of theirs.
    pub fn put_words_away(&self, entry: &str) -> Result<(), Stop> {
        self.drawer(Verb::KeepWords, &class::HELD)?.put_away(entry)
    }

    /// Sends words to their therapist, who can read them from now on. What was sent stays sent.
    ///
    /// # Errors
    /// No course of theirs, nothing written, or too much.
    pub fn send_words(&self, typed: &str, secret: &str) -> Result<(), Stop> {
        let permit = self.permit(Verb::SendWords)?;
        let message = Message { text: text(typed)?, on: self.0.house.today() };
        self.0.write(permit, vec![once(Writing::of(class::SHARED, &message), secret)])
    }

    /// Writes down that they wish to stop, pause or change; it stands in for what they said before.
    ///
    /// # Errors
    /// No course of theirs, or a day that is over.
    pub fn tell_ending(&self, tell: TellEnding) -> Result<(), Stop> {
        let (permit, today) = (self.permit(Verb::Tell)?, self.0.house.today());
        if tell.last.is_some_and(|last| last < today) {
            let what = "this day is over; choose today, a later day, or none".to_owned();
            return Err(Refusal::BadField { field: "last", what }.into());
        }
        let before = self.words()?.ending;
        let wish = Told::Ending(Ending {
            id: String::new(),
            kind: tell.kind,
            by: Rater::Client,
            told: today,
            last: tell.last,
            back: None,
            talked_about: false,
            kept_private: !tell.told,
        });
        let before = before.map(|before| (Told::Ending(before.wish), before.entry));
        self.0.write(permit, corrected(&wish, before.as_ref().map(|(told, entry)| (told, entry.as_str()))))
    }

    /// Takes back what they said about stopping: it is on nobody's page any more.
    ///
    /// # Errors
    /// No course of theirs, or nothing said.
    pub fn take_ending_back(&self) -> Result<(), Stop> {
        let permit = self.permit(Verb::Tell)?;
        let before = self.words()?.ending.ok_or(Refusal::NotYours)?;
        self.0.write(permit, vec![taken_back(Told::Ending(before.wish).class(), &before.entry)])
    }

    fn drawer<'a>(&'a self, verb: Verb, class: &'a Class) -> Result<Drawer<'a>, Stop> {
        Ok(Drawer { seat: &self.0, permit: self.permit(verb)?, class })
    }
}
