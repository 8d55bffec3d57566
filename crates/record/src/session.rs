//! Sessions: someone's keys, sealed under a key that only their cookie holds.

use rusqlite::{Connection, OptionalExtension, params};
use zeroize::Zeroizing;

use crate::audit::Audit;
use crate::chance::secret;
use crate::error::Error;
use crate::names::{ClientId, Moment, PersonId};
use crate::person::Opened;
use crate::record::Record;
use crate::seal::{Clear, Key, derive, lock, unlock};
use crate::text::{from_base32, to_base32};
use crate::wire::Wire;

/// Moving the idle limit costs a durable write, so it moves once a minute at most.
const SLIDE_SECONDS: u64 = 60;

/// What the cookie holds: 256 random bits as 52 letters and digits.
pub struct SessionToken(Zeroizing<[u8; 32]>);

impl SessionToken {
    /// The text for the cookie.
    #[must_use]
    pub fn reveal(&self) -> Zeroizing<String> {
        to_base32(&self.0[..])
    }

    /// Reads a cookie; `None` if it cannot be one of ours.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        from_base32(text).map(SessionToken)
    }

    fn id(&self) -> Key {
        derive(&self.0[..], &[], "record-session-id-v1")
    }
}

/// How long a session lasts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Lasting {
    /// Seconds without a request after which it is over.
    pub idle_seconds: u64,
    /// When it is over in any case.
    pub ends: Moment,
}

struct SessionRow {
    person: PersonId,
    lasting: Lasting,
    touched: Moment,
    sealed: Vec<u8>,
}

impl Record {
    /// Starts a session for someone signed in.
    ///
    /// # Errors
    /// The disk's refusal.
    pub fn open_session(&self, who: &Opened, lasting: Lasting, now: Moment) -> Result<SessionToken, Error> {
        let token = SessionToken(secret(&*self.chance));
        let (id, row) = (token.id(), self.seal_session(&token, who, lasting, now));
        let audit = Audit::new(now, who.person(), ClientId::HOUSE, "open-session", "");
        self.write(audit, move |hand| row.put(hand.sql, &id))?;
        Ok(token)
    }

    /// The keys behind a cookie; each use moves the idle limit. What is then read is audited there.
    ///
    /// # Errors
    /// `SessionOver` if it ended, was closed, never was, or does not open; or the disk's refusal.
    pub fn resume(&self, token: &SessionToken, now: Moment) -> Result<Opened, Error> {
        let id = token.id();
        let row = self.readers.look(|sql| SessionRow::get(sql, &id))?.ok_or(Error::SessionOver)?;
        let idle_until = row.touched.later(row.lasting.idle_seconds);
        let who = self.open_of_session(token, &row).ok_or(Error::SessionOver)?;
        if now >= idle_until || now >= row.lasting.ends {
            // Deleted, so that a clock set back cannot revive it.
            self.writer.write(Vec::new(), move |hand| delete(hand.sql, &id))?;
            return Err(Error::SessionOver);
        }
        if now >= row.touched.later(SLIDE_SECONDS) {
            let row = self.seal_session(token, &who, row.lasting, now);
            match self.writer.write(Vec::new(), move |hand| row.slide(hand.sql, &id)) {
                // On a full disk the limit stays where it was; reading goes on until then.
                Ok(()) | Err(Error::DiskFull) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(who)
    }

    /// Ends a session at once; one that is already over is left as it is.
    ///
    /// # Errors
    /// The disk's refusal.
    pub fn close_session(&self, token: &SessionToken, now: Moment) -> Result<(), Error> {
        let id = token.id();
        let Some(row) = self.readers.look(|sql| SessionRow::get(sql, &id))? else {
            return Ok(());
        };
        let audit = Audit::new(now, row.person, ClientId::HOUSE, "close-session", "");
        self.write(audit, move |hand| delete(hand.sql, &id))
    }

    fn seal_session(&self, token: &SessionToken, who: &Opened, lasting: Lasting, touched: Moment) -> SessionRow {
        let mut row = SessionRow { person: who.person(), lasting, touched, sealed: Vec::new() };
        row.sealed = lock(&self.session_key(token), &*self.chance, &row.bound(), &who.to_bytes());
        row
    }

    fn open_of_session(&self, token: &SessionToken, row: &SessionRow) -> Option<Opened> {
        let clear = unlock(&self.session_key(token), &row.bound(), &row.sealed)?;
        Opened::from_bytes(row.person, &clear)
    }

    fn session_key(&self, token: &SessionToken) -> Key {
        derive(&token.0[..], &self.keys.session[..], "record-session-key-v1")
    }
}

impl SessionRow {
    fn get(sql: &Connection, id: &Key) -> Result<Option<Self>, Error> {
        let query = "SELECT person, idle, touched, ends, sealed FROM session WHERE id = ?1";
        let row = sql.prepare_cached(query)?.query_row([&id[..]], |row| {
            let lasting = Lasting { idle_seconds: row.get(1)?, ends: Moment(row.get(3)?) };
            let (person, touched) = (PersonId(row.get(0)?), Moment(row.get(2)?));
            Ok(SessionRow { person, lasting, touched, sealed: row.get(4)? })
        });
        Ok(row.optional()?)
    }

    fn put(&self, sql: &Connection, id: &Key) -> Result<(), Error> {
        sql.execute(
            "INSERT INTO session VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                &id[..],
                self.person.0,
                self.lasting.idle_seconds,
                self.touched.0,
                self.lasting.ends.0,
                self.sealed,
            ],
        )?;
        Ok(())
    }

    /// Only an existing row slides: a session closed meanwhile stays closed.
    fn slide(&self, sql: &Connection, id: &Key) -> Result<(), Error> {
        let query = "UPDATE session SET touched = ?2, sealed = ?3 WHERE id = ?1";
        sql.execute(query, params![&id[..], self.touched.0, self.sealed])?;
        Ok(())
    }

    fn bound(&self) -> Clear {
        Wire::new("record-session-row-v1")
            .fixed(&self.person.0)
            .u64(self.lasting.idle_seconds)
            .u64(self.touched.0)
            .u64(self.lasting.ends.0)
            .done()
    }
}

fn delete(sql: &Connection, id: &Key) -> Result<(), Error> {
    sql.execute("DELETE FROM session WHERE id = ?1", [&id[..]])?;
    Ok(())
}
