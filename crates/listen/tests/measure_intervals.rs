//! Intervals against printed tables and `reference/listen_measures.json`, and what must hold of every measure.

use crate::common::{MARKED, close, mark, measured, session};
use listen::measures::{Interval, exchanges, odds, poisson, wilson};
use proptest::prelude::*;
use serde_json::Value;

fn from_outside(of: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(include_str!("../../../reference/listen_measures.json")).expect("JSON");
    all[of].as_array().expect("a list").clone()
}

fn number(of: &Value) -> f64 {
    of.as_f64().expect("a number")
}

fn ends(of: Option<Interval>) -> (f64, f64) {
    let interval = of.expect("there is one");
    (interval.low, interval.high.expect("it has two ends"))
}

#[test]
fn shares_agree_with_the_score_test_inverted_and_with_a_printed_table() {
    for one in from_outside("wilson") {
        let (low, high) = ends(wilson(one["count"].as_u64().expect("n"), one["of"].as_u64().expect("n")));
        assert!(close(low, number(&one["low"])) && close(high, number(&one["high"])), "{one}: {low} {high}");
    }
    for one in from_outside("wilson_printed") {
        let (low, high) = ends(wilson(one[0].as_u64().expect("n"), one[1].as_u64().expect("n")));
        assert!((low - number(&one[2])).abs() < 5.1e-5 && (high - number(&one[3])).abs() < 5.1e-5, "{one}");
    }
    assert_eq!(wilson(0, 0), None);
}

#[test]
fn counts_agree_with_exact_tails_and_with_a_printed_table() {
    for one in from_outside("poisson") {
        let (low, high) = ends(Some(poisson(one["count"].as_u64().expect("n"))));
        assert!(close(low, number(&one["low"])) && close(high, number(&one["high"])), "{one}: {low} {high}");
    }
    for one in from_outside("poisson_printed") {
        let (low, high) = ends(Some(poisson(one[0].as_u64().expect("n"))));
        assert!((low - number(&one[1])).abs() < 5.1e-4 && (high - number(&one[2])).abs() < 5.1e-4, "{one}");
    }
}

#[test]
fn a_share_over_exchanges_agrees_with_the_variance_of_a_ratio() {
    for one in from_outside("exchanges") {
        let pairs = one["pairs"].as_array().expect("pairs").iter();
        let pairs: Vec<(u64, u64)> =
            pairs.map(|pair| (pair[0].as_u64().expect("n"), pair[1].as_u64().expect("n"))).collect();
        let (low, high) = ends(exchanges(&pairs));
        assert!(close(low, number(&one["low"])) && close(high, number(&one["high"])), "{one}: {low} {high}");
    }
    assert_eq!(exchanges(&[(1, 2); 9]), None, "nine exchanges are too few");
    assert_eq!(exchanges(&[(0, 2); 20]), None, "one of the two says nothing");
}

#[test]
fn a_ratio_has_the_odds_of_its_share_and_no_upper_end_without_the_second() {
    // Wilson of 3 in 4, from the file: odds of its ends.
    let one = from_outside("wilson").into_iter().find(|one| one["count"] == 3 && one["of"] == 4).expect("3 of 4");
    let (low, high) = ends(odds(3, 1));
    let as_odds = |share: f64| share / (1.0 - share);
    assert!(close(low, as_odds(number(&one["low"]))) && close(high, as_odds(number(&one["high"]))));
    assert_eq!(odds(5, 0).expect("five questions").high, None);
    assert_eq!(odds(0, 0), None);
}

/// Every object under a measure that holds a share or a count, with its interval.
fn every_share(of: &Value, found: &mut Vec<f64>) {
    match of {
        Value::Object(fields) => {
            found.extend(fields.get("share").and_then(Value::as_f64));
            fields.values().for_each(|value| every_share(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| every_share(value, found)),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn an_interval_holds_its_value(count in 0..90_u64, more in 0..90_u64) {
        if let Some(interval) = wilson(count, count + more) {
            prop_assert!(interval.holds(count as f64 / (count + more) as f64));
            prop_assert!(interval.low >= 0.0 && interval.high.is_some_and(|high| high <= 1.0));
        }
        prop_assert!(poisson(count).holds(count as f64));
        if more > 0 {
            prop_assert!(odds(count, more).expect("there are some").holds(count as f64 / more as f64));
        }
    }

    #[test]
    fn a_share_of_exchanges_lies_in_its_interval(pairs in proptest::collection::vec((0..500_u64, 0..500_u64), 0..40)) {
        let (first, both) = pairs.iter().fold((0, 0), |sum, pair| (sum.0 + pair.0, sum.1 + pair.0 + pair.1));
        if let Some(interval) = exchanges(&pairs) {
            prop_assert!(interval.holds(first as f64 / both as f64));
            prop_assert!(interval.low >= 0.0 && interval.high.is_some_and(|high| high <= 1.0));
        }
    }

    #[test]
    fn shares_stay_in_bounds_and_no_count_exceeds_the_turns(kept in proptest::collection::vec(any::<bool>(), MARKED.len())) {
        let transcript = session();
        let marks: Vec<_> = MARKED
            .iter()
            .zip(kept)
            .map(|(&(turn, family, code, words), keep)| {
                let mut one = mark(&transcript, turn, family, code, words);
                one.rejected_by = (!keep).then(|| "a person".to_owned());
                one
            })
            .collect();
        let measures = measured(&transcript, &marks);
        prop_assert_eq!(measures.turned_down as usize, marks.iter().filter(|mark| mark.rejected_by.is_some()).count());
        let json = serde_json::to_value(&measures).expect("plain data");
        let mut shares = Vec::new();
        every_share(&json, &mut shares);
        prop_assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)));
        for (name, measure) in json.as_object().expect("an object") {
            let Some(turns) = measure["rests_on_turns"].as_u64() else { continue };
            prop_assert!(turns <= measure["of_turns"].as_u64().expect("a number"), "{}", name);
        }
        // What was turned down is as if it had never been said, but for the number turned down.
        let standing: Vec<_> = marks.iter().filter(|mark| mark.rejected_by.is_none()).cloned().collect();
        prop_assert_eq!(measures.numbers(), measured(&transcript, &standing).numbers());
    }
}
