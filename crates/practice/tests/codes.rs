//! What people say of codes: kept with the transcript, counted at once, opened for the client only when a person opens it.

use crate::common::*;
use practice::desk::TherapistDesk;
use practice::entries::{CodeOpinion, ConsentTo};
use practice::observed::{Observed, Stands};
use practice::{ClientId, Refusal};

fn observed(desk: &TherapistDesk, client: ClientId) -> Observed {
    desk.session(client, 8).unwrap().observed.unwrap()
}

fn codes_of_turn_two(desk: &TherapistDesk, client: ClientId) -> Vec<String> {
    let course = desk.course(client).unwrap().course;
    let talk = course.talks.into_iter().find(|talk| talk.session == 8).unwrap();
    talk.turns.iter().find(|turn| turn.turn == 2).unwrap().codes.clone()
}

#[test]
fn what_a_person_says_of_a_code_reaches_the_engine_at_once_and_survives_a_restart() {
    let practice = Practice::with_invented_clients();
    let ines = practice.therapist("ines");
    let mara = client_of(&ines, "Mara");
    let entry = observed(&ines, mara).entry;
    ines.say_of_code(mara, 8, &of_code(&entry, CodeOpinion::Added)).unwrap();
    assert!(codes_of_turn_two(&ines, mara).contains(&"repair.owns".to_owned()));
    let change = CodeOpinion::Changed { to: "invites".to_owned() };
    ines.say_of_code(mara, 8, &of_code(&entry, change)).unwrap();
    drop(ines);
    let practice = practice.restarted();
    let ines = practice.therapist("ines");
    let codes = codes_of_turn_two(&ines, mara);
    assert!(codes.contains(&"repair.invites".to_owned()) && !codes.contains(&"repair.owns".to_owned()), "{codes:?}");
    // The client's own look at the course rests on the same codes: one talk, one truth.
    let own = practice.client("mara").course().unwrap().course;
    let talk = own.talks.into_iter().find(|talk| talk.session == 8).unwrap();
    assert_eq!(talk.turns[2].codes, codes);
}

#[test]
fn a_code_turned_down_stays_in_the_table_with_who_did_and_leaves_the_counts() {
    let practice = Practice::with_invented_clients();
    let ines = practice.therapist("ines");
    let mara = client_of(&ines, "Mara");
    let entry = observed(&ines, mara).entry;
    let heard = observed(&ines, mara).code(2, "repair").is_some();
    if !heard {
        ines.say_of_code(mara, 8, &of_code(&entry, CodeOpinion::Added)).unwrap();
    }
    let now = observed(&ines, mara).code(2, "repair").unwrap().mark.code.to_string();
    let of = practice::desk::OfCode { code: now.clone(), ..of_code(&entry, CodeOpinion::Rejected) };
    ines.say_of_code(mara, 8, &of).unwrap();
    assert!(!codes_of_turn_two(&ines, mara).contains(&format!("repair.{now}")));
    let table = ines.coded_turns(mara, 8).unwrap();
    assert!(table.starts_with("transcript,turn,speaker,start,end,family,code,confidence,rejected_by\n"), "{table}");
    assert!(!table.contains("Mara") && !table.contains("Ines") && !table.contains("pushing"), "roles, and no words");
    if heard {
        let row = table.lines().find(|line| line.contains(",repair,") && line.starts_with("session-8,2,")).unwrap();
        assert!(row.ends_with(",therapist"), "{row}");
        assert_eq!(observed(&ines, mara).code(2, "repair").unwrap().stands, Stands::Rejected);
    }
}

