//! Class keys and the permits that carry their private half to one person each.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, Row, params};
use x25519_dalek::{PublicKey, StaticSecret};

use crate::chance::{Chance, secret};
use crate::error::Error;
use crate::names::{Class, ClientId, Moment, PersonId};
use crate::person::{Opened, Public, Register};
use crate::seal::{Clear, lock_to, unlock_with};
use crate::wire::Wire;
use crate::writer::Hand;

const SEAL: &str = "record-permit-seal-v1";

/// One key of one class of one client.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Place {
    pub(crate) client: ClientId,
    pub(crate) class: Class,
    pub(crate) epoch: u32,
}

/// The public half, certified by the house so that nobody can slip in a key of their own.
pub(crate) struct ClassKey {
    pub(crate) place: Place,
    pub(crate) public: [u8; 32],
    certificate: Vec<u8>,
}

impl ClassKey {
    pub(crate) const COLUMNS: &str = "client, class, epoch, public, certificate";

    fn statement(place: &Place, public: &[u8; 32]) -> Clear {
        place.wire("record-class-key-v1").fixed(public).done()
    }

    pub(crate) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let (public, certificate) = (row.get(3)?, row.get(4)?);
        Ok(ClassKey { place: Place::from_row(row)?, public, certificate })
    }

    pub(crate) fn is_certified(&self, house: &Public) -> bool {
        house.signed(&Self::statement(&self.place, &self.public), &self.certificate)
    }

    /// The key for new entries: that of the latest epoch.
    pub(crate) fn current(
        sql: &Connection,
        house: &Public,
        client: ClientId,
        class: &Class,
    ) -> Result<Option<Self>, Error> {
        let query = format!(
            "SELECT {} FROM class_key WHERE client = ?1 AND class = ?2 ORDER BY epoch DESC LIMIT 1",
            Self::COLUMNS
        );
        let mut rows = sql.prepare_cached(&query)?;
        let key = rows.query_row(params![client.0, class.as_str()], Self::from_row).optional()?;
        match key {
            Some(key) if !key.is_certified(house) => {
                Err(Error::tampered(format!("the key of class {class} of client {client}")))
            }
            key => Ok(key),
        }
    }

    /// Makes a key pair, keeps the public half, and hands back the private half to be permitted.
    pub(crate) fn make(hand: &Hand<'_>, place: &Place) -> Result<StaticSecret, Error> {
        let private = StaticSecret::from(*secret(hand.chance));
        let public = PublicKey::from(&private).to_bytes();
        hand.sql.execute(
            "INSERT INTO class_key VALUES (?1, ?2, ?3, ?4, ?5)",
            params![
                place.client.0,
                place.class.as_str(),
                place.epoch,
                public,
                hand.house.sign(&Self::statement(place, &public)),
            ],
        )?;
        Ok(private)
    }
}

impl Place {
    fn wire(&self, label: &str) -> Wire {
        Wire::new(label).fixed(&self.client.0).text(self.class.as_str()).u32(self.epoch)
    }

    pub(crate) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let class: String = row.get(1)?;
        let class = Class::parse(&class).ok_or(rusqlite::Error::InvalidQuery)?;
        Ok(Place { client: ClientId(row.get(0)?), class, epoch: row.get(2)? })
    }
}

/// One person's permit to read one epoch of one class.
pub(crate) struct Permit {
    pub(crate) place: Place,
    pub(crate) person: PersonId,
    pub(crate) giver: PersonId,
    pub(crate) expires: Option<Moment>,
    sealed: Vec<u8>,
    signature: Vec<u8>,
}

impl Permit {
    pub(crate) const COLUMNS: &str = "client, class, epoch, person, giver, expires, sealed, signature";

