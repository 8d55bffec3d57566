//! `attune study` as a researcher meets it: a file in, numbers out, and one clear message where something is wrong.

use crate::support::desk::{self, Desk, Line, done, lines, refusal};
use std::{
    collections::BTreeMap,
    fs,
    process::{Command, Stdio},
};

/// A result of another program, line by line.
fn reference(path: &str) -> Vec<Line> {
    lines(&desk::reference(path))
}

/// The trial's BDI, first and fourth occasion side by side; a missing row is an empty cell.
fn claus() -> String {
    let mut clients: BTreeMap<u32, [String; 2]> = BTreeMap::new();
    for row in reference("cs/claus_2020_input.csv") {
        let client = clients.entry(row["id"].parse().unwrap()).or_default();
        match row["time"].as_str() {
            "1" => client[0].clone_from(&row["bdi"]),
            "4" => client[1].clone_from(&row["bdi"]),
            _ => {}
        }
    }
    let rows = clients.iter().map(|(id, [pre, post])| format!("{id};{post};{pre}\n"));
    format!("client;end;start\n{}", rows.collect::<String>())
}

const CLAUS: &str = "change claus.csv --id client --pre start --post end --better lower --reliability .8 \
                     --functional-mean 8 --functional-sd 8";

/// clinicalsignificance 3.0.0.9000, through the command line: every value, every category, every constant.
#[test]
fn the_trial_of_claus_comes_out_as_the_r_package_has_it() {
    for (method, cutoff) in [("jt", "a"), ("gln", "c"), ("hll", "a"), ("en", "c"), ("nk", "a"), ("ha", "c")] {
        let desk = Desk::new();
        desk.put("claus.csv", &claus());
        let after = if method == "nk" { "--reliability-post .85" } else { "" };
        done(&desk.study(&format!("{CLAUS} --method {method} {after} --cutoff {cutoff} --out o.csv --summary s.json")));
        let ours = lines(&fs::read_to_string(desk.path().join("o.csv")).unwrap());
        let name = format!("cs/claus_bdi_{}_{cutoff}_cases.csv", method.to_uppercase());
        for theirs in reference(&name) {
            let mine = ours.iter().find(|line| line["id"] == theirs["id"]).unwrap();
            let off = mine["statistic"].parse::<f64>().unwrap() - theirs["rci"].parse::<f64>().unwrap();
            assert!(off.abs() < 1e-9, "{name} {}", theirs["id"]);
            assert_eq!(mine["category"], theirs["category"].to_lowercase(), "{name} {}", theirs["id"]);
            assert_eq!(mine["functional_post"], theirs["functional_post"].to_lowercase(), "{name} {}", theirs["id"]);
        }
        let summary = desk.json("s.json");
        assert_eq!((summary["n_original"].as_u64(), summary["n_used"].as_u64()), (Some(43), Some(40)));
        assert_eq!(summary["counts"]["not_scored"], 3);
    }
}

/// Cutoff b: 24 as published, 24.3172867276961 as the package has it, which the output says.
#[test]
fn as_package_draws_cutoff_b_as_the_package_does_and_says_so() {
    let desk = Desk::new();
    desk.put("claus.csv", &claus());
    done(&desk.study(&format!("{CLAUS} --cutoff b --summary ours.json --out o.json")));
    let package = desk.study(&format!("{CLAUS} --cutoff b --as-package --summary theirs.json --out p.json"));
    assert!(String::from_utf8_lossy(&package.stderr).contains("cutoff b uses the clinical standard deviation"));
    let cutoff = |name| desk.json(name)["cutoff"].as_f64().unwrap();
    assert!((cutoff("ours.json") - 24.0).abs() < 1e-9);
    assert!((cutoff("theirs.json") - 24.317_286_727_696_1).abs() < 1e-9);
    assert_eq!(
        (desk.json("ours.json")["as_package"].as_bool(), desk.json("theirs.json")["as_package"].as_bool()),
        (Some(false), Some(true))
    );
    assert_eq!(desk.json("theirs.json")["counts"]["recovered"], 14);
    assert_eq!(desk.json("p.json")["rows"].as_array().unwrap().len(), 43);
}

