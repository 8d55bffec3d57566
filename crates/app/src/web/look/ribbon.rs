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

const WIDTH: f64 = 860.0;
const LANE: f64 = 26.0;

/// The ribbon, with `says` as its words. Nothing is drawn where no times are known.
#[must_use]
pub fn ribbon(words: &Words, stretches: &[Stretch], says: &str) -> Markup {
    let whole = stretches.iter().map(|stretch| stretch.end).max().unwrap_or(0);
    html! {
        figure.picture {
            @if whole > 0 {
                svg.chart viewBox="0 0 860 96" role="img" aria-labelledby="ribbon-title ribbon-says" {
                    title #ribbon-title { (words.plain("ribbon-title")) }
                    desc #ribbon-says { (says) }
                    line.rule x1="0" x2="860" y1="36" y2="36" {}
                    @for stretch in stretches { (lane(stretch, whole)) }
                    @for minute in minutes(whole) { (mark(minute, whole)) }
                }
            }
            figcaption { p { (says) } }
        }
    }
}

fn lane(stretch: &Stretch, whole: u32) -> Markup {
    let y = match stretch.by {
        Some(Hand::Therapist) => 38.0,
        Some(_) => 8.0,
        None => 23.0,
    };
    let class =
        stretch.by.map_or("lane other", |hand| if hand == Hand::Therapist { "lane therapist" } else { "lane client" });
    let x = across(stretch.start, whole);
    let width = (across(stretch.end, whole) - x).max(1.0);
    html! {
        rect class=(class) x=(at(x)) y=(at(y)) width=(at(width)) height=(at(LANE)) {}
        @if stretch.coded { circle.arc-end cx=(at(x + width / 2.0)) cy=(at(y + LANE / 2.0)) r="5" {} }
    }
}

fn minutes(whole: u32) -> impl Iterator<Item = u32> {
    let minutes = whole / 60_000;
    let every = if minutes > 20 { 10 } else { 2 };
    (0..=minutes).step_by(every)
}

fn mark(minute: u32, whole: u32) -> Markup {
    let x = across(minute * 60_000, whole);
    let anchor = if minute == 0 { "start" } else { "middle" };
    html! { text x=(at(x)) y="90" text-anchor=(anchor) { (minute) "′" } }
}

fn across(at: u32, whole: u32) -> f64 {
    f64::from(at) / f64::from(whole.max(1)) * WIDTH
}

fn at(value: f64) -> String {
    format!("{value:.2}")
}
