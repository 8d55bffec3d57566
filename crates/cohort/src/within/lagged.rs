//! Which row stands one session before which.

use super::{Refused, Row};
use std::collections::HashMap;

/// Each row's source: itself, or with a lag the row one session before, if there is one.
pub(super) struct Before(Vec<Option<usize>>);

impl Before {
    pub(super) fn of(rows: &[Row], lag: bool) -> Result<Self, Refused> {
        let mut places: HashMap<(u32, u64), usize> = HashMap::with_capacity(rows.len());
        for (at, row) in rows.iter().enumerate() {
            if lag && row.time.fract() != 0.0 {
                return Err(Refused::NotWhole(at));
            }
            if let Some(first) = places.insert(key(row, 0.0), at) {
                return Err(Refused::Twice(first, at));
            }
        }
        let source = |(at, row)| if lag { places.get(&key(row, 1.0)).copied() } else { Some(at) };
        Ok(Self(rows.iter().enumerate().map(source).collect()))
    }

    pub(super) fn of_row(&self, at: usize) -> Option<usize> {
        self.0[at]
    }
}

/// A client, and a time so long before the row's; nought and minus nought are one time.
fn key(row: &Row, before: f64) -> (u32, u64) {
    (row.client, (row.time - before + 0.0).to_bits())
}
