//! A session's talk as a ribbon: time across, one lane for each person, silences marked, codes as shapes beside the lanes.

use super::picture::Hand;
use super::shape::Shape;
use crate::words::Words;
use maud::{Markup, html};

/// A talk, ready to be drawn.
#[derive(Clone, Debug, Default)]
pub struct Ribbon {
    /// Who spoke when; empty where nothing can be drawn.
    pub stretches: Vec<Stretch>,
    /// Silences, from and to.
    pub silences: Vec<(u32, u32)>,
    /// What was heard, in the order of time.
    pub codes: Vec<Placed>,
    /// What lies across.
    pub across: Across,
}

/// What lies across a ribbon.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Across {
    /// Time, in milliseconds from the start.
    #[default]
    Time,
    /// Words, where the file has no times.
    Words,
}

/// One stretch of speech, in what lies across.
#[derive(Clone, Copy, Debug)]
pub struct Stretch {
    /// Whose lane; none for somebody who is neither client nor therapist.
    pub by: Option<Hand>,
    /// Where it begins.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
}

/// A code on the ribbon.
#[derive(Clone, Copy, Debug)]
pub struct Placed {
    /// Whose turn it stands at.
    pub by: Hand,
    /// Where.
    pub at: u32,
    /// What kind it is.
    pub shape: Shape,
    /// Whether somebody turned it down.
    pub turned_down: bool,
}

const LANE: f64 = 24.0;
const WIDE: f64 = 860.0;
const NARROW: f64 = 330.0;
/// A row of shapes, and how close two may stand in it.
const ROW: f64 = 16.0;
const APART: f64 = 14.0;
/// Most rows of shapes beside a lane; more lie over each other.
const MOST_ROWS: usize = 4;

/// The ribbon: `names` are those of the upper lane (client) and the lower (therapist), `says` is the same in words, and
/// `legend` names the shapes. Nothing is drawn where nothing lies across.
#[must_use]
pub fn ribbon(words: &Words, names: [&str; 2], ribbon: &Ribbon, says: &str, legend: &[(Shape, String)]) -> Markup {
    let whole = ribbon.stretches.iter().map(|stretch| stretch.end).max().unwrap_or(0);
    html! {
        figure.picture {
            @if whole > 0 {
                (key(words, names, ribbon, legend))
                div.drawn-wide { (Drawing::new(ribbon, whole, WIDE).draw(words, "wide", says)) }
                div.drawn-narrow { (Drawing::new(ribbon, whole, NARROW).draw(words, "narrow", says)) }
            }
            figcaption { p { (says) } }
        }
    }
}

fn key(words: &Words, names: [&str; 2], ribbon: &Ribbon, legend: &[(Shape, String)]) -> Markup {
    let lanes = ["lane client", "lane therapist"];
    html! {
        ul.key aria-hidden="true" {
            @for (name, lane) in names.into_iter().zip(lanes) {
                li {
                    svg.swatch viewBox="0 0 36 18" width="36" height="18" aria-hidden="true" {
                        rect class=(lane) x="1" y=(if lane == lanes[0] { 0 } else { 9 }) width="34" height="9" {}
                    }
                    bdi { (name) }
                }
            }
            @if !ribbon.silences.is_empty() {
                li {
                    svg.swatch viewBox="0 0 16 18" width="16" height="18" aria-hidden="true" {
                        rect.pause x="5" y="1" width="6" height="16" {}
                    }
                    (words.plain("ribbon-silence"))
                }
            }
            @for (shape, name) in legend { li { (shape.swatch(false)) (name) } }
        }
    }
}

