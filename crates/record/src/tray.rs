//! The tray: small things on their way in, sealed under a link, that are not entries yet.

use std::fmt;

use rusqlite::{Connection, OptionalExtension, params};
use zeroize::Zeroizing;

use crate::audit::Audit;
use crate::chance::{Chance, secret};
use crate::entry::{Draft, MOST_BYTES, Once, Receipt};
use crate::error::Error;
use crate::ledger::{By, add, audits_of};
use crate::names::{ClientId, EntryId, Moment, PersonId};
use crate::person::Opened;
use crate::record::Record;
use crate::seal::{Clear, Key, derive, lock, unlock};
use crate::text::{from_base32, to_base32};
use crate::wire::{Unwire, Wire};
use crate::writer::Hand;

/// What a link holds: 160 random bits as 32 letters and digits, safe in a URL. Whoever has it has the tray.
#[derive(Clone)]
pub struct Token(Zeroizing<[u8; 20]>);

impl Token {
    /// A new one.
    pub fn fresh(chance: &dyn Chance) -> Self {
        Token(secret(chance))
    }

    /// The text for the link.
    #[must_use]
    pub fn reveal(&self) -> Zeroizing<String> {
        to_base32(&self.0[..])
    }

    /// Reads a link; `None` if it cannot be one of ours.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        from_base32(text).map(Token)
    }

    fn id(&self) -> Key {
        derive(&self.0[..], &[], "record-tray-id-v1")
    }

    fn key(&self) -> Key {
        derive(&self.0[..], &[], "record-tray-key-v1")
    }

    /// Even if the row were put back to open, the entries of this link could not be added twice.
    fn once(&self, index: usize) -> Once {
        Once::from_secret(&Wire::new("record-tray-once-v1").fixed(&self.0[..]).u64(index as u64).done())
    }
}

/// What became of a tray that holds nothing to show.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TrayState {
    /// Its time is over.
    Expired,
    /// It has been turned into entries.
    Spent,
    /// It was taken back.
    Withdrawn,
    /// There never was one, or it has been swept away.
    Unknown,
}

impl fmt::Display for TrayState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            TrayState::Expired => "too old",
            TrayState::Spent => "already used",
            TrayState::Withdrawn => "withdrawn",
            TrayState::Unknown => "unknown",
        })
    }
}

/// A tray as seen through its link.
pub enum Tray {
    /// Open, with what was put in; wiped when dropped.
    Found(Zeroizing<Vec<u8>>),
    /// Not open.
    Closed(TrayState),
}

const OPEN: u8 = 0;
const SPENT: u8 = 1;
const WITHDRAWN: u8 = 2;

struct Row {
    expires: Moment,
    state: u8,
    sealed: Vec<u8>,
    receipts: Vec<u8>,
}

/// What is inside the seal.
struct Content {
    client: ClientId,
    bytes: Clear,
}

impl Record {
    /// Puts something under a new link until it expires. The database alone cannot read it.
    ///
    /// # Errors
    /// `TooLarge`, `Link(Spent)` if the token is already in use, or the disk's refusal.
    pub fn tray_put(
        &self,
        token: &Token,
        by: &Opened,
        client: ClientId,
        bytes: &[u8],
        expires: Moment,
        now: Moment,
    ) -> Result<(), Error> {
        let sealed = self.seal_tray(token, client, bytes, expires)?;
        let id = token.id();
        let audit = Audit::new(now, by.person(), client, "tray-put", "");
        self.write(audit, move |hand| {
            if Row::get(hand.sql, &id)?.is_some() {
                return Err(Error::Link(TrayState::Spent));
            }
            let query = "INSERT INTO tray VALUES (?1, ?2, ?3, ?4, ?5)";
            hand.sql.execute(query, params![&id[..], expires.0, OPEN, sealed, Vec::new()])?;
            Ok(())
        })
    }

    /// What lies under a link. Opening one is audited before this answers.
    ///
    /// A link that never was opens nothing and belongs to nobody: it leaves no audit, or whoever makes up links
    /// could fill the disk with them.
    ///
    /// # Errors
    /// `Tampered`, or the disk's refusal; a tray that is not open is an answer, not an error.
    pub fn tray_get(&self, token: &Token, now: Moment) -> Result<Tray, Error> {
        let content = match self.readers.look(|sql| open(sql, token, now)) {
            Ok((content, _)) => content,
            Err(Error::Link(TrayState::Unknown)) => return Ok(Tray::Closed(TrayState::Unknown)),
            Err(Error::Link(state)) => {
                let audit = Audit::new(now, PersonId::NOBODY, ClientId::HOUSE, "tray-get", "");
                self.note(audit.refused("link"))?;
                return Ok(Tray::Closed(state));
            }
            Err(error) => return Err(error),
        };
        self.note(Audit::new(now, PersonId::NOBODY, content.client, "tray-get", ""))?;
        Ok(Tray::Found(content.bytes))
    }

