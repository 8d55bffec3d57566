//! The practice as it runs: its record, its directory, its library, its clock; and the way in.

mod calling;
mod founding;
mod people;
mod waiting;

use std::path::Path;
use std::sync::{Arc, Mutex, RwLock};

use engine::instrument::Bench;
use engine::signal::Person;
use jiff::civil::Date;
use record::{Audit, By, Chance, ClientId, Lasting, Moment, PersonId, Record, SessionToken};

pub use founding::Founded;
pub use people::Read;

use crate::casefile::Casefile;
use crate::desk::Desk;
use crate::directory::Directory;
use crate::door::Clock;
use crate::entries::{Settings, class};
use crate::fault::{Refusal, Stop};
use crate::ledger::{Opened, Writing};
use crate::library::{Library, Misprint};
use crate::listener::Listener;
use crate::observed::Observed;
use crate::policy::Verb;
use crate::review::CourseReview;
use crate::seat::Seat;

/// A practice, open for the day.
pub struct House {
    record: Record,
    clock: Box<dyn Clock>,
    chance: Arc<dyn Chance>,
    shelf: RwLock<Arc<Shelf>>,
    listener: Listener,
    /// One of these is held while a link is replied to; see `waiting`.
    turns: [Mutex<()>; 64],
}

/// What the house's own ledger tells, folded.
struct Shelf {
    directory: Arc<Directory>,
    library: Arc<Library>,
    bench: Arc<Bench>,
    misprints: Vec<Misprint>,
}

impl Shelf {
    /// Folded once; whoever asks shares it.
    fn new(directory: Directory) -> Self {
        let (library, misprints) = directory.library();
        let bench = Arc::new(library.bench());
        Self { directory: Arc::new(directory), library: Arc::new(library), bench, misprints }
    }
}

impl House {
    /// Whether a folder holds a practice.
    #[must_use]
    pub fn is_in(dir: &Path) -> bool {
        Record::is_in(dir)
    }

    /// Opens a practice that was founded before.
    ///
    /// # Errors
    /// A wrong passphrase, a folder in use or without a practice, a damaged record.
    pub fn open(
        dir: &Path,
        unlock: record::Unlock<'_>,
        clock: Box<dyn Clock>,
        chance: Arc<dyn Chance>,
    ) -> Result<Arc<Self>, Stop> {
        let record = Record::open(dir, unlock, chance.clone())?;
        Self::around(record, clock, chance)
    }

    fn around(record: Record, clock: Box<dyn Clock>, chance: Arc<dyn Chance>) -> Result<Arc<Self>, Stop> {
        let shelf = Arc::new(Shelf::new(Directory::default()));
        let turns = std::array::from_fn(|_| Mutex::new(()));
        let house = Self { record, clock, chance, shelf: RwLock::new(shelf), listener: Listener::default(), turns };
        house.read_own()?;
        house.give_missing_keys()?;
        Ok(Arc::new(house))
    }

    /// Folds the house's own ledger anew.
    fn read_own(&self) -> Result<(), Stop> {
        let keys = self.record.house();
        let entries = self.record.read(&keys, ClientId::HOUSE, &[class::HOUSE], "directory", self.now())?;
        let mut directory = Directory::default();
        for entry in entries {
            directory.add(&Opened::from(entry))?;
        }
        let shelf = Arc::new(Shelf::new(directory));
        *self.shelf.write().expect("nobody panics while holding the shelf") = shelf;
        Ok(())
    }

    fn shelf(&self) -> Arc<Shelf> {
        self.shelf.read().expect("nobody panics while holding the shelf").clone()
    }

    /// Writes to the house's own ledger, and folds it anew.
    pub(crate) fn write_own(&self, writing: Writing) -> Result<(), Stop> {
        let draft = writing.draft(ClientId::HOUSE);
        self.record.append(vec![draft], By::Link { author: PersonId::HOUSE }, self.now())?;
        self.read_own()
    }

    /// Signs somebody in. A first code opens nothing but the choice of a password: the office has seen it.
    ///
    /// # Errors
    /// A wrong name or password: the two are not told apart. A first code: choose a password with `change_secret`.
    pub fn sign_in(&self, name: &str, secret: &str) -> Result<String, Stop> {
        let keys = self.record.sign_in(name, secret, self.now())?;
        if is_first_code(secret) {
            return Err(Refusal::ChoosePassword.into());
        }
        let lasting = Lasting { idle_seconds: IDLE, ends: self.now().later(LONGEST) };
        Ok(self.record.open_session(&keys, lasting, self.now())?.reveal().to_string())
    }

