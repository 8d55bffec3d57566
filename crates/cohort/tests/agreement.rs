//! Agreement against printed examples and R, and where it must stay silent.

use crate::common::{close, json, number, table};
use cohort::agreement::icc::{Design, Of, icc};
use cohort::agreement::kappa::{Steps, Weights, cohen, fleiss};
use cohort::agreement::krippendorff::{Metric, alpha};
use cohort::agreement::{Answer, Measured, Ratings, Reason, Resampling, Test, percent};
use proptest::prelude::*;
use serde_json::Value;

const DRAWN: Resampling = Resampling { seed: 1, samples: 200, threads: 2 };

/// Written by `reference/agreement.R`.
fn from_r() -> Value {
    serde_json::from_str(include_str!("../../../reference/agreement.json")).unwrap()
}

fn numbers(of: &Value) -> Vec<f64> {
    of.as_array().unwrap().iter().map(|x| x.as_f64().unwrap()).collect()
}

/// The columns of several raters, as rows.
fn columns(of: &[Vec<Option<f64>>]) -> Ratings {
    Ratings::of_numbers(of.len(), (0..of[0].len()).flat_map(|row| of.iter().map(move |column| column[row])).collect())
}

fn pair(a: &[f64], b: &[f64]) -> Ratings {
    columns(&[a.iter().copied().map(Some).collect(), b.iter().copied().map(Some).collect()])
}

/// Two raters by a table of counts, each row a category of the first.
fn from_counts(counts: &[&[usize]]) -> Ratings {
    let mut cells = Vec::new();
    for (row, line) in counts.iter().enumerate() {
        for (column, count) in line.iter().enumerate() {
            (0..*count).for_each(|_| cells.extend([Some(row as u32), Some(column as u32)]));
        }
    }
    Ratings::of_categories(2, cells, counts.len())
}

fn z_of(measured: &Measured) -> f64 {
    match measured.test {
        Some(Test::Z { z, .. }) => z,
        other => panic!("{other:?} is no z"),
    }
}

#[track_caller]
fn icc_is(ratings: &Ratings, name: &str, [estimate, f, above, below, p, low, high]: [f64; 7]) {
    let design = [Design::OneWay, Design::TwoWayRandom, Design::TwoWayFixed][name[3..4].parse::<usize>().unwrap() - 1];
    let of = if name.ends_with('k') { Of::Mean } else { Of::One };
    let ours = icc(ratings, design, of).unwrap();
    close(ours.estimate, estimate, 1e-10, name);
    let bounds = ours.bounds.unwrap();
    close(bounds.low, low, 1e-10, name);
    close(bounds.high, high, 1e-10, name);
    let Some(Test::F { f: our_f, freedom, p: our_p }) = ours.test else { panic!("{name} has no F") };
    close(our_f, f, 1e-10 * f, name);
    assert_eq!(freedom, (above, below), "{name}");
    close(our_p, p, 1e-10 * p, name);
}

/// psych 2.2.9 on Shrout & Fleiss's table of 1979 (`rel/shrout_fleiss.json`); they print .17, .29, .71, .44, .62, .91.
#[test]
fn the_table_of_shrout_and_fleiss_has_its_six_correlations_with_tests_and_intervals() {
    let names = ["V1", "V2", "V3", "V4"];
    let rows = table("rel/shrout_fleiss_input.csv");
    let ratings = Ratings::of_numbers(4, rows.iter().flat_map(|row| names.map(|name| number(&row[name]))).collect());
    for row in json("rel/shrout_fleiss.json")["results"]["icc_shrout_fleiss"].as_array().unwrap() {
        let columns = ["ICC", "F", "df1", "df2", "p", "lower bound", "upper bound"];
        icc_is(&ratings, row["type"].as_str().unwrap(), columns.map(|name| row[name].as_f64().unwrap()));
    }
}

#[test]
fn two_and_three_raters_have_the_intraclass_correlations_of_psych() {
    let theirs = from_r();
    let three = theirs["three"].as_array().unwrap().iter().flat_map(numbers).map(Some).collect();
    let sets =
        [("three", Ratings::of_numbers(3, three)), ("ordinal", pair(&numbers(&theirs["a"]), &numbers(&theirs["b"])))];
    for (name, ratings) in sets {
        for row in theirs["icc"][name].as_array().unwrap() {
            let values: Vec<f64> = row.as_array().unwrap()[1..].iter().map(|x| x.as_f64().unwrap()).collect();
            icc_is(&ratings, row[0].as_str().unwrap(), values.try_into().unwrap());
        }
    }
}

