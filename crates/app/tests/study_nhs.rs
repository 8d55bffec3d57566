//! `attune study change --method nhs` as a service meets it: two questionnaires a client.

use crate::support::desk::{Desk, done, lines, refusal, stands_alone};
use serde_json::Value;

/// PHQ-9 and GAD-7 with the manual's numbers (METHODS B.4).
const ASK: &str = "change t.csv --method nhs --better lower --caseness 10 --reliable 6 --second-pre gad_pre \
                   --second-post gad_post --second-caseness 8 --second-reliable 4 --quiet";

/// Six people of METHODS B.4 judged by hand, and three without all four scores.
const SIX: &str = "id,pre,post,gad_pre,gad_post\na,15,9,12,7\nb,15,10,12,7\nc,9,3,7,7\nd,10,9,7,7\ne,16,9,3,7\nf,5,11,5,5\n\
                   g,15,,12,7\nh,15,9,NA,\ni,,,,\n";

fn desk(table: &str) -> Desk {
    let desk = Desk::new();
    desk.put("t.csv", table);
    desk
}

fn near(told: &Value, expected: f64, within: f64) {
    let told = told.as_f64().unwrap();
    assert!((told - expected).abs() < within, "{told} is not {expected}");
}

#[test]
fn six_people_judged_by_hand_and_three_without_all_scores_each_keep_a_row() {
    let told = done(&desk(SIX).study(ASK));
    let expected = "id,pre,post,second_pre,second_post,case_before,case_after,recovered,reliably_improved,\
                    reliably_deteriorated,reliable_recovery,reason\n\
                    a,15,9,12,7,true,false,true,true,false,true,\n\
                    b,15,10,12,7,true,true,false,true,false,false,\n\
                    c,9,3,7,7,false,false,false,true,false,false,\n\
                    d,10,9,7,7,true,false,true,false,false,false,\n\
                    e,16,9,3,7,true,false,true,false,false,false,\n\
                    f,5,11,5,5,false,true,false,false,true,false,\n\
                    g,15,,12,7,,,,,,,post is missing\n\
                    h,15,9,,,,,,,,,second_pre and second_post are missing\n\
                    i,,,,,,,,,,,all four scores are missing\n";
    assert_eq!(told, expected);
}

/// Every way in which scores may be missing, against the names of the cells left empty.
#[test]
fn the_reason_names_every_score_that_is_missing() {
    let gone = |which: usize, at: usize| which >> at & 1 == 1;
    let cells = |which: usize| (0..4).map(|at| if gone(which, at) { "," } else { ",9" }).collect::<String>();
    let rows = (0..15).map(|which| format!("c{which}{}\n", cells(which))).collect::<String>();
    let desk = desk(&format!("id,pre,post,gad_pre,gad_post\n{rows}"));
    done(&desk.study(&format!("{ASK} --out o.json")));
    for (which, row) in desk.json("o.json")["rows"].as_array().unwrap().iter().enumerate() {
        let names = ["pre", "post", "second_pre", "second_post"];
        let names: Vec<&str> = (0..4).filter(|at| gone(which, *at)).map(|at| names[at]).collect();
        let expected = match names.as_slice() {
            [] => Value::Null,
            [one] => format!("{one} is missing").into(),
            [first @ .., last] => format!("{} and {last} are missing", first.join(", ")).into(),
        };
        assert_eq!(row["reason"], expected);
    }
}

/// NHS Digital, June 2020: 57 060 finished, 3 200 no case before, 27 884 recovered (51.8 %), 39 417 improved (69.1 %).
/// Who deteriorated or recovered reliably was not at hand: here nobody got worse, and all who recovered improved.
#[test]
fn a_published_month_comes_out_with_its_rates_whatever_the_number_of_threads() {
    let kinds = [(27_884, "15,9,12,7"), (3_200, "5,5,5,5"), (11_533, "20,12,15,10"), (14_443, "15,15,12,12")];
    let people = kinds.iter().flat_map(|(many, scores)| (0..*many).map(move |_| *scores));
    let rows = people.enumerate().map(|(at, scores)| format!("{at},{scores}\n")).collect::<String>();
    let desk = desk(&format!("id,pre,post,gad_pre,gad_post\n{rows}"));
    done(&desk.study(&format!("{ASK} --threads 1 --out one.csv --summary s.json")));
    done(&desk.study(&format!("{ASK} --threads 3 --out three.csv")));
    assert_eq!(desk.text("one.csv").lines().count(), 57_061);
    assert!(desk.text("one.csv") == desk.text("three.csv"), "threads change the answer");
    let summary = desk.json("s.json");
    assert_eq!((&summary["n_original"], &summary["n_used"]), (&57_060.into(), &57_060.into()));
    let [recovery, improvement] = ["recovery", "reliable_improvement"].map(|name| &summary["rates"][name]);
    assert_eq!((&recovery["count"], &recovery["of"]), (&27_884.into(), &53_860.into()));
    assert_eq!((&improvement["count"], &improvement["of"]), (&39_417.into(), &57_060.into()));
    near(&recovery["rate"], 0.518, 0.0005);
    near(&improvement["rate"], 0.691, 0.0005);
}

