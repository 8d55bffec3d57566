//! Whatever is done to the kept rows from outside, `verify` notices, without any secret.

#![allow(clippy::unwrap_used, reason = "a test may unwrap, its helpers too: a panic is the message")]

mod common;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use common::*;
use proptest::prelude::*;
use record::{Broken, By, Fingerprint, Once, Verdict, verify};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

/// A record with two readers, twelve entries (two of them corrections) and some forty audits, closed.
fn template() -> &'static Path {
    static TEMPLATE: OnceLock<(tempfile::TempDir, PathBuf)> = OnceLock::new();
    let (_, path) = TEMPLATE.get_or_init(|| {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("record");
        fill(&path);
        (dir, path)
    });
    path
}

fn fill(path: &Path) {
    let (record, ines) = with_ines(path);
    record.enrol(MEI, "mei", "another secret", NOW).unwrap();
    record.grant(&ines, (CLIENT, &NOTES), MEI, Some(NOW.later(1 << 30)), "supervision", NOW).unwrap();
    for i in 0..5u64 {
        let now = NOW.later(i * 3600);
        let receipts = record.append(vec![note("one")], By::Person(&ines), now).unwrap();
        let correction = note("two").correcting(receipts[0].id).once(Once::from_secret(&[i as u8]));
        let drafts = if i < 2 { vec![form("f"), correction] } else { vec![form("f")] };
        record.append(drafts, By::Link { author: MEI }, now).unwrap();
        record.read(&ines, CLIENT, &[NOTES], "preparing", now).unwrap();
    }
    let _ = record.read(&record.house(), CLIENT, &[NOTES], "curious", NOW);
    record.revoke(&ines, (CLIENT, &NOTES), MEI, "supervision over", NOW).unwrap();
}

fn copy(from: &Path) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    std::fs::copy(from.join("ledger.sqlite"), dir.path().join("ledger.sqlite")).unwrap();
    dir
}

/// Opens the file as someone would who has it and SQLite, and nothing else.
fn outside(dir: &Path) -> Connection {
    let sql = Connection::open(dir.join("ledger.sqlite")).unwrap();
    sql.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    sql
}

fn verdict(dir: &Path, expected: Option<&Fingerprint>) -> Verdict {
    verify(dir, expected).unwrap()
}

fn broken(dir: &Path) -> Broken {
    match verdict(dir, None) {
        Verdict::Broken(broken) => broken,
        Verdict::Sound(sound) => panic!("not noticed: {sound:?}"),
    }
}

fn altered(change: &str) -> Broken {
    let dir = copy(template());
    outside(dir.path()).execute_batch(change).unwrap();
    broken(dir.path())
}

#[test]
fn an_untouched_copy_is_sound() {
    // Counted by hand in `fill`: 5 notes, 5 forms, 2 corrections.
    match verdict(copy(template()).path(), None) {
        Verdict::Sound(sound) => assert_eq!(sound.entries, 12),
        Verdict::Broken(broken) => panic!("{broken:?}"),
    }
}

#[test]
fn the_first_altered_entry_is_named() {
    let at = |change: &str| {
        let broken = altered(change);
        (broken.place, broken.sequence)
    };
    assert_eq!(at("UPDATE entry SET time = time + 3600 WHERE sequence = 5"), ("entry", 5));
    assert_eq!(at("UPDATE entry SET author = x'02020202020202020202020202020202' WHERE sequence = 1"), ("entry", 1));
    assert_eq!(at("UPDATE entry SET kind = 'memo' WHERE sequence = 12"), ("entry", 12));
    assert_eq!(at("UPDATE entry SET version = 2 WHERE sequence = 3"), ("entry", 3));
    assert_eq!(at("UPDATE entry SET corrects = NULL WHERE sequence = 3"), ("entry", 3));
    assert_eq!(at("UPDATE entry SET sealed = zeroblob(length(sealed)) WHERE sequence = 7"), ("entry", 7));
    assert_eq!(at("DELETE FROM entry WHERE sequence = 4"), ("entry", 4));
    assert_eq!(at("DELETE FROM entry WHERE sequence > 9"), ("entry", 10));
    assert_eq!(at("DELETE FROM audit WHERE sequence > 20"), ("audit", 21));
    assert_eq!(at("UPDATE audit SET time = 0 WHERE sequence = 8"), ("audit", 8));
}

#[test]
fn two_entries_swapped_are_noticed() {
    let swap = "UPDATE entry SET sequence = -1 WHERE sequence = 2; \
        UPDATE entry SET sequence = 2 WHERE sequence = 3; \
        UPDATE entry SET sequence = 3 WHERE sequence = -1";
    assert_eq!(altered(swap).sequence, 2);
}

#[test]
fn an_entry_repeated_at_the_end_is_noticed() {
    let replay = "INSERT INTO entry SELECT 13, randomblob(16), client, class, epoch, kind, version, time, \
        author, signer, corrects, header, sealed, digest, signature FROM entry WHERE sequence = 12";
    assert_eq!(altered(replay).sequence, 13);
}

