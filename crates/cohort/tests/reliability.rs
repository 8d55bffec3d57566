//! Reliability against psych and lavaan, printed numbers and hand counts, and where it must stay silent.

use crate::common::close;
use cohort::reliability::one_factor::OneFactor;
use cohort::reliability::{Items, Missing, Moments, Reason, alpha, omega};
use proptest::prelude::*;
use serde_json::Value;

/// Written by `reference/reliability.R`.
fn from_r() -> Value {
    serde_json::from_str(include_str!("../../../reference/reliability.json")).unwrap()
}

fn numbers(of: &Value) -> Vec<f64> {
    of.as_array().unwrap().iter().map(|x| x.as_f64().unwrap()).collect()
}

/// The invented answers with the fourth item, kept from 1 to 5, turned.
fn answers() -> Vec<Vec<Option<f64>>> {
    let turn = |(item, answer): (usize, &Value)| answer.as_f64().map(|x| if item == 3 { 6.0 - x } else { x });
    let row = |row: &Value| row.as_array().unwrap().iter().enumerate().map(turn).collect();
    from_r()["answers"].as_array().unwrap().iter().map(row).collect()
}

fn items(rows: &[Vec<Option<f64>>]) -> Items {
    let mut items = Items::new(rows[0].len());
    rows.iter().for_each(|row| items.push(row.iter().copied()));
    items
}

fn moments(rows: &[Vec<Option<f64>>], missing: Missing) -> Moments {
    Moments::of(&items(rows), missing).unwrap()
}

/// Whole answers, one line a person.
fn whole(rows: &[&[f64]]) -> Moments {
    let rows: Vec<Vec<Option<f64>>> = rows.iter().map(|row| row.iter().copied().map(Some).collect()).collect();
    moments(&rows, Missing::Listwise)
}

fn all_close(ours: &[f64], theirs: &Value, tolerance: f64, what: &str) {
    let theirs = numbers(theirs);
    assert_eq!(ours.len(), theirs.len(), "{what}");
    ours.iter().zip(theirs).for_each(|(ours, theirs)| close(*ours, theirs, tolerance, what));
}

#[track_caller]
fn alphas_are(moments: &Moments, theirs: &Value) {
    let number = |name: &str| theirs[name].as_f64().unwrap();
    let raw = alpha::raw(moments).unwrap();
    close(raw.estimate, number("alpha"), 1e-10, "alpha");
    let bounds = raw.bounds.unwrap();
    all_close(&[bounds.low, bounds.high], &theirs["feldt"], 1e-10, "Feldt's interval");
    close(alpha::standardised(moments).unwrap().estimate, number("standardised"), 1e-10, "standardised");
    close(alpha::mean_correlation(moments).unwrap(), number("mean_r"), 1e-10, "mean correlation");
    let dropped: Vec<f64> = (0..6).map(|item| alpha::beside(moments, item).dropped.unwrap()).collect();
    all_close(&dropped, &theirs["dropped"], 1e-10, "alpha if dropped");
}

#[test]
fn alpha_and_every_item_are_those_of_psych() {
    let (theirs, moments) = (&from_r()["listwise"], moments(&answers(), Missing::Listwise));
    assert_eq!(moments.used(), 85);
    alphas_are(&moments, theirs);
    let beside: Vec<_> = (0..6).map(|item| alpha::beside(&moments, item)).collect();
    let of = |pick: fn(&alpha::Beside) -> f64| beside.iter().map(pick).collect::<Vec<_>>();
    all_close(&of(|item| item.total.unwrap()), &theirs["r_total"], 1e-10, "item-total");
    all_close(&of(|item| item.rest.unwrap()), &theirs["r_rest"], 1e-10, "item-rest");
    let of = |pick: &dyn Fn(usize) -> f64| (0..6).map(pick).collect::<Vec<_>>();
    all_close(&of(&|item| moments.mean(item)), &theirs["mean"], 1e-12, "means");
    all_close(&of(&|item| moments.sd(item)), &theirs["sd"], 1e-12, "SDs");
}

