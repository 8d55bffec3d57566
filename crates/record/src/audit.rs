//! The audit: who did what, when and why, success and refusal, chained and sealed.

use rusqlite::{Connection, params};

use crate::error::Error;
use crate::names::{ClientId, Moment, PersonId};
use crate::seal::{Clear, blind, digest, lock, unlock};
use crate::slots::ServerKeys;
use crate::wire::{Unwire, Wire};
use crate::writer::Hand;

const LABEL: &str = "record-audit-v1";

/// One thing someone did, or was refused.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Audit {
    /// Exactly when; outside the seal only the hour is kept.
    pub time: Moment,
    /// Who; `PersonId::NOBODY` for someone not signed in.
    pub person: PersonId,
    /// Whose ledger; `ClientId::HOUSE` if nobody's in particular.
    pub client: ClientId,
    /// What, as a written word: `read`, `append`, `grant` ...
    pub verb: String,
    /// Why, or of what, in the caller's words; never content.
    pub purpose: String,
    /// How it ended.
    pub outcome: Outcome,
}

/// How an attempt ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// It was done.
    Done,
    /// It was refused, with the written word of the reason.
    Refused(String),
}

impl Audit {
    /// A thing about to be tried.
    #[must_use]
    pub fn new(time: Moment, person: PersonId, client: ClientId, verb: &str, purpose: &str) -> Self {
        let (verb, purpose) = (verb.to_owned(), purpose.to_owned());
        Audit { time, person, client, verb, purpose, outcome: Outcome::Done }
    }

    /// The same, refused.
    #[must_use]
    pub fn refused(mut self, reason: &str) -> Self {
        self.outcome = Outcome::Refused(reason.to_owned());
        self
    }

    pub(crate) fn ended<T>(self, result: &Result<T, Error>) -> Self {
        match result {
            Ok(_) => self,
            Err(error) => self.refused(error.code()),
        }
    }

    fn to_bytes(&self) -> Clear {
        let wire = Wire::new(LABEL)
            .u64(self.time.0)
            .fixed(&self.person.0)
            .fixed(&self.client.0)
            .text(&self.verb)
            .text(&self.purpose);
        match &self.outcome {
            Outcome::Done => wire.u8(0).done(),
            Outcome::Refused(reason) => wire.u8(1).text(reason).done(),
        }
    }

    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut wire = Unwire::new(LABEL, bytes)?;
        let audit = Audit {
            time: Moment(wire.u64()?),
            person: PersonId(wire.fixed()?),
            client: ClientId(wire.fixed()?),
            verb: wire.text()?.to_owned(),
            purpose: wire.text()?.to_owned(),
            outcome: match wire.u8()? {
                0 => Outcome::Done,
                _ => Outcome::Refused(wire.text()?.to_owned()),
            },
        };
        wire.end()?;
        Some(audit)
    }
}

/// One row as kept: what the chain is made of.
pub(crate) struct AuditRow {
    pub(crate) sequence: u64,
    pub(crate) time: u64,
    pub(crate) blind: [u8; 32],
    pub(crate) sealed: Vec<u8>,
    pub(crate) digest: [u8; 32],
}

impl AuditRow {
    pub(crate) const COLUMNS: &str = "sequence, time, blind, sealed, digest";

    pub(crate) fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        let (sequence, time, blind) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(AuditRow { sequence, time, blind, sealed: row.get(3)?, digest: row.get(4)? })
    }

    /// The digest this row must have after the given one.
    pub(crate) fn chained(&self, previous: &[u8; 32]) -> [u8; 32] {
        digest(&[previous, &bound(self.sequence, self.time, &self.blind), &self.sealed])
    }

    pub(crate) fn open(&self, keys: &ServerKeys) -> Option<Audit> {
        let bound = bound(self.sequence, self.time, &self.blind);
        Audit::from_bytes(&unlock(&keys.audit, &bound, &self.sealed)?)
    }
}

fn bound(sequence: u64, time: u64, blind: &[u8; 32]) -> Clear {
    Wire::new("record-audit-row-v1").u64(sequence).u64(time).fixed(blind).done()
}

/// The look-up value under which a client's audits are found.
pub(crate) fn client_blind(keys: &ServerKeys, client: ClientId) -> [u8; 32] {
    blind(&keys.audit_index, &client.0)
}

/// Adds one row to the chain, inside the writer's transaction.
pub(crate) fn add(hand: &mut Hand<'_>, audit: &Audit) -> Result<(), Error> {
    let (sequence, time) = (hand.head.audits + 1, audit.time.hour().0);
    let blind = client_blind(hand.keys, audit.client);
    let bound = bound(sequence, time, &blind);
    let sealed = lock(&hand.keys.audit, hand.chance, &bound, &audit.to_bytes());
    let mut row = AuditRow { sequence, time, blind, sealed, digest: [0; 32] };
    row.digest = row.chained(&hand.head.audit_digest);
    hand.sql.prepare_cached("INSERT INTO audit VALUES (?1, ?2, ?3, ?4, ?5)")?.execute(params![
        row.sequence,
        row.time,
        row.blind,
        row.sealed,
        row.digest
    ])?;
    hand.head.audits = sequence;
    hand.head.audit_digest = row.digest;
    Ok(())
}

/// All audits of one client, in order.
pub(crate) fn trail(sql: &Connection, keys: &ServerKeys, client: ClientId) -> Result<Vec<Audit>, Error> {
    let query = format!("SELECT {} FROM audit WHERE blind = ?1 ORDER BY sequence", AuditRow::COLUMNS);
    let mut rows = sql.prepare_cached(&query)?;
    let rows = rows.query_map([client_blind(keys, client)], AuditRow::from_row)?;
    rows.map(|row| {
        let row = row?;
        row.open(keys).ok_or_else(|| Error::tampered(format!("audit {}", row.sequence)))
    })
    .collect()
}
