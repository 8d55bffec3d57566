//! Smoothed series as a page: every client's level, faint, and a few with their scores and bands.

use std::collections::BTreeMap;

use maud::html;
use serde_json::Value;

use super::super::plot::{Axis, Hand, Plot};
use super::super::report::Report;
use super::super::sheet::text::readable;
use super::Told;

/// Clients drawn one by one: the first of the table, whoever they are.
const SHOWN: u32 = 6;

const MEANS: &[&str] = &[
    "Each level is what the scores of one client say together, once it is known how far a single score strays by error \
     alone. The band holds the level with 95 in 100 certainty, if the model is right.",
    "Where scores are missing or far apart, the band widens: that is the honest width, not a fault.",
];

const DOES_NOT: &[&str] = &[
    "It does not say why a level moved, and not that anything in therapy moved it.",
    "A smoothed level has seen the future. What could have been known on the day is the filtered one, in the table.",
    "Scores that are missing because of what they would have said are not brought back.",
];

pub(super) fn of(told: &Told, summary: &Value) -> Report {
    let count = |name: &str| summary[name].as_u64().unwrap_or_default();
    let lead = format!(
        "The levels of {} clients behind {} scores, each with a measurement error of {} points.",
        count("clients"),
        count("answers"),
        readable(told.series.sem()),
    );
    let courses = courses(told);
    let report = Report::new("Smoothed levels").lead(&lead).section("All clients", &all(&courses).draw("all"));
    let single =
        courses.range(..SHOWN).map(|(course, places)| one(told, *course, places).draw(&format!("client-{course}")));
    let shown = html! {
        p { "The first " (SHOWN.min(u32::try_from(courses.len()).unwrap_or(SHOWN))) " clients of the table, in its order." }
        @for figure in single { (figure) }
    };
    let mut facts = summary.clone();
    if let Some(map) = facts.as_object_mut() {
        map.remove("per_id");
    }
    report.section("Client by client", &shown).means(MEANS, DOES_NOT).facts(&facts)
}

/// When, what was seen, the smoothed level and its standard deviation.
type Place = (f64, Option<f64>, f64, f64);

/// The known levels of each course, in order of time.
fn courses(told: &Told) -> BTreeMap<u32, Vec<Place>> {
    let mut courses: BTreeMap<u32, Vec<Place>> = BTreeMap::new();
    for (at, row) in told.table.rows.iter().enumerate() {
        let level = told.smoothed.row(at).smoothed[0];
        if level.known() {
            courses.entry(row.course).or_default().push((
                row.at,
                row.points,
                level.mean,
                level.variance.max(0.0).sqrt(),
            ));
        }
    }
    courses.values_mut().for_each(|places| places.sort_by(|a, b| a.0.total_cmp(&b.0)));
    courses
}

/// From its own first moment on: clients begin at different times.
fn from_start(places: &[Place]) -> Vec<(f64, f64)> {
    places.iter().map(|(at, _, level, _)| (at - places[0].0, *level)).collect()
}

fn all(courses: &BTreeMap<u32, Vec<Place>>) -> Plot {
    let paths: Vec<Vec<(f64, f64)>> = courses.values().map(|places| from_start(places)).collect();
    let x = Axis::of("Time since the client's first row", paths.iter().flatten().map(|place| place.0));
    let y = Axis::of("Level", paths.iter().flatten().map(|place| place.1));
    let says = "Each faint line is one client's smoothed level, from their own first row on.";
    Plot::new("Smoothed levels.", says, x, y).paths("single clients", paths)
}

fn one(told: &Told, course: u32, places: &[Place]) -> Plot {
    let band: Vec<_> = places.iter().map(|(at, _, level, sd)| (*at, level - 1.96 * sd, level + 1.96 * sd)).collect();
    let seen: Vec<_> = places.iter().filter_map(|(at, points, ..)| points.map(|points| (*at, points))).collect();
    let ends = band.iter().flat_map(|(_, low, high)| [*low, *high]).chain(seen.iter().map(|place| place.1));
    let y = Axis::of("Score and level", ends);
    let x = Axis::of("Time", places.iter().map(|place| place.0));
    let number = |number: Option<f64>| number.map_or("–".to_owned(), readable);
    let rows = places
        .iter()
        .map(|(at, points, level, sd)| vec![readable(*at), number(*points), readable(*level), readable(*sd)]);
    let title = format!("Client {}.", told.table.ids.get(course));
    Plot::new(&title, "Scores, and the smoothed level with its 95 % band.", x, y)
        .band(Hand::Sage, "95 % band", band)
        .line(Hand::Clay, "smoothed level", places.iter().map(|(at, _, level, _)| (*at, *level)).collect())
        .dots(Hand::Ink, "scores", seen)
        .twin(&["time", "score", "level", "sd"], rows.collect())
}
