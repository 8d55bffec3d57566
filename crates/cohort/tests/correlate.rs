//! Correlations against R, counts by hand, and what must not change them.

use crate::common::close;
use cohort::correlate::{Adjust, By, Correlation, Gap, Kind, adjust, correlate};
use proptest::prelude::*;
use serde_json::Value;

type Column = Vec<Option<f64>>;

/// Written by R's own `cor.test` and `p.adjust`; the script stands beside it.
fn reference() -> Value {
    serde_json::from_str(include_str!("../../../reference/correlate.json")).unwrap()
}

fn column(of: &Value) -> Column {
    of.as_array().unwrap().iter().map(Value::as_f64).collect()
}

fn numbers(of: &Value) -> Vec<f64> {
    column(of).into_iter().flatten().collect()
}

fn same(ours: &Correlation, theirs: &[f64], p: f64, what: &str) {
    let (low, high) = ours.interval.unwrap();
    close(ours.r, theirs[0], 1e-12, what);
    close(low, theirs[1], 1e-12, what);
    close(high, theirs[2], 1e-12, what);
    close(ours.p / p, 1.0, 1e-10, what);
}

#[test]
fn both_correlations_are_those_of_r_with_interval_and_p() {
    for case in reference()["cases"].as_array().unwrap() {
        let (x, y) = (column(&case["x"]), column(&case["y"]));
        let what = case["name"].as_str().unwrap();
        let (pearson, spearman) = (numbers(&case["pearson"]), numbers(&case["spearman"]));
        let ours = correlate(Kind::Pearson, &x, &y, 0.95).unwrap();
        assert_eq!(Some(ours.n as u64), case["n"].as_u64(), "{what}");
        same(&ours, &pearson, pearson[3], what);
        same(&correlate(Kind::Spearman, &x, &y, 0.95).unwrap(), &spearman, spearman[3], what);
    }
}

#[test]
fn the_p_of_a_rank_correlation_says_how_it_was_found() {
    let by = |n: usize, tie: bool| {
        let x: Column = (0..n).map(|at| Some(at as f64)).collect();
        let y: Column = (0..n).map(|at| Some((at * 7 % n) as f64 + f64::from(tie && at == 3))).collect();
        correlate(Kind::Spearman, &x, &y, 0.95).unwrap().by
    };
    assert_eq!([by(9, false), by(10, false)], [By::AllOrders, By::Edgeworth]);
    assert_eq!([by(1289, false), by(1290, false)], [By::Edgeworth, By::StudentT]);
    assert_eq!([by(9, true), by(40, true)], [By::StudentT, By::StudentT]);
}

/// Of the six orders of three, one rises throughout and one falls throughout.
#[test]
fn three_pairs_in_line_are_two_of_six_orders() {
    let x = [1.0, 2.0, 3.0].map(Some);
    let found = correlate(Kind::Spearman, &x, &x, 0.95).unwrap();
    assert_eq!((found.r, found.p, found.interval), (1.0, 1.0 / 3.0, None));
}

#[test]
fn points_on_a_line_have_a_correlation_of_one_and_finite_numbers_only() {
    let x: Column = (0..6).map(|at| Some(f64::from(at) * 0.1)).collect();
    let y: Column = x.iter().map(|x| x.map(|x| 3.0 - x)).collect();
    let found = correlate(Kind::Pearson, &x, &y, 0.95).unwrap();
    close(found.r, -1.0, 1e-15, "r");
    assert!(found.p < 1e-20);
    let (low, high) = found.interval.unwrap();
    assert!((-1.0..-0.999).contains(&low) && (-1.0..-0.999).contains(&high));
}

#[test]
fn what_cannot_be_correlated_says_why() {
    let x = [Some(1.0), None, Some(3.0), Some(4.0)];
    let gap = |y: [Option<f64>; 4]| correlate(Kind::Pearson, &x, &y, 0.95).unwrap_err();
    assert_eq!(gap([Some(1.0), Some(2.0), None, Some(2.0)]), Gap::TooFew(2));
    assert_eq!(gap([Some(2.0), Some(9.0), Some(2.0), Some(2.0)]), Gap::SecondConstant);
    let found = correlate(Kind::Spearman, &[Some(5.0); 3], &[1.0, 2.0, 3.0].map(Some), 0.95);
    assert_eq!(found.unwrap_err(), Gap::FirstConstant);
}

