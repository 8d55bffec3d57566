//! What the engine's tests share: reading the repository's own files.

pub mod build;
pub mod story;

use engine::{Bench, Instrument, codes, codes::Code, instrument::Definition};
use std::{collections::BTreeMap, fs, path::Path};

/// The repository's root.
pub const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// Name and text of every file of a folder with this ending, in order of name; panics where there is none.
pub fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let folder = Path::new(ROOT).join(folder);
    let entries = fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let paths = entries.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|e| e == ending));
    let mut files: Vec<_> = paths
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap()))
        .collect();
    files.sort();
    assert!(!files.is_empty(), "no .{ending} in {}", folder.display());
    files
}

/// Every instrument of the repository, and every code and law.
pub fn bench() -> Bench {
    let read = |(path, text): (String, String)| {
        let definition: Definition = toml::from_str(&text).unwrap_or_else(|e| panic!("{path}: {e}"));
        Instrument::check(definition).unwrap_or_else(|problems| panic!("{path}: {problems:?}"))
    };
    Bench { instruments: files("instruments", "toml").into_iter().map(read).collect(), codes: codes() }
}

/// Every code and law of the repository.
pub fn codes() -> Vec<Code> {
    let read = |(path, text): (String, String)| {
        let definition: codes::Definition = toml::from_str(&text).unwrap_or_else(|e| panic!("{path}: {e}"));
        Code::check(definition).unwrap_or_else(|problems| panic!("{path}: {problems:?}"))
    };
    files("codes", "toml").into_iter().map(read).collect()
}

/// A JSON file of the repository.
pub fn json(path: &str) -> serde_json::Value {
    let text = fs::read_to_string(Path::new(ROOT).join(path)).unwrap_or_else(|e| panic!("{path}: {e}"));
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// A table of results of other programs, which lie beside the repository; panics where they are missing.
pub fn shared(path: &str) -> Vec<BTreeMap<String, String>> {
    let whole = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared").join(path);
    let text =
        fs::read_to_string(&whole).unwrap_or_else(|e| panic!("{}: {e}; these tests need ../shared", whole.display()));
    let mut lines = text.lines().map(|line| line.split(',').map(|cell| cell.trim_matches('"').to_owned()));
    let names: Vec<String> = lines.next().expect("a table has a first line").collect();
    lines.map(|row| names.iter().cloned().zip(row).collect()).collect()
}

/// Asserts that two numbers lie within `tolerance` of each other, relative where they are large.
pub fn close(ours: f64, theirs: f64, tolerance: f64, what: &str) {
    let allowed = tolerance * theirs.abs().max(1.0);
    assert!((ours - theirs).abs() <= allowed, "{what}: ours {ours}, theirs {theirs}");
}
