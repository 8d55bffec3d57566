//! Real caption files, good and broken.
//!
//! Expected values were read off the files by eye, those of AnnoMI counted with
//! Python's csv module. The files are not ours to ship; where they are not beside the project the tests say so.

use listen::{Cue, Odd, Refused, Transcript, read, read_all, words};
use std::path::{Path, PathBuf};

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data");

/// The bytes of a file, or `None` (said aloud) where the data is not there.
fn bytes(path: &str) -> Option<Vec<u8>> {
    let path = Path::new(DATA).join(path);
    let found = std::fs::read(&path).ok();
    if found.is_none() {
        eprintln!("skipped, not found: {}", path.display());
    }
    found
}

fn transcript(path: &str) -> Option<Transcript> {
    bytes(path).map(|bytes| read(&bytes).unwrap_or_else(|refused| panic!("{path}: {refused}")))
}

type Shown<'a> = (Option<&'a str>, Option<(u64, u64)>, &'a str);

fn shown(cue: &Cue) -> Shown<'_> {
    (cue.id.as_deref(), cue.start_ms.zip(cue.end_ms), &cue.text)
}

fn assert_cues(path: &str, expected: &[Shown<'_>]) {
    let Some(transcript) = transcript(path) else { return };
    assert_eq!(transcript.cues.iter().map(shown).collect::<Vec<_>>(), expected, "{path}");
}

fn webvtt_py(name: &str) -> String {
    format!("transcripts/webvtt-py/tests/subtitles/{name}")
}

fn go_astisub(name: &str) -> String {
    format!("transcripts/go-astisub/{name}")
}

const CAPTION_1: Shown<'static> = (None, Some((500, 7_000)), "Caption text #1");

#[test]
fn a_byte_order_mark_is_no_obstacle() {
    let rest = [
        CAPTION_1,
        (None, Some((7_000, 11_890)), "Caption text #2"),
        (None, Some((11_890, 16_320)), "Caption text #3"),
        (None, Some((16_320, 21_580)), "Caption text #4"),
    ];
    assert_cues(&webvtt_py("captions_with_bom.vtt"), &rest);
}

#[test]
fn notes_are_no_speech_and_ids_are_kept() {
    assert_cues(
        &webvtt_py("comments.vtt"),
        &[
            (Some("1"), Some((135_000, 140_000)), "- Ta en kopp varmt te.\n- Det är inte varmt."),
            (Some("2"), Some((140_000, 145_000)), "- Har en kopp te.\n- Det smakar som te.  "),
            (Some("3"), Some((145_000, 150_000)), "- Ta en kopp"),
        ],
    );
    let Some(named) = transcript(&webvtt_py("using_identifiers.vtt")) else { return };
    let ids: Vec<_> = named.cues.iter().map(|cue| cue.id.as_deref()).collect();
    assert_eq!(ids, [None, Some("second caption"), None, Some("4"), None, None]);
}

#[test]
fn tags_and_karaoke_times_leave_the_words() {
    assert_cues(
        &webvtt_py("cue_tags.vtt"),
        &[
            (None, Some((16_500, 18_500)), "When the moon hits your eye"),
            (None, Some((18_500, 20_500)), "Like a big-a pizza pie"),
            (None, Some((20_500, 21_500)), "That's amore"),
        ],
    );
    assert_cues(
        &webvtt_py("youtube_dl.vtt"),
        &[
            (None, Some((286_070, 286_470)), "yeah"),
            (None, Some((286_470, 304_080)), "yeah\nwhat"),
            (None, Some((304_080, 305_069)), "this will happen is I'm telling"),
            (None, Some((305_069, 305_400)), "this will happen is I'm telling\n "),
        ],
    );
}

#[test]
fn a_broken_time_keeps_its_text_and_is_warned_of() {
    let Some(transcript) = transcript(&webvtt_py("invalid_timeframe.vtt")) else { return };
    assert_eq!(transcript.cues.len(), 7);
    assert_eq!(shown(&transcript.cues[1]), (None, None, "Caption text #2"));
    assert_eq!(shown(&transcript.cues[2]), (None, Some((11_890, 16_320)), "Caption text #3"));
    let written = "00:00:07.000 --> 00:00:1d.890".to_owned();
    let broken: Vec<_> = transcript.warnings.iter().filter(|warning| warning.line > 0).collect();
    assert_eq!(broken.len(), 1);
    assert_eq!((broken[0].line, &broken[0].what), (6, &Odd::BrokenTime { written }));
}

#[test]
fn a_time_inside_the_text_begins_a_new_cue() {
    assert_cues(
        &webvtt_py("invalid_timeframe_in_cue_text.vtt"),
        &[
            CAPTION_1,
            (None, Some((7_000, 10_890)), ""),
            (None, Some((7_000, 10_890)), "Caption text #2"),
            (None, Some((11_890, 16_320)), "Caption text #3"),
        ],
    );
}

#[test]
fn text_without_a_time_is_kept_where_it_stands() {
    let Some(vtt) = transcript(&webvtt_py("missing_timeframe.vtt")) else { return };
    assert_eq!(shown(&vtt.cues[1]), (None, None, "Caption text #2"));
    assert!(vtt.warnings.iter().any(|warning| warning.line == 6 && warning.what == Odd::StrayText));
    let srt = transcript(&webvtt_py("missing_timeframe.srt")).expect("the folder holds both");
    assert_eq!(shown(&srt.cues[0]), (Some("1"), Some((500, 7_000)), "Caption text #1"));
    assert_eq!(shown(&srt.cues[1]), (Some("2"), None, "Caption text #2"));
    assert_eq!(shown(&srt.cues[2]), (Some("3"), Some((11_890, 16_320)), "Caption text #3"));
}

#[test]
fn empty_cues_stay_cues_and_become_no_turn() {
    let Some(vtt) = transcript(&webvtt_py("missing_caption_text.vtt")) else { return };
    assert_eq!((vtt.cues.len(), vtt.turns.len()), (5, 4));
    assert_eq!(shown(&vtt.cues[1]), (None, Some((7_000, 11_890)), ""));
    let srt = transcript(&webvtt_py("missing_caption_text.srt")).expect("the folder holds both");
    assert_eq!((srt.cues.len(), srt.turns.len()), (5, 4));
    assert_eq!(shown(&srt.cues[2]), (Some("3"), Some((11_890, 16_320)), "Caption text #3"));
}

#[test]
fn styles_and_settings_are_no_speech() {
    assert_cues(&webvtt_py("styles.vtt"), &[(None, Some((0, 10_000)), "- Hello world.")]);
    let two = [CAPTION_1, (None, Some((7_000, 11_890)), "Caption text #2")];
    assert_cues(&webvtt_py("metadata_headers.vtt"), &two);
    assert_cues(&webvtt_py("metadata_headers_multiline.vtt"), &two);
}

#[test]
fn lines_may_end_in_a_lone_carriage_return() {
    let expected = [
        (Some("1"), Some((0, 3_766)), "Did one of the last stories strike you as\nmore interesting than the other?"),
        (Some("2"), Some((3_767, 10_732)), "That's true. You don’t often find 632\npieces of gum stuck on a sidewalk"),
        (Some("3"), Some((10_733, 14_066)), "at a busy bus stop or anywhere\nelse for that matter."),
    ];
    assert_cues(&go_astisub("example-in-carriage-return.vtt"), &expected);
    assert_cues(&go_astisub("example-in-carriage-return.srt"), &expected);
}

#[test]
fn character_references_are_read() {
    let expected = [
        (Some("1"), Some((331, 3_750)), "The man in black fled across the desert, \u{a0}\n& the gunslinger followed."),
        (Some("2"), Some((4_101, 5_430)), "Go,\u{a0}then,"),
        (Some("3"), Some((6_331, 9_675)), "there are other < worlds than these."),
    ];
    assert_cues(&go_astisub("example-in-html-entities.vtt"), &expected);
    assert_cues(&go_astisub("example-in-html-entities.srt"), &expected);
}

/// The times go-astisub itself writes for its loosely written `example-in.srt` (its `example-out.srt`).
const RUMBLING: [(u64, u64); 6] = [
    (99_000, 101_040),
    (124_080, 127_120),
    (132_160, 135_200),
    (140_240, 142_280),
    (148_320, 151_360),
    (151_400, 153_440),
];

#[test]
fn loosely_written_times_are_read_as_go_astisub_reads_them() {
    for (name, numbered) in [("example-in.srt", true), ("missing-sequence-in.srt", false), ("example-out.srt", true)] {
        let Some(transcript) = transcript(&go_astisub(name)) else { return };
        let times: Vec<_> = transcript.cues.iter().filter_map(|cue| cue.start_ms.zip(cue.end_ms)).collect();
        assert_eq!(times, RUMBLING, "{name}");
        assert_eq!(transcript.cues[1].text, "MAN:\nHow did we end up here?", "{name}");
        assert_eq!(transcript.cues[5].id.as_deref(), numbered.then_some("6"), "{name}");
    }
}

#[test]
fn the_same_loose_times_are_broken_in_web_vtt_and_their_text_is_kept() {
    let Some(transcript) = transcript(&go_astisub("example-in.vtt")) else { return };
    let broken = transcript.warnings.iter().filter(|warning| matches!(warning.what, Odd::BrokenTime { .. })).count();
    assert_eq!(broken, 6);
    assert!(transcript.cues.iter().any(|cue| cue.text == "This place is horrible." && cue.start_ms.is_none()));
}

#[test]
fn a_file_in_utf_16_that_says_so_is_read_with_a_word_about_it() {
    let Some(transcript) = transcript(&go_astisub("example-in-non-utf8.srt")) else { return };
    assert_eq!(transcript.cues.len(), 6);
    assert_eq!(shown(&transcript.cues[0]), (Some("1"), Some((99_000, 101_040)), "(deep rumbling)"));
    assert_eq!(transcript.warnings[0].what, Odd::OtherEncoding { encoding: "utf-16le" });
}

#[test]
fn subrip_tags_go_and_the_words_stay() {
    let Some(transcript) = transcript(&go_astisub("example-in-styled.srt")) else { return };
    let texts: Vec<_> = transcript.cues.iter().map(|cue| cue.text.as_str()).collect();
    assert_eq!(texts.len(), 10);
    assert_eq!(texts[0], "[instrumental music]");
    assert_eq!(texts[6], "Test with multi line italics\nTerminated on the next line");
    assert_eq!(texts[7], "Unterminated styles");
    assert_eq!(texts[9], "x^3 * x = 100");
    assert_eq!(transcript.cues[6].start_ms.zip(transcript.cues[6].end_ms), Some((480_000, 540_000)));
}

#[test]
fn vendors_exports_keep_every_word() {
    let Some(zoom) = transcript("transcripts/vendor-snippets/zoom-style.vtt") else { return };
    let said = |t: &Transcript, n: usize| {
        let turn = &t.turns[n];
        (turn.speaker.as_ref().map(ToString::to_string), turn.start_ms.zip(turn.end_ms), turn.text.clone())
    };
    let goel = Some("Ashutosh Goel".to_owned());
    assert_eq!(said(&zoom, 0), (goel.clone(), Some((5_000, 9_000)), "Welcome everyone to today's session.".into()));
    let second = "Before we start, please log in to the LMS.".to_owned();
    assert_eq!(said(&zoom, 1), (goel, Some((750_500, 758_000)), second));

    let teams = transcript("transcripts/vendor-snippets/teams-graph-api.vtt").expect("the folder holds all");
    assert_eq!(said(&teams, 0), (Some("User Name".into()), Some((0, 5_320)), "This is a transcript test.".into()));

    let unpadded = transcript("transcripts/vendor-snippets/teams-unpadded-ms.txt").expect("the folder holds all");
    assert_eq!(unpadded.cues[1].start_ms.zip(unpadded.cues[1].end_ms), Some((2_090, 4_480)));
    assert_eq!(unpadded.cues[3].start_ms.zip(unpadded.cues[3].end_ms), Some((7_080, 8_180)));

    let otter = transcript("transcripts/vendor-snippets/otter-style.txt").expect("the folder holds all");
    assert!(otter.turns.iter().any(|turn| turn.text == "Thank you so much. We will guys next week."));
}

#[test]
fn long_real_files_are_read_whole() {
    let Some(film) = transcript(&webvtt_py("netflix_chicas_del_cable.vtt")) else { return };
    // 865 arrows. A line of blanks stands above the number of the first cue.
    assert_eq!(film.cues.len(), 865);
    assert_eq!(shown(&film.cues[0]), (Some("1"), Some((7_960, 9_480)), "[Alba] En 1928,"));
    let second = "las mujeres éramos\nalgo así como adornos";
    assert_eq!(shown(&film.cues[1]), (Some("2"), Some((9_640, 13_080)), second));
    assert_eq!(shown(&film.cues[864]), (Some("865"), Some((3_147_320, 3_148_600)), "Alba."));

    let show =
        transcript("transcripts/talkpython/transcripts_000_tptm_introducing_the_show.vtt").expect("all are there");
    assert_eq!(show.cues.len(), 52);
    assert_eq!(show.cues[0].start_ms.zip(show.cues[0].end_ms), Some((1, 6_440)));
    let live =
        transcript("transcripts/talkpython/youtube_transcripts_401-migrating-3-8m-lines.vtt").expect("all are there");
    assert_eq!(live.cues.len(), 1454);
    let text =
        transcript("transcripts/talkpython/transcripts_000_tptm_introducing_the_show.txt").expect("all are there");
    assert_eq!(
        (text.cues[1].start_ms, text.cues[1].text.as_str()),
        (Some(6_000), "Hello, and welcome to Talk Python To Me, a weekly podcast on Python.")
    );
}

fn all_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { all_files(&path, found) } else { found.push(path) }
    }
}

