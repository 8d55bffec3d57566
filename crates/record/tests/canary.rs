//! Nothing readable on disk: canaries put in everywhere are found nowhere.

#![allow(clippy::unwrap_used, reason = "a test may unwrap, its helpers too: a panic is the message")]

mod common;

use std::path::Path;

use common::*;
use record::{By, Lasting, Token};

/// Words that occur nowhere else, one for each way in.
fn canary(way: usize) -> String {
    format!("Canary{way:02}Zyxomma")
}

/// Each canary as it might have been written: as it is, in UTF-16, hex, upper and lower case, reversed.
fn shapes(canary: &str) -> Vec<Vec<u8>> {
    let hex: String = canary.bytes().map(|byte| format!("{byte:02x}")).collect();
    vec![
        canary.as_bytes().to_vec(),
        canary.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        hex.to_uppercase().into_bytes(),
        hex.into_bytes(),
        canary.to_uppercase().into_bytes(),
        canary.to_lowercase().into_bytes(),
        canary.chars().rev().collect::<String>().into_bytes(),
    ]
}

/// How often any shape of any canary occurs in any file of the folder.
fn hits(dir: &Path) -> usize {
    // The reserve is the same noise in every record; leaving its 4 MiB out keeps the search short.
    let files =
        std::fs::read_dir(dir).unwrap().map(|file| file.unwrap().path()).filter(|path| !path.ends_with("reserve"));
    let files = files.map(|path| std::fs::read(path).unwrap());
    let shapes: Vec<_> = (0..12).flat_map(|way| shapes(&canary(way))).collect();
    let count = |file: &[u8]| -> usize {
        shapes.iter().map(|shape| file.windows(shape.len()).filter(|window| window == shape).count()).sum()
    };
    files.map(|file| count(&file)).sum()
}

/// Every way by which content, names or reasons come in.
fn use_every_way_in(dir: &Path) -> record::Record {
    let record = create(dir);
    record.enrol(INES, &canary(0), &canary(1), NOW).unwrap();
    record.enrol(MEI, "mei", &canary(2), NOW).unwrap();
    let ines = record.sign_in(&canary(0), &canary(1), NOW).unwrap();
    let _ = record.sign_in(&canary(3), &canary(3), NOW);
    record.change_secret(&ines, &canary(4), NOW).unwrap();
    record.found(CLIENT, &NOTES, &ines, &[INES], NOW).unwrap();
    record.found(CLIENT, &FORMS, &ines, &[INES], NOW).unwrap();
    record.append(vec![note(&canary(5))], By::Person(&ines), NOW).unwrap();
    record.read(&ines, CLIENT, &[NOTES], &canary(6), NOW).unwrap();
    let token = Token::fresh(&*chance());
    record.tray_put(&token, &ines, CLIENT, canary(7).as_bytes(), NOW.later(9), NOW).unwrap();
    record.tray_replace(&token, canary(8).as_bytes(), NOW).unwrap();
    record.tray_spend(&token, vec![form(&canary(9))], By::Link { author: MEI }, NOW).unwrap();
    record.grant(&ines, (CLIENT, &NOTES), MEI, None, &canary(10), NOW).unwrap();
    record.revoke(&ines, (CLIENT, &NOTES), MEI, &canary(11), NOW).unwrap();
    record.open_session(&ines, Lasting { idle_seconds: 9, ends: NOW.later(99) }, NOW).unwrap();
    record
}

#[test]
fn no_content_name_secret_or_reason_is_readable_in_any_file() {
    let dir = tempfile::tempdir().unwrap();
    let record = use_every_way_in(dir.path());
    assert_eq!(hits(dir.path()), 0, "while open, with the write-ahead log");
    drop(record);
    assert_eq!(hits(dir.path()), 0, "after closing");
}

#[test]
fn the_same_search_finds_canaries_that_were_not_sealed() {
    let dir = tempfile::tempdir().unwrap();
    let _record = use_every_way_in(dir.path());
    let sql = rusqlite::Connection::open(dir.path().join("ledger.sqlite")).unwrap();
    for way in 0..12 {
        let null_cipher = canary(way).into_bytes();
        sql.execute("INSERT INTO tray VALUES (randomblob(32), 0, 0, ?1, x'')", [null_cipher]).unwrap();
    }
    assert!(hits(dir.path()) >= 12);
}
