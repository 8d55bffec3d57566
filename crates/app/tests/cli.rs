//! The command line as outsiders rely on it: exit codes, streams, files that are whole or not there, exact shapes.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use crate::support::house::PROGRAM;
use crate::support::{House, say};
use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn case(name: &str) -> String {
    root().join("cases").join(name).to_string_lossy().into_owned()
}

fn attune(args: &[&str]) -> Output {
    Command::new(PROGRAM).args(args).stdin(Stdio::null()).output().expect("the program runs")
}

fn attune_with(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(PROGRAM)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A wrong option is refused before anything is read; the pipe is closed then.
    let _ = child.stdin.take().expect("standard input is a pipe").write_all(input);
    child.wait_with_output().expect("it ends")
}

#[track_caller]
fn ends(output: &Output, code: i32) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (out, err) = (text(&output.stdout), text(&output.stderr));
    assert_eq!(output.status.code(), Some(code), "out: {out}\nerr: {err}");
    assert!(!err.contains("panicked"), "{err}");
    (out, err)
}

/// One clear message: what, where and what to do, and nothing on standard output.
#[track_caller]
fn complains(output: &Output, parts: &[&str]) {
    let (out, err) = ends(output, 2);
    assert_eq!(out, "", "nothing half-written");
    for part in parts {
        assert!(err.contains(part), "{part:?} is not in {err}");
    }
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder can be made")
}

fn json(output: &Output) -> Value {
    serde_json::from_str(&ends(output, 0).0).expect("one JSON object")
}

fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value.as_object().expect("an object").keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

const MARA: &str = "mara-rupture-repaired.toml";

#[test]
fn every_command_explains_itself_with_an_example() {
    for command in ["serve", "assess", "listen", "verify", "doctor"] {
        let (help, _) = ends(&attune(&[command, "--help"]), 0);
        assert!(help.contains("Example"), "{command}: {help}");
        assert!(help.contains(&format!("attune {command}")), "{command}: {help}");
        assert!(help.contains("--quiet"), "{command}: {help}");
    }
    ends(&attune(&["--help"]), 0);
    assert!(ends(&attune(&["--version"]), 0).0.starts_with("attune "));
}

#[test]
fn what_no_command_knows_ends_with_two() {
    for args in [&[][..], &["assay"], &["assess"], &["listen"], &["assess", "x.toml", "--as-of", "soon"]] {
        ends(&attune(args), 2);
    }
    complains(&attune(&["assess", "nowhere.toml"]), &["nowhere.toml", "there is no such file"]);
    complains(&attune(&["assess", "."]), &["folder"]);
    complains(&attune(&["verify", "--data", "nowhere"]), &["nowhere"]);
}

#[test]
fn assess_answers_with_every_signal_and_exactly_these_keys() {
    // FORMATS, "attune assess"; `anchor` tells apart what one signal says about several things.
    let promised = [
        "anchor",
        "answer",
        "audience",
        "claim",
        "departs",
        "evidence",
        "first",
        "id",
        "method",
        "reason",
        "source",
        "status",
        "strength",
        "system",
        "words",
        "would_change_mind",
    ];
    let report = json(&attune(&["assess", &case(MARA), "--format", "json"]));
    assert_eq!(keys(&report), ["answers", "as_of", "course"]);
    let answers = report["answers"].as_array().expect("a list");
    for answer in answers {
        assert_eq!(keys(answer), promised, "{}", answer["id"]);
        let kind = answer["answer"].as_str().expect("a word");
        assert!(["finding", "quiet", "cannot_say"].contains(&kind), "{kind}");
        assert_eq!(answer["reason"].is_string(), kind == "cannot_say", "{answer}");
        assert_eq!(answer["strength"].is_string(), kind == "finding", "{answer}");
        let status = answer["status"].as_str().expect("a word");
        assert!(["published", "adapted", "tool-defined"].contains(&status), "{status}");
        assert!(!answer["claim"].as_str().expect("a sentence").contains('⟦'), "{answer}");
        assert!(!answer["audience"].as_array().expect("a list").is_empty(), "{answer}");
    }
    for signal in engine::signals::SIGNALS {
        assert!(answers.iter().any(|answer| answer["id"] == signal.id), "{} says nothing", signal.id);
    }
}

