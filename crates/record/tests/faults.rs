//! Killed, crowded, out of space: what was acknowledged is there, and nothing is half there.

#![allow(clippy::unwrap_used, reason = "a test may unwrap, its helpers too: a panic is the message")]

mod common;

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use common::*;
use record::{By, Entry, Error, Plain, Record, Unlock, Verdict, verify};

/// Cycles in all, and how many of them share one folder. The nightly goal is 10,000.
const KILLS: u64 = 300;
const SAME_FOLDER: u64 = 50;

fn text(entry: &Entry<Plain>) -> &str {
    std::str::from_utf8(entry.payload()).unwrap()
}

fn sound(dir: &Path) -> u64 {
    match verify(dir, None).unwrap() {
        Verdict::Sound(sound) => sound.entries,
        Verdict::Broken(broken) => panic!("{broken:?}"),
    }
}

#[test]
fn no_acknowledged_entry_is_lost_when_the_program_is_killed() {
    let kills = std::env::var("RECORD_KILLS").map_or(KILLS, |n| n.parse().unwrap());
    let mut acknowledged = 0;
    for folder in 0..kills.div_ceil(SAME_FOLDER) {
        let dir = tempfile::tempdir().unwrap();
        drop(with_ines(dir.path()));
        let mut acks = Vec::new();
        for cycle in 0..SAME_FOLDER {
            acks.extend(one_life(dir.path(), folder * SAME_FOLDER + cycle));
        }
        let entries = sound(dir.path());
        check_acks(dir.path(), &acks);
        assert!(entries >= acks.len() as u64);
        acknowledged += acks.len();
    }
    assert!(acknowledged as u64 > kills, "the killing came too early to tell anything: {acknowledged}");
}

/// Every acknowledged text stands at the acknowledged place.
fn check_acks(dir: &Path, acks: &[(u64, String)]) {
    let record = open(dir);
    let ines = record.sign_in("ines@example.org", "a good secret", NOW).unwrap();
    let entries = record.read(&ines, CLIENT, &[NOTES], "check", NOW).unwrap();
    for (sequence, said) in acks {
        assert_eq!(text(&entries[*sequence as usize - 1]), said, "entry {sequence}");
    }
}

/// Starts a program that appends, and kills it a little after its first acknowledgement. Gives its acknowledgements.
fn one_life(dir: &Path, cycle: u64) -> Vec<(u64, String)> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["appends_until_it_is_killed", "--exact", "--ignored", "--nocapture"])
        .env("RECORD_TEST_DIR", dir)
        .env("RECORD_TEST_CYCLE", cycle.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let (send, acks) = mpsc::channel();
    let listener = std::thread::spawn(move || {
        for line in lines.map_while(Result::ok) {
            if let Some(ack) = line.strip_prefix("ack ").and_then(|ack| ack.split_once(' ')) {
                let _ = send.send((ack.0.parse().unwrap(), ack.1.to_owned()));
            }
        }
    });
    let first = acks.recv_timeout(Duration::from_secs(20)).expect("a first acknowledgement");
    // 0 to 40 ms in steps that share no factor with a commit's length, so that the blow falls everywhere.
    std::thread::sleep(Duration::from_micros(cycle * 7919 % 40_000));
    kill(&mut child);
    listener.join().unwrap();
    std::iter::once(first).chain(acks.try_iter()).collect()
}

fn kill(child: &mut Child) {
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
#[ignore = "run by no_acknowledged_entry_is_lost_when_the_program_is_killed, which kills it"]
fn appends_until_it_is_killed() {
    let dir = std::env::var_os("RECORD_TEST_DIR").unwrap();
    let cycle: u64 = std::env::var("RECORD_TEST_CYCLE").unwrap().parse().unwrap();
    let record = Record::open(dir.as_ref(), Unlock::Passphrase(PASSPHRASE), Seeded::new(1000 + cycle)).unwrap();
    for i in 0u64.. {
        let said = format!("{cycle}.{i}");
        let receipt = record.append(vec![note(&said)], By::Link { author: INES }, NOW).unwrap()[0];
        println!("\nack {} {said}", receipt.sequence);
    }
}

#[test]
fn what_is_sent_together_is_ordered_without_gaps_and_each_sender_stays_in_order() {
    let dir = tempfile::tempdir().unwrap();
    let (record, ines) = with_ines(dir.path());
    std::thread::scope(|scope| {
        for sender in 0..8 {
            let (record, ines) = (&record, &ines);
            scope.spawn(move || {
                for i in 0..25 {
                    record.append(vec![note(&format!("{sender} {i}"))], By::Person(ines), NOW).unwrap();
                }
            });
        }
    });
    let entries = record.read(&ines, CLIENT, &[NOTES], "check", NOW).unwrap();
    let sequences: Vec<u64> = entries.iter().map(|entry| entry.header.sequence).collect();
    assert_eq!(sequences, (1..=200).collect::<Vec<_>>());
    for sender in 0..8 {
        let own = |entry: &&Entry<Plain>| text(entry).starts_with(&format!("{sender} "));
        let order: Vec<_> = entries.iter().filter(own).map(text).collect();
        assert_eq!(order, (0..25).map(|i| format!("{sender} {i}")).collect::<Vec<_>>());
    }
    assert_eq!(sound(dir.path()), 200);
}

#[test]
fn a_full_disk_refuses_writes_keeps_what_there_is_and_recovers_when_space_returns() {
    let Some(disk) = SmallDisk::mount(16) else {
        eprintln!("skipped: this user may not mount a small tmpfs");
        return;
    };
    let (record, ines) = with_ines(&disk.path().join("record"));
    let filler = disk.path().join("filler");
    std::fs::write(&filler, vec![0; 6 << 20]).unwrap();
    let large = "x".repeat(20_000);
    let mut kept = 0;
    let refusal = loop {
        match record.append(vec![note(&large)], By::Person(&ines), NOW) {
            Ok(_) => kept += 1,
            Err(error) => break error,
        }
        assert!(kept < 1000, "16 MiB cannot hold this");
    };
    assert_eq!(refusal, Error::DiskFull);
    for _ in 0..300 {
        let entries = record.read(&ines, CLIENT, &[FORMS], "reading goes on, and is written down", NOW);
        assert_eq!(entries.map(|entries| entries.len()), Ok(0));
        let still = record.append(vec![note("small")], By::Person(&ines), NOW);
        assert_eq!(still, Err(Error::DiskFull), "what was kept back is for audits");
    }
    assert_eq!(record.read(&ines, CLIENT, &[NOTES], "all of it", NOW).unwrap().len() as u64, kept);
    let trail = record.trail(&ines, CLIENT, NOW).unwrap();
    assert_eq!(trail.iter().filter(|audit| audit.verb == "read").count(), 301);
    assert_eq!(record.head_fingerprint().unwrap().entries, kept, "looking goes on");
    assert_eq!(sound(&disk.path().join("record")), kept);

    std::fs::write(&filler, []).unwrap();
    record.append(vec![note("space again")], By::Person(&ines), NOW).unwrap();
    let entries = record.read(&ines, CLIENT, &[NOTES], "check", NOW).unwrap();
    assert_eq!(entries.len() as u64, kept + 1);
    drop(record);
    assert_eq!(sound(&disk.path().join("record")), kept + 1);
}

/// A small file system in memory, unmounted when dropped.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn mount(megabytes: u32) -> Option<Self> {
        let dir = tempfile::tempdir().unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &format!("size={megabytes}m"), "tmpfs"]).arg(dir.path()).stderr(Stdio::null());
        mount.status().is_ok_and(|status| status.success()).then(|| SmallDisk(dir))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}