    /// Replaces what lies under an open link, as when someone stops half-way; the expiry stays.
    ///
    /// # Errors
    /// `Link` if it is not open, `TooLarge`, or the disk's refusal.
    pub fn tray_replace(&self, token: &Token, bytes: &[u8], now: Moment) -> Result<(), Error> {
        self.tray_replace_adding(token, bytes, Vec::new(), By::Link { author: PersonId::NOBODY }, now)
    }

    /// As `tray_replace`, and adds entries with it: both or neither, so that what lies there always knows of them.
    ///
    /// # Errors
    /// As `tray_replace`, `OtherClient`, or as `append`.
    pub fn tray_replace_adding(
        &self,
        token: &Token,
        bytes: &[u8],
        drafts: Vec<Draft>,
        by: By<'_>,
        now: Moment,
    ) -> Result<(), Error> {
        let (content, expires) = self.readers.look(|sql| open(sql, token, now))?;
        let sealed = self.seal_tray(token, content.client, bytes, expires)?;
        let (author, signer) = by.author_and_signer(&self.house);
        let mut audits = vec![Audit::new(now, PersonId::NOBODY, content.client, "tray-replace", "")];
        audits.extend(audits_of(&drafts, author, now));
        let token = token.clone();
        self.writer.write(audits, move |hand| {
            let (content, _) = open(hand.sql, &token, now)?;
            must_be_of(&drafts, content.client)?;
            add(hand, &drafts, author, &signer, now)?;
            let query = "UPDATE tray SET sealed = ?2 WHERE id = ?1";
            hand.sql.execute(query, params![&token.id()[..], sealed])?;
            Ok(())
        })
    }

    /// Turns a tray into entries, in one step: they are added and the link is used up, or neither.
    ///
    /// Spending again gives the receipts of the first time, whatever is sent then.
    ///
    /// # Errors
    /// `Link` if it is not open (and not spent), `OtherClient`, or as `append`.
    pub fn tray_spend(
        &self,
        token: &Token,
        drafts: Vec<Draft>,
        by: By<'_>,
        now: Moment,
    ) -> Result<Vec<Receipt>, Error> {
        let (author, signer) = by.author_and_signer(&self.house);
        let client = drafts.first().map_or(ClientId::HOUSE, |draft| draft.client);
        let token = token.clone();
        let drafts: Vec<Draft> =
            drafts.into_iter().enumerate().map(|(index, draft)| draft.once(token.once(index))).collect();
        let audit = Audit::new(now, author, client, "tray-spend", "");
        self.write(audit, move |hand| spend(hand, &token, &drafts, (author, &signer), now))
    }

    /// Takes a link back; what lay under it is gone.
    ///
    /// # Errors
    /// `Link` if it is not open, or the disk's refusal.
    pub fn tray_withdraw(&self, token: &Token, by: &Opened, now: Moment) -> Result<(), Error> {
        let (content, _) = self.readers.look(|sql| open(sql, token, now))?;
        let audit = Audit::new(now, by.person(), content.client, "tray-withdraw", "");
        let token = token.clone();
        self.write(audit, move |hand| {
            open(hand.sql, &token, now)?;
            close(hand.sql, &token, WITHDRAWN, &[])
        })
    }

    /// Deletes trays and sessions that were over before `before`; gives how many.
    ///
    /// # Errors
    /// The disk's refusal.
    pub fn sweep(&self, before: Moment, now: Moment) -> Result<usize, Error> {
        let audit = Audit::new(now, PersonId::HOUSE, ClientId::HOUSE, "sweep", "");
        self.write(audit, move |hand| {
            let trays = hand.sql.execute("DELETE FROM tray WHERE expires < ?1", [before.0])?;
            let query = "DELETE FROM session WHERE ends < ?1 OR touched + idle < ?1";
            Ok(trays + hand.sql.execute(query, [before.0])?)
        })
    }

