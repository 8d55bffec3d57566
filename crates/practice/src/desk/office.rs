//! The office's desk: people and desks, questionnaires and their licences, crisis numbers. No way to a
//! client's words but those a client sent here themselves; see `concerns`.

use engine::codes::Definition;
use engine::course::Under;
use engine::instrument::{Instrument, Licence};
use record::PersonId;

use crate::entries::{Colleague, ImportedForm, Role, Settings, class};
use crate::fault::{Refusal, Stop};
use crate::field;
use crate::ledger::Writing;
use crate::library;
use crate::policy::Verb;
use crate::seat::Seat;

/// The office, signed in.
#[derive(Clone)]
pub struct OfficeDesk(Seat);

/// A code that signs somebody in once, to choose a password. Shown once.
#[derive(Clone, PartialEq, Eq)]
pub struct FirstCode(pub String);

/// Somebody to be given a desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPerson {
    /// Their name.
    pub name: String,
    /// What they sign in with.
    pub sign_in: String,
    /// What they do here.
    pub role: Role,
    /// A therapist's supervisor or a client's therapist, by id.
    pub with: Option<String>,
}

/// A questionnaire on the shelf.
#[derive(Clone, Debug, PartialEq)]
pub struct Shelved {
    /// Written id.
    pub id: String,
    /// Full name.
    pub name: String,
    /// Its version.
    pub version: u32,
    /// What may be done with its text.
    pub licence: Licence,
    /// The line that must stand beside its text.
    pub attribution: String,
    /// Whether it can be asked here: every item has its text.
    pub has_text: bool,
    /// Holder, date and scope of the licence, where the office brought it.
    pub brought: Option<(String, String, String)>,
}

impl OfficeDesk {
    pub(super) const fn new(seat: Seat) -> Self {
        Self(seat)
    }

    /// Who sits here.
    #[must_use]
    pub const fn seat(&self) -> &Seat {
        &self.0
    }

    /// Everybody with a desk, clients left out.
    ///
    /// # Errors
    /// Not the office.
    pub fn people(&self) -> Result<Vec<Colleague>, Stop> {
        self.0.permit_house(Verb::ManagePeople)?;
        let directory = self.0.house.directory();
        let staff = directory.people().map(|(_, colleague)| colleague.clone());
        let mut staff: Vec<_> = staff.filter(|colleague| colleague.role != Role::Client).collect();
        staff.sort_by(|a, b| (a.role, &a.name).cmp(&(b.role, &b.name)));
        Ok(staff)
    }

    /// How many courses there are; their clients' names are sealed, to the office too.
    ///
    /// # Errors
    /// Not the office.
    pub fn clients(&self) -> Result<usize, Stop> {
        self.0.permit_house(Verb::ManagePeople)?;
        Ok(self.0.house.directory().courses().count())
    }

    /// How many findings a month are to be expected by chance alone, over every course of the practice.
    ///
    /// # Errors
    /// Not the office.
    pub fn expected_by_chance(&self) -> Result<f64, Stop> {
        Ok(cohort::chance_findings_a_month(self.clients()?))
    }

    /// Gives somebody a desk; they sign in once with the code given back.
    ///
    /// # Errors
    /// An empty name, a sign-in name that is taken, or a client without a therapist.
    pub fn add(&self, new: &NewPerson) -> Result<FirstCode, Stop> {
        self.0.permit_house(Verb::ManagePeople)?;
        let name = field::name("name", &new.name)?;
        match new.role {
            Role::Client => self.add_client(&name, new),
            Role::Therapist => {
                let supervisor = new.with.as_deref().map(|id| self.supervisor(id)).transpose()?;
                self.0.house.add_colleague(&name, &new.sign_in, new.role, supervisor)
            }
            role => self.0.house.add_colleague(&name, &new.sign_in, role, None),
        }
    }

    /// Whoever is named as a supervisor is given keys, so nobody else may be named.
    fn supervisor(&self, id: &str) -> Result<String, Stop> {
        let person = PersonId::parse(id).filter(|id| self.0.house.directory().role(*id) == Some(Role::Supervisor));
        let nobody =
            || Refusal::BadField { field: "supervisor", what: "choose somebody who supervises here".to_owned() };
        Ok(person.ok_or_else(nobody)?.to_string())
    }

    /// Opens a course: the name is sealed for client and therapist, and the office cannot read it again.
    fn add_client(&self, name: &str, new: &NewPerson) -> Result<FirstCode, Stop> {
        let therapist = new.with.as_deref().and_then(PersonId::parse);
        let therapist = therapist.filter(|id| self.0.house.directory().role(*id) == Some(Role::Therapist));
        let without = || Refusal::BadField { field: "therapist", what: "choose the client's therapist".to_owned() };
        let therapist = therapist.ok_or_else(without)?;
        self.0.house.open_course(self.0.keys(), name, &new.sign_in, therapist)
    }

