//! The record itself: created once, opened with a passphrase, shared by all threads.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use rusqlite::{Connection, params};
use zeroize::Zeroizing;

use crate::audit::{Audit, add, trail};
use crate::chance::{Chance, secret};
use crate::error::Error;
use crate::head::{Fingerprint, Head};
use crate::names::{ClientId, Moment, PersonId};
use crate::password::{Cost, Turnstile};
use crate::person::{Opened, PersonRow, Public};
use crate::reserve::Reserve;
use crate::seal::{Clear, Key};
use crate::slots::{self, RecoveryCode, ServerKeys, Unlock};
use crate::store::{self, Readers};
use crate::wire::Wire;
use crate::writer::{Hand, Writer};
use crate::{migrations, text};

/// What a new record needs to know.
pub struct Opening {
    /// Opens the record at each start of the server.
    pub passphrase: Zeroizing<String>,
    /// What a guess of the passphrase costs.
    pub server_cost: Cost,
    /// What a guess of a person's secret costs; the same for all, so that time tells no names.
    pub person_cost: Cost,
}

impl Opening {
    /// With the costs meant for use.
    #[must_use]
    pub fn new(passphrase: &str) -> Self {
        let passphrase = Zeroizing::new(passphrase.to_owned());
        Opening { passphrase, server_cost: Cost::SERVER, person_cost: Cost::PERSON }
    }

    /// With costs that protect nothing: for tests and the demonstration.
    #[must_use]
    pub fn demonstration(passphrase: &str) -> Self {
        let cost = Cost::DEMONSTRATION;
        Opening { server_cost: cost, person_cost: cost, ..Opening::new(passphrase) }
    }
}

/// An open record. Every method may be called from any thread and blocks until its answer is on disk.
pub struct Record {
    // Dropped in this order: the writer finishes first, the lock goes last.
    pub(crate) writer: Writer,
    pub(crate) readers: Readers,
    pub(crate) keys: Arc<ServerKeys>,
    pub(crate) house: Opened,
    pub(crate) house_public: Public,
    pub(crate) person_cost: Cost,
    pub(crate) turnstile: Turnstile,
    pub(crate) chance: Arc<dyn Chance>,
    root: Key,
    _lock: File,
}

impl Record {
    /// Makes a record in a folder that has none, and the recovery code that is shown this once.
    ///
    /// # Errors
    /// `AlreadyHere`, `Locked`, `BadCost`, or the disk's refusal; then no record was made.
    pub fn create(
        dir: &Path,
        opening: Opening,
        chance: Arc<dyn Chance>,
        now: Moment,
    ) -> Result<(Record, RecoveryCode), Error> {
        let lock = store::prepare(dir)?;
        let mut sql = store::writer(dir)?;
        if migrations::any(&sql)? {
            return Err(Error::AlreadyHere { dir: dir.to_owned() });
        }
        let root = secret(&*chance);
        let first = sql.transaction()?;
        let code = found_house(&first, &opening, &root, &*chance, now)?;
        first.commit()?;
        store::sync_folder(dir)?;
        Ok((Record::start(dir, sql, root, chance, lock)?, code))
    }

    /// Whether a folder holds a record.
    #[must_use]
    pub fn is_in(dir: &Path) -> bool {
        store::is_there(dir)
    }

    /// Opens an existing record.
    ///
    /// # Errors
    /// `NoRecord`, `Locked`, `WrongPassphrase`, `MistypedCode`, `OtherVersion`, or `Tampered` if the
    /// signed head does not fit the last rows.
    pub fn open(dir: &Path, unlock: Unlock<'_>, chance: Arc<dyn Chance>) -> Result<Record, Error> {
        if !store::is_there(dir) {
            return Err(Error::NoRecord { dir: dir.to_owned() });
        }
        let lock = store::lock(dir)?;
        let mut sql = store::writer(dir)?;
        if !migrations::any(&sql)? {
            return Err(Error::NoRecord { dir: dir.to_owned() });
        }
        let root = slots::open(&sql, unlock)?;
        let step = sql.transaction()?;
        migrations::run(&step)?;
        step.commit()?;
        store::sync_folder(dir)?;
        Record::start(dir, sql, root, chance, lock)
    }

    fn start(dir: &Path, sql: Connection, root: Key, chance: Arc<dyn Chance>, lock: File) -> Result<Record, Error> {
        let keys = Arc::new(ServerKeys::from_root(&root));
        let house = open_house(&sql, &keys)?;
        let house_public = house.public();
        let head = crate::verify::head_fits(&sql, &house_public)?;
        let person_cost = person_cost(&sql, &house_public)?;
        let (for_writer, door) = (Arc::clone(&chance), house.clone());
        Ok(Record {
            writer: Writer::start((sql, Reserve::new(dir)), head, Arc::clone(&keys), door, for_writer)?,
            readers: Readers::new(dir),
            keys,
            house,
            house_public,
            person_cost,
            turnstile: Turnstile::default(),
            chance,
            root,
            _lock: lock,
        })
    }

    /// The server itself as a person: reads what was granted to it, signs what comes by link.
    #[must_use]
    pub fn house(&self) -> Opened {
        self.house.clone()
    }

