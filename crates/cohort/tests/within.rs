//! Parts within and between clients, against lme4 and lmerTest, and what must not change them.

use crate::common::close;
use cohort::within::{Answer, Design, LeftOut, Refused, Row, fit};
use proptest::prelude::*;
use serde_json::Value;

const PLAIN: Design = Design { lag: false, earlier: false, detrend: false, therapists: false };
const LAGGED: Design = Design { lag: true, earlier: true, ..PLAIN };

/// Written by lme4 and lmerTest; the script stands beside it.
fn reference() -> (Vec<Value>, Vec<Row>) {
    let all: Value = serde_json::from_str(include_str!("../../../reference/within.json")).unwrap();
    let of = |name: &str, at: usize| all[name][at].as_f64();
    let row = |at: usize| Row {
        client: of("id", at).unwrap() as u32,
        therapist: of("therapist", at).unwrap() as u32,
        time: of("time", at).unwrap(),
        x: of("x", at),
        y: of("y", at),
    };
    let rows = (0..all["id"].as_array().unwrap().len()).map(row).collect();
    (all["cases"].as_array().unwrap().clone(), rows)
}

fn same(answer: &Answer, case: &Value) {
    let what = case["name"].as_str().unwrap();
    assert_eq!(Some(answer.fitted.rows as u64), case["n"].as_u64(), "{what}");
    for (at, ours) in answer.fitted.fixed.iter().enumerate() {
        assert_eq!(ours.name, case["terms"][at], "{what}");
        let of = |part: &str| case[part][at].as_f64().unwrap();
        close(ours.estimate / of("estimate"), 1.0, 1e-6, what);
        close(ours.se / of("se"), 1.0, 1e-5, what);
        close(ours.freedom / of("df"), 1.0, 1e-3, what);
    }
    let theirs = case["contextual"].as_array().unwrap();
    assert_eq!(answer.contextual.len(), theirs.len(), "{what}");
    for (ours, theirs) in answer.contextual.iter().zip(theirs) {
        let of = |at: usize| theirs[at].as_f64().unwrap();
        close(ours.effect.estimate / of(0), 1.0, 1e-5, what);
        close(ours.effect.se / of(1), 1.0, 1e-5, what);
        close(ours.effect.freedom / of(2), 1.0, 1e-3, what);
        close(ours.interval.0, of(3), 1e-4, what);
        close(ours.interval.1, of(4), 1e-4, what);
    }
}

#[test]
fn every_design_comes_out_as_lme4_and_lmertest_have_it() {
    let (cases, rows) = reference();
    let designs = [
        PLAIN,
        LAGGED,
        Design { earlier: false, ..LAGGED },
        Design { detrend: true, ..PLAIN },
        Design { therapists: true, ..PLAIN },
    ];
    for (case, design) in cases.iter().zip(designs) {
        same(&fit(&rows, design).unwrap(), case);
    }
}

/// Between − within of the plain model is the contextual effect, by two roads.
#[test]
fn a_contextual_effect_is_the_difference_of_its_two_parts() {
    let (_, rows) = reference();
    let answer = fit(&rows, PLAIN).unwrap();
    let of = |name: &str| answer.fitted.fixed.iter().find(|effect| effect.name == name).unwrap().estimate;
    close(answer.contextual[0].effect.estimate, of("between") - of("within"), 1e-9, "contextual");
}

#[test]
fn every_row_is_used_or_its_reason_is_counted() {
    let row = |client, time, x, y| Row { client, therapist: 0, time, x, y };
    let mut rows = reference().1;
    for design in [PLAIN, LAGGED, Design { detrend: true, ..PLAIN }] {
        let answer = fit(&rows, design).unwrap();
        assert_eq!(answer.fitted.rows + answer.left_out.all(), rows.len(), "{design:?}");
        assert_eq!(answer.fitted.left_out, 0, "what the model cannot use never reaches it");
    }
    let before = fit(&rows, LAGGED).unwrap().left_out;
    // A first session, one after a gap, one after a missing x, one after a missing outcome.
    let more = [
        (1.0, Some(1.0), Some(2.0)),
        (3.0, None, None),
        (4.0, Some(2.0), Some(3.0)),
        (5.0, Some(1.0), None),
        (6.0, Some(2.0), Some(1.0)),
    ];
    rows.extend(more.map(|(time, x, y)| row(99, time, x, y)));
    let after = fit(&rows, LAGGED).unwrap().left_out;
    let expected = LeftOut {
        without_outcome: before.without_outcome + 2,
        without_before: before.without_before + 1,
        without_x: before.without_x + 1,
        without_earlier_outcome: before.without_earlier_outcome + 1,
        without_line: 0,
    };
    assert_eq!(after, expected);
}

