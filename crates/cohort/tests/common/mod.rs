//! What the tests of this crate share: reading results of other programs, which lie beside the repository.

use std::{collections::BTreeMap, fs, path::Path};

/// One line of a table, by the names of its columns.
pub type Line = BTreeMap<String, String>;

fn text(path: &str) -> String {
    let whole = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/reference").join(path);
    fs::read_to_string(&whole).unwrap_or_else(|e| panic!("{}: {e}; these tests need ../shared", whole.display()))
}

/// A table; panics where it is missing.
pub fn table(path: &str) -> Vec<Line> {
    let text = text(path);
    let mut lines = text.lines().map(|line| line.split(',').map(|cell| cell.trim_matches('"').to_owned()));
    let names: Vec<String> = lines.next().expect("a table has a first line").collect();
    lines.map(|row| names.iter().cloned().zip(row).collect()).collect()
}

/// A JSON file; panics where it is missing.
pub fn json(path: &str) -> serde_json::Value {
    serde_json::from_str(&text(path)).unwrap()
}

/// A number, or nothing where the other program wrote `NA`.
pub fn number(cell: &str) -> Option<f64> {
    (cell != "NA" && !cell.is_empty()).then(|| cell.parse().unwrap())
}

/// Yes, no, or nothing, as R writes them.
pub fn truth(cell: &str) -> Option<bool> {
    match cell {
        "TRUE" | "1" => Some(true),
        "FALSE" | "0" => Some(false),
        "NA" => None,
        other => panic!("`{other}` is neither yes nor no"),
    }
}

/// Asserts that two numbers lie within `tolerance` of each other.
pub fn close(ours: f64, theirs: f64, tolerance: f64, what: &str) {
    assert!((ours - theirs).abs() <= tolerance, "{what}: ours {ours}, theirs {theirs}");
}
