//! `attune study correlate` as a researcher meets it.

use crate::support::desk::{self, Desk, done, lines, refusal, stands_alone};
use serde_json::Value;

/// One case of what R's `cor.test` found; the script stands beside it.
fn case(name: &str) -> Value {
    let all: Value = serde_json::from_str(include_str!("../../../reference/correlate.json")).unwrap();
    all["cases"].as_array().unwrap().iter().find(|case| case["name"] == name).unwrap().clone()
}

fn table(case: &Value) -> String {
    let cell = |value: &Value| if value.is_null() { "NA".to_owned() } else { value.to_string() };
    let rows = case["x"].as_array().unwrap().iter().zip(case["y"].as_array().unwrap());
    rows.fold("a;b;flat\n".to_owned(), |text, (x, y)| text + &format!("{};{};7\n", cell(x), cell(y)))
}

fn number(line: &desk::Line, name: &str) -> f64 {
    line[name].parse().unwrap()
}

#[test]
fn columns_with_gaps_come_out_as_r_has_them_and_say_what_is_missing() {
    let (desk, case) = (Desk::new(), case("gaps"));
    desk.put("t.csv", &table(&case));
    for method in ["pearson", "spearman"] {
        done(&desk.study(&format!("correlate t.csv --x a --y b --method {method} --out o.csv")));
        let line = &lines(&desk.text("o.csv"))[0];
        let theirs: Vec<f64> = case[method].as_array().unwrap().iter().filter_map(Value::as_f64).collect();
        for (name, theirs) in ["r", "low", "high", "p"].iter().zip(theirs) {
            assert!((number(line, name) - theirs).abs() < 1e-12, "{method} {name}: {line:?}");
        }
        assert_eq!((line["n"].as_str(), line["missing"].as_str()), ("21", "4"));
        assert_eq!((line["p_by"].as_str(), line["reason"].as_str()), ("t", ""));
    }
}

#[test]
fn a_column_that_does_not_vary_gets_a_row_with_its_reason_and_no_number() {
    let desk = Desk::new();
    desk.put("t.csv", &table(&case("eight")));
    let ran = desk.study("correlate t.csv --x a,flat --y b --out o.csv --summary s.json");
    done(&ran);
    let rows = lines(&desk.text("o.csv"));
    assert_eq!(rows[1]["reason"], "x does not vary in the rows that hold both");
    assert!(["r", "low", "high", "p", "p_adjusted"].iter().all(|name| rows[1][*name].is_empty()));
    assert!(!rows[0]["r"].is_empty() && rows[0]["p"] == rows[0]["p_adjusted"], "one question is one question");
    let summary = desk.json("s.json");
    assert_eq!((&summary["pairs_of_columns"], &summary["pairs_without_r"]), (&2.into(), &1.into()));
    assert!(String::from_utf8_lossy(&ran.stderr).contains("1 of 2 pairs of columns have no correlation"));
}

/// Two questions after Holm: twice the smaller p.
#[test]
fn every_x_is_held_against_every_y_and_p_allows_for_their_number() {
    let desk = Desk::new();
    let input = "a,b,c,d\n1,2,1,9\n2,1,3,4\n3,5,2,7\n4,3,5,1\n5,6,4,3\n";
    let rows = lines(&done(&desk.study_with("correlate --x a,b --y c,d --quiet", input)));
    let pairs: Vec<String> = rows.iter().map(|row| row["x"].clone() + &row["y"]).collect();
    assert_eq!(pairs, ["ac", "ad", "bc", "bd"]);
    let least = |name: &str| rows.iter().map(|row| number(row, name)).fold(1.0, f64::min);
    assert!((least("p_adjusted") - 4.0 * least("p")).abs() < 1e-15);
    let bare = lines(&done(&desk.study_with("correlate --x a,b --y c,d --adjust none", input)));
    assert!(bare.iter().all(|row| row["p"] == row["p_adjusted"]));
}

#[test]
fn what_cannot_be_asked_is_refused_with_what_to_do() {
    let desk = Desk::new();
    desk.put("t.csv", "alliance,phq\n1,2\nx,3\n");
    let wrong = refusal(&desk.study("correlate t.csv --x aliance --y phq"));
    assert!(wrong.contains("did you mean `alliance`?"), "{wrong}");
    let wrong = refusal(&desk.study("correlate t.csv --x alliance --y phq"));
    assert!(wrong.contains("line 3") && wrong.contains("`x` is not a number"), "{wrong}");
    let wrong = refusal(&desk.study("correlate t.csv --x alliance --y phq --confidence 100"));
    assert!(wrong.contains("95 is usual"), "{wrong}");
}

#[test]
fn a_page_and_a_json_file_say_what_the_rows_say() {
    let desk = Desk::new();
    desk.put("t.csv", &table(&case("forty")));
    done(&desk.study("correlate t.csv --x a --y b,flat --out o.html --summary s.json"));
    let page = desk.text("o.html");
    stands_alone(&page);
    assert!(page.matches("class=\"chart\"").count() == 2, "one picture, wide and narrow");
    assert!(page.contains("does not vary") && page.contains("does not say that the one brings the other about"));
    done(&desk.study("correlate t.csv --x a --y b,flat --out o.json"));
    assert_eq!(desk.json("o.json")["summary"], desk.json("s.json"));
    assert_eq!(desk.json("o.json")["rows"][1]["r"], Value::Null);
}
