//! A seat: somebody signed in, and what they may ask for. No permit, no access.

use std::sync::Arc;

use record::{Class, ClientId, PersonId};

use crate::casefile::Casefile;
use crate::directory::CourseOf;
use crate::entries::{Consent, ConsentTo, Role, class};
use crate::fault::{Refusal, Stop};
use crate::house::House;
use crate::ledger::{Opened, Writing};
use crate::policy::{self, Verb};

/// Somebody signed in, with the keys they hold.
#[derive(Clone)]
pub struct Seat {
    pub(crate) house: Arc<House>,
    role: Role,
    keys: record::Opened,
}

/// Leave to do one thing with one course. Only the policy gives it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Permit {
    course: CourseOf,
    verb: Verb,
}

impl Permit {
    pub(crate) const fn course(self) -> CourseOf {
        self.course
    }

    pub(crate) const fn client(self) -> ClientId {
        self.course.client
    }
}

impl Seat {
    pub(crate) const fn new(house: Arc<House>, role: Role, keys: record::Opened) -> Self {
        Self { house, role, keys }
    }

    /// Who sits here.
    #[must_use]
    pub fn who(&self) -> PersonId {
        self.keys.person()
    }

    /// What they do here.
    #[must_use]
    pub const fn role(&self) -> Role {
        self.role
    }

    /// Asks the policy about one course; what it refuses looks like what does not exist.
    pub(crate) fn permit(&self, verb: Verb, client: ClientId) -> Result<Permit, Stop> {
        let (relation, course) = self.house.directory().relation(self.who(), client);
        match course {
            Some(course) if policy::allows(self.role, relation, verb) => Ok(Permit { course, verb }),
            _ => {
                self.house.note_refused(self.who(), client, verb)?;
                Err(Refusal::NotYours.into())
            }
        }
    }

    /// Asks the policy about something that belongs to no course.
    pub(crate) fn permit_house(&self, verb: Verb) -> Result<(), Stop> {
        if policy::allows(self.role, policy::Relation::None, verb) {
            return Ok(());
        }
        self.house.note_refused(self.who(), ClientId::HOUSE, verb)?;
        Err(Refusal::NotThisDesk.into())
    }

    /// Opens and folds what the permit is for.
    pub(crate) fn casefile(&self, permit: Permit, classes: &[Class]) -> Result<Casefile, Stop> {
        Ok(Casefile::fold(&self.entries(permit, classes)?)?)
    }

    /// Opens the entries that the permit is for; the record writes down that they were read.
    pub(crate) fn entries(&self, permit: Permit, classes: &[Class]) -> Result<Vec<Opened>, Stop> {
        let purpose = permit.verb.word();
        let now = self.house.now();
        let entries = self.house.record().read(&self.keys, permit.client(), classes, purpose, now)?;
        Ok(entries.into_iter().map(Opened::from).collect())
    }

    /// Writes entries down, all or none.
    pub(crate) fn write(&self, permit: Permit, writings: Vec<Writing>) -> Result<(), Stop> {
        let drafts: Vec<_> = writings.into_iter().map(|writing| writing.draft(permit.client())).collect();
        self.house.record().append(drafts, record::By::Person(&self.keys), self.house.now())?;
        Ok(())
    }

    /// Writes a consent down. With the one to supervision the supervisor's key goes, to what was released before, too.
    pub(crate) fn note_consent(&self, permit: Permit, consent: Consent) -> Result<(), Stop> {
        if consent.to == ConsentTo::Supervision && !consent.given {
            self.house.close_to_supervisor(&self.keys, permit.course())?;
        }
        self.write(permit, vec![Writing::of(class::CONSENT, &consent)])
    }

    /// The keys of whoever sits here.
    pub(crate) fn keys(&self) -> &record::Opened {
        &self.keys
    }
}
