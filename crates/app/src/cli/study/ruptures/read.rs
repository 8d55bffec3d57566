//! Reading the sessions of clients, and what is known to have happened where the table says so.

use std::collections::BTreeMap;

use cohort::calibrate::Rupture;
use cohort::ruptures::{Courses, Refused, preset::stevens};

use super::super::numbered::Numbered;
use super::super::sessions::Sessions;
use super::super::simulate::TRUTH;
use super::super::table::{self, Lines, Row};
use super::Args;
use crate::cli::Complaint;

/// A table read.
pub(super) struct Read {
    pub(super) ids: Numbered,
    pub(super) courses: Courses,
    /// What is known, in order of client and onset, where the table says it.
    pub(super) truth: Option<Vec<Rupture>>,
    /// Whether a score lies outside the scale that stevens is about.
    pub(super) outside: bool,
}

/// What the rows gather into.
#[derive(Default)]
struct Rows {
    sessions: Sessions,
    said: Vec<bool>,
    /// By client and onset; the depth and the repair.
    truth: BTreeMap<(u32, i32), (f64, Option<i32>)>,
    knows: bool,
}

pub(super) fn read(args: &Args, quiet: bool) -> Result<Read, Complaint> {
    let mut rows = Rows::default();
    let mut names = args.table.columns().to_vec();
    names.extend(args.confirm.as_deref());
    let file = &args.table.file;
    let lines =
        table::each_or(file, &names, &TRUTH, (quiet, args.out.threads()), |row| rows.add(row, args.confirm.is_some()))?;
    if args.calibrate && !rows.knows {
        let what = format!("{} has no columns {}; attune study simulate writes them", file.display(), TRUTH.join(", "));
        return Err(Complaint::new("--calibrate", what));
    }
    let courses =
        Courses::of(&rows.sessions.rows, &rows.said).map_err(|refused| rows.complaint(args, &lines, refused))?;
    let (low, high) = stevens::SCALE;
    let outside = rows.sessions.rows.iter().filter_map(|row| row.points).any(|points| !(low..=high).contains(&points));
    let known = rows.truth.iter().map(|((course, onset), (depth, repaired))| Rupture {
        course: *course,
        onset: *onset,
        depth: *depth,
        repaired: *repaired,
    });
    let truth = rows.knows.then(|| known.collect());
    Ok(Read { ids: rows.sessions.ids, courses, truth, outside })
}

impl Rows {
    fn add(&mut self, row: &Row, confirm: bool) -> Result<(), Complaint> {
        let course = self.sessions.put(row)?;
        if confirm {
            self.said.push(row.truth(3)?.unwrap_or_default());
        }
        self.known(row, course, 3 + usize::from(confirm))
    }

    fn known(&mut self, row: &Row, course: u32, first: usize) -> Result<(), Complaint> {
        if !row.has(first) {
            return Ok(());
        }
        self.knows = true;
        let Some(onset) = row.session_or(first)? else { return Ok(()) };
        let depth = row.number(first + 1)?.filter(|depth| *depth >= 0.0).ok_or_else(|| {
            row.wrong(first + 1, "a rupture under way needs its depth in standard errors, 0 or more; put it in")
        })?;
        let repaired = row.session_or(first + 2)?;
        if repaired.is_some_and(|repaired| repaired <= onset) {
            return Err(row.wrong(first + 2, "a rupture is repaired after it began; correct one of the two sessions"));
        }
        let told = *self.truth.entry((course, onset)).or_insert((depth, repaired));
        if told == (depth, repaired) {
            return Ok(());
        }
        let what = "an earlier row says another depth or repair of the same rupture; let all its rows say the same";
        Err(row.wrong(first + 1, what))
    }

    fn complaint(&self, args: &Args, lines: &Lines, refused: Refused) -> Complaint {
        match refused {
            Refused::Twice(twice) => args.table.twice(twice, &self.sessions, lines),
            Refused::Wide { row, .. } => {
                let (file, id) = (args.table.file.display(), self.sessions.ids.get(self.sessions.rows[row].course));
                let place = format!("{file}, line {}, column {}", lines.of(row), args.table.session);
                Complaint::new(place, format!("the {refused} for `{id}`"))
            }
        }
    }
}
