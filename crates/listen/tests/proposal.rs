//! Who is taken for the therapist, and that nothing is taken for granted.

use listen::{Reason, Role, SpeakerName, propose, read};

fn name(text: &str) -> SpeakerName {
    SpeakerName::new(text).expect("the name has letters")
}

/// The invented excerpts with the therapist and client their README names.
const COUPLES: [(&str, &[u8], &str, &str); 9] = [
    ("mara-07", include_bytes!("../../../cases/transcripts/mara-07.vtt"), "Ines", "Mara"),
    ("mara-08", include_bytes!("../../../cases/transcripts/mara-08.vtt"), "Ines", "Mara"),
    ("jonas-06", include_bytes!("../../../cases/transcripts/jonas-06.vtt"), "Ines", "Jonas"),
    ("amina-05", include_bytes!("../../../cases/transcripts/amina-05.srt"), "Daniel", "Amina"),
    ("leo-09", include_bytes!("../../../cases/transcripts/leo-09.txt"), "Daniel", "Leo"),
    ("priya-04", include_bytes!("../../../cases/transcripts/priya-04.vtt"), "Ines", "Priya"),
    ("samuel-08", include_bytes!("../../../cases/transcripts/samuel-08.csv"), "Mei", "Samuel"),
    ("helen-07", include_bytes!("../../../cases/transcripts/helen-07.vtt"), "Mei", "Helen"),
    ("noor-03", include_bytes!("../../../cases/transcripts/noor-03.txt"), "Daniel", "Noor"),
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
    assert!(proposed >= 6, "only {proposed} of nine proposed");
}
