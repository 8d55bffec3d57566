//! A session drawn: time across, the client's lane above the therapist's, silences blank, and the rarer codes as shapes.

use listen::{Mark, Role, Turn};
use maud::{Markup, html};

use super::hearing::Session;

const WIDTH: f64 = 860.0;
const LANE: f64 = 26.0;

/// The families drawn, each with its shape and what it is called beneath; what nearly every turn carries is left out.
const DRAWN: [(&str, Shape, &str); 6] = [
    ("withdrawal", Shape::Down, "withdrawal"),
    ("confrontation", Shape::Up, "confrontation"),
    ("repair", Shape::Diamond, "repair move"),
    ("self", Shape::Circle, "therapist speaks of themselves"),
    ("reversal", Shape::Square, "therapist asks for themselves"),
    ("boundary", Shape::Bar, "the frame"),
];

#[derive(Clone, Copy)]
enum Shape {
    Down,
    Up,
    Diamond,
    Circle,
    Square,
    Bar,
}

/// The ribbon with its key; nothing where the file has no times.
pub(super) fn ribbon(session: &Session) -> Markup {
    let turns = &session.transcript.turns;
    let whole = turns.iter().flat_map(|turn| &turn.stretches).map(|stretch| stretch.end_ms).max().unwrap_or(0);
    html! {
        @if whole == 0 {
            p { "The file has no times, so there is no ribbon to draw." }
        } @else {
            figure.picture {
                svg.chart viewBox={ "0 0 " (WIDTH) " 112" } role="img" aria-label="Who spoke when" {
                    @for turn in turns { (spoken(session, turn, whole)) }
                    @for mark in &session.marks { (shape_of(mark, turns, whole)) }
                    @for minute in (0..=whole / 60_000).step_by(step(whole)) {
                        text x=(at(across(minute * 60_000, whole))) y="106" { (minute) "′" }
                    }
                }
                figcaption { p { "Above the client, below the therapist; blank where nobody speaks." } (key(&session.marks)) }
            }
        }
    }
}

fn across(ms: u32, whole: u32) -> f64 {
    f64::from(ms) / f64::from(whole) * WIDTH
}

fn at(place: f64) -> String {
    format!("{place:.2}")
}

/// How many minutes lie between two numbers, so that they have room.
fn step(whole: u32) -> usize {
    let minutes = whole / 60_000;
    [1, 2, 5, 10, 20, 30].into_iter().find(|every| minutes / every <= 14).unwrap_or(60) as usize
}

fn spoken(session: &Session, turn: &Turn, whole: u32) -> Markup {
    let (class, y) = match session.roles.of(turn.speaker.as_ref()) {
        Some(Role::Client) => ("lane client", 4.0),
        Some(Role::Therapist) => ("lane therapist", 34.0),
        Some(Role::Other) | None => ("lane other", 19.0),
    };
    html! {
        @for stretch in &turn.stretches {
            @let x = across(stretch.start_ms, whole);
            rect class=(class) x=(at(x)) y=(at(y)) width=(at((across(stretch.end_ms, whole) - x).max(1.0))) height=(at(LANE)) {}
        }
    }
}

fn shape_of(mark: &Mark, turns: &[Turn], whole: u32) -> Markup {
    let drawn = DRAWN.iter().find(|(family, ..)| *family == mark.family);
    let turn = turns.binary_search_by_key(&mark.turn, |turn| turn.number).ok().map(|at| &turns[at]);
    let start = turn.and_then(|turn| turn.start_ms);
    html! {
        @if let (Some((_, shape, _)), Some(start)) = (drawn, start) {
            g {
                title { (mark.family) " " (mark.code) ", turn " (mark.turn) }
                (shape.drawn(across(start, whole).clamp(6.0, WIDTH - 6.0), 76.0))
            }
        }
    }
}

impl Shape {
    fn drawn(self, x: f64, y: f64) -> Markup {
        let corners = |corners: &[(f64, f64)]| {
            corners.iter().map(|(dx, dy)| format!("{:.2},{:.2}", x + dx, y + dy)).collect::<Vec<_>>().join(" ")
        };
        let corners = match self {
            Self::Down => corners(&[(-6.0, -5.0), (6.0, -5.0), (0.0, 6.0)]),
            Self::Up => corners(&[(-6.0, 5.0), (6.0, 5.0), (0.0, -6.0)]),
            Self::Diamond => corners(&[(-6.0, 0.0), (0.0, -6.0), (6.0, 0.0), (0.0, 6.0)]),
            Self::Square => corners(&[(-5.0, -5.0), (5.0, -5.0), (5.0, 5.0), (-5.0, 5.0)]),
            Self::Bar => corners(&[(-2.0, -7.0), (2.0, -7.0), (2.0, 7.0), (-2.0, 7.0)]),
            Self::Circle => return html! { circle.arc-end cx=(at(x)) cy=(at(y)) r="5" {} },
        };
        html! { polygon.arc-end points=(corners) {} }
    }
}

/// What the shapes that occur stand for.
fn key(marks: &[Mark]) -> Markup {
    let occurs = |family: &str| marks.iter().any(|mark| mark.family == family);
    html! {
        ul.key {
            @for (family, shape, called) in DRAWN {
                @if occurs(family) {
                    li {
                        svg.swatch viewBox="0 0 18 18" width="18" height="18" aria-hidden="true" { (shape.drawn(9.0, 9.0)) }
                        (called)
                    }
                }
            }
        }
    }
}
