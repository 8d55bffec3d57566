//! `attune study reliability`: how far the items of a questionnaire measure one thing.

mod found;
mod report;

use std::path::PathBuf;

use clap::{Args as Arguments, ValueEnum};
use cohort::reliability::{Items, Missing};
use practice::library::nearest;

use super::out::Out;
use super::table::Row;
use super::{finite, object, table};
use crate::cli::Complaint;
use found::Found;

/// How far a questionnaire's items measure one thing in these people: alpha, omega, each item against the rest, and the
/// error of the total.
///
/// Use it where each row is a person who answered once and each column an item. Read omega where items load unequally;
/// alpha where you compare with papers. The standard error of measurement says by how many points a total strays by chance
/// alone; `attune study change` asks for the reliability.
///
/// It does not say what the items measure, nor that they measure one thing: alpha is high for many items too. It speaks
/// of differences between people at one time; change within a person needs a reliability of change. Several rows of one
/// person mix the two. And it belongs to these people: where all are alike, the same form is less reliable.
#[derive(Debug, Arguments)]
#[command(after_long_help = HELP)]
pub(super) struct Args {
    /// A table, CSV or Parquet, with one row a person; `-` reads standard input.
    #[arg(default_value = "-", value_name = "FILE")]
    file: PathBuf,
    /// The columns of the items, with commas between them.
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',', required = true)]
    items: Vec<String>,
    /// Those of them that are keyed the other way; each answer x becomes min + max − x.
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',', requires = "min", requires = "max")]
    reverse: Vec<String>,
    /// The lowest possible answer; with --max, answers outside are refused.
    #[arg(long, value_name = "N", value_parser = finite, requires = "max", allow_hyphen_values = true)]
    min: Option<f64>,
    /// The highest possible answer.
    #[arg(long, value_name = "N", value_parser = finite, requires = "min", allow_hyphen_values = true)]
    max: Option<f64>,
    /// What happens to people who left an item out.
    #[arg(long, value_enum, default_value_t = Gaps::Listwise)]
    missing: Gaps,
    #[command(flatten)]
    out: Out,
}

const HELP: &str = "\
Coefficients:
  alpha               k/(k − 1)·(1 − Σ variances / variance of the total), with
                      Feldt's interval; Cronbach 1951, Psychometrika 16:297;
                      Feldt 1965, Psychometrika 30:357
  alpha_large_sample  the same, with an error that asks no equal covariances;
                      Duhachek & Iacobucci 2004, J Appl Psychol 89:792
  alpha_standardised  from the mean correlation r: k·r/(1 + (k − 1)·r)
  omega_total         (Σλ)²/((Σλ)² + Σψ), loadings λ and unique variances ψ of
                      one factor by maximum likelihood; interval by the delta
                      method, cut at 0 and 1; McDonald 1999, Test Theory;
                      Raykov 2002, Multivar Behav Res 37:89
  omega_total_observed
                      the same loadings, over the variance of the total as it
                      was seen
  omega_total_standardised
                      of items brought to one standard deviation
  mean_inter_item_r   the mean of the correlations of two items
  sem_alpha,          error of the total in points: SD·√(1 − reliability);
  sem_omega           interval from alpha's or omega's, with SD as it is

For each item: mean, sd, how many left it out, r_total (with the total, itself included), r_rest (with the total \
of the others), alpha_if_dropped, and loading (on the factor, in SDs).

The factor is sought from many starts and at every edge, so that the best fit is found. A unique variance of 0 \
(a Heywood case) is named; omega then has no interval. chi_square tests whether one factor is all there is: with \
a small p, omega is of a factor that does not explain everything. Two items have an alpha and no omega, one item \
has neither.

--missing listwise leaves people out who left an item out. pairwise takes each covariance from whoever answered \
both items, as R's psych does by default, and differs from the third or fourth digit. Intervals are 95 %.

Example:
  attune study reliability bond.csv --items b1,b2,b3,b4 --reverse b3 --min 1 \\
      --max 5 --out b.json";

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Gaps {
    /// They are left out altogether.
    Listwise,
    /// Each covariance rests on whoever answered both items.
    Pairwise,
}

impl Gaps {
    const fn how(self) -> Missing {
        match self {
            Self::Listwise => Missing::Listwise,
            Self::Pairwise => Missing::Pairwise,
        }
    }
}

pub(super) fn run(args: &Args, quiet: bool) -> Result<(), Complaint> {
    object::check(&args.out, &args.file)?;
    args.check()?;
    let items = read(args, quiet)?;
    let found = Found::of(&items, args.missing.how()).map_err(|why| {
        Complaint::new(args.file.display(), format!("{why}; complete rows, or try --missing pairwise"))
    })?;
    let notes = found.notes(args, &items);
    let value = found.told(args, &items, &notes);
    object::write(&value, &args.out, Vec::new(), || report::of(args, &found, &value))?;
    super::note(quiet, &notes);
    Ok(())
}

impl Args {
    fn check(&self) -> Result<(), Complaint> {
        if let Some((min, max)) = self.range().filter(|(min, max)| min >= max) {
            return Err(Complaint::new(
                "--min",
                format!("{min} is not below {max}, the highest answer; give both as printed"),
            ));
        }
        match self.reverse.iter().find(|name| !self.items.contains(name)) {
            None => Ok(()),
            Some(name) => {
                let meant = nearest(name, self.items.iter().map(String::as_str));
                let meant = meant.map_or(String::new(), |meant| format!("; did you mean `{meant}`?"));
                Err(Complaint::new("--reverse", format!("`{name}` is none of --items{meant}")))
            }
        }
    }

    fn range(&self) -> Option<(f64, f64)> {
        self.min.zip(self.max)
    }
}

fn read(args: &Args, quiet: bool) -> Result<Items, Complaint> {
    let columns: Vec<&str> = args.items.iter().map(String::as_str).collect();
    let reversed: Vec<bool> = args.items.iter().map(|item| args.reverse.contains(item)).collect();
    let mut items = Items::new(columns.len());
    let mut answers = Vec::with_capacity(columns.len());
    table::each(&args.file, &columns, (quiet, args.out.threads()), |row| {
        answers.clear();
        for (column, reversed) in reversed.iter().enumerate() {
            answers.push(answer(row, column, args.range(), *reversed)?);
        }
        items.push(answers.iter().copied());
        Ok(())
    })?;
    Ok(items)
}

fn answer(row: &Row, column: usize, range: Option<(f64, f64)>, reversed: bool) -> Result<Option<f64>, Complaint> {
    let (Some(answer), Some((min, max))) = (row.number(column)?, range) else { return row.number(column) };
    if answer < min || answer > max {
        let what = format!(
            "{answer} lies outside {min} to {max}; correct it or leave the cell empty, or, where items have ranges of their \
             own, turn items in the table and leave --min and --max out"
        );
        return Err(row.wrong(column, what));
    }
    Ok(Some(if reversed { min + max - answer } else { answer }))
}
