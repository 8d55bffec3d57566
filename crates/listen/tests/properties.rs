//! What must hold for every file: no panic, no word lost, nothing counted twice.

use listen::{Encoding, Known, Roles, formats, measure, propose, read_all, read_all_as, report, rows, to_csv};
use proptest::prelude::*;

fn use_all_of(transcripts: Vec<listen::Transcript>) {
    for transcript in transcripts {
        let roles = propose(&transcript).roles;
        let measures = measure(&transcript, &roles);
        let spoken: u64 = transcript.turns.iter().map(|turn| u64::from(turn.words())).sum();
        assert_eq!(measures.speakers.iter().map(|speaker| speaker.words).sum::<u64>(), spoken);
        if let Some(share) = measures.therapist_time.value() {
            assert!((0.0..=1.0).contains(&share.share));
        }
        assert!(to_csv(&rows("x", &transcript, &roles, &[])).lines().count() > transcript.turns.len());
        serde_json::to_string(&report("x", &transcript, &Known::roles(&roles))).expect("a report is plain data");
    }
}

/// Pieces that real files are made of, to be put together in any order.
fn piece() -> impl Strategy<Value = String> {
    let fixed = [
        "WEBVTT",
        "\n",
        "\n\n",
        "\r",
        "-->",
        " --> ",
        "00:01.000",
        "00:00:02,500",
        "0:0:6.90",
        "99:99",
        "<v Ann>",
        "</v>",
        "<v",
        "<3",
        "<c.x>",
        "&amp;",
        "&#x;",
        "&#99999999;",
        "&",
        "Ann: ",
        "Bob: ",
        "Note: ",
        "speaker,text\n",
        "turn;text;speaker\n",
        ",",
        "\"",
        "1\n",
        "2\n",
        "NOTE ",
        "STYLE\n",
        "{\\an8}",
        "<i>",
        "\u{feff}",
        "\u{202e}",
        "：",
        "\0",
        "words here",
        "Ann  0:15  \n",
        "Ann   1:02:03\n",
        "(Ann)\n",
        "-\n",
        "Attendees\n",
        "00:05:00\n",
        "0:00:01.000,0:00:02.000\n",
        "{\"segments\": [",
        "{\"results\": {\"utterances\": [",
        "{\"utterances\": null, \"words\": [",
        "{\"text\": \"a\", \"start\": 1, \"end\": ",
        "NaN",
        "]}",
        "é",
    ];
    prop_oneof![4 => proptest::sample::select(fixed.to_vec()).prop_map(str::to_owned), 1 => any::<String>()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        read_all(&bytes).map(use_all_of).ok();
        for encoding in Encoding::ALL {
            read_all_as(&bytes, encoding).map(use_all_of).ok();
        }
    }

    #[test]
    fn pieces_of_real_files_in_any_order_never_panic(pieces in proptest::collection::vec(piece(), 0..60)) {
        let text = pieces.concat();
        read_all(text.as_bytes()).map(use_all_of).ok();
        for format in formats::FORMATS {
            (format.read)(&formats::with_plain_lines(text.clone())).ok();
        }
    }

    #[test]
    fn named_text_loses_no_word(lines in proptest::collection::vec((0..4_usize, "[a-zé]{1,8}( [a-zé,.?!-]{1,8}){0,6}"), 1..30)) {
        let text: String = lines.iter().map(|(who, said)| format!("{}{said}\n", ["Ann: ", "Bob: ", "", "Note: "][*who])).collect();
        let Ok(transcripts) = read_all(text.as_bytes()) else { return Ok(()) };
        let heard: Vec<&str> = transcripts[0].turns.iter().flat_map(|turn| turn.text.split_whitespace()).collect();
        let named = |word: &&str| !["Ann:", "Bob:", "Note:"].contains(word);
        let said: Vec<&str> = text.split_whitespace().filter(named).collect();
        prop_assert_eq!(heard.into_iter().filter(named).collect::<Vec<_>>(), said);
    }

    #[test]
    fn captions_lose_no_word(cues in proptest::collection::vec((0..100_u32, "[a-zé]{1,8}( [a-zé]{1,8}){0,6}"), 1..30), dot in any::<bool>()) {
        let mark = if dot { '.' } else { ',' };
        let head = if dot { "WEBVTT\n\n" } else { "" };
        let body: String = cues.iter().map(|(s, said)| format!("00:{:02}:{:02}{mark}000 --> 00:09:00{mark}000\n{said}\n\n", s / 60, s % 60)).collect();
        let transcripts = read_all(format!("{head}{body}").as_bytes()).expect("captions");
        let heard: Vec<&str> = transcripts[0].turns.iter().map(|turn| turn.text.as_str()).collect();
        prop_assert_eq!(heard, cues.iter().map(|(_, said)| said.as_str()).collect::<Vec<_>>());
        let starts: Vec<_> = transcripts[0].cues.iter().map(|cue| cue.start_ms).collect();
        prop_assert_eq!(starts, cues.iter().map(|(s, _)| Some(u64::from(*s) * 1000)).collect::<Vec<_>>());
    }

    #[test]
    fn rows_written_are_rows_read(said in proptest::collection::vec(("[A-Z][a-z]{1,6}", "[a-z\", ;\n]{0,20}[a-z]"), 1..20)) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["transcript", "turn", "speaker", "text"]).expect("memory");
        for (n, (speaker, text)) in said.iter().enumerate() {
            writer.write_record(["s1", &n.to_string(), speaker, text]).expect("memory");
        }
        let transcripts = read_all(&writer.into_inner().expect("memory")).expect("a CSV file");
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let heard: Vec<_> = transcripts[0].turns.iter().map(|t| t.text.clone()).collect();
        prop_assert_eq!(heard, said.iter().map(|(_, text)| plain(text)).collect::<Vec<_>>());
    }
}

