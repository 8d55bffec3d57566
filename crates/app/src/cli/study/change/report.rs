//! A change analysis as a page: everybody on a plane of before and after, with the cutoff and the band of error.

use engine::outcome::judge::Change;
use maud::{Markup, html};
use serde_json::Value;

use super::super::plot::{Axis, Hand, Plot};
use super::super::report::Report;
use super::{Told, category};

const CATEGORIES: [(Change, Hand, &str); 5] = [
    (Change::Recovered, Hand::Sage, "improved by more than error, and crossed the cutoff into the functional range"),
    (Change::Improved, Hand::Honey, "improved by more than error"),
    (Change::Unchanged, Hand::Soft, "measurement error may explain all of the difference"),
    (Change::Deteriorated, Hand::Clay, "got worse by more than error"),
    (Change::Harmed, Hand::Ink, "got worse by more than error, and left the functional range"),
];

const MEANS: &[&str] = &[
    "A client outside the shaded band moved by more than this questionnaire's measurement error explains at the level \
     chosen.",
    "The cutoff says where a score becomes more likely among people who are not in treatment; who crosses it and moved \
     by more than error counts as recovered.",
];

const DOES_NOT: &[&str] = &[
    "It does not say why anybody changed: people change without treatment, and clients who begin far out tend to come \
     back towards the middle.",
    "It does not say that nothing happened to those who are unchanged: their change may be real and smaller than this \
     questionnaire can show.",
    "Some reliable changes are chance, about 5 in 100 at the usual level. Harmed is the literature's word for a \
     category, not a verdict about a treatment or a person.",
];

pub(super) fn of(told: &Told, summary: &Value) -> Report {
    Report::new("Reliable and clinically significant change")
        .lead(&lead(summary))
        .section("Before and after", &plane(told, summary).draw("plane"))
        .section("How many in each category", &counts(summary))
        .means(MEANS, DOES_NOT)
        .facts(summary)
}

fn number(summary: &Value, name: &str) -> f64 {
    summary[name].as_f64().unwrap_or_default()
}

fn lead(summary: &Value) -> String {
    let of = |name: &str| summary["counts"][name].as_u64().unwrap_or_default();
    let (better, worse) = (of("recovered") + of("improved"), of("deteriorated") + of("harmed"));
    let all = number(summary, "n_used");
    let crossed = if summary["cutoff"].is_null() {
        String::new()
    } else {
        format!(", {} of them across the cutoff", of("recovered"))
    };
    format!(
        "Of {all} clients with both scores, {better} improved reliably{crossed}, {worse} got reliably worse, and for {} \
         measurement error may explain the difference.",
        of("unchanged")
    )
}

fn plane(told: &Told, summary: &Value) -> Plot {
    let clients = told.clients;
    let pairs: Vec<(f64, f64)> =
        clients.before.iter().zip(&clients.after).filter_map(|(before, after)| before.zip(*after)).collect();
    let before = Axis::of("Score before", pairs.iter().map(|pair| pair.0));
    let after = Axis::of("Score after", pairs.iter().map(|pair| pair.1));
    let [from, to] = before.ends();
    let says = "Each point is a place where one client or several stand, larger where there are more. On the line \
                nothing changed; in the shaded band change is within measurement error.";
    let plot = Plot::new("Score before and after.", says, before, after)
        .band(Hand::Soft, "within measurement error", vec![band(told, from), band(told, to)])
        .line(Hand::Soft, "no change", vec![(from, from), (to, to)]);
    let plot = CATEGORIES.iter().fold(plot, |plot, (became, hand, _)| {
        let places = pairs.iter().filter(|pair| is(told, **pair, *became)).copied().collect::<Vec<_>>();
        if places.is_empty() { plot } else { plot.dots(*hand, category(*became), places) }
    });
    match summary["cutoff"].as_f64() {
        Some(cutoff) => plot.level(cutoff, "cutoff").upright(cutoff, "cutoff"),
        None => plot,
    }
}

fn is(told: &Told, (before, after): (f64, f64), became: Change) -> bool {
    told.rule.judge(Some(before), Some(after)).is_ok_and(|judged| judged.became == became)
}

/// The scores after between which a change from this score before is within error: every method's statistic runs
/// straight with the score after.
fn band(told: &Told, before: f64) -> (f64, f64, f64) {
    let statistic = |after: f64| told.rule.judge(Some(before), Some(after)).map_or(0.0, |judged| judged.statistic);
    let (at_nought, critical) = (statistic(0.0), told.rule.constants().critical);
    let each_point = statistic(1.0) - at_nought;
    (before, (-critical - at_nought) / each_point, (critical - at_nought) / each_point)
}

fn counts(summary: &Value) -> Markup {
    let all = number(summary, "n_used").max(1.0);
    let count = |name: &str| summary["counts"][name].as_u64().unwrap_or_default();
    html! {
        div.table { table {
            thead { tr { th scope="col" { "Category" } th scope="col" { "Clients" } th scope="col" { "Share" } th scope="col" { "What it means" } } }
            tbody {
                @for (became, _, means) in &CATEGORIES {
                    @let name = category(*became);
                    tr { th scope="row" { (name) } td { (count(name)) } td { (format!("{:.1}\u{a0}%", 100.0 * count(name) as f64 / all)) } td { (means) } }
                }
                tr { th scope="row" { "not scored" } td { (count("not_scored")) } td { "–" } td { "a score is missing" } }
            }
        } }
    }
}
