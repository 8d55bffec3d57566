//! What lies under a link: found once, used once, and unreadable without it.

#![allow(clippy::unwrap_used, reason = "a test may unwrap, its helpers too: a panic is the message")]

mod common;

use common::*;
use record::{By, Error, Once, PersonId, Record, Token, Tray, TrayState};

const AUTHOR: PersonId = PersonId(CLIENT.0);

fn put(record: &Record) -> Token {
    let token = Token::fresh(&*chance());
    record.tray_put(&token, &record.house(), CLIENT, b"form", NOW.later(100), NOW).unwrap();
    token
}

fn state(record: &Record, token: &Token, at: u64) -> Option<TrayState> {
    match record.tray_get(token, NOW.later(at)).unwrap() {
        Tray::Found(_) => None,
        Tray::Closed(state) => Some(state),
    }
}

fn spend(record: &Record, token: &Token, text: &str, at: u64) -> Result<Vec<record::Receipt>, Error> {
    record.tray_spend(token, vec![form(text), form("second")], By::Link { author: AUTHOR }, NOW.later(at))
}

#[test]
fn a_link_reads_back_from_its_text_and_is_long_enough_not_to_be_guessed() {
    let token = Token::fresh(&*chance());
    let text = token.reveal();
    // 160 bits at five a symbol.
    assert_eq!(text.len(), 32);
    assert!(text.chars().all(|c| c.is_ascii_alphanumeric()));
    assert_eq!(Token::parse(&text.to_lowercase()).unwrap().reveal(), text);
    assert!(Token::parse(&text[1..]).is_none());
}

#[test]
fn sending_twice_adds_once() {
    let dir = tempfile::tempdir().unwrap();
    let (record, ines) = with_ines(dir.path());
    let token = put(&record);
    let first = spend(&record, &token, "answers", 0).unwrap();
    assert_eq!(spend(&record, &token, "answers", 50).unwrap(), first);
    assert_eq!(spend(&record, &token, "answers", 500).unwrap(), first, "even after the link is too old");
    assert_eq!(record.read(&ines, CLIENT, &[FORMS], "care", NOW).unwrap().len(), 2);
}

#[test]
fn many_hands_on_one_link_add_once() {
    let dir = tempfile::tempdir().unwrap();
    let (record, ines) = with_ines(dir.path());
    let token = put(&record);
    let receipts: Vec<_> = std::thread::scope(|scope| {
        let hands: Vec<_> = (0..8).map(|_| scope.spawn(|| spend(&record, &token, "answers", 0).unwrap())).collect();
        hands.into_iter().map(|hand| hand.join().unwrap()).collect()
    });
    assert!(receipts.iter().all(|r| *r == receipts[0]));
    assert_eq!(record.read(&ines, CLIENT, &[FORMS], "care", NOW).unwrap().len(), 2);
}

#[test]
fn a_link_says_what_became_of_it() {
    let dir = tempfile::tempdir().unwrap();
    let (record, _) = with_ines(dir.path());
    let (open, spent, withdrawn, unknown) = (put(&record), put(&record), put(&record), Token::fresh(&*chance()));
    spend(&record, &spent, "answers", 0).unwrap();
    record.tray_withdraw(&withdrawn, &record.house(), NOW).unwrap();
    assert_eq!(state(&record, &open, 99), None);
    assert_eq!(state(&record, &open, 100), Some(TrayState::Expired));
    assert_eq!(state(&record, &spent, 0), Some(TrayState::Spent));
    assert_eq!(state(&record, &withdrawn, 0), Some(TrayState::Withdrawn));
    assert_eq!(state(&record, &unknown, 0), Some(TrayState::Unknown));
    assert_eq!(spend(&record, &open, "late", 100), Err(Error::Link(TrayState::Expired)));
    assert_eq!(spend(&record, &withdrawn, "no", 0), Err(Error::Link(TrayState::Withdrawn)));
    assert_eq!(spend(&record, &unknown, "no", 0), Err(Error::Link(TrayState::Unknown)));
    assert_eq!(record.sweep(NOW.later(101), NOW.later(200)), Ok(3));
    assert_eq!(state(&record, &open, 0), Some(TrayState::Unknown));
}

#[test]
fn a_half_filled_form_can_be_replaced_until_it_is_sent() {
    let dir = tempfile::tempdir().unwrap();
    let (record, _) = with_ines(dir.path());
    let token = put(&record);
    record.tray_replace(&token, b"half", NOW).unwrap();
    let Tray::Found(bytes) = record.tray_get(&token, NOW).unwrap() else { panic!("still open") };
    assert_eq!(bytes.as_slice(), b"half");
    assert_eq!(state(&record, &token, 100), Some(TrayState::Expired), "replacing does not prolong");
    spend(&record, &token, "whole", 0).unwrap();
    assert_eq!(record.tray_replace(&token, b"late", NOW), Err(Error::Link(TrayState::Spent)));
}

