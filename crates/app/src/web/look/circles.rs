//! The circles of a life as a picture: five rings about oneself, a dot for each person, and the same as a table.
//!
//! A line leads from where somebody stood on the first drawing.

use std::f64::consts::TAU;

use super::figure::{self, Figure, at};
use crate::words::Words;
use maud::{Markup, html};

/// What the picture shows. Everything drawn is also in the table.
#[derive(Clone, Debug, Default)]
pub struct Circles {
    /// The latest drawing's people, nearest first.
    pub people: Vec<Person>,
    /// The day of the first drawing, as people say it; empty where there is only one.
    pub from: String,
    /// The day of the latest.
    pub on: String,
    /// The same in a few sentences.
    pub says: String,
}

/// Somebody on the latest drawing.
#[derive(Clone, Debug)]
pub struct Person {
    /// In the client's words.
    pub name: String,
    /// The ring on the first drawing, 0 (outermost) to 4; none where they were not on it.
    pub before: Option<u8>,
    /// The ring now.
    pub now: u8,
    /// Whether the client can turn to them.
    pub turn_to: bool,
    /// Whether it is the therapist.
    pub therapist: bool,
}

/// The side of the drawing and its middle, in its own units: as wide as a phone.
const SIDE: f64 = 330.0;
const MIDDLE: f64 = SIDE / 2.0;
/// The innermost ring, and how far the next one lies.
const INNERMOST: f64 = 32.0;
const STEP: f64 = 28.0;
/// So many names fit beside each other; above that they stand as numbers, told in the table.
const MOST_NAMED: usize = 10;
/// So many letters of a name fit beside its dot.
const LETTERS: usize = 16;

/// The picture, its words and its table; nothing where nobody was put down. `id` makes its parts unique.
#[must_use]
pub fn section(circles: &Circles, words: &Words, id: &str) -> Markup {
    let figure = Figure {
        id,
        heading: "circles-heading",
        says: &circles.says,
        how: words.plain("circles-how"),
        table: "circles-table",
        side: SIDE,
    };
    if circles.people.is_empty() {
        return html! {};
    }
    figure::section(&figure, words, &draw(circles, words), &table(circles, words))
}

fn draw(circles: &Circles, words: &Words) -> Markup {
    let named = circles.people.len() <= MOST_NAMED;
    html! {
        @for ring in 0..=4 { circle.ring cx=(at(MIDDLE)) cy=(at(MIDDLE)) r=(at(radius(ring))) {} }
        text.map-number x=(at(MIDDLE)) y=(at(MIDDLE + 5.0)) text-anchor="middle" { (words.plain("circles-self")) }
        @for (nth, person) in circles.people.iter().enumerate() {
            @let turn = TAU * share_of_turn(&circles.people, nth);
            @let label = if named { short(&person.name) } else { (nth + 1).to_string() };
            (mark(person, turn, &label))
        }
    }
}

/// Those of one ring stand about it evenly, and each ring begins elsewhere, so that few names meet.
fn share_of_turn(people: &[Person], nth: usize) -> f64 {
    let ring = people[nth].now;
    let beside = |people: &[Person]| people.iter().filter(|person| person.now == ring).count() as f64;
    let begins = f64::from(4 - ring.min(4)) * 3.0 / 8.0;
    begins + beside(&people[..nth]) / beside(people)
}

/// A full dot is somebody to turn to, a ring is not; the therapist's is square.
fn mark(person: &Person, turn: f64, label: &str) -> Markup {
    let (x, y) = place(person.now, turn);
    let class = if person.turn_to { "dot client" } else { "dot open" };
    let moved = person.before.filter(|before| *before != person.now).map(|before| place(before, turn));
    let below = if y < MIDDLE { -11.0 } else { 19.0 };
    html! {
        @if let Some((from_x, from_y)) = moved {
            line.stroke.client x1=(at(from_x)) y1=(at(from_y)) x2=(at(x)) y2=(at(y)) {}
            circle.ring cx=(at(from_x)) cy=(at(from_y)) r="3" {}
        }
        @if person.therapist { rect class=(class) x=(at(x - 6.0)) y=(at(y - 6.0)) width="12" height="12" {} }
        @else { circle class=(class) cx=(at(x)) cy=(at(y)) r="6" {} }
        text.map-number x=(at(x)) y=(at(y + below)) text-anchor=(anchor(x)) { (label) }
    }
}