#[test]
fn every_caption_file_is_read_or_refused_with_a_reason() {
    let mut files = Vec::new();
    all_files(&Path::new(DATA).join("transcripts"), &mut files);
    files.sort();
    let (mut turns, mut warnings, mut refused) = (0, 0, Vec::new());
    for path in &files {
        match read_all(&std::fs::read(path).expect("the file can be read")) {
            Ok(transcripts) => {
                turns += transcripts.iter().map(|t| t.turns.len()).sum::<usize>();
                warnings += transcripts.iter().map(|t| t.warnings.len()).sum::<usize>();
            }
            Err(reason) => refused.push((path.file_name().expect("a file has a name").to_owned(), reason)),
        }
    }
    println!("{} files, {turns} turns, {warnings} warnings, refused: {refused:#?}", files.len());
    let allowed =
        |reason: &Refused| matches!(reason, Refused::Empty | Refused::NotText { .. } | Refused::NoWords { .. });
    assert!(refused.iter().all(|(_, reason)| allowed(reason)), "{refused:?}");
}

/// Turns of each transcript of AnnoMI, counted with Python's csv module.
#[rustfmt::skip]
const ANNOMI: [(&str, usize); 86] = [("3", 16), ("4", 59), ("5", 203), ("13", 14), ("14", 49), ("16", 24), ("18", 115), ("19", 17), ("21", 248), ("22", 133), ("23", 79), ("24", 22), ("31", 55), ("33", 78), ("35", 35), ("36", 315), ("37", 41), ("38", 95), ("40", 20), ("42", 15), ("43", 50), ("45", 52), ("47", 15), ("48", 28), ("49", 182), ("50", 51), ("51", 16), ("52", 29), ("61", 126), ("64", 262), ("65", 35), ("67", 47), ("68", 204), ("70", 12), ("71", 169), ("76", 68), ("77", 43), ("78", 75), ("79", 11), ("80", 64), ("81", 21), ("82", 37), ("83", 128), ("84", 235), ("85", 131), ("87", 26), ("88", 69), ("89", 45), ("93", 25), ("94", 62), ("97", 108), ("98", 394), ("99", 33), ("100", 283), ("101", 64), ("103", 17), ("104", 55), ("108", 57), ("110", 101), ("111", 59), ("112", 65), ("113", 50), ("114", 24), ("116", 167), ("120", 31), ("121", 598), ("124", 55), ("127", 60), ("128", 34), ("132", 40), ("133", 381), ("15", 21), ("17", 30), ("32", 12), ("44", 173), ("53", 108), ("57", 19), ("69", 7), ("72", 31), ("74", 38), ("90", 26), ("92", 13), ("102", 19), ("118", 21), ("123", 27), ("131", 91)];

