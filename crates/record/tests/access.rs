//! Only those read who were given the key: by passphrase, by secret, by grant, by session.

#![allow(clippy::unwrap_used, reason = "a test may unwrap, its helpers too: a panic is the message")]

mod common;

use common::*;
use record::{Audit, By, Error, Lasting, Outcome, PersonId, Reader, Record, SessionToken, Unlock};
use record::{Opening, Verdict, verify};

fn with_mei(dir: &std::path::Path) -> (Record, record::Opened, record::Opened) {
    let (record, ines) = with_ines(dir);
    record.enrol(MEI, "mei@example.org", "another secret", NOW).unwrap();
    let mei = record.sign_in("mei@example.org", "another secret", NOW).unwrap();
    (record, ines, mei)
}

fn texts(entries: &[record::Entry<record::Plain>]) -> Vec<&str> {
    entries.iter().map(|entry| std::str::from_utf8(entry.payload()).unwrap()).collect()
}

#[test]
fn without_a_grant_there_is_no_plaintext_and_the_refusal_is_written_down() {
    let dir = tempfile::tempdir().unwrap();
    let (record, ines, mei) = with_mei(dir.path());
    record.append(vec![note("a")], By::Person(&mei), NOW).unwrap();
    let refused = record.read(&mei, CLIENT, &[NOTES], "curious", NOW);
    assert_eq!(refused.err(), Some(Error::NoGrant { class: NOTES }));
    assert_eq!(texts(&record.read(&ines, CLIENT, &[NOTES], "care", NOW).unwrap()), ["a"]);
    let trail = record.trail(&ines, CLIENT, NOW).unwrap();
    let refusal = trail.iter().find(|audit| audit.outcome != Outcome::Done).unwrap();
    let expected = Audit::new(NOW, MEI, CLIENT, "read", "notes: curious").refused("no-grant");
    assert_eq!(*refusal, expected);
}

#[test]
fn a_grant_opens_the_past_and_the_future_until_it_expires() {
    let dir = tempfile::tempdir().unwrap();
    let (record, ines, mei) = with_mei(dir.path());
    record.append(vec![note("before")], By::Person(&ines), NOW).unwrap();
    let end = NOW.later(100);
    record.grant(&ines, (CLIENT, &NOTES), MEI, Some(end), "holiday cover", NOW).unwrap();
    record.append(vec![note("after")], By::Person(&ines), NOW).unwrap();
    let read = |now| record.read(&mei, CLIENT, &[NOTES], "cover", now);
    assert_eq!(texts(&read(NOW.later(99)).unwrap()), ["before", "after"]);
    assert_eq!(read(end).err(), Some(Error::NoGrant { class: NOTES }));
    let reader = |person, expires| Reader { person, expires };
    assert_eq!(record.readers(CLIENT, &NOTES, NOW).unwrap(), [reader(INES, None), reader(MEI, Some(end))]);
    assert_eq!(record.readers(CLIENT, &NOTES, end).unwrap(), [reader(INES, None)]);
}

#[test]
fn who_cannot_read_cannot_grant() {
    let dir = tempfile::tempdir().unwrap();
    let (record, _, mei) = with_mei(dir.path());
    let refused = record.grant(&mei, (CLIENT, &NOTES), MEI, None, "to myself", NOW);
    assert_eq!(refused, Err(Error::NoGrant { class: NOTES }));
    let refused = record.grant(&record.house(), (CLIENT, &NOTES), MEI, None, "by the house", NOW);
    assert_eq!(refused, Err(Error::NoGrant { class: NOTES }));
}

#[test]
fn after_revocation_the_rest_read_on_and_the_revoked_do_not() {
    let dir = tempfile::tempdir().unwrap();
    let (record, ines, mei) = with_mei(dir.path());
    record.grant(&ines, (CLIENT, &NOTES), MEI, None, "supervision", NOW).unwrap();
    record.append(vec![note("shared")], By::Person(&ines), NOW).unwrap();
    record.revoke(&ines, (CLIENT, &NOTES), MEI, "supervision over", NOW).unwrap();
    let receipt = record.append(vec![note("private")], By::Person(&mei), NOW).unwrap()[0];
    assert!(record.read(&mei, CLIENT, &[NOTES], "still curious", NOW).is_err());
    let read = record.read(&ines, CLIENT, &[NOTES], "care", NOW).unwrap();
    assert_eq!(texts(&read), ["shared", "private"]);
    assert_eq!((read[0].header.epoch, read[1].header.epoch), (1, 2));
    assert_eq!((read[1].header.id, read[1].header.sequence), (receipt.id, receipt.sequence));
    let again = record.revoke(&ines, (CLIENT, &NOTES), MEI, "again", NOW);
    assert_eq!(again, Err(Error::NoGrant { class: NOTES }));
}

