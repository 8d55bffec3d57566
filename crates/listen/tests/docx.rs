//! Word documents packed by Python's zipfile (`reference/docx.py`), with what a reader should see written beside them.

use listen::{LooksLike, Measure, Odd, Refused, limits, read, read_all, text_of, words};
use proptest::prelude::*;
use serde::Deserialize;

#[derive(Deserialize)]
struct Reference {
    good: Vec<Packed>,
    bad: Vec<Packed>,
}

#[derive(Deserialize)]
struct Packed {
    name: String,
    bytes: String,
    text: Option<String>,
    refused: Option<String>,
}

fn reference() -> Reference {
    serde_json::from_str(include_str!("../../../reference/docx.json")).expect("the script wrote it")
}

/// Base64, RFC 4648 section 4.
fn bytes(written: &str) -> Vec<u8> {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = Vec::new();
    for four in written.as_bytes().chunks(4) {
        let digits = four.iter().filter_map(|digit| DIGITS.iter().position(|known| known == digit));
        let (value, count) = digits.fold((0, 0), |(value, count), digit| (value << 6 | digit, count + 1));
        let value = (value << (6 * (4 - count))).to_be_bytes();
        out.extend(&value[value.len() - 3..][..count - 1]);
    }
    out
}

fn good(name: &str) -> Vec<u8> {
    let all = reference().good;
    bytes(&all.iter().find(|packed| packed.name == name).expect("the script wrote it").bytes)
}

#[test]
fn the_text_of_every_document_is_what_a_reader_sees() {
    for packed in reference().good {
        let text = text_of(&bytes(&packed.bytes)).unwrap_or_else(|refused| panic!("{}: {refused}", packed.name));
        assert_eq!(Some(text), packed.text, "{}", packed.name);
    }
}

#[test]
fn bombs_definitions_and_broken_documents_are_refused() {
    for packed in reference().bad {
        let refused = read(&bytes(&packed.bytes)).expect_err(&packed.name);
        let kind = match refused {
            Refused::BrokenDocument => "document",
            Refused::BrokenArchive => "archive",
            Refused::TooLarge { measure: Measure::Unpacked, .. } => "too large",
            _ => "something else",
        };
        assert_eq!(Some(kind), packed.refused.as_deref(), "{}: {refused}", packed.name);
    }
}

#[test]
fn both_layouts_of_teams_are_read_with_names_and_times() {
    let older = read(&good("older Teams")).expect("a transcript");
    let newer = read(&good("newer Teams")).expect("a transcript");
    assert_eq!((older.format, newer.format), ("teams", "teams"));
    let said = |t: &listen::Transcript, n: usize| {
        let turn = &t.turns[n];
        (
            turn.speaker.as_ref().map(ToString::to_string).unwrap_or_default(),
            turn.start_ms,
            turn.end_ms,
            turn.text.clone(),
        )
    };
    assert_eq!(said(&older, 0), ("Ines Okafor".into(), Some(0), Some(1_510), "How are you?".into()));
    assert_eq!(said(&older, 1), ("Mara".into(), Some(3_090), Some(4_250), "Fine & dandy. I read this page.".into()));
    assert_eq!(said(&newer, 0), ("Ines Okafor".into(), Some(3_000), None, "How are you?".into()));
    assert_eq!(said(&newer, 1), ("Mara".into(), Some(3_723_000), None, "Café was closed. Really.".into()));
    assert_eq!((older.turns.len(), newer.turns.len()), (2, 2));
}

#[test]
fn the_kept_text_reads_as_the_document_did() {
    for packed in reference().good {
        let document = bytes(&packed.bytes);
        let text = text_of(&document).expect("a document");
        let (from_document, from_text) = (read(&document).expect("read"), read(text.as_bytes()).expect("read again"));
        assert_eq!(from_document.turns, from_text.turns, "{}", packed.name);
    }
}

#[test]
fn words_deleted_with_changes_tracked_are_left_out_and_counted() {
    let tracked = read(&good("tracked")).expect("a transcript");
    assert_eq!(tracked.warnings[0].what, Odd::DeletedWords { stretches: 2 });
    assert_eq!(tracked.turns[0].text, "I often say that.");
}

/// Offsets of the archive's last record and of the directory's entry for the document, found by their signatures.
fn places(archive: &[u8]) -> (usize, usize) {
    let last = |wanted: &[u8]| archive.windows(wanted.len()).rposition(|part| part == wanted).expect("it is there");
    (last(b"PK\x05\x06"), last(b"PK\x01\x02"))
}

