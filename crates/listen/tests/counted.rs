//! Turns, words, talk share and silences against counts made by hand on paper.

use listen::{Measured, Missing, Roles, measure, read, rows, to_csv, to_talk};

/// Silences: 7.0 to 11.0 s (4 s, broken by Mara) and 17.5 to 20.5 s (3 s, broken by Ines); Mara's last words begin a
/// quarter of a second before Ines ends.
const SESSION: &str = "WEBVTT

00:00.000 --> 00:02.000
<v Ines>How was the week?</v>

00:03.000 --> 00:06.000
<v Ines>Tell me anything - anything.</v>

00:06.000 --> 00:07.000
<v Mara>Fine.</v>

00:11.000 --> 00:14.000
<v Mara>I did not do the diary.</v>

00:16.500 --> 00:17.500
<v Ines>Okay.</v>

00:20.500 --> 00:21.000
<v Ines>Mm.</v>

00:20.750 --> 00:21.750
<v Mara>It's been long.</v>
";

fn session() -> (listen::Transcript, Roles) {
    let roles = Roles::parse("Ines=therapist, Mara=client").expect("two roles");
    (read(SESSION.as_bytes()).expect("a transcript"), roles)
}

#[test]
fn a_turn_goes_on_until_another_speaks_or_a_silence_falls() {
    let (transcript, _) = session();
    let turns: Vec<_> = transcript.turns.iter().map(|t| (t.number, t.text.as_str(), t.words())).collect();
    let expected = [
        (0, "How was the week? Tell me anything - anything.", 8),
        (1, "Fine.", 1),
        (2, "I did not do the diary.", 6),
        (3, "Okay.", 1),
        (4, "Mm.", 1),
        (5, "It's been long.", 3),
    ];
    assert_eq!(turns, expected);
    assert_eq!(transcript.turns[0].start_ms.zip(transcript.turns[0].end_ms), Some((0, 6_000)));
}

#[test]
fn talk_share_by_time_and_by_words_is_as_counted_by_hand() {
    let (transcript, roles) = session();
    let measures = measure(&transcript, &roles);
    // Ines: 2.0 + 3.0 + 1.0 + 0.5 = 6.5 s; Mara: 1.0 + 3.0 + 1.0 = 5.0 s; 6.5 of 11.5.
    let time = measures.therapist_time.value().expect("there are times");
    assert_eq!((time.therapist, time.client), (6_500, 5_000));
    assert!((time.share - 13.0 / 23.0).abs() < 1e-15);
    // Ines: 8 + 1 + 1 = 10 words; Mara: 1 + 6 + 3 = 10.
    let words = measures.therapist_words.value().expect("there are words");
    assert_eq!((words.therapist, words.client, words.share), (10, 10, 0.5));
    // From 20.750 to 21.000.
    assert_eq!(measures.overlap_ms.value(), Some(&250));
    assert_eq!(measures.length_ms.value(), Some(&21_750));
    assert!(matches!(measures.therapist_time, Measured::Counted { rests_on_turns: 6, of_turns: 6, .. }));
}

#[test]
fn silences_of_three_seconds_are_found_with_who_broke_them() {
    let (transcript, roles) = session();
    let measures = measure(&transcript, &roles);
    let silences = measures.silences.value().expect("there are times");
    let found: Vec<_> = silences
        .iter()
        .map(|s| (s.start_ms, s.length_ms, s.broken_by_turn, s.broken_by.as_ref().map(|n| n.as_str())))
        .collect();
    assert_eq!(found, [(7_000, 4_000, 2, Some("Mara")), (17_500, 3_000, 4, Some("Ines"))]);
    let broken: Vec<_> = measures.speakers.iter().map(|s| (s.turns, s.silences_broken.value().copied())).collect();
    assert_eq!(broken, [(3, Some(1)), (3, Some(1))]);
}

#[test]
fn what_cannot_be_counted_says_why() {
    let (transcript, _) = session();
    let why = |measured: &Measured<listen::Share>| match measured {
        Measured::CannotSay { why } => *why,
        Measured::Counted { .. } => panic!("nothing could be counted"),
    };
    assert_eq!(why(&measure(&transcript, &Roles::default()).therapist_time), Missing::RolesNotConfirmed);
    let roles = Roles::parse("Ann=therapist,Bob=client").expect("two roles");
    let typed = measure(&read(b"Ann: How are you?\nBob: Fine.\n").expect("a transcript"), &roles);
    assert_eq!(why(&typed.therapist_time), Missing::NoTimes);
    assert_eq!(typed.therapist_words.value().map(|words| (words.therapist, words.client)), Some((3, 1)));
    let starts = b"speaker,text,start\nAnn,How are you?,0\nBob,Fine.,1.5\n";
    let starts = measure(&read(starts).expect("a transcript"), &roles);
    assert_eq!(why(&starts.therapist_time), Missing::NoEnds);
}

