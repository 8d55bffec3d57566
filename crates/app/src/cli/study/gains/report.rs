//! Sudden gains as a page: each gain's scores around it, and in which sessions gains fell.

use std::collections::{BTreeMap, HashMap};

use cohort::gains::Found;
use serde_json::Value;

use super::super::plot::{Axis, Hand, Plot};
use super::super::report::Report;
use super::super::sheet::text::readable;
use super::Told;

/// Sessions shown before and after: those the third criterion looks at.
const AROUND: std::ops::RangeInclusive<i32> = -2..=3;

const MEANS: &[&str] = &[
    "Between two neighbouring sessions the score moved by much at once: in points, as a share of where it stood, and \
     beyond the ordinary ups and downs around it.",
];

const DOES_NOT: &[&str] = &[
    "It does not say what brought the move about; that stands in the session before it, if anywhere, and has to be \
     looked up there.",
    "It does not say that a gain lasts: a reversal is counted where more than half of it was gone later.",
    "Noisy scores bring such moves by chance. More sessions bring more of them, so that counts of courses of different \
     lengths cannot be compared.",
];

pub(super) fn of(told: &Told, summary: &Value) -> Report {
    let count = |name: &str| summary[name].as_u64().unwrap_or_default();
    let (what, found) = (summary["direction"].as_str().unwrap_or("gain"), count("met"));
    let lead = format!(
        "{found} sudden {what}{} in {} of {} courses; {} reversed later. {} intervals were tested, {} of which could not be \
         decided.",
        match (found, what) {
            (1, _) => "",
            (_, "loss") => "es",
            _ => "s",
        },
        count("clients_with"),
        count("clients"),
        count("reversed"),
        count("intervals_tested"),
        count("undecided"),
    );
    let report = Report::new(if what == "loss" { "Sudden losses" } else { "Sudden gains" }).lead(&lead);
    let met: Vec<Found> = told.gains.all().into_iter().filter(|found| found.step.met == Some(true)).collect();
    let report = match around(told, &met) {
        paths if paths.is_empty() => report,
        paths => report
            .section("The scores around", &courses(paths, what).draw("around"))
            .section("When", &sessions(&met).draw("sessions")),
    };
    report.means(MEANS, DOES_NOT).facts(summary)
}

/// The scores around each gain, session 0 being the last before it.
fn around(told: &Told, met: &[Found]) -> Vec<Vec<(f64, f64)>> {
    let mut scores: HashMap<u32, BTreeMap<i32, f64>> = met.iter().map(|one| (one.course, BTreeMap::new())).collect();
    for row in &told.sessions.rows {
        if let (Some(course), Some(points)) = (scores.get_mut(&row.course), row.points) {
            course.insert(row.session, points);
        }
    }
    let path = |course: u32, session: i32| {
        let at = |distance: i32| Some((f64::from(distance), *scores[&course].get(&(session + distance))?));
        AROUND.filter_map(at).collect()
    };
    met.iter().map(|one| path(one.course, one.step.session)).collect()
}

fn courses(paths: Vec<Vec<(f64, f64)>>, what: &str) -> Plot {
    let means: Vec<(f64, f64, usize)> = AROUND.filter_map(|distance| mean_at(&paths, f64::from(distance))).collect();
    let rows = means.iter().map(|(x, mean, n)| vec![readable(*x), readable(*mean), n.to_string()]).collect();
    let scores = Axis::of("Score", paths.iter().flatten().map(|place| place.1));
    let says = format!("Each faint line is the course around one sudden {what}, which lies between sessions 0 and 1.");
    Plot::new(
        "Three sessions before and after.",
        &says,
        Axis::over("Sessions from the last one before", -2.0, 3.0),
        scores,
    )
    .paths("single courses", paths)
    .line(Hand::Clay, "mean of those with a score", means.iter().map(|(x, mean, _)| (*x, *mean)).collect())
    .twin(&["session", "mean", "n"], rows)
}

fn mean_at(paths: &[Vec<(f64, f64)>], distance: f64) -> Option<(f64, f64, usize)> {
    let there: Vec<f64> = paths.iter().flatten().filter(|place| place.0 == distance).map(|place| place.1).collect();
    (!there.is_empty()).then(|| (distance, there.iter().sum::<f64>() / there.len() as f64, there.len()))
}

fn sessions(met: &[Found]) -> Plot {
    let mut counts: BTreeMap<i32, usize> = BTreeMap::new();
    for one in met {
        *counts.entry(one.step.session).or_default() += 1;
    }
    let bars: Vec<(f64, f64)> = counts.iter().map(|(session, count)| (f64::from(*session), *count as f64)).collect();
    let rows = counts.iter().map(|(session, count)| vec![session.to_string(), count.to_string()]).collect();
    let [first, last] = [bars.first(), bars.last()].map(|bar| bar.map_or(1.0, |bar| bar.0));
    let counted = Axis::of("How many", std::iter::once(0.0).chain(bars.iter().map(|bar| bar.1)));
    Plot::new(
        "The sessions they followed.",
        "How many came right after each session, courses of all lengths together.",
        Axis::over("Last session before", first - 0.5, last + 0.5),
        counted,
    )
    .bars(Hand::Clay, "", bars)
    .twin(&["last session before", "how many"], rows)
}
