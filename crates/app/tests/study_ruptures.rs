//! `attune study ruptures` as a researcher meets it: episodes, false alarms on noise, and rules against known truth.

use crate::support::desk::{Desk, Line, done, lines, refusal, stands_alone};
use serde_json::Value;
use std::{fs, path::Path};

const HEAD: &str = "id,onset,trough,depth_in_sem,repaired_at,shape,state";

fn repository() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

fn said(output: &std::process::Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// The invented series of `reference/ruptures.py` as a long table, marks included.
fn invented(reference: &Value) -> String {
    let mut table = "client;week;wai;said\n".to_owned();
    for (at, series) in reference["series"].as_array().unwrap().iter().enumerate() {
        for (session, value) in (1_u64..).zip(series.as_array().unwrap()) {
            let mark = reference["said"][at].as_array().unwrap().iter().any(|of| of.as_u64() == Some(session));
            let value = if value.is_null() { "NA".to_owned() } else { value.to_string() };
            table += &format!("c{at};{session};{value};{}\n", u8::from(mark));
        }
    }
    table
}

/// Every rule through the command line: what an independent program found in the same series.
#[test]
fn invented_series_come_out_as_an_independent_program_has_them() {
    let reference: Value = serde_json::from_str(include_str!("../../../reference/ruptures.json")).unwrap();
    let desk = Desk::new();
    desk.put("t.csv", &invented(&reference));
    let plain = "ruptures t.csv --id client --session week --value wai --better higher --sem .3 --out o.csv";
    for (options, name) in [
        ("", "attune"),
        ("--confirm said", "attune, said"),
        ("--rule control-chart", "control-chart 3"),
        ("--rule control-chart --k 2", "control-chart 2"),
        ("--rule stiles", "stiles 2"),
        ("--rule strauss", "strauss 1"),
        ("--rule stevens", "stevens"),
        ("--rule gumz", "gumz 1"),
        ("--rule gumz --k 2", "gumz 2"),
    ] {
        done(&desk.study(&format!("{plain} {options}")));
        let ours = lines(&desk.text("o.csv"));
        let theirs = reference["rules"][name].as_array().unwrap().iter().enumerate();
        let theirs: Vec<_> =
            theirs.flat_map(|(at, all)| all.as_array().unwrap().iter().map(move |one| (at, one))).collect();
        assert_eq!(ours.len(), theirs.len(), "{name}");
        for (mine, (at, one)) in ours.iter().zip(theirs) {
            let whole = |at: usize| one[at].as_i64().map_or(String::new(), |number| number.to_string());
            let cells = ["id", "onset", "trough", "repaired_at"].map(|cell| mine[cell].clone());
            assert_eq!(cells, [format!("c{at}"), whole(0), whole(1), whole(3)], "{name}");
            assert_eq!(
                [&mine["shape"], &mine["state"]],
                [one[4].as_str().unwrap(), one[5].as_str().unwrap()],
                "{name}"
            );
            assert!((mine["depth_in_sem"].parse::<f64>().unwrap() - one[2].as_f64().unwrap()).abs() < 1e-9, "{name}");
        }
    }
}

/// By hand: 5.8 5.8 5.8 5.8 4.6 5.8 on a scale turned down is 2.2 2.2 2.2 2.2 3.4 2.2, and stevens falls by 1.2, 3 SEM.
#[test]
fn a_scale_that_runs_down_and_rows_in_any_order_are_read_alike() {
    let desk = Desk::new();
    let rows = ["b,5,3.4", "b,1,2.2", "a,1,2.2", "b,2,2.2", "b,6,2.2", "b,3,2.2", "b,4,2.2", "a,2,2.2"];
    let table = format!("id,session,value\n{}\n", rows.join("\n"));
    let told = done(&desk.study_with("ruptures --better lower --sem .4 --rule stevens", &table));
    let rows: Vec<_> = told.lines().collect();
    assert_eq!(rows[0], HEAD);
    assert!(rows[1].starts_with("b,5,5,2.99") || rows[1].starts_with("b,5,5,3"), "{}", rows[1]);
    assert!(rows[1].ends_with(",6,v,repaired") && rows.len() == 2, "{told}");
}

#[test]
fn recalled_rules_say_so_everywhere_and_the_others_do_not() {
    let desk = Desk::new();
    desk.put("t.csv", &flat());
    let words = "recalled, unverified";
    for (rule, recalled) in [
        ("attune", false),
        ("control-chart", false),
        ("gumz", false),
        ("stiles", true),
        ("strauss", true),
        ("stevens", true),
    ] {
        let output =
            desk.study(&format!("ruptures t.csv --better higher --sem .3 --rule {rule} --summary s.json --out o.html"));
        done(&output);
        assert_eq!(said(&output).contains(words), recalled, "{rule}: {}", said(&output));
        assert_eq!(desk.json("s.json")["standing"] == words, recalled, "{rule}");
        assert_eq!(desk.text("o.html").contains(words), recalled, "{rule}");
        stands_alone(&desk.text("o.html"));
    }
    let help = done(&desk.study("ruptures --help"));
    for rule in ["stiles", "strauss", "stevens"] {
        let (_, after) = help.split_once(&format!("\n  {rule}")).unwrap();
        let (about, _) = after.split_once("hindsight").unwrap_or((after, ""));
        assert!(about.contains("Recalled, unverified") || after[..400].contains("Recalled, unverified"), "{rule}");
    }
}

/// Eight answers of three clients, in which nothing happens.
fn flat() -> String {
    let row = |(client, session): (usize, usize)| {
        format!("{client},{session},{}\n", 5.0 + ((client * 7 + session * 3) % 5) as f64 / 10.0)
    };
    let rows = (1..=3).flat_map(|client| (1..=8).map(move |session| (client, session))).map(row);
    format!("id,session,value\n{}", rows.collect::<String>())
}

/// Nothing that makes or shows a finding knows the researcher's rules: the engine cannot, since it does not know the
/// crate they stand in, and neither practice nor pages name it.
#[test]
fn no_page_and_no_finding_rests_on_a_researchers_rule() {
    let mut read = 0;
    for folder in ["crates/engine/src", "crates/practice/src", "crates/app/src/web"] {
        let mut waiting = vec![repository().join(folder)];
        while let Some(folder) = waiting.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    waiting.push(path);
                } else if path.extension().is_some_and(|ending| ending == "rs") {
                    let text = fs::read_to_string(&path).unwrap();
                    for never in ["cohort::ruptures", "cohort::{ruptures", "ruptures::preset", "cohort::calibrate"] {
                        assert!(!text.contains(never), "{} names {never}", path.display());
                    }
                    read += 1;
                }
            }
        }
    }
    assert!(read > 50, "only {read} files were read");
    let manifest = fs::read_to_string(repository().join("crates/engine/Cargo.toml")).unwrap();
    assert!(!manifest.contains("cohort"), "the engine does not know the crate in which they stand");
}

