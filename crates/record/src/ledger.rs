//! Adding entries and reading them: the two things a record is for.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, Row, params};
use x25519_dalek::StaticSecret;

use crate::audit::Audit;
use crate::entry::{Draft, Entry, Plain, Receipt, Sealed};
use crate::error::Error;
use crate::header::Header;
use crate::names::{Class, ClientId, EntryId, Moment, PersonId};
use crate::permit::{ClassKey, held};
use crate::person::{Opened, Public, Register};
use crate::record::Record;
use crate::writer::Hand;

/// In whose name something is added.
#[derive(Clone, Copy)]
pub enum By<'a> {
    /// Someone signed in: author and signer are one.
    Person(&'a Opened),
    /// Someone who came by a link and has no keys here now: the house signs for them.
    Link {
        /// Whose words they are.
        author: PersonId,
    },
}

impl By<'_> {
    pub(crate) fn author_and_signer(self, house: &Opened) -> (PersonId, Opened) {
        match self {
            By::Person(who) => (who.person(), who.clone()),
            By::Link { author } => (author, house.clone()),
        }
    }
}

impl Record {
    /// Seals and adds all drafts or none. They are on disk and audited when this answers.
    ///
    /// # Errors
    /// `NotFounded`, `NoReaders`, `OtherContent`, `NothingToCorrect`, `BadKind`, `TooLarge`, or the
    /// disk's refusal; then nothing was added.
    pub fn append(&self, drafts: Vec<Draft>, by: By<'_>, now: Moment) -> Result<Vec<Receipt>, Error> {
        let (author, signer) = by.author_and_signer(&self.house);
        let audits = audits_of(&drafts, author, now);
        self.writer.write(audits, move |hand| add(hand, &drafts, author, &signer, now))
    }

    /// Opens all entries of some classes of one client, in order; audited before this answers.
    ///
    /// # Errors
    /// `NoGrant` naming the first class without a live grant, `Tampered`, or the disk's refusal.
    pub fn read(
        &self,
        who: &Opened,
        client: ClientId,
        classes: &[Class],
        purpose: &str,
        now: Moment,
    ) -> Result<Vec<Entry<Plain>>, Error> {
        self.read_where(who, client, classes, purpose, now, |_| true)
    }

    /// As `read`, only of some kinds.
    ///
    /// # Errors
    /// As `read`.
    pub fn read_kinds(
        &self,
        who: &Opened,
        client: ClientId,
        (classes, kinds): (&[Class], &[&str]),
        purpose: &str,
        now: Moment,
    ) -> Result<Vec<Entry<Plain>>, Error> {
        let wanted = |header: &Header| kinds.contains(&header.kind.as_str());
        self.read_where(who, client, classes, purpose, now, wanted)
    }

    fn read_where(
        &self,
        who: &Opened,
        client: ClientId,
        classes: &[Class],
        purpose: &str,
        now: Moment,
        wanted: impl Fn(&Header) -> bool,
    ) -> Result<Vec<Entry<Plain>>, Error> {
        let read = self.readers.look(|sql| {
            let mut entries = Vec::new();
            for class in classes {
                let keys = held(sql, &self.house_public, who, (client, class), now)?;
                entries.extend(open_class(sql, &self.house_public, (client, class), &keys, &wanted)?);
            }
            entries.sort_by_key(|entry| entry.header.sequence);
            Ok(entries)
        });
        let names: Vec<&str> = classes.iter().map(Class::as_str).collect();
        let purpose = format!("{}: {purpose}", names.join(" "));
        self.note(Audit::new(now, who.person(), client, "read", &purpose).ended(&read))?;
        read
    }
}

pub(crate) fn audits_of(drafts: &[Draft], author: PersonId, now: Moment) -> Vec<Audit> {
    let mut kinds: Vec<(ClientId, Vec<&str>)> = Vec::new();
    for draft in drafts {
        match kinds.iter_mut().find(|(client, _)| *client == draft.client) {
            Some((_, kinds)) => kinds.push(&draft.kind),
            None => kinds.push((draft.client, vec![&draft.kind])),
        }
    }
    let audit = |(client, kinds): (_, Vec<_>)| Audit::new(now, author, client, "append", &kinds.join(" "));
    kinds.into_iter().map(audit).collect()
}

/// Adds drafts inside the writer's transaction.
pub(crate) fn add(
    hand: &mut Hand<'_>,
    drafts: &[Draft],
    author: PersonId,
    signer: &Opened,
    now: Moment,
) -> Result<Vec<Receipt>, Error> {
    drafts.iter().map(|draft| add_one(hand, draft, author, signer, now)).collect()
}

fn add_one(
    hand: &mut Hand<'_>,
    draft: &Draft,
    author: PersonId,
    signer: &Opened,
    now: Moment,
) -> Result<Receipt, Error> {
    draft.check()?;
    if let Some(receipt) = sent_before(hand.sql, draft)? {
        return Ok(receipt);
    }
    check_correction(hand.sql, draft)?;
    let key = key_with_readers(hand, draft)?;
    let header = Header {
        id: draft.once.as_ref().map_or_else(|| EntryId::fresh(hand.chance), |o| o.entry_id()),
        client: draft.client,
        class: draft.class.clone(),
        epoch: key.place.epoch,
        sequence: hand.head.entries + 1,
        kind: draft.kind.clone(),
        version: draft.version,
        time: now.hour(),
        author,
        signer: signer.person(),
        corrects: draft.corrects,
        once: draft.once.as_ref().map(|once| once.content(draft)),
        previous: hand.head.entry_digest,
    };
    let sign = |digest: &[u8]| signer.sign(digest);
    let entry = Entry::seal(header, &draft.payload, &key.public, sign, hand.chance);
    keep(hand.sql, &entry)?;
    hand.head.entries = entry.header.sequence;
    hand.head.entry_digest = entry.digest();
    Ok(Receipt { id: entry.header.id, sequence: entry.header.sequence })
}

