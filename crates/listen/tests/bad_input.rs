//! Files that are too big, empty, no text, in another encoding or broken: refused with a reason, or read with a warning.

use listen::{Encoding, LooksLike, Measure, Odd, Refused, SpeakerName, limits, measure, read, read_as};

fn refused(bytes: &[u8]) -> Refused {
    read(bytes).expect_err("the file is no transcript")
}

fn odd(bytes: &[u8]) -> Vec<Odd> {
    read(bytes).expect("the file is a transcript").warnings.into_iter().map(|warning| warning.what).collect()
}

#[test]
fn twenty_five_megabytes_are_refused_before_they_are_read() {
    let refused = refused(&vec![b'a'; 25 * 1024 * 1024]);
    assert!(matches!(refused, Refused::TooLarge { measure: Measure::Bytes, found: 26_214_400, .. }));
    assert!(refused.to_string().contains("26214400 bytes"));
}

#[test]
fn a_line_of_more_than_a_megabyte_is_refused_with_its_number() {
    let text = format!("WEBVTT\n\n{}", "a ".repeat(limits::LONGEST_LINE));
    let refused = refused(text.as_bytes());
    assert!(matches!(refused, Refused::TooLarge { measure: Measure::Line, line: Some(3), .. }), "{refused}");
}

#[test]
fn more_cues_than_the_limit_are_refused() {
    let text = format!("WEBVTT\n\n{}", "00:01.000 --> 00:02.000\na\n\n".repeat(limits::MOST_CUES + 1));
    assert!(matches!(refused(text.as_bytes()), Refused::TooLarge { measure: Measure::Cues, most: 200_000, .. }));
    let rows = format!("speaker,text\n{}", "Ann,a\n".repeat(limits::MOST_CUES + 1));
    assert!(matches!(refused(rows.as_bytes()), Refused::TooLarge { measure: Measure::Cues, .. }));
    let lines = "Ann: a\nBob: b\n".repeat(limits::MOST_CUES);
    assert!(matches!(refused(lines.as_bytes()), Refused::TooLarge { measure: Measure::Cues, .. }));
}

