//! The client's goals from a table: `goal,text`, and `transcript` where they are not the same for all.

use std::path::Path;

use listen::Goal;

use crate::cli::{Complaint, output};

/// Goals as listed; a goal without a transcript is for every one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Goals(Vec<(Option<String>, Goal)>);

impl Goals {
    /// The goals of one transcript, in the order listed.
    pub(super) fn of(&self, transcript: &str) -> Vec<Goal> {
        let for_it = |whose: &Option<String>| whose.as_deref().is_none_or(|whose| whose == transcript);
        self.0.iter().filter(|(whose, _)| for_it(whose)).map(|(_, goal)| goal.clone()).collect()
    }

    /// The same in writing, to tell whether settings have changed.
    pub(super) fn written(&self) -> String {
        let line = |(whose, goal): &(Option<String>, Goal)| format!("{whose:?} {:?} {:?}\n", goal.id, goal.text);
        self.0.iter().map(line).collect()
    }
}

/// Where the columns stand.
struct Columns {
    transcript: Option<usize>,
    goal: usize,
    text: usize,
}

/// Reads the table; commas, semicolons or tabs.
///
/// # Errors
/// What is wrong, naming line and column.
pub(super) fn read(path: &Path) -> Result<Goals, Complaint> {
    let bytes = output::read(path, listen::limits::MOST_BYTES as u64)?;
    let text = std::str::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes));
    let text = text.map_err(|_| Complaint::new(path.display(), "this is not UTF-8 text; save it as CSV in UTF-8"))?;
    let delimiter = delimiter(text.lines().next().unwrap_or_default());
    let mut table = csv::ReaderBuilder::new().delimiter(delimiter).trim(csv::Trim::All).from_reader(text.as_bytes());
    let header = table.headers().map_err(|error| uneven(path, &error))?.clone();
    let columns = columns(path, &header)?;
    let mut goals = Goals::default();
    for record in table.records() {
        let record = record.map_err(|error| uneven(path, &error))?;
        let line = record.position().map_or(0, csv::Position::line);
        goals.add(&columns, &record).map_err(|what| Complaint::new(format!("{}, line {line}", path.display()), what))?;
    }
    if goals.0.is_empty() {
        return Err(Complaint::new(path.display(), "there are no goals below the column names; add one, or leave it out"));
    }
    Ok(goals)
}

fn delimiter(header: &str) -> u8 {
    let times = |delimiter: &u8| header.bytes().filter(|byte| byte == delimiter).count();
    [b',', b';', b'\t'].into_iter().rev().max_by_key(times).unwrap_or(b',')
}

fn uneven(path: &Path, error: &csv::Error) -> Complaint {
    let line = error.position().map(|at| format!(", line {}", at.line())).unwrap_or_default();
    let what = "this row has more or fewer cells than the header; look for a comma in a text without quotes";
    Complaint::new(format!("{}{line}", path.display()), what)
}

fn columns(path: &Path, header: &csv::StringRecord) -> Result<Columns, Complaint> {
    let at = |name: &str| header.iter().position(|column| column.eq_ignore_ascii_case(name));
    let needed = |name: &str| {
        let there = header.iter().collect::<Vec<_>>().join(", ");
        let what = format!("there is no column `{name}`. Goals need `goal` and `text`; the columns are: {there}");
        at(name).ok_or_else(|| Complaint::new(format!("{}, line 1", path.display()), what))
    };
    Ok(Columns { transcript: at("transcript"), goal: needed("goal")?, text: needed("text")? })
}

impl Goals {
    fn add(&mut self, columns: &Columns, record: &csv::StringRecord) -> Result<(), String> {
        let cell = |at: usize| record.get(at).unwrap_or_default();
        let (id, text) = (cell(columns.goal), cell(columns.text));
        if id.is_empty() || text.is_empty() {
            let column = if id.is_empty() { "goal" } else { "text" };
            return Err(format!("the column `{column}` is empty; give each goal a short name and the client's words for it"));
        }
        let whose = columns.transcript.map(cell).filter(|whose| !whose.is_empty()).map(str::to_owned);
        let same = |(other, goal): &(Option<String>, Goal)| {
            goal.id == id && (whose.is_none() || other.is_none() || *other == whose)
        };
        if self.0.iter().any(same) {
            return Err(format!("the goal `{id}` is listed twice for one transcript; give each its own name"));
        }
        self.0.push((whose, Goal { id: id.to_owned(), text: text.to_owned() }));
        Ok(())
    }
}
