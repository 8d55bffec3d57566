//! Every constant a rupture analysis used, what it counted, and how often its rule rings for nothing.

use cohort::counts::{self, Estimate};
use cohort::ruptures::{Alarms, Rule, Standing, State};
use serde_json::{Map, Value, json};

use super::calibration::Calibrated;
use super::{Named, Run, rule};

const STATES: [State; 5] = [State::Possible, State::Confirmed, State::Repaired, State::Unrepaired, State::Open];

impl Run<'_> {
    pub(super) fn summary(&self, of: Rule, notes: &[String]) -> Value {
        let counted = |state: State| self.found.iter().filter(|one| one.episode.state == state).count();
        let states: Map<_, _> = STATES.iter().map(|state| (state.word().to_owned(), counted(*state).into())).collect();
        let unjudged = self.unjudged(of);
        json!({
            "analysis": "ruptures",
            "rule": rule::name(of),
            "k": rule::k(of),
            "standing": rule::standing(of),
            "source": rule::source(of),
            "as_package": self.args.as_package,
            "better": self.args.better.word(),
            "sem": self.args.sem,
            "pooled_sd": self.judge.spread,
            "pooled_sd_of": rule::measured_by(of),
            "confirm": self.args.confirm,
            "clients": self.courses.len(),
            "clients_with_too_few_answers": unjudged,
            "clients_with": self.clients_with(),
            "episodes": self.found.len(),
            "states": states,
            "false_alarms": self.false_alarms(),
            "calibration": self.calibrated.iter().map(Calibrated::value).collect::<Vec<_>>(),
            "notes": notes,
        })
    }

    fn clients_with(&self) -> usize {
        self.found.chunk_by(|a, b| a.course == b.course).count()
    }

    /// Clients who answered too seldom to be judged.
    fn unjudged(&self, of: Rule) -> usize {
        let answers = |course: &[cohort::ruptures::Moment]| course.iter().filter(|one| one.points.is_some()).count();
        self.courses.iter().filter(|course| answers(course) < of.needs()).count()
    }

    fn false_alarms(&self) -> Value {
        let one = |noise: &Option<(f64, Alarms)>| noise.map(|(sd, alarms)| told(sd, alarms));
        let [sem, within] = &self.noise;
        json!({
            "seed": self.args.seed,
            "noise_as_large_as_the_sem": one(sem),
            "noise_as_large_as_what_was_seen_within_clients": one(within),
        })
    }

    /// What somebody should know about this run.
    pub(super) fn notes(&self, of: Rule, outside: bool) -> Vec<String> {
        let mut notes = Vec::new();
        if of.standing() == Standing::Recalled {
            notes.push(format!(
                "the numbers of {} are recalled, unverified: compare studies with it, and alert nobody",
                rule::name(of)
            ));
        }
        if of == Rule::Stevens && outside {
            notes.push("scores lie outside 1 to 7: stevens counts in points of that scale".to_owned());
        }
        notes.extend(self.about_the_table(of));
        notes.extend(
            self.noise
                .iter()
                .flatten()
                .zip(["the SEM", "the ups and downs within clients here"])
                .filter_map(|((sd, alarms), what)| self.rings(*sd, *alarms, what)),
        );
        notes.extend(self.calibrated.iter().map(|one| format!("held against known truth: {}", one.line())));
        notes
    }

    fn about_the_table(&self, of: Rule) -> Vec<String> {
        let mut notes = Vec::new();
        let unjudged = self.unjudged(of);
        if unjudged > 0 {
            let (all, needs) = (self.courses.len(), of.needs());
            notes.push(format!("{unjudged} of {all} clients have fewer than {needs} answers and were not judged"));
        }
        if self.args.as_package {
            notes.push(
                if self.args.rule == Named::ControlChart {
                    "as the package: d2 is 1.128, and a session without an answer counts as a moving range of nought"
                } else {
                    "as the package: nothing differs, since only a control chart departs from what is published"
                }
                .to_owned(),
            );
        }
        if rule::measured_by(of).is_some() && self.judge.spread.is_none() {
            notes.push("too few clients or answers for a pooled standard deviation; it is taken as nought".to_owned());
        }
        notes
    }

    /// How often the rule rings on noise, in a sentence.
    fn rings(&self, sd: f64, alarms: Alarms, what: &str) -> Option<String> {
        let share = counts::share(alarms.with_any, alarms.courses)?;
        let percent = |x: f64| format!("{:.1}", 100.0 * x);
        let sure = if self.args.rule == Named::Attune {
            let sure = counts::share(alarms.with_sure, alarms.courses)?;
            format!(", one that is more than possible in {}", percent(sure.value))
        } else {
            String::new()
        };
        let (value, low, high) = (percent(share.value), percent(share.low), percent(share.high));
        let (series, seed) = (alarms.courses, self.args.seed);
        Some(format!(
            "on nothing but noise as large as {what} ({sd:.3} points) this rule finds an episode in {value} of 100 such \
             series (95 % interval {low} to {high}; {series} simulated, seed {seed}){sure}"
        ))
    }
}

fn told(sd: f64, alarms: Alarms) -> Value {
    let interval = |one: Estimate| json!({"value": one.value, "low": one.low, "high": one.high});
    let share = |count: u64| counts::share(count, alarms.courses).map(interval);
    json!({
        "sd": sd,
        "series": alarms.courses,
        "with_an_episode": share(alarms.with_any),
        "with_one_more_than_possible": share(alarms.with_sure),
        "episodes_in_20_answers": counts::rate(alarms.episodes, alarms.answers as f64 / 20.0).map(interval),
    })
}