fn kappas_are(ratings: &Ratings, theirs: &Value) {
    for (weights, row) in
        [Weights::None, Weights::Linear, Weights::Quadratic].into_iter().zip(theirs.as_array().unwrap())
    {
        let [kappa, error, under_chance] = numbers(row).try_into().unwrap();
        let ours = cohen(ratings, weights, Steps::Places).unwrap();
        close(ours.estimate, kappa, 1e-12, "kappa");
        close(ours.error.unwrap(), error, 1e-12, "its standard error");
        // R's derivatives are numerical.
        close(ours.estimate / z_of(&ours), under_chance, 1e-9, "its standard error under chance");
    }
}

#[test]
fn two_raters_have_the_kappas_and_standard_errors_of_vcd() {
    let theirs = from_r();
    kappas_are(&pair(&numbers(&theirs["a"]), &numbers(&theirs["b"])), &theirs["kappa"]);
}

/// Their table of 200 cases; they print kappa .429 with a variance of .002885.
#[test]
fn the_table_of_fleiss_cohen_and_everitt_has_its_kappa_and_variance() {
    let ratings = from_counts(&[&[106, 10, 4], &[22, 28, 10], &[2, 12, 6]]);
    kappas_are(&ratings, &from_r()["kappa_fce"]);
    let kappa = cohen(&ratings, Weights::None, Steps::Places).unwrap();
    close(kappa.estimate, 0.429, 0.0005, "kappa");
    close(kappa.error.unwrap().powi(2), 0.002_885, 5e-7, "variance");
}

/// Cohen 1968, table 1: 200 cases, kappa .492, with 70 % agreement.
#[test]
fn the_table_of_cohen_has_its_kappa() {
    let ratings = from_counts(&[&[88, 14, 18], &[10, 40, 10], &[2, 6, 12]]);
    close(cohen(&ratings, Weights::None, Steps::Places).unwrap().estimate, 0.492, 0.0005, "kappa");
    close(percent(&ratings).unwrap().estimate, 0.70, 1e-15, "percent");
}

/// Krippendorff 2011, "Computing Krippendorff's alpha-reliability", section C to E: four observers, twelve units,
/// missing data. He prints .743, .815 and .849.
#[test]
fn the_four_observers_of_krippendorff_have_his_three_alphas() {
    let observer = |row: &str| row.split(' ').map(|cell| cell.parse().ok()).collect();
    let ratings = columns(&[
        observer("1 2 3 3 2 1 4 1 2 . . ."),
        observer("1 2 3 3 2 2 4 1 2 5 . 3"),
        observer(". 3 3 3 2 3 4 2 2 5 1 ."),
        observer("1 2 3 3 2 4 4 1 2 5 1 ."),
    ]);
    for (metric, printed) in [(Metric::Nominal, 0.743), (Metric::Ordinal, 0.815), (Metric::Interval, 0.849)] {
        let ours = alpha(&ratings, metric, DRAWN).unwrap();
        close(ours.estimate, printed, 0.0005, "alpha");
        assert_eq!(ours.units, 11, "the last unit has one rating, which says nothing");
        let bounds = ours.bounds.unwrap();
        assert!(bounds.low < ours.estimate && ours.estimate < bounds.high, "{bounds:?}");
    }
}

/// Ten things by fourteen raters in five categories: the worked example of Wikipedia's "Fleiss' kappa", .210.
#[test]
fn many_raters_have_the_kappa_of_the_worked_example() {
    let counts = [
        [0, 0, 0, 0, 14],
        [0, 2, 6, 4, 2],
        [0, 0, 3, 5, 6],
        [0, 3, 9, 2, 0],
        [2, 2, 8, 1, 1],
        [7, 7, 0, 0, 0],
        [3, 2, 6, 3, 0],
        [2, 5, 3, 2, 2],
        [6, 5, 2, 1, 0],
        [0, 2, 2, 3, 7],
    ];
    let cells = counts.iter().flat_map(|row| (0..5).flat_map(|category| vec![Some(category); row[category as usize]]));
    let ours = fleiss(&Ratings::of_categories(14, cells.collect(), 5), DRAWN).unwrap();
    close(ours.estimate, 0.210, 0.0005, "kappa");
}

