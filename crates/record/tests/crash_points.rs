//! Every write and every sync may be the last, or may fail: `strace` makes it so.

#![allow(clippy::unwrap_used, reason = "a test may unwrap, its helpers too: a panic is the message")]

mod common;

use std::path::Path;
use std::process::{Command, Stdio};

use common::*;
use record::{By, Record, Unlock, Verdict, verify};

/// How many points of each kind are tried; all of a short run's take a few minutes (`RECORD_POINTS=400`).
const POINTS: usize = 24;

#[test]
fn a_program_killed_at_any_write_or_sync_keeps_what_it_acknowledged() {
    each_point("pwrite64,fdatasync,fsync,ftruncate:signal=KILL");
}

#[test]
fn a_failing_sync_is_never_acknowledged() {
    each_point("fdatasync,fsync:error=EIO");
}

#[test]
fn a_failing_write_is_never_acknowledged() {
    each_point("pwrite64:error=EIO");
}

#[test]
fn a_write_without_space_is_never_acknowledged() {
    each_point("pwrite64:error=ENOSPC");
}

/// Runs the appending program once per point, and looks at what is left.
fn each_point(fault: &str) {
    if Command::new("strace").arg("-V").stdout(Stdio::null()).status().is_err() {
        eprintln!("skipped: strace is not installed");
        return;
    }
    let whole = tempfile::tempdir().unwrap();
    drop(with_ines(whole.path()));
    let said = appended_under(whole.path(), "trace=none");
    assert_eq!(
        said.lines().filter(|line| line.starts_with("ack ")).count(),
        10,
        "without a fault all ten arrive: {said}"
    );
    let points: usize = std::env::var("RECORD_POINTS").map_or(POINTS, |n| n.parse().unwrap());
    let (mut disturbed, mut wrong) = (0, Vec::new());
    for point in 1..=points {
        let dir = tempfile::tempdir().unwrap();
        drop(with_ines(dir.path()));
        let said = appended_under(dir.path(), &format!("inject={fault}:when={point}"));
        disturbed += usize::from(said.lines().filter(|line| line.starts_with("ack ")).count() < 10);
        if let Err(what) = kept(dir.path(), &said) {
            wrong.push(format!("{point}: {what}"));
        }
    }
    assert!(wrong.is_empty(), "{fault}: {wrong:?}");
    assert!(disturbed > 0, "{fault}: no fault had any effect, so nothing was shown");
}

fn appended_under(dir: &Path, inject: &str) -> String {
    let output = Command::new("strace")
        .args(["-f", "-qq", "-o", "/dev/null", "-e", "trace=pwrite64,fdatasync,fsync,ftruncate", "-e", inject])
        .arg(std::env::current_exe().unwrap())
        .args(["appends_ten_entries", "--exact", "--ignored", "--nocapture"])
        .env("RECORD_TEST_DIR", dir)
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// Sound, and every acknowledged text at its place.
fn kept(dir: &Path, said: &str) -> Result<(), String> {
    match verify(dir, None) {
        Ok(Verdict::Sound(_)) => {}
        other => return Err(format!("{other:?}")),
    }
    let record = open(dir);
    let ines = record.sign_in("ines@example.org", "a good secret", NOW).unwrap();
    let entries = record.read(&ines, CLIENT, &[NOTES], "check", NOW).map_err(|e| e.to_string())?;
    for ack in said.lines().filter_map(|line| line.strip_prefix("ack ")) {
        let (sequence, text) = ack.split_once(' ').unwrap();
        let at = sequence.parse::<usize>().unwrap() - 1;
        if entries.get(at).is_none_or(|entry| entry.payload() != text.as_bytes()) {
            return Err(format!("acknowledged and lost: {ack}"));
        }
    }
    Ok(())
}

#[test]
#[ignore = "run under strace by the tests above"]
fn appends_ten_entries() {
    let dir = std::env::var_os("RECORD_TEST_DIR").unwrap();
    let record = match Record::open(dir.as_ref(), Unlock::Passphrase(PASSPHRASE), Seeded::new(77)) {
        Ok(record) => record,
        Err(refusal) => return println!("\nrefused to open: {refusal}"),
    };
    for i in 0..10 {
        // Large enough that pages are added and the log is checkpointed at the end.
        let text = format!("{i}{}", "x".repeat(5000));
        match record.append(vec![note(&text)], By::Link { author: INES }, NOW) {
            Ok(receipts) => println!("\nack {} {text}", receipts[0].sequence),
            Err(refusal) => println!("\nrefused: {refusal}"),
        }
    }
}
