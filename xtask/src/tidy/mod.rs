//! Drift as a list of complaints: what, where, and what to do. Empty is tidy.

pub mod documents;
pub mod heads;
pub mod leaks;
pub mod licences;
pub mod size;
pub mod spdx;
pub mod walls;
pub mod words;

use crate::{rust::RustFile, tree::Tree};
use std::{fmt, path::Path};

/// One thing to put right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Complaint {
    /// Path from the root.
    pub path: String,
    /// Line, counted from 1; 0 where it is about the whole file.
    pub line: usize,
    /// What is wrong, and what to do.
    pub says: String,
}

impl Complaint {
    /// A complaint about one line.
    #[must_use]
    pub fn at(path: &str, line: usize, says: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, says: says.into() }
    }

    /// A complaint about a whole file.
    #[must_use]
    pub fn about(path: &str, says: impl Into<String>) -> Self {
        Self::at(path, 0, says)
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(to, "{}: {}", self.path, self.says),
            line => write!(to, "{}:{line}: {}", self.path, self.says),
        }
    }
}

/// What every check looks at.
#[derive(Debug)]
pub struct House<'a> {
    /// Every file.
    pub tree: &'a Tree,
    /// Every Rust file, taken apart.
    pub rust: Vec<RustFile<'a>>,
}

/// One check: its name, as ARCHITECTURE.md cites it, and what it does.
pub type Check = (&'static str, fn(&House) -> Vec<Complaint>);

/// Every check there is.
pub const CHECKS: &[Check] = &[
    ("heads", heads::check),
    ("size", size::check),
    ("leaks", leaks::check),
    ("walls", walls::dependencies),
    ("doors", walls::doors),
    ("no-sign-flips", walls::sign_flips),
    ("sql", walls::sql),
    ("record-knows-no-therapy", walls::therapy_in_record),
    ("words", words::check),
    ("documents", documents::check),
    ("guards", documents::guards),
    ("methods", crate::methods::check),
    ("systems", crate::systems::check),
    ("licences", licences::check),
];

/// Everything that has drifted in the house at `root`, in order of path and line.
#[must_use]
pub fn check(root: &Path) -> Vec<Complaint> {
    let tree = Tree::read(root);
    let (house, mut complaints) = take_apart(&tree);
    complaints.extend(CHECKS.iter().flat_map(|(_, check)| check(&house)));
    complaints.sort();
    complaints
}

/// The house with its Rust files parsed, and complaints about those that do not parse.
#[must_use]
pub fn take_apart(tree: &Tree) -> (House<'_>, Vec<Complaint>) {
    let mut house = House { tree, rust: Vec::new() };
    let mut complaints = Vec::new();
    for (path, text) in tree.under("", ".rs") {
        match RustFile::parse(path, text) {
            Ok(file) => house.rust.push(file),
            Err(why) => complaints.push(Complaint::about(path, format!("does not parse: {why}"))),
        }
    }
    (house, complaints)
}

#[cfg(test)]
mod tests;
