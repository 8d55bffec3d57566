//! `attune study expected` as a researcher meets it.

use crate::support::desk::{Desk, done, lines, refusal, stands_alone};
use serde_json::{Value, json};

/// Made-up courses and what lme4 learns from them; the script stands beside it.
fn reference() -> Value {
    serde_json::from_str(include_str!("../../../reference/growth_expected.json")).unwrap()
}

fn courses(clients: u64) -> String {
    let all = reference();
    let rows = all["rows"].as_array().unwrap().iter().filter(|row| row[0].as_u64().unwrap() <= clients);
    rows.fold("id,session,value\n".to_owned(), |text, row| text + &format!("{},{},{}\n", row[0], row[1], row[2]))
}

/// Fifty-digit arithmetic, as `reference/expected.py` wrote it, for parameters that were given.
#[test]
fn bounds_from_given_parameters_are_those_of_fifty_digits() {
    let outside: Value = serde_json::from_str(include_str!("../../../reference/expected.json")).unwrap();
    let desk = Desk::new();
    desk.put("p.json", &outside["parameters"].to_string());
    for (at, row) in outside["rows"].as_array().unwrap().iter().enumerate() {
        let table = format!("id,session,value\na,{},20\na,0,{}\n", row["session"], row["intake"]);
        let ours = done(&desk.study_with("expected --better lower --parameters p.json", &table));
        let line = &lines(&ours)[0];
        let theirs = [&row["mean"], &row["lower"][0], &row["lower"][1]].map(|number| number.as_f64().unwrap());
        for (name, theirs) in ["expected", "amber", "red"].iter().zip(theirs) {
            assert!((line[*name].parse::<f64>().unwrap() - theirs).abs() < 1e-8, "row {at} {name}: {line:?}");
        }
        let beyond = if 20.0 > theirs[2] {
            "red"
        } else if 20.0 > theirs[1] {
            "amber"
        } else {
            "none"
        };
        assert_eq!(line["beyond"], beyond, "{line:?}");
    }
}

#[test]
fn what_is_learned_is_what_lme4_learns_and_can_be_carried_elsewhere() {
    let desk = Desk::new();
    desk.put("t.csv", &courses(230));
    let first = done(&desk.study("expected t.csv --better lower --summary s.json"));
    let (ours, theirs) = (desk.json("s.json"), reference());
    let names = ["intercept", "log_session", "intake", "intake_by_log_session", "level_variance", "slope_variance"];
    let theirs = ["fixed", "level_slope_covariance_residual"].map(|part| theirs[part].as_array().unwrap().clone());
    for (name, theirs) in names.iter().zip(theirs.concat()) {
        let ours = ours["parameters"][name].as_f64().unwrap();
        assert!((ours / theirs.as_f64().unwrap() - 1.0).abs() < 1e-4, "{name}: {ours}");
    }
    let again = done(&desk.study("expected t.csv --better lower --parameters s.json"));
    assert_eq!(first, again, "a summary carries everything");
    let counts = &ours["counts"];
    let all: u64 = ["none", "amber", "red"].iter().map(|name| counts[name].as_u64().unwrap()).sum();
    let red = counts["red"].as_u64().unwrap() as f64 / all as f64;
    assert!((0.06..0.14).contains(&red), "about one in ten of those it learned from: {red}");
}

#[test]
fn below_two_hundred_cases_it_is_off_and_says_so_in_every_row() {
    let desk = Desk::new();
    desk.put("t.csv", &courses(199));
    let ran = desk.study("expected t.csv --better lower --out o.csv --summary s.json");
    done(&ran);
    assert!(String::from_utf8_lossy(&ran.stderr).contains("199 clients have a first score and a later one"));
    let rows = lines(&desk.text("o.csv"));
    assert!(rows.iter().all(|row| row["expected"].is_empty() && row["beyond"].is_empty()));
    assert!(rows.iter().all(|row| ["the first score", "fewer than 200 cases"].contains(&row["reason"].as_str())));
    let summary = desk.json("s.json");
    assert_eq!((&summary["off"], &summary["parameters"]), (&json!("fewer than 200 cases"), &Value::Null));
    done(&desk.study("expected t.csv --better lower --out o.html --quiet"));
    assert!(desk.text("o.html").contains("There is nothing to show: 199 clients"));
    desk.put("one.csv", &courses(1));
    let one = desk.study("expected one.csv --better lower --out o.csv");
    assert!(String::from_utf8_lossy(&one.stderr).contains("1 client has a first score and a later one"));
}

#[test]
fn rows_keep_their_order_and_each_empty_one_says_why() {
    let desk = Desk::new();
    desk.put(
        "p.json",
        &json!({"parameters": {"intercept": 1, "log_session": -1, "intake": 1, "intake_by_log_session": 0,
        "level_variance": 4, "slope_variance": 0, "covariance": 0, "residual_variance": 5}})
        .to_string(),
    );
    let table = "id,session,value\na,3,NA\nb,-2,9\na,1,10\nb,0,8\nc,1,\na,2,30\n";
    let rows = lines(&done(&desk.study_with("expected --better lower --parameters p.json --quiet", table)));
    let reasons: Vec<&str> = rows.iter().map(|row| row["reason"].as_str()).collect();
    let expected = [
        "the score is missing",
        "the first score",
        "the first score",
        "sessions are counted from 1",
        "no earlier score",
        "",
    ];
    assert_eq!(reasons, expected);
    // 1 + 10 − ln 2, and √(4 + 5) = 3.
    assert!((rows[5]["expected"].parse::<f64>().unwrap() - 10.306_852_819_440_055).abs() < 1e-12);
    assert_eq!(rows[5]["beyond"], "red");
}

#[test]
fn what_cannot_be_asked_is_refused_with_what_to_do() {
    let desk = Desk::new();
    let twice = "id,session,value\na,1,2\nb,1,3\na,1,4\n";
    let wrong = refusal(&desk.study_with("expected --better lower", twice));
    assert!(wrong.contains("session 1 of `a` stands twice, in lines 2 and 4"), "{wrong}");
    let wrong = refusal(&desk.study_with("expected --better lower --amber 95", twice));
    assert!(wrong.contains("the amber bound must come before the red one"), "{wrong}");
    desk.put("p.json", "{\"intercept\": 1}");
    let wrong = refusal(&desk.study_with("expected --better lower --parameters p.json", twice));
    assert!(wrong.contains("`log_session` is missing"), "{wrong}");
    let wrong = refusal(&desk.study_with("expected --better lower --parameters absent.json", twice));
    assert!(wrong.contains("absent.json"), "{wrong}");
}

#[test]
fn no_page_says_how_a_course_will_end() {
    let desk = Desk::new();
    desk.put("t.csv", &courses(230));
    done(&desk.study("expected t.csv --better lower --red 95 --out o.html"));
    assert!(desk.text("o.html").contains("Of a hundred scores that are as expected, 5 are red by chance alone."));
    let help = done(&desk.study("expected --help"));
    let page = desk.text("o.html");
    stands_alone(&page);
    assert!(page.contains("worth asking about") && help.contains("worth asking about"));
    for never in ["will fail", "remaining", "predicts", "at risk"] {
        assert!(!page.contains(never) && !help.contains(never), "{never}");
    }
}