#[test]
fn rows_with_a_missing_score_are_kept_in_their_place_with_the_reason() {
    let desk = Desk::new();
    let table = "id,pre,post\nz,,4\ny,20,10\nx,10,\nw,NA,NA\nv,30,29\n";
    let told = done(&desk.study_with("change --better lower --reliability .8 --quiet", table));
    let rows: Vec<_> = told.lines().collect();
    assert_eq!(rows[0], "id,pre,post,change,statistic,clinical_pre,functional_post,category,reason");
    assert_eq!(rows[1], "z,,4,,,,,not_scored,pre is missing");
    assert_eq!(rows[3], "x,10,,,,,,not_scored,post is missing");
    assert_eq!(rows[4], "w,,,,,,,not_scored,pre and post are missing");
    assert!(rows[2].starts_with("y,20,10,-10,") && rows[2].ends_with(",,,improved,"), "{}", rows[2]);
    assert_eq!(rows.len(), 6);
}

#[test]
fn the_same_input_gives_the_same_bytes_with_every_separator() {
    let desk = Desk::new();
    let table = "id,pre,post\na,20,10.5\nb,30,29\n";
    let run = |mark: &str| done(&desk.study_with("change --better lower --reliability .8", &table.replace(',', mark)));
    assert_eq!(run(","), run(","));
    assert_eq!(run(","), run(";"));
    assert_eq!(run(","), run("\t"));
}

#[test]
fn bad_input_to_change_is_refused_with_one_message_and_nothing_written() {
    let good = "id,pre,post\n1,20,10\n2,30,29\n3,25,20\n";
    let plain = "change t.csv --better lower --reliability .8 --out o.csv --summary s.json";
    let with = |more: &str| format!("{plain} {more}");
    let cases = [
        (
            good,
            "change t.csv --better lower --reliability 1 --out o.csv".to_owned(),
            "a reliability of 1 cannot be used",
        ),
        (good, "change t.csv --better lower --reliability 1.2 --out o.csv".to_owned(), "a reliability of 1.2"),
        (good, "change t.csv --better lower --reliability -.5 --out o.csv".to_owned(), "a reliability of -0.5"),
        (good, with("--pre prre"), "no column `prre`; did you mean `pre`?"),
        (good, with("--pre post"), "asked for twice"),
        (good, with("--method hlm"), "hlm finds its own error in the scores and uses no reliability"),
        (good, with("--cutoff c"), "--functional-mean"),
        (good, with("--functional-mean 8"), "--functional-sd"),
        (good, with("--functional-mean 8 --functional-sd 0"), "a standard deviation of 0"),
        (good, with("--clinical-mean 30 --clinical-sd 5"), "serves the cutoff only"),
        (good, with("--reliability-post .9"), "only --method nk uses it"),
        (good, with("--alpha 1"), "a significance level of 1"),
        (good, with("--method ha --functional-mean 8 --functional-sd 1 --cutoff c"), "measurement error"),
        ("id,pre,post\n1,20,10\n1,30,29\n", with(""), "`1` stands twice, in lines 2 and 3"),
        ("id,pre,post\n1,20,10\n2,thirty,29\n", with(""), "t.csv, line 3, column 2 (pre): `thirty` is not a number"),
        ("id,pre,post\n1,20,10\n2,30\n", with(""), "t.csv, line 3: there are 2 cells where the header has 3"),
        ("id,pre,post\n1,20,10\n2,20,29\n", with(""), "everybody with both scores began at 20"),
        ("id,pre,post\n1,20,10\n2,,29\n", with(""), "1 of 2 clients have both scores"),
        ("id,pre,post\n", with(""), "no rows below the column names"),
        ("", with(""), "the file is empty"),
    ];
    for (table, arguments, part) in cases {
        let desk = Desk::new();
        desk.put("t.csv", table);
        let told = refusal(&desk.study(&arguments));
        assert!(told.contains(part), "{arguments}\n{told}");
        assert_eq!(desk.files(), ["t.csv"], "{arguments}");
    }
}

