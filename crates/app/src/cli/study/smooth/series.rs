//! The series of a table and how they are thought to move: options and reading that smoothing and alarms share.

use std::path::PathBuf;

use clap::Args as Arguments;
use cohort::moments::{Row, Twice};
use cohort::smoothing::{Design, Drift, Fit};
use engine::watch::level::Prior;
use serde_json::{Map, Value, json};

use super::super::finite;
use super::super::numbered::Numbered;
use super::super::table::{self, Gather, Lines, Time};
use super::super::texts::Texts;
use crate::cli::Complaint;

/// Which series, and which model.
#[derive(Debug, Arguments)]
pub(in super::super) struct Series {
    /// A table with one row a client and session; `-` reads standard input.
    #[arg(default_value = "-", value_name = "FILE")]
    pub(in super::super) file: PathBuf,
    /// The column of the clients' ids.
    #[arg(long, value_name = "COLUMN", default_value = "id")]
    id: String,
    /// The column of times: numbers in any unit, or days such as 2026-11-22, which count in days.
    #[arg(long, value_name = "COLUMN", default_value = "time")]
    time: String,
    /// The column of scores.
    #[arg(long, value_name = "COLUMN", default_value = "value")]
    value: String,
    /// The standard error of measurement, in points; it is never estimated.
    #[arg(long, value_name = "S", value_parser = sem, allow_hyphen_values = true)]
    sem: f64,
    /// The variance of the level's step in one unit of time, then that of the slope's; or `estimate`, each client's
    /// likeliest.
    #[arg(long, value_name = "Q[,QSLOPE]", value_parser = drift, default_value = "estimate", allow_hyphen_values = true)]
    drift: Asked,
    /// The mean a level is expected to begin with; without a prior nothing is known beforehand, exactly.
    #[arg(long, value_name = "M", value_parser = finite, requires = "prior_sd", allow_hyphen_values = true)]
    prior_mean: Option<f64>,
    /// The standard deviation around it.
    #[arg(long, value_name = "S", value_parser = spread, requires = "prior_mean", allow_hyphen_values = true)]
    prior_sd: Option<f64>,
    /// Let each level have a slope.
    #[arg(long)]
    trend: bool,
    /// Count the diffuse start into log-likelihoods, as statsmodels does; KFAS leaves it out.
    #[arg(long)]
    log_likelihood_constant: bool,
}

/// The drift asked for; `None` is to be estimated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Asked(Option<(f64, Option<f64>)>);

fn sem(typed: &str) -> Result<f64, String> {
    let why = "a measurement without error needs no smoothing, and no error lies below 0";
    above_nought(typed).map_err(|what| format!("{what}: {why}"))
}

fn spread(typed: &str) -> Result<f64, String> {
    above_nought(typed).map_err(|what| format!("{what}: a standard deviation lies above 0"))
}

fn above_nought(typed: &str) -> Result<f64, String> {
    let number = finite(typed)?;
    if number > 0.0 { Ok(number) } else { Err(format!("`{typed}` does not lie above 0")) }
}

fn drift(typed: &str) -> Result<Asked, String> {
    if typed.trim() == "estimate" {
        return Ok(Asked(None));
    }
    let one = |part: &str| {
        let number = finite(part)
            .map_err(|what| format!("{what}; write a variance such as 0.5, two as 0.5,0.01, or estimate"))?;
        if number >= 0.0 { Ok(number) } else { Err(format!("`{part}` lies below 0, and a drift is a variance")) }
    };
    match typed.split(',').collect::<Vec<_>>()[..] {
        [level] => Ok(Asked(Some((one(level)?, None)))),
        [level, slope] => Ok(Asked(Some((one(level)?, Some(one(slope)?))))),
        _ => Err(format!("`{typed}` has more than two parts; write the level's drift, then the slope's")),
    }
}

/// The rows of a table.
#[derive(Default)]
pub(in super::super) struct Table {
    pub(in super::super) ids: Numbered,
    pub(in super::super) rows: Vec<Row>,
    /// Times as they are written, where they are days.
    pub(in super::super) days: Texts,
}

impl Series {
    /// The model, or what is wrong with the options.
    pub(in super::super) fn design(&self) -> Result<Design, Complaint> {
        let drift = match self.drift.0 {
            Some((_, Some(_))) if !self.trend => {
                let what =
                    "the second number is a slope's drift, and no slope was asked for; add --trend or leave it out";
                return Err(Complaint::new("--drift", what));
            }
            Some((level, slope)) => Some(Drift { level, slope: slope.unwrap_or(0.0) }),
            None => None,
        };
        let prior = match (self.prior_mean, self.prior_sd) {
            (Some(mean), Some(sd)) => Prior::Proper { mean, variance: sd * sd },
            _ => Prior::Diffuse,
        };
        Ok(Design { noise: self.sem * self.sem, prior, trend: self.trend, drift })
    }

    pub(in super::super) fn sem(&self) -> f64 {
        self.sem
    }

    /// Whether slopes are asked for.
    pub(in super::super) fn trend(&self) -> bool {
        self.trend
    }

    pub(in super::super) fn read(&self, quiet: bool, threads: usize) -> Result<(Table, Lines), Complaint> {
        table::gather(&self.file, &[&self.id, &self.time, &self.value], (quiet, threads))
    }

    /// Two rows for one moment, as a complaint.
    pub(in super::super) fn twice(&self, twice: Twice, table: &Table, lines: &Lines) -> Complaint {
        let (one, other) = (lines.of(twice.first), lines.of(twice.second));
        let id = table.ids.get(table.rows[twice.first].course);
        let what =
            format!("time {} of `{id}` stands twice, in lines {one} and {other}; keep one", table.time(twice.first));
        Complaint::new(format!("{}, line {other}", self.file.display()), what)
    }

