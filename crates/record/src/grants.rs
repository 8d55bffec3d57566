//! Who may read what: founding a class, granting, revoking, destroying.

use std::collections::BTreeMap;

use rusqlite::params;

use crate::audit::Audit;
use crate::error::Error;
use crate::names::{Class, ClientId, Moment, PersonId};
use crate::permit::{ClassKey, Permit, Place, held};
use crate::person::{Opened, PersonRow, Public};
use crate::record::Record;
use crate::writer::Hand;

/// Someone who can read a class, and until when.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reader {
    /// Who.
    pub person: PersonId,
    /// From this moment on no longer; `None` for no end.
    pub expires: Option<Moment>,
}

impl Record {
    /// Makes the first key of a class. From now on anyone can append to it and only the readers read.
    ///
    /// # Errors
    /// `AlreadyFounded`, `NoReaders`, `NoSuchPerson`, or the disk's refusal.
    pub fn found(
        &self,
        client: ClientId,
        class: &Class,
        founder: &Opened,
        readers: &[PersonId],
        now: Moment,
    ) -> Result<(), Error> {
        let audit = Audit::new(now, founder.person(), client, "found", class.as_str());
        let (class, founder) = (class.clone(), founder.clone());
        let readers: BTreeMap<_, _> = readers.iter().map(|&person| (person, None)).collect();
        self.write(audit, move |hand| match ClassKey::current(hand.sql, &hand.house.public(), client, &class)? {
            Some(_) => Err(Error::AlreadyFounded { class }),
            None => begin_epoch(hand, &founder, &Place { client, class, epoch: 1 }, &readers),
        })
    }

    /// True if the class has a key for this client.
    ///
    /// # Errors
    /// `Tampered`, or the disk's refusal.
    pub fn is_founded(&self, client: ClientId, class: &Class) -> Result<bool, Error> {
        let house = &self.house_public;
        let key = self.readers.look(|sql| ClassKey::current(sql, house, client, class))?;
        Ok(key.is_some())
    }

    /// Lets someone read a class, its past included, until `expires`. The giver must be able to read it.
    ///
    /// # Errors
    /// `NoGrant` for the giver, `NoSuchPerson`, or the disk's refusal. `reason` goes to the audit.
    pub fn grant(
        &self,
        giver: &Opened,
        (client, class): (ClientId, &Class),
        to: PersonId,
        expires: Option<Moment>,
        reason: &str,
        now: Moment,
    ) -> Result<(), Error> {
        let purpose = format!("{class} to {to}: {reason}");
        let audit = Audit::new(now, giver.person(), client, "grant", &purpose);
        let (class, giver) = (class.clone(), giver.clone());
        self.write(audit, move |hand| {
            let public = public_of(hand, to)?;
            let house = hand.house.public();
            for (epoch, key) in held(hand.sql, &house, &giver, (client, &class), now)? {
                let place = Place { client, class: class.clone(), epoch };
                Permit::give(hand, &giver, &place, &key, (to, &public, expires))?;
            }
            Ok(())
        })
    }

    /// Ends someone's access: their permits go, and new entries get a new key for the remaining readers.
    ///
    /// What they have already read they have read; entries of the past keep their key.
    ///
    /// # Errors
    /// `NotFounded`, `NoGrant` if they had none, `NoReaders` if nobody would remain, or the disk's
    /// refusal. `reason` goes to the audit.
    pub fn revoke(
        &self,
        by: &Opened,
        (client, class): (ClientId, &Class),
        from: PersonId,
        reason: &str,
        now: Moment,
    ) -> Result<(), Error> {
        let purpose = format!("{class} from {from}: {reason}");
        let audit = Audit::new(now, by.person(), client, "revoke", &purpose);
        let (class, by) = (class.clone(), by.clone());
        self.write(audit, move |hand| revoke(hand, &by, (client, class), from, now))
    }

    /// Everyone who can read a class now, each once.
    ///
    /// # Errors
    /// The disk's refusal.
    pub fn readers(&self, client: ClientId, class: &Class, now: Moment) -> Result<Vec<Reader>, Error> {
        let permits = self.readers.look(|sql| Permit::of_class(sql, client, class))?;
        let readers = live_readers(&permits, now);
        Ok(readers.into_iter().map(|(person, expires)| Reader { person, expires }).collect())
    }

    /// Erases by destroying keys: nobody can read these classes of this client any more, ever.
    ///
    /// The sealed entries stay in their chain. Old copies of the database still hold the permits:
    /// backups must be let expire. `reason` goes to the audit.
    ///
    /// # Errors
    /// `NotFounded` for a class that has no key, or the disk's refusal.
    pub fn destroy(
        &self,
        by: &Opened,
        client: ClientId,
        classes: &[Class],
        reason: &str,
        now: Moment,
    ) -> Result<(), Error> {
        let names: Vec<&str> = classes.iter().map(Class::as_str).collect();
        let purpose = format!("{}: {reason}", names.join(" "));
        let audit = Audit::new(now, by.person(), client, "destroy", &purpose);
        let classes = classes.to_vec();
        self.write(audit, move |hand| classes.into_iter().try_for_each(|class| destroy(hand, client, class)))
    }
}

fn destroy(hand: &Hand<'_>, client: ClientId, class: Class) -> Result<(), Error> {
    if ClassKey::current(hand.sql, &hand.house.public(), client, &class)?.is_none() {
        return Err(Error::NotFounded { class });
    }
    let query = "DELETE FROM permit WHERE client = ?1 AND class = ?2";
    hand.sql.execute(query, params![client.0, class.as_str()])?;
    Ok(())
}

fn revoke(
    hand: &Hand<'_>,
    by: &Opened,
    (client, class): (ClientId, Class),
    from: PersonId,
    now: Moment,
) -> Result<(), Error> {
    let house = hand.house.public();
    let Some(key) = ClassKey::current(hand.sql, &house, client, &class)? else {
        return Err(Error::NotFounded { class });
    };
    let gone = hand.sql.execute(
        "DELETE FROM permit WHERE client = ?1 AND class = ?2 AND person = ?3",
        params![client.0, class.as_str(), from.0],
    )?;
    if gone == 0 {
        return Err(Error::NoGrant { class });
    }
    let rest = live_readers(&Permit::of_class(hand.sql, client, &class)?, now);
    begin_epoch(hand, by, &Place { client, class, epoch: key.place.epoch + 1 }, &rest)
}

/// A new key for the entries to come, permitted to everyone named.
fn begin_epoch(
    hand: &Hand<'_>,
    giver: &Opened,
    place: &Place,
    readers: &BTreeMap<PersonId, Option<Moment>>,
) -> Result<(), Error> {
    if readers.is_empty() {
        return Err(Error::NoReaders { class: place.class.clone() });
    }
    let private = ClassKey::make(hand, place)?;
    for (&person, &expires) in readers {
        let public = public_of(hand, person)?;
        Permit::give(hand, giver, place, &private, (person, &public, expires))?;
    }
    Ok(())
}

/// People with a live permit; of several epochs the latest decides until when.
fn live_readers(permits: &[Permit], now: Moment) -> BTreeMap<PersonId, Option<Moment>> {
    let live = permits.iter().filter(|permit| permit.is_live(now));
    live.map(|permit| (permit.person, permit.expires)).collect()
}

fn public_of(hand: &Hand<'_>, person: PersonId) -> Result<Public, Error> {
    let row = PersonRow::by_id(hand.sql, &hand.house.public(), person)?;
    row.map(|row| row.public).ok_or(Error::NoSuchPerson)
}