#[test]
fn what_cannot_be_read_or_written_is_refused_and_an_old_result_stays() {
    let desk = Desk::new();
    desk.put("t.csv", "id,pre,post\n1,20,10\n2,30,29\n");
    let plain = "--better lower --reliability .8";
    for (arguments, part) in [
        ("change nowhere.csv --out o.csv", "no such file"),
        ("change nowhere.parquet --out o.csv", "no such file"),
        ("change fake.parquet --out o.csv", "this is no Parquet file, though its name says so"),
        ("change t.csv --out o.xlsx", "end it in .csv, .json, .parquet or .html"),
        ("change t.csv --out nowhere/o.csv", "there is no folder `nowhere`"),
        ("change t.csv --out o.csv --summary nowhere/s.json", "there is no folder `nowhere`"),
    ] {
        desk.put("o.csv", "an old result");
        desk.put("fake.parquet", "id,pre,post\n1,20,10\n2,30,29\n");
        let told = refusal(&desk.study(&format!("{arguments} {plain}")));
        assert!(told.contains(part), "{arguments}\n{told}");
        assert_eq!(fs::read_to_string(desk.path().join("o.csv")).unwrap(), "an old result");
        assert_eq!(desk.files(), ["fake.parquet", "o.csv", "t.csv"], "{arguments}");
    }
}

/// sgdata in long rows, missing scores left out; ids keep their place.
fn sgdata() -> String {
    let mut long = "id,session,value\n".to_owned();
    for line in reference("sg/sgdata_input.csv") {
        for session in 1..=12 {
            let value = &line[&format!("bdi_s{session}")];
            if value != "NA" {
                long += &format!("{},{session},{value}\n", line["id"]);
            }
        }
    }
    long
}

/// suddengains 0.7.2, through the command line: every verdict, a missing row being a missing cell.
#[test]
fn sgdata_comes_out_as_the_r_package_has_it() {
    let desk = Desk::new();
    desk.put("sg.csv", &sgdata());
    let told = done(&desk.study("gains sg.csv --better lower --cut 7 --as-package --summary s.json"));
    let ours = lines(&told);
    let mut compared = 0;
    for theirs in reference("sg/sgdata_bdi_sg_default.csv") {
        for from in 2..=10 {
            let is = |line: &&Line| line["id"] == theirs["id"] && line["session_before"] == from.to_string();
            let mine = ours.iter().find(is);
            let after = from + 1;
            for (column, cell) in [
                ("criterion_1", format!("sg_crit1_{from}to{after}")),
                ("criterion_2", format!("sg_crit2_{from}to{after}")),
                ("criterion_3", format!("sg_crit3_{from}to{after}")),
                ("met", format!("sg_{from}to{after}")),
            ] {
                let expected = match theirs[&cell].as_str() {
                    "TRUE" | "1" => "true",
                    "FALSE" | "0" => "false",
                    _ => "",
                };
                assert_eq!(mine.map_or("", |line| &line[column]), expected, "{} {cell}", theirs["id"]);
                compared += 1;
            }
        }
    }
    assert_eq!(compared, reference("sg/sgdata_bdi_sg_default.csv").len() * 36);
    let met = reference("sg/sgdata_bdi_bysg_sg_default.csv").len() as u64;
    assert_eq!(desk.json("s.json")["met"].as_u64(), Some(met));
}

/// By hand: 30, 31, 29 | 10, 11, 9, then 25, which is more than half way back from 10 to 29.
#[test]
fn a_gain_and_its_reversal_counted_by_hand() {
    let desk = Desk::new();
    let table = "id,session,value\na,1,30\na,2,31\na,3,29\na,4,10\na,5,11\na,6,9\na,7,25\n";
    let told = done(&desk.study_with("gains --better lower --cut 7", table));
    let rows: Vec<_> = told.lines().collect();
    let head = "id,session_before,session_after,before,after,n_pre,n_post,criterion_1,criterion_2,criterion_3,met,magnitude,reversed_at";
    assert_eq!(rows[0], head);
    assert_eq!(rows[2], "a,3,4,29,10,3,3,true,true,true,true,19,7");
    assert_eq!(rows.len(), 5, "2 to 3, 3 to 4, 4 to 5, 5 to 6");
    let chosen = done(&desk.study_with("gains --better lower --cut 7 --choose largest", table));
    assert_eq!(chosen.lines().collect::<Vec<_>>(), [head, rows[2]]);
}

#[test]
fn rows_come_out_in_the_order_in_which_clients_first_appear() {
    let desk = Desk::new();
    let row = |id: &str, session: u32| format!("{id},{session},20\n");
    let table: String = (1..=4).rev().flat_map(|session| [row("z", session), row("a", session)]).collect();
    let told = done(&desk.study_with("gains --better lower --cut 7", &format!("id,session,value\n{table}")));
    let ids: Vec<_> = told.lines().skip(1).map(|line| &line[..5]).collect();
    assert_eq!(ids, ["z,2,3", "a,2,3"]);
}

