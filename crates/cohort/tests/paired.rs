//! The counts of NHS Talking Therapies against a published month and by hand.

use crate::common::close;
use cohort::paired::{Finished, Measured, Rate, Verdict, judge};
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
    close(june.recovery().share.map_or(0.0, |share| 100.0 * share.value), 51.8, 0.05, "recovery");
    close(june.improvement().share.map_or(0.0, |share| 100.0 * share.value), 69.1, 0.05, "reliable improvement");
}

/// By hand from METHODS B.4, one line each: PHQ-9 and GAD-7 before and after.
#[test]
fn two_questionnaires_are_read_together() {
    let is = |cases: (bool, bool), recovered, improved, deteriorated| {
        let (case_before, case_after) = cases;
        Verdict { case_before, case_after, recovered, improved, deteriorated }
    };
    assert_eq!(told((15.0, 9.0), (12.0, 7.0)), is((true, false), true, true, false), "both better, both below");
    assert_eq!(told((15.0, 10.0), (12.0, 7.0)), is((true, true), false, true, false), "on the line is a case");
    assert_eq!(told((9.0, 3.0), (7.0, 7.0)), is((false, false), false, true, false), "no case before cannot recover");
    assert_eq!(
        told((10.0, 9.0), (7.0, 7.0)),
        is((true, false), true, false, false),
        "recovered by one point, not reliably"
    );
    assert_eq!(
        told((16.0, 9.0), (3.0, 7.0)),
        is((true, false), true, false, false),
        "better on one, worse on the other"
    );
    assert_eq!(
        told((5.0, 11.0), (5.0, 5.0)),
        is((false, true), false, false, true),
        "a change of exactly six is reliable"
    );
    assert!(told((15.0, 9.0), (12.0, 7.0)).reliably_recovered());
    assert!(!told((10.0, 9.0), (7.0, 7.0)).reliably_recovered());
}

/// The six above, counted; intervals by R 4.2.2, `prop.test(3, 4, correct = FALSE)` and so on.
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
    let is = |rate: Rate, count, of, [value, low, high]: [f64; 3], what: &str| {
        let share = rate.share.expect("somebody finished");
        assert_eq!((rate.count, rate.of), (count, of), "{what}");
        close(share.value, value, 1e-12, what);
        close(share.low, low, 1e-8, what);
        close(share.high, high, 1e-8, what);
    };
    is(all.recovery(), 3, 4, [0.75, 0.300_641_842_6, 0.954_412_739_2], "recovery");
    is(all.reliable_recovery(), 1, 4, [0.25, 0.045_587_260_8, 0.699_358_157_4], "reliable recovery");
    is(all.improvement(), 3, 6, [0.5, 0.187_616_306_5, 0.812_383_693_5], "reliable improvement");
    is(all.deterioration(), 1, 6, [1.0 / 6.0, 0.030_053_369_7, 0.563_502_822_2], "reliable deterioration");
}

#[test]
fn a_rate_of_nobody_is_no_rate() {
    let nobody = Finished::default();
    assert_eq!((nobody.recovery().share, nobody.improvement().share), (None, None));
}
