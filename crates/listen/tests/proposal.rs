//! Who is taken for the therapist, and that nothing is taken for granted.

use listen::{Reason, Role, SpeakerName, propose, read};

fn name(text: &str) -> SpeakerName {
    SpeakerName::new(text).expect("the name has letters")
}

/// The invented excerpts with the therapist and client their README names.
const COUPLES: [(&str, &[u8], &str, &str); 10] = [
    ("mara-07", include_bytes!("../../../cases/transcripts/mara-07.vtt"), "Ines", "Mara"),
    ("mara-08", include_bytes!("../../../cases/transcripts/mara-08.vtt"), "Ines", "Mara"),
    ("jonas-06", include_bytes!("../../../cases/transcripts/jonas-06.vtt"), "Ines", "Jonas"),
    ("amina-05", include_bytes!("../../../cases/transcripts/amina-05.srt"), "Daniel", "Amina"),
    ("leo-09", include_bytes!("../../../cases/transcripts/leo-09.txt"), "Daniel", "Leo"),
    ("priya-04", include_bytes!("../../../cases/transcripts/priya-04.vtt"), "Ines", "Priya"),
    ("samuel-08", include_bytes!("../../../cases/transcripts/samuel-08.csv"), "Mei", "Samuel"),
    ("helen-07", include_bytes!("../../../cases/transcripts/helen-07.vtt"), "Mei", "Helen"),
    ("noor-03", include_bytes!("../../../cases/transcripts/noor-03.txt"), "Daniel", "Noor"),
    ("ivo-07", include_bytes!("../../../cases/transcripts/ivo-07.vtt"), "Nora", "Ivo"),
];

#[test]
fn a_proposal_never_turns_an_invented_couple_round() {
    let mut proposed = 0;
    for (file, bytes, therapist, client) in COUPLES {
        let proposal = propose(&read(bytes).expect(file));
        if proposal.roles.is_empty() {
            assert_eq!(proposal.reasons.last(), Some(&Reason::SignsDisagree), "{file}");
            continue;
        }
        proposed += 1;
        assert_eq!(proposal.roles.of(Some(&name(therapist))), Some(Role::Therapist), "{file}");
        assert_eq!(proposal.roles.of(Some(&name(client))), Some(Role::Client), "{file}");
    }
    assert!(proposed >= 6, "only {proposed} of ten proposed");
}

fn proposed(text: &str) -> listen::Proposal {
    propose(&read(text.as_bytes()).expect("a transcript"))
}

#[test]
fn names_that_state_a_role_are_believed_and_said_to_be_the_reason() {
    for (text, therapist) in [
        ("Client: I am tired?\nTherapist: Tell me.\n", "Therapist"),
        ("T: How are you?\nC: Fine.\n", "T"),
        ("Patient: I don't know?\nMei: Hm.\n", "Mei"),
        ("COUNSELLOR 1: Hm.\nAda: Why?\nAda: You?\n", "COUNSELLOR 1"),
    ] {
        let proposal = proposed(text);
        assert_eq!(proposal.roles.of(Some(&name(therapist))), Some(Role::Therapist), "{text}");
        assert!(matches!(proposal.reasons[0], Reason::NamedSo { .. }), "{text}");
    }
}

#[test]
fn a_third_person_is_kept_and_named() {
    let proposal =
        proposed("Ann: How are you both today?\nBob: I am well.\nCleo: Me too.\nAnn: And you?\nBob: I said.\n");
    assert_eq!(proposal.roles.of(Some(&name("Ann"))), Some(Role::Therapist));
    assert_eq!(proposal.roles.of(Some(&name("Cleo"))), Some(Role::Other));
    assert!(proposal.reasons.contains(&Reason::ThirdPerson { name: name("Cleo") }));
}

#[test]
fn without_two_people_or_two_signs_nothing_is_proposed() {
    assert_eq!(proposed("Ann: Hello there.\nAnn: And so on.\n").reasons, [Reason::NotTwo]);
    let unclear = proposed("Ann: Hello there.\nBob: Good day.\n");
    assert!(unclear.roles.is_empty());
    assert_eq!(unclear.reasons.last(), Some(&Reason::SignsDisagree));
    assert!(unclear.reasons.iter().all(|reason| reason.to_string().len() > 10));
}

#[test]
fn roles_are_read_as_people_write_them() {
    let roles = listen::Roles::parse("Ines Okafor=therapist, Mara=client,Tom=other").expect("three roles");
    assert_eq!(roles.of(Some(&name("Ines Okafor"))), Some(Role::Therapist));
    assert_eq!(roles.iter().count(), 3);
    assert_eq!(listen::Roles::parse("Ines=doctor"), Err("Ines=doctor".to_owned()));
    let transcript = read(b"Mara: Hi.\nInes Okafor: Hello.\n").expect("a transcript");
    assert_eq!(roles.absent_from(&transcript).collect::<Vec<_>>(), [&name("Tom")]);
}
