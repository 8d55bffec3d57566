//! Pictures for reports: what was found on one plane, as SVG without script, each with its numbers as a table beside it.
//!
//! How to use it: `Plot::new(title, says, Axis::over("Session", 1.0, 20.0), Axis::of("Score", values))`, then layers in
//! the order in which they are drawn: [`Plot::band`], [`Plot::paths`] (many, faint), [`Plot::line`], [`Plot::dots`],
//! [`Plot::intervals`], [`Plot::bars`], [`Plot::level`] and [`Plot::upright`] for thresholds, [`Plot::twin`] for the
//! numbers in words; at last [`Plot::draw`] with an id of its own on the page. Each series gets a [`Hand`] of its own:
//! a colour, a dash and a shape together. Never sort people by their values: put them where their number of sessions
//! or the order of the file puts them.

mod axis;
mod draw;
mod shape;
#[cfg(test)]
mod tests;

pub(super) use axis::Axis;
use maud::{Markup, html};

use super::blocks;

/// The most single points or paths of one layer that are drawn; a page with more is slow and shows no more.
const MOST: usize = 1500;

/// How a series looks: colour, dash and shape at once, so that none is told by colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hand {
    /// Clay, drawn through, circles.
    Clay,
    /// Sage, dashed, squares.
    Sage,
    /// Honey, dotted, diamonds.
    Honey,
    /// Ink, dashes and dots, triangles.
    Ink,
    /// Soft grey, short dashes, rings.
    Soft,
}

/// A place on the plane.
pub(super) type Place = (f64, f64);

/// One interval: where it stands, its middle, its lower and its upper end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Interval {
    pub(super) x: f64,
    pub(super) middle: f64,
    pub(super) low: f64,
    pub(super) high: f64,
}

#[derive(Debug)]
enum Layer {
    /// Places with a lower and an upper end.
    Band(Hand, Vec<(f64, f64, f64)>),
    Paths(Vec<Vec<Place>>),
    Line(Hand, Vec<Place>),
    /// Places and how many stand there.
    Dots(Hand, Vec<(Place, usize)>),
    Intervals(Hand, Vec<Interval>),
    Bars(Hand, Vec<Place>),
    Level(f64, String),
    Upright(f64, String),
}

/// A picture in the making.
#[derive(Debug)]
pub(super) struct Plot {
    title: String,
    says: String,
    x: Axis,
    y: Axis,
    layers: Vec<Layer>,
    key: Vec<(Hand, Sign, String)>,
    notes: Vec<String>,
    twin: Option<(Vec<String>, Vec<Vec<String>>)>,
}

/// How a series looks in the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Shade,
    Faint,
    Line,
    Spot,
    Bar,
}

impl Plot {
    /// An empty plane. `says` is one sentence for those who do not see the picture.
    pub(super) fn new(title: &str, says: &str, x: Axis, y: Axis) -> Self {
        let (title, says) = (title.to_owned(), says.to_owned());
        Self { title, says, x, y, layers: Vec::new(), key: Vec::new(), notes: Vec::new(), twin: None }
    }

    /// A shaded band: places with their lower and upper ends, in order of x.
    pub(super) fn band(self, hand: Hand, label: &str, places: Vec<(f64, f64, f64)>) -> Self {
        self.with(Layer::Band(hand, places), hand, Sign::Shade, label)
    }

    /// Many faint lines, one a course; of more than can be told apart, evenly chosen ones, and a note that says so.
    pub(super) fn paths(mut self, label: &str, paths: Vec<Vec<Place>>) -> Self {
        let paths = self.thinned(label, paths, MOST / 5);
        self.with(Layer::Paths(paths), Hand::Soft, Sign::Faint, label)
    }

    /// A line through places in their order.
    pub(super) fn line(self, hand: Hand, label: &str, places: Vec<Place>) -> Self {
        self.with(Layer::Line(hand, places), hand, Sign::Line, label)
    }

    /// Points; where several stand in one place, one larger point.
    pub(super) fn dots(mut self, hand: Hand, label: &str, places: Vec<Place>) -> Self {
        let places = self.thinned(label, counted(places), MOST);
        self.with(Layer::Dots(hand, places), hand, Sign::Spot, label)
    }

    /// Points with a line from their lower to their upper end.
    pub(super) fn intervals(mut self, hand: Hand, label: &str, all: Vec<Interval>) -> Self {
        let all = self.thinned(label, all, MOST / 5);
        self.with(Layer::Intervals(hand, all), hand, Sign::Spot, label)
    }

    /// Upright bars from 0: where they stand and how high they are.
    pub(super) fn bars(self, hand: Hand, label: &str, bars: Vec<Place>) -> Self {
        self.with(Layer::Bars(hand, bars), hand, Sign::Bar, label)
    }

    /// A threshold of y, drawn across.
    pub(super) fn level(mut self, value: f64, label: &str) -> Self {
        self.layers.push(Layer::Level(value, label.to_owned()));
        self
    }

    /// A threshold of x, drawn upright.
    pub(super) fn upright(mut self, value: f64, label: &str) -> Self {
        self.layers.push(Layer::Upright(value, label.to_owned()));
        self
    }

    /// The numbers behind the picture, for those who would rather read a table.
    pub(super) fn twin(mut self, names: &[&str], rows: Vec<Vec<String>>) -> Self {
        self.twin = Some((names.iter().map(ToString::to_string).collect(), rows));
        self
    }

    /// The picture with its caption, key and table; `id` stands once on the page.
    pub(super) fn draw(&self, id: &str) -> Markup {
        html! {
            figure.plot {
                figcaption { strong { (self.title) } " " (self.says) }
                div.drawn-wide { (draw::svg(self, &format!("{id}-wide"), draw::WIDE)) }
                div.drawn-narrow { (draw::svg(self, &format!("{id}-narrow"), draw::NARROW)) }
                @if !self.key.is_empty() {
                    ul.key { @for (hand, sign, label) in &self.key { li { (shape::swatch(*hand, *sign)) (label) } } }
                }
                @for note in &self.notes { p.quiet { (note) } }
                @if let Some((names, rows)) = &self.twin {
                    details.fold { summary { "The numbers as a table" } div.fold-body { (blocks::table(names, rows)) } }
                }
            }
        }
    }

    fn with(mut self, layer: Layer, hand: Hand, sign: Sign, label: &str) -> Self {
        self.layers.push(layer);
        if !label.is_empty() {
            self.key.push((hand, sign, label.to_owned()));
        }
        self
    }

    fn thinned<T>(&mut self, label: &str, all: Vec<T>, most: usize) -> Vec<T> {
        let there = all.len();
        if there <= most {
            return all;
        }
        let every = there.div_ceil(most);
        let kept: Vec<T> = all.into_iter().step_by(every).collect();
        let what = if label.is_empty() { "Drawn" } else { label };
        self.notes
            .push(format!("{what}: {} of {there} are drawn, one in {every}, in the order of the table.", kept.len()));
        kept
    }
}

/// Places, and how many stand on each, in order of first appearance.
fn counted(places: Vec<Place>) -> Vec<(Place, usize)> {
    let mut seen: std::collections::HashMap<(u64, u64), usize> = std::collections::HashMap::new();
    let mut all: Vec<(Place, usize)> = Vec::new();
    for (x, y) in places {
        let at = *seen.entry((x.to_bits(), y.to_bits())).or_insert(all.len());
        match all.get_mut(at) {
            Some((_, count)) => *count += 1,
            None => all.push(((x, y), 1)),
        }
    }
    all
}
