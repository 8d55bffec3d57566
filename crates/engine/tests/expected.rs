//! What may be expected of a course, against arithmetic of fifty digits and counts by hand.

use engine::{
    instrument::Better,
    outcome::expected::{AMBER, Beyond, Bounds, Expectation, Expected, RED},
};
use proptest::prelude::*;
use serde_json::Value;

/// Written by `reference/expected.py`.
fn reference() -> Value {
    serde_json::from_str(include_str!("../../../reference/expected.json")).unwrap()
}

fn parameters(of: &Value) -> Expectation {
    let number = |name: &str| of[name].as_f64().unwrap();
    Expectation {
        intercept: number("intercept"),
        log_session: number("log_session"),
        intake: number("intake"),
        intake_by_log_session: number("intake_by_log_session"),
        level_variance: number("level_variance"),
        slope_variance: number("slope_variance"),
        covariance: number("covariance"),
        residual_variance: number("residual_variance"),
    }
}

#[test]
fn means_spreads_and_bounds_are_those_of_fifty_digits() {
    let reference = reference();
    let expectation = parameters(&reference["parameters"]);
    for row in reference["rows"].as_array().unwrap() {
        let number = |name: &str| row[name].as_f64().unwrap();
        let expected = expectation.at(number("intake"), number("session"));
        let mut pairs = vec![(expected.mean, number("mean")), (expected.sd, number("sd"))];
        for (name, better) in [("lower", Better::Lower), ("higher", Better::Higher)] {
            let (amber, red) = Bounds::new(better, AMBER, RED).of(expected);
            pairs.extend([(amber, row[name][0].as_f64().unwrap()), (red, row[name][1].as_f64().unwrap())]);
        }
        for (ours, theirs) in pairs {
            assert!((ours - theirs).abs() < 1e-11, "{ours} {theirs} in {row}");
        }
    }
}

/// With a mean of 10 and an SD of 2 the bounds lie at 10 ± 1.989 and 10 ± 2.563.
#[test]
fn a_score_beyond_a_bound_is_beyond_it_on_the_worse_side_only() {
    let expected = Expected { mean: 10.0, sd: 2.0 };
    let at = |better: Better, points: f64| Bounds::new(better, AMBER, RED).beyond(expected, points);
    let distress = [2.0, 11.9, 12.0, 12.5, 12.6].map(|points| at(Better::Lower, points));
    assert_eq!(distress, [Beyond::Neither, Beyond::Neither, Beyond::Amber, Beyond::Amber, Beyond::Red]);
    let wellbeing = [18.0, 8.1, 8.0, 7.5, 7.4].map(|points| at(Better::Higher, points));
    assert_eq!(wellbeing, [Beyond::Neither, Beyond::Neither, Beyond::Amber, Beyond::Amber, Beyond::Red]);
}

#[test]
fn a_score_on_a_bound_is_within_it() {
    let (expected, bounds) = (Expected { mean: 0.3, sd: 0.7 }, Bounds::new(Better::Lower, AMBER, RED));
    let (amber, red) = bounds.of(expected);
    assert_eq!([amber, red].map(|on| bounds.beyond(expected, on)), [Beyond::Neither, Beyond::Amber]);
}

#[test]
fn people_cannot_differ_by_less_than_nothing() {
    let sound = parameters(&reference()["parameters"]);
    assert!(sound.is_possible());
    assert!(!Expectation { level_variance: -0.1, ..sound }.is_possible());
    assert!(!Expectation { covariance: 8.0, ..sound }.is_possible(), "8² > 14.4 · 3.61");
    assert!(!Expectation { residual_variance: 0.0, ..sound }.is_possible());
    assert!(Expectation { level_variance: 0.0, covariance: 0.0, ..sound }.is_possible());
}

proptest! {
    #[test]
    fn a_scale_turned_round_says_the_same_of_everybody(intake in 0.0..30.0_f64, session in 1..60_u32, points in 0.0..30.0_f64) {
        let one = parameters(&reference()["parameters"]);
        // On 30 − score: b0 and the part of the intake change so that every expected score is turned round.
        let turned = Expectation {
            intercept: 30.0 - one.intercept - 30.0 * one.intake,
            log_session: -one.log_session - 30.0 * one.intake_by_log_session,
            ..one
        };
        let (here, there) = (one.at(intake, session.into()), turned.at(30.0 - intake, session.into()));
        prop_assert!((here.mean + there.mean - 30.0).abs() < 1e-9 && here.sd == there.sd);
        let judged = Bounds::new(Better::Lower, AMBER, RED).beyond(here, points);
        prop_assert_eq!(judged, Bounds::new(Better::Higher, AMBER, RED).beyond(there, 30.0 - points));
    }

    #[test]
    fn nobody_is_past_the_red_bound_and_within_the_amber_one(mean in -50.0..50.0_f64, sd in 0.1..9.0_f64) {
        let (amber, red) = Bounds::new(Better::Lower, AMBER, RED).of(Expected { mean, sd });
        prop_assert!(mean < amber && amber < red);
    }
}
