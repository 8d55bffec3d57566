//! People as holders of keys: what is public about them, and the same person signed in.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use rusqlite::{Connection, OptionalExtension, Row, params};
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

use crate::chance::{Chance, secret};
use crate::error::Error;
use crate::names::PersonId;
use crate::password::Cost;
use crate::seal::{Clear, Key, lock, unlock};
use crate::wire::Wire;

/// Someone signed in: the private keys, in memory only, wiped when the last copy goes.
#[derive(Clone)]
pub struct Opened(Arc<Private>);

struct Private {
    person: PersonId,
    agree: StaticSecret,
    sign: SigningKey,
}

impl Opened {
    /// Who this is.
    #[must_use]
    pub fn person(&self) -> PersonId {
        self.0.person
    }

    pub(crate) fn fresh(person: PersonId, chance: &dyn Chance) -> Self {
        Self::from_keys(person, *secret(chance), &secret(chance))
    }

    fn from_keys(person: PersonId, agree: [u8; 32], sign: &[u8; 32]) -> Self {
        let (agree, sign) = (StaticSecret::from(agree), SigningKey::from_bytes(sign));
        Opened(Arc::new(Private { person, agree, sign }))
    }

    pub(crate) fn from_bytes(person: PersonId, bytes: &[u8]) -> Option<Self> {
        let (agree, sign) = bytes.split_at_checked(32)?;
        Some(Self::from_keys(person, agree.try_into().ok()?, &sign.try_into().ok()?))
    }

    pub(crate) fn to_bytes(&self) -> Clear {
        Zeroizing::new([&self.0.agree.as_bytes()[..], &self.0.sign.as_bytes()[..]].concat())
    }

    pub(crate) fn agree(&self) -> &StaticSecret {
        &self.0.agree
    }

    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign.sign(message).to_bytes()
    }

    pub(crate) fn public(&self) -> Public {
        Public { agree: PublicKey::from(&self.0.agree).to_bytes(), verify: self.0.sign.verifying_key().to_bytes() }
    }
}

impl fmt::Debug for Opened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Opened({})", self.0.person)
    }
}

/// The public halves of someone's keys.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Public {
    pub(crate) agree: [u8; 32],
    pub(crate) verify: [u8; 32],
}

impl Public {
    /// True if the holder of these keys signed the message.
    pub(crate) fn signed(&self, message: &[u8], signature: &[u8]) -> bool {
        let (Ok(key), Ok(signature)) = (VerifyingKey::from_bytes(&self.verify), Signature::from_slice(signature))
        else {
            return false;
        };
        key.verify_strict(message, &signature).is_ok()
    }
}

/// One row of the register of people; the whole of it is certified by the house.
pub(crate) struct PersonRow {
    pub(crate) id: PersonId,
    pub(crate) public: Public,
    pub(crate) blind: Option<[u8; 32]>,
    pub(crate) cost: Cost,
    pub(crate) salt: [u8; 16],
    pub(crate) sealed: Vec<u8>,
}

impl PersonRow {
    /// Seals someone's private keys under a key made from their secret.
    pub(crate) fn seal(
        who: &Opened,
        blind: Option<[u8; 32]>,
        (key, salt, cost): (&Key, [u8; 16], Cost),
        chance: &dyn Chance,
    ) -> Self {
        let (id, public) = (who.person(), who.public());
        let sealed = lock(key, chance, &bound(id, &public), &who.to_bytes());
        PersonRow { id, public, blind, cost, salt, sealed }
    }

    /// Opens the private keys; `None` for a wrong key.
    pub(crate) fn open(&self, key: &Key) -> Option<Opened> {
        let clear = unlock(key, &bound(self.id, &self.public), &self.sealed)?;
        Opened::from_bytes(self.id, &clear).filter(|who| who.public() == self.public)
    }

    /// What the house signs.
    pub(crate) fn statement(&self) -> Clear {
        Wire::new("record-person-v1")
            .fixed(&self.id.0)
            .fixed(&self.public.agree)
            .fixed(&self.public.verify)
            .option(self.blind.as_ref().map(|b| &b[..]))
            .u32(self.cost.memory_kib)
            .u32(self.cost.passes)
            .fixed(&self.salt)
            .blob(&self.sealed)
            .done()
    }

    /// Writes the row, or writes it anew.
    pub(crate) fn put(&self, sql: &Connection, house: &Opened) -> Result<(), Error> {
        sql.execute(
            "INSERT INTO person (id, agree, verify, blind, memory_kib, passes, salt, sealed, certificate) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (id) DO UPDATE SET \
             memory_kib = ?5, passes = ?6, salt = ?7, sealed = ?8, certificate = ?9",
            params![
                self.id.0,
                self.public.agree,
                self.public.verify,
                self.blind,
                self.cost.memory_kib,
                self.cost.passes,
                self.salt,
                self.sealed,
                house.sign(&self.statement()),
            ],
        )?;
        Ok(())
    }

    pub(crate) const COLUMNS: &str = "id, agree, verify, blind, memory_kib, passes, salt, sealed, certificate";

    pub(crate) fn from_row(row: &Row<'_>) -> rusqlite::Result<(Self, Vec<u8>)> {
        let person = PersonRow {
            id: PersonId(row.get(0)?),
            public: Public { agree: row.get(1)?, verify: row.get(2)? },
            blind: row.get(3)?,
            cost: Cost { memory_kib: row.get(4)?, passes: row.get(5)? },
            salt: row.get(6)?,
            sealed: row.get(7)?,
        };
        Ok((person, row.get(8)?))
    }

    /// One person by id, as certified by the house.
    pub(crate) fn by_id(sql: &Connection, house: &Public, id: PersonId) -> Result<Option<Self>, Error> {
        Self::find(sql, house, "id = ?1", &id.0)
    }

    /// One person by blinded sign-in name, as certified by the house.
    pub(crate) fn by_blind(sql: &Connection, house: &Public, blind: &[u8; 32]) -> Result<Option<Self>, Error> {
        Self::find(sql, house, "blind = ?1", blind)
    }

    fn find(sql: &Connection, house: &Public, place: &'static str, value: &[u8]) -> Result<Option<Self>, Error> {
        let query = format!("SELECT {} FROM person WHERE {place}", Self::COLUMNS);
        let found = sql.prepare_cached(&query)?.query_row([value], Self::from_row).optional()?;
        match found {
            Some((row, certificate)) if house.signed(&row.statement(), &certificate) => Ok(Some(row)),
            Some((row, _)) => Err(Error::tampered(format!("the keys of person {}", row.id))),
            None => Ok(None),
        }
    }
}

fn bound(id: PersonId, public: &Public) -> Clear {
    Wire::new("record-person-keys-v1").fixed(&id.0).fixed(&public.agree).fixed(&public.verify).done()
}

/// Public keys already looked up, so that a long reading checks each certificate once.
#[derive(Default)]
pub(crate) struct Register(HashMap<PersonId, Option<Public>>);

impl Register {
    pub(crate) fn get(&mut self, sql: &Connection, house: &Public, id: PersonId) -> Result<Option<Public>, Error> {
        if let Some(known) = self.0.get(&id) {
            return Ok(*known);
        }
        let public = PersonRow::by_id(sql, house, id)?.map(|row| row.public);
        self.0.insert(id, public);
        Ok(public)
    }
}