#[test]
fn a_trigger_slipped_into_the_file_is_noticed() {
    let trigger = "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM audit; END";
    assert_eq!(altered(trigger).place, "file");
}

#[test]
fn a_reader_slipped_in_with_a_key_of_their_own_is_noticed() {
    assert_eq!(altered("UPDATE class_key SET public = randomblob(32)").place, "class_key");
    assert_eq!(altered("UPDATE permit SET expires = 99999999999").place, "permit");
    assert_eq!(altered("UPDATE house SET person_memory_kib = 8").place, "house");
}

#[test]
fn an_older_copy_put_back_is_noticed_against_a_written_fingerprint_only() {
    let dir = tempfile::tempdir().unwrap();
    let (record, ines) = with_ines(dir.path());
    record.append(vec![note("early")], By::Person(&ines), NOW).unwrap();
    let early = record.head_fingerprint().unwrap();
    drop(record);
    let older = copy(dir.path());
    let record = open(dir.path());
    record.append(vec![note("late")], By::Person(&ines), NOW).unwrap();
    let late = record.head_fingerprint().unwrap();
    let written = Fingerprint::parse(&late.to_string().to_lowercase()).unwrap();
    assert_eq!(written, late);

    assert!(matches!(verdict(dir.path(), Some(&early)), Verdict::Sound(_)), "the past is still there");
    assert!(matches!(verdict(dir.path(), Some(&late)), Verdict::Sound(_)));
    assert!(matches!(verdict(older.path(), None), Verdict::Sound(_)), "sound in itself");
    assert!(matches!(verdict(older.path(), Some(&written)), Verdict::Broken(_)));
}

#[test]
fn a_cut_off_tail_refuses_to_open_even_with_the_passphrase() {
    let dir = copy(template());
    outside(dir.path()).execute_batch("DELETE FROM entry WHERE sequence = 12").unwrap();
    let opened = record::Record::open(dir.path(), record::Unlock::Passphrase(PASSPHRASE), chance());
    assert!(matches!(opened.err(), Some(record::Error::Tampered { .. })));
}

/// The tables whose every row and column `verify` answers for.
const TABLES: [&str; 7] = ["entry", "audit", "person", "class_key", "permit", "head", "house"];

#[derive(Clone, Debug)]
enum Change {
    /// One value of one row: a bit flipped, a number moved, a letter changed.
    Flip { column: usize, bit: usize },
    /// The row is gone.
    Drop,
    /// One value is exchanged with that of another row.
    Swap { column: usize, other: usize },
    /// The row and all after it are gone.
    Truncate,
    /// The row comes again at the end.
    Replay,
}

fn changes() -> impl Strategy<Value = (usize, usize, Change)> {
    let change = prop_oneof![
        6 => (any::<usize>(), any::<usize>()).prop_map(|(column, bit)| Change::Flip { column, bit }),
        1 => Just(Change::Drop),
        2 => (any::<usize>(), any::<usize>()).prop_map(|(column, other)| Change::Swap { column, other }),
        1 => Just(Change::Truncate),
        1 => Just(Change::Replay),
    ];
    (any::<usize>(), any::<usize>(), change)
}

/// Applies the change; false if it happens to leave everything as it was, or SQLite itself refuses it.
fn apply(sql: &Connection, table: &str, row: usize, change: &Change) -> bool {
    let ids = rowids(sql, table);
    let id = ids[row % ids.len()];
    // A permit, key or person that nothing refers to may be deleted: that only takes access away.
    let may_go = !matches!(table, "entry" | "audit" | "head" | "house");
    match change {
        Change::Drop | Change::Truncate if may_go => false,
        Change::Drop => done(sql.execute(&format!("DELETE FROM {table} WHERE rowid = ?1"), [id])),
        Change::Truncate => done(sql.execute(&format!("DELETE FROM {table} WHERE rowid >= ?1"), [id])),
        Change::Replay => replay(sql, table, id, ids[ids.len() - 1] + 1),
        Change::Flip { column, bit } => {
            let (name, value) = cell(sql, table, id, *column);
            set(sql, table, id, &name, &flipped(&value, *bit)) && cell(sql, table, id, *column).1 != value
        }
        Change::Swap { column, other } => {
            let other = ids[other % ids.len()];
            let (name, a) = cell(sql, table, id, *column);
            let (_, b) = cell(sql, table, other, *column);
            a != b && set(sql, table, id, &name, &b) && set(sql, table, other, &name, &a)
        }
    }
}

fn done(result: rusqlite::Result<usize>) -> bool {
    result.is_ok_and(|rows| rows > 0)
}

