//! `attune study alarms` as a researcher meets it.

use crate::support::desk::{Desk, done, lines, refusal, stands_alone};
use serde_json::Value;

/// Without drift and with a prior that is sure, surprises are (value − 10) / √(1 + 1e-18): here −1, −1, none, −2.5, 1, −4.
fn sure() -> Desk {
    let desk = Desk::new();
    desk.put("x.csv", "id,time,value\na,1,9\na,2,9\na,3,NA\na,4,7.5\na,5,11\na,6,6\n");
    desk
}

const SURE: &str = "--sem 1 --drift 0 --prior-mean 10 --prior-sd 0.000000001 --quiet";

fn column(text: &str, name: &str) -> Vec<String> {
    lines(text).iter().map(|line| line[name].clone()).collect()
}

/// By hand with k = .5 and h = 2: .5, 1, –, 3 (an alarm, over 2), 0 anew, 3.5 (an alarm).
#[test]
fn a_cusum_gathers_falls_and_begins_anew_after_an_alarm() {
    let out = done(&sure().study(&format!("alarms x.csv {SURE} --rule cusum --k 0.5 --h 2")));
    assert_eq!(out.lines().next(), Some("id,time,statistic,limit,alarm"));
    for (ours, theirs) in column(&out, "statistic").iter().zip(["0.5", "1", "", "3", "0", "3.5"]) {
        match theirs.parse::<f64>() {
            Ok(theirs) => assert!((ours.parse::<f64>().unwrap() - theirs).abs() < 1e-8, "{out}"),
            Err(_) => assert_eq!(ours, ""),
        }
    }
    assert_eq!(column(&out, "alarm"), ["false", "false", "", "true", "false", "true"]);
}

/// By hand with λ = .5 and L = 1.5: −.5 against 1.5 · .5 = .75; −.75 against 1.5 · √(1/3 · 15/16) = .8385; −1.625 rings.
#[test]
fn an_ewma_rings_below_its_widening_limit() {
    let out = done(&sure().study(&format!("alarms x.csv {SURE} --lambda 0.5 --limit 1.5")));
    let (statistic, limit) = (column(&out, "statistic"), column(&out, "limit"));
    let number = |text: &str| text.parse::<f64>().unwrap();
    assert!((number(&statistic[1]) + 0.75).abs() < 1e-8 && (number(&limit[1]) + 0.838_525_491).abs() < 1e-8, "{out}");
    assert!((number(&statistic[3]) + 1.625).abs() < 1e-8, "{out}");
    assert_eq!(column(&out, "alarm"), ["false", "false", "", "true", "false", "true"]);
    let other = done(&sure().study(&format!("alarms x.csv {SURE} --lambda 0.5 --limit 1.5 --better lower")));
    assert_eq!(column(&other, "alarm"), ["false", "false", "", "false", "false", "false"]);
    assert!(number(&column(&other, "limit")[0]) > 0.0);
    let both = done(&sure().study(&format!("alarms x.csv {SURE} --lambda 0.5 --limit 1.5 --sides two")));
    assert_eq!(column(&both, "alarm"), column(&out, "alarm"));
}

/// METHODS B.13 prints 483 and .045 for the average, 335 and .047 for the sum.
#[test]
fn the_summary_says_how_often_the_rule_rings_for_nothing() {
    let desk = sure();
    let summary = |rule: &str| {
        done(&desk.study(&format!("alarms x.csv {SURE} {rule} --out o.csv --summary s.json")));
        desk.json("s.json")
    };
    let near = |value: &Value, printed: f64, error: f64| {
        assert!((value.as_f64().unwrap() - printed).abs() <= error, "{value}, not {printed}");
    };
    let average = summary("");
    near(&average["arl0_steady_limits"], 483.0, 0.5);
    near(&average["false_alarm_in_20"], 0.045, 0.001);
    assert!(average["arl0"].as_f64().unwrap() < 483.0, "limits that begin narrow ring earlier");
    let sum = summary("--rule cusum");
    near(&sum["arl0"], 335.0, 0.5);
    near(&sum["false_alarm_in_20"], 0.047, 0.001);
    assert_eq!((&sum["surprises"], &sum["alarms"], &sum["clients_with_alarm"]), (&5.into(), &1.into(), &1.into()));
    assert_eq!(summary("--rule cusum --k 5 --h 30")["arl0"], Value::Null);
}

/// The start is diffuse: the first answer is surprising to nobody.
#[test]
fn a_first_answer_without_a_prior_has_no_statistic() {
    let out = done(&sure().study("alarms x.csv --sem 1 --drift 0.1 --quiet"));
    let statistic = column(&out, "statistic");
    assert_eq!((statistic[0].as_str(), statistic[2].as_str()), ("", ""));
    assert!(statistic[1].parse::<f64>().is_ok());
}

#[test]
fn what_is_wrong_is_told_and_nothing_is_written() {
    let desk = sure();
    for (options, told) in [
        ("--rule cusum --lambda 0.2", "only --rule ewma uses it"),
        ("--k 0.5", "only --rule cusum uses it"),
        ("--rule cusum --sides two", "only --rule ewma uses it"),
        ("--lambda 0", "is no weight"),
        ("--limit 99", "is no limit"),
        ("--rule cusum --k -1", "is no allowance"),
        ("--drift -0.1", "lies below 0"),
    ] {
        let refused = refusal(&desk.study(&format!("alarms x.csv --sem 1 {options} --out o.csv")));
        assert!(refused.contains(told), "{options}: {refused}");
        assert!(!desk.has("o.csv"));
    }
}

#[test]
fn the_report_stands_alone_and_says_what_chance_brings() {
    let page = done(&sure().study(&format!("alarms x.csv {SURE} --format html")));
    stands_alone(&page);
    assert!(page.contains("were to be expected by chance"));
}
