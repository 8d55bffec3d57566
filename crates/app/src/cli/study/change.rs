//! `attune study change`: reliable and clinically significant change, one row a client.

mod help;
mod hlm;
mod nhs;
mod report;
mod summary;

use std::borrow::Cow;
use std::path::PathBuf;

use clap::{Args as Arguments, ValueEnum};
use cohort::change::{Caseload, Counts, Design, Gap, Judged, Method, Refused, Rule, Spread};
use engine::outcome::judge::{Change, Cutoff};
use serde_json::Value;

use super::out::Out;
use super::report::Report;
use super::sheet::{self, Cell, Sheet};
use super::texts::Texts;
use super::{Way, finite, table};
use crate::cli::Complaint;

/// Which clients changed by more than measurement error, and who crossed into the functional range.
///
/// Use it for one score before and one after treatment. A client is `improved` or `deteriorated` where the statistic
/// exceeds its critical value, `recovered` where they also crossed the cutoff, `harmed` where they got reliably worse and
/// left the functional range, `unchanged` where error may explain it all, `not_scored` where a score is missing.
///
/// It does not say why somebody changed: people change without treatment, and some reliable changes are chance (5 in 100
/// at the usual level). `harmed` is the literature's word for a category, not a verdict about treatment.
#[derive(Debug, Arguments)]
#[command(after_long_help = help::HELP)]
pub(super) struct Args {
    /// A table, CSV or Parquet, with one row a client, in hlm one a client and session; `-` reads standard input.
    #[arg(default_value = "-", value_name = "FILE")]
    file: PathBuf,
    /// The column of ids, each of which stands once, but in hlm.
    #[arg(long, value_name = "COLUMN", default_value = "id")]
    id: String,
    /// The column of scores before; not in hlm.
    #[arg(long, value_name = "COLUMN", default_value = "pre")]
    pre: String,
    /// The column of scores after; not in hlm.
    #[arg(long, value_name = "COLUMN", default_value = "post")]
    post: String,
    /// In hlm, the column of when: numbers of sessions, weeks, days (default: session).
    #[arg(long, value_name = "COLUMN")]
    session: Option<String>,
    /// In hlm, the column of scores (default: value).
    #[arg(long, value_name = "COLUMN")]
    value: Option<String>,
    /// Which way the scale runs; in nhs, both.
    #[arg(long, value_enum)]
    better: Way,
    /// Whose statistic; see below.
    #[arg(long, value_enum, default_value_t = Asked::Jt)]
    method: Asked,
    #[command(flatten)]
    two: nhs::Two,
    /// The questionnaire's reliability, above 0 and below 1; every method but hlm and nhs needs it.
    #[arg(long, value_name = "R", value_parser = finite, allow_hyphen_values = true)]
    reliability: Option<f64>,
    /// Its reliability after, where it differs; for nk only.
    #[arg(long, value_name = "R", value_parser = finite, allow_hyphen_values = true)]
    reliability_post: Option<f64>,
    /// The functional population's mean.
    #[arg(long, value_name = "M", value_parser = finite, requires = "functional_sd", allow_hyphen_values = true)]
    functional_mean: Option<f64>,
    /// The functional population's standard deviation.
    #[arg(long, value_name = "S", value_parser = finite, requires = "functional_mean", allow_hyphen_values = true)]
    functional_sd: Option<f64>,
    /// The rule of the cutoff (default: c where the functional population is given, none otherwise).
    #[arg(long, value_enum)]
    cutoff: Option<Letter>,
    /// The clinical population's mean, for the cutoff (default: this sample's before).
    #[arg(long, value_name = "M", value_parser = finite, requires = "clinical_sd", allow_hyphen_values = true)]
    clinical_mean: Option<f64>,
    /// The clinical population's standard deviation, for the cutoff (default: this sample's before).
    #[arg(long, value_name = "S", value_parser = finite, requires = "clinical_mean", allow_hyphen_values = true)]
    clinical_sd: Option<f64>,
    /// The significance level: two-sided, in ha one-sided (default: 0.05).
    #[arg(long, value_name = "P", value_parser = finite, allow_hyphen_values = true)]
    alpha: Option<f64>,
    /// Cutoff b with the clinical standard deviation, and in hlm each client's departure from the common slope, as the R
    /// package clinicalsignificance has them.
    #[arg(long)]
    as_package: bool,
    #[command(flatten)]
    out: Out,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Asked {
    /// Jacobson & Truax.
    Jt,
    /// Gulliksen, Lord & Novick.
    Gln,
    /// Hsu, Linn & Lord.
    Hll,
    /// Edwards & Nunnally.
    En,
    /// Nunnally & Kotsch.
    Nk,
    /// Hageman & Arrindell.
    Ha,
    /// Speer & Greenbaum: slopes of a mixed model.
    Hlm,
    /// NHS Talking Therapies: two questionnaires read together.
    Nhs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Letter {
    A,
    B,
    C,
}

/// What the cutoff rests on.
struct Populations {
    cutoff: Option<Cutoff>,
    clinical: Option<Spread>,
    functional: Option<Spread>,
}

/// The clients of a table.
struct Clients {
    ids: Texts,
    before: Vec<Option<f64>>,
    after: Vec<Option<f64>>,
}

pub(super) fn run(args: &Args, quiet: bool) -> Result<(), Complaint> {
    args.out.check(&args.file)?;
    if args.method != Asked::Nhs {
        args.two.stay_away()?;
    }
    match args.method {
        Asked::Jt => pairs(args, Method::Jt, quiet),
        Asked::Gln => pairs(args, Method::Gln, quiet),
        Asked::Hll => pairs(args, Method::Hll, quiet),
        Asked::En => pairs(args, Method::En, quiet),
        Asked::Nk => pairs(args, Method::Nk, quiet),
        Asked::Ha => pairs(args, Method::Ha, quiet),
        Asked::Hlm => hlm::run(args, quiet),
        Asked::Nhs => nhs::run(args, quiet),
    }
}

fn pairs(args: &Args, method: Method, quiet: bool) -> Result<(), Complaint> {
    let design = args.design(method)?;
    let clients = read(args, quiet)?;
    let refused = |why| args.refused(why);
    let caseload = Caseload::of(&clients.before, &clients.after).map_err(refused)?;
    let rule = Rule::new(&design, &caseload).map_err(refused)?;
    let judged = Told { clients: &clients, rule: &rule };
    let mut counts = Counts::default();
    (0..judged.rows()).for_each(|at| counts.add(&judged.judge(at)));
    let notes = args.notes(&design, &caseload);
    let summary = summary::of(args, &design, &rule, &counts, &notes);
    sheet::write(&judged, &summary, &args.out)?;
    super::note(quiet, &notes);
    Ok(())
}

impl Args {
    /// Says which option a refusal is about, or that it is about the table.
    fn refused(&self, why: Refused) -> Complaint {
        match why {
            Refused::Reliability(_) => Complaint::new("--reliability", why),
            Refused::Alpha(_) => Complaint::new("--alpha", why),
            Refused::NoFunctional => Complaint::new("--cutoff", why),
            _ => Complaint::new(self.file.display(), why),
        }
    }

    fn alpha(&self) -> f64 {
        self.alpha.unwrap_or(0.05)
    }

    fn design(&self, method: Method) -> Result<Design, Complaint> {
        if self.reliability_post.is_some() && method != Method::Nk {
            return Err(Complaint::new("--reliability-post", "only --method nk uses it; leave it out"));
        }
        let Some(reliability) = self.reliability else {
            return Err(Complaint::new(
                "--reliability",
                "it is missing; every method but hlm and nhs needs the questionnaire's",
            ));
        };
        let Populations { cutoff, clinical, functional } = self.populations()?;
        Ok(Design {
            better: self.better.into(),
            method,
            reliability,
            reliability_after: self.reliability_post,
            cutoff,
            clinical,
            functional,
            alpha: self.alpha(),
            as_package: self.as_package,
        })
    }

    fn populations(&self) -> Result<Populations, Complaint> {
        let functional = spread(self.functional_mean, self.functional_sd);
        let cutoff = self.cutoff.map(Letter::rule).or(functional.map(|_| Cutoff::C));
        let clinical = spread(self.clinical_mean, self.clinical_sd);
        if clinical.is_some() && cutoff.is_none() {
            return Err(Complaint::new(
                "--clinical-mean",
                "it serves the cutoff only, and none was asked for; say --cutoff",
            ));
        }
        Ok(Populations { cutoff, clinical, functional })
    }

    fn notes(&self, design: &Design, caseload: &Caseload) -> Vec<String> {
        let mut notes = Vec::new();
        if self.as_package {
            let what = if design.cutoff == Some(Cutoff::B) {
                "as the package: cutoff b uses the clinical standard deviation, where Jacobson and Truax use the functional"
            } else {
                "as the package: nothing differs, since only its cutoff b departs from what is published"
            };
            notes.push(what.to_owned());
        }
        if caseload.used < 30 {
            let used = caseload.used;
            notes.push(format!(
                "only {used} clients have both scores: their own means and spreads are uncertain below 30"
            ));
        }
        notes
    }
}

impl Letter {
    const fn rule(self) -> Cutoff {
        match self {
            Self::A => Cutoff::A,
            Self::B => Cutoff::B,
            Self::C => Cutoff::C,
        }
    }
}

fn spread(mean: Option<f64>, sd: Option<f64>) -> Option<Spread> {
    mean.zip(sd).map(|(mean, sd)| Spread { mean, sd })
}

fn read(args: &Args, quiet: bool) -> Result<Clients, Complaint> {
    let mut clients = Clients { ids: Texts::default(), before: Vec::new(), after: Vec::new() };
    let lines = table::each(&args.file, &[&args.id, &args.pre, &args.post], (quiet, args.out.threads()), |row| {
        clients.ids.push(row.text(0)?);
        clients.before.push(row.number(1)?);
        clients.after.push(row.number(2)?);
        Ok(())
    })?;
    once(args, &clients.ids, &lines)?;
    Ok(clients)
}

/// Every id stands once, or a complaint that names both rows.
fn once(args: &Args, ids: &Texts, lines: &table::Lines) -> Result<(), Complaint> {
    let Some((first, second)) = ids.twice() else { return Ok(()) };
    let (id, one, other) = (ids.get(first), lines.of(first), lines.of(second));
    let what = format!("`{id}` stands twice, in lines {one} and {other}; keep one row a client");
    Err(Complaint::new(format!("{}, line {other}, column {}", args.file.display(), args.id), what))
}

const COLUMNS: &[&str] =
    &["id", "pre", "post", "change", "statistic", "clinical_pre", "functional_post", "category", "reason"];

struct Told<'a> {
    clients: &'a Clients,
    rule: &'a Rule,
}

impl Told<'_> {
    fn judge(&self, at: usize) -> Result<Judged, Gap> {
        self.rule.judge(self.clients.before[at], self.clients.after[at])
    }
}