    /// Replaces the passphrase. The old one stops working at once.
    ///
    /// # Errors
    /// `BadCost`, or the disk's refusal.
    pub fn change_passphrase(&self, new: &str, cost: Cost, now: Moment) -> Result<(), Error> {
        let (root, new) = (self.root.clone(), Zeroizing::new(new.to_owned()));
        let audit = Audit::new(now, PersonId::HOUSE, ClientId::HOUSE, "change-passphrase", "");
        self.writer.write(vec![audit], move |hand| slots::put_passphrase(hand.sql, &root, &new, cost, hand.chance))
    }

    /// Replaces the recovery code. The old one stops working at once.
    ///
    /// # Errors
    /// The disk's refusal.
    pub fn new_recovery_code(&self, now: Moment) -> Result<RecoveryCode, Error> {
        let root = self.root.clone();
        let audit = Audit::new(now, PersonId::HOUSE, ClientId::HOUSE, "new-recovery-code", "");
        self.writer.write(vec![audit], move |hand| slots::put_recovery(hand.sql, &root, hand.chance))
    }

    /// Writes down something the caller itself decided, such as a refusal of its own rules.
    ///
    /// # Errors
    /// The disk's refusal.
    pub fn note(&self, audit: Audit) -> Result<(), Error> {
        self.writer.note(audit)
    }

    /// All audits of one client in order. Looking at a trail is itself written down, before this answers.
    ///
    /// # Errors
    /// `Tampered` naming the audit, or the disk's refusal.
    pub fn trail(&self, who: &Opened, client: ClientId, now: Moment) -> Result<Vec<Audit>, Error> {
        let seen = self.readers.look(|sql| trail(sql, &self.keys, client));
        self.note(Audit::new(now, who.person(), client, "read-trail", "").ended(&seen))?;
        seen
    }

    /// The signed head in a form to write down; see `verify`.
    ///
    /// # Errors
    /// `Tampered`, or the disk's refusal.
    pub fn head_fingerprint(&self) -> Result<Fingerprint, Error> {
        let head = self.readers.look(|sql| Head::get(sql, &self.house_public))?;
        let head = head.ok_or_else(|| Error::tampered("the signed head"))?;
        Ok(head.fingerprint(&self.house_public))
    }

    /// A code for a first sign-in: 16 symbols in groups of four, 80 random bits. Enrol with it as the secret.
    #[must_use]
    pub fn one_time_code(&self) -> Zeroizing<String> {
        text::grouped(&text::to_base32(&secret::<10>(&*self.chance)[..]))
    }

    /// Writes one errand with its audit; for the rest of this crate.
    pub(crate) fn write<T: Send + 'static>(
        &self,
        audit: Audit,
        work: impl FnOnce(&mut Hand<'_>) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        self.writer.write(vec![audit], work)
    }
}

/// Everything a record has from the start, in the one transaction that makes it.
fn found_house(
    sql: &Connection,
    opening: &Opening,
    root: &Key,
    chance: &dyn Chance,
    now: Moment,
) -> Result<RecoveryCode, Error> {
    migrations::run(sql)?;
    let cost = opening.person_cost;
    crate::password::stretch("", &[0; 16], cost)?;
    slots::put_passphrase(sql, root, &opening.passphrase, opening.server_cost, chance)?;
    let code = slots::put_recovery(sql, root, chance)?;
    let (keys, house) = (ServerKeys::from_root(root), Opened::fresh(PersonId::HOUSE, chance));
    let unstretched = Cost { memory_kib: 0, passes: 0 };
    let row = PersonRow::seal(&house, None, (&keys.house, [0; 16], unstretched), chance);
    row.put(sql, &house)?;
    put_person_cost(sql, &house, cost)?;
    let mut head = Head::default();
    let mut hand = Hand { sql, head: &mut head, keys: &keys, house: &house, chance };
    add(&mut hand, &Audit::new(now, PersonId::HOUSE, ClientId::HOUSE, "create", ""))?;
    head.put(sql, &house)?;
    Ok(code)
}

fn open_house(sql: &Connection, keys: &ServerKeys) -> Result<Opened, Error> {
    let query = format!("SELECT {} FROM person WHERE id = ?1", PersonRow::COLUMNS);
    let (row, _) = sql.query_row(&query, [PersonId::HOUSE.0], PersonRow::from_row)?;
    row.open(&keys.house).ok_or_else(|| Error::tampered("the keys of the house"))
}

fn put_person_cost(sql: &Connection, house: &Opened, cost: Cost) -> Result<(), Error> {
    let certificate = house.sign(&cost_statement(cost));
    let query = "INSERT INTO house VALUES (1, ?1, ?2, ?3)";
    sql.execute(query, params![cost.memory_kib, cost.passes, certificate])?;
    Ok(())
}

/// What a guess of a person's secret costs, as certified by the house.
pub(crate) fn person_cost(sql: &Connection, house: &Public) -> Result<Cost, Error> {
    let query = "SELECT person_memory_kib, person_passes, certificate FROM house";
    let (cost, certificate) = sql.query_row(query, [], |row| {
        let cost = Cost { memory_kib: row.get(0)?, passes: row.get(1)? };
        Ok((cost, row.get::<_, Vec<u8>>(2)?))
    })?;
    match house.signed(&cost_statement(cost), &certificate) {
        true => Ok(cost),
        false => Err(Error::tampered("the costs of a guess")),
    }
}

fn cost_statement(cost: Cost) -> Clear {
    Wire::new("record-person-cost-v1").u32(cost.memory_kib).u32(cost.passes).done()
}
