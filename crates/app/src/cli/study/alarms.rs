//! `attune study alarms`: charts over each client's surprises, with how often they ring for nothing.

mod report;

use std::borrow::Cow;

use clap::{Args as Arguments, ValueEnum};
use cohort::moments::Found;
use cohort::smoothing::{Fit, watch};
use engine::instrument::Better;
use engine::watch::chart::{Rule, Standing, Watch};
use engine::watch::cusum::Cusum;
use engine::watch::ewma::Chart;
use engine::watch::false_alarm::Sides;
use serde_json::{Map, Value, json};

use super::out::{Format, Out};
use super::report::Report;
use super::sheet::{self, Cell, Sheet};
use super::smooth::series::{Series, Table};
use super::{Way, finite};
use crate::cli::Complaint;

/// When a series of scores moved further than its error and its usual drift explain.
///
/// Use it to ask after which sessions a level has moved to the worse, with a false-alarm rate that is known beforehand.
/// Each score is compared with what was to be expected from those before it; these surprises, in standard errors, are
/// gathered by a moving average (ewma) or a cumulative sum (cusum). After an alarm the chart begins anew.
///
/// An alarm is a reason to look, not a finding about a person: a chart that never rang for nothing would never ring. The
/// summary says how often it rings when nothing changed (ARL0: the mean number of sessions until it does).
#[derive(Debug, Arguments)]
#[command(after_long_help = HELP)]
pub(super) struct Args {
    #[command(flatten)]
    series: Series,
    /// How surprises are gathered.
    #[arg(long, value_enum, default_value_t = Gathered::Ewma)]
    rule: Gathered,
    /// ewma: the weight of the newest surprise, .01 to 1 (default .2).
    #[arg(long, value_name = "WEIGHT", value_parser = weight, allow_hyphen_values = true)]
    lambda: Option<f64>,
    /// ewma: the limit, in standard deviations of the average (default 2.7).
    #[arg(long, value_name = "L", value_parser = limit, allow_hyphen_values = true)]
    limit: Option<f64>,
    /// cusum: what each surprise is allowed, in standard errors (default .5).
    #[arg(long, value_name = "K", value_parser = allowance, allow_hyphen_values = true)]
    k: Option<f64>,
    /// cusum: how much may gather, in standard errors (default 4).
    #[arg(long, value_name = "H", value_parser = gathered, allow_hyphen_values = true)]
    h: Option<f64>,
    /// Which way the scale runs: the worse side is watched.
    #[arg(long, value_enum, default_value_t = Way::Higher)]
    better: Way,
    /// Whether only changes to the worse ring, or both (ewma only).
    #[arg(long, value_enum, default_value_t = Ring::One)]
    sides: Ring,
    #[command(flatten)]
    out: Out,
}

const HELP: &str = "\
z is a score's surprise: (value − predicted) / innovation_sd, as `attune study smooth` gives them. For falls:
  ewma   E = λ·z + (1 − λ)·E before; rings below −L·√(λ/(2−λ)·(1 − (1−λ)^2t)),
         t counted since the last alarm
  cusum  C = max(0, C before − z − k);  rings above h
With --better lower rises are watched instead: the average's limit lies above, the sum gathers rises. With \
--sides two an average rings on either side of its limit. For both sides of a cusum, run it once each way.

A missing score, and one before which nothing could be expected, has no surprise: its cells are empty, and the \
chart waits.

The summary gives arl0, the mean number of scores until a false alarm with the limits as used; \
arl0_steady_limits, the same with the widest limit from the first score on, as books print it; the chance of a \
false alarm within 20; and how many scores a lasting shift of 1 and of 1.5 standard errors takes to be found. \
All are solutions of the integral equation of the chart, worked out for the numbers given, not quoted. They hold \
where surprises are independent and normal, as they are when the model is right and the drift was not taken from \
the same series. With --drift estimate a fall itself makes the drift larger and hides behind it: give --drift a \
number for watching.

Sources: Page 1954, Biometrika 41:100; Roberts 1959, Technometrics 1:239; Crowder 1987, Technometrics 29:401; \
Lucas & Saccucci 1990, Technometrics 32:1; Lucas & Crosier 1982, Technometrics 24:199.

Columns: id, time, statistic, limit, alarm.