    fn seal_tray(&self, token: &Token, client: ClientId, bytes: &[u8], expires: Moment) -> Result<Vec<u8>, Error> {
        if bytes.len() > MOST_BYTES {
            return Err(Error::TooLarge { bytes: bytes.len(), most: MOST_BYTES });
        }
        let content = Wire::new("record-tray-v1").fixed(&client.0).blob(bytes).done();
        Ok(lock(&token.key(), &*self.chance, &bound(expires), &content))
    }
}

fn spend(
    hand: &mut Hand<'_>,
    token: &Token,
    drafts: &[Draft],
    (author, signer): (PersonId, &Opened),
    now: Moment,
) -> Result<Vec<Receipt>, Error> {
    if let Some(row) = Row::get(hand.sql, &token.id())?.filter(|row| row.state == SPENT) {
        return read_receipts(&row.receipts).ok_or_else(|| Error::tampered("a spent link"));
    }
    let (content, _) = open(hand.sql, token, now)?;
    must_be_of(drafts, content.client)?;
    let receipts = add(hand, drafts, author, signer, now)?;
    close(hand.sql, token, SPENT, &write_receipts(&receipts))?;
    Ok(receipts)
}

/// What comes by a link is of its client; the house may be told of it in the same step.
fn must_be_of(drafts: &[Draft], client: ClientId) -> Result<(), Error> {
    let strange = |draft: &Draft| draft.client != client && draft.client != ClientId::HOUSE;
    if drafts.iter().any(strange) { Err(Error::OtherClient) } else { Ok(()) }
}

/// The content of an open tray, or `Link` saying what became of it.
fn open(sql: &Connection, token: &Token, now: Moment) -> Result<(Content, Moment), Error> {
    let row = Row::get(sql, &token.id())?.ok_or(Error::Link(TrayState::Unknown))?;
    match row.state {
        SPENT => return Err(Error::Link(TrayState::Spent)),
        WITHDRAWN => return Err(Error::Link(TrayState::Withdrawn)),
        _ if now >= row.expires => return Err(Error::Link(TrayState::Expired)),
        _ => {}
    }
    let clear = unlock(&token.key(), &bound(row.expires), &row.sealed);
    let content = clear.and_then(|clear| Content::read(&clear));
    Ok((content.ok_or_else(|| Error::tampered("what lay under a link"))?, row.expires))
}

fn close(sql: &Connection, token: &Token, state: u8, receipts: &[u8]) -> Result<(), Error> {
    let query = "UPDATE tray SET state = ?2, sealed = x'', receipts = ?3 WHERE id = ?1";
    sql.execute(query, params![&token.id()[..], state, receipts])?;
    Ok(())
}

fn bound(expires: Moment) -> Clear {
    Wire::new("record-tray-row-v1").u64(expires.0).done()
}

impl Row {
    fn get(sql: &Connection, id: &Key) -> Result<Option<Self>, Error> {
        let query = "SELECT expires, state, sealed, receipts FROM tray WHERE id = ?1";
        let row = sql.prepare_cached(query)?.query_row([&id[..]], |row| {
            let (expires, state) = (Moment(row.get(0)?), row.get(1)?);
            Ok(Row { expires, state, sealed: row.get(2)?, receipts: row.get(3)? })
        });
        Ok(row.optional()?)
    }
}

impl Content {
    fn read(clear: &[u8]) -> Option<Self> {
        let mut wire = Unwire::new("record-tray-v1", clear)?;
        let client = ClientId(wire.fixed()?);
        let bytes = Zeroizing::new(wire.blob()?.to_vec());
        wire.end()?;
        Some(Content { client, bytes })
    }
}

fn write_receipts(receipts: &[Receipt]) -> Clear {
    let wire = Wire::new("record-receipts-v1").u32(receipts.len() as u32);
    receipts.iter().fold(wire, |wire, r| wire.fixed(&r.id.0).u64(r.sequence)).done()
}

fn read_receipts(bytes: &[u8]) -> Option<Vec<Receipt>> {
    let mut wire = Unwire::new("record-receipts-v1", bytes)?;
    let count = wire.u32()?;
    let receipts = (0..count)
        .map(|_| Some(Receipt { id: EntryId(wire.fixed()?), sequence: wire.u64()? }))
        .collect::<Option<Vec<_>>>()?;
    wire.end()?;
    Some(receipts)
}