#[test]
fn only_what_can_stand_at_a_turn_can_be_said_of_it() {
    let practice = Practice::with_invented_clients();
    let ines = practice.therapist("ines");
    let mara = client_of(&ines, "Mara");
    let entry = observed(&ines, mara).entry;
    let add = |turn, family: &str, code: &str| practice::desk::OfCode {
        transcript: entry.clone(),
        turn,
        family: family.to_owned(),
        code: code.to_owned(),
        opinion: CodeOpinion::Added,
    };
    // Turn 1 is Mara's "Okay."; repair belongs to the therapist, withdrawal to the client.
    assert_eq!(refusal(ines.say_of_code(mara, 8, &add(1, "repair", "owns"))), Refusal::FormChanged);
    assert_eq!(refusal(ines.say_of_code(mara, 8, &add(1, "withdrawal", "no-such"))), Refusal::FormChanged);
    assert_eq!(refusal(ines.say_of_code(mara, 8, &add(9_999, "withdrawal", "minimal"))), Refusal::FormChanged);
    ines.say_of_code(mara, 8, &add(1, "withdrawal", "minimal")).unwrap();
    // A page drawn from a transcript that was replaced since says nothing about the new one.
    assert_eq!(refusal(ines.say_of_code(mara, 8, &of_code("0b", CodeOpinion::Added))), Refusal::FormChanged);
    assert_eq!(refusal(ines.say_of_code(mara, 1, &add(1, "withdrawal", "minimal"))), Refusal::NotYours);
}

#[test]
fn without_the_consent_to_transcripts_nothing_is_said_shared_or_taken_away() {
    let practice = Practice::with_invented_clients();
    let ines = practice.therapist("ines");
    let client = client_of(&ines, "Mara");
    let entry = observed(&ines, client).entry;
    ines.share_talk(client, 8, true).unwrap();
    let mara = practice.client("mara");
    mara.talk(8).unwrap();
    mara.consent(ConsentTo::Transcripts, false).unwrap();
    let none = Refusal::NoConsent(ConsentTo::Transcripts);
    assert_eq!(refusal(ines.say_of_code(client, 8, &of_code(&entry, CodeOpinion::Added))), none);
    assert_eq!(refusal(ines.share_talk(client, 8, true)), none);
    assert_eq!(refusal(ines.coded_turns(client, 8)), none);
    assert_eq!(refusal(mara.talk(8)), Refusal::NotYours);
    assert!(mara.shares().unwrap().talks.is_empty());
}

#[test]
fn the_client_sees_what_was_heard_only_while_the_therapist_has_it_open() {
    let practice = Practice::with_invented_clients();
    let ines = practice.therapist("ines");
    let (client, mara) = (client_of(&ines, "Mara"), practice.client("mara"));
    assert_eq!(refusal(mara.talk(7)), Refusal::NotYours);
    ines.share_talk(client, 7, true).unwrap();
    let opened = mara.talk(7).unwrap();
    assert_eq!((opened.therapist.as_str(), opened.since.to_string().as_str()), ("Ines Okafor", "2026-11-02"));
    let of_session_seven = |talks: Vec<practice::entries::SharedTalk>| talks.into_iter().any(|talk| talk.session == 7);
    assert!(of_session_seven(mara.shares().unwrap().talks));
    ines.share_talk(client, 7, false).unwrap();
    assert_eq!(refusal(mara.talk(7)), Refusal::NotYours);
    assert!(!of_session_seven(mara.shares().unwrap().talks));
}

#[test]
fn what_was_opened_of_one_transcript_does_not_open_the_next() {
    let practice = Practice::with_invented_clients();
    let ines = practice.therapist("ines");
    let (client, mara) = (client_of(&ines, "Mara"), practice.client("mara"));
    ines.share_talk(client, 7, true).unwrap();
    let brought = ines.bring_transcript(client, 7, b"Ines: How was your week?\nMara: Hard.\n").unwrap();
    let speaker = |name| listen::SpeakerName::new(name).unwrap();
    let roles = [(speaker("Ines"), listen::Role::Therapist), (speaker("Mara"), listen::Role::Client)];
    ines.keep_transcript(client, 7, &brought.token, listen::Roles::new(roles)).unwrap();
    assert_eq!(refusal(mara.talk(7)), Refusal::NotYours);
}
