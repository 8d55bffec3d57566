//! The steps of a check-in: choose who sees it, then one question a screen, then send.

use engine::instrument::{Instrument, Item};

use super::Invitation;
use crate::entries::Sharing;
use crate::fault::Refusal;
use crate::library::Library;

/// Where somebody is in a check-in: 0 chooses who sees it, 1 to n are the questions, n + 1 sends it.
pub type Place = usize;

/// One screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Step<'a> {
    /// Who will see it, and choose.
    WhoSees,
    /// One question.
    Ask(Question<'a>),
    /// Everything was asked.
    Send,
}

/// One question and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Question<'a> {
    /// The form it belongs to.
    pub instrument: &'a Instrument,
    /// The question.
    pub item: &'a Item,
    /// Its name among all forms asked: `form/item`.
    pub key: String,
    /// Counts from 1.
    pub number: Place,
    /// Of how many.
    pub of: usize,
    /// The answer so far; `Some(None)` was skipped.
    pub answer: Option<Option<i32>>,
}

/// What somebody posts from a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Who may see it.
    Choose(Sharing),
    /// A printed number.
    Answer(i32),
    /// "Skip" is an answer.
    Skip,
}

/// Where a reply leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// To the next screen.
    Go(Place),
    /// To help first, then on.
    HelpNow(Place),
}

impl Invitation {
    /// All questions in the order asked, as far as their forms are at hand.
    #[must_use]
    pub fn questions<'a>(&self, library: &'a Library) -> Vec<Question<'a>> {
        let found =
            self.asks.iter().filter_map(|asked| Some((asked, library.find(&asked.instrument, Some(asked.version))?)));
        let items = found.flat_map(|(asked, instrument)| {
            asked.items.iter().filter_map(move |id| Some((asked.key(id), instrument, instrument.item(id)?)))
        });
        let items: Vec<_> = items.collect();
        let of = items.len();
        let question = |(at, (key, instrument, item)): (usize, (String, &'a Instrument, &'a Item))| {
            let answer = self.answers.get(&key).copied();
            Question { instrument, item, key, number: at + 1, of, answer }
        };
        items.into_iter().enumerate().map(question).collect()
    }

    /// The screen at a place; one past what was reached leads back to the first unanswered one.
    #[must_use]
    pub fn step<'a>(&self, place: Place, library: &'a Library) -> Step<'a> {
        if place == 0 || self.sharing.is_none() {
            return Step::WhoSees;
        }
        let mut questions = self.questions(library);
        let open = questions.iter().position(|q| q.answer.is_none()).unwrap_or(questions.len());
        let at = (place - 1).min(open);
        if at < questions.len() { Step::Ask(questions.swap_remove(at)) } else { Step::Send }
    }

    /// The first place that still wants something.
    #[must_use]
    pub fn reached(&self, library: &Library) -> Place {
        match self.sharing {
            None => 0,
            Some(_) => {
                let questions = self.questions(library);
                questions.iter().position(|q| q.answer.is_none()).unwrap_or(questions.len()) + 1
            }
        }
    }

    /// Whether any question asked here may call for help.
    #[must_use]
    pub fn asks_about_safety(&self, library: &Library) -> bool {
        self.questions(library).iter().any(|q| q.instrument.definition().risks.iter().any(|r| r.item == q.item.id))
    }
}

impl Question<'_> {
    /// Whether this answer calls for help at once.
    #[must_use]
    pub fn calls_for_help(&self, value: i32) -> bool {
        let risks = &self.instrument.definition().risks;
        risks.iter().any(|risk| risk.item == self.item.id && value >= risk.from)
    }

    /// The form and version this question belongs to, as the page carries it: `phq-9@1`.
    #[must_use]
    pub fn form(&self) -> String {
        format!("{}@{}", self.instrument.id(), self.instrument.version())
    }

    pub(crate) fn must_offer(&self, value: i32) -> Result<(), Refusal> {
        let (min, max) = (self.item.min, self.item.max);
        if (min..=max).contains(&value) {
            return Ok(());
        }
        Err(Refusal::ImpossibleAnswer { item: self.item.id.clone(), given: value.to_string(), min, max })
    }
}
