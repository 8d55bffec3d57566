//! Walls: which room may know which, where the clock is read, where SQL may stand, and no sign flipped by hand.

use super::{Complaint, House};
use crate::{
    lists::{CLOCK_AND_CHANCE, DOORS, HANDED_ON, THERAPY, WALLS, Wall},
    rust::RustFile,
};

/// Complains about a crate that names what it must not know.
#[must_use]
pub fn dependencies(house: &House) -> Vec<Complaint> {
    let named = WALLS.iter().flat_map(|wall| breaches(house, wall));
    let strays = rooms(house).into_iter().filter(|room| WALLS.iter().all(|wall| wall.room != room));
    let unknown = strays
        .map(|room| Complaint::about(&format!("crates/{room}"), "no wall is written for it in xtask/src/lists.rs"));
    named.chain(unknown).chain(engine_needs_no_std(house)).chain(practice_keeps_record_to_itself(house)).collect()
}

fn rooms(house: &House) -> Vec<String> {
    let manifests = house.tree.under("crates/", "/Cargo.toml");
    manifests.filter_map(|(path, _)| path.split('/').nth(1).map(String::from)).collect()
}

fn breaches(house: &House, wall: &Wall) -> Vec<Complaint> {
    let path = format!("crates/{}/Cargo.toml", wall.room);
    let manifest: toml::Table = toml::from_str(house.tree.text(&path)).unwrap_or_default();
    let used = names(&manifest, "dependencies");
    let all =
        ["dependencies", "dev-dependencies", "build-dependencies"].into_iter().flat_map(|part| names(&manifest, part));
    let known = all.filter(|name| is_ours(name) && !wall.may_know.contains(&name.as_str()));
    let never = used.iter().filter(|name| wall.never.contains(&name.as_str())).cloned();
    let extra = used
        .iter()
        .filter(|name| !is_ours(name) && wall.only.is_some_and(|only| !only.contains(&name.as_str())))
        .cloned();
    known
        .chain(never)
        .chain(extra)
        .map(|name| Complaint::about(&path, format!("{} must not know {name}", wall.room)))
        .collect()
}

fn names(manifest: &toml::Table, part: &str) -> Vec<String> {
    let table = manifest.get(part).and_then(toml::Value::as_table);
    table.into_iter().flat_map(|table| table.keys().cloned()).collect()
}

fn is_ours(name: &str) -> bool {
    name == "xtask" || WALLS.iter().any(|wall| wall.room == name)
}

fn engine_needs_no_std(house: &House) -> Option<Complaint> {
    let path = "crates/engine/src/lib.rs";
    let pure = house.tree.text(path).lines().any(|line| line == "#![no_std]");
    (!pure).then(|| Complaint::about(path, "the engine is `#![no_std]`: it must not reach files, clock or network"))
}

fn practice_keeps_record_to_itself(house: &House) -> Vec<Complaint> {
    let lines = lines(house, "crates/practice/src/");
    let shown =
        lines.filter_map(|(file, at, line)| Some((file, at, line.trim_start().strip_prefix("pub use record")?)));
    let names = shown.flat_map(|(file, at, rest)| names_in(rest).map(move |name| (file, at, name)));
    let strange = names.filter(|(_, _, name)| !HANDED_ON.contains(name));
    strange
        .map(|(file, at, name)| Complaint::at(file.path, at, format!("`{name}` of record is not for the app")))
        .collect()
}

/// The names in the rest of a `use`: `::{ClientId, Moment};`.
fn names_in(rest: &str) -> impl Iterator<Item = &str> {
    rest.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|name| !name.is_empty())
}

/// Code lines of every file under a folder.
fn lines<'h>(house: &'h House, folder: &'h str) -> impl Iterator<Item = (&'h RustFile<'h>, usize, &'h str)> {
    let files = house.rust.iter().filter(move |file| file.path.starts_with(folder));
    files.flat_map(|file| file.code().map(move |(at, line)| (file, at, line)))
}

/// Complains about the clock or chance read anywhere but at a door.
#[must_use]
pub fn doors(house: &House) -> Vec<Complaint> {
    let inside = lines(house, "crates/").filter(|(file, ..)| DOORS.iter().all(|(door, _)| *door != file.path));
    let read = inside.filter_map(|(file, at, line)| {
        CLOCK_AND_CHANCE.iter().find(|call| line.contains(**call)).map(|call| (file, at, call))
    });
    let read = read.map(|(file, at, call)| {
        Complaint::at(file.path, at, format!("`{call}` belongs at a door: pass time and chance in"))
    });
    let gone = DOORS.iter().filter(|(door, _)| !house.tree.holds(door));
    let gone = gone.map(|(door, _)| {
        Complaint::about("xtask/src/lists.rs", format!("{door} is listed as a door and is not there"))
    });
    read.chain(gone).collect()
}

/// Complains about a sign flipped by hand in the engine, where direction is a type.
#[must_use]
pub fn sign_flips(house: &House) -> Vec<Complaint> {
    let flipped = lines(house, "crates/engine/src/").filter(|(_, _, line)| flips_sign(line));
    flipped.map(|(file, at, _)| Complaint::at(file.path, at, "a sign flipped by hand: ask `Better` instead")).collect()
}

/// Whether a line multiplies by minus one.
#[must_use]
pub fn flips_sign(line: &str) -> bool {
    let bare: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    let after =
        ["*-", "*=-"].iter().flat_map(|mark| bare.split(mark).skip(1)).any(|rest| leading_number(rest) == Some(1.0));
    let opens = |ahead: &str| ahead.is_empty() || ahead.ends_with(['=', '(', ',', '{']);
    let before = ["-1*", "-1.0*"].iter().flat_map(|mark| bare.match_indices(mark)).any(|(at, _)| opens(&bare[..at]));
    after || before
}

fn leading_number(text: &str) -> Option<f64> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    text[..end].parse().ok()
}

/// Complains about SQL outside `record`.
#[must_use]
pub fn sql(house: &House) -> Vec<Complaint> {
    let elsewhere =
        house.rust.iter().filter(|file| !file.path.starts_with("crates/record/") && file.path.starts_with("crates/"));
    let said = elsewhere.flat_map(|file| file.literals().into_iter().map(|literal| (file.path, literal)));
    let code = said.filter(|(_, literal)| is_sql(&literal.text)).map(|(path, literal)| (path.to_owned(), literal.line));
    let files = house.tree.under("", ".sql").filter(|(path, _)| !path.starts_with("crates/record/migrations/"));
    let files = files.map(|(path, _)| (path.to_owned(), 0));
    code.chain(files).map(|(path, at)| Complaint::at(&path, at, "SQL stands in crates/record only")).collect()
}

fn is_sql(text: &str) -> bool {
    let (upper, all) = (text.trim_start(), text.len());
    all > 12
        && ["SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "CREATE TABLE ", "PRAGMA "]
            .iter()
            .any(|verb| upper.starts_with(verb))
}

/// Complains about a word of therapy in `record`.
#[must_use]
pub fn therapy_in_record(house: &House) -> Vec<Complaint> {
    let words = lines(house, "crates/record/src/");
    let known = words.filter_map(|(file, at, line)| {
        THERAPY.iter().find(|word| line.to_lowercase().contains(**word)).map(|word| (file, at, word))
    });
    known
        .map(|(file, at, word)| {
            Complaint::at(file.path, at, format!("`{word}…`: record does not know what therapy is"))
        })
        .collect()
}
