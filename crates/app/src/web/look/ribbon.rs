//! A session's talk as a ribbon: time across, one lane for each person, silences left blank.

use super::picture::Hand;
use crate::words::Words;
use maud::{Markup, html};

/// One stretch of speech on the ribbon, in milliseconds from the start.
#[derive(Clone, Copy, Debug)]
pub struct Stretch {
    /// Whose lane; none for somebody who is neither client nor therapist.
    pub by: Option<Hand>,
    /// Where it begins.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// Whether a code was heard in it.
    pub coded: bool,
}

const LANE: f64 = 26.0;
const WIDE: f64 = 860.0;
const NARROW: f64 = 330.0;

/// The ribbon: `names` are those of the upper lane (client) and the lower (therapist), `says` is the same in words.
/// Nothing is drawn where no times are known.
#[must_use]
pub fn ribbon(words: &Words, names: [&str; 2], stretches: &[Stretch], says: &str) -> Markup {
    let whole = stretches.iter().map(|stretch| stretch.end).max().unwrap_or(0);
    html! {
        figure.picture {
            @if whole > 0 {
                (key(names))
                div.drawn-wide { (draw(words, "wide", stretches, says, Across { whole, width: WIDE })) }
                div.drawn-narrow { (draw(words, "narrow", stretches, says, Across { whole, width: NARROW })) }
            }
            figcaption { p { (says) } }
        }
    }
}

fn key(names: [&str; 2]) -> Markup {
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
        }
    }
}

/// From milliseconds to places from left to right.
#[derive(Clone, Copy)]
struct Across {
    whole: u32,
    width: f64,
}

impl Across {
    fn x(self, milliseconds: u32) -> f64 {
        f64::from(milliseconds) / f64::from(self.whole.max(1)) * self.width
    }

    /// Minutes to write beneath: as many as stand beside each other with room between.
    fn minutes(self) -> impl Iterator<Item = u32> {
        let minutes = self.whole / 60_000;
        let room = (self.width / 60.0) as u32;
        let every = [1, 2, 5, 10, 20, 30].into_iter().find(|every| minutes / every <= room).unwrap_or(60);
        (0..=minutes).step_by(every as usize)
    }
}

fn draw(words: &Words, id: &str, stretches: &[Stretch], says: &str, across: Across) -> Markup {
    let width = at(across.width);
    html! {
        svg.chart viewBox={ "0 0 " (width) " 92" } role="img" aria-labelledby={ "ribbon-" (id) "-title ribbon-" (id) "-says" } {
            title id={ "ribbon-" (id) "-title" } { (words.plain("ribbon-title")) }
            desc id={ "ribbon-" (id) "-says" } { (says) }
            line.rule x1="0" x2=(width) y1="32" y2="32" {}
            @for stretch in stretches { (lane(stretch, across)) }
            @for minute in across.minutes() { (mark(minute, across)) }
        }
    }
}

fn lane(stretch: &Stretch, across: Across) -> Markup {
    let (class, y) = match stretch.by {
        Some(Hand::Therapist) => ("lane therapist", 34.0),
        Some(_) => ("lane client", 4.0),
        None => ("lane other", 19.0),
    };
    let x = across.x(stretch.start);
    let width = (across.x(stretch.end) - x).max(1.0);
    html! {
        rect class=(class) x=(at(x)) y=(at(y)) width=(at(width)) height=(at(LANE)) {}
        @if stretch.coded { circle.arc-end cx=(at(x + width / 2.0)) cy=(at(y + LANE / 2.0)) r="3" {} }
    }
}

fn mark(minute: u32, across: Across) -> Markup {
    let anchor = if minute == 0 { "start" } else { "middle" };
    html! { text x=(at(across.x(minute * 60_000))) y="84" text-anchor=(anchor) { (minute) "′" } }
}

fn at(value: f64) -> String {
    format!("{value:.2}")
}