/// Near the edge of the drawing a name leads inward.
fn anchor(x: f64) -> &'static str {
    match x {
        x if x < SIDE / 4.0 => "start",
        x if x > SIDE * 3.0 / 4.0 => "end",
        _ => "middle",
    }
}

fn radius(ring: u8) -> f64 {
    INNERMOST + STEP * f64::from(4 - ring.min(4))
}

/// Where somebody stands: a part of a whole turn, clockwise from above.
fn place(ring: u8, turn: f64) -> (f64, f64) {
    (MIDDLE + radius(ring) * turn.sin(), MIDDLE - radius(ring) * turn.cos())
}

fn short(name: &str) -> String {
    if name.chars().count() <= LETTERS {
        return name.to_owned();
    }
    name.chars().take(LETTERS - 1).chain(['…']).collect()
}

fn table(circles: &Circles, words: &Words) -> Markup {
    html! {
        thead { tr {
            th scope="col" { (words.plain("circles-person")) }
            @if !circles.from.is_empty() { th scope="col" { (circles.from) } }
            th scope="col" { (circles.on) }
            th scope="col" { (words.plain("circles-turn-to")) }
        } }
        tbody { @for (nth, person) in circles.people.iter().enumerate() { (row(nth, person, circles, words)) } }
    }
}

fn row(nth: usize, person: &Person, circles: &Circles, words: &Words) -> Markup {
    let turn_to = if person.turn_to { "told-yes" } else { "told-no" };
    html! {
        tr {
            th scope="row" dir="auto" { (nth + 1) ". " (person.name) }
            @if !circles.from.is_empty() {
                td { @if let Some(before) = person.before { (before) } @else { (words.plain("circles-not-on-it")) } }
            }
            td { (person.now) }
            td { (words.plain(turn_to)) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(name: &str, before: Option<u8>, now: u8) -> Person {
        Person { name: name.into(), before, now, turn_to: now > 2, therapist: false }
    }

    fn drawn(people: Vec<Person>) -> String {
        let circles = Circles { people, from: "2 March".into(), on: "1 June".into(), says: "Nearer.".into() };
        section(&circles, &Words::english(), "circles").into_string()
    }

    /// Counted by hand: the middle is at 165; ring 4 has a radius of 32 and ring 0 of 32 + 4·28 = 144. Ring 4
    /// begins above the middle, ring 0 half a turn on; the second of two on one ring stands across from the first.
    #[test]
    fn a_person_stands_on_their_ring_and_a_line_leads_from_where_they_stood() {
        let svg = drawn(vec![person("my sister", Some(0), 4), person("Jiří", None, 0)]);
        assert!(svg.contains("cx=\"165.00\" cy=\"133.00\" r=\"6\""), "{svg}");
        assert!(svg.contains("x1=\"165.00\" y1=\"21.00\" x2=\"165.00\" y2=\"133.00\""), "{svg}");
        assert!(svg.contains("cx=\"165.00\" cy=\"309.00\" r=\"6\""), "{svg}");
        let two = drawn(vec![person("a", None, 4), person("b", None, 4)]);
        assert!(two.contains("cx=\"165.00\" cy=\"197.00\" r=\"6\""), "{two}");
        assert_eq!(svg.matches("<line").count(), 1, "who was not on the first drawing did not move: {svg}");
    }

    #[test]
    fn names_that_are_long_or_many_stand_whole_in_the_table() {
        let svg = drawn(vec![person("somebody from the choir", None, 2)]);
        assert!(svg.contains("somebody from t…") && svg.contains("1. somebody from the choir"), "{svg}");
        let many = drawn((0..11).map(|nth| person(&format!("friend {nth}"), None, 3)).collect());
        assert!(!many.contains(">friend 3</text>") && many.contains(">4</text>"), "{many}");
        assert!(many.contains("4. friend 3"), "{many}");
    }

    #[test]
    fn without_people_there_is_no_picture() {
        assert_eq!(drawn(Vec::new()), "");
    }
}
