//! Verifying a record without any secret: both chains, every signature, and the signed head.

use std::path::Path;

use rusqlite::{Connection, Row};

use crate::audit::AuditRow;
use crate::error::Error;
use crate::head::{Fingerprint, Head};
use crate::ledger;
use crate::names::PersonId;
use crate::permit::{ClassKey, Permit};
use crate::person::{PersonRow, Public, Register};
use crate::record::person_cost;
use crate::{migrations, store};

/// What a check found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// Everything fits together.
    Sound(Verified),
    /// Something does not; the first place is named.
    Broken(Broken),
}

/// A sound record in numbers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Verified {
    /// Entries, all checked.
    pub entries: u64,
    /// Audits, all checked.
    pub audits: u64,
    /// To write down, or to compare with what was written down.
    pub fingerprint: Fingerprint,
}

/// The first thing that does not fit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Broken {
    /// Which table: `entry`, `audit`, `person` ...
    pub place: &'static str,
    /// Which row of `entry` or `audit`, counted from 1; 0 elsewhere.
    pub sequence: u64,
    /// What does not fit.
    pub what: String,
}

type Check<T> = Result<T, Broken>;

fn broken(place: &'static str, sequence: u64, what: impl ToString) -> Broken {
    Broken { place, sequence, what: what.to_string() }
}

/// Checks a record, whether or not it is in use, and needs no secret for that.
///
/// Notices every changed, dropped, added, swapped or repeated entry or audit, a cut-off tail, and
/// edits of people, class keys and grants. It cannot notice a whole folder put back to an older
/// state, nor one rewritten under other house keys: for that, give a `Fingerprint` written down
/// earlier and kept elsewhere. A grant deleted by hand is no flaw of the record: it only takes
/// access away. Trays and sessions are not covered; altered ones do not open.
///
/// # Errors
/// `NoRecord`, or the disk's refusal before anything could be read.
pub fn verify(dir: &Path, expected: Option<&Fingerprint>) -> Result<Verdict, Error> {
    if !store::is_there(dir) {
        return Err(Error::NoRecord { dir: dir.to_owned() });
    }
    let mut sql = store::reader(dir)?;
    let verdict = match sql.transaction() {
        Ok(snapshot) => check(&snapshot, expected),
        Err(error) => Err(broken("file", 0, error)),
    };
    Ok(verdict.map_or_else(Verdict::Broken, Verdict::Sound))
}

/// At opening: the signed head must fit the last rows.
pub(crate) fn head_fits(sql: &Connection, house: &Public) -> Result<Head, Error> {
    let head = Head::get(sql, house)?.ok_or_else(|| Error::tampered("the signed head"))?;
    let last = |table: &str| -> Result<(u64, [u8; 32]), Error> {
        let query = format!("SELECT coalesce(max(sequence), 0), coalesce(digest, zeroblob(32)) FROM {table}");
        Ok(sql.query_row(&query, [], |row| Ok((row.get(0)?, row.get(1)?)))?)
    };
    match (last("entry")?, last("audit")?) {
        (entry, audit) if entry == (head.entries, head.entry_digest) && audit == (head.audits, head.audit_digest) => {
            Ok(head)
        }
        _ => Err(Error::tampered("the last entries do not fit the signed head")),
    }
}

fn check(sql: &Connection, expected: Option<&Fingerprint>) -> Check<Verified> {
    migrations::check(sql).map_err(|e| broken("file", 0, e))?;
    whole(sql)?;
    let house = house(sql)?;
    person_cost(sql, &house).map_err(|e| broken("house", 0, e))?;
    people(sql, &house)?;
    class_keys(sql, &house)?;
    permits(sql, &house)?;
    let mut written = Written::new(expected);
    let mut found = entries(sql, &house, &mut written)?;
    audits(sql, &mut found, &mut written)?;
    let head = Head::get(sql, &house).map_err(|e| broken("head", 0, e))?;
    match head {
        None => return Err(broken("head", 0, "the house did not sign it")),
        Some(head) => compare(&head, &found)?,
    }
    written.compare(&house)?;
    Ok(Verified { entries: found.entries, audits: found.audits, fingerprint: found.fingerprint(&house) })
}

fn compare(head: &Head, found: &Head) -> Check<()> {
    let last = |signed: u64, there: u64| signed.min(there) + 1;
    if (head.entries, head.entry_digest) != (found.entries, found.entry_digest) {
        let what = format!("the signed head counts {} entries, there are {}", head.entries, found.entries);
        return Err(broken("entry", last(head.entries, found.entries), what));
    }
    if (head.audits, head.audit_digest) != (found.audits, found.audit_digest) {
        let what = format!("the signed head counts {} audits, there are {}", head.audits, found.audits);
        return Err(broken("audit", last(head.audits, found.audits), what));
    }
    Ok(())
}

/// The head as it was when a fingerprint was written down, gathered while walking the chains.
struct Written<'a> {
    expected: Option<&'a Fingerprint>,
    then: Head,
}

impl<'a> Written<'a> {
    fn new(expected: Option<&'a Fingerprint>) -> Self {
        Written { expected, then: Head::default() }
    }

    fn entry(&mut self, sequence: u64, digest: [u8; 32]) {
        if self.expected.is_some_and(|e| e.entries == sequence) {
            (self.then.entries, self.then.entry_digest) = (sequence, digest);
        }
    }

