//! The forms of a course, held with the places of each questionnaire's, so that asking for one reads no other.

use super::{Form, Rater};
use crate::instrument::Instrument;
use alloc::{collections::BTreeMap, string::String, sync::Arc, vec::Vec};
use core::ops::Index;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Filled forms in the order given. Each is shared: looking at a course on another day copies none of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Forms {
    all: Vec<Arc<Form>>,
    /// Where the forms of each questionnaire stand, in order.
    places: BTreeMap<String, Vec<usize>>,
}

impl Forms {
    /// Every form.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Form> + Clone {
        self.all.iter().map(Arc::as_ref)
    }

    /// Those of one questionnaire, whatever the version and whoever answered.
    pub fn of(&self, instrument: &str) -> impl DoubleEndedIterator<Item = &Form> + Clone {
        self.places.get(instrument).into_iter().flatten().map(|place| &*self.all[*place])
    }

    /// Those somebody filled in of this very version of a questionnaire.
    pub(crate) fn filled(&self, instrument: &Instrument, by: Rater) -> impl DoubleEndedIterator<Item = &Form> + Clone {
        self.of(instrument.id()).filter(move |form| form.by == by && form.version == instrument.version())
    }

    /// Which of some questionnaires somebody filled in last.
    pub(crate) fn latest<'a>(&self, among: impl Iterator<Item = &'a Instrument>, by: Rater) -> Option<&'a Instrument> {
        let theirs = |place: &&usize, version| self[**place].by == by && self[**place].version == version;
        let last = |instrument: &Instrument| {
            let places = self.places.get(instrument.id())?;
            places.iter().rfind(|place| theirs(place, instrument.version()))
        };
        among
            .filter_map(|instrument| Some((last(instrument)?, instrument)))
            .max_by_key(|(place, _)| *place)
            .map(|(_, i)| i)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Adds one behind the others.
    pub fn push(&mut self, form: Form) {
        self.hold(Arc::new(form));
    }

    /// Keeps those of which `stays` is true.
    pub(crate) fn retain(&mut self, stays: impl Fn(&Form) -> bool) {
        if !self.iter().all(&stays) {
            let all = core::mem::take(self).all;
            all.into_iter().filter(|form| stays(form)).for_each(|form| self.hold(form));
        }
    }

    /// Puts them in an order.
    pub(crate) fn sort_by(&mut self, order: impl Fn(&Form, &Form) -> core::cmp::Ordering) {
        if !self.iter().is_sorted_by(|one, other| order(one, other).is_le()) {
            let mut all = core::mem::take(self).all;
            all.sort_by(|one, other| order(one, other));
            all.into_iter().for_each(|form| self.hold(form));
        }
    }

    fn hold(&mut self, form: Arc<Form>) {
        let place = self.all.len();
        match self.places.get_mut(&form.instrument) {
            Some(places) => places.push(place),
            None => drop(self.places.insert(form.instrument.clone(), alloc::vec![place])),
        }
        self.all.push(form);
    }
}

impl Index<usize> for Forms {
    type Output = Form;

    fn index(&self, place: usize) -> &Form {
        &self.all[place]
    }
}

impl Extend<Form> for Forms {
    fn extend<I: IntoIterator<Item = Form>>(&mut self, forms: I) {
        forms.into_iter().for_each(|form| self.push(form));
    }
}

impl FromIterator<Form> for Forms {
    fn from_iter<I: IntoIterator<Item = Form>>(forms: I) -> Self {
        let mut all = Self::default();
        all.extend(forms);
        all
    }
}

impl From<Vec<Form>> for Forms {
    fn from(forms: Vec<Form>) -> Self {
        forms.into_iter().collect()
    }
}

impl IntoIterator for Forms {
    type Item = Form;
    type IntoIter = core::iter::Map<alloc::vec::IntoIter<Arc<Form>>, fn(Arc<Form>) -> Form>;

    fn into_iter(self) -> Self::IntoIter {
        self.all.into_iter().map(Arc::unwrap_or_clone)
    }
}

impl Serialize for Forms {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for Forms {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{format, vec};
    use jiff::civil::date;
    use proptest::prelude::*;

    fn forms() -> impl Strategy<Value = Vec<Form>> {
        let kind = prop::sample::select(vec!["phq-9", "gad-7", "core-10"]);
        prop::collection::vec((kind, 1..=20_i8), 0..12).prop_map(|forms| {
            let form = |(nth, (kind, day)): (usize, (&str, i8))| Form {
                id: format!("form-{nth}"),
                instrument: kind.into(),
                version: 1,
                by: Rater::Client,
                on: date(2026, 6, day),
                session: None,
                answers: BTreeMap::new(),
                totals: BTreeMap::new(),
            };
            forms.into_iter().enumerate().map(form).collect()
        })
    }

    proptest! {
        /// Going through every form is the plain way to find a questionnaire's.
        #[test]
        fn forms_found_by_questionnaire_are_those_one_would_read(given in forms(), last in 1..=20_i8) {
            let mut held = Forms::from(given.clone());
            let mut plain = given;
            held.retain(|form| form.on <= date(2026, 6, last));
            plain.retain(|form| form.on <= date(2026, 6, last));
            held.sort_by(|one, other| (one.on, &one.id).cmp(&(other.on, &other.id)));
            plain.sort_by(|one, other| (one.on, &one.id).cmp(&(other.on, &other.id)));
            prop_assert!(held.iter().eq(&plain));
            for kind in ["phq-9", "gad-7", "core-10", "none"] {
                prop_assert!(held.of(kind).eq(plain.iter().filter(|form| form.instrument == kind)), "{}", kind);
            }
        }
    }
}
