//! `attune study agreement`: how far raters of the same things agree, one row a coefficient.

mod read;
mod report;

use std::borrow::Cow;
use std::path::PathBuf;

use clap::{Args as Arguments, ValueEnum};
use cohort::agreement::{Answer, Kind, Measured, Resampling, Test, every};
use serde_json::{Value, json};

use super::out::Out;
use super::report::Report;
use super::sheet::{self, Cell, Sheet};
use crate::cli::Complaint;
use read::Read;

/// How far two raters, or more, agree about the same things: percent, kappa, Krippendorff's alpha, intraclass correlations.
///
/// Use it where each row is a thing that was judged (a session, a turn, a client) and each column is somebody's judgement.
/// Every coefficient says how much of the agreement is more than chance or habit; those that make no sense for the kind
/// of rating are empty, with the reason.
///
/// It does not say who is right: raters may agree and both be wrong, and two people may see one thing differently. Client
/// and therapist are no raters of one thing: where their views part, that is a finding and not an error. High percent
/// agreement on something rare is no agreement about it; read kappa or alpha. No coefficient carries over to people who
/// differ more, or less, from each other than these.
#[derive(Debug, Arguments)]
#[command(after_long_help = HELP)]
pub(super) struct Args {
    /// A table, CSV or Parquet, with one row a thing judged; `-` reads standard input.
    #[arg(default_value = "-", value_name = "FILE")]
    file: PathBuf,
    /// The column of the first rater's ratings.
    #[arg(long, value_name = "COLUMN", required_unless_present = "raters", requires = "b", conflicts_with = "raters")]
    a: Option<String>,
    /// The column of the second rater's.
    #[arg(long, value_name = "COLUMN", requires = "a")]
    b: Option<String>,
    /// Instead of --a and --b: the columns of two raters or more, with commas between them.
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',')]
    raters: Vec<String>,
    /// What ratings are (default: interval where all are numbers, nominal otherwise).
    #[arg(long, value_enum)]
    kind: Option<Asked>,
    /// The categories in their order, lowest first, with commas between them: for words, and for those nobody used.
    #[arg(long, value_name = "CATEGORIES", value_delimiter = ',')]
    levels: Vec<String>,
    /// Where the draws for the intervals of alpha begin: the same seed, the same interval.
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// How many samples are drawn for them.
    #[arg(long, value_name = "N", default_value_t = 1000, value_parser = clap::value_parser!(u32).range(100..=100_000))]
    samples: u32,
    #[command(flatten)]
    out: Out,
}

const HELP: &str = "\
Measures:
  percent          pairs of ratings of one thing that are the same, in
                   hundredths; Wilson's interval, 1927, J Am Stat Assoc 22:209
  kappa            (seen − chance)/(1 − chance), two raters; Cohen 1960, Educ
                   Psychol Meas 20:37
  kappa_linear,    near misses count less, by 1 − d/most and by 1 − (d/most)²,
  kappa_quadratic  with d in places for ordinal ratings and in numbers for
                   interval ones; Cohen 1968, Psychol Bull 70:213. Errors, z
                   and p: Fleiss, Cohen & Everitt 1969, Psychol Bull 72:323
  fleiss_kappa     three raters and more; Fleiss 1971, Psychol Bull 76:378
  alpha_nominal, alpha_ordinal, alpha_interval
                   1 − disagreement within things / disagreement among all; any
                   number of raters, gaps allowed; Krippendorff 2018, Content
                   Analysis, chapter 12
  icc1, icc2, icc3 how far one rater can be relied on: others for each thing,
                   drawn from many, or these and no others. A lenient rater
                   counts as disagreement in icc2 and not in icc3; Shrout &
                   Fleiss 1979, Psychol Bull 86:420
  icc1k … icc3k    the same for the mean of all raters; McGraw & Wong 1996,
                   Psychol Methods 1:30

Intervals are 95 %: kappas ± 1.96 errors, cut at ±1; icc from F; fleiss_kappa and alphas by drawing rows with \
replacement (percentiles; the seed is in --summary). z tests against chance alone, F against no difference \
between the things.

nominal allows percent, kappa and alpha_nominal; ordinal also weighted kappas and alpha_ordinal; interval \
everything (kappas only up to 20 different ratings). Where ratings are missing, kappas and icc rest on rows that \
everybody rated, alpha and percent on rows that two or more rated; n says how many.

Columns: measure, estimate, se, low, high, test, statistic, df1, df2, p, n, reason. `reason` says why an \
estimate, or its interval, is not there. Below 0 there is less agreement than chance would bring.

Examples:
  attune study agreement codes.csv --a ann --b ben --kind nominal
  attune study agreement codes.csv --raters ann,ben,eva \\
      --levels none,some,full --out agreement.json";

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Asked {
    /// Names without an order.
    Nominal,
    /// An order without equal steps.
    Ordinal,
    /// Numbers with equal steps.
    Interval,
}

impl Asked {
    const fn kind(self) -> Kind {
        match self {
            Self::Nominal => Kind::Nominal,
            Self::Ordinal => Kind::Ordinal,
            Self::Interval => Kind::Interval,
        }
    }
}

