//! Words that a person keeps for themselves: written down, changed, put away. Sealed in a class that only they hold.

use record::{Class, EntryId, Once};

use crate::entries::{DraftWords, Message, Purpose};
use crate::fault::{Refusal, Stop};
use crate::field;
use crate::ledger::Writing;
use crate::seat::{Permit, Seat};
use crate::told::taken_back;
use engine::course::Ending;

/// The longest text, in characters.
pub const MOST_WORDS: usize = 4_000;

/// Words to be kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewWords {
    /// What they are for.
    pub purpose: Purpose,
    /// The written ids of what was ticked.
    pub about: Vec<String>,
    /// The words.
    pub text: String,
    /// Whether they are wanted at hand in the next session.
    pub to_session: bool,
    /// A secret of the page: the same page sent twice is written down once. Empty for none.
    pub once: String,
}

/// Words that are kept, with the entry they stand in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptWords {
    /// The entry, to change them by.
    pub entry: String,
    /// The words.
    pub words: DraftWords,
}

/// Everything a client keeps, sent or told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnWords {
    /// What the client wants to be called.
    pub client: String,
    /// The therapist's name.
    pub therapist: String,
    /// What is kept, newest first.
    pub kept: Vec<KeptWords>,
    /// What was sent, newest first.
    pub sent: Vec<Message>,
    /// What was told, or kept, about stopping; the newest counts.
    pub ending: Option<OwnEnding>,
}

/// What a client told, or kept for themselves, about stopping.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnEnding {
    /// The entry it stands in.
    pub entry: String,
    /// What.
    pub wish: Ending,
}

impl OwnEnding {
    /// Whether the therapist can read it.
    #[must_use]
    pub const fn told(&self) -> bool {
        !self.wish.kept_private
    }
}

/// One author's words about one course, and the class that seals them.
#[derive(Clone, Copy)]
pub(crate) struct Drawer<'a> {
    pub(crate) seat: &'a Seat,
    pub(crate) permit: Permit,
    pub(crate) class: &'a Class,
}

impl Drawer<'_> {
    /// What is kept, newest first.
    pub(crate) fn all(self) -> Result<Vec<KeptWords>, Stop> {
        let file = self.seat.casefile(self.permit, std::slice::from_ref(self.class))?;
        Ok(newest_first(&file.drafts))
    }

    /// Keeps words.
    pub(crate) fn keep(self, new: &NewWords) -> Result<(), Stop> {
        let writing = Writing::of(self.class.clone(), &self.draft(new)?);
        self.seat.write(self.permit, vec![once(writing, &new.once)])
    }

    /// Changes kept words: the new ones stand in for the old.
    pub(crate) fn change(self, entry: &str, text: &str, to_session: bool) -> Result<(), Stop> {
        let kept = self.find(entry)?.words;
        let new = NewWords {
            purpose: kept.purpose,
            about: kept.about,
            text: text.to_owned(),
            to_session,
            once: String::new(),
        };
        let writing = Writing::of(self.class.clone(), &self.draft(&new)?).instead_of(EntryId::parse(entry));
        self.seat.write(self.permit, vec![writing])
    }

    /// Puts kept words away: they are on no page any more.
    pub(crate) fn put_away(self, entry: &str) -> Result<(), Stop> {
        self.find(entry)?;
        self.seat.write(self.permit, vec![taken_back(self.class.clone(), entry)])
    }

    fn find(self, entry: &str) -> Result<KeptWords, Stop> {
        let found = self.all()?.into_iter().find(|kept| kept.entry == entry);
        found.ok_or_else(|| Refusal::NotYours.into())
    }

    fn draft(self, new: &NewWords) -> Result<DraftWords, Stop> {
        Ok(DraftWords {
            purpose: new.purpose,
            about: new.about.clone(),
            text: text(&new.text)?,
            to_session: new.to_session,
            on: self.seat.house.today(),
        })
    }
}

/// Kept words, newest first.
pub(crate) fn newest_first(drafts: &[(String, DraftWords)]) -> Vec<KeptWords> {
    let kept = |(entry, words): &(String, DraftWords)| KeptWords { entry: entry.clone(), words: words.clone() };
    drafts.iter().rev().map(kept).collect()
}

/// Words as they are kept: neither empty nor too long.
pub(crate) fn text(typed: &str) -> Result<String, Stop> {
    field::text("text", typed, MOST_WORDS)
}

/// The same writing, written once under the page's secret; a page without one is taken as it comes.
pub(crate) fn once(writing: Writing, secret: &str) -> Writing {
    if secret.is_empty() { writing } else { writing.once(Once::from_secret(secret.as_bytes())) }
}
