//! `attune study agreement` as a researcher meets it.

use crate::support::desk::{Desk, done, lines, reference, refusal, stands_alone};
use serde_json::Value;

fn rows(desk: &Desk, name: &str) -> Vec<Value> {
    desk.json(name)["rows"].as_array().unwrap().clone()
}

fn row<'a>(rows: &'a [Value], measure: &str) -> &'a Value {
    rows.iter().find(|row| row["measure"] == measure).unwrap()
}

#[track_caller]
fn is_near(row: &Value, column: &str, expected: f64, within: f64) {
    let found = row[column].as_f64().unwrap();
    assert!((found - expected).abs() <= within, "{column} of {row}: expected {expected}");
}

/// psych 2.2.9; Shrout & Fleiss 1979 print .17, .29, .71, .44, .62 and .91.
#[test]
fn the_table_of_shrout_and_fleiss_comes_out_as_psych_has_it() {
    let desk = Desk::new();
    desk.put("sf.csv", &reference("rel/shrout_fleiss_input.csv").replace('"', ""));
    done(&desk.study("agreement sf.csv --raters V1,V2,V3,V4 --kind interval --quiet --out o.json"));
    let ours = rows(&desk, "o.json");
    let theirs: Value = serde_json::from_str(&reference("rel/shrout_fleiss.json")).unwrap();
    for psych in theirs["results"]["icc_shrout_fleiss"].as_array().unwrap() {
        let ours = row(&ours, &psych["type"].as_str().unwrap().to_lowercase());
        let columns =
            [("estimate", "ICC"), ("statistic", "F"), ("p", "p"), ("low", "lower bound"), ("high", "upper bound")];
        for (column, name) in columns {
            is_near(ours, column, psych[name].as_f64().unwrap(), 1e-10);
        }
        assert_eq!((ours["df1"].as_f64(), ours["df2"].as_f64()), (psych["df1"].as_f64(), psych["df2"].as_f64()));
    }
    assert!(row(&ours, "kappa")["reason"].as_str().unwrap().contains("two raters, and there are 4"));
}

/// Krippendorff 2011: .743, .815 and .849, with gaps; asked three times, once as words in an order.
#[test]
fn krippendorff_s_observers_have_his_alphas_through_every_kind() {
    let desk = Desk::new();
    let text = "a;b;c;d\n1;1;;1\n2;2;3;2\n3;3;3;3\n3;3;3;3\n2;2;2;2\n1;2;3;4\n4;4;4;4\n1;1;2;1\n2;2;2;2\n;5;5;5\n;;1;1\n;3;NA;\n";
    desk.put("k.csv", text);
    for (kind, measure, printed) in [
        ("nominal", "alpha_nominal", 0.743),
        ("ordinal", "alpha_ordinal", 0.815),
        ("interval", "alpha_interval", 0.849),
    ] {
        done(
            &desk.study(&format!(
                "agreement k.csv --raters a,b,c,d --kind {kind} --quiet --out o.json --summary s.json"
            )),
        );
        let rows = rows(&desk, "o.json");
        is_near(row(&rows, measure), "estimate", printed, 0.0005);
        assert_eq!(row(&rows, measure)["n"], 11);
    }
    let summary = desk.json("s.json");
    assert_eq!(
        (&summary["rows"], &summary["rows_everybody_rated"], &summary["seed"]),
        (&12.into(), &8.into(), &1.into())
    );
    let words = [("1", "never"), ("2", "rarely"), ("3", "sometimes"), ("4", "often"), ("5", "always")];
    desk.put("w.csv", &words.iter().fold(text.to_owned(), |text, (number, word)| text.replace(number, word)));
    let order = "agreement w.csv --raters a,b,c,d --quiet --levels never,rarely,sometimes,often,always";
    let alpha = lines(&done(&desk.study(order))).into_iter().find(|line| line["measure"] == "alpha_ordinal").unwrap();
    assert!((alpha["estimate"].parse::<f64>().unwrap() - 0.815).abs() < 0.0005);
}

