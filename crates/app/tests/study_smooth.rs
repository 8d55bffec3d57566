//! `attune study smooth` as a researcher meets it.

use crate::support::desk::{Desk, Line, done, lines, reference, refusal, stands_alone};
use serde_json::Value;

fn nile(column: &str) -> Desk {
    let desk = Desk::new();
    let rows =
        lines(&reference("ssm/nile_input.csv")).into_iter().map(|row| format!("nile,{},{}\n", row["t"], row[column]));
    desk.put("nile.csv", &format!("id,time,value\n{}", rows.collect::<String>()));
    desk
}

fn number(line: &Line, name: &str) -> f64 {
    line[name].parse().unwrap_or_else(|_| panic!("{name} is `{}`", line[name]))
}

/// 1e-8, or 1e-10 of it where it is large.
fn same(ours: f64, theirs: f64, what: &str) {
    assert!((ours - theirs).abs() <= 1e-8 + 1e-10 * theirs.abs(), "{what}: ours {ours}, theirs {theirs}");
}

/// KFAS 1.6.0: filtered and smoothed states and variances, and the innovations that follow from its predictions.
fn as_kfas_has_it(file: &str, column: &str, options: &str, noise: f64) {
    let ours = lines(&done(&nile(column).study(&format!("smooth nile.csv --quiet --sem {} {options}", noise.sqrt()))));
    let theirs = lines(&reference(&format!("ssm/{file}")));
    assert_eq!(ours.len(), theirs.len());
    let slopes = options.contains("--trend");
    for (ours, theirs) in ours.iter().zip(&theirs) {
        let what = format!("{file} {}", theirs["t"]);
        let pairs =
            [("filtered", "att1", "Ptt11"), ("smoothed", "alphahat1", "V11"), ("smoothed_slope", "alphahat2", "V22")];
        for (name, mean, variance) in &pairs[..if slopes { 3 } else { 2 }] {
            same(number(ours, name), number(theirs, mean), &what);
            same(number(ours, &format!("{name}_sd")).powi(2), number(theirs, variance), &what);
        }
        if number(theirs, "Pinf_pred11") > 0.0 {
            assert_eq!((ours["predicted"].as_str(), ours["innovation_sd"].as_str()), ("", ""), "{what}");
            continue;
        }
        same(number(ours, "predicted"), number(theirs, "a_pred1"), &what);
        same(number(ours, "innovation_sd").powi(2), number(theirs, "P_pred11") + noise, &what);
        match theirs["y"].parse::<f64>() {
            Ok(y) => same(number(ours, "innovation"), y - number(theirs, "a_pred1"), &what),
            Err(_) => assert_eq!((ours["innovation"].as_str(), ours["value"].as_str()), ("", ""), "{what}"),
        }
    }
}

#[test]
fn the_nile_comes_out_as_kfas_has_it() {
    as_kfas_has_it("nile_local_level_fixed.csv", "y", "--drift 1469.1", 15099.0);
    as_kfas_has_it("nile_local_level_missing_fixed.csv", "y_missing", "--drift 1469.1", 15099.0);
    as_kfas_has_it("nile_llt_fixed.csv", "y", "--trend --drift 1300,4", 14000.0);
    as_kfas_has_it("nile_llt_missing_fixed.csv", "y_missing", "--trend --drift 1300,4", 14000.0);
    let prior = "--drift 1469.1 --prior-mean 1000 --prior-sd 200";
    as_kfas_has_it("nile_local_level_properprior.csv", "y", prior, 15099.0);
}

/// METHODS I: KFAS leaves ½·ln 2π = .91894 out for each diffuse answer: one for a level, two for a trend. −632.5456 is the
/// Nile's log-likelihood in Durbin & Koopman (2012), section 2.10.
#[test]
fn the_diffuse_constant_is_left_out_unless_asked_for() {
    let desk = nile("y");
    let of = |options: &str| {
        done(&desk.study(&format!("smooth nile.csv --quiet --sem 122.878 {options} --out o.csv --summary s.json")));
        desk.json("s.json")["per_id"][0]["log_likelihood"].as_f64().unwrap()
    };
    let level = of("--drift 1469.1");
    assert!((level + 632.545_6).abs() < 1e-3, "{level}");
    let half = 0.918_938_533_204_672_7;
    assert!((level - of("--drift 1469.1 --log-likelihood-constant") - half).abs() < 1e-9);
    let trend = of("--drift 1300,4 --trend");
    assert!((trend - of("--drift 1300,4 --trend --log-likelihood-constant") - 2.0 * half).abs() < 1e-9);
    let prior = "--drift 1469.1 --prior-mean 1000 --prior-sd 200";
    assert!((of(prior) - of(&format!("{prior} --log-likelihood-constant"))).abs() < 1e-12);
}

