//! What a formula that cannot be read is told.

use cohort::mixed::{Formula, Need};
use proptest::prelude::*;

/// The character pointed at, counted from 1, and what is said.
fn told(text: &str) -> (usize, String) {
    let misread = Formula::parse(text).expect_err(text);
    (misread.at + 1, misread.what)
}

#[test]
fn what_cannot_be_read_is_pointed_at() {
    for (text, at, part) in [
        ("y ~ x + (1 | g", 9, "not closed"),
        ("y ~ x) + (1 | g)", 6, "closes nothing"),
        ("y ~ x + + (1 | g", 11, "not closed"),
        ("y ~ x * (1 | g)", 12, "random term stands in brackets of its own"),
        ("y ~ x | g", 7, "random term stands in brackets of its own"),
        ("y x + (1 | g)", 3, "operator such as +"),
        ("y ~", 4, "something is missing"),
        ("y + x", 1, "put the outcome and a `~`"),
        ("y ~ x ~ z", 7, "one `~`"),
        ("y ~ x^2 + (1 | g)", 5, "write I(x^2)"),
        ("y ~ 2 + (1 | g)", 5, "only 1 (a constant) and 0 (none)"),
        ("y ~ lgo(x) + (1 | g)", 5, "did you mean `log`?"),
        ("y ~ x + (0 | g)", 10, "nothing varies here"),
        ("y ~ x + (1 | g + h)", 16, "right of the bar"),
        ("y ~ x - (1 | g)", 9, "cannot be taken away"),
        ("y ~ x & z", 7, "has no meaning here"),
        ("y ~ `two words + (1 | g)", 5, "backtick is not closed"),
        ("y ~ . + (1 | g)", 5, "name the columns"),
    ] {
        let (place, what) = told(text);
        assert_eq!(place, at, "{text}: {what}");
        assert!(what.contains(part), "{text}: {what}");
    }
}

#[test]
fn a_column_that_is_not_there_is_shown_below_the_formula_with_the_nearest_name() {
    let formula = Formula::parse("phq ~ tyme * arm + (tyme | client)").expect("a sound formula");
    let misread = formula.check(&["client", "time", "arm", "phq"]).expect_err("no tyme");
    let expected = "character 7: there is no column `tyme`; did you mean `time`? The columns are: client, time, arm, phq\n  \
                    phq ~ tyme * arm + (tyme | client)\n        ^";
    assert_eq!(misread.to_string(), expected);
    assert_eq!(formula.check(&["client", "tyme", "arm", "phq"]), Ok(()));
}

#[test]
fn each_column_is_asked_for_what_the_formula_makes_of_it() {
    let formula = Formula::parse("log(y) ~ arm + `time of day` + factor(dose) + (1 | clinic/client)").expect("sound");
    let needs = [
        ("y", Need::Numbers),
        ("arm", Need::Either),
        ("time of day", Need::Either),
        ("dose", Need::Levels),
        ("client", Need::Levels),
        ("clinic", Need::Levels),
    ];
    let mut ours = formula.needs();
    ours.sort_by_key(|one| needs.iter().position(|other| other.0 == one.0));
    assert_eq!(ours, needs);
}

proptest! {
    #[test]
    fn no_text_stops_the_reader_and_what_is_refused_is_pointed_at(text in "[ygx01 ~+*:/^()|I.`,-]{0,40}") {
        if let Err(misread) = Formula::parse(&text) {
            prop_assert!(misread.at <= text.chars().count());
        }
    }
}

#[test]
fn brackets_without_end_are_refused_and_do_not_exhaust_the_stack() {
    assert!(told(&format!("y ~ {}", "(".repeat(3000))).1.contains("too deep"));
    assert!(told(&format!("y ~ {}x", "-".repeat(3000))).1.contains("too deep"));
    assert!(told(&format!("y ~ x{}", " + x".repeat(100_000))).1.contains("at most 4000 characters"));
}

#[test]
fn a_formula_of_thousands_of_terms_is_refused_at_once() {
    let sum = (0..60).map(|at| format!("x{at}")).collect::<Vec<_>>().join("+");
    assert!(told(&format!("y ~ ({sum})^20 + (1 | g)")).1.contains("thousands of terms"));
    assert!(told(&format!("y ~ ({sum})^2 * ({sum})^2 + (1 | g)")).1.contains("thousands of terms"));
}
