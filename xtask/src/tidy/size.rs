//! Size: files of one thing, functions that fit in the head; half under nine lines, nine in ten under twenty-five.

use super::{Complaint, House};
use crate::{
    lists::{FILE_LINES, FUNCTION_LINES, LONG, MEDIAN_LINES, NINE_IN_TEN_LINES},
    tree::Tree,
};
use std::path::Path;

/// Complains about what is too long, and about exceptions no longer needed.
#[must_use]
pub fn check(house: &House) -> Vec<Complaint> {
    let measured = measured(house);
    let long = measured.iter().filter_map(|thing| too_long(thing, LONG));
    long.chain(idle_exceptions(&measured, LONG)).chain(rhythm(house)).collect()
}

/// One line about the rhythm of the code: how many functions, the median and the ninth decile of their lengths.
#[must_use]
pub fn report(root: &Path) -> String {
    let tree = Tree::read(root);
    let (house, _) = super::take_apart(&tree);
    let lengths = lengths(&house);
    let (half, most) = (quantile(&lengths, 0.5), quantile(&lengths, 0.9));
    format!("{} functions: half have at most {half} lines, nine in ten at most {most}.", lengths.len())
}

/// A file or a function with its length.
pub(super) struct Thing {
    name: String,
    path: String,
    line: usize,
    length: usize,
    limit: usize,
}

fn measured(house: &House) -> Vec<Thing> {
    house.rust.iter().flat_map(|file| file_and_functions(file.path, file)).collect()
}

fn file_and_functions(path: &str, file: &crate::rust::RustFile) -> Vec<Thing> {
    let length = if crate::rust::for_tests(path) { 0 } else { file.code().count() };
    let whole = Thing { name: path.to_owned(), path: path.to_owned(), line: 0, length, limit: FILE_LINES };
    let each = file.functions.iter().map(|function| Thing {
        name: format!("{path}::{}", function.name),
        path: path.to_owned(),
        line: function.line,
        length: function.length,
        limit: FUNCTION_LINES,
    });
    std::iter::once(whole).chain(each).collect()
}

fn too_long(thing: &Thing, exceptions: &[(&str, usize, &str)]) -> Option<Complaint> {
    let allowed = exceptions.iter().find(|(name, ..)| *name == thing.name).map_or(thing.limit, |(_, lines, _)| *lines);
    let says = || format!("{} has {} lines; at most {allowed}: part it", thing.name, thing.length);
    (thing.length > allowed).then(|| Complaint::at(&thing.path, thing.line, says()))
}

fn idle_exceptions(measured: &[Thing], exceptions: &[(&str, usize, &str)]) -> Vec<Complaint> {
    let needed = |name: &str| measured.iter().any(|thing| thing.name == name && thing.length > thing.limit);
    let idle = exceptions.iter().filter(|(name, ..)| !needed(name));
    idle.map(|(name, ..)| {
        Complaint::about("xtask/src/lists.rs", format!("{name} is short enough now: take it off the list"))
    })
    .collect()
}

fn rhythm(house: &House) -> Vec<Complaint> {
    let lengths = lengths(house);
    let limits =
        [(0.5, MEDIAN_LINES, "half of all functions have"), (0.9, NINE_IN_TEN_LINES, "nine in ten functions have")];
    let over = limits.into_iter().filter(|(share, limit, _)| quantile(&lengths, *share) > *limit);
    over.map(|(_, limit, who)| {
        Complaint::about("crates", format!("{who} at most {limit} lines; `cargo xtask tidy` counts them"))
    })
    .collect()
}

/// Lengths of all functions outside tests, shortest first.
fn lengths(house: &House) -> Vec<usize> {
    let functions = house.rust.iter().flat_map(|file| &file.functions).filter(|function| !function.test);
    let mut lengths: Vec<_> = functions.map(|function| function.length).collect();
    lengths.sort_unstable();
    lengths
}

/// The smallest length that at least `share` of the sorted lengths do not exceed.
pub(super) fn quantile(sorted: &[usize], share: f64) -> usize {
    let rank = (sorted.len() as f64 * share).ceil() as usize;
    sorted.get(rank.saturating_sub(1)).copied().unwrap_or(0)
}
