//! Who is who in the practice: colleagues, courses and settings, as the house's own ledger tells.

use std::collections::BTreeMap;

use engine::course::Under;
use record::{ClientId, PersonId};

use crate::calls::Waiting;
use crate::entries::{Colleague, ImportedForm, NewCourse, OwnDesk, Role, Settings};
use crate::fault::Fault;
use crate::ledger::Opened;
use crate::library::{Library, Misprint};
use crate::policy::Relation;

/// Colleagues, courses and settings.
#[derive(Clone, Debug, Default)]
pub struct Directory {
    people: BTreeMap<PersonId, Colleague>,
    courses: BTreeMap<ClientId, CourseOf>,
    desks: BTreeMap<ClientId, PersonId>,
    imported: Vec<ImportedForm>,
    /// Calls for help that nobody has answered.
    pub(crate) waiting: Waiting,
    /// What the office settled.
    pub settings: Settings,
    /// The code, profession and place the practice works under, as far as the office said.
    pub under: Under,
}

/// Whose course it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CourseOf {
    /// The client's ledger.
    pub client: ClientId,
    /// The person who signs in as the client.
    pub person: PersonId,
    /// The therapist.
    pub therapist: PersonId,
}

impl Directory {
    /// Adds one entry of the house's ledger.
    pub(crate) fn add(&mut self, entry: &Opened) -> Result<(), Fault> {
        match entry.kind.as_str() {
            "colleague" => self.add_colleague(entry.payload()?),
            "new-course" => self.add_course(&entry.payload()?),
            "own-desk" => self.add_desk(&entry.payload()?),
            "under" => self.under = entry.payload()?,
            "settings" => self.settings = entry.payload()?,
            "call-waits" => self.waiting.came(entry.payload()?),
            "call-answered" => self.waiting.answered(&entry.payload()?),
            "escalation" => self.waiting.escalation = entry.payload()?,
            "imported-form" => self.imported.push(entry.payload()?),
            _ => {}
        }
        Ok(())
    }

    fn add_colleague(&mut self, colleague: Colleague) {
        if let Some(person) = PersonId::parse(&colleague.person) {
            self.people.insert(person, colleague);
        }
    }

    fn add_course(&mut self, new: &NewCourse) {
        let (client, person) = (ClientId::parse(&new.client), PersonId::parse(&new.person));
        if let (Some(client), Some(person), Some(therapist)) = (client, person, PersonId::parse(&new.therapist)) {
            self.courses.insert(client, CourseOf { client, person, therapist });
        }
    }

    fn add_desk(&mut self, new: &OwnDesk) {
        if let (Some(ledger), Some(person)) = (ClientId::parse(&new.ledger), PersonId::parse(&new.person)) {
            self.desks.insert(ledger, person);
        }
    }

    /// The ledger of somebody's own desk, once there is one.
    #[must_use]
    pub fn desk_of(&self, person: PersonId) -> Option<ClientId> {
        self.desks.iter().find(|(_, owner)| **owner == person).map(|(ledger, _)| *ledger)
    }

    /// What somebody does here.
    #[must_use]
    pub fn colleague(&self, person: PersonId) -> Option<&Colleague> {
        self.people.get(&person)
    }

    /// Everybody who signs in, by id.
    pub fn people(&self) -> impl Iterator<Item = (PersonId, &Colleague)> {
        self.people.iter().map(|(id, colleague)| (*id, colleague))
    }

    /// A therapist's supervisor.
    #[must_use]
    pub fn supervisor_of(&self, therapist: PersonId) -> Option<PersonId> {
        PersonId::parse(self.colleague(therapist)?.supervisor.as_ref()?)
    }

    /// Every course, by client.
    pub fn courses(&self) -> impl Iterator<Item = CourseOf> {
        self.courses.values().copied()
    }

    /// How a person stands to a course, and whose it is.
    #[must_use]
    pub fn relation(&self, person: PersonId, client: ClientId) -> (Relation, Option<CourseOf>) {
        if self.desks.get(&client) == Some(&person) {
            return (Relation::Own, Some(CourseOf { client, person, therapist: person }));
        }
        let Some(course) = self.courses.get(&client).copied() else { return (Relation::None, None) };
        let relation = if course.person == person {
            Relation::Own
        } else if course.therapist == person {
            Relation::Treating
        } else if self.supervisor_of(course.therapist) == Some(person) {
            Relation::Supervising
        } else if self.role(person) == Some(Role::Office) {
            Relation::Administering
        } else {
            Relation::None
        };
        (relation, Some(course))
    }

    /// The person in a relation to a course.
    #[must_use]
    pub fn person_in(&self, relation: Relation, course: CourseOf) -> Option<PersonId> {
        match relation {
            Relation::Own => Some(course.person),
            Relation::Treating => Some(course.therapist),
            Relation::Supervising => self.supervisor_of(course.therapist),
            Relation::Administering => self.office(),
            Relation::None => None,
        }
    }

    /// Who sits in the office; the first where there are several.
    #[must_use]
    pub fn office(&self) -> Option<PersonId> {
        self.people().find(|(_, colleague)| colleague.role == Role::Office).map(|(person, _)| person)
    }

    /// Questionnaires brought by the office, put beside the shipped ones.
    #[must_use]
    pub fn library(&self) -> (Library, Vec<Misprint>) {
        let (mut library, mut misprints) = Library::shipped();
        for form in &self.imported {
            match crate::library::read("imported", &form.definition) {
                Ok(instrument) => library.add(instrument),
                Err(found) => misprints.extend(found),
            }
        }
        (library, misprints)
    }

    /// What the office brought.
    #[must_use]
    pub fn imported(&self) -> &[ImportedForm] {
        &self.imported
    }

    /// What a person does here.
    #[must_use]
    pub fn role(&self, person: PersonId) -> Option<Role> {
        self.colleague(person).map(|colleague| colleague.role)
    }
}
