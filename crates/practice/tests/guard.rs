//! What an attacker would try at the practice's own doors: codes, links, late letters, consent taken back.

use crate::common::*;
use practice::Refusal;
use practice::desk::{NewPerson, Release};
use practice::entries::{ConsentTo, Role, Sharing};
use practice::intake::Reply;

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

#[test]
fn what_was_answered_is_seen_only_where_it_was_answered_though_the_therapist_has_the_link() {
    let practice = Practice::with_invented_clients();
    let ines = practice.therapist("ines");
    let token = link(&ines, client_of(&ines, "Mara"), 13, &[CHECK_IN]);
    let house = &practice.house;
    house.begin(&token, "the phone of Mara", Sharing::Nobody).unwrap();
    reply(house, &token, 1, Reply::Answer(0)).unwrap();
    let at_home = house.check_in(&token).unwrap().seen_from("the phone of Mara");
    assert_eq!((at_home.sharing, at_home.answers.len()), (Some(Sharing::Nobody), 1));
    for elsewhere in ["", "the desk of Ines"] {
        let seen = house.check_in(&token).unwrap().seen_from(elsewhere);
        assert_eq!((seen.sharing, seen.answers.len()), (None, 0), "{elsewhere:?}");
    }
    // Whoever begins anew drops what was answered, and does not come to see it.
    house.begin(&token, "the desk of Ines", Sharing::Now).unwrap();
    assert!(house.check_in(&token).unwrap().answers.is_empty());
    assert_eq!(house.check_in(&token).unwrap().seen_from("the phone of Mara").sharing, None);
}

#[test]
fn two_tabs_on_one_link_lose_no_answer() {
    let practice = Practice::with_invented_clients();
    let ines = practice.therapist("ines");
    let mara = client_of(&ines, "Mara");
    for round in 0..4 {
        let token = link(&ines, mara, 13, &[CHECK_IN]);
        fill(&practice.house, &token, Sharing::Now, &[Some(5); 5]);
        std::thread::scope(|tabs| {
            for place in 1..=5 {
                let (house, token) = (&practice.house, &token);
                tabs.spawn(move || reply(house, token, place, Reply::Answer(round)).unwrap());
            }
        });
        let kept: Vec<_> = practice.house.check_in(&token).unwrap().answers.into_values().collect();
        assert_eq!(kept, [Some(round); 5]);
    }
}

#[test]
fn a_consent_taken_back_closes_what_was_read_under_it() {
    let practice = Practice::with_invented_clients();
    let (ines, ruth) = (practice.therapist("ines"), practice.supervisor("ruth"));
    let (client, mara) = (client_of(&ines, "Mara"), practice.client("mara"));
    let release = Release {
        // The rupture of `cases/mara-rupture-repaired.toml`, with its transcript of session 7.
        finding: "rupture.episode/client@7".into(),
        claim: "The bond fell.".into(),
        strength: "reliable".into(),
        evidence: Vec::new(),
        question: String::new(),
    };
    ines.take_to_supervision(client, release.clone()).unwrap();
    assert_eq!(ruth.packets().unwrap().len(), 1);
    assert!(ines.course(client).unwrap().file.heard.contains_key(&7));

    mara.consent(ConsentTo::Supervision, false).unwrap();
    mara.consent(ConsentTo::Transcripts, false).unwrap();
    assert!(ruth.packets().unwrap().is_empty(), "what was released is closed with the key");
    let review = ines.course(client).unwrap();
    assert!(review.file.heard.is_empty() && review.course.talks.is_empty());

    // Said twice, by either of the two, it is the same; given again, the key comes back with the next release.
    ines.consent_on_paper(client, ConsentTo::Supervision, false).unwrap();
    mara.consent(ConsentTo::Supervision, true).unwrap();
    mara.consent(ConsentTo::Transcripts, true).unwrap();
    assert!(ruth.packets().unwrap().is_empty());
    ines.take_to_supervision(client, release).unwrap();
    assert_eq!(ruth.packets().unwrap().len(), 2);
    assert!(ines.course(client).unwrap().file.heard.contains_key(&7));
}

#[test]
fn a_transcript_that_was_confirmed_or_thrown_away_waits_no_longer() {
    let practice = Practice::with_invented_clients();
    let ines = practice.therapist("ines");
    let client = client_of(&ines, "Mara");
    let bring = || ines.bring_transcript(client, 9, b"Ines: How was your week?\nMara: Hard.\n").unwrap().token;
    let speaker = |name| listen::SpeakerName::new(name).unwrap();
    let roles =
        || listen::Roles::new([(speaker("Ines"), listen::Role::Therapist), (speaker("Mara"), listen::Role::Client)]);
    let (kept, thrown) = (bring(), bring());
    ines.keep_transcript(client, 9, &kept, roles()).unwrap();
    assert_eq!(refusal(ines.keep_transcript(client, 9, &kept, roles())), Refusal::SpentLink);
    ines.throw_away(client, 9, &thrown).unwrap();
    assert_eq!(refusal(ines.keep_transcript(client, 9, &thrown, roles())), Refusal::UnknownLink);
}
