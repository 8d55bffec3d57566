//! What every test of the rules starts from: a clock that stands still, a seeded chance, the practice with invented clients.

use std::ffi::OsString;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use practice::desk::{AfterSession, Asking, ClientDesk, OfCode, OfficeDesk, Shown, SupervisorDesk, TherapistDesk};
use practice::door::Clock;
use practice::entries::{CodeOpinion, Sharing};
use practice::intake::{Next, Reply, Step};
use practice::{Chance, ClientId, Desk, House, Moment, Refusal, Stop, Unlock, demo};
use tempfile::TempDir;

/// 2026-11-02T08:00:00Z, a Monday, by `date -u -d 2026-11-02T08:00 +%s`.
pub const MONDAY: u64 = 1_793_606_400;
pub const HOUR: u64 = 3_600;
pub const DAY: u64 = 24 * HOUR;

/// A clock that moves only when a test moves it.
#[derive(Clone)]
pub struct Still(Arc<AtomicU64>);

impl Still {
    pub fn at(seconds: u64) -> Self {
        Self(Arc::new(AtomicU64::new(seconds)))
    }

    pub fn goes_on(&self, seconds: u64) {
        self.0.fetch_add(seconds, Ordering::Relaxed);
    }
}

impl Clock for Still {
    fn now(&self) -> Moment {
        Moment(self.0.load(Ordering::Relaxed))
    }

    fn today(&self) -> jiff::civil::Date {
        let seconds = i64::try_from(self.now().0).unwrap();
        jiff::Timestamp::from_second(seconds).unwrap().to_zoned(jiff::tz::TimeZone::UTC).date()
    }
}

/// Bytes that look like chance and are the same each time (splitmix64, Steele, Lea & Flood 2014).
pub struct Seeded(AtomicU64);

impl Seeded {
    pub fn new(seed: u64) -> Arc<Self> {
        Arc::new(Self(AtomicU64::new(seed.wrapping_mul(0xd134_2543_de82_ef95))))
    }
}

impl Chance for Seeded {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let state = self.0.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed);
            let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            chunk.copy_from_slice(&(mixed ^ (mixed >> 31)).to_le_bytes()[..chunk.len()]);
        }
    }
}

/// A chance that no other start of a house in this process has.
pub fn chance() -> Arc<Seeded> {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    Seeded::new(NEXT.fetch_add(1, Ordering::Relaxed))
}

/// The practice with the invented clients, in a folder of its own.
pub struct Practice {
    pub house: Arc<House>,
    pub clock: Still,
    pub dir: TempDir,
}

impl Practice {
    pub fn with_invented_clients() -> Self {
        let (dir, clock) = (tempfile::tempdir().unwrap(), Still::at(MONDAY));
        for (name, bytes) in founded_once() {
            std::fs::write(dir.path().join(name), bytes).unwrap();
        }
        let house = open(dir.path(), &clock);
        Self { house, clock, dir }
    }

    /// The same practice after a restart: everything comes back from disk.
    pub fn restarted(self) -> Self {
        let Self { house, clock, dir } = self;
        drop(house);
        let house = open(dir.path(), &clock);
        Self { house, clock, dir }
    }

    pub fn desk(&self, name: &str) -> Desk {
        self.desk_with(name, demo::PASSWORD)
    }

    pub fn desk_with(&self, name: &str, secret: &str) -> Desk {
        let session = self.house.sign_in(name, secret).unwrap();
        self.house.desk(&session).unwrap()
    }

    pub fn therapist(&self, name: &str) -> TherapistDesk {
        let Desk::Therapist(desk) = self.desk(name) else { panic!("{name} is a therapist") };
        desk
    }

    pub fn client(&self, name: &str) -> ClientDesk {
        let Desk::Client(desk) = self.desk(name) else { panic!("{name} is a client") };
        desk
    }

    pub fn supervisor(&self, name: &str) -> SupervisorDesk {
        let Desk::Supervisor(desk) = self.desk(name) else { panic!("{name} is a supervisor") };
        desk
    }

    pub fn office(&self) -> OfficeDesk {
        let Desk::Office(desk) = self.desk("office") else { panic!("the office sits in the office") };
        desk
    }

