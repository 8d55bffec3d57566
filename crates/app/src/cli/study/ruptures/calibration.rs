//! Every rule held against known truth: what it finds, what it invents, how late it is.

use std::borrow::Cow;

use cohort::calibrate::{Calibration, Rupture, calibrate};
use cohort::counts::Estimate;
use cohort::ruptures::{Courses, Design, Judge, Rule, preset::chart::Reading};
use serde_json::{Value, json};

use super::super::report::Report;
use super::super::sheet::{self, Cell, Sheet};
use super::{Run, report, rule};

/// The rules in the order in which they are told, and whether only what is more than possible counts.
const RULES: [(Rule, bool); 11] = [
    (Rule::Attune, false),
    (Rule::Attune, true),
    (Rule::ControlChart { sigmas: 3, reading: Reading::Published }, false),
    (Rule::ControlChart { sigmas: 2, reading: Reading::Published }, false),
    (Rule::Gumz { k: 1 }, false),
    (Rule::Gumz { k: 2 }, false),
    (Rule::Stiles { k: 1 }, false),
    (Rule::Stiles { k: 2 }, false),
    (Rule::Strauss { k: 1 }, false),
    (Rule::Strauss { k: 2 }, false),
    (Rule::Stevens, false),
];

/// A rule and how it did.
pub(super) struct Calibrated {
    pub(super) rule: Rule,
    /// Whether only what is more than possible counted.
    sure: bool,
    pub(super) told: Calibration,
}

/// Holds all rules against what happened.
pub(super) fn of(courses: &Courses, truth: &[Rupture], design: Design, threads: usize) -> Vec<Calibrated> {
    let one = |(rule, sure): (Rule, bool)| {
        let found = Judge::over(courses, Design { rule, ..design }).look(courses, threads);
        Calibrated { rule, sure, told: calibrate(courses, truth, &found, sure) }
    };
    RULES.into_iter().map(one).collect()
}

impl Calibrated {
    /// Its name, as told beside the others.
    pub(super) const fn name(&self) -> &'static str {
        if self.sure { "attune, more than possible" } else { rule::name(self.rule) }
    }

    /// The same with its number of standard deviations.
    pub(super) fn label(&self) -> String {
        rule::k(self.rule).map_or(self.name().to_owned(), |k| format!("{} k={k}", self.name()))
    }

    fn cells(&self) -> [Cell<'_>; 16] {
        let found = self.told.sought.iter().filter(|one| one.delay.is_some()).count();
        let [share, share_low, share_high] = ends(self.told.sensitivity());
        let [rate, rate_low, rate_high] = ends(self.told.false_alarms_in_twenty());
        let delay = self.told.delay();
        let [_, delay_low, delay_high] = ends(delay.and_then(|(_, interval)| interval));
        [
            Cell::Text(self.name()),
            rule::k(self.rule).map(i64::from).into(),
            Cell::Text(rule::standing(self.rule)),
            Cell::Count(self.told.sought.len() as i64),
            Cell::Count(found as i64),
            share,
            share_low,
            share_high,
            Cell::Count(self.told.false_alarms as i64),
            Cell::Count(self.told.quiet as i64),
            rate,
            rate_low,
            rate_high,
            delay.map(|(mean, _)| mean).into(),
            delay_low,
            delay_high,
        ]
    }

    /// The same as an object, with sensitivity by depth and how many were found how late.
    pub(super) fn value(&self) -> Value {
        let share = |one: Estimate| json!({"value": one.value, "low": one.low, "high": one.high});
        let power = |one: &cohort::calibrate::Power| json!({"depth": one.depth, "ruptures": one.ruptures, "sensitivity": share(one.found)});
        json!({
            "rule": self.name(),
            "k": rule::k(self.rule),
            "standing": rule::standing(self.rule),
            "ruptures": self.told.sought.len(),
            "sensitivity": self.told.sensitivity().map(share),
            "false_alarms": self.told.false_alarms,
            "quiet_sessions": self.told.quiet,
            "false_alarms_in_20": self.told.false_alarms_in_twenty().map(share),
            "delay": self.told.delay().map(|(mean, interval)| json!({"value": mean, "low": interval.map(|one| one.low), "high": interval.map(|one| one.high)})),
            "found_after_sessions": self.told.delays(),
            "by_depth": self.told.power().iter().map(power).collect::<Vec<_>>(),
        })
    }

    /// One line for standard error.
    pub(super) fn line(&self) -> String {
        let share = self.told.sensitivity().map_or("–".to_owned(), |one| format!("{:.0}", 100.0 * one.value));
        let rate = self.told.false_alarms_in_twenty().map_or("–".to_owned(), |one| format!("{:.2}", one.value));
        let delay =
            self.told.delay().map_or(String::new(), |(mean, _)| format!(", {mean:.1} sessions late on average"));
        let recalled = if rule::standing(self.rule).starts_with("recalled") { " (recalled, unverified)" } else { "" };
        format!("{}{recalled}: finds {share} of 100 ruptures{delay}; {rate} false alarms in 20 sessions", self.label())
    }
}

fn ends(of: Option<Estimate>) -> [Cell<'static>; 3] {
    [of.map(|one| one.value).into(), of.map(|one| one.low).into(), of.map(|one| one.high).into()]
}

/// The table of `--calibrate`.
pub(super) struct Told<'a> {
    pub(super) run: &'a Run<'a>,
}

impl Sheet for Told<'_> {
    fn names(&self) -> Vec<Cow<'_, str>> {
        sheet::fixed(&[
            "rule",
            "k",
            "standing",
            "ruptures",
            "found",
            "sensitivity",
            "sensitivity_low",
            "sensitivity_high",
            "false_alarms",
            "quiet_sessions",
            "false_alarms_in_20",
            "false_alarms_low",
            "false_alarms_high",
            "delay",
            "delay_low",
            "delay_high",
        ])
    }

    fn rows(&self) -> usize {
        self.run.calibrated.len()
    }

    fn row<'a>(&'a self, at: usize, cells: &mut Vec<Cell<'a>>) {
        cells.extend(self.run.calibrated[at].cells());
    }

    fn report(&self, summary: &Value) -> Report {
        report::of(self.run, summary)
    }
}
