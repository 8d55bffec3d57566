//! `NAME: text` and SubRip as people and programs really write them.

use listen::{Odd, Transcript, read};

type Said<'a> = (Option<&'a str>, &'a str);

fn heard(text: &str) -> Transcript {
    read(text.as_bytes()).expect("a transcript")
}

fn turns(transcript: &Transcript) -> Vec<Said<'_>> {
    let turns = transcript.turns.iter();
    turns.map(|turn| (turn.speaker.as_ref().map(|name| name.as_str()), turn.text.as_str())).collect()
}

#[test]
fn a_line_without_a_name_goes_on_with_the_turn_above_it() {
    let transcript = heard("Mara: I thought\nabout it\n\nall week.\nInes: And?\nMara: Nothing.\n");
    let expected = [(Some("Mara"), "I thought about it all week."), (Some("Ines"), "And?"), (Some("Mara"), "Nothing.")];
    assert_eq!(turns(&transcript), expected);
}

#[test]
fn words_before_the_first_name_are_kept_with_a_warning() {
    let transcript = heard("Session on a Tuesday\n\nMara: Hello.\nInes: Hello.\n");
    assert_eq!(turns(&transcript)[0], (None, "Session on a Tuesday"));
    assert!(transcript.warnings.iter().any(|warning| warning.line == 1 && warning.what == Odd::StrayText));
}

#[test]
fn a_colon_inside_a_turn_starts_no_turn() {
    let text = "Mara: He said: leave it.\nNote: we stopped here\nInes: At 10:30?\nI told her: no.\nMara: Yes.\n";
    let transcript = heard(text);
    let expected = [
        (Some("Mara"), "He said: leave it. Note: we stopped here"),
        (Some("Ines"), "At 10:30? I told her: no."),
        (Some("Mara"), "Yes."),
    ];
    assert_eq!(turns(&transcript), expected);
}

#[test]
fn names_may_be_titles_numbers_telephones_or_in_any_script() {
    let text =
        "Dr. Okafor: Hello.\nSpeaker 2: Hi.\n+44 7700 900123: Me too.\nنور: أهلا\n田中：はい\nmara: yes\nmara: no\n";
    let transcript = heard(text);
    let names: Vec<_> = transcript.speakers().iter().map(|name| name.as_str()).collect();
    assert_eq!(names, ["Dr. Okafor", "Speaker 2", "+44 7700 900123", "نور", "田中", "mara"]);
}

#[test]
fn one_speakers_lines_are_one_turn_where_no_times_part_them() {
    assert_eq!(
        turns(&heard("T: So.\nT: How was it?\nC: Fine.\n")),
        [(Some("T"), "So. How was it?"), (Some("C"), "Fine.")]
    );
}

#[test]
fn a_clock_before_the_name_is_when_the_turn_begins() {
    let transcript = heard("[00:01:05] Ines: How are you?\n(1:07) Mara: Fine.\n01:02:03 Ines: Good.\n");
    let starts: Vec<_> = transcript.turns.iter().map(|turn| (turn.start_ms, turn.end_ms)).collect();
    assert_eq!(starts, [(Some(65_000), None), (Some(67_000), None), (Some(3_723_000), None)]);
    assert_eq!(turns(&transcript)[1], (Some("Mara"), "Fine."));
}

#[test]
fn a_name_met_once_in_a_long_file_is_asked_about() {
    let text = format!("{}Sometimes: it rains.\n", "Ann: a\nBob: b\n".repeat(12));
    assert!(heard(&text).warnings.iter().any(|w| w.what == Odd::RareName { name: "Sometimes".into() }));
}

#[test]
fn prose_with_a_colon_or_two_has_no_speakers() {
    let text = "It was a long day.\nShe said this.\nThen: nothing.\nWe left it there.\nIt rained.\n";
    assert_eq!(heard(text).turns.len(), 5);
    assert!(heard(text).speakers().is_empty());
}

#[test]
fn subrip_may_hold_blank_lines_places_and_no_numbers() {
    let text = "00:00:01,000 --> 00:00:02,000\n{\\an8}Mara: first\n\nand after a blank\n\n00:00:03.500 --> 00:00:04.5\nInes: <i>yes</i> < no\n";
    let transcript = heard(text);
    assert_eq!(transcript.format, "srt");
    assert_eq!(turns(&transcript), [(Some("Mara"), "first and after a blank"), (Some("Ines"), "yes < no")]);
    assert_eq!(transcript.turns[1].start_ms.zip(transcript.turns[1].end_ms), Some((3_500, 4_500)));
}

#[test]
fn a_number_that_is_speech_is_not_taken_for_a_cues_number() {
    let text = "1\n00:00:01,000 --> 00:00:02,000\nHow old is he?\n\n2\n00:00:03,000 --> 00:00:04,000\n1987\n3\n00:00:05,000 --> 00:00:06,000\nNo, how old?\n";
    let transcript = heard(text);
    let texts: Vec<_> = transcript.cues.iter().map(|cue| (cue.id.as_deref(), cue.text.as_str())).collect();
    assert_eq!(texts, [(Some("1"), "How old is he?"), (Some("2"), "1987"), (Some("3"), "No, how old?")]);
}
