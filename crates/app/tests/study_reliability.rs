//! `attune study reliability` as a researcher meets it.

use crate::support::desk::{Desk, done, refusal, stands_alone};
use serde_json::Value;

/// Written by `reference/reliability.R`.
fn from_r() -> Value {
    serde_json::from_str(include_str!("../../../reference/reliability.json")).unwrap()
}

/// The invented answers as a table; its fourth item is keyed the other way, of 1 to 5.
fn answers() -> Desk {
    let desk = Desk::new();
    let cell = |answer: &Value| answer.as_f64().map_or("NA".to_owned(), |answer| answer.to_string());
    let line = |row: &Value| row.as_array().unwrap().iter().map(cell).collect::<Vec<_>>().join(",") + "\n";
    let rows: String = from_r()["answers"].as_array().unwrap().iter().map(line).collect();
    desk.put("t.csv", &format!("i1,i2,i3,i4,i5,i6\n{rows}"));
    desk
}

/// The same turn as 6 − x, over a range that holds all six.
const ALL: &str = "reliability t.csv --items i1,i2,i3,i4,i5,i6 --reverse i4 --min -1 --max 7 --quiet";

fn named<'a>(all: &'a Value, list: &str, key: &str, name: &str) -> &'a Value {
    all[list].as_array().unwrap().iter().find(|row| row[key] == name).unwrap()
}

#[track_caller]
fn is_near(found: &Value, expected: &Value, within: f64) {
    assert!((found.as_f64().unwrap() - expected.as_f64().unwrap()).abs() <= within, "{found}, expected {expected}");
}

#[test]
fn alpha_omega_and_items_come_out_as_psych_and_lavaan_have_them() {
    let (desk, theirs) = (answers(), from_r());
    done(&desk.study(&format!("{ALL} --out o.json")));
    let ours = desk.json("o.json");
    let alpha = named(&ours, "coefficients", "name", "alpha");
    is_near(&alpha["estimate"], &theirs["listwise"]["alpha"], 1e-10);
    is_near(&alpha["low"], &theirs["listwise"]["feldt"][0], 1e-10);
    is_near(&alpha["high"], &theirs["listwise"]["feldt"][1], 1e-10);
    let omega = named(&ours, "coefficients", "name", "omega_total");
    for (column, name) in [("estimate", "omega"), ("se", "se"), ("low", "low"), ("high", "high")] {
        is_near(&omega[column], &theirs["lavaan"][name], 1e-6);
    }
    for item in 0..6 {
        let ours = &ours["item_statistics"][item];
        for (column, name) in
            [("r_total", "r_total"), ("r_rest", "r_rest"), ("alpha_if_dropped", "dropped"), ("mean", "mean")]
        {
            is_near(&ours[column], &theirs["listwise"][name][item], 1e-10);
        }
        is_near(&ours["loading"], &theirs["lavaan"]["loadings"][item], 1e-6);
    }
    assert_eq!((&ours["rows"], &ours["rows_used"]), (&90.into(), &85.into()));
}

#[test]
fn pairs_of_answers_give_the_alpha_of_psych_by_default() {
    let desk = answers();
    done(&desk.study(&format!("{ALL} --missing pairwise --out o.json")));
    let ours = desk.json("o.json");
    is_near(&named(&ours, "coefficients", "name", "alpha")["estimate"], &from_r()["pairwise"]["alpha"], 1e-10);
    assert_eq!(ours["missing"], "pairwise");
}

#[test]
fn an_item_keyed_the_other_way_is_noticed_and_people_left_out_are_counted() {
    let ran = answers().study("reliability t.csv --items i1,i2,i3,i4,i5,i6 --out o.json");
    done(&ran);
    let told = String::from_utf8_lossy(&ran.stderr).into_owned();
    assert!(told.contains("`i4` runs against the rest") && told.contains("--reverse i4"), "{told}");
    assert!(told.contains("5 of 90 people left an item out"), "{told}");
}

#[test]
fn what_one_or_two_items_cannot_tell_is_empty_with_its_reason() {
    let desk = answers();
    done(&desk.study("reliability t.csv --items i1,i2 --quiet --out two.json"));
    let two = desk.json("two.json");
    assert!(named(&two, "coefficients", "name", "alpha")["estimate"].is_number());
    assert!(named(&two, "coefficients", "name", "omega_total")["reason"].as_str().unwrap().contains("three items"));
    done(&desk.study("reliability t.csv --items i1 --quiet --out one.json"));
    let one = desk.json("one.json");
    assert!(
        one["coefficients"]
            .as_array()
            .unwrap()
            .iter()
            .all(|row| row["estimate"].is_null() && row["reason"].is_string())
    );
    assert!(one["item_statistics"][0]["mean"].is_number());
}

/// By hand: covariances 90, 80 and 52 ask the first item for 90·80/52 = 138 of its variance of 100.
#[test]
fn a_heywood_case_is_named_and_has_no_interval() {
    let desk = Desk::new();
    let rows = [(1, 1, 1), (1, -1, -1), (-1, 1, -1), (-1, -1, 1)];
    let row = |&(x, y, z): &(i32, i32, i32)| format!("{},{},{}\n", 10 * x, 9 * x + 4 * y, 8 * x - 5 * y + 3 * z);
    desk.put("t.csv", &format!("a,b,c\n{}", rows.iter().map(row).collect::<String>()));
    let ran = desk.study("reliability t.csv --items a,b,c --out o.json");
    done(&ran);
    assert!(String::from_utf8_lossy(&ran.stderr).contains("`a` itself, without any error (a Heywood case)"));
    let ours = desk.json("o.json");
    assert_eq!(ours["one_factor"]["heywood"], "a");
    let omega = named(&ours, "coefficients", "name", "omega_total");
    assert!(omega["estimate"].is_number() && omega["low"].is_null() && omega["reason"].is_string(), "{omega}");
}

#[test]
fn what_cannot_be_read_is_named_with_its_place() {
    let desk = Desk::new();
    desk.put("t.csv", "a,b,c\n1,2,5\n2,6,4\n3,x,\n4,,2\n");
    desk.put("gaps.csv", "a,b\n1,\n,2\n3,4\n");
    let complaints = [
        ("t.csv --items a,c --reverse c", "--min"),
        ("t.csv --items a,c --reverse c --min 5 --max 1", "5 is not below 1"),
        ("t.csv --items a,c --reverse b --min 1 --max 5", "--reverse: `b` is none of --items"),
        ("t.csv --items a,b --reverse b --min 1 --max 5", "line 3, column 2 (b): 6 lies outside 1 to 5"),
        ("t.csv --items a,b", "line 4, column 2 (b): `x` is not a number"),
        ("t.csv --items a,d", "there is no column `d`"),
        ("t.csv --items a,a", "asked for twice"),
        ("t.csv --items a,c --min 1 --max inf", "not a finite number"),
        ("gaps.csv --items a,b", "1 row that can be used is too few; it takes 2"),
    ];
    for (arguments, what) in complaints {
        let told = refusal(&desk.study(&format!("reliability {arguments} --out o.json")));
        assert!(told.contains(what), "{arguments}: {told}");
        assert!(!desk.has("o.json"));
    }
}

#[test]
fn the_page_stands_alone_and_shows_every_item() {
    let desk = answers();
    done(&desk.study(&format!("{ALL} --out o.html")));
    let page = desk.text("o.html");
    stands_alone(&page);
    assert!(page.contains("<svg") && (1..=6).all(|item| page.contains(&format!("i{item}"))));
}
