//! Documents: paths they name exist, glossary words are names in the code, and each promise names its guard.

use super::{CHECKS, Complaint, House};
use std::collections::BTreeSet;

/// Documents whose paths are held against the tree.
const READ_FIRST: &[&str] = &["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "GLOSSARY.md", "LIMITS.md"];

/// Complains about documents that name what is not there.
#[must_use]
pub fn check(house: &House) -> Vec<Complaint> {
    let lacking = READ_FIRST.iter().filter(|path| !house.tree.files.contains_key(**path));
    let lacking = lacking.map(|path| Complaint::about(path, "is not there"));
    let paths = READ_FIRST.iter().flat_map(|path| absent_paths(house, path));
    lacking.chain(paths).chain(glossary(house)).collect()
}

fn absent_paths(house: &House, document: &str) -> Vec<Complaint> {
    let spans = spans(house.tree.text(document));
    let paths = spans.into_iter().filter(|(_, span)| is_path(span));
    let absent = paths.filter(|(_, span)| !house.tree.holds(span) && !house.tree.holds(&format!("crates/{span}")));
    absent.map(|(at, span)| Complaint::at(document, at, format!("names `{span}`, which is not there"))).collect()
}

/// What stands between backticks, with its line; fenced blocks are left out.
fn spans(text: &str) -> Vec<(usize, &str)> {
    let mut fenced = false;
    let mut found = Vec::new();
    for (at, line) in text.lines().enumerate() {
        fenced ^= line.trim_start().starts_with("```");
        if !fenced && !line.trim_start().starts_with("```") {
            found.extend(line.split('`').skip(1).step_by(2).map(|span| (at + 1, span)));
        }
    }
    found
}

/// Whether a span names a file or a folder of the house; an address on the web or a placeholder does not.
fn is_path(span: &str) -> bool {
    let plain = span.chars().all(|c| c.is_ascii_alphanumeric() || "._-/".contains(c));
    plain && span.contains('/') && !span.starts_with('/') && !span.starts_with("./") && !span.contains("//")
}

fn glossary(house: &House) -> Vec<Complaint> {
    let names: BTreeSet<_> = house.rust.iter().flat_map(|file| file.names()).collect();
    let rows =
        house.tree.text("GLOSSARY.md").lines().enumerate().filter_map(|(at, line)| Some((at + 1, in_code(line)?)));
    let each = rows.flat_map(|(at, cell)| spans(cell).into_iter().map(move |(_, span)| (at, span)).collect::<Vec<_>>());
    let strange = each.filter(|(_, span)| !span.contains('/') && !span.split("::").all(|part| names.contains(part)));
    strange.map(|(at, span)| Complaint::at("GLOSSARY.md", at, format!("`{span}` is no name in the code"))).collect()
}

/// The last cell of a table row: the word in code.
fn in_code(line: &str) -> Option<&str> {
    let row = line.strip_prefix('|')?.strip_suffix('|')?;
    row.rsplit_once('|').map(|(_, last)| last)
}

/// Complains about promises in ARCHITECTURE.md that name no guard, or a guard that is not there.
#[must_use]
pub fn guards(house: &House) -> Vec<Complaint> {
    let path = "ARCHITECTURE.md";
    let promises = promises(house.tree.text(path));
    let judged = promises.into_iter().flat_map(|(at, promise)| {
        let guards = held_by(&promise);
        let none = guards.is_empty().then(|| Complaint::at(path, at, "a promise without a guard: add `[held by: …]`"));
        let absent = guards.into_iter().filter(|guard| !stands(house, guard));
        let absent = absent.map(move |guard| Complaint::at(path, at, format!("no test, lint or check `{guard}`")));
        none.into_iter().chain(absent).collect::<Vec<_>>()
    });
    judged.collect()
}

/// List items that begin with Always or Never, each with the lines it runs over.
fn promises(text: &str) -> Vec<(usize, String)> {
    let mut found: Vec<(usize, String)> = Vec::new();
    let mut open = false;
    for (at, line) in text.lines().enumerate() {
        if line.starts_with("- ") {
            open = ["Always", "Never"].iter().any(|word| line.trim_start_matches(['-', ' ', '*']).starts_with(word));
            found.extend(open.then(|| (at + 1, line.to_owned())));
        } else if open && line.starts_with("  ") {
            found.iter_mut().last().into_iter().for_each(|(_, said)| *said = format!("{said} {}", line.trim()));
        } else {
            open = false;
        }
    }
    found
}

/// The guards a promise names.
#[must_use]
pub fn held_by(promise: &str) -> Vec<String> {
    let inside = promise.split("[held by:").skip(1).filter_map(|rest| rest.split_once(']')).map(|(inside, _)| inside);
    let names = inside.flat_map(|inside| inside.split(','));
    names.map(|name| name.replace('`', "").trim().to_owned()).filter(|name| !name.is_empty()).collect()
}

/// Whether a guard stands: `tidy NAME`, `lint NAME`, or the name of a test.
fn stands(house: &House, guard: &str) -> bool {
    if let Some(check) = guard.strip_prefix("tidy ") {
        return CHECKS.iter().any(|(name, _)| *name == check);
    }
    if let Some(lint) = guard.strip_prefix("lint ") {
        let set = |file: &str| house.tree.text(file).lines().any(|line| line.starts_with(&format!("{lint} = ")));
        return set("Cargo.toml") || set("clippy.toml");
    }
    let declared = format!("fn {guard}(");
    let walked = guard.replace('_', " ");
    let rust = house.rust.iter().any(|file| file.text.contains(&declared));
    rust || house.tree.under("e2e/", ".mjs").any(|(_, text)| text.contains(&walked))
}
