//! Every real caption file beside the project: timed cues and words, held against a count that knows none of our readers
//! (`reference/transcripts.py`), and no word lost on the way from cues to turns.

use listen::{read, words};
use serde::Deserialize;

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/transcripts/");

#[derive(Deserialize)]
struct Counted {
    path: String,
    cues: usize,
    words: usize,
}

fn counted() -> Vec<Counted> {
    serde_json::from_str(include_str!("../../../reference/transcripts.json")).expect("the script wrote it")
}

#[test]
fn every_file_has_the_timed_cues_and_the_words_that_python_counts() {
    let mut differ = Vec::new();
    for Counted { path, cues, words: expected } in counted() {
        let bytes = std::fs::read(format!("{DATA}{path}")).expect("the shared files lie beside the project");
        let heard = read(&bytes).map(|transcript| transcript.cues).unwrap_or_default();
        let timed = heard.iter().filter(|cue| cue.start_ms.is_some()).count();
        let said: usize = heard.iter().map(|cue| words(&cue.text).count()).sum();
        if (timed, said) != (cues, expected) {
            differ.push(format!("{path}: {timed} cues and {said} words, Python counts {cues} and {expected}"));
        }
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}

#[test]
fn no_word_is_lost_between_cues_and_turns() {
    for Counted { path, .. } in counted() {
        let bytes = std::fs::read(format!("{DATA}{path}")).expect("the shared files lie beside the project");
        let Ok(transcript) = read(&bytes) else { continue };
        let spoken = transcript.cues.iter().flat_map(|cue| &cue.spoken).flat_map(|part| words(&part.text));
        let turns = transcript.turns.iter().flat_map(|turn| words(&turn.text));
        assert!(spoken.eq(turns), "{path}");
    }
}