fn rowids(sql: &Connection, table: &str) -> Vec<i64> {
    let mut rows = sql.prepare(&format!("SELECT rowid FROM {table} ORDER BY rowid")).unwrap();
    rows.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

fn cell(sql: &Connection, table: &str, id: i64, column: usize) -> (String, Value) {
    let mut rows = sql.prepare(&format!("SELECT * FROM {table} WHERE rowid = ?1")).unwrap();
    let column = column % rows.column_count();
    let name = rows.column_name(column).unwrap().to_owned();
    // A changed key moves the row: then there is nothing left to compare with, and it did change.
    let value = rows.query_row([id], |row| row.get(column)).unwrap_or(Value::Text("moved".to_owned()));
    (name, value)
}

fn set(sql: &Connection, table: &str, id: i64, name: &str, value: &Value) -> bool {
    let query = format!("UPDATE {table} SET {name} = ?1 WHERE rowid = ?2");
    done(sql.execute(&query, (value, id)))
}

fn replay(sql: &Connection, table: &str, id: i64, at: i64) -> bool {
    let mut rows = sql.prepare(&format!("SELECT * FROM {table} WHERE rowid = ?1")).unwrap();
    let count = rows.column_count();
    let names: Vec<String> = rows.column_names().into_iter().map(str::to_owned).collect();
    let mut values: Vec<Value> = rows.query_row([id], |row| (0..count).map(|i| row.get(i)).collect()).unwrap();
    for (name, value) in names.iter().zip(&mut values) {
        match (name.as_str(), table) {
            ("sequence", _) => *value = Value::Integer(at),
            ("id", "entry") => *value = Value::Blob(vec![0xee; 16]),
            ("epoch", _) => *value = Value::Integer(at + 100),
            _ => {}
        }
    }
    let marks = vec!["?"; count].join(", ");
    done(sql.execute(&format!("INSERT INTO {table} VALUES ({marks})"), params_from_iter(values)))
}

fn flipped(value: &Value, bit: usize) -> Value {
    match value {
        Value::Null => Value::Blob(vec![0; 16]),
        Value::Integer(n) => Value::Integer(n ^ (1 << (bit % 62))),
        Value::Real(_) => unreachable!("no column holds fractions"),
        Value::Text(text) => Value::Text(format!("{}x", &text[..bit % text.len()])),
        Value::Blob(bytes) if bytes.is_empty() => Value::Blob(vec![1]),
        Value::Blob(bytes) => {
            let mut bytes = bytes.clone();
            let at = bit / 8 % bytes.len();
            bytes[at] ^= 1 << (bit % 8);
            Value::Blob(bytes)
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_random_change_to_the_kept_rows_is_noticed((table, row, change) in changes()) {
        let dir = copy(template());
        let mut sql = outside(dir.path());
        let table = TABLES[table % TABLES.len()];
        let step = sql.transaction().unwrap();
        let changed = apply(&step, table, row, &change);
        if changed { step.commit().unwrap() } else { step.rollback().unwrap() }
        drop(sql);
        if changed {
            prop_assert!(matches!(verdict(dir.path(), None), Verdict::Broken(_)), "{table}: {change:?}");
        } else {
            prop_assert!(matches!(verdict(dir.path(), None), Verdict::Sound(_)), "{table}: {change:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_cut_of_the_file_is_noticed(keep in 0.0..1.0f64) {
        let dir = copy(template());
        let path = dir.path().join("ledger.sqlite");
        let whole = std::fs::read(&path).unwrap();
        std::fs::write(&path, &whole[..(whole.len() as f64 * keep) as usize]).unwrap();
        let noticed = verify(dir.path(), None).is_ok_and(|v| matches!(v, Verdict::Sound(_)));
        prop_assert!(!noticed);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_untouched_ledger_is_sound(steps in proptest::collection::vec((0u8..6, 0usize..600), 0..12)) {
        let dir = tempfile::tempdir().unwrap();
        let (record, ines) = with_ines(dir.path());
        record.enrol(MEI, "mei", "another secret", NOW).unwrap();
        let mut entries = 0;
        for (i, &(step, size)) in steps.iter().enumerate() {
            let now = NOW.later(1000 * i as u64);
            match step {
                0 | 1 => entries += record.append(vec![note(&"x".repeat(size))], By::Person(&ines), now).unwrap().len() as u64,
                2 => entries += record.append(vec![form("a"), form("b")], By::Link { author: MEI }, now).unwrap().len() as u64,
                3 => drop(record.read(&ines, CLIENT, &[NOTES, FORMS], "p", now).unwrap()),
                4 => drop(record.grant(&ines, (CLIENT, &NOTES), MEI, None, "r", now)),
                _ => drop(record.revoke(&ines, (CLIENT, &NOTES), MEI, "r", now)),
            }
        }
        match verdict(dir.path(), None) {
            Verdict::Sound(sound) => prop_assert_eq!(sound.entries, entries),
            Verdict::Broken(broken) => prop_assert!(false, "{broken:?}"),
        }
    }
}
