//! What an earlier run into a folder has finished: a line for each result, with the digest of what it was made from.
//!
//! A result counts as finished only while its file, the settings and the result itself are as they were then. A line cut
//! off by a sudden end is passed over, and its file is heard again.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::cli::Complaint;

/// The list beside the results.
const NAME: &str = "attune-listen.finished";

/// The list of finished results of a folder.
pub(super) struct Finished {
    path: PathBuf,
    lines: BTreeMap<String, (String, String)>,
    file: File,
}

impl Finished {
    /// The list as an earlier run left it, or an empty one.
    ///
    /// # Errors
    /// Why the list cannot be read or written.
    pub(super) fn open(folder: &Path, resume: bool) -> Result<Self, Complaint> {
        let path = folder.join(NAME);
        let complain = |error| Complaint::io(&path, &error);
        let before = if resume { std::fs::read_to_string(&path).unwrap_or_default() } else { String::new() };
        let mut file = File::options().create(true).append(true).open(&path).map_err(complain)?;
        if !resume {
            file.set_len(0).map_err(complain)?;
        } else if !before.is_empty() && !before.ends_with('\n') {
            file.write_all(b"\n").map_err(complain)?;
        }
        let lines = before.lines().filter_map(line).collect();
        Ok(Self { path, lines, file })
    }

    /// Whether a result stands as it was made from this.
    pub(super) fn holds(&self, result: &Path, made_from: &str) -> bool {
        let name = name(result);
        let Some((from, digest)) = self.lines.get(&name) else { return false };
        from == made_from && std::fs::read(result).is_ok_and(|bytes| self::digest([&bytes[..]]) == *digest)
    }

    /// Notes that a result stands under its name.
    ///
    /// # Errors
    /// Why it cannot be noted; the result itself stands.
    pub(super) fn add(&mut self, result: &Path, made_from: &str, digest: &str) -> Result<(), Complaint> {
        let line = format!("{made_from} {digest} {}\n", name(result));
        self.file.write_all(line.as_bytes()).map_err(|error| Complaint::io(&self.path, &error))
    }
}

fn name(result: &Path) -> String {
    result.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn line(line: &str) -> Option<(String, (String, String))> {
    let mut parts = line.splitn(3, ' ');
    let (from, digest, name) = (parts.next()?, parts.next()?, parts.next()?);
    (from.len() == 64 && digest.len() == 64).then(|| (name.to_owned(), (from.to_owned(), digest.to_owned())))
}

/// SHA-256 of several things, each with its length before it, in hexadecimal digits.
pub(super) fn digest<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
