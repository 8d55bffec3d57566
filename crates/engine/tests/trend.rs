//! Trends and likeliest drifts against values from outside: KFAS on the Nile, exact conditioning in fractions.

use crate::common::{self, close, shared};
use engine::{
    number::Weeks,
    watch::{
        Seen,
        level::{LocalLevel, Prior},
        likeliest::{self, TooFew},
        trend::LocalTrend,
    },
};
use proptest::prelude::*;
use serde_json::Value;

fn weekly(values: &[Option<f64>]) -> Vec<Seen> {
    let at = |i: usize| Weeks(i as f64);
    values.iter().enumerate().map(|(i, points)| Seen { at: at(i), points: *points }).collect()
}

/// KFAS 1.6.0 on the Nile with a trend, noise 14000 and drifts 1300 and 4: 1e-10 of each value, 1e-8 near nought.
fn nile(file: &str, column: &str) {
    let observed = shared("reference/ssm/nile_input.csv");
    let expected = shared(&format!("reference/ssm/{file}"));
    let series = weekly(&observed.iter().map(|row| row[column].parse().ok()).collect::<Vec<_>>());
    let trend = LocalTrend { noise: 14000.0, drift: 1300.0, slope_drift: 4.0, prior: Prior::Diffuse };
    let ours = trend.path(&series);
    assert_eq!((expected.len(), ours.diffuse), (ours.moments.len(), 2));
    let same = |ours: f64, theirs: f64, what: &str| close(ours, theirs, 1e-10 + 1e-8 / theirs.abs().max(1.0), what);
    for (i, row) in expected.iter().enumerate() {
        let number = |name: &str| row[name].parse::<f64>().unwrap();
        let moment = ours.moments[i];
        let known = [number("Pinf_pred11") == 0.0, i > 0];
        assert_eq!([moment.before.known(), moment.after[1].known()], known, "moment {i}");
        if known[0] {
            same(moment.before.mean, number("a_pred1"), "level before");
            same(moment.before.variance, number("P_pred11"), "its variance");
        }
        for (j, (mean, variance)) in [("att1", "Ptt11"), ("att2", "Ptt22")].into_iter().enumerate() {
            if moment.after[j].known() {
                same(moment.after[j].mean, number(mean), mean);
                same(moment.after[j].variance, number(variance), variance);
            }
        }
        for (j, (mean, variance)) in [("alphahat1", "V11"), ("alphahat2", "V22")].into_iter().enumerate() {
            same(moment.smoothed[j].mean, number(mean), mean);
            same(moment.smoothed[j].variance, number(variance), variance);
        }
    }
}

#[test]
fn the_nile_with_a_trend_is_as_kfas_has_it() {
    nile("nile_llt_fixed.csv", "y");
}

#[test]
fn the_nile_with_a_trend_and_missing_years_is_as_kfas_has_it() {
    nile("nile_llt_missing_fixed.csv", "y_missing");
}

/// Durbin & Koopman (2012), section 2.10, and KFAS: the diffuse log-likelihood of the Nile at its maximum is −632.54.
#[test]
fn the_niles_log_likelihood_is_the_books() {
    let observed = shared("reference/ssm/nile_input.csv");
    let series = weekly(&observed.iter().map(|row| row["y"].parse().ok()).collect::<Vec<_>>());
    let level = LocalLevel { noise: 15099.0, drift: 1469.1, prior: Prior::Diffuse };
    close(level.filter(&series).log_likelihood, -632.545_6, 1e-6, "log-likelihood");
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}

fn prior(value: &Value) -> Prior {
    match value.as_array() {
        Some(both) => Prior::Proper { mean: both[0].as_f64().unwrap(), variance: both[1].as_f64().unwrap() },
        None => Prior::Diffuse,
    }
}

fn series(days: &Value, points: &Value) -> Vec<Seen> {
    let seen = |(at, points): (f64, &Value)| Seen { at: Weeks(at), points: points.as_f64() };
    numbers(days).into_iter().zip(points.as_array().unwrap()).map(seen).collect()
}

/// `reference/local_trend.py`: exact conditioning, on unequal days, with answers missing first, last and in between.
#[test]
fn levels_and_slopes_are_those_of_the_joint_normal_distribution() {
    for case in common::json("reference/local_trend.json")["cases"].as_array().unwrap() {
        let number = |name: &str| case[name].as_f64().unwrap();
        let model = LocalTrend {
            noise: number("noise"),
            drift: number("drift"),
            slope_drift: number("slope_drift"),
            prior: prior(&case["prior"]),
        };
        let ours = model.path(&series(&case["days"], &case["y"]));
        close(ours.log_likelihood, number("log_likelihood"), 1e-12, "log-likelihood");
        for (i, moment) in ours.moments.iter().enumerate() {
            for j in 0..2 {
                let theirs = numbers(&case["smoothed"][i][j]);
                close(moment.smoothed[j].mean, theirs[0], 1e-12, &format!("smoothed {i} {j} {case}"));
                close(moment.smoothed[j].variance, theirs[1], 1e-12, &format!("its variance {i} {j} {case}"));
                if !case["filtered"][i].is_null() {
                    let theirs = numbers(&case["filtered"][i][j]);
                    close(moment.after[j].mean, theirs[0], 1e-12, "filtered");
                    close(moment.after[j].variance, theirs[1], 1e-12, "its variance");
                }
            }
        }
    }
}

