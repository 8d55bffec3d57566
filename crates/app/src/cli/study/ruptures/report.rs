//! Ruptures as a page: where they fell, how often the rule rings for nothing, and every rule against known truth.

use cohort::counts;
use cohort::ruptures::{Alarms, Standing};
use maud::{Markup, html};
use serde_json::Value;

use super::super::blocks;
use super::super::plot::{Axis, Hand, Interval, Plot};
use super::super::report::Report;
use super::super::sheet::text::readable;
use super::calibration::Calibrated;
use super::{Run, rule};

const MEANS: &[&str] = &[
    "In the session of each onset the scores met the rule, and later scores say what became of it. Shape and state say \
     how the line went on.",
    "The rule rings on nothing but noise as often as the page says. Findings far above that are hard to put down to chance.",
];

const DOES_NOT: &[&str] = &[
    "It does not say that anybody felt a strain, nor why, nor whose part it was; a rupture need not lower a score.",
    "There is no standard for a rupture in numbers. Counts by different rules cannot be compared.",
    "What was found in an invented practice says how a rule does if the world is as simple as its model.",
];

/// One for each rule of a picture.
const HANDS: [Hand; 5] = [Hand::Clay, Hand::Sage, Hand::Honey, Hand::Ink, Hand::Soft];

pub(super) fn of(run: &Run, summary: &Value) -> Report {
    let count = |name: &str| summary[name].as_u64().unwrap_or_default();
    let word = |name: &str| summary[name].as_str().unwrap_or_default();
    let lead = format!(
        "By the rule {} ({}) there are {} episodes in {} of {} clients.",
        word("rule"),
        word("standing"),
        count("episodes"),
        count("clients_with"),
        count("clients"),
    );
    let mut report = Report::new("Ruptures").lead(&lead);
    if !run.found.is_empty() {
        report = report.section("The scores", &scores(run).draw("scores"));
    }
    report = report.section("What noise alone would show", &noise(run));
    if !run.calibrated.is_empty() {
        report = report.section("Held against known truth", &truth(&run.calibrated));
    }
    report.means(MEANS, DOES_NOT).facts(summary)
}

/// The courses with an episode, and where they begin.
fn scores(run: &Run) -> Plot {
    let courses = run.found.chunk_by(|a, b| a.course == b.course);
    let path = |course: u32| -> Vec<(f64, f64)> {
        let answered = run.courses.course(course as usize).iter();
        answered.filter_map(|one| one.points.map(|points| (f64::from(one.session), points))).collect()
    };
    let paths: Vec<_> = courses.map(|found| path(found[0].course)).collect();
    let onset = |one: &cohort::ruptures::Found| {
        let at = f64::from(one.episode.onset);
        path(one.course).into_iter().find(|place| place.0 == at)
    };
    let onsets = run.found.iter().filter_map(onset).collect();
    let all = || paths.iter().flatten();
    Plot::new(
        "Where episodes begin.",
        "Each faint line is the scores of one client with an episode; a point is the session in which the rule was met.",
        Axis::of("Session", all().map(|place| place.0)),
        Axis::of("Score", all().map(|place| place.1)),
    )
    .paths("scores", paths.clone())
    .dots(Hand::Clay, "onsets", onsets)
}

fn noise(run: &Run) -> Markup {
    let names = ["noise as large as", "in points", "of 100 series with an episode", "interval", "series simulated"];
    let row = |(what, noise): (&str, &Option<(f64, Alarms)>)| {
        let (sd, alarms) = (*noise)?;
        let share = counts::share(alarms.with_any, alarms.courses)?;
        let [value, low, high] = [share.value, share.low, share.high].map(|share| format!("{:.1}", 100.0 * share));
        Some(vec![what.to_owned(), readable(sd), value, format!("{low} to {high}"), alarms.courses.to_string()])
    };
    let kinds = ["the measurement error", "what was seen within clients"];
    let rows: Vec<_> = kinds.into_iter().zip(&run.noise).filter_map(row).collect();
    html! {
        p { "The same clients, sessions and gaps, each score replaced by the client's mean and noise; seed " (run.args.seed) "." }
        (blocks::table(&names.map(ToOwned::to_owned), &rows))
    }
}