#[test]
fn files_that_are_no_text_are_named_for_what_they_look_like() {
    // First bytes as the formats' own specifications give them.
    let kinds: [(&[u8], LooksLike); 8] = [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", LooksLike::Pdf),
        (b"RIFF\x24\x08\x00\x00WAVEfmt ", LooksLike::Recording),
        (b"ID3\x03\x00\x00\x00\x00\x00\x21", LooksLike::Recording),
        (b"\x00\x00\x00\x20ftypM4A ", LooksLike::Recording),
        (b"\x1f\x8b\x08\x00\x00\x00\x00\x00", LooksLike::Compressed),
        (b"\x89PNG\r\n\x1a\n", LooksLike::Picture),
        (b"{\\rtf1\\ansi Hello}", LooksLike::RichText),
        (b"<!DOCTYPE html><p>Hello", LooksLike::Markup),
    ];
    for (bytes, looks_like) in kinds {
        assert_eq!(refused(bytes), Refused::NotText { looks_like });
    }
    let noise: Vec<u8> = (0..4096_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    assert_eq!(refused(&noise), Refused::NotText { looks_like: LooksLike::Binary });
}

#[test]
fn nothing_and_nothing_said_are_told_apart() {
    assert_eq!(refused(b""), Refused::Empty);
    assert_eq!(refused(b" \r\n\t\n"), Refused::Empty);
    assert_eq!(refused(b"\xef\xbb\xbf\n"), Refused::Empty);
    assert_eq!(refused(b"WEBVTT\n\nNOTE nobody spoke\n"), Refused::NoWords { format: "web-vtt" });
    assert_eq!(refused(b"transcript,turn,speaker,text\n"), Refused::NoWords { format: "csv" });
}

#[test]
fn another_encoding_is_named_with_its_place_and_read_once_chosen() {
    // "Zoë: J'ai été là." as Windows-1252 writes it, after a first line of its own.
    let bytes = b"Ana: Bonjour.\nZo\xeb: J\x92ai \xe9t\xe9 l\xe0.\n";
    let refusal = refused(bytes);
    assert_eq!(refusal, Refused::WrongEncoding { byte: 16, line: 2, likely: Encoding::Windows1252 });
    assert!(refusal.what_to_do().contains("windows-1252"));
    let transcript = read_as(bytes, Encoding::Windows1252).expect("the encoding was chosen");
    assert_eq!(transcript.turns[1].text, "J’ai été là.");
    assert_eq!(transcript.turns[1].speaker, SpeakerName::new("Zoë"));
}

#[test]
fn utf_16_without_its_mark_is_offered_and_read() {
    let bytes: Vec<u8> = "Ann: hello there\nBob: hi\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(refused(&bytes), Refused::WrongEncoding { byte: 0, line: 1, likely: Encoding::Utf16Le });
    assert_eq!(read_as(&bytes, Encoding::Utf16Le).expect("chosen").turns.len(), 2);
    assert_eq!(Encoding::from_id("UTF-16LE"), Some(Encoding::Utf16Le));
}

#[test]
fn no_speaker_and_one_speaker_are_warned_of() {
    assert!(odd(b"1\n00:00:01,000 --> 00:00:02,000\nHello\n").contains(&Odd::NoSpeakers));
    assert!(odd(b"Ann: hello\nAnn: and so on\n").contains(&Odd::OneSpeaker));
    assert!(odd(b"A: hello\nB: yes\nC: me too\n").contains(&Odd::ThirdSpeaker { name: "C".into() }));
}

#[test]
fn times_that_run_backwards_are_kept_and_warned_of() {
    let odd = odd(b"WEBVTT\n\n00:10.000 --> 00:12.000\n<v A>two\n\n00:05.000 --> 00:03.000\n<v B>one\n");
    assert!(odd.contains(&Odd::TimesBackwards) && odd.contains(&Odd::EndsBeforeStart));
}

#[test]
fn people_who_all_speak_at_once_are_counted_once_each() {
    let text = "WEBVTT\n\n00:00.000 --> 00:10.000\n<v A>one\n\n00:00.000 --> 00:10.000\n<v B>two\n\n\
                00:00.000 --> 00:10.000\n<v A>three\n";
    let roles = listen::Roles::parse("A=therapist,B=client").expect("two roles");
    let measures = measure(&read(text.as_bytes()).expect("a transcript"), &roles);
    assert_eq!(measures.speakers[0].speech_ms.value(), Some(&10_000));
    assert_eq!(measures.overlap_ms.value(), Some(&10_000));
    assert_eq!(measures.therapist_time.value().map(|share| share.share), Some(0.5));
    assert_eq!(measures.silences.value().map(Vec::len), Some(0));
}

#[test]
fn a_time_of_many_days_is_left_out_and_its_text_kept() {
    let text = "WEBVTT\n\n99999999999999999999:00:00.000 --> 99999999999999999999:00:01.000\n<v A>late\n";
    let transcript = read(text.as_bytes()).expect("a transcript");
    assert_eq!((transcript.turns[0].start_ms, transcript.turns[0].text.as_str()), (None, "late"));
    assert!(transcript.warnings.iter().any(|warning| warning.what == Odd::TimeTooLate));
}

/// A cue every two seconds for ten hours: 18 000 cues.
#[test]
fn ten_hours_are_read_whole() {
    let clock = |s: u32| format!("{:02}:{:02}:{:02}.000", s / 3600, s / 60 % 60, s % 60);
    let cue =
        |n: u32| format!("{} --> {}\n<v {}>word{n}\n\n", clock(2 * n), clock(2 * n + 1), ["A", "B"][n as usize % 2]);
    let text = format!("WEBVTT\n\n{}", (0..18_000).map(cue).collect::<String>());
    let transcript = read(text.as_bytes()).expect("a transcript");
    assert_eq!((transcript.turns.len(), transcript.turns[17_999].end_ms), (18_000, Some(35_999_000)));
    let measures = measure(&transcript, &listen::Roles::default());
    assert_eq!(measures.length_ms.value(), Some(&35_999_000));
    assert!(transcript.warnings.is_empty(), "{:?}", transcript.warnings);
}

/// Found by fuzzing: minutes too many to be counted in seconds.
#[test]
fn absurd_minutes_are_a_broken_time() {
    let text = "00:01.000 --> 00:02.000\nhello\n\n0:02222222222222222222:0.0 --> 0:01\nthere\n";
    let transcript = read(text.as_bytes()).expect("a transcript");
    assert_eq!((transcript.cues[1].start_ms, transcript.cues[1].text.as_str()), (None, "there"));
}

#[test]
fn web_vtt_without_its_first_line_keeps_its_voices() {
    let transcript = read(b"00:01.000 --> 00:02.000\n<v Mara>I <b>know</b></v>\n").expect("a transcript");
    assert_eq!(transcript.turns[0].speaker, SpeakerName::new("Mara"));
    assert_eq!(transcript.turns[0].text, "I know");
}

#[test]
fn every_refusal_says_what_where_and_what_to_do() {
    for refused in [
        Refused::Empty,
        Refused::Several { count: 3 },
        Refused::NoWords { format: "srt" },
        Refused::NotText { looks_like: LooksLike::Json },
        Refused::TooLarge { measure: Measure::Cues, found: 200_001, most: 200_000, line: Some(7) },
        Refused::WrongEncoding { byte: 1, line: 1, likely: Encoding::Windows1252 },
    ] {
        for part in [refused.what(), refused.place(), refused.what_to_do()] {
            assert!(part.len() > 5, "{refused:?}");
        }
    }
}
