//! `attune study expected`: what may be expected of each course from where it began, one row a row of the table.

mod parameters;
mod report;

use std::borrow::Cow;
use std::path::PathBuf;

use clap::Args as Arguments;
use cohort::expected::{self, Intakes, LEAST, Learned, Place, Refused};
use cohort::gains::Row;
use engine::outcome::expected::{Beyond, Bounds, Expectation};
use serde_json::{Value, json};

use super::numbered::Numbered;
use super::out::Out;
use super::report::Report;
use super::sessions::{self, Sessions};
use super::sheet::{self, Cell, Sheet};
use super::{Way, finite};
use crate::cli::Complaint;

/// What may be expected of a course from where it began, and which scores lie beyond it.
///
/// Use it for a questionnaire filled in again and again by 200 clients or more. From all courses it learns how scores run
/// with the logarithm of the session for each first score, and how far people lie from that; then it marks the scores
/// worse than 84 (amber) and 90 (red) in a hundred. Such a score is worth asking about, and no more than that.
///
/// It does not say how a course will end or how long it should take. Of ten scores of people who are doing as expected one
/// is red by chance alone, unless --red says otherwise. Below 200 cases it says nothing, unless --parameters brings what
/// was learned elsewhere.
#[derive(Debug, Arguments)]
#[command(after_long_help = HELP)]
pub(super) struct Args {
    #[command(flatten)]
    table: sessions::Table,
    /// Which way the scale runs.
    #[arg(long, value_enum)]
    better: Way,
    /// How many in a hundred do no worse than the amber bound.
    #[arg(long, value_name = "PERCENT", value_parser = percent, default_value = "84", allow_hyphen_values = true)]
    amber: f64,
    /// How many in a hundred do no worse than the red bound.
    #[arg(long, value_name = "PERCENT", value_parser = percent, default_value = "90", allow_hyphen_values = true)]
    red: f64,
    /// Take what was learned elsewhere: a file in JSON, such as the --summary of an earlier run.
    #[arg(long, value_name = "FILE")]
    parameters: Option<PathBuf>,
    #[command(flatten)]
    out: Out,
}

const HELP: &str = "\
score = b0 + u0 + (b1 + u1)·ln s + b2·intake + b3·intake·ln s + e at session s, by restricted likelihood, as \
lme4 fits
  value ~ log(session) * intake + (log(session) | id)
Expected is the line without u0, u1 and e. Its SD is √(var u0 + 2·cov(u0, u1)·ln s + var u1·(ln s)² + var e): of \
a new person only the intake is known. Bounds are one-sided: expected ± 0.994 SD (amber) and ± 1.282 SD (red), \
towards the worse. That the parameters are estimates themselves is left out. A score on a bound is not beyond \
it. The intake explains later scores and is not itself explained. Scores of one session are compared with people \
who still came: those who stayed away are not in it. A client's intake is their first score; sessions count from \
1, and a baseline may be session 0.

Source: the method of Finch, Lambert & Schaalje 2001, Clin Psychol Psychother 8:231, with parameters of one's \
own; the bounds and the least number of cases (200 clients with a first and a later score) are tool-defined.

--parameters wants {intercept, log_session, intake, intake_by_log_session, level_variance, slope_variance, \
covariance, residual_variance}, alone or under \"parameters\". Use only numbers learned on the same \
questionnaire.

Columns: id, session, value, expected, amber, red, beyond, reason. `beyond` is none, amber or red; `reason` says \
why there is nothing to compare with. This analysis is not in the list of formats outsiders rely on; its columns \
may grow.

Example:
  attune study expected phq9.csv --id client --session week --value phq9 \\
      --better lower --out expected.csv";

fn percent(typed: &str) -> Result<f64, String> {
    let number = finite(typed)?;
    let inside = number > 50.0 && number < 100.0;
    if inside { Ok(number) } else { Err(format!("`{typed}` does not lie between 50 and 100")) }
}

pub(super) fn run(args: &Args, quiet: bool) -> Result<(), Complaint> {
    args.out.check(&args.table.file)?;
    if args.amber >= args.red {
        return Err(Complaint::new(
            "--amber",
            "the amber bound must come before the red one; ask for fewer in a hundred",
        ));
    }
    let given = args.parameters.as_deref().map(parameters::read).transpose()?;
    let (sessions, lines) = args.table.read(quiet, args.out.threads())?;
    let intakes = Intakes::of(&sessions.rows).map_err(|twice| args.table.twice(twice, &sessions, &lines))?;
    let learned = if given.is_none() { Some(expected::learn(&sessions.rows, &intakes)) } else { None };
    let learned = learned.transpose().or_else(|refused| match refused {
        Refused::TooFew(_) => Ok(None),
        other => Err(Complaint::new(args.table.file.display(), other)),
    })?;
    let bounds = Bounds::new(args.better.into(), args.amber / 100.0, args.red / 100.0);
    let expectation = given.or(learned.as_ref().map(|learned| learned.expectation));
    let Sessions { ids, rows } = sessions;
    let told = Told { args, ids, rows, intakes, expectation, bounds };
    let notes = told.notes(learned.as_ref());
    let summary = told.summary(learned.as_ref(), &notes);
    sheet::write(&told, &summary, &args.out)?;
    super::note(quiet, &notes);
    Ok(())
}

