//! Keeps: sealed bytes, keys, order, who read. Does not know what therapy is.

mod audit;
mod chance;
mod entry;
mod error;
#[doc(hidden)]
pub mod frozen;
mod grants;
mod head;
mod header;
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
pub use ledger::By;
pub use names::{Class, ClientId, EntryId, Moment, PersonId};
pub use password::Cost;
pub use person::Opened;
pub use record::{Opening, Record};
pub use session::{Lasting, SessionToken};
pub use slots::{RecoveryCode, Unlock};
pub use tray::{Token, Tray, TrayState};
pub use verify::{Broken, Verdict, Verified, verify};