impl Args {
    /// The columns of the raters.
    fn columns(&self) -> Result<Vec<&str>, Complaint> {
        let columns: Vec<&str> = self.a.iter().chain(&self.b).chain(&self.raters).map(String::as_str).collect();
        match columns.len() {
            0 | 1 => {
                Err(Complaint::new("--raters", "agreement takes two raters at least; name their columns: ann,ben"))
            }
            _ => Ok(columns),
        }
    }
}

pub(super) fn run(args: &Args, quiet: bool) -> Result<(), Complaint> {
    args.out.check(&args.file)?;
    let read = read::ratings(args, quiet)?;
    let drawn = Resampling { seed: args.seed, samples: args.samples as usize, threads: args.out.threads() };
    let told = Told(every(&read.ratings, read.kind, drawn).into_iter().map(Line::of).collect());
    let notes = notes(&read);
    let summary = summary(args, &read, &notes)?;
    sheet::write(&told, &summary, &args.out)?;
    super::note(quiet, &notes);
    Ok(())
}

fn notes(read: &Read) -> Vec<String> {
    let mut notes: Vec<String> = read.note.iter().cloned().collect();
    let ratings = &read.ratings;
    let (rows, complete, pairable) = (ratings.rows(), ratings.complete_rows(), ratings.pairable_rows());
    if complete < rows {
        notes.push(format!(
            "ratings are missing: kappas and intraclass correlations rest on {complete} of {rows} rows, alpha on {pairable}"
        ));
    }
    if pairable < FEW {
        notes.push(format!("intervals of alpha are drawn from fewer than {FEW} rows, which makes them too narrow"));
    }
    notes
}

/// Fewer rows than this tell too little of all there could be to draw from.
const FEW: usize = 20;

/// A coefficient under its name, with the reason for what is missing.
struct Line {
    name: &'static str,
    answer: Answer,
    reason: Option<String>,
}

impl Line {
    fn of((name, answer): (&'static str, Answer)) -> Self {
        let reason = match &answer {
            Ok(measured) => measured.bounds.err(),
            Err(why) => Some(*why),
        };
        Self { name, answer, reason: reason.map(|why| why.to_string()) }
    }

    /// Percent is told in hundredths.
    fn scale(&self) -> f64 {
        if self.name == "percent" { 100.0 } else { 1.0 }
    }
}

/// Every coefficient.
struct Told(Vec<Line>);

impl Sheet for Told {
    fn names(&self) -> Vec<Cow<'_, str>> {
        sheet::fixed(&[
            "measure",
            "estimate",
            "se",
            "low",
            "high",
            "test",
            "statistic",
            "df1",
            "df2",
            "p",
            "n",
            "reason",
        ])
    }

    fn rows(&self) -> usize {
        self.0.len()
    }

    fn row<'a>(&'a self, at: usize, cells: &mut Vec<Cell<'a>>) {
        let line = &self.0[at];
        cells.push(Cell::Text(line.name));
        match &line.answer {
            Ok(measured) => {
                let (low, high) = measured.bounds.ok().map(|bounds| (bounds.low, bounds.high)).unzip();
                let numbers = [Some(measured.estimate), measured.error, low, high];
                cells.extend(numbers.map(|number| Cell::from(number.map(|number| number * line.scale()))));
                cells.extend(tested(measured));
                cells.push(Cell::Count(measured.units as i64));
            }
            Err(_) => cells.extend([Cell::Empty; 10]),
        }
        cells.push(line.reason.as_deref().map_or(Cell::Empty, Cell::Text));
    }

    fn report(&self, summary: &Value) -> Report {
        report::of(self, summary)
    }
}

fn tested<'a>(measured: &Measured) -> [Cell<'a>; 5] {
    match measured.test {
        None => [Cell::Empty; 5],
        Some(Test::Z { z, p }) => [Cell::Text("z"), Cell::Number(z), Cell::Empty, Cell::Empty, Cell::Number(p)],
        Some(Test::F { f, freedom: (above, below), p }) => {
            let [f, above, below, p] = [f, above, below, p].map(Cell::Number);
            [Cell::Text("F"), f, above, below, p]
        }
    }
}

fn summary(args: &Args, read: &Read, notes: &[String]) -> Result<Value, Complaint> {
    let ratings = &read.ratings;
    let given = |(rater, ratings): (&str, usize)| json!({"rater": rater, "ratings": ratings});
    Ok(json!({
        "analysis": "agreement",
        "kind": format!("{:?}", read.kind).to_lowercase(),
        "rows": ratings.rows(),
        "rows_everybody_rated": ratings.complete_rows(),
        "rows_two_or_more_rated": ratings.pairable_rows(),
        "raters": args.columns()?.into_iter().zip(ratings.given()).map(given).collect::<Vec<_>>(),
        "categories": read.categories.clone().map_or_else(|| json!(ratings.categories()), |names| json!(names)),
        "kappa_weights": if read.kind == Kind::Interval { "by the ratings' numbers" } else { "by the places of the categories" },
        "confidence": 95,
        "drawn_intervals": "rows drawn with replacement, percentiles",
        "seed": args.seed,
        "samples": args.samples,
        "notes": notes,
    }))
}
