//! `attune study congruence` as a researcher meets it.

use crate::support::desk::{self, Desk, done, lines, reference, refusal, stands_alone};
use serde_json::Value;

const MOTCON: &str = "congruence motcon.csv --x ePow --y iPow --outcome postVA";

fn motcon() -> Desk {
    let desk = Desk::new();
    desk.put("motcon.csv", &reference("rsa/motcon_input.csv"));
    desk
}

fn value(rows: &[desk::Line], parameter: &str, column: &str) -> f64 {
    rows.iter().find(|row| row["parameter"] == parameter).unwrap()[column].parse().unwrap()
}

/// R 4.2.2's lm, and RSA 0.10.8.
#[test]
fn the_open_example_comes_out_as_r_has_it() {
    let desk = motcon();
    let reference: Value = serde_json::from_str(&reference("rsa/motcon.json")).unwrap();
    let reference = &reference["results"]["motcon"];
    let rows = lines(&done(&desk.study(&format!("{MOTCON} --quiet --summary s.json"))));
    for theirs in reference["ols"]["a"].as_array().unwrap() {
        let name = theirs["par"].as_str().unwrap();
        for (ours, column) in [("estimate", "est"), ("se", "se"), ("p", "p")] {
            assert!((value(&rows, name, ours) - theirs[column].as_f64().unwrap()).abs() < 1e-10, "{name} {ours}");
        }
    }
    let p11 = reference["stationary"]["p11"].as_f64().unwrap();
    assert!((value(&rows, "p11", "estimate") - p11).abs() < 1e-10);
    let summary = desk.json("s.json");
    assert_eq!((&summary["rows"], &summary["n"], &summary["left_out"]), (&84.into(), &84.into(), &0.into()));
    assert_eq!(summary["strict_congruence"], false);
}

#[test]
fn the_package_s_errors_are_there_for_who_asks() {
    let rows = lines(&done(&motcon().study(&format!("{MOTCON} --errors package --quiet"))));
    assert!((value(&rows, "a4", "se") / 0.165_528_886 - 1.0).abs() < 1e-5, "RSA prints .16553");
    assert!((value(&rows, "p10", "se") / 0.446_521_775 - 1.0).abs() < 1e-5, "RSA prints .44652");
}

/// Moving both views by one number moves places by it and leaves bends and a5 alone.
#[test]
fn centring_moves_places_and_leaves_bends() {
    let desk = motcon();
    let plain = lines(&done(&desk.study(&format!("{MOTCON} --quiet"))));
    let moved = lines(&done(&desk.study(&format!("{MOTCON} --center .5 --quiet"))));
    for (name, by) in [("x0", 0.5), ("y0", 0.5), ("a2", 0.0), ("a4", 0.0), ("a5", 0.0), ("p11", 0.0)] {
        let (one, other) = (value(&plain, name, "estimate"), value(&moved, name, "estimate"));
        assert!((one - other - by).abs() < 1e-9, "{name}: {one}, {other}");
    }
    assert!((value(&plain, "a1", "estimate") - value(&moved, "a1", "estimate")).abs() > 0.01);
}

#[test]
fn rows_of_one_client_make_errors_by_client_and_few_clients_are_said() {
    let desk = Desk::new();
    let row = |at: i32| {
        let (x, y) = (at % 5, at * 3 % 7);
        format!("c{},{x},{y},{}\n", at % 9, (at * at) % 11)
    };
    let rows = (0..45).map(row).collect::<String>() + "c1,,2,3\nc2,1,2,NA\n";
    desk.put("t.csv", &format!("id,x,y,z\n{rows}"));
    let ran = desk.study("congruence t.csv --x x --y y --outcome z --id id --out o.csv --summary s.json");
    done(&ran);
    let summary = desk.json("s.json");
    assert_eq!((&summary["clients"], &summary["df"], &summary["left_out"]), (&9.into(), &8.0.into(), &2.into()));
    assert!(String::from_utf8_lossy(&ran.stderr).contains("9 clients are few"));
    let wrong = refusal(&desk.study("congruence t.csv --x x --y y --outcome z --id id --errors robust"));
    assert!(wrong.contains("--errors"), "{wrong}");
}

#[test]
fn a_place_that_is_not_there_is_empty_with_its_reason() {
    let mut table = "x,y,z\n".to_owned();
    for x in -2_i32..=2 {
        (-2_i32..=2).for_each(|y| table += &format!("{x},{y},{}\n", 4 - (x - y) * (x - y)));
    }
    let rows = lines(&done(&Desk::new().study_with("congruence --x x --y y --outcome z --quiet", &table)));
    let top = rows.iter().find(|row| row["parameter"] == "x0").unwrap();
    assert!(top["estimate"].is_empty() && top["reason"].contains("level nowhere"), "{top:?}");
    assert!((value(&rows, "p11", "estimate") - 1.0).abs() < 1e-9);
}

#[test]
fn too_few_rows_and_one_view_twice_are_refused() {
    let desk = Desk::new();
    let wrong = refusal(&desk.study_with("congruence --x x --y y --outcome z", "x,y,z\n1,2,3\n2,3,4\n"));
    assert!(wrong.contains("at least 7"), "{wrong}");
    let same: String = (0..12).map(|at| format!("{at},{at},{}\n", at * at % 5)).collect();
    let wrong = refusal(&desk.study_with("congruence --x x --y y --outcome z", &format!("x,y,z\n{same}")));
    assert!(wrong.contains("the term y is a mixture"), "{wrong}");
}

#[test]
fn the_page_stands_alone_and_says_what_it_does_not_mean() {
    let desk = motcon();
    done(&desk.study(&format!("{MOTCON} --out o.html --quiet")));
    let page = desk.text("o.html");
    stands_alone(&page);
    assert!(page.contains("It does not say who is right"));
    assert!(page.contains("Where both agree, and where they part") && page.matches("class=\"chart\"").count() == 4);
}
