//! `attune study growth`: linear mixed models in lme4's notation, one object.

mod columns;
mod modes;
mod report;
pub(super) mod told;

use std::path::{Path, PathBuf};

use clap::Args as Arguments;
use cohort::mixed::{Criterion, Formula, Refused, fit};

use super::out::{Format, Out};
use super::table::Lines;
use super::{object, sheet};
use crate::cli::Complaint;

/// How scores run over time, on the whole and in each client: linear mixed models, sessions within clients within
/// therapists.
///
/// Use it for repeated scores. Fixed effects say how courses run on the whole; random effects how much clients, and
/// therapists, differ in where they stand and how fast they move. Clients may have different numbers of sessions at
/// different times; a row that lacks a value the model needs is left out, and counted.
///
/// It does not say why courses differ. A group's conditional mode is drawn towards the mean, the more the less is known
/// of it: an order of therapists by it would be an order of chance and of whom they see.
#[derive(Debug, Arguments)]
#[command(after_long_help = HELP)]
pub(super) struct Args {
    /// A table, CSV or Parquet, with one row a session; `-` reads standard input.
    #[arg(default_value = "-", value_name = "FILE")]
    file: PathBuf,
    /// The model, such as 'y ~ time + (time | client) + (1 | therapist)'.
    #[arg(long, value_name = "FORMULA")]
    model: String,
    /// Restricted likelihood: spreads as if the fixed effects were not estimated (the default).
    #[arg(long, conflicts_with = "ml")]
    reml: bool,
    /// Likelihood: to compare models with different fixed effects.
    #[arg(long)]
    ml: bool,
    /// Write each group's conditional modes and their standard deviations to this file.
    #[arg(long, value_name = "FILE.csv")]
    random_effects: Option<PathBuf>,
    #[command(flatten)]
    out: Out,
}

const HELP: &str = "\
Notation: outcome ~ fixed terms + random terms in brackets.
  a + b, a:b, a * b       a and b, their product, all three; a/b is a + a:b;
                          (a + b)^2 each and each pair; - takes away
  1, 0 or -1              a constant (there by itself), none
  I(x^2), log(x)          reckoned: + - * / ^, log log2 log10 log1p exp sqrt
                          abs; factor(x) takes numbers as levels
  (1 | g), (x | g)        what varies by g: the constant; constant and x,
                          correlated
  (x || g), (0 + x | g)   uncorrelated; x alone. (f || g) for a factor f is
                          (1 | g) + (0 + f | g), as in lme4 1.1-31
  (1 | a/b), (1 | a:b)    (1 | b:a) + (1 | a); each pair of a and b. Nested or
                          crossed is told from the data.
A column of numbers is a number, any other a factor: contrasts with its first level, levels sorted; names as in \
R.

The criterion is minus twice the logarithm of the likelihood, profiled over fixed effects and residual: with \
relative spreads L, penalised least squares min |y - Xb - ZLu|^2 + |u|^2 (Bates, Maechler, Bolker & Walker 2015, \
J Stat Softw 67:1). Slopes are exact; several searches from different starts; spreads of nought are looked \
across. `singular`: a spread is nought, or effects go together entirely: the data do not carry so much; corr is \
then empty where it is undefined.

df and p: Satterthwaite's, as lmerTest (Kuznetsova et al. 2017, J Stat Softw 82:13). With few groups p is rough. \
A fixed effect that others before it make up is left out and named in `dropped`, as lme4 does.

Out, an object: fixed [name, estimate, se, df, t, p], random [group, name, sd, variance, corr], residual_sd, \
loglik, deviance_or_reml_criterion, aic, bic, n, left_out, groups, singular, converged, iterations, starts, \
max_gradient.
--random-effects: group, level, name, mode, sd (given the fixed effects, as lme4's condVar).

Example:
  attune study growth phq9.csv \\
      --model 'phq9 ~ week * arm + (week | client) + (1 | therapist)' \\
      --out growth.json";

pub(super) fn run(args: &Args, quiet: bool) -> Result<(), Complaint> {
    let format = object::check(&args.out, &args.file)?;
    args.out.apart(&args.file, args.random_effects.as_deref().map(|path| ("--random-effects", path)))?;
    let formula = Formula::parse(&args.model).map_err(|misread| Complaint::new("--model", misread))?;
    let (data, lines) = columns::read(&args.file, &formula, (quiet, args.out.threads()))?;
    let kind = if args.ml && !args.reml { Criterion::Ml } else { Criterion::Reml };
    let mut fitted = fit(&formula, &data, kind).map_err(|refused| complaint(&args.file, &lines, &refused))?;
    let notes = told::notes(&fitted, &data);
    let told = told::object(&args.model, &fitted, &notes);
    // A million modes take a while to work out: only where somebody looks at them.
    let asked = args.random_effects.is_some() || format == Format::Html;
    let modes = if asked { fitted.modes() } else { Vec::new() };
    let table = modes::Modes::of(&fitted, &modes);
    let also = args.random_effects.as_deref().map(|path| sheet::draft(&table, path)).transpose()?;
    object::write(&told, &args.out, also.into_iter().collect(), || report::of(&told, &fitted, &modes, &data))?;
    super::note(quiet, &notes);
    Ok(())
}

/// Why there is no fit, with the line where one row is to blame.
fn complaint(file: &Path, lines: &Lines, refused: &Refused) -> Complaint {
    match refused {
        Refused::NotFinite { row, .. } => {
            Complaint::new(format!("{}, line {}", file.display(), lines.of(row - 1)), refused)
        }
        _ => Complaint::new(file.display(), refused),
    }
}
