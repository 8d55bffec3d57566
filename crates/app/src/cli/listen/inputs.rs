//! What is to be read: files, and the files of folders, in an order that does not depend on the disk.

use std::path::{Path, PathBuf};

use listen::{Roles, SpeakerName};

use super::hearing::Session;
use crate::cli::{Complaint, output};

/// The files to read: those named, and for a folder the files in it by name, hidden ones left out.
pub(super) fn files(named: &[PathBuf]) -> Result<Vec<PathBuf>, Complaint> {
    let mut files = Vec::new();
    for path in named {
        if !output::is_stream(path) && path.is_dir() {
            files.extend(within(path)?);
        } else {
            files.push(path.clone());
        }
    }
    Ok(files)
}

fn within(folder: &Path) -> Result<Vec<PathBuf>, Complaint> {
    let entries = std::fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let entries = entries.map_err(|error| Complaint::io(folder, &error))?;
    let shown = |path: &PathBuf| !path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    let mut files: Vec<PathBuf> = entries.iter().map(std::fs::DirEntry::path).filter(|path| path.is_file()).collect();
    files.retain(shown);
    files.sort();
    if files.is_empty() {
        return Err(Complaint::new(folder.display(), "there are no files in this folder; name one with transcripts"));
    }
    Ok(files)
}

/// A role for somebody who speaks nowhere is a slip of the pen.
pub(super) fn somebody_speaks(roles: &Roles, heard: &[Session]) -> Result<(), Complaint> {
    somebody_is_called(roles, &heard.iter().flat_map(|session| &session.called).collect::<Vec<_>>())
}

/// The same of all names that were heard.
pub(super) fn somebody_is_called(roles: &Roles, known: &[&SpeakerName]) -> Result<(), Complaint> {
    match roles.iter().map(|(name, _)| name).find(|name| !known.contains(name)) {
        None => Ok(()),
        Some(name) => Err(nobody(name, known)),
    }
}

fn nobody(name: &SpeakerName, known: &[&SpeakerName]) -> Complaint {
    let meant = practice::library::nearest(name.as_str(), known.iter().map(|name| name.as_str()));
    let meant = meant.map(|meant| format!("; did you mean `{meant}`?")).unwrap_or_default();
    Complaint::new("--roles", format!("nobody called `{name}` speaks here{meant}"))
}