#[test]
fn annomi_is_read_under_its_own_column_names() {
    let Some(bytes) = bytes("annomi/annomi_train_dev.csv") else { return };
    let transcripts = read_all(&bytes).expect("it is a CSV file");
    let counts: Vec<_> = transcripts.iter().map(|t| (t.id.as_deref().unwrap_or(""), t.turns.len())).collect();
    assert_eq!(counts, ANNOMI);
    assert!(matches!(read(&bytes), Err(Refused::Several { count: 86 })));
    let (first, last) = (&transcripts[0].turns[0], &transcripts[0].turns[15]);
    assert_eq!((first.number, first.start_ms, first.end_ms), (0, Some(5_000), None));
    assert_eq!((last.number, last.start_ms, last.text.as_str()), (15, Some(94_000), "Okay. Good."));
    assert_eq!(last.speaker.as_ref().map(ToString::to_string).as_deref(), Some("therapist"));
    assert!(
        transcripts.iter().flat_map(|t| &t.turns).all(|turn| words(&turn.text).count() > 0 || turn.text.len() < 20)
    );
}

#[test]
fn annomis_speakers_are_proposed_from_their_words_alone() {
    let Some(bytes) = bytes("annomi/annomi_train_dev.csv") else { return };
    let (mut right, mut wrong) = (0, 0);
    for mut transcript in read_all(&bytes).expect("it is a CSV file") {
        let anonymous = |name: &str| listen::SpeakerName::new(if name == "therapist" { "Ann" } else { "Bob" });
        for turn in &mut transcript.turns {
            turn.speaker = turn.speaker.as_ref().and_then(|name| anonymous(name.as_str()));
        }
        match listen::propose(&transcript).roles.of(anonymous("therapist").as_ref()) {
            Some(listen::Role::Therapist) => right += 1,
            Some(_) => wrong += 1,
            None => {}
        }
    }
    println!("right {right}, wrong {wrong}, not said {}", 86 - right - wrong);
    assert!(right >= 80 && wrong <= 3, "right {right}, wrong {wrong}");
}