    pub(crate) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Permit {
            place: Place::from_row(row)?,
            person: PersonId(row.get(3)?),
            giver: PersonId(row.get(4)?),
            expires: row.get::<_, Option<u64>>(5)?.map(Moment),
            sealed: row.get(6)?,
            signature: row.get(7)?,
        })
    }

    fn bound(&self) -> Clear {
        let expires = self.expires.map(|at| at.0.to_be_bytes());
        self.place
            .wire("record-permit-v1")
            .fixed(&self.person.0)
            .fixed(&self.giver.0)
            .option(expires.as_ref().map(|at| &at[..]))
            .done()
    }

    fn statement(&self) -> Clear {
        Wire::new("record-permit-signed-v1").blob(&self.bound()).blob(&self.sealed).done()
    }

    /// True if the giver named in it signed all of it.
    pub(crate) fn is_signed(&self, giver: &Public) -> bool {
        giver.signed(&self.statement(), &self.signature)
    }

    /// The permits of one class, all people and epochs, as kept.
    pub(crate) fn of_class(sql: &Connection, client: ClientId, class: &Class) -> Result<Vec<Self>, Error> {
        let query =
            format!("SELECT {} FROM permit WHERE client = ?1 AND class = ?2 ORDER BY person, epoch", Self::COLUMNS);
        let mut rows = sql.prepare_cached(&query)?;
        let rows = rows.query_map(params![client.0, class.as_str()], Self::from_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Seals a class key to someone and signs that as the giver.
    pub(crate) fn give(
        hand: &Hand<'_>,
        giver: &Opened,
        place: &Place,
        private: &StaticSecret,
        (to, public, expires): (PersonId, &Public, Option<Moment>),
    ) -> Result<(), Error> {
        let (person, giver_id) = (to, giver.person());
        let mut permit = Permit {
            place: place.clone(),
            person,
            giver: giver_id,
            expires,
            sealed: Vec::new(),
            signature: Vec::new(),
        };
        permit.sealed = seal(&permit, public, private, hand.chance);
        permit.signature = giver.sign(&permit.statement()).to_vec();
        permit.put(hand.sql)
    }

    fn put(&self, sql: &Connection) -> Result<(), Error> {
        sql.execute(
            "INSERT OR REPLACE INTO permit VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                self.place.client.0,
                self.place.class.as_str(),
                self.place.epoch,
                self.person.0,
                self.giver.0,
                self.expires.map(|at| at.0),
                self.sealed,
                self.signature,
            ],
        )?;
        Ok(())
    }

    /// True while it may be used.
    pub(crate) fn is_live(&self, now: Moment) -> bool {
        self.expires.is_none_or(|at| now < at)
    }

    fn open(&self, who: &Opened) -> Option<StaticSecret> {
        let clear = unlock_with(who.agree(), SEAL, &self.bound(), &self.sealed)?;
        let private: [u8; 32] = clear.as_slice().try_into().ok()?;
        Some(StaticSecret::from(private))
    }
}

fn seal(permit: &Permit, to: &Public, private: &StaticSecret, chance: &dyn Chance) -> Vec<u8> {
    lock_to(&to.agree, chance, SEAL, &permit.bound(), private.as_bytes())
}

/// A class's private keys that someone may use now, by epoch, with the date each ends.
pub(crate) fn held(
    sql: &Connection,
    house: &Public,
    who: &Opened,
    (client, class): (ClientId, &Class),
    now: Moment,
) -> Result<HashMap<u32, StaticSecret>, Error> {
    let mut register = Register::default();
    let mut held = HashMap::new();
    let all = Permit::of_class(sql, client, class)?;
    for permit in all.iter().filter(|p| p.person == who.person() && p.is_live(now)) {
        let giver = register.get(sql, house, permit.giver)?;
        let key = giver.filter(|g| permit.is_signed(g)).and_then(|_| permit.open(who));
        let key = key.ok_or_else(|| Error::tampered(format!("a grant of class {class}")))?;
        held.insert(permit.place.epoch, key);
    }
    match held.is_empty() {
        true => Err(Error::NoGrant { class: class.clone() }),
        false => Ok(held),
    }
}
