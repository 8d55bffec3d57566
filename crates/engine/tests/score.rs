//! Scores counted by hand.

use crate::common;
use crate::common::build::{form, phq9};
use engine::{
    NotScored, Rater, Scored,
    score::{score, score_form},
};
use std::collections::BTreeMap;

fn total(instrument: &str, answers: &BTreeMap<String, i32>) -> Scored {
    let bench = common::bench();
    score(bench.newest(instrument).unwrap(), "total", answers)
}

fn value(scored: &Scored) -> f64 {
    match scored {
        Scored::Score(score) => score.value,
        Scored::NotScored(why) => panic!("no score: {why:?}"),
    }
}

/// 2+2+1+2+1+2+1+1+0 = 12.
#[test]
fn a_complete_phq_9_is_the_sum_of_its_answers() {
    assert_eq!(value(&total("phq-9", &phq9(1, [2, 2, 1, 2, 1, 2, 1, 1, 0]).answers)), 12.0);
}

/// Seven answers give 11; 9 · 11 / 7 = 14.142857…, and nothing is rounded.
#[test]
fn two_missing_answers_count_as_the_mean_of_the_others() {
    let scored = total("phq-9", &phq9(1, [2, 2, -1, 2, 1, 2, 1, 1, -1]).answers);
    assert_eq!(value(&scored), 11.0 / 7.0 * 9.0);
    assert!(matches!(scored, Scored::Score(score) if score.missing == 2));
}

/// PHQ instruction manual: three or more missing, no score. Not a zero either.
#[test]
fn three_missing_answers_give_no_score() {
    let scored = total("phq-9", &phq9(1, [0, 0, -1, 0, -1, 0, 0, 0, -1]).answers);
    assert_eq!(scored, Scored::NotScored(NotScored::TooFewAnswered { answered: 6, needed: 7 }));
}

#[test]
fn an_answer_that_is_not_on_the_form_is_refused_by_item() {
    let scored = total("phq-9", &phq9(1, [0, 0, 0, 4, 0, 0, 0, 0, 0]).answers);
    assert_eq!(scored, Scored::NotScored(NotScored::OutOfRange { item: "q4".to_owned(), value: 4 }));
}

/// CORE-10 items 2 and 3 run the other way. All ones: 8 · 1 + 2 · (4 − 1) = 14.
#[test]
fn reversed_items_count_from_the_other_end() {
    let ids: Vec<String> = (1..=10).map(|n| format!("q{n}")).collect();
    let ones = ids.iter().map(|id| (id.clone(), 1)).collect();
    assert_eq!(value(&total("core-10", &ones)), 14.0);
}

/// Item 3 left out: 8 · 1 + 3 = 11 from nine answers, 10 · 11 / 9. Recoding after prorating would give 8.88 or 13.3.
#[test]
fn items_are_reversed_before_others_stand_in_for_them() {
    let ids = ["q1", "q2", "q4", "q5", "q6", "q7", "q8", "q9", "q10"];
    let ones = ids.iter().map(|id| ((*id).to_owned(), 1)).collect();
    assert_eq!(value(&total("core-10", &ones)), 11.0 / 9.0 * 10.0);
}

/// METHODS A.1: the best answer is the highest for alliance, and the lowest for distress.
#[test]
fn a_ceiling_is_the_best_end_of_a_scale_whichever_way_it_runs() {
    let ceiling = |scored: Scored| matches!(scored, Scored::Score(score) if score.ceiling);
    assert!(ceiling(total("phq-9", &phq9(1, [0; 9]).answers)));
    assert!(!ceiling(total("phq-9", &phq9(1, [3; 9]).answers)));
    let bench = common::bench();
    let check_in = bench.newest("session-check-in-client").unwrap();
    let alliance = |x| form("session-check-in-client", Rater::Client, 1, &[("bond", x), ("goals", 10), ("tasks", 10)]);
    assert!(ceiling(score(check_in, "alliance", &alliance(10).answers)));
    assert!(!ceiling(score(check_in, "alliance", &alliance(9).answers)));
}

#[test]
fn a_scale_there_is_not_has_no_score() {
    let bench = common::bench();
    let scored = score(bench.newest("cats").unwrap(), "secure", &BTreeMap::new());
    assert_eq!(scored, Scored::NotScored(NotScored::NoScale));
}

#[test]
fn a_shared_total_is_a_score_and_an_impossible_one_is_none() {
    let bench = common::bench();
    let phq = bench.newest("phq-9").unwrap();
    let shared = |total: f64| {
        let mut form = form("phq-9", Rater::Client, 1, &[]);
        form.totals.insert("total".to_owned(), total);
        score_form(phq, "total", &form)
    };
    assert_eq!(value(&shared(14.0)), 14.0);
    assert_eq!(shared(28.0), Scored::NotScored(NotScored::TotalOutOfRange));
    assert_eq!(shared(f64::NAN), Scored::NotScored(NotScored::TotalOutOfRange));
    assert!(matches!(shared(0.0), Scored::Score(score) if score.ceiling));
}
