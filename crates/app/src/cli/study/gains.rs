//! `attune study gains`: sudden gains and losses, one row an interval that could be tested.

mod report;

use std::borrow::Cow;
use std::ops::Range;

use clap::{Args as Arguments, ValueEnum};
use cohort::gains::{self, Choice, Found, Gains, Tally};
use engine::outcome::gains::{Direction, Reading, Rule};
use serde_json::{Value, json};

use super::out::Out;
use super::report::Report;
use super::sessions::{self, Sessions};
use super::sheet::{self, Cell, Sheet};
use super::{Way, finite};
use crate::cli::Complaint;

/// Between which two sessions a score moved suddenly, by much, and stayed.
///
/// Use it for a questionnaire filled in every session. An interval is a sudden gain (or loss) where the score (1) moves by
/// at least --cut points, (2) by at least --percent of where it stood, and (3) the mean of up to three sessions before
/// differs from the mean of up to three after by more than ordinary ups and downs.
///
/// It does not say what brought the gain about, nor that it will last: reversed_at names the first later session in which
/// more than half of it was gone.
#[derive(Debug, Arguments)]
#[command(after_long_help = HELP)]
pub(super) struct Args {
    #[command(flatten)]
    table: sessions::Table,
    /// Which way the scale runs.
    #[arg(long, value_enum)]
    better: Way,
    /// The least move in points, such as the reliable change.
    #[arg(long, value_name = "C", value_parser = positive, allow_hyphen_values = true)]
    cut: f64,
    /// The least move in hundredths of the score before; `none` leaves this criterion out, as scales without a true
    /// nought ask for.
    #[arg(long, value_name = "P", value_parser = percent, default_value = "25", allow_hyphen_values = true)]
    percent: Percent,
    /// What to look for.
    #[arg(long, value_enum, default_value_t = Wanted::Gain)]
    direction: Wanted,
    /// Keep one gain a client: rows of everybody without one are left out, and counted in --summary.
    #[arg(long, value_enum)]
    choose: Option<Pick>,
    /// Decide as the R package suddengains 0.7.2 does; see below.
    #[arg(long)]
    as_package: bool,
    #[command(flatten)]
    out: Out,
}

const HELP: &str = "\
The third criterion: mean before − mean after > t · pooled SD, with t = 2.776, 3.182 or 4.303 for six, five or \
four scores there, and at least two on each side. It is no t test: it has no √(1/n1 + 1/n2), and is stricter \
than one. Windows go by session number. The first interval tested is the second session to the third, the last \
ends one before the last session of the table. A criterion that cannot be decided is empty; what one criterion \
rules out is ruled out.

Source: Tang & DeRubeis 1999, J Consult Clin Psychol 67:894; t for missing sessions from Lutz et al. 2013.

--as-package departs as suddengains 0.7.2 does: the second criterion is true of every rise, ties are decided on \
binary numbers, an interval with any missing criterion is undecided, and a reversal counts from the third \
session after.

Columns: id, session_before, session_after, before, after, n_pre, n_post, criterion_1, criterion_2, criterion_3, \
met, magnitude, reversed_at. A row stands where the first or the third criterion could be decided; magnitude is \
in points in the direction looked for, and stands with reversed_at where it is met.

