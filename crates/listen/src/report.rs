//! What `attune listen` writes: rows for a table, and one object with everything.

use crate::coder::{Goal, Heard, Mark};
use crate::language::{Language, language};
use crate::measures::{SessionMeasures, measure_session};
use crate::proposal::{Proposal, propose};
use crate::speakers::{Roles, SpeakerName};
use crate::transcript::{Transcript, Turn, Warning};
use serde::Serialize;
use std::collections::BTreeMap;

/// One row: a turn and a family. A turn without a code has one row with the last four columns empty.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// The transcript's label.
    pub transcript: String,
    /// The turn's number.
    pub turn: u32,
    /// `therapist`, `client` or `other` where confirmed, otherwise the name in the file.
    pub speaker: String,
    /// Seconds with three decimals, empty where unknown.
    pub start: String,
    /// Seconds with three decimals, empty where unknown.
    pub end: String,
    /// The family's id.
    pub family: String,
    /// The code's id.
    pub code: String,
    /// 0 to 1.
    pub confidence: Option<f64>,
    /// Who turned it down.
    pub rejected_by: String,
}

/// The header of the table, in order.
const HEADER: [&str; 9] =
    ["transcript", "turn", "speaker", "start", "end", "family", "code", "confidence", "rejected_by"];

/// The rows of one transcript, in the order of its turns and, within a turn, of the marks.
#[must_use]
pub fn rows(label: &str, transcript: &Transcript, roles: &Roles, marks: &[Mark]) -> Vec<Row> {
    let mut by_turn: BTreeMap<u32, Vec<&Mark>> = BTreeMap::new();
    marks.iter().for_each(|mark| by_turn.entry(mark.turn).or_default().push(mark));
    let mut rows = Vec::new();
    for turn in &transcript.turns {
        let bare = bare_row(label, turn, roles);
        match by_turn.get(&turn.number) {
            None => rows.push(bare),
            Some(marks) => rows.extend(marks.iter().map(|mark| with_mark(bare.clone(), mark))),
        }
    }
    rows
}

fn bare_row(label: &str, turn: &Turn, roles: &Roles) -> Row {
    let name = turn.speaker.as_ref().map(ToString::to_string).unwrap_or_default();
    Row {
        transcript: label.to_owned(),
        turn: turn.number,
        speaker: roles.of(turn.speaker.as_ref()).map_or(name, |role| role.id().to_owned()),
        start: seconds(turn.start_ms),
        end: seconds(turn.end_ms),
        family: String::new(),
        code: String::new(),
        confidence: None,
        rejected_by: String::new(),
    }
}

fn with_mark(row: Row, mark: &Mark) -> Row {
    let rejected_by = mark.rejected_by.clone().unwrap_or_default();
    Row {
        family: mark.family.into(),
        code: mark.code.to_string(),
        confidence: Some(mark.confidence),
        rejected_by,
        ..row
    }
}

fn seconds(ms: Option<u32>) -> String {
    ms.map(|ms| format!("{}.{:03}", ms / 1000, ms % 1000)).unwrap_or_default()
}

/// The rows as CSV with a header, lines ending in `\n`.
#[must_use]
pub fn to_csv(rows: &[Row]) -> String {
    let mut writer = csv::WriterBuilder::new().has_headers(false).from_writer(Vec::new());
    writer.write_record(HEADER).expect("nine short strings fit into memory");
    for row in rows {
        writer.serialize(row).expect("a row holds strings and numbers only");
    }
    let bytes = writer.into_inner().expect("a vector takes every byte");
    String::from_utf8(bytes).expect("only UTF-8 was written")
}

/// What is known of a transcript beside its words.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// Who is who, as confirmed.
    pub roles: &'a Roles,
    /// The client's goals.
    pub goals: &'a [Goal],
    /// Which coder heard it, if one did.
    pub coder: Option<&'a str>,
    /// What was found in it; nothing unless a coder heard it.
    pub marks: &'a [Mark],
}

impl<'a> Known<'a> {
    /// Only who is who: no coder heard it.
    #[must_use]
    pub const fn roles(roles: &'a Roles) -> Self {
        Self { roles, goals: &[], coder: None, marks: &[] }
    }

    /// The measures of a transcript of which this is known.
    #[must_use]
    pub fn measures(&self, transcript: &Transcript) -> SessionMeasures {
        let heard = Heard { turns: &transcript.turns, roles: self.roles, goals: self.goals };
        measure_session(&heard, self.coder.map(|_| self.marks))
    }
}

/// Everything about one transcript.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report<'a> {
    /// Its label.
    pub transcript: &'a str,
    /// What it was read as.
    pub format: &'static str,
    /// Whether it is in English; where it is not, nothing in it is coded.
    pub language: Language,
    /// The same as a sentence.
    pub language_said: String,
    /// What to know before trusting it.
    pub warnings: Vec<WarningSaid<'a>>,
    /// Speakers in the order they first speak.
    pub speakers: Vec<&'a SpeakerName>,
    /// Who may be who.
    pub proposed: Proposal,
    /// The reasons of the proposal, as sentences.
    pub because: Vec<String>,
    /// Who is who, as confirmed.
    pub roles: &'a Roles,
    /// Which coder heard it: `rules`, `model` or `both`; nothing where none did.
    pub coder: Option<&'a str>,
    /// What was counted.
    pub measures: SessionMeasures,
    /// The turns with their marks.
    pub turns: Vec<MarkedTurn<'a>>,
}

/// A warning with its sentence.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WarningSaid<'a> {
    /// The warning.
    #[serde(flatten)]
    pub warning: &'a Warning,
    /// In words.
    pub said: String,
}

/// A turn with what was found in it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MarkedTurn<'a> {
    /// The turn.
    #[serde(flatten)]
    pub turn: &'a Turn,
    /// What was found.
    pub marks: Vec<&'a Mark>,
}

/// The report of one transcript under a label.
#[must_use]
pub fn report<'a>(label: &'a str, transcript: &'a Transcript, known: &Known<'a>) -> Report<'a> {
    let mut by_turn: BTreeMap<u32, Vec<&Mark>> = BTreeMap::new();
    known.marks.iter().for_each(|mark| by_turn.entry(mark.turn).or_default().push(mark));
    let proposed = propose(transcript);
    let language = language(&transcript.turns);
    let marked = |turn: &'a Turn| MarkedTurn { turn, marks: by_turn.get(&turn.number).cloned().unwrap_or_default() };
    let said = |warning: &'a Warning| WarningSaid { warning, said: warning.what.to_string() };
    Report {
        transcript: label,
        format: transcript.format,
        language,
        language_said: language.to_string(),
        warnings: transcript.warnings.iter().map(said).collect(),
        speakers: transcript.speakers(),
        because: proposed.reasons.iter().map(ToString::to_string).collect(),
        proposed,
        roles: known.roles,
        coder: known.coder,
        measures: known.measures(transcript),
        turns: transcript.turns.iter().map(marked).collect(),
    }
}