/// A ribbon at one width, with every code in its row.
struct Drawing<'a> {
    ribbon: &'a Ribbon,
    whole: u32,
    width: f64,
    above: Vec<(usize, &'a Placed)>,
    below: Vec<(usize, &'a Placed)>,
}

impl<'a> Drawing<'a> {
    fn new(ribbon: &'a Ribbon, whole: u32, width: f64) -> Self {
        let mut drawing = Self { ribbon, whole, width, above: Vec::new(), below: Vec::new() };
        drawing.above = drawing.rows(|by| by != Hand::Therapist);
        drawing.below = drawing.rows(|by| by == Hand::Therapist);
        drawing
    }

    fn x(&self, place: u32) -> f64 {
        f64::from(place) / f64::from(self.whole.max(1)) * self.width
    }

    /// Each code of a lane in the first row that has room.
    fn rows(&self, lane: fn(Hand) -> bool) -> Vec<(usize, &'a Placed)> {
        let mut ends = [f64::NEG_INFINITY; MOST_ROWS];
        let of_lane = self.ribbon.codes.iter().filter(|code| lane(code.by));
        let placed = of_lane.map(|code| {
            let x = self.x(code.at);
            let row = ends.iter().position(|end| x - end >= APART).unwrap_or(MOST_ROWS - 1);
            ends[row] = x;
            (row, code)
        });
        placed.collect()
    }

    /// Where the client's lane begins, and how high the whole is.
    fn heights(&self) -> (f64, f64) {
        let rows = |codes: &[(usize, &Placed)]| codes.iter().map(|(row, _)| row + 1).max().unwrap_or(0) as f64 * ROW;
        let top = rows(&self.above) + 6.0;
        (top, top + 2.0 * LANE + 2.0 + rows(&self.below) + 30.0)
    }

    fn draw(&self, words: &Words, id: &str, says: &str) -> Markup {
        let (top, height) = self.heights();
        let (width, middle) = (at(self.width), at(top + LANE + 1.0));
        html! {
            svg.chart viewBox={ "0 0 " (width) " " (at(height)) } role="img"
                aria-labelledby={ "ribbon-" (id) "-title ribbon-" (id) "-says" } {
                title id={ "ribbon-" (id) "-title" } { (words.plain("ribbon-title")) }
                desc id={ "ribbon-" (id) "-says" } { (says) }
                @for silence in &self.ribbon.silences { (self.silence(*silence, top)) }
                line.rule x1="0" x2=(width) y1=(middle) y2=(middle) {}
                @for stretch in &self.ribbon.stretches { (self.lane(stretch, top)) }
                @for (row, code) in &self.above { (self.code(code, top - (*row as f64 + 0.5) * ROW - 1.0)) }
                @for (row, code) in &self.below {
                    (self.code(code, top + 2.0 * LANE + 3.0 + (*row as f64 + 0.5) * ROW))
                }
                @for minute in self.minutes() { (self.minute(minute, height - 6.0)) }
            }
        }
    }

    fn silence(&self, (from, to): (u32, u32), top: f64) -> Markup {
        let x = self.x(from);
        let width = (self.x(to) - x).max(2.0);
        html! { rect.pause x=(at(x)) y=(at(top)) width=(at(width)) height=(at(2.0 * LANE + 2.0)) {} }
    }

    fn lane(&self, stretch: &Stretch, top: f64) -> Markup {
        let (class, y) = match stretch.by {
            Some(Hand::Therapist) => ("lane therapist", top + LANE + 2.0),
            Some(_) => ("lane client", top),
            None => ("lane other", top + LANE / 2.0),
        };
        let x = self.x(stretch.start);
        let width = (self.x(stretch.end) - x).max(1.0);
        html! { rect class=(class) x=(at(x)) y=(at(y)) width=(at(width)) height=(at(LANE)) {} }
    }

    fn code(&self, code: &Placed, y: f64) -> Markup {
        let x = self.x(code.at).clamp(7.0, self.width - 7.0);
        code.shape.at(&at(x), &at(y), code.turned_down)
    }

    /// Minutes to write beneath: as many as stand beside each other with room between; none where words lie across.
    fn minutes(&self) -> impl Iterator<Item = u32> {
        let minutes = self.whole / 60_000;
        let room = (self.width / 60.0) as u32;
        let every = [1, 2, 5, 10, 20, 30].into_iter().find(|every| minutes / every <= room).unwrap_or(60);
        let known = self.ribbon.across == Across::Time;
        (0..=minutes).step_by(every as usize).filter(move |_| known)
    }

    fn minute(&self, minute: u32, y: f64) -> Markup {
        let x = self.x(minute * 60_000);
        let anchor = match x {
            _ if minute == 0 => "start",
            x if x > self.width - 16.0 => "end",
            _ => "middle",
        };
        html! { text x=(at(x)) y=(at(y)) text-anchor=(anchor) { (minute) "′" } }
    }
}

fn at(value: f64) -> String {
    format!("{value:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(at: u32) -> Placed {
        Placed { by: Hand::Client, at, shape: Shape::Diamond, turned_down: false }
    }

    #[test]
    fn codes_that_would_lie_on_each_other_go_into_rows() {
        // Across 860 units lie 860 milliseconds here: one unit each. Shapes are 14 units wide.
        let codes = vec![placed(100), placed(105), placed(113), placed(120), placed(121), placed(122)];
        let ribbon = Ribbon { codes, ..Ribbon::default() };
        let rows: Vec<usize> = Drawing::new(&ribbon, 860, WIDE).above.iter().map(|(row, _)| *row).collect();
        assert_eq!(rows, [0, 1, 2, 0, 1, 3]);
    }
}
