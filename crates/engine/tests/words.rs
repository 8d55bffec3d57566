//! Every sentence the engine can say is there in English, and none is left over.

use crate::common;
use std::{collections::BTreeSet, fs, path::Path};

/// Keys written as literals in the engine's sources: the names of sentences, by their first word.
fn keys_in_the_sources() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    visit(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut keys);
    // Names of questionnaires are put together from their ids.
    keys.extend(common::bench().instruments.iter().map(|i| format!("instrument-{}", i.id())));
    keys
}

fn visit(folder: &Path, keys: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            visit(&path, keys);
        } else {
            let text = fs::read_to_string(&path).unwrap();
            let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
            keys.extend(code.split('"').skip(1).step_by(2).filter(|literal| is_key(literal)).map(String::from));
        }
    }
}

fn is_key(literal: &str) -> bool {
    let first = [
        "alliance-",
        "belief-",
        "boundary-",
        "break-",
        "capacity-",
        "carried-",
        "closeness-",
        "concern-",
        "distance-",
        "drift-",
        "ending-",
        "evidence-",
        "exception-",
        "feeling-",
        "former-",
        "frame-",
        "goals-",
        "life-",
        "often-",
        "outcome-",
        "own-",
        "part-",
        "parts-",
        "preference-",
        "pull-",
        "qualities-",
        "quality-",
        "reading-",
        "response-",
        "risk-",
        "rule-",
        "rupture-",
        "say-",
        "scenes-",
        "sign-",
        "step-",
        "supervision-",
        "theme-",
        "tie-",
        "views-",
    ];
    let plain = literal.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    plain && first.iter().any(|word| literal.starts_with(word))
}

/// Files whose sentences are the pages' and not the engine's.
const OTHERS: &[&str] = &[
    "codes.ftl",
    "ending-page.ftl",
    "map.ftl",
    "normal.ftl",
    "pages.ftl",
    "rooms.ftl",
    "safety.ftl",
    "saying.ftl",
    "told.ftl",
    "voices.ftl",
];

fn keys_in_the_words() -> BTreeSet<String> {
    let files = common::files("words/en", "ftl");
    let ours = files.iter().filter(|(name, _)| !OTHERS.contains(&name.as_str()));
    let lines = ours.flat_map(|(_, text)| text.lines());
    let keys =
        lines.filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase())).filter_map(|l| l.split_once(" ="));
    // What a signal asks is put together from its id, and a piece stands inside a sentence.
    let engines = keys.map(|(key, _)| key).filter(|key| !key.starts_with("asks-") && !key.starts_with("whose-"));
    engines.map(str::to_owned).collect()
}

#[test]
fn every_sentence_the_engine_can_say_is_written_and_none_is_left_over() {
    let (said, written) = (keys_in_the_sources(), keys_in_the_words());
    let missing: Vec<_> = said.difference(&written).collect();
    let left_over: Vec<_> = written.difference(&said).collect();
    assert!(missing.is_empty() && left_over.is_empty(), "missing {missing:?}, left over {left_over:?}");
}
