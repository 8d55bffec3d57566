//! What stands where on a drawing, counted by hand.

use super::*;

fn drawn(plot: &Plot) -> String {
    plot.draw("p").into_string()
}

fn plane() -> Plot {
    Plot::new("Title", "It says.", Axis::over("Before", 0.0, 10.0), Axis::over("After", 0.0, 10.0))
}

#[test]
fn numbers_along_an_axis_are_round_and_reach_around_all_values() {
    let words = |axis: &Axis| axis.ticks().into_iter().map(|(_, word)| word).collect::<Vec<_>>();
    assert_eq!(words(&Axis::of("x", [1.0, 27.0])), ["0", "5", "10", "15", "20", "25", "30"]);
    assert_eq!(
        words(&Axis::of("x", [-0.03, 0.11])),
        ["−0.04", "−0.02", "0.00", "0.02", "0.04", "0.06", "0.08", "0.10", "0.12"]
    );
    assert_eq!(words(&Axis::of("x", [4.0])), ["3.4", "3.6", "3.8", "4.0", "4.2", "4.4", "4.6"]);
    assert_eq!(words(&Axis::of("x", [])), ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]);
    assert_eq!(words(&Axis::named("x", vec!["a".to_owned(), "b".to_owned()])), ["a", "b"]);
}

#[test]
fn a_point_stands_where_its_numbers_put_it() {
    // 760 by 460 units, 52 free at the left, 14 at the right, 34 above, 50 below: the middle is (399, 222).
    assert!(drawn(&plane().dots(Hand::Clay, "one", vec![(5.0, 5.0)])).contains(r#"cx="399.0" cy="222.0" r="4.0""#));
}

#[test]
fn points_in_one_place_become_one_of_as_much_more_area() {
    let told = drawn(&plane().dots(Hand::Clay, "four", vec![(5.0, 5.0); 4]));
    assert!(told.contains(r#"cx="399.0" cy="222.0" r="8.0""#), "{told}");
}

#[test]
fn what_is_not_drawn_is_said() {
    let many = (0..4000).map(|at| (f64::from(at) / 400.0, 5.0)).collect();
    let told = drawn(&plane().dots(Hand::Clay, "Clients", many));
    assert!(told.contains("Clients: 1334 of 4000 are drawn, one in 3, in the order of the table."), "{told}");
}

#[test]
fn a_plot_has_words_a_key_and_its_numbers_and_no_style_or_script_of_its_own() {
    let plot = plane().line(Hand::Sage, "A line", vec![(0.0, 0.0), (10.0, 10.0)]).level(3.0, "cutoff <3>");
    let told = drawn(&plot.twin(&["x", "y"], vec![vec!["0".to_owned(), "0".to_owned()]]));
    for part in ["It says.", "A line", "cutoff &lt;3&gt;", "The numbers as a table", "aria-labelledby", "<desc"] {
        assert!(told.contains(part), "{part}\n{told}");
    }
    assert!(!told.contains("style=") && !told.contains("<script"));
}
