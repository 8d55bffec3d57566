//! The working distance as a map: dots joined to a path on four named regions, the same in words, and the same as a table.

use super::chart::wrapped;
use super::figure::{self, Figure, at};
use crate::words::Words;
use maud::{Markup, html};

#[cfg(test)]
mod tests;

/// What the map shows. Everything drawn is also in the table.
#[derive(Clone, Debug, Default)]
pub struct Map {
    /// Sessions, oldest first.
    pub dots: Vec<Dot>,
    /// The same in a few sentences; what a person who cannot see the map reads.
    pub says: String,
    /// Whose answers it is drawn from, and what it is not.
    pub made_of: String,
}

/// One session.
#[derive(Clone, Debug)]
pub struct Dot {
    /// Its number.
    pub session: u32,
    /// Its day, as people say it.
    pub on: String,
    /// From 0 to 10, and half the ellipse's width.
    pub closeness: (f64, f64),
    /// From 0 to 10, and half the ellipse's height.
    pub work: (f64, f64),
    /// The region, in words, or that it lies between.
    pub region: String,
    /// The parts and what each stands at, in words.
    pub parts: Vec<String>,
}

/// The side of the plane and the margin about it, in the drawing's own units: as wide as a phone in all.
const SIDE: f64 = 270.0;
const MARGIN: f64 = 30.0;
const LINE: f64 = 16.0;

/// The map, its words and its table; nothing where there is no dot. `id` makes its parts unique.
#[must_use]
pub fn section(map: &Map, words: &Words, id: &str) -> Markup {
    let figure = Figure {
        id,
        heading: "map-heading",
        says: &map.says,
        how: format!("{} {}", words.plain("map-how"), map.made_of),
        table: "map-table",
        side: SIDE + 2.0 * MARGIN,
    };
    if map.dots.is_empty() {
        return html! {};
    }
    figure::section(&figure, words, &draw(map, words, id), &table(map, words))
}

fn draw(map: &Map, words: &Words, id: &str) -> Markup {
    html! {
        clipPath id={ (id) "-plane" } { rect x=(at(MARGIN)) y=(at(MARGIN)) width=(at(SIDE)) height=(at(SIDE)) {} }
        @for value in [0.0, 5.0, 10.0] { (rules(value)) }
        (regions(words))
        (sides(words))
        g clip-path={ "url(#" (id) "-plane)" } { (ellipses(&map.dots)) }
        (path(&map.dots))
    }
}

fn rules(value: f64) -> Markup {
    html! {
        line.rule x1=(at(x(0.0))) x2=(at(x(10.0))) y1=(at(y(value))) y2=(at(y(value))) {}
        line.rule x1=(at(x(value))) x2=(at(x(value))) y1=(at(y(0.0))) y2=(at(y(10.0))) {}
        text.number x=(at(x(0.0) - 8.0)) y=(at(y(value) + 4.0)) text-anchor="end" { (value) }
        text.number x=(at(x(value))) y=(at(y(0.0) + 16.0)) text-anchor="middle" { (value) }
    }
}

/// Each region's name at the outer edge of its quarter, in lines that fit.
fn regions(words: &Words) -> Markup {
    html! {
        (region(&words.plain("distance-distant-working"), 2.5, true))
        (region(&words.plain("distance-close-working"), 7.5, true))
        (region(&words.plain("distance-distant-not-working"), 2.5, false))
        (region(&words.plain("distance-close-not-working"), 7.5, false))
    }
}

fn region(name: &str, closeness: f64, above: bool) -> Markup {
    let lines = wrapped(name, SIDE / 2.0);
    let first = if above { y(10.0) + LINE } else { y(0.0) - 8.0 - LINE * (lines.len() as f64 - 1.0) };
    html! {
        @for (nth, line) in lines.iter().enumerate() {
            text x=(at(x(closeness))) y=(at(first + LINE * nth as f64)) text-anchor="middle" { (line) }
        }
    }
}

/// What grows to the right, and what grows upward.
fn sides(words: &Words) -> Markup {
    html! {
        text.map-side x=(at(x(10.0) - 14.0)) y=(at(y(0.0) + 16.0)) text-anchor="end" { (words.plain("map-closeness")) " →" }
        text.map-side x=(at(x(0.0))) y=(at(y(10.0) - 12.0)) { "↑ " (words.plain("map-work")) }
    }
}

/// The newest is filled, those before it are rings: many filled ones on a heap would hide the map.
fn ellipses(dots: &[Dot]) -> Markup {
    html! {
        @for (nth, dot) in dots.iter().enumerate() {
            ellipse class=(if nth + 1 == dots.len() { "band client" } else { "ring" })
                cx=(at(x(dot.closeness.0))) cy=(at(y(dot.work.0)))
                rx=(at(dot.closeness.1 * SIDE / 10.0)) ry=(at(dot.work.1 * SIDE / 10.0)) {}
        }
    }
}

fn path(dots: &[Dot]) -> Markup {
    let points = dots.iter().map(|dot| format!("{},{}", at(x(dot.closeness.0)), at(y(dot.work.0))));
    html! {
        @if dots.len() > 1 { polyline.stroke.client points=(points.collect::<Vec<_>>().join(" ")) {} }
        @for (nth, dot) in dots.iter().enumerate() { (mark(dot, nth == 0, nth + 1 == dots.len())) }
    }
}

/// The first has its number below and the last above, so that the two are not written over each other.
fn mark(dot: &Dot, first: bool, last: bool) -> Markup {
    let (x, y) = (x(dot.closeness.0), y(dot.work.0));
    let number = if last { Some(y - 12.0) } else { first.then_some(y + 20.0) };
    html! {
        circle.dot.client cx=(at(x)) cy=(at(y)) r=(at(if last { 7.0 } else { 4.0 })) {}
        @if let Some(y) = number { text.map-number x=(at(x)) y=(at(y)) text-anchor="middle" { (dot.session) } }
    }
}

fn table(map: &Map, words: &Words) -> Markup {
    html! {
        thead { tr {
            th scope="col" { (words.plain("picture-session")) }
            th scope="col" { (words.plain("map-closeness")) }
            th scope="col" { (words.plain("map-work")) }
            th scope="col" { (words.plain("map-region")) }
            th scope="col" { (words.plain("map-parts")) }
        } }
        tbody { @for dot in &map.dots { (row(dot, words)) } }
    }
}

fn row(dot: &Dot, words: &Words) -> Markup {
    html! {
        tr {
            th scope="row" { (dot.session) ". " (dot.on) }
            td { (about(dot.closeness, words)) }
            td { (about(dot.work, words)) }
            td { (dot.region) }
            td { @for (nth, part) in dot.parts.iter().enumerate() { @if nth > 0 { br; } (part) } }
        }
    }
}

/// The ends of an interval are those that are drawn: no further than the plane.
fn about((value, half): (f64, f64), words: &Words) -> String {
    let [value, low, high] = [value, value - half, value + half].map(|end| tenths(end.clamp(0.0, 10.0)));
    words.say("picture-between", &[("value", value.into()), ("low", low.into()), ("high", high.into())])
}

/// One decimal, rounded as the engine's sentences round it: the table and the words never tell two numbers for one dot.
#[must_use]
pub fn tenths(value: f64) -> String {
    format!("{:.1}", (value * 10.0).round() / 10.0 + 0.0)
}

fn x(closeness: f64) -> f64 {
    MARGIN + closeness * SIDE / 10.0
}

fn y(work: f64) -> f64 {
    MARGIN + SIDE - work * SIDE / 10.0
}
