//! Learning what may be expected, against lme4, and when nothing is learned.

use crate::common::close;
use cohort::{
    expected::{Intake, Intakes, Place, Refused, learn},
    gains::{Row, Twice},
};
use serde_json::Value;

/// Written by lme4; the script stands beside it.
fn reference() -> (Value, Vec<Row>) {
    let all: Value = serde_json::from_str(include_str!("../../../reference/growth_expected.json")).unwrap();
    let row = |row: &Value| {
        let number = |at: usize| row[at].as_f64().unwrap();
        Row { course: number(0) as u32 - 1, session: number(1) as i32, points: Some(number(2)) }
    };
    let rows = all["rows"].as_array().unwrap().iter().map(row).collect();
    (all, rows)
}

fn parameters(rows: &[Row]) -> [f64; 8] {
    let learned = learn(rows, &Intakes::of(rows).unwrap()).unwrap().expectation;
    let fixed = [learned.intercept, learned.log_session, learned.intake, learned.intake_by_log_session];
    let spread = [learned.level_variance, learned.slope_variance, learned.covariance, learned.residual_variance];
    [fixed, spread].concat().try_into().unwrap()
}

#[test]
fn what_is_learned_is_what_lme4_learns() {
    let (all, rows) = reference();
    let theirs =
        ["fixed", "level_slope_covariance_residual"].map(|part| all[part].as_array().unwrap().clone()).concat();
    for (ours, theirs) in parameters(&rows).into_iter().zip(&theirs) {
        close(ours / theirs.as_f64().unwrap(), 1.0, 1e-4, &theirs.to_string());
    }
}

#[test]
fn the_order_of_rows_and_rows_without_a_score_change_nothing() {
    let (_, mut rows) = reference();
    let before = parameters(&rows);
    rows.push(Row { course: 3, session: 40, points: None });
    rows.push(Row { course: 4, session: 0, points: None });
    rows.push(Row { course: 230, session: 1, points: Some(12.0) });
    rows.reverse();
    for (ours, theirs) in parameters(&rows).into_iter().zip(before) {
        close(ours / theirs, 1.0, 1e-6, "turned round");
    }
}

#[test]
fn below_two_hundred_cases_nothing_is_learned() {
    let (_, rows) = reference();
    let first = |many: u32| rows.iter().filter(|row| row.course < many).copied().collect::<Vec<_>>();
    let few = first(199);
    assert_eq!(learn(&few, &Intakes::of(&few).unwrap()).unwrap_err(), Refused::TooFew(199));
    let enough = first(200);
    assert!(learn(&enough, &Intakes::of(&enough).unwrap()).is_ok());
}

#[test]
fn a_client_with_one_score_is_no_case_and_the_first_score_there_is_the_intake() {
    let row = |course, session, points| Row { course, session, points };
    let rows = [
        row(0, 2, Some(9.0)),
        row(0, 1, None),
        row(0, 5, Some(7.0)),
        row(1, 3, Some(4.0)),
        row(2, -1, Some(8.0)),
        row(2, 0, Some(6.0)),
        row(3, 1, None),
    ];
    let intakes = Intakes::of(&rows).unwrap();
    assert_eq!(intakes.cases, 1, "the second has one score, the third none after session 0");
    let places: Vec<Place> = rows.iter().map(|row| intakes.place(row)).collect();
    let intake = Intake { session: 2, points: 9.0 };
    let expected = [
        Place::Intake,
        Place::NoIntake,
        Place::Later(intake),
        Place::Intake,
        Place::Intake,
        Place::NotCounted,
        Place::NoIntake,
    ];
    assert_eq!(places, expected);
}

#[test]
fn a_session_told_twice_is_named() {
    let row = Row { course: 0, session: 2, points: Some(1.0) };
    assert_eq!(Intakes::of(&[row, row]).unwrap_err(), Twice { first: 0, second: 1 });
}

#[test]
fn courses_that_all_begin_alike_cannot_say_what_an_intake_matters() {
    let (_, mut rows) = reference();
    rows.iter_mut().filter(|row| row.session == 1).for_each(|row| row.points = Some(10.0));
    assert_eq!(learn(&rows, &Intakes::of(&rows).unwrap()).unwrap_err(), Refused::NotTold);
}