/// By hand: seen .8, chance .5·.6 + .5·.4 = .5, kappa .6.
#[test]
fn words_are_nominal_and_what_needs_an_order_or_numbers_is_empty_with_its_reason() {
    let desk = Desk::new();
    let pairs = ["yes,yes", "yes,yes", "yes,yes", "yes,yes", "yes,no", "no,no", "no,no", "no,no", "no,no", "no,yes"];
    desk.put("t.csv", &format!("ann,ben\n{}\n", pairs.join("\n")));
    let ran = desk.study("agreement t.csv --a ann --b ben --out o.json");
    done(&ran);
    assert!(String::from_utf8_lossy(&ran.stderr).contains("`yes` are words and are read as nominal"));
    let rows = rows(&desk, "o.json");
    is_near(row(&rows, "percent"), "estimate", 80.0, 1e-12);
    is_near(row(&rows, "kappa"), "estimate", 0.6, 1e-12);
    for measure in
        ["kappa_linear", "kappa_quadratic", "fleiss_kappa", "alpha_ordinal", "alpha_interval", "icc1", "icc3k"]
    {
        let row = row(&rows, measure);
        assert!(row["estimate"].is_null() && row["reason"].is_string(), "{row}");
    }
}

#[test]
fn one_category_only_has_no_kappa_and_says_why() {
    let desk = Desk::new();
    desk.put("t.csv", "a,b\nyes,yes\nyes,yes\nyes,yes\n");
    done(&desk.study("agreement t.csv --a a --b b --quiet --out o.json"));
    let rows = rows(&desk, "o.json");
    is_near(row(&rows, "percent"), "estimate", 100.0, 0.0);
    for measure in ["kappa", "alpha_nominal"] {
        assert!(row(&rows, measure)["reason"].as_str().unwrap().starts_with("all ratings are the same"));
    }
}

#[test]
fn the_same_seed_draws_the_same_interval_and_another_one_another() {
    let desk = Desk::new();
    let rows: String = (0..40).map(|at| format!("{},{}\n", at % 5, (at * 7 % 11) % 5)).collect();
    desk.put("t.csv", &format!("a,b\n{rows}"));
    let ran = |more: &str| done(&desk.study(&format!("agreement t.csv --a a --b b --kind ordinal --quiet {more}")));
    assert_eq!(ran(""), ran("--seed 1 --threads 2"));
    assert_ne!(ran(""), ran("--seed 2"));
}

#[test]
fn what_cannot_be_read_is_named_with_its_place() {
    let desk = Desk::new();
    desk.put("t.csv", "a,b\n1,2\n2,high\n");
    let complaints = [
        ("--a a --b b --kind interval", "line 3, column 2 (b): `high` is not a number"),
        ("--a a --b b --kind ordinal", "--levels low,middle,high"),
        ("--a a --b bb", "did you mean `b`?"),
        ("--a a --b a", "asked for twice"),
        ("--raters a", "two raters at least"),
        ("--a a", "--b"),
        ("--a a --b b --levels 1,2,hihg", "did you mean `hihg`?"),
        ("--a a --b b --levels high", "one category leaves nothing to disagree about"),
        ("--a a --b b --levels 1,2,2,high", "`2` stands twice"),
        ("--a a --b b --levels 1,2,high --kind interval", "no equal steps"),
        ("--a a --b b --samples 5", "--samples"),
    ];
    for (arguments, what) in complaints {
        let told = refusal(&desk.study(&format!("agreement t.csv {arguments} --out o.csv")));
        assert!(told.contains(what), "{arguments}: {told}");
        assert!(!desk.has("o.csv"));
    }
}

#[test]
fn the_page_stands_alone() {
    let desk = Desk::new();
    let rows: String = (0..40).map(|at| format!("{},{}\n", at % 5, (at * 7 % 11) % 5)).collect();
    desk.put("t.csv", &format!("a,b\n{rows}"));
    done(&desk.study("agreement t.csv --a a --b b --quiet --out o.html"));
    let page = desk.text("o.html");
    stands_alone(&page);
    assert!(page.contains("<svg") && page.contains("icc2k"));
}
