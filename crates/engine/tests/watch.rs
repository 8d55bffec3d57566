//! Smoothing and alarms against values from outside: printed vectors, KFAS on the Nile, dense conditioning, simulation.

use crate::common::{self, close, shared};
use engine::{
    number::{Interval, Sem, Weeks},
    watch::{
        Seen, drift,
        ewma::{Average, Chart, ONE_SIDED, TWO_SIDED},
        false_alarm::{Sides, chance},
        level::{LocalLevel, Prior},
        live,
    },
};
use serde_json::Value;

fn weekly(values: &[Option<f64>]) -> Vec<Seen> {
    let at = |i: usize| Weeks(i as f64);
    values.iter().enumerate().map(|(i, points)| Seen { at: at(i), points: *points }).collect()
}

/// METHODS B.12, the printed vector: five weeks, one of them missing.
#[test]
fn the_filter_gives_the_printed_vector() {
    let series = weekly(&[Some(4.2), Some(4.3), None, Some(3.1), Some(4.0)]);
    let model = LocalLevel { noise: 0.04, drift: 0.02, prior: Prior::Proper { mean: 4.0, variance: 0.5 } };
    let filtered = model.filter(&series);
    let means = [4.18519, 4.25267, 4.25267, 3.54543, 3.78493];
    let variances = [0.03704, 0.02351, 0.04351, 0.02454, 0.02107];
    let surprises = [Some(0.27217), Some(0.36858), None, Some(-3.58271), Some(1.56338)];
    for (i, step) in filtered.steps.iter().enumerate() {
        close(step.after.mean, means[i], 5e-6, "filtered level");
        close(step.after.variance, variances[i], 5e-6, "filtered variance");
        assert_eq!(step.surprise.is_some(), surprises[i].is_some());
        close(step.surprise.unwrap_or(0.0), surprises[i].unwrap_or(0.0), 5e-6, "surprise");
    }
    close(filtered.log_likelihood, -7.576_985, 5e-7, "log-likelihood");
}

#[test]
fn the_smoother_gives_the_printed_vector() {
    let series = weekly(&[Some(4.2), Some(4.3), None, Some(3.1), Some(4.0)]);
    let model = LocalLevel { noise: 0.04, drift: 0.02, prior: Prior::Proper { mean: 4.0, variance: 0.5 } };
    let smoothed = model.filter(&series).smooth();
    let means = [4.09072, 4.03971, 3.85855, 3.67739, 3.78493];
    let variances = [0.02024, 0.01719, 0.02188, 0.01742, 0.02107];
    for (i, level) in smoothed.levels.iter().enumerate() {
        close(level.mean, means[i], 5e-6, "smoothed level");
        close(level.variance, variances[i], 5e-6, "smoothed variance");
    }
}

/// KFAS 1.6.0 on the Nile, noise 15099 and drift 1469.1 fixed. 1e-8 of a value near 1000 is the agreement asked for.
fn nile(file: &str, column: &str, prior: Prior) {
    let observed = shared("reference/ssm/nile_input.csv");
    let expected = shared(&format!("reference/ssm/{file}"));
    let series = weekly(&observed.iter().map(|row| row[column].parse().ok()).collect::<Vec<_>>());
    let filtered = LocalLevel { noise: 15099.0, drift: 1469.1, prior }.filter(&series);
    let smoothed = filtered.smooth();
    assert_eq!(expected.len(), smoothed.levels.len());
    for (i, row) in expected.iter().enumerate() {
        let number = |name: &str| row[name].parse::<f64>().unwrap();
        close(filtered.steps[i].after.mean, number("att1"), 1e-8, "filtered level");
        close(filtered.steps[i].after.variance, number("Ptt11"), 1e-7, "filtered variance");
        close(smoothed.levels[i].mean, number("alphahat1"), 1e-8, "smoothed level");
        close(smoothed.levels[i].variance, number("V11"), 1e-7, "smoothed variance");
    }
}

#[test]
fn the_nile_with_a_proper_prior_is_as_kfas_has_it() {
    nile("nile_local_level_properprior.csv", "y", Prior::Proper { mean: 1000.0, variance: 40000.0 });
}

#[test]
fn the_nile_with_an_exact_diffuse_start_is_as_kfas_has_it() {
    nile("nile_local_level_fixed.csv", "y", Prior::Diffuse);
}

#[test]
fn the_nile_with_missing_years_is_as_kfas_has_it() {
    nile("nile_local_level_missing_fixed.csv", "y_missing", Prior::Diffuse);
}

/// `reference/local_level.py`: the same model by dense conditioning, on unequal days.
#[test]
fn levels_and_changes_are_those_of_the_joint_normal_distribution() {
    for case in common::json("reference/local_level.json").as_array().unwrap() {
        let number = |name: &str| case[name].as_f64().unwrap();
        let days = case["days"].as_array().unwrap().iter().map(|d| Weeks(d.as_f64().unwrap() / 7.0));
        let seen = days.zip(case["y"].as_array().unwrap()).map(|(at, y)| Seen { at, points: y.as_f64() });
        let prior = Prior::Proper { mean: number("mean"), variance: number("variance") };
        let model = LocalLevel { noise: number("noise"), drift: number("drift"), prior };
        let filtered = model.filter(&seen.collect::<Vec<_>>());
        close(filtered.log_likelihood, number("log_likelihood"), 1e-12, "log-likelihood");
        levels(case, &filtered.smooth());
    }
}

