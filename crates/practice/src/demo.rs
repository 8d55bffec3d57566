//! A practice with invented clients: made of the stories in `cases/`, moved so that the last session was a week ago.

mod seed;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use engine::course::Under;
use include_dir::{Dir, include_dir};
use jiff::{Span, ToSpan};
use record::{By, Chance, ClientId, Opening, PersonId, Receipt};

use crate::directory::CourseOf;
use crate::door::Clock;
use crate::entries::{CrisisLine, Kind, RiskAnswer, Role, Settings, SharedTalk, class};
use crate::fault::{Fault, Stop};
use crate::house::House;
use crate::ledger::Writing;
use crate::story::{self, Story, StorySession};
use crate::told::Told;
use seed::Seed;

static CASES: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../cases");

/// Every demo account's password. It protects nothing: everybody is invented.
pub const PASSWORD: &str = "calm quiet river";

/// What the office types, and who that is.
const OFFICE: (&str, &str) = ("office", "Tomas Berg");

const SUPERVISOR: &str = "Ruth Adeyemi";

/// The story and session whose talk the client may read from the start: Ines brings up what came between them.
const OPENED: (&str, u32) = ("mara-rupture-repaired.toml", 8);

/// A therapist's first session of the day, and the last that fits in.
const FIRST_HOUR: u32 = 9;
const LAST_HOUR: u32 = 19;

/// Somebody to sign in as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignIn {
    /// What to type.
    pub name: String,
    /// Who that is.
    pub who: String,
    /// What they do here.
    pub role: Role,
}

/// A demo practice, open, and who can sign in.
pub struct Demo {
    /// The practice.
    pub house: Arc<House>,
    /// Who can sign in, by role.
    pub sign_ins: Vec<SignIn>,
}

/// Founds a practice in an empty folder and fills it with the invented clients.
///
/// # Errors
/// A folder that already holds a practice, or a disk that fails.
pub fn found(dir: &Path, clock: Box<dyn Clock>, chance: Arc<dyn Chance>) -> Result<Demo, Stop> {
    let opening = Opening::demonstration(PASSWORD);
    let founded = House::found(dir, opening, clock, chance, &settings())?;
    let mut filling = Filling { house: founded.house.clone(), people: BTreeMap::new(), hours: BTreeMap::new() };
    founded.house.change_secret(OFFICE.0, &founded.office.0, PASSWORD)?;
    filling.office()?;
    founded.house.write_own(Writing::of(class::HOUSE, &under()))?;
    let supervisor = filling.colleague(SUPERVISOR, Role::Supervisor, None)?;
    for (name, told) in &stories()? {
        filling.course(name, told, supervisor)?;
    }
    Ok(Demo { house: filling.house, sign_ins: sign_ins()? })
}

/// Opens a demo that was founded before, as it was left; `None` where the folder holds a practice that is no demo.
///
/// # Errors
/// A folder in use or without a practice, or a damaged record.
pub fn reopen(dir: &Path, clock: Box<dyn Clock>, chance: Arc<dyn Chance>) -> Result<Option<Demo>, Stop> {
    match House::open(dir, record::Unlock::Passphrase(PASSWORD), clock, chance) {
        Ok(house) if house.settings().demo => Ok(Some(Demo { house, sign_ins: sign_ins()? })),
        Ok(_) | Err(Stop::Fault(Fault::Record(record::Error::WrongPassphrase))) => Ok(None),
        Err(stop) => Err(stop),
    }
}

/// Who can sign in to a demo, by role.
fn sign_ins() -> Result<Vec<SignIn>, Fault> {
    let stories = stories()?;
    let told = |of: fn(&Story) -> &str| stories.iter().map(|(_, told)| of(told).to_owned()).collect::<Vec<_>>();
    let (clients, mut therapists) = (told(|told| &told.people.client), told(|told| &told.people.therapist));
    therapists.sort();
    therapists.dedup();
    let office = SignIn { name: OFFICE.0.to_owned(), who: OFFICE.1.to_owned(), role: Role::Office };
    let named = |who: String, role| SignIn { name: typed(&who), who, role };
    let clients = clients.into_iter().map(|who| named(who, Role::Client));
    let therapists = therapists.into_iter().map(|who| named(who, Role::Therapist));
    let supervisor = named(SUPERVISOR.to_owned(), Role::Supervisor);
    Ok(clients.chain(therapists).chain([supervisor, office]).collect())
}

/// What somebody of the demo types to sign in: their first name in small letters.
fn typed(name: &str) -> String {
    name.split_whitespace().next().unwrap_or(name).to_lowercase()
}

/// The invented courses by file name, as they ship.
///
/// # Errors
/// A shipped story that does not read.
pub fn stories() -> Result<Vec<(String, Story)>, Fault> {
    let mut stories = Vec::new();
    for file in CASES.files().filter(|file| file.path().extension().is_some_and(|ending| ending == "toml")) {
        let name = file.path().display().to_string();
        let told = story::read(file.contents_utf8().unwrap_or_default());
        let told = told.map_err(|problem| Fault::Shipped(format!("cases/{name}: {problem}")))?;
        stories.push((name, told));
    }
    stories.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(stories)
}