#[test]
fn what_is_replaced_and_what_is_added_with_it_stand_or_fall_together() {
    let dir = tempfile::tempdir().unwrap();
    let (record, ines) = with_ines(dir.path());
    let token = put(&record);
    let by = || By::Link { author: AUTHOR };
    let draft = |client| vec![record::Draft::new(client, FORMS, "form", 1, b"at once".to_vec())];
    let refused = record.tray_replace_adding(&token, b"half", draft(record::ClientId([9; 16])), by(), NOW);
    assert_eq!(refused, Err(Error::OtherClient));
    let Tray::Found(bytes) = record.tray_get(&token, NOW).unwrap() else { panic!("still open") };
    assert_ne!(bytes.as_slice(), b"half");
    record.tray_replace_adding(&token, b"half", draft(CLIENT), by(), NOW).unwrap();
    let Tray::Found(bytes) = record.tray_get(&token, NOW).unwrap() else { panic!("still open") };
    assert_eq!(bytes.as_slice(), b"half");
    assert_eq!(record.read(&ines, CLIENT, &[FORMS], "care", NOW).unwrap().len(), 1);
    spend(&record, &token, "whole", 0).unwrap();
    let late = record.tray_replace_adding(&token, b"late", draft(CLIENT), by(), NOW);
    assert_eq!(late, Err(Error::Link(TrayState::Spent)));
    assert_eq!(record.read(&ines, CLIENT, &[FORMS], "care", NOW).unwrap().len(), 3);
}

#[test]
fn a_refused_entry_leaves_the_link_open() {
    let dir = tempfile::tempdir().unwrap();
    let (record, _) = with_ines(dir.path());
    let token = put(&record);
    let bad = record::Draft::new(CLIENT, record::Class::of("unfounded"), "form", 1, Vec::new());
    let refused = record.tray_spend(&token, vec![form("good"), bad], By::Link { author: AUTHOR }, NOW);
    assert!(matches!(refused, Err(Error::NotFounded { .. })));
    assert_eq!(state(&record, &token, 0), None);
    assert_eq!(spend(&record, &token, "again", 0).unwrap()[0].sequence, 1);
}

#[test]
fn a_link_put_back_to_open_from_outside_still_adds_nothing_twice() {
    let dir = tempfile::tempdir().unwrap();
    let (record, ines) = with_ines(dir.path());
    let token = put(&record);
    let sql = rusqlite::Connection::open(dir.path().join("ledger.sqlite")).unwrap();
    let sealed: Vec<u8> = sql.query_row("SELECT sealed FROM tray", [], |row| row.get(0)).unwrap();
    let first = spend(&record, &token, "answers", 0).unwrap();
    sql.execute("UPDATE tray SET state = 0, sealed = ?1", [sealed]).unwrap();
    assert_eq!(spend(&record, &token, "answers", 0).unwrap(), first);
    sql.execute("UPDATE tray SET state = 0", []).unwrap();
    assert!(spend(&record, &token, "other answers", 0).is_err());
    assert_eq!(record.read(&ines, CLIENT, &[FORMS], "care", NOW).unwrap().len(), 2);
}

#[test]
fn the_same_key_with_the_same_content_gives_the_first_receipt_and_with_other_content_an_error() {
    let dir = tempfile::tempdir().unwrap();
    let (record, ines) = with_ines(dir.path());
    let once = Once::parse(&Once::fresh(&*chance()).reveal()).unwrap();
    let send = |text: &str| record.append(vec![note(text).once(once.clone())], By::Person(&ines), NOW);
    let first = send("a note").unwrap();
    assert_eq!(first[0].id, once.entry_id());
    assert_eq!(send("a note").unwrap(), first);
    assert_eq!(send("another note"), Err(Error::OtherContent));
    assert_eq!(record.read(&ines, CLIENT, &[NOTES], "care", NOW).unwrap().len(), 1);
}

#[test]
fn a_correction_names_an_entry_of_the_same_client() {
    let dir = tempfile::tempdir().unwrap();
    let (record, ines) = with_ines(dir.path());
    let first = record.append(vec![note("wrong")], By::Person(&ines), NOW).unwrap()[0];
    record.append(vec![note("right").correcting(first.id)], By::Person(&ines), NOW).unwrap();
    let entries = record.read(&ines, CLIENT, &[NOTES], "care", NOW).unwrap();
    assert_eq!(entries[0].payload(), b"wrong", "nothing is ever changed");
    assert_eq!(entries[1].header.corrects, Some(first.id));
    let stray = note("x").correcting(record::EntryId([0xab; 16]));
    assert_eq!(record.append(vec![stray], By::Person(&ines), NOW).err(), Some(Error::NothingToCorrect));
}

#[test]
fn a_link_adds_to_the_ledger_it_was_made_for_and_to_no_other() {
    let dir = tempfile::tempdir().unwrap();
    let (record, ines) = with_ines(dir.path());
    let other = record::ClientId([0x77; 16]);
    record.found(other, &FORMS, &record.house(), &[ines.person()], NOW).unwrap();
    let token = put(&record);
    let stray = record::Draft::new(other, FORMS, "form", 1, b"answers".to_vec());
    let refused = record.tray_spend(&token, vec![form("answers"), stray], By::Link { author: AUTHOR }, NOW);
    assert_eq!(refused, Err(Error::OtherClient));
    assert_eq!(state(&record, &token, 0), None, "nothing was used up");
}

#[test]
fn made_up_links_do_not_fill_the_disk() {
    let dir = tempfile::tempdir().unwrap();
    let (record, _) = with_ines(dir.path());
    let before = record.head_fingerprint().unwrap().audits;
    for _ in 0..10 {
        assert_eq!(state(&record, &Token::fresh(&*chance()), 0), Some(TrayState::Unknown));
    }
    assert_eq!(record.head_fingerprint().unwrap().audits, before);
}

#[cfg(unix)]
#[test]
fn in_a_folder_open_to_all_the_files_open_for_their_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    std::fs::set_permissions(dir.path(), std::fs::Permissions::from_mode(0o777)).unwrap();
    let (record, _) = with_ines(dir.path());
    put(&record);
    for name in ["ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm", "lock"] {
        let mode = std::fs::metadata(dir.path().join(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}