#[test]
fn rows_that_contradict_each_other_are_named() {
    let (_, rows) = reference();
    let with = |row: Row| [rows.as_slice(), &[row]].concat();
    let last = rows.len();
    assert_eq!(fit(&with(rows[4]), PLAIN).unwrap_err(), Refused::Twice(4, last));
    let half = Row { time: 2.5, ..rows[0] };
    assert_eq!(fit(&with(half), LAGGED).unwrap_err(), Refused::NotWhole(last));
    assert!(fit(&with(half), PLAIN).is_ok(), "without a lag any time will do");
    let other = Row { therapist: 77, time: 50.0, ..rows[0] };
    assert_eq!(fit(&with(other), Design { therapists: true, ..PLAIN }).unwrap_err(), Refused::TwoTherapists(0, last));
    let still: Vec<Row> = rows.iter().map(|row| Row { x: Some(f64::from(row.client)), ..*row }).collect();
    assert_eq!(fit(&still, PLAIN).unwrap_err(), Refused::NothingWithin);
}

#[test]
fn fewer_than_three_values_make_no_line_of_ones_own() {
    let (_, mut rows) = reference();
    rows.extend([(1.0, 3.0), (2.0, 5.0)].map(|(time, x)| Row {
        client: 99,
        therapist: 0,
        time,
        x: Some(x),
        y: Some(9.0),
    }));
    let answer = fit(&rows, Design { detrend: true, ..PLAIN }).unwrap();
    assert_eq!(answer.left_out.without_line, 2);
}

/// Everybody in every session, so that what is added between clients stays between them.
fn balanced(seeds: &[i32]) -> Vec<Row> {
    let row = |at: usize| {
        let (client, time) = (at / 5, at % 5);
        let noise = |shift: usize| f64::from(seeds[(at * 7 + shift * 3) % seeds.len()]) / 10.0;
        let x = noise(1) + (client * client % 7) as f64;
        let y = 10.0 - 0.5 * x + noise(5) + f64::from(seeds[client]) / 5.0 + time as f64 * 0.3;
        Row { client: client as u32, therapist: 0, time: time as f64, x: Some(x), y: Some(y) }
    };
    (0..60).map(row).collect()
}

fn effects(rows: &[Row]) -> (f64, f64) {
    let answer = fit(rows, PLAIN).unwrap();
    (answer.fitted.fixed[2].estimate, answer.fitted.fixed[3].estimate)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_differs_between_clients_does_not_touch_what_moves_within(seeds in proptest::collection::vec(-30..30_i32, 41), by in 1..9_u32) {
        let rows = balanced(&seeds);
        let moved: Vec<Row> =
            rows.iter().map(|row| Row { x: row.x.map(|x| x + f64::from(row.client * by % 11)), ..*row }).collect();
        prop_assert!((effects(&rows).0 - effects(&moved).0).abs() < 1e-6);
    }

    #[test]
    fn a_scale_turned_round_or_stretched_turns_and_shrinks_both_effects(seeds in proptest::collection::vec(-30..30_i32, 41), size in 1..6_u32) {
        let rows = balanced(&seeds);
        let by = -f64::from(size);
        let turned: Vec<Row> = rows.iter().map(|row| Row { x: row.x.map(|x| 7.0 + by * x), ..*row }).collect();
        let (one, other) = (effects(&rows), effects(&turned));
        prop_assert!((one.0 - by * other.0).abs() < 1e-6 && (one.1 - by * other.1).abs() < 1e-6);
    }
}
