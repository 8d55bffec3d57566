//! A whole visit, from an empty folder to a verified ledger.

#![allow(clippy::unwrap_used, reason = "a test may unwrap, its helpers too: a panic is the message")]

mod common;

use common::*;
use record::{By, Draft, Outcome, Token, Tray, TrayState, Verdict, verify};

#[test]
fn a_form_sent_by_link_reaches_its_reader_and_nobody_else() {
    let dir = tempfile::tempdir().unwrap();
    let record = create(dir.path());
    record.enrol(INES, "Ines@Example.org", "a good secret", NOW).unwrap();
    record.found(CLIENT, &FORMS, &record.house(), &[INES], NOW).unwrap();
    let token = Token::fresh(&*chance());
    record.tray_put(&token, &record.house(), CLIENT, b"form 1", NOW.later(3600), NOW).unwrap();

    let Ok(Tray::Found(bytes)) = record.tray_get(&token, NOW) else { panic!("an open tray") };
    assert_eq!(bytes.as_slice(), b"form 1");
    let author = record::PersonId(CLIENT.0);
    let answers = || vec![Draft::new(CLIENT, FORMS, "form", 1, b"7 of 10".to_vec())];
    let first = record.tray_spend(&token, answers(), By::Link { author }, NOW).unwrap();
    let again = record.tray_spend(&token, answers(), By::Link { author }, NOW).unwrap();
    assert_eq!(first, again);
    assert!(matches!(record.tray_get(&token, NOW), Ok(Tray::Closed(TrayState::Spent))));

    let ines = record.sign_in(" ines@example.ORG", "a good secret", NOW).unwrap();
    let read = record.read(&ines, CLIENT, &[FORMS], "before the session", NOW).unwrap();
    assert_eq!(read.len(), 1);
    assert_eq!(read[0].payload(), b"7 of 10");
    assert_eq!(read[0].header.author, author);
    assert_eq!(read[0].header.signer, record::PersonId::HOUSE);
    let refused = record.read(&record.house(), CLIENT, &[FORMS], "curious", NOW);
    assert_eq!(refused.err(), Some(record::Error::NoGrant { class: FORMS }));

    let trail = record.trail(&ines, CLIENT, NOW).unwrap();
    let verbs: Vec<_> = trail.iter().map(|audit| audit.verb.as_str()).collect();
    assert_eq!(verbs, ["found", "tray-put", "tray-get", "tray-spend", "tray-spend", "read", "read"]);
    assert_eq!(trail[6].outcome, Outcome::Refused("no-grant".to_owned()));
    assert_eq!(trail[5].purpose, "forms: before the session");

    let Ok(Verdict::Sound(sound)) = verify(dir.path(), None) else { panic!("a sound record") };
    assert_eq!(sound.entries, 1);
    assert_eq!(sound.fingerprint, record.head_fingerprint().unwrap());
}
