//! Drawing a picture as SVG: the same numbers give the same bytes, and no colour stands alone.
//!
//! Geometry stands in attributes with two decimals; colours, dashes and letters in chart.css. No `style` anywhere.

use super::picture::{Arc, Dot, Hand, Line, Panel, Picture};
use crate::words::Words;
use maud::{Markup, html};

#[cfg(test)]
mod tests;

/// How large a drawing is, in its own units.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    width: f64,
    panel: f64,
}

/// For a laptop or paper.
pub const WIDE: Size = Size { width: 860.0, panel: 190.0 };
/// For a phone, drawn anew instead of shrunk, so that its letters stay readable.
pub const NARROW: Size = Size { width: 330.0, panel: 150.0 };

const LEFT: f64 = 30.0;
const RIGHT: f64 = 8.0;
const TITLE: f64 = 36.0;
const LINE: f64 = 18.0;
const ARCS: f64 = 44.0;
const BELOW: f64 = 18.0;
const AXIS: f64 = 28.0;

/// Where things stand on one drawing.
struct Plan<'a> {
    picture: &'a Picture,
    size: Size,
    top: f64,
    title: f64,
}

impl Plan<'_> {
    fn step(&self) -> f64 {
        (self.size.width - LEFT - RIGHT) / (self.picture.sessions.len().max(1) as f64)
    }

    fn x(&self, session: u32) -> Option<f64> {
        let place = self.picture.sessions.iter().position(|place| place.session == session)?;
        Some(LEFT + (place as f64 + 0.5) * self.step())
    }

    /// The first panel stands lower by the height of the arcs, which rise between its title and its top.
    fn panel_top(&self, index: usize) -> f64 {
        self.top + self.title + index as f64 * (self.size.panel + BELOW + self.title)
    }

    /// Where each line of a panel's title stands, the last one nearest to the panel.
    fn title_lines(&self, index: usize, panel: &Panel) -> Vec<(f64, String)> {
        let lines = wrapped(&panel.title, self.size.width);
        let last = self.panel_top(index) - 16.0 - if index == 0 { self.top } else { 0.0 };
        let above = (0..lines.len()).rev().map(|lines| last - lines as f64 * LINE);
        above.zip(lines).collect()
    }

    fn bottom(&self) -> f64 {
        self.panel_top(self.picture.panels.len().saturating_sub(1)) + self.size.panel
    }

    fn y(&self, index: usize, panel: &Panel, value: f64) -> f64 {
        let span = (panel.max - panel.min).max(f64::MIN_POSITIVE);
        let share = ((value - panel.min) / span).clamp(0.0, 1.0);
        self.panel_top(index) + (1.0 - share) * self.size.panel
    }

    fn height(&self) -> f64 {
        self.bottom() + AXIS
    }
}

/// The drawing. `id` makes its title and description unique on the page.
#[must_use]
pub fn draw(picture: &Picture, words: &Words, id: &str, size: Size) -> Markup {
    let top = if picture.arcs.is_empty() { 0.0 } else { ARCS };
    let lines = picture.panels.iter().map(|panel| wrapped(&panel.title, size.width).len()).max().unwrap_or(1);
    let plan = Plan { picture, size, top, title: TITLE + (lines.max(1) - 1) as f64 * LINE };
    let seen = format!("0 0 {} {}", at(size.width), at(plan.height()));
    html! {
        svg.chart viewBox=(seen) role="img" aria-labelledby={ (id) "-title " (id) "-says" } {
            title id={ (id) "-title" } { (words.plain("picture-title")) }
            desc id={ (id) "-says" } { (picture.says) }
            @for (index, panel) in picture.panels.iter().enumerate() {
                (missed(&plan, index))
                (draw_panel(&plan, index, panel))
            }
            @for arc in &picture.arcs { (draw_arc(&plan, arc)) }
            (axis(&plan))
        }
    }
}