/// By hand; intervals by R 4.2.2, `prop.test(3, 4, correct = FALSE)` and `prop.test(1, 6, correct = FALSE)`.
#[test]
fn each_rate_has_its_own_denominator_and_an_interval() {
    let desk = desk(SIX);
    done(&desk.study(&format!("{ASK} --out o.csv --summary s.json")));
    let summary = desk.json("s.json");
    let told = ["recovery", "reliable_improvement", "reliable_deterioration", "reliable_recovery"]
        .map(|name| ["count", "of"].map(|part| summary["rates"][name][part].as_u64().unwrap()));
    assert_eq!(told, [[3, 4], [3, 6], [1, 6], [1, 4]]);
    let recovery = &summary["rates"]["recovery"];
    near(&recovery["low"], 0.300_641_842_6, 1e-8);
    near(&recovery["high"], 0.954_412_739_2, 1e-8);
    near(&summary["rates"]["reliable_deterioration"]["high"], 0.563_502_822_2, 1e-8);
    assert_eq!((&summary["counts"]["not_scored"], &summary["n_original"]), (&3.into(), &9.into()));
    let constants = ["caseness", "reliable", "second_caseness", "second_reliable"];
    assert_eq!(constants.map(|name| summary[name].as_f64().unwrap()), [10.0, 6.0, 8.0, 4.0]);
}

/// 0.3 − 0.1 is a hair below 0.2 in binary; on paper it reaches it. 0.29 − 0.1 does not.
#[test]
fn a_change_of_exactly_the_reliable_change_is_reached_on_the_decimals_as_written() {
    let ask = "change t.csv --method nhs --better lower --caseness .3 --reliable .2 --second-pre gad_pre --second-post \
               gad_post --second-caseness .3 --second-reliable .2 --quiet";
    let rows = lines(&done(&desk("id,pre,post,gad_pre,gad_post\na,0.3,0.1,0,0\nb,0.29,0.1,0,0\n").study(ask)));
    let told = |at: usize| ["case_before", "recovered", "reliably_improved"].map(|name| rows[at][name].clone());
    assert_eq!(told(0), ["true", "true", "true"]);
    assert_eq!(told(1), ["false", "false", "false"]);
}

#[test]
fn where_higher_is_better_a_case_stands_at_the_caseness_or_below() {
    let ask = ASK.replace("--better lower", "--better higher");
    let rows = lines(&done(&desk("id,pre,post,gad_pre,gad_post\na,10,16,9,9\nb,11,5,9,9\n").study(&ask)));
    let told = |at: usize| {
        ["case_before", "recovered", "reliably_improved", "reliably_deteriorated"].map(|name| rows[at][name].clone())
    };
    assert_eq!(told(0), ["true", "true", "true", "false"]);
    assert_eq!(told(1), ["false", "false", "false", "true"]);
}

#[test]
fn a_rate_of_nobody_is_empty_and_a_note_says_why() {
    let desk = desk("id,pre,post,gad_pre,gad_post\na,5,5,5,5\n");
    done(&desk.study(&format!("{ASK} --out o.csv --summary s.json")));
    let summary = desk.json("s.json");
    assert_eq!(summary["rates"]["recovery"]["rate"], Value::Null);
    assert!(summary["notes"].to_string().contains("nobody was a case before"), "{summary}");
    desk.put("t.csv", "id,pre,post,gad_pre,gad_post\na,5,,5,5\n");
    done(&desk.study(&format!("{ASK} --out o.html --summary s.json")));
    let summary = desk.json("s.json");
    assert_eq!(summary["rates"]["reliable_improvement"]["low"], Value::Null);
    assert!(summary["notes"].to_string().contains("nobody has all four scores"), "{summary}");
    stands_alone(&desk.text("o.html"));
}

