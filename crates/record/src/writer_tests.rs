//! The writer when the database cannot grow, and when its disk fails.

use crate::{Chance, Class, ClientId, Draft, Error, Moment, Opening, PersonId, Record};
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

struct Counting(AtomicU8);

impl Chance for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.iter_mut().for_each(|byte| *byte = self.0.fetch_add(1, Ordering::Relaxed));
        if let Some(first) = bytes.first_mut() {
            *first = self.0.fetch_add(7, Ordering::Relaxed);
        }
    }
}

const CLASS: Class = Class::of("notes");

fn record(dir: &std::path::Path) -> Record {
    let chance = Arc::new(Counting(AtomicU8::new(0)));
    let (record, _) = Record::create(dir, Opening::demonstration("p"), chance, Moment(0)).unwrap();
    record.found(ClientId::HOUSE, &CLASS, &record.house(), &[PersonId::HOUSE], Moment(0)).unwrap();
    record
}

fn append(record: &Record, size: usize) -> Result<u64, Error> {
    let once = crate::Once::from_secret(&record.head_fingerprint().unwrap().audits.to_be_bytes());
    let draft = Draft::new(ClientId::HOUSE, CLASS, "note", 1, vec![1; size]).once(once);
    let receipts = record.append(vec![draft], crate::By::Person(&record.house()), Moment(0))?;
    Ok(receipts[0].sequence)
}

/// Pages the database may have; the one knob SQLite gives to stand for a full disk.
fn limit_pages(record: &Record, pages: u32) {
    // Outside the writer's own transaction nothing can be reached, inside it the pragma works as well.
    let pragma = format!("PRAGMA max_page_count = {pages}");
    record.writer.write(Vec::new(), move |hand| Ok(hand.sql.query_row(&pragma, [], |_| Ok(()))?)).unwrap();
}

#[test]
fn a_write_that_does_not_fit_leaves_nothing_and_the_next_that_fits_follows_without_a_gap() {
    let dir = tempfile::tempdir().unwrap();
    let record = record(dir.path());
    assert_eq!(append(&record, 10), Ok(1));
    limit_pages(&record, 1);
    let before = record.head_fingerprint().unwrap();
    assert_eq!(append(&record, 500_000), Err(Error::DiskFull));
    assert_eq!(record.head_fingerprint().unwrap(), before);
    limit_pages(&record, 1_000_000);
    assert_eq!(append(&record, 500_000), Ok(2));
    assert!(matches!(crate::verify(dir.path(), None), Ok(crate::Verdict::Sound(_))));
}

#[test]
fn after_a_disk_error_nothing_more_is_accepted_until_a_restart_and_reading_goes_on() {
    let dir = tempfile::tempdir().unwrap();
    let record = record(dir.path());
    assert_eq!(append(&record, 10), Ok(1));
    let failing = record.writer.write(Vec::new(), |_| {
        let cause = "a failed sync".to_owned();
        Err::<(), _>(Error::Disk { cause })
    });
    assert_eq!(failing, Err(Error::Disk { cause: "a failed sync".to_owned() }));
    assert_eq!(append(&record, 10), Err(Error::Stopped { why: "a failed sync".to_owned() }));
    assert_eq!(record.head_fingerprint().unwrap().entries, 1);
    drop(record);
    let chance = Arc::new(Counting(AtomicU8::new(99)));
    let record = Record::open(dir.path(), crate::Unlock::Passphrase("p"), chance).unwrap();
    assert_eq!(append(&record, 10), Ok(2));
}

#[test]
fn a_record_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Record>();
}