    /// The log-likelihood as it is to be told.
    fn log_likelihood(&self, fit: &Fit) -> f64 {
        let constant = 0.5 * (2.0 * std::f64::consts::PI).ln() * f64::from(fit.diffuse);
        fit.log_likelihood - if self.log_likelihood_constant { constant } else { 0.0 }
    }

    /// Why nothing, or not everything, can be said of a course.
    pub(in super::super) fn reason(&self, fit: &Fit) -> Option<String> {
        let answers = |n: usize| if n == 1 { "1 answer".to_owned() } else { format!("{n} answers") };
        match fit.drift {
            Err(few) => Some(format!(
                "{} cannot say how fast it moves, which takes {}; give --drift a number",
                answers(few.there),
                few.needed
            )),
            Ok(_) if fit.known => None,
            Ok(_) if fit.answers == 0 => Some("there is no answer, and without a prior nothing is known".to_owned()),
            Ok(_) => Some("no slope can be told from this, so the diffuse start of the trend never ends".to_owned()),
        }
    }

    /// What every course was smoothed with, in the order of the table.
    pub(in super::super) fn per_id(&self, table: &Table, fits: &[Fit]) -> Vec<Value> {
        let one = |(at, fit): (u32, &Fit)| {
            let drift = fit.drift.ok();
            let mut told = json!({
                "id": table.ids.get(at),
                "rows": fit.moments,
                "answers": fit.answers,
                "drift": drift.map(|drift| drift.level),
                "boundary": drift.map(|_| fit.boundary),
                "log_likelihood": drift.map(|_| self.log_likelihood(fit)),
                "diffuse_answers": fit.diffuse,
                "reason": self.reason(fit),
            });
            if self.trend {
                told["slope_drift"] = json!(drift.map(|drift| drift.slope));
            }
            told
        };
        (0..).zip(fits).map(one).collect()
    }

    /// The model and the counts, for a summary.
    pub(in super::super) fn told(&self, table: &Table, fits: &[Fit]) -> Map<String, Value> {
        let count = |is: &dyn Fn(&Fit) -> bool| fits.iter().filter(|fit| is(fit)).count();
        let told = json!({
            "sem": self.sem,
            "model": if self.trend { "local linear trend" } else { "local level" },
            "drift_asked": self.drift.0.map_or(json!("estimate"), |(level, slope)| json!([level, slope.unwrap_or(0.0)])),
            "prior": self.prior_mean.map_or(json!("diffuse, exactly"), |mean| json!({"mean": mean, "sd": self.prior_sd})),
            "unit_of_time": if table.days.is_empty() { "that of the column" } else { "days" },
            "log_likelihood_constant": self.log_likelihood_constant,
            "clients": fits.len(),
            "rows": table.rows.len(),
            "answers": fits.iter().map(|fit| fit.answers).sum::<usize>(),
            "log_likelihood": fits.iter().map(|fit| self.log_likelihood(fit)).sum::<f64>(),
            "clients_with_drift_on_the_boundary": count(&|fit| fit.boundary),
            "clients_without_a_drift": count(&|fit| fit.drift.is_err()),
            "clients_without_a_level": count(&|fit| fit.drift.is_ok() && !fit.known),
        });
        let Value::Object(map) = told else { unreachable!("it was written as an object") };
        map
    }

    /// What somebody should know about a result.
    pub(in super::super) fn notes(&self, fits: &[Fit]) -> Vec<String> {
        let untold = fits.iter().filter(|fit| self.reason(fit).is_some()).count();
        let still = fits.iter().filter(|fit| fit.boundary).count();
        let untold_note = format!(
            "of {untold} of {} clients not everything can be said, and their cells are empty; --summary has each reason",
            fits.len()
        );
        let still_note = format!(
            "of {still} of {} clients the likeliest drift is 0, on its boundary: what they show is no more than error explains",
            fits.len()
        );
        [(untold, untold_note), (still, still_note)].into_iter().filter(|(n, _)| *n > 0).map(|(_, note)| note).collect()
    }
}

impl Gather for Table {
    fn add(&mut self, row: &table::Row) -> Result<(), Complaint> {
        let (id, time, points) = (row.text(0)?, row.time(1)?, row.number(2)?);
        self.agrees(matches!(time, Time::Day(..)), row)?;
        if let Time::Day(day, _) = time {
            self.days.push(&day.to_string());
        }
        let course = self.ids.number(id);
        self.rows.push(Row { course, at: time.number(), points });
        Ok(())
    }

    fn append(&mut self, next: Self, row: &table::Row) -> Result<(), Complaint> {
        self.agrees(!next.days.is_empty(), row)?;
        let courses = self.ids.append(&next.ids);
        self.rows.extend(next.rows.into_iter().map(|row| Row { course: courses[row.course as usize], ..row }));
        self.days.append(&next.days);
        Ok(())
    }
}

impl Table {
    /// Complains where days and plain numbers stand in one column.
    fn agrees(&self, dated: bool, row: &table::Row) -> Result<(), Complaint> {
        if self.rows.is_empty() || self.days.is_empty() != dated { Ok(()) } else { Err(row.mixed_times(1)) }
    }

    /// The time of a row as it was written.
    fn time(&self, at: usize) -> String {
        if self.days.is_empty() { self.rows[at].at.to_string() } else { self.days.get(at).to_owned() }
    }
}
