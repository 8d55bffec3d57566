//! `attune study smooth`: levels behind noisy scores, one row a session.

mod report;
pub(super) mod series;

use std::borrow::Cow;

use clap::Args as Arguments;
use cohort::smoothing::{Smoothed, smooth};
use engine::watch::level::Belief;
use serde_json::{Value, json};

use super::out::{Format, Out};
use super::report::Report;
use super::sheet::{self, Cell, Sheet};
use crate::cli::Complaint;
use series::{Series, Table};

/// Where a level stood behind scores that carry error of known size, and how surely that can be said.
///
/// Use it for a questionnaire filled in often, whose standard error of measurement is known. Each session gets what was
/// to be expected before it (predicted), what was believed after it (filtered), and what is believed in the light of the
/// whole series (smoothed), each with its standard deviation. Sessions may lie unevenly, and scores may be missing.
///
/// It does not say why a level moved. A smoothed value has seen the future: to ask what could have been known on the day,
/// read the filtered one. Scores missing because of what they would have said are not brought back by any smoothing.
#[derive(Debug, Arguments)]
#[command(after_long_help = HELP)]
pub(super) struct Args {
    #[command(flatten)]
    series: Series,
    #[command(flatten)]
    out: Out,
}

const HELP: &str = "\
Local level: score = level + error, error ~ N(0, SEM²); from one session to the next, Δ later, the level moves \
by N(0, Q·Δ). With --trend the level also moves by Δ times a slope, which itself moves by N(0, QSLOPE·Δ); what a \
slope wanders within a gap moves the level only from the next row on, so that with a QSLOPE above 0 a row \
without a score is not quite the same as no row. For a local level it is.

Time is the number of the column, so Q is per its unit: with days Q = 0.1 means .7 in a week. A prior holds at \
each client's first row; a slope has none. Without a prior the start is diffuse, exactly (Koopman 1997), not a \
large number: until a level (with --trend: a slope, after two scores) is found, nothing is predicted and the \
cells are empty. Rows before the first score are cast back.

--drift estimate looks for each client's likeliest Q over the whole range and gives 0, on its boundary, where no \
drift is likelier than none. It takes three scores, two with a prior; with --trend five and four. From twenty \
sessions Q is known within a factor of several at best: to compare clients, give all of them one Q.

Log-likelihoods leave the diffuse start out as KFAS does; --log-likelihood-constant takes ½·ln 2π off for each \
score that went into it, as statsmodels does.

Sources: Durbin & Koopman 2012, Time Series Analysis by State Space Methods, 2nd ed., chapters 2, 4 and 5; \
Koopman 1997, J Am Stat Assoc 92:1630; Koopman & Shephard 1992, Biometrika 79:823.

Columns: id, time, value, predicted, innovation, innovation_sd, filtered, filtered_sd, smoothed, smoothed_sd; \
with --trend also filtered_slope, filtered_slope_sd, smoothed_slope, smoothed_slope_sd. innovation is value − \
predicted; innovation_sd is how far it strays by chance, and stands beside a missing score too. Rows come out in \
the order of the table; within a client they need no order.

Example:
  attune study smooth phq9.csv --id client --time week --value phq9 \\
      --sem 2.2 --drift 0.5 --out levels.csv";

const NAMES: [&str; 14] = [
    "id",
    "time",
    "value",
    "predicted",
    "innovation",
    "innovation_sd",
    "filtered",
    "filtered_sd",
    "smoothed",
    "smoothed_sd",
    "filtered_slope",
    "filtered_slope_sd",
    "smoothed_slope",
    "smoothed_slope_sd",
];
/// How many of them a local level has.
const WITHOUT_SLOPES: usize = 10;

pub(super) fn run(args: &Args, quiet: bool) -> Result<(), Complaint> {
    let format = args.out.check(&args.series.file)?;
    let design = args.series.design()?;
    let (table, lines) = args.series.read(quiet, args.out.threads())?;
    let smoothed =
        smooth(&table.rows, &design, args.out.threads()).map_err(|twice| args.series.twice(twice, &table, &lines))?;
    let notes = args.series.notes(smoothed.courses());
    let mut summary = args.series.told(&table, smoothed.courses());
    summary.insert("analysis".to_owned(), json!("smooth"));
    summary.insert("notes".to_owned(), json!(notes));
    if args.out.summary().is_some() || format == Format::Json {
        summary.insert("per_id".to_owned(), json!(args.series.per_id(&table, smoothed.courses())));
    }
    let told = Told { series: &args.series, table: &table, smoothed: &smoothed };
    sheet::write(&told, &Value::Object(summary), &args.out)?;
    super::note(quiet, &notes);
    Ok(())
}

struct Told<'a> {
    series: &'a Series,
    table: &'a Table,
    smoothed: &'a Smoothed,
}

impl Sheet for Told<'_> {
    fn names(&self) -> Vec<Cow<'_, str>> {
        sheet::fixed(&NAMES[..if self.series.trend() { NAMES.len() } else { WITHOUT_SLOPES }])
    }

    fn rows(&self) -> usize {
        self.table.rows.len()
    }

    fn row<'a>(&'a self, at: usize, cells: &mut Vec<Cell<'a>>) {
        let (row, moment) = (&self.table.rows[at], self.smoothed.row(at));
        cells.extend(self.table.beginning(at));
        cells.push(row.points.into());
        let expected = Some(moment.before).filter(|before| before.known());
        let sd = expected.map(|before| (before.variance + self.series.sem() * self.series.sem()).sqrt());
        let innovation = row.points.zip(expected).map(|(points, before)| points - before.mean);
        cells.extend([expected.map(|before| before.mean), innovation, sd].map(Cell::from));
        let parts = if self.series.trend() { 2 } else { 1 };
        for part in 0..parts {
            cells.extend(pair(moment.after[part]));
            cells.extend(pair(moment.smoothed[part]));
        }
    }

    fn report(&self, summary: &Value) -> Report {
        report::of(self, summary)
    }
}

impl Table {
    /// Whose row it is, and when.
    pub(super) fn beginning(&self, at: usize) -> [Cell<'_>; 2] {
        let row = &self.rows[at];
        let time = if self.days.is_empty() { Cell::Number(row.at) } else { Cell::Text(self.days.get(at)) };
        [Cell::Text(self.ids.get(row.course)), time]
    }
}

/// A mean and its standard deviation, where there are any.
fn pair<'a>(belief: Belief) -> [Cell<'a>; 2] {
    let known = Some(belief).filter(|belief| belief.known());
    [known.map(|belief| belief.mean).into(), known.map(|belief| belief.variance.max(0.0).sqrt()).into()]
}