#[test]
fn every_run_says_how_often_its_rule_rings_on_noise_and_with_which_seed() {
    let desk = Desk::new();
    desk.put("t.csv", &flat());
    for rule in ["attune", "control-chart", "stiles", "strauss", "stevens", "gumz"] {
        let told = |seed: u64| {
            let output = desk.study(&format!(
                "ruptures t.csv --better higher --sem .3 --rule {rule} --seed {seed} --summary s.json"
            ));
            done(&output);
            assert!(said(&output).contains(&format!("simulated, seed {seed})")), "{rule}: {}", said(&output));
            desk.json("s.json")["false_alarms"].clone()
        };
        let (one, again, other) = (told(1), told(1), told(2));
        assert_eq!(one, again, "{rule}");
        assert_ne!(one, other, "{rule}");
        for noise in ["noise_as_large_as_the_sem", "noise_as_large_as_what_was_seen_within_clients"] {
            let share = &one[noise]["with_an_episode"];
            let [value, low, high] = ["value", "low", "high"].map(|end| share[end].as_f64().unwrap());
            assert!(0.0 <= low && low <= value && value <= high && high <= 1.0, "{rule} {share}");
            assert!(one[noise]["series"].as_u64() >= Some(2000), "{rule}");
        }
    }
}

#[test]
fn clients_who_answered_too_seldom_are_counted_and_named_as_such() {
    let desk = Desk::new();
    let table = format!("{}9,1,5\n9,2,\n8,1,5\n8,2,4.5\n7,3,\n", flat());
    let output = desk.study_with("ruptures --better higher --sem .3 --rule stiles --summary s.json", &table);
    done(&output);
    let summary = desk.json("s.json");
    assert_eq!((summary["clients"].as_u64(), summary["clients_with_too_few_answers"].as_u64()), (Some(6), Some(3)));
    assert!(said(&output).contains("3 of 6 clients have fewer than 3 answers and were not judged"));
}