fn levels(case: &Value, smoothed: &engine::watch::level::Smoothed) {
    for (i, level) in smoothed.levels.iter().enumerate() {
        close(level.mean, case["levels"][i].as_f64().unwrap(), 1e-12, "level");
        close(level.variance, case["variances"][i].as_f64().unwrap(), 1e-12, "variance");
    }
    for change in case["changes"].as_array().unwrap() {
        let at = |name: &str| usize::try_from(change[name].as_u64().unwrap()).unwrap();
        let ours = smoothed.change(at("from"), at("to"));
        let theirs = Interval::around(change["moved"].as_f64().unwrap(), change["variance"].as_f64().unwrap());
        close(ours.middle, theirs.middle, 1e-12, "moved");
        close(ours.low, theirs.low, 1e-9, "low end");
    }
}

#[test]
fn a_series_without_any_answer_has_a_log_likelihood_of_zero() {
    for prior in [Prior::Diffuse, Prior::Proper { mean: 5.0, variance: 1.0 }] {
        let filtered = LocalLevel { noise: 1.0, drift: 0.1, prior }.filter(&weekly(&[None, None, None]));
        assert_eq!(filtered.log_likelihood, 0.0);
    }
}

/// With a diffuse start, the level before the first answer is that answer, less sure by what it may have moved:
/// 0.36 of noise plus two weeks of 0.02, counted by hand.
#[test]
fn weeks_before_the_first_answer_are_cast_back() {
    let model = LocalLevel { noise: 0.36, drift: 0.02, prior: Prior::Diffuse };
    let smoothed = model.filter(&weekly(&[None, None, Some(6.0)])).smooth();
    close(smoothed.levels[0].mean, 6.0, 0.0, "level");
    close(smoothed.levels[0].variance, 0.40, 1e-12, "variance");
}

/// METHODS B.12: (0.3 · SEM)² per week before the sixth answer; SEM 0.6 gives 0.0324.
#[test]
fn five_answers_cannot_say_how_fast_a_level_moves() {
    let five = weekly(&[Some(2.0), Some(9.0), None, Some(1.0), Some(8.0), Some(3.0)]);
    close(drift::model(&five, Sem::of(1.5, 0.84), Prior::Diffuse).drift, 0.0324, 1e-12, "drift");
}

#[test]
fn a_level_that_only_shows_noise_is_held_still() {
    let noise = [7.3, 6.8, 7.1, 6.9, 7.4, 6.7, 7.2, 7.0].map(Some);
    assert_eq!(drift::model(&weekly(&noise), Sem::of(1.5, 0.84), Prior::Diffuse).drift, 0.0);
}

/// Eight answers of 7 hold the drift at 0, so the level's variance is .36/8 and the spread of the ninth √(.36 · 9/8) = .636;
/// an answer of 4 is −3 / .636 = −4.714 away. Had the fall itself a say in the drift, it would look smaller than it was.
#[test]
fn a_fall_has_no_say_in_how_surprising_it_is() {
    let series = weekly(&[7.0, 7.0, 7.0, 7.0, 7.0, 7.0, 7.0, 7.0, 4.0].map(Some));
    let steps = live::steps(&series, Sem::of(1.5, 0.84), Prior::Diffuse);
    close(steps[8].surprise.unwrap(), -4.714, 5e-4, "surprise");
}

#[test]
fn a_later_session_rewrites_nothing() {
    let series = weekly(&[6.0, 7.0, 5.0, 8.0, 6.0, 7.0, 3.0, 2.0, 9.0, 9.0].map(Some));
    let steps = |n: usize| live::steps(&series[..n], Sem::of(1.5, 0.84), Prior::Diffuse);
    assert_eq!(steps(7), steps(10)[..7]);
}

/// METHODS B.13, last column of the table, printed to three decimals.
#[test]
fn false_alarms_in_twenty_sessions_are_those_of_the_table() {
    for (weight, limit, printed) in [(0.2, 2.7, 0.045), (0.2, 2.0, 0.216), (0.3, 2.4, 0.111)] {
        close(chance(Chart { weight, limit }, Sides::One, 20).get(), printed, 1e-3, "false alarms");
    }
}

/// `reference/false_alarm.py`: simulation; four standard errors of it are allowed.
#[test]
fn false_alarms_are_as_often_as_in_simulation() {
    for row in common::json("reference/false_alarm.json").as_array().unwrap() {
        let number = |name: &str| row[name].as_f64().unwrap();
        let sides = if row["sides"] == 1 { Sides::One } else { Sides::Two };
        let chart = Chart { weight: number("weight"), limit: number("limit") };
        let ours = chance(chart, sides, u16::try_from(row["values"].as_u64().unwrap()).unwrap()).get();
        close(ours, number("share"), 4.0 * number("standard_error"), &format!("{row}"));
    }
}

/// The first value alone rings a one-sided chart when it lies below −L: the normal table gives .00347 below −2.7.
#[test]
fn after_one_value_the_chance_is_that_of_the_normal_table() {
    close(chance(ONE_SIDED, Sides::One, 1).get(), 0.003_467, 1e-6, "one-sided");
    close(chance(TWO_SIDED, Sides::Two, 1).get(), 2.0 * 0.001_528, 2e-6, "two-sided");
}

/// Lucas & Saccucci: √(0.2/1.8) = 1/3, so the limit of L = 2.7 ends at 0.9, and begins at 2.7 · 0.2 = 0.54.
#[test]
fn the_limit_widens_from_the_first_value_to_its_last() {
    close(ONE_SIDED.limit_after(1), 0.54, 1e-12, "first");
    close(ONE_SIDED.limit_after(200), 0.9, 1e-12, "last");
}

#[test]
fn a_chart_that_has_seen_nothing_does_not_ring() {
    assert_eq!(ONE_SIDED.alarm(Average::default()), None);
}