#[test]
fn with_pairs_of_answers_alpha_is_that_of_psych_by_default() {
    alphas_are(&moments(&answers(), Missing::Pairwise), &from_r()["pairwise"]);
    let apart = alpha::raw(&moments(&answers(), Missing::Listwise)).unwrap().estimate
        - alpha::raw(&moments(&answers(), Missing::Pairwise)).unwrap().estimate;
    assert!(apart.abs() > 1e-4, "the two are told apart by these answers");
}

#[test]
fn the_large_sample_error_of_alpha_is_that_of_psych() {
    let moments = moments(&answers(), Missing::Listwise);
    let ours = alpha::duhachek(&moments).unwrap();
    close(ours.error.unwrap(), from_r()["listwise"]["ase"].as_f64().unwrap(), 1e-10, "standard error");
}

#[track_caller]
fn factor_is(moments: &Moments, theirs: &Value) {
    let number = |name: &str| theirs[name].as_f64().unwrap();
    let factor = OneFactor::of(moments).unwrap();
    assert_eq!(factor.heywood, None);
    all_close(&factor.loadings, &theirs["loadings"], 1e-6, "loadings");
    all_close(&factor.uniquenesses, &theirs["uniquenesses"], 1e-6, "uniquenesses");
    let total = omega::total(&factor, moments);
    close(total.estimate, number("omega"), 1e-6, "omega");
    close(total.error.unwrap(), number("se"), 1e-6, "its standard error");
    let bounds = total.bounds.unwrap();
    close(bounds.low, number("low"), 1e-6, "low");
    close(bounds.high, number("high"), 1e-6, "high");
    if let Some(fit) = factor.fit(moments.used()) {
        close(fit.chi_square, number("chi_square"), 1e-6, "chi-square");
        assert_eq!(fit.freedom as f64, number("df"));
        close(fit.p, number("p"), 1e-7, "p");
    }
}

#[test]
fn omega_its_error_and_the_factor_are_those_of_lavaan() {
    factor_is(&moments(&answers(), Missing::Listwise), &from_r()["lavaan"]);
}

#[test]
fn three_items_have_the_factor_of_lavaan_and_no_test_of_fit() {
    let three: Vec<_> = complete().iter().map(|row| vec![row[0], row[1], row[4]]).collect();
    let moments = moments(&three, Missing::Listwise);
    factor_is(&moments, &from_r()["lavaan_three"]);
    assert_eq!(OneFactor::of(&moments).unwrap().fit(85), None);
}

#[test]
fn where_one_factor_fits_badly_the_best_one_is_still_that_of_lavaan() {
    let badly: Vec<Vec<Option<f64>>> = complete()
        .into_iter()
        .map(|mut row| {
            row[1] = Some(row[1].unwrap() + 0.4 * row[2].unwrap());
            row
        })
        .collect();
    factor_is(&moments(&badly, Missing::Listwise), &from_r()["lavaan_badly"]);
}

fn complete() -> Vec<Vec<Option<f64>>> {
    answers().into_iter().filter(|row| row.iter().all(Option::is_some)).collect()
}