/// `reference/local_trend.py`: a scan of the dense likelihood and a simplex, without any derivative.
#[test]
fn the_likeliest_drifts_are_those_of_a_fine_scan() {
    for row in common::json("reference/local_trend.json")["estimates"].as_array().unwrap() {
        let (seen, prior) = (series(&row["t"], &row["y"]), prior(&row["prior"]));
        let (noise, theirs) = (row["noise"].as_f64().unwrap(), numbers(&row["drifts"]));
        let is_trend = row["trend"].as_bool().unwrap();
        let look = if is_trend { likeliest::trend } else { likeliest::level };
        let ours = look(&seen, noise, prior).unwrap();
        close(ours.drift, theirs[0], 1e-5, &format!("drift of {row}"));
        close(ours.slope_drift, theirs.get(1).copied().unwrap_or(0.0), 1e-5, &format!("slope's drift of {row}"));
        let (drift, slope_drift) = (ours.drift, ours.slope_drift);
        let reached = if is_trend {
            LocalTrend { noise, drift, slope_drift, prior }.log_likelihood(&seen)
        } else {
            LocalLevel { noise, drift, prior }.filter(&seen).log_likelihood
        };
        let highest = row["log_likelihood"].as_f64().unwrap();
        assert!(reached >= highest - 1e-9, "ours {reached}, theirs {highest} for {row}");
        assert_eq!(ours.boundary, theirs.iter().any(|drift| *drift < 1e-9), "{row}");
    }
}

/// KFAS estimated noise and drift together; with its noise given, the drift comes out as its own: `P_pred11 − Ptt11` of
/// the second and first year. Its optimiser stopped within 1e-4 of the highest place.
#[test]
fn the_niles_likeliest_drift_is_as_kfas_has_it() {
    for (file, column) in [("nile_local_level_mle.csv", "y"), ("nile_local_level_missing_mle.csv", "y_missing")] {
        let observed = shared("reference/ssm/nile_input.csv");
        let series = weekly(&observed.iter().map(|row| row[column].parse().ok()).collect::<Vec<_>>());
        let theirs = shared(&format!("reference/ssm/{file}"));
        let noise: f64 = theirs[0]["Ptt11"].parse().unwrap();
        let drift = theirs[1]["P_pred11"].parse::<f64>().unwrap() - noise;
        let ours = likeliest::level(&series, noise, Prior::Diffuse).unwrap();
        close(ours.drift, drift, 1e-4, "drift");
        assert!(!ours.boundary);
    }
}

#[test]
fn too_few_answers_say_how_many_it_takes() {
    let three = weekly(&[Some(1.0), None, Some(4.0), Some(2.0)]);
    let proper = Prior::Proper { mean: 0.0, variance: 1.0 };
    assert!(likeliest::level(&three, 1.0, Prior::Diffuse).is_ok());
    assert_eq!(likeliest::level(&three[..3], 1.0, Prior::Diffuse), Err(TooFew { there: 2, needed: 3 }));
    assert!(likeliest::level(&three[..3], 1.0, proper).is_ok());
    assert_eq!(likeliest::trend(&three, 1.0, Prior::Diffuse), Err(TooFew { there: 3, needed: 5 }));
    assert_eq!(likeliest::trend(&three, 1.0, proper), Err(TooFew { there: 3, needed: 4 }));
}

/// One answer never ends a trend's diffuse start (METHODS J): its level is known then and nowhere else.
#[test]
fn one_answer_says_nothing_about_a_slope() {
    let model = LocalTrend { noise: 2.0, drift: 0.5, slope_drift: 0.1, prior: Prior::Diffuse };
    let ours = model.path(&weekly(&[None, Some(3.0), None]));
    assert_eq!((ours.log_likelihood, ours.diffuse), (0.0, 1));
    let known: Vec<[bool; 2]> = ours.moments.iter().map(|m| m.smoothed.map(|belief| belief.known())).collect();
    assert_eq!(known, [[false, false], [true, false], [false, false]]);
    assert_eq!((ours.moments[1].smoothed[0].mean, ours.moments[1].smoothed[0].variance), (3.0, 2.0));
    assert_eq!(model.path(&weekly(&[None, None])).log_likelihood, 0.0);
    assert!(model.path(&[]).moments.is_empty());
}

