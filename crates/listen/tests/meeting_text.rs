//! Text of meeting programs: Otter, Teams, Google Meet. Shapes after public examples; expected values read off by eye.

use listen::{Odd, Transcript, read};

type Said<'a> = (Option<&'a str>, Option<u32>, &'a str);

fn heard(text: &str) -> Transcript {
    read(text.as_bytes()).unwrap_or_else(|refused| panic!("{refused}"))
}

fn turns(transcript: &Transcript) -> Vec<Said<'_>> {
    let turns = transcript.turns.iter();
    turns.map(|t| (t.speaker.as_ref().map(|name| name.as_str()), t.start_ms, t.text.as_str())).collect()
}

fn left_out(transcript: &Transcript) -> Vec<(u32, &str)> {
    let named = transcript.warnings.iter().filter_map(|warning| match &warning.what {
        Odd::NotSpeech { written } => Some((warning.line, written.as_str())),
        _ => None,
    });
    named.collect()
}

#[test]
fn otter_has_a_name_and_a_time_above_each_paragraph_and_a_footer_that_is_no_speech() {
    let text = "Ines Okafor  0:15  \nHow was the week?\n\nMara  59:58  \nHard.\nI left at  10:30\n\nInes Okafor  1:00:05  \nI see.\n\nTranscribed by https://otter.ai\n";
    let transcript = heard(text);
    assert_eq!(transcript.format, "otter");
    let expected = [
        (Some("Ines Okafor"), Some(15_000), "How was the week?"),
        (Some("Mara"), Some(3_598_000), "Hard. I left at 10:30"),
        (Some("Ines Okafor"), Some(3_605_000), "I see."),
    ];
    assert_eq!(turns(&transcript), expected);
    assert_eq!(left_out(&transcript), [(11, "Transcribed by https://otter.ai")]);
}

#[test]
fn otter_may_leave_the_names_out() {
    let transcript = heard("0:00\nHello.\n\n0:07\nHi.\n\nTranscribed by https://otter.ai");
    assert_eq!(turns(&transcript), [(None, Some(0), "Hello."), (None, Some(7_000), "Hi.")]);
}

#[test]
fn the_footer_inside_the_talk_is_only_talk() {
    let transcript = heard("Mara  0:15\nSubtitles, transcribed by https://otter.ai they said.\n\nInes  0:20\nOh.\n");
    assert_eq!(turns(&transcript)[0].2, "Subtitles, transcribed by https://otter.ai they said.");
}

#[test]
fn older_teams_documents_have_times_a_name_and_the_words_on_their_own_lines() {
    let text = "0:0:0.0 --> 0:0:1.510\nOkafor, Ines\nOK. Yeah.\n0:0:3.90 --> 0:0:4.250\nMara\nUmm.\nWell.\n\n0:1:0.5 --> 1:0:0.0\nOkafor, Ines\nYes.\n";
    let transcript = heard(text);
    assert_eq!(transcript.format, "teams");
    let expected = [
        (Some("Okafor, Ines"), Some(0), "OK. Yeah."),
        (Some("Mara"), Some(3_090), "Umm. Well."),
        (Some("Okafor, Ines"), Some(60_005), "Yes."),
    ];
    assert_eq!(turns(&transcript), expected);
    assert_eq!(transcript.turns[2].end_ms, Some(3_600_000));
}

#[test]
fn newer_teams_documents_have_a_name_and_a_time_above_the_words() {
    let text = "Session-20261103_140000-Meeting Recording\n\nNovember 3, 2026, 2:00PM\n\n50m 3s\n\nInes Okafor started transcription\n\nInes Okafor   0:03\nHow are you?\n\nMara   1:02:03\nFine.\nReally.\n\nInes Okafor stopped transcription\n";
    let transcript = heard(text);
    assert_eq!(transcript.format, "teams");
    let expected =
        [(Some("Ines Okafor"), Some(3_000), "How are you?"), (Some("Mara"), Some(3_723_000), "Fine. Really.")];
    assert_eq!(turns(&transcript), expected);
    let lines: Vec<u32> = left_out(&transcript).iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [1, 3, 5, 7, 16]);
}

#[test]
fn google_meet_captions_name_people_in_brackets() {
    let text = "00:00:08.000 --> 00:00:12.000\n(Ines Okafor)\nI wanted to start\n\n00:00:16.000 --> 00:00:20.000\n(Ines Okafor)\nwith this?\n-\n \n(Mara)\nYes (I think)\n";
    let transcript = heard(text);
    assert_eq!(transcript.format, "google-meet");
    let expected = [
        (Some("Ines Okafor"), Some(8_000), "I wanted to start"),
        (Some("Ines Okafor"), Some(16_000), "with this?"),
        (Some("Mara"), None, "Yes (I think)"),
    ];
    assert_eq!(turns(&transcript), expected);
    assert_eq!(transcript.turns[2].end_ms, Some(20_000));
}

#[test]
fn google_meets_document_has_a_time_alone_on_its_line_every_few_minutes() {
    let text = "Session (2026-11-03) - Transcript\nAttendees\nInes Okafor, Mara\nTranscript\n00:00:00\n\nInes Okafor: How are you?\nMara: Fine: really.\nIt rained.\n00:05:00\n\nInes Okafor: And now?\nMara: Better.\nTranscription ended after 00:50:03\n\nThis editable transcript was computer generated and might contain errors. People can also change the text after it was created.\n";
    let transcript = heard(text);
    assert_eq!(transcript.format, "google-meet");
    let expected = [
        (Some("Ines Okafor"), Some(0), "How are you?"),
        (Some("Mara"), None, "Fine: really. It rained."),
        (Some("Ines Okafor"), Some(300_000), "And now?"),
        (Some("Mara"), None, "Better."),
    ];
    assert_eq!(turns(&transcript), expected);
    assert_eq!(left_out(&transcript).len(), 6);
}

#[test]
fn prose_that_mentions_times_is_none_of_these() {
    for text in ["We met at 10:30\nand left at 11:00\n", "Mara: I came at  10:30\nInes: Yes.\n", "It was 9:15\n"] {
        assert_eq!(heard(text).format, "named-text", "{text}");
    }
    assert_eq!(heard("0:0:1.5 --> 0:0:2.0\nhello there, you\n").format, "srt");
}