/// Names, titles, digits and marks without end; masking looks a few words ahead and no further.
#[test]
fn the_longest_hostile_turns_are_masked_in_one_pass() {
    for piece in ["Ann ", "Dr. ", "1 ", "14 Elm ", "oh one ", "3 May ", "a@b.c ", "\"Ann, ", "'s ", "Ann-Ann-ann-"] {
        let text = format!("T: So.\nC: {}\n", piece.repeat(200_000 / piece.len()));
        let transcript = listen::read(text.as_bytes()).expect("a transcript");
        assert_eq!(listen::mask(&transcript).transcript.turns.len(), 2);
    }
}

/// Not timed: four times the input may take about four times the steps, which a test cannot see; but a reader that goes
/// over the rest of the file at each cue would not end within a test run at the largest sizes allowed.
#[test]
fn the_largest_hostile_files_are_read_in_one_pass() {
    let nested = format!("WEBVTT\n\n00:01.000 --> 00:02.000\n{}", "<v A>\n".repeat(150_000));
    let references = format!("WEBVTT\n\n00:01.000 --> 00:02.000\n{}", "&#1\n".repeat(150_000));
    let arrows = "00:01.000 --> 00:02.000\n".repeat(190_000);
    let open = format!("1\n00:00:01,000 --> 00:00:02,000\n{}", "<font \n".repeat(150_000));
    let names: String = (0..90_000).map(|n| format!("Name {n}: x\n")).collect();
    let quotes = format!("speaker,text\n{}", "\"\n".repeat(150_000));
    let headings: String = (0..30_000).map(|n| format!("Name {n}   0:{:02}\nx\n\n", n % 60)).collect();
    let meet = format!("00:00:01.000 --> 00:00:02.000\n{}", "(Ann)\nx\n-\n".repeat(30_000));
    let teams = "0:0:1.5 --> 0:0:2.5\nAnn Lee\nx\n".repeat(30_000);
    let json = format!("{{\"segments\": [{}{{}}]}}", "{\"text\": \"so so so so\", \"start\": NaN},".repeat(50_000));
    let words = format!("{{\"words\": [{}{{}}]}}", "{\"text\": \"so\", \"start\": 1},".repeat(50_000));
    let unclosed = format!("{{\"text\": \"{}", "\\\"NaN ".repeat(200_000));
    let looped = format!("Ann: {}\n", "so it goes ".repeat(20_000));
    for text in [headings, meet, teams, json, words, unclosed, looped, nested, references, arrows, open, names, quotes]
    {
        if let Ok(transcripts) = read_all(text.as_bytes()) {
            assert!(measure(&transcripts[0], &Roles::default()).speakers.len() <= 90_000);
        }
    }
}
