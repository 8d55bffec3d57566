//! WebVTT against the W3C's own parser, on every cue: times, ids, text, voices.
//!
//! `reference/webvtt.json` was written by `reference/webvtt.mjs` from the W3C's webvtt.js; of the real files, whose
//! words are not ours to keep, it holds counts and fingerprints.

use listen::{Cue, Odd, formats::web_vtt, read};
use serde::Deserialize;
use sha2::{Digest, Sha256};

/// Id, start and end in milliseconds, text, and the text by voice.
type Read = (String, u64, u64, String, Vec<(Option<String>, String)>);

#[derive(Deserialize)]
struct Reference {
    ours: Vec<Ours>,
    real: Vec<Real>,
}

#[derive(Deserialize)]
struct Ours {
    file: String,
    cues: Vec<Read>,
}

#[derive(Deserialize)]
struct Real {
    path: String,
    cues: usize,
    fingerprint: String,
}

fn reference() -> Reference {
    serde_json::from_str(include_str!("../../../reference/webvtt.json")).expect("the script wrote it")
}

/// The cues the W3C's parser would keep, in its order: by start, then the longer first.
fn as_the_w3c_shows(cues: &[Cue]) -> Vec<Read> {
    let mut shown: Vec<Read> = cues.iter().filter_map(one).collect();
    shown.sort_by_key(|cue| (cue.1, core::cmp::Reverse(cue.2)));
    shown
}

fn one(cue: &Cue) -> Option<Read> {
    let (start, end) = cue.start_ms.zip(cue.end_ms)?;
    let voices = web_vtt::voices(cue).into_iter().map(|part| (part.speaker.map(|name| name.to_string()), part.text));
    Some((cue.id.clone().unwrap_or_default(), start, end, cue.text.clone(), voices.collect()))
}

#[test]
fn every_cue_of_our_own_files_agrees_with_the_w3cs_parser() {
    let files = reference().ours;
    assert_eq!(files.len(), 41);
    for Ours { file, cues } in files {
        let heard = read(file.as_bytes()).map(|transcript| as_the_w3c_shows(&transcript.cues)).unwrap_or_default();
        assert_eq!(heard, cues, "{file:?}");
    }
}

#[test]
fn every_cue_of_the_real_files_agrees_with_the_w3cs_parser() {
    let files = reference().real;
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/transcripts/");
    for Real { path, cues, fingerprint } in files {
        let bytes = std::fs::read(format!("{folder}{path}")).expect("the shared files lie beside the project");
        let transcript = read(&bytes);
        let is_unpadded = |t: &listen::Transcript| t.warnings.iter().any(|warning| warning.what == Odd::UnpaddedTimes);
        if transcript.as_ref().is_ok_and(is_unpadded) {
            assert_eq!(cues, 0, "{path}: the W3C's parser takes no time without leading zeros");
            continue;
        }
        let heard = transcript.map(|transcript| as_the_w3c_shows(&transcript.cues)).unwrap_or_default();
        let written = serde_json::to_string(&heard).expect("plain data");
        let hash: String = Sha256::digest(written.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!((heard.len(), hash), (cues, fingerprint), "{path}");
    }
}
