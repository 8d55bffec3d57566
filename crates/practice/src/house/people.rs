//! Giving people desks and courses keys; and telling who read what.

use record::{By, Class, ClientId, PersonId};

use super::House;
use crate::desk::FirstCode;
use crate::directory::CourseOf;
use crate::entries::{Colleague, NewCourse, OwnDesk, Profile, Role, class};
use crate::fault::{Refusal, Stop};
use crate::ledger::Writing;
use crate::policy::{READERS, Relation};
use crate::seat::Permit;

/// The written word of what the policy refused, as the audit keeps it.
pub(super) const BY_POLICY: &str = "policy";

/// Classes of keys that the first practices did not have.
const LATER: &[Class] = &[class::OWN_NOTE, class::CONCERN_SUPERVISOR, class::CONCERN_OFFICE];

/// One look into a client's record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// Seconds since 1970.
    pub at: u64,
    /// Who looked: a colleague's name, or empty for the client.
    pub who: String,
    /// What for, as a written word: `read-course`.
    pub purpose: String,
    /// Whether it was refused.
    pub refused: bool,
}

impl House {
    /// Enrols somebody under a one-time code and writes them into the directory.
    pub(crate) fn add_colleague(
        &self,
        name: &str,
        sign_in: &str,
        role: Role,
        supervisor: Option<String>,
    ) -> Result<FirstCode, Stop> {
        let (person, code) = self.enrol(sign_in)?;
        self.list(person, name, role, supervisor)?;
        Ok(code)
    }

    fn enrol(&self, sign_in: &str) -> Result<(PersonId, FirstCode), Stop> {
        let person = PersonId::fresh(self.chance());
        let code = FirstCode(self.record.one_time_code().to_string());
        self.enrol_with(person, sign_in, &code.0)?;
        Ok((person, code))
    }

    pub(crate) fn enrol_with(&self, person: PersonId, sign_in: &str, secret: &str) -> Result<(), Stop> {
        let sign_in = crate::field::name("sign-in name", sign_in)?;
        match self.record.enrol(person, &sign_in, secret, self.now()) {
            Err(record::Error::NameTaken) => Err(Refusal::NameTaken.into()),
            other => Ok(other?),
        }
    }

    pub(crate) fn list(
        &self,
        person: PersonId,
        name: &str,
        role: Role,
        supervisor: Option<String>,
    ) -> Result<(), Stop> {
        let colleague = Colleague { person: person.to_string(), role, name: name.to_owned(), supervisor };
        self.write_own(Writing::of(class::HOUSE, &colleague))
    }

    /// Opens a course: the client is enrolled, and each class gets its keys for those the policy names.
    pub(crate) fn open_course(
        &self,
        founder: &record::Opened,
        name: &str,
        sign_in: &str,
        therapist: PersonId,
    ) -> Result<FirstCode, Stop> {
        let (person, code) = self.enrol(sign_in)?;
        let client = ClientId::fresh(self.chance());
        self.give_keys(founder, CourseOf { client, person, therapist })?;
        let profile = Writing::of(class::IDENTITY, &Profile { name: name.to_owned() }).draft(client);
        self.record.append(vec![profile], By::Person(founder), self.now())?;
        Ok(code)
    }

    pub(crate) fn give_keys(&self, founder: &record::Opened, course: CourseOf) -> Result<(), Stop> {
        self.list(course.person, "", Role::Client, None)?;
        READERS.iter().try_for_each(|(class, relations)| self.give_key(founder, course, class, relations))?;
        let new = NewCourse {
            client: course.client.to_string(),
            person: course.person.to_string(),
            therapist: course.therapist.to_string(),
        };
        self.write_own(Writing::of(class::HOUSE, &new))
    }

