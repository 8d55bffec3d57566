//! Drawings whose places were counted by hand on a sheet of 860 by 254.

use super::super::picture::{Line, Panel, Place};
use super::*;

/// Four sessions, the third not answered. Each has a step of (860 − 30 − 8) / 4 = 205.5, so they stand at 132.75,
/// 338.25, 543.75 and 749.25. The panel runs from 36 (ten) to 226 (nought).
fn picture() -> Picture {
    let dot = |(session, value)| Dot { session, value, between: None };
    let dots = [(1, 5.0), (2, 10.0), (4, 0.0)].map(dot).into();
    let line = Line { hand: Hand::Client, name: "Mara".into(), dots };
    let panel = Panel { title: "Bond".into(), min: 0.0, max: 10.0, lines: vec![line] };
    let sessions = (1..=4).map(|session| Place { session, on: String::new(), held: session != 3 }).collect();
    Picture { sessions, panels: vec![panel], arcs: Vec::new(), says: "Up, then down.".into() }
}

fn drawn(picture: &Picture) -> String {
    draw(picture, &Words::english(), "it", WIDE).into_string()
}

#[test]
fn a_score_stands_where_a_ruler_puts_it() {
    let svg = drawn(&picture());
    assert!(svg.contains("points=\"132.75,131.00 338.25,36.00\""), "half way up, then at the top: {svg}");
    assert!(svg.contains("points=\"749.25,226.00\""), "at the bottom: {svg}");
}

#[test]
fn a_line_is_never_drawn_across_a_session_that_nobody_answered() {
    assert_eq!(drawn(&picture()).matches("<polyline").count(), 2);
}

#[test]
fn a_session_that_was_not_held_is_shown_as_a_gap() {
    let svg = drawn(&picture());
    assert_eq!(svg.matches("class=\"missed\"").count(), 1);
    assert!(svg.contains("class=\"missed\" x=\"534.65\""), "543.75 less half of 18.2: {svg}");
}

#[test]
fn an_open_rupture_does_not_look_repaired() {
    let arc = |to| Picture { arcs: vec![Arc { from: 1, to, says: String::new() }], ..picture() };
    let (open, repaired) = (drawn(&arc(None)), drawn(&arc(Some(2))));
    assert_eq!((open.matches("arc open").count(), open.matches("arc-end").count()), (1, 1));
    assert_eq!((repaired.matches("arc repaired").count(), repaired.matches("arc-end").count()), (1, 2));
}

#[test]
fn an_interval_beyond_the_scale_stays_on_the_sheet() {
    let mut picture = picture();
    picture.panels[0].lines[0].dots[1].between = Some((9.0, 12.0));
    assert!(drawn(&picture).contains(",36.00"), "twelve is drawn at ten");
    assert!(!drawn(&picture).contains(",-"), "nothing stands above the sheet");
}

#[test]
fn a_long_title_is_broken_where_the_sheet_ends() {
    let title = "Working together, as each sees it (0 to 10, higher is better)";
    // 330 / 8.4 leaves room for 39 letters: "Working together, as each sees it (0 to" has 39.
    assert_eq!(wrapped(title, 330.0), ["Working together, as each sees it (0 to", "10, higher is better)"]);
    assert_eq!(wrapped(title, 860.0), [title]);
    let mut picture = picture();
    picture.panels[0].title = title.into();
    let narrow = draw(&picture, &Words::english(), "it", NARROW).into_string();
    assert!(narrow.contains("y=\"20.00\">Working") && narrow.contains("y=\"38.00\">10,"), "{narrow}");
}