struct Told<'a> {
    args: &'a Args,
    ids: Numbered,
    rows: Vec<Row>,
    intakes: Intakes,
    expectation: Option<Expectation>,
    bounds: Bounds,
}

/// What is said of one row.
#[derive(Clone, Copy)]
struct Said {
    expected: f64,
    amber: f64,
    red: f64,
    beyond: Option<Beyond>,
}

impl Told<'_> {
    fn say(&self, row: &Row) -> Result<Said, &'static str> {
        let intake = match self.intakes.place(row) {
            Place::Later(intake) => intake,
            Place::Intake => return Err("the first score"),
            Place::NoIntake => return Err("no earlier score"),
            Place::NotCounted => return Err("sessions are counted from 1"),
        };
        let expectation = self.expectation.as_ref().ok_or("fewer than 200 cases")?;
        let expected = expectation.at(intake.points, row.session.into());
        let (amber, red) = self.bounds.of(expected);
        let beyond = row.points.map(|points| self.bounds.beyond(expected, points));
        Ok(Said { expected: expected.mean, amber, red, beyond })
    }

    fn count(&self, beyond: Beyond) -> usize {
        let is = |row: &&Row| self.say(row).is_ok_and(|said| said.beyond == Some(beyond));
        self.rows.iter().filter(is).count()
    }

    fn notes(&self, learned: Option<&Learned>) -> Vec<String> {
        let mut notes = Vec::new();
        if self.expectation.is_none() {
            notes.push(format!(
                "{}; give --parameters learned elsewhere, or come back with more",
                Refused::TooFew(self.intakes.cases)
            ));
        }
        if learned.is_some_and(|learned| learned.fitted.singular) {
            notes.push(
                "in these courses levels or slopes do not differ between people beyond chance (a singular fit)"
                    .to_owned(),
            );
        }
        if learned.is_some_and(|learned| !learned.fitted.converged) {
            notes.push("the search for the best fit did not come to rest; do not lean on these bounds".to_owned());
        }
        notes
    }

    fn summary(&self, learned: Option<&Learned>, notes: &[String]) -> Value {
        let counts = [Beyond::Neither, Beyond::Amber, Beyond::Red].map(|beyond| self.count(beyond));
        let off = self.expectation.is_none().then(|| format!("fewer than {LEAST} cases"));
        json!({
            "analysis": "expected",
            "source": "the method of Finch, Lambert & Schaalje 2001, Clin Psychol Psychother 8:231; bounds tool-defined",
            "better": self.args.better.word(),
            "amber_percent": self.args.amber,
            "red_percent": self.args.red,
            "clients": self.ids.len(),
            "cases": self.intakes.cases,
            "cases_needed": LEAST,
            "off": off,
            "parameters_from": match (learned, self.expectation) {
                (Some(_), _) => Some("these courses"),
                (None, Some(_)) => Some("--parameters"),
                (None, None) => None,
            },
            "parameters": self.expectation.as_ref().map(parameters::written),
            "rows_fitted": learned.map(|learned| learned.fitted.rows),
            "reml_criterion": learned.map(|learned| learned.fitted.criterion),
            "singular": learned.map(|learned| learned.fitted.singular),
            "counts": {"none": counts[0], "amber": counts[1], "red": counts[2]},
            "notes": notes,
        })
    }
}

const fn word(beyond: Beyond) -> &'static str {
    match beyond {
        Beyond::Neither => "none",
        Beyond::Amber => "amber",
        Beyond::Red => "red",
    }
}

impl Sheet for Told<'_> {
    fn names(&self) -> Vec<Cow<'_, str>> {
        sheet::fixed(&["id", "session", "value", "expected", "amber", "red", "beyond", "reason"])
    }

    fn rows(&self) -> usize {
        self.rows.len()
    }

    fn row<'a>(&'a self, at: usize, cells: &mut Vec<Cell<'a>>) {
        let row = &self.rows[at];
        cells.extend([Cell::Text(self.ids.get(row.course)), Cell::Count(row.session.into()), row.points.into()]);
        cells.extend(match self.say(row) {
            Ok(said) => {
                let beyond = said.beyond.map_or(Cell::Empty, |beyond| Cell::Text(word(beyond)));
                let missing = if row.points.is_none() { Cell::Text("the score is missing") } else { Cell::Empty };
                [Cell::Number(said.expected), Cell::Number(said.amber), Cell::Number(said.red), beyond, missing]
            }
            Err(reason) => {
                let [expected, amber, red, beyond] = [Cell::Empty; 4];
                [expected, amber, red, beyond, Cell::Text(reason)]
            }
        });
    }

    fn report(&self, summary: &Value) -> Report {
        report::of(self, summary)
    }
}
