//! Leaks: no path of one machine, no registry but the public one, no unfinished work in a committed file.

use super::{Complaint, House};
use crate::lists::{MACHINE_PATHS, UNFINISHED};

/// Where packages come from, as Cargo writes it.
const PUBLIC: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Complains about machine paths, other registries and unfinished work.
#[must_use]
pub fn check(house: &House) -> Vec<Complaint> {
    let lines = house.tree.files.iter().flat_map(|(path, text)| numbered(path, text));
    let marks = lines.filter_map(|(path, at, line)| mark(path, line).map(|says| Complaint::at(path, at, says)));
    marks.chain(registries(house)).collect()
}

fn numbered<'a>(path: &'a str, text: &'a str) -> impl Iterator<Item = (&'a str, usize, &'a str)> {
    text.lines().enumerate().map(move |(at, line)| (path, at + 1, line))
}

/// What is wrong with one line, if anything.
#[must_use]
pub fn mark(path: &str, line: &str) -> Option<String> {
    if let Some(found) = MACHINE_PATHS.iter().find(|mark| stands_free(line, mark)) {
        return Some(format!("`{found}` is a path on one machine: take it out"));
    }
    let unfinished = UNFINISHED.iter().find(|mark| stands_free(line, mark) && !path.ends_with(".lock"));
    unfinished.map(|mark| format!("`{mark}` is unfinished work: finish it, or name it in LIMITS.md"))
}

/// Whether `mark` stands in `line` as a word of its own, not inside a longer word or a web address.
fn stands_free(line: &str, mark: &str) -> bool {
    let free = |at: usize| !line[..at].ends_with(|c: char| c.is_alphanumeric() || "._-".contains(c));
    let ends = |at: usize| !mark.ends_with(char::is_alphanumeric) || !line[at..].starts_with(char::is_alphanumeric);
    line.match_indices(mark).any(|(at, _)| free(at) && ends(at + mark.len()))
}

fn registries(house: &House) -> Vec<Complaint> {
    let cargo = numbered("Cargo.lock", house.tree.text("Cargo.lock"));
    let foreign = cargo.filter(|(_, _, line)| line.starts_with("source = ") && !line.contains(PUBLIC));
    let npm = house.tree.under("", "package-lock.json").flat_map(|(path, text)| numbered(path, text));
    let resolved = npm.filter(|(_, _, line)| line.contains("\"resolved\""));
    foreign
        .chain(resolved)
        .map(|(path, at, _)| Complaint::at(path, at, "names a registry host: lock without one"))
        .collect()
}
