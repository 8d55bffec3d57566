//! Bringing a transcript: read and shown, who is who confirmed, then sealed.

use listen::Roles;
use record::ClientId;
use serde::{Deserialize, Serialize};

use super::TherapistDesk;
use crate::casefile::Casefile;
use crate::entries::{ConsentTo, Heard, class};
use crate::fault::{Refusal, Stop};
use crate::ledger::{Writing, encode};
use crate::listener;
use crate::policy::Verb;
use crate::transcript::{self, Preview};

/// How long an unconfirmed transcript waits, in seconds.
const WAITS: u64 = 3_600;

/// A transcript between reading and confirming, and whose it is.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Waiting {
    client: String,
    session: u32,
    text: String,
}

impl TherapistDesk {
    /// Reads a transcript and proposes who is who. Nothing is kept but a sealed copy that waits an hour.
    ///
    /// # Errors
    /// Not this therapist's course, no consent to transcripts, or a file that cannot be read.
    pub fn bring_transcript(&self, client: ClientId, session: u32, bytes: &[u8]) -> Result<Preview, Stop> {
        self.may_listen(client, session)?;
        let transcript = transcript::read(bytes)?;
        let proposal = listen::propose(&transcript);
        let waiting = Waiting { client: client.to_string(), session, text: transcript::text(bytes)? };
        let token = self.0.house.leave_in_tray(self.0.keys(), client, &encode(&waiting), WAITS)?;
        Ok(Preview { token, transcript, proposal })
    }

    /// Keeps a transcript whose speakers a person has named.
    ///
    /// # Errors
    /// As above, a speaker missing, or a copy that waited too long.
    pub fn keep_transcript(&self, client: ClientId, session: u32, token: &str, roles: Roles) -> Result<(), Stop> {
        let file = self.may_listen(client, session)?;
        let text = self.waiting(token, client, session)?;
        let transcript = transcript::read(text.as_bytes())?;
        transcript::both_speak(&roles, &transcript)?;
        let coded = Some(listener::coded(&transcript, &roles, &file.goals()));
        let heard = Heard { session, text, roles, coded };
        let draft = Writing::of(class::TRANSCRIPT, &heard).draft(client);
        self.0.house.spend_on(token, draft, self.0.keys())
    }

    /// Throws away a transcript that waits to be confirmed: its sealed copy is gone at once. One that is gone stays gone.
    ///
    /// # Errors
    /// Not this therapist's course.
    pub fn throw_away(&self, client: ClientId, session: u32, token: &str) -> Result<(), Stop> {
        self.0.permit(Verb::ImportTranscript, client)?;
        match self.waiting(token, client, session) {
            Ok(_) => self.0.house.take_back(token, self.0.keys()),
            Err(Stop::Refused(Refusal::UnknownLink | Refusal::ExpiredLink)) => Ok(()),
            Err(stop) => Err(stop),
        }
    }

    /// The text that waits under a token, if it waits for this very session: no wrong client by a wrong page.
    fn waiting(&self, token: &str, client: ClientId, session: u32) -> Result<String, Stop> {
        let bytes = self.0.house.take_from_tray(token)?;
        let waiting = serde_json::from_slice(&bytes).ok();
        let waiting = waiting.filter(|w: &Waiting| w.client == client.to_string() && w.session == session);
        Ok(waiting.ok_or(Refusal::UnknownLink)?.text)
    }

    fn may_listen(&self, client: ClientId, session: u32) -> Result<Casefile, Stop> {
        let permit = self.0.permit(Verb::ImportTranscript, client)?;
        self.planned(client, session)?;
        let file = self.0.casefile(permit, &[class::CONSENT, class::SHARED])?;
        if file.agreed(ConsentTo::Transcripts) {
            Ok(file)
        } else {
            Err(Refusal::NoConsent(ConsentTo::Transcripts).into())
        }
    }
}
