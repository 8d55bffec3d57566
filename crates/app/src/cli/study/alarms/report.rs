//! Alarms as a page: how often the chart rings for nothing, a few charts with their limit, and when alarms came.

use std::collections::BTreeMap;

use engine::watch::chart::Standing;
use maud::html;
use serde_json::Value;

use super::super::plot::{Axis, Hand, Plot};
use super::super::report::Report;
use super::super::sheet::text::readable;
use super::Told;

/// Charts drawn one by one: the first clients of the table, whoever they are.
const SHOWN: u32 = 6;

const MEANS: &[&str] = &[
    "An alarm says that scores have strayed further from what was expected of them than error and usual drift explain.",
    "The number of alarms expected by chance stands beside the number found: only the difference is news.",
];

const DOES_NOT: &[&str] = &[
    "An alarm does not say why, and no alarm does not say that all is well: small changes take long to be found.",
    "The rates hold where the model does. Scores near the end of their scale, and sessions missed for a reason, bend them.",
    "Alarms of different clients cannot be compared by number: longer courses ring more often.",
];

pub(super) fn of(told: &Told, summary: &Value) -> Report {
    let number = |name: &str| summary[name].as_f64().map_or("more than a million million".to_owned(), readable);
    let lead = format!(
        "{} alarms in {} surprises; {} were to be expected by chance. When nothing changes, this chart rings once in {} \
         scores, and within 20 with a chance of {}.",
        summary["alarms"],
        summary["surprises"],
        number("alarms_expected_by_chance"),
        number("arl0"),
        number("false_alarm_in_20"),
    );
    let charts = charts(told);
    let single = charts.iter().map(|(course, places)| one(told, *course, places).draw(&format!("chart-{course}")));
    let shown = html! {
        p { "The first clients of the table, in its order. The dotted line is the limit; after an alarm the chart begins anew." }
        @for figure in single { (figure) }
    };
    let mut facts = summary.clone();
    if let Some(map) = facts.as_object_mut() {
        map.remove("per_id");
    }
    Report::new("Alarms").lead(&lead).section("Client by client", &shown).means(MEANS, DOES_NOT).facts(&facts)
}

type Places = Vec<(f64, Standing)>;

fn charts(told: &Told) -> BTreeMap<u32, Places> {
    let mut charts: BTreeMap<u32, Places> = BTreeMap::new();
    for (at, row) in told.table.rows.iter().enumerate().filter(|(_, row)| row.course < SHOWN) {
        charts.entry(row.course).or_default().extend(told.found.row(at).map(|standing| (row.at, standing)));
    }
    charts.values_mut().for_each(|places| places.sort_by(|a, b| a.0.total_cmp(&b.0)));
    charts.retain(|_, places| !places.is_empty());
    charts
}

fn one(told: &Told, course: u32, places: &Places) -> Plot {
    let line =
        |value: fn(&Standing) -> f64| places.iter().map(|(at, standing)| (*at, value(standing))).collect::<Vec<_>>();
    let (statistic, limit) = (line(|one| one.statistic), line(|one| one.limit));
    let rings: Vec<_> = places.iter().filter(|one| one.1.alarm).map(|(at, one)| (*at, one.statistic)).collect();
    let values = statistic.iter().chain(&limit).map(|place| place.1).chain([0.0]);
    let (x, y) = (Axis::of("Time", places.iter().map(|place| place.0)), Axis::of("Statistic", values));
    let rows = places.iter().map(|(at, one)| {
        let alarm = if one.alarm { "alarm" } else { "" };
        vec![readable(*at), readable(one.statistic), readable(one.limit), alarm.to_owned()]
    });
    let title = format!("Client {}.", told.table.ids.get(course));
    Plot::new(&title, "The chart's statistic, its limit, and where it rang.", x, y)
        .line(Hand::Clay, "statistic", statistic)
        .line(Hand::Honey, "limit", limit)
        .dots(Hand::Ink, "alarms", rings)
        .twin(&["time", "statistic", "limit", "alarm"], rows.collect())
}
