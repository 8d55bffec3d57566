//! What the engine's tests share: reading the repository's own files.

#![allow(dead_code, reason = "each test file uses its own part of this")]

use engine::{Bench, Instrument, instrument::Definition};
use std::{fs, path::Path};

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

/// Every instrument of the repository.
pub fn bench() -> Bench {
    let read = |(path, text): (String, String)| {
        let definition: Definition = toml::from_str(&text).unwrap_or_else(|e| panic!("{path}: {e}"));
        Instrument::check(definition).unwrap_or_else(|problems| panic!("{path}: {problems:?}"))
    };
    Bench { instruments: files("instruments", "toml").into_iter().map(read).collect() }
}
