//! A transcript on its way in: read and shown first, who is who confirmed by a person, then kept sealed.

use engine::course::{Rater, Talk};
use listen::{Proposal, Role, Roles, Transcript};

use crate::fault::{Refusal, Stop};

/// A transcript that was read but not kept yet.
#[derive(Clone, Debug)]
pub struct Preview {
    /// Under which token it waits.
    pub token: String,
    /// What was read.
    pub transcript: Transcript,
    /// Who is who, as proposed, and why.
    pub proposal: Proposal,
}

/// Reads a transcript, or says why not.
///
/// # Errors
/// What is wrong with the file and what to do.
pub fn read(bytes: &[u8]) -> Result<Transcript, Stop> {
    listen::read(bytes).map_err(|refused| Refusal::Transcript(refused).into())
}

/// Its turns and codes as the engine takes them, where nobody has said anything of a code: by the rules alone, so that a
/// course file gives the same assessment on every machine.
#[must_use]
pub fn heard(id: &str, session: u32, transcript: &Transcript, roles: &Roles, goals: &[engine::course::Goal]) -> Talk {
    let marks = crate::listener::marks_of_rules(transcript, roles, &wording(goals.iter()));
    listen::to_talk(id, session, transcript, roles, &marks)
}

/// Goals as a coder listens for them.
pub(crate) fn wording<'a>(goals: impl Iterator<Item = &'a engine::course::Goal>) -> Vec<listen::Goal> {
    goals.map(|goal| listen::Goal { id: goal.id.clone(), text: goal.words.clone() }).collect()
}

/// A transcript's text, whatever it was written in.
pub(crate) fn text(bytes: &[u8]) -> Result<String, Stop> {
    listen::text_of(bytes).map_err(|refused| Refusal::Transcript(refused).into())
}

/// Somebody who speaks in it must be the therapist, and somebody the client.
pub(crate) fn both_speak(roles: &Roles, transcript: &Transcript) -> Result<(), Stop> {
    for (role, rater) in [(Role::Therapist, Rater::Therapist), (Role::Client, Rater::Client)] {
        if !transcript.turns.iter().any(|turn| roles.of(turn.speaker.as_ref()) == Some(role)) {
            return Err(Refusal::NoSpeaker(rater).into());
        }
    }
    Ok(())
}
