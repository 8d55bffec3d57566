//! Drawing a plot: the same numbers give the same bytes. Geometry stands in attributes, everything else in the style.

use maud::{Markup, html};

use super::shape::{at, points, spot};
use super::{Axis, Hand, Interval, Layer, Place, Plot};

/// How large a drawing is, in its own units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Size {
    width: f64,
    height: f64,
    /// A tick of x needs so much room.
    apart: f64,
    /// Half the breadth of a point.
    spot: f64,
}

/// For a laptop or paper.
pub(super) const WIDE: Size = Size { width: 760.0, height: 460.0, apart: 54.0, spot: 4.0 };
/// For a phone, drawn anew instead of shrunk, so that its letters stay readable.
pub(super) const NARROW: Size = Size { width: 330.0, height: 330.0, apart: 44.0, spot: 3.0 };

const LEFT: f64 = 52.0;
const RIGHT: f64 = 14.0;
const TOP: f64 = 34.0;
const BOTTOM: f64 = 50.0;

/// Where things stand on one drawing.
struct Plan<'a> {
    plot: &'a Plot,
    size: Size,
}

impl Plan<'_> {
    fn right(&self) -> f64 {
        self.size.width - RIGHT
    }

    fn bottom(&self) -> f64 {
        self.size.height - BOTTOM
    }

    fn x(&self, value: f64) -> f64 {
        LEFT + self.plot.x.share(value) * (self.right() - LEFT)
    }

    fn y(&self, value: f64) -> f64 {
        self.bottom() - self.plot.y.share(value) * (self.bottom() - TOP)
    }

    fn place(&self, (x, y): Place) -> Place {
        (self.x(x), self.y(y))
    }

    fn places(&self, places: &[Place]) -> String {
        points(&places.iter().map(|place| self.place(*place)).collect::<Vec<_>>())
    }
}

pub(super) fn svg(plot: &Plot, id: &str, size: Size) -> Markup {
    let plan = Plan { plot, size };
    let (width, height) = (plan.right() - LEFT, plan.bottom() - TOP);
    html! {
        svg.chart viewBox={ "0 0 " (at(size.width)) " " (at(size.height)) } role="img" aria-labelledby={ (id) "-title " (id) "-says" } {
            title id={ (id) "-title" } { (plot.title) }
            desc id={ (id) "-says" } { (plot.says) }
            clipPath id={ (id) "-inside" } { rect x=(at(LEFT)) y=(at(TOP)) width=(at(width)) height=(at(height)) {} }
            (across(&plan))
            (along(&plan))
            @for one in &plot.layers {
                @if matches!(one, Layer::Dots(..)) { (layer(&plan, one)) }
                @else { g clip-path={ "url(#" (id) "-inside)" } { (layer(&plan, one)) } }
            }
            line.axis x1=(at(LEFT)) x2=(at(plan.right())) y1=(at(plan.bottom())) y2=(at(plan.bottom())) {}
            @for one in &plot.layers { (named(&plan, one)) }
        }
    }
}

/// The axis of y: its name above it, and lines across at round numbers.
fn across(plan: &Plan<'_>) -> Markup {
    html! {
        text.axis-name x="0" y="16" { (plan.plot.y.name) }
        @for (value, words) in plan.plot.y.ticks() {
            line.tick x1=(at(LEFT)) x2=(at(plan.right())) y1=(at(plan.y(value))) y2=(at(plan.y(value))) {}
            text x=(at(LEFT - 8.0)) y=(at(plan.y(value) + 5.0)) text-anchor="end" { (words) }
        }
    }
}

fn along(plan: &Plan<'_>) -> Markup {
    let ticks = plan.plot.x.ticks();
    let apart = (plan.right() - LEFT) / (ticks.len().max(1) as f64);
    let every = (plan.size.apart / apart).ceil().max(1.0) as usize;
    html! {
        @for (value, words) in ticks.iter().step_by(every) {
            text x=(at(plan.x(*value))) y=(at(plan.bottom() + 19.0)) text-anchor="middle" { (words) }
        }
        text.axis-name x=(at(f64::midpoint(LEFT, plan.right()))) y=(at(plan.bottom() + 41.0)) text-anchor="middle" { (plan.plot.x.name) }
    }
}