#[test]
fn bad_input_to_gains_is_refused_with_one_message_and_nothing_written() {
    let good = "id,session,value\n1,1,20\n1,2,10\n";
    let plain = "gains t.csv --better lower --cut 7 --out o.csv --summary s.json";
    let with = |more: &str| format!("{plain} {more}");
    let cases = [
        ("id,session,value\n1,1,20\n2,1,20\n1,1,10\n", with(""), "session 1 of `1` stands twice, in lines 2 and 4"),
        ("id,session,value\n1,one,20\n", with(""), "t.csv, line 2, column 2 (session): `one` is not a number"),
        ("id,session,value\n1,1.5,20\n", with(""), "`1.5` is not the number of a session"),
        ("id,session,value\n1,,20\n", with(""), "the number of the session is missing"),
        ("id,session,value\n,1,20\n", with(""), "line 2, column 1 (id): this is missing"),
        (good, with("--value valeu"), "no column `valeu`; did you mean `value`?"),
        (good, with("--percent -5"), "below 0"),
        (good, with("--percent lots"), "not a number"),
        (good, "gains t.csv --better lower --cut 0 --out o.csv".to_owned(), "no least move"),
        (good, "gains t.csv --better lower --cut -7 --out o.csv".to_owned(), "no least move"),
        (good, "gains t.csv --cut 7 --out o.csv".to_owned(), "--better"),
    ];
    for (table, arguments, part) in cases {
        let desk = Desk::new();
        desk.put("t.csv", table);
        let told = refusal(&desk.study(&arguments));
        assert!(told.contains(part), "{arguments}\n{told}");
        assert_eq!(desk.files(), ["t.csv"], "{arguments}");
    }
}

#[test]
fn help_says_when_to_use_it_what_it_does_not_mean_and_whose_it_is() {
    let desk = Desk::new();
    for (analysis, source) in [("change", "Jacobson & Truax 1991"), ("gains", "Tang & DeRubeis 1999")] {
        let told = flowing(&done(&desk.study(&format!("{analysis} --help"))));
        for part in ["Use it for", "It does not say", "Example:", source] {
            assert!(told.contains(part), "{analysis}: {part}\n{told}");
        }
    }
}

/// The same text with every line end a space.
fn flowing(told: &str) -> String {
    told.split_whitespace().collect::<Vec<_>>().join(" ")
}

const ANALYSES: [&str; 13] = [
    "change",
    "gains",
    "ruptures",
    "smooth",
    "alarms",
    "growth",
    "expected",
    "within",
    "congruence",
    "agreement",
    "reliability",
    "correlate",
    "simulate",
];

/// Lines that stand under each other keep their places on a narrow terminal; everything else flows.
#[test]
fn tables_and_examples_of_the_help_fit_into_eighty_columns() {
    let desk = Desk::new();
    for analysis in ANALYSES {
        let told = done(&desk.study(&format!("{analysis} --help")));
        let (_, after) = told.split_once("\n  -h, --help").expect("the options end with it");
        let wide: Vec<&str> =
            after.lines().skip(3).filter(|line| line.starts_with(' ') && line.chars().count() > 79).collect();
        assert!(wide.is_empty(), "{analysis}: {wide:#?}");
        assert!(after.contains("Example"), "{analysis}");
    }
}

/// A page holds its style and its pictures, and asks for nothing from anywhere.
/// By hand: SD before 5.859, error of a difference 3.209, so 6.29 points are needed; cutoff c 7.95.
#[test]
fn a_report_stands_alone_with_pictures_words_and_counts() {
    let desk = Desk::new();
    desk.put("c.csv", "id,pre,post\nOlga,20,7\nb,18,17\nc,9,21\nd,25,\n");
    desk.put("g.csv", "id,session,value\na,1,30\na,2,31\na,3,30\na,4,12\na,5,11\na,6,12\na,7,12\n");
    let change = "change c.csv --better lower --reliability .85 --functional-mean 4 --functional-sd 3 --out r.html";
    let gains = "gains g.csv --better lower --cut 7 --format html --out r.html";
    for (arguments, parts) in [
        (change, ["Of 3 clients with both scores, 1 improved reliably, 1 of them across the cutoff", "not scored"]),
        (gains, ["1 sudden gain in 1 of 1 courses", "What it does not mean"]),
    ] {
        done(&desk.study(arguments));
        let page = fs::read_to_string(desk.path().join("r.html")).unwrap();
        for part in parts.iter().chain(&["<svg", "<desc", "prefers-color-scheme: dark", "@media print"]) {
            assert!(page.contains(part), "{arguments}: {part}\n{page}");
        }
        for never in ["<script", "href=", "src=", "@import", "url(http", "Olga", "NaN"] {
            assert!(!page.contains(never), "{arguments}: {never}");
        }
    }
}