#[test]
fn the_same_input_gives_the_same_bytes_whatever_the_number_of_threads() {
    let desk = Desk::new();
    done(&desk.study("simulate --clients 60 --out p.csv"));
    for ending in ["csv", "json", "html"] {
        let run = |threads: u8| {
            let plain = format!(
                "ruptures p.csv --better higher --sem .35 --threads {threads} --out o.{ending} --summary s.json"
            );
            done(&desk.study(&plain));
            (desk.text(&format!("o.{ending}")), desk.text("s.json"))
        };
        assert!(run(1) == run(3), "{ending}");
    }
}

fn cell(line: &Line, name: &str, digits: usize, times: f64) -> String {
    line[name].parse::<f64>().map_or("–".to_owned(), |number| format!("{:.digits$}", times * number))
}

/// One line of the table in LIMITS.md from one row of the command.
fn in_limits(line: &Line) -> String {
    let k = if line["k"].is_empty() { String::new() } else { format!(", k = {}", line["k"]) };
    let recalled = if line["standing"].starts_with("recalled") { " (recalled, unverified)" } else { "" };
    let share = |name: &str| cell(line, name, 0, 100.0);
    let rate = |name: &str| cell(line, name, 2, 1.0);
    format!(
        "  | {}{k}{recalled} | {} ({} to {}) | {} ({} to {}) | {} |",
        line["rule"].replacen("attune only", "attune, only", 1),
        share("sensitivity"),
        share("sensitivity_low"),
        share("sensitivity_high"),
        rate("false_alarms_in_20"),
        rate("false_alarms_low"),
        rate("false_alarms_high"),
        cell(line, "delay", 1, 1.0),
    )
}

/// Two words of the table hold a comma, at which the usual reader of lines would split.
fn calibration(text: &str) -> Vec<Line> {
    let told = text.replace("\"attune, more than possible\"", "attune only what is more than possible");
    lines(&told.replace("\"recalled, unverified\"", "recalled"))
}

/// LIMITS.md names two command lines; these are run, and what they print stands below them.
#[test]
fn the_table_in_limits_is_what_its_command_lines_print() {
    let limits = fs::read_to_string(repository().join("LIMITS.md")).unwrap();
    let commands: Vec<&str> = limits.lines().filter_map(|line| line.trim().strip_prefix("attune study ")).collect();
    let one = |analysis: &str| *commands.iter().find(|command| command.starts_with(analysis)).unwrap();
    let (simulate, ruptures) = (one("simulate "), one("ruptures "));
    let desk = Desk::new();
    done(&desk.study(simulate));
    done(&desk.study(ruptures));
    let told = calibration(&desk.text("rules.csv"));
    let mut table = vec![
        "  | rule | finds, of 100 ruptures | false alarms in 20 quiet sessions | sessions late |".to_owned(),
        "  |---|---|---|---|".to_owned(),
    ];
    table.extend(told.iter().map(in_limits));
    let table = table.join("\n");
    assert!(limits.contains(&table), "LIMITS.md should hold\n{table}");
}

#[test]
fn known_truth_is_used_where_it_is_there_and_asked_for_in_vain_where_it_is_not() {
    let desk = Desk::new();
    done(&desk.study("simulate --clients 80 --ruptures .05 --depth 4 --out p.csv"));
    let practice = desk.text("p.csv");
    let output = desk.study_with("ruptures --better higher --sem .35 --summary s.json", &practice);
    assert!(done(&output).starts_with(HEAD));
    assert!(said(&output).contains("held against known truth: attune, more than possible: finds"));
    let summary = desk.json("s.json");
    let rules = summary["calibration"].as_array().unwrap();
    assert_eq!(rules.len(), 11);
    assert_eq!(rules[0]["by_depth"].as_array().unwrap().len(), 1, "all of one depth");
    let found: u64 = rules[0]["found_after_sessions"].as_array().unwrap().iter().filter_map(Value::as_u64).sum();
    let share = rules[0]["sensitivity"]["value"].as_f64().unwrap();
    assert!((share - found as f64 / rules[0]["ruptures"].as_f64().unwrap()).abs() < 1e-12);
    // Without the three columns there is nothing to hold against.
    let without: String =
        practice.lines().map(|line| line.split(',').take(4).collect::<Vec<_>>().join(",") + "\n").collect();
    let output = desk.study_with("ruptures --better higher --sem .35 --summary s.json", &without);
    assert!(!said(&output).contains("known truth") && done(&output).starts_with(HEAD));
    assert_eq!(desk.json("s.json")["calibration"], Value::Array(Vec::new()));
    let refused = refusal(&desk.study_with("ruptures --better higher --sem .35 --calibrate", &without));
    assert!(refused.contains("no columns true_onset, true_depth, true_repaired"), "{refused}");
}

