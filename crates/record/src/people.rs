//! Enrolling people, signing them in, changing their secret.

use zeroize::Zeroizing;

use crate::audit::Audit;
use crate::chance::salt;
use crate::error::Error;
use crate::names::{ClientId, Moment, PersonId};
use crate::person::{Opened, PersonRow};
use crate::record::Record;
use crate::seal::{Key, blind};

impl Record {
    /// Gives someone keys, sealed under their secret. The name is kept only as a keyed look-up value.
    ///
    /// For a first sign-in the secret may be a `one_time_code`, changed by `change_secret` afterwards.
    ///
    /// # Errors
    /// `AlreadyEnrolled`, `NameTaken`, `Busy`, or the disk's refusal.
    pub fn enrol(&self, person: PersonId, sign_in_name: &str, secret: &str, now: Moment) -> Result<(), Error> {
        let who = Opened::fresh(person, &*self.chance);
        let row = self.seal_person(&who, Some(self.blind_name(sign_in_name)), secret)?;
        let audit = Audit::new(now, person, ClientId::HOUSE, "enrol", "");
        self.write(audit, move |hand| {
            let house = hand.house.public();
            let blind = row.blind.as_ref().expect("a person's row has a blinded name");
            if PersonRow::by_id(hand.sql, &house, person)?.is_some() {
                return Err(Error::AlreadyEnrolled);
            }
            match PersonRow::by_blind(hand.sql, &house, blind)? {
                Some(_) => Err(Error::NameTaken),
                None => row.put(hand.sql, hand.house),
            }
        })
    }

    /// Opens someone's keys. An unknown name takes as long and says the same as a wrong secret.
    ///
    /// # Errors
    /// `WrongSecret`, `Busy`, or the disk's refusal; success and refusal are audited before the answer.
    pub fn sign_in(&self, sign_in_name: &str, secret: &str, now: Moment) -> Result<Opened, Error> {
        let blind = self.blind_name(sign_in_name);
        let row = self.readers.look(|sql| PersonRow::by_blind(sql, &self.house_public, &blind))?;
        // For nobody the look-up value serves as salt, so that the same work is done.
        let row = row.unwrap_or_else(|| self.nobody(blind));
        let opened = self.open_person(&row, secret);
        if opened == Err(Error::Busy) {
            return Err(Error::Busy);
        }
        self.note(Audit::new(now, row.id, ClientId::HOUSE, "sign-in", "").ended(&opened))?;
        opened
    }

    /// Seals someone's keys under a new secret, and ends all of their sessions.
    ///
    /// # Errors
    /// `NoSuchPerson`, `Busy`, or the disk's refusal.
    pub fn change_secret(&self, who: &Opened, new_secret: &str, now: Moment) -> Result<(), Error> {
        let person = who.person();
        let kept = self.readers.look(|sql| PersonRow::by_id(sql, &self.house_public, person))?;
        let kept = kept.filter(|row| row.blind.is_some()).ok_or(Error::NoSuchPerson)?;
        let row = self.seal_person(who, kept.blind, new_secret)?;
        self.write(Audit::new(now, person, ClientId::HOUSE, "change-secret", ""), move |hand| {
            hand.sql.execute("DELETE FROM session WHERE person = ?1", [person.0])?;
            row.put(hand.sql, hand.house)
        })
    }

    /// True if someone with this id has keys here.
    ///
    /// # Errors
    /// `Tampered`, or the disk's refusal.
    pub fn is_enrolled(&self, person: PersonId) -> Result<bool, Error> {
        let row = self.readers.look(|sql| PersonRow::by_id(sql, &self.house_public, person))?;
        Ok(row.is_some())
    }

    fn open_person(&self, row: &PersonRow, secret: &str) -> Result<Opened, Error> {
        let key = self.turnstile.stretch(secret, &row.salt, row.cost)?;
        row.open(&key).ok_or(Error::WrongSecret)
    }

    fn seal_person(&self, who: &Opened, blind: Option<[u8; 32]>, secret: &str) -> Result<PersonRow, Error> {
        let salt: [u8; 16] = salt(&*self.chance);
        let key = self.turnstile.stretch(secret, &salt, self.person_cost)?;
        Ok(PersonRow::seal(who, blind, (&key, salt, self.person_cost), &*self.chance))
    }

    fn nobody(&self, blind: [u8; 32]) -> PersonRow {
        let stranger = Opened::fresh(PersonId::NOBODY, &*self.chance);
        let salt = blind[..16].try_into().expect("sixteen of thirty-two bytes");
        let key = Key::new([0; 32]);
        PersonRow::seal(&stranger, None, (&key, salt, self.person_cost), &*self.chance)
    }

    /// Names are compared without regard to case and surrounding space.
    fn blind_name(&self, name: &str) -> [u8; 32] {
        let name = Zeroizing::new(name.trim().to_lowercase());
        blind(&self.keys.names, name.as_bytes())
    }
}

impl PartialEq for Opened {
    fn eq(&self, other: &Self) -> bool {
        self.person() == other.person() && self.public() == other.public()
    }
}
