//! `attune study within` as a researcher meets it.

use crate::support::desk::{Desk, done, refusal, stands_alone};
use serde_json::Value;

/// Made-up sessions and what lme4 and lmerTest find in them; the script stands beside it.
fn reference() -> Value {
    serde_json::from_str(include_str!("../../../reference/within.json")).unwrap()
}

fn sessions() -> Desk {
    let all = reference();
    let cell =
        |name: &str, at: usize| all[name][at].as_f64().map_or_else(|| "NA".to_owned(), |number| number.to_string());
    let row = |at| ["id", "therapist", "time", "x", "y"].map(|name| cell(name, at)).join(",") + "\n";
    let rows: String = (0..all["id"].as_array().unwrap().len()).map(row).collect();
    let desk = Desk::new();
    desk.put("t.csv", &format!("client,therapist,session,alliance,distress\n{rows}"));
    desk
}

const ASK: &str = "within t.csv --id client --time session --x alliance --y distress --quiet";

#[test]
fn each_design_comes_out_as_lme4_and_lmertest_have_it() {
    let (desk, all) = (sessions(), reference());
    let designs = ["", "--lag 1", "--lag 1 --without-earlier-y", "--detrend", "--therapist therapist"];
    for (case, options) in all["cases"].as_array().unwrap().iter().zip(designs) {
        done(&desk.study(&format!("{ASK} {options} --out o.json")));
        let ours = desk.json("o.json");
        assert_eq!(ours["n"], case["n"], "{options}");
        for (at, effect) in ours["fixed"].as_array().unwrap().iter().enumerate() {
            assert_eq!(effect["name"], case["terms"][at]);
            let ratio = effect["estimate"].as_f64().unwrap() / case["estimate"][at].as_f64().unwrap();
            assert!((ratio - 1.0).abs() < 1e-6, "{options}: {effect}");
        }
        for (ours, theirs) in ours["contextual"].as_array().unwrap().iter().zip(case["contextual"].as_array().unwrap())
        {
            for (at, part) in ["estimate", "se", "df", "low", "high"].iter().enumerate() {
                let off = ours[part].as_f64().unwrap() / theirs[at].as_f64().unwrap() - 1.0;
                assert!(off.abs() < 1e-3, "{options} {part}: {ours}");
            }
        }
    }
}

#[test]
fn rows_that_cannot_be_used_are_counted_and_an_earlier_outcome_comes_with_its_caveat() {
    let desk = sessions();
    let ran = desk.study(&format!("{} --lag 1 --out o.json", ASK.replace("--quiet", "")));
    done(&ran);
    let told = String::from_utf8_lossy(&ran.stderr).into_owned();
    assert!(told.contains("Nickell") && told.contains("rows cannot be used"), "{told}");
    let ours = desk.json("o.json");
    let because: u64 =
        ours["left_out_because"].as_object().unwrap().values().map(|count| count.as_u64().unwrap()).sum();
    let rows = reference()["id"].as_array().unwrap().len() as u64;
    assert_eq!((ours["n"].as_u64().unwrap() + because, ours["left_out"].as_u64().unwrap()), (rows, because));
}

#[test]
fn what_cannot_be_asked_is_refused_with_what_to_do() {
    let desk = Desk::new();
    let ask = "within --x x --y y --therapist who";
    let refused = |rows: &str, more: &str| {
        refusal(&desk.study_with(&format!("{ask} {more}"), &format!("id,session,who,x,y\n{rows}")))
    };
    let wrong = refused("a,1,t,1,2\nb,1,t,1,2\na,1,t,3,4\n", "");
    assert!(wrong.contains("session 1 of `a` stands twice, in lines 2 and 4"), "{wrong}");
    let wrong = refused("a,1,t,1,2\na,2,s,1,2\n", "");
    assert!(wrong.contains("`a` has another therapist in line 2"), "{wrong}");
    let wrong = refused("a,1,t,1,2\na,1.5,t,1,2\n", "--lag 1");
    assert!(wrong.contains("line 3") && wrong.contains("`1.5` is not the number of a session"), "{wrong}");
    let wrong = refused("a,1,t,1,2\na,2,t,1,3\nb,1,t,2,2\nb,2,t,2,5\n", "");
    assert!(wrong.contains("does not move within clients"), "{wrong}");
    let wrong = refused("a,1,t,1,2\n", "--lag 2");
    assert!(wrong.contains("--lag"), "{wrong}");
}

#[test]
fn the_page_stands_alone_and_draws_both_parts() {
    let desk = sessions();
    done(&desk.study(&format!("{ASK} --out o.html")));
    let page = desk.text("o.html");
    stands_alone(&page);
    assert!(page.contains("Within clients") && page.contains("Between clients"));
    assert!(page.contains("It does not say that one brings the other about"));
}