/// The text of a shipped transcript.
#[must_use]
pub fn transcript(path: &str) -> Option<&'static str> {
    CASES.get_file(path)?.contents_utf8()
}

fn settings() -> Settings {
    let line = |name: &str, number: &str, hours: &str| CrisisLine {
        name: name.to_owned(),
        number: number.to_owned(),
        hours: hours.to_owned(),
    };
    Settings {
        practice: "Linden Street Practice".to_owned(),
        crisis: vec![
            line("In danger right now (Europe)", "112", "Day and night"),
            line("Samaritans (UK and Ireland)", "116 123", "Day and night, free to call"),
            line("Suicide and crisis lifeline (US)", "988", "Day and night, free to call"),
        ],
        who_reads_when: Some("on working days, before six in the evening".to_owned()),
        demo: true,
    }
}

/// The invented practice works under a code that is in the tables.
fn under() -> Under {
    Under { profession: None, code: Some("bacp".to_owned()), jurisdiction: None }
}

struct Filling {
    house: Arc<House>,
    people: BTreeMap<String, PersonId>,
    /// How many sessions a therapist has today so far.
    hours: BTreeMap<PersonId, u32>,
}

impl Filling {
    fn colleague(&mut self, name: &str, role: Role, supervisor: Option<PersonId>) -> Result<PersonId, Stop> {
        if let Some(person) = self.people.get(name) {
            return Ok(*person);
        }
        let person = self.enrol(name)?;
        self.house.list(person, name, role, supervisor.map(|id| id.to_string()))?;
        self.people.insert(name.to_owned(), person);
        Ok(person)
    }

    /// The office was enrolled when the practice was founded; it is given its name.
    fn office(&self) -> Result<(), Stop> {
        let directory = self.house.directory();
        let office = directory.people().find(|(_, colleague)| colleague.role == Role::Office);
        match office {
            Some((person, _)) => self.house.list(person, OFFICE.1, Role::Office, None),
            None => Ok(()),
        }
    }

    fn enrol(&self, name: &str) -> Result<PersonId, Stop> {
        let person = PersonId::fresh(self.house.chance());
        self.house.enrol_with(person, &typed(name), PASSWORD)?;
        Ok(person)
    }

    fn course(&mut self, file: &str, told: &Story, supervisor: PersonId) -> Result<(), Stop> {
        let therapist = self.colleague(&told.people.therapist, Role::Therapist, Some(supervisor))?;
        let person = self.enrol(&told.people.client)?;
        let course = CourseOf { client: ClientId::fresh(self.house.chance()), person, therapist };
        self.house.give_keys(&self.house.record().house(), course)?;
        let seed = Seed { told, library: self.house.library(), shift: self.shift(told), file };
        let hour = self.hours.entry(therapist).and_modify(|hour| *hour += 1).or_insert(FIRST_HOUR);
        let (client, therapist_says) = seed.writings(*hour)?;
        let calls: Vec<bool> = client.iter().map(|writing| writing.kind() == <RiskAnswer as Kind>::ID).collect();
        let kept = self.append(course.client, person, client)?;
        let calls = kept.iter().zip(calls).filter(|(_, calls)| *calls);
        calls.map(|(kept, _)| kept.id).try_for_each(|call| self.house.call_came(course.client, call))?;
        self.append(course.client, therapist, therapist_says)?;
        self.own_desk(therapist, &seed)?;
        told.sessions.iter().try_for_each(|session| self.talk(course, &seed, session))
    }

    /// What the story tells of the therapist's own weeks.
    fn own_desk(&self, therapist: PersonId, seed: &Seed<'_>) -> Result<(), Stop> {
        let own = seed.of_the_desk()?;
        if own.is_empty() {
            return Ok(());
        }
        let ledger = self.house.own_desk(therapist)?;
        self.append(ledger, therapist, own.iter().map(Told::writing).collect())?;
        Ok(())
    }

    /// A session's transcript, and what was heard in it opened for the client where the story goes so.
    fn talk(&self, course: CourseOf, seed: &Seed<'_>, session: &StorySession) -> Result<(), Stop> {
        let Some(heard) = seed.heard(session)? else { return Ok(()) };
        let kept = self.append(course.client, course.therapist, vec![heard])?;
        let opened = kept.first().filter(|_| (seed.file, session.number) == OPENED).map(|kept| SharedTalk {
            session: session.number,
            transcript: kept.id.to_string(),
            shared: true,
            on: seed.day(session.on),
        });
        let opened = opened.map(|opened| Writing::of(class::TRANSCRIPT, &opened));
        self.append(course.client, course.therapist, opened.into_iter().collect())?;
        Ok(())
    }

    fn append(&self, client: ClientId, author: PersonId, writings: Vec<Writing>) -> Result<Vec<Receipt>, Stop> {
        let drafts = writings.into_iter().map(|writing| writing.draft(client)).collect();
        Ok(self.house.record().append(drafts, By::Link { author }, self.house.now())?)
    }

    /// From the story's days to ours: the last session was a week ago.
    fn shift(&self, told: &Story) -> Span {
        let last = told.sessions.iter().map(|session| session.on).max().unwrap_or(self.house.today());
        let week_ago = self.house.today().saturating_sub(7.days());
        last.until(week_ago).expect("days of the same calendar")
    }
}