Example:
  attune study gains bdi.csv --id client --session week --value bdi \\
      --better lower --cut 7 --out gains.csv";

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Wanted {
    /// Towards the better.
    Gain,
    /// Towards the worse.
    Loss,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Pick {
    /// A client's first.
    First,
    /// A client's largest; of equal ones the first.
    Largest,
}

/// A share of the score before in hundredths, or the criterion left out.
#[derive(Clone, Copy, Debug)]
struct Percent(Option<f64>);

fn percent(typed: &str) -> Result<Percent, String> {
    if typed.trim() == "none" {
        return Ok(Percent(None));
    }
    let number = finite(typed).map_err(|what| format!("{what}; write a number such as 25, or none"))?;
    if number < 0.0 { Err(format!("`{typed}` lies below 0")) } else { Ok(Percent(Some(number))) }
}

fn positive(typed: &str) -> Result<f64, String> {
    let number = finite(typed)?;
    if number > 0.0 {
        Ok(number)
    } else {
        Err(format!("`{typed}` is no least move; give a number above 0, for losses too"))
    }
}

pub(super) fn run(args: &Args, quiet: bool) -> Result<(), Complaint> {
    args.out.check(&args.table.file)?;
    let (rule, threads) = (args.rule(), args.out.threads());
    let (sessions, lines) = args.table.read(quiet, threads)?;
    let choice = args.choose.map(Choice::from);
    let gains = gains::look(&sessions.rows, &rule, choice, threads)
        .map_err(|twice| args.table.twice(twice, &sessions, &lines))?;
    let notes = args.notes();
    let summary = summary(args, &rule, gains.tally(), sessions.ids.len(), &notes);
    let told = Told { sessions: &sessions, gains: &gains };
    sheet::write(&told, &summary, &args.out)?;
    super::note(quiet, &notes);
    Ok(())
}

impl Args {
    fn rule(&self) -> Rule {
        Rule {
            better: self.better.into(),
            direction: match self.direction {
                Wanted::Gain => Direction::Gain,
                Wanted::Loss => Direction::Loss,
            },
            cut: self.cut,
            share: self.percent.0.map(|percent| percent / 100.0),
            reading: if self.as_package { Reading::Package } else { Reading::Published },
        }
    }

    fn notes(&self) -> Vec<String> {
        let told = "as the package: the second criterion is true of every rise, ties are binary, any missing criterion \
                    leaves an interval undecided, and a reversal counts from the third session after";
        self.as_package.then(|| told.to_owned()).into_iter().collect()
    }
}

impl From<Pick> for Choice {
    fn from(pick: Pick) -> Self {
        match pick {
            Pick::First => Self::First,
            Pick::Largest => Self::Largest,
        }
    }
}

struct Told<'a> {
    sessions: &'a Sessions,
    gains: &'a Gains<'a>,
}

impl Sheet for Told<'_> {
    fn names(&self) -> Vec<Cow<'_, str>> {
        sheet::fixed(&[
            "id",
            "session_before",
            "session_after",
            "before",
            "after",
            "n_pre",
            "n_post",
            "criterion_1",
            "criterion_2",
            "criterion_3",
            "met",
            "magnitude",
            "reversed_at",
        ])
    }

    fn rows(&self) -> usize {
        self.gains.count()
    }

    fn row<'a>(&'a self, at: usize, cells: &mut Vec<Cell<'a>>) {
        self.gains.each(at..at + 1, |found| self.cells(found, cells));
    }

    fn each<'a>(&'a self, rows: Range<usize>, give: &mut dyn FnMut(&[Cell<'a>])) {
        let mut cells = Vec::new();
        self.gains.each(rows, |found| {
            cells.clear();
            self.cells(found, &mut cells);
            give(&cells);
        });
    }

    fn report(&self, summary: &Value) -> Report {
        report::of(self, summary)
    }
}

impl Told<'_> {
    fn cells<'a>(&'a self, Found { course, step }: &Found, cells: &mut Vec<Cell<'a>>) {
        let session = i64::from(step.session);
        cells.push(Cell::Text(self.sessions.ids.get(*course)));
        cells.extend([Cell::Count(session), Cell::Count(session + 1), step.before.into(), step.after.into()]);
        cells.extend([step.scores_before, step.scores_after].map(|scores| Cell::Count(scores.into())));
        cells.extend(step.criteria.map(Cell::from));
        let reversed = step.reversed_at.map_or(Cell::Empty, |session| Cell::Count(session.into()));
        cells.extend([step.met.into(), step.magnitude.into(), reversed]);
    }
}

fn summary(args: &Args, rule: &Rule, tally: &Tally, clients: usize, notes: &[String]) -> Value {
    json!({
        "analysis": "gains",
        "source": "Tang & DeRubeis 1999, J Consult Clin Psychol 67:894",
        "as_package": args.as_package,
        "better": args.better.word(),
        "direction": format!("{:?}", rule.direction).to_lowercase(),
        "cut": rule.cut,
        "percent": args.percent.0,
        "choose": args.choose.map(|pick| format!("{pick:?}").to_lowercase()),
        "clients": clients,
        "clients_with": tally.courses_with,
        "clients_without": clients - tally.courses_with,
        "intervals_tested": tally.tested,
        "met": tally.met,
        "not_met": tally.not_met,
        "undecided": tally.undecided,
        "reversed": tally.reversed,
        "notes": notes,
    })
}