    /// The desk behind a session cookie.
    ///
    /// # Errors
    /// The session is over, or the person has no desk here.
    pub fn desk(self: &Arc<Self>, session: &str) -> Result<Desk, Stop> {
        let token = SessionToken::parse(session).ok_or(Refusal::SignInAgain)?;
        let keys = self.record.resume(&token, self.now())?;
        let role = self.directory().role(keys.person()).ok_or(Refusal::NotThisDesk)?;
        Ok(Desk::at(Seat::new(self.clone(), role, keys)))
    }

    /// Ends a session.
    ///
    /// # Errors
    /// Only a fault of the house.
    pub fn sign_out(&self, session: &str) -> Result<(), Stop> {
        match SessionToken::parse(session) {
            Some(token) => Ok(self.record.close_session(&token, self.now())?),
            None => Ok(()),
        }
    }

    /// Chooses a new password; every session of this person ends.
    ///
    /// # Errors
    /// The old one is wrong, or the new one is too short or looks like a first code.
    pub fn change_secret(&self, name: &str, old: &str, new: &str) -> Result<(), Stop> {
        if new.chars().count() < LEAST_SECRET || is_first_code(new) {
            let what = format!("use at least {LEAST_SECRET} characters; four words in a row are easy to keep");
            return Err(Refusal::BadField { field: "password", what }.into());
        }
        let keys = self.record.sign_in(name, old, self.now())?;
        Ok(self.record.change_secret(&keys, new, self.now())?)
    }

    /// Judges a casefile for a viewer, as of today.
    pub(crate) fn review(&self, file: Casefile, viewer: Person) -> CourseReview {
        let mut course = match viewer {
            Person::Client => file.own_course(&file.name, &self.listener),
            Person::Therapist | Person::Supervisor => file.course(&file.name, &self.listener),
        };
        course.under = self.directory().under.clone();
        CourseReview::new(file, course, viewer, &self.shelf().bench, self.today())
    }

    /// A session's transcript as it was heard.
    pub(crate) fn observed(&self, file: &Casefile, session: u32) -> Option<Observed> {
        file.observed(session, &self.listener)
    }

    pub(crate) fn note_refused(&self, who: PersonId, client: ClientId, verb: Verb) -> Result<(), Stop> {
        let audit = Audit::new(self.now(), who, client, verb.word(), "").refused(people::BY_POLICY);
        Ok(self.record.note(audit)?)
    }

    /// Held while a ledger is begun that there may be only one of.
    fn founding_turn(&self) -> std::sync::MutexGuard<'_, ()> {
        self.turns[0].lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    pub(crate) const fn record(&self) -> &Record {
        &self.record
    }

    pub(crate) fn chance(&self) -> &dyn Chance {
        &*self.chance
    }

    pub(crate) fn now(&self) -> Moment {
        self.clock.now()
    }

    /// The practice's calendar day.
    #[must_use]
    pub fn today(&self) -> Date {
        self.clock.today()
    }

    pub(crate) fn directory(&self) -> Arc<Directory> {
        self.shelf().directory.clone()
    }

    /// The questionnaires at hand.
    #[must_use]
    pub fn library(&self) -> Arc<Library> {
        self.shelf().library.clone()
    }

    /// The same, laid out for the engine.
    #[must_use]
    pub fn bench(&self) -> Arc<Bench> {
        self.shelf().bench.clone()
    }

    /// What is wrong with any questionnaire.
    #[must_use]
    pub fn misprints(&self) -> Vec<Misprint> {
        self.shelf().misprints.clone()
    }

    /// The record's head in a form to write down: a copy that was put back in time does not match it.
    ///
    /// # Errors
    /// A record that was altered.
    pub fn fingerprint(&self) -> Result<String, Stop> {
        Ok(self.record.head_fingerprint()?.to_string())
    }

    /// What the office settled.
    #[must_use]
    pub fn settings(&self) -> Settings {
        self.shelf().directory.settings.clone()
    }

    /// A colleague's name; empty for clients.
    #[must_use]
    pub fn name_of(&self, person: PersonId) -> String {
        self.shelf().directory.colleague(person).map(|colleague| colleague.name.clone()).unwrap_or_default()
    }
}

/// Whether a secret has the shape of a first code, four groups of four. No password has it, so that none is taken for one.
fn is_first_code(secret: &str) -> bool {
    let groups: Vec<&str> = secret.trim().split('-').collect();
    let is_group =
        |group: &&str| group.len() == 4 && group.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase());
    groups.len() == 4 && groups.iter().all(is_group)
}

/// The shortest password: long enough that guessing at the door is hopeless.
const LEAST_SECRET: usize = 12;

/// A session nobody uses ends after half an hour.
const IDLE: u64 = 30 * 60;

/// A session ends after twelve hours, used or not: one working day.
const LONGEST: u64 = 12 * 3_600;