Example:
  attune study alarms srs.csv --id client --time session --value srs \\
      --sem 2.4 --drift 0.3 --better higher --out rings.csv";

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Gathered {
    /// An exponentially weighted moving average.
    Ewma,
    /// A cumulative sum.
    Cusum,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Ring {
    /// Changes to the worse.
    One,
    /// Changes either way.
    Two,
}

fn within(typed: &str, low: f64, high: f64, what: &str) -> Result<f64, String> {
    let number = finite(typed)?;
    if (low..=high).contains(&number) {
        Ok(number)
    } else {
        Err(format!("`{typed}` is no {what}: that lies from {low} to {high}"))
    }
}

fn weight(typed: &str) -> Result<f64, String> {
    within(typed, 0.01, 1.0, "weight")
}

fn limit(typed: &str) -> Result<f64, String> {
    within(typed, 0.1, 8.0, "limit in standard deviations")
}

fn allowance(typed: &str) -> Result<f64, String> {
    within(typed, 0.0, 5.0, "allowance in standard errors")
}

fn gathered(typed: &str) -> Result<f64, String> {
    within(typed, 0.1, 40.0, "limit of a sum in standard errors")
}

pub(super) fn run(args: &Args, quiet: bool) -> Result<(), Complaint> {
    let format = args.out.check(&args.series.file)?;
    let (rule, design) = (args.rule()?, args.series.design()?);
    let (table, lines) = args.series.read(quiet, args.out.threads())?;
    let chart = Watch::new(rule, Better::from(args.better));
    let found = watch(&table.rows, &design, &chart, args.out.threads())
        .map_err(|twice| args.series.twice(twice, &table, &lines))?;
    let told = Told { args, table: &table, found: &found };
    let notes = args.series.notes(&found.courses);
    let mut summary = args.series.told(&table, &found.courses);
    summary.extend(told.summary(rule));
    summary.insert("notes".to_owned(), json!(notes));
    if args.out.summary().is_some() || format == Format::Json {
        summary.insert("per_id".to_owned(), json!(args.series.per_id(&table, &found.courses)));
    }
    sheet::write(&told, &Value::Object(summary), &args.out)?;
    super::note(quiet, &notes);
    Ok(())
}

impl Args {
    fn rule(&self) -> Result<Rule, Complaint> {
        let idle = |option: &str, other: &str| {
            Err(Complaint::new(option, format!("only --rule {other} uses it; leave it out or change the rule")))
        };
        let sides = if self.sides == Ring::Two { Sides::Two } else { Sides::One };
        match self.rule {
            Gathered::Ewma if self.k.is_some() => idle("--k", "cusum"),
            Gathered::Ewma if self.h.is_some() => idle("--h", "cusum"),
            Gathered::Cusum if self.lambda.is_some() => idle("--lambda", "ewma"),
            Gathered::Cusum if self.limit.is_some() => idle("--limit", "ewma"),
            Gathered::Cusum if sides == Sides::Two => idle("--sides two", "ewma"),
            Gathered::Ewma => {
                let chart = Chart { weight: self.lambda.unwrap_or(0.2), limit: self.limit.unwrap_or(2.7) };
                Ok(Rule::Average(chart, sides))
            }
            Gathered::Cusum => Ok(Rule::Sum(Cusum { allowance: self.k.unwrap_or(0.5), limit: self.h.unwrap_or(4.0) })),
        }
    }
}

struct Told<'a> {
    args: &'a Args,
    table: &'a Table,
    found: &'a Found<Option<Standing>, Fit>,
}

impl Told<'_> {
    fn summary(&self, rule: Rule) -> Map<String, Value> {
        let standings = || (0..self.rows()).filter_map(|at| self.found.row(at).map(|standing| (at, standing)));
        let rang = || standings().filter(|(_, standing)| standing.alarm).map(|(at, _)| self.table.rows[at].course);
        let told = json!({
            "analysis": "alarms",
            "rule": match rule {
                Rule::Average(chart, _) => json!({"name": "ewma", "lambda": chart.weight, "limit": chart.limit}),
                Rule::Sum(chart) => json!({"name": "cusum", "k": chart.allowance, "h": chart.limit}),
            },
            "better": self.args.better.word(),
            "sides": if self.args.sides == Ring::Two { "two" } else { "one" },
            "after_an_alarm": "the chart begins anew",
            "arl0": rule.run_length(0.0),
            "arl0_steady_limits": rule.steady_run_length(0.0),
            "false_alarm_in_20": rule.false_alarm(20).get(),
            "arl_shift_1": rule.run_length(1.0),
            "arl_shift_1.5": rule.run_length(1.5),
            "surprises": standings().count(),
            "alarms": rang().count(),
            "clients_with_alarm": rang().collect::<std::collections::HashSet<_>>().len(),
            "alarms_expected_by_chance": rule.run_length(0.0).map(|arl| standings().count() as f64 / arl),
        });
        let Value::Object(map) = told else { unreachable!("it was written as an object") };
        map
    }
}

impl Sheet for Told<'_> {
    fn names(&self) -> Vec<Cow<'_, str>> {
        sheet::fixed(&["id", "time", "statistic", "limit", "alarm"])
    }

    fn rows(&self) -> usize {
        self.table.rows.len()
    }

    fn row<'a>(&'a self, at: usize, cells: &mut Vec<Cell<'a>>) {
        cells.extend(self.table.beginning(at));
        let standing = self.found.row(at);
        cells.extend([standing.map(|one| one.statistic), standing.map(|one| one.limit)].map(Cell::from));
        cells.push(standing.map(|one| one.alarm).into());
    }

    fn report(&self, summary: &Value) -> Report {
        report::of(self, summary)
    }
}
