//! What can go wrong: each message says what, where, and what to do.

use std::path::PathBuf;

use crate::names::Class;
use crate::tray::TrayState;

/// Every way in which the record can refuse or fail.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
#[allow(missing_docs, reason = "each variant's message is its documentation")]
pub enum Error {
    #[error("the record in {dir} is in use by another program; stop that one first")]
    Locked { dir: PathBuf },
    #[error("there is no record in {dir}; name another folder or create one")]
    NoRecord { dir: PathBuf },
    #[error("there already is a record in {dir}; open it, or name an empty folder")]
    AlreadyHere { dir: PathBuf },
    #[error("the passphrase or recovery code does not open this record; try again")]
    WrongPassphrase,
    #[error("the name or the secret is wrong; try again")]
    WrongSecret,
    #[error("the code was mistyped: it has 33 letters and digits; compare it with the paper")]
    MistypedCode,
    #[error("too many people are signing in at once; wait a few seconds and try again")]
    Busy,
    #[error("this sign-in name is already taken; choose another")]
    NameTaken,
    #[error("this person is already enrolled; change the secret instead")]
    AlreadyEnrolled,
    #[error("nobody with this id is enrolled; enrol the person first")]
    NoSuchPerson,
    #[error("no live grant for class `{class}`; ask someone who can read it to grant access")]
    NoGrant { class: Class },
    #[error("class `{class}` has no key for this client yet; found it first")]
    NotFounded { class: Class },
    #[error("class `{class}` already has a key for this client; grant access instead")]
    AlreadyFounded { class: Class },
    #[error("class `{class}` would have no reader and could never be read; name at least one")]
    NoReaders { class: Class },
    #[error("this form was already sent with other content; the first one stands")]
    OtherContent,
    #[error("the entry to be corrected is not in this client's ledger; name another")]
    NothingToCorrect,
    #[error("`{kind}` cannot name a kind; use 1 to 48 printable ASCII characters")]
    BadKind { kind: String },
    #[error("{bytes} bytes are too many for one piece; the most is {most}")]
    TooLarge { bytes: usize, most: usize },
    #[error("this link is {0}; ask for a new one")]
    Link(TrayState),
    #[error("this link belongs to another client's ledger; use one that was made for this client")]
    OtherClient,
    #[error("the session is over; sign in again")]
    SessionOver,
    #[error("the disk is full: nothing was written; free some space and try again")]
    DiskFull,
    #[error("the record stopped accepting changes after a disk error ({why}); restart and verify")]
    Stopped { why: String },
    #[error("the disk failed under the record ({cause}); stop, check the disk, then verify")]
    Disk { cause: String },
    #[error("the record could not do this ({cause}); report it")]
    Storage { cause: String },
    #[error("the record has been altered: {what}; stop, keep a copy, compare with a backup")]
    Tampered { what: String },
    #[error("SQLite {have} can lose data; 3.51.3 or newer is needed; rebuild the program")]
    OldSqlite { have: &'static str },
    #[error("the record was written by another version ({what}); use that one")]
    OtherVersion { what: String },
    #[error("argon2 refuses these costs ({cause}); use at least 8 KiB and one pass")]
    BadCost { cause: String },
}

impl Error {
    /// True when storage failed, so that nothing of the attempt may stand.
    pub(crate) fn is_storage(&self) -> bool {
        matches!(self, Error::DiskFull | Error::Disk { .. } | Error::Storage { .. })
    }

    /// A written word for the audit; never derived from the message, never reused.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Error::WrongSecret => "wrong-secret",
            Error::NameTaken => "name-taken",
            Error::AlreadyEnrolled => "already-enrolled",
            Error::NoSuchPerson => "no-such-person",
            Error::NoGrant { .. } => "no-grant",
            Error::NotFounded { .. } => "not-founded",
            Error::AlreadyFounded { .. } => "already-founded",
            Error::NoReaders { .. } => "no-readers",
            Error::OtherContent => "other-content",
            Error::NothingToCorrect => "nothing-to-correct",
            Error::BadKind { .. } => "bad-kind",
            Error::TooLarge { .. } => "too-large",
            Error::Link(_) => "link",
            Error::OtherClient => "other-client",
            Error::SessionOver => "session-over",
            Error::Tampered { .. } => "tampered",
            _ => "failed",
        }
    }

    pub(crate) fn tampered(what: impl Into<String>) -> Error {
        Error::Tampered { what: what.into() }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let cause = error.to_string();
        match error.sqlite_error_code() {
            Some(Code::DiskFull) => Error::DiskFull,
            Some(
                Code::SystemIoFailure | Code::DatabaseCorrupt | Code::NotADatabase | Code::CannotOpen | Code::ReadOnly,
            ) => Error::Disk { cause },
            _ => Error::Storage { cause },
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull => Error::DiskFull,
            _ => Error::Disk { cause: error.to_string() },
        }
    }
}