/// By hand: variances 1, 1, 1 and covariances .5 give a factor of √.5 each, omega and alpha 6·.5 / 6 · 3/2 = .75.
#[test]
fn three_items_with_the_same_correlations_have_the_omega_and_alpha_counted_by_hand() {
    // Rows whose covariances are exactly these: columns of an orthogonal design, mixed.
    let (a, b) = (3.0_f64.sqrt() / 2.0, 0.5);
    let rows: Vec<[f64; 3]> = [[1.0, 1.0, 1.0], [1.0, -1.0, -1.0], [-1.0, 1.0, -1.0], [-1.0, -1.0, 1.0]]
        .map(|[x, y, z]: [f64; 3]| {
            let second = b * x + a * y;
            let third = b * x + (b - b * b) / a * y + (1.0 - b * b - ((b - b * b) / a).powi(2)).sqrt() * z;
            [x, second, third]
        })
        .to_vec();
    let rows: Vec<&[f64]> = rows.iter().map(<[f64; 3]>::as_slice).collect();
    let moments = whole(&rows);
    close(alpha::raw(&moments).unwrap().estimate, 0.75, 1e-12, "alpha");
    let factor = OneFactor::of(&moments).unwrap();
    factor.loadings.iter().for_each(|loading| close(*loading, 0.5_f64.sqrt(), 1e-10, "loading"));
    close(omega::total(&factor, &moments).estimate, 0.75, 1e-10, "omega");
    close(
        alpha::error_of_total(&moments, 0.75).unwrap(),
        (8.0_f64 * 0.25).sqrt(),
        1e-12,
        "SEM of a total with variance 8",
    );
}

/// Correlations .9, .8 and .5 ask a loading of √(.9·.8/.5) = 1.2 of the first item: by hand, the item is the factor.
#[test]
fn an_item_that_would_need_no_error_is_named_and_nothing_crashes() {
    let row = |x: f64, y: f64, z: f64| {
        let left = (1.0 - 0.81_f64).sqrt();
        let second = (0.5 - 0.72) / left;
        vec![Some(x), Some(0.9 * x + left * y), Some(0.8 * x + second * y + (1.0 - 0.64 - second * second).sqrt() * z)]
    };
    let rows = [row(1.0, 1.0, 1.0), row(1.0, -1.0, -1.0), row(-1.0, 1.0, -1.0), row(-1.0, -1.0, 1.0)];
    let moments = moments(&rows, Missing::Listwise);
    let factor = OneFactor::of(&moments).unwrap();
    assert_eq!(factor.heywood, Some(0));
    for (loading, expected) in factor.loadings.iter().zip([1.0, 0.9, 0.8]) {
        close(*loading, expected, 1e-12, "loading");
    }
    let total = omega::total(&factor, &moments);
    // 2.7² / (2.7² + .19 + .36).
    close(total.estimate, 7.29 / 7.84, 1e-12, "omega");
    assert_eq!((total.error, total.bounds), (None, Err(Reason::Heywood)));
}

#[test]
fn what_one_or_two_items_cannot_tell_is_said() {
    let one = whole(&[&[1.0], &[2.0], &[4.0]]);
    assert_eq!(alpha::raw(&one), Err(Reason::OneItem));
    assert_eq!(alpha::beside(&one, 0).rest, Err(Reason::OneItem));
    assert_eq!(OneFactor::of(&one).unwrap_err(), Reason::OneItem);
    // By hand: variances 7/3 and 1, covariance 3/2: alpha = 2·(1 − (10/3)/(19/3)) = 18/19; r = (3/2)/√(7/3).
    let two = whole(&[&[1.0, 1.0], &[2.0, 2.0], &[4.0, 3.0]]);
    close(alpha::raw(&two).unwrap().estimate, 18.0 / 19.0, 1e-12, "alpha");
    let r = 1.5 / (7.0_f64 / 3.0).sqrt();
    close(alpha::standardised(&two).unwrap().estimate, 2.0 * r / (1.0 + r), 1e-12, "Spearman-Brown");
    assert_eq!(alpha::beside(&two, 0).dropped, Err(Reason::OneLeft));
    close(alpha::beside(&two, 0).rest.unwrap(), r, 1e-12, "item-rest");
    assert_eq!(OneFactor::of(&two).unwrap_err(), Reason::TwoItems);
}

