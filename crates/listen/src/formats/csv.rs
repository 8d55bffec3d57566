//! CSV with a header: `transcript,turn,speaker,text[,start,end]`, and the column names other data sets use for the same.
//! Each row is a turn and keeps its number; one file may hold many transcripts.

use super::clock::{clock, thousandths};
use super::{Format, Heard, line_number};
use crate::refused::Refused;
use crate::speakers::SpeakerName;
use crate::transcript::{Cue, Odd, Spoken, Warning, beginning};
use std::collections::HashMap;

/// CSV, separated by commas, semicolons or tabs.
pub static FORMAT: Format = Format { id: "csv", detect, read };

/// Names of each column, ours first.
const TRANSCRIPT: [&str; 4] = ["transcript", "transcript_id", "conversation_id", "session_id"];
const TURN: [&str; 4] = ["turn", "utterance_id", "turn_id", "turn_number"];
const SPEAKER: [&str; 4] = ["speaker", "interlocutor", "speaker_id", "speaker_name"];
const TEXT: [&str; 3] = ["text", "utterance_text", "utterance"];
const START: [&str; 4] = ["start", "timestamp", "start_time", "start_ms"];
const END: [&str; 3] = ["end", "end_time", "end_ms"];

fn detect(text: &str) -> bool {
    columns(text).is_some()
}

/// Which column holds what; the text and one of speaker and turn are needed.
struct Columns {
    separator: u8,
    transcript: Option<usize>,
    turn: Option<usize>,
    speaker: Option<usize>,
    text: usize,
    start: Option<(usize, Unit)>,
    end: Option<(usize, Unit)>,
}

#[derive(Clone, Copy)]
enum Unit {
    Seconds,
    Milliseconds,
}

fn columns(text: &str) -> Option<Columns> {
    let header = text.lines().find(|line| !line.trim().is_empty())?;
    b",;\t".iter().find_map(|&separator| {
        let names: Vec<String> = header.split(char::from(separator)).map(plain_name).collect();
        let place = |known: &[&str]| known.iter().find_map(|k| names.iter().position(|name| name == k));
        let timed = |known: &[&str]| place(known).map(|at| (at, unit(&names[at])));
        let columns = Columns {
            separator,
            transcript: place(&TRANSCRIPT),
            turn: place(&TURN),
            speaker: place(&SPEAKER),
            text: place(&TEXT)?,
            start: timed(&START),
            end: timed(&END),
        };
        (columns.speaker.is_some() || columns.turn.is_some()).then_some(columns)
    })
}

fn plain_name(name: &str) -> String {
    name.trim().trim_matches('"').trim().to_ascii_lowercase().replace(' ', "_")
}

fn unit(name: &str) -> Unit {
    if name.ends_with("_ms") { Unit::Milliseconds } else { Unit::Seconds }
}

fn read(text: &str) -> Result<Vec<Heard>, Refused> {
    let Some(columns) = columns(text) else { return Ok(Vec::new()) };
    let mut reader = ::csv::ReaderBuilder::new();
    let mut reader = reader.delimiter(columns.separator).flexible(true).from_reader(text.as_bytes());
    let mut sheets = Sheets::default();
    for record in reader.records().map_while(Result::ok) {
        sheets.row(&columns, &record)?;
    }
    Ok(sheets.finish())
}

/// The transcripts of one file, in the order they first appear.
#[derive(Default)]
struct Sheets {
    all: Vec<Sheet>,
    by_id: HashMap<String, usize>,
    rows: usize,
}

#[derive(Default)]
struct Sheet {
    heard: Heard,
    /// The numbers as written, `None` where a row has none.
    numbers: Vec<Option<u32>>,
}