#[test]
fn values_of_any_size_keep_their_correlation() {
    let (x, y) = ([1.0, 2.0, 4.0, 3.0, 7.0], [2.0, 1.0, 5.0, 2.5, 4.0]);
    let r = |size: f64| {
        let y: Column = y.iter().map(|y| Some(y * size)).collect();
        correlate(Kind::Pearson, &x.map(Some), &y, 0.95).unwrap().r
    };
    close(r(1e-200), r(1.0), 1e-14, "small");
    close(r(1e99), r(1.0), 1e-14, "large");
}

#[test]
fn adjusted_chances_are_those_of_r_in_the_order_given() {
    let reference = reference();
    let p = column(&reference["p"]);
    for (name, how) in [("holm", Adjust::Holm), ("bh", Adjust::BenjaminiHochberg), ("p", Adjust::Nothing)] {
        for (ours, theirs) in adjust(&p, how).iter().zip(numbers(&reference[name])) {
            close(ours.unwrap(), theirs, 1e-14, name);
        }
    }
}

#[test]
fn a_question_without_an_answer_is_not_counted_among_the_questions() {
    assert_eq!(adjust(&[Some(0.02), None, Some(0.03)], Adjust::Holm), [Some(0.04), None, Some(0.04)]);
    assert_eq!(adjust(&[None], Adjust::BenjaminiHochberg), [None]);
}

fn pairs() -> impl Strategy<Value = Vec<(f64, f64)>> {
    proptest::collection::vec((-50..50_i32, -50..50_i32), 4..40)
        .prop_map(|pairs| pairs.into_iter().map(|(x, y)| (f64::from(x) / 4.0, f64::from(y) / 4.0)).collect())
}

fn of(kind: Kind, pairs: &[(f64, f64)], x: impl Fn(f64) -> f64) -> Result<Correlation, Gap> {
    let (first, second): (Column, Column) = pairs.iter().map(|pair| (Some(x(pair.0)), Some(pair.1))).unzip();
    correlate(kind, &first, &second, 0.9)
}

proptest! {
    #[test]
    fn a_scale_turned_round_turns_the_sign_and_nothing_else(pairs in pairs()) {
        for kind in [Kind::Pearson, Kind::Spearman] {
            let (Ok(one), Ok(other)) = (of(kind, &pairs, |x| x), of(kind, &pairs, |x| 5.0 - 2.0 * x)) else { continue };
            prop_assert!((one.r + other.r).abs() < 1e-12);
            prop_assert!((one.p - other.p).abs() < 1e-9);
        }
    }

    #[test]
    fn ranks_do_not_mind_how_a_rising_scale_is_stretched(pairs in pairs()) {
        let (Ok(one), Ok(other)) = (of(Kind::Spearman, &pairs, |x| x), of(Kind::Spearman, &pairs, |x| x.powi(3))) else { return Ok(()) };
        prop_assert_eq!(one, other);
    }

    #[test]
    fn an_interval_holds_its_correlation(pairs in pairs()) {
        let Ok(found) = of(Kind::Pearson, &pairs, |x| x) else { return Ok(()) };
        let (low, high) = found.interval.unwrap();
        prop_assert!(low <= found.r && found.r <= high && (0.0..=1.0).contains(&found.p));
    }

    #[test]
    fn an_adjusted_p_is_never_smaller_and_keeps_the_order(p in proptest::collection::vec(0.0..1.0_f64, 1..20)) {
        let given: Column = p.iter().copied().map(Some).collect();
        for how in [Adjust::Holm, Adjust::BenjaminiHochberg] {
            let adjusted: Vec<f64> = adjust(&given, how).into_iter().flatten().collect();
            for a in 0..p.len() {
                prop_assert!(adjusted[a] >= p[a] && adjusted[a] <= 1.0);
                prop_assert!((0..p.len()).all(|b| p[a] > p[b] || adjusted[a] <= adjusted[b]));
            }
        }
    }
}
