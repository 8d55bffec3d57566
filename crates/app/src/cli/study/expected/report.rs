//! Expected courses as a page: the bounds for an ordinary beginning, and how many scores lie beyond theirs.

use cohort::expected::{Place, Refused};
use engine::outcome::expected::Expected;
use maud::html;
use serde_json::Value;

use super::Told;
use crate::cli::study::plot::{Axis, Hand, Plot};
use crate::cli::study::report::Report;

pub(super) fn of(told: &Told, summary: &Value) -> Report {
    let by_chance = 100.0 - told.args.red;
    let report = Report::new("What may be expected from where a course began");
    let report = match plot(told) {
        Some(plot) => report.section("From an ordinary beginning", &html! { (plot.draw("expected")) }),
        None => report.lead(&format!("There is nothing to show: {}.", Refused::TooFew(told.intakes.cases))),
    };
    report
        .means(
            &[
                "A score beyond a bound is worse than most scores of people who began alike and still came in that session.",
                "It is worth asking about: what happened, and what would help.",
            ],
            &[
                "It does not say how a course will end, or how long it should take.",
                "It does not say why: a hard week, a new worry and therapy that does not fit look alike.",
                &format!("Of a hundred scores that are as expected, {by_chance} are red by chance alone."),
            ],
        )
        .facts(summary)
}

/// Every course, faint, and the bounds of somebody who began where half did no worse.
fn plot(told: &Told) -> Option<Plot> {
    let expectation = told.expectation?;
    let mut intakes: Vec<f64> = Vec::new();
    let mut paths: Vec<Vec<(f64, f64)>> = vec![Vec::new(); told.ids.len()];
    for row in &told.rows {
        let Some(points) = row.points else { continue };
        paths[row.course as usize].push((row.session.into(), points));
        if told.intakes.place(row) == Place::Intake {
            intakes.push(points);
        }
    }
    paths.iter_mut().for_each(|path| path.sort_by(|a, b| a.0.total_cmp(&b.0)));
    intakes.sort_by(f64::total_cmp);
    let middle = *intakes.get(intakes.len() / 2)?;
    let last = told.rows.iter().map(|row| row.session).max().unwrap_or(1).clamp(1, 200);
    let line = |of: &dyn Fn(Expected) -> f64| -> Vec<(f64, f64)> {
        (1..=last).map(f64::from).map(|session| (session, of(expectation.at(middle, session)))).collect()
    };
    let says = format!("Scores by session, and what may be expected of somebody who began at {middle}.");
    let values = paths.iter().flatten().map(|place| place.1).collect::<Vec<_>>();
    let (sessions, scores) = (Axis::over("Session", 0.0, last.into()), Axis::of("Score", values));
    let plot = Plot::new("Courses and what may be expected", &says, sessions, scores)
        .paths("each course", paths)
        .line(Hand::Ink, "expected", line(&|expected| expected.mean))
        .line(Hand::Honey, "amber bound", line(&|expected| told.bounds.of(expected).0))
        .line(Hand::Clay, "red bound", line(&|expected| told.bounds.of(expected).1));
    Some(plot)
}
