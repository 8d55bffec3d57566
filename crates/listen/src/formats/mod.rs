//! The formats a transcript may come in: one file each, one list of all, told apart by content and never by file name.

pub mod assembly_ai;
mod clock;
pub mod csv;
mod cue_text;
pub mod deepgram;
pub(crate) mod docx;
pub mod google_meet;
mod headed;
pub mod json;
mod label;
mod markup;
pub mod named_text;
pub mod otter;
pub mod sbv;
pub mod srt;
pub mod teams;
pub mod web_vtt;
pub mod whisper;
mod word_list;
mod zip;

use crate::limits::MOST_CUES;
use crate::refused::{Measure, Refused};
use crate::transcript::{Counted, Cue, Odd, Warning};

/// One way of writing a transcript.
#[derive(Debug)]
pub struct Format {
    /// The written id.
    pub id: &'static str,
    /// Whether a text is written in this way, judged by what it holds. Lines end in `\n`.
    pub detect: fn(&str) -> bool,
    /// Reads it. Lines end in `\n`; the limits on bytes and line length already hold.
    pub read: fn(&str) -> Result<Vec<Heard>, Refused>,
}

/// All formats, the strictest first; the last one takes any text.
pub static FORMATS: [&Format; 12] = [
    &web_vtt::FORMAT,
    &deepgram::FORMAT,
    &assembly_ai::FORMAT,
    &whisper::FORMAT,
    &json::FORMAT,
    &teams::FORMAT,
    &google_meet::FORMAT,
    &sbv::FORMAT,
    &srt::FORMAT,
    &csv::FORMAT,
    &otter::FORMAT,
    &named_text::FORMAT,
];

/// What a format's reader heard, before turns are made.
#[derive(Debug, Default)]
pub struct Heard {
    /// The transcript's label, where the file gives one.
    pub id: Option<String>,
    /// The pieces, in the order of the file.
    pub cues: Vec<Cue>,
    /// The turn numbers the file gives, one a cue; then every cue is a turn of its own.
    pub numbers: Option<Vec<u32>>,
    /// What the cues' places count.
    pub counted: Counted,
    /// What was odd.
    pub warnings: Vec<Warning>,
}

impl Heard {
    /// Keeps one more piece.
    ///
    /// # Errors
    /// [`Refused::TooLarge`] past [`MOST_CUES`].
    fn keep(&mut self, cue: Cue) -> Result<(), Refused> {
        refuse_too_many(self.cues.len() + 1, cue.line)?;
        self.cues.push(cue);
        Ok(())
    }

    fn warn(&mut self, line: u32, what: Odd) {
        self.warnings.push(Warning { line, what });
    }
}

/// The format of a text whose lines end in `\n`.
#[must_use]
pub fn detect(text: &str) -> &'static Format {
    FORMATS.into_iter().find(|format| (format.detect)(text)).unwrap_or(&named_text::FORMAT)
}

/// Every line end as `\n` and every NUL as U+FFFD, as WebVTT's first step asks and the others need too.
#[must_use]
pub fn with_plain_lines(text: String) -> String {
    if !text.contains(['\r', '\0']) {
        return text;
    }
    text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{fffd}")
}

fn refuse_too_many(found: usize, line: u32) -> Result<(), Refused> {
    if found <= MOST_CUES {
        return Ok(());
    }
    Err(Refused::TooLarge { measure: Measure::Cues, found, most: MOST_CUES, line: Some(line) })
}

/// A line number counted from 1, from an index counted from 0.
fn line_number(index: usize) -> u32 {
    u32::try_from(index + 1).unwrap_or(u32::MAX)
}