#[test]
fn rows_read_back_as_the_same_turns() {
    let (transcript, roles) = session();
    let csv = to_csv(&rows("mara-07", &transcript, &roles, &[]));
    let mut lines = csv.lines();
    assert_eq!(lines.next(), Some("transcript,turn,speaker,start,end,family,code,confidence,rejected_by"));
    assert_eq!(lines.next(), Some("mara-07,0,therapist,0.000,6.000,,,,"));
    assert_eq!(csv.lines().count(), 7);
    let names = to_csv(&rows("mara-07", &transcript, &Roles::default(), &[]));
    assert!(names.contains("\nmara-07,1,Mara,6.000,7.000,,,,\n"));
}

#[test]
fn marks_become_rows_and_codes_and_a_rejected_mark_is_not_told_to_the_engine() {
    let (transcript, roles) = session();
    let mark = |turn, family, code: &'static str, rejected_by: Option<String>| listen::Mark {
        turn,
        family,
        code: code.into(),
        confidence: 0.75,
        span: 0..3,
        spoke: listen::Voice::Lexicon,
        rejected_by,
    };
    let marks = [mark(0, "question", "open", None), mark(2, "withdrawal", "minimal", Some("a person".into()))];
    let csv = to_csv(&rows("x", &transcript, &roles, &marks));
    assert!(csv.contains("x,0,therapist,0.000,6.000,question,open,0.75,\n"));
    assert!(csv.contains("x,2,client,11.000,14.000,withdrawal,minimal,0.75,a person\n"));
    let talk = to_talk("entry-1", 7, &transcript, &roles, &marks);
    assert_eq!((talk.session, talk.turns.len(), talk.turns[0].words), (7, 6, 8));
    assert_eq!(talk.turns[0].codes, ["question.open"]);
    assert_eq!(talk.turns[0].by, Some(engine::Rater::Therapist));
    assert!(talk.turns[2].codes.is_empty());
}

#[test]
fn csv_rows_are_turns_under_their_own_numbers_whatever_separates_them() {
    let comma = "transcript,turn,speaker,text,start,end\ns1,3,T,\"Well, yes.\",00:00:01.5,2.25\ns1,4,T,And?,3,4\n";
    for text in [comma.to_owned(), comma.replace("Well, yes", "Well yes").replace(',', ";"), comma.replace(',', "\t")] {
        let transcript = read(text.as_bytes()).expect("a transcript");
        let turns: Vec<_> = transcript.turns.iter().map(|t| (t.number, t.start_ms, t.end_ms)).collect();
        assert_eq!(turns, [(3, Some(1_500), Some(2_250)), (4, Some(3_000), Some(4_000))], "{text}");
    }
    let twice = "turn,speaker,text\n1,T,Yes?\n1,T,Yes?\n2,C,No.\n";
    assert_eq!(read(twice.as_bytes()).expect("a transcript").turns.len(), 2);
    let restart = "turn,speaker,text\n5,T,Yes?\n1,C,No.\n";
    let numbers: Vec<_> = read(restart.as_bytes()).expect("a transcript").turns.iter().map(|t| t.number).collect();
    assert_eq!(numbers, [0, 1]);
}

#[test]
fn every_family_and_code_of_the_table_is_there_once() {
    // Counted in the table of codes that outsiders rely on: 14 families, and this many codes in each.
    let counts = listen::codes::FAMILIES.map(|family| (family.id, family.codes.len()));
    let expected = [
        ("main", 4),
        ("question", 2),
        ("reflection", 2),
        ("input", 4),
        ("talk", 3),
        ("self", 2),
        ("reversal", 3),
        ("chat", 1),
        ("goal", 0),
        ("withdrawal", 7),
        ("confrontation", 7),
        ("repair", 10),
        ("belief", 2),
        ("boundary", 7),
    ];
    assert_eq!(counts, expected);
}