#[test]
fn the_last_reader_cannot_be_revoked_only_destroyed() {
    let dir = tempfile::tempdir().unwrap();
    let (record, ines) = with_ines(dir.path());
    record.append(vec![note("a")], By::Person(&ines), NOW).unwrap();
    let refused = record.revoke(&ines, (CLIENT, &NOTES), INES, "leaving", NOW);
    assert_eq!(refused, Err(Error::NoReaders { class: NOTES }));
    assert_eq!(record.read(&ines, CLIENT, &[NOTES], "care", NOW).unwrap().len(), 1);

    record.destroy(&ines, CLIENT, &[NOTES], "asked to be erased", NOW).unwrap();
    assert!(record.read(&ines, CLIENT, &[NOTES], "care", NOW).is_err());
    let lost = record.append(vec![note("into nothing")], By::Person(&ines), NOW);
    assert_eq!(lost.err(), Some(Error::NoReaders { class: NOTES }));
    assert!(matches!(verify(dir.path(), None), Ok(Verdict::Sound(_))), "the chain outlives its keys");
}

#[test]
fn a_class_is_founded_once_and_needs_readers_who_are_enrolled() {
    let dir = tempfile::tempdir().unwrap();
    let (record, ines) = with_ines(dir.path());
    let class = record::Class::of("other");
    let found = |readers: &[PersonId]| record.found(CLIENT, &class, &ines, readers, NOW);
    assert_eq!(found(&[]), Err(Error::NoReaders { class: class.clone() }));
    assert_eq!(found(&[MEI]), Err(Error::NoSuchPerson));
    assert_eq!(record.is_founded(CLIENT, &class), Ok(false));
    let draft = record::Draft::new(CLIENT, class.clone(), "note", 1, Vec::new());
    let refused = record.append(vec![note("not alone"), draft], By::Person(&ines), NOW);
    assert_eq!(refused.err(), Some(Error::NotFounded { class: class.clone() }));
    assert!(record.read(&ines, CLIENT, &[NOTES], "care", NOW).unwrap().is_empty(), "all or none");
    assert_eq!(found(&[INES]), Ok(()));
    assert_eq!(found(&[INES]), Err(Error::AlreadyFounded { class }));
}

#[test]
fn an_unknown_name_and_a_wrong_secret_get_the_same_answer() {
    let dir = tempfile::tempdir().unwrap();
    let (record, _) = with_ines(dir.path());
    assert_eq!(record.sign_in("ines@example.org", "a bad secret", NOW).err(), Some(Error::WrongSecret));
    assert_eq!(record.sign_in("nobody@example.org", "a good secret", NOW).err(), Some(Error::WrongSecret));
    let trail = record.trail(&record.house(), record::ClientId::HOUSE, NOW).unwrap();
    let refused: Vec<_> = trail.iter().filter(|a| a.outcome != Outcome::Done).map(|a| a.person).collect();
    assert_eq!(refused, [INES, PersonId::NOBODY]);
}

#[test]
fn a_changed_secret_keeps_the_grants_and_ends_the_sessions() {
    let dir = tempfile::tempdir().unwrap();
    let record = create(dir.path());
    let code = record.one_time_code();
    record.enrol(INES, "ines", &code, NOW).unwrap();
    record.found(CLIENT, &NOTES, &record.house(), &[INES], NOW).unwrap();
    let ines = record.sign_in("ines", &code, NOW).unwrap();
    let token = record.open_session(&ines, Lasting { idle_seconds: 900, ends: NOW.later(9000) }, NOW).unwrap();
    record.append(vec![note("a")], By::Person(&ines), NOW).unwrap();
    record.change_secret(&ines, "her own secret", NOW).unwrap();
    assert_eq!(record.sign_in("ines", &code, NOW).err(), Some(Error::WrongSecret));
    assert_eq!(record.resume(&token, NOW).err(), Some(Error::SessionOver));
    let ines = record.sign_in("ines", "her own secret", NOW).unwrap();
    assert_eq!(texts(&record.read(&ines, CLIENT, &[NOTES], "care", NOW).unwrap()), ["a"]);
    assert_eq!(record.enrol(INES, "other", "x", NOW), Err(Error::AlreadyEnrolled));
    assert_eq!(record.enrol(MEI, "INES ", "x", NOW), Err(Error::NameTaken));
}

#[test]
fn a_session_slides_while_used_and_ends_when_idle_or_at_its_end() {
    let dir = tempfile::tempdir().unwrap();
    let (record, ines) = with_ines(dir.path());
    let lasting = Lasting { idle_seconds: 900, ends: NOW.later(2000) };
    let open = || record.open_session(&ines, lasting, NOW).unwrap();
    let (idle, used, closed) = (open(), open(), open());
    assert_eq!(record.resume(&idle, NOW.later(900)).err(), Some(Error::SessionOver));
    assert_eq!(record.resume(&idle, NOW).err(), Some(Error::SessionOver), "a clock set back revives nothing");
    let used = SessionToken::parse(&used.reveal()).unwrap();
    for seconds in [800, 1600, 1999] {
        assert_eq!(record.resume(&used, NOW.later(seconds)).unwrap(), ines);
    }
    assert_eq!(record.resume(&used, NOW.later(2000)).err(), Some(Error::SessionOver));
    record.close_session(&closed, NOW).unwrap();
    assert_eq!(record.resume(&closed, NOW).err(), Some(Error::SessionOver));
}

