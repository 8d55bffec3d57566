//! A deeper check than `verify`, with the keys of the running server: what it can open must open.

use crate::audit::AuditRow;
use crate::entry::{Entry, Sealed};
use crate::error::Error;
use crate::ledger;
use crate::names::{Moment, PersonId};
use crate::permit::held;
use crate::record::Record;

/// What opened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Inspected {
    /// Audits, all of them.
    pub audits: u64,
    /// Entries of classes granted to the house.
    pub entries: u64,
    /// Entries that the house has no grant for, and so could not try.
    pub closed: u64,
}

impl Record {
    /// Opens every audit, and every entry that is granted to the house. Gives counts, never content.
    ///
    /// # Errors
    /// `Tampered` naming the first that does not open, or the disk's refusal.
    pub fn inspect(&self, now: Moment) -> Result<Inspected, Error> {
        let audits = self.open_audits()?;
        let mut entries = 0;
        for entry in self.granted_to_house()? {
            entries += u64::from(self.house_opens(entry, now)?);
        }
        let closed = self.head_fingerprint()?.entries.saturating_sub(entries);
        Ok(Inspected { audits, entries, closed })
    }

    fn open_audits(&self) -> Result<u64, Error> {
        self.readers.look(|sql| {
            let mut rows = sql.prepare(&format!("SELECT {} FROM audit ORDER BY sequence", AuditRow::COLUMNS))?;
            let mut count = 0;
            for row in rows.query_map([], AuditRow::from_row)? {
                let row = row?;
                row.open(&self.keys).ok_or_else(|| Error::tampered(format!("audit {}", row.sequence)))?;
                count += 1;
            }
            Ok(count)
        })
    }

    fn granted_to_house(&self) -> Result<Vec<Entry<Sealed>>, Error> {
        self.readers.look(|sql| {
            let query = format!(
                "SELECT {} FROM entry WHERE (client, class, epoch) IN \
                 (SELECT client, class, epoch FROM permit WHERE person = ?1) ORDER BY sequence",
                ledger::COLUMNS
            );
            let mut rows = sql.prepare(&query)?;
            let entries = rows.query_map([PersonId::HOUSE.0], ledger::from_row)?;
            entries.map(|entry| entry?.ok_or_else(|| Error::tampered("an entry's columns"))).collect()
        })
    }

    fn house_opens(&self, entry: Entry<Sealed>, now: Moment) -> Result<bool, Error> {
        let (sequence, epoch) = (entry.header.sequence, entry.header.epoch);
        let place = (entry.header.client, &entry.header.class);
        let keys = match self.readers.look(|sql| held(sql, &self.house_public, &self.house, place, now)) {
            Err(Error::NoGrant { .. }) => return Ok(false),
            keys => keys?,
        };
        let Some(key) = keys.get(&epoch) else { return Ok(false) };
        entry.open(key).map(|_| true).ok_or_else(|| Error::tampered(format!("entry {sequence}")))
    }
}
