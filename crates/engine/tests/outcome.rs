//! Reliable and clinically significant change against the paper, an R package, and counts by hand.

use crate::common::{
    self,
    build::{held, phq9},
    close, shared,
};
use engine::{
    Answer, Course, Form,
    instrument::Better,
    number::Sem,
    outcome::judge::{Change, Line, Populations, judge},
};

/// Jacobson & Truax 1991, the example of the paper: both spreads 7.5, reliability .80, from 32.5 to 47.5.
#[test]
fn the_example_of_the_paper() {
    let sem = Sem::of(7.5, 0.80);
    close(sem.points(), 3.354, 5e-4, "SEM");
    close(sem.of_difference(), 4.743, 5e-4, "error of a difference");
    close((47.5 - 32.5) / sem.of_difference(), 3.162, 5e-4, "RCI");
    let both = Populations { clinical: (40.0, 7.5), functional: (60.0, 7.5) };
    close(both.cutoff_a(Better::Higher), 55.0, 1e-12, "a");
    close(both.cutoff_b(Better::Higher), 45.0, 1e-12, "b");
    close(both.cutoff_c(), 50.0, 1e-12, "c");
}

/// METHODS B.1: with unequal spreads the cutoffs tell apart who is meant. Functional spread 10: c = 48.571, b = 40.
#[test]
fn unequal_spreads_tell_the_cutoffs_apart() {
    let uneven = Populations { clinical: (40.0, 7.5), functional: (60.0, 10.0) };
    close(uneven.cutoff_c(), 48.571, 1e-5, "c");
    close(uneven.cutoff_b(Better::Higher), 40.0, 1e-12, "b uses the functional spread");
}

/// Forty clients of a trial (Claus 2020) as R's clinicalsignificance judges them: JT, cutoff a = 19.1577132723039.
#[test]
fn forty_clients_are_judged_as_the_r_package_judges_them() {
    // sd_pre and reliability of claus_bdi_JT_a_summary.json.
    let reliable = Sem::of(8.158_643_363_848_03, 0.8).reliable_change();
    let line = Line::Calculated(19.157_713_272_303_9);
    let rows = shared("reference/cs/claus_bdi_JT_a_cases.csv");
    assert_eq!(rows.len(), 40);
    for row in rows {
        let points = |name: &str| row[name].parse::<f64>().unwrap();
        let ours = format!("{:?}", judge(Better::Lower, reliable, line, points("pre"), points("post")));
        assert_eq!(ours, row["category"], "client {}", row["id"]);
    }
}

/// METHODS J: the reliable change is exceeded, not reached; the decimals are those somebody entered.
#[test]
fn a_change_of_exactly_the_reliable_one_is_not_reliable() {
    let change = |after| judge(Better::Higher, 0.7, Line::Unknown, 2.1, after);
    assert_eq!(change(2.8), Change::Unchanged);
    assert_eq!(change(2.81), Change::Improved);
    assert_eq!(judge(Better::Higher, 0.7, Line::Unknown, 2.8, 2.1), Change::Unchanged);
}

/// METHODS J: on a calculated line one is neither clinical nor functional; a caseness rule counts it as clinical.
#[test]
fn whoever_stands_on_the_line() {
    let on = |line, before, after| judge(Better::Lower, 5.0, line, before, after);
    assert_eq!(on(Line::Calculated(10.0), 16.0, 10.0), Change::Improved);
    assert_eq!(on(Line::Calculated(10.0), 10.0, 4.0), Change::Improved);
    assert_eq!(on(Line::Caseness(10.0), 16.0, 10.0), Change::Improved);
    assert_eq!(on(Line::Caseness(10.0), 10.0, 4.0), Change::Recovered);
    assert_eq!(on(Line::Caseness(10.0), 16.0, 9.5), Change::Recovered);
}

#[test]
fn somebody_reliably_worse_is_either_deteriorated_or_moved_into_the_clinical_range() {
    let worse = |before, after| judge(Better::Lower, 5.0, Line::Caseness(10.0), before, after);
    assert_eq!(worse(11.0, 18.0), Change::Deteriorated);
    assert_eq!(worse(2.0, 9.0), Change::Deteriorated);
    assert_eq!(worse(7.0, 13.0), Change::Harmed);
}

#[test]
fn without_a_line_nobody_is_recovered_or_moved_into_the_clinical_range() {
    assert_eq!(judge(Better::Lower, 5.0, Line::Unknown, 20.0, 2.0), Change::Improved);
    assert_eq!(judge(Better::Lower, 5.0, Line::Unknown, 2.0, 20.0), Change::Deteriorated);
}

/// METHODS A.2: PHQ-9 with SD 6.1 and alpha .89 gives 5.61; GAD-7 with SD 4.7 and .92 gives 3.69. By hand,
/// CORE-10 with SD 7.7 and .90: 1.96 · 1.4142 · 7.7 · .31623 = 6.749.
#[test]
fn the_reliable_changes_are_those_of_the_methods() {
    let bench = common::bench();
    for (id, printed) in [("phq-9", 5.61), ("gad-7", 3.69), ("core-10", 6.749)] {
        let sem = bench.newest(id).unwrap().scale("total").unwrap().sem().unwrap();
        close(sem.reliable_change(), printed, 2e-3, id);
    }
}

fn answers(forms: Vec<Form>, sessions: u32) -> Vec<Answer> {
    let course = Course { forms: forms.into(), ..held(sessions) };
    (engine::outcome::change::SIGNAL.look)(&course.in_order(), &common::bench())
}

fn why(answers: &[Answer]) -> &str {
    match answers {
        [Answer::CannotSay { why, .. }] => why.id(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn it_cannot_say_anything_when_nothing_was_asked() {
    assert_eq!(why(&answers(Vec::new(), 4)), "not-asked");
}

#[test]
fn it_cannot_say_anything_from_one_form() {
    assert_eq!(why(&answers(vec![phq9(1, [2; 9])], 4)), "too-few");
}

#[test]
fn it_cannot_say_anything_from_forms_with_too_many_gaps() {
    let gaps = [1, 1, 1, 1, 1, 1, -1, -1, -1];
    assert_eq!(why(&answers(vec![phq9(1, gaps), phq9(3, gaps)], 4)), "missing");
}

/// Session 12 is nine weeks after session 3, session 11 eight.
#[test]
fn it_cannot_say_anything_from_forms_older_than_eight_weeks() {
    let forms = || vec![phq9(1, [2; 9]), phq9(3, [0; 9])];
    assert_eq!(why(&answers(forms(), 12)), "out-of-date");
    assert_eq!(answers(forms(), 11)[0].word(), "finding");
}

#[test]
fn it_cannot_say_anything_without_a_measurement_error() {
    let mut definition = common::bench().newest("phq-9").unwrap().definition().clone();
    definition.scales[0].error = None;
    let instruments = vec![engine::Instrument::check(definition).unwrap()];
    let bench = engine::Bench { instruments, ..engine::Bench::default() };
    let course = Course { forms: vec![phq9(1, [2; 9]), phq9(3, [0; 9])].into(), ..held(3) };
    assert_eq!(why(&(engine::outcome::change::SIGNAL.look)(&course, &bench)), "no-measurement-error");
}