#[test]
fn options_that_do_not_belong_to_the_method_are_refused_by_name() {
    let desk = desk(SIX);
    for option in [
        "--session id",
        "--value pre",
        "--reliability .9",
        "--reliability-post .9",
        "--functional-mean 3 --functional-sd 3",
        "--cutoff c",
        "--clinical-mean 15 --clinical-sd 5",
        "--alpha .05",
        "--as-package",
    ] {
        let told = refusal(&desk.study(&format!("{ASK} {option} --out o.csv --summary s.json")));
        let name = option.split(' ').next().unwrap();
        assert!(told.contains(&format!("{name}: --method nhs does not use it")), "{option}: {told}");
    }
    for option in [
        "--caseness 10",
        "--reliable 6",
        "--second-pre gad_pre",
        "--second-post gad_post",
        "--second-caseness 8",
        "--second-reliable 4",
    ] {
        for method in ["jt --reliability .9", "hlm"] {
            let ask = format!("change t.csv --better lower --out o.csv --method {method} {option}");
            let (told, name) = (refusal(&desk.study(&ask)), option.split(' ').next().unwrap());
            assert!(told.contains(&format!("{name}: only --method nhs uses it")), "{ask}: {told}");
        }
    }
    assert!(!desk.has("o.csv") && !desk.has("s.json"));
}

#[test]
fn no_number_is_guessed_and_none_that_cannot_be_is_taken() {
    let desk = desk(SIX);
    for option in [
        "--caseness 10",
        "--reliable 6",
        "--second-pre gad_pre",
        "--second-post gad_post",
        "--second-caseness 8",
        "--second-reliable 4",
    ] {
        let told = refusal(&desk.study(&ASK.replace(&format!(" {option}"), "")));
        let name = option.split(' ').next().unwrap();
        assert!(told.contains(&format!("{name}: it is missing")), "{option}: {told}");
    }
    for (from, to) in [("--reliable 6", "--reliable 0"), ("--second-reliable 4", "--second-reliable -4")] {
        let told = refusal(&desk.study(&ASK.replacen(from, to, 1)));
        assert!(told.contains("would be reached by standing still"), "{to}: {told}");
    }
    let told = refusal(&desk.study(&ASK.replace("--caseness 10", "--caseness NaN")));
    assert!(told.contains("not a finite number"), "{told}");
}

#[test]
fn a_table_that_cannot_be_read_is_refused_with_its_place() {
    let head = "id,pre,post,gad_pre,gad_post\n";
    for (table, part) in [
        (format!("{head}a,1,2,3,4\na,1,2,3,4\n"), "line 3, column id: `a` stands twice, in lines 2 and 3"),
        (format!("{head}a,1,2,3,\"4,5\"\n"), "line 2, column 5 (gad_post): `4,5` has a decimal comma; write 4.5"),
        (format!("{head},1,2,3,4\n"), "line 2, column 1 (id)"),
        (head.to_owned(), "there are no rows"),
        ("id,pre,post,gad_pre,gadpost\na,1,2,3,4\n".to_owned(), "did you mean `gadpost`?"),
    ] {
        let desk = desk(&table);
        let told = refusal(&desk.study(&format!("{ASK} --out o.csv --summary s.json")));
        assert!(told.contains(part), "{part}\n{told}");
        assert!(!desk.has("o.csv") && !desk.has("s.json"));
    }
    let told = refusal(&desk(SIX).study(&ASK.replace("gad_pre", "pre")));
    assert!(told.contains("the column `pre` is asked for twice"), "{told}");
}

#[test]
fn the_page_has_counts_and_rates_and_says_what_they_do_not_mean() {
    let desk = desk(SIX);
    done(&desk.study(&format!("{ASK} --out o.html")));
    let page = desk.text("o.html");
    stands_alone(&page);
    for part in [
        "Of 9 clients, 6 have all four scores. 4 of them were a case before, and 3 of these recovered.",
        "75.0\u{a0}%",
        "30.1 to 95.4\u{a0}%",
        "people get better on waiting lists",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
}

#[test]
fn the_help_says_when_to_use_it_and_what_a_rate_does_not_say() {
    let told = done(&Desk::new().study("change --help")).split_whitespace().collect::<Vec<_>>().join(" ");
    for part in ["nhs counts as NHS Talking Therapies does", "does not say that therapy caused it", "V-2nd"] {
        assert!(told.contains(part), "{part}\n{told}");
    }
}