/// A title in lines that fit: SVG does not wrap by itself, and a bold letter is at most 8.4 wide on the average.
pub(super) fn wrapped(title: &str, width: f64) -> Vec<String> {
    let most = (width / 8.4) as usize;
    let mut lines: Vec<String> = vec![String::new()];
    for word in title.split_whitespace() {
        let line = lines.last_mut().expect("there is always a line to add to");
        if line.is_empty() {
            line.push_str(word);
        } else if line.chars().count() + 1 + word.chars().count() <= most {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

fn missed(plan: &Plan<'_>, index: usize) -> Markup {
    let (top, width) = (at(plan.panel_top(index)), plan.step().min(26.0) * 0.7);
    let gone = plan.picture.sessions.iter().filter(|place| !place.held);
    html! {
        @for x in gone.filter_map(|place| plan.x(place.session)) {
            rect.missed x=(at(x - width / 2.0)) y=(top) width=(at(width)) height=(at(plan.size.panel)) rx="4" {}
        }
    }
}

fn draw_panel(plan: &Plan<'_>, index: usize, panel: &Panel) -> Markup {
    let middle = f64::midpoint(panel.min, panel.max);
    html! {
        @for (y, line) in plan.title_lines(index, panel) { text.panel-title x="0" y=(at(y)) { (line) } }
        @for value in [panel.min, middle, panel.max] { (rule(plan, index, panel, value)) }
        @for line in &panel.lines { @for run in runs(plan, line) { (band(plan, index, panel, line.hand, &run)) } }
        @for line in &panel.lines { @for run in runs(plan, line) { (stroke(plan, index, panel, line.hand, &run)) } }
    }
}

fn rule(plan: &Plan<'_>, index: usize, panel: &Panel, value: f64) -> Markup {
    let y = plan.y(index, panel, value);
    let whole = value.fract() == 0.0;
    html! {
        line.rule x1=(at(LEFT)) x2=(at(plan.size.width - RIGHT)) y1=(at(y)) y2=(at(y)) {}
        @if whole { text.number x=(at(LEFT - 8.0)) y=(at(y + 4.0)) text-anchor="end" { (value) } }
    }
}

/// Answers without a gap between them: a line is never drawn across a session that nobody answered.
fn runs(plan: &Plan<'_>, line: &Line) -> Vec<Vec<Dot>> {
    let mut runs: Vec<Vec<Dot>> = vec![Vec::new()];
    for place in &plan.picture.sessions {
        match line.dots.iter().find(|dot| dot.session == place.session) {
            Some(dot) => runs.last_mut().expect("there is always a run to add to").push(*dot),
            None => runs.push(Vec::new()),
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}

fn band(plan: &Plan<'_>, index: usize, panel: &Panel, hand: Hand, run: &[Dot]) -> Markup {
    let half = plan.step().min(20.0) * 0.3;
    let edges: Vec<(f64, f64, f64)> = run
        .iter()
        .filter_map(|dot| {
            let (low, high) = dot.between?;
            Some((plan.x(dot.session)?, plan.y(index, panel, low), plan.y(index, panel, high)))
        })
        .collect();
    let edges =
        if let [(x, low, high)] = edges[..] { vec![(x - half, low, high), (x + half, low, high)] } else { edges };
    let upper = edges.iter().map(|(x, _, high)| point(*x, *high));
    let lower = edges.iter().rev().map(|(x, low, _)| point(*x, *low));
    let points = upper.chain(lower).collect::<Vec<_>>().join(" ");
    html! { @if !points.is_empty() { polygon class={ "band " (hand.class()) } points=(points) {} } }
}

fn stroke(plan: &Plan<'_>, index: usize, panel: &Panel, hand: Hand, run: &[Dot]) -> Markup {
    let places: Vec<(f64, f64)> =
        run.iter().filter_map(|dot| Some((plan.x(dot.session)?, plan.y(index, panel, dot.value)))).collect();
    let points = places.iter().map(|(x, y)| point(*x, *y)).collect::<Vec<_>>().join(" ");
    let size = if plan.step() < 14.0 { 2.75 } else { 5.0 };
    html! {
        polyline class={ "stroke " (hand.class()) } points=(points) {}
        @for (x, y) in places { (shape(hand, x, y, size)) }
    }
}

fn shape(hand: Hand, x: f64, y: f64, r: f64) -> Markup {
    let class = format!("dot {}", hand.class());
    match hand {
        Hand::Client => html! { circle class=(class) cx=(at(x)) cy=(at(y)) r=(at(r)) {} },
        Hand::Therapist => {
            let side = r * 1.8;
            html! { rect class=(class) x=(at(x - side / 2.0)) y=(at(y - side / 2.0)) width=(at(side)) height=(at(side)) {} }
        }
        Hand::Outcome => {
            let r = r * 1.3;
            let tips = [point(x, y - r), point(x + r, y), point(x, y + r), point(x - r, y)].join(" ");
            html! { polygon class=(class) points=(tips) {} }
        }
    }
}

/// A repaired rupture is a closed arc between two sessions; one that is still open rises and does not come down.
fn draw_arc(plan: &Plan<'_>, arc: &Arc) -> Markup {
    let Some(from) = plan.x(arc.from) else { return html! {} };
    let y = plan.panel_top(0) - 8.0;
    let to = arc.to.and_then(|session| plan.x(session));
    let end = to.unwrap_or(from + 26.0).max(from + 12.0);
    let lift = ((end - from) * 0.6).clamp(16.0, ARCS);
    let path = match to {
        Some(_) => format!("M {} C {} {} {}", pair(from, y), pair(from, y - lift), pair(end, y - lift), pair(end, y)),
        None => format!(
            "M {} C {} {} {}",
            pair(from, y),
            pair(from, y - lift),
            pair(end - 8.0, y - 26.0),
            pair(end, y - 26.0)
        ),
    };
    let state = if to.is_some() { "arc repaired" } else { "arc open" };
    html! {
        path class=(state) d=(path) {}
        circle.arc-end cx=(at(from)) cy=(at(y)) r="4" {}
        @if to.is_some() { circle.arc-end cx=(at(end)) cy=(at(y)) r="4" {} }
    }
}

fn axis(plan: &Plan<'_>) -> Markup {
    let every = (24.0 / plan.step()).ceil().max(1.0) as usize;
    let y = plan.bottom() + 20.0;
    html! {
        @for place in plan.picture.sessions.iter().step_by(every) {
            @if let Some(x) = plan.x(place.session) {
                text.number x=(at(x)) y=(at(y)) text-anchor="middle" { (place.session) }
            }
        }
    }
}

/// How a person's line looks, for the key.
#[must_use]
pub fn swatch(hand: Hand) -> Markup {
    swatch_of(&html! {
        polyline class={ "stroke " (hand.class()) } points="1,9 35,9" {}
        (shape(hand, 18.0, 9.0, 5.0))
    })
}

/// How an interval looks, for the key.
#[must_use]
pub fn band_swatch() -> Markup {
    swatch_of(&html! { rect.band.client x="1" y="2" width="34" height="14" {} })
}

/// How a rupture and its repair look, for the key.
#[must_use]
pub fn arc_swatch() -> Markup {
    swatch_of(
        &html! { path.arc.repaired d="M 5 15 C 5 1 31 1 31 15" {} circle.arc-end cx="5" cy="14" r="3" {} circle.arc-end cx="31" cy="14" r="3" {} },
    )
}

/// How a session that did not take place looks, for the key.
#[must_use]
pub fn missed_swatch() -> Markup {
    swatch_of(&html! { rect.missed x="10" y="1" width="16" height="16" rx="4" {} })
}

fn swatch_of(body: &Markup) -> Markup {
    html! { svg.swatch viewBox="0 0 36 18" width="36" height="18" aria-hidden="true" { (body) } }
}

fn point(x: f64, y: f64) -> String {
    format!("{},{}", at(x), at(y))
}

fn pair(x: f64, y: f64) -> String {
    format!("{} {}", at(x), at(y))
}

/// Two decimals, whatever the machine.
fn at(value: f64) -> String {
    format!("{:.2}", value + 0.0)
}
