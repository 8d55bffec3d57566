//! Whether something in therapy frightened or harmed the client: asked at the end of a check-in, read by whom they choose.
//!
//! The therapist made the link and knows when it was answered. So the answer waits nowhere: it goes out with the check-in
//! or not at all, sealed to its reader alone.

use engine::course::{Concern, ConcernAbout, ConcernTo};
use jiff::civil::Date;

use crate::fault::{Refusal, Stop};
use crate::ledger::Writing;
use crate::told::Told;

/// How long the client's words may be, in characters; as long as on the page of concerns.
const LONGEST: usize = 2_000;

/// A yes, and who may know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Harm {
    /// Who may read it.
    pub to: ConcernTo,
    /// The client's own words, where they want to add some.
    pub words: String,
}

impl Harm {
    /// It is written down as a concern of that day.
    pub(crate) fn writing(&self, on: Date) -> Result<Writing, Stop> {
        let words = self.words.trim();
        if words.chars().count() > LONGEST {
            let what = format!("use at most {LONGEST} characters");
            return Err(Refusal::BadField { field: "words", what }.into());
        }
        let concern = Concern {
            id: String::new(),
            on,
            about: vec![ConcernAbout::Harmed],
            words: words.to_owned(),
            to: self.to,
            said_to_therapist: false,
        };
        Ok(Told::Concern(concern).writing())
    }
}