/// KFAS estimated noise and drift together; with its noise given, its drift is found again.
#[test]
fn an_estimated_drift_is_told_by_id_and_so_is_the_boundary() {
    let desk = nile("y");
    done(&desk.study("smooth nile.csv --quiet --sem 122.876 --out o.csv --summary s.json"));
    let told = &desk.json("s.json")["per_id"][0];
    let drift = told["drift"].as_f64().unwrap();
    assert!((drift / 1469.2 - 1.0).abs() < 1e-3, "{drift}");
    assert_eq!((&told["boundary"], &told["reason"]), (&Value::Bool(false), &Value::Null));
    desk.put("flat.csv", "id,time,value\na,1,5.1\na,2,4.9\na,3,5\na,4,5.1\n");
    let output = desk.study("smooth flat.csv --sem 1 --out o.csv --summary s.json");
    assert!(String::from_utf8_lossy(&output.stderr).contains("1 of 1 clients the likeliest drift is 0"));
    let told = &desk.json("s.json")["per_id"][0];
    assert_eq!((&told["boundary"], told["drift"].as_f64()), (&Value::Bool(true), Some(0.0)));
}

#[test]
fn what_cannot_be_said_has_empty_cells_and_a_reason_and_never_nan() {
    let desk = Desk::new();
    desk.put("few.csv", "id,time,value\nnone,1,NA\nnone,2,\none,1,\none,2,4\ntwo,1,4\ntwo,2,5\n");
    for options in [
        "",
        "--trend",
        "--drift 0",
        "--drift 1,0.1 --trend",
        "--prior-mean 3 --prior-sd 1",
        "--drift 1 --prior-mean 3 --prior-sd 1 --trend",
    ] {
        let output = desk.study(&format!("smooth few.csv --sem 1 {options} --out o.json --summary s.json"));
        done(&output);
        let text = desk.text("o.json");
        assert!(!text.contains("NaN") && !text.contains("inf"), "{options}");
        assert_eq!(desk.json("o.json")["rows"].as_array().unwrap().len(), 6);
    }
    let reason = |options: &str, at: usize| {
        done(&desk.study(&format!("smooth few.csv --sem 1 {options} --out o.csv --summary s.json")));
        desk.json("s.json")["per_id"][at]["reason"].clone()
    };
    assert_eq!(reason("", 2), "2 answers cannot say how fast it moves, which takes 3; give --drift a number");
    assert_eq!(reason("--drift 1", 0), "there is no answer, and without a prior nothing is known");
    assert_eq!(reason("--drift 1", 1), Value::Null);
    let never = "no slope can be told from this, so the diffuse start of the trend never ends";
    assert_eq!(reason("--drift 1 --trend", 1), never);
    done(&desk.study("smooth few.csv --sem 1 --drift 1 --out o.csv --summary s.json"));
    assert_eq!(desk.json("s.json")["per_id"][0]["log_likelihood"].as_f64(), Some(0.0), "METHODS J");
    let back = &lines(&desk.text("o.csv"))[2];
    assert_eq!((number(back, "smoothed"), back["filtered"].as_str()), (4.0, ""), "cast back");
    same(number(back, "smoothed_sd"), 2.0_f64.sqrt(), "1 of noise and 1 of drift");
}

