//! Tails and quantiles against R, in both tails, with few and with many degrees of freedom.

use cohort::distributions::{chi_square, fisher_f, normal, student_t};
use proptest::prelude::*;
use serde_json::Value;

/// Written by `reference/distributions.R`.
fn rows(part: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(include_str!("../../../reference/distributions.json")).unwrap();
    all[part].as_array().unwrap().clone()
}

/// Within twelve digits of each other, or both as good as nothing.
#[track_caller]
fn same(ours: f64, theirs: &Value, row: &Value) {
    let theirs = theirs.as_f64().unwrap();
    assert!((ours - theirs).abs() <= 1e-12 * theirs.abs() + 1e-290, "ours {ours}, R {theirs}, in {row}");
}

fn number(row: &Value, name: &str) -> f64 {
    row[name].as_f64().unwrap()
}

#[test]
fn student_t_has_the_tails_and_quantiles_of_r() {
    for row in rows("t") {
        let (x, df) = (number(&row, "x"), number(&row, "df"));
        same(student_t::below(x, df), &row["below"], &row);
        same(student_t::above(x, df), &row["above"], &row);
    }
    for row in rows("t_quantile") {
        let (p, df) = (number(&row, "p"), number(&row, "df"));
        same(student_t::quantile(p, df), &row["x"], &row);
    }
}

#[test]
fn chi_square_has_the_tails_and_quantiles_of_r() {
    for row in rows("chi_square") {
        let (x, df) = (number(&row, "x"), number(&row, "df"));
        same(chi_square::below(x, df), &row["below"], &row);
        same(chi_square::above(x, df), &row["above"], &row);
    }
    for row in rows("chi_square_quantile") {
        same(chi_square::quantile(number(&row, "p"), number(&row, "df")), &row["x"], &row);
    }
}

#[test]
fn fisher_f_has_the_tails_and_quantiles_of_r() {
    for row in rows("f") {
        let [x, a, b] = ["x", "a", "b"].map(|name| number(&row, name));
        same(fisher_f::below(x, a, b), &row["below"], &row);
        same(fisher_f::above(x, a, b), &row["above"], &row);
    }
    for row in rows("f_quantile") {
        let [p, a, b] = ["p", "a", "b"].map(|name| number(&row, name));
        same(fisher_f::quantile(p, a, b), &row["x"], &row);
    }
}

/// R 4.2.2: `pnorm(c(1.96, 8, -3), lower.tail = FALSE)`, `qnorm(.975)`.
#[test]
fn the_normal_curve_has_the_tails_of_r() {
    for (z, above) in
        [(1.96, 2.499_789_514_822_043_5e-2), (8.0, 6.220_960_574_271_785e-16), (-3.0, 0.998_650_101_968_369_9)]
    {
        assert!((normal::above(z) / above - 1.0).abs() < 1e-12, "{z}");
    }
    assert!((normal::quantile(0.975) - 1.959_963_984_540_054).abs() < 1e-14);
    assert!((normal::two_sided(-1.96) - 0.049_995_790_296_440_87).abs() < 1e-15);
}

proptest! {
    #[test]
    fn what_lies_below_a_quantile_is_what_was_asked(p in 0.000_001..0.999_999f64, a in 0.3..500.0f64, b in 0.3..500.0f64) {
        prop_assert!((fisher_f::below(fisher_f::quantile(p, a, b), a, b) - p).abs() < 1e-11);
        prop_assert!((student_t::below(student_t::quantile(p, a), a) - p).abs() < 1e-11);
        prop_assert!((chi_square::below(chi_square::quantile(p, a), a) - p).abs() < 1e-11);
    }
}

/// F with one and one degrees of freedom lies below x with the chance (2/π)·atan √x; t with one is Cauchy; chi-square
/// with two is exponential.
#[test]
fn where_a_curve_has_a_closed_form_it_is_that() {
    use std::f64::consts::PI;
    for x in [1e-12, 0.3, 1.0, 7.0, 1e9] {
        assert!((fisher_f::below(x, 1.0, 1.0) - 2.0 / PI * x.sqrt().atan()).abs() < 1e-15);
        assert!((student_t::above(x, 1.0) - (1.0 / x).atan() / PI).abs() < 1e-15);
        assert!((chi_square::above(x, 2.0) - (-x / 2.0).exp()).abs() < 1e-15);
    }
}

#[test]
fn at_the_ends_nothing_is_left() {
    assert_eq!(fisher_f::below(0.0, 3.0, 4.0), 0.0);
    assert_eq!(fisher_f::above(f64::INFINITY, 3.0, 4.0), 0.0);
    assert_eq!(chi_square::above(f64::INFINITY, 3.0), 0.0);
    assert_eq!(student_t::two_sided(f64::NEG_INFINITY, 3.0), 0.0);
    assert_eq!(student_t::quantile(0.5, 3.0), 0.0);
}