/// The receipt of the first sending, if this is a later one.
fn sent_before(sql: &Connection, draft: &Draft) -> Result<Option<Receipt>, Error> {
    let Some(once) = &draft.once else {
        return Ok(None);
    };
    let id = once.entry_id();
    let header: Option<(Vec<u8>, u64)> = sql
        .prepare_cached("SELECT header, sequence FROM entry WHERE id = ?1")?
        .query_row([id.0], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((header, sequence)) = header else {
        return Ok(None);
    };
    match Header::from_bytes(&header) {
        Some(first) if first.once == Some(once.content(draft)) => Ok(Some(Receipt { id, sequence })),
        Some(_) => Err(Error::OtherContent),
        None => Err(Error::tampered(format!("entry {sequence}"))),
    }
}

fn check_correction(sql: &Connection, draft: &Draft) -> Result<(), Error> {
    let Some(earlier) = draft.corrects else {
        return Ok(());
    };
    let query = "SELECT count(*) > 0 FROM entry WHERE id = ?1 AND client = ?2";
    let there = sql.query_row(query, params![earlier.0, draft.client.0], |row| row.get(0))?;
    if there { Ok(()) } else { Err(Error::NothingToCorrect) }
}

/// An entry that nobody could ever read would be a loss that looks like a success.
fn key_with_readers(hand: &Hand<'_>, draft: &Draft) -> Result<ClassKey, Error> {
    let class = || draft.class.clone();
    let house = hand.house.public();
    let key = ClassKey::current(hand.sql, &house, draft.client, &draft.class)?;
    let key = key.ok_or_else(|| Error::NotFounded { class: class() })?;
    let query = "SELECT count(*) > 0 FROM permit WHERE client = ?1 AND class = ?2 AND epoch = ?3";
    let any = hand
        .sql
        .prepare_cached(query)?
        .query_row(params![draft.client.0, draft.class.as_str(), key.place.epoch], |row| row.get(0))?;
    if any { Ok(key) } else { Err(Error::NoReaders { class: class() }) }
}

fn keep(sql: &Connection, entry: &Entry<Sealed>) -> Result<(), Error> {
    let (header, sealed) = (&entry.header, &entry.state);
    let query = "INSERT INTO entry VALUES \
        (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)";
    sql.prepare_cached(query)?.execute(params![
        header.sequence,
        header.id.0,
        header.client.0,
        header.class.as_str(),
        header.epoch,
        header.kind,
        header.version,
        header.time.0,
        header.author.0,
        header.signer.0,
        header.corrects.map(|id| id.0),
        header.to_bytes().as_slice(),
        sealed.bytes,
        sealed.digest,
        sealed.signature,
    ])?;
    Ok(())
}

/// The columns that `from_row` expects, in order.
pub(crate) const COLUMNS: &str = "sequence, id, client, class, epoch, kind, version, time, author, \
    signer, corrects, header, sealed, digest, signature";

/// One entry as kept; `None` if the columns and the authenticated header do not say the same.
pub(crate) fn from_row(row: &Row<'_>) -> rusqlite::Result<Option<Entry<Sealed>>> {
    let Some(header) = Header::from_bytes(row.get_ref(11)?.as_blob()?) else {
        return Ok(None);
    };
    if !columns_agree(row, &header)? {
        return Ok(None);
    }
    let state = Sealed { bytes: row.get(12)?, digest: row.get(13)?, signature: row.get(14)? };
    Ok(Some(Entry { header, state }))
}

fn columns_agree(row: &Row<'_>, header: &Header) -> rusqlite::Result<bool> {
    Ok(row.get::<_, u64>(0)? == header.sequence
        && row.get::<_, [u8; 16]>(1)? == header.id.0
        && row.get::<_, [u8; 16]>(2)? == header.client.0
        && row.get::<_, String>(3)? == header.class.as_str()
        && row.get::<_, u32>(4)? == header.epoch
        && row.get::<_, String>(5)? == header.kind
        && row.get::<_, u16>(6)? == header.version
        && row.get::<_, u64>(7)? == header.time.0
        && row.get::<_, [u8; 16]>(8)? == header.author.0
        && row.get::<_, [u8; 16]>(9)? == header.signer.0
        && row.get::<_, Option<[u8; 16]>>(10)? == header.corrects.map(|id| id.0))
}

fn open_class(
    sql: &Connection,
    house: &Public,
    (client, class): (ClientId, &Class),
    keys: &HashMap<u32, StaticSecret>,
    wanted: impl Fn(&Header) -> bool,
) -> Result<Vec<Entry<Plain>>, Error> {
    let mut register = Register::default();
    let mut opened = Vec::new();
    let query = format!("SELECT {COLUMNS} FROM entry WHERE client = ?1 AND class = ?2 ORDER BY sequence");
    let mut rows = sql.prepare_cached(&query)?;
    let mut rows = rows.query(params![client.0, class.as_str()])?;
    while let Some(row) = rows.next()? {
        let sequence: u64 = row.get(0)?;
        let altered = || Error::tampered(format!("entry {sequence}"));
        let entry = from_row(row)?.ok_or_else(altered)?;
        if !wanted(&entry.header) {
            continue;
        }
        let no_grant = || Error::NoGrant { class: class.clone() };
        let key = keys.get(&entry.header.epoch).ok_or_else(no_grant)?;
        let signer = register.get(sql, house, entry.header.signer)?.ok_or_else(altered)?;
        if entry.flaw(&signer).is_some() {
            return Err(altered());
        }
        opened.push(entry.open(key).ok_or_else(altered)?);
    }
    Ok(opened)
}
