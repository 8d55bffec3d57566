//! `attune study`: analyses of many courses, for researchers; one file an analysis.

mod agreement;
mod alarms;
mod blocks;
mod change;
mod congruence;
mod correlate;
mod expected;
mod gains;
mod growth;
mod numbered;
mod object;
mod order;
mod out;
mod parquet;
mod plot;
mod reliability;
mod report;
mod ruptures;
mod sessions;
mod sheet;
mod simulate;
mod smooth;
mod spare;
mod table;
mod texts;
mod within;

use clap::{Args as Arguments, Subcommand, ValueEnum};
use engine::instrument::Better;

use super::{Complaint, Verdict};

/// Analyse many courses at once, from a table.
///
/// Tables are CSV in UTF-8 with a line of column names (commas, semicolons and tabs are told apart by themselves), or
/// Parquet by its ending. An empty cell, NA or a null is a missing value. Results go to --out by its ending (.csv, .json,
/// .parquet or .html); without it, a table on a terminal and CSV in a pipe, or JSON where the result is one object.
#[derive(Debug, Arguments)]
pub struct Args {
    #[command(subcommand)]
    analysis: Analysis,
}

#[derive(Debug, Subcommand)]
enum Analysis {
    Change(Box<change::Args>),
    Gains(gains::Args),
    Ruptures(ruptures::Args),
    Smooth(smooth::Args),
    Alarms(alarms::Args),
    Growth(growth::Args),
    Within(Box<within::Args>),
    Expected(Box<expected::Args>),
    Congruence(congruence::Args),
    Agreement(agreement::Args),
    Reliability(reliability::Args),
    Correlate(correlate::Args),
    Simulate(simulate::Args),
}

pub(super) fn run(args: &Args, quiet: bool) -> Result<Verdict, Complaint> {
    match &args.analysis {
        Analysis::Change(args) => change::run(args, quiet),
        Analysis::Gains(args) => gains::run(args, quiet),
        Analysis::Expected(args) => expected::run(args, quiet),
        Analysis::Ruptures(args) => ruptures::run(args, quiet),
        Analysis::Smooth(args) => smooth::run(args, quiet),
        Analysis::Alarms(args) => alarms::run(args, quiet),
        Analysis::Growth(args) => growth::run(args, quiet),
        Analysis::Within(args) => within::run(args, quiet),
        Analysis::Congruence(args) => congruence::run(args, quiet),
        Analysis::Agreement(args) => agreement::run(args, quiet),
        Analysis::Reliability(args) => reliability::run(args, quiet),
        Analysis::Correlate(args) => correlate::run(args, quiet),
        Analysis::Simulate(args) => simulate::run(args, quiet),
    }?;
    Ok(Verdict::Yes)
}

/// Which way a scale runs, as typed.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Way {
    /// A lower score is better: distress.
    Lower,
    /// A higher score is better: well-being, alliance.
    Higher,
}

impl From<Way> for Better {
    fn from(way: Way) -> Self {
        match way {
            Way::Lower => Self::Lower,
            Way::Higher => Self::Higher,
        }
    }
}

impl Way {
    const fn word(self) -> &'static str {
        match self {
            Self::Lower => "lower",
            Self::Higher => "higher",
        }
    }
}

/// What somebody should know about a result, on standard error, where it does not mix with the result.
fn note(quiet: bool, notes: &[String]) {
    if !quiet {
        notes.iter().for_each(|note| eprintln!("attune: note: {note}"));
    }
}

/// A number typed after an option, which must be finite and, unless it is 0, of a size whose square is a number too.
fn finite(typed: &str) -> Result<f64, String> {
    let number: f64 = typed.trim().parse().map_err(|_| format!("`{typed}` is not a number"))?;
    if !number.is_finite() {
        return Err(format!("`{typed}` is not a finite number"));
    }
    let ordinary = 1.0 / table::LARGEST..=table::LARGEST;
    if number == 0.0 || ordinary.contains(&number.abs()) {
        Ok(number)
    } else {
        Err(format!("`{typed}` cannot be reckoned with: numbers lie between 1e-100 and 1e100"))
    }
}
