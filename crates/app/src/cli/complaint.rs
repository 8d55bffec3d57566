//! Bad input or usage: what is wrong, where, and what to do.

use std::fmt;
use std::io::ErrorKind;
use std::path::Path;

/// One clear message; the command ends with exit code 2.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    place: String,
    what: String,
}

impl Complaint {
    /// What is wrong at a place, and what to do.
    #[must_use]
    pub fn new(place: impl fmt::Display, what: impl fmt::Display) -> Self {
        Self { place: place.to_string(), what: what.to_string() }
    }

    /// A file that cannot be read or written.
    #[must_use]
    pub fn io(path: &Path, error: &std::io::Error) -> Self {
        let what = match error.kind() {
            ErrorKind::NotFound => "there is no such file; check the path".to_owned(),
            ErrorKind::PermissionDenied => "this account may not open it; check its permissions".to_owned(),
            ErrorKind::IsADirectory => "this is a folder; name a file".to_owned(),
            ErrorKind::StorageFull => "the disk is full; nothing was written, make room and run it again".to_owned(),
            _ => error.to_string(),
        };
        Self::new(path.display(), what)
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place.is_empty() { f.write_str(&self.what) } else { write!(f, "{}: {}", self.place, self.what) }
    }
}