impl Sheet for Told<'_> {
    fn names(&self) -> Vec<Cow<'_, str>> {
        sheet::fixed(COLUMNS)
    }

    fn rows(&self) -> usize {
        self.clients.ids.len()
    }

    fn row<'a>(&'a self, at: usize, cells: &mut Vec<Cell<'a>>) {
        let id = Cell::Text(self.clients.ids.get(at));
        cells.extend([id, self.clients.before[at].into(), self.clients.after[at].into()]);
        said(self.judge(at).map_err(reason), cells);
    }

    fn report(&self, summary: &Value) -> Report {
        report::of(self, summary)
    }
}

/// The cells after both scores.
fn said(judged: Result<Judged, &'static str>, cells: &mut Vec<Cell<'_>>) {
    cells.extend(match judged {
        Ok(judged) => [
            Cell::Number(judged.change),
            Cell::Number(judged.statistic),
            judged.sides.map(|sides| sides.clinical_before).into(),
            judged.sides.map(|sides| sides.functional_after).into(),
            Cell::Text(category(judged.became)),
            Cell::Empty,
        ],
        Err(reason) => {
            let [one, two, three, four] = [Cell::Empty; 4];
            [one, two, three, four, Cell::Text("not_scored"), Cell::Text(reason)]
        }
    });
}

const fn category(became: Change) -> &'static str {
    match became {
        Change::Recovered => "recovered",
        Change::Improved => "improved",
        Change::Unchanged => "unchanged",
        Change::Deteriorated => "deteriorated",
        Change::Harmed => "harmed",
    }
}

const fn reason(gap: Gap) -> &'static str {
    match gap {
        Gap::Before => "pre is missing",
        Gap::After => "post is missing",
        Gap::Both => "pre and post are missing",
    }
}
