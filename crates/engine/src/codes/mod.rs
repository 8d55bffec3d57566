//! Ethics codes and laws as data: what each section asks in our own words, how long to wait, and where that was read.
//!
//! A [`Definition`] is what stands in a file of `codes/`; [`Code::check`] turns it into a [`Code`] or says field by field
//! what is wrong with it. Nothing here is advice on law: it names the section somebody should read.

mod check;
mod cite;
mod definition;

pub use cite::{Cited, silent};
pub use definition::{Definition, Interval, Kind, Known, Rule, Topic};

use crate::instrument::Problem;
use alloc::vec::Vec;

/// A code or law that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code(Definition);

impl Code {
    /// The code, if every section says what it asks, of what, and where that was read.
    ///
    /// # Errors
    ///
    /// Every [`Problem`] there is, in the order in which the fields stand.
    pub fn check(definition: Definition) -> Result<Self, Vec<Problem>> {
        let problems = check::problems(&definition);
        if problems.is_empty() { Ok(Self(definition)) } else { Err(problems) }
    }

    /// The definition it was made from.
    #[must_use]
    pub const fn definition(&self) -> &Definition {
        &self.0
    }

    /// Its written id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.0.id
    }
}