fn truth(all: &[Calibrated]) -> Markup {
    let recalled = |one: &&Calibrated| one.rule.standing() == Standing::Recalled;
    let ours: Vec<_> = all.iter().filter(|one| one.rule.standing() == Standing::ToolDefined).collect();
    let read: Vec<_> = all.iter().filter(|one| one.rule.standing() == Standing::Read).collect();
    let recalled: Vec<_> = all.iter().filter(recalled).collect();
    let groups =
        [("ours", "Our own rule", ours), ("read", "Published", read), ("recalled", "Recalled, unverified", recalled)];
    html! {
        (table(all))
        @for (id, what, rules) in &groups {
            (power(what, rules).draw(&format!("power-{id}")))
            (delay(what, rules).draw(&format!("delay-{id}")))
        }
    }
}

fn table(all: &[Calibrated]) -> Markup {
    let names = [
        "rule",
        "standing",
        "finds, of 100 ruptures",
        "interval",
        "false alarms in 20 sessions",
        "interval",
        "sessions late",
    ];
    let row = |one: &Calibrated| {
        let (share, rate) = (one.told.sensitivity(), one.told.false_alarms_in_twenty());
        let of = |x: Option<f64>, digits: usize| x.map_or("–".to_owned(), |x| format!("{x:.digits$}"));
        let between = |ends: Option<(f64, f64)>, digits: usize| {
            ends.map_or("–".to_owned(), |(low, high)| format!("{low:.digits$} to {high:.digits$}"))
        };
        vec![
            one.label(),
            rule::standing(one.rule).to_owned(),
            of(share.map(|one| 100.0 * one.value), 0),
            between(share.map(|one| (100.0 * one.low, 100.0 * one.high)), 0),
            of(rate.map(|one| one.value), 2),
            between(rate.map(|one| (one.low, one.high)), 2),
            of(one.told.delay().map(|(mean, _)| mean), 1),
        ]
    };
    blocks::table(&names.map(ToOwned::to_owned), &all.iter().map(row).collect::<Vec<_>>())
}

/// Sensitivity by depth.
fn power(what: &str, rules: &[&Calibrated]) -> Plot {
    let depths = rules.iter().flat_map(|one| one.told.power()).map(|one| f64::from(one.depth));
    let (low, high) = depths.fold((f64::MAX, 0.0), |(low, high): (f64, f64), depth| (low.min(depth), high.max(depth)));
    let plot = Plot::new(
        &format!("{what}: found, by depth."),
        "The share of ruptures of each depth that is found within five sessions, with its interval.",
        Axis::over("Depth in standard errors", low.min(high) - 0.5, high + 0.5),
        Axis::over("Share found", 0.0, 1.0),
    );
    let mut rows = Vec::new();
    let plot = rules.iter().zip(HANDS).enumerate().fold(plot, |plot, (at, (one, hand))| {
        let power = one.told.power();
        // Beside each other, so that intervals of two rules do not cover each other.
        let aside = 0.06 * (at as f64 - 2.0);
        let place = |of: &cohort::calibrate::Power| Interval {
            x: f64::from(of.depth) + aside,
            middle: of.found.value,
            low: of.found.low,
            high: of.found.high,
        };
        let row = |of: &cohort::calibrate::Power| {
            let share = [of.found.value, of.found.low, of.found.high].map(|share| format!("{share:.2}"));
            [vec![one.label(), of.depth.to_string(), of.ruptures.to_string()], share.to_vec()].concat()
        };
        rows.extend(power.iter().map(row));
        let line = power.iter().map(|of| (f64::from(of.depth) + aside, of.found.value)).collect();
        plot.line(hand, &one.label(), line).intervals(hand, "", power.iter().map(place).collect())
    });
    plot.twin(&["rule", "depth", "ruptures", "found", "from", "to"], rows)
}

/// How many have been found so many sessions after their onset.
fn delay(what: &str, rules: &[&Calibrated]) -> Plot {
    let plot = Plot::new(
        &format!("{what}: found, by delay."),
        "The share of all ruptures that has been found so many sessions after the onset.",
        Axis::over("Sessions after the onset", 0.0, 5.0),
        Axis::over("Share found", 0.0, 1.0),
    );
    let mut rows = Vec::new();
    let plot = rules.iter().zip(HANDS).fold(plot, |plot, (one, hand)| {
        let all = one.told.sought.len().max(1) as f64;
        let so_far = one.told.delays().into_iter().scan(0, |sum, more| {
            *sum += more;
            Some(*sum)
        });
        let line: Vec<(f64, f64)> = so_far.enumerate().map(|(at, sum)| (at as f64, sum as f64 / all)).collect();
        rows.push([vec![one.label()], line.iter().map(|(_, share)| format!("{share:.2}")).collect()].concat());
        plot.line(hand, &one.label(), line)
    });
    plot.twin(&["rule", "0", "1", "2", "3", "4", "5"], rows)
}