#[test]
fn every_finding_of_every_case_rests_on_evidence() {
    for entry in std::fs::read_dir(root().join("cases")).expect("the cases are there") {
        let path = entry.expect("a file").path();
        if path.extension().is_none_or(|ending| ending != "toml") {
            continue;
        }
        let report = json(&attune(&["assess", &path.to_string_lossy(), "--format", "json"]));
        for answer in report["answers"].as_array().expect("a list").iter().filter(|one| one["answer"] == "finding") {
            assert!(!answer["evidence"].as_array().expect("a list").is_empty(), "{}: {answer}", path.display());
        }
    }
}

#[test]
fn for_somebody_means_only_what_they_may_see_and_words_for_them() {
    for reader in ["client", "therapist", "supervisor"] {
        let report = json(&attune(&["assess", &case(MARA), "--format", "json", "--for", reader]));
        for answer in report["answers"].as_array().expect("a list") {
            let audience = answer["audience"].as_array().expect("a list");
            assert!(audience.iter().any(|who| who == reader), "{reader}: {answer}");
            let words = answer["words"].as_array().expect("a list");
            assert!(words.iter().all(|words| words["who"] == reader), "{reader}: {answer}");
        }
    }
    ends(&attune(&["assess", &case(MARA), "--for", "office"]), 2);
}

#[test]
fn what_a_client_confided_stands_in_nothing_written_for_the_therapist() {
    let hana = case("told-in-files/hana-what-she-did-not-say.toml");
    let samir = case("samir-leaving-in-his-own-time.toml");
    let written =
        |course: &str, reader, format| ends(&attune(&["assess", course, "--for", reader, "--format", format]), 0).0;
    for format in ["text", "json", "html"] {
        for (course, own) in [(&hana, "easier if this stays between"), (&samir, "ending-3")] {
            let theirs = |reader| written(course, reader, format);
            assert!(!theirs("therapist").contains(own), "{format}: {own}");
            assert!(!theirs("supervisor").contains(own), "{format}: {own}");
        }
        assert!(written(&hana, "client", format).contains("easier if this stays between"), "{format}");
        assert!(!written(&hana, "therapist", format).contains("boundary.concern"), "{format}");
    }
}

#[test]
fn as_of_a_day_nothing_that_came_later_is_known() {
    // Mara's first session is on 2 June 2026, and her rupture comes later in the file's own story.
    let report = json(&attune(&["assess", &case(MARA), "--format", "json", "--as-of", "2026-06-02"]));
    assert_eq!(report["as_of"], "2026-06-02");
    let answers = report["answers"].as_array().expect("a list");
    assert!(answers.iter().all(|answer| answer["answer"] != "finding"), "one session tells of no rupture");
    assert!(!report.to_string().contains("2026-06-09"), "nothing of the week after");
    let text = ends(&attune(&["assess", &case(MARA), "--as-of", "2026-06-02"]), 0).0;
    assert!(text.contains("as of 2026-06-02"), "{text}");
}

#[test]
fn the_same_course_gives_the_same_bytes() {
    for format in ["text", "json", "html"] {
        let once = attune(&["assess", &case(MARA), "--format", format]);
        let twice = attune(&["assess", &case(MARA), "--format", format]);
        assert_eq!(once.stdout, twice.stdout, "{format}");
        ends(&once, 0);
    }
}

#[test]
fn a_page_of_an_assessment_stands_alone() {
    let (page, _) = ends(&attune(&["assess", &case(MARA), "--format", "html"]), 0);
    assert!(page.starts_with("<!DOCTYPE html>"));
    for from in ["<script", "http://", "src=", "<link", "@import", "url("] {
        assert!(!page.contains(from), "{from}");
    }
}

