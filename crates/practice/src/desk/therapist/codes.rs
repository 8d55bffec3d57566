//! What a therapist does with what was heard: says it is so or not, opens it for the client, takes the table away.

use record::ClientId;

use super::TherapistDesk;
use crate::casefile::Casefile;
use crate::entries::{CodeOpinion, ConsentTo, SaidOfCode, SharedTalk, class};
use crate::fault::{Refusal, Stop};
use crate::ledger::Writing;
use crate::observed::Observed;
use crate::policy::Verb;
use crate::seat::Permit;

/// What is said of a code, and the transcript the page was drawn from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfCode {
    /// The entry of the transcript.
    pub transcript: String,
    /// The number of the turn.
    pub turn: u32,
    /// The family's id.
    pub family: String,
    /// The id of the code it is about.
    pub code: String,
    /// What is said.
    pub opinion: CodeOpinion,
}

impl TherapistDesk {
    /// Says of a code that it is so, not so or another one, or adds one.
    ///
    /// # Errors
    /// Not this therapist's course, no consent to transcripts, no such session, a transcript that was replaced since the
    /// page was drawn, or a code that cannot stand there.
    pub fn say_of_code(&self, client: ClientId, session: u32, said: &OfCode) -> Result<(), Stop> {
        let permit = self.0.permit(Verb::SayOfCode, client)?;
        let observed = self.observed(&self.heard_file(permit)?, session)?;
        if observed.entry != said.transcript {
            return Err(Refusal::FormChanged.into());
        }
        fits(&observed, said)?;
        let word = SaidOfCode {
            session,
            transcript: observed.entry,
            turn: said.turn,
            family: said.family.clone(),
            code: said.code.clone(),
            opinion: said.opinion.clone(),
            on: self.0.house.today(),
        };
        self.0.write(permit, vec![Writing::of(class::TRANSCRIPT, &word)])
    }

    /// Opens what was heard in a session for the client, or closes it again.
    ///
    /// # Errors
    /// Not this therapist's course, no consent to transcripts, or no transcript.
    pub fn share_talk(&self, client: ClientId, session: u32, shared: bool) -> Result<(), Stop> {
        let permit = self.0.permit(Verb::ShareTalk, client)?;
        let transcript = self.observed(&self.heard_file(permit)?, session)?.entry;
        let talk = SharedTalk { session, transcript, shared, on: self.0.house.today() };
        self.0.write(permit, vec![Writing::of(class::TRANSCRIPT, &talk)])
    }

    /// The coded turns of a session as a table: who spoke when, which code, who turned it down; no word that was said.
    ///
    /// # Errors
    /// Not this therapist's course, no consent to transcripts, or no transcript.
    pub fn coded_turns(&self, client: ClientId, session: u32) -> Result<String, Stop> {
        let permit = self.0.permit(Verb::TakeCodes, client)?;
        Ok(self.observed(&self.heard_file(permit)?, session)?.table())
    }

    fn heard_file(&self, permit: Permit) -> Result<Casefile, Stop> {
        let file = self.0.casefile(permit, &[class::CONSENT, class::SHARED, class::TRANSCRIPT])?;
        if file.agreed(ConsentTo::Transcripts) {
            Ok(file)
        } else {
            Err(Refusal::NoConsent(ConsentTo::Transcripts).into())
        }
    }

    fn observed(&self, file: &Casefile, session: u32) -> Result<Observed, Stop> {
        self.0.house.observed(file, session).ok_or_else(|| Refusal::NotYours.into())
    }
}

/// Whether this can be said: of a code that stands there, or that may.
fn fits(observed: &Observed, said: &OfCode) -> Result<(), Stop> {
    let there = observed.code(said.turn, &said.family);
    let is_there = there.is_some_and(|there| {
        there.mark.code == said.code || there.before.as_ref().is_some_and(|before| before.code == said.code)
    });
    let may = |code: &str| observed.may_carry(said.turn, &said.family, code);
    let fits = match &said.opinion {
        CodeOpinion::Accepted | CodeOpinion::Rejected | CodeOpinion::TakenBack => is_there,
        CodeOpinion::Changed { to } => is_there && *to != said.code && may(to),
        CodeOpinion::Added => may(&said.code),
    };
    if fits { Ok(()) } else { Err(Refusal::FormChanged.into()) }
}
