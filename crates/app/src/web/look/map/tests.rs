//! A map whose places were counted by hand on a sheet of 330 by 330, the plane from 30 to 300 each way.

use super::*;

fn dot(session: u32, closeness: (f64, f64), work: (f64, f64)) -> Dot {
    let parts = vec!["one part: 4".to_owned(), "another: 5".to_owned()];
    Dot { session, on: String::new(), closeness, work, region: "between".into(), parts }
}

fn drawn(dots: &[Dot]) -> String {
    let map = Map { dots: dots.to_vec(), says: "Nearer.".into(), made_of: "Of answers.".into() };
    section(&map, &Words::english(), "map").into_string()
}

/// One point of ten is 27 wide. Closeness 4 stands at 30 + 4·27 = 138, work 2 at 300 − 2·27 = 246; 8 and 10 at 246 and 30.
#[test]
fn a_dot_stands_where_a_ruler_puts_it() {
    let svg = drawn(&[dot(1, (4.0, 1.0), (2.0, 1.0)), dot(3, (8.0, 1.0), (10.0, 2.0))]);
    assert!(svg.contains("points=\"138.00,246.00 246.00,30.00\""), "{svg}");
    // Half of 1 and 2 points is 27 and 54.
    assert!(svg.contains("cx=\"246.00\" cy=\"30.00\" rx=\"27.00\" ry=\"54.00\""), "{svg}");
}

#[test]
fn only_the_newest_ellipse_is_filled_and_all_are_cut_where_the_plane_ends() {
    let svg = drawn(&[dot(1, (4.0, 1.0), (2.0, 1.0)), dot(2, (5.0, 1.0), (5.0, 1.0)), dot(3, (9.5, 1.0), (9.5, 1.0))]);
    assert_eq!((svg.matches("class=\"ring\"").count(), svg.matches("band client").count()), (2, 1));
    let (_, cut) = svg.split_once("<g clip-path=\"url(#map-plane)\">").expect("a group is cut");
    let (cut, rest) = cut.split_once("</g>").expect("the group ends");
    assert!(cut.matches("<ellipse").count() == 3 && !rest.contains("<ellipse"), "{svg}");
}

/// 9.5 and half an interval of 1 reach from 8.5 to 10, as nothing is above ten.
#[test]
fn the_table_says_what_is_drawn_and_no_more() {
    let html = drawn(&[dot(3, (9.5, 1.0), (2.0, 1.0))]);
    assert!(html.contains("<td>9.5 (8.5 to 10.0)</td><td>2.0 (1.0 to 3.0)</td><td>between</td>"), "{html}");
    assert!(html.contains("<td>one part: 4<br>another: 5</td>"), "{html}");
    assert!(!html.contains("<polyline"), "one session is no path: {html}");
}

/// Rust writes a tie to the even digit, people and the engine's sentences write it upward.
#[test]
fn a_tie_is_rounded_as_the_sentences_round_it() {
    assert_eq!([6.25, 6.35, -0.01, 10.0].map(tenths), ["6.3", "6.4", "0.0", "10.0"]);
}

#[test]
fn without_a_dot_there_is_no_map() {
    assert_eq!(drawn(&[]), "");
}
