//! `attune study ruptures`: episodes of strain in the alliance by our own rule or a published one, one row an episode.

mod calibration;
mod help;
mod read;
mod report;
mod rule;
mod summary;

use std::borrow::Cow;

use clap::Args as Arguments;
use cohort::ruptures::{Alarms, Courses, Design, Found, Judge, on_noise, spread};
use engine::number::{Sem, TIE};
use serde_json::Value;

use self::calibration::Calibrated;
use self::read::Read;
use self::rule::Named;
use super::numbered::Numbered;
use super::out::Out;
use super::report::Report;
use super::sheet::{self, Cell, Sheet};
use super::{Way, finite, sessions};
use crate::cli::Complaint;

/// When the alliance fell, how deep, and whether it came back.
///
/// Use it for an alliance score of every session. Each row is one episode: the session in which the rule was first met,
/// that of the lowest score and its depth below the level before, when it was back, its shape (v, u, unresolved), and
/// its state. Every run says how often the rule rings on noise with the same clients, sessions and gaps.
///
/// There is no standard for what a rupture is in numbers, and the count depends on the rule more than on the people. A
/// low score is not a rupture, a rupture need not lower a score, and nothing here says why, or whose part it was.
#[derive(Debug, Arguments)]
#[command(after_long_help = help::HELP)]
pub(super) struct Args {
    #[command(flatten)]
    table: sessions::Table,
    /// Which way the scale runs.
    #[arg(long, value_enum)]
    better: Way,
    /// The questionnaire's standard error of measurement, in points.
    #[arg(long, value_name = "S", value_parser = above_nought, allow_hyphen_values = true)]
    sem: f64,
    /// Whose rule; see below.
    #[arg(long, value_enum, default_value_t = Named::Attune)]
    rule: Named,
    /// Standard deviations: 1 or 2 (default: 2 in stiles, 1 in strauss and gumz; a control chart has 3 without it).
    #[arg(long, value_name = "K", value_parser = clap::value_parser!(u8).range(1..=2))]
    k: Option<u8>,
    /// A column in which somebody said that something was strained (1 or 0); confirms what attune finds.
    #[arg(long, value_name = "COLUMN")]
    confirm: Option<String>,
    /// A control chart as the R package qcc has it; see below.
    #[arg(long)]
    as_package: bool,
    /// Hold every rule against known truth, and write that table: one row a rule.
    #[arg(long)]
    calibrate: bool,
    /// Where the chance of the noise begins.
    #[arg(long, value_name = "SEED", default_value_t = 1, allow_hyphen_values = true)]
    seed: u64,
    #[command(flatten)]
    out: Out,
}

fn above_nought(typed: &str) -> Result<f64, String> {
    match finite(typed)? {
        number if number <= 0.0 => Err(format!("`{typed}` is no measurement error, which lies above 0")),
        // Scores closer than this count as equal.
        number if !(TIE..=1e100).contains(&number) => Err(format!("`{typed}` is no measurement error of any scale")),
        number => Ok(number),
    }
}

/// Everything a run found.
struct Run<'a> {
    args: &'a Args,
    ids: &'a Numbered,
    courses: &'a Courses,
    judge: Judge,
    found: Vec<Found>,
    /// On noise as large as the measurement error, and as the ups and downs that were seen.
    noise: [Option<(f64, Alarms)>; 2],
    calibrated: Vec<Calibrated>,
}

pub(super) fn run(args: &Args, quiet: bool) -> Result<(), Complaint> {
    args.out.check(&args.table.file)?;
    let design = args.design()?;
    let Read { ids, courses, truth, outside } = read::read(args, quiet)?;
    let threads = args.out.threads();
    let judge = Judge::over(&courses, design);
    let noise = |sd: f64| (sd, on_noise(&courses, design, sd, args.seed, threads));
    let run = Run {
        found: judge.look(&courses, threads),
        noise: [Some(noise(args.sem)), spread::within(&courses).map(noise)],
        calibrated: truth.map(|truth| calibration::of(&courses, &truth, design, threads)).unwrap_or_default(),
        args,
        ids: &ids,
        courses: &courses,
        judge,
    };
    let notes = run.notes(design.rule, outside);
    let summary = run.summary(design.rule, &notes);
    if args.calibrate {
        sheet::write(&calibration::Told { run: &run }, &summary, &args.out)?;
    } else {
        sheet::write(&run, &summary, &args.out)?;
    }
    super::note(quiet, &notes);
    Ok(())
}

impl Args {
    fn design(&self) -> Result<Design, Complaint> {
        let attune = self.rule == Named::Attune;
        if self.confirm.is_some() && !attune {
            return Err(Complaint::new("--confirm", "only --rule attune listens to what somebody said; leave it out"));
        }
        if self.k.is_some() && (attune || self.rule == Named::Stevens) {
            let what = "this rule does not count in standard deviations; leave it out, or choose another --rule";
            return Err(Complaint::new("--k", what));
        }
        let rule = self.rule.rule(self.k, self.as_package);
        Ok(Design { rule, better: self.better.into(), sem: Sem::of(self.sem, 0.0) })
    }
}

impl Sheet for Run<'_> {
    fn names(&self) -> Vec<Cow<'_, str>> {
        sheet::fixed(&["id", "onset", "trough", "depth_in_sem", "repaired_at", "shape", "state"])
    }

    fn rows(&self) -> usize {
        self.found.len()
    }

    fn row<'a>(&'a self, at: usize, cells: &mut Vec<Cell<'a>>) {
        let Found { course, episode } = &self.found[at];
        cells.push(Cell::Text(self.ids.get(*course)));
        cells.extend([episode.onset, episode.trough].map(|session| Cell::Count(session.into())));
        cells.extend([Cell::Number(episode.depth), episode.repaired.map(i64::from).into()]);
        cells.extend([Cell::Text(episode.shape.word()), Cell::Text(episode.state.word())]);
    }

    fn report(&self, summary: &Value) -> Report {
        report::of(self, summary)
    }
}
