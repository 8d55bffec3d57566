//! Words: every sentence the code asks for exists in every language, and every sentence that exists is asked for.

use super::{Complaint, House};
use crate::{
    lists::{COMPOSED_KEYS, SAYS_A_KEY},
    rust::{Literal, RustFile},
};
use std::collections::{BTreeMap, BTreeSet};

/// The language all others are held against.
const FIRST: &str = "words/en/";

/// Complains about keys without a sentence, sentences without a use, and languages with gaps.
#[must_use]
pub fn check(house: &House) -> Vec<Complaint> {
    let written = written(house, FIRST);
    let asked: Vec<_> =
        house.rust.iter().filter(|file| speaks(file)).map(|file| (file.path, file.literals())).collect();
    let missing = asked.iter().flat_map(|(path, literals)| missing(path, literals, &written));
    missing.chain(unused(house, &asked, &written)).chain(translations(house, &written)).chain(twice(house)).collect()
}

fn speaks(file: &RustFile) -> bool {
    ["crates/engine/src/", "crates/practice/src/", "crates/app/src/"].iter().any(|room| file.path.starts_with(room))
}

/// Where a key stands: file and line.
type Places = BTreeMap<String, (String, usize)>;

/// Every key under a folder of `words/`.
fn written(house: &House, folder: &str) -> Places {
    let files = house.tree.under(folder, ".ftl");
    files.flat_map(|(path, text)| keys(text).into_iter().map(|(key, at)| (key, (path.to_owned(), at)))).collect()
}

/// The message and term ids of a Fluent file, with their lines.
#[must_use]
pub fn keys(text: &str) -> Vec<(String, usize)> {
    let lines = text.lines().enumerate();
    lines.filter_map(|(at, line)| key(line).map(|key| (key.to_owned(), at + 1))).collect()
}

fn key(line: &str) -> Option<&str> {
    let (name, _) = line.split_once('=')?;
    let name = name.trim_end();
    let first = name.trim_start_matches('-').starts_with(|c: char| c.is_ascii_alphabetic());
    let good = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    (first && good).then_some(name)
}

fn missing(path: &str, literals: &[Literal], written: &Places) -> Vec<Complaint> {
    let asked = literals.iter().filter(|literal| asks_for_key(literal));
    let lacking = asked.filter(|literal| !written.contains_key(&literal.text));
    lacking
        .map(|literal| Complaint::at(path, literal.line, format!("no sentence `{}` in {FIRST}", literal.text)))
        .collect()
}

/// Whether a literal is given to something that looks up a sentence, and is shaped like a key.
fn asks_for_key(literal: &Literal) -> bool {
    let shaped = literal.text.contains('-') && key(&format!("{}=", literal.text)).is_some();
    shaped && SAYS_A_KEY.contains(&literal.given_to.as_str())
}

fn unused(house: &House, asked: &[(&str, Vec<Literal>)], written: &Places) -> Vec<Complaint> {
    let mut used: BTreeSet<String> =
        asked.iter().flat_map(|(_, literals)| literals.iter().map(|l| l.text.clone())).collect();
    used.extend(house.tree.under(FIRST, ".ftl").flat_map(|(_, text)| referred(text)));
    let composed = |key: &str| COMPOSED_KEYS.iter().any(|(beginning, _)| key.starts_with(beginning));
    let idle = written.iter().filter(|(key, _)| !used.contains(*key) && !composed(key));
    idle.map(|(key, (path, at))| Complaint::at(path, *at, format!("nobody says `{key}`: use it or take it out")))
        .collect()
}

/// Keys that one sentence borrows from another: `{ -brand }`, `{ scale-bond }`.
fn referred(text: &str) -> Vec<String> {
    let braces = text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(inside, _)| inside.trim());
    braces.filter(|inside| key(&format!("{inside}=")).is_some()).map(String::from).collect()
}

fn translations(house: &House, written: &Places) -> Vec<Complaint> {
    let folders: BTreeSet<_> =
        house.tree.under("words/", ".ftl").filter_map(|(path, _)| path.split('/').nth(1)).collect();
    let others = folders.into_iter().map(|language| format!("words/{language}/")).filter(|folder| folder != FIRST);
    others.flat_map(|folder| gaps(house, &folder, written)).collect()
}

fn gaps(house: &House, folder: &str, written: &Places) -> Vec<Complaint> {
    let there = self::written(house, folder);
    let lacking = written.keys().filter(|key| !there.contains_key(*key));
    lacking.map(|key| Complaint::about(folder, format!("lacks the sentence `{key}`"))).collect()
}

fn twice(house: &House) -> Vec<Complaint> {
    let mut seen = BTreeSet::new();
    let mut complaints = Vec::new();
    for (path, text) in house.tree.under(FIRST, ".ftl") {
        let again = keys(text).into_iter().filter(|(key, _)| !seen.insert(key.clone()));
        complaints.extend(again.map(|(key, at)| Complaint::at(path, at, format!("`{key}` is written twice"))));
    }
    complaints
}