    /// Closes the house and opens the record alone, as somebody with the server's passphrase could.
    pub fn record_alone<T>(self, look: impl FnOnce(&record::Record) -> T) -> T {
        let Self { house, clock: _, dir } = self;
        drop(house);
        let record = record::Record::open(dir.path(), Unlock::Passphrase(demo::PASSWORD), chance()).unwrap();
        look(&record)
    }
}

/// The files of a practice founded once for all tests of a process: to found one takes a hundred writes to disk.
fn founded_once() -> &'static [(OsString, Vec<u8>)] {
    static FILES: OnceLock<Vec<(OsString, Vec<u8>)>> = OnceLock::new();
    FILES.get_or_init(|| {
        let dir = tempfile::tempdir().unwrap();
        drop(demo::found(dir.path(), Box::new(Still::at(MONDAY)), chance()).unwrap());
        let files = std::fs::read_dir(dir.path()).unwrap().map(|file| file.unwrap());
        files.map(|file| (file.file_name(), std::fs::read(file.path()).unwrap())).collect()
    })
}

fn open(dir: &Path, clock: &Still) -> Arc<House> {
    House::open(dir, Unlock::Passphrase(demo::PASSWORD), Box::new(clock.clone()), chance()).unwrap()
}

/// A client of a therapist, by first name.
pub fn client_of(desk: &TherapistDesk, first_name: &str) -> ClientId {
    let caseload = desk.caseload().unwrap();
    let one = caseload.iter().find(|one| one.review.name.starts_with(first_name));
    one.unwrap_or_else(|| panic!("{first_name} is on this caseload")).client
}

pub const CHECK_IN: &str = "session-check-in-client";

/// A link that asks some forms about a session.
pub fn link(desk: &TherapistDesk, client: ClientId, session: u32, forms: &[&str]) -> String {
    let forms = forms.iter().map(|&form| form.to_owned()).collect();
    desk.invite(client, &Asking { session: Some(session), forms }).unwrap()
}

/// Replies to the question at a place as its page would: with the form and version the page was drawn for.
pub fn reply(house: &House, token: &str, place: usize, reply: Reply) -> Result<Next, Stop> {
    let (invitation, library) = (house.check_in(token).unwrap(), house.library());
    let form = match invitation.step(place, &library) {
        Step::Ask(question) => question.form(),
        _ => String::new(),
    };
    house.reply(token, place, &form, reply)
}

/// Chooses who sees it and answers one question after the other; `None` skips.
pub fn fill(house: &House, token: &str, sharing: Sharing, answers: &[Option<i32>]) {
    house.reply(token, 0, "", Reply::Choose(sharing)).unwrap();
    for (nth, answer) in answers.iter().enumerate() {
        reply(house, token, nth + 1, answer.map_or(Reply::Skip, Reply::Answer)).unwrap();
    }
}

/// A form of this version with these answers.
pub fn shown(instrument: &str, version: u32, answers: &[(&str, i32)]) -> Shown {
    let answers = answers.iter().map(|(item, value)| ((*item).to_owned(), *value)).collect();
    Shown { instrument: instrument.to_owned(), version, answers }
}

/// The minute after a session with the therapist's own check-in.
pub fn after(once: &str) -> AfterSession {
    AfterSession {
        once: once.to_owned(),
        check_in: shown("session-check-in-therapist", 1, &[("bond", 7), ("goals", 6)]),
        honest: Shown::default(),
        noticed: Vec::new(),
        note: String::new(),
    }
}

/// What is said of "names their own part in it" at a turn of Ines in session 8 of `cases/transcripts/mara-08.vtt`.
pub fn of_code(transcript: &str, opinion: CodeOpinion) -> OfCode {
    let (family, code) = ("repair".to_owned(), "owns".to_owned());
    OfCode { transcript: transcript.to_owned(), turn: 2, family, code, opinion }
}

/// Why something was refused; a fault of the house stops the test.
pub fn refusal<T>(result: Result<T, Stop>) -> Refusal {
    match result {
        Err(Stop::Refused(refusal)) => refusal,
        Err(Stop::Fault(fault)) => panic!("a fault, not a refusal: {fault}"),
        Ok(_) => panic!("it was not refused"),
    }
}
