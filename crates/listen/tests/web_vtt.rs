//! WebVTT by the W3C's steps. Expected values follow from the text of the specification, section named at each test.

use listen::{Odd, Transcript, read};

fn vtt(body: &str) -> Transcript {
    read(format!("WEBVTT\n\n{body}").as_bytes()).expect("a transcript")
}

type Said<'a> = (Option<&'a str>, &'a str);

fn spoken(transcript: &Transcript, cue: usize) -> Vec<Said<'_>> {
    let parts = transcript.cues[cue].spoken.iter();
    parts.map(|part| (part.speaker.as_ref().map(|name| name.as_str()), part.text.as_str())).collect()
}

fn one(payload: &str) -> Transcript {
    vtt(&format!("00:01.000 --> 00:02.000\n{payload}\n"))
}

/// Section 6.3, "collect a WebVTT timestamp".
#[test]
fn timestamps_are_read_as_the_specification_says() {
    let good = [
        ("00:01.000", 1_000),
        ("59:59.999", 3_599_999),
        ("00:00:01.000", 1_000),
        ("1:00:00.001", 3_600_001),
        ("100:00:00.000", 360_000_000),
        ("60:00:00.000", 216_000_000),
    ];
    for (time, ms) in good {
        let transcript = vtt(&format!("{time} --> {time}\nyes\n"));
        assert_eq!(transcript.cues[0].start_ms, Some(ms), "{time}");
    }
    for time in
        ["60:00.000", "00:60.000", "1:00.000", "00:1.000", "00:01.00", "00:01.0000", "00:01,000", "00:01", "-00:01.000"]
    {
        let transcript = vtt(&format!("{time} --> 00:09.000\nno\n"));
        assert_eq!(transcript.cues[0].start_ms, None, "{time}");
        assert!(matches!(transcript.warnings[transcript.warnings.len() - 1].what, Odd::BrokenTime { .. }), "{time}");
    }
}

/// Section 6.3: no blank is needed round the arrow; what follows the end is settings.
#[test]
fn the_arrow_needs_no_blanks_and_settings_are_passed_over() {
    let transcript = vtt("00:01.000-->00:02.000\tline:0 align:start\nyes\n");
    assert_eq!(transcript.cues[0].end_ms, Some(2_000));
}

/// Section 6.1, steps 4 to 7: after the signature a blank, a tab or the end of the line.
#[test]
fn the_signature_may_be_followed_by_a_blank_or_a_tab() {
    for head in ["WEBVTT - a title", "WEBVTT\tKind: captions", "WEBVTT"] {
        let transcript = read(format!("{head}\n\n00:01.000 --> 00:02.000\nyes").as_bytes()).expect("a transcript");
        assert_eq!((transcript.format, transcript.cues.len()), ("web-vtt", 1));
    }
    assert_eq!(read(b"WEBVTTX\n\n00:01.000 --> 00:02.000\nyes").expect("still captions").format, "srt");
}

/// Section 6.2: an arrow on the line under the signature ends the header.
#[test]
fn a_cue_may_stand_right_under_the_signature() {
    let transcript = read(b"WEBVTT\n00:01.000 --> 00:02.000\nyes").expect("a transcript");
    assert_eq!(transcript.cues[0].text, "yes");
}

/// Section 6.1, step 1: NUL becomes U+FFFD, all line ends become LF.
#[test]
fn line_ends_and_nul_are_made_plain() {
    let transcript = read(b"WEBVTT\r\n\r\n00:01.000 --> 00:02.000\rone\0two\r\n").expect("a transcript");
    assert_eq!(transcript.cues[0].text, "one\u{fffd}two");
}

/// Sections 6.4 and 6.5: voices, classes, references, nesting, unclosed and unknown tags.
#[test]
fn voices_are_read_from_every_way_of_writing_them() {
    assert_eq!(spoken(&one("<v Mara>yes</v>"), 0), [(Some("Mara"), "yes")]);
    assert_eq!(spoken(&one("<v Mara>never closed"), 0), [(Some("Mara"), "never closed")]);
    assert_eq!(spoken(&one("<v.loud.first Mara Lindqvist>yes"), 0), [(Some("Mara Lindqvist"), "yes")]);
    assert_eq!(spoken(&one("<v\tMara \n  Lindqvist >yes"), 0), [(Some("Mara Lindqvist"), "yes")]);
    assert_eq!(spoken(&one("<v Tom &amp; Ann>yes"), 0), [(Some("Tom & Ann"), "yes")]);
    assert_eq!(spoken(&one("<v Mara>a <b>b</b> <00:01.500>c</v> d"), 0), [(Some("Mara"), "a b c"), (None, " d")]);
    assert_eq!(spoken(&one("<v>nobody"), 0), [(None, "nobody")]);
    assert_eq!(spoken(&one("<x y>kept</x>"), 0), [(None, "kept")]);
}