/// Rows of three clients mixed and out of order come out where they stood, with the same numbers.
#[test]
fn rows_need_no_order_and_keep_their_places() {
    let desk = Desk::new();
    let rows: Vec<String> = (0..60).map(|i| format!("c{},{},{}\n", i % 3, i / 3, (i * 37) % 11)).collect();
    desk.put("plain.csv", &format!("id,time,value\n{}", rows.concat()));
    let mixed: Vec<String> = (0..60).map(|i| rows[(i * 23) % 60].clone()).collect();
    desk.put("mixed.csv", &format!("id,time,value\n{}", mixed.concat()));
    for options in ["--drift 0.3", "--trend --drift 0.3,0.01", "--drift estimate"] {
        let of = |file: &str| done(&desk.study(&format!("smooth {file} --quiet --sem 1.5 {options}")));
        let (plain, mixed) = (of("plain.csv"), of("mixed.csv"));
        let by_row: Vec<&str> = plain.lines().skip(1).collect();
        for (i, line) in mixed.lines().skip(1).enumerate() {
            assert_eq!(line, by_row[(i * 23) % 60]);
        }
        let one = done(&desk.study(&format!("smooth mixed.csv --quiet --sem 1.5 {options} --threads 1")));
        let many = done(&desk.study(&format!("smooth mixed.csv --quiet --sem 1.5 {options} --threads 7")));
        assert_eq!((&one, &many), (&mixed, &mixed));
    }
}

/// A week between days is seven units: the drift of a day times seven, by hand 1 + 7 · 0.25 = 2.75 before the second.
#[test]
fn days_of_the_calendar_count_in_days_and_come_out_as_they_went_in() {
    let desk = Desk::new();
    desk.put("days.csv", "id,time,value\na,2026-02-26,4\na,2026-03-05,6\n");
    let rows = lines(&done(&desk.study("smooth days.csv --sem 1 --drift 0.25 --summary s.json")));
    assert_eq!(rows[1]["time"], "2026-03-05");
    same(number(&rows[1], "innovation_sd").powi(2), 3.75, "1 + 1.75 + 1");
    assert_eq!(desk.json("s.json")["unit_of_time"], "days");
}

#[test]
fn what_is_wrong_is_told_with_its_place_and_nothing_is_written() {
    let desk = Desk::new();
    desk.put("ok.csv", "id,time,value\na,1,4\na,2,5\n");
    desk.put("twice.csv", "id,time,value\na,1,4\nb,1,4\na,1.0,5\n");
    desk.put("mixed.csv", "id,time,value\na,1,4\na,2026-01-01,5\n");
    desk.put("late.csv", "id,time,value\na,,4\n");
    desk.put("german.csv", "id,time,value\na,05.01.2026,4\n");
    for (arguments, told) in [
        ("smooth twice.csv --sem 1", "time 1 of `a` stands twice, in lines 2 and 4"),
        ("smooth mixed.csv --sem 1", "line 3, column 2 (time): days and plain numbers"),
        ("smooth late.csv --sem 1", "line 2, column 2 (time): the time is missing"),
        ("smooth german.csv --sem 1", "write days as 2026-11-22"),
        ("smooth ok.csv --sem 0", "does not lie above 0"),
        ("smooth ok.csv --sem -1", "does not lie above 0"),
        ("smooth ok.csv --sem 1 --drift -1", "lies below 0"),
        ("smooth ok.csv --sem 1 --drift 1,-1 --trend", "lies below 0"),
        ("smooth ok.csv --sem 1 --drift 1,1", "add --trend"),
        ("smooth ok.csv --sem 1 --drift 1,1,1 --trend", "more than two parts"),
        ("smooth ok.csv --sem 1 --drift much", "is not a number"),
        ("smooth ok.csv --sem 1 --prior-mean 3", "--prior-sd"),
        ("smooth ok.csv --sem 1 --prior-mean 3 --prior-sd 0", "does not lie above 0"),
        ("smooth ok.csv --sem 1 --value score", "there is no column `score`"),
        ("smooth ok.csv", "--sem"),
    ] {
        let refused = refusal(&desk.study(&format!("{arguments} --out o.csv --summary s.json")));
        assert!(refused.contains(told), "{arguments}: {refused}");
        assert!(!desk.has("o.csv") && !desk.has("s.json"), "{arguments}");
    }
}

#[test]
fn the_report_stands_alone_and_draws_levels() {
    let desk = Desk::new();
    desk.put("two.csv", "id,time,value\na,1,4\na,2,5\na,4,\na,5,9\nb,1,3\nb,3,3\nb,4,1\n");
    let page = done(&desk.study("smooth two.csv --sem 1 --drift 0.5 --format html"));
    stands_alone(&page);
    assert!(page.contains("Smoothed levels") && page.contains("95 % band"));
}
