//! What a finding rests on: an answer, scores, a span of speech, a mark, or something absent. Each opens on the page.

use crate::{course::Rater, phrase::Phrase};
use alloc::{string::String, vec::Vec};

/// One piece of evidence, small enough to look at.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// What it is.
    pub what: What,
    /// The sentence that a person reads beside it.
    pub reads: Phrase,
}

/// The kinds of evidence.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// One answer to one item of a form.
    Answer {
        /// The form's entry.
        form: String,
        /// The instrument's id.
        instrument: String,
        /// The item's id.
        item: String,
        /// The printed number chosen.
        value: i32,
        /// Who answered.
        by: Rater,
    },
    /// Scores of one scale over time.
    Scores {
        /// The instrument's id.
        instrument: String,
        /// The scale's id.
        scale: String,
        /// Who answered.
        by: Rater,
        /// The scores, oldest first.
        points: Vec<Point>,
    },
    /// A turn of speech in a recorded session.
    Speech {
        /// The talk's entry.
        talk: String,
        /// The session it was heard in.
        session: u32,
        /// The turn's number.
        turn: u32,
        /// The code, as `family.code`.
        code: String,
    },
    /// What a person noted by hand.
    Marked {
        /// The mark's entry.
        mark: String,
        /// The session.
        session: u32,
        /// Who noted it.
        by: Rater,
    },
    /// Something that was logged or told on a day.
    Logged {
        /// The entry.
        entry: String,
        /// The day it is about.
        on: jiff::civil::Date,
    },
    /// A section of an ethics code or a law.
    Rule {
        /// The code's id.
        code: String,
        /// The section, as the code numbers it.
        section: String,
    },
    /// Something expected that is not there.
    Absent {
        /// The sessions without it.
        sessions: Vec<u32>,
    },
}

/// One score in a series.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The form's entry.
    pub form: String,
    /// The session, where known.
    pub session: Option<u32>,
    /// The day.
    pub on: jiff::civil::Date,
    /// The score, in points of its scale.
    pub value: f64,
}
