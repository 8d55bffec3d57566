//! Founding a practice: its record, its root key behind a passphrase, and the office as its first desk.

use std::path::Path;
use std::sync::Arc;

use record::{Chance, ClientId, Opening, PersonId, Record, RecoveryCode};

use super::House;
use crate::desk::FirstCode;
use crate::door::Clock;
use crate::entries::{Role, Settings, class};
use crate::fault::Stop;
use crate::ledger::Writing;

/// A practice that was just founded.
pub struct Founded {
    /// The practice, open.
    pub house: Arc<House>,
    /// Opens the practice when the passphrase is lost. Shown once.
    pub recovery: RecoveryCode,
    /// Signs the office in once, under the name `office`.
    pub office: FirstCode,
}

impl House {
    /// Founds a practice in an empty folder.
    ///
    /// # Errors
    /// A folder that already holds one, or a disk that fails.
    pub fn found(
        dir: &Path,
        opening: Opening,
        clock: Box<dyn Clock>,
        chance: Arc<dyn Chance>,
        settings: &Settings,
    ) -> Result<Founded, Stop> {
        let now = clock.now();
        let (record, recovery) = Record::create(dir, opening, chance.clone(), now)?;
        let house_keys = record.house();
        record.found(ClientId::HOUSE, &class::HOUSE, &house_keys, &[PersonId::HOUSE], now)?;
        let house = Self::around(record, clock, chance)?;
        house.write_own(Writing::of(class::HOUSE, settings))?;
        let office = house.add_colleague("Office", "office", Role::Office, None)?;
        Ok(Founded { house, recovery, office })
    }
}
