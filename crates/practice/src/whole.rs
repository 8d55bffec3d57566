//! Whether a record is whole, told without a passphrase.

use std::path::Path;

use record::{Broken, Fingerprint, Verdict, Verified};

/// Checks chains, signatures and counts, against a fingerprint written down before where there is one.
///
/// # Errors
/// A record that cannot be opened at all, or a fingerprint that does not read. A broken record is an answer: the inner
/// `Err` names the first entry that is not as it was written.
pub fn verify(dir: &Path, expected: Option<&str>) -> Result<Result<String, String>, String> {
    let unreadable = "this is not a fingerprint; copy it as `attune verify` wrote it";
    let expected = expected.map(|text| Fingerprint::parse(text).ok_or(unreadable)).transpose()?;
    match record::verify(dir, expected.as_ref()).map_err(|error| error.to_string())? {
        Verdict::Sound(verified) => Ok(Ok(sound(&verified))),
        Verdict::Broken(broken) => Ok(Err(says(&broken))),
    }
}

fn sound(verified: &Verified) -> String {
    let Verified { entries, audits, fingerprint } = verified;
    format!(
        "whole: {entries} entries and {audits} audits, each as it was written\nfingerprint to write down: {fingerprint}"
    )
}

fn says(broken: &Broken) -> String {
    match broken.sequence {
        0 => format!("not whole: {}: {}", broken.place, broken.what),
        sequence => format!("not whole: {} {sequence}: {}", broken.place, broken.what),
    }
}