impl Sheets {
    fn row(&mut self, columns: &Columns, record: &::csv::StringRecord) -> Result<(), Refused> {
        let cell = |at: usize| record.get(at).map(str::trim).filter(|cell| !cell.is_empty() && *cell != "NA");
        let line = record.position().map_or(0, |place| u32::try_from(place.line()).unwrap_or(u32::MAX));
        let id = columns.transcript.and_then(cell).unwrap_or_default();
        let sheet = self.sheet(id);
        let said = record.get(columns.text).map(str::to_owned);
        if said.is_none() {
            sheet.heard.warn(line, Odd::ShortRow);
        }
        // A row too short for its text column is kept whole, so that no word is lost.
        let said = said.unwrap_or_else(|| record.iter().collect::<Vec<_>>().join(" "));
        let speaker = columns.speaker.and_then(cell).and_then(SpeakerName::new);
        let time = |column: Option<(usize, Unit)>| column.and_then(|(at, unit)| milliseconds(cell(at)?, unit));
        let (start_ms, end_ms) = (time(columns.start), time(columns.end));
        sheet.warn_of_times(
            line,
            [columns.start, columns.end].map(|c| c.and_then(|(at, unit)| Some((cell(at)?, unit)))),
        );
        let number = columns.turn.and_then(cell).and_then(|n| n.parse().ok());
        let (payload, text) = (said.clone(), said.trim().to_owned());
        let spoken = vec![Spoken { speaker, text: text.clone() }];
        let id = columns.turn.and_then(cell).map(str::to_owned);
        sheet.keep(Cue { id, start_ms, end_ms, line, payload, text, spoken }, number)?;
        self.rows += 1;
        super::refuse_too_many(self.rows, line)
    }

    fn sheet(&mut self, id: &str) -> &mut Sheet {
        let next = self.all.len();
        let at = *self.by_id.entry(id.to_owned()).or_insert(next);
        if at == next {
            let mut sheet = Sheet::default();
            sheet.heard.id = Some(id.to_owned()).filter(|id| !id.is_empty());
            self.all.push(sheet);
        }
        &mut self.all[at]
    }

    fn finish(self) -> Vec<Heard> {
        self.all.into_iter().map(Sheet::finish).collect()
    }
}

impl Sheet {
    fn keep(&mut self, cue: Cue, number: Option<u32>) -> Result<(), Refused> {
        let repeats = self.heard.cues.last().is_some_and(|last| last.spoken == cue.spoken && last.id == cue.id);
        if number.is_some() && self.numbers.last() == Some(&number) && repeats {
            self.heard.warn(cue.line, Odd::RepeatedRow);
            return Ok(());
        }
        self.numbers.push(number);
        self.heard.keep(cue)
    }

    fn warn_of_times(&mut self, line: u32, cells: [Option<(&str, Unit)>; 2]) {
        for (written, unit) in cells.into_iter().flatten() {
            if milliseconds(written, unit).is_none() {
                self.heard.warn(line, Odd::BrokenTime { written: beginning(written) });
            }
        }
    }

    /// The file's numbers where they count upward, otherwise a count from 0.
    fn finish(mut self) -> Heard {
        let written: Option<Vec<u32>> = self.numbers.iter().copied().collect();
        let rising = written.filter(|numbers| numbers.is_sorted_by(|a, b| a < b));
        if rising.is_none() && self.numbers.iter().any(Option::is_some) {
            let line = self.heard.cues.first().map_or(0, |cue| cue.line);
            self.heard.warnings.push(Warning { line, what: Odd::NumbersReset });
        }
        let counted = || (0..self.numbers.len()).map(|n| line_number(n) - 1).collect();
        self.heard.numbers = Some(rising.unwrap_or_else(counted));
        self.heard
    }
}

/// A time in a cell: a clock time, or a number of seconds (milliseconds where the column's name ends in `_ms`).
fn milliseconds(cell: &str, unit: Unit) -> Option<u64> {
    if cell.contains(':') {
        return clock(&cell.replace(',', "."));
    }
    let (whole, fraction) = cell.split_once(['.', ',']).unwrap_or((cell, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(fraction) {
        return None;
    }
    let whole: u64 = whole.parse().ok()?;
    match unit {
        Unit::Milliseconds => Some(whole),
        Unit::Seconds => whole.checked_mul(1000)?.checked_add(thousandths(fraction)?),
    }
}