/// The result of one analysis is the table of the next, in text and in Parquet alike.
#[test]
fn parquet_goes_out_and_in_with_the_same_numbers_as_text() {
    let desk = Desk::new();
    desk.put("t.csv", "id,pre,post\nü 1,20.5,10\n\"b,c\",30,29.25\nd,,12\n");
    let plain = "--better lower --reliability .8";
    done(&desk.study(&format!("change t.csv {plain} --out one.parquet")));
    done(&desk.study(&format!("change t.csv {plain} --out one.csv")));
    for ending in ["csv", "parquet"] {
        done(&desk.study(&format!("change one.{ending} {plain} --out two-{ending}.csv")));
        let read = fs::read(desk.path().join(format!("two-{ending}.csv"))).unwrap();
        assert_eq!(read, fs::read(desk.path().join("one.csv")).unwrap(), "{ending}");
    }
    let told = refusal(&desk.study(&format!("change one.parquet {plain} --post category")));
    assert!(told.contains("one.parquet, row 1, column 8 (category): `improved` is not a number"), "{told}");
    let told = refusal(&desk.study(&format!("change one.parquet {plain} --post pots")));
    assert!(told.contains("one.parquet: there is no column `pots`; did you mean `post`?"), "{told}");
}

/// Four gigabytes, most of them a hole: a quote that nobody closes, and no text at all. Neither is held or waited for.
#[test]
fn four_gigabytes_that_are_no_rows_are_refused_before_they_are_read() {
    let quote = format!("id,pre,post\n1,20,10\n2,30,\"2\n{}", "3,20,10\n".repeat(10_000));
    for (text, part) in [
        (quote.as_str(), "t.csv, line 3 or below: a row goes on for more than 16 MB; look for a quote"),
        ("id,pre,post\n1,20,10\n", "t.csv: this is not UTF-8 text"),
    ] {
        let desk = Desk::new();
        let path = desk.put("t.csv", text);
        fs::OpenOptions::new().write(true).open(path).unwrap().set_len(1 << 32).unwrap();
        let told = refusal(&desk.study("change t.csv --better lower --reliability .8 --out o.csv"));
        assert!(told.contains(part), "{told}");
        assert_eq!(desk.files(), ["t.csv"]);
    }
}

/// Many clients, enough to be writing for a while.
fn crowd() -> String {
    (0..200_000).fold("id,pre,post\n".to_owned(), |text, at| text + &format!("{at},{},{}.5\n", at % 27, at % 19))
}

#[test]
fn who_stops_reading_is_no_error() {
    let desk = Desk::new();
    desk.put("t.csv", &crowd());
    let mut child = Command::new(env!("CARGO_BIN_EXE_attune"))
        .args(["study", "change", "t.csv", "--better", "lower", "--reliability", ".8"])
        .current_dir(desk.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    assert!(ended.status.success() && ended.stderr.is_empty(), "{}", String::from_utf8_lossy(&ended.stderr));
}

/// Interrupted as soon as something is written, or, on a quick machine, just after: nothing strange stays either way.
#[cfg(unix)]
#[test]
fn an_interrupted_run_leaves_the_old_result_and_nothing_beside_it() {
    for signal in ["-INT", "-TERM"] {
        let desk = Desk::new();
        desk.put("t.csv", &crowd());
        desk.put("o.csv", "an old result");
        let mut child = Command::new(env!("CARGO_BIN_EXE_attune"))
            .args(["study", "change", "t.csv", "--better", "lower", "--reliability", ".8", "--out", "o.csv"])
            .current_dir(desk.path())
            .spawn()
            .unwrap();
        while desk.files().len() == 2 && child.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
        let interrupted = !child.wait().unwrap().success();
        assert_eq!(desk.files(), ["o.csv", "t.csv"], "{signal}");
        let read = fs::read_to_string(desk.path().join("o.csv")).unwrap();
        assert!(read == "an old result" || !interrupted && read.lines().count() == 200_001, "{signal}");
    }
}