#[test]
fn the_page_of_a_calibration_stands_alone_with_a_picture_of_power_and_of_delay_for_every_kind_of_rule() {
    let desk = Desk::new();
    done(&desk.study("simulate --clients 60 --out p.csv"));
    done(&desk.study("ruptures p.csv --better higher --sem .35 --calibrate --out o.html"));
    let page = desk.text("o.html");
    stands_alone(&page);
    for part in [
        "power-ours",
        "power-read",
        "power-recalled",
        "delay-ours",
        "delay-read",
        "delay-recalled",
        "recalled, unverified",
    ] {
        assert!(page.contains(part), "{part}");
    }
}

#[test]
fn bad_input_to_ruptures_is_refused_with_one_message_and_nothing_written() {
    let good = "id,session,value\n1,1,5\n1,2,4\n";
    let plain = "ruptures t.csv --better higher --sem .3 --out o.csv --summary s.json";
    let with = |more: &str| format!("{plain} {more}");
    let truth = |rows: &str| format!("id,session,value,true_onset,true_depth,true_repaired\n{rows}");
    let cases = [
        (good.to_owned(), "ruptures t.csv --better higher --out o.csv".to_owned(), "--sem"),
        (good.to_owned(), plain.replace(".3", "0"), "`0` is no measurement error"),
        (good.to_owned(), plain.replace(".3", "-1"), "`-1` is no measurement error"),
        (good.to_owned(), plain.replace(".3", "NaN"), "not a finite number"),
        (good.to_owned(), plain.replace(".3", "1e-90"), "`1e-90` is no measurement error of any scale"),
        (good.to_owned(), plain.replace(".3", "1e200"), "`1e200` cannot be reckoned with"),
        (good.to_owned(), with("--k 3 --rule gumz"), "3 is not in 1..=2"),
        (good.to_owned(), with("--k 1"), "does not count in standard deviations"),
        (good.to_owned(), with("--confirm said --rule gumz"), "only --rule attune listens"),
        (good.to_owned(), with("--confirm sayd"), "no column `sayd`"),
        (good.to_owned(), with("--value valu"), "did you mean `value`?"),
        (good.to_owned(), with("--rule lipner"), "invalid value 'lipner'"),
        (
            "id,session,value,said\n1,1,5,maybe\n".to_owned(),
            with("--confirm said"),
            "line 2, column 4 (said): `maybe` is neither yes nor no",
        ),
        (
            "id,session,value\n1,1,5\n2,1,5\n1,1,4\n".to_owned(),
            with(""),
            "session 1 of `1` stands twice, in lines 2 and 4",
        ),
        (
            "id,session,value\n1,1,5\n1,20260602,5\n".to_owned(),
            with(""),
            "are no numbers of sessions; count them 1, 2, 3 for `1`",
        ),
        ("id,session,value\n1,1,high\n".to_owned(), with(""), "line 2, column 3 (value): `high` is not a number"),
        (truth("1,1,5,1,,\n"), with(""), "line 2, column 5 (true_depth): a rupture under way needs its depth"),
        (truth("1,1,5,3,2,3\n"), with(""), "column 6 (true_repaired): a rupture is repaired after it began"),
        (truth("1,1,5,1,2,\n1,2,5,1,3,\n"), with(""), "line 3, column 5 (true_depth): an earlier row says another"),
        (good.to_owned(), with("--out nowhere/o.csv").replace("--out o.csv ", ""), "there is no folder `nowhere`"),
    ];
    for (table, arguments, part) in cases {
        let desk = Desk::new();
        desk.put("t.csv", &table);
        let told = refusal(&desk.study(&arguments));
        assert!(told.contains(part), "{arguments}\n{told}");
        assert!(!desk.has("o.csv") && !desk.has("s.json"), "{arguments}");
    }
}