    /// The code, profession and place the practice works under.
    ///
    /// # Errors
    /// Not the office.
    pub fn under(&self) -> Result<Under, Stop> {
        self.0.permit_house(Verb::ManageSettings)?;
        Ok(self.0.house.directory().under.clone())
    }

    /// Settles the code and the place the practice works under; empty for what is in no table here.
    ///
    /// # Errors
    /// Not the office, or a code or place that no table holds: it is not guessed at.
    pub fn work_under(&self, under: &Under) -> Result<(), Stop> {
        self.0.permit_house(Verb::ManageSettings)?;
        let library = self.0.house.library();
        let holds = |held: &dyn Fn(&Definition) -> Option<&str>, asked: &Option<String>| {
            let asked = asked.as_deref();
            asked.is_none() || library.codes().iter().any(|code| held(code.definition()) == asked)
        };
        let known = holds(&|code| Some(code.id.as_str()), &under.code)
            && holds(&|code| code.jurisdiction.as_deref(), &under.jurisdiction);
        if !known {
            let what = "choose a code and a place from those shown, or none".to_owned();
            return Err(Refusal::BadField { field: "code", what }.into());
        }
        self.0.house.write_own(Writing::of(class::HOUSE, under))
    }

    /// The questionnaires at hand.
    ///
    /// # Errors
    /// Not the office.
    pub fn questionnaires(&self) -> Result<Vec<Shelved>, Stop> {
        self.0.permit_house(Verb::ManageQuestionnaires)?;
        let library = self.0.house.library();
        let directory = self.0.house.directory();
        Ok(library.all().map(|instrument| shelved(instrument, directory.imported())).collect())
    }

    /// Brings a questionnaire with its licensed text.
    ///
    /// # Errors
    /// What is wrong with it, field by field, or a licence without holder, date or scope.
    pub fn bring(&self, form: &ImportedForm) -> Result<(), Stop> {
        self.0.permit_house(Verb::ManageQuestionnaires)?;
        for (field, text) in [("holder", &form.holder), ("dated", &form.dated), ("scope", &form.scope)] {
            field::name(field, text)?;
        }
        let misprints = |found: Vec<library::Misprint>| {
            Refusal::Misprinted(found.into_iter().map(|m| format!("{}: {}", m.field, m.what)).collect())
        };
        let brought = library::read("the file", &form.definition).map_err(misprints)?;
        self.must_keep_its_key(&brought)?;
        self.0.house.write_own(Writing::of(class::HOUSE, form))
    }

    /// Under one id and version everybody was scored by one key; another key needs another version.
    fn must_keep_its_key(&self, brought: &Instrument) -> Result<(), Stop> {
        let library = self.0.house.library();
        match library.find(brought.id(), Some(brought.version())) {
            Some(here) if !library::same_key(here, brought) => {
                let what = "version: another key is known under this version; give the changed one a new version";
                Err(Refusal::Misprinted(vec![what.to_owned()]).into())
            }
            _ => Ok(()),
        }
    }

    /// What is settled for the whole practice.
    ///
    /// # Errors
    /// Not the office.
    pub fn settings(&self) -> Result<Settings, Stop> {
        self.0.permit_house(Verb::ManageSettings)?;
        Ok(self.0.house.settings())
    }

    /// Settles it anew.
    ///
    /// # Errors
    /// No crisis number at all.
    pub fn settle(&self, settings: &Settings) -> Result<(), Stop> {
        self.0.permit_house(Verb::ManageSettings)?;
        if settings.crisis.iter().all(|line| line.number.trim().is_empty()) {
            let what = "name at least one number to call when it cannot wait".to_owned();
            return Err(Refusal::BadField { field: "crisis", what }.into());
        }
        self.0.house.write_own(Writing::of(class::HOUSE, settings))
    }
}

fn shelved(instrument: &Instrument, imported: &[ImportedForm]) -> Shelved {
    let definition = instrument.definition();
    let brought = imported
        .iter()
        .rev()
        .find(|form| library::read("", &form.definition).is_ok_and(|brought| brought.definition() == definition));
    Shelved {
        id: definition.id.clone(),
        name: definition.name.clone(),
        version: definition.version,
        licence: definition.licence,
        attribution: definition.attribution.clone(),
        has_text: definition.items.iter().all(|item| item.text.is_some()),
        brought: brought.map(|form| (form.holder.clone(), form.dated.clone(), form.scope.clone())),
    }
}
