//! A questionnaire as data: items, keys, ranges, measurement error, cutoffs, and where each number comes from.
//!
//! A [`Definition`] is what stands in a file of `instruments/`; [`Instrument::check`] turns it into an [`Instrument`] or
//! says field by field what is wrong with it.

mod check;
mod definition;

pub use definition::{Aggregate, Better, Cutoff, Definition, Error, Item, Licence, Norm, Risk, Scale, Source};

use crate::{
    codes::Code,
    number::{Range, Sem},
};
use alloc::{string::String, vec::Vec};

/// A questionnaire that was checked: every key names an item, every range runs upwards.
#[derive(Clone, Debug, PartialEq)]
pub struct Instrument {
    definition: Definition,
    /// Of each scale its items in order of id: their places in the definition, and whether they count from the other end.
    keys: Vec<Vec<(usize, bool)>>,
}

/// What is wrong with one field of a definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it stands: `scales[1].items[3]`, counted from 0.
    pub field: String,
    /// What is wrong and what to do.
    pub what: String,
}

/// What lies on the table for one assessment: instruments, and the codes and laws a practice may work under.
#[derive(Clone, Debug, Default)]
pub struct Bench {
    /// The instruments, one per id and version.
    pub instruments: Vec<Instrument>,
    /// Ethics codes and laws.
    pub codes: Vec<Code>,
}

impl Instrument {
    /// The instrument, if every key names an item, every range runs upwards and every number has its source.
    ///
    /// # Errors
    ///
    /// Every [`Problem`] there is, in the order in which the fields stand.
    pub fn check(definition: Definition) -> Result<Self, Vec<Problem>> {
        let problems = check::problems(&definition);
        if problems.is_empty() { Ok(Self::keyed(definition)) } else { Err(problems) }
    }

    /// As [`Instrument::check`], for a file that is given away with Attune: no words that are not ours to give.
    ///
    /// # Errors
    ///
    /// Every [`Problem`] there is, those of the licence last.
    pub fn check_shipped(definition: Definition) -> Result<Self, Vec<Problem>> {
        let mut problems = check::problems(&definition);
        problems.extend(check::words_not_ours(&definition));
        if problems.is_empty() { Ok(Self::keyed(definition)) } else { Err(problems) }
    }

    fn keyed(definition: Definition) -> Self {
        let place = |id: &String| definition.items.iter().position(|item| item.id == *id);
        let key = |scale: &Scale| {
            let item = |id| Some((place(id)?, scale.reversed.contains(id)));
            let mut ids: Vec<&String> = scale.items.iter().collect();
            ids.sort_unstable();
            ids.into_iter().filter_map(item).collect()
        };
        Self { keys: definition.scales.iter().map(key).collect(), definition }
    }

    /// The definition it was made from.
    #[must_use]
    pub const fn definition(&self) -> &Definition {
        &self.definition
    }

    /// Its written id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.definition.id
    }

    /// Its version; another version starts another series.
    #[must_use]
    pub const fn version(&self) -> u32 {
        self.definition.version
    }

    /// One item by its written id.
    #[must_use]
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.definition.items.iter().find(|item| item.id == id)
    }

    /// One scale by its written id.
    #[must_use]
    pub fn scale(&self, id: &str) -> Option<&Scale> {
        self.definition.scales.iter().find(|scale| scale.id == id)
    }

    /// One of its scales with its items at hand.
    pub(crate) fn key<'a>(&'a self, scale: &'a Scale) -> Key<'a> {
        let place = self.definition.scales.iter().position(|one| one.id == scale.id);
        Key { instrument: self, scale, items: place.map_or(&[][..], |place| &self.keys[place]) }
    }

    /// The lowest and highest score one of its scales can give.
    #[must_use]
    pub fn range(&self, scale: &Scale) -> Range {
        let items = || self.key(scale).items().map(|(item, _)| item);
        let sums: (f64, f64) = (items().map(|i| f64::from(i.min)).sum(), items().map(|i| f64::from(i.max)).sum());
        let parts = match scale.aggregate {
            Aggregate::Sum => 1.0,
            Aggregate::Mean => f64::from(u32::try_from(scale.items.len()).unwrap_or(u32::MAX)),
        };
        Range { low: sums.0 / parts, high: sums.1 / parts }
    }
}

/// A scale of an instrument with its items at hand, for scoring many forms.
#[derive(Clone, Copy)]
pub(crate) struct Key<'a> {
    pub(crate) instrument: &'a Instrument,
    pub(crate) scale: &'a Scale,
    items: &'a [(usize, bool)],
}

impl<'a> Key<'a> {
    /// The items in order of id, each with whether it counts from the other end.
    pub(crate) fn items(self) -> impl Iterator<Item = (&'a Item, bool)> {
        self.items.iter().map(move |(item, reversed)| (&self.instrument.definition.items[*item], *reversed))
    }
}

impl Scale {
    /// The standard error of measurement in points, where the reliability is known.
    #[must_use]
    pub fn sem(&self) -> Option<Sem> {
        self.error.as_ref().map(|e| Sem::of(e.sd, e.reliability))
    }
}

impl Bench {
    /// The instrument with this id and version.
    #[must_use]
    pub fn find(&self, id: &str, version: u32) -> Option<&Instrument> {
        self.instruments.iter().find(|i| i.id() == id && i.version() == version)
    }

    /// The newest version of the instrument with this id.
    #[must_use]
    pub fn newest(&self, id: &str) -> Option<&Instrument> {
        self.instruments.iter().filter(|i| i.id() == id).max_by_key(|i| i.version())
    }
}