#[test]
fn a_record_opens_with_its_passphrase_or_its_recovery_code_only() {
    let dir = tempfile::tempdir().unwrap();
    let (record, code) = Record::create(dir.path(), Opening::demonstration(PASSPHRASE), chance(), NOW).unwrap();
    drop(record);
    let opened = |unlock: Unlock<'_>| Record::open(dir.path(), unlock, chance()).map(|_| ());
    assert_eq!(opened(Unlock::Passphrase("incorrect horse")), Err(Error::WrongPassphrase));
    assert_eq!(opened(Unlock::Passphrase(PASSPHRASE)), Ok(()));
    assert_eq!(opened(Unlock::Recovery(&code.reveal().to_lowercase())), Ok(()));
    let first = code.reveal().chars().next().unwrap();
    let typo = code.reveal().replacen(first, if first == '7' { "8" } else { "7" }, 1);
    assert_eq!(opened(Unlock::Recovery(&typo)), Err(Error::MistypedCode));
    assert_eq!(opened(Unlock::Recovery("0000-0000-0000-0000-0000-0000-0000-0000-0")), Err(Error::WrongPassphrase));

    let record = open(dir.path());
    record.change_passphrase("a new one", record::Cost::DEMONSTRATION, NOW).unwrap();
    drop(record);
    assert_eq!(opened(Unlock::Passphrase(PASSPHRASE)), Err(Error::WrongPassphrase));
    assert_eq!(opened(Unlock::Passphrase("a new one")), Ok(()));
}

#[test]
fn a_folder_without_a_record_and_one_with_a_record_are_told_apart() {
    let dir = tempfile::tempdir().unwrap();
    let nothing = Record::open(dir.path(), Unlock::Passphrase(PASSPHRASE), chance());
    assert_eq!(nothing.err(), Some(Error::NoRecord { dir: dir.path().to_owned() }));
    drop(create(dir.path()));
    let again = Record::create(dir.path(), Opening::demonstration("x"), chance(), NOW);
    assert_eq!(again.err(), Some(Error::AlreadyHere { dir: dir.path().to_owned() }));
}

#[test]
fn a_folder_in_use_is_locked_for_this_and_for_another_program() {
    let dir = tempfile::tempdir().unwrap();
    let record = create(dir.path());
    let again = Record::open(dir.path(), Unlock::Passphrase(PASSPHRASE), chance());
    assert_eq!(again.err(), Some(Error::Locked { dir: dir.path().to_owned() }));
    let mut child = std::process::Command::new(std::env::current_exe().unwrap());
    child.args(["another_program_tries", "--exact", "--ignored", "--nocapture"]);
    let output = child.env("RECORD_TEST_DIR", dir.path()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("in use by another program"), "{said}");
    assert!(matches!(verify(dir.path(), None), Ok(Verdict::Sound(_))), "verifying needs no lock");
    drop(record);
    drop(open(dir.path()));
}

#[test]
#[ignore = "run by a_folder_in_use_is_locked_for_this_and_for_another_program as another program"]
fn another_program_tries() {
    let dir = std::env::var_os("RECORD_TEST_DIR").unwrap();
    let opened = Record::open(dir.as_ref(), Unlock::Passphrase(PASSPHRASE), chance());
    println!("{}", opened.err().unwrap());
}

#[test]
fn a_grant_edited_from_outside_gives_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let (record, ines, mei) = with_mei(dir.path());
    record.grant(&ines, (CLIENT, &NOTES), MEI, Some(NOW.later(10)), "short", NOW).unwrap();
    let sql = rusqlite::Connection::open(dir.path().join("ledger.sqlite")).unwrap();
    sql.execute("UPDATE permit SET expires = NULL WHERE expires IS NOT NULL", []).unwrap();
    let read = record.read(&mei, CLIENT, &[NOTES], "longer", NOW.later(20));
    assert!(matches!(read.err(), Some(Error::Tampered { .. })));
}

#[test]
fn no_secret_shows_in_debug_output() {
    let dir = tempfile::tempdir().unwrap();
    let (_record, ines) = with_ines(dir.path());
    assert_eq!(format!("{ines:?}"), "Opened(01010101010101010101010101010101)");
}

#[test]
fn an_inspection_opens_every_audit_and_what_the_house_may_read() {
    let dir = tempfile::tempdir().unwrap();
    let (record, ines) = with_ines(dir.path());
    record.grant(&ines, (CLIENT, &FORMS), PersonId::HOUSE, None, "reminders", NOW).unwrap();
    record.append(vec![note("a"), form("b"), form("c")], By::Person(&ines), NOW).unwrap();
    // Counted by hand: create, enrol, sign-in, found, found, grant, append.
    let expected = record::Inspected { audits: 7, entries: 2, closed: 1 };
    assert_eq!(record.inspect(NOW), Ok(expected));
    let sql = rusqlite::Connection::open(dir.path().join("ledger.sqlite")).unwrap();
    sql.execute("UPDATE audit SET time = time + 3600 WHERE sequence = 4", []).unwrap();
    assert_eq!(record.inspect(NOW), Err(Error::Tampered { what: "audit 4".to_owned() }));
}