/// Section 6.5: an end tag that does not match the innermost open node is passed over.
#[test]
fn an_end_tag_out_of_place_closes_nothing() {
    assert_eq!(spoken(&one("<v Mara>a <i>b</v> c</i> d"), 0), [(Some("Mara"), "a b c d")]);
}

#[test]
fn one_cue_with_two_voices_is_two_turns() {
    let transcript = one("<v Ines>How was it?</v>\n<v Mara>Fine.</v>");
    let turns: Vec<_> =
        transcript.turns.iter().map(|t| (t.speaker.as_ref().map(|n| n.as_str()), t.text.as_str())).collect();
    assert_eq!(turns, [(Some("Ines"), "How was it?"), (Some("Mara"), "Fine.")]);
    assert_eq!((transcript.turns[0].start_ms, transcript.turns[0].end_ms), (Some(1_000), None));
    assert_eq!((transcript.turns[1].start_ms, transcript.turns[1].end_ms), (None, Some(2_000)));
}

/// Section 6.4, HTML character references; the six that section 4.2.2 lists and a numeric one.
#[test]
fn character_references_become_characters() {
    assert_eq!(one("&amp;&lt;&gt;&nbsp;&lrm;&rlm;&#233;&#xE9;").cues[0].text, "&<>\u{a0}\u{200e}\u{200f}éé");
    assert_eq!(one("AT&T & me &unknown; &").cues[0].text, "AT&T & me &unknown; &");
}

/// Section 6.4: a `<` opens a tag that runs to the next `>` or to the end; we say so when words vanish.
#[test]
fn words_behind_an_unclosed_tag_are_lost_with_a_warning() {
    let transcript = one("I <3 you");
    assert_eq!(transcript.cues[0].text, "I ");
    assert!(transcript.warnings.iter().any(|w| w.what == Odd::UnclosedTag { written: "I <3 you".into() }));
}

#[test]
fn names_cannot_hide_marks_that_turn_text_round() {
    assert_eq!(spoken(&one("<v Ma\u{202e}ra\u{200f}>yes"), 0), [(Some("Mara"), "yes")]);
    assert_eq!(spoken(&one("<v نور>نعم"), 0), [(Some("نور"), "نعم")]);
}

#[test]
fn a_colon_in_a_sentence_names_nobody() {
    let text = "00:01.000 --> 00:02.000\nI thought: no.\n\n00:02.000 --> 00:03.000\nNote: this is hard.\n\n\
                00:03.000 --> 00:04.000\nIt is 10:30 now\n";
    assert!(vtt(text).speakers().is_empty());
}

/// Microsoft's own example writes `0:0:0.0 --> 0:0:5.320`; a public file has `0:0:6.90 --> 0:0:6.500`, which only runs
/// forward if 90 is milliseconds.
#[test]
fn teams_times_without_leading_zeros_are_read_as_teams_means_them() {
    let transcript = vtt("0:0:6.90 --> 0:0:6.500\n<v Mara>yes</v>\n\n0:10:12.5 --> 1:2:3.40\n<v Ines>no</v>\n");
    let times: Vec<_> = transcript.cues.iter().map(|cue| cue.start_ms.zip(cue.end_ms)).collect();
    assert_eq!(times, [Some((6_090, 6_500)), Some((612_005, 3_723_040))]);
    assert_eq!(transcript.warnings.iter().map(|warning| &warning.what).collect::<Vec<_>>(), [&Odd::UnpaddedTimes]);
}

/// Where everything else has its zeros, nobody knows whether `.5` is five milliseconds or five hundred.
#[test]
fn a_short_fraction_among_padded_times_is_a_broken_time() {
    let transcript = vtt("00:00:01.5 --> 00:00:02.000\n<v Mara>yes</v>\n");
    assert_eq!((transcript.cues[0].start_ms, transcript.cues[0].text.as_str()), (None, "yes"));
    let written = "00:00:01.5 --> 00:00:02.000".to_owned();
    assert!(transcript.warnings.iter().any(|w| w.line == 3 && w.what == Odd::BrokenTime { written: written.clone() }));
}
