//! The minute after a session: the therapist's own view on the same constructs, what was noticed, a note to self.

use std::collections::BTreeMap;

use engine::course::{Attendance, Noted, Rater};
use record::{ClientId, Once};

use super::TherapistDesk;
use crate::entries::{Answered, Marked, Note, Planned, class};
use crate::fault::{Refusal, Stop};
use crate::field;
use crate::ledger::Writing;
use crate::policy::Verb;

/// The two honest questions about friend-like drift, for pairs who never record.
pub const HONEST: &str = "friend-drift-therapist";

/// The longest note, in characters.
const MOST_NOTE: usize = 20_000;

/// A form as it was shown, and what was answered on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The form.
    pub instrument: String,
    /// Its version.
    pub version: u32,
    /// Printed number per item; a skipped item is absent.
    pub answers: BTreeMap<String, i32>,
}

/// What the therapist says after a session.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AfterSession {
    /// A secret of the page: the same page sent twice is written down once.
    pub once: String,
    /// The therapist's own check-in.
    pub check_in: Shown,
    /// The two honest questions, where they were answered: every few weeks is enough.
    pub honest: Shown,
    /// What was noticed.
    pub noticed: Vec<Noted>,
    /// A note to self; empty for none.
    pub note: String,
}

impl TherapistDesk {
    /// Writes the minute after a session down, all of it or none.
    ///
    /// # Errors
    /// Not this therapist's course, no such session, a form that changed, or an impossible answer.
    pub fn after_session(&self, client: ClientId, number: u32, after: &AfterSession) -> Result<(), Stop> {
        let permit = self.0.permit(Verb::WriteAfterSession, client)?;
        let mut planned = self.planned(client, number)?;
        planned.attendance = Some(Attendance::Held);
        let forms = [self.filled_in(&after.check_in, &planned)?, self.filled_in(&after.honest, &planned)?];
        let mut writings = vec![Writing::of(class::FRAME, &planned)];
        writings.extend(forms.iter().flatten().map(|form| Writing::of(class::THERAPIST, form)));
        writings.extend(
            after.noticed.iter().map(|what| {
                Writing::of(class::THERAPIST, &Marked { session: number, by: Rater::Therapist, what: *what })
            }),
        );
        writings.extend(note(number, &after.note)?);
        self.0.write(permit, once_each(&after.once, writings))
    }

    /// A form of the therapist's about a session; none where nothing was answered on it.
    fn filled_in(&self, shown: &Shown, planned: &Planned) -> Result<Option<Answered>, Stop> {
        if shown.answers.is_empty() {
            return Ok(None);
        }
        let library = self.0.house.library();
        let newest = library.find(&shown.instrument, None).ok_or(Refusal::FormChanged)?;
        if newest.version() != shown.version || newest.definition().by != Rater::Therapist {
            return Err(Refusal::FormChanged.into());
        }
        field::answers(newest, &shown.answers)?;
        Ok(Some(Answered {
            instrument: newest.id().to_owned(),
            version: newest.version(),
            by: Rater::Therapist,
            on: planned.on,
            session: Some(planned.number),
            answers: shown.answers.clone(),
        }))
    }
}

/// Each piece written once under the page's secret; a page without one is taken as it comes.
fn once_each(secret: &str, writings: Vec<Writing>) -> Vec<Writing> {
    if secret.is_empty() {
        return writings;
    }
    let once = |(nth, writing): (usize, Writing)| writing.once(Once::from_secret(format!("{secret} {nth}").as_bytes()));
    writings.into_iter().enumerate().map(once).collect()
}

fn note(session: u32, text: &str) -> Result<Option<Writing>, Stop> {
    if text.chars().count() > MOST_NOTE {
        return Err(Refusal::TooLong { field: "note", most: MOST_NOTE }.into());
    }
    let note = Note { session, text: text.trim().to_owned() };
    Ok((!note.text.is_empty()).then(|| Writing::of(class::PROCESS, &note)))
}
