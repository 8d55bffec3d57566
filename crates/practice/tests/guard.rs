//! What an attacker would try at the practice's own doors: codes, links, late letters, consent taken back.

#![allow(clippy::unwrap_used, reason = "a test may unwrap: a panic is the message")]

mod common;

use common::*;
use practice::Refusal;
use practice::desk::NewPerson;
use practice::entries::Role;

#[test]
fn a_first_code_opens_no_desk_and_no_password_looks_like_one() {
    let practice = Practice::with_invented_clients();
    let mei = practice.therapist("mei").seat().who().to_string();
    let new = NewPerson { name: "Ada Quist".into(), sign_in: "ada".into(), role: Role::Client, with: Some(mei) };
    let code = practice.office().add(&new).unwrap().0;
    let house = &practice.house;
    // The office has read the code aloud: with it nobody may read what Ada will write.
    assert_eq!(refusal(house.sign_in("ada", &code)), Refusal::ChoosePassword);
    assert_eq!(refusal(house.sign_in("ada", "0000-0000-0000-0000")), Refusal::WrongSignIn);
    assert!(matches!(refusal(house.change_secret("ada", &code, "ABCD-EFGH-1234-5678")), Refusal::BadField { .. }));
    house.change_secret("ada", &code, "a quiet long secret").unwrap();
    assert_eq!(refusal(house.sign_in("ada", &code)), Refusal::WrongSignIn);
    house.sign_in("ada", "a quiet long secret").unwrap();
}
