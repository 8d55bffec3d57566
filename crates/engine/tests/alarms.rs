//! Charts and their run lengths against printed tables, METHODS B.13 and simulation.

use crate::common;
use crate::common::close;
use engine::{
    instrument::Better,
    watch::{
        chart::{Rule, Standing, Watch},
        cusum::Cusum,
        ewma::Chart,
        false_alarm::Sides,
    },
};

fn average(weight: f64, limit: f64, sides: Sides) -> Rule {
    Rule::Average(Chart { weight, limit }, sides)
}

fn sum(allowance: f64, limit: f64) -> Rule {
    Rule::Sum(Cusum { allowance, limit })
}

/// METHODS B.13: mean run lengths without a shift, at 1 and at 1.5 standard errors (averages with steady limits), and the
/// chance of a false alarm in 20 values. Delays may be .07 off: the table has 4.8 for 4.747, and 7.0 where 200 000 simulated
/// series with steady limits have 6.935 (standard error .010).
#[test]
fn run_lengths_are_those_of_the_table() {
    let table = [
        (sum(0.5, 3.0), 118.0, 6.4, 3.8, 0.141),
        (sum(0.5, 4.0), 335.0, 8.4, 4.8, 0.047),
        (sum(0.5, 5.0), 931.0, 10.4, 5.8, 0.016),
        (average(0.2, 2.0, Sides::One), 96.0, 5.5, 3.4, 0.216),
        (average(0.3, 2.4, Sides::One), 180.0, 7.0, 3.9, 0.111),
        (average(0.2, 2.7, Sides::One), 483.0, 8.8, 4.8, 0.045),
    ];
    for (rule, none, one, more, false_alarm) in table {
        let what = format!("{rule:?}");
        assert!(
            (rule.steady_run_length(0.0).unwrap() - none).abs() <= 0.51,
            "{what} {:?}",
            rule.steady_run_length(0.0)
        );
        assert!((rule.steady_run_length(1.0).unwrap() - one).abs() <= 0.07, "{what} {:?}", rule.steady_run_length(1.0));
        assert!(
            (rule.steady_run_length(1.5).unwrap() - more).abs() <= 0.07,
            "{what} {:?}",
            rule.steady_run_length(1.5)
        );
        assert!((rule.false_alarm(20).get() - false_alarm).abs() <= 0.001, "{what} {:?}", rule.false_alarm(20));
    }
}

/// Lucas & Crosier (1982), table 1 (cumulative sums, no head start); Lucas & Saccucci (1990), table 3 (averages, both
/// sides); Shewhart's own chart is an average of weight 1: 1 / (2 · .00135) = 370.4, and 1 / .02275 = 43.96 on one side.
#[test]
fn run_lengths_are_those_of_the_books() {
    for (limit, printed) in [(4.0, 336.0), (5.0, 930.0)] {
        close(sum(0.5, limit).run_length(0.0).unwrap(), printed, 0.004, "cumulative sum");
    }
    for (weight, limit, printed) in [(0.1, 2.7, 369.0), (0.2, 2.962, 500.0), (0.1, 2.814, 500.0), (0.4, 3.054, 500.0)] {
        let ours = average(weight, limit, Sides::Two).steady_run_length(0.0).unwrap();
        close(ours, printed, 0.004, &format!("average {weight} {limit}"));
    }
    close(average(1.0, 3.0, Sides::Two).run_length(0.0).unwrap(), 370.398, 1e-5, "three sigma");
    close(average(1.0, 2.0, Sides::One).run_length(0.0).unwrap(), 43.956, 1e-4, "two sigma on one side");
}

/// A sum without allowance and with a limit of almost nought rings at the first surprise to the worse: every other one.
#[test]
fn a_sum_that_allows_nothing_rings_every_other_time() {
    close(sum(0.0, 1e-9).run_length(0.0).unwrap(), 2.0, 1e-8, "run length");
    close(sum(0.0, 1e-9).false_alarm(3).get(), 0.875, 1e-8, "three values");
}

/// `reference/run_length.py`: simulation, limits widening from the first value on; four standard errors are allowed.
#[test]
fn run_lengths_are_as_long_as_in_simulation() {
    for row in common::json("reference/run_length.json").as_array().unwrap() {
        let number = |name: &str| row[name].as_f64().unwrap();
        let rule = match row["rule"].as_str().unwrap() {
            "sum" => sum(number("allowance"), number("limit")),
            _ => average(number("weight"), number("limit"), if row["sides"] == 1 { Sides::One } else { Sides::Two }),
        };
        let ours = rule.run_length(number("shift")).unwrap();
        close(ours, number("mean"), 4.0 * number("standard_error") / number("mean"), &format!("{row}"));
        if number("shift") == 0.0 {
            let ours = rule.false_alarm(20).get();
            assert!((ours - number("within_20")).abs() <= 4.0 * number("within_20_error"), "{row}: ours {ours}");
        }
    }
}

/// By hand, k = .5 and h = 1: −1 gathers .5; nothing said leaves it; −2 gathers 1.5 more, over 1; then it begins anew.
#[test]
fn a_sum_gathers_what_exceeds_its_allowance_and_begins_anew_after_an_alarm() {
    let watch = Watch::new(sum(0.5, 1.0), Better::Higher);
    let over = watch.over(&[Some(-1.0), None, Some(-2.0), Some(0.25), Some(-1.25)]);
    let stands = |statistic, alarm| Some(Standing { statistic, limit: 1.0, alarm });
    assert_eq!(over, [stands(0.5, false), None, stands(2.0, true), stands(0.0, false), stands(0.75, false)]);
}

/// By hand, λ = .5 and L = 1: limits √(1/3 · (1 − 1/4)) = .5 and √(1/3 · 15/16) = .559; −.75 makes −.375, −1.5 then −.9375.
#[test]
fn an_average_on_a_scale_of_distress_watches_rises() {
    let up = Watch::new(average(0.5, 1.0, Sides::One), Better::Lower).over(&[Some(0.75), Some(1.5), Some(-9.0)]);
    let up: Vec<_> = up.into_iter().map(Option::unwrap).collect();
    assert_eq!(
        up.iter().map(|s| (s.statistic, s.alarm)).collect::<Vec<_>>(),
        [(0.375, false), (0.9375, true), (-4.5, false)]
    );
    close(up[0].limit, 0.5, 1e-12, "first limit");
    close(up[1].limit, 0.559_016_994, 1e-9, "second limit");
    assert_eq!(up[2].limit, up[0].limit);
    let both = Watch::new(average(0.5, 1.0, Sides::Two), Better::Lower).over(&[Some(-9.0)]);
    assert!(both[0].unwrap().alarm && both[0].unwrap().limit > 0.0);
}

#[test]
fn a_chart_that_hardly_ever_rings_has_no_number_rather_than_noise() {
    assert_eq!(sum(2.0, 20.0).run_length(0.0), None);
    assert_eq!(average(0.2, 9.0, Sides::Two).run_length(0.0), None);
}
