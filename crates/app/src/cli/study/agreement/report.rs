//! Agreement as a page: every coefficient with its interval.

use maud::html;
use serde_json::Value;

use super::super::plot::{Axis, Hand, Interval, Plot};
use super::super::report::Report;
use super::super::sheet::text::{drawn, readable};
use super::{Line, Told};

const MEANS: &[&str] = &[
    "1 is complete agreement, 0 what chance or the raters' habits alone would bring, below 0 less than that.",
    "ICC(1) to ICC(3) say how far one rater's ratings can be relied on; those with k, how far the mean of all raters' can.",
    "The interval holds every value that would not be surprising with so many things rated.",
];

const DOES_NOT: &[&str] = &[
    "It does not say that the raters are right: they may agree and both be wrong.",
    "It does not say that the same raters would agree about people who differ less, or more, from each other.",
    "It does not weigh a therapist's view against a client's: those are two views, and no error of either.",
];

pub(super) fn of(told: &Told, summary: &Value) -> Report {
    let report = Report::new("How far raters agree").lead(&lead(told, summary));
    let places: Vec<&Line> = told.0.iter().filter(|line| line.name != "percent" && line.answer.is_ok()).collect();
    let report = if places.is_empty() { report } else { report.section("Coefficients", &plot(&places).draw("all")) };
    report.section("Every number", &html! { (drawn(told)) }).means(MEANS, DOES_NOT).facts(summary)
}

fn lead(told: &Told, summary: &Value) -> String {
    let raters = summary["raters"].as_array().map_or(0, Vec::len);
    let percent = told.0.iter().find(|line| line.name == "percent").and_then(|line| line.answer.ok());
    let same = percent.map_or_else(
        || "Nothing was rated by two.".to_owned(),
        |percent| format!("{} in a hundred pairs of ratings are the same.", readable(percent.estimate * 100.0)),
    );
    format!(
        "{raters} raters, {} rows, ratings taken as {}. {same}",
        summary["rows"],
        summary["kind"].as_str().unwrap_or("–")
    )
}

fn plot(lines: &[&Line]) -> Plot {
    let interval = |(x, line): (usize, &&Line)| {
        let measured = line.answer.ok()?;
        let (low, high) = measured.bounds.map_or((measured.estimate, measured.estimate), |it| (it.low, it.high));
        Some(Interval { x: x as f64, middle: measured.estimate, low, high })
    };
    let all: Vec<Interval> = lines.iter().enumerate().filter_map(interval).collect();
    let rows = lines.iter().zip(&all).map(|(line, it)| {
        let [middle, low, high] = [it.middle, it.low, it.high].map(readable);
        let bounded = line.reason.is_none();
        let end = |text: String| if bounded { text } else { "–".to_owned() };
        vec![sign(line.name).to_owned(), line.name.to_owned(), middle, end(low), end(high)]
    });
    let values = all.iter().flat_map(|it| [it.low.max(-1.0), it.high]).chain([0.0, 1.0]);
    Plot::new(
        "Each coefficient with its interval.",
        "Points are estimates, lines their 95 % intervals; a point without a line has none.",
        Axis::named(
            "κ kappa, α alpha, 1 to 3k intraclass",
            lines.iter().map(|line| sign(line.name).to_owned()).collect(),
        ),
        Axis::of("Agreement", values),
    )
    .level(0.0, "chance")
    .intervals(
        Hand::Clay,
        "",
        all.iter().map(|it| Interval { low: it.low.max(-1.0), middle: it.middle.max(-1.0), ..*it }).collect(),
    )
    .twin(&["sign", "coefficient", "estimate", "low", "high"], rows.collect())
}

/// Short enough to stand beside a dozen others.
fn sign(name: &str) -> &str {
    match name {
        "kappa" => "κ",
        "kappa_linear" => "κl",
        "kappa_quadratic" => "κq",
        "fleiss_kappa" => "κF",
        "alpha_nominal" => "αn",
        "alpha_ordinal" => "αo",
        "alpha_interval" => "αi",
        other => other.trim_start_matches("icc"),
    }
}