#[test]
fn a_dash_reads_standard_input_and_writes_standard_output() {
    let text = std::fs::read(case("leo-always-ten.toml")).expect("the case is there");
    let silent = String::from_utf8(text)
        .expect("text")
        .lines()
        .filter(|line| !line.contains("transcript ="))
        .fold(String::new(), |all, line| all + line + "\n");
    let report = json(&attune_with(&["assess", "-", "--format", "json", "--out", "-"], silent.as_bytes()));
    assert!(!report["answers"].as_array().expect("a list").is_empty());
    let (csv, _) = ends(&attune_with(&["listen", "-"], b"Ines: How was it?\nMara: Hard.\n"), 0);
    assert_eq!(csv.lines().count(), 3, "{csv}");
}

#[test]
fn the_table_of_listen_is_exactly_as_promised() {
    let vtt = b"WEBVTT\n\n00:00:01.000 --> 00:00:03.500\n<v Ines>How was the week, \"really\"?\n\n\
                00:00:07.000 --> 00:00:08.000\n<v Mara>Hard, to be honest.\n";
    let args = ["listen", "-", "--roles", "Ines=therapist,Mara=client", "--format", "csv"];
    // From the two cues above by hand: seconds with three decimals, nobody who rejected anything. By the coding guide the
    // first is an open question and rests on it, the second leans neither way; how sure the rules are is on their card.
    let expected = "transcript,turn,speaker,start,end,family,code,confidence,rejected_by\n\
                    -,0,therapist,1.000,3.500,main,question,SURE,\n\
                    -,0,therapist,1.000,3.500,question,open,SURE,\n\
                    -,1,client,7.000,8.000,talk,neutral,SURE,\n";
    let csv = ends(&attune_with(&args, vtt), 0).0;
    let without = |row: &str| {
        let mut cells: Vec<&str> = row.split(',').collect();
        if cells[7].parse::<f64>().is_ok_and(|sure| (0.0..=1.0).contains(&sure)) {
            cells[7] = "SURE";
        }
        cells.join(",") + "\n"
    };
    assert_eq!(csv.lines().map(without).collect::<String>(), expected);
    let args = ["listen", "-", "--roles", "Ines=therapist,Mara=client", "--format", "json"];
    let report = json(&attune_with(&args, vtt));
    let measures = &report["measures"];
    assert!(measures.is_object(), "{report}");
    // 2.5 seconds of 3.5 seconds of speech.
    assert!(report.to_string().contains("0.714285714285714"), "{report}");
}

#[test]
fn a_byte_order_mark_and_windows_lines_change_nothing() {
    let plain = "transcript,turn,speaker,text\n1,0,therapist,How are you?\n1,1,client,\"Well, fine.\"\n";
    let marked = format!("\u{feff}{}", plain.replace('\n', "\r\n"));
    let of = |text: &str| ends(&attune_with(&["listen", "-"], text.as_bytes()), 0).0;
    assert_eq!(of(plain), of(&marked));
    assert_eq!(
        of(plain),
        of(&plain
            .replacen("transcript,turn,speaker,text", "transcript;turn;speaker;text", 1)
            .replace("1,0,therapist,", "1;0;therapist;")
            .replace("1,1,client,", "1;1;client;"))
    );
}

