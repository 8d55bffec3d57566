//! Hears a session: a transcript in, turns with speakers, times and codes out. It never knows who the client is.
//!
//! [`read`] tells the format by content, refuses what is no transcript before reading it, and keeps every word it can
//! with a warning where the file is broken. [`propose`] says who may be the therapist and why; only a person's
//! confirmed [`Roles`] are used by [`measure`], [`report`] and [`to_talk`].

pub mod coder;
pub mod codes;
mod decode;
mod doubt;
pub mod formats;
mod language;
mod lexicon;
pub mod limits;
mod mask;
pub mod measures;
pub mod model;
mod proposal;
mod refused;
mod report;
mod speakers;
mod style;
mod talk;
mod transcript;
mod turns;

pub use coder::{Coder, Goal, Heard, Mark, Voice, hear};
pub use decode::Encoding;
pub use language::{Language, language};
pub use lexicon::{GoalWords, Lexicon};
pub use mask::{MaskCounts, Masked, mask};
pub use measures::{
    Measured, Measures, Missing, Numbers, Quotation, SessionMeasures, Share, Silence, SpeakerMeasures, beside_own,
    measure, measure_session,
};
pub use model::Model;
pub use proposal::{Proposal, Reason, propose};
pub use refused::{LooksLike, Measure, Refused};
pub use report::{Known, Report, Row, report, rows, to_csv};
pub use speakers::{Role, Roles, SpeakerName};
pub use style::{StyleMatching, alike, matching};
pub use talk::to_talk;
pub use transcript::{Counted, Cue, Odd, Spoken, Stretch, Transcript, Turn, Warning, words};

/// Reads one transcript, its format told by its content.
///
/// # Errors
/// Any [`Refused`]; [`Refused::Several`] when the file holds more than one transcript.
pub fn read(bytes: &[u8]) -> Result<Transcript, Refused> {
    only_one(read_all(bytes)?)
}

/// The text of a transcript file in UTF-8, whatever it was written in, a Word document too; for keeping. It reads as the
/// file does.
///
/// # Errors
/// [`Refused`] where the bytes are no text.
pub fn text_of(bytes: &[u8]) -> Result<String, Refused> {
    decode::decode(bytes).map(|decoded| decoded.text)
}

/// Reads one transcript in the encoding a person chose.
///
/// # Errors
/// As [`read`].
pub fn read_as(bytes: &[u8], encoding: Encoding) -> Result<Transcript, Refused> {
    only_one(read_all_as(bytes, encoding)?)
}

/// Reads every transcript of a file, in the order they first appear; only CSV holds more than one.
///
/// # Errors
/// Any [`Refused`] but [`Refused::Several`].
pub fn read_all(bytes: &[u8]) -> Result<Vec<Transcript>, Refused> {
    from_decoded(decode::decode(bytes)?)
}

/// Reads every transcript of a file in the encoding a person chose.
///
/// # Errors
/// Any [`Refused`] but [`Refused::Several`].
pub fn read_all_as(bytes: &[u8], encoding: Encoding) -> Result<Vec<Transcript>, Refused> {
    from_decoded(decode::decode_as(bytes, encoding)?)
}

fn from_decoded(decoded: decode::Decoded) -> Result<Vec<Transcript>, Refused> {
    let mut transcripts = from_text(decoded.text)?;
    let first = |what: Odd| {
        move |transcript: &mut Transcript| transcript.warnings.insert(0, Warning { line: 0, what: what.clone() })
    };
    decoded.odd.into_iter().for_each(|what| transcripts.iter_mut().for_each(first(what)));
    Ok(transcripts)
}

fn from_text(text: String) -> Result<Vec<Transcript>, Refused> {
    let text = formats::with_plain_lines(text);
    let format = formats::detect(&text);
    let heard = (format.read)(&text)?;
    let transcripts: Vec<Transcript> = heard.into_iter().map(|heard| turns::assemble(format.id, heard)).collect();
    if transcripts.iter().all(|transcript| transcript.turns.iter().all(|turn| turn.words() == 0)) {
        return Err(Refused::NoWords { format: format.id });
    }
    Ok(transcripts)
}

fn only_one(mut transcripts: Vec<Transcript>) -> Result<Transcript, Refused> {
    match (transcripts.len(), transcripts.pop()) {
        (1, Some(transcript)) => Ok(transcript),
        (count, _) => Err(Refused::Several { count }),
    }
}
