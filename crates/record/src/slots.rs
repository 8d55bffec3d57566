//! The server root key, and the slots that open it: a passphrase, a recovery code.

use rusqlite::{Connection, params};
use zeroize::Zeroizing;

use crate::chance::{Chance, salt};
use crate::error::Error;
use crate::password::{Cost, stretch};
use crate::seal::{Key, derive, lock, unlock};
use crate::text::{from_base32, grouped, to_base32};

/// How an existing record is opened.
#[derive(Clone, Copy)]
pub enum Unlock<'a> {
    /// The passphrase given at creation, or since.
    Passphrase(&'a str),
    /// The recovery code shown once at creation.
    Recovery(&'a str),
}

/// The code on paper: 160 random bits as 32 symbols and one that checks them. Shown once, kept nowhere.
pub struct RecoveryCode(Zeroizing<String>);

impl RecoveryCode {
    /// The text to print, in groups of four.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

/// Keys derived from the server root; all of them wiped when dropped.
pub(crate) struct ServerKeys {
    /// Seals the private half of the house's own keys.
    pub(crate) house: Key,
    /// Sign-in names become look-up values under it.
    pub(crate) names: Key,
    /// Seals the audit.
    pub(crate) audit: Key,
    /// Client ids become look-up values in the audit under it.
    pub(crate) audit_index: Key,
    /// Mixed into session keys, so that a stolen file with a stolen cookie is not enough.
    pub(crate) session: Key,
}

impl ServerKeys {
    pub(crate) fn from_root(root: &Key) -> Self {
        let labelled = |label| derive(&root[..], &[], label);
        ServerKeys {
            house: labelled("record-house-v1"),
            names: labelled("record-blind-names-v1"),
            audit: labelled("record-audit-v1"),
            audit_index: labelled("record-audit-index-v1"),
            session: labelled("record-session-v1"),
        }
    }
}

/// Writes, or writes anew, the passphrase slot.
pub(crate) fn put_passphrase(
    sql: &Connection,
    root: &Key,
    passphrase: &str,
    cost: Cost,
    chance: &dyn Chance,
) -> Result<(), Error> {
    let salt: [u8; 16] = salt(chance);
    let key = stretch(passphrase, &salt, cost)?;
    put(sql, "passphrase", cost, &salt, &lock(&key, chance, b"passphrase", &root[..]))
}

/// Makes a recovery code and writes its slot; an older code stops working.
pub(crate) fn put_recovery(sql: &Connection, root: &Key, chance: &dyn Chance) -> Result<RecoveryCode, Error> {
    let code = crate::chance::secret::<20>(chance);
    let sealed = lock(&recovery_key(&code), chance, b"recovery", &root[..]);
    put(sql, "recovery", Cost { memory_kib: 0, passes: 0 }, &[], &sealed)?;
    let mut text = to_base32(&code[..]);
    text.push(check_symbol(&code));
    Ok(RecoveryCode(grouped(&text)))
}

fn put(sql: &Connection, name: &str, cost: Cost, salt: &[u8], sealed: &[u8]) -> Result<(), Error> {
    sql.execute(
        "INSERT OR REPLACE INTO slot (name, memory_kib, passes, salt, sealed) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![name, cost.memory_kib, cost.passes, salt, sealed],
    )?;
    Ok(())
}

/// Opens the slot that fits; a wrong secret and an altered slot look the same.
pub(crate) fn open(sql: &Connection, unlock: Unlock<'_>) -> Result<Key, Error> {
    match unlock {
        Unlock::Passphrase(passphrase) => {
            let (cost, salt, sealed) = slot(sql, "passphrase")?;
            root_from(&stretch(passphrase, &salt, cost)?, b"passphrase", &sealed)
        }
        Unlock::Recovery(text) => {
            let (_, _, sealed) = slot(sql, "recovery")?;
            root_from(&recovery_key(&*read_code(text)?), b"recovery", &sealed)
        }
    }
}

fn slot(sql: &Connection, name: &str) -> Result<(Cost, Vec<u8>, Vec<u8>), Error> {
    sql.query_row("SELECT memory_kib, passes, salt, sealed FROM slot WHERE name = ?1", [name], |row| {
        Ok((Cost { memory_kib: row.get(0)?, passes: row.get(1)? }, row.get(2)?, row.get(3)?))
    })
    .map_err(|e| match e {
        rusqlite::Error::QueryReturnedNoRows => Error::WrongPassphrase,
        other => other.into(),
    })
}

fn root_from(key: &Key, name: &[u8], sealed: &[u8]) -> Result<Key, Error> {
    let clear = unlock(key, name, sealed).ok_or(Error::WrongPassphrase)?;
    let root = clear.as_slice().try_into().map_err(|_| Error::WrongPassphrase)?;
    Ok(Zeroizing::new(root))
}

fn recovery_key(code: &[u8; 20]) -> Key {
    // 160 random bits need no stretching.
    derive(code, &[], "record-recovery-v1")
}

fn read_code(text: &str) -> Result<Zeroizing<[u8; 20]>, Error> {
    let clean: Zeroizing<String> = Zeroizing::new(text.chars().filter(|c| !matches!(c, '-' | ' ')).collect());
    let (check, body) = split_last(&clean).ok_or(Error::MistypedCode)?;
    let code = from_base32::<20>(body).ok_or(Error::MistypedCode)?;
    match check.to_ascii_uppercase() == check_symbol(&code) {
        true => Ok(code),
        false => Err(Error::MistypedCode),
    }
}

fn split_last(text: &str) -> Option<(char, &str)> {
    let last = text.chars().next_back()?;
    Some((last, &text[..text.len() - last.len_utf8()]))
}

/// Crockford's check symbol: the number modulo 37, five extra symbols for 32 to 36.
fn check_symbol(code: &[u8; 20]) -> char {
    const CHECK: &[u8; 37] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
    let rest = code.iter().fold(0usize, |rest, &byte| (rest * 256 + usize::from(byte)) % 37);
    CHECK[rest] as char
}