#[test]
fn a_slip_of_the_pen_is_answered_with_what_was_meant() {
    let said = b"Ines: How was it?\nMara: Hard.\n";
    complains(&attune_with(&["listen", "-", "--roles", "Inez=therapist"], said), &["Inez", "did you mean `Ines`"]);
    complains(&attune_with(&["listen", "-", "--roles", "Ines=doctor"], said), &["Ines=doctor", "NAME=therapist"]);
    let told = "title = \"x\"\nas_of = 2026-06-09\n[people]\nclient = \"A\"\ntherapist = \"B\"\n[[sessions]]\n\
                number = 1\non = 2026-06-02\nanswers = [{ form = \"phq9\", items = [0,0,0,0,0,0,0,0,0] }]\n";
    complains(&attune_with(&["assess", "-"], told.as_bytes()), &["phq9", "phq-9"]);
    let column = told.replace("number = 1", "numbre = 1");
    complains(&attune_with(&["assess", "-"], column.as_bytes()), &["line 7", "numbre", "number"]);
    let value = told.replace("phq9", "phq-9").replace("[0,", "[7,");
    complains(&attune_with(&["assess", "-"], value.as_bytes()), &["phq-9", "7"]);
}

#[test]
fn a_file_that_cannot_be_written_whole_is_left_as_it_was() {
    let folder = folder();
    let out = folder.path().join("report.json");
    let out_arg = out.to_str().expect("a UTF-8 path");
    std::fs::write(&out, "what was here").expect("a file can be written");
    ends(&attune(&["assess", "nowhere.toml", "--format", "json", "--out", out_arg]), 2);
    ends(&attune_with(&["listen", "-", "--roles", "X=client", "--out", out_arg], b"A: a\n"), 2);
    assert_eq!(std::fs::read_to_string(&out).expect("still there"), "what was here");
    ends(&attune(&["assess", &case(MARA), "--format", "json", "--out", out_arg]), 0);
    let written = std::fs::read(&out).expect("it is there");
    assert_eq!(written, attune(&["assess", &case(MARA), "--format", "json"]).stdout);
    let files: Vec<_> =
        std::fs::read_dir(&folder).expect("a folder").map(|file| file.expect("a file").file_name()).collect();
    assert_eq!(files, ["report.json"], "no temporary file stays");
    let nowhere = folder.path().join("no/such/report.json");
    complains(&attune(&["assess", &case(MARA), "--out", nowhere.to_str().expect("UTF-8")]), &["report.json"]);
    assert!(!folder.path().join("no").exists());
}

#[test]
fn a_full_disk_is_told_and_nothing_is_half_written() {
    let folder = folder();
    let disk = folder.path().join("disk");
    std::fs::create_dir(&disk).expect("a folder can be made");
    let disk_arg = disk.to_str().expect("a UTF-8 path");
    let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=2m", "tmpfs", disk_arg]).output();
    if !mounted.is_ok_and(|mounted| mounted.status.success()) {
        eprintln!("left out: this account may not mount a small disk (mount -t tmpfs needs root)");
        return;
    }
    let out = disk.join("report.json");
    std::fs::write(&out, "what was here").expect("there is room for this");
    let filled = std::fs::write(disk.join("filler"), vec![0; 3_000_000]);
    assert!(filled.is_err(), "three megabytes do not fit on two");
    let full = attune(&["assess", &case(MARA), "--format", "json", "--out", out.to_str().expect("UTF-8")]);
    let kept = std::fs::read_to_string(&out);
    let files = std::fs::read_dir(&disk).expect("a folder").count();
    let unmounted = Command::new("umount").arg(&disk).status();
    complains(&full, &["report.json", "the disk is full"]);
    assert_eq!((kept.expect("still there").as_str(), files), ("what was here", 2));
    assert!(unmounted.is_ok_and(|status| status.success()));
}