fn layer(plan: &Plan<'_>, layer: &Layer) -> Markup {
    match layer {
        Layer::Band(hand, places) => band(plan, *hand, places),
        Layer::Paths(paths) => html! { @for path in paths { polyline.faint points=(plan.places(path)) {} } },
        Layer::Line(hand, places) => {
            html! { polyline class={ "line " (hand.class()) } points=(plan.places(places)) {} }
        }
        Layer::Dots(hand, places) => dots(plan, *hand, places),
        Layer::Intervals(hand, all) => html! { @for one in all { (interval(plan, *hand, one)) } },
        Layer::Bars(hand, bars) => html! { @for place in bars { (bar(plan, *hand, *place)) } },
        Layer::Level(value, _) => {
            html! { line.mark x1=(at(LEFT)) x2=(at(plan.right())) y1=(at(plan.y(*value))) y2=(at(plan.y(*value))) {} }
        }
        Layer::Upright(value, _) => {
            html! { line.mark x1=(at(plan.x(*value))) x2=(at(plan.x(*value))) y1=(at(TOP)) y2=(at(plan.bottom())) {} }
        }
    }
}

fn band(plan: &Plan<'_>, hand: Hand, places: &[(f64, f64, f64)]) -> Markup {
    let upper = places.iter().map(|(x, _, high)| plan.place((*x, *high)));
    let lower = places.iter().rev().map(|(x, low, _)| plan.place((*x, *low)));
    html! { polygon class={ "shade " (hand.class()) } points=(points(&upper.chain(lower).collect::<Vec<_>>())) {} }
}

/// Points whose area grows with how many stand there, up to nine times; whole even on the edge.
fn dots(plan: &Plan<'_>, hand: Hand, places: &[(Place, usize)]) -> Markup {
    let single = plan.size.spot * if places.len() > 300 { 0.65 } else { 1.0 };
    let radius = |count: usize| single * (count as f64).sqrt().min(3.0);
    let places: Vec<_> =
        places.iter().filter(|((x, y), _)| inside(&plan.plot.x, *x) && inside(&plan.plot.y, *y)).collect();
    html! {
        g class=(if places.len() > 60 { "many" } else { "few" }) {
            @for (place, count) in &places {
                @let (x, y) = plan.place(*place);
                (spot(hand, x, y, radius(*count)))
            }
        }
    }
}

fn interval(plan: &Plan<'_>, hand: Hand, one: &Interval) -> Markup {
    let x = plan.x(one.x);
    html! {
        line class={ "span " (hand.class()) } x1=(at(x)) x2=(at(x)) y1=(at(plan.y(one.low))) y2=(at(plan.y(one.high))) {}
        (spot(hand, x, plan.y(one.middle), 3.5))
    }
}

fn bar(plan: &Plan<'_>, hand: Hand, (x, height): Place) -> Markup {
    let unit = (plan.x(plan.plot.x.min + 1.0) - LEFT).min(64.0) * 0.7;
    let (top, foot) = (plan.y(height.max(0.0)), plan.y(height.min(0.0)));
    html! {
        rect class={ "bar " (hand.class()) } x=(at(plan.x(x) - unit / 2.0)) y=(at(top)) width=(at(unit)) height=(at(foot - top)) {}
    }
}

/// The words at a threshold, drawn last so that nothing hides them.
fn named(plan: &Plan<'_>, layer: &Layer) -> Markup {
    match layer {
        Layer::Level(value, words) if inside(&plan.plot.y, *value) => {
            html! { text.mark-name x=(at(plan.right() - 4.0)) y=(at(plan.y(*value) - 6.0)) text-anchor="end" { (words) } }
        }
        Layer::Upright(value, words) if inside(&plan.plot.x, *value) => {
            let (x, late) = (plan.x(*value), plan.plot.x.share(*value) > 0.6);
            let (x, anchor) = if late { (x - 6.0, "end") } else { (x + 6.0, "start") };
            html! { text.mark-name x=(at(x)) y=(at(TOP + 14.0)) text-anchor=(anchor) { (words) } }
        }
        _ => html! {},
    }
}

fn inside(axis: &Axis, value: f64) -> bool {
    (0.0..=1.0).contains(&axis.share(value))
}