#[test]
fn items_that_say_nothing_or_the_same_are_said() {
    let constant = whole(&[&[0.1 + 0.2, 1.0, 2.0], &[0.3, 2.0, 1.0], &[0.3, 3.0, 3.0]]);
    assert_eq!(alpha::standardised(&constant), Err(Reason::ConstantItem));
    assert_eq!(OneFactor::of(&constant).unwrap_err(), Reason::ConstantItem);
    assert_eq!(alpha::beside(&constant, 0).rest, Err(Reason::ConstantItem));
    assert!(alpha::raw(&constant).is_ok());
    let opposite = whole(&[&[1.0, 5.0], &[2.0, 4.0], &[4.0, 2.0]]);
    assert_eq!(alpha::raw(&opposite), Err(Reason::NoSpread));
    let twice = whole(&[&[1.0, 1.0, 2.0], &[2.0, 2.0, 1.0], &[4.0, 4.0, 4.0], &[3.0, 3.0, 3.5]]);
    assert_eq!(OneFactor::of(&twice).unwrap_err(), Reason::Singular);
    let same = whole(&[&[1.0, 1.0], &[2.0, 2.0], &[4.0, 4.0]]);
    assert_eq!(alpha::raw(&same).unwrap().bounds, Err(Reason::Perfect));
    let few = Moments::of(&items(&[vec![Some(1.0), None], vec![Some(2.0), Some(2.0)]]), Missing::Listwise);
    assert_eq!(few.unwrap_err(), Reason::TooFew { have: 1, needs: 2 });
    let apart = Moments::of(&items(&[vec![Some(1.0), None], vec![None, Some(2.0)]]), Missing::Pairwise);
    assert_eq!(apart.unwrap_err(), Reason::NoPair);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Scales and shifts of an item change neither loadings nor the standardised coefficients.
    #[test]
    fn the_factor_does_not_depend_on_the_units_of_the_items(
        rows in prop::collection::vec(prop::array::uniform4(-3.0..3.0f64), 12..40),
        scales in prop::array::uniform4(0.1..20.0f64),
    ) {
        let shared = |row: &[f64; 4]| row.map(|x| 0.4 * x + row[0] + row[1]);
        let one: Vec<Vec<Option<f64>>> = rows.iter().map(|row| shared(row).map(Some).to_vec()).collect();
        let scaled = |row: &[f64; 4]| shared(row).iter().zip(scales).map(|(x, by)| Some(by * x + by)).collect();
        let other: Vec<Vec<Option<f64>>> = rows.iter().map(scaled).collect();
        let (one, other) = (moments(&one, Missing::Listwise), moments(&other, Missing::Listwise));
        let apart = alpha::standardised(&one).unwrap().estimate - alpha::standardised(&other).unwrap().estimate;
        prop_assert!(apart.abs() < 1e-9);
        match (OneFactor::of(&one), OneFactor::of(&other)) {
            (Ok(one), Ok(other)) => prop_assert!((one.discrepancy - other.discrepancy).abs() < 1e-8),
            (one, other) => prop_assert_eq!(one.is_err(), other.is_err()),
        }
    }

    /// Omega lies between 0 and 1, and every solution is finite, whatever people answer.
    #[test]
    fn omega_is_a_share_whatever_the_answers(rows in prop::collection::vec(prop::collection::vec(1..5_u8, 5), 6..60)) {
        let rows: Vec<Vec<Option<f64>>> = rows.iter().map(|row| row.iter().map(|x| Some(f64::from(*x))).collect()).collect();
        let moments = moments(&rows, Missing::Listwise);
        if let Ok(factor) = OneFactor::of(&moments) {
            let total = omega::total(&factor, &moments);
            prop_assert!((0.0..=1.0).contains(&total.estimate), "{:?}", total);
            prop_assert!(total.error.is_none_or(f64::is_finite), "{:?}", total);
            prop_assert!(factor.uniquenesses.iter().all(|unique| (-1e-12..=1.5).contains(unique)), "{:?}", factor);
            prop_assert!(factor.discrepancy > -1e-9, "{:?}", factor);
        }
    }
}
