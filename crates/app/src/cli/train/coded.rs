//! Reads coded turns: what stands, what was turned down, and where.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use listen::codes;
use listen::model::Coded;

use crate::cli::{Complaint, output};

/// What people said of the turns of one transcript.
#[derive(Debug, Default)]
pub(super) struct CodedTranscript {
    /// By turn and family. A turn without any row was not coded.
    pub(super) turns: HashMap<u32, HashMap<String, Coded>>,
    /// What the tables call the speaker of a turn, and the place that says so.
    pub(super) speakers: BTreeMap<u32, (String, String)>,
}

/// All tables together.
#[derive(Debug, Default)]
pub(super) struct AllCoded {
    /// By the transcript's label.
    pub(super) transcripts: BTreeMap<String, CodedTranscript>,
    /// Families that stand in the tables at all: only these were looked for.
    pub(super) families: BTreeSet<String>,
}

impl AllCoded {
    /// How many transcripts are coded.
    pub(super) fn len(&self) -> usize {
        self.transcripts.len()
    }
}

/// One row as the table has it.
struct Row {
    place: String,
    transcript: String,
    turn: u32,
    speaker: String,
    family: String,
    code: String,
    rejected: bool,
}

/// The columns a table must have, and one it may have.
const NEEDED: [&str; 5] = ["transcript", "turn", "speaker", "family", "code"];
const REJECTED: &str = "rejected_by";

/// Reads every table.
pub(super) fn read_all(files: &[PathBuf]) -> Result<AllCoded, Complaint> {
    let mut all = AllCoded::default();
    for file in files {
        for row in rows(file)? {
            all.add(row)?;
        }
    }
    if all.families.is_empty() {
        return Err(Complaint::new(files[0].display(), "no row has a code; code some turns first, then train"));
    }
    Ok(all)
}

fn rows(file: &Path) -> Result<Vec<Row>, Complaint> {
    let bytes = output::read(file, listen::limits::MOST_BYTES as u64)?;
    let text = core::str::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes));
    let text = text.map_err(|_| Complaint::new(file.display(), "this is not UTF-8 text; save it as CSV in UTF-8"))?;
    let mut table = csv::ReaderBuilder::new().delimiter(delimiter(text)).from_reader(text.as_bytes());
    let header = table.headers().map_err(|error| uneven(file, &error))?.clone();
    let needed = NEEDED.map(|name| column(file, &header, name));
    let [transcript, turn, speaker, family, code] = needed;
    let columns = [transcript?, turn?, speaker?, family?, code?];
    let rejected = header.iter().position(|column| column.trim() == REJECTED);
    table.records().map(|record| row(file, &record.map_err(|error| uneven(file, &error))?, columns, rejected)).collect()
}

fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    let times = |delimiter: &u8| header.bytes().filter(|byte| byte == delimiter).count();
    [b'\t', b';', b','].into_iter().max_by_key(times).unwrap_or(b',')
}

fn uneven(file: &Path, error: &csv::Error) -> Complaint {
    let line = error.position().map(|at| format!(", line {}", at.line())).unwrap_or_default();
    Complaint::new(
        format!("{}{line}", file.display()),
        "this row has more or fewer cells than the header; check its commas",
    )
}

fn column(file: &Path, header: &csv::StringRecord, name: &str) -> Result<usize, Complaint> {
    let there = header.iter().position(|column| column.trim() == name);
    let what = || {
        let columns = header.iter().collect::<Vec<_>>().join(", ");
        format!("there is no column `{name}`; write the table with `attune listen`. Its columns are: {columns}")
    };
    there.ok_or_else(|| Complaint::new(format!("{}, line 1", file.display()), what()))
}

fn row(
    file: &Path,
    record: &csv::StringRecord,
    columns: [usize; 5],
    rejected: Option<usize>,
) -> Result<Row, Complaint> {
    let place = format!("{}, line {}", file.display(), record.position().map_or(0, csv::Position::line));
    let cell = |at: usize| record.get(at).unwrap_or_default().trim().to_owned();
    let [transcript, turn, speaker, family, code] = columns.map(cell);
    let number = turn.parse();
    let turn =
        number.map_err(|_| Complaint::new(&place, format!("`{turn}` in the column `turn` is no turn's number")))?;
    let rejected = rejected.map(cell).is_some_and(|by| !by.is_empty() && by != "NA");
    let row = Row { place, transcript, turn, speaker, family, code, rejected };
    row.is_known().map_or(Ok(row), Err)
}

impl Row {
    /// What is wrong with its family or code, if anything.
    fn is_known(&self) -> Option<Complaint> {
        if self.family.is_empty() || self.family == "goal" {
            return None;
        }
        let nearest = |known: Vec<&'static str>, written: &str| {
            let meant = practice::library::nearest(written, known.iter().copied());
            meant.map(|meant| format!("did you mean `{meant}`?")).unwrap_or_else(|| known.join(", "))
        };
        let Some(family) = codes::family(&self.family) else {
            let known = codes::FAMILIES.iter().map(|family| family.id).collect();
            let what = format!("there is no family `{}`; {}", self.family, nearest(known, &self.family));
            return Some(Complaint::new(&self.place, what));
        };
        let known: Vec<_> = family.codes.iter().map(|code| code.id).collect();
        let what = || format!("`{}` has no code `{}`; {}", self.family, self.code, nearest(known.clone(), &self.code));
        (!known.contains(&self.code.as_str())).then(|| Complaint::new(&self.place, what()))
    }
}

impl AllCoded {
    /// Adds a row. A turn with a row was coded, also where the row names no family.
    fn add(&mut self, row: Row) -> Result<(), Complaint> {
        let transcript = self.transcripts.entry(row.transcript.clone()).or_default();
        transcript.speakers.entry(row.turn).or_insert_with(|| (row.speaker.clone(), row.place.clone()));
        let turn = transcript.turns.entry(row.turn).or_default();
        if row.family.is_empty() || row.family == "goal" {
            return Ok(());
        }
        self.families.insert(row.family.clone());
        let coded = turn.entry(row.family.clone()).or_default();
        if row.rejected {
            coded.rejected.push(row.code);
        } else if let Some(other) = coded.stands.replace(row.code.clone()).filter(|other| *other != row.code) {
            let (turn, family) = (row.turn, &row.family);
            let what = format!("turn {turn} has both `{other}` and `{}` of `{family}`; let one stand", row.code);
            return Err(Complaint::new(row.place, what));
        }
        Ok(())
    }
}