    fn give_key(
        &self,
        founder: &record::Opened,
        course: CourseOf,
        class: &Class,
        relations: &[Relation],
    ) -> Result<(), Stop> {
        let directory = self.directory();
        let readers = relations.iter().filter_map(|relation| directory.person_in(*relation, course));
        let readers: Vec<PersonId> = readers.collect();
        Ok(self.record.found(course.client, class, founder, &readers, self.now())?)
    }

    /// Courses opened before a class of keys was thought of are given it, so that an older practice goes on.
    pub(super) fn give_missing_keys(&self) -> Result<(), Stop> {
        let (directory, house) = (self.directory(), self.record.house());
        for course in directory.courses() {
            for (class, relations) in READERS.iter().filter(|(class, _)| LATER.contains(class)) {
                if !self.record.is_founded(course.client, class)? {
                    self.give_key(&house, course, class, relations)?;
                }
            }
        }
        Ok(())
    }

    /// The ledger of a therapist's own desk; it is begun when it is first asked for. Only they hold its key.
    pub(crate) fn own_desk(&self, person: PersonId) -> Result<ClientId, Stop> {
        let _turn = self.founding_turn();
        if let Some(ledger) = self.directory().desk_of(person) {
            return Ok(ledger);
        }
        let ledger = ClientId::fresh(self.chance());
        self.record.found(ledger, &class::DESK, &self.record.house(), &[person], self.now())?;
        let new = OwnDesk { ledger: ledger.to_string(), person: person.to_string() };
        self.write_own(Writing::of(class::HOUSE, &new))?;
        Ok(ledger)
    }

    /// Takes the key to what was released from the supervisor: new packets are sealed without them, old ones are closed.
    pub(crate) fn close_to_supervisor(&self, by: &record::Opened, course: CourseOf) -> Result<(), Stop> {
        let Some(supervisor) = self.directory().supervisor_of(course.therapist) else { return Ok(()) };
        let place = (course.client, &class::SUPERVISION);
        match self.record.revoke(by, place, supervisor, "consent taken back", self.now()) {
            Err(record::Error::NoGrant { .. }) => Ok(()),
            other => Ok(other?),
        }
    }

    /// Gives the supervisor that key again, once there is consent again.
    pub(crate) fn open_to_supervisor(&self, by: &record::Opened, course: CourseOf) -> Result<(), Stop> {
        let Some(supervisor) = self.directory().supervisor_of(course.therapist) else { return Ok(()) };
        let (place, now) = ((course.client, &class::SUPERVISION), self.now());
        let readers = self.record.readers(course.client, &class::SUPERVISION, now)?;
        match readers.iter().any(|reader| reader.person == supervisor) {
            true => Ok(()),
            false => Ok(self.record.grant(by, place, supervisor, None, "consent given", now)?),
        }
    }

    /// Every look into a client's record, and everything anybody was refused with it, newest first.
    pub(crate) fn reads_of(&self, reader: &record::Opened, permit: Permit) -> Result<Vec<Read>, Stop> {
        let trail = self.record.trail(reader, permit.client(), self.now())?;
        let looks = trail.iter().filter(|audit| audit.verb == "read" || is_refused_by_policy(audit));
        let mut reads: Vec<Read> = looks.map(|audit| self.read_of(audit)).collect();
        reads.reverse();
        Ok(reads)
    }

    fn read_of(&self, audit: &record::Audit) -> Read {
        // The record writes the classes before the purpose: `frame consent: read-course`. What the policy refused was
        // never read: its verb is what was wanted.
        let purpose = match is_refused_by_policy(audit) {
            true => &audit.verb,
            false => audit.purpose.rsplit(": ").next().unwrap_or_default(),
        };
        Read {
            at: audit.time.0,
            who: self.name_of(audit.person),
            purpose: purpose.to_owned(),
            refused: audit.outcome != record::Outcome::Done,
        }
    }
}

fn is_refused_by_policy(audit: &record::Audit) -> bool {
    matches!(&audit.outcome, record::Outcome::Refused(by) if by == BY_POLICY)
}
