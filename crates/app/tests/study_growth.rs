//! `attune study growth` as a researcher meets it.

use crate::support::desk::{Desk, done, lines, reference, refusal, stands_alone};
use serde_json::Value;

fn sleep() -> Desk {
    let desk = Desk::new();
    desk.put("sleep.csv", &reference("lmm/sleepstudy_input.csv"));
    desk
}

/// A model holds spaces, which the desk would take for the ends of arguments: R reads it without them just as well.
fn growth(desk: &Desk, model: &str, more: &str) -> std::process::Output {
    desk.study(&format!("growth sleep.csv --model {} {more}", model.replace(' ', "")))
}

fn close(ours: &Value, theirs: f64, relative: f64) {
    let ours = ours.as_f64().unwrap();
    assert!((ours / theirs - 1.0).abs() < relative, "ours {ours}, theirs {theirs}");
}

/// lme4 1.1-31, the best of three optimisers, and lmerTest 3.1-3.
#[test]
fn the_open_example_comes_out_as_lme4_and_lmer_test_have_it() {
    let desk = sleep();
    let told = done(&growth(&desk, "Reaction ~ Days + (Days | Subject)", "--quiet --random-effects modes.csv"));
    let told: Value = serde_json::from_str(&told).unwrap();
    let theirs: Value = serde_json::from_str(&reference("lmm/sleepstudy_slope_REML.json")).unwrap();
    for (ours, of_r) in told["fixed"].as_array().unwrap().iter().zip(theirs["satterthwaite"].as_array().unwrap()) {
        assert_eq!(ours["name"], of_r["term"]);
        close(&ours["estimate"], of_r["Estimate"].as_f64().unwrap(), 1e-6);
        close(&ours["se"], theirs["se"][ours["name"].as_str().unwrap()].as_f64().unwrap(), 1e-5);
        close(&ours["df"], of_r["df"].as_f64().unwrap(), 1e-3);
    }
    close(&told["random"][0]["sd"], 24.740_450_081_241_3, 1e-4);
    close(&told["random"][1]["corr"]["(Intercept)"], 0.065_551_377_552_451_9, 1e-4);
    close(&told["deviance_or_reml_criterion"], 1_743.628_271_958_49, 1e-9);
    assert_eq!((&told["n"], &told["groups"]["Subject"], &told["singular"]), (&180.into(), &18.into(), &false.into()));
    let modes = lines(&desk.text("modes.csv"));
    let first = &modes[0];
    assert_eq!(
        (first["group"].as_str(), first["level"].as_str(), first["name"].as_str()),
        ("Subject", "308", "(Intercept)")
    );
    assert!((first["mode"].parse::<f64>().unwrap() / 2.258_566_171_595_7 - 1.0).abs() < 1e-4);
    assert!((first["sd"].parse::<f64>().unwrap() / 12.070_836_651_696_4 - 1.0).abs() < 1e-5);
    assert_eq!(modes.len(), 36);
}

#[test]
fn a_typo_is_pointed_at_and_the_nearest_column_named() {
    let told = refusal(&growth(&sleep(), "Reaction ~ Dais + (1 | Subject)", ""));
    assert!(told.contains("there is no column `Dais`; did you mean `Days`?"), "{told}");
    assert!(told.contains("\n  Reaction~Dais+(1|Subject)\n           ^"), "{told}");
    let told = refusal(&growth(&sleep(), "Reaction ~ Days + (1 | Subject", ""));
    assert!(told.contains("this bracket is not closed") && told.ends_with("^\n"), "{told}");
}

#[test]
fn what_cannot_be_fitted_is_refused_with_what_to_do() {
    for (model, part) in [
        ("Reaction ~ Days", "add one, such as + (1 | client)"),
        ("Reaction ~ Days + (1 | Days)", ""),
        ("Reaction ~ log(Days) + (1 | Subject)", ", line 2: log(Days) is not a finite number in row 1"),
        ("Reaction ~ Days + (factor(Days) | Subject)", "too few to tell them from error"),
        ("Reaction ~ Days + lag(Days) + (1 | Subject)", "there is no function `lag` here"),
    ] {
        let output = growth(&sleep(), model, "");
        if part.is_empty() {
            done(&output);
        } else {
            let told = refusal(&output);
            assert!(told.contains(part), "{told}");
        }
    }
    let desk = Desk::new();
    desk.put("sleep.csv", "y,x,g\n1,a,1\n2,a,1\n3,a,2\n4,a,2\n5,a,3\n");
    assert!(refusal(&growth(&desk, "y ~ x + (1 | g)", "")).contains("`x` has one value only (`a`)"));
    desk.put("sleep.csv", "y,x,g\n1,2,1\n2,3,2\n3,2,3\n4,1,4\n");
    assert!(refusal(&growth(&desk, "y ~ x + (1 | g)", "")).contains("4 rows and as many of `g`"));
    desk.put("sleep.csv", "y,x,g\n1,2,1\n2,three,1\n3,2,3\n4,1,4\n");
    assert!(refusal(&growth(&desk, "y ~ x + (1 | g)", "")).contains("line 3, column 2 (x): `three` is not a number"));
    assert!(refusal(&growth(&desk, "y ~ x + (1 | g)", "--out g.csv")).contains("--out"));
}

#[test]
fn rows_left_out_and_effects_dropped_are_said() {
    let desk = Desk::new();
    let row = |at: i32| {
        let score = if at == 7 { String::new() } else { format!("{}", (at * at * 7) % 13) };
        format!("{score},{at},{},c{}\n", 2 * at + 1, at % 5)
    };
    desk.put("sleep.csv", &format!("y,t,twice,g\n{}", (0..30).map(row).collect::<String>()));
    let output = growth(&desk, "y ~ t + twice + (1 | g)", "");
    let told: Value = serde_json::from_str(&done(&output)).unwrap();
    assert_eq!((&told["n"], &told["left_out"], &told["dropped"][0]), (&29.into(), &1.into(), &"twice".into()));
    let noted = String::from_utf8(output.stderr).unwrap();
    assert!(noted.contains("1 of 30 rows lack a value") && noted.contains("make them up: twice"), "{noted}");
}

#[test]
fn the_same_bytes_come_out_whatever_the_threads() {
    let desk = sleep();
    let one = done(&growth(&desk, "Reaction ~ Days + (Days | Subject)", "--quiet --threads 1"));
    assert_eq!(one, done(&growth(&desk, "Reaction ~ Days + (Days | Subject)", "--quiet --threads 4")));
}

#[test]
fn a_page_stands_alone_and_names_nobody() {
    let desk = sleep();
    done(&growth(&desk, "Reaction ~ Days + (Days | Subject)", "--quiet --out growth.html"));
    let page = desk.text("growth.html");
    stands_alone(&page);
    assert!(!page.contains("308"), "a group is named");
    assert!(page.contains("Fitted courses.") && page.contains("(Intercept) by Subject."));
}
