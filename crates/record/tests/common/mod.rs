//! What every test of this crate starts from: a seeded chance, a small record, two people.
#![allow(dead_code, reason = "each test file uses its own part of this")]
#![allow(clippy::unwrap_used, reason = "a test may unwrap, its helpers too: a panic is the message")]

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use record::{Chance, Class, ClientId, Draft, Moment, Opened, Opening, PersonId, Record, Unlock};
use sha2::{Digest, Sha256};

/// 2026-06-02T10:20:00Z, by `date -u -d 2026-06-02T10:20 +%s`.
pub const NOW: Moment = Moment(1_780_395_600);
pub const PASSPHRASE: &str = "correct horse";
pub const NOTES: Class = Class::of("notes");
pub const FORMS: Class = Class::of("forms");
pub const CLIENT: ClientId = ClientId([7; 16]);
pub const INES: PersonId = PersonId([1; 16]);
pub const MEI: PersonId = PersonId([2; 16]);

/// Bytes that look like chance and are the same each time.
pub struct Seeded(Mutex<[u8; 32]>);

impl Seeded {
    pub fn new(seed: u64) -> Arc<Self> {
        Arc::new(Seeded(Mutex::new(Sha256::digest(seed.to_be_bytes()).into())))
    }
}

impl Chance for Seeded {
    fn fill(&self, bytes: &mut [u8]) {
        let mut state = self.0.lock().unwrap();
        for chunk in bytes.chunks_mut(32) {
            *state = Sha256::digest(*state).into();
            let out = Sha256::digest([&state[..], b"out"].concat());
            chunk.copy_from_slice(&out[..chunk.len()]);
        }
    }
}

/// A chance that no other test of this process has.
pub fn chance() -> Arc<Seeded> {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    Seeded::new(NEXT.fetch_add(1, Ordering::Relaxed))
}

pub fn create(dir: &Path) -> Record {
    Record::create(dir, Opening::demonstration(PASSPHRASE), chance(), NOW).unwrap().0
}

/// Other chance than at creation, or ids would come again.
pub fn open(dir: &Path) -> Record {
    Record::open(dir, Unlock::Passphrase(PASSPHRASE), Seeded::new(1 << 40 | nanos())).unwrap()
}

fn nanos() -> u64 {
    std::time::UNIX_EPOCH.elapsed().unwrap().subsec_nanos().into()
}

/// A record in which Ines can read the notes and the forms of one client.
pub fn with_ines(dir: &Path) -> (Record, Opened) {
    let record = create(dir);
    record.enrol(INES, "ines@example.org", "a good secret", NOW).unwrap();
    let ines = record.sign_in("ines@example.org", "a good secret", NOW).unwrap();
    record.found(CLIENT, &NOTES, &ines, &[INES], NOW).unwrap();
    record.found(CLIENT, &FORMS, &record.house(), &[INES], NOW).unwrap();
    (record, ines)
}

pub fn note(text: &str) -> Draft {
    Draft::new(CLIENT, NOTES, "note", 1, text.as_bytes().to_vec())
}

pub fn form(text: &str) -> Draft {
    Draft::new(CLIENT, FORMS, "form", 1, text.as_bytes().to_vec())
}
