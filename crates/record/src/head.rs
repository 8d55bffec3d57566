//! The head: how many entries and audits there are and what they end in, signed by the house.

use std::fmt;

use rusqlite::{Connection, OptionalExtension, params};

use crate::error::Error;
use crate::person::{Opened, Public};
use crate::seal::{Clear, digest};
use crate::text::{from_base32, grouped, to_base32};
use crate::wire::Wire;

/// The two chains' ends. A cut-off tail no longer fits it.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Head {
    pub(crate) entries: u64,
    pub(crate) entry_digest: [u8; 32],
    pub(crate) audits: u64,
    pub(crate) audit_digest: [u8; 32],
}

impl Head {
    fn statement(&self) -> Clear {
        Wire::new("record-head-v1")
            .u64(self.entries)
            .fixed(&self.entry_digest)
            .u64(self.audits)
            .fixed(&self.audit_digest)
            .done()
    }

    pub(crate) fn put(&self, sql: &Connection, house: &Opened) -> Result<(), Error> {
        sql.prepare_cached("INSERT OR REPLACE INTO head VALUES (1, ?1, ?2, ?3, ?4, ?5)")?.execute(params![
            self.entries,
            self.entry_digest,
            self.audits,
            self.audit_digest,
            house.sign(&self.statement()),
        ])?;
        Ok(())
    }

    /// The head as kept, `None` unless the house signed it.
    pub(crate) fn get(sql: &Connection, house: &Public) -> Result<Option<Self>, Error> {
        let kept = sql
            .query_row("SELECT entries, entry_digest, audits, audit_digest, signature FROM head", [], |row| {
                let (entries, entry_digest) = (row.get(0)?, row.get(1)?);
                let (audits, audit_digest) = (row.get(2)?, row.get(3)?);
                let head = Head { entries, entry_digest, audits, audit_digest };
                Ok((head, row.get::<_, Vec<u8>>(4)?))
            })
            .optional()?;
        Ok(kept.filter(|(head, s)| house.signed(&head.statement(), s)).map(|(head, _)| head))
    }

    pub(crate) fn fingerprint(&self, house: &Public) -> Fingerprint {
        let code = digest(&[&house.verify, &self.statement()]);
        let code = code[..20].try_into().expect("twenty of thirty-two bytes");
        Fingerprint { entries: self.entries, audits: self.audits, code }
    }
}

/// The head in a form to write down and keep elsewhere: two counts and 32 symbols.
///
/// A later ledger must still contain what it names; that is how a file put back to an older state,
/// which is sound in itself, is noticed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fingerprint {
    /// Entries at the time.
    pub entries: u64,
    /// Audits at the time.
    pub audits: u64,
    pub(crate) code: [u8; 20],
}

impl Fingerprint {
    /// Reads what `Display` wrote; spaces and case in the code do not matter.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.trim().splitn(3, '/');
        let entries = parts.next()?.trim().parse().ok()?;
        let audits = parts.next()?.trim().parse().ok()?;
        let code = *from_base32::<20>(parts.next()?)?;
        Some(Fingerprint { entries, audits, code })
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = grouped(&to_base32(&self.code));
        write!(f, "{}/{}/{}", self.entries, self.audits, &*code)
    }
}
