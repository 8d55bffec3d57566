//! The counts of NHS Talking Therapies against a published month and by hand.

mod common;

use cohort::paired::{Finished, Measured, Verdict, judge};
use common::close;
use engine::instrument::Better;

/// PHQ-9 (case from 10, reliable change 6) and GAD-7 (case from 8, reliable change 4).
fn told(phq: (f64, f64), gad: (f64, f64)) -> Verdict {
    let one =
        |case_from, reliable, (before, after)| Measured { better: Better::Lower, case_from, reliable, before, after };
    judge([one(10.0, 6.0, phq), one(8.0, 4.0, gad)])
}

/// NHS Digital, June 2020: 57 060 finished, 3 200 no case before, 27 884 recovered (51.8 %), 39 417 improved (69.1 %).
#[test]
fn the_rates_of_a_published_month() {
    let june =
        Finished { all: 57_060, no_case_before: 3_200, recovered: 27_884, improved: 39_417, ..Finished::default() };
    close(june.recovery().map_or(0.0, |share| share.percent()), 51.8, 0.05, "recovery");
    close(june.improvement().map_or(0.0, |share| share.percent()), 69.1, 0.05, "reliable improvement");
}

/// By hand from METHODS B.4, one line each: PHQ-9 and GAD-7 before and after.
#[test]
fn two_questionnaires_are_read_together() {
    let is =
        |case_before, recovered, improved, deteriorated| Verdict { case_before, recovered, improved, deteriorated };
    assert_eq!(told((15.0, 9.0), (12.0, 7.0)), is(true, true, true, false), "both better, both below");
    assert_eq!(told((15.0, 10.0), (12.0, 7.0)), is(true, false, true, false), "on the line is a case");
    assert_eq!(told((9.0, 3.0), (7.0, 7.0)), is(false, false, true, false), "no case before cannot recover");
    assert_eq!(told((10.0, 9.0), (7.0, 7.0)), is(true, true, false, false), "recovered by one point, not reliably");
    assert_eq!(told((16.0, 9.0), (3.0, 7.0)), is(true, true, false, false), "better on one, worse on the other");
    assert_eq!(told((5.0, 11.0), (5.0, 5.0)), is(false, false, false, true), "a change of exactly six is reliable");
    assert!(told((15.0, 9.0), (12.0, 7.0)).reliably_recovered());
    assert!(!told((10.0, 9.0), (7.0, 7.0)).reliably_recovered());
}

/// The six above, counted.
#[test]
fn the_rates_of_six_people_counted_by_hand() {
    let mut all = Finished::default();
    let people = [
        ((15.0, 9.0), (12.0, 7.0)),
        ((15.0, 10.0), (12.0, 7.0)),
        ((9.0, 3.0), (7.0, 7.0)),
        ((10.0, 9.0), (7.0, 7.0)),
        ((16.0, 9.0), (3.0, 7.0)),
        ((5.0, 11.0), (5.0, 5.0)),
    ];
    people.iter().for_each(|(phq, gad)| all.add(told(*phq, *gad)));
    assert_eq!((all.all, all.no_case_before, all.recovered, all.improved, all.deteriorated), (6, 2, 3, 3, 1));
    close(all.recovery().map_or(0.0, |share| share.get()), 0.75, 1e-12, "three of four");
    close(all.reliable_recovery().map_or(0.0, |share| share.get()), 0.25, 1e-12, "one of four");
    close(all.deterioration().map_or(0.0, |share| share.percent()), 100.0 / 6.0, 1e-12, "one of six");
}

#[test]
fn a_rate_of_nobody_is_no_rate() {
    let nobody = Finished::default();
    assert_eq!((nobody.recovery(), nobody.improvement()), (None, None));
}