/// Fleiss 1971: 30 patients, six psychiatrists, five diagnoses given 26, 26, 30, 55 and 43 times; kappa .430, and by the
/// formula of 1979 z is 17.7. The standard error under chance rests on these totals alone, however they are dealt out.
#[test]
fn the_standard_error_of_many_raters_under_chance_is_that_of_fleiss() {
    let cells = [26, 26, 30, 55, 43].iter().zip(0..).flat_map(|(times, category)| vec![Some(category); *times]);
    let ours = fleiss(&Ratings::of_categories(6, cells.collect(), 5), DRAWN).unwrap();
    close(ours.estimate / z_of(&ours), 0.430 / 17.65, 5e-5, "standard error");
}

/// By hand: 8 of 10 with z = 1.96 gives .490 to .943 (Wilson 1927).
#[test]
fn percent_agreement_has_the_interval_of_wilson() {
    let ratings = from_counts(&[&[4, 1], &[1, 4]]);
    let bounds = percent(&ratings).unwrap().bounds.unwrap();
    close(bounds.low, 0.490, 0.0005, "low");
    close(bounds.high, 0.943, 0.0005, "high");
}

#[test]
fn one_category_alone_has_no_kappa_and_no_alpha_and_says_why() {
    let ratings = from_counts(&[&[7]]);
    assert_eq!(cohen(&ratings, Weights::None, Steps::Places), Err(Reason::OneCategory));
    assert_eq!(alpha(&ratings, Metric::Nominal, DRAWN), Err(Reason::NoVariance));
    assert_eq!(alpha(&ratings, Metric::Ordinal, DRAWN), Err(Reason::NoVariance));
    let constant = pair(&[0.1 + 0.2; 5], &[0.3; 5]);
    assert_eq!(alpha(&constant, Metric::Interval, DRAWN), Err(Reason::NoVariance));
    for design in [Design::OneWay, Design::TwoWayRandom, Design::TwoWayFixed] {
        assert_eq!(icc(&constant, design, Of::One), Err(Reason::NoVariance));
        assert_eq!(icc(&constant, design, Of::Mean), Err(Reason::NoVariance));
    }
    close(percent(&constant).unwrap().estimate, 1.0, 0.0, "the same decimals agree");
}

#[test]
fn perfect_agreement_is_one_and_claims_no_certainty() {
    let same = [1.0, 2.0, 4.0, 5.0, 3.0];
    let ratings = pair(&same, &same);
    let all = [
        cohen(&ratings, Weights::Quadratic, Steps::Places),
        alpha(&ratings, Metric::Ordinal, DRAWN),
        icc(&ratings, Design::TwoWayRandom, Of::One),
        icc(&ratings, Design::TwoWayFixed, Of::Mean),
    ];
    for one in all {
        let one = one.unwrap();
        close(one.estimate, 1.0, 1e-12, "perfect");
        assert!(one.bounds.is_err(), "{one:?}");
    }
}

/// Two who always disagree between two categories used equally often: kappa is −1, by hand.
#[test]
fn kappa_is_negative_where_two_disagree_more_than_chance_would() {
    close(
        cohen(&from_counts(&[&[0, 5], &[5, 0]]), Weights::None, Steps::Places).unwrap().estimate,
        -1.0,
        1e-12,
        "kappa",
    );
    // By hand: seen 2/10, chance 1/2.
    close(
        cohen(&from_counts(&[&[1, 4], &[4, 1]]), Weights::None, Steps::Places).unwrap().estimate,
        -0.6,
        1e-12,
        "kappa",
    );
}

#[test]
fn a_rater_who_is_always_stricter_lowers_the_second_correlation_and_not_the_third() {
    // Rows 1, 2, 3, 4 against 3, 4, 5, 6: between rows 2·5/3, between raters 8, nothing left over.
    let ratings = pair(&[1.0, 2.0, 3.0, 4.0], &[3.0, 4.0, 5.0, 6.0]);
    let fixed = icc(&ratings, Design::TwoWayFixed, Of::One).unwrap();
    close(fixed.estimate, 1.0, 1e-12, "third");
    assert_eq!((fixed.bounds, fixed.test), (Err(Reason::NoError), None));
    // (10/3) / (10/3 + 2·8/4) = 5/11.
    let random = icc(&ratings, Design::TwoWayRandom, Of::One).unwrap();
    close(random.estimate, 5.0 / 11.0, 1e-12, "second");
    assert!(random.bounds.is_ok(), "{random:?}");
}

