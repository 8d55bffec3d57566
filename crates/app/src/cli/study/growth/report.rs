//! A mixed model as a page: the fixed effects, fitted courses drawn faintly, and random effects as intervals in no order.

use cohort::mixed::{Column, Data, Fitted, Mode};
use maud::{Markup, html};
use serde_json::Value;

use super::super::blocks;
use super::super::plot::{Axis, Hand, Interval, Plot};
use super::super::report::Report;

const MEANS: &[&str] = &[
    "A fixed effect says how scores run on the whole, with everything else in the model held where it is.",
    "A spread says how much groups differ beyond that and beyond error: about two thirds of them lie within one.",
];

const DOES_NOT: &[&str] = &[
    "It does not say why courses differ: clients are not drawn by lot to therapists, nor to the sessions they come to.",
    "It does not say who is better. Each interval is drawn towards the mean, the more the less is known of that group; \
     most overlap, and an order of them would be an order of chance.",
    "A small p says that there is more than chance in it, not that it is large.",
];

/// Intervals hold 95 in 100 of where a normal deviate falls.
const TWO_SIDED: f64 = 1.959_963_984_540_054;

/// The page.
pub(super) fn of(told: &Value, fitted: &Fitted, modes: &[Mode], data: &Data) -> Report {
    let report = Report::new("Courses over time").lead(&lead(fitted)).section("Fixed effects", &fixed(told));
    let report = match paths(fitted, modes, data) {
        Some(picture) => report.section("Courses the model expects", &picture),
        None => report,
    };
    report.section("How groups differ", &spreads(fitted, modes)).means(MEANS, DOES_NOT).facts(told)
}

fn lead(fitted: &Fitted) -> String {
    let of = |(name, levels): &(String, Vec<String>)| format!("{} of {name}", levels.len());
    let groups = fitted.groups.iter().map(of).collect::<Vec<_>>().join(", ");
    format!(
        "{} rows; groups: {groups}. What the model leaves unexplained spreads by {:.3}.",
        fitted.rows, fitted.residual_sd
    )
}

fn fixed(told: &Value) -> Markup {
    let names = ["name", "estimate", "se", "df", "t", "p"].map(str::to_owned);
    let cell = |value: &Value| value.as_f64().map_or_else(|| value.as_str().unwrap_or("–").to_owned(), shortly);
    let rows = told["fixed"].as_array().map_or(&[][..], Vec::as_slice);
    let row = |row: &Value| names.iter().map(|name| cell(&row[name.as_str()])).collect();
    blocks::table(&names, &rows.iter().map(row).collect::<Vec<_>>())
}

fn shortly(number: f64) -> String {
    super::super::sheet::text::readable(number)
}

/// Each group's line over the one column that varies beside the constant, where a term has these two effects.
fn paths(fitted: &Fitted, modes: &[Mode], data: &Data) -> Option<Markup> {
    let estimate = |name: &str| fitted.fixed.iter().find(|fixed| fixed.name == name).map(|fixed| fixed.estimate);
    let (at, term) = fitted.random.iter().enumerate().find(|(_, term)| {
        term.names.len() == 2 && term.names[0] == "(Intercept)" && range(data, &term.names[1]).is_some()
    })?;
    let ends = range(data, &term.names[1])?;
    let (level, slope) = (estimate("(Intercept)")?, estimate(&term.names[1])?);
    let line = |more: &[f64]| ends.map(|x| (x, level + more[0] + (slope + more[1]) * x)).to_vec();
    let all: Vec<Vec<(f64, f64)>> =
        modes.iter().filter(|mode| mode.term == at).map(|mode| line(&mode.values)).collect();
    let heights = all.iter().flatten().map(|place| place.1).collect::<Vec<_>>();
    let says = "Each faint line is one group, from its conditional modes, with every other column of the model at nought; \
                the strong line is the whole.";
    let plot =
        Plot::new("Fitted courses.", says, Axis::over(&term.names[1], ends[0], ends[1]), Axis::of("Outcome", heights));
    let plot = plot.paths(&format!("each of {}", term.group), all).line(Hand::Clay, "on the whole", line(&[0.0, 0.0]));
    Some(plot.draw("courses"))
}

/// Between which values a column of numbers lies.
fn range(data: &Data, name: &str) -> Option<[f64; 2]> {
    let Some(Column::Numbers(numbers)) = data.column(name) else { return None };
    let there = || numbers.iter().copied().filter(|x| !x.is_nan());
    let ends = [there().fold(f64::INFINITY, f64::min), there().fold(f64::NEG_INFINITY, f64::max)];
    (ends[0] < ends[1]).then_some(ends)
}

/// Intervals of each term's first effect, in the order of the table's groups, without names.
fn spreads(fitted: &Fitted, modes: &[Mode]) -> Markup {
    let of = |term: usize, effect: usize| -> Vec<Interval> {
        let here = modes.iter().filter(|mode| mode.term == term).enumerate();
        let one = |(at, mode): (usize, &Mode)| {
            let (middle, half) = (mode.values[effect], TWO_SIDED * mode.sd(effect));
            Interval { x: at as f64 + 1.0, middle, low: middle - half, high: middle + half }
        };
        here.map(one).collect()
    };
    let says = "Each point is one group with its interval, in the order of the groups' names and without them; \
                the line is the mean of all.";
    html! {
        @for (term, of_term) in fitted.random.iter().enumerate() {
            @for (effect, name) in of_term.names.iter().enumerate() {
                @let all = of(term, effect);
                @let heights = all.iter().flat_map(|one| [one.low, one.high]).collect::<Vec<_>>();
                @let across = Axis::over(&of_term.group, 0.0, all.len() as f64 + 1.0);
                (Plot::new(&format!("{name} by {}.", of_term.group), says, across, Axis::of("From the mean", heights))
                    .intervals(Hand::Sage, "95 in 100", all)
                    .level(0.0, "mean")
                    .draw(&format!("spread-{term}-{effect}")))
            }
        }
    }
}
