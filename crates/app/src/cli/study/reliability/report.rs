//! Reliability as a page: the coefficients, and each item beside the others, in the order of the form.

use cohort::reliability::alpha;
use serde_json::Value;

use super::super::plot::{Axis, Hand, Interval, Plot};
use super::super::report::Report;
use super::super::sheet::text::readable;
use super::{Args, Found};

const MEANS: &[&str] = &[
    "A reliability of .80 says that four fifths of the differences between these people's totals would be there again \
     with other items of the same kind, and one fifth is chance.",
    "The error of the total says by how many points a total strays by chance; two totals must differ by more than 2.77 \
     times that before chance alone becomes unlikely.",
    "An item far below the others shares little with them; alpha if dropped says what the rest would be without it.",
];

const DOES_NOT: &[&str] = &[
    "It does not say what the items measure, nor that it is one thing: many items make a high alpha of several things too.",
    "It does not say that a shorter form is better: an item may be dropped for its meaning, not for a third digit.",
    "It does not carry over to people who differ less from each other, nor to change within one person.",
];

pub(super) fn of(args: &Args, found: &Found, value: &Value) -> Report {
    let report = Report::new("How far items measure one thing").lead(&lead(args, found));
    let report = match coefficients(found) {
        Some(plot) => report.section("Coefficients", &plot.draw("coefficients")),
        None => report,
    };
    let report = match items(args, found) {
        Some(plot) => report.section("Items", &plot.draw("items")),
        None => report,
    };
    report.means(MEANS, DOES_NOT).facts(value)
}

fn lead(args: &Args, found: &Found) -> String {
    let told = |name: &str| found.coefficient(name).map_or_else(|| "–".to_owned(), |it| readable(it.estimate));
    format!(
        "{} items, {} people: alpha {}, omega {}; a total strays by {} points (standard error of measurement).",
        args.items.len(),
        found.moments.used(),
        told("alpha"),
        told("omega_total"),
        told("sem_alpha"),
    )
}

fn coefficients(found: &Found) -> Option<Plot> {
    let shown = |(name, coefficient): &(&'static str, _)| {
        let coefficient: cohort::reliability::Coefficient = Result::ok(*coefficient)?;
        sign(name).map(|_| (*name, coefficient))
    };
    let all: Vec<_> = found.coefficients.iter().filter_map(shown).collect();
    let interval = |(x, (_, it)): (usize, &(&str, cohort::reliability::Coefficient))| {
        let (low, high) = it.bounds.map_or((it.estimate, it.estimate), |bounds| (bounds.low, bounds.high));
        Interval { x: x as f64, middle: it.estimate, low, high }
    };
    let intervals: Vec<Interval> = all.iter().enumerate().map(interval).collect();
    let values: Vec<f64> = intervals.iter().flat_map(|it| [it.low, it.high]).chain([1.0]).collect();
    let rows = all.iter().map(|(name, it)| {
        let (low, high) =
            it.bounds.map_or(("–".to_owned(), "–".to_owned()), |it| (readable(it.low), readable(it.high)));
        vec![sign(name).unwrap_or_default().to_owned(), (*name).to_owned(), readable(it.estimate), low, high]
    });
    (!all.is_empty()).then(|| {
        Plot::new(
            "Each coefficient with its interval.",
            "Points are estimates, lines their 95 % intervals; a point without a line has none. l: large sample, o: over \
             observed variance, s: standardised.",
            Axis::named(
                "α alpha, ω omega",
                all.iter().filter_map(|(name, _)| sign(name)).map(str::to_owned).collect(),
            ),
            Axis::of("Reliability", values),
        )
        .intervals(Hand::Clay, "", intervals)
        .twin(&["sign", "coefficient", "estimate", "low", "high"], rows.collect())
    })
}

/// Short enough to stand beside the others; none for what is no reliability.
fn sign(name: &str) -> Option<&'static str> {
    Some(match name {
        "alpha" => "α",
        "alpha_large_sample" => "α l",
        "alpha_standardised" => "α s",
        "omega_total" => "ω",
        "omega_total_observed" => "ω o",
        "omega_total_standardised" => "ω s",
        _ => return None,
    })
}

fn items(args: &Args, found: &Found) -> Option<Plot> {
    let beside = |item: usize| Some((item as f64, alpha::beside(&found.moments, item).rest.ok()?));
    let rest: Vec<(f64, f64)> = (0..args.items.len()).filter_map(beside).collect();
    let loading = |item: usize| Some((item as f64, found.factor.as_ref().ok()?.loadings[item]));
    let loadings: Vec<(f64, f64)> = (0..args.items.len()).filter_map(loading).collect();
    if rest.is_empty() {
        return None;
    }
    let rows = rest.iter().map(|(item, r)| {
        let loading = loadings.iter().find(|(other, _)| other == item);
        let name = args.items[*item as usize].clone();
        vec![name, readable(*r), loading.map_or_else(|| "–".to_owned(), |(_, loading)| readable(*loading))]
    });
    let rows = rows.collect();
    let values = rest.iter().chain(&loadings).map(|place| place.1).chain([0.0, 1.0]).collect::<Vec<_>>();
    let plot = Plot::new(
        "Each item beside the others.",
        "How each item goes with the total of the others, and with the one factor behind all, in the order of the form.",
        Axis::named("", args.items.clone()),
        Axis::of("Correlation", values),
    )
    .level(0.0, "")
    .dots(Hand::Clay, "with the total of the others", rest);
    let plot = if loadings.is_empty() { plot } else { plot.dots(Hand::Sage, "loading on the factor", loadings) };
    Some(plot.twin(&["item", "with the others", "loading"], rows))
}