#[test]
fn ratings_that_are_missing_are_left_out_as_the_literature_does() {
    let ratings = columns(&[
        vec![Some(1.0), Some(2.0), None, Some(3.0), Some(1.0)],
        vec![Some(1.0), Some(2.0), Some(2.0), None, Some(3.0)],
        vec![None, Some(2.0), None, None, Some(2.0)],
    ]);
    assert_eq!((ratings.rows(), ratings.complete_rows(), ratings.pairable_rows()), (5, 2, 3));
    assert_eq!(ratings.given(), [4, 4, 2]);
    assert_eq!(icc(&ratings, Design::OneWay, Of::One).unwrap().units, 2);
    assert_eq!(alpha(&ratings, Metric::Interval, DRAWN).unwrap().units, 3);
    // Pairs: one the same in the first, three in the second, none of three in the last.
    close(percent(&ratings).unwrap().estimate, 4.0 / 7.0, 1e-15, "percent");
}

#[test]
fn nothing_rated_twice_is_said() {
    let ratings = columns(&[vec![Some(1.0), None], vec![None, Some(2.0)]]);
    let told = [
        percent(&ratings),
        cohen(&ratings, Weights::None, Steps::Places),
        alpha(&ratings, Metric::Nominal, DRAWN),
        icc(&ratings, Design::OneWay, Of::One),
    ];
    assert!(told.iter().all(|one| matches!(one, Err(Reason::TooFew { have: 0, .. }))), "{told:?}");
}

fn ratings() -> impl Strategy<Value = Ratings> {
    (2..5_usize).prop_flat_map(|raters| {
        let cell = prop::option::weighted(0.8, (0..6_u8).prop_map(f64::from));
        prop::collection::vec(cell, raters * 2..=raters * 12).prop_map(move |mut cells| {
            cells.truncate(cells.len() / raters * raters);
            Ratings::of_numbers(raters, cells)
        })
    })
}

fn every(ratings: &Ratings) -> Vec<Answer> {
    let mut all = vec![percent(ratings), fleiss(ratings, DRAWN)];
    for steps in [Steps::Places, Steps::Numbers] {
        all.extend([Weights::None, Weights::Linear, Weights::Quadratic].map(|weights| cohen(ratings, weights, steps)));
    }
    all.extend([Metric::Nominal, Metric::Ordinal, Metric::Interval].map(|metric| alpha(ratings, metric, DRAWN)));
    for of in [Of::One, Of::Mean] {
        all.extend([Design::OneWay, Design::TwoWayRandom, Design::TwoWayFixed].map(|design| icc(ratings, design, of)));
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_coefficient_exceeds_one_or_lacks_a_number_whatever_the_ratings(ratings in ratings()) {
        for one in every(&ratings).into_iter().flatten() {
            prop_assert!(one.estimate <= 1.0 + 1e-12 && one.estimate.is_finite(), "{:?}", one);
            prop_assert!(one.error.is_none_or(|error| error.is_finite() && error >= 0.0), "{:?}", one);
            if let Ok(bounds) = one.bounds {
                prop_assert!(bounds.low <= bounds.high && bounds.low.is_finite() && bounds.high.is_finite(), "{:?}", one);
            }
            let p = match one.test { Some(Test::Z { p, .. } | Test::F { p, .. }) => p, None => 0.5 };
            prop_assert!((0.0..=1.0).contains(&p), "{:?}", one);
        }
    }

    /// Krippendorff's interval metric on two categories coded 0 and 1 is his nominal one, and so is the ordinal.
    #[test]
    fn with_two_categories_all_metrics_are_one(cells in prop::collection::vec(prop::option::weighted(0.8, 0..2_u32), 30)) {
        let ratings = Ratings::of_categories(3, cells, 2);
        let [one, two, three] = [Metric::Nominal, Metric::Ordinal, Metric::Interval]
            .map(|metric| alpha(&ratings, metric, DRAWN).map(|found| found.estimate));
        match (one, two, three) {
            (Ok(one), Ok(two), Ok(three)) => prop_assert!((one - two).abs() < 1e-12 && (one - three).abs() < 1e-12),
            (one, two, three) => prop_assert_eq!((one.is_err(), two.is_err()), (three.is_err(), three.is_err())),
        }
    }

    #[test]
    fn changing_places_of_the_raters_changes_no_coefficient(pairs in prop::collection::vec((0..5_u8, 0..5_u8), 3..30)) {
        let (a, b): (Vec<f64>, Vec<f64>) = pairs.iter().map(|(a, b)| (f64::from(*a), f64::from(*b))).unzip();
        for (one, other) in every(&pair(&a, &b)).into_iter().zip(every(&pair(&b, &a))) {
            prop_assert_eq!(one.is_ok(), other.is_ok());
            if let (Ok(one), Ok(other)) = (one, other) {
                prop_assert!((one.estimate - other.estimate).abs() < 1e-10);
            }
        }
    }
}