#[test]
fn an_archive_that_lies_or_was_altered_is_refused() {
    let whole = good("older Teams");
    let (end, entry) = places(&whole);
    let altered = |at: usize, new: &[u8]| {
        let mut archive = whole.clone();
        archive[at..at + new.len()].copy_from_slice(new);
        read(&archive).expect_err("it was altered")
    };
    // APPNOTE 4.3.12: flags at 8, checksum at 16, unpacked size at 24, place at 42; 4.3.16: count at 10, place at 16.
    assert_eq!(altered(entry + 8, &[1]), Refused::BrokenArchive);
    assert_eq!(altered(entry + 16, &[0, 0, 0, 0]), Refused::BrokenArchive);
    assert!(matches!(altered(entry + 24, &[9, 0, 0, 0]), Refused::TooLarge { measure: Measure::Unpacked, .. }));
    assert!(matches!(altered(entry + 24, &[255; 4]), Refused::TooLarge { measure: Measure::Unpacked, .. }));
    assert_eq!(altered(entry + 42, &[255; 4]), Refused::BrokenArchive);
    assert_eq!(altered(end + 16, &[255; 4]), Refused::BrokenArchive);
    assert!(matches!(
        altered(end + 10, &[0xff, 0xff]),
        Refused::TooLarge { measure: Measure::ArchiveEntries, found: 65_535, .. }
    ));
    assert_eq!(altered(entry + 46, b"mord"), Refused::NotText { looks_like: LooksLike::ZipOrWord });
    assert_eq!(read(&whole[..whole.len() / 2]), Err(Refused::BrokenArchive));
}

/// The archive of one stored file; sizes and checksum by the proptest's own road.
fn stored(xml: &str) -> Vec<u8> {
    let crc = !xml.bytes().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 })
    });
    let name = b"word/document.xml";
    let sizes = [crc.to_le_bytes(), (xml.len() as u32).to_le_bytes(), (xml.len() as u32).to_le_bytes()].concat();
    let mut out =
        [b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0".to_vec(), sizes.clone(), vec![17, 0, 0, 0], name.to_vec()].concat();
    out.extend(xml.bytes());
    let directory = out.len() as u32;
    out.extend(
        [b"PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0".to_vec(), sizes, vec![17, 0], vec![0; 16], name.to_vec()].concat(),
    );
    let length = out.len() as u32 - directory;
    out.extend(
        [
            b"PK\x05\x06\0\0\0\0\x01\0\x01\0".to_vec(),
            length.to_le_bytes().to_vec(),
            directory.to_le_bytes().to_vec(),
            vec![0, 0],
        ]
        .concat(),
    );
    out
}

/// A link, a field that would fetch a file and a picture from elsewhere: what a reader sees stays, what they lead to does not.
#[test]
fn what_leads_elsewhere_is_only_the_words_a_reader_sees() {
    let xml = r#"<w:document>
        <w:p><w:r><w:t xml:space="preserve">Ines: Look at </w:t></w:r><w:hyperlink r:id="rId2"><w:r><w:t>this page</w:t></w:r></w:hyperlink></w:p>
        <w:p><w:fldSimple w:instr=" INCLUDETEXT http://127.0.0.1:9/x "><w:r><w:t>Mara: I will.</w:t></w:r></w:fldSimple></w:p>
        <w:p><w:r><w:drawing><a:blip r:link="rId3"/></w:drawing></w:r></w:p>
    </w:document>"#;
    let text = text_of(&stored(xml)).expect("a document");
    let said: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    assert_eq!(said, ["Ines: Look at this page", "Mara: I will."]);
}

#[test]
fn a_document_of_many_paragraphs_is_read_whole_and_in_order() {
    let paragraphs: String = (0..20_000).map(|n| format!("<w:p><w:r><w:t>Mara: word{n}</w:t></w:r></w:p>")).collect();
    let text = text_of(&stored(&format!("<w:document>{paragraphs}</w:document>"))).expect("a document");
    assert!(text.len() < limits::MOST_BYTES);
    let said = text.lines().filter(|line| !line.is_empty()).enumerate();
    assert_eq!(said.map(|(n, line)| assert_eq!(line, format!("Mara: word{n}"))).count(), 20_000);
}

proptest! {
    #[test]
    fn no_word_of_a_paragraph_is_lost(paragraphs in proptest::collection::vec(proptest::collection::vec("[a-zé&<]{1,8}", 1..6), 1..20)) {
        let escaped = |word: &String| word.replace('&', "&amp;").replace('<', "&lt;");
        let run = |word: &String| format!("<w:r><w:t xml:space=\"preserve\">{} </w:t></w:r>", escaped(word));
        let xml: String = paragraphs.iter().map(|p| format!("<w:p>{}</w:p>", p.iter().map(run).collect::<String>())).collect();
        let text = text_of(&stored(&format!("<w:document>{xml}</w:document>"))).expect("a document");
        let said: Vec<&str> = text.split_whitespace().collect();
        prop_assert_eq!(said, paragraphs.iter().flatten().map(String::as_str).collect::<Vec<_>>());
    }

    #[test]
    fn any_change_to_a_document_is_read_or_refused_and_never_panics(changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..6), name in 0..7_usize) {
        let mut archive = bytes(&reference().good[name].bytes);
        for (at, byte) in changes {
            let at = at.index(archive.len());
            archive[at] = byte;
        }
        for transcript in read_all(&archive).unwrap_or_default() {
            prop_assert!(transcript.turns.iter().any(|turn| words(&turn.text).next().is_some()));
        }
    }
}
