//! Keeps: sealed bytes, keys, order, who read. Does not know what therapy is.
//!
//! One folder holds one ledger. Entries are only ever added; each is sealed to the readers of its
//! class, chained to the one before, signed, and audited before anyone is answered. The server at
//! rest cannot read them: a class's private key exists only sealed to each of its readers.
//!
//! ```
//! # use std::sync::Arc;
//! # use record::{By, Chance, Class, ClientId, Draft, Moment, Opening, PersonId, Record, Token, Verdict, verify};
//! # struct Counting(std::sync::atomic::AtomicU8); // For this example only: real chance comes from the system.
//! # impl Chance for Counting {
//! #     fn fill(&self, bytes: &mut [u8]) {
//! #         bytes.iter_mut().for_each(|b| *b = self.0.fetch_add(1, std::sync::atomic::Ordering::Relaxed));
//! #     }
//! # }
//! # let dir = tempfile::tempdir()?;
//! # let (dir, now, chance) = (dir.path(), Moment(1_780_395_600), Arc::new(Counting(0.into())));
//! const FORMS: Class = Class::of("forms");
//! let (reader, client) = (PersonId([1; 16]), ClientId([2; 16]));
//! let (record, _code_for_paper) = Record::create(dir, Opening::demonstration("passphrase"), chance.clone(), now)?;
//! record.enrol(reader, "ines@example.org", "her secret", now)?;
//! record.found(client, &FORMS, &record.house(), &[reader], now)?;
//!
//! let link = Token::fresh(&*chance);
//! record.tray_put(&link, &record.house(), client, b"which form", now.later(86_400), now)?;
//! let answers = Draft::new(client, FORMS, "form", 1, b"seven of ten".to_vec());
//! let receipts = record.tray_spend(&link, vec![answers], By::Link { author: PersonId(client.0) }, now)?;
//!
//! let ines = record.sign_in("ines@example.org", "her secret", now)?;
//! let entries = record.read(&ines, client, &[FORMS], "before the session", now)?;
//! assert_eq!((entries[0].payload(), receipts[0].sequence), (&b"seven of ten"[..], 1));
//! assert!(matches!(verify(dir, Some(&record.head_fingerprint()?))?, Verdict::Sound(_)));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod audit;
mod chance;
mod entry;
mod error;
#[doc(hidden)]
pub mod frozen;
mod grants;
mod head;
mod header;
mod inspect;
mod ledger;
mod migrations;
mod names;
mod password;
mod people;
mod permit;
mod person;
mod record;
mod reserve;
mod seal;
mod session;
mod slots;
mod store;
mod text;
mod tray;
mod verify;
mod wire;
mod writer;

pub use audit::{Audit, Outcome};
pub use chance::Chance;
pub use entry::{Draft, Entry, MOST_BYTES, Once, Plain, Receipt, Sealed};
pub use error::Error;
pub use grants::Reader;
pub use head::Fingerprint;
pub use header::Header;
pub use inspect::Inspected;
pub use ledger::By;
pub use names::{Class, ClientId, EntryId, Moment, PersonId};
pub use password::Cost;
pub use person::Opened;
pub use record::{Opening, Record};
pub use session::{Lasting, SessionToken};
pub use slots::{RecoveryCode, Unlock};
pub use tray::{Token, Tray, TrayState};
pub use verify::{Broken, Verdict, Verified, verify};