    fn audit(&mut self, sequence: u64, digest: [u8; 32]) {
        if self.expected.is_some_and(|e| e.audits == sequence) {
            (self.then.audits, self.then.audit_digest) = (sequence, digest);
        }
    }

    fn compare(&self, house: &Public) -> Check<()> {
        match self.expected {
            Some(expected) if self.then.fingerprint(house) != *expected => {
                let what =
                    "it does not contain what the written fingerprint names: put back to an older state, or rewritten";
                Err(broken("head", 0, what))
            }
            _ => Ok(()),
        }
    }
}

/// Pages, indexes, and rows that other rows need.
fn whole(sql: &Connection) -> Check<()> {
    let pages: Result<String, _> = sql.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0));
    match pages {
        Ok(answer) if answer == "ok" => {}
        Ok(answer) => return Err(broken("file", 0, answer)),
        Err(error) => return Err(broken("file", 0, error)),
    }
    each(sql, "PRAGMA foreign_key_check", "file", |row, _| {
        let (table, parent): (String, String) = (row.get(0)?, row.get(2)?);
        Ok(Some(format!("a row of {table} needs one of {parent} that is missing")))
    })
}

fn house(sql: &Connection) -> Check<Public> {
    let query = format!("SELECT {} FROM person WHERE id = ?1", PersonRow::COLUMNS);
    let row = sql.query_row(&query, [PersonId::HOUSE.0], PersonRow::from_row);
    Ok(row.map_err(|e| broken("person", 0, e))?.0.public)
}

fn people(sql: &Connection, house: &Public) -> Check<()> {
    let query = format!("SELECT {} FROM person ORDER BY id", PersonRow::COLUMNS);
    each(sql, &query, "person", |row, _| {
        let (person, certificate) = PersonRow::from_row(row)?;
        let sound = house.signed(&person.statement(), &certificate);
        Ok(flaw(!sound, || format!("the house did not certify person {}", person.id)))
    })
}

fn class_keys(sql: &Connection, house: &Public) -> Check<()> {
    let query = format!("SELECT {} FROM class_key ORDER BY client, class, epoch", ClassKey::COLUMNS);
    each(sql, &query, "class_key", |row, _| {
        let key = ClassKey::from_row(row)?;
        let what = || format!("the house did not certify a key of class {}", key.place.class);
        Ok(flaw(!key.is_certified(house), what))
    })
}

fn permits(sql: &Connection, house: &Public) -> Check<()> {
    let mut register = Register::default();
    let query = format!("SELECT {} FROM permit ORDER BY client, class, epoch, person", Permit::COLUMNS);
    each(sql, &query, "permit", |row, _| {
        let permit = Permit::from_row(row)?;
        let giver = register.get(sql, house, permit.giver).ok().flatten();
        let sound = giver.is_some_and(|giver| permit.is_signed(&giver));
        Ok(flaw(!sound, || format!("the giver did not sign a grant to person {}", permit.person)))
    })
}

fn entries(sql: &Connection, house: &Public, written: &mut Written<'_>) -> Check<Head> {
    let mut found = Head::default();
    let mut register = Register::default();
    let query = format!("SELECT {} FROM entry ORDER BY sequence", ledger::COLUMNS);
    each(sql, &query, "entry", |row, place| {
        let Some(entry) = ledger::from_row(row)? else {
            return Ok(Some("the columns do not match the authenticated header".to_owned()));
        };
        if entry.header.sequence != place || entry.header.previous != found.entry_digest {
            return Ok(Some("it does not follow the entry before".to_owned()));
        }
        let signer = register.get(sql, house, entry.header.signer).ok().flatten();
        let what = signer.map_or(Some("its signer is unknown"), |signer| entry.flaw(&signer));
        (found.entries, found.entry_digest) = (place, entry.digest());
        written.entry(place, entry.digest());
        Ok(what.map(str::to_owned))
    })?;
    Ok(found)
}

fn audits(sql: &Connection, found: &mut Head, written: &mut Written<'_>) -> Check<()> {
    let query = format!("SELECT {} FROM audit ORDER BY sequence", AuditRow::COLUMNS);
    each(sql, &query, "audit", |row, place| {
        let audit = AuditRow::from_row(row)?;
        if audit.sequence != place || audit.chained(&found.audit_digest) != audit.digest {
            return Ok(Some("it does not follow the audit before".to_owned()));
        }
        (found.audits, found.audit_digest) = (place, audit.digest);
        written.audit(place, audit.digest);
        Ok(None)
    })
}

fn flaw(is: bool, what: impl FnOnce() -> String) -> Option<String> {
    is.then(what)
}

/// Walks a table; the first row that cannot be read or has a flaw ends the walk. Rows count from 1.
fn each(
    sql: &Connection,
    query: &str,
    place: &'static str,
    mut look: impl FnMut(&Row<'_>, u64) -> rusqlite::Result<Option<String>>,
) -> Check<()> {
    let unreadable = |at: u64, e: rusqlite::Error| broken(place, at, format!("unreadable: {e}"));
    let mut rows = sql.prepare(query).map_err(|e| unreadable(0, e))?;
    let mut rows = rows.query([]).map_err(|e| unreadable(0, e))?;
    let mut at = 1;
    while let Some(row) = rows.next().map_err(|e| unreadable(at, e))? {
        if let Some(what) = look(row, at).map_err(|e| unreadable(at, e))? {
            let counted = matches!(place, "entry" | "audit");
            return Err(broken(place, if counted { at } else { 0 }, what));
        }
        at += 1;
    }
    Ok(())
}