#[test]
fn a_reader_who_hangs_up_is_no_error() {
    let mut child = Command::new(PROGRAM)
        .args(["assess", &case(MARA), "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let ended = child.wait_with_output().expect("it ends");
    assert_eq!(String::from_utf8_lossy(&ended.stderr), "");
    assert_eq!(ended.status.code(), Some(0));
}

/// A record of a demo that was closed again.
fn record() -> tempfile::TempDir {
    let folder = folder();
    let data = folder.path().join("record");
    House::demo_in(&data).cut();
    folder
}

#[test]
fn verify_says_whole_and_names_the_first_entry_that_is_not() {
    let folder = record();
    let data = folder.path().join("record");
    let data_arg = data.to_str().expect("a UTF-8 path");
    let (whole, _) = ends(&attune(&["verify", "--data", data_arg]), 0);
    let fingerprint = whole.rsplit_once(": ").expect("a fingerprint").1.trim().to_owned();
    ends(&attune(&["verify", "--data", data_arg, "--expect", &fingerprint]), 0);
    assert_eq!(ends(&attune(&["verify", "--quiet", "--data", data_arg]), 0).0, "");
    complains(&attune(&["verify", "--data", data_arg, "--expect", "hello"]), &["fingerprint"]);
    let other = fingerprint.chars().rev().collect::<String>();
    let answered = attune(&["verify", "--data", data_arg, "--expect", &other]).status.code();
    assert!(matches!(answered, Some(1 | 2)), "another fingerprint does not pass: {answered:?}");
    flip_a_byte(&data);
    let (broken, _) = ends(&attune(&["verify", "--data", data_arg]), 1);
    assert!(broken.starts_with("not whole: ") && broken.chars().any(|c| c.is_ascii_digit()), "{broken}");
}

/// Turns one bit of one sealed entry over, where the database keeps them.
fn flip_a_byte(data: &Path) {
    // Reopened and ended in order, the write-ahead log is folded into the database.
    let house = House::demo_in(data);
    let told = Command::new("kill").arg(house.process().to_string()).status();
    assert!(told.expect("kill runs").success());
    assert!(house.ended_within(std::time::Duration::from_secs(10)));
    let mark = b"planned";
    for name in ["ledger.sqlite", "ledger.sqlite-wal"] {
        let path = data.join(name);
        let Ok(mut bytes) = std::fs::read(&path) else { continue };
        let Some(at) = bytes.windows(mark.len()).position(|here| here == mark) else { continue };
        bytes[at + 60] ^= 1;
        std::fs::write(&path, bytes).expect("the file can be written");
        return;
    }
    panic!("no entry was found to damage");
}

#[test]
fn a_folder_in_use_and_a_wrong_passphrase_are_told_apart() {
    let folder = folder();
    let (data, secret) = (folder.path().join("record"), folder.path().join("passphrase"));
    std::fs::write(&secret, "five words in a row\n").expect("a file can be written");
    let paths = [data.to_str().expect("UTF-8"), secret.to_str().expect("UTF-8")];
    let serve = ["serve", "--listen", "127.0.0.1:0", "--data", paths[0]];
    let with = |more: &[&'static str]| attune(&[&serve[..], more].concat());
    let house = House::open(&data, &["--data", paths[0], "--passphrase-file", paths[1]]);
    let again = [&serve[..], &["--passphrase-file", paths[1]]].concat();
    complains(&attune(&again), &["in use by another program"]);
    complains(&with(&["--demo"]), &["in use by another program"]);
    house.cut();
    complains(&with(&["--demo"]), &["no demo", "leave out --demo"]);
    complains(&with(&[]), &["--passphrase-file"]);
    std::fs::write(&secret, "five other words in a row\n").expect("a file can be written");
    complains(&attune(&again), &["passphrase", "does not open"]);
    std::fs::write(&secret, "short\n").expect("a file can be written");
    let fresh = folder.path().join("another");
    let short =
        ["serve", "--listen", "127.0.0.1:0", "--data", fresh.to_str().expect("UTF-8"), "--passphrase-file", paths[1]];
    complains(&attune(&short), &["at least 16"]);
    assert!(!practice::House::is_in(&fresh), "nothing was founded");
}

#[test]
fn a_demo_that_was_kept_is_opened_as_it_was_left() {
    let folder = folder();
    let data = folder.path().join("record");
    let house = House::demo_in(&data);
    let mut therapist = house.signed_in("daniel");
    let course = therapist.course_of("Amina Haddad");
    therapist.get(&course);
    therapist.post(&format!("{course}/plan"), &[("on", "2031-03-04"), ("at", "16:45")]).shows(303);
    house.cut();
    let again = House::demo_in(&data);
    again.signed_in("daniel").get(&course).shows(200).says("4 March 2031");
    again.visitor().get("/sign-in").shows(200).says("Noor Al-Sayed").says(&say("sign-in-demo-title"));
}

#[test]
fn serve_never_listens_to_the_network_without_a_proxy_in_front() {
    complains(&attune(&["serve", "--demo", "--listen", "0.0.0.0:0"]), &["unsealed over the network", "--behind"]);
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let at = taken.local_addr().expect("an address").to_string();
    complains(&attune(&["serve", "--demo", "--listen", &at]), &[&at, "another port"]);
}

#[test]
fn doctor_finds_the_house_in_order_and_says_what_is_not() {
    let folder = record();
    let data = folder.path().join("record");
    let data_arg = data.to_str().expect("a UTF-8 path");
    let (seen, _) = ends(&attune(&["doctor", "--data", data_arg]), 0);
    assert!(
        seen.contains("questionnaires") && seen.contains("22 invented courses") && seen.contains("whole"),
        "{seen}"
    );
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(&data, std::fs::Permissions::from_mode(0o755)).expect("it is ours");
    let (seen, _) = ends(&attune(&["doctor", "--data", data_arg]), 1);
    assert!(seen.contains("chmod 700"), "{seen}");
    ends(&attune(&["doctor", "--data", "nowhere"]), 0);
}

#[test]
fn a_page_of_a_transcript_stands_alone_and_shows_words_as_words() {
    let said = "<img src=x onerror=alert(1)>: <script>alert(1)</script>\nMara: & so on\n";
    let (page, _) = ends(&attune_with(&["listen", "-", "--format", "html"], said.as_bytes()), 0);
    assert!(page.starts_with("<!DOCTYPE html>"));
    assert!(!page.contains("<script") && !page.contains("<img"), "{page}");
    assert!(page.contains("&lt;script&gt;alert(1)"), "{page}");
}

#[test]
fn the_shipped_transcripts_are_heard_in_every_format() {
    let folder = folder();
    for entry in std::fs::read_dir(root().join("cases/transcripts")).expect("the transcripts are there") {
        let path = entry.expect("a file").path();
        if path.extension().is_some_and(|ending| ending == "md") {
            continue;
        }
        let file = path.to_string_lossy().into_owned();
        for format in ["text", "json", "csv", "html"] {
            let (out, _) = ends(&attune(&["listen", &file, "--format", format]), 0);
            let kept = folder.path().join(format!("out.{format}"));
            ends(&attune(&["listen", &file, "--format", format, "--out", kept.to_str().expect("UTF-8")]), 0);
            assert_eq!(std::fs::read_to_string(kept).expect("it is there"), out, "{file} as {format}");
        }
    }
}

#[test]
fn no_file_of_the_wild_makes_it_stumble() {
    let shared = root().join("../shared/data/transcripts");
    if !shared.is_dir() {
        eprintln!("left out: the collected transcripts are not beside this checkout");
        return;
    }
    let mut heard = [0; 2];
    for file in files_under(&shared) {
        let output = attune(&["listen", &file.to_string_lossy(), "--format", "json"]);
        let code = output.status.code().unwrap_or(-1);
        let err = String::from_utf8_lossy(&output.stderr);
        assert!([0, 2].contains(&code) && !err.contains("panicked"), "{}: {code} {err}", file.display());
        if code == 2 {
            assert!(output.stdout.is_empty() && err.contains(&*file.to_string_lossy()), "{}: {err}", file.display());
        }
        heard[usize::from(code == 2)] += 1;
    }
    eprintln!("{} heard, {} refused with a reason", heard[0], heard[1]);
    assert!(heard[0] > 20, "{heard:?}");
}

fn files_under(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut files: Vec<_> =
        entries.flat_map(|path| if path.is_dir() { files_under(&path) } else { vec![path] }).collect();
    files.sort();
    files
}