fn any_series() -> impl Strategy<Value = Vec<Seen>> {
    let one = (1..=20_i32, proptest::option::weighted(0.8, -200..200_i32));
    proptest::collection::vec(one, 1..15).prop_map(|steps| {
        let mut at = 0;
        let mut next = |(gap, points): (i32, Option<i32>)| {
            at += gap;
            Seen { at: Weeks(f64::from(at)), points: points.map(|points| f64::from(points) / 8.0) }
        };
        steps.into_iter().map(&mut next).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Looked at from its end, a level that wanders is a level that wanders.
    #[test]
    fn a_series_read_backwards_has_the_same_smoothed_levels(seen in any_series(), drift in 0.0..4.0_f64) {
        let model = LocalLevel { noise: 1.5, drift, prior: Prior::Diffuse };
        let last = seen.last().unwrap().at.0;
        let turned: Vec<Seen> = seen.iter().rev().map(|s| Seen { at: Weeks(last - s.at.0), ..*s }).collect();
        let (there, back) = (model.filter(&seen).smooth().levels, model.filter(&turned).smooth().levels);
        for (one, other) in there.iter().zip(back.iter().rev()) {
            prop_assert_eq!(one.known(), other.known());
            if one.known() {
                prop_assert!((one.mean - other.mean).abs() < 1e-9 && (one.variance - other.variance).abs() < 1e-9);
            }
        }
    }

    /// A moment without an answer tells a level nothing.
    #[test]
    fn a_missing_answer_and_no_row_are_the_same_to_a_level(seen in any_series(), drift in 0.0..4.0_f64) {
        let model = LocalLevel { noise: 1.5, drift, prior: Prior::Diffuse };
        let answered: Vec<Seen> = seen.iter().copied().filter(|s| s.points.is_some()).collect();
        let (with, without) = (model.filter(&seen), model.filter(&answered));
        prop_assert!((with.log_likelihood - without.log_likelihood).abs() < 1e-9);
        let smoothed = with.smooth();
        let kept = smoothed.levels.iter().zip(&seen).filter(|(_, s)| s.points.is_some()).map(|(level, _)| level);
        for (one, other) in kept.zip(without.smooth().levels) {
            prop_assert!((one.mean - other.mean).abs() < 1e-9 && (one.variance - other.variance).abs() < 1e-9);
        }
    }

    /// Looking back never makes anybody less sure, and the trend is known everywhere or nowhere but once.
    #[test]
    fn smoothing_is_at_least_as_sure_as_filtering(
        seen in any_series(), drift in 0.0..4.0_f64, slope_drift in 0.0..0.5_f64, starts in any::<bool>()
    ) {
        let prior = if starts { Prior::Diffuse } else { Prior::Proper { mean: 1.0, variance: 9.0 } };
        let model = LocalTrend { noise: 1.5, drift, slope_drift, prior };
        for moment in model.path(&seen).moments {
            for j in 0..2 {
                let (after, smoothed) = (moment.after[j], moment.smoothed[j]);
                prop_assert!(smoothed.variance >= 0.0 && smoothed.mean.is_finite());
                prop_assert!(smoothed.variance <= after.variance * (1.0 + 1e-9) + 1e-9, "{:?} {:?}", after, smoothed);
            }
        }
    }

    /// Points in another unit: levels scale, variances scale with the square, the likeliest drift with it.
    #[test]
    fn another_unit_of_points_changes_nothing_else(seen in any_series()) {
        let scaled: Vec<Seen> = seen.iter().map(|s| Seen { points: s.points.map(|p| p * 4.0), ..*s }).collect();
        for look in [likeliest::level, likeliest::trend] {
            let (one, other) = (look(&seen, 1.5, Prior::Diffuse), look(&scaled, 24.0, Prior::Diffuse));
            prop_assert_eq!(one.is_ok(), other.is_ok());
            if let (Ok(one), Ok(other)) = (one, other) {
                prop_assert!((one.drift * 16.0 - other.drift).abs() <= 1e-5 * (1.0 + other.drift), "{:?} {:?}", one, other);
                prop_assert_eq!(one.boundary, other.boundary);
            }
        }
    }

    /// Nor are two drifts, on a scan of 24 by 24.
    #[test]
    fn no_two_drifts_are_likelier_than_the_likeliest(seen in any_series()) {
        if let Ok(found) = likeliest::trend(&seen, 1.5, Prior::Diffuse) {
            let height = |drift, slope_drift| {
                LocalTrend { noise: 1.5, drift, slope_drift, prior: Prior::Diffuse }.log_likelihood(&seen)
            };
            let top = height(found.drift, found.slope_drift);
            for (i, j) in (0..24).flat_map(|i| (0..24).map(move |j| (i, j))) {
                let (one, two) = (1e-6 * 2.6_f64.powi(i), 1e-8 * 2.6_f64.powi(j));
                prop_assert!(height(one, two) <= top + 1e-7, "{one} and {two} are likelier than {found:?}");
            }
        }
    }

    /// No drift of a fine scan is likelier than the likeliest.
    #[test]
    fn no_drift_is_likelier_than_the_likeliest(seen in any_series()) {
        if let Ok(found) = likeliest::level(&seen, 1.5, Prior::Diffuse) {
            let height = |drift| LocalLevel { noise: 1.5, drift, prior: Prior::Diffuse }.filter(&seen).log_likelihood;
            let top = height(found.drift);
            for step in 0..400 {
                let drift = 1e-7 * 1.08_f64.powi(step);
                prop_assert!(height(drift) <= top + 1e-9, "{drift} is likelier than {}", found.drift);
            }
        }
    }
}
